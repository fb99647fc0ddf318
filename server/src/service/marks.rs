//! What a person is found by without being read: keyed hashes of the words of a name, of what they sound like, of numbers,
//! addresses and dates. Typing slips are tried out when somebody is looked for, so that nothing is stored for them.

use super::{Core, Trouble};
use crate::db::cases::{self, Stored};
use crate::db::{Tx, likenesses};
use app::domain::access::{Act, Actor, may};
use app::domain::concern::{Concern, Subject};
use app::domain::ids::CaseId;
use app::domain::person::{Contact, Reach};
use app::domain::record::Identity;
use app::port::Alike;
use rphonetic::DoubleMetaphone;
use std::collections::{BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;

/// Tokens that are asked for at once.
const AT_ONCE: usize = 16;
/// Words of a name that count; more are no name.
const WORDS_MAX: usize = 6;
/// Letters of a word in which slips are tried out.
const SLIPS_MAX: usize = 20;
/// Cases that are offered, at most.
const OFFERED: usize = 10;
/// What people are called besides their name.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "rev",
    "sir",
    "dame",
    "lady",
    "lord",
    "cllr",
];

/// Somebody who is looked for, as far as is known.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Every name that was typed: the writer's, the patient's.
    pub names: Vec<String>,
    /// Every number and address.
    pub contacts: Vec<Contact>,
    /// NHS number and date of birth.
    pub identity: Identity,
}

impl Wanted {
    /// Is there anything to look by?
    pub(super) fn is_empty(&self) -> bool {
        self.names.iter().all(|name| words(name).is_empty())
            && self.contacts.iter().all(|contact| contact.likeness().is_none())
            && self.identity == Identity::default()
    }
}

/// Text as it is compared: no accents, no capitals.
pub(super) fn plain(text: &str) -> String {
    let letters = text
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    letters.collect::<String>().to_lowercase()
}

/// The words of a name, spelt one way, without titles.
fn words(name: &str) -> BTreeSet<String> {
    let plain = plain(name);
    // O'Neil and Anne-Marie are one word each, as they are often typed.
    let joined = plain.replace(['\'', '\u{2019}', '-'], "");
    let words = joined.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| word.chars().count() > 1 && !TITLES.contains(word));
    words.take(WORDS_MAX).map(str::to_owned).collect()
}

/// What a word sounds like in English, in one or two spellings; none for other scripts.
fn sounds(word: &str) -> BTreeSet<String> {
    if !word.is_ascii() {
        return BTreeSet::new();
    }
    let heard = DoubleMetaphone::default().double_metaphone(word);
    let heard = [heard.primary(), heard.alternate()].into_iter();
    heard.filter(|heard| heard.len() > 1).collect()
}

/// Every word that one slip of the hand makes of this one: a letter too many, too few, another one, two swapped.
fn slips(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    if !(3..=SLIPS_MAX).contains(&letters.len()) {
        return BTreeSet::new();
    }
    let mut slips = BTreeSet::new();
    let mut with = |changed: Vec<char>| {
        slips.insert(changed.into_iter().collect::<String>());
    };
    for at in 0..letters.len() {
        let mut left = letters.clone();
        left.remove(at);
        with(left);
        if at + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            with(swapped);
        }
        for other in 'a'..='z' {
            let mut changed = letters.clone();
            changed[at] = other;
            with(changed);
            let mut longer = letters.clone();
            longer.insert(at, other);
            with(longer);
        }
    }
    for last in 'a'..='z' {
        with(letters.iter().copied().chain([last]).collect());
    }
    slips.remove(word);
    slips
}

/// What a case is found by.
fn marks(concern: &Concern) -> BTreeSet<(&'static str, String)> {
    let patient = match &concern.subject {
        Subject::Myself => None,
        Subject::SomebodyElse { patient_name, .. } => Some(patient_name.as_str()),
    };
    let mut marks = BTreeSet::new();
    for name in concern.name.as_deref().into_iter().chain(patient) {
        for word in words(name) {
            marks.extend(sounds(&word).into_iter().map(|sound| (likenesses::SOUND, sound)));
            marks.insert((likenesses::NAME, word));
        }
    }
    marks.extend(concern.contact.likeness().map(|text| (likenesses::CONTACT, text)));
    let Identity { nhs_number, born } = &concern.identity;
    marks.extend(
        nhs_number
            .iter()
            .map(|number| (likenesses::NHS_NUMBER, number.as_str().to_owned())),
    );
    marks.extend(born.iter().map(|born| (likenesses::BORN, born.to_string())));
    marks
}

/// What a case has in common with somebody who is looked for.
#[derive(Default)]
struct Found {
    alike: BTreeSet<Alike>,
    /// Words of each name that are the same, and those that nearly are.
    exact: BTreeSet<(usize, String)>,
    nearly: BTreeSet<(usize, String)>,
}

impl Found {
    /// How much: what one person alone has counts most. `None` where it is too little to say.
    fn weight(&self, names: &[BTreeSet<String>], birthday_alone: bool) -> Option<u32> {
        let mut weight = 0;
        for alike in &self.alike {
            weight += match alike {
                Alike::NhsNumber => 100,
                Alike::Contact => 40,
                Alike::Born => 20,
                Alike::Reference | Alike::Name | Alike::NearlyName | Alike::Words => 0,
            };
        }
        let of = |set: &BTreeSet<(usize, String)>, name: usize| set.iter().filter(|(of, _)| *of == name).count();
        for (at, words) in names.iter().enumerate() {
            let (exact, nearly) = (of(&self.exact, at), of(&self.nearly, at));
            // One word of two is a first name, or a family's.
            let enough = if self.alike.is_empty() { words.len().min(2) } else { 1 };
            if exact + nearly >= enough && !words.is_empty() {
                weight += u32::try_from(exact * 10 + nearly * 6).unwrap_or_default();
            }
        }
        let is_born_only = weight == 20 && self.alike.contains(&Alike::Born);
        let is_said = weight > 0 && (birthday_alone || !is_born_only);
        is_said.then_some(weight)
    }

    fn said(&self) -> Vec<Alike> {
        let mut said: Vec<Alike> = self.alike.iter().copied().collect();
        if !self.exact.is_empty() {
            said.push(Alike::Name);
        } else if !self.nearly.is_empty() {
            said.push(Alike::NearlyName);
        }
        said
    }
}

impl Core {
    /// Marks a case by what its first words say of the person.
    pub(super) async fn mark(&self, tx: &mut Tx, case: CaseId, concern: &Concern) -> Result<(), Trouble> {
        for (what, text) in marks(concern) {
            let token = self.vault.hash_likeness(what, &text);
            likenesses::insert(tx, case, what, &token, self.now()).await?;
        }
        Ok(())
    }

    /// Marks a case by another way to reach the person.
    pub(super) async fn mark_reach(&self, tx: &mut Tx, case: CaseId, reach: &Reach) -> Result<(), Trouble> {
        if let Some(text) = reach.contact.likeness() {
            let token = self.vault.hash_likeness(likenesses::CONTACT, &text);
            likenesses::insert(tx, case, likenesses::CONTACT, &token, self.now()).await?;
        }
        Ok(())
    }

    /// Cases that may be of somebody who is looked for, and that the actor may read, most alike first. A day of birth alone is
    /// too little, unless whoever looks asked for just that.
    pub(super) async fn look_for(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        wanted: &Wanted,
        birthday_alone: bool,
    ) -> Result<Vec<(Stored, Vec<Alike>)>, Trouble> {
        let names: Vec<BTreeSet<String>> = wanted.names.iter().map(|name| words(name)).collect();
        let mut found: HashMap<CaseId, Found> = HashMap::new();
        let contacts = wanted.contacts.iter().filter_map(Contact::likeness).collect();
        let nhs_number = wanted
            .identity
            .nhs_number
            .iter()
            .map(|number| number.as_str().to_owned());
        let born = wanted.identity.born.iter().map(ToString::to_string);
        for (what, texts, alike) in [
            (likenesses::CONTACT, contacts, Alike::Contact),
            (likenesses::NHS_NUMBER, nhs_number.collect(), Alike::NhsNumber),
            (likenesses::BORN, born.collect(), Alike::Born),
        ] {
            for case in self.with(tx, what, &texts).await? {
                found.entry(case).or_default().alike.insert(alike);
            }
        }
        for (at, words) in names.iter().enumerate() {
            for word in words {
                self.look_for_word(tx, (at, word), &mut found).await?;
            }
        }
        let mut weighed: Vec<_> = found
            .into_iter()
            .filter_map(|(case, found)| Some((found.weight(&names, birthday_alone)?, case, found.said())))
            .collect();
        // Of two that are as much alike, the newer.
        weighed.sort_by(|(one, first, _), (other, second, _)| (other, second).cmp(&(one, first)));
        let mut offered = Vec::new();
        for (_, case, alike) in weighed {
            if offered.len() == OFFERED {
                break;
            }
            let Some(stored) = cases::by_id(tx, case).await? else {
                continue;
            };
            if may(actor, Act::Read, Some(&actor.facts(&stored.case, self.today()))).is_ok() {
                offered.push((stored, alike));
            }
        }
        Ok(offered)
    }

    /// Cases with a word of a name, or with one that is nearly the same.
    async fn look_for_word(
        &self,
        tx: &mut Tx,
        (at, word): (usize, &String),
        found: &mut HashMap<CaseId, Found>,
    ) -> Result<(), Trouble> {
        let itself = BTreeSet::from([word.clone()]);
        for case in self.with(tx, likenesses::NAME, &itself).await? {
            found.entry(case).or_default().exact.insert((at, word.clone()));
        }
        let slips = self.with(tx, likenesses::NAME, &slips(word)).await?;
        let sounds = self.with(tx, likenesses::SOUND, &sounds(word)).await?;
        for case in slips.union(&sounds) {
            let found = found.entry(*case).or_default();
            if !found.exact.contains(&(at, word.clone())) {
                found.nearly.insert((at, word.clone()));
            }
        }
        Ok(())
    }

    /// The newest cases with one of these marks.
    async fn with(
        &self,
        tx: &mut Tx,
        what: &'static str,
        texts: &BTreeSet<String>,
    ) -> Result<BTreeSet<CaseId>, Trouble> {
        let tokens: Vec<Vec<u8>> = texts.iter().map(|text| self.vault.hash_likeness(what, text)).collect();
        let mut cases = BTreeSet::new();
        for some in tokens.chunks(AT_ONCE) {
            let Some(last) = some.last() else { continue };
            let mut asked: [&[u8]; AT_ONCE] = [last; AT_ONCE];
            for (slot, token) in asked.iter_mut().zip(some) {
                *slot = token;
            }
            cases.extend(likenesses::with_any(tx, what, &asked).await?);
        }
        Ok(cases)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_spelt_one_way() {
        for (name, spelt) in [
            ("Mrs. Zoë O'Neil-Smith", vec!["oneilsmith", "zoe"]),
            ("  PRIYA   patel ", vec!["patel", "priya"]),
            ("Dr J Example", vec!["example"]),
            ("محمد علي", vec!["علي", "محمد"]),
            ("", vec![]),
        ] {
            let found: Vec<_> = words(name).into_iter().collect();
            assert_eq!(found, spelt, "{name}");
        }
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        let slips = slips("example");
        for slip in ["exampl", "exmaple", "exxample", "exanple", "examplee"] {
            assert!(slips.contains(slip), "{slip}");
        }
        for other in ["example", "xample2", "exmpel"] {
            assert!(!slips.contains(other), "{other}");
        }
    }

    #[test]
    fn names_that_sound_alike_share_a_sound() {
        for (one, other) in [
            ("catherine", "kathryn"),
            ("mohammed", "muhammad"),
            ("smith", "smyth"),
            ("philip", "phillip"),
        ] {
            assert!(!sounds(one).is_disjoint(&sounds(other)), "{one} {other}");
        }
        assert!(sounds("patel").is_disjoint(&sounds("green")));
        assert!(sounds("محمد").is_empty());
    }

    #[test]
    fn a_first_name_alone_or_a_birthday_alone_says_too_little() {
        let names = [words("Ann Example")];
        let of = |exact: &[&str], alike: &[Alike]| Found {
            exact: exact.iter().map(|word| (0, (*word).to_owned())).collect(),
            alike: alike.iter().copied().collect(),
            ..Found::default()
        };
        assert_eq!(of(&["ann"], &[]).weight(&names, false), None);
        assert_eq!(of(&[], &[Alike::Born]).weight(&names, false), None);
        assert!(of(&["ann"], &[Alike::Born]).weight(&names, false).is_some());
        assert!(
            of(&["ann", "example"], &[]).weight(&names, false) < of(&[], &[Alike::NhsNumber]).weight(&names, false)
        );
    }
}

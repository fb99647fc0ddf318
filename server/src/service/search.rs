//! Looking for cases: by reference, by what marks a person, and by the words that stand in them. Nothing is decrypted to find
//! them; what was found is opened to be shown.

use super::deeds::refused;
use super::desk::detail;
use super::marks::{Wanted, plain};
use super::{Core, Trouble};
use crate::db::cases::{self, Stored};
use crate::db::words::{self, AT_ONCE, Within};
use crate::db::{Tx, events};
use crate::vault::DataKey;
use app::domain::access::{Act, Actor, may};
use app::domain::concern::{Concern, Subject, When};
use app::domain::failure::Failure;
use app::domain::record::Identity;
use app::domain::search::{Which, Wish};
use app::port::{Alike, Detail, Search, SearchFound};
use async_trait::async_trait;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is asked of the vault for the hash of a word.
const WORD: &str = "word";
/// Cases that are shown.
const SHOWN: usize = 50;
/// Cases whose words are noted in one transaction: so few that nobody who writes waits for long, so many that a disk is asked
/// seldom.
const TOGETHER: usize = 10;
/// Words that stand in nearly every text: they are neither noted nor looked for.
const COMMON: &[&str] = &[
    "about", "after", "all", "also", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did",
    "do", "for", "from", "had", "has", "have", "he", "her", "him", "his", "if", "in", "is", "it", "its", "me", "my",
    "no", "not", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "then", "there", "they", "this",
    "to", "up", "us", "was", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you", "your",
];

/// The port of looking for cases.
pub struct SearchService(pub Arc<Core>);

/// The words of a text that count, in its order: as they stand there, but for accents and capitals.
fn spelt(text: &str) -> Vec<String> {
    let joined = plain(text).replace(['\'', '\u{2019}'], "");
    joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && !COMMON.contains(word))
        .map(str::to_owned)
        .collect()
}

/// A word without its ending, in English.
fn stem(word: &str) -> String {
    if word.is_ascii() {
        Stemmer::create(Algorithm::English).stem(word).into_owned()
    } else {
        word.to_owned()
    }
}

/// The words of a text as they are compared.
fn words_of(text: &str) -> BTreeSet<String> {
    spelt(text).iter().map(|word| stem(word)).collect()
}

/// Everything that whoever told us wrote, or said.
fn told(concern: &Concern) -> Vec<&str> {
    let mut texts = vec![
        concern.what_happened.as_str(),
        &concern.safety.words,
        &concern.language,
        &concern.other_need,
    ];
    texts.extend(concern.name.as_deref());
    if let Subject::SomebodyElse {
        patient_name,
        relationship,
        ..
    } = &concern.subject
    {
        texts.extend([patient_name.as_str(), relationship]);
    }
    if let When::Roughly { words } = &concern.when {
        texts.push(words);
    }
    if let Some(pass_on) = &concern.pass_on {
        texts.push(&pass_on.name);
    }
    if let Some(organisation) = &concern.organisation {
        texts.extend([organisation.name.as_str(), &organisation.reference]);
    }
    texts
}

/// The words of one line of a timeline.
fn written(detail: &Detail) -> Vec<&str> {
    match detail {
        Detail::Nothing => Vec::new(),
        Detail::Message(words) => vec![words.as_str()],
        Detail::Reach(reach) => vec![reach.safety.words.as_str()],
        Detail::Reply(words) => vec![words.as_str()],
        Detail::Note(words) | Detail::HandedTo(_, words) | Detail::SortedOut(_, words) | Detail::Issue(_, words, _) => {
            vec![words.as_str()]
        }
        Detail::Consent { words, .. } => words.iter().map(|words| words.as_str()).collect(),
        Detail::Particular(_, words, note) => {
            let words = words.iter().map(|words| words.as_str());
            words.chain(note.iter().map(|note| note.as_str())).collect()
        }
        Detail::Outcome(_, words) => words.iter().map(|words| words.as_str()).collect(),
    }
}

impl Core {
    fn word_token(&self, word: &str) -> Vec<u8> {
        // Half of the hash: no two words of a language share it, and it is half as much to keep.
        let mut token = self.vault.hash_likeness(WORD, word);
        token.truncate(16);
        token
    }

    /// Every word of a case.
    async fn words(&self, tx: &mut Tx, stored: &Stored, key: &DataKey) -> Result<BTreeSet<String>, Trouble> {
        let concern = self.concern(tx, stored, key).await?;
        let mut all: BTreeSet<String> = told(&concern).into_iter().flat_map(words_of).collect();
        for told in events::timeline(tx, stored.case.id).await? {
            let detail = detail(&told, stored.case.id, key)?;
            all.extend(written(&detail).into_iter().flat_map(words_of));
        }
        Ok(all)
    }

    /// Notes the words of cases that have changed since they were noted, and marks whoever can be reached in another way; of how
    /// many.
    pub(crate) async fn index_words(self: &Arc<Self>) -> Result<u64, Failure> {
        self.run(|core| async move {
            let mut done = 0;
            loop {
                let mut tx = core.db.read().await?;
                let waiting = cases::unworded(&mut tx).await?;
                let mut indexed = Vec::new();
                for case in waiting {
                    let Some(stored) = cases::by_id(&mut tx, case).await? else {
                        continue;
                    };
                    let key = core.key(&stored)?;
                    let words = core.words(&mut tx, &stored, &key).await?;
                    let tokens: Vec<_> = words.iter().map(|word| core.word_token(word)).collect();
                    let concern = core.concern(&mut tx, &stored, &key).await?;
                    let reaches = core.reaches(&mut tx, case, &key).await?;
                    indexed.push((stored.case, tokens, concern, reaches));
                }
                drop(tx);
                if indexed.is_empty() {
                    return Ok(done);
                }
                for some in indexed.chunks(TOGETHER) {
                    let mut tx = core.db.write().await?;
                    for (case, tokens, concern, reaches) in some {
                        for token in tokens {
                            words::insert(&mut tx, case.id, token).await?;
                        }
                        core.mark(&mut tx, case.id, concern).await?;
                        for reach in reaches {
                            core.mark_reach(&mut tx, case.id, reach).await?;
                        }
                        cases::set_worded(&mut tx, case.id, case.version).await?;
                        done += 1;
                    }
                    tx.commit().await?;
                }
            }
        })
        .await
    }

    async fn find(&self, tx: &mut Tx, actor: &Actor, wish: &Wish) -> Result<SearchFound, Trouble> {
        let fits = |stored: &Stored| {
            let case = &stored.case;
            let which = match wish.which {
                Which::All => true,
                Which::Open => case.state.is_open(),
                Which::Closed => !case.state.is_open(),
            };
            which && wish.kind.is_none_or(|kind| kind == case.kind)
        };
        let may_read = |stored: &Stored| may(actor, Act::Read, Some(&actor.facts(&stored.case, self.today()))).is_ok();
        let mut found: Vec<(Stored, Vec<Alike>)> = Vec::new();
        if let Some(reference) = &wish.reference
            && let Some(stored) = cases::by_reference(tx, reference).await?.filter(may_read)
        {
            found.push((stored, vec![Alike::Reference]));
        }
        let wanted = Wanted {
            names: wish.is_name().then(|| wish.words.clone()).into_iter().collect(),
            contacts: wish.contact.iter().cloned().collect(),
            identity: Identity {
                nhs_number: wish.nhs_number.clone(),
                born: wish.born,
            },
        };
        let alone = wish.born.is_some();
        found.extend(self.look_for(tx, actor, &wanted, alone).await?);
        let mut more = false;
        let tokens: BTreeSet<_> = words_of(&wish.words).iter().map(|word| self.word_token(word)).collect();
        let tokens: Vec<_> = tokens.into_iter().take(AT_ONCE).collect();
        if let Some(last) = tokens.last() {
            let mut asked: [&[u8]; AT_ONCE] = [last; AT_ONCE];
            for (slot, token) in asked.iter_mut().zip(&tokens) {
                *slot = token;
            }
            let within = Within {
                scope: actor.scope(),
                kind: wish.kind,
                open: match wish.which {
                    Which::All => None,
                    Which::Open => Some(true),
                    Which::Closed => Some(false),
                },
            };
            let count = i64::try_from(tokens.len()).unwrap_or(i64::MAX);
            let most = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
            let cases = words::with_all(tx, &asked, count, &within, most).await?;
            more = cases.len() > SHOWN;
            for case in cases {
                match found.iter_mut().find(|(stored, _)| stored.case.id == case) {
                    Some((_, alike)) => alike.push(Alike::Words),
                    None => {
                        let stored = cases::by_id(tx, case).await?.filter(may_read);
                        found.extend(stored.map(|stored| (stored, vec![Alike::Words])));
                    }
                }
            }
        }
        found.retain(|(stored, _)| fits(stored));
        more |= found.len() > SHOWN;
        found.truncate(SHOWN);
        let mut shown = SearchFound {
            more,
            words: spelt(&wish.words),
            ..SearchFound::default()
        };
        for (stored, alike) in found {
            shown.cases.push(self.likely(tx, stored, alike).await?);
        }
        Ok(shown)
    }
}

#[async_trait]
impl Search for SearchService {
    async fn search(&self, actor: &Actor, wish: &Wish) -> Result<SearchFound, Failure> {
        may(actor, Act::List, None).map_err(refused)?;
        let (actor, wish) = (actor.clone(), wish.clone());
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                core.audit(&mut tx, Some(actor.id), "search", None, "done").await?;
                tx.commit().await?;
                let mut tx = core.db.read().await?;
                core.find(&mut tx, &actor, &wish).await
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_endings_accents_and_small_words() {
        let of = |text| words_of(text).into_iter().collect::<Vec<_>>();
        assert_eq!(of("The appointments were cancelled."), of("appointment CANCELLED"));
        assert_eq!(of("She didn't eat at the caf\u{e9}"), ["cafe", "didnt", "eat"]);
        assert_eq!(of("who is it"), Vec::<String>::new());
        assert_eq!(of("\u{645}\u{631}\u{6cc}\u{636}"), ["\u{645}\u{631}\u{6cc}\u{636}"]);
    }
}

//! Where somebody lives, as far as it decides who helps them: a postcode, which is looked up and forgotten, and a council.

use super::codes;
use serde::{Deserialize, Serialize};

/// A postcode of the United Kingdom, the Isle of Man or the Channel Islands, by its form alone: whether there is such a one
/// is not known here. It can't be printed, logged or stored by accident: what it is good for is to be looked up.
#[derive(Clone, PartialEq, Eq)]
pub struct Postcode {
    sorted: String,
}

/// Why something typed is no whole postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPostcode {
    /// Nothing was typed.
    Missing,
    /// A part of one, such as FY5 or FY5 3.
    Part,
    /// Something else.
    Other,
}

impl Postcode {
    /// Takes a postcode as people type one: any spacing and case, and O or I where only 0 or 1 can stand.
    ///
    /// # Errors
    /// [`NoPostcode`] when it is no whole one.
    pub fn parse(typed: &str) -> Result<Self, NoPostcode> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let plain = plain.to_ascii_uppercase();
        if plain.is_empty() {
            return Err(NoPostcode::Missing);
        }
        if !plain.bytes().all(|byte| byte.is_ascii_alphanumeric()) || plain.len() > 7 {
            return Err(NoPostcode::Other);
        }
        let whole = plain.len().checked_sub(3).and_then(|end| {
            let (out, inward) = plain.split_at(end);
            Some((outcode(out)?, incode(inward)?))
        });
        if let Some((out, inward)) = whole {
            return Ok(Self {
                sorted: format!("{out},{inward}"),
            });
        }
        // The first half alone, or with the beginning of the second.
        let is_part = (0..=2).any(|more| {
            plain.len().checked_sub(more).is_some_and(|end| {
                let (out, begun) = plain.split_at(end);
                outcode(out).is_some() && incode(&format!("{begun}{}", &"1AA"[begun.len()..])).is_some()
            })
        });
        Err(if is_part { NoPostcode::Part } else { NoPostcode::Other })
    }

    /// Its two halves as the table of councils has and sorts them: `FY5,1AA`.
    #[must_use]
    pub fn sorted(&self) -> &str {
        &self.sorted
    }
}

/// The first half: one or two letters, a digit, and perhaps a digit or a letter. Its last place is never O or I.
fn outcode(typed: &str) -> Option<String> {
    let letters = typed.bytes().take_while(u8::is_ascii_uppercase).count();
    let (area, district) = typed.split_at(letters.min(2));
    let district = as_digits(district);
    let fits = match district.as_bytes() {
        [first] | [first, _] => first.is_ascii_digit(),
        _ => false,
    };
    (!area.is_empty() && fits).then(|| format!("{area}{district}"))
}

/// The second half: a digit and two letters, none of them C, I, K, M, O or V.
fn incode(typed: &str) -> Option<String> {
    let (sector, unit) = typed.split_at_checked(1)?;
    let sector = as_digits(sector);
    let is_unit = |byte: u8| byte.is_ascii_uppercase() && !b"CIKMOV".contains(&byte);
    let fits = sector.as_bytes()[0].is_ascii_digit() && unit.len() == 2 && unit.bytes().all(is_unit);
    fits.then(|| format!("{sector}{unit}"))
}

/// O and I where a digit stands.
fn as_digits(typed: &str) -> String {
    typed.replace('O', "0").replace('I', "1")
}

/// The code of a council, as the Office for National Statistics has it: a letter for the nation and eight digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct CouncilCode(String);

codes!(
    /// Where a council is.
    Land {
        /// England, for which this service is.
        England = "england",
        /// Scotland.
        Scotland = "scotland",
        /// Wales.
        Wales = "wales",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
        /// The Isle of Man or the Channel Islands.
        Islands = "islands",
    }
);

impl CouncilCode {
    /// Takes a code of the right form; whether there is such a council is not known here.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let (nation, digits) = typed.split_at_checked(1)?;
        let fits = "ESWNML".contains(nation) && digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| Self(typed.to_owned()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where it is.
    #[must_use]
    pub fn land(&self) -> Land {
        match self.0.as_bytes()[0] {
            b'S' => Land::Scotland,
            b'W' => Land::Wales,
            b'N' => Land::NorthernIreland,
            b'M' | b'L' => Land::Islands,
            _ => Land::England,
        }
    }
}

impl From<CouncilCode> for String {
    fn from(code: CouncilCode) -> Self {
        code.0
    }
}

impl TryFrom<String> for CouncilCode {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).ok_or("no code of a council")
    }
}

/// A council of England that people know by name: a district, a unitary council, a London borough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// Its code.
    pub code: CouncilCode,
    /// Its name.
    pub name: String,
    /// The county council above it, where there is one.
    pub county: Option<String>,
}

/// The names of councils; a code that none of them has is left out.
#[must_use]
pub fn names<'a>(codes: &[CouncilCode], councils: &'a [Council]) -> Vec<&'a str> {
    let known = |code: &CouncilCode| councils.iter().find(|council| council.code == *code);
    codes
        .iter()
        .filter_map(known)
        .map(|council| council.name.as_str())
        .collect()
}

/// The councils that a typed name may mean: the one that is called so, else all whose name, or whose county's, has it in it.
#[must_use]
pub fn named<'a>(typed: &str, councils: &'a [Council]) -> Vec<&'a Council> {
    // Every one has its own name, also the one of which nothing is left without what people leave out.
    if let Some(one) = councils
        .iter()
        .find(|council| council.name.eq_ignore_ascii_case(typed.trim()))
    {
        return vec![one];
    }
    let wanted = plain_name(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let is = |council: &&Council| plain_name(&council.name) == wanted;
    if let Some(one) = councils.iter().find(is) {
        return vec![one];
    }
    let has = |name: &str| format!(" {}", plain_name(name)).contains(&format!(" {wanted}"));
    let may_be = |council: &&Council| has(&council.name) || council.county.as_deref().is_some_and(has);
    councils.iter().filter(may_be).collect()
}

/// A name without what people add to it or leave out.
fn plain_name(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let added = [
        "council", "county", "city", "borough", "district", "of", "the", "and", "london",
    ];
    let words: Vec<_> = plain.split_whitespace().filter(|word| !added.contains(word)).collect();
    words.join(" ")
}

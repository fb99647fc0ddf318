//! Identifiers: ids of rows, the reference people say on the phone, and the secret code only they hold.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! row_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub Uuid);
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
    };
}
row_id!(
    /// A case (UUIDv7). Never shown to the public: they have the reference.
    CaseId
);
row_id!(
    /// A file that somebody sent (UUIDv7).
    FileId
);
row_id!(
    /// A member of staff with an account (UUIDv7).
    StaffId
);
row_id!(
    /// An issue of a case (UUIDv7).
    IssueId
);
row_id!(
    /// Somebody who helps with one case (UUIDv7).
    HelperId
);
row_id!(
    /// A contact that staff are writing down (UUIDv7).
    RecordId
);

/// Symbols of a reference: no vowels, so no words; no I, L, O, U or Z, so no look-alikes. 29, a prime, so that the
/// check symbol sees every single slip and every two symbols swapped.
const REFERENCE_SYMBOLS: &[u8; 29] = b"0123456789BCDFGHJKMNPQRSTVWXY";
/// Symbols of a secret code: Crockford's base 32, 5 bits each.
const CODE_SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const REFERENCE_LENGTH: usize = 8;
/// 12 symbols of 5 bits: 60 bits.
const CODE_LENGTH: usize = 12;

/// Forgives what people type: case, spaces, dashes, O for 0, I and L for 1, U for V.
fn forgive(typed: &str) -> impl Iterator<Item = u8> + '_ {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.' | '_'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => b'0',
            'I' | 'L' => b'1',
            'U' => b'V',
            c if c.is_ascii() => c as u8,
            _ => b'?',
        })
}

fn grouped(symbols: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (i, c) in symbols.chars().enumerate() {
        if i > 0 && i % 4 == 0 {
            f.write_str("-")?;
        }
        write!(f, "{c}")?;
    }
    Ok(())
}

/// What a case is called on the phone, such as `7KM3-D92X`: seven drawn symbols and a check symbol. Says nothing and
/// opens nothing by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reference(String);

impl Reference {
    /// Draws a new one; `below(n)` gives a random number under `n`.
    pub fn draw(mut below: impl FnMut(u32) -> u32) -> Self {
        let mut symbols: Vec<u8> = (1..REFERENCE_LENGTH)
            .map(|_| REFERENCE_SYMBOLS[below(29) as usize % 29])
            .collect();
        symbols.push(check_symbol(&symbols));
        Self(symbols.into_iter().map(char::from).collect())
    }

    /// Reads what somebody typed or said. `None` when it can't be a reference of ours: wrong length, a symbol we never
    /// use, or a check symbol that does not fit.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let symbols: Vec<u8> = forgive(typed).map(|b| if b == b'Z' { b'2' } else { b }).collect();
        let (check, drawn) = symbols.split_last()?;
        let ours = drawn.len() == REFERENCE_LENGTH - 1
            && drawn.iter().all(|b| REFERENCE_SYMBOLS.contains(b))
            && check_symbol(drawn) == *check;
        ours.then(|| Self(symbols.into_iter().map(char::from).collect()))
    }

    /// The eight symbols without the dash: how it is stored and stands in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(&self.0, f)
    }
}

/// Weighted sum modulo 29: weights 1 to 7, all of them invertible.
fn check_symbol(drawn: &[u8]) -> u8 {
    let sum: usize = drawn
        .iter()
        .zip(1..)
        .map(|(symbol, weight)| weight * REFERENCE_SYMBOLS.iter().position(|s| s == symbol).unwrap_or(0))
        .sum();
    REFERENCE_SYMBOLS[sum % 29]
}

/// What opens a case to the person who sent it: 60 random bits, shown once, such as `4F7K-9QTR-M2XE`. Stored only as a
/// keyed hash. Its `Debug` says nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretCode(String);

impl SecretCode {
    /// Draws a new one; `below(n)` gives a random number under `n`.
    pub fn draw(mut below: impl FnMut(u32) -> u32) -> Self {
        Self(
            (0..CODE_LENGTH)
                .map(|_| char::from(CODE_SYMBOLS[below(32) as usize % 32]))
                .collect(),
        )
    }

    /// Reads what somebody typed; `None` when no code of ours can look like that.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let symbols: String = forgive(typed).map(char::from).collect();
        (symbols.len() == CODE_LENGTH && symbols.bytes().all(|b| CODE_SYMBOLS.contains(&b))).then_some(Self(symbols))
    }

    /// Every run of words in a text that could be a code, however it is broken up.
    pub fn all_in(text: &str) -> impl Iterator<Item = Self> + '_ {
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        (0..words.len()).filter_map(move |from| {
            let mut run = String::new();
            for word in &words[from..] {
                run.push_str(word);
                if run.len() >= CODE_LENGTH {
                    break;
                }
            }
            Self::parse(&run)
        })
    }

    /// The twelve symbols, for hashing and for nothing else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// In groups of four, for the one page that shows it.
    #[must_use]
    pub fn shown(&self) -> String {
        struct Groups<'a>(&'a str);
        impl fmt::Display for Groups<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                grouped(self.0, f)
            }
        }
        Groups(&self.0).to_string()
    }
}

impl fmt::Debug for SecretCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretCode(…)")
    }
}

/// What a browser holds in a cookie to be known again: 256 random bits as base64url. Stored only as a hash; its `Debug`
/// says nothing. One type for a draft, a visit to the follow page and a staff session: the cookie's name tells which.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(pub String);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counting() -> impl FnMut(u32) -> u32 {
        let mut n = 3;
        move |below| {
            n = (n * 7 + 5) % 1009;
            n % below
        }
    }

    #[test]
    fn a_reference_survives_forgiving_typing() {
        let reference = Reference::draw(counting());
        let shown = reference.to_string();
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', " "),
            shown.replace('0', "o"),
            format!(" {} ", shown.replace('1', "l")),
        ] {
            assert_eq!(Reference::parse(&typed).as_ref(), Some(&reference), "{typed}");
        }
    }

    #[test]
    fn a_reference_with_one_slip_or_two_swapped_symbols_is_not_one() {
        let reference = Reference::draw(counting());
        let symbols: Vec<char> = reference.as_str().chars().collect();
        for i in 0..symbols.len() {
            for s in REFERENCE_SYMBOLS {
                let mut slip = symbols.clone();
                slip[i] = char::from(*s);
                let typed: String = slip.iter().collect();
                assert_eq!(Reference::parse(&typed).is_some(), slip == symbols, "{typed}");
            }
            if i > 0 && symbols[i] != symbols[i - 1] {
                let mut swapped = symbols.clone();
                swapped.swap(i, i - 1);
                assert_eq!(Reference::parse(&swapped.iter().collect::<String>()), None);
            }
        }
    }

    #[test]
    fn a_code_is_forgiving_and_silent() {
        let code = SecretCode::draw(counting());
        assert_eq!(
            SecretCode::parse(&code.shown().to_lowercase().replace('-', "  ")),
            Some(code.clone())
        );
        assert_eq!(SecretCode::parse("ABCD"), None);
        assert_eq!(SecretCode::parse("ABCD-EFGH-JKM\u{1F600}"), None);
        assert_eq!(format!("{code:?}"), "SecretCode(…)");
    }
}

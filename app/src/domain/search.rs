//! What somebody on the staff looks for: one box, and what was typed into it can be more than one thing.

use super::case::Kind;
use super::codes;
use super::concern::LINE_MAX;
use super::concern::length;
use super::ids::Reference;
use super::person::{Contact, looks_like_email, looks_like_phone};
use super::problem::{Flaw, Problem};
use super::record::NhsNumber;
use super::typed_date::TypedDate;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes!(
    /// Which cases are looked through.
    #[derive(Default)]
    Which {
        /// All of them.
        #[default]
        All = "all",
        /// Those that are open.
        Open = "open",
        /// Those that are closed.
        Closed = "closed",
    }
);

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SearchForm {
    /// What is looked for.
    pub words: String,
    /// A code of [`Kind`]; empty for every kind.
    pub kind: String,
    /// A code of [`Which`].
    pub which: String,
}

/// What can be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// To the letter, without the spaces around it.
    pub words: String,
    /// One kind only.
    pub kind: Option<Kind>,
    /// Which cases.
    pub which: Which,
    /// If it is one: the reference of a case.
    pub reference: Option<Reference>,
    /// If it is one: an address or a number.
    pub contact: Option<Contact>,
    /// If it is one: an NHS number.
    pub nhs_number: Option<NhsNumber>,
    /// If it is one: a day of birth.
    pub born: Option<NaiveDate>,
}

impl Wish {
    /// Can it be somebody's name? What is something else surely is not.
    #[must_use]
    pub fn is_name(&self) -> bool {
        self.reference.is_none() && self.contact.is_none() && self.nhs_number.is_none() && self.born.is_none()
    }
}

impl SearchForm {
    /// The name of the box.
    pub const FIELD: &'static str = "words";

    /// What was posted.
    #[must_use]
    pub fn typed(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| {
            let found = pairs.iter().rfind(|(field, _)| field == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self {
            words: field(Self::FIELD),
            kind: field("kind"),
            which: field("which"),
        }
    }

    /// What it can be, each thing that it can.
    ///
    /// # Errors
    /// Nothing was typed, or more than a line.
    pub fn parse(&self) -> Result<Wish, Problem> {
        let words = self.words.trim();
        if words.is_empty() {
            return Err(Problem::new(Self::FIELD, Flaw::Missing));
        }
        if length(words) > LINE_MAX {
            return Err(Problem::too_long(Self::FIELD, LINE_MAX));
        }
        let nhs_number = NhsNumber::parse(words);
        let contact = if looks_like_email(words) {
            Some(Contact::Email {
                address: words.to_owned(),
            })
        } else {
            looks_like_phone(words).then(|| Contact::Text {
                number: words.to_owned(),
            })
        };
        Ok(Wish {
            words: words.to_owned(),
            kind: Kind::from_code(&self.kind),
            which: Which::from_code(&self.which).unwrap_or_default(),
            reference: Reference::parse(words),
            contact,
            nhs_number,
            born: born(words),
        })
    }
}

/// A day as people write it: `3/4/1956`, `3.4.1956`, `3 April 1956`.
fn born(typed: &str) -> Option<NaiveDate> {
    let mut parts = typed.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty());
    let typed = TypedDate {
        day: parts.next()?.to_owned(),
        month: parts.next()?.to_owned(),
        year: parts.next()?.to_owned(),
    };
    if parts.next().is_some() {
        return None;
    }
    typed.parse().ok()?
}

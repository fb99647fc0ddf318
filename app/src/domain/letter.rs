//! What is written on a case after it came in: to the person, by the person, and for staff only. Three types that
//! never turn into one another, from the form to the table.

use super::concern::length;
use super::consent::Permission;
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

/// Most in one letter, message or note, in UTF-16 units.
pub const WORDS_MAX: usize = 20_000;

macro_rules! written {
    ($(#[$meta:meta])* $name:ident, $field:literal) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name(String);

        impl $name {
            /// The name of the form field it is typed into.
            pub const FIELD: &'static str = $field;

            /// Takes what was typed, to the letter but for line ends.
            ///
            /// # Errors
            /// The problem, when there is nothing in it or more than [`WORDS_MAX`].
            pub fn parse(typed: &str) -> Result<Self, Problem> {
                let words = typed.replace("\r\n", "\n").replace('\r', "\n");
                if words.trim().is_empty() {
                    return Err(Problem::new(Self::FIELD, Flaw::Missing));
                }
                if length(&words) > WORDS_MAX {
                    return Err(Problem::too_long(Self::FIELD, WORDS_MAX));
                }
                Ok(Self(words))
            }

            /// Takes words that may be left out.
            ///
            /// # Errors
            /// That there are more than [`WORDS_MAX`].
            pub fn optional(typed: &str) -> Result<Option<Self>, Problem> {
                match Self::parse(typed) {
                    Err(problem) if problem.flaw == Flaw::Missing => Ok(None),
                    parsed => parsed.map(Some),
                }
            }

            /// The words.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(concat!(stringify!($name), "(…)")) }
        }
    };
}
written!(
    /// From the team to the person.
    Reply,
    "reply"
);
written!(
    /// For staff only.
    Note,
    "note"
);
written!(
    /// From the person to the team.
    Message,
    "message"
);

/// Words from the team that may tell the writer about the patient. There is none without a [`Permission`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    words: Reply,
    permission: Permission,
}

impl Disclosure {
    /// Words that may be disclosed.
    #[must_use]
    pub fn new(words: Reply, permission: Permission) -> Self {
        Self { words, permission }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &Reply {
        &self.words
    }

    /// The permission they were built with.
    #[must_use]
    pub fn permission(&self) -> Permission {
        self.permission
    }
}

/// Words from the team to a writer who may not be told about the patient (yet): that we listen, what happens next, what
/// we have put right. Whoever writes them says that they tell nothing about the patient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingReply(Reply);

impl HoldingReply {
    /// The name of the box that has to be ticked.
    pub const SAYS_NOTHING: &'static str = "says_nothing";

    /// Takes what was typed; `says_nothing` is that the box was ticked.
    ///
    /// # Errors
    /// The problem with the words, or that the box was not ticked.
    pub fn parse(typed: &str, says_nothing: bool) -> Result<Self, Problem> {
        let words = Reply::parse(typed)?;
        if says_nothing {
            Ok(Self(words))
        } else {
            Err(Problem::new(Self::SAYS_NOTHING, Flaw::Missing))
        }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &Reply {
        &self.0
    }
}

/// Words from the team to whoever writes, by whether they may tell about the patient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// They may: sent only to somebody who may be told.
    Free(Reply),
    /// They tell nothing.
    Holding(HoldingReply),
}

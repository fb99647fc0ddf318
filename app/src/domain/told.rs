//! How somebody is told what was decided about their case: on their page with the words of the form, or in another way that
//! staff say they took.

use super::codes;
use super::letter::{HoldingReply, Reply, Written};
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

codes!(
    /// How the person was told.
    Told {
        /// On the page of their case, with the words of this form.
        Page = "page",
        /// By letter.
        Letter = "letter",
        /// By a mail outside this service.
        Email = "email",
        /// On the phone.
        Phone = "phone",
        /// Face to face.
        InPerson = "in-person",
    }
);

impl Told {
    /// Is it in writing, as the law wants it of some decisions?
    #[must_use]
    pub fn is_written(self) -> bool {
        matches!(self, Self::Page | Self::Letter | Self::Email)
    }
}

/// What staff chose and typed about it, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Telling {
    /// A code of [`Told`].
    pub told: String,
    /// What is written on their page.
    pub reply: String,
    /// "yes": it tells nothing about the patient.
    pub says_nothing: String,
}

impl Telling {
    /// Takes it: how they were told, and what stands on their page. `may_tell`: may whoever writes be told about the patient?
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page; a way that is not in writing where the law wants it so.
    pub fn parse(&self, in_writing: bool, may_tell: bool) -> Result<(Told, Option<Written>), Vec<Problem>> {
        let told = Told::from_code(&self.told).ok_or_else(|| vec![Problem::new("told", Flaw::Missing)])?;
        if in_writing && !told.is_written() {
            return Err(vec![Problem::new("told", Flaw::Contradicts)]);
        }
        let words = (told == Told::Page).then(|| {
            if may_tell {
                Reply::parse(&self.reply).map(Written::Free)
            } else {
                HoldingReply::parse(&self.reply, self.says_nothing == "yes").map(Written::Holding)
            }
        });
        let words = words.transpose().map_err(|problem| vec![problem])?;
        Ok((told, words))
    }
}

impl std::fmt::Debug for Telling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Telling(…)")
    }
}

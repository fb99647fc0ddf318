//! What is wrong with something typed: a field and a code. The sentence is `problem-<field>-<code>` in `words/`.

use super::codes;
use serde::{Deserialize, Serialize};

codes!(
    /// The kinds of problem, after the NHS design system's error messages.
    Flaw {
        /// Nothing was typed or chosen where something is needed.
        Missing = "missing",
        /// More than the limit (the limit is an argument of the sentence).
        TooLong = "too-long",
        /// Not in the form we can use, such as an email address without an @.
        Format = "format",
        /// Neither an email address nor a mobile number.
        NeitherFormat = "neither-format",
        /// A part of what is needed whole.
        Part = "part",
        /// A date that no calendar has.
        NotReal = "not-real",
        /// A date that is still to come.
        Future = "future",
        /// A date that is over, or today, where one is asked for that is still to come.
        Past = "past",
        /// A date that is too far ahead to be meant.
        TooFar = "too-far",
        /// Not one of the choices.
        Unknown = "unknown",
        /// The secret code stands in words that staff would read.
        HoldsCode = "holds-code",
        /// It can't be together with another answer.
        Contradicts = "contradicts",
        /// A case that came in later.
        Later = "later",
        /// A case that is closed.
        Closed = "closed",
        /// A case that is on another track.
        OtherTrack = "other-track",
    }
);

/// One problem with one field, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The form field's name: also the id that the error summary links to.
    pub field: String,
    /// What is wrong with it.
    pub flaw: Flaw,
    /// The limit, for [`Flaw::TooLong`], in UTF-16 units as the browser's counter counts.
    pub limit: Option<usize>,
}

impl Problem {
    /// A problem without a limit.
    #[must_use]
    pub fn new(field: &str, flaw: Flaw) -> Self {
        Self {
            field: field.to_owned(),
            flaw,
            limit: None,
        }
    }

    /// Too long by the limit given.
    #[must_use]
    pub fn too_long(field: &str, limit: usize) -> Self {
        Self {
            field: field.to_owned(),
            flaw: Flaw::TooLong,
            limit: Some(limit),
        }
    }

    /// The id of its sentence.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("problem-{}-{}", self.field, self.flaw)
    }
}

//! Writing down a contact that didn't come through our website, and finding whose it is.

use crate::domain::access::Actor;
use crate::domain::case::Case;
use crate::domain::failure::Failure;
use crate::domain::file::{RefusedFile, TakenFile};
use crate::domain::ids::{RecordId, Reference};
use crate::domain::problem::Problem;
use crate::domain::record::RecordForm;
use async_trait::async_trait;
use chrono::{DateTime, NaiveDateTime, Utc};

/// Writing down contacts. What is typed is kept from the first press of a button, for whoever typed it and nobody else; what
/// brings files, and keeps it, is a route of the server's own.
#[async_trait]
pub trait Record: Send + Sync {
    /// The form as it stands; one that nobody has begun is blank.
    async fn record(&self, actor: &Actor, id: RecordId) -> Result<RecordSheet, Failure>;
    /// Makes a case of it, or says which it was made before. [`Failure::Invalid`] when something is wrong with it: the page says
    /// what.
    async fn take_in(&self, actor: &Actor, id: RecordId) -> Result<Reference, Failure>;
    /// Makes it a contact on a case that is there.
    async fn put_onto(&self, actor: &Actor, id: RecordId, reference: &Reference) -> Result<(), Failure>;
    /// Wipes it.
    async fn discard(&self, actor: &Actor, id: RecordId) -> Result<(), Failure>;
}

/// A contact as it is being written down.
#[derive(Debug, Clone)]
pub struct RecordSheet {
    /// What was typed.
    pub form: RecordForm,
    /// What is wrong with it, once it was to be recorded.
    pub problems: Vec<Problem>,
    /// Files that were taken.
    pub files: Vec<TakenFile>,
    /// Files that were not.
    pub refused: Vec<RefusedFile>,
    /// Cases that may be the same person's, most alike first; `None` where nothing was typed to look by.
    pub people: Option<Vec<Likely>>,
    /// Others that the same officer has not finished, newest first.
    pub unfinished: Vec<Unfinished>,
    /// The time in London.
    pub now: NaiveDateTime,
}

/// A case that may be the same person's. Nothing is linked by itself: two people can share a phone, or a name.
#[derive(Debug, Clone)]
pub struct Likely {
    /// The case.
    pub case: Case,
    /// Who wrote, if they said.
    pub name: Option<String>,
    /// Who it is about, if that is somebody else.
    pub patient: Option<String>,
    /// The first words.
    pub first_words: String,
    /// What they have in common.
    pub alike: Vec<Alike>,
}

crate::domain::codes!(
    /// What a case has in common with what was looked for, the surest first.
    Alike {
        /// The case's own reference.
        Reference = "reference",
        /// One NHS number.
        NhsNumber = "nhs-number",
        /// One phone number or email address.
        Contact = "contact",
        /// One date of birth.
        Born = "born",
        /// One name.
        Name = "name",
        /// Names that are spelt or sound nearly alike.
        NearlyName = "nearly-name",
        /// Every word stands in it.
        Words = "words",
    }
);

/// A contact that was begun and not recorded.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// Its address.
    pub id: RecordId,
    /// Whose it is, if that was typed.
    pub name: String,
    /// When it was last kept.
    pub at: DateTime<Utc>,
}

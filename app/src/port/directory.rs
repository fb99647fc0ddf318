//! Keeping the directory of who helps.

use crate::domain::access::Actor;
use crate::domain::directory::{BadLine, EntryChange, EntryForm, Imported, LinkFound, Record};
use crate::domain::failure::Failure;
use crate::domain::ids::Reference;
use crate::domain::letter::{HoldingReply, Reply};
use crate::domain::offer::How;
use crate::domain::support::Need;
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// Keeping the directory of who helps. An entry is named by its slug; `seen` is the version that somebody looked at.
#[async_trait]
pub trait Directory: Send + Sync {
    /// Every entry, retired or not, by name.
    async fn list(&self, actor: &Actor) -> Result<Vec<DirectoryEntry>, Failure>;
    /// One of them, and what became of it, newest first.
    async fn entry(&self, actor: &Actor, slug: &str) -> Result<(DirectoryEntry, Vec<DirectoryStep>), Failure>;
    /// Adds one, under a name that is free: [`EntryForm::slug`] is not asked for. Gives that name.
    async fn add(&self, actor: &Actor, form: &EntryForm) -> Result<String, Failure>;
    /// Puts another in its place, to be checked. [`Failure::Conflict`]: it has changed since.
    async fn change(&self, actor: &Actor, seen: i64, form: &EntryForm) -> Result<(), Failure>;
    /// Notes that somebody has checked it as it stands, on a London day that is not to come.
    async fn check(&self, actor: &Actor, slug: &str, seen: i64, on: NaiveDate) -> Result<(), Failure>;
    /// Shows it to nobody any more, or brings it back to be checked.
    async fn retire(&self, actor: &Actor, slug: &str, seen: i64, is_retired: bool) -> Result<(), Failure>;
    /// Takes a file of entries in, all or none.
    async fn import(&self, actor: &Actor, file: &[u8]) -> Result<Result<Imported, Vec<BadLine>>, Failure>;
    /// How often people were told who can help, in the last twelve months, the most frequent first.
    async fn offered(&self, actor: &Actor) -> Result<Vec<OfferCount>, Failure>;
    /// Tells whoever wrote who can help; [`Failure::Conflict`]: the case has moved on.
    async fn signpost(&self, actor: &Actor, chosen: Chosen) -> Result<(), Failure>;
    /// Every entry that is not retired, as such a file.
    async fn export(&self, actor: &Actor) -> Result<String, Failure>;
}

/// An entry as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryEntry {
    /// The entry, and what only staff see.
    pub record: Record,
    /// Which version this is.
    pub version: i64,
    /// The London day somebody checked it as it stands, and who.
    pub checked: Option<(NaiveDate, String)>,
    /// Is it shown to nobody?
    pub is_retired: bool,
    /// What a link checker found, and when.
    pub link: Option<(LinkFound, DateTime<Utc>)>,
}

/// What became of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryStep {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for the command line.
    pub by: Option<String>,
    /// What.
    pub what: EntryChange,
    /// Which version of it.
    pub version: i64,
    /// The day it was checked on, where that is what happened.
    pub checked_on: Option<NaiveDate>,
    /// What it said from then on, where that is what changed.
    pub record: Option<Record>,
}

/// Since when an entry says what it says, by its steps, newest first.
#[must_use]
pub fn said_since(steps: &[DirectoryStep]) -> Option<DateTime<Utc>> {
    let said = steps.iter().find(|step| step.record.is_some());
    said.map(|step| step.at)
}

/// Whom an officer chose to tell somebody of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The case.
    pub reference: Reference,
    /// The version of it that they saw.
    pub seen: i64,
    /// What the person needs.
    pub need: Need,
    /// The entries, by their names in addresses.
    pub entries: Vec<String>,
    /// Words with it, where the writer may be told about the patient…
    pub reply: Option<Reply>,
    /// …and where they may not.
    pub holding: Option<HoldingReply>,
}

/// How often people were told of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferCount {
    /// How; `None` for an entry that was named.
    pub how: Option<How>,
    /// A need, or the entry by its name in addresses.
    pub what: String,
    /// How often.
    pub times: u64,
}

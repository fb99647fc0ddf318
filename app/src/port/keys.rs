//! What opens a case besides its first code: helpers, links by mail, new codes.

use crate::domain::case::State;
use crate::domain::deadline::DueWhat;
use crate::domain::failure::Failure;
use crate::domain::helper::{NewHelper, Sight};
use crate::domain::ids::{HelperId, Reference, SecretCode, Token};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// What opens a case besides its first code: a helper's code, a link by mail, a new code. A link is never used up by looking
/// at it, as programs that check mail do; a press does that.
#[async_trait]
pub trait Keys: Send + Sync {
    /// The helpers that the person let in. [`Failure::SignedOut`] for anybody but the person.
    async fn helpers(&self, visit: &Token) -> Result<Helpers, Failure>;
    /// Lets somebody in with a code of their own. [`Failure::Conflict`] when there are as many as can be.
    async fn let_in(&self, visit: &Token, new: &NewHelper) -> Result<(), Failure>;
    /// Lets a helper in no more: their code and their visits end now.
    async fn stop(&self, visit: &Token, helper: HelperId) -> Result<(), Failure>;
    /// A helper on a visit gives their email address: a link goes there. When it is pressed, the address is known to be
    /// theirs, and the case stands on their list. [`Failure::Invalid`] when it is no address.
    async fn join(&self, visit: &Token, email: &str) -> Result<(), Failure>;
    /// Sends a link to a helper's list, if the address is known. The answer is the same if not.
    async fn list_link(&self, email: &str) -> Result<(), Failure>;
    /// The cases of a helper's list. [`Failure::SignedOut`] when the visit is over.
    async fn helping(&self, helping: &Token) -> Result<Vec<HelpedCase>, Failure>;
    /// Begins a visit to one of them. [`Failure::NotFound`] when it isn't one.
    async fn help(&self, helping: &Token, helper: HelperId) -> Result<Token, Failure>;
    /// Ends a visit to the list.
    async fn leave(&self, helping: &Token) -> Result<(), Failure>;
    /// Sends a link to the person's own email address, to confirm that it is theirs.
    async fn confirm(&self, visit: &Token) -> Result<(), Failure>;
    /// Sends a link for a new code, if reference and address belong together and the address was confirmed. The answer is
    /// the same if not.
    async fn lost_code(&self, reference: &str, email: &str) -> Result<(), Failure>;
    /// Uses a link up; `None` when it opens nothing (any more).
    async fn press(&self, link: &str) -> Result<Option<Opened>, Failure>;
    /// The person has saved the new code: it is never shown again.
    async fn code_saved(&self, visit: &Token) -> Result<(), Failure>;
}

/// What the person sees about those who help them.
#[derive(Debug, Clone)]
pub struct Helpers {
    /// The case's reference, which a helper needs beside their code.
    pub reference: Reference,
    /// Those who are let in, in the order they were.
    pub helpers: Vec<Helper>,
}

/// Somebody who was let in.
#[derive(Debug, Clone)]
pub struct Helper {
    /// Their id.
    pub id: HelperId,
    /// What the person calls them.
    pub name: String,
    /// What their code lets them do.
    pub sight: Sight,
    /// When the person let them in.
    pub since: DateTime<Utc>,
    /// Their code, for a few minutes after it was made.
    pub code: Option<SecretCode>,
}

/// A case on a helper's list: never its words, nor the person's name.
#[derive(Debug, Clone)]
pub struct HelpedCase {
    /// Which helper they are on it.
    pub id: HelperId,
    /// The case's reference.
    pub reference: Reference,
    /// Where it stands.
    pub state: State,
    /// What is promised next, and by when.
    pub due: Option<(DueWhat, NaiveDate)>,
}

/// What a link opened.
#[derive(Debug, Clone)]
pub enum Opened {
    /// A visit to a helper's list.
    Helping(Token),
    /// A visit to the case, with a new code to be shown.
    NewCode(Token),
    /// Nothing: the person's address is confirmed now.
    Confirmed,
}

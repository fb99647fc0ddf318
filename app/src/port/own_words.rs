//! What the trust says, in its own words, on the pages that the service owes people.

use crate::domain::access::Actor;
use crate::domain::failure::Failure;
use crate::domain::own_page::OwnPage;
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// The trust's own words. Each publication is a version, and none is ever changed or lost.
#[async_trait]
pub trait OwnWords: Send + Sync {
    /// What people read on a page now; `None` if nothing was ever published there.
    async fn published(&self, page: OwnPage) -> Result<Option<PublishedWords>, Failure>;
    /// Every page, and the newest version of its words.
    async fn pages(&self, actor: &Actor) -> Result<Vec<(OwnPage, Option<WordsVersion>)>, Failure>;
    /// Every version of a page's words, newest first.
    async fn versions(&self, actor: &Actor, page: OwnPage) -> Result<Vec<WordsVersion>, Failure>;
    /// Publishes words; empty ones take down what stands there. `seen` is the newest version that somebody looked at, 0 if
    /// there was none. [`Failure::Conflict`]: there is a newer one; [`Failure::Invalid`]: there is something in them that is
    /// not allowed.
    async fn publish(&self, actor: &Actor, page: OwnPage, seen: i64, text: &str) -> Result<(), Failure>;
}

/// What people read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedWords {
    /// The words, as Markdown; empty if they were taken down.
    pub text: String,
    /// When they were published.
    pub at: DateTime<Utc>,
}

/// A version of a page's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsVersion {
    /// Which, from 1.
    pub version: i64,
    /// The words, as Markdown.
    pub text: String,
    /// When they were published.
    pub at: DateTime<Utc>,
    /// Who published them.
    pub by: String,
}

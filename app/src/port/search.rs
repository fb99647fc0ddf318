//! Looking for cases by whatever is known of them.

use super::Likely;
use crate::domain::access::Actor;
use crate::domain::failure::Failure;
use crate::domain::search::Wish;
use async_trait::async_trait;

/// Looking for cases. Only what the actor may read is found, and counted; that somebody looked is in the audit trail, and not
/// what for.
#[async_trait]
pub trait Search: Send + Sync {
    /// The cases.
    async fn search(&self, actor: &Actor, wish: &Wish) -> Result<SearchFound, Failure>;
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct SearchFound {
    /// The cases: those that are surely meant first, then the newest.
    pub cases: Vec<Likely>,
    /// Are there more than are shown?
    pub more: bool,
    /// The words that were looked for in every text; those that stand in nearly every one are left out.
    pub words: Vec<String>,
}

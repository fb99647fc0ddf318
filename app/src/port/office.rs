//! Running the place: stuck mail, the audit trail, the list of accounts.

use crate::domain::access::{Actor, Division, Role};
use crate::domain::failure::Failure;
use crate::domain::ids::Reference;
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Running the place.
#[async_trait]
pub trait Office: Send + Sync {
    /// Mail that could not be sent yet, oldest first; no addresses.
    async fn stuck_mail(&self, actor: &Actor) -> Result<Vec<StuckMail>, Failure>;
    /// The newest lines of the audit trail, 100 at a time; the first page is 1.
    async fn audit(&self, actor: &Actor, page: u32) -> Result<Vec<AuditLine>, Failure>;
    /// The accounts.
    async fn staff(&self, actor: &Actor) -> Result<Vec<StaffLine>, Failure>;
}

/// A mail that is stuck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StuckMail {
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried again; `None`: it was given up, and somebody has to act.
    pub next_try_at: Option<DateTime<Utc>>,
    /// What went wrong last, as a code.
    pub last_error: String,
    /// The case, for those who may see it; `None` for a nudge, whose address staff know nothing of.
    pub reference: Option<Reference>,
}

/// A line of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for a member of the public or the system.
    pub by: Option<String>,
    /// What, as a code.
    pub act: String,
    /// On which case.
    pub reference: Option<Reference>,
    /// On what else, by its name in addresses.
    pub about: Option<String>,
    /// "done" or why it was refused, as a code.
    pub outcome: String,
}

/// An account, as the office lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLine {
    /// Name.
    pub name: String,
    /// Email address.
    pub email: String,
    /// Role.
    pub role: Role,
    /// An investigator's division.
    pub division: Option<Division>,
    /// Is it closed?
    pub disabled: bool,
}

//! Signing in and out.

use crate::domain::access::{Actor, Role};
use crate::domain::failure::Failure;
use crate::domain::ids::{StaffId, Token};
use async_trait::async_trait;

/// Signing in and out.
#[async_trait]
pub trait Accounts: Send + Sync {
    /// Begins a session; `None` for an unknown address, a wrong password, a wrong code or a closed account, all alike.
    /// `code` is from the authenticator app or one of the recovery codes. `last` is this browser's session until now:
    /// it ends when another begins.
    async fn sign_in(
        &self,
        email: &str,
        password: &str,
        code: &str,
        last: Option<&Token>,
    ) -> Result<Option<Token>, Failure>;
    /// Whose session it is, and whether it still runs. Looking counts as being there.
    async fn session(&self, token: &Token) -> Result<Session, Failure>;
    /// Ends it.
    async fn sign_out(&self, token: &Token) -> Result<(), Failure>;
    /// The accounts of the demonstration with the code that is right now; none anywhere else.
    async fn demonstration(&self) -> Result<Vec<DemonstrationAccount>, Failure>;
}

/// What a session's token stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    /// Somebody who is signed in.
    Live(Actor),
    /// Somebody whose session has run out.
    Lapsed(StaffId),
    /// Nobody.
    Unknown,
}

/// An account of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemonstrationAccount {
    /// Email address.
    pub email: String,
    /// Password.
    pub password: String,
    /// The one-time code to use now.
    pub code: String,
    /// Role.
    pub role: Role,
    /// Name.
    pub name: String,
}

//! What can go wrong when a port is asked for something: codes that cross the wire, never sentences and never user text.

use serde::{Deserialize, Serialize};

/// A refusal or a breakdown. Pages turn it into words; `api` turns it into a redirect or a status.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Failure {
    /// There is no such thing, or the asker may not know that there is (404).
    #[error("not found")]
    NotFound,
    /// The asker may see it but not do this (403).
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in, or the visit has ended (to the sign-in page).
    #[error("signed out")]
    SignedOut,
    /// The case has moved on since the page was drawn (409): nothing was written.
    #[error("the case has moved on")]
    Conflict,
    /// What was typed can't be accepted; the kept draft says where (back to the form).
    #[error("invalid")]
    Invalid,
    /// Too many tries (429); seconds to wait.
    #[error("too many tries, wait {0} s")]
    TooMany(u64),
    /// The database or the disk is away: nothing was saved (503).
    #[error("unavailable")]
    Unavailable,
    /// A defect of ours (500), logged once under an incident number.
    #[error("internal")]
    Internal,
}

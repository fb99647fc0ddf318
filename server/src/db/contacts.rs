//! How to reach the person, as they changed it: every version stays.

use super::Tx;
use super::sql::sql;
use app::domain::ids::CaseId;
use sqlx::Error;

/// Adds what is in force from this version of the case on.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, version: i64, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO contacts (case_id, version, sealed) VALUES ($1, $2, $3)",
        case.0,
        version,
        sealed
    )?;
    Ok(())
}

/// Every change, sealed, with its version, the oldest first.
///
/// # Errors
/// The database's.
pub async fn all(tx: &mut Tx, case: CaseId) -> Result<Vec<(i64, Vec<u8>)>, Error> {
    sql!(
        tx,
        fetch_all as (i64, Vec<u8>),
        "SELECT version, sealed FROM contacts WHERE case_id = $1 ORDER BY version",
        case.0
    )
}

/// What is in force, sealed, and since which version; `None` while it is what they sent.
///
/// # Errors
/// The database's.
pub async fn newest(tx: &mut Tx, case: CaseId) -> Result<Option<(i64, Vec<u8>)>, Error> {
    sql!(
        tx,
        fetch_optional as (i64, Vec<u8>),
        "SELECT version, sealed FROM contacts WHERE case_id = $1 ORDER BY version DESC LIMIT 1",
        case.0
    )
}

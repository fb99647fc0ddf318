//! Visits to the follow page: which browser may see which case, for how long.

use super::Tx;
use super::sql::sql;
use app::domain::ids::CaseId;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// Who came to see a case, each with a code of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Whoever wrote.
    Writer,
    /// The patient, to say whether they agree.
    Patient,
}

impl Who {
    fn code(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Patient => "patient",
        }
    }
}

/// Begins a visit.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, who: Who, token_hash: &[u8], case: CaseId, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO visits (token_hash, case_id, seen_at, who) VALUES ($1, $2, $3, $4)",
        token_hash,
        case.0,
        now,
        who.code()
    )?;
    Ok(())
}

/// The case of a visit that was last seen after `since`, when that was, and what was kept.
///
/// # Errors
/// The database's.
pub async fn find(
    tx: &mut Tx,
    who: Who,
    token_hash: &[u8],
    since: DateTime<Utc>,
) -> Result<Option<(CaseId, DateTime<Utc>, Option<Vec<u8>>)>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Uuid, DateTime<Utc>, Option<Vec<u8>>),
        "SELECT case_id, seen_at, kept FROM visits WHERE token_hash = $1 AND seen_at > $2 AND who = $3",
        token_hash,
        since,
        who.code(),
    )?;
    Ok(row.map(|(case, seen_at, kept)| (CaseId(case), seen_at, kept)))
}

/// The case of a visit that was last seen after `since`, and what was kept; the visit counts as seen `now`.
///
/// # Errors
/// The database's.
pub async fn touch(
    tx: &mut Tx,
    who: Who,
    token_hash: &[u8],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<(CaseId, Option<Vec<u8>>)>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Uuid, Option<Vec<u8>>),
        "UPDATE visits SET seen_at = $3 WHERE token_hash = $1 AND seen_at > $2 AND who = $4 RETURNING case_id, kept",
        token_hash,
        since,
        now,
        who.code(),
    )?;
    Ok(row.map(|(case, kept)| (CaseId(case), kept)))
}

/// Keeps what the person typed and we could not take; `None` clears it.
///
/// # Errors
/// The database's.
pub async fn keep(tx: &mut Tx, token_hash: &[u8], sealed: Option<&[u8]>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE visits SET kept = $2 WHERE token_hash = $1",
        token_hash,
        sealed
    )?;
    Ok(())
}

/// Keeps which files could not be taken.
///
/// # Errors
/// The database's.
pub async fn keep_refused(tx: &mut Tx, token_hash: &[u8], sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE visits SET refused = $2 WHERE token_hash = $1",
        token_hash,
        sealed
    )?;
    Ok(())
}

/// Which files could not be taken when some were last sent.
///
/// # Errors
/// The database's.
pub async fn refused(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Option<Vec<u8>>,),
        "SELECT refused FROM visits WHERE token_hash = $1",
        token_hash
    )?;
    Ok(row.and_then(|(refused,)| refused))
}

/// Ends a visit.
///
/// # Errors
/// The database's.
pub async fn end(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM visits WHERE token_hash = $1", token_hash)?;
    Ok(())
}

/// Wipes the visits that were last seen before `since`; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_before(tx: &mut Tx, since: DateTime<Utc>) -> Result<u64, Error> {
    sql!(tx, execute, "DELETE FROM visits WHERE seen_at <= $1", since)
}

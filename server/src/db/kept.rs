//! What staff typed and could not send: sealed under the case's key, for the one who typed it.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::ids::{CaseId, StaffId};
use app::port::KeptFor;
use chrono::{DateTime, Utc};
use sqlx::Error;

/// Something kept, sealed.
#[derive(Debug, Clone)]
pub struct StoredKept {
    /// Typed into which form.
    pub what: KeptFor,
    /// The version of the case that was seen.
    pub seen: i64,
    /// The words.
    pub sealed: Vec<u8>,
}

/// Keeps something, in place of what was kept for the same form before.
///
/// # Errors
/// The database's.
pub async fn put(
    tx: &mut Tx,
    staff: StaffId,
    case: CaseId,
    kept: &StoredKept,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO kept (staff_id, case_id, what, seen, sealed, kept_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (staff_id, case_id, what) DO UPDATE
         SET seen = excluded.seen, sealed = excluded.sealed, kept_at = excluded.kept_at",
        staff.0,
        case.0,
        kept.what.code(),
        kept.seen,
        kept.sealed.as_slice(),
        now,
    )?;
    Ok(())
}

/// What one member of staff has kept on a case.
///
/// # Errors
/// The database's.
pub async fn of(tx: &mut Tx, staff: StaffId, case: CaseId) -> Result<Vec<StoredKept>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (String, i64, Vec<u8>),
        "SELECT what, seen, sealed FROM kept WHERE staff_id = $1 AND case_id = $2 ORDER BY what",
        staff.0,
        case.0,
    )?;
    rows.into_iter()
        .map(|(what, seen, sealed)| {
            Ok(StoredKept {
                what: known("form", KeptFor::from_code(&what))?,
                seen,
                sealed,
            })
        })
        .collect()
}

/// Wipes what was kept before `since`; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_before(tx: &mut Tx, since: DateTime<Utc>) -> Result<u64, Error> {
    sql!(tx, execute, "DELETE FROM kept WHERE kept_at <= $1", since)
}

/// Clears what was kept for one form.
///
/// # Errors
/// The database's.
pub async fn clear(tx: &mut Tx, staff: StaffId, case: CaseId, what: KeptFor) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM kept WHERE staff_id = $1 AND case_id = $2 AND what = $3",
        staff.0,
        case.0,
        what.code()
    )?;
    Ok(())
}

//! Addresses that nudges go to, sealed, and whether one has gone since the person looked. Nothing of the desk reads them.

use super::Tx;
use super::sql::sql;
use app::domain::ids::CaseId;
use chrono::{DateTime, Utc};
use sqlx::Error;

/// Keeps an address in place of any before it. No nudge has gone there.
///
/// # Errors
/// The database's.
pub async fn put(tx: &mut Tx, case: CaseId, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO nudges (case_id, address_sealed) VALUES ($1, $2)
         ON CONFLICT (case_id) DO UPDATE SET address_sealed = excluded.address_sealed, sent_at = NULL",
        case.0,
        sealed
    )?;
    Ok(())
}

/// Takes the one nudge that may go until the person looks; the address, sealed. `None` when it has gone, or there is no
/// address.
///
/// # Errors
/// The database's.
pub async fn take(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<Option<Vec<u8>>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Vec<u8>,),
        "UPDATE nudges SET sent_at = $2 WHERE case_id = $1 AND sent_at IS NULL RETURNING address_sealed",
        case.0,
        now
    )?;
    Ok(row.map(|(sealed,)| sealed))
}

/// Is there an address, and when did a nudge go there that the person has not looked after?
///
/// # Errors
/// The database's.
pub async fn find(tx: &mut Tx, case: CaseId) -> Result<Option<Option<DateTime<Utc>>>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Option<DateTime<Utc>>,),
        "SELECT sent_at FROM nudges WHERE case_id = $1",
        case.0
    )?;
    Ok(row.map(|(sent_at,)| sent_at))
}

/// The person has looked at all there was when the nudge of `sent_at` went: the next one may go. `false` when another has
/// gone since.
///
/// # Errors
/// The database's.
pub async fn looked(tx: &mut Tx, case: CaseId, sent_at: DateTime<Utc>) -> Result<bool, Error> {
    let rows = sql!(
        tx,
        execute,
        "UPDATE nudges SET sent_at = NULL WHERE case_id = $1 AND sent_at <= $2",
        case.0,
        sent_at
    )?;
    Ok(rows == 1)
}

/// Wipes the address.
///
/// # Errors
/// The database's.
pub async fn wipe(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM nudges WHERE case_id = $1", case.0)?;
    Ok(())
}

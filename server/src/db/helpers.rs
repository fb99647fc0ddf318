//! Helpers: whom a person lets in, what their code lets them do, and visits to the list of cases they help with.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::helper::Sight;
use app::domain::ids::{CaseId, HelperId};
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A new helper.
pub struct NewHelper<'a> {
    /// Their id.
    pub id: HelperId,
    /// The keyed hash of reference and code.
    pub code_hash: &'a [u8],
    /// What their code lets them do.
    pub sight: Sight,
    /// What the person calls them, sealed.
    pub name: &'a [u8],
    /// The code, sealed.
    pub code: &'a [u8],
    /// Until when it may be shown.
    pub code_until: DateTime<Utc>,
}

/// A helper as they are stored.
pub struct StoredHelper {
    /// Their id.
    pub id: HelperId,
    /// What their code lets them do.
    pub sight: Sight,
    /// What the person calls them, sealed.
    pub name: Vec<u8>,
    /// When they were let in.
    pub made_at: DateTime<Utc>,
    /// The code, sealed, while it may be shown.
    pub code: Option<Vec<u8>>,
}

/// Lets somebody in.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, new: &NewHelper<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO helpers (id, case_id, code_hash, sight, name_sealed, made_at, code_sealed, code_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id.0,
        case.0,
        new.code_hash,
        new.sight.code(),
        new.name,
        now,
        new.code,
        new.code_until,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct HelperRow {
    id: Uuid,
    sight: String,
    name_sealed: Vec<u8>,
    made_at: DateTime<Utc>,
    code_sealed: Option<Vec<u8>>,
}

/// The helpers of a case, in the order they were let in.
///
/// # Errors
/// The database's.
pub async fn of(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<Vec<StoredHelper>, Error> {
    let rows = sql!(
        tx,
        fetch_all as HelperRow,
        "SELECT id, sight, name_sealed, made_at, CASE WHEN code_until > $2 THEN code_sealed END AS code_sealed
         FROM helpers
         WHERE case_id = $1
         ORDER BY made_at, id",
        case.0,
        now,
    )?;
    let stored = |row: HelperRow| {
        Ok(StoredHelper {
            id: HelperId(row.id),
            sight: known("sight", Sight::from_code(&row.sight))?,
            name: row.name_sealed,
            made_at: row.made_at,
            code: row.code_sealed,
        })
    };
    rows.into_iter().map(stored).collect()
}

/// What the person calls a helper of this case, sealed.
///
/// # Errors
/// The database's.
pub async fn name(tx: &mut Tx, case: CaseId, helper: HelperId) -> Result<Option<Vec<u8>>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Vec<u8>,),
        "SELECT name_sealed FROM helpers WHERE id = $1 AND case_id = $2",
        helper.0,
        case.0
    )?;
    Ok(found.map(|(sealed,)| sealed))
}

/// The keyed hashes of what opens a case to its helpers.
///
/// # Errors
/// The database's.
pub async fn codes_of(tx: &mut Tx, case: CaseId) -> Result<Vec<Vec<u8>>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (Vec<u8>,),
        "SELECT code_hash FROM helpers WHERE case_id = $1",
        case.0
    )?;
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

/// The helper that reference and code open a case to, and the case.
///
/// # Errors
/// The database's.
pub async fn by_code(tx: &mut Tx, hash: &[u8]) -> Result<Option<(HelperId, CaseId)>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid, Uuid),
        "SELECT id, case_id FROM helpers WHERE code_hash = $1",
        hash
    )?;
    Ok(found.map(|(id, case)| (HelperId(id), CaseId(case))))
}

/// Lets a helper of this case in no more: their code, visits and links are gone. `false`: there is no such helper.
///
/// # Errors
/// The database's.
pub async fn stop(tx: &mut Tx, case: CaseId, helper: HelperId) -> Result<bool, Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM visits WHERE helper_id = $1 AND case_id = $2",
        helper.0,
        case.0
    )?;
    sql!(
        tx,
        execute,
        "DELETE FROM links WHERE helper_id = $1 AND case_id = $2",
        helper.0,
        case.0
    )?;
    let gone = sql!(
        tx,
        execute,
        "DELETE FROM helpers WHERE id = $1 AND case_id = $2",
        helper.0,
        case.0
    )?;
    Ok(gone == 1)
}

/// The address is the helper's: their list is found by it.
///
/// # Errors
/// The database's.
pub async fn join(tx: &mut Tx, helper: HelperId, email_hash: &[u8], email_sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE helpers SET email_hash = $2, email_sealed = $3 WHERE id = $1",
        helper.0,
        email_hash,
        email_sealed
    )?;
    Ok(())
}

/// The cases that the owner of an address helps with, newest first.
///
/// # Errors
/// The database's.
pub async fn of_email(tx: &mut Tx, email_hash: &[u8]) -> Result<Vec<(HelperId, CaseId)>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (Uuid, Uuid),
        "SELECT id, case_id FROM helpers WHERE email_hash = $1 ORDER BY made_at DESC, id",
        email_hash
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, case)| (HelperId(id), CaseId(case)))
        .collect())
}

/// Begins a visit to a helper's list.
///
/// # Errors
/// The database's.
pub async fn begin(tx: &mut Tx, token_hash: &[u8], email_hash: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO helping (token_hash, email_hash, seen_at) VALUES ($1, $2, $3)",
        token_hash,
        email_hash,
        now
    )?;
    Ok(())
}

/// The address whose list a visit shows, if it was last seen after `since`, and when that was.
///
/// # Errors
/// The database's.
pub async fn find(
    tx: &mut Tx,
    token_hash: &[u8],
    since: DateTime<Utc>,
) -> Result<Option<(Vec<u8>, DateTime<Utc>)>, Error> {
    sql!(
        tx,
        fetch_optional as (Vec<u8>, DateTime<Utc>),
        "SELECT email_hash, seen_at FROM helping WHERE token_hash = $1 AND seen_at > $2",
        token_hash,
        since
    )
}

/// The address whose list a visit shows, if it was last seen after `since`; it counts as seen `now`.
///
/// # Errors
/// The database's.
pub async fn touch(
    tx: &mut Tx,
    token_hash: &[u8],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<Vec<u8>>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Vec<u8>,),
        "UPDATE helping SET seen_at = $3 WHERE token_hash = $1 AND seen_at > $2 RETURNING email_hash",
        token_hash,
        since,
        now
    )?;
    Ok(row.map(|(hash,)| hash))
}

/// Ends a visit to a list.
///
/// # Errors
/// The database's.
pub async fn end(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM helping WHERE token_hash = $1", token_hash)?;
    Ok(())
}

/// Wipes codes that may no longer be shown, and visits that were last seen before `since`; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_expired(tx: &mut Tx, since: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, Error> {
    let codes = sql!(
        tx,
        execute,
        "UPDATE helpers SET code_sealed = NULL WHERE code_until <= $1 AND code_sealed IS NOT NULL",
        now
    )?;
    let visits = sql!(tx, execute, "DELETE FROM helping WHERE seen_at <= $1", since)?;
    Ok(codes + visits)
}

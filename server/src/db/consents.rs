//! How consent came to stand where it does, and the codes that patients answer with.

use super::Tx;
use super::sql::sql;
use app::domain::consent::ConsentChange;
use app::domain::ids::CaseId;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A change, as it is stored.
pub struct StoredChange<'a> {
    /// What changed.
    pub change: ConsentChange,
    /// The words that go with it, sealed.
    pub words: Option<&'a [u8]>,
    /// What was agreed to and how it went, sealed.
    pub details: Option<&'a [u8]>,
}

/// Adds a change.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, event: Uuid, new: &StoredChange<'_>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO consents (event_id, case_id, change, sealed, details) VALUES ($1, $2, $3, $4, $5)",
        event,
        case.0,
        new.change.code(),
        new.words,
        new.details,
    )?;
    Ok(())
}

/// What was answered last: the version of the case it came with, its words and its details, sealed.
#[derive(sqlx::FromRow)]
pub struct Answered {
    /// The version.
    pub version: i64,
    /// The words.
    pub sealed: Option<Vec<u8>>,
    /// The details.
    pub details: Option<Vec<u8>>,
}

/// What was answered last, if anything ever was: a yes, a no, or evidence of either.
///
/// # Errors
/// The database's.
pub async fn answered(tx: &mut Tx, case: CaseId) -> Result<Option<Answered>, Error> {
    sql!(
        tx,
        fetch_optional as Answered,
        "SELECT e.version, c.sealed, c.details
         FROM consents c
         JOIN events e ON e.id = c.event_id
         WHERE c.case_id = $1 AND c.change IN ('agree', 'record', 'refuse', 'withdraw')
         ORDER BY e.version DESC
         LIMIT 1",
        case.0,
    )
}

/// Have staff asked the patient since the concern came in? Then the code is not the one that the writer was given.
///
/// # Errors
/// The database's.
pub async fn staff_asked(tx: &mut Tx, case: CaseId) -> Result<bool, Error> {
    let (times,) = sql!(
        tx,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM consents WHERE case_id = $1 AND change = 'ask'",
        case.0
    )?;
    Ok(times > 0)
}

/// A code that a patient answers with.
pub struct NewCode<'a> {
    /// What it is found by.
    pub hash: &'a [u8],
    /// The code itself, sealed.
    pub sealed: &'a [u8],
    /// Until when it may be shown.
    pub shown_until: DateTime<Utc>,
    /// Until when it opens something.
    pub expires_at: DateTime<Utc>,
}

/// Gives a case a code, in place of the one it had.
///
/// # Errors
/// The database's.
pub async fn put_code(tx: &mut Tx, case: CaseId, new: &NewCode<'_>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO patient_codes (case_id, code_hash, code_sealed, code_until, expires_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (case_id) DO UPDATE
         SET code_hash = excluded.code_hash, code_sealed = excluded.code_sealed, code_until = excluded.code_until,
             expires_at = excluded.expires_at",
        case.0,
        new.hash,
        new.sealed,
        new.shown_until,
        new.expires_at,
    )?;
    Ok(())
}

/// The case that a code opens to the patient, by its keyed hash.
///
/// # Errors
/// The database's.
pub async fn by_code(tx: &mut Tx, hash: &[u8], now: DateTime<Utc>) -> Result<Option<CaseId>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid,),
        "SELECT case_id FROM patient_codes WHERE code_hash = $1 AND expires_at > $2",
        hash,
        now
    )?;
    Ok(found.map(|(id,)| CaseId(id)))
}

/// The sealed code of a case, while it may still be shown.
///
/// # Errors
/// The database's.
pub async fn shown_code(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<Option<Vec<u8>>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Option<Vec<u8>>,),
        "SELECT code_sealed FROM patient_codes WHERE case_id = $1 AND code_until > $2",
        case.0,
        now
    )?;
    Ok(found.and_then(|(sealed,)| sealed))
}

/// Lets a code open for longer: whoever has agreed can take it back.
///
/// # Errors
/// The database's.
pub async fn prolong_code(tx: &mut Tx, case: CaseId, expires_at: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE patient_codes SET expires_at = $2 WHERE case_id = $1",
        case.0,
        expires_at
    )?;
    Ok(())
}

/// Wipes the code of a case: from now on only the patient has it.
///
/// # Errors
/// The database's.
pub async fn forget_code(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE patient_codes SET code_sealed = NULL WHERE case_id = $1",
        case.0
    )?;
    Ok(())
}

/// Wipes the codes that may no longer be shown, and those that open nothing any more; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, Error> {
    let codes = sql!(
        tx,
        execute,
        "UPDATE patient_codes SET code_sealed = NULL WHERE code_until <= $1 AND code_sealed IS NOT NULL",
        now
    )?;
    let rows = sql!(tx, execute, "DELETE FROM patient_codes WHERE expires_at <= $1", now)?;
    Ok(codes + rows)
}

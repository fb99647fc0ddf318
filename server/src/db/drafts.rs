//! Drafts: concerns on their way, sealed, found by a browser's token, and by a code once they are saved to come back to.

use super::Tx;
use super::sql::sql;
use app::domain::ids::StaffId;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A draft as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct StoredDraft {
    /// Its id, which what is sealed in it is bound to.
    pub id: Uuid,
    /// Raised by one with every answer.
    pub version: i64,
    /// Its own key, wrapped.
    pub key_wrapped: Vec<u8>,
    /// What was typed, sealed.
    pub sealed: Vec<u8>,
    /// When its time is up.
    pub expires_at: DateTime<Utc>,
    /// Has it a code to come back with?
    pub saved: bool,
    /// That code, sealed, while it may still be shown.
    pub code_sealed: Option<Vec<u8>>,
}

/// A code for a draft, as it is stored.
#[derive(Debug, Clone)]
pub struct StoredCode {
    /// What the draft is found by.
    pub hash: Vec<u8>,
    /// The code, sealed under the draft's key.
    pub sealed: Vec<u8>,
    /// Until when it may be shown.
    pub until: DateTime<Utc>,
}

/// The draft of a token, unless its time is up.
///
/// # Errors
/// The database's.
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<StoredDraft>, Error> {
    sql!(
        tx,
        fetch_optional as StoredDraft,
        "SELECT id, version, key_wrapped, sealed, expires_at, code_hash IS NOT NULL AS saved,
                CASE WHEN code_until > $2 THEN code_sealed END AS code_sealed
         FROM drafts
         WHERE token_hash = $1 AND expires_at > $2",
        token_hash,
        now,
    )
}

/// Adds a draft: a browser's, or that of somebody on the staff. `false`: another press was faster by a moment, and nothing was
/// written.
///
/// # Errors
/// The database's.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &[u8],
    draft: &StoredDraft,
    staff: Option<StaffId>,
) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "INSERT INTO drafts (token_hash, id, version, key_wrapped, sealed, expires_at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT DO NOTHING",
        token_hash,
        draft.id,
        draft.version,
        draft.key_wrapped.as_slice(),
        draft.sealed.as_slice(),
        draft.expires_at,
        staff.map(|staff| staff.0),
    )?;
    Ok(touched == 1)
}

/// The drafts that somebody on the staff has begun, newest first, ten at most.
///
/// # Errors
/// The database's.
pub async fn of_staff(tx: &mut Tx, staff: StaffId, now: DateTime<Utc>) -> Result<Vec<StoredDraft>, Error> {
    sql!(
        tx,
        fetch_all as StoredDraft,
        "SELECT id, version, key_wrapped, sealed, expires_at, FALSE AS saved, NULL AS code_sealed
         FROM drafts
         WHERE staff_id = $1 AND expires_at > $2
         ORDER BY expires_at DESC
         LIMIT 10",
        staff.0,
        now,
    )
}

/// Writes a draft's next version. `false`: another tab was faster, or this browser holds it no more; nothing was written.
///
/// # Errors
/// The database's.
pub async fn update(tx: &mut Tx, token_hash: &[u8], draft: &StoredDraft) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE drafts
         SET version = $3, sealed = $4, expires_at = $5
         WHERE token_hash = $1 AND id = $2 AND version = $3 - 1",
        token_hash,
        draft.id,
        draft.version,
        draft.sealed.as_slice(),
        draft.expires_at,
    )?;
    Ok(touched == 1)
}

/// Writes what is sealed in a draft once more, in the same version; nothing if it has moved on.
///
/// # Errors
/// The database's.
pub async fn seal_again(tx: &mut Tx, token_hash: &[u8], version: i64, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE drafts SET sealed = $3 WHERE token_hash = $1 AND version = $2",
        token_hash,
        version,
        sealed
    )?;
    Ok(())
}

/// Gives a draft a code, in place of the one it had, and a longer life. `false`: this browser holds it no more.
///
/// # Errors
/// The database's.
pub async fn set_code(
    tx: &mut Tx,
    token_hash: &[u8],
    code: &StoredCode,
    expires_at: DateTime<Utc>,
) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE drafts
         SET code_hash = $2, code_sealed = $3, code_until = $4, expires_at = $5
         WHERE token_hash = $1",
        token_hash,
        code.hash.as_slice(),
        code.sealed.as_slice(),
        code.until,
        expires_at,
    )?;
    Ok(touched == 1)
}

/// Gives a draft a longer life.
///
/// # Errors
/// The database's.
pub async fn extend(tx: &mut Tx, token_hash: &[u8], expires_at: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE drafts SET expires_at = $2 WHERE token_hash = $1",
        token_hash,
        expires_at
    )?;
    Ok(())
}

/// Moves the draft of a code to another token, unless its time is up. `false`: the code opens nothing.
///
/// # Errors
/// The database's.
pub async fn move_to(tx: &mut Tx, code_hash: &[u8], token_hash: &[u8], now: DateTime<Utc>) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE drafts SET token_hash = $2 WHERE code_hash = $1 AND expires_at > $3",
        code_hash,
        token_hash,
        now,
    )?;
    Ok(touched == 1)
}

/// Moves a saved draft away from a browser, to a token that nobody holds, and wipes the code that could be shown there.
/// One that isn't saved is left alone.
///
/// # Errors
/// The database's.
pub async fn move_away(tx: &mut Tx, token_hash: &[u8], nobodys: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE drafts
         SET token_hash = $2, code_sealed = NULL, code_until = NULL
         WHERE token_hash = $1 AND code_hash IS NOT NULL",
        token_hash,
        nobodys
    )?;
    Ok(())
}

/// Takes a draft out for sending, and its code with it: it is there for one sender only, however many press at once.
///
/// # Errors
/// The database's.
pub async fn take(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<StoredDraft>, Error> {
    sql!(
        tx,
        fetch_optional as StoredDraft,
        "DELETE FROM drafts
         WHERE token_hash = $1 AND expires_at > $2
         RETURNING id, version, key_wrapped, sealed, expires_at, code_hash IS NOT NULL AS saved, code_sealed",
        token_hash,
        now,
    )
}

/// Wipes a draft, and its code with it.
///
/// # Errors
/// The database's.
pub async fn wipe(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM drafts WHERE token_hash = $1", token_hash)?;
    Ok(())
}

/// Wipes every draft whose time is up, and every code that may be shown no more; how many rows were touched.
///
/// # Errors
/// The database's.
pub async fn wipe_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, Error> {
    let drafts = sql!(tx, execute, "DELETE FROM drafts WHERE expires_at <= $1", now)?;
    let codes = sql!(
        tx,
        execute,
        "UPDATE drafts SET code_sealed = NULL, code_until = NULL WHERE code_until <= $1",
        now
    )?;
    Ok(drafts + codes)
}

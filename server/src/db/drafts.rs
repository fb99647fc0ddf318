//! Drafts: concerns on their way, sealed, found by a browser's token.

use super::Tx;
use super::sql::sql;
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
}

/// The draft of a token, unless its time is up.
///
/// # Errors
/// The database's.
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<StoredDraft>, Error> {
    sql!(
        tx,
        fetch_optional as StoredDraft,
        "SELECT id, version, key_wrapped, sealed FROM drafts WHERE token_hash = $1 AND expires_at > $2",
        token_hash,
        now,
    )
}

/// Writes a draft. `false`: another tab was faster, and nothing was written.
///
/// # Errors
/// The database's.
pub async fn put(
    tx: &mut Tx,
    token_hash: &[u8],
    draft: &StoredDraft,
    expires_at: DateTime<Utc>,
) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "INSERT INTO drafts (token_hash, id, version, key_wrapped, sealed, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (token_hash) DO UPDATE
         SET version = excluded.version, sealed = excluded.sealed, expires_at = excluded.expires_at
         WHERE drafts.version = excluded.version - 1 AND drafts.id = excluded.id",
        token_hash,
        draft.id,
        draft.version,
        draft.key_wrapped.as_slice(),
        draft.sealed.as_slice(),
        expires_at,
    )?;
    Ok(touched == 1)
}

/// Takes a draft out for sending: it is there for one sender only, however many press at once.
///
/// # Errors
/// The database's.
pub async fn take(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<StoredDraft>, Error> {
    sql!(
        tx,
        fetch_optional as StoredDraft,
        "DELETE FROM drafts WHERE token_hash = $1 AND expires_at > $2 RETURNING id, version, key_wrapped, sealed",
        token_hash,
        now,
    )
}

/// Wipes a draft.
///
/// # Errors
/// The database's.
pub async fn wipe(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM drafts WHERE token_hash = $1", token_hash)?;
    Ok(())
}

/// Wipes every draft whose time is up; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, Error> {
    sql!(tx, execute, "DELETE FROM drafts WHERE expires_at <= $1", now)
}

//! Receipts: what a browser is shown after sending, and the code until it has been saved.

use super::Tx;
use super::sql::sql;
use app::domain::ids::CaseId;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct ReceiptRow {
    case_id: Uuid,
    code_sealed: Option<Vec<u8>>,
}

/// Adds a receipt. The token is the draft's: a second press with the same draft finds it.
///
/// # Errors
/// The database's; a unique violation when the draft was sent already.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &[u8],
    case: CaseId,
    code_sealed: Option<&[u8]>,
    code_until: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO receipts (token_hash, case_id, code_sealed, code_until, expires_at) VALUES ($1, $2, $3, $4, $5)",
        token_hash,
        case.0,
        code_sealed,
        code_until,
        expires_at,
    )?;
    Ok(())
}

/// The case of a receipt, and the sealed code while it may still be shown.
///
/// # Errors
/// The database's.
pub async fn find(
    tx: &mut Tx,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<(CaseId, Option<Vec<u8>>)>, Error> {
    let row = sql!(
        tx,
        fetch_optional as ReceiptRow,
        "SELECT case_id, CASE WHEN code_until > $2 THEN code_sealed END AS code_sealed
         FROM receipts
         WHERE token_hash = $1 AND expires_at > $2",
        token_hash,
        now,
    )?;
    Ok(row.map(|row| (CaseId(row.case_id), row.code_sealed)))
}

/// Wipes the code of a receipt.
///
/// # Errors
/// The database's.
pub async fn forget_code(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE receipts SET code_sealed = NULL WHERE token_hash = $1",
        token_hash
    )?;
    Ok(())
}

/// Wipes the codes and receipts whose time is up.
///
/// # Errors
/// The database's.
pub async fn wipe_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, Error> {
    let codes = sql!(
        tx,
        execute,
        "UPDATE receipts SET code_sealed = NULL WHERE code_until <= $1 AND code_sealed IS NOT NULL",
        now
    )?;
    let receipts = sql!(tx, execute, "DELETE FROM receipts WHERE expires_at <= $1", now)?;
    Ok(codes + receipts)
}

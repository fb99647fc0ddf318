//! What two cases may have in common, as keyed hashes: how to reach the person, and the words that were sent.

use super::Tx;
use super::cases::{CaseRow, Stored};
use super::sql::sql;
use app::domain::ids::CaseId;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// Other open cases that staff are told of, at most.
const MANY: i64 = 10;

/// How to reach the person.
pub const CONTACT: &str = "contact";
/// What they wrote.
pub const WORDS: &str = "words";

/// Notes one of them beside a case.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, what: &str, token: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO likenesses (case_id, what, token, at) VALUES ($1, $2, $3, $4)",
        case.0,
        what,
        token,
        now,
    )?;
    Ok(())
}

/// Have the same words come since?
///
/// # Errors
/// The database's.
pub async fn same_words_since(tx: &mut Tx, token: &[u8], since: DateTime<Utc>) -> Result<bool, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid,),
        "SELECT case_id FROM likenesses WHERE what = $1 AND token = $2 AND at > $3 LIMIT 1",
        WORDS,
        token,
        since,
    )?;
    Ok(found.is_some())
}

/// Other open cases where somebody is reached in the same way, newest first.
///
/// # Errors
/// The database's.
pub async fn same_contact(tx: &mut Tx, case: CaseId) -> Result<Vec<Stored>, Error> {
    let rows = sql!(
        tx,
        fetch_all as CaseRow,
        "SELECT c.id, c.reference, c.kind, c.state, c.owner, c.division, c.version, c.received_at, c.clock_from, c.due_what,
                c.due_on, c.outcome, c.unread, c.has_needs, c.consent, c.consent_until, c.asked_first, c.asked_last,
                c.asked_times, c.alert, c.quarantined, c.signs,
                c.wants_update, c.wants_to_stop, c.closed_on, c.key_wrapped
         FROM likenesses mine
         JOIN likenesses other ON other.what = mine.what AND other.token = mine.token AND other.case_id <> mine.case_id
         JOIN cases c ON c.id = other.case_id
         WHERE mine.case_id = $1 AND mine.what = $2 AND c.is_open = TRUE
         ORDER BY other.at DESC, c.id DESC
         LIMIT $3",
        case.0,
        CONTACT,
        MANY,
    )?;
    rows.into_iter().map(CaseRow::stored).collect()
}

/// Wipes the words' hashes from before `before`: they are no sign any more. How many rows went.
///
/// # Errors
/// The database's.
pub async fn wipe_words_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM likenesses WHERE what = $1 AND at <= $2",
        WORDS,
        before
    )
}

//! What two cases may have in common, as keyed hashes: how to reach the person, and the words that were sent.

use super::Tx;
use super::cases::{CaseRow, Stored, case_columns};
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
/// A word of the name of whoever writes, or of the patient.
pub const NAME: &str = "name";
/// What such a word sounds like.
pub const SOUND: &str = "sound";
/// The patient's NHS number.
pub const NHS_NUMBER: &str = "nhs-number";
/// When the patient was born.
pub const BORN: &str = "born";

/// Notes one of them beside a case.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, what: &str, token: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO likenesses (case_id, what, token, at) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, what, token) DO NOTHING",
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

/// The newest cases that have one of these marks: at most 500. Sixteen at a time; whoever asks for fewer repeats one.
///
/// # Errors
/// The database's.
pub async fn with_any(tx: &mut Tx, what: &str, tokens: &[&[u8]; 16]) -> Result<Vec<CaseId>, Error> {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = *tokens;
    let found = sql!(
        tx,
        fetch_all as (Uuid,),
        "SELECT case_id FROM likenesses
         WHERE what = $1 AND token IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ORDER BY at DESC
         LIMIT 500",
        what,
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l,
        m,
        n,
        o,
        p,
    )?;
    Ok(found.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Other open cases where somebody is reached in the same way, newest first.
///
/// # Errors
/// The database's.
pub async fn same_contact(tx: &mut Tx, case: CaseId) -> Result<Vec<Stored>, Error> {
    let rows = sql!(
        tx,
        fetch_all as CaseRow,
        concat!(
            "SELECT ",
            case_columns!(),
            "
         FROM likenesses mine
         JOIN likenesses other ON other.what = mine.what AND other.token = mine.token AND other.case_id <> mine.case_id
         JOIN cases c ON c.id = other.case_id
         WHERE mine.case_id = $1 AND mine.what = $2 AND c.is_open = TRUE
         ORDER BY other.at DESC, c.id DESC
         LIMIT $3"
        ),
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

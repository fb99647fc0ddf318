//! What people answered afterwards: counts by the week, and words of which nobody knows whose they are.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::afterwards::Sheet;
use app::domain::ids::CaseId;
use chrono::NaiveDate;
use sqlx::Error;
use uuid::Uuid;

/// Counts answers in a week. Every row of the sheet is touched, whatever the answers were, so that the database's own marks
/// (which rows were written last, and together) do not tell one person's answers.
///
/// # Errors
/// The database's.
pub async fn count(tx: &mut Tx, week: NaiveDate, sheet: Sheet, answers: &[(&str, &str)]) -> Result<(), Error> {
    for (question, choices) in sheet.questions() {
        for choice in *choices {
            let chosen = answers.contains(&(question, choice));
            sql!(
                tx,
                execute,
                "INSERT INTO counted_answers (week, sheet, question, answer, people) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (week, sheet, question, answer) DO UPDATE SET people = counted_answers.people + $5",
                week,
                sheet.code(),
                *question,
                *choice,
                i64::from(chosen),
            )?;
        }
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct CountRow {
    sheet: String,
    question: String,
    answer: String,
    people: i64,
}

/// How many gave each answer since a week; a sum that is none of ours any more is a defect.
///
/// # Errors
/// The database's.
pub async fn counts(tx: &mut Tx, since: NaiveDate) -> Result<Vec<(Sheet, String, String, i64)>, Error> {
    let rows: Vec<CountRow> = sql!(
        tx,
        fetch_all as CountRow,
        "SELECT sheet, question, answer, CAST(SUM(people) AS BIGINT) AS people
         FROM counted_answers
         WHERE week >= $1
         GROUP BY sheet, question, answer",
        since,
    )?;
    rows.into_iter()
        .map(|row| {
            let sheet = known("sheet", Sheet::from_code(&row.sheet))?;
            Ok((sheet, row.question, row.answer, row.people))
        })
        .collect()
}

/// Words as they are stored.
#[derive(sqlx::FromRow)]
pub struct StoredWords {
    /// A random id.
    pub id: Uuid,
    /// The Monday of the week they came in.
    pub week: NaiveDate,
    /// Their own key, wrapped.
    pub key_wrapped: Vec<u8>,
    /// The words, sealed.
    pub sealed: Vec<u8>,
}

/// Adds words.
///
/// # Errors
/// The database's.
pub async fn insert_words(tx: &mut Tx, words: &StoredWords) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO survey_words (id, week, key_wrapped, sealed) VALUES ($1, $2, $3, $4)",
        words.id,
        words.week,
        words.key_wrapped.as_slice(),
        words.sealed.as_slice(),
    )?;
    Ok(())
}

/// The words since a week, newest week first, and within it in no order that means anything.
///
/// # Errors
/// The database's.
pub async fn words(tx: &mut Tx, since: NaiveDate) -> Result<Vec<StoredWords>, Error> {
    sql!(
        tx,
        fetch_all as StoredWords,
        "SELECT id, week, key_wrapped, sealed FROM survey_words WHERE week >= $1 ORDER BY week DESC, id LIMIT 200",
        since,
    )
}

/// Wipes words from before a week.
///
/// # Errors
/// The database's.
pub async fn wipe_words_before(tx: &mut Tx, week: NaiveDate) -> Result<u64, Error> {
    sql!(tx, execute, "DELETE FROM survey_words WHERE week < $1", week)
}

/// Notes that a receipt's questions were answered; `false` when they were already.
///
/// # Errors
/// The database's.
pub async fn close_receipt(tx: &mut Tx, token_hash: &[u8]) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE receipts SET counted = TRUE WHERE token_hash = $1 AND counted = FALSE",
        token_hash
    )?;
    Ok(touched == 1)
}

/// Were the questions of a receipt answered?
///
/// # Errors
/// The database's.
pub async fn is_receipt_closed(tx: &mut Tx, token_hash: &[u8]) -> Result<bool, Error> {
    let row = sql!(
        tx,
        fetch_optional as (bool,),
        "SELECT counted FROM receipts WHERE token_hash = $1",
        token_hash
    )?;
    Ok(row.is_none_or(|(counted,)| counted))
}

/// Notes that a case's person was asked how we did; `false` when they were already.
///
/// # Errors
/// The database's.
pub async fn close_case(tx: &mut Tx, case: CaseId) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "INSERT INTO surveyed (case_id) VALUES ($1) ON CONFLICT (case_id) DO NOTHING",
        case.0
    )?;
    Ok(touched == 1)
}

/// Was a case's person asked how we did?
///
/// # Errors
/// The database's.
pub async fn is_case_closed(tx: &mut Tx, case: CaseId) -> Result<bool, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Uuid,),
        "SELECT case_id FROM surveyed WHERE case_id = $1",
        case.0
    )?;
    Ok(row.is_some())
}

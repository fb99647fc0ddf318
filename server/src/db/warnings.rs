//! What staff are warned of by mail: what is due, and words that may mean danger that nobody has said anything about.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::deadline::DueWhat;
use app::domain::ids::{CaseId, Reference, StaffId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Error;
use uuid::Uuid;

/// Cases in one list of a mail.
pub const LISTED: i64 = 20;

/// A case in a mail to staff.
#[derive(Debug, Clone)]
pub struct DueLine {
    /// Its reference.
    pub reference: Reference,
    /// What is due.
    pub what: DueWhat,
    /// By when.
    pub on: NaiveDate,
    /// Whoever holds it.
    pub owner: Option<String>,
}

#[derive(sqlx::FromRow)]
struct DueRow {
    reference: String,
    what: String,
    due_on: NaiveDate,
    owner: Option<String>,
}

impl DueRow {
    fn line(self) -> Result<DueLine, Error> {
        Ok(DueLine {
            reference: known("reference", Reference::parse(&self.reference))?,
            what: known("what is due", DueWhat::from_code(&self.what))?,
            on: self.due_on,
            owner: self.owner,
        })
    }
}

/// What is due by a day on the cases that somebody holds, most urgent first: one more than [`LISTED`] at most.
///
/// # Errors
/// The database's.
pub async fn due_of(tx: &mut Tx, staff: StaffId, by: NaiveDate) -> Result<Vec<DueLine>, Error> {
    let rows = sql!(
        tx,
        fetch_all as DueRow,
        "SELECT reference, first_what AS what, first_on AS due_on, NULL AS owner
         FROM cases
         WHERE is_open = TRUE AND quarantined = FALSE AND owner = $1 AND first_on <= $2
         ORDER BY first_on, received_at, id
         LIMIT $3",
        staff.0,
        by,
        LISTED + 1,
    )?;
    rows.into_iter().map(DueRow::line).collect()
}

/// What is promised to people by a day and not done, on whoever's case but `except`'s: one more than [`LISTED`] at most.
///
/// # Errors
/// The database's.
pub async fn promised_by(tx: &mut Tx, except: StaffId, by: NaiveDate) -> Result<Vec<DueLine>, Error> {
    let rows = sql!(
        tx,
        fetch_all as DueRow,
        "SELECT c.reference, c.due_what AS what, c.due_on, o.name AS owner
         FROM cases c
         LEFT JOIN staff o ON o.id = c.owner
         WHERE c.is_open = TRUE AND c.quarantined = FALSE AND (c.owner IS NULL OR c.owner <> $1) AND c.due_on <= $2
         ORDER BY c.due_on, c.received_at, c.id
         LIMIT $3",
        except.0,
        by,
        LISTED + 1,
    )?;
    rows.into_iter().map(DueRow::line).collect()
}

/// Notes that somebody has had the mail of a day. `false`: they had.
///
/// # Errors
/// The database's.
pub async fn take_day(tx: &mut Tx, staff: StaffId, day: NaiveDate) -> Result<bool, Error> {
    let written = sql!(
        tx,
        execute,
        "INSERT INTO digests (staff_id, day) VALUES ($1, $2) ON CONFLICT (staff_id, day) DO NOTHING",
        staff.0,
        day
    )?;
    Ok(written == 1)
}

/// Those who have had the mail of a day.
///
/// # Errors
/// The database's.
pub async fn with_day(tx: &mut Tx, day: NaiveDate) -> Result<Vec<StaffId>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (Uuid,),
        "SELECT staff_id FROM digests WHERE day = $1",
        day
    )?;
    Ok(rows.into_iter().map(|(id,)| StaffId(id)).collect())
}

/// Cases with words that may mean danger, which somebody should have said something about by now, and nobody was warned of.
///
/// # Errors
/// The database's.
pub async fn alerts_over(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<CaseId>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (Uuid,),
        "SELECT DISTINCT case_id FROM alerts WHERE dealt_at IS NULL AND warned = FALSE AND read_by <= $1 LIMIT 100",
        now
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Notes that whoever runs the team is told. `false`: they were, or somebody has dealt with it meanwhile.
///
/// # Errors
/// The database's.
pub async fn take_alert(tx: &mut Tx, case: CaseId) -> Result<bool, Error> {
    let written = sql!(
        tx,
        execute,
        "UPDATE alerts SET warned = TRUE WHERE case_id = $1 AND dealt_at IS NULL AND warned = FALSE",
        case.0
    )?;
    Ok(written > 0)
}

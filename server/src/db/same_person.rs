//! Cases that somebody on the staff has said are one person's, and those of which it was taken back.

use super::Tx;
use super::cases::{CaseRow, Stored, case_columns};
use super::sql::sql;
use app::domain::ids::{CaseId, StaffId};
use chrono::{DateTime, Utc};
use sqlx::Error;

/// Notes that two cases are one person's; nothing where that is known, or where it is one case.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, other: CaseId, by: StaffId, now: DateTime<Utc>) -> Result<(), Error> {
    if case == other {
        return Ok(());
    }
    sql!(
        tx,
        execute,
        "INSERT INTO same_person (one, other, by_staff, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        case.0.min(other.0),
        case.0.max(other.0),
        by.0,
        now,
    )?;
    Ok(())
}

/// Takes it back that two cases are one person's. `false`: nobody has said so.
///
/// # Errors
/// The database's.
pub async fn end(tx: &mut Tx, case: CaseId, other: CaseId, by: StaffId, now: DateTime<Utc>) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE same_person SET ended_by = $3, ended_at = $4 WHERE one = $1 AND other = $2 AND ended_at IS NULL",
        case.0.min(other.0),
        case.0.max(other.0),
        by.0,
        now,
    )?;
    Ok(touched == 1)
}

/// The other cases of the same person, newest first: those that this one was said to belong with.
///
/// # Errors
/// The database's.
pub async fn of(tx: &mut Tx, case: CaseId) -> Result<Vec<Stored>, Error> {
    let rows = sql!(
        tx,
        fetch_all as CaseRow,
        concat!(
            "SELECT ",
            case_columns!(),
            " FROM cases c
             WHERE c.id IN (
                 SELECT other FROM same_person WHERE one = $1 AND ended_at IS NULL
                 UNION SELECT one FROM same_person WHERE other = $1 AND ended_at IS NULL
             )
             ORDER BY c.received_at DESC, c.id DESC"
        ),
        case.0,
    )?;
    rows.into_iter().map(CaseRow::stored).collect()
}

//! Who has looked at which case, and up to which version.

use super::Tx;
use super::cases::{Dates, queue_by};
use super::sql::sql;
use app::domain::case::Case;
use app::domain::ids::StaffId;
use sqlx::Error;

/// Notes that somebody has a case before them as it is now.
///
/// # Errors
/// The database's.
pub async fn put(tx: &mut Tx, staff: StaffId, case: &Case) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO looks (case_id, staff_id, version) VALUES ($1, $2, $3)
         ON CONFLICT (case_id, staff_id) DO UPDATE SET version = excluded.version
         WHERE looks.version < excluded.version",
        case.id.0,
        staff.0,
        case.version,
    )?;
    Ok(())
}

/// Notes that somebody of the team has opened a case for the first time, and what is due now. That moves no version: whoever
/// types has nothing to decide about it.
///
/// # Errors
/// The database's.
pub async fn first(tx: &mut Tx, case: &Case, dates: &Dates) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE cases SET read_on = $2, first_what = $3, first_on = $4, queue_by = $5
         WHERE id = $1 AND version = $6 AND read_on IS NULL",
        case.id.0,
        case.read_on,
        dates.first.map(|(what, _)| what.code()),
        dates.first.map(|(_, on)| on),
        queue_by(case, dates),
        case.version,
    )?;
    Ok(())
}

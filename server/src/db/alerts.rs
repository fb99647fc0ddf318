//! What was found in what people wrote, and whether somebody has said what they did.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::cue::Class;
use app::domain::ids::CaseId;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A class that was found.
#[derive(Debug, Clone)]
pub struct StoredAlert {
    /// The version the case had after the words came.
    pub version: i64,
    /// When they came.
    pub at: DateTime<Utc>,
    /// The class.
    pub class: Class,
    /// The cues, one a line, sealed.
    pub cues: Vec<u8>,
    /// By when somebody is to have said what they did, where that was worked out.
    pub read_by: Option<DateTime<Utc>>,
    /// Has somebody said what they did?
    pub dealt_with: bool,
}

#[derive(sqlx::FromRow)]
struct AlertRow {
    version: i64,
    at: DateTime<Utc>,
    class: String,
    cues: Vec<u8>,
    read_by: Option<DateTime<Utc>>,
    dealt_at: Option<DateTime<Utc>>,
}

/// Adds a class that was found in the words of an event. `list` is the version of the list of cues.
///
/// # Errors
/// The database's.
pub async fn insert(
    tx: &mut Tx,
    case: CaseId,
    event: Uuid,
    class: Class,
    list: &str,
    cues: &[u8],
    read_by: DateTime<Utc>,
) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO alerts (event_id, case_id, class, list, cues, read_by) VALUES ($1, $2, $3, $4, $5, $6)",
        event,
        case.0,
        class.code(),
        list,
        cues,
        read_by,
    )?;
    Ok(())
}

/// What was found on a case, oldest first.
///
/// # Errors
/// The database's.
pub async fn of(tx: &mut Tx, case: CaseId) -> Result<Vec<StoredAlert>, Error> {
    let rows = sql!(
        tx,
        fetch_all as AlertRow,
        "SELECT e.version, e.at, a.class, a.cues, a.read_by, a.dealt_at
         FROM alerts a
         JOIN events e ON e.id = a.event_id
         WHERE a.case_id = $1
         ORDER BY e.version, a.class",
        case.0
    )?;
    rows.into_iter()
        .map(|row| {
            Ok(StoredAlert {
                version: row.version,
                at: row.at,
                class: known("class of cue", Class::from_code(&row.class))?,
                cues: row.cues,
                read_by: row.read_by,
                dealt_with: row.dealt_at.is_some(),
            })
        })
        .collect()
}

/// Notes that somebody has said what they did about everything found until now.
///
/// # Errors
/// The database's.
pub async fn deal_with(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE alerts SET dealt_at = $2 WHERE case_id = $1 AND dealt_at IS NULL",
        case.0,
        now
    )?;
    Ok(())
}

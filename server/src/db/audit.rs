//! The audit trail: who did or was refused what, when. Only ever added to; holds no word that anyone wrote.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::access::{Act, Role};
use app::domain::ids::{CaseId, Reference, StaffId};
use app::port::AuditLine;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// Lines on a page of the trail.
pub const AUDIT_PAGE: i64 = 100;

/// One line to be added.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for the public and the system.
    pub by: Option<StaffId>,
    /// What, as a code.
    pub act: &'a str,
    /// On which case.
    pub case: Option<CaseId>,
    /// On what else, by its name in addresses.
    pub about: Option<&'a str>,
    /// "done", or why not, as a code.
    pub outcome: &'a str,
}

/// Adds a line.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, line: Line<'_>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO audit (id, at, by_staff, act, case_id, about, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        Uuid::now_v7(),
        line.at,
        line.by.map(|by| by.0),
        line.act,
        line.case.map(|case| case.0),
        line.about,
        line.outcome,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct AuditRow {
    at: DateTime<Utc>,
    by_name: Option<String>,
    act: String,
    reference: Option<String>,
    about: Option<String>,
    outcome: String,
}

/// A page of the trail, newest first.
///
/// # Errors
/// The database's.
pub async fn page(tx: &mut Tx, page: u32) -> Result<Vec<AuditLine>, Error> {
    let rows = sql!(
        tx,
        fetch_all as AuditRow,
        "SELECT a.at, s.name AS by_name, a.act, c.reference, a.about, a.outcome
         FROM audit a
         LEFT JOIN staff s ON s.id = a.by_staff
         LEFT JOIN cases c ON c.id = a.case_id
         ORDER BY a.at DESC, a.id DESC
         LIMIT $1 OFFSET $2",
        AUDIT_PAGE,
        i64::from(page.max(1) - 1) * AUDIT_PAGE,
    )?;
    let line = |row: AuditRow| AuditLine {
        at: row.at,
        by: row.by_name,
        act: row.act,
        reference: row.reference.as_deref().and_then(Reference::parse),
        about: row.about,
        outcome: row.outcome,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many of the newest openings are looked at: more than anybody reads.
const OPENINGS: i64 = 1_000;

/// When staff opened a case and what they are there for, newest first.
///
/// # Errors
/// The database's.
pub async fn openings(tx: &mut Tx, case: CaseId) -> Result<Vec<(DateTime<Utc>, Role)>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (DateTime<Utc>, String),
        "SELECT a.at, s.role
         FROM audit a
         JOIN staff s ON s.id = a.by_staff
         WHERE a.case_id = $1 AND a.act = $2 AND a.outcome = 'done'
         ORDER BY a.at DESC
         LIMIT $3",
        case.0,
        Act::Read.code(),
        OPENINGS,
    )?;
    rows.into_iter()
        .map(|(at, role): (_, String)| Ok((at, known("role", Role::from_code(&role))?)))
        .collect()
}

//! What cases are about, issue by issue, as codes. The words stand among the notes.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::access::Division;
use app::domain::ids::{CaseId, IssueId};
use app::domain::issue::{Finding, Sorting};
use sqlx::Error;
use uuid::Uuid;

/// An issue as it was written down once.
#[derive(Debug, Clone)]
pub struct StoredIssue {
    /// The version the case had after that.
    pub version: i64,
    /// Which.
    pub id: IssueId,
    /// Was it taken off the list?
    pub gone: bool,
    /// How it is sorted.
    pub sorting: Sorting,
    /// Its words, sealed as the note they are.
    pub words: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct IssueRow {
    version: i64,
    issue_id: Uuid,
    gone: bool,
    lists: String,
    subject: String,
    area: Option<String>,
    profession: Option<String>,
    site: Option<String>,
    service: Option<String>,
    division: Option<Division>,
    finding: Option<String>,
    words: Vec<u8>,
}

/// Writes an issue down, as it is from this event on.
///
/// # Errors
/// The database's.
pub async fn insert(
    tx: &mut Tx,
    case: CaseId,
    event: Uuid,
    id: IssueId,
    gone: bool,
    sorting: &Sorting,
) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO issues (event_id, case_id, issue_id, gone, lists, subject, area, profession, site, service, division, finding)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        event,
        case.0,
        id.0,
        gone,
        sorting.lists.as_str(),
        sorting.subject.as_str(),
        sorting.area.as_deref(),
        sorting.profession.as_deref(),
        sorting.site.as_deref(),
        sorting.service.as_deref(),
        sorting.division.as_deref(),
        sorting.finding.map(Finding::code),
    )?;
    Ok(())
}

/// Every time that an issue of a case was written down, oldest first.
///
/// # Errors
/// The database's.
pub async fn of(tx: &mut Tx, case: CaseId) -> Result<Vec<StoredIssue>, Error> {
    let rows = sql!(
        tx,
        fetch_all as IssueRow,
        "SELECT e.version, i.issue_id, i.gone, i.lists, i.subject, i.area, i.profession, i.site, i.service, i.division, i.finding,
                n.sealed AS words
         FROM issues i
         JOIN events e ON e.id = i.event_id
         JOIN notes n ON n.event_id = i.event_id
         WHERE i.case_id = $1
         ORDER BY e.version",
        case.0
    )?;
    let stored = |row: IssueRow| {
        let finding = row.finding.map(|code| known("finding", Finding::from_code(&code)));
        Ok(StoredIssue {
            version: row.version,
            id: IssueId(row.issue_id),
            gone: row.gone,
            sorting: Sorting {
                lists: row.lists,
                subject: row.subject,
                area: row.area,
                profession: row.profession,
                site: row.site,
                service: row.service,
                division: row.division,
                finding: finding.transpose()?,
            },
            words: row.words,
        })
    };
    rows.into_iter().map(stored).collect()
}

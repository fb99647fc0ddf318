//! What happened on a case, and the three kinds of words that go with it, each in a table of its own.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::case::{EventKind, Outcome};
use app::domain::clock::Happened;
use app::domain::consent::{ConsentChange, Permission};
use app::domain::ids::{CaseId, StaffId};
use app::domain::particular::Particular;
use app::words::london_day;
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Error;
use uuid::Uuid;

/// An event as it is stored, without its words.
#[derive(Debug, Clone)]
pub struct StoredEvent {
    /// Its id.
    pub id: Uuid,
    /// The version the case had after it.
    pub version: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// The member of staff; `None` for the person.
    pub by: Option<StaffId>,
    /// To whom it was handed over.
    pub to: Option<StaffId>,
    /// Why it was closed.
    pub outcome: Option<Outcome>,
    /// The day that the answer's clock runs from, where this began it anew.
    pub starts: Option<NaiveDate>,
    /// What else there is to know of it.
    pub particular: Option<Particular>,
}

impl StoredEvent {
    /// What clocks ask of it.
    #[must_use]
    pub fn happened(&self) -> Happened {
        Happened {
            on: london_day(self.at),
            event: self.kind,
            particular: self.particular.clone(),
            starts: self.starts,
        }
    }
}

/// An event with names and sealed words, for a timeline.
#[derive(Debug, Clone)]
pub struct Told {
    /// The event.
    pub event: StoredEvent,
    /// The name of whoever did it.
    pub by_name: Option<String>,
    /// The name of whoever it went to.
    pub to_name: Option<String>,
    /// To the person, sealed.
    pub reply: Option<Vec<u8>>,
    /// For staff, sealed.
    pub note: Option<Vec<u8>>,
    /// From the person, sealed.
    pub message: Option<Vec<u8>>,
    /// What the helper is called who wrote it for the person, sealed.
    pub helper_name: Option<Vec<u8>>,
    /// How to reach the person from then on, sealed.
    pub contact: Option<Vec<u8>>,
    /// Who the person was told can help, sealed.
    pub offer: Option<Vec<u8>>,
    /// How consent changed.
    pub change: Option<ConsentChange>,
    /// The patient's words about it, or the evidence as staff saw it, sealed.
    pub evidence: Option<Vec<u8>>,
    /// What was agreed to and how it went, sealed.
    pub details: Option<Vec<u8>>,
}

#[derive(sqlx::FromRow)]
struct EventRow {
    id: Uuid,
    version: i64,
    at: DateTime<Utc>,
    kind: String,
    by_staff: Option<Uuid>,
    to_staff: Option<Uuid>,
    outcome: Option<String>,
    starts_on: Option<NaiveDate>,
    particular: Option<String>,
}

impl EventRow {
    fn event(self) -> Result<StoredEvent, Error> {
        let particular = self.particular.map(|stored| serde_json::from_str(&stored)).transpose();
        Ok(StoredEvent {
            id: self.id,
            version: self.version,
            at: self.at,
            kind: known("event", EventKind::from_code(&self.kind))?,
            by: self.by_staff.map(StaffId),
            to: self.to_staff.map(StaffId),
            outcome: self
                .outcome
                .map(|code| known("outcome", Outcome::from_code(&code)))
                .transpose()?,
            starts: self.starts_on,
            particular: particular.map_err(|error| Error::Decode(error.into()))?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    #[sqlx(flatten)]
    event: EventRow,
    by_name: Option<String>,
    to_name: Option<String>,
    reply: Option<Vec<u8>>,
    note: Option<Vec<u8>>,
    message: Option<Vec<u8>>,
    helper_name: Option<Vec<u8>>,
    contact: Option<Vec<u8>>,
    offer: Option<Vec<u8>>,
    change: Option<String>,
    evidence: Option<Vec<u8>>,
    details: Option<Vec<u8>>,
}

/// Adds an event.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, event: &StoredEvent) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO events (id, case_id, version, at, kind, by_staff, to_staff, outcome, starts_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        event.id,
        case.0,
        event.version,
        event.at,
        event.kind.code(),
        event.by.map(|by| by.0),
        event.to.map(|to| to.0),
        event.outcome.map(Outcome::code),
        event.starts,
    )?;
    if let Some(particular) = &event.particular {
        let stored = serde_json::to_string(particular).map_err(|error| Error::Encode(error.into()))?;
        sql!(
            tx,
            execute,
            "INSERT INTO particulars (event_id, case_id, particular) VALUES ($1, $2, $3)",
            event.id,
            case.0,
            stored,
        )?;
    }
    Ok(())
}

/// What happened on a case, oldest first, without words: what its clocks are worked out from.
///
/// # Errors
/// The database's.
pub async fn happened(tx: &mut Tx, case: CaseId) -> Result<Vec<StoredEvent>, Error> {
    let rows = sql!(
        tx,
        fetch_all as EventRow,
        "SELECT e.id, e.version, e.at, e.kind, e.by_staff, e.to_staff, e.outcome, e.starts_on, p.particular
         FROM events e
         LEFT JOIN particulars p ON p.event_id = e.id
         WHERE e.case_id = $1 ORDER BY e.version",
        case.0,
    )?;
    rows.into_iter().map(EventRow::event).collect()
}

/// Adds words to the writer that may tell about the patient.
///
/// # Errors
/// The database's; it refuses them for a case that has no consent, whoever asks.
pub async fn insert_disclosure(
    tx: &mut Tx,
    case: CaseId,
    event: Uuid,
    _: Permission,
    sealed: &[u8],
) -> Result<(), Error> {
    insert_reply(tx, case, event, true, sealed).await
}

/// Adds words to a writer who may not be told about the patient.
///
/// # Errors
/// The database's.
pub async fn insert_holding_reply(tx: &mut Tx, case: CaseId, event: Uuid, sealed: &[u8]) -> Result<(), Error> {
    insert_reply(tx, case, event, false, sealed).await
}

async fn insert_reply(tx: &mut Tx, case: CaseId, event: Uuid, discloses: bool, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO replies (event_id, case_id, sealed, discloses) VALUES ($1, $2, $3, $4)",
        event,
        case.0,
        sealed,
        discloses
    )?;
    Ok(())
}

/// Adds what is for staff only.
///
/// # Errors
/// The database's.
pub async fn insert_note(tx: &mut Tx, case: CaseId, event: Uuid, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO notes (event_id, case_id, sealed) VALUES ($1, $2, $3)",
        event,
        case.0,
        sealed
    )?;
    Ok(())
}

/// Adds what the person wrote.
///
/// # Errors
/// The database's; a unique violation when a message with this key is there.
pub async fn insert_message(tx: &mut Tx, case: CaseId, event: Uuid, key: &str, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO messages (event_id, case_id, key, sealed) VALUES ($1, $2, $3, $4)",
        event,
        case.0,
        key,
        sealed
    )?;
    Ok(())
}

/// A message was written for the person by a helper of theirs.
///
/// # Errors
/// The database's.
pub async fn written_by_helper(tx: &mut Tx, case: CaseId, key: &str, name_sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE messages SET helper_name = $3 WHERE case_id = $1 AND key = $2",
        case.0,
        key,
        name_sealed
    )?;
    Ok(())
}

/// Was a message with this key taken already?
///
/// # Errors
/// The database's.
pub async fn has_message(tx: &mut Tx, case: CaseId, key: &str) -> Result<bool, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid,),
        "SELECT event_id FROM messages WHERE case_id = $1 AND key = $2",
        case.0,
        key
    )?;
    Ok(found.is_some())
}

/// What happened on a case, newest first, with all words: for staff.
///
/// # Errors
/// The database's.
pub async fn timeline(tx: &mut Tx, case: CaseId) -> Result<Vec<Told>, Error> {
    let rows = sql!(
        tx,
        fetch_all as ToldRow,
        "SELECT e.id, e.version, e.at, e.kind, e.by_staff, e.to_staff, e.outcome, e.starts_on, p.particular,
                b.name AS by_name, t.name AS to_name,
                r.sealed AS reply, n.sealed AS note, m.sealed AS message, m.helper_name, k.sealed AS contact,
                o.sealed AS offer, c.change,
                c.sealed AS evidence, c.details
         FROM events e
         LEFT JOIN staff b ON b.id = e.by_staff
         LEFT JOIN staff t ON t.id = e.to_staff
         LEFT JOIN replies r ON r.event_id = e.id
         LEFT JOIN notes n ON n.event_id = e.id
         LEFT JOIN messages m ON m.event_id = e.id
         LEFT JOIN contacts k ON k.case_id = e.case_id AND k.version = e.version AND e.kind = 'contact-changed'
         LEFT JOIN consents c ON c.event_id = e.id
         LEFT JOIN offers o ON o.case_id = e.case_id AND o.version = e.version
         LEFT JOIN particulars p ON p.event_id = e.id
         WHERE e.case_id = $1
         ORDER BY e.version DESC",
        case.0,
    )?;
    rows.into_iter().map(ToldRow::told).collect()
}

/// What happened on a case as whoever sent it may see it, oldest first: nothing for staff, nothing of the patient's, and
/// nothing that tells about the patient unless that is permitted now.
///
/// # Errors
/// The database's.
pub async fn history(tx: &mut Tx, case: CaseId, permission: Option<Permission>) -> Result<Vec<Told>, Error> {
    let rows = sql!(
        tx,
        fetch_all as ToldRow,
        "SELECT e.id, e.version, e.at, e.kind, e.by_staff, CAST(NULL AS UUID) AS to_staff, e.outcome, e.starts_on, p.particular,
                NULL AS by_name, NULL AS to_name,
                r.sealed AS reply, NULL AS note, m.sealed AS message, m.helper_name, NULL AS contact,
                o.sealed AS offer, NULL AS change, NULL AS evidence, NULL AS details
         FROM events e
         LEFT JOIN replies r ON r.event_id = e.id AND (r.discloses = FALSE OR $2)
         LEFT JOIN messages m ON m.event_id = e.id
         LEFT JOIN offers o ON o.case_id = e.case_id AND o.version = e.version
         LEFT JOIN particulars p ON p.event_id = e.id
         WHERE e.case_id = $1
           AND e.kind NOT IN ('noted', 'handed-over', 'consent', 'alert-dealt-with', 'kept-open', 'contacted', 'dates-moved', 'issue-noted', 'taken-over',
                              'assessed', 'late-decided', 'linked', 'merged-here')
         ORDER BY e.version",
        case.0,
        permission.is_some(),
    )?;
    rows.into_iter().map(ToldRow::told).collect()
}

impl ToldRow {
    fn told(self) -> Result<Told, Error> {
        Ok(Told {
            event: self.event.event()?,
            by_name: self.by_name,
            to_name: self.to_name,
            reply: self.reply,
            note: self.note,
            message: self.message,
            helper_name: self.helper_name,
            contact: self.contact,
            offer: self.offer,
            change: self
                .change
                .map(|code| known("change of consent", ConsentChange::from_code(&code)))
                .transpose()?,
            evidence: self.evidence,
            details: self.details,
        })
    }
}

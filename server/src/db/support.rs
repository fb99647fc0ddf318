//! The directory of who helps: entries as they stand now, what became of each, and what a link checker found.

use super::Tx;
use super::sql::sql;
use app::domain::directory::{EntryChange, LinkFound};
use app::domain::ids::StaffId;
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Error;
use uuid::Uuid;

/// An entry as it is stored.
#[derive(sqlx::FromRow)]
pub struct StoredEntry {
    /// Its id.
    pub id: Uuid,
    /// Its name in addresses and files.
    pub slug: String,
    /// The version, which a change raises.
    pub version: i64,
    /// A [`Record`](app::domain::directory::Record) as JSON.
    pub record: String,
    /// The London day somebody checked it as it stands.
    pub checked_on: Option<NaiveDate>,
    /// The name of whoever did.
    pub checked_by: Option<String>,
    /// The London day from which on nobody is told of it.
    pub retired_on: Option<NaiveDate>,
    /// The address that a link checker asked for last.
    pub link_web: Option<String>,
    /// What it found there, as a code.
    pub link_found: Option<String>,
    /// When.
    pub link_at: Option<DateTime<Utc>>,
}

/// Every entry, retired or not.
///
/// # Errors
/// The database's.
pub async fn all(tx: &mut Tx) -> Result<Vec<StoredEntry>, Error> {
    sql!(
        tx,
        fetch_all as StoredEntry,
        "SELECT e.id, e.slug, e.version, e.record, e.checked_on, s.name AS checked_by, e.retired_on,
             l.web AS link_web, l.found AS link_found, l.at AS link_at
         FROM support_entries e
         LEFT JOIN staff s ON s.id = e.checked_by
         LEFT JOIN support_links l ON l.entry_id = e.id
         ORDER BY e.slug"
    )
}

/// One of them.
///
/// # Errors
/// The database's.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<StoredEntry>, Error> {
    sql!(
        tx,
        fetch_optional as StoredEntry,
        "SELECT e.id, e.slug, e.version, e.record, e.checked_on, s.name AS checked_by, e.retired_on,
             l.web AS link_web, l.found AS link_found, l.at AS link_at
         FROM support_entries e
         LEFT JOIN staff s ON s.id = e.checked_by
         LEFT JOIN support_links l ON l.entry_id = e.id
         WHERE e.slug = $1",
        slug
    )
}

/// What people may be told of: the records that somebody has checked as they stand, and when.
///
/// # Errors
/// The database's.
pub async fn checked(tx: &mut Tx) -> Result<Vec<(Uuid, String, NaiveDate)>, Error> {
    sql!(
        tx,
        fetch_all as (Uuid, String, NaiveDate),
        "SELECT id, record, checked_on FROM support_entries
         WHERE retired_on IS NULL AND checked_on IS NOT NULL
         ORDER BY slug"
    )
}

/// Adds an entry that nobody has checked. `false`: there is one of that name.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, id: Uuid, slug: &str, record: &str) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "INSERT INTO support_entries (id, slug, version, record) VALUES ($1, $2, 1, $3) ON CONFLICT (slug) DO NOTHING",
        id,
        slug,
        record
    )?;
    Ok(touched == 1)
}

/// Puts another record in its place. Whoever checked the one before has not checked this. `false`: it has changed since.
///
/// # Errors
/// The database's.
pub async fn change(tx: &mut Tx, id: Uuid, seen: i64, record: &str) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE support_entries SET record = $3, version = version + 1, checked_on = NULL, checked_by = NULL
         WHERE id = $1 AND version = $2",
        id,
        seen,
        record
    )?;
    Ok(touched == 1)
}

/// Notes that somebody has checked a version of an entry on a London day. `false`: it has changed since.
///
/// # Errors
/// The database's.
pub async fn check(tx: &mut Tx, id: Uuid, seen: i64, by: StaffId, on: NaiveDate) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE support_entries SET checked_on = $3, checked_by = $4 WHERE id = $1 AND version = $2",
        id,
        seen,
        on,
        by.0
    )?;
    Ok(touched == 1)
}

/// Retires a version of an entry from a London day on, or brings it back to be checked. `false`: it has changed since.
///
/// # Errors
/// The database's.
pub async fn retire(tx: &mut Tx, id: Uuid, seen: i64, from: Option<NaiveDate>) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE support_entries SET retired_on = $3, version = version + 1, checked_on = NULL, checked_by = NULL
         WHERE id = $1 AND version = $2",
        id,
        seen,
        from
    )?;
    Ok(touched == 1)
}

/// What became of an entry, to be written down.
pub struct NewStep<'a> {
    /// The entry.
    pub entry: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for the command line.
    pub by: Option<StaffId>,
    /// What.
    pub change: EntryChange,
    /// Which version it is now.
    pub version: i64,
    /// The day it was checked on.
    pub checked_on: Option<NaiveDate>,
    /// What it says from now on.
    pub record: Option<&'a str>,
}

/// Writes down what became of an entry.
///
/// # Errors
/// The database's.
pub async fn add_step(tx: &mut Tx, step: NewStep<'_>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO support_history (id, entry_id, at, by_staff, change, version, checked_on, record)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        Uuid::now_v7(),
        step.entry,
        step.at,
        step.by.map(|by| by.0),
        step.change.code(),
        step.version,
        step.checked_on,
        step.record
    )?;
    Ok(())
}

/// What became of an entry.
#[derive(sqlx::FromRow)]
pub struct StoredStep {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of whoever did it.
    pub by_name: Option<String>,
    /// What, as a code.
    pub change: String,
    /// Which version it was then.
    pub version: i64,
    /// The day it was checked on.
    pub checked_on: Option<NaiveDate>,
    /// What it said from then on.
    pub record: Option<String>,
}

/// How many of the newest steps are shown.
const STEPS: i64 = 200;

/// What became of an entry, newest first.
///
/// # Errors
/// The database's.
pub async fn steps(tx: &mut Tx, entry: Uuid) -> Result<Vec<StoredStep>, Error> {
    sql!(
        tx,
        fetch_all as StoredStep,
        "SELECT h.at, s.name AS by_name, h.change, h.version, h.checked_on, h.record
         FROM support_history h
         LEFT JOIN staff s ON s.id = h.by_staff
         WHERE h.entry_id = $1
         ORDER BY h.at DESC, h.id DESC
         LIMIT $2",
        entry,
        STEPS
    )
}

/// Writes down what a link checker found at an address.
///
/// # Errors
/// The database's.
pub async fn found_link(tx: &mut Tx, entry: Uuid, web: &str, found: LinkFound, at: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO support_links (entry_id, web, found, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (entry_id) DO UPDATE SET web = excluded.web, found = excluded.found, at = excluded.at",
        entry,
        web,
        found.code(),
        at
    )?;
    Ok(())
}

//! The directory of who helps: entries as they stand now, and whether somebody has checked them.

use super::Tx;
use super::sql::sql;
use app::domain::ids::StaffId;
use chrono::NaiveDate;
use sqlx::Error;
use uuid::Uuid;

/// An entry as it is stored.
#[derive(sqlx::FromRow)]
pub struct StoredEntry {
    /// Its id.
    pub id: Uuid,
    /// The version, which a change raises.
    pub version: i64,
    /// A [`Record`](app::domain::support::Record) as JSON.
    pub record: String,
    /// The London day somebody checked it.
    pub checked_on: Option<NaiveDate>,
}

/// Every entry that is not retired.
///
/// # Errors
/// The database's.
pub async fn all(tx: &mut Tx) -> Result<Vec<StoredEntry>, Error> {
    sql!(
        tx,
        fetch_all as StoredEntry,
        "SELECT id, version, record, checked_on FROM support_entries WHERE retired_on IS NULL ORDER BY slug"
    )
}

/// One of them, retired or not.
///
/// # Errors
/// The database's.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<StoredEntry>, Error> {
    sql!(
        tx,
        fetch_optional as StoredEntry,
        "SELECT id, version, record, checked_on FROM support_entries WHERE slug = $1",
        slug
    )
}

/// Adds an entry that nobody has checked.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, id: Uuid, slug: &str, record: &str) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO support_entries (id, slug, version, record) VALUES ($1, $2, 1, $3)",
        id,
        slug,
        record
    )?;
    Ok(())
}

/// Puts another record in its place. Whoever checked the one before has not checked this.
///
/// # Errors
/// The database's.
pub async fn change(tx: &mut Tx, id: Uuid, record: &str) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE support_entries
         SET record = $2, version = version + 1, checked_on = NULL, checked_by = NULL, retired_on = NULL
         WHERE id = $1",
        id,
        record
    )?;
    Ok(())
}

/// Notes that somebody has checked a version of an entry on a London day. `false`: it has changed since.
///
/// # Errors
/// The database's.
pub async fn check(tx: &mut Tx, id: Uuid, version: i64, by: StaffId, on: NaiveDate) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE support_entries SET checked_on = $3, checked_by = $4 WHERE id = $1 AND version = $2",
        id,
        version,
        on,
        by.0
    )?;
    Ok(touched == 1)
}

//! The trust's own words on the pages that the service owes people: every version there ever was.

use super::Tx;
use super::sql::sql;
use app::domain::ids::StaffId;
use app::domain::own_page::OwnPage;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A version as it is stored.
#[derive(sqlx::FromRow)]
pub struct StoredWords {
    /// The page, as a code.
    pub page: String,
    /// Which version, from 1.
    pub version: i64,
    /// The words.
    pub text: String,
    /// When they were published.
    pub at: DateTime<Utc>,
    /// The name of whoever published them.
    pub by_name: String,
}

/// The newest version of each page that has one.
///
/// # Errors
/// The database's.
pub async fn newest(tx: &mut Tx) -> Result<Vec<StoredWords>, Error> {
    sql!(
        tx,
        fetch_all as StoredWords,
        "SELECT w.page, w.version, w.text, w.at, s.name AS by_name
         FROM own_words w
         JOIN staff s ON s.id = w.by_staff
         WHERE w.version = (SELECT MAX(n.version) FROM own_words n WHERE n.page = w.page)
         ORDER BY w.page"
    )
}

/// The newest version of a page's words.
///
/// # Errors
/// The database's.
pub async fn newest_of(tx: &mut Tx, page: OwnPage) -> Result<Option<StoredWords>, Error> {
    sql!(
        tx,
        fetch_optional as StoredWords,
        "SELECT w.page, w.version, w.text, w.at, s.name AS by_name
         FROM own_words w
         JOIN staff s ON s.id = w.by_staff
         WHERE w.page = $1
         ORDER BY w.version DESC
         LIMIT 1",
        page.code()
    )
}

/// How many of the newest versions are shown.
const VERSIONS: i64 = 200;

/// The versions of a page's words, newest first.
///
/// # Errors
/// The database's.
pub async fn versions(tx: &mut Tx, page: OwnPage) -> Result<Vec<StoredWords>, Error> {
    sql!(
        tx,
        fetch_all as StoredWords,
        "SELECT w.page, w.version, w.text, w.at, s.name AS by_name
         FROM own_words w
         JOIN staff s ON s.id = w.by_staff
         WHERE w.page = $1
         ORDER BY w.version DESC
         LIMIT $2",
        page.code(),
        VERSIONS
    )
}

/// Adds a version. `false`: there is one of this number already.
///
/// # Errors
/// The database's.
pub async fn insert(
    tx: &mut Tx,
    page: OwnPage,
    version: i64,
    text: &str,
    at: DateTime<Utc>,
    by: StaffId,
) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "INSERT INTO own_words (id, page, version, text, at, by_staff) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (page, version) DO NOTHING",
        Uuid::now_v7(),
        page.code(),
        version,
        text,
        at,
        by.0
    )?;
    Ok(touched == 1)
}

//! Who checked the words of which part in which language: every record there ever was.

use super::Tx;
use super::sql::sql;
use app::domain::ids::StaffId;
use app::domain::language::{Language, Part};
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A record as it is stored.
#[derive(sqlx::FromRow)]
pub struct StoredCheck {
    /// The language, by its tag.
    pub language: String,
    /// The part, by its name.
    pub part: String,
    /// The fingerprint of the words that were checked.
    pub words: String,
    /// Who checked them; empty if that was taken back.
    pub checker: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The name of whoever recorded it.
    pub by_name: String,
}

/// The newest record of each part in each language that has one.
///
/// # Errors
/// The database's.
pub async fn newest(tx: &mut Tx) -> Result<Vec<StoredCheck>, Error> {
    sql!(
        tx,
        fetch_all as StoredCheck,
        "SELECT c.language, c.part, c.words, c.checker, c.at, s.name AS by_name
         FROM translation_checks c
         JOIN staff s ON s.id = c.by_staff
         WHERE c.nth = (SELECT MAX(n.nth) FROM translation_checks n WHERE n.language = c.language AND n.part = c.part)
         ORDER BY c.language, c.part"
    )
}

/// Adds a record after the newest one of its part. `false`: somebody added one in the same instant.
///
/// # Errors
/// The database's.
pub async fn insert(
    tx: &mut Tx,
    (language, part): (Language, Part),
    words: &str,
    checker: &str,
    at: DateTime<Utc>,
    by: StaffId,
) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "INSERT INTO translation_checks (id, language, part, nth, words, checker, at, by_staff)
         SELECT $1, $2, $3, COALESCE(MAX(n.nth), 0) + 1, $4, $5, $6, $7
         FROM translation_checks n WHERE n.language = $2 AND n.part = $3
         ON CONFLICT (language, part, nth) DO NOTHING",
        Uuid::now_v7(),
        language.tag(),
        part.name(),
        words,
        checker,
        at,
        by.0
    )?;
    Ok(touched == 1)
}

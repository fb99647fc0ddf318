//! Who somebody was told can help: sealed with their case, and counted by the month, of no case.

use super::Tx;
use super::sql::sql;
use app::domain::ids::CaseId;
use chrono::NaiveDate;
use sqlx::Error;

/// Adds what somebody was told with the event that moved their case to a version.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, version: i64, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO offers (case_id, version, sealed) VALUES ($1, $2, $3)",
        case.0,
        version,
        sealed
    )?;
    Ok(())
}

/// Counts one more in a month, by its first day.
///
/// # Errors
/// The database's.
pub async fn count(tx: &mut Tx, month: NaiveDate, how: &str, what: &str, shard: i64) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO counted_offers (month, how, what, shard, times) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT (month, how, what, shard) DO UPDATE SET times = counted_offers.times + 1",
        month,
        how,
        what,
        shard
    )?;
    Ok(())
}

/// How, what, and how often since a month, the most frequent first.
///
/// # Errors
/// The database's.
pub async fn counts(tx: &mut Tx, since: NaiveDate) -> Result<Vec<(String, String, i64)>, Error> {
    sql!(
        tx,
        fetch_all as (String, String, i64),
        "SELECT how, what, CAST(SUM(times) AS BIGINT) AS times
         FROM counted_offers
         WHERE month >= $1
         GROUP BY how, what
         ORDER BY times DESC, what",
        since
    )
}

//! Visits to the follow page: which browser may see which case, for how long.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::helper::Sight;
use app::domain::ids::{CaseId, HelperId};
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// Who came to see a case, each with a code of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Whoever wrote.
    Writer,
    /// The patient, to say whether they agree.
    Patient,
    /// Somebody whom the person let in.
    Helper,
}

impl Who {
    fn code(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Patient => "patient",
            Self::Helper => "helper",
        }
    }
}

/// A visit to the follow page, by the person or by a helper of theirs.
pub struct FollowVisit {
    /// The case.
    pub case: CaseId,
    /// When it was last seen.
    pub seen_at: DateTime<Utc>,
    /// What was typed and could not be taken, sealed.
    pub kept: Option<Vec<u8>>,
    /// The helper, and what their code lets them do; `None` for the person.
    pub helper: Option<(HelperId, Sight)>,
    /// A code made for this visit, sealed, while it may be shown.
    pub code: Option<Vec<u8>>,
}

impl FollowVisit {
    /// Who came.
    #[must_use]
    pub fn who(&self) -> Who {
        match self.helper {
            Some(_) => Who::Helper,
            None => Who::Writer,
        }
    }
}

#[derive(sqlx::FromRow)]
struct FollowRow {
    case_id: Uuid,
    seen_at: DateTime<Utc>,
    kept: Option<Vec<u8>>,
    helper_id: Option<Uuid>,
    sight: Option<String>,
    code_sealed: Option<Vec<u8>>,
}

/// A visit to the follow page that was last seen after `since`.
///
/// # Errors
/// The database's.
pub async fn followed(
    tx: &mut Tx,
    token_hash: &[u8],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<FollowVisit>, Error> {
    let row = sql!(
        tx,
        fetch_optional as FollowRow,
        "SELECT v.case_id, v.seen_at, v.kept, v.helper_id, h.sight, CASE WHEN v.code_until > $3 THEN v.code_sealed END AS code_sealed
         FROM visits v
         LEFT JOIN helpers h ON h.id = v.helper_id
         WHERE v.token_hash = $1 AND v.seen_at > $2
           AND ((v.who = 'writer' AND v.helper_id IS NULL) OR (v.who = 'helper' AND h.id IS NOT NULL))",
        token_hash,
        since,
        now,
    )?;
    let visit = |row: FollowRow| {
        let sight = row
            .sight
            .map(|code| known("sight", Sight::from_code(&code)))
            .transpose()?;
        Ok(FollowVisit {
            case: CaseId(row.case_id),
            seen_at: row.seen_at,
            kept: row.kept,
            helper: row.helper_id.map(HelperId).zip(sight),
            code: row.code_sealed,
        })
    };
    row.map(visit).transpose()
}

/// Begins a helper's visit.
///
/// # Errors
/// The database's.
pub async fn insert_for_helper(
    tx: &mut Tx,
    token_hash: &[u8],
    case: CaseId,
    helper: HelperId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO visits (token_hash, case_id, seen_at, who, helper_id) VALUES ($1, $2, $3, $4, $5)",
        token_hash,
        case.0,
        now,
        Who::Helper.code(),
        helper.0,
    )?;
    Ok(())
}

/// Keeps a code that was made for a visit, to be shown until `until`.
///
/// # Errors
/// The database's.
pub async fn show_code(tx: &mut Tx, token_hash: &[u8], sealed: &[u8], until: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE visits SET code_sealed = $2, code_until = $3 WHERE token_hash = $1",
        token_hash,
        sealed,
        until
    )?;
    Ok(())
}

/// Wipes that code.
///
/// # Errors
/// The database's.
pub async fn forget_code(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE visits SET code_sealed = NULL WHERE token_hash = $1",
        token_hash
    )?;
    Ok(())
}

/// Ends every visit to a case of those who came so.
///
/// # Errors
/// The database's.
pub async fn end_all(tx: &mut Tx, who: Who, case: CaseId) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM visits WHERE case_id = $1 AND who = $2",
        case.0,
        who.code()
    )?;
    Ok(())
}

/// Begins a visit.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, who: Who, token_hash: &[u8], case: CaseId, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO visits (token_hash, case_id, seen_at, who) VALUES ($1, $2, $3, $4)",
        token_hash,
        case.0,
        now,
        who.code()
    )?;
    Ok(())
}

/// The case of a visit that was last seen after `since`, when that was, and what was kept.
///
/// # Errors
/// The database's.
pub async fn find(
    tx: &mut Tx,
    who: Who,
    token_hash: &[u8],
    since: DateTime<Utc>,
) -> Result<Option<(CaseId, DateTime<Utc>, Option<Vec<u8>>)>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Uuid, DateTime<Utc>, Option<Vec<u8>>),
        "SELECT case_id, seen_at, kept FROM visits WHERE token_hash = $1 AND seen_at > $2 AND who = $3",
        token_hash,
        since,
        who.code(),
    )?;
    Ok(row.map(|(case, seen_at, kept)| (CaseId(case), seen_at, kept)))
}

/// The case of a visit that was last seen after `since`, and what was kept; the visit counts as seen `now`.
///
/// # Errors
/// The database's.
pub async fn touch(
    tx: &mut Tx,
    who: Who,
    token_hash: &[u8],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<(CaseId, Option<Vec<u8>>)>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Uuid, Option<Vec<u8>>),
        "UPDATE visits SET seen_at = $3 WHERE token_hash = $1 AND seen_at > $2 AND who = $4 RETURNING case_id, kept",
        token_hash,
        since,
        now,
        who.code(),
    )?;
    Ok(row.map(|(case, kept)| (CaseId(case), kept)))
}

/// Keeps what the person typed and we could not take; `None` clears it.
///
/// # Errors
/// The database's.
pub async fn keep(tx: &mut Tx, token_hash: &[u8], sealed: Option<&[u8]>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE visits SET kept = $2 WHERE token_hash = $1",
        token_hash,
        sealed
    )?;
    Ok(())
}

/// What the visits of whoever wrote have kept of a case, each with the hash of its token.
///
/// # Errors
/// The database's.
pub async fn all_kept(tx: &mut Tx, case: CaseId) -> Result<Vec<(Vec<u8>, Vec<u8>)>, Error> {
    sql!(
        tx,
        fetch_all as (Vec<u8>, Vec<u8>),
        "SELECT token_hash, kept FROM visits WHERE case_id = $1 AND who = 'writer' AND kept IS NOT NULL",
        case.0
    )
}

/// Keeps which files could not be taken.
///
/// # Errors
/// The database's.
pub async fn keep_refused(tx: &mut Tx, token_hash: &[u8], sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE visits SET refused = $2 WHERE token_hash = $1",
        token_hash,
        sealed
    )?;
    Ok(())
}

/// Which files could not be taken when some were last sent.
///
/// # Errors
/// The database's.
pub async fn refused(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    let row = sql!(
        tx,
        fetch_optional as (Option<Vec<u8>>,),
        "SELECT refused FROM visits WHERE token_hash = $1",
        token_hash
    )?;
    Ok(row.and_then(|(refused,)| refused))
}

/// Ends a visit.
///
/// # Errors
/// The database's.
pub async fn end(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM visits WHERE token_hash = $1", token_hash)?;
    Ok(())
}

/// Wipes the visits that were last seen before `since`; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_before(tx: &mut Tx, since: DateTime<Utc>) -> Result<u64, Error> {
    sql!(tx, execute, "DELETE FROM visits WHERE seen_at <= $1", since)
}

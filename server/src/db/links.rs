//! Links that are sent by mail and work once; addresses that were confirmed by one; and codes made anew.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::ids::{CaseId, HelperId};
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// A helper's list.
    List,
    /// The same, and the case stands on it from now on.
    Join,
    /// Nothing: it shows that the address is the person's.
    Confirm,
    /// The case, with a new code.
    NewCode,
}

impl Opens {
    const ALL: [Self; 4] = [Self::List, Self::Join, Self::Confirm, Self::NewCode];

    fn code(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Join => "join",
            Self::Confirm => "confirm",
            Self::NewCode => "new-code",
        }
    }
}

/// A link, before and after.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it opens.
    pub opens: Opens,
    /// The case whose key seals the address.
    pub case: CaseId,
    /// The helper it was sent to, if it was one.
    pub helper: Option<HelperId>,
    /// The keyed hash of the address it was sent to.
    pub email_hash: Vec<u8>,
    /// The address, sealed.
    pub email_sealed: Vec<u8>,
}

/// Adds a link.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, token_hash: &[u8], link: &Link, expires_at: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO links (token_hash, opens, case_id, helper_id, email_hash, email_sealed, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        token_hash,
        link.opens.code(),
        link.case.0,
        link.helper.map(|helper| helper.0),
        link.email_hash.as_slice(),
        link.email_sealed.as_slice(),
        expires_at,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    opens: String,
    case_id: Uuid,
    helper_id: Option<Uuid>,
    email_hash: Vec<u8>,
    email_sealed: Vec<u8>,
}

/// Uses a link up: however many press at once, one gets it.
///
/// # Errors
/// The database's.
pub async fn take(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<Link>, Error> {
    let row = sql!(
        tx,
        fetch_optional as LinkRow,
        "DELETE FROM links WHERE token_hash = $1 AND expires_at > $2
         RETURNING opens, case_id, helper_id, email_hash, email_sealed",
        token_hash,
        now,
    )?;
    let link = |row: LinkRow| {
        Ok(Link {
            opens: known("link", Opens::ALL.into_iter().find(|opens| opens.code() == row.opens))?,
            case: CaseId(row.case_id),
            helper: row.helper_id.map(HelperId),
            email_hash: row.email_hash,
            email_sealed: row.email_sealed,
        })
    };
    row.map(link).transpose()
}

/// How many links of a case still work.
///
/// # Errors
/// The database's.
pub async fn waiting(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<i64, Error> {
    let (count,) = sql!(
        tx,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM links WHERE case_id = $1 AND expires_at > $2",
        case.0,
        now
    )?;
    Ok(count)
}

/// The address is the person's: a new code goes there, and nowhere else.
///
/// # Errors
/// The database's.
pub async fn confirm(tx: &mut Tx, case: CaseId, email_hash: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO confirmed_emails (case_id, email_hash, at) VALUES ($1, $2, $3)
         ON CONFLICT (case_id) DO UPDATE SET email_hash = excluded.email_hash, at = excluded.at",
        case.0,
        email_hash,
        now
    )?;
    Ok(())
}

/// Is it the address that the person has confirmed?
///
/// # Errors
/// The database's.
pub async fn is_confirmed(tx: &mut Tx, case: CaseId, email_hash: &[u8]) -> Result<bool, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid,),
        "SELECT case_id FROM confirmed_emails WHERE case_id = $1 AND email_hash = $2",
        case.0,
        email_hash
    )?;
    Ok(found.is_some())
}

/// Keeps a code that an officer made, to be shown until `until`.
///
/// # Errors
/// The database's.
pub async fn put_spoken(tx: &mut Tx, case: CaseId, sealed: &[u8], until: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO spoken_codes (case_id, code_sealed, code_until) VALUES ($1, $2, $3)
         ON CONFLICT (case_id) DO UPDATE SET code_sealed = excluded.code_sealed, code_until = excluded.code_until",
        case.0,
        sealed,
        until
    )?;
    Ok(())
}

/// That code, sealed, while it may be shown.
///
/// # Errors
/// The database's.
pub async fn spoken(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<Option<Vec<u8>>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Vec<u8>,),
        "SELECT code_sealed FROM spoken_codes WHERE case_id = $1 AND code_until > $2",
        case.0,
        now
    )?;
    Ok(found.map(|(sealed,)| sealed))
}

/// Wipes what is over; how many rows.
///
/// # Errors
/// The database's.
pub async fn wipe_expired(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, Error> {
    let links = sql!(tx, execute, "DELETE FROM links WHERE expires_at <= $1", now)?;
    let codes = sql!(tx, execute, "DELETE FROM spoken_codes WHERE code_until <= $1", now)?;
    Ok(links + codes)
}

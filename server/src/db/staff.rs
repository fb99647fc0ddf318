//! Staff: accounts, recovery codes and sessions.

use super::Tx;
use super::cases::known;
use super::sql::sql;
use app::domain::access::{Actor, Division, Role};
use app::domain::ids::StaffId;
use app::port::{Colleague, StaffLine};
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// An account with what signing in needs.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Account {
    /// Its id.
    pub id: Uuid,
    /// argon2id, as a PHC string.
    pub password_hash: String,
    /// The one-time secret, sealed.
    pub totp_sealed: Vec<u8>,
    /// The last time step a code was used for.
    pub totp_last_step: i64,
    /// Is it closed?
    pub disabled: bool,
}

/// An account to be added.
pub struct NewAccount<'a> {
    /// Its id.
    pub id: StaffId,
    /// Email address, in lower case.
    pub email: &'a str,
    /// The name colleagues see.
    pub name: &'a str,
    /// What they are there for.
    pub role: Role,
    /// An investigator's division.
    pub division: Option<&'a str>,
    /// argon2id, as a PHC string.
    pub password_hash: &'a str,
    /// The one-time secret, sealed.
    pub totp_sealed: &'a [u8],
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    email: String,
    name: String,
    role: String,
    division: Option<Division>,
    disabled: bool,
}

/// Adds an account.
///
/// # Errors
/// The database's; a unique violation when the address has one.
pub async fn insert(tx: &mut Tx, new: &NewAccount<'_>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO staff (id, email, name, role, division, password_hash, totp_sealed, totp_last_step, disabled)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, FALSE)",
        new.id.0,
        new.email,
        new.name,
        new.role.code(),
        new.division,
        new.password_hash,
        new.totp_sealed,
    )?;
    Ok(())
}

/// The account of an address.
///
/// # Errors
/// The database's.
pub async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<Account>, Error> {
    sql!(
        tx,
        fetch_optional as Account,
        "SELECT id, password_hash, totp_sealed, totp_last_step, disabled FROM staff WHERE email = $1",
        email,
    )
}

/// Every account, by name.
///
/// # Errors
/// The database's.
pub async fn all(tx: &mut Tx) -> Result<Vec<StaffLine>, Error> {
    let rows = sql!(
        tx,
        fetch_all as PersonRow,
        "SELECT id, email, name, role, division, disabled FROM staff ORDER BY name, id"
    )?;
    rows.into_iter()
        .map(|row| {
            let role = known("role", Role::from_code(&row.role))?;
            Ok(StaffLine {
                name: row.name,
                email: row.email,
                role,
                division: row.division,
                disabled: row.disabled,
            })
        })
        .collect()
}

/// Those a case can be handed to, by name.
///
/// # Errors
/// The database's.
pub async fn colleagues(tx: &mut Tx) -> Result<Vec<Colleague>, Error> {
    let rows = sql!(
        tx,
        fetch_all as PersonRow,
        "SELECT id, email, name, role, division, disabled
         FROM staff
         WHERE disabled = FALSE AND role IN ('officer', 'senior-officer', 'manager')
         ORDER BY name, id",
    )?;
    rows.into_iter()
        .map(|row| {
            Ok(Colleague {
                id: StaffId(row.id),
                name: row.name,
                role: known("role", Role::from_code(&row.role))?,
            })
        })
        .collect()
}

/// Notes that a one-time code of a time step was used. `false`: it, or a later one, was used before.
///
/// # Errors
/// The database's.
pub async fn use_step(tx: &mut Tx, id: Uuid, step: i64) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2",
        id,
        step
    )?;
    Ok(touched == 1)
}

/// Uses up a recovery code. `false`: there is none such, or it was used before.
///
/// # Errors
/// The database's.
pub async fn use_recovery(tx: &mut Tx, id: Uuid, code_hash: &[u8], now: DateTime<Utc>) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE recovery_codes SET used_at = $3 WHERE staff_id = $1 AND code_hash = $2 AND used_at IS NULL",
        id,
        code_hash,
        now,
    )?;
    Ok(touched == 1)
}

/// Adds a recovery code.
///
/// # Errors
/// The database's.
pub async fn insert_recovery(tx: &mut Tx, id: StaffId, code_hash: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO recovery_codes (staff_id, code_hash) VALUES ($1, $2)",
        id.0,
        code_hash
    )?;
    Ok(())
}

/// Closes an account and ends its sessions. `false`: there is none such.
///
/// # Errors
/// The database's.
pub async fn disable(tx: &mut Tx, email: &str) -> Result<bool, Error> {
    let touched = sql!(tx, execute, "UPDATE staff SET disabled = TRUE WHERE email = $1", email)?;
    sql!(
        tx,
        execute,
        "UPDATE sessions SET ended = TRUE WHERE staff_id IN (SELECT id FROM staff WHERE email = $1)",
        email
    )?;
    Ok(touched == 1)
}

/// Gives an account a new password, a new one-time secret and no recovery codes, opens it, and ends its sessions.
/// `None`: there is none such.
///
/// # Errors
/// The database's.
pub async fn reset(tx: &mut Tx, email: &str, password_hash: &str) -> Result<Option<StaffId>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid,),
        "UPDATE staff SET password_hash = $2, disabled = FALSE WHERE email = $1 RETURNING id",
        email,
        password_hash,
    )?;
    let Some((id,)) = found else { return Ok(None) };
    sql!(tx, execute, "DELETE FROM recovery_codes WHERE staff_id = $1", id)?;
    sql!(tx, execute, "UPDATE sessions SET ended = TRUE WHERE staff_id = $1", id)?;
    Ok(Some(StaffId(id)))
}

/// Puts a new hash of the same password in the place of the old one, unless the password has changed since.
///
/// # Errors
/// The database's.
pub async fn renew_hash(tx: &mut Tx, id: Uuid, old: &str, new: &str) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE staff SET password_hash = $3 WHERE id = $1 AND password_hash = $2",
        id,
        old,
        new
    )?;
    Ok(())
}

/// Gives an account a new one-time secret.
///
/// # Errors
/// The database's.
pub async fn set_totp(tx: &mut Tx, id: StaffId, sealed: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE staff SET totp_sealed = $2, totp_last_step = 0 WHERE id = $1",
        id.0,
        sealed
    )?;
    Ok(())
}

/// The email address of an open account.
///
/// # Errors
/// The database's.
pub async fn address(tx: &mut Tx, id: StaffId) -> Result<Option<String>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (String,),
        "SELECT email FROM staff WHERE id = $1 AND disabled = FALSE",
        id.0
    )?;
    Ok(found.map(|(email,)| email))
}

/// Begins a session.
///
/// # Errors
/// The database's.
pub async fn begin_session(tx: &mut Tx, token_hash: &[u8], id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO sessions (token_hash, staff_id, begun_at, seen_at, ended) VALUES ($1, $2, $3, $3, FALSE)",
        token_hash,
        id,
        now
    )?;
    Ok(())
}

/// A session and whose it is.
pub struct SessionOf {
    /// Whose.
    pub actor: Actor,
    /// When it began.
    pub begun_at: DateTime<Utc>,
    /// When its owner was last there.
    pub seen_at: DateTime<Utc>,
    /// Signed out.
    pub ended: bool,
    /// The account is closed.
    pub disabled: bool,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: Uuid,
    name: String,
    role: String,
    division: Option<Division>,
    begun_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    ended: bool,
    disabled: bool,
}

/// The session of a token.
///
/// # Errors
/// The database's.
pub async fn session(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SessionOf>, Error> {
    let row = sql!(
        tx,
        fetch_optional as SessionRow,
        "SELECT p.id, p.name, p.role, p.division, s.begun_at, s.seen_at, s.ended, p.disabled
         FROM sessions s
         JOIN staff p ON p.id = s.staff_id
         WHERE s.token_hash = $1",
        token_hash,
    )?;
    row.map(|row| {
        let role = known("role", Role::from_code(&row.role))?;
        let actor = Actor {
            id: StaffId(row.id),
            name: row.name,
            role,
            division: row.division,
        };
        Ok(SessionOf {
            actor,
            begun_at: row.begun_at,
            seen_at: row.seen_at,
            ended: row.ended,
            disabled: row.disabled,
        })
    })
    .transpose()
}

/// The session's owner is there.
///
/// # Errors
/// The database's.
pub async fn touch_session(tx: &mut Tx, token_hash: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE sessions SET seen_at = $2 WHERE token_hash = $1",
        token_hash,
        now
    )?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// The database's.
pub async fn end_session(tx: &mut Tx, token_hash: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE sessions SET ended = TRUE WHERE token_hash = $1",
        token_hash
    )?;
    Ok(())
}

/// Wipes the sessions whose owner was last there before `since`; how many.
///
/// # Errors
/// The database's.
pub async fn wipe_sessions_before(tx: &mut Tx, since: DateTime<Utc>) -> Result<u64, Error> {
    sql!(tx, execute, "DELETE FROM sessions WHERE seen_at <= $1", since)
}

/// A member of staff whose account is open.
///
/// # Errors
/// The database's.
pub async fn actor(tx: &mut Tx, id: StaffId) -> Result<Option<Actor>, Error> {
    let row = sql!(
        tx,
        fetch_optional as PersonRow,
        "SELECT id, email, name, role, division, disabled FROM staff WHERE id = $1 AND disabled = FALSE",
        id.0
    )?;
    row.map(|row| {
        Ok(Actor {
            id,
            name: row.name,
            role: known("role", Role::from_code(&row.role))?,
            division: row.division,
        })
    })
    .transpose()
}

/// The name of a member of staff.
///
/// # Errors
/// The database's.
pub async fn name(tx: &mut Tx, id: StaffId) -> Result<Option<String>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (String,),
        "SELECT name FROM staff WHERE id = $1",
        id.0
    )?;
    Ok(found.map(|(name,)| name))
}

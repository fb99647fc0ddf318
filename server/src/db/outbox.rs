//! The outbox: mail written in the transaction of what it tells of, sent later, never lost.

use super::Tx;
use super::sql::sql;
use app::domain::ids::{CaseId, Reference, StaffId};
use app::domain::notice::Notice;
use app::port::StuckMail;
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A mail that is taken out for sending.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Leased {
    /// Its id: the Message-ID is made of it, so that a mail sent twice is one.
    pub id: Uuid,
    /// The case, whose key opens the address, or that staff are told of.
    pub case_id: Option<Uuid>,
    /// The member of staff that it is for, whose address is that of their account.
    pub staff_id: Option<Uuid>,
    /// The notice, as a code.
    pub notice: String,
    /// The address, sealed.
    pub recipient_sealed: Vec<u8>,
    /// The link that goes with it, sealed.
    pub link_sealed: Option<Vec<u8>>,
    /// How often it was tried, this time included.
    pub attempts: i64,
    /// What stands for the address, so that mail to one address can be counted.
    pub recipient_token: Option<Vec<u8>>,
}

/// A mail to be written.
pub struct NewMail<'a> {
    /// The case, whose key seals what is sealed.
    pub case: CaseId,
    /// What it says.
    pub notice: Notice,
    /// The address, sealed.
    pub recipient: &'a [u8],
    /// What stands for the address, so that mail to one address can be counted.
    pub recipient_token: &'a [u8],
    /// The link that goes with it, sealed.
    pub link: Option<&'a [u8]>,
}

/// Writes a mail.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, id: Uuid, new: &NewMail<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO outbox (id, case_id, notice, recipient_sealed, link_sealed, recipient_token, written_at, state, attempts,
                             next_try_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', 0, $7)",
        id,
        new.case.0,
        new.notice.code(),
        new.recipient,
        new.link,
        new.recipient_token,
        now,
    )?;
    Ok(())
}

/// Writes a mail to a member of staff, about a case or about what is due.
///
/// # Errors
/// The database's.
pub async fn insert_for_staff(
    tx: &mut Tx,
    staff: StaffId,
    case: Option<CaseId>,
    notice: Notice,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let nothing: &[u8] = &[];
    sql!(
        tx,
        execute,
        "INSERT INTO outbox (id, case_id, staff_id, notice, recipient_sealed, written_at, state, attempts, next_try_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, $6)",
        Uuid::now_v7(),
        case.map(|case| case.0),
        staff.0,
        notice.code(),
        nothing,
        now,
    )?;
    Ok(())
}

/// Takes the mail out that has waited longest, until `until`: whoever dies with it gives it back then.
///
/// # Errors
/// The database's.
pub async fn lease(tx: &mut Tx, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Leased>, Error> {
    sql!(
        tx,
        fetch_optional as Leased,
        "UPDATE outbox
         SET state = 'sending', attempts = attempts + 1, next_try_at = $2
         WHERE id = (
             SELECT id FROM outbox
             WHERE state IN ('queued', 'sending') AND next_try_at <= $1
             ORDER BY next_try_at, id
             LIMIT 1
         ) AND next_try_at <= $1
         RETURNING id, case_id, staff_id, notice, recipient_sealed, link_sealed, attempts, recipient_token",
        now,
        until,
    )
}

/// Drops what has not been sent of a case to whoever wrote: the address it would go to is not their choice any more.
///
/// # Errors
/// The database's.
pub async fn drop_of_writer(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM outbox WHERE case_id = $1 AND staff_id IS NULL AND state <> 'sent' AND notice <> 'question'",
        case.0
    )?;
    Ok(())
}

/// Drops what has not been sent of a case to the patient: its link opens nothing any more, or nothing is asked any more.
///
/// # Errors
/// The database's.
pub async fn drop_of_patient(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM outbox WHERE case_id = $1 AND state <> 'sent' AND notice = 'question'",
        case.0
    )?;
    Ok(())
}

/// Drops the nudges of a case that have not been sent.
///
/// # Errors
/// The database's.
pub async fn drop_nudges_of(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "DELETE FROM outbox WHERE case_id = $1 AND notice IN ('nudge', 'nudge-text') AND state <> 'sent'",
        case.0
    )?;
    Ok(())
}

/// Wipes what stands for the addresses of nudges that were sent before `before`, when they are counted no more; how many.
///
/// # Errors
/// The database's.
pub async fn forget_nudged(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, Error> {
    sql!(
        tx,
        execute,
        "UPDATE outbox
         SET recipient_token = NULL
         WHERE notice IN ('nudge', 'nudge-text') AND recipient_token IS NOT NULL AND sent_at <= $1",
        before
    )
}

/// Puts a mail back that is not to be sent yet. It was not tried.
///
/// # Errors
/// The database's.
pub async fn hold(tx: &mut Tx, id: Uuid, why: &str, next: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE outbox SET state = 'queued', attempts = attempts - 1, last_error = $2, next_try_at = $3 WHERE id = $1",
        id,
        why,
        next
    )?;
    Ok(())
}

/// How many mails were sent since, to one address or (without one) in all, and when the first of them was.
///
/// # Errors
/// The database's.
pub async fn sent_since(
    tx: &mut Tx,
    recipient_token: Option<&[u8]>,
    since: DateTime<Utc>,
) -> Result<(i64, Option<DateTime<Utc>>), Error> {
    sql!(
        tx,
        fetch_one as (i64, Option<DateTime<Utc>>),
        "SELECT COUNT(*), MIN(sent_at) FROM outbox WHERE sent_at > $1 AND ($2 IS NULL OR recipient_token = $2)",
        since,
        recipient_token,
    )
}

/// Marks a mail as sent; its address and its link are wiped.
///
/// # Errors
/// The database's.
pub async fn sent(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    let nothing: &[u8] = &[];
    sql!(
        tx,
        execute,
        "UPDATE outbox
         SET state = 'sent', last_error = NULL, recipient_sealed = $2, link_sealed = NULL, sent_at = $3
         WHERE id = $1",
        id,
        nothing,
        now
    )?;
    Ok(())
}

/// Marks the mail as sent that a past being made up would have sent: rows from the id `from` on, written before `before`.
/// Mail that tells of anything real is written now, and so is left alone.
///
/// # Errors
/// The database's.
pub async fn sent_in_the_past(tx: &mut Tx, from: Uuid, before: DateTime<Utc>) -> Result<u64, Error> {
    let nothing: &[u8] = &[];
    sql!(
        tx,
        execute,
        "UPDATE outbox
         SET state = 'sent', attempts = 1, recipient_sealed = $3
         WHERE id >= $1 AND written_at < $2 AND state = 'queued'",
        from,
        before,
        nothing,
    )
}

/// Puts a mail back that could not be sent; without a next time it is given up and stays visible.
///
/// # Errors
/// The database's.
pub async fn failed(tx: &mut Tx, id: Uuid, error: &str, next: Option<DateTime<Utc>>) -> Result<(), Error> {
    let nothing: &[u8] = &[];
    match next {
        Some(at) => sql!(
            tx,
            execute,
            "UPDATE outbox SET state = 'queued', last_error = $2, next_try_at = $3 WHERE id = $1",
            id,
            error,
            at
        )?,
        None => {
            sql!(
                tx,
                execute,
                // The address for nudges is promised to be gone when the case is closed: nobody sends this one by hand.
                "UPDATE outbox
                 SET state = 'given-up', last_error = $2,
                     recipient_sealed = CASE WHEN notice IN ('nudge', 'nudge-text') THEN $3 ELSE recipient_sealed END,
                     recipient_token = CASE WHEN notice IN ('nudge', 'nudge-text') THEN NULL ELSE recipient_token END
                 WHERE id = $1",
                id,
                error,
                nothing
            )?;
            // The next one may go: the person never heard of this one.
            sql!(
                tx,
                execute,
                "UPDATE nudges SET sent_at = NULL
                 WHERE case_id = (SELECT case_id FROM outbox WHERE id = $1 AND notice IN ('nudge', 'nudge-text'))",
                id
            )?
        }
    };
    Ok(())
}

#[derive(sqlx::FromRow)]
struct StuckRow {
    written_at: DateTime<Utc>,
    attempts: i64,
    next_try_at: DateTime<Utc>,
    state: String,
    last_error: Option<String>,
    reference: String,
}

/// Mail that failed at least once and was not sent since, oldest first, 100 at most. Whose case a nudge is of is not said:
/// staff don't learn that there is an address.
///
/// # Errors
/// The database's.
pub async fn stuck(tx: &mut Tx) -> Result<Vec<StuckMail>, Error> {
    let rows = sql!(
        tx,
        fetch_all as StuckRow,
        "SELECT o.written_at, o.attempts, o.next_try_at, o.state, o.last_error,
                CASE WHEN c.id IS NULL OR o.notice IN ('nudge', 'nudge-text') THEN '' ELSE c.reference END AS reference
         FROM outbox o
         LEFT JOIN cases c ON c.id = o.case_id
         WHERE o.state IN ('queued', 'sending', 'given-up') AND o.last_error IS NOT NULL
         ORDER BY o.written_at, o.id
         LIMIT 100",
    )?;
    let line = |row: StuckRow| StuckMail {
        written_at: row.written_at,
        attempts: row.attempts,
        next_try_at: (row.state != "given-up").then_some(row.next_try_at),
        last_error: row.last_error.unwrap_or_default(),
        reference: Reference::parse(&row.reference),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How much mail waits, and how much was given up.
///
/// # Errors
/// The database's.
pub async fn depth(tx: &mut Tx) -> Result<(i64, i64), Error> {
    sql!(
        tx,
        fetch_one as (i64, i64),
        "SELECT COUNT(*) FILTER (WHERE state IN ('queued', 'sending')), COUNT(*) FILTER (WHERE state = 'given-up')
         FROM outbox
         WHERE state <> 'sent'",
    )
}

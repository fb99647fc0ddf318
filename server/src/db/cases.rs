//! Cases: what is in the clear about them, the queue, and the first words, sealed.

use super::Tx;
use super::sql::sql;
use app::domain::access::{Division, Scope};
use app::domain::assessment::{Assessment, Complexity, Likelihood, Severity};
use app::domain::case::{Case, Kind, Outcome, State};
use app::domain::consent::{Asked, Consent};
use app::domain::deadline::DueWhat;
use app::domain::ids::{CaseId, Reference, StaffId};
use app::domain::late::Late;
use app::domain::not_required::Ground;
use app::domain::record::{Source, WrittenRecord};
use app::domain::suspicion::Sign;
use app::port::{QUEUE_COUNT_MAX, QUEUE_PAGE, QueueFilter, VIEW_COUNT_MAX, View};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Error;
use uuid::Uuid;

/// What the queue sorts a case by that has nothing due.
const NOTHING_DUE: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// What the queue sorts a case by that may be about danger: before everything that is due.
const AT_ONCE: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

pub(super) fn queue_by(case: &Case, dates: &Dates) -> NaiveDate {
    if case.alert {
        AT_ONCE
    } else {
        dates.first.map_or(NOTHING_DUE, |(_, on)| on)
    }
}

/// What is due on a case, as it was worked out last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dates {
    /// What is promised next to whoever writes, and when.
    pub promised: Option<(DueWhat, NaiveDate)>,
    /// The law's last day for that, where it is another.
    pub law: Option<NaiveDate>,
    /// What staff do first, and when.
    pub first: Option<(DueWhat, NaiveDate)>,
}

/// A case and what is stored beside it.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The case.
    pub case: Case,
    /// What is due.
    pub dates: Dates,
    /// Its own key, wrapped.
    pub key_wrapped: Vec<u8>,
    /// Did the person ask for large print or the like?
    pub has_needs: bool,
    /// Why it looks like spam.
    pub signs: Vec<Sign>,
}

/// The columns of a [`CaseRow`], of the table `cases` under the name `c`.
macro_rules! case_columns {
    () => {
        "c.id, c.reference, c.kind, c.state, c.owner, c.division, c.version, c.received_at, c.clock_from, c.due_what, c.due_on, \
         c.outcome, c.unread, c.has_needs, c.consent, c.consent_until, c.asked_first, c.asked_last, c.asked_times, c.alert, \
         c.quarantined, c.signs, c.wants_update, c.wants_to_stop, c.closed_on, c.source, c.written_record, c.sort_by, c.outside, \
         c.call_back_by, c.planned, c.read_on, c.severity, c.likelihood, c.complexity, c.late, c.first_what, c.first_on, c.law_on, c.key_wrapped"
    };
}
pub(super) use case_columns;

#[derive(sqlx::FromRow)]
pub(super) struct CaseRow {
    id: Uuid,
    reference: String,
    kind: String,
    state: String,
    owner: Option<Uuid>,
    division: Option<Division>,
    version: i64,
    received_at: DateTime<Utc>,
    clock_from: NaiveDate,
    due_what: Option<String>,
    due_on: Option<NaiveDate>,
    outcome: Option<String>,
    unread: bool,
    has_needs: bool,
    consent: String,
    consent_until: Option<NaiveDate>,
    asked_first: Option<NaiveDate>,
    asked_last: Option<NaiveDate>,
    asked_times: Option<i64>,
    alert: bool,
    quarantined: bool,
    signs: String,
    wants_update: bool,
    wants_to_stop: bool,
    closed_on: Option<NaiveDate>,
    source: String,
    written_record: Option<String>,
    sort_by: Option<NaiveDate>,
    outside: Option<String>,
    call_back_by: Option<NaiveDate>,
    planned: bool,
    read_on: Option<NaiveDate>,
    severity: Option<String>,
    likelihood: Option<String>,
    complexity: Option<String>,
    late: Option<String>,
    first_what: Option<String>,
    first_on: Option<NaiveDate>,
    law_on: Option<NaiveDate>,
    key_wrapped: Vec<u8>,
}

/// A stored code that the code does not know: a row from a newer version, or a damaged one.
pub(super) fn known<T>(what: &'static str, parsed: Option<T>) -> Result<T, Error> {
    parsed.ok_or_else(|| Error::Decode(format!("a {what} that is not known").into()))
}

impl CaseRow {
    pub(super) fn stored(self) -> Result<Stored, Error> {
        let due = |what: Option<String>, on: Option<NaiveDate>| {
            let what = what
                .map(|code| known("what is due", DueWhat::from_code(&code)))
                .transpose()?;
            Ok::<_, Error>(what.zip(on))
        };
        let dates = Dates {
            promised: due(self.due_what, self.due_on)?,
            law: self.law_on,
            first: due(self.first_what, self.first_on)?,
        };
        let asked = match (self.asked_first, self.asked_last, self.asked_times) {
            (Some(first), Some(last), Some(times)) => Some(Asked {
                first,
                last,
                times: known("asked_times", u32::try_from(times).ok())?,
            }),
            _ => None,
        };
        let assessment = match (self.severity, self.likelihood, self.complexity) {
            (Some(severity), Some(likelihood), Some(complexity)) => Some(Assessment {
                severity: known("severity", Severity::from_code(&severity))?,
                likelihood: known("likelihood", Likelihood::from_code(&likelihood))?,
                complexity: known("complexity", Complexity::from_code(&complexity))?,
            }),
            _ => None,
        };
        Ok(Stored {
            case: Case {
                id: CaseId(self.id),
                reference: known("reference", Reference::parse(&self.reference))?,
                kind: known("kind", Kind::from_code(&self.kind))?,
                state: known("state", State::from_code(&self.state))?,
                owner: self.owner.map(StaffId),
                division: self.division,
                version: self.version,
                received_at: self.received_at,
                clock_from: self.clock_from,
                outcome: self
                    .outcome
                    .map(|code| known("outcome", Outcome::from_code(&code)))
                    .transpose()?,
                unread: self.unread,
                consent: known("consent", Consent::from_code(&self.consent))?,
                consent_until: self.consent_until,
                asked,
                alert: self.alert,
                quarantined: self.quarantined,
                wants_update: self.wants_update,
                wants_to_stop: self.wants_to_stop,
                closed_on: self.closed_on,
                source: known("source", Source::from_code(&self.source))?,
                written_record: self
                    .written_record
                    .map(|code| known("written record", WrittenRecord::from_code(&code)))
                    .transpose()?,
                sort_by: self.sort_by,
                outside: self
                    .outside
                    .map(|code| known("ground", Ground::from_code(&code)))
                    .transpose()?,
                call_back_by: self.call_back_by,
                planned: self.planned,
                read_on: self.read_on,
                assessment,
                late: self
                    .late
                    .map(|code| known("late", Late::from_code(&code)))
                    .transpose()?,
            },
            dates,
            key_wrapped: self.key_wrapped,
            has_needs: self.has_needs,
            signs: self
                .signs
                .split_whitespace()
                .map(|code| known("sign", Sign::from_code(code)))
                .collect::<Result<_, _>>()?,
        })
    }
}

/// What a new case is stored with.
pub struct NewCase<'a> {
    /// The case and what is due.
    pub stored: &'a Stored,
    /// The holidays and targets that its dates were worked out with.
    pub reckoned: &'a str,
    /// The keyed hash of reference and code.
    pub secret_hash: &'a [u8],
    /// The concern, sealed.
    pub concern: &'a [u8],
    /// Name and first words for the queue, sealed.
    pub headline: &'a [u8],
    /// When it is written down: later than it came in, where staff record it.
    pub now: DateTime<Utc>,
}

/// Adds a case and what the person wrote.
///
/// # Errors
/// The database's; a unique violation when the reference is taken.
pub async fn insert(tx: &mut Tx, new: &NewCase<'_>) -> Result<(), Error> {
    let Stored {
        case,
        dates,
        key_wrapped,
        has_needs,
        signs,
    } = new.stored;
    let signs: Vec<_> = signs.iter().map(|sign| sign.code()).collect();
    sql!(
        tx,
        execute,
        "INSERT INTO cases (id, reference, secret_hash, key_wrapped, kind, state, is_open, owner, division, version,
                            received_at, clock_from, due_what, due_on, queue_by, outcome, unread, has_needs, moved_at, consent, alert,
                            quarantined, signs, consent_until, asked_first, asked_last, asked_times, source, written_record,
                            sort_by, outside, call_back_by, first_what, first_on, law_on, reckoned, read_on, late)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $32, $19, $20, $21, $22, $23, $24,
                 $25, $26, $27, $28, $29, $30, $31, $33, $34, $35, $36, $37, $38)",
        case.id.0,
        case.reference.as_str(),
        new.secret_hash,
        key_wrapped.as_slice(),
        case.kind.code(),
        case.state.code(),
        case.state.is_open(),
        case.owner.map(|owner| owner.0),
        case.division.as_deref(),
        case.version,
        case.received_at,
        case.clock_from,
        dates.promised.map(|(what, _)| what.code()),
        dates.promised.map(|(_, on)| on),
        queue_by(case, dates),
        case.outcome.map(Outcome::code),
        case.unread,
        *has_needs,
        case.consent.code(),
        case.alert,
        case.quarantined,
        signs.join(" "),
        case.consent_until,
        case.asked.map(|asked| asked.first),
        case.asked.map(|asked| asked.last),
        case.asked.map(|asked| i64::from(asked.times)),
        case.source.code(),
        case.written_record.map(WrittenRecord::code),
        case.sort_by,
        case.outside.map(Ground::code),
        case.call_back_by,
        new.now,
        dates.first.map(|(what, _)| what.code()),
        dates.first.map(|(_, on)| on),
        dates.law,
        new.reckoned,
        case.read_on,
        case.late.map(Late::code),
    )?;
    sql!(
        tx,
        execute,
        "INSERT INTO submissions (case_id, concern, headline) VALUES ($1, $2, $3)",
        case.id.0,
        new.concern,
        new.headline,
    )?;
    Ok(())
}

/// The case with this reference.
///
/// # Errors
/// The database's.
pub async fn by_reference(tx: &mut Tx, reference: &Reference) -> Result<Option<Stored>, Error> {
    sql!(
        tx,
        fetch_optional as CaseRow,
        concat!("SELECT ", case_columns!(), " FROM cases c WHERE c.reference = $1"),
        reference.as_str(),
    )?
    .map(CaseRow::stored)
    .transpose()
}

/// The case with this id.
///
/// # Errors
/// The database's.
pub async fn by_id(tx: &mut Tx, id: CaseId) -> Result<Option<Stored>, Error> {
    sql!(
        tx,
        fetch_optional as CaseRow,
        concat!("SELECT ", case_columns!(), " FROM cases c WHERE c.id = $1"),
        id.0,
    )?
    .map(CaseRow::stored)
    .transpose()
}

/// Cases with words that are not in `words` yet, 50 at most.
///
/// # Errors
/// The database's.
pub async fn unworded(tx: &mut Tx) -> Result<Vec<CaseId>, Error> {
    let found = sql!(
        tx,
        fetch_all as (Uuid,),
        "SELECT id FROM cases WHERE worded < version ORDER BY id LIMIT 50"
    )?;
    Ok(found.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Notes that every word of a case is in `words`, up to its version.
///
/// # Errors
/// The database's.
pub async fn set_worded(tx: &mut Tx, id: CaseId, version: i64) -> Result<(), Error> {
    sql!(tx, execute, "UPDATE cases SET worded = $2 WHERE id = $1", id.0, version)?;
    Ok(())
}

/// The cases whose consent was good until before `today` and has not been ended, 100 at most.
///
/// # Errors
/// The database's.
pub async fn with_consent_over(tx: &mut Tx, today: NaiveDate) -> Result<Vec<CaseId>, Error> {
    let found = sql!(
        tx,
        fetch_all as (Uuid,),
        "SELECT id FROM cases
         WHERE consent_until < $1 AND consent IN ('received', 'verified')
         ORDER BY consent_until, id
         LIMIT 100",
        today,
    )?;
    Ok(found.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// The wrapped key of the newest case, to try the key file on.
///
/// # Errors
/// The database's.
pub async fn newest_key(tx: &mut Tx) -> Result<Option<(Uuid, Vec<u8>)>, Error> {
    sql!(
        tx,
        fetch_optional as (Uuid, Vec<u8>),
        "SELECT id, key_wrapped FROM cases ORDER BY id DESC LIMIT 1"
    )
}

/// Is there a case?
///
/// # Errors
/// The database's.
pub async fn any(tx: &mut Tx) -> Result<bool, Error> {
    Ok(sql!(tx, fetch_optional as (Uuid,), "SELECT id FROM cases LIMIT 1")?.is_some())
}

/// The case that reference and code open together, by their keyed hash.
///
/// # Errors
/// The database's.
pub async fn by_secret(tx: &mut Tx, secret_hash: &[u8]) -> Result<Option<CaseId>, Error> {
    let found = sql!(
        tx,
        fetch_optional as (Uuid,),
        "SELECT id FROM cases WHERE secret_hash = $1",
        secret_hash
    )?;
    Ok(found.map(|(id,)| CaseId(id)))
}

/// The keyed hash that [`by_secret`] finds a case by.
///
/// # Errors
/// The database's; `RowNotFound` when there is no such case.
pub async fn secret_of(tx: &mut Tx, id: CaseId) -> Result<Vec<u8>, Error> {
    let (hash,) = sql!(
        tx,
        fetch_optional as (Vec<u8>,),
        "SELECT secret_hash FROM cases WHERE id = $1",
        id.0
    )?
    .ok_or(Error::RowNotFound)?;
    Ok(hash)
}

/// Gives a case a new secret, in place of the one it had.
///
/// # Errors
/// The database's.
pub async fn set_secret(tx: &mut Tx, id: CaseId, secret_hash: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE cases SET secret_hash = $2 WHERE id = $1",
        id.0,
        secret_hash
    )?;
    Ok(())
}

/// Holds a case as it was read until the transaction ends, so that nobody moves it meanwhile. `false`: somebody has.
///
/// # Errors
/// The database's.
pub async fn hold(tx: &mut Tx, case: &Case) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE cases SET version = version WHERE id = $1 AND version = $2",
        case.id.0,
        case.version
    )?;
    Ok(touched == 1)
}

/// As [`hold`], of two cases, in one order whichever comes first: nobody waits for a row while holding what the other waits for.
///
/// # Errors
/// The database's.
pub async fn hold_both(tx: &mut Tx, one: &Case, other: &Case) -> Result<bool, Error> {
    let (first, second) = if one.id < other.id { (one, other) } else { (other, one) };
    Ok(hold(tx, first).await? && hold(tx, second).await?)
}

/// Writes a case that a change has raised to its version, with what is due on it and what that was worked out with. `false`:
/// somebody else moved it first, and nothing was written.
///
/// # Errors
/// The database's.
pub async fn update(
    tx: &mut Tx,
    case: &Case,
    dates: &Dates,
    reckoned: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE cases
         SET kind = $1, state = $2, is_open = $3, owner = $4, division = $5, version = $6, clock_from = $7, due_what = $8,
             due_on = $9, queue_by = $10, outcome = $11, unread = $12, moved_at = $13,
             consent = $16, alert = $17, quarantined = $18, wants_update = $19, wants_to_stop = $20, closed_on = $21,
             consent_until = $22, asked_first = $23, asked_last = $24, asked_times = $25, written_record = $26, outside = $27,
             call_back_by = $28, planned = $29, first_what = $30, first_on = $31, law_on = $32, reckoned = $33, read_on = $34,
             severity = $35, likelihood = $36, complexity = $37, late = $38
         WHERE id = $14 AND version = $15",
        case.kind.code(),
        case.state.code(),
        case.state.is_open(),
        case.owner.map(|owner| owner.0),
        case.division.as_deref(),
        case.version,
        case.clock_from,
        dates.promised.map(|(what, _)| what.code()),
        dates.promised.map(|(_, on)| on),
        queue_by(case, dates),
        case.outcome.map(Outcome::code),
        case.unread,
        now,
        case.id.0,
        case.version - 1,
        case.consent.code(),
        case.alert,
        case.quarantined,
        case.wants_update,
        case.wants_to_stop,
        case.closed_on,
        case.consent_until,
        case.asked.map(|asked| asked.first),
        case.asked.map(|asked| asked.last),
        case.asked.map(|asked| i64::from(asked.times)),
        case.written_record.map(WrittenRecord::code),
        case.outside.map(Ground::code),
        case.call_back_by,
        case.planned,
        dates.first.map(|(what, _)| what.code()),
        dates.first.map(|(_, on)| on),
        dates.law,
        reckoned,
        case.read_on,
        case.assessment.map(|assessment| assessment.severity.code()),
        case.assessment.map(|assessment| assessment.likelihood.code()),
        case.assessment.map(|assessment| assessment.complexity.code()),
        case.late.map(Late::code),
    )?;
    Ok(touched == 1)
}

/// Open cases whose dates were worked out with other holidays or targets than these, 50 at most.
///
/// # Errors
/// The database's.
pub async fn reckoned_otherwise(tx: &mut Tx, reckoned: &str) -> Result<Vec<CaseId>, Error> {
    let found = sql!(
        tx,
        fetch_all as (Uuid,),
        // Two ranges of the index, rather than a look at every case.
        "SELECT id FROM cases WHERE is_open = TRUE AND (reckoned < $1 OR reckoned > $1) LIMIT 50",
        reckoned,
    )?;
    Ok(found.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Writes what is due on a case where nothing that is promised has moved: its version stays. `false`: somebody moved it first.
///
/// # Errors
/// The database's.
pub async fn set_dates(tx: &mut Tx, case: &Case, dates: &Dates, reckoned: &str) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "UPDATE cases SET due_what = $3, due_on = $4, first_what = $5, first_on = $6, law_on = $7, queue_by = $8, reckoned = $9
         WHERE id = $1 AND version = $2",
        case.id.0,
        case.version,
        dates.promised.map(|(what, _)| what.code()),
        dates.promised.map(|(_, on)| on),
        dates.first.map(|(what, _)| what.code()),
        dates.first.map(|(_, on)| on),
        dates.law,
        queue_by(case, dates),
        reckoned,
    )?;
    Ok(touched == 1)
}

/// The person's own words on a case, sealed.
///
/// # Errors
/// The database's; a case without them is a defect.
pub async fn concern(tx: &mut Tx, id: CaseId) -> Result<Vec<u8>, Error> {
    let (sealed,) = sql!(
        tx,
        fetch_one as (Vec<u8>,),
        "SELECT concern FROM submissions WHERE case_id = $1",
        id.0
    )?;
    Ok(sealed)
}

/// A line of the queue as it is stored.
pub struct Line {
    /// The case.
    pub stored: Stored,
    /// Whoever holds it.
    pub owner_name: Option<String>,
    /// The version up to which whoever asks has seen it, where it is open.
    pub seen: Option<i64>,
    /// Name and first words, sealed.
    pub headline: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    case: CaseRow,
    owner_name: Option<String>,
    headline: Vec<u8>,
    seen: Option<i64>,
}

/// Which open cases belong to a list of the queue: $3 is its code, $4 whoever asks, $5 today.
macro_rules! of_view {
    () => {
        "($3 IN ('open', 'to-look-at')
          OR ($3 IN ('mine', 'mine-and-unclaimed') AND c.owner = $4)
          OR ($3 IN ('unclaimed', 'mine-and-unclaimed') AND c.owner IS NULL)
          OR ($3 = 'red-flags' AND c.alert = TRUE)
          OR ($3 = 'overdue' AND ((c.alert = FALSE AND c.queue_by < $5) OR c.due_on < $5))
          OR ($3 = 'due-today' AND ((c.alert = FALSE AND c.queue_by = $5) OR c.due_on = $5))
          OR ($3 = 'from-the-person' AND (c.unread = TRUE OR c.wants_update = TRUE OR c.wants_to_stop = TRUE))
          OR ($3 = 'waiting-for-consent' AND c.consent IN ('needed', 'requested', 'received')))"
    };
}

/// One page of the queue and how many there are, sorted and filtered in SQL. The day something is due decides, then
/// the day it came in; closed cases are shown newest first. What looks like spam is in a list of its own.
///
/// # Errors
/// The database's.
pub async fn queue(
    tx: &mut Tx,
    me: StaffId,
    scope: &Scope,
    filter: &QueueFilter,
    today: NaiveDate,
) -> Result<(Vec<Line>, u32), Error> {
    let division = match scope {
        Scope::All => None,
        Scope::Division(division) => Some(division.as_str()),
        Scope::Nothing => return Ok((Vec::new(), 0)),
    };
    let kind = filter.kind.map(Kind::code);
    let quarantined = filter.view == View::ToLookAt;
    let view = filter.view.code();
    let limit = i64::from(QUEUE_PAGE);
    let offset = i64::from(filter.page.max(1) - 1) * limit;
    let most = i64::from(QUEUE_COUNT_MAX) + 1;
    let (rows, (count,)) = if filter.view == View::Closed {
        let rows = sql!(
            tx,
            fetch_all as LineRow,
            concat!(
                "SELECT ",
                case_columns!(),
                ", o.name AS owner_name, s.headline, c.version AS seen
             FROM cases c
             JOIN submissions s ON s.case_id = c.id
             LEFT JOIN staff o ON o.id = c.owner
             WHERE c.is_open = FALSE
               AND ($1 IS NULL OR c.division = $1)
               AND ($2 IS NULL OR c.kind = $2)
             ORDER BY c.moved_at DESC, c.id DESC
             LIMIT $3 OFFSET $4"
            ),
            division,
            kind,
            limit,
            offset,
        )?;
        let count = sql!(
            tx,
            fetch_one as (i64,),
            "SELECT COUNT(*) FROM (
                 SELECT 1 FROM cases c
                 WHERE c.is_open = FALSE AND ($1 IS NULL OR c.division = $1) AND ($2 IS NULL OR c.kind = $2)
                 LIMIT $3
             ) AS counted",
            division,
            kind,
            most,
        )?;
        (rows, count)
    } else {
        let rows = sql!(
            tx,
            fetch_all as LineRow,
            concat!(
                "SELECT ",
                case_columns!(),
                ", o.name AS owner_name, s.headline, l.version AS seen
                 FROM cases c
                 JOIN submissions s ON s.case_id = c.id
                 LEFT JOIN staff o ON o.id = c.owner
                 LEFT JOIN looks l ON l.case_id = c.id AND l.staff_id = $4
                 WHERE c.is_open = TRUE
                   AND c.quarantined = $6
                   AND ($1 IS NULL OR c.division = $1)
                   AND ($2 IS NULL OR c.kind = $2)
                   AND ",
                of_view!(),
                " ORDER BY c.queue_by, c.received_at, c.id
                 LIMIT $7 OFFSET $8"
            ),
            division,
            kind,
            view,
            me.0,
            today,
            quarantined,
            limit,
            offset,
        )?;
        let count = sql!(
            tx,
            fetch_one as (i64,),
            concat!(
                "SELECT COUNT(*) FROM (
                     SELECT 1 FROM cases c
                     WHERE c.is_open = TRUE
                       AND c.quarantined = $6
                       AND ($1 IS NULL OR c.division = $1)
                       AND ($2 IS NULL OR c.kind = $2)
                       AND ",
                of_view!(),
                " LIMIT $7
                 ) AS counted"
            ),
            division,
            kind,
            view,
            me.0,
            today,
            quarantined,
            most,
        )?;
        (rows, count)
    };
    let lines = rows
        .into_iter()
        .map(|row: LineRow| {
            Ok(Line {
                stored: row.case.stored()?,
                owner_name: row.owner_name,
                seen: row.seen,
                headline: row.headline,
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok((lines, u32::try_from(count).unwrap_or(u32::MAX)))
}

/// The lists that are counted, each in the order of the columns below.
const COUNTED: [View; 8] = [
    View::Mine,
    View::Unclaimed,
    View::RedFlags,
    View::Overdue,
    View::DueToday,
    View::FromThePerson,
    View::Consent,
    View::ToLookAt,
];

#[derive(sqlx::FromRow)]
struct CountRow {
    mine: i64,
    unclaimed: i64,
    red_flags: i64,
    overdue: i64,
    due_today: i64,
    from_the_person: i64,
    consent: i64,
    to_look_at: i64,
}

/// How many cases there are in the lists, each up to [`VIEW_COUNT_MAX`] + 1. Each has an index of its own, so that what is
/// counted is what is there, whatever else is in the table.
///
/// # Errors
/// The database's.
pub async fn counts(tx: &mut Tx, me: StaffId, scope: &Scope, today: NaiveDate) -> Result<Vec<(View, u32)>, Error> {
    let division = match scope {
        Scope::All => None,
        Scope::Division(division) => Some(division.as_str()),
        Scope::Nothing => return Ok(Vec::new()),
    };
    let row = sql!(
        tx,
        fetch_one as CountRow,
        "SELECT
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.owner = $2 AND c.quarantined = FALSE
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS mine,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.owner IS NULL AND c.quarantined = FALSE
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS unclaimed,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.alert = TRUE AND c.quarantined = FALSE
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS red_flags,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.queue_by < $3 AND c.quarantined = FALSE
                 AND (c.alert = FALSE OR c.due_on < $3) AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS overdue,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.queue_by <= $3 AND c.quarantined = FALSE
                 AND ((c.alert = FALSE AND c.queue_by = $3) OR c.due_on = $3)
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS due_today,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.quarantined = FALSE
                 AND (c.unread = TRUE OR c.wants_update = TRUE OR c.wants_to_stop = TRUE)
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS from_the_person,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.quarantined = FALSE
                 AND c.consent IN ('needed', 'requested', 'received')
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS consent,
             (SELECT COUNT(*) FROM (SELECT 1 FROM cases c WHERE c.is_open = TRUE AND c.quarantined = TRUE
                 AND ($1 IS NULL OR c.division = $1) LIMIT $4) AS n) AS to_look_at",
        division,
        me.0,
        today,
        i64::from(VIEW_COUNT_MAX) + 1,
    )?;
    let found = [
        row.mine,
        row.unclaimed,
        row.red_flags,
        row.overdue,
        row.due_today,
        row.from_the_person,
        row.consent,
        row.to_look_at,
    ];
    let counted = COUNTED.into_iter().zip(found);
    Ok(counted
        .map(|(view, count)| (view, u32::try_from(count).unwrap_or(u32::MAX)))
        .collect())
}

/// The statement of [`next_unclaimed`].
macro_rules! next_unclaimed {
    () => {
        concat!(
            "SELECT ",
            case_columns!(),
            " FROM cases c
             WHERE c.is_open = TRUE AND c.owner IS NULL AND c.quarantined = FALSE AND ($1 IS NULL OR c.division = $1)
             ORDER BY c.queue_by, c.received_at, c.id
             LIMIT 1"
        )
    };
}

/// The most urgent case that nobody holds, held until the transaction ends: whoever asks meanwhile gets the one after it, or
/// waits for their turn to write (SQLite).
///
/// # Errors
/// The database's.
pub async fn next_unclaimed(tx: &mut Tx, scope: &Scope) -> Result<Option<Stored>, Error> {
    let division = match scope {
        Scope::All => None,
        Scope::Division(division) => Some(division.as_str()),
        Scope::Nothing => return Ok(None),
    };
    let row = if matches!(tx, Tx::Postgres(_)) {
        sql!(
            tx,
            fetch_optional as CaseRow,
            concat!(next_unclaimed!(), " FOR UPDATE SKIP LOCKED"),
            division
        )?
    } else {
        sql!(tx, fetch_optional as CaseRow, next_unclaimed!(), division)?
    };
    row.map(CaseRow::stored).transpose()
}

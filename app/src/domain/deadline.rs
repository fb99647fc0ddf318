//! What can be due, how long each may take, and how a date is worked out. When it is due on a case: `clock.rs`.

use super::calendar::{BeyondCalendar, Calendar, DayOff};
use super::case::Kind;
use super::codes;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Working days to acknowledge in: regulation 13(3) of SI 2009/309 for complaints, and our promise for everything else.
pub const ACKNOWLEDGE_WORKING_DAYS: u32 = 3;

/// Calendar days in which the law wants it acknowledged that somebody complained about how we used their information
/// (Data Protection Act 2018, section 164A, as the Data (Use and Access) Act 2025 has it; in force since 19 June 2026).
/// We promise everybody [`ACKNOWLEDGE_WORKING_DAYS`], which is sooner: one promise, whatever people write about. This one
/// stands beside it.
pub const DATA_USE_DAYS: u32 = 30;

/// Calendar months to answer a complaint in: regulation 14(3) of SI 2009/309.
pub const COMPLAINT_MONTHS: u32 = 6;

codes!(
    /// What is due.
    DueWhat {
        /// Opening and reading what came in. For staff only.
        Read = "read",
        /// Telling the person that we have it.
        Acknowledge = "acknowledge",
        /// Offering to talk about how a complaint is handled, and saying when it will be answered. For staff only.
        Plan = "plan",
        /// Giving the person an answer.
        Answer = "answer",
        /// Deciding whether a complaint that was made late is dealt with. For staff only.
        DecideLate = "decide-late",
        /// Telling them in writing why a complaint is not answered yet, when the law's last day is over. For staff only.
        ExplainDelay = "explain-delay",
        /// Telling the person how it is going, when they have not heard from us for a while. For staff only.
        Update = "update",
        /// Asking the patient again whether they agree. For staff only: the writer is told nothing of it.
        AskAgain = "ask-again",
        /// Deciding without the patient's agreement. For staff only.
        DecideWithout = "decide-without",
        /// Calling somebody back by the day they asked for. For staff only.
        CallBack = "call-back",
    }
);

impl DueWhat {
    /// Is it promised to whoever writes, and so told to them?
    #[must_use]
    pub fn is_promised(self) -> bool {
        matches!(self, Self::Acknowledge | Self::Answer)
    }
}

/// A period, as the law or the trust sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    /// So many working days after the day it starts.
    WorkingDays(u32),
    /// So many calendar months, the first day included.
    Months(u32),
    /// So many calendar days after the day it starts; where the last is no working day, the next that is.
    CalendarDays(u32),
    /// Until the day that the person was told.
    Told,
}

/// The trust's own targets for an answer, in working days, where the law sets none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Targets {
    /// Enquiries: a question answered.
    pub enquiry: u32,
    /// Concerns: something put right.
    pub concern: u32,
    /// Compliments: thanks passed on.
    pub compliment: u32,
    /// Comments and suggestions.
    pub comment: u32,
    /// How we used somebody's information. The law says "without undue delay".
    pub data_use: u32,
    /// What is for somebody else: passed on, or said who it is for.
    pub not_ours: u32,
    /// Working days until somebody of the team has read what came in.
    pub read: u32,
    /// Minutes in the team's hours until somebody has said what they did about words that may mean danger.
    pub alert_minutes: u32,
    /// Working days to agree, or to set, how a complaint is handled, from the day they were told that we have it.
    pub plan: u32,
    /// Working days to decide whether a complaint that was made late is dealt with, from the day it was made.
    pub decide_late: u32,
    /// Working days that somebody who waits for an answer to a complaint goes without hearing from us.
    pub update: u32,
    /// Until a patient who doesn't answer is asked a second time, from the first.
    pub consent_ask_again: u32,
    /// Until they are asked a third time, from the first.
    pub consent_ask_last: u32,
    /// Until the team decides without them, from the first time they were asked.
    pub consent_limit: u32,
}

impl Default for Targets {
    /// Recommendations of ours, not law: each trust sets its own.
    fn default() -> Self {
        Self {
            enquiry: 5,
            concern: 5,
            compliment: 10,
            comment: 10,
            data_use: 20,
            not_ours: 5,
            read: 1,
            alert_minutes: 30,
            plan: 5,
            decide_late: 5,
            update: 20,
            consent_ask_again: 10,
            consent_ask_last: 20,
            consent_limit: 40,
        }
    }
}

impl Targets {
    /// The period in which this kind of case is to be answered.
    #[must_use]
    pub fn answer(&self, kind: Kind) -> Period {
        match kind {
            Kind::Enquiry => Period::WorkingDays(self.enquiry),
            Kind::Concern => Period::WorkingDays(self.concern),
            Kind::Complaint => Period::Months(COMPLAINT_MONTHS),
            Kind::Compliment => Period::WorkingDays(self.compliment),
            Kind::Comment => Period::WorkingDays(self.comment),
            Kind::DataUse => Period::WorkingDays(self.data_use),
            Kind::NotOurs => Period::WorkingDays(self.not_ours),
        }
    }
}

/// A date by which something is due, with its working.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is due.
    pub what: DueWhat,
    /// By the end of this day, in London.
    pub on: NaiveDate,
    /// How it was worked out.
    pub working: Working,
    /// The last day that the law gives, where we promise to be sooner.
    pub law: Option<Limit>,
}

/// The last day that the law gives, with its working.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// By the end of this day, in London.
    pub on: NaiveDate,
    /// How it was worked out.
    pub working: Working,
}

/// How a date was worked out, for the page that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// The day the period starts from.
    pub from: NaiveDate,
    /// The period.
    pub period: Period,
    /// Bank holidays on the way that did not count, by name.
    pub holidays: Vec<(NaiveDate, String)>,
}

/// The day by which a period that starts from `from` ends, with its working.
///
/// # Errors
/// [`BeyondCalendar`] when bank holidays that far ahead are not known.
pub fn end_of(period: Period, from: NaiveDate, calendar: &Calendar) -> Result<(NaiveDate, Working), BeyondCalendar> {
    let on = match period {
        Period::WorkingDays(days) => calendar.working_days_after(from, days)?,
        Period::Months(months) => Calendar::last_day_of_months(from, months),
        Period::CalendarDays(days) => calendar.working_day_from(from + Days::new(days.into()))?,
        Period::Told => from,
    };
    let days_off_after = |first: NaiveDate| {
        let named = |day| match calendar.day_off(day) {
            Some(DayOff::Holiday(name)) => Some((day, name)),
            _ => None,
        };
        let days = first.iter_days().take_while(|day| *day <= on);
        days.filter_map(named).collect()
    };
    let holidays = match period {
        Period::Months(_) | Period::Told => Vec::new(),
        Period::WorkingDays(_) => days_off_after(from + Days::new(1)),
        Period::CalendarDays(days) => days_off_after(from + Days::new(days.into())),
    };
    Ok((on, Working { from, period, holidays }))
}

/// How near a date is, for words and colour; never colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// So many calendar days late.
    Overdue(u64),
    /// By the end of today.
    Today,
    /// By the end of tomorrow.
    Tomorrow,
    /// So many calendar days away, two or more.
    InDays(u64),
}

/// How near `due` is on the day `today`.
#[must_use]
pub fn nearness(due: NaiveDate, today: NaiveDate) -> Nearness {
    match due.signed_duration_since(today).num_days() {
        0 => Nearness::Today,
        1 => Nearness::Tomorrow,
        days if days < 0 => Nearness::Overdue(days.unsigned_abs()),
        days => Nearness::InDays(days.unsigned_abs()),
    }
}

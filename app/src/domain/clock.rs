//! Every clock of a case, as one fold over what happened on it: the same dates for the person and for the staff, each with its
//! working. Nothing else works out a date. Clocks never pause: the law on complaints knows no pause, and waiting for consent is
//! shown beside the clock that runs.

use super::calendar::{BeyondCalendar, Calendar};
use super::case::{Case, EventKind, Kind};
use super::consent::{Asked, Consent};
use super::deadline::{
    ACKNOWLEDGE_WORKING_DAYS, COMPLAINT_MONTHS, DATA_USE_DAYS, Due, DueWhat, Limit, Period, Targets, Working, end_of,
};
use super::late::Late;
use super::particular::Particular;
use super::plan::{Bounds, Plan, Settled};
use super::record::Way;
use super::track::{self, TrackChange};
use chrono::{Days, NaiveDate};

/// Days past a day that is told for which bank holidays must be known, so that what follows it can be worked out.
const DAYS_KNOWN_AFTER: u64 = 31;

/// What happened on a case, as far as clocks ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// The London day.
    pub on: NaiveDate,
    /// What.
    pub event: EventKind,
    /// What else there is to know of it.
    pub particular: Option<Particular>,
    /// The day that the answer's clock runs from, where this began it anew.
    pub starts: Option<NaiveDate>,
}

impl Happened {
    /// Something that only its kind matters of.
    #[must_use]
    pub fn plainly(event: EventKind, on: NaiveDate) -> Self {
        Self {
            on,
            event,
            particular: None,
            starts: None,
        }
    }
}

/// A clock: what is owed by when, and the day that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// What we owe, by when, and how that was worked out.
    pub due: Due,
    /// The London day it was done.
    pub met: Option<NaiveDate>,
}

impl Clock {
    /// Was it done after its day, or is it still to be done and its day is over?
    #[must_use]
    pub fn is_missed(&self, today: NaiveDate) -> bool {
        self.met.unwrap_or(today) > self.due.on
    }
}

/// Where the clocks of a case stand after all that happened on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocks {
    /// The day it came in; for what became a complaint later, the day that was made.
    made: NaiveDate,
    /// The day that the answer's clock runs from.
    from: NaiveDate,
    acknowledged: Option<NaiveDate>,
    answered: Option<NaiveDate>,
    /// The last day the person heard from us.
    told: Option<NaiveDate>,
    /// Every plan since the answer's clock began, with the day it was told.
    plans: Vec<(NaiveDate, Plan)>,
}

impl Clocks {
    /// The clocks of a case that has just come in.
    #[must_use]
    pub fn at_first(received: NaiveDate) -> Self {
        Self {
            made: received,
            from: received,
            acknowledged: None,
            answered: None,
            told: None,
            plans: Vec::new(),
        }
    }

    /// Folds what happened, oldest first, from the day a case came in.
    #[must_use]
    pub fn fold(received: NaiveDate, history: impl IntoIterator<Item = Happened>) -> Self {
        let first = Self::at_first(received);
        history.into_iter().fold(first, Self::then)
    }

    /// The clocks after one more thing has happened.
    #[must_use]
    pub fn then(mut self, happened: Happened) -> Self {
        let on = happened.on;
        match happened.event {
            // What was merged is answered under the other reference.
            EventKind::Acknowledged | EventKind::RecordSent | EventKind::Merged => self.heard(on),
            EventKind::HoldingReply | EventKind::Updated | EventKind::Signposted => self.told = Some(on),
            EventKind::Replied | EventKind::Resolved | EventKind::NotRequired | EventKind::PassedOn => {
                self.heard(on);
                self.answered = Some(on);
            }
            _ => {}
        }
        match happened.particular {
            Some(Particular::Contact(contacted)) if contacted.way == Way::FromUs => self.told = Some(on),
            Some(Particular::Plan(plan)) => {
                self.told = Some(on);
                self.plans.push((on, plan));
            }
            Some(Particular::Track(change)) if change.to == Kind::Complaint => self.becomes_complaint(change),
            _ => {}
        }
        if let Some(from) = happened.starts {
            self.from = from;
            self.answered = None;
            self.plans.clear();
        }
        self
    }

    /// They have been told that we have it, at the latest now.
    fn heard(&mut self, on: NaiveDate) {
        self.acknowledged.get_or_insert(on);
        self.told = Some(on);
    }

    /// All of it is to be answered now. What was asked for later is to be acknowledged for itself.
    fn becomes_complaint(&mut self, change: TrackChange) {
        (self.made, self.from) = (change.from, change.from);
        self.answered = None;
        self.plans.clear();
        if change.asked != track::Asked::AsWritten {
            self.acknowledged = None;
        }
    }

    /// The day it came in; for what became a complaint later, the day that was made.
    #[must_use]
    pub fn made(&self) -> NaiveDate {
        self.made
    }

    /// The day that the answer's clock runs from.
    #[must_use]
    pub fn from(&self) -> NaiveDate {
        self.from
    }

    /// Every plan, with the day it was told, oldest first.
    #[must_use]
    pub fn plans(&self) -> &[(NaiveDate, Plan)] {
        &self.plans
    }

    /// The law's last day for the answer to a complaint, six months or what was agreed before they were over.
    fn law(&self, calendar: &Calendar) -> Result<Limit, BeyondCalendar> {
        let (on, working) = end_of(Period::Months(COMPLAINT_MONTHS), self.from, calendar)?;
        let first = Limit { on, working };
        Ok(self.plans.iter().fold(first, |law, (told, plan)| {
            let extends = plan.settled == Settled::Agreed && !plan.late && *told <= law.on && plan.respond_by > law.on;
            if extends { told_limit(*told, plan) } else { law }
        }))
    }

    /// What a new plan is held to.
    ///
    /// # Errors
    /// [`BeyondCalendar`] when bank holidays that far ahead are not known.
    pub fn bounds(&self, calendar: &Calendar) -> Result<Bounds, BeyondCalendar> {
        let law = self.law(calendar)?.on;
        Ok(Bounds {
            first: self.plans.is_empty(),
            stands: self.plans.last().map_or(law, |(_, plan)| plan.respond_by.min(law)),
            law,
            latest: calendar.known_to() - Days::new(DAYS_KNOWN_AFTER),
        })
    }

    /// What is promised to whoever writes, in the order in which it is done: that we have it, then the answer.
    ///
    /// # Errors
    /// [`BeyondCalendar`] when bank holidays that far ahead are not known.
    pub fn promised(&self, kind: Kind, targets: &Targets, calendar: &Calendar) -> Result<[Clock; 2], BeyondCalendar> {
        let (on, working) = end_of(Period::WorkingDays(ACKNOWLEDGE_WORKING_DAYS), self.made, calendar)?;
        let law = (kind == Kind::DataUse).then(|| limit(Period::CalendarDays(DATA_USE_DAYS), self.made, calendar));
        let acknowledge = Clock {
            due: Due {
                what: DueWhat::Acknowledge,
                on,
                working,
                law: law.transpose()?,
            },
            met: self.acknowledged,
        };
        let plan = self.plans.last().filter(|_| kind == Kind::Complaint);
        let ((on, working), law) = match plan {
            Some((told, plan)) => {
                let Limit { on, working } = told_limit(*told, plan);
                let law = self.law(calendar)?;
                ((on, working), (law.on > on).then_some(law))
            }
            None => (end_of(targets.answer(kind), self.from, calendar)?, None),
        };
        let answer = Clock {
            due: Due {
                what: DueWhat::Answer,
                on,
                working,
                law,
            },
            met: self.answered,
        };
        Ok([acknowledge, answer])
    }

    /// What else is to be done by a day, for staff to see.
    fn for_staff(&self, case: &Case, targets: &Targets, calendar: &Calendar) -> Result<Vec<Clock>, BeyondCalendar> {
        let clock = |what, (on, working), met| Clock {
            due: Due {
                what,
                on,
                working,
                law: None,
            },
            met,
        };
        let read = end_of(Period::WorkingDays(targets.read), self.made, calendar)?;
        let mut clocks = vec![clock(DueWhat::Read, read, case.read_on)];
        if case.kind == Kind::Complaint && case.late == Some(Late::ToDecide) {
            let period = Period::WorkingDays(targets.decide_late);
            clocks.push(clock(DueWhat::DecideLate, end_of(period, self.made, calendar)?, None));
        }
        let waits = self.answered.is_none();
        if let (Kind::Complaint, Some(heard)) = (case.kind, self.acknowledged) {
            let planned = self.plans.first().map(|(told, _)| *told);
            // Where it was answered before and comes back, a new plan helps and is not owed.
            if !case.planned || planned.is_some() {
                let period = Period::WorkingDays(targets.plan);
                clocks.push(clock(DueWhat::Plan, end_of(period, heard, calendar)?, planned));
            }
            let law = self.law(calendar)?.on;
            let explained = self.plans.iter().find(|(told, plan)| plan.late && *told > law);
            let explained = explained.map(|(told, _)| *told);
            if waits {
                // At once, so on the first working day after: "as soon as reasonably practicable" (14(4)). Half a year ahead no
                // case is refused for want of bank holidays: the clock is there once they are known.
                if let Ok(at_once) = end_of(Period::WorkingDays(1), law, calendar) {
                    clocks.push(clock(DueWhat::ExplainDelay, at_once, explained));
                }
            }
        }
        let hears = matches!(case.kind, Kind::Complaint | Kind::DataUse);
        if let (true, true, Some(told)) = (hears, waits, self.told) {
            let next = end_of(Period::WorkingDays(targets.update), told, calendar)?;
            clocks.push(clock(DueWhat::Update, next, None));
        }
        if let Some(on) = case.call_back_by {
            let working = Working {
                from: on,
                period: Period::Told,
                holidays: Vec::new(),
            };
            clocks.push(clock(DueWhat::CallBack, (on, working), None));
        }
        let (consent, asked, until) = (case.consent, case.asked, case.consent_until);
        if let Some(due) = consent_due(consent, asked, until, targets, calendar)? {
            clocks.push(Clock { due, met: None });
        }
        Ok(clocks)
    }

    /// Every clock of a case: those that are promised first. A closed case owes nothing.
    ///
    /// # Errors
    /// [`BeyondCalendar`] when bank holidays that far ahead are not known.
    pub fn of(&self, case: &Case, targets: &Targets, calendar: &Calendar) -> Result<Vec<Clock>, BeyondCalendar> {
        let mut clocks: Vec<Clock> = self.promised(case.kind, targets, calendar)?.into();
        if case.state.is_open() {
            clocks.extend(self.for_staff(case, targets, calendar)?);
        } else {
            clocks.retain(|clock| clock.met.is_some());
        }
        Ok(clocks)
    }
}

/// A day that was told, as a limit.
fn told_limit(told: NaiveDate, plan: &Plan) -> Limit {
    Limit {
        on: plan.respond_by,
        working: Working {
            from: told,
            period: Period::Told,
            holidays: Vec::new(),
        },
    }
}

fn limit(period: Period, from: NaiveDate, calendar: &Calendar) -> Result<Limit, BeyondCalendar> {
    let (on, working) = end_of(period, from, calendar)?;
    Ok(Limit { on, working })
}

/// What is promised next to whoever writes.
#[must_use]
pub fn promised_next(clocks: &[Clock]) -> Option<&Due> {
    let promised = clocks.iter().filter(|clock| clock.due.what.is_promised());
    promised
        .filter(|clock| clock.met.is_none())
        .map(|clock| &clock.due)
        .next()
}

/// What staff do first of all that is due; of two on one day, the promise. The answer waits for the acknowledgement.
#[must_use]
pub fn first_due(clocks: &[Clock]) -> Option<&Due> {
    let promise = promised_next(clocks);
    let others = clocks
        .iter()
        .filter(|clock| !clock.due.what.is_promised() && clock.met.is_none());
    let others = others.map(|clock| &clock.due);
    promise.into_iter().chain(others).min_by_key(|due| due.on)
}

/// What is due about a patient who has been asked and doesn't answer: to ask again, twice, and then to decide without
/// them. Each wait runs from the last time they were asked; the limit runs from the first, so that it comes. Where what
/// they said was good until a day (`until`) that is over, they are to be asked again on the next working day.
///
/// # Errors
/// [`BeyondCalendar`] when bank holidays that far ahead are not known.
pub fn consent_due(
    consent: Consent,
    asked: Option<Asked>,
    until: Option<NaiveDate>,
    targets: &Targets,
    calendar: &Calendar,
) -> Result<Option<Due>, BeyondCalendar> {
    let due = |what, days, from| {
        let (on, working) = end_of(Period::WorkingDays(days), from, calendar)?;
        Ok(Due {
            what,
            on,
            working,
            law: None,
        })
    };
    let asked = match (consent, asked, until) {
        (Consent::Requested, Some(asked), _) => asked,
        (Consent::Expired, _, Some(last)) => return Ok(Some(due(DueWhat::AskAgain, 1, last)?)),
        _ => return Ok(None),
    };
    let limit = due(DueWhat::DecideWithout, targets.consent_limit, asked.first)?;
    let wait = match asked.times {
        1 => targets.consent_ask_again,
        2 => targets.consent_ask_last.saturating_sub(targets.consent_ask_again),
        _ => return Ok(Some(limit)),
    };
    let again = due(DueWhat::AskAgain, wait, asked.last)?;
    Ok(Some(if again.on < limit.on { again } else { limit }))
}

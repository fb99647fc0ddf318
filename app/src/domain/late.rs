//! A complaint about what happened more than 12 months before it was made (regulation 12 of SI 2009/309). It is never turned away by
//! itself: somebody who runs the team looks at both dates and answers both questions of the law.

use super::codes;
use super::concern::{When, YesNo};
use super::kept;
use super::letter::{Note, Written};
use super::problem::{Flaw, Problem};
use super::told::{Telling, Told};
use super::typed_date::{self, TypedDate};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Months in which a complaint is made, from what it is about or, if later, from when the person came to know of that.
pub const MADE_WITHIN_MONTHS: u32 = 12;

codes!(
    /// Where it stands that a complaint may have come late.
    Late {
        /// By the day that they gave it has; nobody has decided yet.
        ToDecide = "to-decide",
        /// It came in time: they came to know of it later than it happened.
        InTime = "in-time",
        /// It came late, and is dealt with all the same.
        TakenOn = "taken-on",
        /// It came late, and is not dealt with.
        NotTakenOn = "not-taken-on",
    }
);

/// Was a complaint made late on that day, about what somebody has known of since `since`? Twelve months after 29 February end on
/// 28 February.
#[must_use]
pub fn is_late(since: NaiveDate, made: NaiveDate) -> bool {
    since
        .checked_add_months(Months::new(MADE_WITHIN_MONTHS))
        .is_some_and(|last| made > last)
}

/// What is to be asked of something that came in on this day: only a day that they named can tell that it may be late.
#[must_use]
pub fn at_first(when: &When, made: NaiveDate) -> Option<Late> {
    match when {
        When::OnADay { day } if is_late(*day, made) => Some(Late::ToDecide),
        _ => None,
    }
}

/// What was decided, and on what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateDecision {
    /// What.
    pub late: Late,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The day on which they came to know of it, if that was later.
    pub known_on: Option<NaiveDate>,
    /// Are there good reasons for not having made it in time? Asked where it came late.
    pub good_reasons: Option<bool>,
    /// Can it still be looked into effectively and fairly? Asked where it came late.
    pub still_possible: Option<bool>,
    /// How the person was told that it is not dealt with.
    pub told: Option<Told>,
}

/// What staff chose and typed, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LateForm {
    /// The day it happened.
    #[serde(flatten, with = "typed_date::happened_on")]
    pub happened_on: TypedDate,
    /// The day on which they came to know of it; empty where that is the same.
    #[serde(flatten, with = "typed_date::known_on")]
    pub known_on: TypedDate,
    /// A code of [`YesNo`].
    pub good_reasons: String,
    /// A code of [`YesNo`].
    pub still_possible: String,
    /// How they are told, where it is not dealt with.
    #[serde(flatten)]
    pub telling: Telling,
    /// Why, for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// A decision, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateStep {
    /// What was decided.
    pub decision: LateDecision,
    /// What stands on the person's page.
    pub words: Option<Written>,
    /// Why.
    pub note: Note,
}

impl LateForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.happened_on.joined(), &self.known_on.joined(), &self.telling.reply])
    }

    /// Takes it, about a complaint that was made on this London day. `may_tell`: may whoever writes be told about the patient?
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, made: NaiveDate, may_tell: bool) -> Result<LateStep, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, flaw| problems.push(Problem::new(field, flaw));
        let happened_on = match self.happened_on.parse() {
            Ok(Some(day)) if day > made => Err(Flaw::Future),
            Ok(day) => day.ok_or(Flaw::Missing),
            Err(flaw) => Err(flaw),
        };
        let happened_on = happened_on.map_err(|flaw| wrong("happened_on", flaw));
        let known_on = match (self.known_on.parse(), happened_on) {
            (Ok(Some(day)), _) if day > made => Err(Flaw::Future),
            (Ok(Some(day)), Ok(happened_on)) if day < happened_on => Err(Flaw::Past),
            (typed, _) => typed,
        };
        let known_on = known_on.map_err(|flaw| wrong("known_on", flaw));
        let (Ok(happened_on), Ok(known_on)) = (happened_on, known_on) else {
            return Err(problems);
        };
        let came_late = is_late(known_on.unwrap_or(happened_on), made);
        let mut limb = |field: &str, typed: &str| {
            came_late.then(|| {
                let answer = YesNo::from_code(typed);
                if answer.is_none() {
                    wrong(field, Flaw::Missing);
                }
                answer == Some(YesNo::Yes)
            })
        };
        let good_reasons = limb("good_reasons", &self.good_reasons);
        let still_possible = limb("still_possible", &self.still_possible);
        let late = match (good_reasons, still_possible) {
            (None, _) | (_, None) => Late::InTime,
            (Some(true), Some(true)) => Late::TakenOn,
            _ => Late::NotTakenOn,
        };
        // What is not answered is no "no": nobody is asked how they told the person before both are.
        let telling = (late == Late::NotTakenOn && problems.is_empty()).then(|| self.telling.parse(true, may_tell));
        let telling = telling.transpose().map_err(|found| problems.extend(found));
        let note = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        match (telling, note) {
            (Ok(telling), Ok(note)) if problems.is_empty() => {
                let (told, words) = telling.map_or((None, None), |(told, words)| (Some(told), words));
                let decision = LateDecision {
                    late,
                    happened_on,
                    known_on,
                    good_reasons,
                    still_possible,
                    told,
                };
                Ok(LateStep { decision, words, note })
            }
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for LateForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LateForm(…)")
    }
}

//! How a complaint will be handled and when it is answered: what is agreed with the person, or set and told to them
//! (regulations 13(7), 13(8) and 14(3) of SI 2009/309). Each plan stays; a date is moved by the next one.

use super::codes;
use super::kept;
use super::letter::{Note, Written};
use super::problem::{Flaw, Problem};
use super::told::{Telling, Told};
use super::typed_date::{self, TypedDate};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes!(
    /// How the day of the answer came about.
    Settled {
        /// We talked, and they agree to it.
        Agreed = "agreed",
        /// We offered to talk and they did not want to: we set it (regulation 13(8)).
        Declined = "declined",
        /// We offered to talk and they have not answered: we set it (regulation 13(8)).
        NoReply = "no-reply",
        /// We moved a day that they had been told.
        Moved = "moved",
    }
);

impl Settled {
    /// May it stand in this plan? The offer to talk is made once; a day that was never told is not moved.
    #[must_use]
    pub fn fits(self, first: bool) -> bool {
        match self {
            Self::Agreed => true,
            Self::Declined | Self::NoReply => first,
            Self::Moved => !first,
        }
    }
}

/// When a complaint is answered, as the person was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// By the end of this day, in London.
    pub respond_by: NaiveDate,
    /// How it came about.
    pub settled: Settled,
    /// How they were told.
    pub told: Told,
    /// Had the day that they were told before passed already, or the law's? Then it is the explanation that the law wants, and
    /// extends nothing.
    pub late: bool,
}

/// What a new plan is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Has the person been told no day yet?
    pub first: bool,
    /// The day that stands until now: as it was told, or the law's.
    pub stands: NaiveDate,
    /// The last day that the law gives, with what was agreed before it was over.
    pub law: NaiveDate,
    /// The last day that can be told: bank holidays are not known for long after it.
    pub latest: NaiveDate,
}

/// What staff typed as they record a plan, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    /// A code of [`Settled`].
    pub settled: String,
    /// The day of the answer.
    #[serde(flatten, with = "typed_date::respond_by")]
    pub respond_by: TypedDate,
    /// How they are told.
    #[serde(flatten)]
    pub telling: Telling,
    /// How it will be handled, who agreed to it, and why a day is moved: for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// A plan, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// The plan.
    pub plan: Plan,
    /// What stands on the person's page.
    pub words: Option<Written>,
    /// For staff.
    pub note: Note,
}

impl PlanForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.respond_by.joined(), &self.telling.reply])
    }

    /// Takes what was typed on a London day; `may_tell`: may whoever writes be told about the patient?
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, bounds: &Bounds, may_tell: bool, today: NaiveDate) -> Result<PlanStep, Vec<Problem>> {
        let mut problems = Vec::new();
        let late = today > bounds.stands;
        let settled = Settled::from_code(&self.settled).filter(|settled| settled.fits(bounds.first));
        if settled.is_none() {
            problems.push(Problem::new("settled", Flaw::Missing));
        }
        let respond_by = match self.respond_by.parse() {
            Ok(None) => Err(Flaw::Missing),
            Ok(Some(day)) if day < today => Err(Flaw::Past),
            Ok(Some(day)) if day > bounds.latest => Err(Flaw::TooFar),
            // Past the law's last day only with their agreement, and only while it is still to come (14(3)).
            Ok(Some(day)) if !late && day > bounds.law && settled.is_some_and(|settled| settled != Settled::Agreed) => {
                Err(Flaw::Contradicts)
            }
            Ok(Some(day)) => Ok(day),
            Err(flaw) => Err(flaw),
        };
        if let Err(flaw) = respond_by {
            problems.push(Problem::new("respond_by", flaw));
        }
        // Where they have not agreed, or a day has passed, the law wants it in writing (13(8), 14(4)).
        let in_writing = late || settled.is_some_and(|settled| settled != Settled::Agreed);
        let telling = self.telling.parse(in_writing, may_tell);
        let telling = telling.map_err(|found| problems.extend(found));
        let note = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        match (settled, respond_by, telling, note) {
            (Some(settled), Ok(respond_by), Ok((told, words)), Ok(note)) if problems.is_empty() => Ok(PlanStep {
                plan: Plan {
                    respond_by,
                    settled,
                    told,
                    late,
                },
                words,
                note,
            }),
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for PlanForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PlanForm(…)")
    }
}

//! Another track for a case: it becomes a complaint, or is none after all. What came in, when it came and what was promised
//! until then stay as they were.

use super::case::Kind;
use super::codes;
use super::kept;
use super::letter::Note;
use super::problem::{Flaw, Problem};
use super::typed_date::{self, TypedDate};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes!(
    /// What the change rests on. The person's choice comes before ours.
    Asked {
        /// What they first sent asks for it: its clocks run from the day that came.
        AsWritten = "as-written",
        /// They have asked for it in writing since: its clocks run from that day.
        InWriting = "in-writing",
        /// They have asked for it by word of mouth since: the same, and where it is a complaint, a copy of the written record is
        /// owed (regulation 13(2) of SI 2009/309).
        Spoken = "spoken",
        /// We had sorted it wrongly. Never enough to make it no complaint any more.
        Sorted = "sorted",
    }
);

impl Asked {
    /// Does a day go with it, on which they asked?
    #[must_use]
    pub fn has_day(self) -> bool {
        matches!(self, Self::InWriting | Self::Spoken)
    }

    /// May a case of one kind become the other for this reason? A complaint is taken back by whoever made it.
    #[must_use]
    pub fn allows(self, was: Kind, becomes: Kind) -> bool {
        match self {
            Self::InWriting | Self::Spoken => true,
            Self::AsWritten => was != Kind::Complaint,
            Self::Sorted => was != Kind::Complaint && becomes != Kind::Complaint,
        }
    }
}

/// A case goes onto another track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackChange {
    /// Its kind from now on.
    pub to: Kind,
    /// What that rests on.
    pub asked: Asked,
    /// The London day that its clocks run from.
    pub from: NaiveDate,
}

/// What staff typed as they change the track, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TrackForm {
    /// A code of [`Kind`].
    pub to: String,
    /// A code of [`Asked`].
    pub asked: String,
    /// The day on which they asked.
    #[serde(flatten, with = "typed_date::asked_on")]
    pub asked_on: TypedDate,
    /// What they said, or why: for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// A change of track, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackStep {
    /// The change.
    pub change: TrackChange,
    /// What they said, or why.
    pub note: Note,
}

impl TrackForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.asked_on.joined()])
    }

    /// Takes what was typed on a London day about a case of this kind, which came in on `received`.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, was: Kind, received: NaiveDate, today: NaiveDate) -> Result<TrackStep, Vec<Problem>> {
        let mut problems = Vec::new();
        let to = Kind::from_code(&self.to).filter(|to| *to != was);
        if to.is_none() {
            problems.push(Problem::new("to", Flaw::Missing));
        }
        let asked = Asked::from_code(&self.asked);
        match (asked, to) {
            (None, _) => problems.push(Problem::new("asked", Flaw::Missing)),
            (Some(asked), Some(to)) if !asked.allows(was, to) => {
                problems.push(Problem::new("asked", Flaw::Contradicts));
            }
            _ => {}
        }
        let from = match (asked.is_some_and(Asked::has_day), self.asked_on.parse()) {
            (false, _) => Ok(received),
            (true, Ok(None)) => Err(Flaw::Missing),
            (true, Ok(Some(day))) if day > today => Err(Flaw::Future),
            (true, Ok(Some(day))) if day < received => Err(Flaw::Past),
            (true, Ok(Some(day))) => Ok(day),
            (true, Err(flaw)) => Err(flaw),
        };
        if let Err(flaw) = from {
            problems.push(Problem::new("asked_on", flaw));
        }
        let note = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        match (to, asked, from, note) {
            (Some(to), Some(asked), Ok(from), Ok(note)) if problems.is_empty() => Ok(TrackStep {
                change: TrackChange { to, asked, from },
                note,
            }),
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for TrackForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TrackForm(…)")
    }
}

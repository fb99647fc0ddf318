//! One message about two matters becomes two cases. What goes into the second stays as the person wrote it: staff choose which of their
//! words, and add none.

use super::concern::{Concern, WHAT_HAPPENED_MAX, Want, length};
use super::kept;
use super::letter::Note;
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

/// What staff chose and typed, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SplitForm {
    /// A code of [`Want`]: what the person would like about this part.
    pub becomes: String,
    /// The person's words that go into the second case.
    pub part: String,
    /// Why, for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// The second case, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitStep {
    /// What it says: as the first, but for what happened and what is wanted.
    pub concern: Concern,
    /// Why.
    pub note: Note,
}

impl SplitForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.part])
    }

    /// Takes it, of a case that says this.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page; words that the person did not write.
    pub fn parse(&self, concern: &Concern) -> Result<SplitStep, Vec<Problem>> {
        let mut problems = Vec::new();
        let part = self.part.replace("\r\n", "\n").replace('\r', "\n");
        let mut lines = part.lines().map(str::trim).filter(|line| !line.is_empty());
        if part.trim().is_empty() {
            problems.push(Problem::new("part", Flaw::Missing));
        } else if length(&part) > WHAT_HAPPENED_MAX {
            problems.push(Problem::too_long("part", WHAT_HAPPENED_MAX));
        } else if !lines.all(|line| concern.what_happened.contains(line)) {
            problems.push(Problem::new("part", Flaw::Contradicts));
        }
        let want = Want::from_code(&self.becomes);
        if want.is_none() {
            problems.push(Problem::new("becomes", Flaw::Missing));
        }
        let note = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        match (want, note) {
            (Some(want), Ok(note)) if problems.is_empty() => Ok(SplitStep {
                concern: Concern {
                    want,
                    pass_on: None,
                    sharing: None,
                    what_happened: part,
                    ..concern.clone()
                },
                note,
            }),
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for SplitForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SplitForm(…)")
    }
}

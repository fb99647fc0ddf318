//! What need not be dealt with under the regulations, and what somebody else deals with. The person is told which and why, and in
//! writing where the law says so.

use super::codes;
use super::kept;
use super::letter::{Note, Written};
use super::problem::{Flaw, Problem};
use super::told::{Telling, Told};
use serde::{Deserialize, Serialize};

codes!(
    /// Why a complaint need not be dealt with under the regulations: the cases of regulation 8(1) of SI 2009/309, and regulation 12.
    Ground {
        /// Another body that is under the regulations complains (8(1)(a)).
        ResponsibleBody = "responsible-body",
        /// Somebody who works here complains about their employment (8(1)(b)).
        Employment = "employment",
        /// Made by word of mouth, and resolved to the person's satisfaction by the end of the next working day (8(1)(c)).
        ResolvedOrally = "resolved-orally",
        /// About the same as one that was so resolved (8(1)(d)).
        SameAsResolved = "same-as-resolved",
        /// It has been investigated under these regulations, or those before them (8(1)(e)).
        Investigated = "investigated",
        /// An Ombudsman investigates it, or has (8(1)(f)).
        Ombudsman = "ombudsman",
        /// About a request under the Freedom of Information Act (8(1)(g)).
        InformationRequest = "information-request",
        /// About superannuation (8(1)(h)).
        Superannuation = "superannuation",
        /// Made late, and not taken on (regulation 12).
        OutOfTime = "out-of-time",
        /// Passed on to the body whose it is, and so made to that (6(5)).
        PassedOn = "passed-on",
    }
);

impl Ground {
    /// Can it be chosen as a complaint is turned away? The others have a page of their own, with the questions that belong to them.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        !matches!(self, Self::ResolvedOrally | Self::OutOfTime | Self::PassedOn)
    }
}

/// Why a case was closed without our looking into it, and how the person was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotRequired {
    /// Why.
    pub ground: Ground,
    /// How they were told (regulation 8(2)).
    pub told: Told,
}

/// What staff chose and typed as they turn a complaint away, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NotRequiredForm {
    /// A code of [`Ground`].
    pub ground: String,
    /// How they are told.
    #[serde(flatten)]
    pub telling: Telling,
    /// What that rests on, for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// What staff chose and typed as they pass a case on to another organisation, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PassOnForm {
    /// "yes": the person agrees that what they wrote goes there.
    pub agreed: String,
    /// How they are told.
    #[serde(flatten)]
    pub telling: Telling,
    /// To whom, what goes there, and how the person agreed, for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// A case is closed without our looking into it, once nothing is wrong with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRequiredStep {
    /// Why, and how they were told.
    pub closing: NotRequired,
    /// What stands on the person's page.
    pub words: Option<Written>,
    /// For staff.
    pub note: Note,
}

impl NotRequiredForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.telling.reply])
    }

    /// Takes it. `may_tell`: may whoever writes be told about the patient?
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, may_tell: bool) -> Result<NotRequiredStep, Vec<Problem>> {
        let ground = Ground::from_code(&self.ground).filter(|ground| ground.is_chosen());
        let problem = ground.is_none().then(|| Problem::new("ground", Flaw::Missing));
        step(ground, problem, &self.telling, true, may_tell, &self.note)
    }
}

impl PassOnForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.telling.reply])
    }

    /// Takes it. Nothing goes to another organisation that the person does not agree to.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, may_tell: bool) -> Result<NotRequiredStep, Vec<Problem>> {
        let problem = (self.agreed != "yes").then(|| Problem::new("agreed", Flaw::Missing));
        step(
            Some(Ground::PassedOn),
            problem,
            &self.telling,
            false,
            may_tell,
            &self.note,
        )
    }
}

fn step(
    ground: Option<Ground>,
    problem: Option<Problem>,
    telling: &Telling,
    in_writing: bool,
    may_tell: bool,
    note: &str,
) -> Result<NotRequiredStep, Vec<Problem>> {
    let mut problems = Vec::from_iter(problem);
    let telling = telling
        .parse(in_writing, may_tell)
        .map_err(|found| problems.extend(found));
    let note = Note::parse(note).map_err(|problem| problems.push(problem));
    match (ground, telling, note) {
        (Some(ground), Ok((told, words)), Ok(note)) if problems.is_empty() => Ok(NotRequiredStep {
            closing: NotRequired { ground, told },
            words,
            note,
        }),
        _ => Err(problems),
    }
}

impl std::fmt::Debug for NotRequiredForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NotRequiredForm(…)")
    }
}

impl std::fmt::Debug for PassOnForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PassOnForm(…)")
    }
}

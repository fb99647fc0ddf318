//! Cases that belong together: linked, because they are about the same matter, or one merged into the other, because one person has
//! told us the same thing twice. What the person wrote stays with the case they wrote it on.

use super::case::{Case, Kind};
use super::codes;
use super::ids::Reference;
use super::kept;
use super::letter::Note;
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

codes!(
    /// What an event says about two cases.
    Tie {
        /// They are about the same matter.
        Linked = "linked",
        /// They are not, after all.
        Unlinked = "unlinked",
        /// This one was merged into the other, and closed.
        MergedInto = "merged-into",
        /// The other was merged into this one.
        MergedHere = "merged-here",
        /// A part of this one became the other.
        SplitInto = "split-into",
        /// This one was a part of the other.
        SplitFrom = "split-from",
    }
);

/// Another case, and what it has to do with this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What.
    pub tie: Tie,
    /// The other case.
    pub other: Reference,
}

/// The links that stand after all that was said, oldest first.
#[must_use]
pub fn standing<'a>(said: impl IntoIterator<Item = &'a Link>) -> Vec<Link> {
    let mut standing: Vec<Link> = Vec::new();
    for link in said {
        standing.retain(|other| other.other != link.other);
        if link.tie != Tie::Unlinked {
            standing.push(link.clone());
        }
    }
    standing
}

/// What staff typed as they link a case to another, or take that back, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    /// The reference of the other case.
    pub other: String,
    /// "yes": they are no longer linked.
    pub gone: String,
    /// Why, for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// What staff typed as they merge a case into another, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    /// The reference of the case that goes on.
    pub other: String,
    /// "yes": one person sent both.
    pub same: String,
    /// How that is known, for staff. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// What is wrong with the case that was named; `found` is that case, where there is one that whoever asks may read.
fn other<'a>(typed: &str, this: &Case, found: Option<&'a Case>) -> Result<&'a Case, Flaw> {
    match (Reference::parse(typed), found) {
        _ if typed.trim().is_empty() => Err(Flaw::Missing),
        (None, _) => Err(Flaw::Format),
        (Some(reference), _) if reference == this.reference => Err(Flaw::Contradicts),
        (Some(_), None) => Err(Flaw::Unknown),
        (Some(_), Some(found)) => Ok(found),
    }
}

impl LinkForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.other])
    }

    /// Takes it; `found` is the case it names, where there is one that whoever asks may read.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, this: &Case, found: Option<&Case>) -> Result<(Link, Note), Vec<Problem>> {
        let mut problems = Vec::new();
        let other = other(&self.other, this, found).map_err(|flaw| problems.push(Problem::new("other", flaw)));
        let note = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        let tie = match self.gone.as_str() {
            "yes" => Tie::Unlinked,
            _ => Tie::Linked,
        };
        match (other, note) {
            (Ok(other), Ok(note)) => {
                let other = other.reference.clone();
                Ok((Link { tie, other }, note))
            }
            _ => Err(problems),
        }
    }
}

impl MergeForm {
    /// What was typed beside the note, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.other])
    }

    /// Takes it; `found` is the case it names, where there is one that whoever asks may read. The case that came first goes on, so that
    /// no two can be merged into each other and no clock is lost; and what was made as a complaint goes on as one.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, this: &Case, found: Option<&Case>) -> Result<(Link, Note), Vec<Problem>> {
        let mut problems = Vec::new();
        let other = other(&self.other, this, found).and_then(|other| match other {
            other if (other.received_at, other.id) > (this.received_at, this.id) => Err(Flaw::Later),
            other if !other.state.is_open() => Err(Flaw::Closed),
            other if this.kind == Kind::Complaint && other.kind != Kind::Complaint => Err(Flaw::OtherTrack),
            other => Ok(other),
        });
        let other = other.map_err(|flaw| problems.push(Problem::new("other", flaw)));
        if self.same != "yes" {
            problems.push(Problem::new("same", Flaw::Missing));
        }
        let note = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        match (other, note) {
            (Ok(other), Ok(note)) if problems.is_empty() => {
                let (tie, other) = (Tie::MergedInto, other.reference.clone());
                Ok((Link { tie, other }, note))
            }
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for LinkForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkForm(…)")
    }
}

impl std::fmt::Debug for MergeForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MergeForm(…)")
    }
}

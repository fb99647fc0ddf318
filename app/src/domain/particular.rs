//! What else there is to know of an event, in the clear: what was chosen as it happened. It is stored as it is written here, and
//! never changed; the words that go with it are sealed, elsewhere.

use super::assessment::Assessment;
use super::late::LateDecision;
use super::link::Link;
use super::not_required::NotRequired;
use super::plan::Plan;
use super::record::Contacted;
use super::track::TrackChange;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What else there is to know of an event of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Particular {
    /// How a call or a visit came.
    Contact(Contacted),
    /// When the person was told to expect the answer to their complaint.
    Plan(Plan),
    /// Onto which track it went.
    Track(TrackChange),
    /// What staff think of it.
    Assessment(Assessment),
    /// What was decided about a complaint that may have come late.
    Late(LateDecision),
    /// Why it was closed without our looking into it.
    NotRequired(NotRequired),
    /// What another case has to do with it.
    Link(Link),
    /// What is promised was due on one day, and is due on another.
    Moved {
        /// The day it was due on.
        was: NaiveDate,
        /// The day it is due on.
        now: NaiveDate,
    },
}

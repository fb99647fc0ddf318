//! What staff do to a case, with the choices and words that go with it: what a form of the desk comes to, once nothing is wrong
//! with it that can be told without the case.

use super::access::Act;
use super::agreement::ConsentForm;
use super::assessment::AssessmentForm;
use super::case::Outcome;
use super::ids::StaffId;
use super::issue::IssueForm;
use super::late::LateForm;
use super::letter::{HoldingReply, Note, Reply, Written};
use super::link::{LinkForm, MergeForm};
use super::not_required::{NotRequiredForm, PassOnForm};
use super::plan::PlanForm;
use super::record::{Source, Way, WrittenRecord};
use super::split::SplitForm;
use super::track::TrackForm;
use chrono::NaiveDate;

/// A deed. What stands in a form that has to be judged beside the case (a day, a mail address) is as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Takes an unclaimed case.
    Claim,
    /// Tells the person that we have it, with words or without.
    Acknowledge(Option<Written>),
    /// Answers the person.
    Reply(Reply),
    /// Writes to somebody who may not be told about the patient.
    HoldingReply(HoldingReply),
    /// Changes where consent stands, with the evidence as staff saw it.
    Consent(ConsentForm),
    /// Says what was done about words that may mean danger: all of them that there are.
    DealWithAlert(Note),
    /// Adds a note for staff.
    Note(Note),
    /// Tells the person who else can help, with words or without.
    Signpost(Option<Written>),
    /// Takes it from the colleague who holds it, with the reason.
    TakeOver(Note),
    /// To a colleague, or back to the queue (`None`), and where things stand.
    HandOver(Option<StaffId>, Note),
    /// Closes it, with a last word to the person if there is one.
    Resolve(Outcome, Option<Written>),
    /// Opens it again, with the reason.
    Reopen(Note),
    /// Makes a new code with the person on the phone, and how it was known who they are.
    RenewCode(Note),
    /// Says that what looked like spam is none.
    Release,
    /// Says that what looked like spam is, with the reason, and closes it.
    Dismiss(Note),
    /// Says that the person does not want us to stop, and how that was checked.
    KeepOpen(Note),
    /// Notes a call, a visit or a letter about it, or an attempt.
    LogContact {
        /// How it reached us, where that was said.
        source: Option<Source>,
        /// From which side.
        way: Way,
        /// The day they want to be called back by.
        call_back: Option<NaiveDate>,
        /// What was said.
        words: Note,
    },
    /// Says that a copy of the written record has gone to the person, and how; with a note if there is one.
    SendRecord(WrittenRecord, Option<Note>),
    /// Closes what was sorted out by word of mouth: what it came to, what was done, and whether the person is content.
    SortOut(Outcome, Note, bool),
    /// Puts it onto another track.
    ChangeTrack(TrackForm),
    /// Says how a complaint is handled and when it is answered, or moves that day.
    Plan(PlanForm),
    /// Tells the person how it is going.
    Update(Reply),
    /// Writes an issue down, or changes one.
    Issue(IssueForm),
    /// Says how serious it is and how much work.
    Assess(AssessmentForm),
    /// Decides about a complaint that may have come late.
    DecideLate(LateForm),
    /// Closes a complaint that need not be dealt with.
    NotRequired(NotRequiredForm),
    /// Passes it on to another organisation.
    PassOn(PassOnForm),
    /// Links it to another case, or takes that back.
    Link(LinkForm),
    /// Merges it into another case.
    Merge(MergeForm),
    /// Makes a case of its own of a part of it.
    Split(SplitForm),
}

impl Deed {
    /// The right it takes; `None` where what was chosen is nothing that staff do.
    #[must_use]
    pub fn act(&self) -> Option<Act> {
        Some(match self {
            Self::Claim => Act::Claim,
            Self::Acknowledge(_) => Act::Acknowledge,
            Self::Reply(_) => Act::Reply,
            Self::HoldingReply(_) => Act::HoldingReply,
            Self::Consent(form) => return form.wished()?.act(),
            Self::DealWithAlert(_) => Act::DealWithAlert,
            Self::Note(_) => Act::Note,
            Self::Signpost(_) => Act::Signpost,
            Self::TakeOver(_) => Act::TakeOver,
            Self::HandOver(..) => Act::HandOver,
            Self::Resolve(..) => Act::Resolve,
            Self::Reopen(_) => Act::Reopen,
            Self::RenewCode(_) => Act::RenewCode,
            Self::Release => Act::Release,
            Self::Dismiss(_) => Act::Dismiss,
            Self::KeepOpen(_) => Act::KeepOpen,
            Self::LogContact { .. } => Act::LogContact,
            Self::SendRecord(..) => Act::SendRecord,
            Self::SortOut(..) => Act::SortOut,
            Self::ChangeTrack(_) => Act::ChangeTrack,
            Self::Plan(_) => Act::Plan,
            Self::Update(_) => Act::Update,
            Self::Issue(_) => Act::Issue,
            Self::Assess(_) => Act::Assess,
            Self::DecideLate(_) => Act::DecideLate,
            Self::NotRequired(_) => Act::NotRequired,
            Self::PassOn(_) => Act::PassOn,
            Self::Link(_) => Act::Link,
            Self::Merge(_) => Act::Merge,
            Self::Split(_) => Act::Split,
        })
    }
}

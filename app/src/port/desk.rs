//! Working on cases: the queue, a case with all that stands in it, and every act.

use crate::domain::access::{Act, Actor, Role};
use crate::domain::case::{Case, EventKind, Kind, Outcome};
use crate::domain::clock::Clock;
use crate::domain::concern::Concern;
use crate::domain::consent::{ConsentChange, Evidence, Terms};
use crate::domain::cue::Found;
use crate::domain::deadline::{Due, DueWhat};
use crate::domain::deed::Deed;
use crate::domain::failure::Failure;
use crate::domain::file::TakenFile;
use crate::domain::ids::{Reference, SecretCode, StaffId};
use crate::domain::issue::{Issue, Sorting};
use crate::domain::letter::{Message, Note, Reply};
use crate::domain::link::Link;
use crate::domain::offer::Offer;
use crate::domain::particular::Particular;
use crate::domain::person::Reach;
use crate::domain::plan::{Bounds, Plan};
use crate::domain::suspicion::Sign;
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// Working on cases. Each method asks [`crate::domain::access::may`] before it does anything, and each write carries the
/// version it saw: [`Failure::Conflict`] when the case has moved on, with the words kept in [`CaseFile::kept`].
#[async_trait]
pub trait Desk: Send + Sync {
    /// One page of the queue.
    async fn queue(&self, actor: &Actor, filter: &QueueFilter) -> Result<Queue, Failure>;
    /// Opens a case, which is recorded in the audit trail.
    async fn case(&self, actor: &Actor, reference: &Reference) -> Result<CaseFile, Failure>;
    /// Takes the most urgent case that nobody holds, and says which; of two that are as urgent, the older. However many ask at
    /// once, each gets another. `None`: none is waiting.
    async fn next(&self, actor: &Actor) -> Result<Option<Reference>, Failure>;
    /// Does what staff wish for. [`Failure::Invalid`] when something is wrong with what was typed.
    async fn act(&self, actor: &Actor, reference: &Reference, seen: i64, deed: &Deed) -> Result<(), Failure>;
    /// Takes it back that a case is the same person's as another: `reference` and `other`.
    async fn part_person(&self, actor: &Actor, reference: &Reference, other: &Reference) -> Result<(), Failure>;
    /// Keeps what somebody typed but could not send: their session ran out, the case moved on, or something is wrong
    /// with it. Only they see it again. Empty words clear it.
    async fn keep(&self, staff: StaffId, reference: &Reference, kept: &Kept) -> Result<(), Failure>;
    /// What is in the clear about the case with this reference, for a form that names it beside another; `None` where there is none
    /// that the actor may read. It is not opened by that.
    async fn named(&self, actor: &Actor, reference: &Reference) -> Result<Option<Case>, Failure>;
    /// Those a case can be handed to: officers, senior officers and managers with an open account.
    async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>, Failure>;
}

/// Somebody a case can be handed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Their account.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
}

/// Which cases of the queue: what the address holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueFilter {
    /// Which list.
    pub view: View,
    /// One kind only.
    pub kind: Option<Kind>,
    /// Which page of 25; the first is 1. 0 counts as 1.
    pub page: u32,
}

crate::domain::codes!(
    /// A list of the queue. The code stands in the address.
    #[derive(Default)]
    View {
        /// Unclaimed, and mine: what the queue opens on.
        #[default]
        MineAndUnclaimed = "mine-and-unclaimed",
        /// Mine.
        Mine = "mine",
        /// Unclaimed.
        Unclaimed = "unclaimed",
        /// Words that may mean danger, and nobody has said yet what they did.
        RedFlags = "red-flags",
        /// Something was due before today.
        Overdue = "overdue",
        /// Something is due today.
        DueToday = "due-today",
        /// The person has written, asked where it stands, or asked us to stop.
        FromThePerson = "from-the-person",
        /// Nothing can be told about the patient before their consent is there and checked.
        Consent = "waiting-for-consent",
        /// Everything that is open.
        Open = "open",
        /// Everything that is closed, newest first.
        Closed = "closed",
        /// What looks like spam, oldest first, for a human to look at. In no other list of open cases.
        ToLookAt = "to-look-at",
    }
);

/// Cases on a page of the queue.
pub const QUEUE_PAGE: u32 = 25;
/// Counting stops here: "more than 1,000" is enough to know.
pub const QUEUE_COUNT_MAX: u32 = 1_000;

/// Counting for the names of the lists stops here.
pub const VIEW_COUNT_MAX: u32 = 99;

/// One page of the queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The cases, most urgent first.
    pub lines: Vec<QueueLine>,
    /// How many there are in all, up to [`QUEUE_COUNT_MAX`] + 1.
    pub count: u32,
    /// How many cases there are in each list that is counted, up to [`VIEW_COUNT_MAX`] + 1.
    pub counts: Vec<(View, u32)>,
    /// The page shown.
    pub page: u32,
    /// London's date, to say how near a date is.
    pub today: NaiveDate,
}

/// One case in the queue.
#[derive(Debug, Clone)]
pub struct QueueLine {
    /// What is in the clear.
    pub case: Case,
    /// The person's name, if given.
    pub name: Option<String>,
    /// The first words of what they wrote.
    pub first_words: String,
    /// Whoever holds it.
    pub owner: Option<String>,
    /// Is it held by the one who looks?
    pub mine: bool,
    /// The version up to which they have seen it; `None`: never opened.
    pub seen: Option<i64>,
    /// What is due next, and when.
    pub due: Option<(crate::domain::deadline::DueWhat, NaiveDate)>,
    /// The last day that the law gives for it, where we promise to be sooner.
    pub law: Option<NaiveDate>,
    /// Did they ask for large print, an interpreter or the like?
    pub has_needs: bool,
    /// Why it looks like spam; empty if it doesn't.
    pub signs: Vec<Sign>,
}

/// Everything the case page shows.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// What is in the clear.
    pub case: Case,
    /// What the person wrote, exactly.
    pub concern: Concern,
    /// How to reach them now, and what keeps that safe.
    pub reach: Reach,
    /// Whoever holds it.
    pub owner: Option<String>,
    /// Every clock, those that are promised to whoever writes first.
    pub clocks: Vec<Clock>,
    /// When the person was told to expect the answer to a complaint: each time, with the day.
    pub plans: Vec<(NaiveDate, Plan)>,
    /// What it is about, issue by issue, in the order they were written down.
    pub issues: Vec<Issue>,
    /// What a new plan is held to.
    pub bounds: Bounds,
    /// The London day on which it was made: as a complaint, where it has become one.
    pub made: NaiveDate,
    /// Cases that it is linked to or merged with, which the actor may read.
    pub links: Vec<Link>,
    /// What was agreed to, where it was.
    pub terms: Option<Terms>,
    /// What has to be seen before the writer is told about the patient; `None` when the patient writes.
    pub evidence: Option<Evidence>,
    /// The files that the person sent, oldest first.
    pub files: Vec<TakenFile>,
    /// What was found in what the person wrote, oldest first.
    pub alerts: Vec<Alert>,
    /// The code for the patient, for a while after it was made.
    pub patient_code: Option<SecretCode>,
    /// A new code for the person, for a few minutes after an officer made it with them on the phone.
    pub spoken_code: Option<SecretCode>,
    /// Why it looks like spam, or did; empty if it never has.
    pub signs: Vec<Sign>,
    /// Other open cases, which the actor may read, where somebody is reached in the same way.
    pub same_contact: Vec<Reference>,
    /// Cases, which the actor may read, that a colleague has said are the same person's.
    pub same_person: Vec<Reference>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// What the actor may do now: the buttons.
    pub may: Vec<Act>,
    /// What the actor typed and could not send.
    pub kept: Vec<Kept>,
    /// London's date.
    pub today: NaiveDate,
}

impl CaseFile {
    /// What is due about consent, where something is.
    #[must_use]
    pub fn consent_due(&self) -> Option<&Due> {
        let mut due = self.clocks.iter().map(|clock| &clock.due);
        due.find(|due| matches!(due.what, DueWhat::AskAgain | DueWhat::DecideWithout))
    }

    /// Every email address that the writer has given to be reached at: the patient is asked at none of them.
    #[must_use]
    pub fn writers_mail(&self) -> Vec<String> {
        let first = self.concern.reach();
        let since = self.timeline.iter().filter_map(|entry| match &entry.detail {
            Detail::Reach(reach) => Some(reach),
            _ => None,
        });
        std::iter::once(&first)
            .chain(since)
            .filter_map(|reach| reach.mail().map(str::to_owned))
            .collect()
    }
}

/// Words that may mean danger, found in what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// What they may mean, and the cues that led to it.
    pub found: Found,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By when somebody is to have said what they did, where that was worked out.
    pub read_by: Option<DateTime<Utc>>,
    /// Has somebody said what they did?
    pub dealt_with: bool,
}

/// One line of a case's timeline.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: EventKind,
    /// The member of staff; `None` for the person who wrote, and for a patient who decides about consent.
    pub by: Option<String>,
    /// What the helper is called who wrote it for the person.
    pub helper: Option<String>,
    /// The version the case had after it.
    pub version: i64,
    /// What was written or decided.
    pub detail: Detail,
    /// Who the person was told can help.
    pub offer: Option<Offer>,
}

/// What was written or decided, each in its own type.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Nothing more.
    Nothing,
    /// The person wrote.
    Message(Message),
    /// The person changed how to reach them, to this.
    Reach(Reach),
    /// The team wrote to the person.
    Reply(Reply),
    /// For staff.
    Note(Note),
    /// How consent changed.
    Consent {
        /// What changed.
        change: ConsentChange,
        /// The patient's words, or the evidence as staff saw it.
        words: Option<Note>,
        /// Did the patient's link go to them by mail?
        mailed: bool,
        /// What was agreed to.
        terms: Option<Terms>,
    },
    /// To whom it went (`None`: the queue), and where things stand.
    HandedTo(Option<String>, Note),
    /// Why it was closed, and the last word to the person.
    Outcome(Outcome, Option<Reply>),
    /// What it came to when it was sorted out by word of mouth, and what was done.
    SortedOut(Outcome, Note),
    /// What else there is to know of it, what stands on the person's page about it, and what was noted.
    Particular(Particular, Option<Reply>, Option<Note>),
    /// An issue written down or changed: how it is sorted, in whose words, and whether it was taken off the list.
    Issue(Sorting, Note, bool),
}

crate::domain::codes!(
    /// Which form of the case page something was typed into.
    KeptFor {
        /// The acknowledgement.
        Acknowledge = "acknowledge",
        /// The reply.
        Reply = "reply",
        /// The reply that tells nothing about the patient.
        HoldingReply = "holding-reply",
        /// What came of asking for consent.
        Consent = "consent",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        ConsentMore = "consent-more",
        /// That consent is good.
        VerifyConsent = "verify-consent",
        /// What was done about an alert.
        DealWithAlert = "deal-with-alert",
        /// The note.
        Note = "note",
        /// Why it is taken over.
        TakeOver = "take-over",
        /// Handing over.
        HandOver = "hand-over",
        /// Closing.
        Resolve = "resolve",
        /// Opening again.
        Reopen = "reopen",
        /// How the officer knew who asked for a new code.
        RenewCode = "renew-code",
        /// Saying that it is no concern.
        Dismiss = "dismiss",
        /// Keeping it open that the person had asked to stop.
        KeepOpen = "keep-open",
        /// What was said in a call or a visit.
        LogContact = "log-contact",
        /// How the written record went.
        SendRecord = "send-record",
        /// What was done to sort it out.
        SortOut = "sort-out",
        /// Why it is another kind of case.
        ChangeTrack = "change-track",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        TrackMore = "track-more",
        /// How a complaint is handled.
        Plan = "plan",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        PlanMore = "plan-more",
        /// How it is going.
        Update = "update",
        /// An issue in somebody's own words.
        Issue = "issue",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        IssueMore = "issue-more",
        /// Why it is that serious.
        Assess = "assess",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        AssessMore = "assess-more",
        /// Why a late complaint is dealt with, or not.
        DecideLate = "decide-late",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        LateMore = "late-more",
        /// What it rests on that a complaint is not dealt with.
        NotRequired = "not-required",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        NotRequiredMore = "not-required-more",
        /// To whom a case is passed on.
        PassOn = "pass-on",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        PassOnMore = "pass-on-more",
        /// Why two cases are linked.
        Link = "link",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        LinkMore = "link-more",
        /// How it is known that one person sent both.
        Merge = "merge",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        MergeMore = "merge-more",
        /// Why a part becomes a case of its own.
        Split = "split",
        /// What else stands on that form, as [`crate::domain::kept::spelled`] spells it.
        SplitMore = "split-more",
    }
);

impl KeptFor {
    /// The act it was typed for.
    #[must_use]
    pub fn act(self) -> Option<Act> {
        let form = Self::ALL.iter().find(|form| form.more() == Some(self));
        Act::from_code(form.unwrap_or(&self).code())
    }

    /// Where the rest of this form is kept, beside its words.
    #[must_use]
    pub fn more(self) -> Option<Self> {
        match self {
            Self::Consent => Some(Self::ConsentMore),
            Self::ChangeTrack => Some(Self::TrackMore),
            Self::Plan => Some(Self::PlanMore),
            Self::Issue => Some(Self::IssueMore),
            Self::Assess => Some(Self::AssessMore),
            Self::DecideLate => Some(Self::LateMore),
            Self::NotRequired => Some(Self::NotRequiredMore),
            Self::PassOn => Some(Self::PassOnMore),
            Self::Link => Some(Self::LinkMore),
            Self::Merge => Some(Self::MergeMore),
            Self::Split => Some(Self::SplitMore),
            _ => None,
        }
    }
}

/// What somebody typed and could not send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Into which form.
    pub what: KeptFor,
    /// The words, right or wrong.
    pub words: String,
    /// The version of the case they had seen.
    pub seen: i64,
}

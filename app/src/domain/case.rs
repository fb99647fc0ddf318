//! A case: its kinds, its states, and every move between them as one exhaustive match.

use super::access::{Act, Actor, Division};
use super::agreement::ConsentForm;
use super::assessment::Assessment;
use super::codes;
use super::consent::{Asked, Consent, ConsentChange, Permission};
use super::follow::PersonAct;
use super::ids::{CaseId, Reference, StaffId};
use super::late::{Late, LateDecision};
use super::not_required::{Ground, NotRequired};
use super::notice::Notice;
use super::particular::Particular;
use super::plan::Plan;
use super::record::{Contacted, Source, Way, WrittenRecord, may_be_sorted, takes_agreement};
use super::told::Told;
use super::track::{Asked as AskedFor, TrackChange};
use chrono::{DateTime, Months, NaiveDate, Utc};

codes!(
    /// What kind of contact it is, as officers sort it. The person never has to choose one.
    Kind {
        /// A question to be answered.
        Enquiry = "enquiry",
        /// Something to be put right quickly, outside the complaints regulations.
        Concern = "concern",
        /// A full look and a written answer (SI 2009/309).
        Complaint = "complaint",
        /// Thanks.
        Compliment = "compliment",
        /// A suggestion.
        Comment = "comment",
        /// How we used somebody's information: a data protection complaint (Data Protection Act 2018, section 164A).
        DataUse = "data-use",
        /// About somebody else's care, to be passed on or said who it is for.
        NotOurs = "not-ours",
    }
);

codes!(
    /// Where a case stands. Who holds it is apart from this: any open state can be claimed or not.
    State {
        /// It has come in; nobody has told the person so yet.
        Received = "received",
        /// We have told the person that we have it, and are finding out.
        Acknowledged = "acknowledged",
        /// We have answered; the person may write again.
        Answered = "answered",
        /// It is closed, with a reason.
        Resolved = "resolved",
    }
);

codes!(
    /// Why a case was resolved, in the words that PALS teams use.
    Outcome {
        /// The question was answered.
        InformationGiven = "information-given",
        /// What was wrong was put right.
        PutRight = "put-right",
        /// We said sorry, and the person is content with that.
        Apology = "apology",
        /// The ward or service took it on, and the person knows.
        PassedOn = "passed-on",
        /// Somebody else can help, and the person knows who.
        Signposted = "signposted",
        /// Thanks or a suggestion reached those it was for.
        Shared = "shared",
        /// The person asked us to stop.
        Withdrawn = "withdrawn",
        /// We could not reach the person.
        NoReply = "no-reply",
        /// It was spam, or nobody meant it for us.
        NotAConcern = "not-a-concern",
        /// The complaints regulations do not ask for it to be dealt with; the person knows why.
        NotRequired = "not-required",
        /// Another organisation deals with it, and the person knows.
        Transferred = "transferred",
        /// It is dealt with together with another case of the same person.
        Merged = "merged",
    }
);

impl Outcome {
    /// Can it be chosen as a case is closed? The others have a page of their own, with the questions that belong to them.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        !matches!(
            self,
            Self::NotAConcern | Self::NotRequired | Self::Transferred | Self::Merged
        )
    }
}

/// A change that moves a case on, without the words that go with it (those are sealed by the service).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// An officer takes an unclaimed case.
    Claim,
    /// The person is told that we have it.
    Acknowledge,
    /// An answer the person can read.
    Reply,
    /// Words to a writer who may not be told about the patient.
    HoldingReply,
    /// Where consent stands, and the last day it is good for, where that is said.
    Consent(ConsentChange, Option<NaiveDate>),
    /// What was done about words that may mean danger.
    DealWithAlert,
    /// A note that only staff can read.
    Note,
    /// The person is told who else can help.
    Signpost,
    /// An officer takes it from the colleague who holds it.
    TakeOver,
    /// To a colleague, or back to the queue.
    HandOver(Option<StaffId>),
    /// Closed, with a reason.
    Resolve(Outcome),
    /// Opened again.
    Reopen,
    /// The person gets a new code.
    RenewCode,
    /// It looked like spam, and is none.
    Release,
    /// It looked like spam, and is.
    Dismiss,
    /// Staff have checked with the person, who does not want us to stop.
    KeepOpen,
    /// The person did something.
    Person {
        /// What.
        act: PersonAct,
        /// In words that may mean danger?
        alert: bool,
        /// Can whoever holds the case work on it no more? If it comes back, it goes to the queue.
        holder_gone: bool,
    },
    /// The person has sent more files.
    PersonSentFiles,
    /// A call or a visit about a case that is there already.
    LogContact(Contacted),
    /// A copy of what they said by word of mouth, written down, has gone to the person.
    SendRecord(WrittenRecord),
    /// Sorted out while the person was there: closed, with a reason. Are they content?
    SortOut(Outcome, bool),
    /// Another kind of case, and what is to be asked of the day it was made on.
    Track(TrackChange, Option<Late>),
    /// How a complaint is handled, and when it is answered.
    Plan(Plan),
    /// The person is told how it is going.
    Update,
    /// An issue is written down or changed.
    Issue,
    /// How serious it is, and how much work.
    Assess(Assessment),
    /// Whether a complaint that may have come late is dealt with.
    DecideLate(LateDecision),
    /// A complaint need not be dealt with, or another organisation deals with a case.
    NotRequired(NotRequired),
    /// Another case has to do with it, or has not after all.
    Link,
    /// It is merged into another.
    Merge,
    /// A part of it becomes a case of its own.
    Split,
    /// Another is merged into it, whose answer's clock runs from this day.
    MergedHere(NaiveDate),
    /// Other holidays, or other targets of the trust, have moved what is promised.
    MoveDates {
        /// From this day.
        was: NaiveDate,
        /// To this one.
        now: NaiveDate,
    },
}

impl Change {
    /// The right that staff need for it; `None` for what only the person or time does.
    #[must_use]
    pub fn act(self) -> Option<Act> {
        match self {
            Self::Claim => Some(Act::Claim),
            Self::Acknowledge => Some(Act::Acknowledge),
            Self::Reply => Some(Act::Reply),
            Self::HoldingReply => Some(Act::HoldingReply),
            Self::Consent(ConsentChange::Verify, _) => Some(Act::VerifyConsent),
            Self::Consent(ConsentChange::Agree | ConsentChange::Expire, _) => None,
            Self::Consent(..) => Some(Act::Consent),
            Self::DealWithAlert => Some(Act::DealWithAlert),
            Self::Note => Some(Act::Note),
            Self::Signpost => Some(Act::Signpost),
            Self::TakeOver => Some(Act::TakeOver),
            Self::HandOver(_) => Some(Act::HandOver),
            Self::Resolve(_) => Some(Act::Resolve),
            Self::Reopen => Some(Act::Reopen),
            Self::RenewCode => Some(Act::RenewCode),
            Self::Release => Some(Act::Release),
            Self::Dismiss => Some(Act::Dismiss),
            Self::KeepOpen => Some(Act::KeepOpen),
            Self::LogContact(_) => Some(Act::LogContact),
            Self::SendRecord(_) => Some(Act::SendRecord),
            Self::SortOut(..) => Some(Act::SortOut),
            Self::Track(..) => Some(Act::ChangeTrack),
            Self::Plan(_) => Some(Act::Plan),
            Self::Update => Some(Act::Update),
            Self::Issue => Some(Act::Issue),
            Self::Assess(_) => Some(Act::Assess),
            Self::DecideLate(_) => Some(Act::DecideLate),
            Self::NotRequired(closing) if closing.ground == Ground::PassedOn => Some(Act::PassOn),
            Self::NotRequired(_) => Some(Act::NotRequired),
            Self::Link => Some(Act::Link),
            Self::Merge => Some(Act::Merge),
            Self::Split => Some(Act::Split),
            Self::MergedHere(_) | Self::Person { .. } | Self::PersonSentFiles | Self::MoveDates { .. } => None,
        }
    }
}

impl ConsentForm {
    /// The change that staff wish for, as typed; whether the rest of the form is right is for
    /// [`ConsentForm::parse`]. `None` where none was chosen, or one that isn't theirs.
    #[must_use]
    pub fn wished(&self) -> Option<Change> {
        let change = Change::Consent(
            ConsentChange::from_code(&self.change)?,
            self.until.parse().ok().flatten(),
        );
        change.act().map(|_| change)
    }
}

impl State {
    /// Where an act leads from here; `None` where it makes no sense. Nothing is resolved before the person has been
    /// told that we have it.
    #[must_use]
    pub fn after(self, act: Act) -> Option<Self> {
        use State::{Acknowledged, Answered, Received, Resolved};
        match (self, act) {
            (
                state,
                Act::Read
                | Act::Note
                | Act::LogContact
                | Act::PartPerson
                | Act::Issue
                | Act::Assess
                | Act::Link
                | Act::Signpost
                | Act::Consent
                | Act::VerifyConsent
                | Act::DealWithAlert
                | Act::RenewCode,
            ) => Some(state),
            (Received | Acknowledged | Answered, Act::HoldingReply | Act::KeepOpen) => Some(self),
            (Received | Acknowledged | Answered, Act::Claim | Act::TakeOver | Act::HandOver | Act::Release) => {
                Some(self)
            }
            // What is not taken on is closed: see `Case::act`.
            (Received | Acknowledged | Answered, Act::DecideLate | Act::Split) => Some(self),
            (Received | Acknowledged | Answered, Act::NotRequired | Act::PassOn | Act::Merge) => Some(Resolved),
            // What they ask for later may have to be acknowledged, or answered, anew: see `Case::act`.
            (Received | Acknowledged | Answered, Act::ChangeTrack) => Some(self),
            (Acknowledged, Act::Plan) | (Acknowledged | Answered, Act::Update) => Some(self),
            // The copy of the written record is the acknowledgement.
            (Received, Act::Acknowledge | Act::SendRecord) => Some(Acknowledged),
            // Of what became a complaint when it had been acknowledged already.
            (Acknowledged, Act::SendRecord) => Some(Acknowledged),
            // Said while the person was there, so they have been told.
            (Received | Acknowledged | Answered, Act::SortOut) => Some(Resolved),
            (Received | Acknowledged | Answered, Act::Reply) => Some(Answered),
            (Acknowledged | Answered, Act::Resolve) | (Received | Acknowledged | Answered, Act::Dismiss) => {
                Some(Resolved)
            }
            (Resolved, Act::Reopen) => Some(Acknowledged),
            (Acknowledged | Answered | Resolved, Act::Acknowledge)
            | (Answered | Resolved, Act::SendRecord)
            | (Received, Act::Resolve | Act::Update)
            | (Received | Answered | Resolved, Act::Plan)
            | (
                Resolved,
                Act::Claim
                | Act::TakeOver
                | Act::HandOver
                | Act::Reply
                | Act::HoldingReply
                | Act::Resolve
                | Act::Release
                | Act::Dismiss
                | Act::SortOut
                | Act::ChangeTrack
                | Act::Update
                | Act::DecideLate
                | Act::NotRequired
                | Act::PassOn
                | Act::Merge
                | Act::Split
                | Act::KeepOpen,
            )
            | (Received | Acknowledged | Answered, Act::Reopen)
            | (
                _,
                Act::List
                | Act::Record
                | Act::SeeAudit
                | Act::SeeAnswers
                | Act::SeeDirectory
                | Act::KeepDirectory
                | Act::PublishWords
                | Act::CheckTranslation
                | Act::SeeMail
                | Act::ManageAccounts,
            ) => None,
        }
    }

    /// Is there still something for the team to do?
    #[must_use]
    pub fn is_open(self) -> bool {
        self != Self::Resolved
    }
}

codes!(
    /// What happened on a case, as its timeline names it.
    EventKind {
        /// The person sent it.
        Received = "received",
        /// An officer took it.
        Claimed = "claimed",
        /// The person was told that we have it.
        Acknowledged = "acknowledged",
        /// An answer went to the person.
        Replied = "replied",
        /// Words went to a writer who may not be told about the patient.
        HoldingReply = "holding-reply",
        /// Where consent stands has changed.
        Consent = "consent",
        /// Somebody said what they did about words that may mean danger.
        AlertDealtWith = "alert-dealt-with",
        /// A note for staff was added.
        Noted = "noted",
        /// The person was told who else can help.
        Signposted = "signposted",
        /// An officer took it from the colleague who held it.
        TakenOver = "taken-over",
        /// It went to a colleague or back to the queue.
        HandedOver = "handed-over",
        /// It was closed.
        Resolved = "resolved",
        /// It was opened again.
        Reopened = "reopened",
        /// The person got a new code.
        CodeRenewed = "code-renewed",
        /// It had looked like spam; somebody looked, and it joined the queue.
        Released = "released",
        /// It had looked like spam; somebody looked, and closed it.
        Dismissed = "dismissed",
        /// The person wrote again.
        PersonWrote = "person-wrote",
        /// The person sent more files.
        PersonSentFiles = "person-sent-files",
        /// The person put right what they had said.
        Corrected = "corrected",
        /// The person said that it isn't resolved.
        NotResolved = "not-resolved",
        /// The person asked where it stands.
        AskedForUpdate = "asked-for-update",
        /// The person asked us to stop.
        AskedToStop = "asked-to-stop",
        /// The person took that back.
        CarriedOn = "carried-on",
        /// Staff have checked: the person does not want us to stop.
        KeptOpen = "kept-open",
        /// The person changed how to reach them.
        ContactChanged = "contact-changed",
        /// A call or a visit about it, or an attempt, was written down.
        Contacted = "contacted",
        /// A copy of the written record went to the person.
        RecordSent = "record-sent",
        /// It is handled as another kind of case.
        TrackChanged = "track-changed",
        /// The person was told when to expect the answer to their complaint.
        Planned = "planned",
        /// The person was told how it is going.
        Updated = "updated",
        /// An issue was written down or changed.
        IssueNoted = "issue-noted",
        /// Staff said how serious it is, and how much work.
        Assessed = "assessed",
        /// A complaint that may have come late is dealt with.
        LateDecided = "late-decided",
        /// A complaint is not dealt with, for a reason that the law gives.
        NotRequired = "not-required",
        /// Another organisation deals with it.
        PassedOn = "passed-on",
        /// Another case has to do with it, or has not after all.
        Linked = "linked",
        /// It was merged into another case.
        Merged = "merged",
        /// Another case was merged into it.
        MergedHere = "merged-here",
        /// What is promised is due on another day, because other holidays or targets count.
        DatesMoved = "dates-moved",
    }
);

impl EventKind {
    /// May the person see that this happened? That staff were told to go on is not shown: whoever made somebody ask us to
    /// stop may be looking.
    #[must_use]
    pub fn is_for_the_person(self) -> bool {
        !matches!(
            self,
            Self::Noted
                | Self::HandedOver
                | Self::TakenOver
                | Self::Consent
                | Self::AlertDealtWith
                | Self::Released
                | Self::KeptOpen
                | Self::Contacted
                | Self::DatesMoved
                | Self::IssueNoted
                | Self::Assessed
                | Self::LateDecided
                | Self::Linked
                | Self::MergedHere
        )
    }
}

/// What is in the clear about a case: enough to order, count and decide, nothing of what people wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// What people call it on the phone.
    pub reference: Reference,
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// The officer who holds it.
    pub owner: Option<StaffId>,
    /// The division of the service it is about, from the trust's list.
    pub division: Option<Division>,
    /// Raised by one with every change; every write carries the one it saw.
    pub version: i64,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// The London day the clocks run from: of receipt, or of what opened it again.
    pub clock_from: NaiveDate,
    /// Why it was resolved.
    pub outcome: Option<Outcome>,
    /// The person has written again, and no officer has dealt with it since.
    pub unread: bool,
    /// May the writer be told about the patient? As it was written: [`Case::consent_on`] a day is what counts.
    pub consent: Consent,
    /// The last London day it is good for, where it has one.
    pub consent_until: Option<NaiveDate>,
    /// When the patient was asked, while we wait for their answer.
    pub asked: Option<Asked>,
    /// Were there words that may mean danger, and nobody has said yet what they did?
    pub alert: bool,
    /// Does it look like spam, and nobody has looked yet? Its clock runs all the same.
    pub quarantined: bool,
    /// The person has asked where it stands, and nobody has answered since.
    pub wants_update: bool,
    /// The person has asked us to stop, and nobody has checked with them yet.
    pub wants_to_stop: bool,
    /// The London day it was closed, while it is.
    pub closed_on: Option<NaiveDate>,
    /// How it reached us.
    pub source: Source,
    /// The copy of the written record, where one is owed or was.
    pub written_record: Option<WrittenRecord>,
    /// The last day on which it can be resolved outside the regulations, as it was worked out when it came by word of mouth.
    pub sort_by: Option<NaiveDate>,
    /// Why it is outside the regulations, while it is.
    pub outside: Option<Ground>,
    /// The day the person wants to be called back by, while nobody has reached them.
    pub call_back_by: Option<NaiveDate>,
    /// Has the person been told when to expect the answer to this complaint?
    pub planned: bool,
    /// The London day on which somebody of the team first opened it.
    pub read_on: Option<NaiveDate>,
    /// What staff think of it.
    pub assessment: Option<Assessment>,
    /// Where it stands that it may have come late. Asked of complaints only.
    pub late: Option<Late>,
}

/// What a mail says of what somebody was told: told in another way than on their page, they have heard already.
fn told_of(told: Told) -> Option<Notice> {
    (told == Told::Page).then_some(Notice::Update)
}

/// What a change leaves behind, to be written in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The case as it is now, its version one higher.
    pub case: Case,
    /// What the timeline says.
    pub event: EventKind,
    /// What the person is told of, if they can be told.
    pub notice: Option<Notice>,
    /// What else there is to know of it.
    pub particular: Option<Particular>,
    /// The day that the answer's clock runs from, where this begins it anew.
    pub starts: Option<NaiveDate>,
}

impl PersonAct {
    /// What the timeline says of it.
    #[must_use]
    pub fn event(self) -> EventKind {
        match self {
            Self::Write => EventKind::PersonWrote,
            Self::Correct => EventKind::Corrected,
            Self::NotResolved => EventKind::NotResolved,
            Self::Update => EventKind::AskedForUpdate,
            Self::Stop => EventKind::AskedToStop,
            Self::CarryOn => EventKind::CarriedOn,
            Self::Contact => EventKind::ContactChanged,
        }
    }
}

impl Case {
    /// The last day on which the person can open a closed case again; `None` while it is open. `months` is the trust's.
    #[must_use]
    pub fn again_until(&self, months: u32) -> Option<NaiveDate> {
        let closed = self.closed_on?;
        Some(closed.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX))
    }

    /// Where consent stands on a London day.
    #[must_use]
    pub fn consent_on(&self, today: NaiveDate) -> Consent {
        self.consent.on(self.consent_until, today)
    }

    /// The permission to tell whoever writes about the patient, where there is one on that day.
    #[must_use]
    pub fn permission(&self, today: NaiveDate) -> Option<Permission> {
        self.consent.permission(self.consent_until, today)
    }

    /// Consent changes. Asking again counts on from the first time; whatever else happens ends the wait.
    fn consent_changes(&mut self, change: ConsentChange, until: Option<NaiveDate>, today: NaiveDate) -> Option<()> {
        use ConsentChange::{Agree, Ask, Expire, Record, Verify};
        let stood = self.consent_on(today);
        self.consent = match change {
            Expire if stood == self.consent => return None,
            Expire => stood,
            _ => stood.after(change)?,
        };
        match change {
            Verify | Expire => {}
            Agree | Record => self.consent_until = until,
            _ => self.consent_until = None,
        }
        self.asked = (change == Ask).then(|| match self.asked {
            Some(asked) => Asked {
                last: today,
                times: asked.times + 1,
                ..asked
            },
            None => Asked::once(today),
        });
        Some(())
    }

    /// Where it stands as whoever sent it is told: an answer that they may not see (any more) is none to them.
    #[must_use]
    pub fn told_state(&self, today: NaiveDate) -> State {
        match self.state {
            State::Answered if self.permission(today).is_none() => State::Acknowledged,
            state => state,
        }
    }

    /// Does an act of the person make sense now? `today` is the London day, `months` how long the trust lets a closed
    /// case be opened again. Writing and changing how to be reached always do.
    #[must_use]
    pub fn person_may(&self, act: PersonAct, today: NaiveDate, months: u32) -> bool {
        let is_open = self.state.is_open();
        match act {
            PersonAct::Write | PersonAct::Correct | PersonAct::Contact => true,
            PersonAct::NotResolved => match self.told_state(today) {
                State::Received | State::Acknowledged => false,
                State::Answered => true,
                State::Resolved => self.again_until(months).is_some_and(|last| today <= last),
            },
            // Once, until somebody has answered.
            PersonAct::Update => {
                matches!(self.told_state(today), State::Received | State::Acknowledged) && !self.wants_update
            }
            PersonAct::Stop => is_open && !self.wants_to_stop,
            PersonAct::CarryOn => self.wants_to_stop,
        }
    }

    /// What the person did. A closed case comes back when they say that it isn't resolved, and for words that may mean
    /// danger whenever they come; asking us to stop stops nothing.
    fn person_did(&mut self, act: PersonAct, alert: bool, holder_gone: bool, today: NaiveDate) {
        self.alert |= alert;
        // What may be about danger waits for nobody.
        self.quarantined &= !alert;
        let in_words = matches!(act, PersonAct::Write | PersonAct::Correct | PersonAct::NotResolved);
        let comes_back = match self.state {
            State::Received | State::Acknowledged => false,
            State::Answered => in_words,
            // What they write on a case that was merged into another belongs to somebody's work again.
            State::Resolved => {
                act == PersonAct::NotResolved || alert || (in_words && self.outcome == Some(Outcome::Merged))
            }
        };
        if comes_back {
            if self.state == State::Resolved && holder_gone {
                self.owner = None;
            }
            self.come_back(today);
        }
        match act {
            PersonAct::Write | PersonAct::Correct | PersonAct::NotResolved => self.unread = true,
            PersonAct::Update => (self.unread, self.wants_update) = (true, true),
            PersonAct::Stop => (self.unread, self.wants_to_stop) = (true, true),
            PersonAct::CarryOn => (self.unread, self.wants_to_stop) = (true, false),
            PersonAct::Contact => {}
        }
    }

    /// Carries out a change that [`super::access::may`] or [`Case::person_may`] has allowed. `by` is the officer, or
    /// `None` for the person. `today` is the London day, from which a clock that starts again runs.
    ///
    /// `None` when the change makes no sense in this state.
    #[must_use]
    pub fn act(&self, change: Change, by: Option<&Actor>, today: NaiveDate) -> Option<Moved> {
        let mut case = self.clone();
        case.version += 1;
        case.was_read(by, today);
        case.state = match (change, change.act()) {
            (Change::PersonSentFiles, _) if self.state == State::Answered => State::Acknowledged,
            (_, Some(act)) => self.state.after(act)?,
            (_, None) => self.state,
        };
        match change {
            Change::Claim | Change::TakeOver => case.owner = by.map(|actor| actor.id),
            Change::HandOver(to) => case.owner = to,
            Change::Reopen => {
                case.clock_from = today;
                case.outcome = None;
                case.closed_on = None;
                case.owner = by.map(|actor| actor.id);
                case.is_undecided_again();
            }
            Change::LogContact(contacted) => case.contacted(contacted, by, today),
            Change::SendRecord(WrittenRecord::Owed) => return None,
            Change::SendRecord(sent) => {
                case.written_record = Some(sent);
                case.was_answered();
            }
            Change::SortOut(outcome, content) => case.sort_out(outcome, content, by, today)?,
            Change::Resolve(outcome) if !outcome.is_chosen() => return None,
            Change::Resolve(outcome) => {
                case.close(outcome, today);
            }
            Change::Acknowledge | Change::Reply | Change::HoldingReply | Change::Update => case.was_answered(),
            Change::Track(change, late) => {
                case.change_track(change)?;
                case.late = case.late.or(late);
            }
            Change::Plan(_) => {
                case.planned = true;
                case.wants_update = false;
            }
            Change::Consent(change, until) => case.consent_changes(change, until, today)?,
            Change::Person {
                act,
                alert,
                holder_gone,
            } => case.person_did(act, alert, holder_gone, today),
            Change::PersonSentFiles => {
                case.unread = true;
                if self.state == State::Answered {
                    case.clock_from = today;
                }
            }
            Change::DealWithAlert => case.alert = false,
            Change::KeepOpen => case.wants_to_stop = false,
            Change::Release => case.quarantined = false,
            Change::Dismiss => {
                case.quarantined = false;
                case.unread = false;
                case.call_back_by = None;
                case.closed_on = Some(today);
                case.outcome = Some(Outcome::NotAConcern);
            }
            // Told where help is, they still wait for our answer.
            Change::Assess(assessment) => case.assessment = Some(assessment),
            Change::DecideLate(decision) => {
                case.late = Some(decision.late);
                if decision.late == Late::NotTakenOn {
                    case.state = State::Resolved;
                    case.outside = Some(Ground::OutOfTime);
                    case.close(Outcome::NotRequired, today);
                }
            }
            Change::NotRequired(closing) => {
                case.outside = Some(closing.ground);
                let outcome = match closing.ground {
                    Ground::PassedOn => Outcome::Transferred,
                    _ => Outcome::NotRequired,
                };
                case.close(outcome, today);
            }
            Change::Merge => case.close(Outcome::Merged, today),
            Change::MergedHere(from) => {
                case.unread = true;
                if self.state == State::Answered {
                    case.come_back(from);
                }
            }
            Change::Link
            | Change::Split
            | Change::Note
            | Change::Issue
            | Change::Signpost
            | Change::RenewCode
            | Change::MoveDates { .. } => {}
        }
        let (event, notice) = match change {
            Change::Claim => (EventKind::Claimed, None),
            Change::Acknowledge => (EventKind::Acknowledged, Some(Notice::Update)),
            Change::Reply => (EventKind::Replied, Some(Notice::Update)),
            Change::HoldingReply => (EventKind::HoldingReply, Some(Notice::Update)),
            Change::Consent(..) => (EventKind::Consent, None),
            Change::DealWithAlert => (EventKind::AlertDealtWith, None),
            Change::Note => (EventKind::Noted, None),
            Change::Signpost => (EventKind::Signposted, Some(Notice::Update)),
            Change::TakeOver => (EventKind::TakenOver, None),
            Change::HandOver(_) => (EventKind::HandedOver, None),
            Change::Resolve(_) => (EventKind::Resolved, Some(Notice::Update)),
            Change::Reopen => (EventKind::Reopened, Some(Notice::Update)),
            Change::RenewCode => (EventKind::CodeRenewed, None),
            // The mail that it came in was held back until now.
            Change::Release => (EventKind::Released, Some(Notice::Update)),
            Change::Dismiss => (EventKind::Dismissed, None),
            Change::KeepOpen => (EventKind::KeptOpen, None),
            Change::Person { act, .. } => (act.event(), None),
            Change::PersonSentFiles => (EventKind::PersonSentFiles, None),
            Change::LogContact(_) => (EventKind::Contacted, None),
            Change::SendRecord(_) => (EventKind::RecordSent, Some(Notice::Update)),
            Change::SortOut(..) => (EventKind::Resolved, Some(Notice::Update)),
            Change::Track(..) => (EventKind::TrackChanged, Some(Notice::Update)),
            Change::Plan(plan) => (EventKind::Planned, told_of(plan.told)),
            Change::Update => (EventKind::Updated, Some(Notice::Update)),
            Change::Issue => (EventKind::IssueNoted, None),
            Change::Assess(_) => (EventKind::Assessed, None),
            Change::DecideLate(decision) if decision.late == Late::NotTakenOn => {
                (EventKind::NotRequired, decision.told.and_then(told_of))
            }
            Change::DecideLate(_) => (EventKind::LateDecided, None),
            Change::NotRequired(closing) if closing.ground == Ground::PassedOn => {
                (EventKind::PassedOn, told_of(closing.told))
            }
            Change::NotRequired(closing) => (EventKind::NotRequired, told_of(closing.told)),
            Change::Link | Change::Split => (EventKind::Linked, None),
            Change::Merge => (EventKind::Merged, Some(Notice::Update)),
            Change::MergedHere(_) => (EventKind::MergedHere, None),
            Change::MoveDates { .. } => (EventKind::DatesMoved, None),
        };
        // A change of track says itself from when its clocks run.
        let comes_back = matches!(self.state, State::Answered | State::Resolved)
            && case.state == State::Acknowledged
            && event != EventKind::TrackChanged;
        let starts = comes_back.then_some(case.clock_from);
        Some(Moved {
            event,
            notice,
            particular: match change {
                Change::LogContact(contacted) => Some(Particular::Contact(contacted)),
                Change::Plan(plan) => Some(Particular::Plan(plan)),
                Change::Track(change, _) => Some(Particular::Track(change)),
                Change::Assess(assessment) => Some(Particular::Assessment(assessment)),
                Change::DecideLate(decision) => Some(Particular::Late(decision)),
                Change::NotRequired(closing) => Some(Particular::NotRequired(closing)),
                Change::MoveDates { was, now } => Some(Particular::Moved { was, now }),
                _ => None,
            },
            starts,
            case,
        })
    }

    /// Somebody has it before them. That an investigator or an auditor has looked is not that the team has read it.
    pub fn was_read(&mut self, by: Option<&Actor>, today: NaiveDate) {
        let is_team = by.is_some_and(|actor| actor.role.works_on_cases());
        self.read_on = self.read_on.or(is_team.then_some(today));
    }

    /// The person has been written to: what they sent is dealt with.
    fn was_answered(&mut self) {
        self.unread = false;
        self.wants_update = false;
        self.call_back_by = None;
    }

    fn close(&mut self, outcome: Outcome, today: NaiveDate) {
        self.outcome = Some(outcome);
        self.closed_on = Some(today);
        self.wants_to_stop = false;
        self.was_answered();
    }

    /// A call or a visit. What they tell us on a case that we had answered is for us to answer again; words that may mean danger
    /// open a closed one.
    fn contacted(&mut self, contacted: Contacted, by: Option<&Actor>, today: NaiveDate) {
        match contacted.way {
            Way::NoAnswer => {}
            Way::FromUs => self.was_answered(),
            Way::FromThem => {
                self.unread |= self.owner != by.map(|actor| actor.id);
                self.call_back_by = None;
            }
        }
        self.call_back_by = contacted.call_back.or(self.call_back_by);
        self.alert |= contacted.alert;
        self.quarantined &= !contacted.alert;
        let comes_back = match self.state {
            State::Received | State::Acknowledged => false,
            State::Answered => contacted.way == Way::FromThem,
            State::Resolved => contacted.alert,
        };
        if comes_back {
            self.come_back(today);
        }
    }

    /// Onto another track. What becomes a complaint is answered as one, all of it: where it was asked for later, it is acknowledged
    /// for itself. `None` where it rests on nothing that would do.
    fn change_track(&mut self, change: TrackChange) -> Option<()> {
        let TrackChange { to, asked, from } = change;
        if to == self.kind || !asked.allows(self.kind, to) {
            return None;
        }
        self.kind = to;
        self.outside = None;
        if to != Kind::Complaint {
            self.written_record = self.written_record.filter(|record| *record != WrittenRecord::Owed);
            return Some(());
        }
        self.clock_from = from;
        self.planned = false;
        let was_spoken = match asked {
            AskedFor::AsWritten => self.source.is_oral() && self.written_record.is_none(),
            AskedFor::Spoken => true,
            AskedFor::InWriting | AskedFor::Sorted => false,
        };
        if was_spoken {
            self.written_record = Some(WrittenRecord::Owed);
        }
        self.state = match (asked, self.state) {
            (AskedFor::AsWritten, State::Answered) => State::Acknowledged,
            (AskedFor::AsWritten, state) => state,
            _ => State::Received,
        };
        Some(())
    }

    /// It is to be answered again, and the clock of the answer begins again.
    fn come_back(&mut self, today: NaiveDate) {
        self.state = State::Acknowledged;
        self.clock_from = today;
        self.outcome = None;
        self.closed_on = None;
        self.is_undecided_again();
    }

    /// Why it was not dealt with holds no longer; whether a late complaint is, is to be decided anew.
    fn is_undecided_again(&mut self) {
        self.outside = None;
        if self.late == Some(Late::NotTakenOn) {
            self.late = Some(Late::ToDecide);
        }
    }

    /// What was complained of by word of mouth and is resolved in time is outside the regulations, and a concern; the rest of
    /// what may be sorted out was never under them. `None` where the law wants more than that.
    fn sort_out(&mut self, outcome: Outcome, content: bool, by: Option<&Actor>, today: NaiveDate) -> Option<()> {
        may_be_sorted(self.kind, self.source, self.sort_by, today).ok()?;
        if !outcome.is_chosen() || (takes_agreement(self.kind) && !content) {
            return None;
        }
        if self.kind == Kind::Complaint {
            self.kind = Kind::Concern;
            self.outside = Some(Ground::ResolvedOrally);
            self.written_record = self.written_record.filter(|sent| *sent != WrittenRecord::Owed);
        }
        self.owner = self.owner.or(by.map(|actor| actor.id));
        self.close(outcome, today);
        Some(())
    }
}

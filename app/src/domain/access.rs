//! Who may do what: one pure function, deny by default, printed to docs/states.md.

use super::case::{Kind, State};
use super::codes;
use super::consent::{Consent, ConsentChange, Permission};
use super::ids::StaffId;
use super::late::Late;
use super::record::{WrittenRecord, may_be_sorted};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A clinical division by the trust's own name for it, such as "Surgery".
pub type Division = String;

codes!(
    /// What somebody on the staff is there for.
    Role {
        /// First contact: claims, acknowledges, answers, resolves their own cases.
        Officer = "officer",
        /// As an officer, and for colleagues' cases too.
        SeniorOfficer = "senior-officer",
        /// Runs the team: everything on cases, and the audit trail and mail.
        Manager = "manager",
        /// Looks into cases of their own division: reads and notes, nothing else.
        Investigator = "investigator",
        /// Reads cases (each opening is recorded) and the audit trail, and changes nothing.
        Auditor = "auditor",
        /// Runs the system: accounts and mail. Never sees a case.
        Administrator = "administrator",
    }
);

impl Role {
    /// Is it one of the team that takes cases on?
    #[must_use]
    pub fn works_on_cases(self) -> bool {
        matches!(self, Self::Officer | Self::SeniorOfficer | Self::Manager)
    }
}

codes!(
    /// A thing that can be allowed or refused.
    Act {
        /// See the queue.
        List = "list",
        /// Write down a call, a visit or a letter, as a case or on one.
        Record = "record",
        /// Open a case and read what the person wrote.
        Read = "read",
        /// Take an unclaimed case.
        Claim = "claim",
        /// Tell the person that we have it.
        Acknowledge = "acknowledge",
        /// Answer the person.
        Reply = "reply",
        /// Write to somebody who may not be told about the patient, without telling them.
        HoldingReply = "holding-reply",
        /// Ask for the patient's consent, and record what came.
        Consent = "consent",
        /// Say that the consent that came is good.
        VerifyConsent = "verify-consent",
        /// Say what was done about words that may mean danger.
        DealWithAlert = "deal-with-alert",
        /// Write down a call or a visit about a case, or an attempt.
        LogContact = "log-contact",
        /// Take it back that two cases are one person's.
        PartPerson = "part-person",
        /// Say that a copy of the written record has gone to whoever complained by word of mouth.
        SendRecord = "send-record",
        /// Close what was sorted out with the person by word of mouth.
        SortOut = "sort-out",
        /// Change what kind of case it is.
        ChangeTrack = "change-track",
        /// Agree with the person, or set, how a complaint is handled and when it is answered; or move that day.
        Plan = "plan",
        /// Tell the person how it is going.
        Update = "update",
        /// Write down what a case is about, issue by issue, and what was found.
        Issue = "issue",
        /// Say how serious a case is, and how much work.
        Assess = "assess",
        /// Decide whether a complaint that was made late is dealt with.
        DecideLate = "decide-late",
        /// Close a complaint that need not be dealt with under the regulations.
        NotRequired = "not-required",
        /// Pass a case on to another organisation.
        PassOn = "pass-on",
        /// Say that two cases are about the same matter, or are not after all.
        Link = "link",
        /// Merge a case into another that the same person sent.
        Merge = "merge",
        /// Make a case of its own of a part of one.
        Split = "split",
        /// Write a note for staff.
        Note = "note",
        /// Tell the person who else can help.
        Signpost = "signpost",
        /// Take a case from the colleague who holds it.
        TakeOver = "take-over",
        /// Give it to a colleague or back to the queue.
        HandOver = "hand-over",
        /// Close it with a reason.
        Resolve = "resolve",
        /// Open it again.
        Reopen = "reopen",
        /// Make a new code with the person on the phone.
        RenewCode = "renew-code",
        /// Say that what looked like spam is none: it joins the queue.
        Release = "release",
        /// Say that what looked like spam is, and close it.
        Dismiss = "dismiss",
        /// Say that the person, who asked us to stop, does not want us to.
        KeepOpen = "keep-open",
        /// Read the audit trail.
        SeeAudit = "see-audit",
        /// See what people answered afterwards, counted: who they are, and how we did.
        SeeAnswers = "see-answers",
        /// See the directory of who helps as staff keep it, and what became of each entry.
        SeeDirectory = "see-directory",
        /// Add, change, check and retire entries of the directory.
        KeepDirectory = "keep-directory",
        /// Publish the trust's own words on the pages that the service owes people.
        PublishWords = "publish-words",
        /// Say that somebody has checked the words of a translation.
        CheckTranslation = "check-translation",
        /// See mail that is stuck (addresses stay hidden).
        SeeMail = "see-mail",
        /// Add, disable and reset accounts.
        ManageAccounts = "manage-accounts",
    }
);

impl Act {
    /// Is it done on a page of its own, rather than on the case's?
    #[must_use]
    pub fn has_its_page(self) -> bool {
        matches!(
            self,
            Self::HandOver
                | Self::Resolve
                | Self::Reopen
                | Self::RenewCode
                | Self::Dismiss
                | Self::KeepOpen
                | Self::Consent
                | Self::VerifyConsent
                | Self::DealWithAlert
                | Self::LogContact
                | Self::SendRecord
                | Self::SortOut
                | Self::ChangeTrack
                | Self::Plan
                | Self::Update
                | Self::Issue
                | Self::TakeOver
                | Self::Assess
                | Self::DecideLate
                | Self::NotRequired
                | Self::PassOn
                | Self::Link
                | Self::Merge
                | Self::Split
        )
    }
}

/// A member of staff who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Their account.
    pub id: StaffId,
    /// The name colleagues see. The public sees the team's name only.
    pub name: String,
    /// What they are there for.
    pub role: Role,
    /// An investigator's division; no other role has one.
    pub division: Option<Division>,
}

codes!(
    /// Who holds a case, seen from the actor.
    Holder {
        /// Unclaimed.
        Nobody = "nobody",
        /// The actor.
        You = "you",
        /// A colleague.
        Colleague = "colleague",
    }
);

/// What a decision about a case depends on, besides the actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Its kind.
    pub kind: Kind,
    /// Where the case stands.
    pub state: State,
    /// Who holds it.
    pub holder: Holder,
    /// Is it of the actor's own division? Asked only of investigators.
    pub own_division: bool,
    /// Where consent stands today.
    pub consent: Consent,
    /// May the writer be told about the patient today?
    pub permission: Option<Permission>,
    /// Does somebody have to say what they did about words that may mean danger?
    pub alert: bool,
    /// Does it look like spam, and nobody has looked yet?
    pub quarantined: bool,
    /// Has the person asked us to stop, and nobody has checked with them yet?
    pub wants_to_stop: bool,
    /// Is a copy of the written record owed, and has not gone?
    pub record_owed: bool,
    /// May it be closed as sorted out today?
    pub may_be_sorted: bool,
    /// Is it a complaint, and the person has not been told when it will be answered?
    pub plan_owed: bool,
    /// Where it stands that it may have come late.
    pub late: Option<Late>,
}

codes!(
    /// Why something is refused. The order matters: sight first, then right, then state.
    Refusal {
        /// The actor may not even know that it exists: answered as not found.
        NoSight = "no-sight",
        /// The actor sees it but has no right to do this.
        NoRight = "no-right",
        /// The actor could do this, but not now.
        NotNow = "not-now",
    }
);

/// May `actor` do `act`? `facts` are those of the case; `None` for acts that are about no case.
///
/// # Errors
/// A [`Refusal`]; whatever isn't allowed here in so many words is refused.
pub fn may(actor: &Actor, act: Act, facts: Option<&Facts>) -> Result<(), Refusal> {
    let Some(facts) = facts else {
        return if may_without_case(actor.role, act) {
            Ok(())
        } else {
            Err(Refusal::NoRight)
        };
    };
    let sees = match actor.role {
        Role::Officer | Role::SeniorOfficer | Role::Manager | Role::Auditor => true,
        Role::Investigator => facts.own_division,
        Role::Administrator => false,
    };
    if !sees {
        return Err(Refusal::NoSight);
    }
    if !has_right(actor.role, act, facts) {
        return Err(Refusal::NoRight);
    }
    // A held case is not claimed: it is handed over by whoever may, or taken over with the reason.
    if facts.state.after(act).is_none()
        || (act == Act::Claim && facts.holder != Holder::Nobody)
        || (act == Act::TakeOver && facts.holder != Holder::Colleague)
        || !fits_consent(act, facts)
        || !fits_alert(act, facts.alert)
        || !fits_quarantine(act, facts.quarantined)
        || !fits_record(act, facts)
        || !fits_kind(act, facts)
        || (act == Act::KeepOpen && !facts.wants_to_stop)
    {
        return Err(Refusal::NotNow);
    }
    Ok(())
}

/// A complaint that came by word of mouth leaves intake with the copy of its written record (regulation 13(2) of
/// SI 2009/309), unless it is sorted out in time (regulation 8(1)).
fn fits_record(act: Act, facts: &Facts) -> bool {
    match act {
        Act::Acknowledge | Act::Reply | Act::DecideLate | Act::NotRequired | Act::PassOn | Act::Merge => {
            !facts.record_owed
        }
        Act::SendRecord => facts.record_owed,
        Act::SortOut => facts.may_be_sorted,
        _ => true,
    }
}

/// A complaint is answered after the person was offered to talk about how it is handled, and told when to expect the answer
/// (regulations 13(7) and 13(8)). Nothing else has such a plan.
fn fits_kind(act: Act, facts: &Facts) -> bool {
    match act {
        Act::Reply => !facts.plan_owed,
        // Whether it is dealt with at all comes first.
        Act::Plan => facts.kind == Kind::Complaint && facts.late != Some(Late::ToDecide),
        Act::DecideLate => facts.kind == Kind::Complaint && !matches!(facts.late, Some(Late::InTime | Late::TakenOn)),
        Act::NotRequired => facts.kind == Kind::Complaint,
        _ => true,
    }
}

/// Nothing is closed before somebody has said what they did about words that may mean danger.
fn fits_alert(act: Act, alert: bool) -> bool {
    match act {
        Act::Resolve | Act::SortOut | Act::DecideLate | Act::NotRequired | Act::PassOn | Act::Merge => !alert,
        Act::DealWithAlert => alert,
        _ => true,
    }
}

/// What looks like spam is looked at before anything else is done: nothing goes out to an address that may be a victim's.
fn fits_quarantine(act: Act, quarantined: bool) -> bool {
    match act {
        Act::Release | Act::Dismiss => quarantined,
        Act::Read | Act::Note | Act::DealWithAlert => true,
        _ => !quarantined,
    }
}

/// Does the act make sense as consent stands? An answer may tell about the patient, so it waits for permission.
fn fits_consent(act: Act, facts: &Facts) -> bool {
    match act {
        Act::Reply | Act::Update => facts.permission.is_some(),
        Act::HoldingReply => facts.permission.is_none(),
        Act::Consent => facts.consent != Consent::NotNeeded,
        Act::VerifyConsent => facts.consent.after(ConsentChange::Verify).is_some(),
        _ => true,
    }
}

fn may_without_case(role: Role, act: Act) -> bool {
    match act {
        Act::List => role != Role::Administrator,
        Act::SeeAudit | Act::SeeAnswers => matches!(role, Role::Manager | Role::Auditor),
        Act::SeeDirectory => matches!(
            role,
            Role::Officer | Role::SeniorOfficer | Role::Manager | Role::Auditor
        ),
        // Whoever finds out on the phone that a number is wrong puts it right.
        Act::Record | Act::KeepDirectory => role.works_on_cases(),
        // What the trust says to everybody is not for each officer to say.
        Act::PublishWords | Act::CheckTranslation => matches!(role, Role::SeniorOfficer | Role::Manager),
        Act::SeeMail => matches!(role, Role::Manager | Role::Administrator),
        Act::ManageAccounts => role == Role::Administrator,
        Act::Read
        | Act::Claim
        | Act::Acknowledge
        | Act::Reply
        | Act::HoldingReply
        | Act::Consent
        | Act::VerifyConsent
        | Act::DealWithAlert
        | Act::LogContact
        | Act::PartPerson
        | Act::SendRecord
        | Act::SortOut
        | Act::ChangeTrack
        | Act::Plan
        | Act::Update
        | Act::Issue
        | Act::Assess
        | Act::DecideLate
        | Act::NotRequired
        | Act::PassOn
        | Act::Link
        | Act::Merge
        | Act::Split
        | Act::TakeOver
        | Act::Note
        | Act::Signpost
        | Act::HandOver
        | Act::Resolve
        | Act::Reopen
        | Act::RenewCode
        | Act::Release
        | Act::Dismiss
        | Act::KeepOpen => false,
    }
}

fn has_right(role: Role, act: Act, facts: &Facts) -> bool {
    match act {
        // Anybody who works on a case makes it a complaint: the person's choice wins. That a complaint is none any more is for
        // somebody who did not have to answer it.
        Act::ChangeTrack if facts.kind == Kind::Complaint => matches!(role, Role::SeniorOfficer | Role::Manager),
        Act::Read => true,
        Act::Note => role != Role::Auditor,
        // Whoever sees it first deals with it, whoever holds the case; and whoever answers the phone helps.
        Act::Claim
        | Act::TakeOver
        | Act::DealWithAlert
        | Act::LogContact
        | Act::PartPerson
        | Act::Link
        | Act::Release
        | Act::RenewCode => role.works_on_cases(),
        // Officers propose it in a note; whoever runs the team answers for turning a complaint away.
        Act::DecideLate | Act::NotRequired => role == Role::Manager,
        Act::VerifyConsent | Act::Dismiss => matches!(role, Role::SeniorOfficer | Role::Manager),
        Act::Acknowledge
        | Act::Reply
        | Act::HoldingReply
        | Act::Consent
        | Act::SendRecord
        | Act::SortOut
        | Act::ChangeTrack
        | Act::Plan
        | Act::Update
        | Act::Issue
        | Act::Assess
        | Act::PassOn
        | Act::Merge
        | Act::Split
        | Act::Signpost
        | Act::HandOver
        | Act::Resolve
        | Act::Reopen
        | Act::KeepOpen => match role {
            // Any officer may open a case again: the person may be on the phone, and its last holder on leave.
            Role::Officer => facts.holder == Holder::You || act == Act::Reopen,
            Role::SeniorOfficer | Role::Manager => true,
            Role::Investigator | Role::Auditor | Role::Administrator => false,
        },
        Act::List
        | Act::Record
        | Act::SeeAudit
        | Act::SeeAnswers
        | Act::SeeDirectory
        | Act::KeepDirectory
        | Act::PublishWords
        | Act::CheckTranslation
        | Act::SeeMail
        | Act::ManageAccounts => false,
    }
}

/// Which cases a list may show; turned into SQL, so that what may not be seen is never counted either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Every case.
    All,
    /// Cases of one division.
    Division(Division),
    /// None.
    Nothing,
}

impl Actor {
    /// The cases this actor's lists may show. Agrees with [`may`] for [`Act::Read`]; a test holds them together.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self.role {
            Role::Officer | Role::SeniorOfficer | Role::Manager | Role::Auditor => Scope::All,
            Role::Investigator => self.division.clone().map_or(Scope::Nothing, Scope::Division),
            Role::Administrator => Scope::Nothing,
        }
    }

    /// The facts of a case as this actor stands to it, on a London day.
    #[must_use]
    pub fn facts(&self, case: &super::case::Case, today: NaiveDate) -> Facts {
        let holder = match case.owner {
            None => Holder::Nobody,
            Some(owner) if owner == self.id => Holder::You,
            Some(_) => Holder::Colleague,
        };
        let own_division = self.division.is_some() && self.division == case.division;
        Facts {
            kind: case.kind,
            state: case.state,
            holder,
            own_division,
            consent: case.consent_on(today),
            permission: case.permission(today),
            alert: case.alert,
            quarantined: case.quarantined,
            wants_to_stop: case.wants_to_stop,
            record_owed: case.written_record == Some(WrittenRecord::Owed),
            may_be_sorted: may_be_sorted(case.kind, case.source, case.sort_by, today).is_ok(),
            plan_owed: case.kind == Kind::Complaint && !case.planned,
            late: case.late,
        }
    }
}

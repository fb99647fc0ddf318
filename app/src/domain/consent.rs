//! Whose agreement a case needs before anything about a patient goes to somebody else, and how it is come by. Lack of
//! consent never stops listening or putting right; it stops disclosure.

use super::codes;
use super::concern::Subject;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes!(
    /// Who writes, when it is about somebody else.
    #[derive(Default)]
    Writer {
        /// Family, a partner or a friend.
        Relative = "relative",
        /// Somebody who looks after them.
        Carer = "carer",
        /// A parent or guardian of a child.
        Parent = "parent",
        /// An advocate.
        Advocate = "advocate",
        /// A solicitor.
        Solicitor = "solicitor",
        /// A member of parliament or their office, for a constituent.
        Mp = "mp",
        /// A commissioner or another public body.
        PublicBody = "public-body",
        /// Somebody else.
        #[default]
        Other = "other",
    }
);

codes!(
    /// What the patient can decide, as far as the writer knows.
    #[derive(Default)]
    Patient {
        /// They can decide for themselves. Somebody of 16 or 17 is presumed to.
        CanDecide = "can-decide",
        /// They can't decide this for themselves now.
        CannotDecide = "cannot-decide",
        /// A child under 16.
        Child = "child",
        /// They have died.
        HasDied = "has-died",
        /// The writer doesn't know.
        #[default]
        NotSure = "not-sure",
    }
);

codes!(
    /// What has to be seen before anything is disclosed.
    Evidence {
        /// The patient's own agreement: by their link, on paper, or told to staff.
        Agreement = "agreement",
        /// The patient's signed authority for a solicitor.
        SignedAuthority = "signed-authority",
        /// A health and welfare power of attorney, what the records say, or a best-interests decision.
        AttorneyOrRecords = "attorney-or-records",
        /// Parental responsibility; a child who understands may decide alone.
        ParentalResponsibility = "parental-responsibility",
        /// A will, grant of probate, letters of administration, or the records naming the writer.
        PersonalRepresentative = "personal-representative",
        /// The consent that the other body holds, for sharing with it.
        TheirRecord = "their-record",
        /// Whether the constituent is the patient: then an elected member may act for them (Data Protection Act 2018,
        /// Schedule 1, paragraphs 23 and 24); otherwise the patient's agreement.
        ConstituentIsPatient = "constituent-is-patient",
    }
);

/// What is asked for, by who writes and who the patient is. Sources: SI 2009/309 regulation 5, and the practice of
/// complaints teams; which evidence is enough in a case is staff's to judge, and a senior's to verify.
#[must_use]
pub fn evidence(writer: Writer, patient: Patient) -> Evidence {
    match (patient, writer) {
        (Patient::HasDied, _) => Evidence::PersonalRepresentative,
        (Patient::CannotDecide, _) => Evidence::AttorneyOrRecords,
        (Patient::Child, _) => Evidence::ParentalResponsibility,
        (Patient::CanDecide | Patient::NotSure, Writer::Solicitor) => Evidence::SignedAuthority,
        (Patient::CanDecide | Patient::NotSure, Writer::Mp) => Evidence::ConstituentIsPatient,
        (Patient::CanDecide | Patient::NotSure, Writer::PublicBody) => Evidence::TheirRecord,
        (
            Patient::CanDecide | Patient::NotSure,
            Writer::Relative | Writer::Carer | Writer::Parent | Writer::Advocate | Writer::Other,
        ) => Evidence::Agreement,
    }
}

codes!(
    /// Where consent stands on a case.
    Consent {
        /// The patient writes.
        NotNeeded = "not-needed",
        /// Somebody else writes, and nothing has been asked for yet.
        Needed = "needed",
        /// The patient was given a code to answer with, or asked in another way.
        Requested = "requested",
        /// The patient has agreed, or other evidence has come: nobody has checked it yet.
        Received = "received",
        /// It has been checked.
        Verified = "verified",
        /// The patient said no.
        Refused = "refused",
        /// The patient agreed, and agrees no longer.
        Withdrawn = "withdrawn",
        /// It can't be had, with the reason on record.
        CannotGet = "cannot-get",
        /// It was good until a day that is over.
        Expired = "expired",
    }
);

codes!(
    /// What changes where consent stands.
    ConsentChange {
        /// Somebody asks the patient.
        Ask = "ask",
        /// The patient agrees, by their own code.
        Agree = "agree",
        /// The patient says no.
        Refuse = "refuse",
        /// The patient takes it back.
        Withdraw = "withdraw",
        /// Staff record evidence that has come, such as a signed form.
        Record = "record",
        /// Somebody senior has checked what came.
        Verify = "verify",
        /// Staff record that it can't be had, and why.
        GiveUp = "give-up",
        /// Its last day is over.
        Expire = "expire",
    }
);

impl Consent {
    /// Where a case starts out.
    #[must_use]
    pub fn for_subject(subject: &Subject) -> Self {
        match subject {
            Subject::Myself => Self::NotNeeded,
            Subject::SomebodyElse { .. } => Self::Needed,
        }
    }

    /// Where a change leads; `None` where it makes no sense. A patient who says yes again says something else than before:
    /// that has to be checked anew.
    #[must_use]
    pub fn after(self, change: ConsentChange) -> Option<Self> {
        use ConsentChange::{Agree, Ask, Expire, GiveUp, Record, Refuse, Verify, Withdraw};
        match (self, change) {
            (Self::NotNeeded, _) => None,
            (Self::Received, Verify) => Some(Self::Verified),
            (_, Verify) => None,
            (Self::Received | Self::Verified, Withdraw) => Some(Self::Withdrawn),
            (_, Withdraw) => None,
            (Self::Received | Self::Verified, Expire) => Some(Self::Expired),
            (_, Expire) => None,
            (Self::Verified, Ask | Record | Refuse | GiveUp) => None,
            (_, Ask) => Some(Self::Requested),
            (Self::Needed, Agree) => None,
            (
                Self::Requested
                | Self::Received
                | Self::Verified
                | Self::Refused
                | Self::Withdrawn
                | Self::CannotGet
                | Self::Expired,
                Agree,
            ) => Some(Self::Received),
            (_, Record) => Some(Self::Received),
            (_, Refuse) => Some(Self::Refused),
            (_, GiveUp) => Some(Self::CannotGet),
        }
    }

    /// Where it stands on a day, if what came is good until the end of `until`.
    #[must_use]
    pub fn on(self, until: Option<NaiveDate>, today: NaiveDate) -> Self {
        match self.after(ConsentChange::Expire) {
            Some(over) if until.is_some_and(|last| last < today) => over,
            _ => self,
        }
    }

    /// The permission to disclose, where there is one today: `until` is the last day it is good for, both days London's.
    #[must_use]
    pub fn permission(self, until: Option<NaiveDate>, today: NaiveDate) -> Option<Permission> {
        matches!(self.on(until, today), Self::NotNeeded | Self::Verified).then_some(Permission(()))
    }
}

/// That what is about the patient may go to whoever writes. Only [`Consent::permission`] makes one, and what discloses
/// can't be built without it; the database says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission(());

/// When a patient was asked, in London days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The first time.
    pub first: NaiveDate,
    /// The last time.
    pub last: NaiveDate,
    /// How often.
    pub times: u32,
}

impl Asked {
    /// For the first time.
    #[must_use]
    pub fn once(on: NaiveDate) -> Self {
        Self {
            first: on,
            last: on,
            times: 1,
        }
    }
}

codes!(
    /// How what may be told came to us.
    Method {
        /// The patient said it themselves, by their code or link.
        Link = "link",
        /// On paper.
        Paper = "paper",
        /// Told to staff.
        Told = "told",
        /// Other evidence, such as a power of attorney.
        Other = "other",
    }
);

impl Method {
    /// Do staff record it?
    #[must_use]
    pub fn is_recorded(self) -> bool {
        self != Self::Link
    }
}

/// What was agreed to. To talk with the writer about the patient's care is always part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// May the writer have copies of records?
    pub records: bool,
    /// Who else may be told, in words.
    pub share_with: Option<String>,
    /// How it came.
    pub method: Method,
    /// The last London day it is good for.
    pub until: Option<NaiveDate>,
}

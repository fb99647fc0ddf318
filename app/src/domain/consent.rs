//! Whose agreement a case needs before anything about a patient goes to somebody else, and how it is come by. Lack of
//! consent never stops listening or putting right; it stops disclosure.

use super::codes;
use super::concern::Subject;

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

    /// Where a change leads; `None` where it makes no sense.
    #[must_use]
    pub fn after(self, change: ConsentChange) -> Option<Self> {
        use ConsentChange::{Agree, Ask, GiveUp, Record, Refuse, Verify, Withdraw};
        match (self, change) {
            (Self::NotNeeded, _) => None,
            (Self::Received, Verify) => Some(Self::Verified),
            (_, Verify) => None,
            (Self::Received | Self::Verified, Withdraw) => Some(Self::Withdrawn),
            (_, Withdraw) => None,
            (Self::Verified, Ask | Agree | Record | Refuse | GiveUp) => None,
            (_, Ask) => Some(Self::Requested),
            (Self::Needed | Self::Received, Agree) => None,
            (Self::Requested | Self::Refused | Self::Withdrawn | Self::CannotGet, Agree) => Some(Self::Received),
            (_, Record) => Some(Self::Received),
            (_, Refuse) => Some(Self::Refused),
            (_, GiveUp) => Some(Self::CannotGet),
        }
    }

    /// The permission to disclose, where there is one.
    #[must_use]
    pub fn permission(self) -> Option<Permission> {
        matches!(self, Self::NotNeeded | Self::Verified).then_some(Permission(()))
    }
}

/// That what is about the patient may go to whoever writes. Only [`Consent::permission`] makes one, and what discloses
/// can't be built without it; the database says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission(());

//! Telling somebody who else can help, as part of their case: what is offered on its pages by itself, and what an officer
//! chooses. Whoever receives a complaint helps with it, or says where there is help (SI 2009/309, regulation 3(2)(d)).

use super::case::{Kind, State};
use super::codes;
use super::concern::{Concern, Subject};
use super::consent::{Patient, Writer};
use super::elsewhere::Body;
use super::letter::{HoldingReply, Reply};
use super::person;
use super::problem::{Flaw, Problem};
use super::support::{Entry, Need};
use serde::{Deserialize, Serialize};

codes!(
    /// How somebody was told.
    How {
        /// On the pages of their concern: before it is sent, after it, and where they follow it.
        Pages = "pages",
        /// By an officer, who chose.
        Officer = "officer",
    }
);

/// What somebody was told of, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How.
    pub how: How,
    /// What they need, as far as it is known.
    pub needs: Vec<Need>,
    /// Who was named to them; empty where their pages lead to lists.
    pub entries: Vec<Entry>,
}

impl Offer {
    /// What is offered on the pages of a concern by itself; `None` where nothing is.
    #[must_use]
    pub fn on_pages(concern: &Concern, kind: Kind, state: State) -> Option<Self> {
        let needs = needs(concern, kind, state);
        (!needs.is_empty()).then_some(Self {
            how: How::Pages,
            needs,
            entries: Vec::new(),
        })
    }
}

/// The most entries that an officer names at a time: more than anybody rings.
pub const ENTRIES_MAX: usize = 8;

/// What somebody may need besides us, by what they told us and where their case stands: the first is the most useful.
/// Nothing is guessed from their words, and nobody who thanks us is sent anywhere.
#[must_use]
pub fn needs(concern: &Concern, kind: Kind, state: State) -> Vec<Need> {
    let mut needs = Vec::new();
    let is_grievance = matches!(kind, Kind::Concern | Kind::Complaint);
    if is_grievance && state == State::Resolved {
        needs.push(Need::Ombudsman);
    }
    match kind {
        Kind::Complaint | Kind::Concern => needs.push(Need::ComplaintHelp),
        Kind::Enquiry => needs.push(Need::SomeoneToSpeak),
        Kind::DataUse => needs.push(Need::DataUse),
        Kind::NotOurs => needs.extend(concern.pass_on.as_ref().and_then(|pass_on| elsewhere(pass_on.to))),
        Kind::Compliment | Kind::Comment => {}
    }
    if let Subject::SomebodyElse { writer, patient, .. } = &concern.subject {
        if *patient == Patient::HasDied {
            needs.push(Need::Bereavement);
        } else if *writer == Writer::Carer {
            needs.push(Need::Carers);
        }
    }
    let talks_otherwise = [person::Need::Bsl, person::Need::Interpreter, person::Need::EasyRead];
    if concern.needs.iter().any(|need| talks_otherwise.contains(need)) {
        needs.push(Need::Interpreters);
    }
    needs
}

/// Who it is for, if it is not for us.
fn elsewhere(body: Body) -> Option<Need> {
    match body {
        Body::Primary => Some(Need::GpOrDentist),
        Body::SocialCare => Some(Need::CouncilCare),
        Body::Hospital | Body::Ambulance | Body::Nhs111 | Body::NotSure => Some(Need::ComplaintHelp),
    }
}

/// Whom an officer tells somebody of, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignpostForm {
    /// The code of a need.
    pub need: String,
    /// The code of a council, or nothing: it chooses who is listed, and is not kept.
    pub council: String,
    /// Entries, by their names in addresses.
    pub entries: Vec<String>,
    /// Words with it, or nothing.
    pub reply: String,
    /// May the writer not be told about the patient? Then words need the box that says they tell nothing.
    pub holding: bool,
    /// That box.
    pub says_nothing: bool,
}

/// The same once it is in order: the need and the words, of one kind or the other.
pub type Signposted = (Need, Option<Reply>, Option<HoldingReply>);

impl SignpostForm {
    /// Takes it.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self) -> Result<Signposted, Vec<Problem>> {
        let mut problems = Vec::new();
        let need = Need::from_code(&self.need);
        if need.is_none() {
            problems.push(Problem::new("need", Flaw::Missing));
        }
        if self.entries.is_empty() {
            problems.push(Problem::new("entries", Flaw::Missing));
        } else if self.entries.len() > ENTRIES_MAX {
            problems.push(Problem::too_long("entries", ENTRIES_MAX));
        }
        let (mut reply, mut holding) = (None, None);
        if !self.reply.trim().is_empty() {
            let taken = match self.holding {
                true => HoldingReply::parse(&self.reply, self.says_nothing).map(|words| holding = Some(words)),
                false => Reply::parse(&self.reply).map(|words| reply = Some(words)),
            };
            problems.extend(taken.err());
        }
        match need {
            Some(need) if problems.is_empty() => Ok((need, reply, holding)),
            _ => Err(problems),
        }
    }
}

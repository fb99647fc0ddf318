//! What a patient answers and what staff record about consent, as it is typed: what is wrong with it, and what it comes to.

use super::codes;
use super::concern::length;
use super::consent::{ConsentChange, Method, Terms};
use super::kept;
use super::letter::{Message, Note};
use super::person::{looks_like_email, same_mailbox};
use super::problem::{Flaw, Problem};
use super::typed_date::{self, TypedDate};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Most in the name of somebody else that may be told, in UTF-16 units.
pub const SHARE_WITH_MAX: usize = 200;

/// What somebody ticked and typed about what may be told: the patient on their page, staff as they record it.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TermsForm {
    /// "yes": we may talk with the writer about the patient's care.
    pub talk: String,
    /// "yes": the writer may have copies of records.
    pub records: String,
    /// Who else may be told.
    pub share_with: String,
}

impl TermsForm {
    fn parse(&self, method: Method, until: Option<NaiveDate>, problems: &mut Vec<Problem>) -> Terms {
        if self.talk != "yes" {
            problems.push(Problem::new("talk", Flaw::Missing));
        }
        let share_with = self.share_with.trim();
        if length(share_with) > SHARE_WITH_MAX {
            problems.push(Problem::too_long("share_with", SHARE_WITH_MAX));
        }
        Terms {
            records: self.records == "yes",
            share_with: (!share_with.is_empty()).then(|| share_with.to_owned()),
            method,
            until,
        }
    }
}

codes!(
    /// What a patient decides.
    Decision {
        /// The writer may be told.
        Agree = "agree",
        /// The writer may not, or no longer.
        Refuse = "refuse",
    }
);

/// What a patient answered, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// A code of [`Decision`].
    pub decision: String,
    /// What they allow.
    pub terms: TermsForm,
    /// Words to staff.
    pub message: String,
}

/// What a patient answered, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What they allow; `None`: nothing.
    pub terms: Option<Terms>,
    /// Words that staff read and the writer never does.
    pub words: Option<Message>,
}

impl AnswerForm {
    /// Takes what the patient answered.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self) -> Result<Answer, Vec<Problem>> {
        let mut problems = Vec::new();
        let terms = match Decision::from_code(&self.decision) {
            None => {
                problems.push(Problem::new("decision", Flaw::Missing));
                None
            }
            Some(Decision::Refuse) => None,
            Some(Decision::Agree) => Some(self.terms.parse(Method::Link, None, &mut problems)),
        };
        let words = match Message::parse(&self.message) {
            Ok(words) => Some(words),
            Err(problem) => {
                // Words may be left out.
                problems.extend(Some(problem).filter(|problem| problem.flaw != Flaw::Missing));
                None
            }
        };
        if problems.is_empty() {
            Ok(Answer { terms, words })
        } else {
            Err(problems)
        }
    }
}

/// What staff typed as they record what came of asking for consent, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsentForm {
    /// A code of [`ConsentChange`].
    pub change: String,
    /// What they saw or heard. Kept like the words of any form, and not with the rest.
    #[serde(skip_serializing)]
    pub note: String,
    /// Where the patient's link is to go, when they are asked.
    pub patient_email: String,
    /// What was agreed to, when evidence has come; so are the rest.
    #[serde(flatten)]
    pub terms: TermsForm,
    /// A code of [`Method`].
    pub method: String,
    /// The last day it is good for.
    #[serde(flatten, with = "typed_date::until")]
    pub until: TypedDate,
}

/// What staff record about consent, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentStep {
    /// What has changed.
    pub change: ConsentChange,
    /// The evidence as they saw it, or why.
    pub words: Option<Note>,
    /// Where the patient's link goes.
    pub mail: Option<String>,
    /// What was agreed to.
    pub terms: Option<Terms>,
}

impl ConsentForm {
    /// What was typed beside the words, for reading.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        kept::lines(&[&self.patient_email, &self.terms.share_with, &self.until.joined()])
    }

    /// Takes what staff typed on a London day. `writers` are the addresses that the writer has given, now or ever.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, writers: &[String], today: NaiveDate) -> Result<ConsentStep, Vec<Problem>> {
        let mut problems = Vec::new();
        let change = ConsentChange::from_code(&self.change);
        if change.is_none() {
            problems.push(Problem::new("change", Flaw::Missing));
        }
        let mail = match self.patient_email.trim() {
            "" => None,
            typed => (change == Some(ConsentChange::Ask)).then(|| typed.to_owned()),
        };
        if let Some(address) = &mail {
            if address.chars().count() > 254 || !looks_like_email(address) {
                problems.push(Problem::new("patient_email", Flaw::Format));
            } else if writers.iter().any(|writer| same_mailbox(writer, address)) {
                // Whoever reads the writer's mail could agree in the patient's name.
                problems.push(Problem::new("patient_email", Flaw::Contradicts));
            }
        }
        let terms = (change == Some(ConsentChange::Record)).then(|| self.terms(today, &mut problems));
        let words = match Note::parse(&self.note) {
            Ok(words) => Some(words),
            Err(problem) => {
                // Asking needs no words.
                let needless = problem.flaw == Flaw::Missing && matches!(change, None | Some(ConsentChange::Ask));
                problems.extend((!needless).then_some(problem));
                None
            }
        };
        match change {
            Some(change) if problems.is_empty() => Ok(ConsentStep {
                change,
                words,
                mail,
                terms,
            }),
            _ => Err(problems),
        }
    }

    /// What was agreed to, as staff saw it.
    fn terms(&self, today: NaiveDate, problems: &mut Vec<Problem>) -> Terms {
        let method = Method::from_code(&self.method).filter(|method| method.is_recorded());
        let until = match self.until.parse() {
            Ok(Some(day)) if day <= today => Err(Flaw::Past),
            until => until,
        };
        let terms = self
            .terms
            .parse(method.unwrap_or(Method::Other), until.unwrap_or_default(), problems);
        if method.is_none() {
            problems.push(Problem::new("method", Flaw::Missing));
        }
        problems.extend(until.err().map(|flaw| Problem::new("until", flaw)));
        terms
    }
}

impl std::fmt::Debug for ConsentForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ConsentForm(…)")
    }
}

impl std::fmt::Debug for AnswerForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AnswerForm(…)")
    }
}

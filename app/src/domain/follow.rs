//! What the person can do on a case of theirs: what each act asks for, what is wrong with what was typed, and what it
//! comes to. When each makes sense is [`Case::person_may`](super::case::Case::person_may).

use super::codes;
use super::concern::{ConcernForm, Page, Rules};
use super::letter::Message;
use super::nudge::Nudge;
use super::person::Reach;
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

codes!(
    /// Something the person does on a case of theirs. The code is the last part of its page's address.
    PersonAct {
        /// Adds something, asks something, answers us.
        Write = "write",
        /// Puts right what they said: it stands beside what they wrote first, which stays.
        Correct = "correct",
        /// Says that it isn't resolved.
        NotResolved = "not-resolved",
        /// Asks where it stands.
        Update = "update",
        /// Asks us to stop. Nothing stops before staff have checked with them.
        Stop = "stop",
        /// Takes that back.
        CarryOn = "carry-on",
        /// Changes how to reach them.
        Contact = "contact",
    }
);

/// The name of the question that goes with a message on a closed case: do they want us to look at it again?
pub const AGAIN: &str = "again";

/// What was typed, by field, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Typed(Vec<(String, String)>);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(…)")
    }
}

/// What the person says with an act, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing more than the act itself.
    Nothing,
    /// In words.
    Words(Message),
    /// How to reach them from now on, and where to nudge them, which staff never see.
    Reach(Reach, Option<Nudge>),
}

impl PersonAct {
    /// The names of its form's fields.
    #[must_use]
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Write => &[Message::FIELD, AGAIN],
            Self::Correct | Self::NotResolved | Self::Stop => &[Message::FIELD],
            Self::Update | Self::CarryOn => &[],
            Self::Contact => Page::Contact.fields(),
        }
    }

    /// Are there words with it, and can they be left out?
    fn may_be_wordless(self) -> bool {
        match self {
            Self::Write | Self::Correct | Self::NotResolved => false,
            Self::Update | Self::Stop | Self::CarryOn | Self::Contact => true,
        }
    }
}

impl Typed {
    /// Takes over the fields of an act's form, and no other.
    #[must_use]
    pub fn take(act: PersonAct, typed: &[(String, String)]) -> Self {
        let ours = typed.iter().filter(|(name, _)| act.fields().contains(&name.as_str()));
        Self(ours.cloned().collect())
    }

    /// What was typed into a field; empty if nothing was.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        let found = self.0.iter().rev().find(|(name, _)| name == field);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Was nothing typed at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, value)| value.trim().is_empty())
    }

    /// The same without a field.
    #[must_use]
    pub fn without(&self, field: &str) -> Self {
        Self(self.0.iter().filter(|(name, _)| name != field).cloned().collect())
    }

    /// Everything that was typed, for whoever looks for something in it.
    #[must_use]
    pub fn all(&self) -> String {
        let values: Vec<_> = self.0.iter().map(|(_, value)| value.as_str()).collect();
        values.join("\n")
    }

    /// How to reach them, as a form that the question about it can be drawn from.
    #[must_use]
    pub fn contact_form(&self) -> ConcernForm {
        let mut form = ConcernForm::default();
        form.take(Page::Contact, &self.0);
        form
    }

    /// What the person says and which act that is; `asks_again` is that the case is closed and can be looked at again, so
    /// that a message has to say whether it should be.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub fn parse(&self, act: PersonAct, asks_again: bool, rules: &Rules) -> Result<(PersonAct, Said), Vec<Problem>> {
        if act == PersonAct::Contact {
            let form = self.contact_form();
            return match form.reach() {
                Some(reach) if form.problems(Page::Contact, rules).is_empty() => {
                    Ok((act, Said::Reach(reach, form.nudge(rules))))
                }
                _ => Err(form.problems(Page::Contact, rules)),
            };
        }
        let words = match Message::parse(self.get(Message::FIELD)) {
            Ok(words) => Ok(Said::Words(words)),
            Err(problem) if act.may_be_wordless() && problem.flaw == Flaw::Missing => Ok(Said::Nothing),
            Err(problem) => Err(problem),
        };
        let again = match (act, self.get(AGAIN)) {
            (PersonAct::Write, "yes") if asks_again => Ok(PersonAct::NotResolved),
            (PersonAct::Write, answer) if asks_again && answer != "no" => Err(Problem::new(AGAIN, Flaw::Missing)),
            (act, _) => Ok(act),
        };
        match (again, words) {
            (Ok(act), Ok(said)) => Ok((act, said)),
            (again, words) => Err(words.err().into_iter().chain(again.err()).collect()),
        }
    }
}

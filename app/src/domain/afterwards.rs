//! What is asked afterwards, if at all: who the people are that write to us, and how we did. Answers are counted, never kept
//! as a sheet, and never with the case.

use super::case::{Outcome, State};
use super::codes;
use super::concern::{Concern, Subject, length};
use super::consent::Patient;
use super::cue;
use super::problem::Problem;

/// Most words in the survey, in UTF-16 units.
pub const SURVEY_WORDS_MAX: usize = 1_000;

/// Fewer people than this are shown as "fewer than": nobody is to be picked out of a table.
pub const FEW: i64 = 5;

/// A question whose answers are counted: its code, and the codes of its answers in order. The last is that they would
/// rather not say, which is also what leaving it empty means: that is not counted.
pub type Question = (&'static str, &'static [&'static str]);

/// The nine protected characteristics of the Equality Act 2010 (section 4), and ethnicity by the NHS's 16 + 1 codes (NHS
/// Data Dictionary, "ETHNIC CATEGORY CODE 2001"): each code below ends in the letter it stands for.
pub const EQUALITY: &[Question] = &[
    (
        "age",
        &["under-18", "18-24", "25-44", "45-64", "65-79", "80-or-over", "not-say"],
    ),
    ("sex", &["female", "male", "not-say"]),
    ("gender", &["same", "different", "not-say"]),
    ("disability", &["yes", "no", "not-say"]),
    (
        "ethnicity",
        &[
            "white-a", "white-b", "white-c", "mixed-d", "mixed-e", "mixed-f", "mixed-g", "asian-h", "asian-j",
            "asian-k", "asian-l", "black-m", "black-n", "black-p", "other-r", "other-s", "not-say",
        ],
    ),
    (
        "religion",
        &[
            "none",
            "buddhist",
            "christian",
            "hindu",
            "jewish",
            "muslim",
            "sikh",
            "other",
            "not-say",
        ],
    ),
    (
        "orientation",
        &["straight", "gay-or-lesbian", "bisexual", "other", "not-say"],
    ),
    ("marriage", &["yes", "no", "not-say"]),
    ("pregnancy", &["yes", "no", "not-say"]),
];

/// How we did, when all is over.
pub const SURVEY: &[Question] = &[
    ("easy", &["yes", "partly", "no", "not-say"]),
    ("kind", &["yes", "partly", "no", "not-say"]),
    ("answered", &["yes", "partly", "no", "not-say"]),
];

codes!(
    /// Which questions.
    Sheet {
        /// Who they are.
        Equality = "equality",
        /// How we did.
        Survey = "survey",
    }
);

impl Sheet {
    /// Its questions.
    #[must_use]
    pub fn questions(self) -> &'static [Question] {
        match self {
            Self::Equality => EQUALITY,
            Self::Survey => SURVEY,
        }
    }

    /// The answers that were typed, one a question at most; what is none of ours is none.
    #[must_use]
    pub fn answers(self, typed: &[(String, String)]) -> Vec<(&'static str, &'static str)> {
        let answer = |(question, answers): &Question| {
            let (_, chosen) = typed.iter().rfind(|(name, _)| name == question)?;
            let known = answers.iter().find(|answer| *answer == chosen)?;
            Some((*question, *known))
        };
        self.questions().iter().filter_map(answer).collect()
    }
}

/// Words in which people tell of a death, as [`cue::mentions`] reads them.
const DEATH: &[&str] = &[
    "died",
    "dies",
    "dying",
    "dead",
    "death*",
    "passed away",
    "passing",
    "bereave*",
    "funeral*",
    "stillb*",
    "miscarr*",
    "lost my baby",
    "lost our baby",
    "lost the baby",
    "coroner*",
    "inquest*",
    "end of life",
    "at the end",
];

/// May anything be asked after this? Never where somebody has died, nor where words that may mean danger or harm were
/// found, dealt with or not: that is no time for our questions. Errs towards not asking.
#[must_use]
pub fn may_ask(concern: &Concern, any_alert: bool) -> bool {
    let died = matches!(
        &concern.subject,
        Subject::SomebodyElse {
            patient: Patient::HasDied,
            ..
        }
    );
    !died && !any_alert && !cue::mentions(&concern.what_happened, DEATH)
}

/// May it be asked how we did? Once it is closed, and not of those who asked us to stop.
#[must_use]
pub fn may_survey(concern: &Concern, state: State, outcome: Option<Outcome>, any_alert: bool) -> bool {
    state == State::Resolved && outcome != Some(Outcome::Withdrawn) && may_ask(concern, any_alert)
}

/// The words of a survey: none, or to the letter.
///
/// # Errors
/// The problem, when there are more than [`SURVEY_WORDS_MAX`].
pub fn survey_words(typed: &str) -> Result<Option<String>, Problem> {
    let words = typed.replace("\r\n", "\n").replace('\r', "\n");
    if length(&words) > SURVEY_WORDS_MAX {
        return Err(Problem::too_long("survey_words", SURVEY_WORDS_MAX));
    }
    Ok((!words.trim().is_empty()).then_some(words))
}

/// How many gave an answer, as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Fewer than [`FEW`], or nobody.
    Few,
    /// So many.
    Count(i64),
}

impl Shown {
    /// What may be shown of a count.
    #[must_use]
    pub fn of(count: i64) -> Self {
        if count < FEW { Self::Few } else { Self::Count(count) }
    }
}

//! What is asked afterwards, and its totals.

use crate::domain::access::Actor;
use crate::domain::afterwards::{Sheet, Shown};
use crate::domain::failure::Failure;
use crate::domain::ids::Token;
use async_trait::async_trait;
use chrono::NaiveDate;

/// What is asked afterwards, of those who like. The token is the one whose page leads there: the draft's, which has a
/// receipt now, for [`Sheet::Equality`]; the visit's for [`Sheet::Survey`].
#[async_trait]
pub trait Afterwards: Send + Sync {
    /// May they be asked, and were they not yet?
    async fn open(&self, sheet: Sheet, token: &Token) -> Result<bool, Failure>;
    /// Counts what they answered, once. [`Failure::Invalid`] when their words are too many.
    async fn answer(&self, sheet: Sheet, token: &Token, typed: &[(String, String)]) -> Result<(), Failure>;
    /// What was answered in a year, as far as nobody can be picked out of it.
    async fn totals(&self, actor: &Actor) -> Result<AnswerTotals, Failure>;
}

/// What was answered afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerTotals {
    /// The Monday that counting starts on.
    pub since: NaiveDate,
    /// Every answer there is, in the order of the questions.
    pub totals: Vec<Total>,
    /// What people wrote about how we did, and the Monday of its week.
    pub words: Vec<(NaiveDate, String)>,
}

/// How many gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Which questions.
    pub sheet: Sheet,
    /// The question's code.
    pub question: &'static str,
    /// The answer's code.
    pub answer: &'static str,
    /// How many.
    pub people: Shown,
}

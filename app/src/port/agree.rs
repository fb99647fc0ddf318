//! The patient's answer to whether somebody may be told about their care.

use crate::domain::agreement::AnswerForm;
use crate::domain::consent::Writer;
use crate::domain::failure::Failure;
use crate::domain::ids::Token;
use async_trait::async_trait;
use chrono::NaiveDate;

/// Agreeing, as the patient, that somebody else is told about their care. Shows nothing of the case but who asks.
#[async_trait]
pub trait Agree: Send + Sync {
    /// Begins a visit; `None` when the code, as typed, opens nothing.
    async fn open(&self, code: &str) -> Result<Option<Token>, Failure>;
    /// What the patient is asked. [`Failure::SignedOut`] when the visit is over.
    async fn asked(&self, visit: &Token) -> Result<AskedPatient, Failure>;
    /// Takes a yes or a no, with words that staff read and whoever asks never does. [`Failure::Invalid`], with all of it
    /// kept, when something is wrong with it.
    async fn decide(&self, visit: &Token, form: &AnswerForm) -> Result<(), Failure>;
    /// Ends the visit.
    async fn leave(&self, visit: &Token) -> Result<(), Failure>;
}

/// What a patient is asked, and by whom.
#[derive(Debug, Clone)]
pub struct AskedPatient {
    /// The patient, as the writer named them; may be empty.
    pub patient_name: String,
    /// Whoever wrote, if they gave a name.
    pub writer_name: Option<String>,
    /// Who they say they are.
    pub writer: Writer,
    /// What they are to the patient, in their words; may be empty.
    pub relationship: String,
    /// The site's code, if known.
    pub site: Option<String>,
    /// The service's code, if known.
    pub service: Option<String>,
    /// The London day it came in.
    pub received_on: NaiveDate,
    /// An answer of this visit that could not be taken.
    pub kept: Option<AnswerForm>,
}

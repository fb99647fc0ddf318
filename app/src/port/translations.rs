//! Which translations a person has checked.

use crate::domain::access::Actor;
use crate::domain::failure::Failure;
use crate::domain::language::{Language, Part};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// What people said of the words of each part in each language. Words that nobody has checked, or that have changed since,
/// are a draft, and the public is told so.
#[async_trait]
pub trait Translations: Send + Sync {
    /// The parts whose words in this language, as they are now, a person has checked.
    async fn checked(&self, language: Language) -> Result<Vec<Part>, Failure>;
    /// Every part in every language that the trust offers.
    async fn parts(&self, actor: &Actor) -> Result<Vec<TranslatedPart>, Failure>;
    /// Records that `checker` has checked the words of a part. `seen` is the fingerprint of the words that were looked at.
    /// [`Failure::Conflict`]: the words are others now; [`Failure::Invalid`]: nobody is named, or at too great length;
    /// [`Failure::NotFound`]: the trust does not offer the language.
    async fn check(&self, actor: &Actor, of: (Language, Part), seen: &str, checker: &str) -> Result<(), Failure>;
    /// Makes the words of a part a draft again.
    async fn take_back(&self, actor: &Actor, of: (Language, Part)) -> Result<(), Failure>;
}

/// A part in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslatedPart {
    /// The language.
    pub language: Language,
    /// The part.
    pub part: Part,
    /// Of its words, here and in English, as they are now: SHA-256, in hexadecimal.
    pub fingerprint: String,
    /// Where it stands.
    pub standing: TranslationStanding,
}

/// Where the words of a part stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TranslationStanding {
    /// Nobody has checked them, or that was taken back.
    Draft,
    /// Somebody has checked them.
    Checked(TranslationCheck),
    /// Somebody has checked them, and they, or the English ones, were changed since.
    Changed(TranslationCheck),
}

/// Who checked words, and when that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationCheck {
    /// Who read them, as staff wrote it: "A. Interpreter, agency".
    pub checker: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The member of staff who recorded it.
    pub by: String,
}

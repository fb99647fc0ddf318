//! How serious a case is, and how much work: what went wrong at its worst, how likely it is to happen again, and how many
//! questions, services and organisations are in it. Staff say so; nothing is worked out from anybody's words.

use super::codes;
use super::letter::Note;
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

codes!(
    /// How bad it was, or could have been: the five steps of the NHS risk matrix (National Patient Safety Agency, "A risk matrix
    /// for risk managers", 2008).
    Severity {
        /// Nobody came to harm.
        Negligible = "negligible",
        /// Slight harm, soon over.
        Minor = "minor",
        /// Harm that took treatment.
        Moderate = "moderate",
        /// Lasting harm.
        Major = "major",
        /// Somebody died, or many came to harm.
        Catastrophic = "catastrophic",
    }
);

codes!(
    /// How likely it is to happen again: the five steps of the same matrix.
    Likelihood {
        /// Perhaps never again.
        Rare = "rare",
        /// It is not expected to.
        Unlikely = "unlikely",
        /// Now and then.
        Possible = "possible",
        /// Probably, though not always.
        Likely = "likely",
        /// Undoubtedly, perhaps often.
        AlmostCertain = "almost-certain",
    }
);

codes!(
    /// How much there is to look into. PALS teams count four steps; no standard names them.
    Complexity {
        /// One question to one service.
        Simple = "simple",
        /// A few questions, or two services.
        Moderate = "moderate",
        /// Many questions, services or organisations.
        Complex = "complex",
        /// Many, with serious harm, or with another inquiry beside it.
        Severe = "severe",
    }
);

codes!(
    /// The grade of a risk by its score, as the matrix bands it.
    Grade {
        /// 1 to 3.
        Low = "low",
        /// 4 to 6.
        Moderate = "moderate",
        /// 8 to 12.
        High = "high",
        /// 15 to 25.
        Extreme = "extreme",
    }
);

/// What staff think of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// How bad.
    pub severity: Severity,
    /// How likely again.
    pub likelihood: Likelihood,
    /// How much work.
    pub complexity: Complexity,
}

impl Assessment {
    /// The grade of severity times likelihood, each counted from 1.
    #[must_use]
    pub fn grade(self) -> Grade {
        match (self.severity as u8 + 1) * (self.likelihood as u8 + 1) {
            ..=3 => Grade::Low,
            4..=6 => Grade::Moderate,
            7..=12 => Grade::High,
            _ => Grade::Extreme,
        }
    }
}

/// What staff chose and typed, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AssessmentForm {
    /// A code of [`Severity`].
    pub severity: String,
    /// A code of [`Likelihood`].
    pub likelihood: String,
    /// A code of [`Complexity`].
    pub complexity: String,
    /// Why, for staff; may be empty. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

impl From<Assessment> for AssessmentForm {
    fn from(stands: Assessment) -> Self {
        Self {
            severity: stands.severity.code().to_owned(),
            likelihood: stands.likelihood.code().to_owned(),
            complexity: stands.complexity.code().to_owned(),
            note: String::new(),
        }
    }
}

impl AssessmentForm {
    /// Takes it.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self) -> Result<(Assessment, Option<Note>), Vec<Problem>> {
        let mut problems = Vec::new();
        let mut missing = |field| problems.push(Problem::new(field, Flaw::Missing));
        let severity = Severity::from_code(&self.severity).or_else(|| {
            missing("severity");
            None
        });
        let likelihood = Likelihood::from_code(&self.likelihood).or_else(|| {
            missing("likelihood");
            None
        });
        let complexity = Complexity::from_code(&self.complexity).or_else(|| {
            missing("complexity");
            None
        });
        let note = Note::optional(&self.note).map_err(|problem| problems.push(problem));
        match (severity, likelihood, complexity, note) {
            (Some(severity), Some(likelihood), Some(complexity), Ok(note)) => {
                let assessment = Assessment {
                    severity,
                    likelihood,
                    complexity,
                };
                Ok((assessment, note))
            }
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for AssessmentForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AssessmentForm(…)")
    }
}

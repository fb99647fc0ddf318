//! Somebody who helps a person with their case: the person gives them a code of their own, and says what it lets them do.

use super::codes;
use super::concern::length;
use super::follow::PersonAct;
use super::problem::{Flaw, Problem};

/// Helpers of one case at a time.
pub const HELPERS_MAX: usize = 5;
/// Most in what a helper is called, in UTF-16 units.
pub const NAME_MAX: usize = 100;

codes!(
    /// What a helper's code lets them do. Nothing that only the person decides: not letting others in, not taking a
    /// concern back, not how the person is reached.
    Sight {
        /// See where it stands and what is next.
        Progress = "progress",
        /// Also read what the person and the team write to each other.
        Words = "words",
        /// Also write to the team for the person.
        Writing = "writing",
    }
);

impl Sight {
    /// May they read what was written?
    #[must_use]
    pub fn sees_words(self) -> bool {
        self != Self::Progress
    }

    /// May they do this for the person? Writing, and nothing that the person alone decides.
    #[must_use]
    pub fn may_do(self, act: PersonAct) -> bool {
        self == Self::Writing && matches!(act, PersonAct::Write | PersonAct::Update | PersonAct::NotResolved)
    }
}

/// A helper as the person wants them: a name to tell them apart by, and what they may do.
#[derive(Clone, PartialEq, Eq)]
pub struct NewHelper {
    /// What the person calls them.
    pub name: String,
    /// What their code lets them do.
    pub sight: Sight,
}

impl NewHelper {
    /// The name of the field that the name is typed into.
    pub const NAME: &'static str = "helper";
    /// The name of the field that says what they may do.
    pub const SIGHT: &'static str = "sight";

    /// Takes what was typed and chosen.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub fn parse(name: &str, sight: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let name = name.trim();
        if name.is_empty() {
            problems.push(Problem::new(Self::NAME, Flaw::Missing));
        } else if length(name) > NAME_MAX {
            problems.push(Problem::too_long(Self::NAME, NAME_MAX));
        }
        let chosen = Sight::from_code(sight);
        if chosen.is_none() {
            problems.push(Problem::new(Self::SIGHT, Flaw::Missing));
        }
        match chosen {
            Some(sight) if problems.is_empty() => Ok(Self {
                name: name.to_owned(),
                sight,
            }),
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for NewHelper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewHelper({})", self.sight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_includes_the_one_before() {
        let can = |sight: Sight| (sight.sees_words(), sight.may_do(PersonAct::Write));
        assert_eq!(
            Sight::ALL.iter().copied().map(can).collect::<Vec<_>>(),
            [(false, false), (true, false), (true, true)]
        );
    }

    #[test]
    fn what_only_the_person_decides_no_helper_does() {
        for act in [
            PersonAct::Stop,
            PersonAct::CarryOn,
            PersonAct::Contact,
            PersonAct::Correct,
        ] {
            assert!(!Sight::Writing.may_do(act), "{act}");
        }
    }

    #[test]
    fn a_helper_has_a_name_and_somebody_has_chosen_what_they_may_do() {
        let flaws = |name: &str, sight: &str| {
            let problems = NewHelper::parse(name, sight).err().unwrap_or_default();
            problems.iter().map(Problem::message_id).collect::<Vec<_>>()
        };
        assert_eq!(flaws(" Sam ", "words"), Vec::<String>::new());
        assert_eq!(flaws("  ", ""), ["problem-helper-missing", "problem-sight-missing"]);
        assert_eq!(flaws("Sam", "everything"), ["problem-sight-missing"]);
        assert_eq!(flaws(&"x".repeat(101), "words"), ["problem-helper-too-long"]);
    }
}

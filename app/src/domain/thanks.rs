//! What may be shared of somebody's thanks: with staff, and with everybody. A name goes nowhere without [`NameShare`].

use super::codes;
use super::concern::{Concern, Subject};
use serde::{Deserialize, Serialize};

codes!(
    /// Whether thanks may be published, such as on a website or a wall.
    Publish {
        /// Not at all.
        No = "no",
        /// Their words without their name.
        WithoutName = "without-name",
        /// Their words with their name.
        WithName = "with-name",
    }
);

/// What somebody who says thank you agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// May the staff who are thanked be told the name?
    pub name: bool,
    /// May it be published?
    pub publish: Publish,
}

codes!(
    /// Who gets to read thanks.
    Audience {
        /// The staff who are thanked.
        Staff = "staff",
        /// Everybody.
        Everybody = "everybody",
    }
);

/// That the name may be told. Only [`Sharing::name_for`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameShare(());

impl Sharing {
    /// The permission to tell the name to an audience, where there is one.
    #[must_use]
    pub fn name_for(self, audience: Audience) -> Option<NameShare> {
        let may = match audience {
            Audience::Staff => self.name,
            Audience::Everybody => self.publish == Publish::WithName,
        };
        may.then_some(NameShare(()))
    }
}

/// Thanks as an audience may read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedThanks {
    /// The words. Without a permission, the name is taken out of them where it stands there.
    pub words: String,
    /// Who says it.
    name: Option<String>,
}

impl SharedThanks {
    /// What an audience may read; `None` if nothing. What is about somebody else's care is never published: that person
    /// was not asked.
    #[must_use]
    pub fn of(concern: &Concern, audience: Audience) -> Option<Self> {
        let sharing = concern.sharing?;
        let publish = sharing.publish != Publish::No && concern.subject == Subject::Myself;
        if audience == Audience::Everybody && !publish {
            return None;
        }
        let name = concern.name.as_deref().unwrap_or_default();
        Some(match sharing.name_for(audience) {
            Some(permission) => Self::with_name(&concern.what_happened, name, permission),
            None => Self {
                words: without(&concern.what_happened, name),
                name: None,
            },
        })
    }

    fn with_name(words: &str, name: &str, _: NameShare) -> Self {
        Self {
            words: words.to_owned(),
            name: (!name.is_empty()).then(|| name.to_owned()),
        }
    }

    /// Who says it, if that may be told.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

/// What stands in the place of a name.
const LEFT_OUT: &str = "…";

/// The text without any word of the name, in capitals or not. Takes out too much rather than too little: somebody reads it
/// before it is shared.
fn without(text: &str, name: &str) -> String {
    let parts: Vec<String> = words_of(name)
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect();
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let end = rest[start..]
            .find(|c: char| !c.is_alphanumeric())
            .map_or(rest.len(), |length| start + length);
        let (before, word) = (&rest[..start], &rest[start..end]);
        kept.push_str(before);
        kept.push_str(if parts.contains(&word.to_lowercase()) {
            LEFT_OUT
        } else {
            word
        });
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

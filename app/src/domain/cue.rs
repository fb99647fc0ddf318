//! Words that may mean danger: classes, and finding cues in what somebody wrote. A cue lifts a case and shows help; it
//! blocks nothing, delays nothing and decides nothing.

use super::codes;
use std::collections::BTreeMap;

codes!(
    /// What a cue may be about.
    Class {
        /// Somebody is in danger now.
        Danger = "danger",
        /// Somebody in a bed is getting worse.
        GettingWorse = "getting-worse",
        /// Suicide or self-harm.
        SelfHarm = "self-harm",
        /// Abuse or neglect of an adult.
        Abuse = "abuse",
        /// A child at risk.
        Child = "child",
        /// A sexual allegation, an assault, a theft.
        Crime = "crime",
        /// Abuse or control at home.
        Domestic = "domestic",
        /// A coroner, a claim, the police.
        Proceedings = "proceedings",
        /// Violence against staff.
        Threat = "threat",
        /// Press, radio or television.
        Media = "media",
    }
);

impl Class {
    /// Is there something to say to whoever wrote it? The others concern staff only.
    #[must_use]
    pub fn has_help(self) -> bool {
        !matches!(self, Self::Proceedings | Self::Threat | Self::Media)
    }
}

/// The cues of each class, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cues(Vec<(Class, String)>);

/// One class that was found, with the cues that led to it, as the list has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The class.
    pub class: Class,
    /// Its cues, in the order of the list.
    pub cues: Vec<String>,
}

/// Words in small letters with one space around each: case, punctuation and line breaks don't count, nor which apostrophe.
fn plain(text: &str) -> String {
    let mut plain = String::from(" ");
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\'' | '\u{2018}' | '\u{2019}' | '\u{02BC}' => {}
            c if c.is_alphanumeric() => plain.push(c),
            _ if plain.ends_with(' ') => {}
            _ => plain.push(' '),
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    plain
}

/// Does a text that [`plain`] has made plain say the cue? One that ends in `*` is the beginning of a word; an empty one is
/// said nowhere.
fn says(text: &str, cue: &str) -> bool {
    let words = plain(cue);
    let wanted = if cue.ends_with('*') {
        words.trim_end()
    } else {
        words.as_str()
    };
    !wanted.trim().is_empty() && text.contains(wanted)
}

/// Does somebody's text say any of these cues?
#[must_use]
pub fn mentions(text: &str, cues: &[&str]) -> bool {
    let text = plain(text);
    cues.iter().any(|cue| says(&text, cue))
}

impl Cues {
    /// A list of cues; `*` at the end of one stands for any ending.
    #[must_use]
    pub fn new(cues: Vec<(Class, String)>) -> Self {
        Self(cues)
    }

    /// Is there a cue of this class?
    #[must_use]
    pub fn has(&self, class: Class) -> bool {
        self.0.iter().any(|(of, _)| *of == class)
    }

    /// What is found in a text, in the order of the classes.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Found> {
        let text = plain(text);
        let mut found: BTreeMap<Class, Vec<String>> = BTreeMap::new();
        for (class, cue) in &self.0 {
            if says(&text, cue) {
                found.entry(*class).or_default().push(cue.clone());
            }
        }
        found.into_iter().map(|(class, cues)| Found { class, cues }).collect()
    }
}

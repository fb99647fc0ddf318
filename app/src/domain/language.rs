//! The languages that the public side speaks, and which page is there in them.

use std::fmt;

/// Most letters in the name of whoever checked a translation.
pub const CHECKER_MAX: usize = 200;

/// A language, or a way of writing English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// England's English: every page is there in it.
    #[default]
    English,
    /// Polish.
    Polish,
    /// Romanian.
    Romanian,
    /// Ukrainian.
    Ukrainian,
    /// Urdu.
    Urdu,
    /// Arabic.
    Arabic,
    /// Bengali.
    Bengali,
    /// English in short sentences, an idea a line, with pictures.
    EasyRead,
    /// English with marks on its letters, made as it is shown: whatever stands on a page without them is in no catalogue.
    /// For tests; only a demonstration speaks it.
    Pseudo,
}

/// The way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As English is.
    LeftToRight,
    /// As Arabic is.
    RightToLeft,
}

impl fmt::Display for Direction {
    /// As the attribute `dir` has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        })
    }
}

impl Language {
    /// Each of them that people can choose, as they are listed.
    pub const ALL: [Self; 8] = [
        Self::English,
        Self::EasyRead,
        Self::Arabic,
        Self::Bengali,
        Self::Polish,
        Self::Romanian,
        Self::Ukrainian,
        Self::Urdu,
    ];

    /// The tag of the attribute `lang` (BCP 47); also what stands in addresses, in the settings and in the cookie.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Polish => "pl",
            Self::Romanian => "ro",
            Self::Ukrainian => "uk",
            Self::Urdu => "ur",
            Self::Arabic => "ar",
            Self::Bengali => "bn",
            Self::EasyRead => "en-GB-x-easy",
            Self::Pseudo => "en-XA",
        }
    }

    /// The language with this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .chain([Self::Pseudo])
            .find(|language| language.tag() == tag)
    }

    /// What those who speak it call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Polish => "Polski",
            Self::Romanian => "Română",
            Self::Ukrainian => "Українська",
            Self::Urdu => "اردو",
            Self::Arabic => "العربية",
            Self::Bengali => "বাংলা",
            Self::EasyRead => "Easy read",
            Self::Pseudo => "Ƥşḗŭḓǿ",
        }
    }

    /// The way it is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Urdu | Self::Arabic => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Is it a translation that a person has to check, page by page?
    #[must_use]
    pub const fn is_translation(self) -> bool {
        !matches!(self, Self::English | Self::Pseudo)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A part of the public side that is there in every language: a catalogue, and the pages that speak from it. What has no
/// part is English. Consent and the team's answers are among that: neither may be a machine's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What stands on every page, and the pages for what goes wrong.
    Frame,
    /// What to do when somebody may be in danger.
    Safety,
    /// The start page.
    Start,
    /// Telling us.
    Form,
    /// The confirmation.
    Sent,
    /// Following what was sent.
    Follow,
    /// Who else can help.
    Support,
}

impl Part {
    /// Each of them, in the order of the journey.
    pub const ALL: [Self; 7] = [
        Self::Frame,
        Self::Safety,
        Self::Start,
        Self::Form,
        Self::Sent,
        Self::Follow,
        Self::Support,
    ];

    /// The part of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// Its catalogue's name, without the ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Safety => "safety",
            Self::Start => "start",
            Self::Form => "form",
            Self::Sent => "sent",
            Self::Follow => "follow",
            Self::Support => "support",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag_and_by_nothing_else() {
        for language in Language::ALL.into_iter().chain([Language::Pseudo]) {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        for none in ["", "en", "PL", "ur ", "../ur", "fr"] {
            assert_eq!(Language::from_tag(none), None, "{none}");
        }
    }

    #[test]
    fn urdu_and_arabic_are_written_from_the_right() {
        let from_the_right: Vec<_> = Language::ALL
            .into_iter()
            .filter(|language| language.direction() == Direction::RightToLeft)
            .collect();
        assert_eq!(from_the_right, [Language::Arabic, Language::Urdu]);
    }
}

//! What makes a concern look like spam: a few signs that anybody can explain. A sign refuses nothing and loses nothing: the
//! concern is a case like any other, and a human looks at it first.

use super::codes;
use chrono::TimeDelta;

codes!(
    /// A sign. What it says to whoever looks is in `words/`.
    Sign {
        /// The box that people don't see, and are told to leave empty, was filled in.
        HiddenBox = "hidden-box",
        /// The whole form took less time than a person needs.
        TooFast = "too-fast",
        /// There are many web addresses in the words.
        ManyLinks = "many-links",
        /// The same words came before, a short while ago.
        SameWords = "same-words",
    }
);

/// What is known of a concern as it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// Was the hidden box filled in?
    pub hidden_box: bool,
    /// From the first answer to Send. `None` for a draft from before this was noted: then it is no sign. There is no "too
    /// slow": people save what they write and come back after weeks.
    pub took: Option<TimeDelta>,
    /// What was written.
    pub words: &'a str,
    /// Did the same words come before?
    pub same_words: bool,
}

/// Where the signs begin; a zero turns one off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Less than this is too fast.
    pub too_fast: TimeDelta,
    /// So many web addresses are many.
    pub many_links: usize,
}

/// The signs, in the order they are listed.
#[must_use]
pub fn signs(known: &Known<'_>, bounds: &Bounds) -> Vec<Sign> {
    let shows = |sign: &Sign| match sign {
        Sign::HiddenBox => known.hidden_box,
        Sign::TooFast => known.took.is_some_and(|took| took < bounds.too_fast),
        Sign::ManyLinks => bounds.many_links > 0 && links_in(known.words) >= bounds.many_links,
        Sign::SameWords => known.same_words,
    };
    Sign::ALL.iter().copied().filter(shows).collect()
}

/// Does it wait until a human has looked? Never when its words may mean danger: that goes to the queue at once.
#[must_use]
pub fn waits(signs: &[Sign], alert: bool) -> bool {
    !signs.is_empty() && !alert
}

/// Web addresses in a text.
fn links_in(text: &str) -> usize {
    let text = text.to_lowercase();
    let begins = |word: &&str| word.contains("://") || word.contains("www.");
    text.split_whitespace().filter(begins).count()
}

/// Letters and digits that a text must have to be compared: "please ring me" is written by many.
const ENOUGH: usize = 40;

/// A text as it is compared with others: letters and digits, small. `None` when it is too short to mean anything.
#[must_use]
pub fn alike(text: &str) -> Option<String> {
    let bare: String = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    (bare.chars().count() >= ENOUGH).then_some(bare)
}

//! Numbers that may show who wrote something: a phone number or an NHS number in the words of somebody who gave no name
//! and no way to be reached. What is done about it is the person's own choice.

use super::codes;
use super::concern::{Concern, Page, When};
use super::person::Contact;

codes!(
    /// What a number looks like.
    Number {
        /// A phone number.
        Phone = "phone",
        /// An NHS number: ten digits with a check digit that fits.
        Nhs = "nhs",
    }
);

/// A number that was found, and the page it was written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telltale {
    /// What it looks like.
    pub number: Number,
    /// Where it was written.
    pub page: Page,
}

impl Concern {
    /// The first number that may show who somebody is, if the person gave neither a name nor a way to reach them.
    #[must_use]
    pub fn telltale(&self) -> Option<Telltale> {
        if self.name.is_some() || self.contact != Contact::Nothing {
            return None;
        }
        let when = match &self.when {
            When::Roughly { words } => words.as_str(),
            When::OnADay { .. } | When::StillHappening | When::DoNotKnow => "",
        };
        let written = [
            (Page::WhatHappened, self.what_happened.as_str()),
            (Page::When, when),
            (Page::Needs, &self.language),
            (Page::Needs, &self.other_need),
        ];
        written
            .into_iter()
            .find_map(|(page, text)| number_in(text).map(|number| Telltale { number, page }))
    }
}

/// The longest number that is looked at, in digits: what E.164 allows, and "00" in front.
const DIGITS_MAX: usize = 17;

/// A run of digits, and what stands in front of it.
struct Group<'a> {
    digits: &'a str,
    /// A plus stands right in front.
    plus: bool,
    /// Between it and the group before stands nothing but what people put into numbers.
    joined: bool,
}

/// The first phone number or NHS number in a text, in any usual spacing. A date, a time or a price is none.
#[must_use]
pub fn number_in(text: &str) -> Option<Number> {
    let groups = groups(text);
    (0..groups.len()).find_map(|from| {
        let mut lengths = Vec::new();
        let mut digits = String::new();
        for (at, group) in groups[from..].iter().enumerate() {
            if at > 0 && !group.joined || digits.len() + group.digits.len() > DIGITS_MAX {
                break;
            }
            digits.push_str(group.digits);
            lengths.push(group.digits.len());
            let whole = groups.get(from + at + 1).is_none_or(|next| !next.joined);
            if let Some(number) = looks_like(&digits, &lengths, groups[from].plus, whole) {
                return Some(number);
            }
        }
        None
    })
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_ascii_digit()).map(|at| rest + at) {
        let end = text[start..]
            .find(|c: char| !c.is_ascii_digit())
            .map_or(text.len(), |at| start + at);
        let between = &text[rest..start];
        groups.push(Group {
            digits: &text[start..end],
            plus: between.trim_end_matches('(').ends_with('+'),
            joined: !groups.is_empty() && is_spacing(between),
        });
        rest = end;
    }
    groups
}

/// What stands inside a number: a space or two, a dash, a dot, brackets. A dot and a space end a sentence.
fn is_spacing(between: &str) -> bool {
    let allowed = |c: char| {
        matches!(
            c,
            ' ' | '\u{a0}' | '\u{202f}' | '-' | '\u{2010}'..='\u{2014}' | '(' | ')'
        )
    };
    between == "." || (between.chars().count() <= 3 && between.chars().all(allowed))
}

/// `whole`: no further digits belong to it.
fn looks_like(digits: &str, lengths: &[usize], plus: bool, whole: bool) -> Option<Number> {
    let home = digits
        .strip_prefix("0044")
        .or_else(|| digits.strip_prefix("44").filter(|_| plus));
    let home = home.map(|rest| rest.strip_prefix('0').unwrap_or(rest));
    // Nobody begins a number with "01" and a space: that is a day.
    let home = home.or_else(|| digits.strip_prefix('0').filter(|_| lengths[0] >= 3));
    if home.is_some_and(|rest| (9..=10).contains(&rest.len()) && !rest.starts_with('0')) {
        return Some(Number::Phone);
    }
    if whole && plus && (8..=15).contains(&digits.len()) {
        return Some(Number::Phone);
    }
    let as_printed = lengths == [10] || lengths == [3, 3, 4];
    (whole && as_printed && has_check_digit(digits)).then_some(Number::Nhs)
}

/// Modulus 11, as every NHS number has it: weights 10 to 2, and 11 minus the rest of the sum is the last digit.
fn has_check_digit(digits: &str) -> bool {
    let numbers: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let Some((check, first)) = numbers.split_last() else {
        return false;
    };
    let sum: u32 = first
        .iter()
        .zip((2..=10).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    (11 - sum % 11) % 11 == *check
}

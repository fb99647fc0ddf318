//! Every sentence a person reads, by id: Fluent catalogues, looked up on the server. Islands get their strings as props.

use crate::domain::problem::Problem;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// The English catalogues, one file a part of the product.
pub const ENGLISH: &[(&str, &str)] = &[
    ("common.ftl", include_str!("en/common.ftl")),
    ("components.ftl", include_str!("en/components.ftl")),
    ("public.ftl", include_str!("en/public.ftl")),
    ("support.ftl", include_str!("en/support.ftl")),
    ("guide.ftl", include_str!("en/guide.ftl")),
    ("owed.ftl", include_str!("en/owed.ftl")),
    ("desk.ftl", include_str!("en/desk.ftl")),
    ("directory.ftl", include_str!("en/directory.ftl")),
    ("own_words.ftl", include_str!("en/own_words.ftl")),
];

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec!["en-GB".parse().unwrap_or_default()]);
    // Isolation marks are for mixed directions; English pages have none, and tests and screen readers see them.
    bundle.set_use_isolating(false);
    for (_, source) in ENGLISH {
        // A catalogue with a fault still gives every message that is sound; a test refuses the fault.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
});

/// The sentence with this id. An id that no catalogue has comes back as itself, so that a page never breaks over a word;
/// a test finds it before a person does.
#[must_use]
pub fn t(id: &str) -> String {
    t_with(id, &[])
}

/// What is wrong with a field. `name` is that of somebody whom some of these sentences speak of.
#[must_use]
pub fn sentence_about(problem: &Problem, name: &str) -> String {
    let limit = problem.limit.map(number).unwrap_or_default();
    t_with(&problem.message_id(), &[("limit", &limit), ("name", name)])
}

/// What is wrong with a field.
#[must_use]
pub fn sentence(problem: &Problem) -> String {
    sentence_about(problem, "")
}

/// The sentence with this id and its arguments, by name.
#[must_use]
pub fn t_with(id: &str, arguments: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in arguments {
        args.set(*name, FluentValue::from(*value));
    }
    format(id, &args)
}

/// As [`t_with`], with a number that Fluent picks the plural by; it is also there as `$count`.
#[must_use]
pub fn t_count(id: &str, count: u64, arguments: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::new();
    args.set("count", FluentValue::from(count));
    for (name, value) in arguments {
        args.set(*name, FluentValue::from(*value));
    }
    format(id, &args)
}

fn format(id: &str, args: &FluentArgs) -> String {
    let Some(pattern) = BUNDLE.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut errors = Vec::new();
    BUNDLE.format_pattern(pattern, Some(args), &mut errors).into_owned()
}

/// Is there a sentence with this id?
#[must_use]
pub fn has(id: &str) -> bool {
    BUNDLE.has_message(id)
}

/// A whole number as people read it: "20,000".
#[must_use]
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// A date as people read it: "22 November 2026".
#[must_use]
pub fn date(day: chrono::NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// A date with its weekday: "Sunday 22 November 2026".
#[must_use]
pub fn weekday_date(day: chrono::NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// A moment as London reads it: "22 November 2026 at 9:05am".
#[must_use]
pub fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    let local = at.with_timezone(&chrono_tz::Europe::London);
    format!("{} at {}", date(local.date_naive()), local.format("%-I:%M%P"))
}

/// The London day of a moment.
#[must_use]
pub fn london_day(at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDate {
    at.with_timezone(&chrono_tz::Europe::London).date_naive()
}

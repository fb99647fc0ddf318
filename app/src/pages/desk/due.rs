//! When something is due, in words: the date, and how near it is. The colour only repeats what the words say.

use crate::domain::deadline::{DueWhat, Nearness, nearness};
use crate::words::{date, t_count, t_with};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// "Acknowledge by tomorrow, 24 November".
pub fn due(what: DueWhat, on: NaiveDate, today: NaiveDate) -> AnyView {
    let class = match nearness(on, today) {
        Nearness::Overdue(_) => "app-due app-due--overdue",
        Nearness::Today | Nearness::Tomorrow => "app-due app-due--soon",
        Nearness::InDays(_) => "app-due",
    };
    view! { <span class=class>{due_in_words(what, on, today)}</span> }.into_any()
}

/// The same as plain words.
#[must_use]
pub fn due_in_words(what: DueWhat, on: NaiveDate, today: NaiveDate) -> String {
    let day = day(on, today);
    let said: &[(&str, &str)] = &[("what", what.code()), ("date", &day)];
    match nearness(on, today) {
        Nearness::Overdue(days) => t_count("desk-due-overdue", days, said),
        Nearness::Today => t_with("desk-due-today", said),
        Nearness::Tomorrow => t_with("desk-due-tomorrow", said),
        Nearness::InDays(days) => t_count("desk-due-in-days", days, said),
    }
}

/// "By law: 22 December".
pub fn by_law(on: NaiveDate, today: NaiveDate) -> AnyView {
    let late = on < today;
    let class = if late { "app-due app-due--overdue" } else { "app-due" };
    let id = if late { "desk-due-law-overdue" } else { "desk-due-law" };
    view! { <span class=class>{t_with(id, &[("date", &day(on, today))])}</span> }.into_any()
}

/// The year stands there only where it is another.
fn day(on: NaiveDate, today: NaiveDate) -> String {
    if on.year() == today.year() {
        on.format("%-d %B").to_string()
    } else {
        date(on)
    }
}

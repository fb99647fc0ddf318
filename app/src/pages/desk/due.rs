//! When something is due, in words: the date, and how near it is. The colour only repeats what the words say.

use crate::domain::deadline::{DueWhat, Nearness, nearness};
use crate::words::{date, t_count, t_with};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// "Acknowledge by tomorrow, 24 November".
pub fn due(what: DueWhat, on: NaiveDate, today: NaiveDate) -> AnyView {
    let day = if on.year() == today.year() {
        on.format("%-d %B").to_string()
    } else {
        date(on)
    };
    let said: &[(&str, &str)] = &[("what", what.code()), ("date", &day)];
    let (class, words) = match nearness(on, today) {
        Nearness::Overdue(days) => ("app-due app-due--overdue", t_count("desk-due-overdue", days, said)),
        Nearness::Today => ("app-due app-due--soon", t_with("desk-due-today", said)),
        Nearness::Tomorrow => ("app-due app-due--soon", t_with("desk-due-tomorrow", said)),
        Nearness::InDays(days) => ("app-due", t_count("desk-due-in-days", days, said)),
    };
    view! { <span class=class>{words}</span> }.into_any()
}

//! How a date was worked out, in words: the same working for the person as for the staff.

use crate::domain::deadline::{Due, Period};
use crate::words::{t, t_count, t_with, weekday_date};
use leptos::prelude::*;

/// Where counting starts, what does not count, and where that leads.
#[component]
pub fn DueWorking(
    /// The date and its working.
    due: Due,
) -> impl IntoView {
    let (from, on) = (weekday_date(due.working.from), weekday_date(due.on));
    let holidays = due.working.holidays;
    let rule = match due.working.period {
        Period::WorkingDays(days) => t_count("due-working-days", u64::from(days), &[("from", &from)]),
        Period::Months(months) => t_count("due-months", u64::from(months), &[("from", &from)]),
    };
    let days_off = matches!(due.working.period, Period::WorkingDays(_)).then(|| {
        let none = holidays.is_empty().then(|| t("due-no-bank-holidays"));
        let some = (!holidays.is_empty()).then(|| {
            let items = holidays.into_iter().map(|(day, name)| {
                let words = t_with("due-bank-holiday", &[("date", &weekday_date(day)), ("name", &name)]);
                view! { <li>{words}</li> }
            });
            view! { <p>{t("due-bank-holidays")}</p> <ul>{items.collect_view()}</ul> }
        });
        view! { <p>{t("due-weekends")} " " {none}</p> {some} }
    });
    view! {
        <p>{rule}</p>
        {days_off}
        <p>{t_with("due-result", &[("date", &on)])}</p>
    }
}

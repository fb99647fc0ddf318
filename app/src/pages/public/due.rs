//! How a date was worked out, in words: the same working for the person as for the staff.

use crate::domain::deadline::{Due, Period, Working};
use crate::pages::language::t_around;
use crate::words::{t, t_count, t_with, weekday_date};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Where counting starts, what does not count, and where that leads; then the same for the law's own last day, where we
/// promise to be sooner.
#[component]
pub fn DueWorking(
    /// The date and its working.
    due: Due,
) -> impl IntoView {
    let law = due
        .law
        .map(|law| view! { <p>{t("due-law")}</p> {steps(law.on, law.working)} });
    view! { {steps(due.on, due.working)} {law} }
}

fn steps(on: NaiveDate, working: Working) -> AnyView {
    let from = weekday_date(working.from);
    let rule = match working.period {
        Period::WorkingDays(days) => t_count("due-working-days", u64::from(days), &[("from", &from)]),
        Period::Months(months) => t_count("due-months", u64::from(months), &[("from", &from)]),
        Period::CalendarDays(days) => t_count("due-calendar-days", u64::from(days), &[("from", &from)]),
        Period::Told => {
            return view! { <p>{t_with("due-told", &[("from", &from), ("date", &weekday_date(on))])}</p> }.into_any();
        }
    };
    let days_off = match working.period {
        Period::WorkingDays(_) => {
            let none = working.holidays.is_empty().then(|| t("due-no-bank-holidays"));
            Some(view! { <p>{t("due-weekends")} " " {none}</p> }.into_any())
        }
        Period::CalendarDays(_) => Some(view! { <p>{t("due-rolls")}</p> }.into_any()),
        Period::Months(_) | Period::Told => None,
    };
    let named = (!working.holidays.is_empty()).then(|| {
        let items = working.holidays.into_iter().map(|(day, name)| {
            let words = t_around("due-bank-holiday", &[("date", &weekday_date(day))], ("name", &name));
            view! { <li>{words}</li> }
        });
        view! { <p>{t("due-bank-holidays")}</p> <ul>{items.collect_view()}</ul> }
    });
    view! {
        <p>{rule}</p>
        {days_off}
        {named}
        <p>{t_with("due-result", &[("date", &weekday_date(on))])}</p>
    }
    .into_any()
}

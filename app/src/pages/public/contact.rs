//! How and when to reach the team, and the days on which nobody is there.

use super::owed::{address, heading, owed, points};
use crate::domain::concern::Page;
use crate::domain::own_page::OwnPage;
use crate::pages::language::in_english;
use crate::pages::layout::Phone;
use crate::pages::request::{today, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::{date, t, t_with, weekday_date};
use chrono::{Months, NaiveDate};
use leptos::prelude::*;

/// How far ahead closed days are told.
const AHEAD: Months = Months::new(12);

/// The page.
#[component]
pub fn ContactPage() -> impl IntoView {
    let day = today(&visitor());
    owed(OwnPage::Contact, t("contact-heading"), move |trust, _| {
        let (phone, email) = (trust.phone.clone(), trust.email.clone());
        let relay = t_with("contact-relay-how", &[("number", &trust.phone)]);
        let written = (!trust.address.is_empty()).then(|| {
            view! { {heading("contact-address")} {address(&trust.address)} }
        });
        view! {
            <p>{t("contact-what")}</p>
            <p>{t("contact-fast")}</p>
            {heading("contact-phone")}
            <p><Phone number=phone/></p>
            <h3 class="nhsuk-heading-s">{t("contact-relay")}</h3>
            <p>{relay}</p>
            {heading("contact-email")}
            <p><a class="app-unbroken" href=format!("mailto:{email}") dir="ltr">{email.clone()}</a></p>
            {written}
            {heading("contact-hours")}
            <p>{in_english(trust.opening_hours.clone())}</p>
            {closed(trust, day)}
            {heading("contact-online")}
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li><a href=paths::question(Page::Want)>{t("contact-online-tell")}</a></li>
                <li><a href=paths::FOLLOW>{t("contact-online-follow")}</a></li>
            </ul>
        }
        .into_any()
    })
}

/// The closed days of the year to come, and how far they are known where that is not a year.
fn closed(trust: &Trust, today: NaiveDate) -> Option<AnyView> {
    let until = today.checked_add_months(AHEAD)?;
    let to_come = trust.closed_days.iter().filter(|(day, _)| (today..until).contains(day));
    let days: Vec<_> = to_come
        .map(|(day, name)| t_with("contact-closed-day", &[("date", &weekday_date(*day)), ("name", name)]))
        .collect();
    if days.is_empty() {
        return None;
    }
    let known = trust.closed_days_until;
    let known = (known < until).then(|| view! { <p>{t_with("contact-closed-to", &[("date", &date(known))])}</p> });
    Some(
        view! {
            {heading("contact-closed-heading")}
            <p>{t("contact-closed")}</p>
            {points(days)}
            {known}
            <p>{t("contact-closed-later")}</p>
        }
        .into_any(),
    )
}

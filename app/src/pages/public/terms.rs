//! What the service is and what it is not, what we promise, and what we ask of people.

use super::owed::{heading, owed, said};
use crate::domain::own_page::OwnPage;
use crate::paths;
use crate::words::{t, t_with};
use leptos::prelude::*;

/// The page.
#[component]
pub fn TermsPage() -> impl IntoView {
    owed(OwnPage::Terms, t("terms-heading"), |trust, _| {
        let team = t_with("terms-is-team", &[("team", &trust.team), ("trust", &trust.name)]);
        let contact = paths::own_page(OwnPage::Contact);
        view! {
            {heading("terms-is-heading")}
            <p>{team} " " {t("terms-is-for")}</p>
            <p>{t("terms-is-free")}</p>
            {heading("terms-not-heading")}
            <p>{t("terms-not-emergency")}</p>
            <p>{t("terms-not-advice")} " " {t("terms-not-law")}</p>
            <p>{t("terms-not-always")}</p>
            {heading("terms-promise-heading")}
            {said(&["terms-promise-listen", "terms-promise-when", "terms-promise-care", "terms-promise-safe"])}
            {heading("terms-ask-heading")}
            {said(&["terms-ask-true", "terms-ask-kind", "terms-ask-spoil", "terms-ask-code"])}
            {heading("terms-wrong-heading")}
            <p>{t("terms-wrong")}</p>
            <p><a href=contact>{t("layout-link-contact")}</a></p>
        }
        .into_any()
    })
}

//! The privacy notice: what becomes of what people tell us, from the settings. What only the trust can decide and has not said
//! stands there as not said.

use super::owed::{address, heading, owed, points, said};
use super::turn_to::turn_to;
use crate::domain::concern::Page;
use crate::domain::own_page::OwnPage;
use crate::paths;
use crate::port::{Trust, TurnTo};
use crate::words::{t, t_count, t_with};
use leptos::prelude::*;

/// The grounds that NHS trusts use most, for those that have not said which are theirs.
const USUAL: &[&str] = &[
    "privacy-law-task",
    "privacy-law-duty",
    "privacy-law-health",
    "privacy-law-interest",
    "privacy-law-claims",
];

/// The page.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    owed(OwnPage::Privacy, t("privacy-heading"), |trust, _| {
        view! {
            <p>{t("privacy-what")}</p>
            {who(trust)}
            {heading("privacy-why-heading")}
            {said(&["privacy-why-answer", "privacy-why-reach", "privacy-why-safe", "privacy-why-better", "privacy-why-law"])}
            <p>{t("privacy-why-never")}</p>
            {grounds(trust)}
            {heading("privacy-sees-heading")}
            <p>{t("privacy-sees-team")} " " {t("privacy-sees-log")}</p>
            <p>{t("privacy-sees-agree")}</p>
            <p>{t("privacy-sees-mail")}</p>
            {how_long(trust)}
            {heading("privacy-rights-heading")}
            {said(&["privacy-rights-see", "privacy-rights-correct", "privacy-rights-delete", "privacy-rights-stop"])}
            <p>{t("privacy-rights-how")} " " {t("privacy-rights-not-all")}</p>
            {heading("privacy-unhappy-heading")}
            <p>{t("privacy-unhappy")}</p>
            <p><a href=paths::question(Page::Want)>{t("privacy-unhappy-tell")}</a></p>
            <p>{t("privacy-unhappy-other")}</p>
            {turn_to(&trust.commissioner)}
            {heading("privacy-safe-heading")}
            <p>{t("privacy-safe-locked")} " " {t("privacy-safe-staff")}</p>
            <p><a href=paths::COOKIES>{t("privacy-safe-cookies")}</a></p>
        }
        .into_any()
    })
}

fn who(trust: &Trust) -> AnyView {
    let us = TurnTo {
        name: trust.team.clone(),
        phone: trust.phone.clone(),
        email: trust.email.clone(),
        web: String::new(),
    };
    let officer = match &trust.data_protection_officer {
        Some(officer) => view! { <p>{t("privacy-officer")}</p> {turn_to(officer)} }.into_any(),
        None => view! { <p>{t("privacy-officer-unsaid")}</p> }.into_any(),
    };
    let written = (!trust.address.is_empty()).then(|| address(&trust.address));
    view! {
        {heading("privacy-who-heading")}
        <p>{t_with("privacy-who", &[("trust", &trust.name)])}</p>
        {turn_to(&us)}
        {written}
        {heading("privacy-officer-heading")}
        {officer}
    }
    .into_any()
}

fn grounds(trust: &Trust) -> AnyView {
    let words = if trust.lawful_bases.is_empty() {
        view! {
            <p>{t("privacy-law-usual")}</p>
            {said(USUAL)}
            <p>{t("privacy-law-unsaid")}</p>
        }
        .into_any()
    } else {
        view! {
            <p>{t("privacy-law-said")}</p>
            {points(trust.lawful_bases.clone())}
        }
        .into_any()
    };
    view! { {heading("privacy-law-heading")} {words} }.into_any()
}

fn how_long(trust: &Trust) -> AnyView {
    let keeping = trust.keeping;
    let case = match keeping.case_years {
        Some(years) => t_count("privacy-long-case", years.into(), &[]),
        None => t("privacy-long-case-unsaid"),
    };
    let rows = vec![
        t_count("privacy-long-draft", keeping.draft_hours.into(), &[]),
        t_count("privacy-long-saved", keeping.saved_draft_days.into(), &[]),
        case,
        t_count("privacy-long-link", keeping.link_hours.into(), &[]),
        t_count("privacy-long-patient", keeping.patient_code_days.into(), &[]),
        t("privacy-long-nudge"),
        t("privacy-long-survey"),
        t("privacy-long-log"),
    ];
    view! {
        {heading("privacy-long-heading")}
        {points(rows)}
        <p>{t("privacy-long-apart")}</p>
    }
    .into_any()
}

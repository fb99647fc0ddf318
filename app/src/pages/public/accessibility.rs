//! The accessibility statement that the law asks for (regulation 8, SI 2018/952), from what our tests looked at and found. It
//! claims nothing that they did not.

use super::owed::{address, heading, owed, points, said};
use super::turn_to::turn_to;
use crate::domain::own_page::OwnPage;
use crate::port::{Trust, TurnTo};
use crate::words::{date, has, number, t, t_count, t_with};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use std::sync::LazyLock;

/// The website of the Equality Advisory and Support Service.
const EASS: &str = "https://www.equalityadvisoryservice.com";

/// What our tests looked at and found; `end2end/accessibility.mjs` writes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tested {
    /// The day.
    pub date: NaiveDate,
    /// The tool, and its version.
    pub tool: String,
    /// How wide the window was, in pixels, the widest first.
    pub widths: Vec<usize>,
    /// `on`, `off`.
    pub scripts: Vec<String>,
    /// The tool's rules that it says are broken.
    pub found: Vec<String>,
    /// The names of all that was looked at.
    pub views: Vec<String>,
}

static TESTED: LazyLock<Option<Tested>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../docs/accessibility.json")).ok());

/// What our tests looked at and found; `None` if the file can't be read, which a test refuses.
#[must_use]
pub fn tested() -> Option<&'static Tested> {
    TESTED.as_ref()
}

/// The page.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    owed(OwnPage::Accessibility, t("accessibility-heading"), |trust, _| {
        let results = tested().map(results);
        let made = tested().map(|tested| {
            let day = date(tested.date);
            view! {
                {heading("accessibility-date-heading")}
                <p>{t_with("accessibility-date", &[("date", &day)])}</p>
            }
        });
        view! {
            <p>{t_with("accessibility-what", &[("trust", &trust.name)])}</p>
            <p>{t("accessibility-want")}</p>
            {said(&["accessibility-can-zoom", "accessibility-can-phone", "accessibility-can-scripts", "accessibility-can-words"])}
            <p>{t("accessibility-other")}</p>
            {heading("accessibility-status-heading")}
            <p>{t("accessibility-status")} " " {t("accessibility-status-partly")}</p>
            <p>{t("accessibility-status-nobody")}</p>
            {results}
            {heading("accessibility-untested-heading")}
            {said(&[
                "accessibility-untested-people",
                "accessibility-untested-readers",
                "accessibility-untested-print",
                "accessibility-untested-files",
                "accessibility-untested-own",
            ])}
            {heading("accessibility-tell-heading")}
            <p>{t("accessibility-tell")} " " {t("accessibility-tell-when")}</p>
            {us(trust)}
            {heading("accessibility-law-heading")}
            <p>{t("accessibility-law-advice")}</p>
            <p><a href=EASS>{t("accessibility-law-advice-link")}</a></p>
            <p>{t("accessibility-law-who")} " " {t("accessibility-law-name")}</p>
            {made}
        }
        .into_any()
    })
}

fn us(trust: &Trust) -> AnyView {
    let us = TurnTo {
        name: trust.team.clone(),
        phone: trust.phone.clone(),
        email: trust.email.clone(),
        web: String::new(),
    };
    let written = (!trust.address.is_empty()).then(|| address(&trust.address));
    view! { {turn_to(&us)} {written} }.into_any()
}

fn results(tested: &Tested) -> AnyView {
    let views = u64::try_from(tested.views.len()).unwrap_or_default();
    let width = |pixels: Option<&usize>| pixels.map(|pixels| number(*pixels)).unwrap_or_default();
    let (wide, narrow) = (width(tested.widths.first()), width(tested.widths.last()));
    let both = (tested.scripts.len() == 2).then(|| view! { <p>{t("accessibility-tested-scripts")}</p> });
    let found = if tested.found.is_empty() {
        view! { <p>{t("accessibility-found-none")}</p> }.into_any()
    } else {
        view! { <p>{t("accessibility-found")}</p> {points(tested.found.iter().map(|rule| in_words(rule)).collect())} }
            .into_any()
    };
    view! {
        {heading("accessibility-tested-heading")}
        <p>{t_count("accessibility-tested", views, &[("date", &date(tested.date))])}</p>
        <p>{t_with("accessibility-tested-tool", &[("tool", &tested.tool)])}</p>
        <p>{t_with("accessibility-tested-widths", &[("wide", &wide), ("narrow", &narrow)])}</p>
        {both}
        {heading("accessibility-found-heading")}
        {found}
    }
    .into_any()
}

/// What a broken rule means for people.
fn in_words(rule: &str) -> String {
    let id = format!("accessibility-found-{rule}");
    if has(&id) {
        t(&id)
    } else {
        t_with("accessibility-found-other", &[("rule", rule)])
    }
}

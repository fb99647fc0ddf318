//! Holds every component against nhsuk-frontend's own fixtures, and keeps the score in `conformance.toml`: it only rises.
//!
//! The fixtures are read from nhsuk-frontend as npm installed it; none is kept here, because some hold the NHS logo.

#![cfg(feature = "ssr")]

mod blocks;
mod fields;
mod fixture;
mod given;
mod markup;
mod rim;

use std::{collections::BTreeMap, fmt::Write};

use fixture::Fixture;
use leptos::prelude::*;
use markup::same;
use serde::Deserialize;

/// How one component draws what a fixture gives.
type Draw = fn(&Fixture) -> AnyView;

/// Every component that is held, by its folder in nhsuk-frontend.
const COMPONENTS: &[(&str, Draw)] = &[
    ("action-link", blocks::action_link),
    ("back-link", blocks::back_link),
    ("breadcrumb", rim::breadcrumb),
    ("button", blocks::button),
    ("card", blocks::card),
    ("character-count", fields::character_count),
    ("checkboxes", fields::checkboxes),
    ("date-input", fields::date_input),
    ("details", blocks::details),
    ("error-message", fields::error_message),
    ("error-summary", blocks::error_summary),
    ("fieldset", fields::fieldset),
    ("file-upload", fields::file_upload),
    ("footer", rim::footer),
    ("header", rim::header),
    ("heading", blocks::heading),
    ("hint", fields::hint),
    ("input", fields::input),
    ("inset-text", blocks::inset_text),
    ("label", fields::label),
    ("legend", fields::legend),
    ("notification-banner", blocks::notification_banner),
    ("pagination", rim::pagination),
    ("panel", blocks::panel),
    ("password-input", fields::password_input),
    ("radios", fields::radios),
    ("scroll", blocks::scroll),
    ("search-input", fields::search_input),
    ("select", fields::select),
    ("skip-link", rim::skip_link),
    ("summary-list", blocks::summary_list),
    ("tables", blocks::tables),
    ("tag", blocks::tag),
    ("textarea", fields::textarea),
    ("warning-callout", blocks::warning_callout),
];

/// What `conformance.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    /// The version of nhsuk-frontend that the scores are against.
    version: String,
    /// How many fixtures of each component match.
    matches: BTreeMap<String, usize>,
    /// The fixtures that don't, and why not.
    #[serde(default)]
    except: Vec<Exception>,
}

/// A fixture that we don't match on purpose.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    component: String,
    /// Its place in the list, from 0: names repeat.
    fixture: usize,
    name: String,
    reason: String,
}

impl Record {
    fn read() -> Self {
        toml::from_str(include_str!("../conformance.toml")).expect("conformance.toml")
    }

    fn excepts(&self, component: &str, at: usize, name: &str) -> bool {
        self.except.iter().any(|except| {
            assert!(
                !except.reason.is_empty(),
                "an exception in conformance.toml has no reason"
            );
            (except.component.as_str(), except.fixture, except.name.as_str()) == (component, at, name)
        })
    }
}

fn html(draw: Draw, fixture: &Fixture) -> String {
    let owner = Owner::new();
    owner.with(|| draw(fixture).to_html())
}

#[test]
fn components_draw_what_nhsuk_frontend_draws() {
    let record = Record::read();
    let folder = fixture::folder();
    assert_eq!(
        fixture::version(&folder).unwrap_or_else(|why| panic!("{why}")),
        record.version,
        "conformance.toml is for another version"
    );
    let (mut faults, mut matched, mut seen) = (String::new(), 0, 0);
    for (component, draw) in COMPONENTS {
        let fixtures = fixture::read(&folder, component).unwrap_or_else(|why| panic!("{why}"));
        let mut score = 0;
        for (at, fixture) in fixtures.iter().enumerate() {
            let got = html(*draw, fixture);
            let difference = same(&fixture.html, &got).err();
            score += usize::from(difference.is_none());
            match (difference, record.excepts(component, at, &fixture.name)) {
                (Some(difference), false) => {
                    write!(faults, "\n{component} {at}, {}:\n{difference}", fixture.name).unwrap()
                }
                (None, true) => write!(
                    faults,
                    "\n{component} {at} matches now: take its exception out of conformance.toml"
                )
                .unwrap(),
                (Some(_), true) | (None, false) => {}
            }
        }
        println!("{component}: {score} of {} fixtures", fixtures.len());
        matched += score;
        seen += fixtures.len();
        let recorded = record.matches.get(*component).copied().unwrap_or_default();
        if score < recorded {
            write!(
                faults,
                "\n{component} matches {score} fixtures; it has matched {recorded}"
            )
            .unwrap();
        } else if score > recorded {
            write!(
                faults,
                "\n{component} matches {score} fixtures: raise it from {recorded} in conformance.toml"
            )
            .unwrap();
        }
    }
    let known = fixture::count(&folder).unwrap_or_else(|why| panic!("{why}"));
    println!(
        "{} components: {matched} of {seen} fixtures (nhsuk-frontend {} has {known})",
        COMPONENTS.len(),
        record.version
    );
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn a_score_is_kept_for_every_component_and_for_no_other() {
    let recorded: Vec<String> = Record::read().matches.into_keys().collect();
    let drawn: Vec<&str> = COMPONENTS.iter().map(|(component, _)| *component).collect();
    assert_eq!(
        recorded, drawn,
        "conformance.toml and COMPONENTS list different components"
    );
}

/// The control: if this comparison called everything the same, the test above would prove nothing.
#[test]
fn a_wrong_drawing_is_seen() {
    let folder = fixture::folder();
    let fixtures = fixture::read(&folder, "radios").unwrap_or_else(|why| panic!("{why}"));
    let right = html(fields::radios, &fixtures[0]);
    same(&fixtures[0].html, &right).unwrap();
    for (from, to) in [
        ("nhsuk-radios__item", "nhsuk-radio__item"),
        ("data-module=\"nhsuk-radios\"", ""),
        ("type=\"radio\"", "type=\"checkbox\""),
        ("<legend", "<p"),
        ("nhsuk-form-group", "nhsuk-form-group nhsuk-form-group--error"),
        (" id=\"", " id=\"x"),
    ] {
        let wrong = right.replace(from, to);
        assert_ne!(right, wrong, "{from} is not in the drawing");
        assert!(
            same(&fixtures[0].html, &wrong).is_err(),
            "{from} became {to} and nothing was said"
        );
    }
}

#[test]
fn missing_fixtures_are_a_failure_that_says_what_to_run() {
    let nowhere = std::path::Path::new("no/such/folder");
    for why in [
        fixture::read(nowhere, "radios").err(),
        fixture::version(nowhere).err(),
        fixture::count(nowhere).err(),
    ] {
        assert!(why.expect("fixtures were read from nowhere").contains("make test"));
    }
}

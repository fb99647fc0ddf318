//! The directory as staff keep it: which entries are due and why, names that are free, councils a line, the day of a check.

use super::places::{council, entry};
use app::domain::council::Council;
use app::domain::directory::{
    CheckForm, DueBecause, EntryForm, LinkFound, NATIONAL, SOME, councils_on_lines, due_because, slug,
};
use app::domain::problem::Flaw;
use app::domain::support::{Area, CHECK_AGAIN_DAYS, Entry};
use chrono::{Days, NaiveDate};

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn councils() -> Vec<Council> {
    [
        ("E06000009", "Blackpool"),
        ("E07000128", "Wyre"),
        ("E07000238", "Wychavon"),
        ("E06000023", "Bristol, City of"),
    ]
    .map(|(code, name)| Council {
        code: council(code),
        name: name.to_owned(),
        county: None,
    })
    .into()
}

#[test]
fn an_entry_is_due_for_the_most_pressing_reason() {
    let today = day("2026-11-23");
    let ago = |days| Some(today - Days::new(days));
    let over = Entry {
        valid_to: Some(day("2026-11-22")),
        ..entry("over")
    };
    let last_day = Entry {
        valid_to: Some(today),
        ..entry("last-day")
    };
    let fine = entry("fine");
    for (entry, checked_on, link, because) in [
        (&fine, ago(0), None, None),
        (
            &fine,
            ago(CHECK_AGAIN_DAYS - 1),
            Some((LinkFound::Answers, today)),
            None,
        ),
        (&fine, ago(CHECK_AGAIN_DAYS), None, Some(DueBecause::Stale)),
        (&fine, None, None, Some(DueBecause::Never)),
        (&fine, None, Some((LinkFound::Gone, today)), Some(DueBecause::Never)),
        (&fine, ago(1), Some((LinkFound::Gone, today)), Some(DueBecause::Link)),
        // Whoever has checked it since has seen the website.
        (&fine, ago(0), Some((LinkFound::Gone, today)), None),
        (&fine, ago(200), Some((LinkFound::Fails, today)), Some(DueBecause::Link)),
        // What the operator's own network doesn't allow says nothing of a website.
        (&fine, ago(1), Some((LinkFound::NotAllowed, today)), None),
        (&over, ago(1), None, Some(DueBecause::Over)),
        (&over, None, None, Some(DueBecause::Over)),
        (&last_day, ago(1), None, None),
    ] {
        assert_eq!(
            due_because(entry, checked_on, link, today),
            because,
            "{} {checked_on:?} {link:?}",
            entry.slug
        );
    }
}

#[test]
fn a_new_entry_gets_a_name_that_is_free() {
    let taken = ["age-uk", "age-uk-2"];
    for (name, free) in [
        ("Carers' Hub", "carers-hub"),
        ("  Zo\u{eb}'s  Place \u{2013} Fylde ", "zo-s-place-fylde"),
        ("Age UK", "age-uk-3"),
        ("\u{645}\u{631}\u{643}\u{632}", "entry"),
        (&"x".repeat(200), &"x".repeat(60)),
    ] {
        let found = slug(name, |name| taken.contains(&name));
        assert_eq!(found, free);
        let form = EntryForm {
            slug: found,
            ..EntryForm::default()
        };
        let problems = form.parse().unwrap_err();
        assert!(problems.iter().all(|problem| problem.field != "slug"), "{name}");
    }
}

#[test]
fn councils_are_named_a_line_by_name_or_code() {
    let councils = councils();
    let codes = |text: &str| councils_on_lines(text, &councils);
    assert_eq!(
        codes(" blackpool \r\n\nE07000128\nBristol, City of\n"),
        Ok(vec![council("E06000009"), council("E07000128"), council("E06000023")])
    );
    assert_eq!(
        codes("Blackpool\nAtlantis\nWy"),
        Err(vec!["Atlantis".into(), "Wy".into()])
    );
    assert_eq!(codes(" \n"), Err(Vec::new()));
}

#[test]
fn what_the_form_sends_is_the_entry() {
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        let owned = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        owned.collect()
    };
    let typed = pairs(&[
        ("slug", "another"),
        ("area", "E99999999"),
        ("name", "One"),
        ("what_for", "to help"),
        ("needs", "carers"),
        ("needs", "crisis"),
        ("urgent", "yes"),
        ("where", SOME),
        ("councils", "Wyre"),
        ("valid_from_day", "1"),
        ("valid_from_month", "4"),
        ("valid_from_year", "2026"),
        ("colour", "blue"),
    ]);
    let record = EntryForm::typed("one", &typed, &councils()).parse().unwrap();
    let entry = &record.entry;
    assert_eq!(entry.slug, "one", "no form changes its name in addresses");
    assert_eq!(entry.area, Area::Councils(vec![council("E07000128")]));
    assert_eq!((entry.needs.len(), entry.urgent, entry.fallback), (2, true, false));
    assert_eq!(entry.valid_from, Some(day("2026-04-01")));
    let wrong = |changes: &[(&str, &str)]| {
        let mut all = pairs(changes);
        all.extend(
            typed
                .iter()
                .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
                .cloned(),
        );
        let problems = EntryForm::typed("one", &all, &councils())
            .parse()
            .err()
            .unwrap_or_default();
        problems
            .into_iter()
            .map(|problem| (problem.field, problem.flaw))
            .collect::<Vec<_>>()
    };
    assert_eq!(wrong(&[]), []);
    assert_eq!(wrong(&[("where", NATIONAL), ("councils", "")]), []);
    for (changes, field, flaw) in [
        (&[("where", "")], "area", Flaw::Format),
        (&[("councils", "Atlantis")], "area", Flaw::Format),
        (&[("needs", "nothing")], "needs", Flaw::Unknown),
        (&[("needs", "other")], "needs", Flaw::Unknown),
        (&[("valid_from_day", "31")], "valid_from", Flaw::NotReal),
        (&[("valid_from_year", "")], "valid_from", Flaw::NotReal),
        (&[("valid_from_year", "26")], "valid_from", Flaw::NotReal),
        (&[("urgent", "on")], "urgent", Flaw::Unknown),
    ] {
        assert_eq!(wrong(changes), [(field.to_owned(), flaw)]);
    }
}

#[test]
fn an_entry_is_checked_today_or_before() {
    let today = day("2026-11-23");
    let since = day("2026-02-01");
    for (typed, found) in [
        (["23", "11", "2026"], Ok(today)),
        ([" 1 ", "2", "2026"], Ok(since)),
        // Before it said what it says now.
        (["31", "1", "2026"], Err(Flaw::Past)),
        (["23", "11", "26"], Err(Flaw::NotReal)),
        (["24", "11", "2026"], Err(Flaw::Future)),
        (["31", "2", "2026"], Err(Flaw::NotReal)),
        (["", "11", "2026"], Err(Flaw::NotReal)),
        ([" ", "", ""], Err(Flaw::Missing)),
    ] {
        let [one, two, three] = typed.map(str::to_owned);
        let form = CheckForm {
            day: one,
            month: two,
            year: three,
        };
        assert_eq!(
            form.parse(Some(since), today).map_err(|problem| problem.flaw),
            found,
            "{typed:?}"
        );
    }
}

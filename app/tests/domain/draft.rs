//! What the question pages make of what was typed: nothing is lost, and only what is in order becomes a concern.

use app::domain::concern::{Concern, ConcernForm, Page, Rules, WHAT_HAPPENED_MAX, Want, When};
use app::domain::draft::Draft;
use app::domain::person::{Contact, Need};
use app::domain::problem::Flaw;
use chrono::NaiveDate;

fn rules() -> Rules<'static> {
    Rules {
        sites: &["north"],
        services: &["heart"],
        today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        by_text: false,
    }
}

fn typed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// Answers every page in order, as a person does.
fn answered() -> Draft {
    let mut draft = Draft::default();
    for (page, pairs, next) in [
        (Page::Want, vec![("want", "put-right")], Page::WhoFor),
        (Page::WhoFor, vec![("about", "myself")], Page::WhatHappened),
        (Page::WhatHappened, vec![("what_happened", "x\r\ny")], Page::When),
        (
            Page::When,
            vec![
                ("when", "day"),
                ("when_day", "3"),
                ("when_month", "Mar"),
                ("when_year", "2026"),
            ],
            Page::Where,
        ),
        (
            Page::Where,
            vec![("site", "north"), ("service", "do-not-know")],
            Page::Files,
        ),
        (Page::Files, vec![], Page::Name),
        (Page::Name, vec![("name", "")], Page::Contact),
        (
            Page::Contact,
            vec![("channel", "email"), ("email", " a@example.com ")],
            Page::Needs,
        ),
        (
            Page::Needs,
            vec![
                ("needs", "interpreter"),
                ("needs", "large-print"),
                ("language", "Polish"),
            ],
            Page::Check,
        ),
    ] {
        let seen = draft.version;
        assert_eq!(draft.answer(page, seen, &typed(&pairs), &rules()), next, "{page}");
    }
    draft
}

#[test]
fn every_page_answered_is_a_concern() {
    let concern: Concern = answered().form.parse(&rules()).unwrap();
    assert_eq!(concern.want, Want::PutRight);
    assert_eq!(concern.what_happened, "x\ny");
    assert_eq!(
        concern.when,
        When::OnADay {
            day: NaiveDate::from_ymd_opt(2026, 3, 3).unwrap()
        }
    );
    assert_eq!((concern.site.as_deref(), concern.service), (Some("north"), None));
    assert_eq!(concern.name, None);
    assert_eq!(
        concern.contact,
        Contact::Email {
            address: "a@example.com".into()
        }
    );
    assert_eq!(concern.needs, [Need::LargePrint, Need::Interpreter]);
}

#[test]
fn a_wrong_answer_is_kept_and_shown_on_the_same_page() {
    let mut draft = answered();
    let seen = draft.version;
    assert_eq!(
        draft.answer(
            Page::Contact,
            seen,
            &typed(&[("channel", "email"), ("email", "a@")]),
            &rules()
        ),
        Page::Contact
    );
    assert_eq!(draft.form.email, "a@");
    let problems = draft.problems_shown(Page::Contact, &rules());
    assert_eq!(
        (problems.len(), problems[0].message_id().as_str()),
        (1, "problem-email-format")
    );
    assert_eq!(draft.form.parse(&rules()), None);
}

#[test]
fn a_changed_answer_leads_back_to_check() {
    let mut draft = answered();
    let seen = draft.version;
    assert_eq!(
        draft.answer(Page::Name, seen, &typed(&[("name", "Ann Example")]), &rules()),
        Page::Check
    );
}

#[test]
fn two_tabs_that_differ_keep_both_texts() {
    let mut draft = answered();
    let seen = draft.version;
    draft.answer(
        Page::WhatHappened,
        seen,
        &typed(&[("what_happened", "first tab")]),
        &rules(),
    );
    assert_eq!(
        draft.answer(
            Page::WhatHappened,
            seen,
            &typed(&[("what_happened", "second tab")]),
            &rules()
        ),
        Page::WhatHappened
    );
    assert_eq!(draft.form.what_happened, "second tab");
    assert_eq!(draft.aside.as_ref().unwrap().form.what_happened, "first tab");
    let seen = draft.version;
    assert_eq!(
        draft.answer(Page::WhatHappened, seen, &typed(&[("what_happened", "both")]), &rules()),
        Page::Check
    );
    assert_eq!(draft.aside, None);
}

#[test]
fn the_same_answer_twice_is_no_disagreement() {
    let mut draft = answered();
    let seen = draft.version;
    for _ in 0..2 {
        assert_eq!(
            draft.answer(Page::Name, seen, &typed(&[("name", "Ann")]), &rules()),
            Page::Check
        );
    }
    assert_eq!(draft.aside, None);
}

#[test]
fn what_is_kept_for_later_is_no_answer_and_counts_as_nothing_wrong() {
    let all = answered();
    for (page, pairs) in [
        (Page::Want, vec![]),
        (Page::WhatHappened, vec![("what_happened", " ")]),
        (
            Page::When,
            vec![("when", "day"), ("when_day", "31"), ("when_month", "2")],
        ),
        (Page::Contact, vec![("channel", "email"), ("email", "a@")]),
        (Page::Name, vec![("name", "Ann")]),
    ] {
        let mut draft = all.clone();
        draft.answered.remove(&page);
        let seen = draft.version;
        draft.keep(page, seen, &typed(&pairs));
        assert_eq!(draft.version, seen + 1, "{page}");
        for (field, value) in &pairs {
            let kept = serde_json::to_value(&draft.form).unwrap()[*field]
                .as_str()
                .map(str::to_owned);
            assert_eq!(kept.as_deref(), Some(*value), "{page}");
        }
        assert_eq!(draft.problems_shown(page, &rules()), [], "{page}");
        assert_eq!(draft.comes_back_at(&rules()), page, "it goes on where it stopped");
        // Answered, it is judged as ever.
        let seen = draft.version;
        let next = draft.answer(page, seen, &typed(&pairs), &rules());
        assert_eq!(next == page, !draft.form.problems(page, &rules()).is_empty(), "{page}");
        assert!(draft.unfinished.is_empty(), "{page}");
    }
    // What was answered already stays answered: what is wrong with it is said.
    let mut draft = all;
    let seen = draft.version;
    draft.keep(Page::Contact, seen, &typed(&[("channel", "email"), ("email", "a@")]));
    assert_eq!(draft.problems_shown(Page::Contact, &rules()).len(), 1);
}

#[test]
fn words_kept_for_later_in_one_tab_are_not_written_over_by_another() {
    let mut draft = Draft::default();
    draft.keep(Page::WhatHappened, 0, &typed(&[("what_happened", "kept in the first")]));
    // The second was drawn before that, and answers.
    let next = draft.answer(
        Page::WhatHappened,
        0,
        &typed(&[("what_happened", "from the second")]),
        &rules(),
    );
    assert_eq!(next, Page::WhatHappened);
    assert_eq!(draft.aside.as_ref().unwrap().form.what_happened, "kept in the first");
    // Saving it again settles nothing; whoever comes back is led to both texts.
    let seen = draft.version;
    draft.keep(
        Page::WhatHappened,
        seen,
        &typed(&[("what_happened", "from the second, longer")]),
    );
    assert_eq!(draft.aside.as_ref().unwrap().form.what_happened, "kept in the first");
    assert_eq!(draft.comes_back_at(&rules()), Page::WhatHappened);
    let seen = draft.version;
    draft.answer(Page::WhatHappened, seen, &typed(&[("what_happened", "both")]), &rules());
    assert_eq!((draft.aside, draft.form.what_happened.as_str()), (None, "both"));
}

#[test]
fn a_page_cannot_change_what_another_page_asks() {
    let mut draft = answered();
    let seen = draft.version;
    draft.answer(
        Page::Name,
        seen,
        &typed(&[("name", "Ann"), ("email", "other@example.com"), ("want", "thanks")]),
        &rules(),
    );
    assert_eq!(
        (draft.form.email.as_str(), draft.form.want.as_str()),
        (" a@example.com ", "put-right")
    );
}

#[test]
fn what_is_wrong_with_an_answer() {
    let flaws = |page: Page, pairs: &[(&str, &str)]| {
        let mut form = ConcernForm::default();
        form.take(page, &typed(pairs));
        form.problems(page, &rules())
            .into_iter()
            .map(|p| (p.field, p.flaw))
            .collect::<Vec<_>>()
    };
    let one = |field: &str, flaw| vec![(field.to_owned(), flaw)];
    let long = "\u{1F600}".repeat(WHAT_HAPPENED_MAX / 2 + 1);
    let fits = "\u{1F600}".repeat(WHAT_HAPPENED_MAX / 2);
    assert_eq!(flaws(Page::Want, &[]), one("want", Flaw::Missing));
    assert_eq!(flaws(Page::Want, &[("want", "revenge")]), one("want", Flaw::Unknown));
    assert_eq!(
        flaws(Page::WhatHappened, &[("what_happened", " \n ")]),
        one("what_happened", Flaw::Missing)
    );
    assert_eq!(
        flaws(Page::WhatHappened, &[("what_happened", &long)]),
        one("what_happened", Flaw::TooLong)
    );
    assert_eq!(flaws(Page::WhatHappened, &[("what_happened", &fits)]), []);
    assert_eq!(flaws(Page::WhatHappened, &[("what_happened", ".")]), []);
    for (d, m, y, found) in [
        ("31", "2", "2026", one("when_day", Flaw::NotReal)),
        ("23", "11", "2026", one("when_day", Flaw::Future)),
        ("", "11", "2026", one("when_day", Flaw::Missing)),
        (
            "22",
            "",
            "",
            vec![
                ("when_month".into(), Flaw::Missing),
                ("when_year".into(), Flaw::Missing),
            ],
        ),
        ("22", "Nov", "2026", vec![]),
        ("1", "ma", "2026", one("when_day", Flaw::NotReal)),
        ("1", "1", "26", one("when_day", Flaw::NotReal)),
    ] {
        assert_eq!(
            flaws(
                Page::When,
                &[("when", "day"), ("when_day", d), ("when_month", m), ("when_year", y)]
            ),
            found,
            "{d}/{m}/{y}"
        );
    }
    // Too long counts only where it was asked for: what belongs to another choice is not on the page.
    for (page, chosen, other, field) in [
        (
            Page::WhoFor,
            ("about", "somebody-else"),
            ("about", "myself"),
            "patient_name",
        ),
        (Page::When, ("when", "roughly"), ("when", "do-not-know"), "when_words"),
        (Page::Contact, ("channel", "post"), ("channel", "none"), "post_address"),
        (Page::Needs, ("needs", "other"), ("needs", "bsl"), "other_need"),
    ] {
        assert_eq!(flaws(page, &[chosen, (field, &long)]), one(field, Flaw::TooLong));
        assert_eq!(flaws(page, &[other, (field, &long)]), []);
    }
    assert_eq!(
        flaws(Page::Where, &[("site", "elsewhere"), ("service", "heart")]),
        one("site", Flaw::Unknown)
    );
    assert_eq!(flaws(Page::Contact, &[("channel", "none")]), []);
    assert_eq!(
        flaws(Page::Contact, &[("channel", "post"), ("post_address", "")]),
        one("post_address", Flaw::Missing)
    );
    assert_eq!(
        flaws(Page::Contact, &[("channel", "text"), ("text_number", "call me")]),
        one("text_number", Flaw::Format)
    );
    assert_eq!(
        flaws(Page::Needs, &[("needs", "interpreter")]),
        one("language", Flaw::Missing)
    );
    assert_eq!(flaws(Page::Needs, &[]), []);
}

//! Nothing that a person types becomes markup, wherever it is shown again. A control shows that the test would see it.

use super::stage::*;
use app::domain::case::{EventKind, Kind};
use app::domain::concern::{ConcernForm, Page, Rules};
use app::domain::deadline::{Due, DueWhat, Period, Working};
use app::domain::draft::{Aside, Draft};
use app::domain::follow::PersonAct;
use app::domain::letter::{Message, Reply};
use app::domain::person::Channel;
use app::domain::problem::{Flaw, Problem};
use app::paths;
use app::port::{Fault, FaultKind, FollowedCase, Once, PublicEvent, PublicWords, Receipt, Tried};

pub const PAYLOADS: &[&str] = &[
    "</textarea><script>evil()</script>",
    "\"><img src=x onerror=evil()>",
    "'><svg onload=evil()>",
    "<!--><script>evil()</script>",
    "</title><script>evil()</script>",
    "&lt;script&gt;evil()&lt;/script&gt;",
    "{{evil()}}<b onclick=evil()>",
    "\n</textarea><iframe srcdoc='<script>evil()</script>'>",
];

/// Markup that somebody else brought in: an element or an attribute that none of our pages has.
pub fn broken_into(page: &Answer) -> bool {
    let strange = "script:not([nonce]), img, iframe, svg[onload], [onerror], [onload], [onclick], [srcdoc], b";
    page.has(strange) || page.texts("script").iter().any(|script| script.contains("evil"))
}

#[tokio::test]
async fn the_test_sees_what_it_looks_for() {
    for payload in PAYLOADS.iter().filter(|payload| !payload.starts_with("&lt;")) {
        let html = format!(
            "<body><p>{payload}</p><textarea>{payload}</textarea><input value='{payload}'><input value=\"{payload}\"></body>"
        );
        let page = Answer {
            status: http::StatusCode::OK,
            location: None,
            retry_after: None,
            html,
        };
        assert!(broken_into(&page), "{payload}");
    }
    assert!(!broken_into(&get(&World::default(), "/").await));
}

/// The payload in every field that takes words of one's own, and every choice made that shows them.
fn form(payload: &str) -> ConcernForm {
    let text = || payload.to_owned();
    ConcernForm {
        want: "elsewhere".to_owned(),
        body: "primary".to_owned(),
        body_name: text(),
        pass_on: "yes".to_owned(),
        share_name: "yes".to_owned(),
        publish: "no".to_owned(),
        about: "somebody-else".to_owned(),
        patient_name: text(),
        relationship: text(),
        writer: "relative".to_owned(),
        patient: "can-decide".to_owned(),
        what_happened: text(),
        when: "roughly".to_owned(),
        when_day: text(),
        when_month: text(),
        when_year: text(),
        when_words: text(),
        site: "north".to_owned(),
        service: "heart".to_owned(),
        name: text(),
        channel: "post".to_owned(),
        email: text(),
        phone: text(),
        may_leave_message: text(),
        text_number: text(),
        post_address: text(),
        nudge: text(),
        never: vec!["leave-message".to_owned()],
        safe_words: text(),
        needs: vec!["interpreter".to_owned(), "other".to_owned()],
        language: text(),
        other_need: text(),
    }
}

/// The same in the fields that take a code.
fn codes(payload: &str) -> ConcernForm {
    let text = || payload.to_owned();
    let needs = vec![text()];
    ConcernForm {
        want: text(),
        body: text(),
        pass_on: text(),
        share_name: text(),
        publish: text(),
        about: text(),
        when: text(),
        site: text(),
        service: text(),
        channel: text(),
        needs,
        ..form(payload)
    }
}

#[tokio::test]
async fn no_question_page_lets_typed_words_become_markup() {
    for payload in PAYLOADS {
        for form in [form(payload), codes(payload)] {
            for page in Page::ALL {
                let aside = (*page != Page::Check).then(|| Aside {
                    page: *page,
                    form: form.clone(),
                });
                let world = World::holding(Draft {
                    aside,
                    ..answered(form.clone())
                });
                let drawn = get(&world, &paths::question(*page)).await;
                assert!(!broken_into(&drawn), "{page}: {payload}");
                if *page == Page::WhatHappened {
                    assert_eq!(drawn.texts("textarea"), [*payload], "to the letter");
                }
            }
        }
    }
}

#[tokio::test]
async fn no_page_after_sending_lets_typed_words_become_markup() {
    let working = Working {
        from: today(),
        period: Period::WorkingDays(3),
        holidays: Vec::new(),
    };
    let due = Due {
        what: DueWhat::Acknowledge,
        on: today(),
        working,
        law: None,
    };
    let rules = Rules {
        sites: &["north"],
        services: &["heart"],
        today: today(),
        by_text: false,
    };
    for payload in PAYLOADS {
        let concern = form(payload).parse(&rules).expect("all in order");
        let once = Some(Once {
            files: Vec::new(),
            code: code(),
            concern,
            patient_code: None,
        });
        let receipt = Receipt {
            needs: vec![app::domain::support::Need::ComplaintHelp],
            reference: reference(),
            kind: Kind::NotOurs,
            received_on: today(),
            due: due.clone(),
            channel: Channel::Post,
            nudged: false,
            asks: true,
            alerts: Vec::new(),
            once,
        };
        let sent = get(
            &World {
                receipt: Some(receipt),
                ..World::default()
            },
            "/concern/sent",
        )
        .await;
        assert!(sent.html.contains("evil"), "it is shown at all");
        assert!(!broken_into(&sent), "sent: {payload}");

        let words = |event, words| PublicEvent {
            entries: Vec::new(),
            at: chrono::DateTime::UNIX_EPOCH,
            event,
            words: Some(words),
            helper: Some("<i>helper</i>".to_owned()),
        };
        let history = vec![
            words(
                EventKind::PersonWrote,
                PublicWords::Message(Message::parse(payload).expect("words")),
            ),
            words(
                EventKind::Replied,
                PublicWords::Reply(Reply::parse(payload).expect("words")),
            ),
        ];
        let missing = [Problem::new("message", Flaw::Missing)];
        let kept = super::follow::kept(PersonAct::Write, &[("message", payload)], &missing);
        let case = FollowedCase {
            history,
            kept,
            sent: form(payload).parse(&rules).expect("all in order"),
            key: (*payload).to_owned(),
            ..super::follow::case()
        };
        let followed = get(
            &World {
                case: Some(case),
                ..World::default()
            },
            "/follow/case",
        )
        .await;
        assert_eq!(followed.texts("textarea"), [*payload]);
        assert!(!broken_into(&followed), "followed: {payload}");

        let tried = get(
            &World {
                tried: Some(Tried::typed(payload)),
                ..World::default()
            },
            "/follow",
        )
        .await;
        assert!(!broken_into(&tried), "tried: {payload}");
    }
}

#[tokio::test]
async fn no_fault_page_lets_typed_words_or_names_become_markup() {
    for payload in PAYLOADS {
        let typed = ["what_happened", "name", "message", payload]
            .map(|name| (name.to_owned(), (*payload).to_owned()))
            .to_vec();
        let fault = Fault {
            kind: FaultKind::Unavailable,
            incident: Some((*payload).to_owned()),
            retry_after: None,
            typed,
            action: (*payload).to_owned(),
        };
        let page = get(
            &World {
                fault: Some(fault),
                ..World::default()
            },
            "/",
        )
        .await;
        assert!(page.html.contains("evil") && !broken_into(&page), "{payload}");
    }
}

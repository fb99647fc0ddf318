//! Following a case: opening it, reading it, writing back, leaving.

use super::stage::*;
use app::domain::case::{EventKind, Kind, Outcome, State};
use app::domain::deadline::{Due, DueWhat, Period, Working};
use app::domain::letter::{Message, Reply};
use app::domain::problem::{Flaw, Problem};
use app::port::{FollowedCase, KeysHeld, PublicEvent, PublicWords, Tried};
use chrono::{TimeZone, Utc};
use http::StatusCode;

pub fn case() -> FollowedCase {
    let at = |hour| {
        Utc.with_ymd_and_hms(2026, 11, 20, hour, 5, 0)
            .single()
            .expect("a moment")
    };
    let working = Working {
        from: day(2026, 11, 20),
        period: Period::WorkingDays(5),
        holidays: Vec::new(),
    };
    let message = PublicWords::Message(Message::parse("My words").expect("words"));
    let reply = PublicWords::Reply(Reply::parse("The team's words").expect("words"));
    FollowedCase {
        files: Vec::new(),
        refused: Vec::new(),
        reference: reference(),
        kind: Kind::Concern,
        state: State::Acknowledged,
        taken: true,
        outcome: None,
        received_on: day(2026, 11, 20),
        due: Some(Due {
            what: DueWhat::Answer,
            on: day(2026, 11, 27),
            working,
            law: None,
        }),
        asks: true,
        may_be_told: true,
        alerts: Vec::new(),
        history: vec![
            PublicEvent {
                at: at(9),
                event: EventKind::Received,
                words: None,
                helper: None,
            },
            PublicEvent {
                at: at(10),
                event: EventKind::PersonWrote,
                words: Some(message),
                helper: None,
            },
            PublicEvent {
                at: at(11),
                event: EventKind::Replied,
                words: Some(reply),
                helper: None,
            },
        ],
        key: "the-key".to_owned(),
        kept: None,
        keys: KeysHeld::default(),
    }
}

fn following(case: FollowedCase) -> World {
    World {
        case: Some(case),
        ..World::default()
    }
}

#[tokio::test]
async fn what_opened_nothing_keeps_the_reference_only_and_says_one_thing() {
    let fresh = get(&World::default(), "/follow").await;
    assert!(!fresh.has(".nhsuk-error-summary") && fresh.has("form[action='/follow'] input[name='code']"));
    let world = World {
        tried: Some(Tried::typed("7km3 d92x")),
        ..World::default()
    };
    let page = get(&world, "/follow").await;
    assert!(page.title().starts_with("Error: "));
    assert!(page.summary_leads_somewhere());
    assert_eq!(page.attributes("input[name='reference']", "value"), ["7km3 d92x"]);
    assert!(page.attributes("input[name='code']", "value").is_empty());
    for field in ["reference", "code"] {
        assert_eq!(
            page.attributes(&format!("input[name='{field}']"), "autocomplete"),
            ["off"]
        );
    }
}

#[tokio::test]
async fn where_it_stands_what_is_next_and_how_the_date_was_worked_out() {
    let page = get(&following(case()), "/follow/case").await;
    let words = page.words();
    for said in [
        "Finding out what happened",
        "We answer you by Friday 27 November 2026",
        "We count 5 working days",
        "There is no bank holiday in that time",
        "20 November 2026",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(!words.contains("We are late"));
    assert!(!page.title().contains(&reference().to_string()));
}

#[tokio::test]
async fn every_state_has_a_stage_in_plain_words() {
    for state in State::ALL {
        for taken in [false, true] {
            let outcome = (*state == State::Resolved).then_some(Outcome::PutRight);
            let page = get(
                &following(FollowedCase {
                    state: *state,
                    taken,
                    outcome,
                    due: None,
                    ..case()
                }),
                "/follow/case",
            )
            .await;
            let words = page.words();
            assert!(
                !words.contains("stage-") && !words.contains("outcome-") && !words.contains("event-"),
                "{state}: {words}"
            );
            assert_eq!(
                words.contains("We have read it"),
                *state == State::Received && taken,
                "{state}"
            );
            assert_eq!(words.contains("We put it right."), outcome.is_some(), "{state}");
        }
    }
}

#[tokio::test]
async fn a_date_that_has_passed_is_said_sorry_for() {
    let mut late = case();
    late.due = late.due.map(|due| Due {
        on: day(2026, 11, 19),
        ..due
    });
    assert!(
        get(&following(late), "/follow/case")
            .await
            .words()
            .contains("We are late. We are sorry.")
    );
}

#[tokio::test]
async fn what_they_wrote_and_what_we_wrote_are_two_different_things() {
    let page = get(&following(case()), "/follow/case").await;
    assert_eq!(page.texts(".app-message--person"), ["You wrote:My words"]);
    assert_eq!(page.texts(".app-message--team"), ["Our team wrote:The team's words"]);
    assert_eq!(page.count("ol.app-timeline > li"), 3);
}

#[tokio::test]
async fn writing_back_carries_the_key_and_keeps_what_could_not_be_taken() {
    let page = get(&following(case()), "/follow/case").await;
    assert!(page.has("form[method='post'][action='/follow/case'] input[name='key'][value='the-key']"));
    assert!(page.has("form[method='post'][action='/follow/leave'] input[name='form_token']"));

    let kept = Some(("  ".to_owned(), Some(Problem::new("message", Flaw::Missing))));
    let page = get(&following(FollowedCase { kept, ..case() }), "/follow/case?problem=yes").await;
    assert!(page.title().starts_with("Error: ") && page.summary_leads_somewhere());
    assert_eq!(page.texts(".nhsuk-error-summary__list a"), ["Enter your message"]);

    let kept = Some(("Typed before the visit ended".to_owned(), None));
    let page = get(&following(FollowedCase { kept, ..case() }), "/follow/case").await;
    assert_eq!(page.texts("textarea[name='message']"), ["Typed before the visit ended"]);
    assert!(page.words().contains("It is not sent yet") && !page.title().starts_with("Error"));

    let sent = get(&following(case()), "/follow/case?sent=yes").await;
    assert!(sent.has(".nhsuk-notification-banner--success"));
}

#[tokio::test]
async fn without_a_visit_or_after_it_there_is_nothing_to_see() {
    let page = get(&World::default(), "/follow/case").await;
    assert_eq!(
        (page.status, page.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/follow"))
    );
    assert_eq!(page.count("main"), 0);
    assert!(
        get(&World::default(), "/follow?ended=yes")
            .await
            .words()
            .contains("We kept your message")
    );
    assert_eq!(get(&World::default(), "/follow/leave").await.status, StatusCode::OK);
}

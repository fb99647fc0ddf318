//! Following a case: opening it, reading it, writing back, leaving.

use super::stage::*;
use app::domain::case::{EventKind, Kind, Outcome, State};
use app::domain::clock::Clock;
use app::domain::concern::Rules;
use app::domain::deadline::{Due, DueWhat, Period, Working};
use app::domain::follow::{PersonAct, Typed};
use app::domain::letter::{Message, Reply};
use app::domain::person::Channel;
use app::domain::problem::{Flaw, Problem};
use app::port::{FollowedCase, KeptByPerson, KeysHeld, PublicEvent, PublicWords, Tried};
use chrono::{TimeZone, Utc};
use http::StatusCode;

const RULES: Rules<'_> = Rules {
    sites: &["north"],
    services: &["heart"],
    today: chrono::NaiveDate::MAX,
    by_text: false,
};

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
        needs: vec![app::domain::support::Need::ComplaintHelp],
        files: Vec::new(),
        refused: Vec::new(),
        reference: reference(),
        kind: Kind::Concern,
        state: State::Acknowledged,
        taken: true,
        outcome: None,
        merged_into: None,
        received_on: day(2026, 11, 20),
        sent: in_order().parse(&RULES).expect("in order"),
        channel: Channel::Email,
        nudged: false,
        clocks: vec![
            Clock {
                due: Due {
                    what: DueWhat::Acknowledge,
                    on: day(2026, 11, 25),
                    working: working.clone(),
                    law: None,
                },
                met: Some(day(2026, 11, 20)),
            },
            Clock {
                due: Due {
                    what: DueWhat::Answer,
                    on: day(2026, 11, 27),
                    working,
                    law: None,
                },
                met: None,
            },
        ],
        may: vec![
            PersonAct::Write,
            PersonAct::Correct,
            PersonAct::Update,
            PersonAct::Stop,
            PersonAct::Contact,
        ],
        wants_to_stop: false,
        wants_update: false,
        again_until: None,
        asks: true,
        may_be_told: true,
        alerts: Vec::new(),
        history: vec![
            PublicEvent {
                entries: Vec::new(),
                at: at(9),
                event: EventKind::Received,
                words: None,
                helper: None,
            },
            PublicEvent {
                entries: Vec::new(),
                at: at(10),
                event: EventKind::PersonWrote,
                words: Some(message),
                helper: None,
            },
            PublicEvent {
                entries: Vec::new(),
                at: at(11),
                event: EventKind::Replied,
                words: Some(reply),
                helper: None,
            },
        ],
        key: "the-key".to_owned(),
        kept: Vec::new(),
        keys: KeysHeld::default(),
    }
}

/// What a form of an act was left with.
pub fn kept(act: PersonAct, fields: &[(&str, &str)], problems: &[Problem]) -> Vec<KeptByPerson> {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    vec![KeptByPerson {
        act,
        typed: Typed::take(act, &fields),
        problems: problems.to_vec(),
    }]
}

/// A closed case that can still be opened again.
pub fn closed() -> FollowedCase {
    FollowedCase {
        state: State::Resolved,
        outcome: Some(Outcome::PutRight),
        may: vec![
            PersonAct::Write,
            PersonAct::Correct,
            PersonAct::NotResolved,
            PersonAct::Contact,
        ],
        again_until: Some(day(2027, 5, 22)),
        ..case()
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
                    needs: vec![app::domain::support::Need::ComplaintHelp],
                    state: *state,
                    taken,
                    outcome,
                    clocks: Vec::new(),
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
    late.clocks[1].due.on = day(2026, 11, 19);
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
    assert!(page.has("form[method='post'][action='/follow/case/write'] input[name='key'][value='the-key']"));
    assert!(page.has("form[method='post'][action='/follow/leave'] input[name='form_token']"));

    let missing = [Problem::new("message", Flaw::Missing)];
    let kept_words = kept(PersonAct::Write, &[("message", "  ")], &missing);
    let page = get(
        &following(FollowedCase {
            needs: vec![app::domain::support::Need::ComplaintHelp],
            kept: kept_words,
            ..case()
        }),
        "/follow/case?problem=yes",
    )
    .await;
    assert!(page.title().starts_with("Error: ") && page.summary_leads_somewhere());
    assert_eq!(page.texts(".nhsuk-error-summary__list a"), ["Enter your message"]);

    let kept_words = kept(PersonAct::Write, &[("message", "Typed before the visit ended")], &[]);
    let page = get(
        &following(FollowedCase {
            needs: vec![app::domain::support::Need::ComplaintHelp],
            kept: kept_words,
            ..case()
        }),
        "/follow/case",
    )
    .await;
    assert_eq!(page.texts("textarea[name='message']"), ["Typed before the visit ended"]);
    assert!(page.words().contains("It is not sent yet") && !page.title().starts_with("Error"));

    let sent = get(&following(case()), "/follow/case?write=yes").await;
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

#[tokio::test]
async fn a_promise_that_was_kept_says_when_and_one_to_come_says_by_when() {
    let words = get(&following(case()), "/follow/case").await.words();
    assert!(
        words.contains("We told you that we have it on Friday 20 November 2026"),
        "{words}"
    );
    assert!(words.contains("We answer you by Friday 27 November 2026"), "{words}");
}

#[tokio::test]
async fn each_act_has_a_page_of_its_own_and_one_that_makes_no_sense_says_so() {
    for act in PersonAct::ALL.iter().filter(|act| **act != PersonAct::Write) {
        let address = app::paths::follow_act(*act);
        let possible = FollowedCase {
            needs: vec![app::domain::support::Need::ComplaintHelp],
            may: vec![*act],
            ..case()
        };
        let page = get(&following(possible), &address).await;
        assert!(
            page.has(&format!("form[method='post'][action='{address}'] input[name='key']")),
            "{act}"
        );
        assert_eq!(page.count("h1"), 1, "{act}");
        let words = page.words();
        assert!(!words.contains("act-") && !words.contains("problem-"), "{act}: {words}");
        let impossible = FollowedCase {
            needs: vec![app::domain::support::Need::ComplaintHelp],
            may: Vec::new(),
            kept: kept(*act, &[("message", "Not lost"), ("safe_words", "Not lost")], &[]),
            ..case()
        };
        let page = get(&following(impossible), &address).await;
        assert_eq!(page.count("form[action^='/follow/case']"), 0, "{act}");
        let has_words = !matches!(act, PersonAct::Update | PersonAct::CarryOn);
        assert_eq!(page.words().contains("Not lost"), has_words, "{act}");
    }
    let write = get(&following(case()), "/follow/case/write").await;
    assert_eq!(write.location.as_deref(), Some("/follow/case"));
    assert_eq!(
        get(&following(case()), "/follow/case/nonsense").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_message_on_a_closed_case_asks_whether_to_look_again_with_nothing_chosen() {
    assert!(!get(&following(case()), "/follow/case").await.has("input[name='again']"));
    let page = get(&following(closed()), "/follow/case").await;
    assert_eq!(page.count("input[name='again']"), 2);
    assert_eq!(page.count("input[name='again'][checked]"), 0);
    assert!(page.words().contains("until 22 May 2027"));
    let missing = [Problem::new("again", Flaw::Missing)];
    let unanswered = FollowedCase {
        needs: vec![app::domain::support::Need::ComplaintHelp],
        kept: kept(PersonAct::Write, &[("message", "But why?")], &missing),
        ..closed()
    };
    let page = get(&following(unanswered), "/follow/case?problem=yes").await;
    assert!(page.summary_leads_somewhere());
    assert_eq!(page.texts("textarea[name='message']"), ["But why?"]);
    // Too late to open it again: it says how to start anew, and asks nothing.
    let late = FollowedCase {
        needs: vec![app::domain::support::Need::ComplaintHelp],
        may: vec![PersonAct::Write],
        ..closed()
    };
    let page = get(&following(late), "/follow/case").await;
    assert!(page.words().contains("closed this a long time ago") && !page.has("input[name='again']"));
}

#[tokio::test]
async fn no_page_of_theirs_shows_an_address_to_whoever_else_has_the_code() {
    let may = PersonAct::ALL.to_vec();
    let world = following(FollowedCase { may, ..case() });
    let acts = PersonAct::ALL.iter().map(|act| app::paths::follow_act(*act));
    for address in acts.chain(["/follow/case".to_owned()]) {
        assert!(
            !get(&world, &address).await.html.contains("bertie@example.com"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn the_copy_is_one_file_with_everything_in_it_and_no_script() {
    let world = following(case());
    let at = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).single().expect("a moment");
    let hostile = FollowedCase {
        needs: vec![app::domain::support::Need::ComplaintHelp],
        sent: app::domain::concern::Concern {
            what_happened: "<script>alert(1)</script>".to_owned(),
            ..case().sent
        },
        ..case()
    };
    let file = app::pages::public::copy::document(&hostile, &world.trust(), at);
    for said in ["My words", "The team&#x27;s words", "We answer you by", "<title>"] {
        assert!(
            file.contains(said) || file.contains(&said.replace("&#x27;", "'")),
            "{said}: {file}"
        );
    }
    assert!(!file.contains("<script") && !file.contains("href=") && !file.contains("src=") && !file.contains("<!>"));
    assert!(!file.contains("bertie@example.com"), "somebody else may have the code");
    assert_eq!(file.matches("<h1>").count(), 1);
}

//! The acts, as a browser without scripts posts them: who is asked for what, where it leads, and that no word is lost.

use crate::stage::*;
use app::api::ENDPOINTS;
use app::domain::access::Role;
use app::domain::failure::Failure;
use app::port::KeptFor;
use http::StatusCode;

fn body(fields: &str) -> String {
    format!(
        "form_token=the-token&reference={}&seen=3&{fields}",
        reference(1).as_str()
    )
}

/// Each form of the desk as it is filled in, with what it asks for and the words in it.
const FORMS: &[(&str, &str, &str, &str)] = &[
    ("claim", "", "claim 3", ""),
    ("acknowledge", "reply=", "acknowledge 3 None", ""),
    (
        "acknowledge",
        "reply=We+have+it",
        "acknowledge 3 Some(\"We have it\")",
        "We have it",
    ),
    (
        "reply",
        "reply=Dear+you%0D%0Abye",
        "reply 3 Dear you\nbye",
        "Dear you\r\nbye",
    ),
    ("note", "note=Rang+the+ward", "note 3 Rang the ward", "Rang the ward"),
    (
        "hand-over",
        "to=queue&note=Over+to+you",
        "hand-over 3 None Over to you",
        "Over to you",
    ),
    (
        "hand-over",
        "to=00000000-0000-0000-0000-000000000002&note=Over",
        "hand-over 3 Some(2) Over",
        "Over",
    ),
    (
        "resolve",
        "outcome=apology&reply=Sorry",
        "resolve 3 apology Some(\"Sorry\")",
        "Sorry",
    ),
    ("resolve", "outcome=withdrawn", "resolve 3 withdrawn None", ""),
    ("take-over", "note=He+is+ill", "take-over 3 He is ill", "He is ill"),
    ("reopen", "note=They+rang", "reopen 3 They rang", "They rang"),
    ("update", "reply=Soon", "update 3 Soon", "Soon"),
];

fn asked(world: &World) -> Vec<String> {
    world.acts.lock().unwrap().clone()
}

fn kept(world: &World) -> Vec<(String, String, i64)> {
    world
        .kept
        .lock()
        .unwrap()
        .iter()
        .map(|(_, kept)| (kept.what.to_string(), kept.words.clone(), kept.seen))
        .collect()
}

#[tokio::test]
async fn a_form_that_is_in_order_is_done_and_leads_to_the_case() {
    for (act, fields, expected, _) in FORMS {
        let world = World::new(Role::Officer);
        let answer = post(&world, &format!("/act/desk/{act}"), body(fields)).await;
        assert_eq!(asked(&world), [*expected]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act}");
        assert_eq!(answer.location, Some(format!("{}?done={act}", world.address())));
        assert!(kept(&world).is_empty(), "{act}");
    }
}

#[tokio::test]
async fn a_case_that_moved_on_keeps_the_words_and_leads_back_to_the_form() {
    for (act, fields, _, words) in FORMS {
        let mut world = World::new(Role::Officer);
        world.failure = Some(Failure::Conflict);
        let answer = post(&world, &format!("/act/desk/{act}"), body(fields)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let page = if matches!(*act, "hand-over" | "take-over" | "resolve" | "reopen" | "update") {
            format!("{}/{act}", world.address())
        } else {
            world.address()
        };
        let location = answer.location.unwrap();
        assert!(location.starts_with(&format!("{page}?moved={act}")), "{location}");
        assert!(
            words.is_empty() || !location.contains(words.split(' ').next().unwrap()),
            "{location}"
        );
        let expected = (*act != "claim").then(|| ((*act).to_owned(), (*words).to_owned(), 3));
        assert_eq!(kept(&world), Vec::from_iter(expected), "{act}");
    }
}

#[tokio::test]
async fn what_cannot_be_taken_is_kept_and_never_asked_for() {
    for (act, fields, place) in [
        ("reply", "reply=+%0A", "?problem=reply"),
        ("note", "", "?problem=note"),
        ("hand-over", "note=Over", "/hand-over?problem=hand-over"),
        ("hand-over", "to=queue&note=", "/hand-over?problem=hand-over&to=queue"),
        (
            "hand-over",
            "to=somebody%3Cscript%3E&note=x",
            "/hand-over?problem=hand-over",
        ),
        ("resolve", "reply=Bye", "/resolve?problem=resolve"),
        ("resolve", "outcome=%26x%3D1&reply=Bye", "/resolve?problem=resolve"),
        ("reopen", "note=", "/reopen?problem=reopen"),
        ("update", "reply=+", "/update?problem=update"),
    ] {
        let world = World::new(Role::Officer);
        let answer = post(&world, &format!("/act/desk/{act}"), body(fields)).await;
        assert_eq!(asked(&world), Vec::<String>::new(), "{act} {fields}");
        assert_eq!(answer.location, Some(format!("{}{place}", world.address())));
        assert_eq!(kept(&world).len(), 1, "{act} {fields}");
    }
    let long = "x".repeat(20_001);
    let world = World::new(Role::Officer);
    let answer = post(&world, "/act/desk/acknowledge", body(&format!("reply={long}"))).await;
    assert_eq!(
        answer.location,
        Some(format!("{}?problem=acknowledge", world.address()))
    );
    assert_eq!(kept(&world), [("acknowledge".to_owned(), long, 3)]);
}

#[tokio::test]
async fn a_note_posted_to_the_reply_reaches_nobody() {
    let world = World::new(Role::Officer);
    let answer = post(&world, "/act/desk/reply", body("note=Between+us")).await;
    assert!(asked(&world).is_empty());
    assert_eq!(answer.location, Some(format!("{}?problem=reply", world.address())));
    let world = World::new(Role::Officer);
    post(&world, "/act/desk/note", body("reply=To+the+person&note=")).await;
    assert!(asked(&world).is_empty());
}

#[tokio::test]
async fn words_typed_until_the_session_ran_out_are_there_after_signing_in() {
    for (act, fields, _, words) in FORMS {
        let mut world = World::nobody();
        world.lapsed = Some(ME);
        let answer = post(&world, &format!("/act/desk/{act}"), body(fields)).await;
        assert!(asked(&world).is_empty());
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(
            answer
                .location
                .unwrap()
                .starts_with(&format!("/desk/sign-in?next={}", world.address()))
        );
        let keepers: Vec<_> = world
            .kept
            .lock()
            .unwrap()
            .iter()
            .map(|(staff, kept)| (*staff, kept.words.clone()))
            .collect();
        assert_eq!(
            keepers,
            Vec::from_iter((*act != "claim").then(|| (ME, (*words).to_owned())))
        );
    }
}

#[tokio::test]
async fn words_of_nobody_are_left_to_the_border_and_never_thrown_away() {
    for (act, fields, _, words) in FORMS {
        let world = World::nobody();
        let answer = post(&world, &format!("/act/desk/{act}"), body(fields)).await;
        assert!(asked(&world).is_empty() && kept(&world).is_empty());
        let expected = if words.is_empty() {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(answer.status, expected, "{act} {fields}");
    }
}

#[tokio::test]
async fn what_the_officer_cannot_mend_is_a_status_for_the_border() {
    for (failure, status, retry_after, is_kept) in [
        (Failure::Forbidden, 403, None, true),
        (Failure::NotFound, 404, None, true),
        (Failure::TooMany(60), 429, Some("60"), true),
        (Failure::Unavailable, 503, None, false),
        (Failure::Internal, 500, None, true),
    ] {
        let mut world = World::new(Role::Officer);
        world.failure = Some(failure);
        let answer = post(&world, "/act/desk/reply", body("reply=Dear+you")).await;
        assert_eq!(answer.status.as_u16(), status);
        assert_eq!(answer.retry_after.as_deref(), retry_after);
        assert_eq!(!kept(&world).is_empty(), is_kept, "{status}");
        assert!(!answer.html.contains("Dear"));
    }
}

#[tokio::test]
async fn every_act_is_there_and_none_works_for_nobody_or_for_no_case() {
    // Asking for the next case is about no case yet: a test of the queue sees to it.
    for endpoint in ENDPOINTS.iter().filter(|endpoint| **endpoint != "/act/desk/next") {
        for world in [World::nobody(), World::new(Role::Officer)] {
            for fields in [
                "",
                "reference=NOTACASE&seen=1&reply=x&note=x&outcome=apology&to=queue&what=reply&words=x",
            ] {
                let answer = post(&world, endpoint, fields).await;
                let expected = if *endpoint == "/act/desk/keep" && world.actor.is_none() {
                    403
                } else {
                    404
                };
                // With no reference there is nowhere to lead back to; the reply of nobody is refused before the case is looked for.
                assert!(
                    [expected, 403].contains(&answer.status.as_u16()),
                    "{endpoint}: {}",
                    answer.status
                );
                assert!(asked(&world).is_empty() && kept(&world).is_empty(), "{endpoint}");
            }
        }
        let answer = post(&World::new(Role::Officer), endpoint, vec![0xff, 0xfe, b'=', b'&', 0]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{endpoint}");
    }
}

#[tokio::test]
async fn a_version_that_nobody_has_seen_is_a_stale_one() {
    let world = World::new(Role::Officer);
    let fields = format!("reference={}&seen=latest&reply=Dear", reference(1).as_str());
    post(&world, "/act/desk/reply", fields).await;
    assert_eq!(asked(&world), ["reply -1 Dear"]);
}

#[tokio::test]
async fn what_is_being_typed_is_kept_for_whoever_types() {
    let world = World::new(Role::Officer);
    let answer = post(&world, "/act/desk/keep", body("what=note&words=Half+a+no")).await;
    assert_eq!(
        answer.status.as_u16() / 100,
        3,
        "the framework leads a plain form back; the island asks for no HTML"
    );
    assert_eq!(kept(&world), [("note".to_owned(), "Half a no".to_owned(), 3)]);
    let mut world = World::nobody();
    world.lapsed = Some(COLLEAGUE);
    post(&world, "/act/desk/keep", body("what=reply&words=Half")).await;
    assert_eq!(world.kept.lock().unwrap()[0].0, COLLEAGUE);
    let world = World::new(Role::Officer);
    assert_eq!(
        post(&world, "/act/desk/keep", body("what=claim&words=x")).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(KeptFor::from_code("claim").is_none() && kept(&world).is_empty());
}

//! Following a case: reference and code open it, nothing else does, and leaving ends it.

use crate::harness::Deeds as _;
use crate::harness::worlds;
use app::domain::access::Role;
use app::domain::case::Outcome;
use app::domain::letter::{Note, Reply};
use axum::http::StatusCode;
use chrono::TimeDelta;

#[tokio::test(flavor = "multi_thread")]
async fn typing_is_forgiving() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let typed = reference
            .to_string()
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        let mut browser = world.browser();
        let page = browser
            .post(
                "/follow",
                &[("reference", &typed), ("code", &code.to_lowercase().replace('-', ""))],
            )
            .await;
        assert_eq!((page.status, page.path.as_str()), (StatusCode::OK, "/follow/case"));
        assert!(
            page.text().contains("25 November 2026"),
            "the date, worked out as for the staff"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_does_not_open_is_the_same_answer_to_the_byte() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (other, other_code) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (closed, _) = world.concern(&[]).await;
        let desk = &world.services.desk;
        desk.claim(&officer, &closed, 1).await.unwrap();
        desk.acknowledge(&officer, &closed, 2, None).await.unwrap();
        desk.resolve(&officer, &closed, 3, Outcome::PutRight, None)
            .await
            .unwrap();
        let (set_aside, _) = world.concern(&[]).await;
        world
            .tamper(&format!(
                "UPDATE cases SET quarantined = TRUE WHERE reference = '{}'",
                set_aside.as_str()
            ))
            .await;
        let mut person = world.browser();
        person
            .post("/follow", &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let (helpers_code, page) = person.let_in("Sam", "words").await;
        let id = page.field("id").unwrap();

        let reference = reference.to_string();
        let never = if reference.starts_with('2') {
            "3333-3333"
        } else {
            "2222-2222"
        }
        .to_owned();
        let tried = async |typed: &str, code: &str| {
            let mut browser = world.browser();
            browser.get("/follow").await;
            browser.post("/follow", &[("reference", typed), ("code", code)]).await
        };
        // The controls: what does open is another answer, and the helper's code does until it is stopped.
        for code in [&code, &helpers_code] {
            assert_eq!(tried(&reference, code).await.status, StatusCode::OK);
        }
        person.post("/follow/helpers/stop", &[("id", &id)]).await;

        let mut bodies = Vec::new();
        for (typed, code) in [
            (reference.as_str(), other_code.as_str()),
            (&reference, "nonsense"),
            (&reference, &helpers_code),
            (&never, &code),
            (&other.to_string(), &code),
            (&closed.to_string(), &code),
            (&set_aside.to_string(), &code),
        ] {
            let answer = tried(typed, code).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(!answer.body.contains(code), "the code is never shown again");
            bodies.push(answer.plain().replace(typed, "TYPED"));
        }
        bodies.dedup();
        assert_eq!(bodies.len(), 1, "the answers differ");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_reads_the_reply_writes_back_and_never_sees_a_note() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &reference, 1).await.unwrap();
        desk.note(&officer, &reference, 2, Note::parse("between ourselves").unwrap())
            .await
            .unwrap();
        desk.reply(&officer, &reference, 3, Reply::parse("we are sorry").unwrap())
            .await
            .unwrap();
        let mut browser = world.browser();
        let page = browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        assert!(page.body.contains("we are sorry") && !page.body.contains("between ourselves"));
        assert!(!page.body.contains(&officer.name), "staff are the team to the public");
        let key = page.field("key").unwrap();
        for _ in 0..2 {
            let page = browser
                .post("/follow/case/write", &[("key", &key), ("message", "thank you")])
                .await;
            assert_eq!(
                page.body.matches("thank you").count(),
                1,
                "a double click is one message"
            );
        }
        let file = desk.case(&officer, &reference).await.unwrap();
        assert!(file.case.unread && file.case.version == 5);
        assert_eq!(
            file.case.state.code(),
            "acknowledged",
            "an answer that was answered is open again"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_ends_the_visit() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let mut browser = world.browser();
        browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        let before = browser.clone();
        browser.post("/follow/leave", &[]).await;
        let mut back = before;
        let page = back.get("/follow/case").await;
        assert!(
            page.path.starts_with("/follow") && page.path != "/follow/case",
            "even the old cookie opens nothing: {}",
            page.path
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_written_in_a_visit_that_has_ended_come_back_with_the_code() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let mut browser = world.browser();
        browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        world.clock.advance(TimeDelta::minutes(16));
        let page = browser
            .post("/follow/case/write", &[("key", "k"), ("message", "a long letter")])
            .await;
        assert!(
            page.path.starts_with("/follow?") && !page.body.contains("a long letter"),
            "{}",
            page.path
        );
        let page = browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        assert!(page.body.contains("a long letter"), "{}", page.text());
        let mut stranger = world.browser();
        let page = stranger
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        assert!(
            !page.body.contains("a long letter"),
            "kept for the browser it was typed in"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_message_is_a_problem_and_not_a_message() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let mut browser = world.browser();
        browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        let page = browser
            .post("/follow/case/write", &[("key", "k"), ("message", "  \n ")])
            .await;
        assert!(page.body.contains("nhsuk-error-summary"));
        assert_eq!(world.count("messages").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_holds_the_code_is_not_sent_and_not_lost() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let mut browser = world.browser();
        browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        let spaced = code.to_lowercase().replace('-', " ");
        for typed in [format!("It is {code}."), format!("my code, {spaced}, as you asked")] {
            let page = browser
                .post("/follow/case/write", &[("key", "k"), ("message", &typed)])
                .await;
            assert!(page.body.contains("Take your code out of your message"), "{typed}");
            assert!(page.body.contains(&typed), "{typed} is still there");
            assert_eq!(world.count("messages").await, 0, "{typed}");
        }
        // The control: another code is only words.
        let other = if code.starts_with('0') { '1' } else { '0' };
        let typed = format!("It is {other}{}.", &code[1..]);
        browser
            .post("/follow/case/write", &[("key", "k"), ("message", &typed)])
            .await;
        assert_eq!(world.count("messages").await, 1);
    }
}

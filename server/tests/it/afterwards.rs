//! What is asked afterwards: only where it may be, only once, and so that nobody can tell whose answers they are.

use crate::harness::Deeds as _;
use crate::harness::{Browser, World, worlds};
use crate::stored::places_with;
use app::domain::access::Role;
use app::domain::case::Outcome;
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::letter::{Note, Reply};
use axum::http::StatusCode;

const ABOUT_YOU: &str = "/concern/about-you";
const HOW_WE_DID: &str = "/follow/how-we-did";

async fn sent(world: &World, changes: &[(&str, &str)]) -> Browser {
    let mut browser = world.browser();
    browser.answer_all(changes).await;
    browser.send().await;
    browser
}

/// Claims, answers and closes a case.
async fn close(world: &World, reference: &Reference, outcome: Outcome) {
    let (_, actor) = world
        .signed_in(Role::Manager, &format!("{}@example.org", reference.as_str()))
        .await;
    let desk = &world.services.desk;
    let version = async || desk.case(&actor, reference).await.unwrap().case.version;
    desk.claim(&actor, reference, version().await).await.unwrap();
    if desk.case(&actor, reference).await.unwrap().case.alert {
        let done = Note::parse("Rang the ward.").unwrap();
        desk.deal_with_alert(&actor, reference, version().await, done)
            .await
            .unwrap();
    }
    desk.acknowledge(&actor, reference, version().await, None)
        .await
        .unwrap();
    let words = Some(Reply::parse("All done.").unwrap());
    desk.resolve(&actor, reference, version().await, outcome, words)
        .await
        .unwrap();
}

/// A browser that follows a case; the page.
async fn following(world: &World, (reference, code): &(Reference, String)) -> (Browser, String) {
    let mut browser = world.browser();
    let page = browser
        .post("/follow", &[("reference", reference.as_str()), ("code", code)])
        .await;
    assert_eq!(page.path, "/follow/case");
    (browser, page.text())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_people_are_is_counted_once_and_is_of_nobody() {
    for world in worlds().await {
        let mut browser = sent(&world, &[]).await;
        assert!(browser.get("/concern/sent").await.body.contains(ABOUT_YOU));
        assert_eq!(browser.get(ABOUT_YOU).await.status, StatusCode::OK);
        let answers = [("age", "25-44"), ("ethnicity", "mixed-f"), ("religion", "made-up")];
        let after = browser.post(ABOUT_YOU, &answers).await;
        assert!(
            after.text().contains("We have counted your answers"),
            "{}",
            after.text()
        );
        browser.post(ABOUT_YOU, &[("age", "18-24")]).await;
        assert_eq!(browser.get(ABOUT_YOU).await.path, "/concern/sent", "asked once");
        assert_eq!(
            world.count("counted_answers WHERE people = 1").await,
            2,
            "what is none of ours is not counted"
        );
        assert_eq!(world.count("counted_answers WHERE people > 1").await, 0);
        // As many rows for one person as for many: none of them is anybody's.
        let rows = world.count("counted_answers").await;
        let mut other = sent(&world, &[]).await;
        other.post(ABOUT_YOU, &[("age", "80-or-over"), ("sex", "female")]).await;
        assert_eq!(world.count("counted_answers").await, rows);
        assert_eq!(
            world
                .count("audit WHERE act LIKE '%equality%' OR act LIKE '%about%'")
                .await,
            0
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_after_a_death_or_where_somebody_may_be_in_danger() {
    for world in worlds().await {
        let held_back: [&[(&str, &str)]; 3] = [
            &[("about", "somebody-else"), ("patient", "has-died")],
            &[("what_happened", "My dad passed away on your ward.")],
            &[("what_happened", "I want to kill myself.")],
        ];
        for changes in held_back {
            let mut browser = sent(&world, changes).await;
            assert!(
                !browser.get("/concern/sent").await.body.contains(ABOUT_YOU),
                "{changes:?}"
            );
            assert_eq!(browser.get(ABOUT_YOU).await.path, "/concern/sent", "{changes:?}");
            browser.post(ABOUT_YOU, &[("age", "25-44")]).await;
        }
        assert_eq!(world.count("counted_answers").await, 0);
        let mut asked = sent(&world, &[]).await;
        assert!(asked.get("/concern/sent").await.body.contains(ABOUT_YOU), "control");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_we_did_is_asked_once_of_those_whose_case_is_closed() {
    for world in worlds().await {
        let case = world.concern(&[]).await;
        let (mut open, page) = following(&world, &case).await;
        assert!(!page.contains("How did we do?"), "not before it is closed");
        assert_eq!(open.get(HOW_WE_DID).await.path, "/follow/case");
        close(&world, &case.0, Outcome::PutRight).await;
        let (mut browser, page) = following(&world, &case).await;
        assert!(page.contains("How did we do?"), "{page}");
        let answers = [
            ("easy", "yes"),
            ("kind", "partly"),
            ("survey_words", "The form was long."),
        ];
        let after = browser.post(HOW_WE_DID, &answers).await;
        assert!(
            after.text().contains("We have counted your answers"),
            "{}",
            after.text()
        );
        browser.post(HOW_WE_DID, &answers).await;
        let (mut again, page) = following(&world, &case).await;
        assert!(!page.contains("How did we do?"), "asked once");
        assert_eq!(again.get(HOW_WE_DID).await.path, "/follow/case");
        assert_eq!(world.count("survey_words").await, 1);
        assert_eq!(world.count("surveyed").await, 1);
        assert!(
            places_with(&world.everything_stored().await, "form was long").is_empty(),
            "can be read"
        );
        assert_eq!(world.count("counted_answers WHERE people = 1").await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_we_did_is_never_asked_after_a_death_an_alert_or_when_they_asked_us_to_stop() {
    for world in worlds().await {
        for (words, outcome) in [
            ("My mother died on your ward.", Outcome::Apology),
            ("I want to kill myself.", Outcome::Apology),
            ("The call bell was not answered.", Outcome::Withdrawn),
        ] {
            let case = world.concern(&[("what_happened", words)]).await;
            close(&world, &case.0, outcome).await;
            let (mut browser, page) = following(&world, &case).await;
            assert!(!page.contains("How did we do?"), "{words}");
            browser.post(HOW_WE_DID, &[("easy", "no")]).await;
        }
        assert_eq!(world.count("counted_answers").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_words_come_back_on_the_page_and_nothing_is_counted() {
    for world in worlds().await {
        let case = world.concern(&[]).await;
        close(&world, &case.0, Outcome::PutRight).await;
        let (mut browser, _) = following(&world, &case).await;
        let long = "x".repeat(1_001);
        let answer = browser
            .post(HOW_WE_DID, &[("easy", "yes"), ("survey_words", &long)])
            .await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(answer.body.contains(&long));
        assert_eq!(world.count("counted_answers").await, 0);
        browser
            .post(HOW_WE_DID, &[("easy", "yes"), ("survey_words", &long[1..])])
            .await;
        assert_eq!(world.count("survey_words").await, 1, "control");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn small_numbers_are_held_back_and_only_some_see_any() {
    for world in worlds().await {
        for _ in 0..5 {
            let mut browser = sent(&world, &[]).await;
            browser.post(ABOUT_YOU, &[("age", "25-44")]).await;
            world.clock.advance(chrono::TimeDelta::hours(1));
        }
        let mut one = sent(&world, &[]).await;
        one.post(ABOUT_YOU, &[("age", "80-or-over")]).await;
        let manager = world.staff(Role::Manager, "manager@example.org").await;
        let mut desk = world.browser();
        desk.sign_in(&world, &manager).await;
        let page = desk.get("/desk/answers").await.text();
        let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("25 to 44 People 5"), "{flat}");
        assert!(flat.contains("80 or over People Fewer than 5"), "{flat}");
        assert!(
            flat.contains("18 to 24 People Fewer than 5"),
            "nobody looks like a few: {flat}"
        );
        for role in [
            Role::Officer,
            Role::SeniorOfficer,
            Role::Investigator,
            Role::Administrator,
        ] {
            let (_, actor) = world.signed_in(role, &format!("{role}@example.org")).await;
            assert_eq!(
                world.services.afterwards.totals(&actor).await,
                Err(Failure::Forbidden),
                "{role}"
            );
        }
    }
}

/// No column of what is counted or written afterwards could lead to a case, a person or a moment.
#[test]
fn nothing_that_is_kept_of_answers_can_be_joined_to_a_case() {
    for migration in [
        include_str!("../../../migrations/sqlite/20261122200000_every_track.sql"),
        include_str!("../../../migrations/postgres/20261122200000_every_track.sql"),
    ] {
        let columns = |table: &str| -> Vec<String> {
            let begin = format!("CREATE TABLE {table} (\n");
            let inside = migration.split_once(&begin).unwrap().1.split_once("\n)").unwrap().0;
            let first = inside.lines().filter_map(|line| line.split_whitespace().next());
            first.filter(|word| *word != "PRIMARY").map(str::to_owned).collect()
        };
        assert_eq!(
            columns("counted_answers"),
            ["week", "sheet", "question", "answer", "people"]
        );
        assert_eq!(columns("survey_words"), ["id", "week", "key_wrapped", "sealed"]);
        assert_eq!(columns("surveyed"), ["case_id"], "that it was asked, and nothing more");
    }
    // SQLite numbers the rows of a table in the order they come, unless it has none of its own.
    let sqlite = include_str!("../../../migrations/sqlite/20261122200000_every_track.sql");
    assert_eq!(sqlite.matches("WITHOUT ROWID").count(), 3);
}

//! A concern goes in: page by page, once, whatever is pressed, and nothing typed is lost.

use crate::harness::{Browser, World, worlds};
use axum::http::StatusCode;
use chrono::TimeDelta;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sends_a_concern_and_is_told_what_happens_next_and_by_when() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let sent = browser.send().await;
        assert_eq!(sent.status, StatusCode::OK);
        assert!(sent.text().contains("25 November 2026"), "{}", sent.text());
        assert!(sent.code().is_some());
        assert!(
            sent.text().contains("The call bell was not answered."),
            "a copy of what was sent"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_press_of_send_is_one_case_however_often_it_is_pressed() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let seen = browser.get("/concern/check").await.field("seen").unwrap();
        let presses = (0..8).map(|_| {
            let (mut browser, seen) = (browser.clone(), seen.clone());
            tokio::spawn(async move { browser.post("/concern/check", &[("seen", &seen)]).await })
        });
        let mut shown = Vec::new();
        for press in presses.collect::<Vec<_>>() {
            let answer = press.await.unwrap();
            assert_eq!(answer.status, StatusCode::OK);
            shown.push((answer.reference(), answer.code()));
        }
        shown.dedup();
        assert_eq!(shown.len(), 1, "every press shows the same reference and code");
        assert_eq!(world.count("cases").await, 1);
        let again = browser.post("/concern/check", &[("seen", &seen)]).await;
        assert_eq!(again.reference(), shown[0].0, "Back and Send again shows what was sent");
        assert_eq!(world.count("cases").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_shown_until_it_is_saved_and_never_again() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let code = browser.send().await.code();
        assert_eq!(
            browser.get("/concern/sent").await.code(),
            code,
            "reloading shows it again"
        );
        let after = browser.post("/concern/code-saved", &[]).await;
        assert!(after.code().is_none() && after.status == StatusCode::OK);
        assert!(browser.get("/concern/sent").await.code().is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_without_saving_their_code_is_asked_again() {
    for world in worlds().await {
        let mut browser = world.browser();
        let asked = async |browser: &mut Browser| {
            let mut pages = Vec::new();
            for path in ["/", "/follow"] {
                pages.push(browser.get(path).await.text().contains("not told us that you saved"));
            }
            pages
        };
        browser.answer_all(&[]).await;
        assert_eq!(asked(&mut browser).await, [false, false], "nothing is sent yet");
        browser.send().await;
        assert_eq!(asked(&mut browser).await, [true, true]);
        assert_eq!(asked(&mut world.browser()).await, [false, false], "nobody else is");
        browser.post("/concern/code-saved", &[]).await;
        assert_eq!(asked(&mut browser).await, [false, false]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_goes_by_itself_after_a_quarter_of_an_hour() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        browser.send().await.code().unwrap();
        world.clock.advance(TimeDelta::minutes(14));
        assert!(browser.get("/concern/sent").await.code().is_some());
        world.clock.advance(TimeDelta::minutes(2));
        assert!(browser.get("/concern/sent").await.code().is_none());
        server::jobs::purge(&world.app.core).await.unwrap();
        assert_eq!(world.count("receipts WHERE code_sealed IS NOT NULL").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hours_pause_lose_nothing() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer("what-you-would-like", &[("want", "question")]).await;
        browser.answer("who-it-is-about", &[("about", "myself")]).await;
        browser
            .answer("what-happened", &[("what_happened", "Half a sentence and then")])
            .await;
        world.clock.advance(TimeDelta::hours(3));
        assert!(
            browser
                .get("/concern/what-happened")
                .await
                .body
                .contains("Half a sentence and then")
        );
        let next = browser.answer("when", &[("when", "do-not-know")]).await;
        assert_eq!((next.status, next.path.as_str()), (StatusCode::OK, "/concern/where"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_wiped_when_its_time_is_up() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser
            .answer("what-happened", &[("what_happened", "left behind")])
            .await;
        world.clock.advance(TimeDelta::hours(25));
        assert!(!browser.get("/concern/what-happened").await.body.contains("left behind"));
        server::jobs::purge(&world.app.core).await.unwrap();
        assert_eq!(world.count("drafts").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_on_the_same_page_with_every_word_still_there() {
    for world in worlds().await {
        let mut browser = world.browser();
        let answer = browser
            .answer("how-to-reach-you", &[("channel", "email"), ("email", "ann@")])
            .await;
        assert_eq!(answer.path, "/concern/how-to-reach-you");
        assert!(answer.body.contains("value=\"ann@\"") && answer.body.contains("nhsuk-error-summary"));
        assert!(answer.body.contains("<title>Error: "), "the title says so too");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_another_tab_changed_are_checked_again_before_they_are_sent() {
    for world in worlds().await {
        let mut first = world.browser();
        first.answer_all(&[]).await;
        let seen = first.get("/concern/check").await.field("seen").unwrap();
        let mut second = first.clone();
        second.answer("your-name", &[("name", "Somebody Else")]).await;
        let answer = first.post("/concern/check", &[("seen", &seen)]).await;
        assert!(answer.path.starts_with("/concern/check"), "{}", answer.path);
        assert!(answer.body.contains("Somebody Else"));
        assert_eq!(world.count("cases").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_that_answer_one_page_differently_keep_both_texts() {
    for world in worlds().await {
        let mut first = world.browser();
        first.answer("what-you-would-like", &[("want", "question")]).await;
        let seen = first.get("/concern/what-happened").await.field("seen").unwrap();
        first
            .post(
                "/concern/what-happened",
                &[("what_happened", "from the first tab"), ("seen", &seen)],
            )
            .await;
        let both = first
            .post(
                "/concern/what-happened",
                &[("what_happened", "from the second tab"), ("seen", &seen)],
            )
            .await;
        assert!(both.body.contains("from the first tab") && both.body.contains("from the second tab"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_goes_only_to_those_who_chose_mail() {
    for world in worlds().await {
        world
            .concern(&[("channel", "phone"), ("email", ""), ("phone", "01632 960 001")])
            .await;
        assert_eq!(world.count("outbox").await, 0);
        world.concern(&[]).await;
        assert_eq!(world.count("outbox").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_in_the_words_of_somebody_without_a_name_is_warned_of_once_and_may_stay() {
    for world in worlds().await {
        let mut browser = world.browser();
        let words = "Nobody phoned me on 07700 900 471.";
        browser
            .answer_all(&[
                ("what_happened", words),
                ("name", ""),
                ("channel", "none"),
                ("email", ""),
            ])
            .await;
        let check = browser.get("/concern/check").await;
        assert!(check.text().contains("There is a phone number in what you wrote"));
        let seen = check.field("seen").unwrap();
        // Pressed twice on a page that was drawn before there was a number to warn of: nothing is sent unwarned.
        for _ in 0..2 {
            let back = browser.post("/concern/check", &[("seen", &seen)]).await;
            assert_eq!(back.path, "/concern/check");
        }
        assert_eq!(world.count("cases").await, 0);
        // Another tab changed something meanwhile: the choice is made, what changed is checked, no second warning.
        browser.clone().answer("what-you-need", &[("needs", "braille")]).await;
        let chosen = [("seen", seen.as_str()), ("number", "stays")];
        let changed = browser.post("/concern/check", &chosen).await;
        assert!(changed.path.ends_with("?changed=yes"), "{}", changed.path);
        assert!(!changed.text().contains("There is a phone number"), "warned once");
        let seen = changed.field("seen").unwrap();
        let sent = browser.post("/concern/check", &[("seen", &seen)]).await;
        assert_eq!(sent.path, "/concern/sent");
        assert_eq!(world.count("cases").await, 1);
        // Who says who they are is not warned, and who has read the warning sends with one press.
        world.concern(&[("what_happened", words)]).await;
        let mut other = world.browser();
        other
            .answer_all(&[
                ("what_happened", words),
                ("name", ""),
                ("channel", "none"),
                ("email", ""),
            ])
            .await;
        let seen = other.get("/concern/check").await.field("seen").unwrap();
        let sent = other
            .post("/concern/check", &[("seen", &seen), ("number", "stays")])
            .await;
        assert!(sent.code().is_some());
    }
}

impl World {
    /// How many rows there are.
    pub async fn count(&self, from: &str) -> i64 {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {from}"));
        let count: Result<(i64,), _> = match &self.app.core.db {
            server::db::Db::Sqlite { writer, .. } => sqlx::query_as(sql).fetch_one(writer).await,
            server::db::Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
        };
        count.unwrap().0
    }
}

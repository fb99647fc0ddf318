//! The trust's own words: shown as they would be, published, read by everybody, never changed and never markup.

use crate::harness::{Browser, World, worlds};
use crate::xss::PAYLOADS;
use app::domain::access::Role;
use app::domain::own_page::OwnPage;
use app::paths;
use axum::http::StatusCode;
use chrono::TimeDelta;

const FORM: &str = "/desk/words/contact";
const PAGE: &str = "/contact";

async fn signed_in(world: &World, role: Role) -> Browser {
    let (token, _) = world.signed_in(role, &format!("{role}@example.org")).await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    browser
}

fn fields<'a>(what: &'a str, seen: &'a str, words: &'a str) -> [(&'a str, &'a str); 3] {
    [("do", what), ("seen", seen), ("own_words", words)]
}

async fn public(world: &World) -> String {
    world.browser().get(PAGE).await.text()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_previewed_published_read_and_taken_down_and_the_trail_says_who() {
    for world in worlds().await {
        let mut browser = signed_in(&world, Role::SeniorOfficer).await;
        let words = "## Find us\r\n\r\nTake the **blue** lift.";
        let preview = browser.post(FORM, &fields("preview", "0", words)).await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.text().contains("As people will see it") && preview.text().contains("Take the blue lift."));
        assert_eq!(preview.field("seen").as_deref(), Some("0"));
        assert_eq!(world.count("own_words").await, 0, "nothing is published yet");
        assert!(!public(&world).await.contains("blue lift"));

        let published = browser.post(FORM, &fields("publish", "0", words)).await;
        assert_eq!(published.path, format!("{FORM}?published=yes"));
        assert!(published.text().contains("People can read them now."));
        let shown = public(&world).await;
        assert!(
            shown.contains("Take the blue lift.") && shown.contains("on 22 November 2026."),
            "{shown}"
        );
        assert!(
            !world.browser().get("/terms").await.text().contains("blue lift"),
            "on its own page only"
        );

        // The same again is no version, and the day stays that of the change.
        world.clock.advance(TimeDelta::days(1));
        let mut browser = signed_in(&world, Role::Manager).await;
        browser.post(FORM, &fields("publish", "1", words)).await;
        assert_eq!(world.count("own_words").await, 1);
        browser.post(FORM, &fields("publish", "1", "Other words.")).await;
        let shown = public(&world).await;
        assert!(
            shown.contains("Other words.") && shown.contains("on 23 November 2026."),
            "{shown}"
        );
        let older = browser.get(&format!("{FORM}?version=1")).await;
        assert!(
            older.text().contains("Take the blue lift."),
            "what was published can be read again"
        );
        let list = browser.get(paths::OWN_WORDS).await;
        assert!(list.text().contains("23 November 2026"), "{}", list.text());

        browser.post(FORM, &fields("publish", "2", "")).await;
        let shown = public(&world).await;
        assert!(
            !shown.contains("Other words.") && !shown.contains("last changed"),
            "{shown}"
        );
        assert_eq!(world.count("own_words").await, 3, "every version stays");
        let trail = "audit WHERE act = 'publish-words' AND about = 'contact' AND by_staff IS NOT NULL";
        assert_eq!(world.count(trail).await, 3);
        assert!(browser.get("/desk/audit").await.text().contains("publish-words"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_publishes_over_words_they_have_not_seen_keeps_their_own_and_is_told() {
    for world in worlds().await {
        let mut browser = signed_in(&world, Role::Manager).await;
        browser.post(FORM, &fields("publish", "0", "The first.")).await;
        let late = browser.post(FORM, &fields("publish", "0", "The late one.")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.text().contains("Someone has published other words") && late.text().contains("The late one."));
        assert!(public(&world).await.contains("The first."), "nothing was written");
        let seen = late.field("seen").unwrap();
        assert_eq!(seen, "1");
        browser.post(FORM, &fields("publish", &seen, "The late one.")).await;
        assert!(public(&world).await.contains("The late one."), "sent again, it counts");
        assert_eq!(
            browser.post(FORM, &fields("publish", "nonsense", "x")).await.status,
            StatusCode::CONFLICT
        );
        // A look at the preview does not make up for what came meanwhile.
        let preview = browser.post(FORM, &fields("preview", "1", "From the first.")).await;
        assert_eq!(preview.field("seen").as_deref(), Some("1"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_allowed_is_refused_by_its_line_and_not_kept() {
    for world in worlds().await {
        let mut browser = signed_in(&world, Role::Manager).await;
        for what in ["preview", "publish"] {
            let page = browser.post(FORM, &fields(what, "0", "One\r\n\r\n<b>two</b>")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            assert!(page.text().contains("Line 3: take out the HTML"), "{}", page.text());
            assert!(page.text().contains("<b>two</b>"), "every word is still there");
        }
        let long = "a".repeat(20_001);
        let page = browser.post(FORM, &fields("publish", "0", &long)).await;
        assert!(page.text().contains("20,000 characters or fewer") && page.body.contains(&long));
        // The longest there is, in characters that are longest on the wire.
        let longest = "\u{20AC}".repeat(20_000);
        let page = browser.post(FORM, &fields("publish", "0", &longest)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(world.count("own_words").await, 1, "the control");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_senior_officers_and_managers_publish() {
    for world in worlds().await {
        for role in Role::ALL {
            let may = matches!(role, Role::SeniorOfficer | Role::Manager);
            let mut browser = signed_in(&world, *role).await;
            for what in ["preview", "publish"] {
                let page = browser
                    .post("/desk/words/terms", &fields(what, "0", "The same words."))
                    .await;
                // The second of the two who may publishes over what the first has said.
                let is_first = what == "preview" || *role == Role::SeniorOfficer;
                let expected = match (may, is_first) {
                    (false, _) => StatusCode::FORBIDDEN,
                    (true, true) => StatusCode::OK,
                    (true, false) => StatusCode::CONFLICT,
                };
                assert_eq!(page.status, expected, "{role} {what}");
            }
            let nowhere = browser.post("/desk/words/nowhere", &fields("publish", "0", "x")).await;
            let expected = if may {
                StatusCode::NOT_FOUND
            } else {
                StatusCode::FORBIDDEN
            };
            assert_eq!(nowhere.status, expected, "{role}");
        }
        assert_eq!(world.count("own_words").await, 1);
        // Whoever is signed out meanwhile has their words on the page that says so.
        let page = world
            .browser()
            .post(FORM, &fields("publish", "0", "My long work."))
            .await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(page.text().contains("My long work."), "{}", page.text());
        assert_eq!(world.count("own_words").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_published_is_words_and_no_markup() {
    let world = World::on(None, &[]).await;
    let mut browser = signed_in(&world, Role::Manager).await;
    let strange = scraper::Selector::parse(
        "main script, main style, main img, main iframe, main svg, main math, main object, main form:not([action^='/']), \
         base, main [onclick], main [onerror], main [onload], main [onfocus], main [onmouseover], main [srcdoc], \
         main a[href^='javascript'], main a[href^='data'], main a[href^='//']",
    )
    .unwrap();
    let (mut shown, mut refused) = (0, 0);
    for payload in PAYLOADS {
        for words in [
            (*payload).to_owned(),
            format!("[x]({payload})"),
            format!("- **{payload}**"),
        ] {
            let seen = world.count("own_words").await.to_string();
            let page = browser.post(FORM, &fields("publish", &seen, &words)).await;
            match page.status {
                StatusCode::OK => shown += 1,
                StatusCode::UNPROCESSABLE_ENTITY => refused += 1,
                other => panic!("{words}: {other}"),
            }
            for body in [world.browser().get(PAGE).await.body, page.body] {
                let html = scraper::Html::parse_document(&body);
                let found: Vec<_> = html.select(&strange).map(|element| element.html()).collect();
                assert!(found.is_empty(), "{words}: {found:?}");
            }
        }
    }
    assert!(shown > 5 && refused > 5, "{shown} shown, {refused} refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn published_words_can_be_neither_changed_nor_deleted() {
    for world in worlds().await {
        let mut browser = signed_in(&world, Role::Manager).await;
        browser.post(FORM, &fields("publish", "0", "The first.")).await;
        for sql in ["UPDATE own_words SET text = 'other'", "DELETE FROM own_words"] {
            assert!(world.try_tamper(sql).await.is_err(), "{sql}");
        }
        assert!(public(&world).await.contains("The first."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_stands_when_the_database_is_away() {
    let world = World::on(None, &[]).await;
    world.app.core.db.close().await;
    for page in OwnPage::ALL {
        let answer = world.browser().get(&paths::own_page(*page)).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(answer.text().contains("We can't show it right now."), "{page}");
    }
}

//! A draft that was saved: it opens by its code on any device, in one place at a time, until it is sent, deleted or too
//! old; and then nothing of it is left.

use crate::harness::{Answer, Browser, World, worlds};
use crate::stored::places_with;
use app::domain::draft::Draft;
use app::domain::ids::SecretCode;
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::db::Db;

/// Answers two pages, types on the third, and saves; the page with the code.
async fn save(browser: &mut Browser, typed: &str) -> Answer {
    browser.answer("what-you-would-like", &[("want", "put-right")]).await;
    browser.answer("who-it-is-about", &[("about", "myself")]).await;
    press_save(browser, "what-happened", &[("what_happened", typed)]).await
}

/// Presses "Save and come back later" on a page with this typed on it.
async fn press_save(browser: &mut Browser, page: &str, typed: &[(&str, &str)]) -> Answer {
    let path = format!("/concern/{page}");
    let seen = browser.get(&path).await.field("seen").unwrap();
    let fields: Vec<_> = typed
        .iter()
        .copied()
        .chain([("seen", seen.as_str()), ("save", "yes")])
        .collect();
    let saved = browser.post(&path, &fields).await;
    assert_eq!((saved.status, saved.path.as_str()), (StatusCode::OK, "/concern/saved"));
    saved
}

async fn come_back(browser: &mut Browser, code: &str) -> Answer {
    browser.get("/concern/come-back").await;
    browser.post("/concern/come-back", &[("code", code)]).await
}

fn opens(answer: &Answer) -> bool {
    match answer.status {
        StatusCode::OK => true,
        StatusCode::UNPROCESSABLE_ENTITY => false,
        other => panic!("{other}: {}", answer.text()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_goes_on_where_it_stopped_on_another_device() {
    for world in worlds().await {
        let mut phone = world.browser();
        let saved = save(&mut phone, "Half a sentence and").await;
        let code = saved.code().unwrap();
        for said in [
            "It is not sent yet",
            "http://127.0.0.1:3000/concern/come-back",
            "22 December 2026 at 12:00pm",
            "Delete what I have written",
        ] {
            assert!(saved.text().contains(said), "{said}: {}", saved.text());
        }
        // As people type.
        let typed = format!(" {} ", code.to_lowercase().replace('-', " ").replace('0', "o"));
        let mut computer = world.browser();
        let back = come_back(&mut computer, &typed).await;
        assert_eq!(back.path, "/concern/what-happened?back=yes");
        assert!(back.body.contains("Half a sentence and"));
        assert!(
            !back.body.contains("nhsuk-error-summary"),
            "what was not answered yet is not wrong"
        );
        // From there on as ever.
        computer
            .answer("what-happened", &[("what_happened", "Half a sentence and the rest.")])
            .await;
        assert_eq!(computer.get("/concern/when").await.status, StatusCode::OK);
        assert_eq!(world.count("drafts").await, 1);
    }
}

/// What stands in a field, or is chosen there.
fn in_field(page: &Answer, name: &str) -> String {
    let html = scraper::Html::parse_document(&page.body);
    let chosen = format!("input[name='{name}']:not([type='radio']), input[name='{name}'][checked]");
    let found = html.select(&scraper::Selector::parse(&chosen).unwrap()).next();
    found
        .and_then(|field| field.value().attr("value"))
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_or_unfinished_is_saved_as_it_was_typed() {
    for world in worlds().await {
        for (page, typed) in [
            ("how-to-reach-you", vec![("channel", "email"), ("email", "ann@")]),
            ("when", vec![("when", "day"), ("when_day", "31"), ("when_month", "")]),
            ("your-name", vec![("name", "Ann <b>")]),
        ] {
            let mut browser = world.browser();
            let code = press_save(&mut browser, page, &typed).await.code().unwrap();
            let mut other = world.browser();
            come_back(&mut other, &code).await;
            let shown = other.get(&format!("/concern/{page}")).await;
            for (name, value) in typed {
                assert_eq!(in_field(&shown, name), value, "{page}: {name}");
            }
            assert!(!shown.body.contains("nhsuk-error-summary"), "{page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_open_in_one_place_at_a_time_and_nothing_typed_in_the_other_is_lost() {
    for world in worlds().await {
        let mut phone = world.browser();
        let code = save(&mut phone, "On the phone.").await.code().unwrap();
        let seen = phone.get("/concern/what-happened").await.field("seen").unwrap();
        let mut computer = world.browser();
        assert!(opens(&come_back(&mut computer, &code).await));
        assert!(
            !phone.get("/concern/what-happened").await.body.contains("On the phone."),
            "it has moved"
        );
        // A page that was still open there begins another one, and says so.
        let fields = [("what_happened", "Typed into the old page."), ("seen", seen.as_str())];
        let anew = phone.post("/concern/what-happened", &fields).await;
        assert!(anew.path.ends_with("?anew=yes"), "{}", anew.path);
        assert!(anew.text().contains("We kept what you typed just now."));
        assert!(
            phone
                .get("/concern/what-happened")
                .await
                .body
                .contains("Typed into the old page.")
        );
        assert!(
            computer
                .get("/concern/what-happened")
                .await
                .body
                .contains("On the phone.")
        );
        // Back on the phone: it is told that opening the one leaves the other.
        let asked = phone.get("/concern/come-back").await.text();
        assert!(asked.contains("You have already started to write"), "{asked}");
        assert!(
            opens(&come_back(&mut phone, &code).await),
            "a code opens as often as it is needed"
        );
        assert!(phone.get("/concern/what-happened").await.body.contains("On the phone."));
        assert!(
            !computer
                .get("/concern/what-happened")
                .await
                .body
                .contains("On the phone.")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn opened_in_eight_places_at_once_it_is_in_one_of_them() {
    for world in worlds().await {
        let code = save(&mut world.browser(), "only one of me").await.code().unwrap();
        let tries = (0..8).map(|_| {
            let (mut browser, code) = (world.browser(), code.clone());
            tokio::spawn(async move {
                let answer = browser.post_only("/concern/come-back", &[("code", &code)]).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER);
                browser
            })
        });
        let mut browsers = Vec::new();
        for one in tries.collect::<Vec<_>>() {
            browsers.push(one.await.unwrap());
        }
        let mut holding = 0;
        for browser in &mut browsers {
            let page = browser.get("/concern/what-happened").await;
            holding += usize::from(page.body.contains("only one of me"));
        }
        assert_eq!((holding, world.count("drafts").await), (1, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_with_a_code_the_answer_is_the_same_to_the_byte() {
    for world in worlds().await {
        let old = save(&mut world.browser(), "too old").await.code().unwrap();
        world.clock.advance(TimeDelta::days(31));
        let mut deleting = world.browser();
        let deleted = save(&mut deleting, "deleted").await.code().unwrap();
        deleting.post("/concern/start-again", &[]).await;
        let mut sending = world.browser();
        let sent = save(&mut sending, "sent").await.code().unwrap();
        sending.answer_all(&[]).await;
        sending.send().await.reference();
        let mut replacing = world.browser();
        let replaced = save(&mut replacing, "replaced").await.code().unwrap();
        replacing.post("/concern/saved", &[]).await;
        let right = save(&mut world.browser(), "right").await.code().unwrap();
        let (reference, case_code) = world.concern(&[]).await;
        let never = if right.starts_with('2') {
            "3333-3333-3333"
        } else {
            "2222-2222-2222"
        };
        let reference = reference.to_string();
        let mut bodies = Vec::new();
        for wrong in [
            old.as_str(),
            &deleted,
            &sent,
            &replaced,
            never,
            &case_code,
            &reference,
            "nonsense",
            "",
            "<b>",
            &"x".repeat(10_000),
        ] {
            let answer = come_back(&mut world.browser(), wrong).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(
                wrong.is_empty() || wrong == "<b>" || !answer.body.contains(wrong),
                "never shown again"
            );
            assert!(answer.body.contains("<title>Error: ") && answer.headers.get("set-cookie").is_none());
            bodies.push(answer.plain());
        }
        bodies.dedup();
        assert_eq!(bodies.len(), 1, "the answers differ");
        // The control: the right one is another answer.
        assert!(opens(&come_back(&mut world.browser(), &right).await));
        // And what is told beforehand says nothing of any draft but this browser's own.
        assert!(
            !world
                .browser()
                .get("/concern/come-back")
                .await
                .text()
                .contains("already started")
        );
    }
}

/// Everything of the drafts as the tables have it: what must be nowhere once they are wiped.
async fn traces(world: &World) -> Vec<Vec<u8>> {
    let sql = "SELECT sealed, key_wrapped, code_hash, code_sealed FROM drafts";
    type Row = (Vec<u8>, Vec<u8>, Option<Vec<u8>>, Option<Vec<u8>>);
    let rows: Vec<Row> = match &world.app.core.db {
        Db::Sqlite { writer, .. } => sqlx::query_as(sql).fetch_all(writer).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_as(sql).fetch_all(pool).await.unwrap(),
    };
    rows.into_iter()
        .flat_map(|(sealed, key, hash, code)| [Some(sealed), Some(key), hash, code])
        .flatten()
        .collect()
}

/// How many of these stand anywhere: in a table, as the database writes bytes, or in a file as they are.
async fn left_of(world: &World, traces: &[Vec<u8>]) -> usize {
    let written = world.everything_stored().await;
    let lower: Vec<Vec<u8>> = written.iter().map(|(_, bytes)| bytes.to_ascii_lowercase()).collect();
    let stands = |trace: &&Vec<u8>| {
        let hex = data_encoding::HEXLOWER.encode(trace).into_bytes();
        // The middle of it is enough: a page of the database may break it in two.
        let part = &trace[trace.len() / 2 - 8..trace.len() / 2 + 8];
        written
            .iter()
            .any(|(_, bytes)| bytes.windows(16).any(|window| window == part))
            || lower
                .iter()
                .any(|bytes| bytes.windows(hex.len()).any(|window| window == hex))
    };
    traces.iter().filter(stands).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_abandoned_draft_opens_to_the_last_minute_and_then_nothing_of_it_is_left() {
    for world in worlds().await {
        let mut unsaved = world.browser();
        unsaved
            .answer("what-happened", &[("what_happened", "abandoned in a day")])
            .await;
        let mut saved = world.browser();
        let code = save(&mut saved, "abandoned in a month").await.code().unwrap();
        let traces = traces(&world).await;
        assert_eq!(traces.len(), 2 + 4);
        assert_eq!(
            left_of(&world, &traces).await,
            6,
            "the control: all of it is found while it is there"
        );

        let day = TimeDelta::days(1);
        for (browser, words, life) in [
            (&mut unsaved, "abandoned in a day", day),
            (&mut saved, "abandoned in a month", day * 30),
        ] {
            let at = |moment| {
                let wait = crate::harness::sunday() + moment - server::clock::Clock::now(&*world.clock);
                world.clock.advance(wait);
            };
            at(life - TimeDelta::minutes(1));
            // A minute before, after whatever was purged until then.
            server::jobs::purge(&world.app.core).await.unwrap();
            assert!(browser.get("/concern/what-happened").await.body.contains(words));
            if life > day {
                let mut elsewhere = world.browser();
                assert!(opens(&come_back(&mut elsewhere, &code).await));
                *browser = elsewhere;
            }
            at(life + TimeDelta::minutes(1));
            // A minute after it is there no more, although nothing was purged yet.
            let rows = world.count("drafts").await;
            assert!(rows > 0, "nothing was wiped behind the test's back");
            assert!(!browser.get("/concern/what-happened").await.body.contains(words));
            assert!(!browser.get("/concern/saved").await.body.contains(words));
            if life > day {
                assert!(!opens(&come_back(&mut world.browser(), &code).await));
            }
            server::jobs::purge(&world.app.core).await.unwrap();
            assert_eq!(world.count("drafts").await, rows - 1);
        }
        assert_eq!(
            left_of(&world, &traces).await,
            0,
            "words, key or code are still somewhere"
        );
        assert_eq!(places_with(&world.everything_stored().await, &code), [""; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_deletes_is_gone_at_once_and_its_bytes_with_the_next_purge() {
    for world in worlds().await {
        let mut browser = world.browser();
        let code = save(&mut browser, "deleted by hand").await.code().unwrap();
        let traces = traces(&world).await;
        assert_eq!(left_of(&world, &traces).await, 4, "the control");
        let deleted = browser.post_only("/concern/start-again", &[]).await;
        assert_eq!(deleted.location().as_deref(), Some("/?deleted=yes"));
        assert_eq!(deleted.headers["clear-site-data"], "\"cache\"");
        assert!(browser.cookies.keys().all(|name| !name.ends_with("pals-draft")));
        assert!(
            browser
                .get("/?deleted=yes")
                .await
                .text()
                .contains("We have deleted what you wrote.")
        );
        assert_eq!(world.count("drafts").await, 0);
        assert!(!opens(&come_back(&mut world.browser(), &code).await));
        server::jobs::purge(&world.app.core).await.unwrap();
        assert_eq!(left_of(&world, &traces).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_answer_begins_the_thirty_days_again_and_coming_back_does_not() {
    for world in worlds().await {
        let mut browser = world.browser();
        let code = save(&mut browser, "words").await.code().unwrap();
        world.clock.advance(TimeDelta::days(20));
        browser.answer("your-name", &[("name", "Ann")]).await;
        world.clock.advance(TimeDelta::days(29));
        assert!(opens(&come_back(&mut browser, &code).await), "29 days after the answer");
        world.clock.advance(TimeDelta::days(2));
        assert!(!opens(&come_back(&mut browser, &code).await), "31 days after it");
        // Its lifetime is a setting, like that of the others.
    }
    let world = World::on(None, &[("PALS_LIFETIMES__SAVED_DRAFT_DAYS", "3")]).await;
    let code = save(&mut world.browser(), "words").await.code().unwrap();
    world.clock.advance(TimeDelta::days(2));
    assert!(opens(&come_back(&mut world.browser(), &code).await));
    world.clock.advance(TimeDelta::days(1));
    assert!(!opens(&come_back(&mut world.browser(), &code).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_takes_its_code_with_it() {
    for world in worlds().await {
        let mut browser = world.browser();
        let code = save(&mut browser, "soon sent").await.code().unwrap();
        browser.answer_all(&[]).await;
        let traces = traces(&world).await;
        let stale = browser.clone();
        let sent = browser.send().await;
        assert!(sent.code().unwrap() != code);
        assert_eq!((world.count("drafts").await, world.count("cases").await), (0, 1));
        assert!(!opens(&come_back(&mut world.browser(), &code).await));
        assert!(!browser.get("/concern/saved").await.body.contains(&code));
        server::jobs::purge(&world.app.core).await.unwrap();
        assert_eq!(left_of(&world, &traces).await, 0);
        // A tab that was still open brings nothing of it back.
        let mut stale = stale;
        let fields = [("name", "Late Tab"), ("seen", "9")];
        assert!(
            stale
                .post("/concern/your-name", &fields)
                .await
                .path
                .ends_with("?anew=yes")
        );
        assert!(!stale.get("/concern/what-happened").await.body.contains("call bell"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_from_the_last_page_sends_nothing_and_changes_nothing_that_was_checked() {
    let settings = [
        ("PALS_LIMITS__SEND__BURST", "1"),
        ("PALS_LIMITS__SEND__TIMES", "1"),
        ("PALS_LIMITS__SEND__SECONDS", "3600"),
    ];
    let world = World::with(None, &settings, false, None).await;
    let mut browser = world.browser();
    browser.answer_all(&[]).await;
    let seen = browser.get("/concern/check").await.field("seen").unwrap();
    for _ in 0..3 {
        let code = press_save(&mut browser, "check", &[]).await.code();
        assert!(code.is_some(), "what is saved uses up nothing of what may be sent");
    }
    assert_eq!(world.count("cases").await, 0);
    let sent = browser.post("/concern/check", &[("seen", &seen)]).await;
    assert_eq!(
        sent.path, "/concern/sent",
        "what was checked before it was saved is what is sent"
    );
    // With nothing to save there is nothing to come back to.
    let nothing = world.browser().post("/concern/check", &[("save", "yes")]).await;
    assert_eq!((nothing.path.as_str(), world.count("drafts").await), ("/", 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_stays_when_it_is_saved_again_and_is_replaced_when_that_is_asked_for() {
    for world in worlds().await {
        let mut browser = world.browser();
        let code = save(&mut browser, "one").await.code().unwrap();
        let again = press_save(&mut browser, "what-happened", &[("what_happened", "one two")]).await;
        assert_eq!(again.code().as_ref(), Some(&code), "a second press shows the same");
        assert_eq!(
            browser.get("/concern/saved").await.code().as_ref(),
            Some(&code),
            "and so does reloading"
        );
        world.clock.advance(TimeDelta::minutes(16));
        let later = press_save(&mut browser, "what-happened", &[("what_happened", "one two three")]).await;
        assert!(later.code().is_none() && later.text().contains("It still works."));
        assert!(opens(&come_back(&mut world.browser(), &code).await));
        assert!(opens(&come_back(&mut browser, &code).await));
        let fresh = browser.post("/concern/saved", &[]).await.code().unwrap();
        assert_ne!(fresh, code);
        assert!(!opens(&come_back(&mut world.browser(), &code).await));
        let mut other = world.browser();
        assert!(come_back(&mut other, &fresh).await.body.contains("one two three"));
        // A browser that holds nothing gets no code.
        assert_eq!(world.browser().post("/concern/saved", &[]).await.path, "/");
        assert_eq!(browser.post("/concern/saved", &[]).await.path, "/");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_on_a_shared_device_it_opens_by_its_code_alone() {
    for world in worlds().await {
        let mut shared = world.browser();
        let code = save(&mut shared, "not for the family").await.code().unwrap();
        let mut old_cookie = shared.clone();
        let closed = shared.post("/concern/let-go", &[]).await;
        assert_eq!(closed.path, "/concern/come-back?closed=yes");
        assert!(closed.text().contains("We closed it on this phone or computer."));
        assert!(shared.cookies.keys().all(|name| !name.ends_with("pals-draft")));
        for browser in [&mut shared, &mut old_cookie] {
            for path in ["/concern/what-happened", "/concern/saved", "/", "/concern/come-back"] {
                let page = browser.get(path).await;
                assert!(
                    !page.body.contains("not for the family") && page.code().is_none(),
                    "{path} still shows it"
                );
            }
        }
        assert_eq!(world.count("drafts WHERE code_sealed IS NOT NULL").await, 0);
        assert!(opens(&come_back(&mut world.browser(), &code).await));
        // What isn't saved is deleted: nobody could ever open it.
        let mut unsaved = world.browser();
        unsaved.answer("your-name", &[("name", "Ann")]).await;
        unsaved.post("/concern/let-go", &[]).await;
        assert_eq!(world.count("drafts").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_guessed_as_often_as_cases_and_no_more() {
    let world = World::with(None, &[], false, None).await;
    let code = save(&mut world.browser(), "words").await.code().unwrap();
    let mut guesser = world.browser();
    guesser.address = [198, 51, 100, 9];
    let mut answers = Vec::new();
    for _ in 0..12 {
        let answer = guesser.post("/concern/come-back", &[("code", "2222-2222-2222")]).await;
        answers.push(answer.status.as_u16());
    }
    assert_eq!(answers, [[422; 10].as_slice(), &[429, 429]].concat());
    let refused = guesser.post("/concern/come-back", &[("code", &code)]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!refused.body.contains(&code), "a code is on no page that says no");
    assert_eq!(
        guesser
            .post("/follow", &[("reference", "x"), ("code", "x")])
            .await
            .status,
        StatusCode::TOO_MANY_REQUESTS,
        "one allowance for both"
    );
    assert!(
        opens(&come_back(&mut world.browser(), &code).await),
        "from elsewhere it opens"
    );
    assert_eq!(
        world
            .count("audit WHERE act = 'come-back' AND outcome = 'no-match'")
            .await,
        10,
        "misses are in the audit trail"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_stored_and_sent_nowhere_as_it_is() {
    for world in worlds().await {
        let mut browser = world.browser();
        let saved = save(&mut browser, "words").await;
        let code = saved.code().unwrap();
        let bare = SecretCode::parse(&code).unwrap();
        come_back(&mut world.browser(), &code).await;
        let written = world.everything_stored().await;
        for word in [code.as_str(), bare.reveal()] {
            assert_eq!(places_with(&written, word), [""; 0]);
        }
        assert!(!saved.path.contains(bare.reveal()) && !saved.body.split("</title>").next().unwrap().contains(&code));
        // The control: one that isn't hashed is found.
        let hex: String = bare.reveal().bytes().map(|byte| format!("{byte:02x}")).collect();
        world
            .tamper(&match world.app.core.db {
                Db::Sqlite { .. } => format!("UPDATE drafts SET code_hash = x'{hex}'"),
                Db::Postgres(_) => format!("UPDATE drafts SET code_hash = '\\x{hex}'::bytea"),
            })
            .await;
        assert!(places_with(&world.everything_stored().await, bare.reveal()).contains(&"drafts".to_owned()));
    }
}

#[test]
fn a_draft_that_was_kept_before_there_was_saving_still_opens() {
    let mut before = serde_json::to_value(Draft::default()).unwrap();
    assert!(before.as_object_mut().unwrap().remove("unfinished").is_some());
    assert_eq!(serde_json::from_value::<Draft>(before).unwrap(), Draft::default());
}

//! The border of the whole application: whose form is taken, who may ask for what, how much and how often, and what
//! every answer wears. Bytes on a socket are `border.rs`.

use crate::harness::Deeds as _;
use crate::harness::{Answer, Browser, World, recorded, worlds};
use app::domain::access::Role;
use app::domain::case::Outcome;
use app::domain::concern::Page;
use app::domain::consent::ConsentChange;
use app::domain::elsewhere::Body;
use app::domain::follow::PersonAct;
use app::domain::ids::{RecordId, Reference};
use app::domain::language::{Language, Part};
use app::domain::letter::Reply;
use app::domain::own_page::OwnPage;
use app::paths;
use app::port::FaultKind;
use axum::http::StatusCode;
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Forms of the public, and whether words that were typed into them are shown again.
fn public_forms() -> Vec<String> {
    let fixed = [
        paths::CONCERN_START_AGAIN,
        paths::CONCERN_CODE_SAVED,
        paths::CONCERN_SAVED,
        paths::CONCERN_COME_BACK,
        paths::CONCERN_LET_GO,
        paths::CONCERN_FILE_REMOVE,
        paths::CONCERN_ELSEWHERE,
        paths::CONCERN_ABOUT_YOU,
        paths::FOLLOW_HOW_WE_DID,
        paths::CONCERN_WAIT,
        paths::FOLLOW,
        paths::FOLLOW_FILES,
        paths::FOLLOW_LEAVE,
        paths::HELPERS,
        paths::HELPERS_STOP,
        paths::FOLLOW_CONFIRM,
        paths::FOLLOW_FORGET_NUDGE,
        paths::FOLLOW_CODE_SAVED,
        paths::FOLLOW_LOST,
        paths::HELPING,
        paths::HELPING_JOIN,
        paths::HELPING_OPEN,
        paths::HELPING_LEAVE,
        "/link/nothing",
        paths::AGREE,
        paths::AGREE_DECIDE,
        paths::AGREE_LEAVE,
        paths::SIGN_IN,
        paths::SUPPORT,
    ];
    Page::ALL
        .iter()
        .map(|page| paths::question(*page))
        .chain(PersonAct::ALL.iter().map(|act| paths::follow_act(*act)))
        .chain(fixed.map(str::to_owned))
        .chain([paths::elsewhere(Body::Primary)])
        .collect()
}

/// Forms of the desk.
fn desk_forms() -> Vec<String> {
    app::api::ENDPOINTS
        .iter()
        .copied()
        .chain([
            paths::SIGN_OUT,
            paths::SEARCH,
            paths::DIRECTORY_ADD,
            paths::DIRECTORY_IMPORT,
        ])
        .map(str::to_owned)
        .chain([paths::directory_entry("nobody"), paths::directory_change("nobody")])
        .chain(["/desk/case/7KM3D92X/signpost".to_owned()])
        .chain([paths::record(RecordId(uuid::Uuid::nil()))])
        .chain([paths::own_words(OwnPage::Privacy)])
        .chain([paths::translation(Language::Polish, Part::Form)])
        .collect()
}

const TYPED: (&str, &str) = ("message", "forty minutes of typing");

#[test]
fn every_form_there_is_stands_in_the_table() {
    // A POST in the router that this doesn't know would go untested.
    let router = include_str!("../../src/http/router.rs");
    let posts: Vec<&str> = router
        .lines()
        .filter(|line| line.contains("post("))
        .filter_map(|line| line.trim().strip_prefix(".route("))
        .collect();
    let known = [
        "paths::CONCERN_START_AGAIN",
        "paths::CONCERN_CODE_SAVED",
        "paths::CONCERN_SAVED",
        "paths::CONCERN_COME_BACK",
        "paths::CONCERN_LET_GO",
        "paths::CONCERN_FILE_REMOVE",
        "paths::CONCERN_ELSEWHERE",
        "paths::CONCERN_ABOUT_YOU",
        "paths::FOLLOW_HOW_WE_DID",
        "\"/concern/elsewhere/{body}\"",
        "paths::CONCERN_WAIT",
        "\"/concern/{page}\"",
        "paths::FOLLOW",
        "\"/follow/case/{act}\"",
        "paths::FOLLOW_FILES",
        "paths::FOLLOW_LEAVE",
        "paths::HELPERS",
        "paths::HELPERS_STOP",
        "paths::FOLLOW_CONFIRM",
        "paths::FOLLOW_FORGET_NUDGE",
        "paths::FOLLOW_CODE_SAVED",
        "paths::FOLLOW_LOST",
        "paths::HELPING",
        "paths::HELPING_JOIN",
        "paths::HELPING_OPEN",
        "paths::HELPING_LEAVE",
        "\"/link/{link}\"",
        "paths::AGREE",
        "paths::AGREE_DECIDE",
        "paths::AGREE_LEAVE",
        "paths::SIGN_IN",
        "paths::SUPPORT",
        "paths::SIGN_OUT",
        "paths::DIRECTORY_ADD",
        "paths::SEARCH",
        "paths::DIRECTORY_IMPORT",
        "\"/desk/case/{reference}/signpost\"",
        "\"/desk/record/{record}\"",
        "\"/desk/directory/entry/{slug}\"",
        "\"/desk/directory/entry/{slug}/change\"",
        "\"/desk/words/{page}\"",
        "\"/desk/translations/{language}/{part}\"",
        "\"/act/{*act}\"",
    ];
    let found: BTreeSet<&str> = posts.iter().filter_map(|route| route.split(',').next()).collect();
    assert_eq!(
        found,
        BTreeSet::from(known),
        "a form came or went: see to public_forms and desk_forms"
    );
    assert!(!router.contains("any(") && !router.contains("put(") && !router.contains("delete("));
}

async fn post_as(browser: &Browser, headers: &[(&'static str, &str)], path: &str, fields: &[(&str, &str)]) -> Answer {
    let mut browser = browser.clone();
    if path == paths::SIGN_OUT {
        // The session is needed for the other forms.
        browser.cookies.insert("pals-desk".into(), "somebody-elses".into());
    }
    // Without any of these, nothing says where the form comes from.
    browser.headers = vec![("sec-fetch-site", String::new())];
    browser
        .headers
        .retain(|(name, _)| !headers.iter().any(|(given, _)| given == name));
    browser
        .headers
        .extend(headers.iter().map(|(name, value)| (*name, (*value).to_owned())));
    browser.post_only(path, fields).await
}

/// What a browser says about where a form comes from.
type Said = &'static [(&'static str, &'static str)];

async fn visit(browser: &mut Browser, (reference, code): &(Reference, String)) {
    let page = browser
        .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", code)])
        .await;
    assert_eq!(page.path, paths::FOLLOW_CASE);
}

async fn visit_as_patient(browser: &mut Browser, code: &str) {
    let page = browser.post(paths::AGREE, &[("code", code)]).await;
    assert_eq!(page.path, paths::AGREE_DECIDE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_another_site_sends_is_refused_with_its_words_on_the_page() {
    let world = World::on(None, &[]).await;
    let officer = world.staff(Role::SeniorOfficer, "senior@example.org").await;
    let mut browser = world.browser();
    browser.sign_in(&world, &officer).await;
    let concern = world.concern(&[]).await;
    visit(&mut browser, &concern).await;
    let (.., patient_code) = world.concern_about_mum().await;
    visit_as_patient(&mut browser, &patient_code).await;
    let form_token = browser.get("/follow").await.field("form_token").unwrap();
    let before = stored(&world).await;
    // (what the browser says, does a form of the public pass, does one of the desk)
    let table: &[(Said, bool, bool)] = &[
        (&[("sec-fetch-site", "cross-site")], false, false),
        (&[("sec-fetch-site", "same-site")], false, false),
        (
            &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:3000")],
            false,
            false,
        ),
        (&[("origin", "https://evil.example")], false, false),
        (&[("origin", "null")], false, false),
        (&[("origin", "http://127.0.0.1:3001")], false, false),
        (&[], true, false),
        (&[("origin", "http://127.0.0.1:3000")], true, true),
        (&[("sec-fetch-site", "same-origin")], true, true),
    ];
    for (headers, public, desk) in table {
        for (passes, path) in public_forms()
            .into_iter()
            .map(|path| (public, path))
            .chain(desk_forms().into_iter().map(|path| (desk, path)))
        {
            let answer = post_as(&browser, headers, &path, &[TYPED, ("form_token", &form_token)]).await;
            if *passes && path == paths::FOLLOW_LEAVE {
                visit(&mut browser, &concern).await;
                visit_as_patient(&mut browser, &patient_code).await;
            }
            let what = format!("{path} with {headers:?}");
            if *passes {
                assert_ne!(answer.status, StatusCode::FORBIDDEN, "{what}");
            } else {
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}");
                assert!(answer.body.contains(TYPED.1), "{what}: the words are gone");
                assert!(
                    answer.location().is_none() && answer.headers.get("set-cookie").is_none(),
                    "{what}"
                );
            }
        }
        if !public {
            assert_eq!(stored(&world).await, before, "{headers:?} wrote something");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_word_of_where_it_comes_from_a_form_needs_its_token() {
    let world = World::on(None, &[]).await;
    let concern = world.concern(&[]).await;
    let mut browser = world.browser();
    visit(&mut browser, &concern).await;
    let (.., patient_code) = world.concern_about_mum().await;
    visit_as_patient(&mut browser, &patient_code).await;
    let token = browser.get("/follow").await.field("form_token").unwrap();
    let mut other = world.browser();
    let anothers = other.get("/follow").await.field("form_token").unwrap();
    let mut late = browser.clone();
    for path in public_forms() {
        for wrong in ["", "nonsense", &anothers, &token[..token.len() - 1]] {
            let answer = post_as(&browser, &[], &path, &[TYPED, ("form_token", wrong)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} with {wrong:?}");
            assert!(answer.body.contains(TYPED.1), "{path}");
            // The page has a token of its own: pressing again sends it.
            if path == paths::follow_act(PersonAct::Write) {
                let fresh = answer.field("form_token").unwrap();
                assert_ne!(
                    post_as(&browser, &[], &path, &[TYPED, ("form_token", &fresh)])
                        .await
                        .status,
                    StatusCode::FORBIDDEN
                );
            }
        }
        let without_cookie = post_as(&world.browser(), &[], &path, &[TYPED, ("form_token", &token)]).await;
        assert_eq!(
            without_cookie.status,
            StatusCode::FORBIDDEN,
            "{path}: another browser's token"
        );
        assert_ne!(
            post_as(&browser, &[], &path, &[TYPED, ("form_token", &token)])
                .await
                .status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    world.clock.advance(TimeDelta::days(30));
    assert_eq!(
        post_as(&late, &[], paths::FOLLOW, &[TYPED, ("form_token", &token)])
            .await
            .status,
        StatusCode::FORBIDDEN,
        "a token grows old"
    );
    assert_eq!(late.get("/follow").await.status, StatusCode::OK);
}

/// Every page, with something in place of what differs.
fn pages(reference: &str) -> Vec<String> {
    let routes = leptos_axum::generate_route_list(app::routes::App);
    routes
        .iter()
        .map(|route| {
            route
                .path()
                .replace("{page}", "where")
                .replace("{body}", "primary")
                .replace("{stage}", "complaint")
                .replace("{reference}", reference)
                .replace("{act}", "hand-over")
        })
        .chain(PersonAct::ALL.iter().map(|act| paths::follow_act(*act)))
        .chain([paths::FOLLOW_COPY.to_owned()])
        .collect()
}

/// Everything that is stored but the audit trail, which is there to grow.
async fn stored(world: &World) -> BTreeMap<String, Vec<String>> {
    let mut stored = BTreeMap::new();
    for table in world.tables().await {
        if table != "audit" {
            stored.insert(table.clone(), world.rows(&table).await);
        }
    }
    stored
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_changes_nothing() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let manager = world.staff(Role::Manager, "manager@example.org").await;
        let mut browser = world.browser();
        browser.sign_in(&world, &manager).await;
        browser.answer("your-name", &[("name", "half a form")]).await;
        browser
            .post("/follow", &[("reference", reference.as_str()), ("code", &code)])
            .await;
        // That somebody of the team has opened it is noted, once, as it is in the audit trail.
        browser.get(&format!("/desk/case/{}", reference.as_str())).await;
        let before = stored(&world).await;
        let mut paths: Vec<String> = pages(reference.as_str());
        paths.extend(Page::ALL.iter().map(|page| paths::question(*page)));
        paths.extend(
            app::api::ENDPOINTS
                .iter()
                .map(|act| format!("{act}?reference={}&seen=1&note=x", reference.as_str())),
        );
        paths.extend(
            [
                paths::CONCERN_START_AGAIN,
                paths::CONCERN_CODE_SAVED,
                paths::CONCERN_LET_GO,
                paths::SIGN_OUT,
                "/health/live",
                "/health/ready",
            ]
            .map(str::to_owned),
        );
        assert!(paths.len() > 30, "{paths:?}");
        for path in &paths {
            for method in ["GET", "HEAD"] {
                browser.clone().ask(method, path, None).await;
                assert_eq!(stored(&world).await, before, "{method} {path}");
            }
        }
        // The control: a press of a button does change it, and the comparison sees it.
        browser
            .post("/act/desk/claim", &[("reference", reference.as_str()), ("seen", "1")])
            .await;
        assert_ne!(stored(&world).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_wears_the_headers_whatever_its_status() {
    let world = World::with(None, &allowance("answer", 1), false, None).await;
    let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
    let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
    let mut desk = world.browser();
    desk.sign_in(&world, &secret).await;
    let mut visitor = world.browser();
    let mut seen = BTreeSet::new();
    let mut check = |what: &str, answer: Answer| {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(
                answer.headers.get(name).map(|value| value.to_str().unwrap()),
                Some(value),
                "{what}: {name}"
            );
        }
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.contains("default-src 'none'") || policy.contains("default-src 'self'"),
            "{what}: {policy}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("'unsafe-"),
            "{what}: {policy}"
        );
        let is_file = what.starts_with("a file");
        assert_eq!(
            answer.headers["cache-control"].to_str().unwrap().contains("no-store"),
            !is_file,
            "{what}"
        );
        assert!(answer.headers.get("server").is_none(), "{what}");
        if answer
            .headers
            .get("content-type")
            .is_some_and(|kind| kind.to_str().unwrap().starts_with("text/html"))
            && !answer.body.is_empty()
        {
            let nonce = policy
                .split("'nonce-")
                .nth(1)
                .and_then(|rest| rest.split('\'').next())
                .expect("a nonce");
            assert!(
                !answer.body.contains("<script") || answer.body.contains(&format!("nonce=\"{nonce}\"")),
                "{what}: the page has the header's nonce"
            );
        }
        seen.insert(answer.status.as_u16());
    };
    check("start page", visitor.get("/").await);
    check("redirect", visitor.ask("GET", "/desk", None).await);
    check("no such page", visitor.get("/nowhere").await);
    check(
        "no such code",
        visitor.post("/follow", &[("reference", "x"), ("code", "x")]).await,
    );
    check(
        "another site's form",
        post_as(&visitor, &[("sec-fetch-site", "cross-site")], "/follow", &[TYPED]).await,
    );
    check(
        "too large",
        visitor
            .ask("POST", "/concern/what-happened", Some("a".repeat(3_000_000)))
            .await,
    );
    check("too often", {
        visitor.post_only("/concern/your-name", &[]).await;
        visitor.post_only("/concern/your-name", &[]).await
    });
    if let Some(path) = visitor
        .get("/")
        .await
        .body
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|path| path.starts_with("/pkg/"))
    {
        check("a file", visitor.get(path).await);
    }
    let (_, _) = (officer, check("health", visitor.get("/health/live").await));
    // A defect: what is sealed doesn't open.
    world.services.intake.answer(None, Page::Name, 0, &[]).await.unwrap();
    let token = world
        .services
        .intake
        .answer(None, Page::Name, 0, &[])
        .await
        .unwrap()
        .token;
    visitor.cookies.insert("pals-draft".into(), token.0);
    world.tamper("UPDATE drafts SET sealed = x'00'").await;
    let broken = visitor.get("/concern/where").await;
    check("defect", broken);
    world.app.core.db.close().await;
    check("no database", desk.get("/desk").await);
    for status in [200, 303, 403, 404, 413, 422, 429, 500, 503] {
        assert!(seen.contains(&status), "no answer was a {status}: {seen:?}");
    }
}

/// Settings that let one address do something so many times at once.
fn allowance(purpose: &'static str, burst: u32) -> [(&'static str, &'static str); 3] {
    assert_eq!((purpose, burst), ("answer", 1), "settings are words: add them here");
    [
        ("PALS_LIMITS__ANSWER__BURST", "1"),
        ("PALS_LIMITS__ANSWER__TIMES", "1"),
        ("PALS_LIMITS__ANSWER__SECONDS", "60"),
    ]
}

/// A page of ours: the status, what to do, and nothing of the machinery.
fn is_a_page(answer: &Answer, kind: FaultKind) {
    assert_eq!(answer.status, app::pages::fault::status(kind));
    assert!(
        answer.body.contains("<h1 class=\"nhsuk-heading-l\">") && answer.body.contains("nhsuk-footer"),
        "{}",
        answer.body
    );
    assert!(answer.text().contains("01632 960 100"), "another way to reach the team");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sixth_concern_in_a_moment_from_one_address_waits_with_its_answers_kept() {
    let world = World::with(None, &[], false, None).await;
    for sent in 1..=6 {
        let mut browser = world.browser();
        browser.answer_all(&[("what_happened", "The words of this one.")]).await;
        let answer = browser.send().await;
        if sent < 6 {
            assert_eq!(answer.status, StatusCode::OK, "{sent}");
            assert_eq!(answer.path.starts_with(paths::CONCERN_WAIT), sent > 3, "{sent}: slowed");
            continue;
        }
        is_a_page(&answer, FaultKind::TooMany);
        let seconds: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=3_600).contains(&seconds), "{seconds}");
        assert!(answer.field("seen").is_some(), "a way to press again");
        assert!(
            browser
                .get("/concern/check")
                .await
                .text()
                .contains("The words of this one."),
            "the answers are kept"
        );
        // The control: from another address it goes.
        browser.address = [198, 51, 100, 7];
        assert!(browser.send().await.code().is_some());
    }
    assert_eq!(world.count("cases").await, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_too_often_is_on_the_page_that_says_so() {
    let world = World::with(None, &allowance("answer", 1), false, None).await;
    let mut browser = world.browser();
    for (typed, status) in [
        ("the first", StatusCode::SEE_OTHER),
        ("the <second>", StatusCode::TOO_MANY_REQUESTS),
    ] {
        let answer = browser
            .post_only("/concern/what-happened", &[("what_happened", typed), ("seen", "0")])
            .await;
        assert_eq!(answer.status, status);
        if status == StatusCode::TOO_MANY_REQUESTS {
            is_a_page(&answer, FaultKind::TooMany);
            assert_eq!(answer.field("what_happened").as_deref(), Some(typed));
            assert!(answer.text().contains(typed) && answer.headers.contains_key("retry-after"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_too_large_is_answered_with_a_page() {
    let world = World::on(None, &[]).await;
    // One that says how long it is, and one that doesn't: beyond every form there is, and beyond this one.
    for (length, says) in [
        (3_000_000, true),
        (3_000_000, false),
        (1_200_000, true),
        (1_200_000, false),
    ] {
        let mut browser = world.browser();
        if says {
            browser.headers = vec![("content-length", (length + "what_happened=".len()).to_string())];
        }
        let answer = browser
            .ask(
                "POST",
                "/concern/what-happened",
                Some(format!("what_happened={}", "a".repeat(length))),
            )
            .await;
        is_a_page(&answer, FaultKind::TooLarge);
    }
    // Far too long for us, and not for the page: it says so, with every word still there.
    let mut browser = world.browser();
    let pasted = "a".repeat(300_000);
    let answer = browser.answer("what-happened", &[("what_happened", &pasted)]).await;
    assert!(answer.body.contains(&pasted) && answer.body.contains("nhsuk-error-summary"));
    // The control: the longest text that is allowed, in characters that are longest on the wire.
    let mut browser = world.browser();
    let longest = "\u{20AC}".repeat(20_000);
    let answer = browser.answer("what-happened", &[("what_happened", &longest)]).await;
    assert!(
        answer.status == StatusCode::OK && answer.path != "/concern/what-happened",
        "{}",
        answer.path
    );
    assert!(browser.get("/concern/what-happened").await.body.contains(&longest));
}

#[tokio::test(flavor = "multi_thread")]
async fn characters_that_no_keyboard_writes_are_left_out_and_nothing_else() {
    for world in worlds().await {
        let mut browser = world.browser();
        let typed = "line\r\nnext\ttab \u{0}null\u{8}back\u{1b}[2Jescape \u{202e}left \u{200b}thin \u{1F600}";
        browser.answer("what-happened", &[("what_happened", typed)]).await;
        let page = browser.get("/concern/what-happened").await;
        let html = scraper::Html::parse_document(&page.body);
        let area = html
            .select(&scraper::Selector::parse("textarea").unwrap())
            .next()
            .unwrap()
            .text()
            .collect::<String>();
        assert_eq!(
            area,
            "line\nnext\ttab nullback[2Jescape \u{202e}left \u{200b}thin \u{1F600}"
        );
    }
}

/// One line of the table: what came of it, for nobody and for each role.
type Line = Vec<String>;

#[tokio::test(flavor = "multi_thread")]
async fn who_may_ask_for_what_is_as_the_table_says() {
    let world = World::on(None, &[]).await;
    let mut visitors = vec![("anonymous".to_owned(), world.browser())];
    for role in Role::ALL {
        let secret = world.staff(*role, &format!("{role}@example.org")).await;
        let mut browser = world.browser();
        browser.sign_in(&world, &secret).await;
        visitors.push((role.to_string(), browser));
    }
    let (_, senior) = world.signed_in(Role::SeniorOfficer, "another@example.org").await;
    let mut table: BTreeMap<String, Line> = BTreeMap::new();
    for route in leptos_axum::generate_route_list(app::routes::App) {
        for (_, browser) in &visitors {
            let (reference, _) = world.concern(&[]).await;
            let path = route
                .path()
                .replace("{page}", "where")
                .replace("{body}", "primary")
                .replace("{stage}", "complaint")
                .replace("{reference}", reference.as_str())
                .replace("{act}", "hand-over");
            table
                .entry(format!("GET {}", route.path()))
                .or_default()
                .push(came_of(&browser.clone().ask("GET", &path, None).await));
        }
    }
    for endpoint in app::api::ENDPOINTS {
        for (_, browser) in &visitors {
            // A case for each try, where the act can be done: unclaimed, told where it must be, closed where it opens again,
            // about somebody else where it is about consent.
            let about_mum = ["/holding-reply", "/consent", "/verify-consent"]
                .iter()
                .any(|act| endpoint.ends_with(act));
            let about: &[(&str, &str)] = match *endpoint {
                _ if about_mum => &[("about", "somebody-else")],
                "/act/desk/deal-with-alert" => &[("what_happened", "I can't go on")],
                _ => &[],
            };
            let (reference, _) = world.concern(about).await;
            let mut seen = 1;
            if endpoint.ends_with("/verify-consent") {
                let evidence = recorded(ConsentChange::Record, "signed");
                world
                    .services
                    .desk
                    .consent(&senior, &reference, 1, &evidence)
                    .await
                    .unwrap();
                seen = 2;
            }
            if endpoint.ends_with("/resolve") || endpoint.ends_with("/reopen") {
                world
                    .services
                    .desk
                    .acknowledge(&senior, &reference, 1, None)
                    .await
                    .unwrap();
                seen = 2;
            }
            if endpoint.ends_with("/reopen") {
                world
                    .services
                    .desk
                    .resolve(&senior, &reference, 2, Outcome::PutRight, Reply::parse("x").ok())
                    .await
                    .unwrap();
                seen = 3;
            }
            if endpoint.ends_with("/release") || endpoint.ends_with("/dismiss") {
                let reference = reference.as_str();
                world
                    .tamper(&format!(
                        "UPDATE cases SET quarantined = TRUE WHERE reference = '{reference}'"
                    ))
                    .await;
            }
            let (seen, to) = (seen.to_string(), senior.id.to_string());
            let fields = [
                ("reference", reference.as_str()),
                ("seen", &seen),
                ("reply", "words"),
                ("note", "words"),
                ("words", "words"),
                ("what", "note"),
                ("outcome", "put-right"),
                ("says_nothing", "yes"),
                ("change", "record"),
                ("talk", "yes"),
                ("method", "told"),
                ("to", &to),
            ];
            table
                .entry(format!("POST {endpoint}"))
                .or_default()
                .push(came_of(&if endpoint.ends_with("/keep") {
                    browser.ask_by_script(endpoint, &fields).await
                } else {
                    browser.clone().post_only(endpoint, &fields).await
                }));
        }
    }
    for (_, browser) in &visitors {
        table
            .entry(format!("POST {}", paths::SIGN_OUT))
            .or_default()
            .push(came_of(&browser.clone().post_only(paths::SIGN_OUT, &[]).await));
    }
    for (_, browser) in &visitors {
        table
            .entry(format!("GET {}", paths::LEAVE))
            .or_default()
            .push(came_of(&browser.clone().ask("GET", paths::LEAVE, None).await));
    }
    let names: Vec<&str> = visitors.iter().map(|(name, _)| name.as_str()).collect();
    let lines = table.iter().map(|(what, line)| format!("{what},{}\n", line.join(",")));
    let found = format!("request,{}\n{}", names.join(","), lines.collect::<String>());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/access.csv");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &found).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    let (golden, found): (BTreeSet<&str>, BTreeSet<&str>) = (golden.lines().collect(), found.lines().collect());
    let (gone, new): (Vec<_>, Vec<_>) = (golden.difference(&found).collect(), found.difference(&golden).collect());
    assert!(
        gone.is_empty() && new.is_empty(),
        "the table says {gone:#?}, and it is {new:#?}; if that is right, run with UPDATE_GOLDEN=1"
    );
}

/// The status, and where a redirect leads: to signing in, to the page with what was done, or with why not.
fn came_of(answer: &Answer) -> String {
    let status = answer.status.as_u16();
    match answer.location() {
        Some(place) if place.starts_with(paths::SIGN_IN) => format!("{status} sign in"),
        Some(place) => {
            let said = ["done", "moved", "problem"]
                .into_iter()
                .find(|said| place.contains(&format!("?{said}=")));
            format!("{status} {}", said.unwrap_or(&place))
        }
        None => status.to_string(),
    }
}

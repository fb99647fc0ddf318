//! "Exit this page": leaving ends the visit and takes everything of ours from the browser, nobody is made to leave by
//! another site, and the way out is never shut.

use crate::harness::{Answer, Browser, World, worlds};
use app::domain::access::Role;
use axum::http::StatusCode;

const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";
const TYPED: &str = "what she must not find";

/// A browser with a visit, and a form that is half filled in.
async fn busy(world: &World) -> Browser {
    let (reference, code) = world.concern(&[]).await;
    let mut browser = world.browser();
    browser.answer("what-happened", &[("what_happened", TYPED)]).await;
    browser
        .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
        .await;
    for cookie in ["pals-draft", "pals-visit", "pals-form"] {
        assert!(browser.cookies.contains_key(cookie), "{cookie}");
    }
    browser
}

async fn has_a_visit(browser: &Browser) -> bool {
    browser.clone().get("/follow/case").await.path == "/follow/case"
}

async fn leave(browser: &mut Browser) -> Answer {
    let answer = browser.ask("GET", "/leave", None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_quickly_ends_the_visit_and_takes_everything_of_ours_from_the_browser() {
    for world in worlds().await {
        let mut browser = busy(&world).await;
        browser.cookies.insert("pals-patient".to_owned(), "x".to_owned());
        browser.cookies.insert("pals-helping".to_owned(), "x".to_owned());
        let before = browser.clone();
        assert!(has_a_visit(&before).await, "the control: it is open before");
        let answer = leave(&mut browser).await;
        assert_eq!(answer.location().as_deref(), Some(ELSEWHERE));
        assert_eq!(answer.headers["clear-site-data"], "\"cache\"");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
        assert!(!has_a_visit(&before).await, "even the old cookie opens nothing");
        // Back.
        for page in ["/follow/case", "/concern/what-happened", "/concern/check", "/"] {
            let page = browser.get(page).await;
            assert!(
                !page.body.contains(TYPED) && !page.body.contains("Carry on"),
                "{}",
                page.path
            );
        }
        // What isn't sent waits for its own end, for somebody who has a way back to it.
        assert!(before.clone().get("/concern/what-happened").await.body.contains(TYPED));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_quickly_after_sending_takes_the_code_off_the_screen() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let code = browser.send().await.code().unwrap();
        assert!(browser.get("/concern/sent").await.body.contains(&code), "the control");
        leave(&mut browser).await;
        let back = browser.get("/concern/sent").await;
        assert!(back.path == "/" && !back.body.contains(&code), "{}", back.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patient_who_leaves_quickly_leaves_nothing_open() {
    for world in worlds().await {
        let (.., patient_code) = world.concern_about_mum().await;
        let mut patient = world.browser();
        patient.get("/agree").await;
        let page = patient.post("/agree", &[("code", &patient_code)]).await;
        assert!(
            page.path == "/agree/decide" && page.body.contains("href=\"/leave\""),
            "the control"
        );
        let mut before = patient.clone();
        leave(&mut patient).await;
        assert!(patient.cookies.is_empty(), "{:?}", patient.cookies);
        assert_eq!(
            before.get("/agree/decide").await.path,
            "/agree",
            "even the old cookie opens nothing"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_a_prefetch_or_a_look_at_the_head_changes_nothing() {
    let world = World::on(None, &[]).await;
    let browser = busy(&world).await;
    for (method, header, value) in [
        ("GET", "sec-fetch-site", "cross-site"),
        ("GET", "sec-fetch-site", "same-site"),
        ("GET", "sec-fetch-site", "Same-Origin"),
        ("GET", "sec-purpose", "prefetch;prerender"),
        ("HEAD", "accept", "text/html"),
    ] {
        let mut led = browser.clone();
        led.headers.push((header, value.to_owned()));
        let answer = led.ask(method, "/leave", None).await;
        assert_eq!(
            answer.location().as_deref(),
            Some(ELSEWHERE),
            "{method} {header}: {value}"
        );
        assert_eq!(led.cookies, browser.cookies, "{method} {header}: {value}");
        assert!(!answer.headers.contains_key("clear-site-data") && !answer.headers.contains_key("set-cookie"));
        assert!(has_a_visit(&browser).await, "{method} {header}: {value}");
    }
    // No form leads there.
    let posted = browser.clone().post_only("/leave", &[]).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
    assert!(has_a_visit(&browser).await);
    // The controls: an address that was typed in, and a browser that doesn't say where it comes from.
    for value in ["none", ""] {
        let mut leaving = busy(&world).await;
        let before = leaving.clone();
        leaving.headers.push(("sec-fetch-site", value.to_owned()));
        leave(&mut leaving).await;
        assert!(leaving.cookies.is_empty() && !has_a_visit(&before).await, "{value:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_out_is_never_shut_and_leaves_no_cookie_behind() {
    let limits = [
        ("PALS_LIMITS__PAGE__BURST", "1"),
        ("PALS_LIMITS__PAGE__TIMES", "1"),
        ("PALS_LIMITS__PAGE__SECONDS", "60"),
    ];
    let world = World::with(None, &limits, false, None).await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-visit".to_owned(), "x".to_owned());
    browser.get("/support").await;
    assert_eq!(
        browser.get("/support").await.status,
        StatusCode::TOO_MANY_REQUESTS,
        "the control"
    );
    assert_eq!(leave(&mut browser).await.location().as_deref(), Some(ELSEWHERE));
    assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);

    let world = World::on(None, &[]).await;
    let mut browser = busy(&world).await;
    world.app.core.db.close().await;
    assert_eq!(leave(&mut browser).await.location().as_deref(), Some(ELSEWHERE));
    assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_who_press_it_on_a_public_page_stay_signed_in() {
    let world = World::on(None, &[]).await;
    let secret = world.staff(Role::Officer, "officer@example.org").await;
    let mut browser = world.browser();
    browser.sign_in(&world, &secret).await;
    leave(&mut browser).await;
    assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["pals-desk"]);
    assert_eq!(browser.get("/desk").await.path, "/desk");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trust_says_where_it_leads_and_can_do_without() {
    let mut offered = Vec::new();
    for (settings, to) in [
        (("PALS_TRUST__QUICK_EXIT__ON", "true"), ELSEWHERE),
        (
            ("PALS_TRUST__QUICK_EXIT__TO", "https://weather.example/today"),
            "https://weather.example/today",
        ),
        // A page that was drawn before has the link still.
        (("PALS_TRUST__QUICK_EXIT__ON", "false"), "/"),
    ] {
        let world = World::on(None, &[settings]).await;
        let mut browser = world.browser();
        offered.push(browser.get("/concern/when").await.body.contains("href=\"/leave\""));
        assert_eq!(
            browser.get("/").await.text().contains("Exit this page"),
            offered[offered.len() - 1]
        );
        assert_eq!(leave(&mut browser).await.location().as_deref(), Some(to));
        assert!(browser.cookies.is_empty());
    }
    assert_eq!(offered, [true, true, false]);
}

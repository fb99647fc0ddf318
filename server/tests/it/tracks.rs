//! Every track, from the first question to the desk: what leads away leaves nothing behind, what may not be told is not.

use crate::harness::{Browser, World, worlds};
use app::domain::access::Role;
use app::domain::case::Kind;
use app::domain::concern::Want;
use app::port::{CaseFile, QueueFilter};
use axum::http::StatusCode;

const FIRST: &str = "/concern/what-you-would-like";

/// Answers the pages between the first question and checking.
async fn go_on(browser: &mut Browser, track: &[(&str, &[(&str, &str)])]) {
    let usual: [(&str, &[(&str, &str)]); 8] = [
        ("who-it-is-about", &[("about", "myself")]),
        (
            "what-happened",
            &[("what_happened", "Nurse Bee was kind to me. Ann Example")],
        ),
        ("when", &[("when", "do-not-know")]),
        ("where", &[("site", "northshore"), ("service", "heart")]),
        ("photos-or-documents", &[]),
        ("your-name", &[("name", "Ann Example")]),
        ("how-to-reach-you", &[("channel", "none")]),
        ("what-you-need", &[]),
    ];
    for (page, fields) in usual.iter().chain(track) {
        let answer = browser.answer(page, fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
    }
}

/// The only case there is, as an officer sees it, and its page.
async fn on_the_desk(world: &World, email: &str) -> (CaseFile, String) {
    let secret = world.staff(Role::Officer, email).await;
    let mut desk = world.browser();
    desk.sign_in(world, &secret).await;
    let (_, actor) = world.signed_in(Role::Manager, &format!("other-{email}")).await;
    let queue = world
        .services
        .desk
        .queue(&actor, &QueueFilter::default())
        .await
        .unwrap();
    assert_eq!(queue.lines.len(), 1);
    let reference = queue.lines[0].case.reference.clone();
    let file = world.services.desk.case(&actor, &reference).await.unwrap();
    let page = desk.get(&format!("/desk/case/{}", reference.as_str())).await;
    assert_eq!(page.status, StatusCode::OK);
    let listed = desk.get("/desk").await.text();
    (file, format!("{} {listed}", page.text()))
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_records_or_for_somebody_elses_care_leaves_nothing_behind() {
    for world in worlds().await {
        let mut browser = world.browser();
        let records = browser.post(FIRST, &[("want", "records"), ("seen", "0")]).await;
        assert_eq!(records.path, "/concern/records");
        assert!(
            records.text().contains("records@fylde-coast.example"),
            "{}",
            records.text()
        );
        let elsewhere = browser.post(FIRST, &[("want", "elsewhere"), ("seen", "0")]).await;
        assert_eq!(elsewhere.path, "/concern/elsewhere");
        let missing = browser.post("/concern/elsewhere", &[]).await;
        assert!(
            missing.text().contains("Select who gave the care"),
            "{}",
            missing.text()
        );
        let ambulance = browser.post("/concern/elsewhere", &[("body", "ambulance")]).await;
        assert_eq!(ambulance.path, "/concern/elsewhere/ambulance");
        assert!(ambulance.text().contains("Coastline Example Ambulance Service"));
        assert_eq!((world.count("drafts").await, world.count("cases").await), (0, 0));
        // The control: any other answer begins a draft.
        browser.answer("what-you-would-like", &[("want", "question")]).await;
        assert_eq!(world.count("drafts").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_before_is_there_after_looking_at_another_way() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer("what-you-would-like", &[("want", "put-right")]).await;
        browser
            .answer("what-happened", &[("what_happened", "My own words")])
            .await;
        for away in ["records", "elsewhere"] {
            browser.answer("what-you-would-like", &[("want", away)]).await;
        }
        assert!(
            browser
                .get("/concern/what-happened")
                .await
                .body
                .contains("My own words")
        );
        let first = browser.get(FIRST).await.body;
        assert!(first.contains("value=\"put-right\" checked"), "{first}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_asks_us_to_pass_it_on_says_to_whom_and_whether_we_may() {
    for world in worlds().await {
        let mut browser = world.browser();
        let begun = browser.post("/concern/elsewhere/primary", &[]).await;
        assert_eq!(begun.path, "/concern/pass-it-on");
        assert!(
            begun.body.contains("value=\"primary\" checked"),
            "what was chosen stands there"
        );
        let agreed = [
            ("body", "primary"),
            ("body_name", "Example Surgery"),
            ("pass_on", "yes"),
        ];
        go_on(&mut browser, &[("pass-it-on", &agreed)]).await;
        let sent = browser.send().await;
        assert!(sent.text().contains("Example Surgery"), "{}", sent.text());
        let (file, page) = on_the_desk(&world, "officer@example.org").await;
        assert_eq!((file.case.kind, file.concern.want), (Kind::NotOurs, Want::Elsewhere));
        assert!(file.concern.pass_on.as_ref().is_some_and(|pass_on| pass_on.agreed));
        assert!(
            page.contains("They agreed on 22 November 2026 that we pass it on"),
            "{page}"
        );
        assert!(page.contains("Example Surgery") && page.contains("Not about us"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_not_be_passed_on_says_so_on_the_desk() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.post("/concern/elsewhere/hospital", &[]).await;
        go_on(
            &mut browser,
            &[("pass-it-on", &[("body", "hospital"), ("pass_on", "no")])],
        )
        .await;
        browser.send().await;
        let (_, page) = on_the_desk(&world, "officer@example.org").await;
        assert!(
            page.contains("they said: do not pass it on") && !page.contains("They agreed on"),
            "{page}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_information_was_used_has_the_laws_clock_for_the_person_and_on_the_desk() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[("want", "data-use")]).await;
        let mut browser = world.browser();
        let followed = browser
            .post("/follow", &[("reference", reference.as_str()), ("code", &code)])
            .await
            .text();
        for said in [
            "25 November 2026",
            "22 December 2026",
            "We count 30 days",
            "Information Commissioner",
        ] {
            assert!(followed.contains(said), "{said}: {followed}");
        }
        let (file, page) = on_the_desk(&world, "officer@example.org").await;
        assert_eq!(file.case.kind, Kind::DataUse);
        assert_eq!(
            page.matches("By law: 22 December").count(),
            2,
            "on the case and in the queue: {page}"
        );
        assert!(page.contains("30 calendar days after 22 November 2026"), "{page}");
    }
    for world in worlds().await {
        world.concern(&[]).await;
        let (_, page) = on_the_desk(&world, "officer@example.org").await;
        assert!(!page.contains("By law"), "control");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_may_not_be_told_is_in_no_text_to_share() {
    for world in worlds().await {
        for (n, (share_name, publish)) in [("no", "without-name"), ("yes", "with-name")].into_iter().enumerate() {
            let mut browser = world.browser();
            browser.answer("what-you-would-like", &[("want", "thanks")]).await;
            let unasked = browser.answer("share-your-thanks", &[]).await;
            assert!(!unasked.body.contains("checked"), "nothing is chosen for them");
            let sharing = [("share_name", share_name), ("publish", publish)];
            go_on(&mut browser, &[("share-your-thanks", &sharing)]).await;
            browser.send().await;
            let (_, actor) = world
                .signed_in(Role::Manager, &format!("manager-{n}@example.org"))
                .await;
            let queue = world
                .services
                .desk
                .queue(&actor, &QueueFilter::default())
                .await
                .unwrap();
            let newest = queue.lines.iter().max_by_key(|line| line.case.id.0).unwrap();
            let file = world.services.desk.case(&actor, &newest.case.reference).await.unwrap();
            for audience in app::domain::thanks::Audience::ALL {
                let shared = app::domain::thanks::SharedThanks::of(&file.concern, *audience).unwrap();
                let named = shared.words.contains("Ann") || shared.name().is_some();
                assert_eq!(named, share_name == "yes", "{audience}: {shared:?}");
            }
        }
    }
}

//! Signing in: nothing wrong is told from anything else wrong, each code opens once, and a session ends when it should.

use crate::harness::{Answer, Browser, World, in_turn, worlds};
use crate::stored::places_with;
use app::domain::access::Role;
use app::port::Session;
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::service::DemonstrationSecret;
use std::sync::Arc;

async fn tries(world: &World, email: &str, password: &str, code: &str) -> Answer {
    let mut browser = world.browser();
    browser.get("/desk/sign-in").await;
    loop {
        let answer = browser
            .post_only(
                "/desk/sign-in",
                &[
                    ("email", email),
                    ("password", password),
                    ("code", code),
                    ("next", "/desk"),
                ],
            )
            .await;
        if answer.status != StatusCode::TOO_MANY_REQUESTS {
            return answer;
        }
    }
}

async fn opens(world: &World, secret: &DemonstrationSecret, code: &str) -> bool {
    let answer = tries(world, &secret.email, &secret.password, code).await;
    assert!(
        [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY].contains(&answer.status),
        "{}",
        answer.status
    );
    answer.status == StatusCode::SEE_OTHER
}

async fn signed_in(world: &World, secret: &DemonstrationSecret) -> Browser {
    let mut browser = world.browser();
    let queue = browser.sign_in(world, secret).await;
    assert_eq!((queue.status, queue.path.as_str()), (StatusCode::OK, "/desk"));
    browser
}

async fn sees_the_queue(browser: &mut Browser) -> bool {
    let answer = browser.ask("GET", "/desk", None).await;
    if answer.status == StatusCode::OK {
        return true;
    }
    assert!(
        answer.location().unwrap().starts_with("/desk/sign-in"),
        "{:?}",
        answer.location()
    );
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_the_answer_is_the_same_to_the_byte() {
    for world in worlds().await {
        let open = world.staff(Role::Officer, "open@example.org").await;
        let closed = world.staff(Role::Officer, "shut@example.org").await;
        assert!(world.app.core.disable_staff(closed.email.clone()).await.unwrap());
        let right = world.code(&open, 0);
        let wrong = if right == "000000" { "000001" } else { "000000" };
        let table = [
            (
                "unknown address",
                "none@example.org",
                open.password.as_str(),
                right.clone(),
            ),
            (
                "wrong password",
                &open.email,
                "seven brown hens ask once",
                right.clone(),
            ),
            ("wrong code", &open.email, &open.password, wrong.to_owned()),
            ("no code", &open.email, &open.password, String::new()),
            ("no password", &open.email, "", right.clone()),
            (
                "closed account",
                &closed.email,
                &closed.password,
                world.code(&closed, 0),
            ),
        ];
        let mut first: Option<(StatusCode, String)> = None;
        for (what, email, password, code) in table {
            let answer = tries(&world, email, password, &code).await;
            assert!(
                !answer.body.contains("seven brown hens"),
                "{what}: the password is never shown again"
            );
            assert!(answer.body.contains(email), "{what}: the address is still there");
            assert!(
                answer
                    .headers
                    .get_all("set-cookie")
                    .iter()
                    .all(|cookie| !cookie.to_str().unwrap().contains("pals-desk")),
                "{what}"
            );
            let seen = (answer.status, answer.plain().replace(email, "TYPED"));
            let expected = first.get_or_insert_with(|| seen.clone());
            assert_eq!(&seen, expected, "{what} can be told from the others");
        }
        assert_eq!(
            world
                .count("audit WHERE act = 'sign-in' AND outcome = 'no-match'")
                .await,
            6,
            "each try is in the trail"
        );
        // The control: with everything right it is another answer, and wrong tries used nothing up.
        assert!(opens(&world, &open, &right).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_opens_once_and_a_step_early_or_late_but_not_two() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        for (steps, opens_it) in [
            (-2, false),
            (2, false),
            (-1, true),
            (-1, false),
            (0, true),
            (0, false),
            (-1, false),
            (1, true),
            (1, false),
            (0, false),
        ] {
            let code = world.code(&secret, steps);
            assert_eq!(opens(&world, &secret, &code).await, opens_it, "step {steps}");
        }
        world.clock.advance(TimeDelta::seconds(60));
        assert!(
            opens(&world, &secret, &world.code(&secret, 0)).await,
            "the next code opens again"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_code_sent_twenty_times_at_once_opens_once() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let reset = in_turn(|| {
            world
                .app
                .core
                .reset_staff(secret.email.clone(), secret.password.clone())
        })
        .await
        .unwrap();
        let secret = DemonstrationSecret {
            totp: reset.totp.clone(),
            ..secret
        };
        for (kind, code) in [
            ("one-time code", world.code(&secret, 0)),
            ("recovery code", reset.recovery[0].clone()),
        ] {
            let presses: Vec<_> = (0..20)
                .map(|_| {
                    tokio::spawn(press(
                        Arc::clone(&world.services.accounts),
                        secret.clone(),
                        code.clone(),
                    ))
                })
                .collect();
            let mut opened = 0;
            for press in presses {
                opened += usize::from(press.await.unwrap());
            }
            assert_eq!(opened, 1, "{kind}");
            world.clock.advance(TimeDelta::seconds(60));
        }
        assert_eq!(world.count("sessions").await, 2);
        assert_eq!(world.count("recovery_codes WHERE used_at IS NOT NULL").await, 1);
        assert!(
            opens(&world, &secret, &reset.recovery[1].to_lowercase().replace('-', " ")).await,
            "another one opens, forgivingly typed"
        );
    }
}

async fn press(accounts: Arc<dyn app::port::Accounts>, secret: DemonstrationSecret, code: String) -> bool {
    in_turn(|| accounts.sign_in(&secret.email, &secret.password, &code, None))
        .await
        .is_some()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_a_quarter_of_an_hour_of_nothing() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        for _ in 0..3 {
            world.clock.advance(TimeDelta::minutes(14));
            assert!(sees_the_queue(&mut browser).await, "whoever is there stays signed in");
        }
        world.clock.advance(TimeDelta::minutes(15) + TimeDelta::seconds(1));
        assert!(!sees_the_queue(&mut browser).await);
        assert!(!sees_the_queue(&mut browser).await, "and asking again wakes nothing");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_eight_hours_whatever_is_done() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        for _ in 0..48 {
            world.clock.advance(TimeDelta::minutes(10));
            assert!(sees_the_queue(&mut browser).await);
        }
        world.clock.advance(TimeDelta::seconds(1));
        assert!(!sees_the_queue(&mut browser).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_is_out_on_its_very_next_request() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let (mut page, mut form) = (signed_in(&world, &secret).await, world.browser());
        form.cookies = page.cookies.clone();
        assert!(sees_the_queue(&mut page).await);
        world.app.core.disable_staff(secret.email.clone()).await.unwrap();
        assert!(!sees_the_queue(&mut page).await);
        form.post("/act/desk/claim", &[("reference", reference.as_str()), ("seen", "1")])
            .await;
        assert_eq!(
            world.count("events WHERE kind = 'claimed'").await,
            0,
            "a form that was open writes nothing"
        );
        world.clock.advance(TimeDelta::seconds(60));
        assert!(!opens(&world, &secret, &world.code(&secret, 0)).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_the_sessions_of_the_old_one() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        let reset = in_turn(|| {
            world
                .app
                .core
                .reset_staff(secret.email.clone(), "another password entirely".into())
        })
        .await
        .unwrap();
        assert!(!sees_the_queue(&mut browser).await);
        world.clock.advance(TimeDelta::seconds(60));
        let (old, new) = (
            &secret,
            DemonstrationSecret {
                password: "another password entirely".into(),
                totp: reset.totp,
                ..secret.clone()
            },
        );
        assert!(!opens(&world, old, &world.code(&new, 0)).await, "the old password");
        assert!(
            !opens(&world, &new, &world.code(old, 0)).await,
            "the old one-time secret"
        );
        assert!(opens(&world, &new, &world.code(&new, 0)).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_ends_the_session_and_asks_the_browser_to_forget() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        let mut kept = browser.clone();
        let answer = browser.post_only("/desk/sign-out", &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(
            answer.headers["clear-site-data"]
                .to_str()
                .unwrap()
                .contains("\"cache\"")
        );
        assert!(!browser.cookies.contains_key("pals-desk"));
        assert!(!sees_the_queue(&mut kept).await, "the old cookie opens nothing either");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_hashes_of_what_opens_are_stored() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        browser
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        browser
            .answer("what-happened", &[("what_happened", "left half-way")])
            .await;
        let stored = world.everything_stored().await;
        for cookie in ["pals-desk", "pals-visit", "pals-draft"] {
            assert_eq!(places_with(&stored, &browser.cookies[cookie]), [""; 0], "{cookie}");
        }
        for (what, word) in [
            ("password", &secret.password),
            ("one-time secret", &secret.totp),
            ("code", &code),
            ("code", &code.replace('-', "")),
        ] {
            assert_eq!(places_with(&stored, word), [""; 0], "{what}");
        }
        // The control: what is stored in the clear is found by the same search, and the cookies do open something.
        assert!(!places_with(&stored, reference.as_str()).is_empty());
        assert!(sees_the_queue(&mut browser).await);
        assert_eq!(world.count("sessions").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_nobody_was_given_is_nobody() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        let token = browser.cookies["pals-desk"].clone();
        assert!(token.len() >= 43, "256 bits");
        for other in [
            token.to_lowercase(),
            token[1..].to_owned(),
            format!("{token}A"),
            String::new(),
            "0".repeat(43),
        ] {
            let session = world
                .services
                .accounts
                .session(&app::domain::ids::Token(other))
                .await
                .unwrap();
            assert!(matches!(session, Session::Unknown), "{session:?}");
        }
        assert!(sees_the_queue(&mut browser).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_to_our_own_pages_only() {
    let world = World::on(None, &[]).await;
    let secret = world.staff(Role::Officer, "officer@example.org").await;
    let table = [
        ("/desk/office", "/desk/office"),
        ("https://evil.example/", "/desk"),
        ("//evil.example/", "/desk"),
        ("/\\evil.example", "/desk"),
        ("/desk/../../evil.example", "/desk"),
        ("/desk?next=https://evil.example", "/desk"),
        ("javascript:alert(1)", "/desk"),
        ("/desk\r\nLocation: https://evil.example", "/desk"),
    ];
    for (next, leads_to) in table {
        let mut browser = world.browser();
        let address: String = url_encoded(next);
        let page = browser.get(&format!("/desk/sign-in?next={address}")).await;
        assert_eq!(page.field("next").as_deref(), Some(leads_to), "{next}");
        assert!(
            !page.body.contains("evil.example") && !page.body.contains("javascript:"),
            "{next}"
        );
        world.clock.advance(TimeDelta::seconds(60));
        let fields = [
            ("email", secret.email.as_str()),
            ("password", &secret.password),
            ("code", &world.code(&secret, 0)),
            ("next", next),
        ];
        let answer = loop {
            let answer = browser.post_only("/desk/sign-in", &fields).await;
            if answer.status != StatusCode::TOO_MANY_REQUESTS {
                break answer;
            }
        };
        assert_eq!(answer.location().as_deref(), Some(leads_to), "{next}");
    }
}

fn url_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_has_an_account_until_one_is_given() {
    for world in worlds().await {
        assert_eq!(world.count("staff").await, 0);
        for (email, password) in [
            ("admin", "admin"),
            ("admin@example.org", "changeme"),
            ("administrator@fylde-coast.example", "password"),
            ("", ""),
        ] {
            assert_eq!(
                tries(&world, email, password, "000000").await.status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        assert!(
            !world
                .browser()
                .get("/desk/sign-in")
                .await
                .body
                .contains("app-demo-account"),
            "accounts are listed in the demonstration only"
        );
        assert_eq!(world.count("sessions").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_again_ends_the_session_before_it() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let mut browser = signed_in(&world, &secret).await;
        let mut left_open = browser.clone();
        let mut elsewhere = {
            world.clock.advance(TimeDelta::seconds(60));
            signed_in(&world, &secret).await
        };
        world.clock.advance(TimeDelta::seconds(60));
        assert_eq!(browser.sign_in(&world, &secret).await.status, StatusCode::OK);
        assert!(sees_the_queue(&mut browser).await);
        assert!(!sees_the_queue(&mut left_open).await, "the token before this one");
        // The control: another browser's session goes on.
        assert!(sees_the_queue(&mut elsewhere).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_hash_is_made_anew_when_its_password_comes_by() {
    use argon2::password_hash::PasswordHasher as _;
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "officer@example.org").await;
        let weak = argon2::Argon2::new(
            argon2::Algorithm::Argon2id,
            argon2::Version::V0x13,
            argon2::Params::new(8 * 1024, 1, 1, None).unwrap(),
        );
        let weak = weak.hash_password(secret.password.as_bytes()).unwrap().to_string();
        let tampering = format!("UPDATE staff SET password_hash = '{weak}'");
        world.tamper(&tampering).await;
        let weak_ones = "staff WHERE password_hash LIKE '%m=8192,%'";
        assert!(!opens(&world, &secret, "000000").await);
        assert_eq!(world.count(weak_ones).await, 1, "not for somebody who isn't known yet");
        assert!(opens(&world, &secret, &world.code(&secret, 0)).await);
        assert_eq!(world.count(weak_ones).await, 0);
        assert_eq!(
            world.count("staff WHERE password_hash LIKE '%m=65536,t=2,p=1%'").await,
            1
        );
        world.clock.advance(TimeDelta::seconds(60));
        assert!(
            opens(&world, &secret, &world.code(&secret, 0)).await,
            "the password is the same"
        );
    }
}

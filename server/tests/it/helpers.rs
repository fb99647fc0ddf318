//! What opens a case besides its first code: helpers, links that work once, codes made anew.

use crate::harness::Deeds as _;
use crate::harness::{Answer, Browser, World, worlds};
use crate::outbox::send_all;
use app::domain::access::Role;
use app::domain::ids::Reference;
use app::domain::letter::{Note, Reply};
use axum::http::StatusCode;
use chrono::TimeDelta;

async fn follow(world: &World, reference: &Reference, code: &str) -> (Browser, Answer) {
    let mut browser = world.browser();
    let page = browser
        .post("/follow", &[("reference", reference.as_str()), ("code", code)])
        .await;
    (browser, page)
}

/// The last letter that went, and the path of its link.
async fn letter(world: &World) -> (String, String) {
    // What is written behind an answer takes a moment.
    for _ in 0..100 {
        if send_all(world).await > 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let mail = world.mail.lock().unwrap();
    let last = mail.last().unwrap();
    let link = last.text.split("/link/").nth(1).unwrap().lines().next().unwrap();
    (last.to.to_string(), format!("/link/{link}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helper_sees_what_the_person_chose_and_no_more() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &reference, 1).await.unwrap();
        desk.reply(&officer, &reference, 2, Reply::parse("we are sorry").unwrap())
            .await
            .unwrap();
        let (mut person, _) = follow(&world, &reference, &code).await;
        for (sight, reads, writes) in [
            ("progress", false, false),
            ("words", true, false),
            ("writing", true, true),
        ] {
            let (helpers_code, _) = person.let_in(sight, sight).await;
            let (mut helper, page) = follow(&world, &reference, &helpers_code).await;
            assert_eq!(page.status, StatusCode::OK, "{sight}");
            assert_eq!(page.body.contains("we are sorry"), reads, "{sight}");
            assert!(
                page.text().contains("Answer sent"),
                "{sight}: where it stands is for every helper"
            );
            assert_eq!(page.field("key").is_some(), writes, "{sight}");
            // What only the person decides is not theirs, whatever they send.
            let answer = helper
                .post("/follow/helpers", &[("helper", "another"), ("sight", "writing")])
                .await;
            assert_ne!(answer.path, "/follow/helpers", "{sight}");
            let answer = helper
                .post("/follow/case/write", &[("key", sight), ("message", "from a helper")])
                .await;
            assert_eq!(answer.status == StatusCode::OK, writes, "{sight}: {}", answer.status);
        }
        let page = person.get("/follow/case").await;
        assert!(
            page.text().contains("writing wrote for you"),
            "who wrote it is plain to see"
        );
        let file = desk.case(&officer, &reference).await.unwrap();
        let by: Vec<_> = file.timeline.iter().filter_map(|entry| entry.helper.clone()).collect();
        assert_eq!(by, ["writing"], "and to staff: one message, of the one who may write");
        assert_eq!(
            person.get("/follow/helpers").await.body.matches("app-helper").count(),
            3
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helper_who_is_stopped_is_out_at_once() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (mut person, _) = follow(&world, &reference, &code).await;
        let (helpers_code, page) = person.let_in("Sam", "words").await;
        let (mut helper, _) = follow(&world, &reference, &helpers_code).await;
        assert_eq!(helper.get("/follow/case").await.path, "/follow/case", "the control");
        let id = page.field("id").unwrap();
        // Somebody on another case can't stop them.
        let (other_reference, other_code) = world.concern(&[]).await;
        let (mut other, _) = follow(&world, &other_reference, &other_code).await;
        other.post("/follow/helpers/stop", &[("id", &id)]).await;
        assert_eq!(helper.get("/follow/case").await.path, "/follow/case");
        person.post("/follow/helpers/stop", &[("id", &id)]).await;
        assert_eq!(helper.get("/follow/case").await.path, "/follow");
        let (_, again) = follow(&world, &reference, &helpers_code).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helpers_list_is_opened_by_a_press_and_not_by_a_look() {
    for world in worlds().await {
        let mut codes = Vec::new();
        for _ in 0..2 {
            let (reference, code) = world.concern(&[]).await;
            let (mut person, _) = follow(&world, &reference, &code).await;
            codes.push((reference.clone(), person.let_in("Sam", "progress").await.0));
        }
        send_all(&world).await;
        // Nobody is known yet: the answer is the same, and nothing is sent.
        let mut stranger = world.browser();
        stranger.get("/helping").await;
        let unknown = stranger.post("/helping", &[("email", "sam@example.com")]).await;
        for (reference, code) in &codes {
            let (mut helper, _) = follow(&world, reference, code).await;
            helper.get("/helping/join").await;
            helper.post("/helping/join", &[("email", "Sam@example.com")]).await;
            let (to, link) = letter(&world).await;
            assert_eq!(to.to_lowercase(), "sam@example.com");
            // A program that checks mail looks at it, three times.
            for _ in 0..3 {
                let mut scanner = world.browser();
                assert_eq!(scanner.get(&link).await.status, StatusCode::OK);
            }
            let mut own = world.browser();
            own.get(&link).await;
            assert_eq!(own.post(&link, &[]).await.path, "/helping", "the press opens it");
            let mut late = world.browser();
            late.get(&link).await;
            assert_eq!(
                late.post(&link, &[]).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "once"
            );
        }
        let known = stranger.post("/helping", &[("email", "sam@example.com")]).await;
        assert_eq!(
            known.plain(),
            unknown.plain(),
            "whether an address is known can't be seen"
        );
        let (_, link) = letter(&world).await;
        let mut own = world.browser();
        own.get(&link).await;
        let list = own.post(&link, &[]).await;
        for (reference, _) in &codes {
            assert!(list.body.contains(&reference.to_string()));
        }
        let opened = own.post("/helping/open", &[("id", &list.field("id").unwrap())]).await;
        assert_eq!(opened.path, "/follow/case");
        world.clock.advance(TimeDelta::minutes(16));
        assert!(
            own.get("/helping").await.body.contains("name=\"email\""),
            "the visit is over"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_too_old_after_a_day_and_no_mailbox_is_filled() {
    for world in worlds().await {
        let (reference, code) = world
            .concern(&[("channel", "email"), ("email", "pat@example.com")])
            .await;
        let (mut person, page) = follow(&world, &reference, &code).await;
        assert!(page.body.contains("/follow/confirm"));
        send_all(&world).await;
        let before = world.mail.lock().unwrap().len();
        for _ in 0..5 {
            person.post("/follow/confirm", &[]).await;
        }
        let (to, link) = letter(&world).await;
        assert_eq!(to, "pat@example.com");
        assert_eq!(world.mail.lock().unwrap().len() - before, 3, "three at a time");
        world.clock.advance(TimeDelta::hours(25));
        let mut late = world.browser();
        late.get(&link).await;
        assert_eq!(late.post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_code_is_made_anew_by_the_confirmed_address_and_by_no_other_way() {
    for world in worlds().await {
        let (reference, code) = world
            .concern(&[("channel", "email"), ("email", "pat@example.com")])
            .await;
        send_all(&world).await;
        let ask = async |email: &str| {
            let mut browser = world.browser();
            browser.get("/follow/lost-code").await;
            let answer = browser
                .post(
                    "/follow/lost-code",
                    &[("reference", reference.as_str()), ("email", email)],
                )
                .await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            (answer.plain(), send_all(&world).await)
        };
        let (unconfirmed, sent) = ask("pat@example.com").await;
        assert_eq!(sent, 0, "an address that nobody confirmed may be anybody's");
        let (mut person, _) = follow(&world, &reference, &code).await;
        person.post("/follow/confirm", &[]).await;
        let (_, link) = letter(&world).await;
        person.get(&link).await;
        let page = person.post(&link, &[]).await;
        assert!(page.text().contains("Your address is confirmed"));
        let (other, sent) = ask("somebody@example.com").await;
        assert_eq!(sent, 0);
        let (right, sent) = ask("pat@example.com").await;
        assert_eq!(sent, 1, "the control");
        assert!(unconfirmed == other && other == right, "the answers are the same");
        let (_, link) = {
            let mail = world.mail.lock().unwrap();
            let text = mail.last().unwrap().text.clone();
            let link = text.split("/link/").nth(1).unwrap().lines().next().unwrap().to_owned();
            ((), format!("/link/{link}"))
        };
        let mut finder = world.browser();
        finder.get(&link).await;
        let page = finder.post(&link, &[]).await;
        assert_eq!(page.path, "/follow/case");
        let new_code = page.codes().pop().unwrap();
        assert_ne!(new_code, code);
        assert!(
            finder.get("/follow/case").await.body.contains(&new_code),
            "shown for a while"
        );
        finder.post("/follow/code-saved", &[]).await;
        assert!(!finder.get("/follow/case").await.body.contains(&new_code));
        assert_eq!(
            follow(&world, &reference, &code).await.1.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the old code opens nothing"
        );
        assert_eq!(follow(&world, &reference, &new_code).await.1.status, StatusCode::OK);
        assert_eq!(
            person.get("/follow/case").await.path,
            "/follow",
            "what the old code had opened is closed"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_makes_a_new_code_on_the_phone_and_it_stays_on_record() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, auditor) = world.signed_in(Role::Auditor, "auditor@example.org").await;
        let desk = &world.services.desk;
        let checked = Note::parse("they named the ward and the nurse they wrote about").unwrap();
        assert!(desk.renew_code(&auditor, &reference, 1, checked.clone()).await.is_err());
        desk.renew_code(&officer, &reference, 1, checked).await.unwrap();
        let file = desk.case(&officer, &reference).await.unwrap();
        let spoken = file.spoken_code.unwrap();
        assert!(desk.case(&auditor, &reference).await.unwrap().spoken_code.is_none());
        assert_eq!(
            follow(&world, &reference, spoken.reveal()).await.1.status,
            StatusCode::OK
        );
        assert_eq!(
            follow(&world, &reference, &code).await.1.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        world.clock.advance(TimeDelta::minutes(16));
        let file = desk.case(&officer, &reference).await.unwrap();
        assert!(file.spoken_code.is_none(), "nobody reads it later");
        assert_eq!(file.timeline[0].event.code(), "code-renewed");
        assert_eq!(file.timeline[0].by.as_deref(), Some(officer.name.as_str()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_holds_a_helpers_code_is_not_sent() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (mut person, _) = follow(&world, &reference, &code).await;
        let (helpers_code, _) = person.let_in("Sam", "words").await;
        let (other_reference, other_code) = world.concern(&[]).await;
        let (mut other, _) = follow(&world, &other_reference, &other_code).await;
        let (others_code, _) = other.let_in("Sam", "words").await;
        let typed = format!("Sam has {helpers_code} for this");
        let page = person
            .post("/follow/case/write", &[("key", "k"), ("message", &typed)])
            .await;
        assert!(page.body.contains("Take your code out of your message") && page.body.contains(&typed));
        assert_eq!(world.count("messages").await, 0, "staff would read it");
        // The control: what opens another case opens nothing here, and is only words.
        let typed = format!("Sam has {others_code} for this");
        person
            .post("/follow/case/write", &[("key", "k"), ("message", &typed)])
            .await;
        assert_eq!(world.count("messages").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_helpers_and_at_what_they_help_with_is_a_write_once_a_minute() {
    for world in worlds().await {
        let (reference, code) = world.concern(&[]).await;
        let (mut person, _) = follow(&world, &reference, &code).await;
        let (helpers_code, _) = person.let_in("Sam", "words").await;
        send_all(&world).await;
        let (mut helper, _) = follow(&world, &reference, &helpers_code).await;
        helper.post("/helping/join", &[("email", "sam@example.com")]).await;
        let (_, link) = letter(&world).await;
        helper.get(&link).await;
        helper.post(&link, &[]).await;
        for (browser, path, table) in [
            (&mut person, "/follow/helpers", "visits"),
            (&mut helper, "/helping", "helping"),
        ] {
            browser.get(path).await;
            let before = world.rows(table).await;
            world.clock.advance(TimeDelta::seconds(59));
            assert_eq!(browser.get(path).await.path, path);
            assert_eq!(world.rows(table).await, before, "{table}");
            world.clock.advance(TimeDelta::seconds(2));
            assert_eq!(browser.get(path).await.path, path);
            assert_ne!(world.rows(table).await, before, "the control: {table}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_confirmed_in_another_browser_is_said_to_be_confirmed() {
    for world in worlds().await {
        let (reference, code) = world
            .concern(&[("channel", "email"), ("email", "pat@example.com")])
            .await;
        send_all(&world).await;
        let (mut person, _) = follow(&world, &reference, &code).await;
        let asked = person.post("/follow/confirm", &[]).await;
        assert!(
            asked.text().contains("We send only a few links a day"),
            "{}",
            asked.text()
        );
        let (_, link) = letter(&world).await;
        let mut phone = world.browser();
        phone.get(&link).await;
        let page = phone.post(&link, &[]).await;
        assert!(page.path.starts_with("/follow?") && page.text().contains("Your address is confirmed"));
    }
}

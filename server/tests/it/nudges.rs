//! Nudges: an address that staff never see, one message until the person has looked, and nothing left once it is closed.

use crate::harness::Deeds as _;
use crate::harness::{Answer, Browser, World, fresh_database, postgres, worlds};
use crate::outbox::send_all;
use crate::stored::places_with;
use app::domain::access::{Actor, Role};
use app::domain::case::Outcome;
use app::domain::ids::Reference;
use app::domain::letter::{Note, Reply};
use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use server::clock::Clock;
use server::db::{nudges, outbox};
use server::jobs::purge;

const ADDRESS: &str = "quiet.one@example.com";

/// Sends a concern of somebody who wants no contact, and may be nudged.
async fn nudged(world: &World, address: &str) -> (Reference, String) {
    let mut browser = world.browser();
    browser.answer_all(&[]).await;
    let page = browser
        .answer("how-to-reach-you", &[("channel", "none"), ("nudge", address)])
        .await;
    assert_eq!(page.path, "/concern/check", "{}", page.text());
    assert!(page.text().contains(address), "it can be checked");
    let sent = browser.send().await;
    assert!(!sent.body.contains(address) && sent.text().contains("We keep an address"));
    (sent.reference(), sent.code().unwrap())
}

async fn open(world: &World, (reference, code): &(Reference, String)) -> (Browser, Answer) {
    let mut browser = world.browser();
    let fields = [("reference", reference.as_str()), ("code", code)];
    let page = browser.post("/follow", &fields).await;
    (browser, page)
}

async fn version(world: &World, officer: &Actor, reference: &Reference) -> i64 {
    let file = world.services.desk.case(officer, reference).await;
    file.unwrap().case.version
}

async fn reply(world: &World, officer: &Actor, reference: &Reference, words: &str) {
    let desk = &world.services.desk;
    let seen = version(world, officer, reference).await;
    desk.reply(officer, reference, seen, Reply::parse(words).unwrap())
        .await
        .unwrap();
}

async fn claimed(world: &World, reference: &Reference) -> Actor {
    let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
    world.services.desk.claim(&officer, reference, 1).await.unwrap();
    officer
}

/// Is there an address for nudges at all?
async fn is_kept(world: &World, reference: &Reference) -> bool {
    let mut tx = world.app.core.db.read().await.unwrap();
    let case = server::db::cases::by_reference(&mut tx, reference)
        .await
        .unwrap()
        .unwrap()
        .case
        .id;
    nudges::find(&mut tx, case).await.unwrap().is_some()
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_cannot_read_a_nudge_address() {
    for world in worlds().await {
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut desk = world.browser();
        desk.sign_in(&world, &secret).await;
        let mut pages = Vec::new();
        for (channel, field) in [("none", "nudge"), ("email", "email")] {
            let mut browser = world.browser();
            browser.answer_all(&[]).await;
            browser
                .answer("how-to-reach-you", &[("channel", channel), (field, ADDRESS)])
                .await;
            let reference = browser.send().await.reference();
            let case = desk.get(&format!("/desk/case/{}", reference.as_str())).await;
            let queue = desk.get("/desk").await;
            pages.push((case.body, queue.body, reference));
        }
        assert!(pages[1].0.contains(ADDRESS), "the control: an address for mail is read");
        let (case, queue, reference) = &pages[0];
        assert!(!case.contains(ADDRESS) && !queue.contains(ADDRESS));
        assert!(!case.contains("nudge"), "nor that there is one");
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let file = world.services.desk.case(&officer, reference).await.unwrap();
        assert!(!format!("{file:?}").contains(ADDRESS));
        assert_eq!(file.same_contact, [], "no other case is found by it");
        assert_eq!(
            places_with(&world.everything_stored().await, ADDRESS),
            [""; 0],
            "it is sealed"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_nudge_until_the_person_has_looked() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        assert_eq!(send_all(&world).await, 0, "that it came in is no news");
        let officer = claimed(&world, &concern.0).await;
        reply(&world, &officer, &concern.0, "first").await;
        reply(&world, &officer, &concern.0, "second").await;
        assert_eq!(send_all(&world).await, 1, "two answers, one nudge");
        {
            let mail = world.mail.lock().unwrap();
            let last = mail.last().unwrap();
            assert_eq!(
                (last.to.to_string().as_str(), last.subject.as_str()),
                (ADDRESS, "There is something new")
            );
            let raw = String::from_utf8(last.message.formatted()).unwrap();
            assert!(
                !raw.contains("Hospital") && !raw.contains("Advice") && !raw.contains(&concern.0.to_string()),
                "{raw}"
            );
        }
        reply(&world, &officer, &concern.0, "third").await;
        assert_eq!(send_all(&world).await, 0, "nobody has looked");
        // A helper who looks is not the person.
        let (mut person, page) = open(&world, &concern).await;
        assert!(page.text().contains("We keep an address") && !page.body.contains(ADDRESS));
        reply(&world, &officer, &concern.0, "fourth").await;
        assert_eq!(send_all(&world).await, 1, "they have looked");
        // Looking on the visit that is open counts as well.
        person.get("/follow/case").await;
        reply(&world, &officer, &concern.0, "fifth").await;
        // What waits when they look has done its work already.
        person.get("/follow/case").await;
        assert_eq!(send_all(&world).await, 0);
        let helper = (concern.0.clone(), person.let_in("Sam", "words").await.0);
        reply(&world, &officer, &concern.0, "sixth").await;
        assert_eq!(send_all(&world).await, 1);
        let (_, page) = open(&world, &helper).await;
        assert!(page.body.contains("sixth") && !page.text().contains("We keep an address"));
        reply(&world, &officer, &concern.0, "seventh").await;
        assert_eq!(send_all(&world).await, 0, "a helper has looked, and the person has not");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_wipes_the_nudge_address() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        let officer = claimed(&world, &concern.0).await;
        assert!(is_kept(&world, &concern.0).await, "the control");
        let desk = &world.services.desk;
        desk.acknowledge(&officer, &concern.0, 2, None).await.unwrap();
        assert_eq!(send_all(&world).await, 1);
        let (mut person, _) = open(&world, &concern).await;
        desk.resolve(&officer, &concern.0, 3, Outcome::PutRight, None)
            .await
            .unwrap();
        assert!(!is_kept(&world, &concern.0).await);
        assert_eq!(send_all(&world).await, 1, "that it was closed is the last they hear");
        // What its mails were counted by goes within a day.
        let token = HEXLOWER.encode(
            &world
                .app
                .core
                .vault
                .hash_likeness("contact", &format!("email {ADDRESS}")),
        );
        assert!(
            world.rows("outbox").await.concat().to_lowercase().contains(&token),
            "the control"
        );
        world.clock.advance(TimeDelta::hours(25));
        purge(&world.app.core).await.unwrap();
        let rows = world.rows("outbox").await;
        assert_eq!(rows.len(), 2);
        assert!(!rows.concat().to_lowercase().contains(&token), "{rows:?}");
        // It is closed, and nothing is asked or kept any more.
        assert_eq!(person.get("/follow/case").await.path, "/follow", "a day is over");
        let (mut person, page) = open(&world, &concern).await;
        assert!(!page.text().contains("We keep an address"));
        let form = person.get("/follow/case/contact").await;
        assert!(form.body.contains("value=\"none\"") && !form.body.contains("name=\"nudge\""));
        let again = [("channel", "none"), ("nudge", ADDRESS)];
        person.post("/follow/case/contact", &again).await;
        assert!(!is_kept(&world, &concern.0).await);
        let note = Note::parse("they rang").unwrap();
        let seen = version(&world, &officer, &concern.0).await;
        desk.reopen(&officer, &concern.0, seen, note).await.unwrap();
        assert_eq!(send_all(&world).await, 0, "there is no address");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_deletes_it_or_changes_it_and_nobody_else_can() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        let officer = claimed(&world, &concern.0).await;
        let (mut person, _) = open(&world, &concern).await;
        let helper = (concern.0.clone(), person.let_in("Sam", "writing").await.0);
        let (mut helper, _) = open(&world, &helper).await;
        helper.post("/follow/forget-nudge", &[]).await;
        assert!(is_kept(&world, &concern.0).await, "a helper deletes nothing");
        // One that waits goes nowhere once it is deleted.
        reply(&world, &officer, &concern.0, "first").await;
        let page = person.post("/follow/forget-nudge", &[]).await;
        assert_eq!(page.path, "/follow/case?forgotten=yes");
        assert!(page.text().contains("We have deleted the address"), "{}", page.text());
        assert!(!is_kept(&world, &concern.0).await);
        assert_eq!(send_all(&world).await, 0);
        // Given anew, on the same way of contact: nothing that staff see has changed.
        let before = version(&world, &officer, &concern.0).await;
        let other = [("channel", "none"), ("nudge", "other@example.com")];
        let page = person.post("/follow/case/contact", &other).await;
        assert!(page.text().contains("We keep an address"), "{}", page.text());
        let file = world.services.desk.case(&officer, &concern.0).await.unwrap();
        assert_eq!(file.case.version, before);
        reply(&world, &officer, &concern.0, "second").await;
        assert_eq!(send_all(&world).await, 1);
        assert_eq!(
            world.mail.lock().unwrap().last().unwrap().to.to_string(),
            "other@example.com"
        );
        // Another way of contact: it is gone.
        person
            .post(
                "/follow/case/contact",
                &[("channel", "email"), ("email", "open@example.com")],
            )
            .await;
        assert!(!is_kept(&world, &concern.0).await);
        let copy = person.get("/follow/copy").await;
        assert!(!copy.body.contains("We keep an address"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_says_that_there_is_an_address_and_not_which() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        let (mut person, page) = open(&world, &concern).await;
        let copy = person.get("/follow/copy").await;
        for body in [&page.body, &copy.body] {
            assert!(body.contains("We keep an address") && !body.contains(ADDRESS));
        }
        // A wrong one is asked for again and stands there as it was typed.
        let wrong = [("channel", "none"), ("nudge", "quiet.one@")];
        let form = person.post("/follow/case/contact", &wrong).await;
        assert!(form.body.contains("nhsuk-error-summary") && form.body.contains("quiet.one@"));
        assert!(is_kept(&world, &concern.0).await, "what was there stays");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_taken_where_the_trust_has_a_gateway() {
    let mut databases = vec![None];
    if let Some(cluster) = postgres() {
        databases.push(Some(fresh_database(&cluster).await));
    }
    for database in databases {
        let gateway = [("PALS_MAIL__TEXT_GATEWAY", "{number}@texts.example")];
        let world = World::on(database, &gateway).await;
        let concern = nudged(&world, "07700 900 982").await;
        let officer = claimed(&world, &concern.0).await;
        reply(&world, &officer, &concern.0, "first").await;
        assert_eq!(send_all(&world).await, 1);
        let mail = world.mail.lock().unwrap();
        let last = mail.last().unwrap();
        assert_eq!(last.to.to_string(), "447700900982@texts.example");
        assert_eq!(last.text, "There is something new for you: http://127.0.0.1:3000/\n");
    }
    // The control: without one, it is no address.
    let world = World::on(None, &[]).await;
    let mut browser = world.browser();
    browser.answer_all(&[]).await;
    let page = browser
        .answer("how-to-reach-you", &[("channel", "none"), ("nudge", "07700 900 982")])
        .await;
    assert!(page.body.contains("nhsuk-error-summary"), "{}", page.path);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_looked_like_spam_is_let_in_without_a_nudge_that_says_nothing_new() {
    for world in worlds().await {
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let desk = &world.services.desk;
        for (channel, field, mails) in [("none", "nudge", 0), ("email", "email", 1)] {
            let mut program = world.browser();
            program.answer_all(&[]).await;
            program
                .answer("how-to-reach-you", &[("channel", channel), (field, ADDRESS)])
                .await;
            let seen = program.get("/concern/check").await.field("seen").unwrap();
            let boxed = [("seen", seen.as_str()), ("more", "as a program does")];
            let reference = program.post("/concern/check", &boxed).await.reference();
            assert_eq!(send_all(&world).await, 0, "{channel}");
            desk.release(&senior, &reference, 1).await.unwrap();
            assert_eq!(
                send_all(&world).await,
                mails,
                "{channel}: one mail was held back, no nudge"
            );
            desk.claim(&senior, &reference, 2).await.unwrap();
            desk.acknowledge(&senior, &reference, 3, None).await.unwrap();
            assert_eq!(send_all(&world).await, 1, "{channel}: the control");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nudge_that_is_given_up_keeps_no_address() {
    for world in worlds().await {
        for (channel, field, wiped) in [("email", "email", 0), ("none", "nudge", 1)] {
            let mut browser = world.browser();
            browser.answer_all(&[]).await;
            browser
                .answer("how-to-reach-you", &[("channel", channel), (field, ADDRESS)])
                .await;
            let reference = browser.send().await.reference();
            send_all(&world).await;
            let (_, officer) = world.signed_in(Role::Officer, &format!("{channel}@example.org")).await;
            world.services.desk.claim(&officer, &reference, 1).await.unwrap();
            let desk = &world.services.desk;
            desk.acknowledge(&officer, &reference, 2, None).await.unwrap();
            let now = world.clock.now();
            let mut tx = world.app.core.db.write().await.unwrap();
            let leased = outbox::lease(&mut tx, now, now + TimeDelta::minutes(5))
                .await
                .unwrap()
                .unwrap();
            outbox::failed(&mut tx, leased.id, "refused", None).await.unwrap();
            tx.commit().await.unwrap();
            let without =
                "outbox WHERE state = 'given-up' AND length(recipient_sealed) = 0 AND recipient_token IS NULL";
            assert_eq!(world.count(without).await, wiped, "{channel}");
        }
        // The person never heard of it: the next may go.
        assert_eq!(world.count("nudges WHERE sent_at IS NULL").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_shows_nothing_new_is_no_look() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        let officer = claimed(&world, &concern.0).await;
        let (mut person, _) = open(&world, &concern).await;
        reply(&world, &officer, &concern.0, "first").await;
        assert_eq!(send_all(&world).await, 1);
        for page in ["/follow/files", "/follow/case/correct", "/follow/case/contact", "/"] {
            person.get(page).await;
            reply(&world, &officer, &concern.0, "more").await;
            assert_eq!(send_all(&world).await, 0, "{page}");
        }
        for page in ["/follow/copy", "/follow/case"] {
            person.get(page).await;
            reply(&world, &officer, &concern.0, "and more").await;
            assert_eq!(send_all(&world).await, 1, "{page}: the control");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_in_a_form_that_waits_goes_with_the_address() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        let officer = claimed(&world, &concern.0).await;
        let (mut person, _) = open(&world, &concern).await;
        let long = "x".repeat(20_001);
        let wrong = [
            ("channel", "none"),
            ("nudge", "waiting@example.com"),
            ("safe_words", &long),
        ];
        let kept = async |person: &mut Browser| {
            let form = person.get("/follow/case/contact").await;
            (form.body.contains("waiting@example.com"), form.body.contains(&long))
        };
        person.post("/follow/case/contact", &wrong).await;
        assert_eq!(kept(&mut person).await, (true, true), "the control");
        person.post("/follow/forget-nudge", &[]).await;
        assert_eq!(kept(&mut person).await, (false, true), "the other words stay");
        person.post("/follow/case/contact", &wrong).await;
        let seen = version(&world, &officer, &concern.0).await;
        let desk = &world.services.desk;
        desk.acknowledge(&officer, &concern.0, seen, None).await.unwrap();
        desk.resolve(&officer, &concern.0, seen + 1, Outcome::PutRight, None)
            .await
            .unwrap();
        desk.reopen(&officer, &concern.0, seen + 2, Note::parse("they rang").unwrap())
            .await
            .unwrap();
        assert_eq!(kept(&mut person).await, (false, true));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_typed_while_the_case_was_closed_is_not_kept_and_they_are_told() {
    for world in worlds().await {
        let concern = nudged(&world, ADDRESS).await;
        let officer = claimed(&world, &concern.0).await;
        let (mut person, _) = open(&world, &concern).await;
        let desk = &world.services.desk;
        desk.acknowledge(&officer, &concern.0, 2, None).await.unwrap();
        desk.resolve(&officer, &concern.0, 3, Outcome::PutRight, None)
            .await
            .unwrap();
        for typed in ["new@example.com", "no address"] {
            let page = person
                .post("/follow/case/contact", &[("channel", "none"), ("nudge", typed)])
                .await;
            assert!(
                page.text().contains("we keep no address to nudge you at"),
                "{typed}: {}",
                page.text()
            );
        }
        assert!(!is_kept(&world, &concern.0).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_do_not_learn_that_there_is_an_address() {
    for world in worlds().await {
        let (_, admin) = world.signed_in(Role::Manager, "manager@example.org").await;
        for (channel, field, named) in [("none", "nudge", false), ("email", "email", true)] {
            let mut browser = world.browser();
            browser.answer_all(&[]).await;
            browser
                .answer("how-to-reach-you", &[("channel", channel), (field, ADDRESS)])
                .await;
            let sent = browser.send().await;
            let concern = (sent.reference(), sent.code().unwrap());
            let (_, officer) = world.signed_in(Role::Officer, &format!("{channel}@example.org")).await;
            world.services.desk.claim(&officer, &concern.0, 1).await.unwrap();
            reply(&world, &officer, &concern.0, "something new").await;
            let now = world.clock.now();
            let mut tx = world.app.core.db.write().await.unwrap();
            while let Some(leased) = outbox::lease(&mut tx, now, now + TimeDelta::minutes(5)).await.unwrap() {
                outbox::failed(&mut tx, leased.id, "refused", None).await.unwrap();
            }
            tx.commit().await.unwrap();
            let stuck = world.services.office.stuck_mail(&admin).await.unwrap();
            assert!(!stuck.is_empty());
            let says = stuck.iter().any(|mail| mail.reference.as_ref() == Some(&concern.0));
            assert_eq!(says, named, "{channel}");
            if !named {
                let (mut person, _) = open(&world, &concern).await;
                person.post("/follow/forget-nudge", &[]).await;
                assert!(!is_kept(&world, &concern.0).await);
                assert_eq!(world.count("audit WHERE act LIKE '%nudge%'").await, 0);
            }
        }
    }
}

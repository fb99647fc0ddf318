//! What the person does on their case besides writing: each act, what it changes, what it never changes, and who is told.

use crate::harness::Deeds as _;
use crate::harness::{Answer, Browser, World, worlds};
use app::domain::access::{Actor, Role};
use app::domain::case::{Case, Outcome, State};
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::letter::{Note, Reply};
use app::domain::person::{Contact, Never};
use app::port::{Detail, QueueFilter, View};
use axum::http::StatusCode;
use chrono::TimeDelta;

fn reply(words: &str) -> Reply {
    Reply::parse(words).unwrap()
}
fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}

async fn opened(world: &World, (reference, code): &(Reference, String)) -> Browser {
    let mut browser = world.browser();
    let page = browser
        .post("/follow", &[("reference", &reference.to_string()), ("code", code)])
        .await;
    assert_eq!(page.path, "/follow/case");
    browser
}

/// Does something as the person, from the page that was drawn for it.
async fn does(browser: &mut Browser, act: &str, fields: &[(&str, &str)]) -> Answer {
    let key = browser.get("/follow/case").await.field("key").unwrap();
    let fields: Vec<_> = fields.iter().copied().chain([("key", key.as_str())]).collect();
    browser.post(&format!("/follow/case/{act}"), &fields).await
}

async fn case(world: &World, actor: &Actor, reference: &Reference) -> Case {
    world.services.desk.case(actor, reference).await.unwrap().case
}

/// A case that was acknowledged and closed, by the officer who holds it.
async fn closed(world: &World, officer: &Actor) -> (Reference, String) {
    let concern = world.concern(&[]).await;
    let desk = &world.services.desk;
    desk.claim(officer, &concern.0, 1).await.unwrap();
    desk.acknowledge(officer, &concern.0, 2, None).await.unwrap();
    desk.resolve(officer, &concern.0, 3, Outcome::PutRight, None)
        .await
        .unwrap();
    concern
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_resolved_comes_back_to_the_same_officer_with_its_clock_from_today() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let concern = closed(&world, &officer).await;
        world.clock.advance(TimeDelta::days(30));
        let mut browser = opened(&world, &concern).await;
        let page = does(&mut browser, "not-resolved", &[("message", "  ")]).await;
        assert!(page.path.ends_with("/not-resolved") && page.body.contains("nhsuk-error-summary"));
        assert_eq!(
            case(&world, &officer, &concern.0).await.state,
            State::Resolved,
            "words are needed"
        );
        let page = does(&mut browser, "not-resolved", &[("message", "the bell is silent again")]).await;
        assert!(page.text().contains("We have opened it again"), "{}", page.text());
        let case = case(&world, &officer, &concern.0).await;
        assert_eq!(
            (case.state, case.owner, case.outcome, case.closed_on, case.unread),
            (State::Acknowledged, Some(officer.id), None, None, true)
        );
        assert_eq!(case.clock_from.to_string(), "2026-12-22");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_goes_to_the_queue_when_its_officer_is_gone() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let concern = closed(&world, &officer).await;
        world
            .tamper("UPDATE staff SET disabled = TRUE WHERE email = 'officer@example.org'")
            .await;
        let mut browser = opened(&world, &concern).await;
        does(&mut browser, "not-resolved", &[("message", "again")]).await;
        let case = case(&world, &manager, &concern.0).await;
        assert_eq!((case.state, case.owner), (State::Acknowledged, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_trusts_time_a_closed_case_is_not_opened_again_and_no_word_is_lost() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let concern = closed(&world, &officer).await;
        // Six months after 22 November: 22 May is the last day.
        world.clock.advance(TimeDelta::days(181));
        let mut browser = opened(&world, &concern).await;
        assert!(browser.get("/follow/case").await.text().contains("until 22 May 2027"));
        world.clock.advance(TimeDelta::days(1));
        let mut browser = opened(&world, &concern).await;
        let page = browser.get("/follow/case/not-resolved").await;
        assert!(page.text().contains("closed this a long time ago"), "{}", page.text());
        assert!(!browser.get("/follow/case").await.body.contains("name=\"again\""));
        does(&mut browser, "not-resolved", &[("message", "typed before midnight")]).await;
        let file = world.services.desk.case(&officer, &concern.0).await.unwrap();
        assert!(file.case.state == State::Resolved && file.case.unread);
        let page = browser.get("/follow/case").await;
        assert!(page.body.contains("typed before midnight"), "it is a message");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_on_a_closed_case_says_whether_to_look_again_and_danger_always_brings_it_back() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let concern = closed(&world, &officer).await;
        let mut browser = opened(&world, &concern).await;
        let page = does(&mut browser, "write", &[("message", "one more thing")]).await;
        assert!(
            page.text().contains("Select if you want us to look at this again"),
            "{}",
            page.text()
        );
        assert!(page.body.contains("one more thing"), "it is still there");
        assert_eq!(world.count("messages").await, 0);

        does(&mut browser, "write", &[("message", "one more thing"), ("again", "no")]).await;
        let still = case(&world, &officer, &concern.0).await;
        assert!(still.state == State::Resolved && still.unread);
        let listed = async |view| {
            let filter = QueueFilter {
                view,
                ..QueueFilter::default()
            };
            world.services.desk.queue(&officer, &filter).await.unwrap().count
        };
        assert_eq!((listed(View::Closed).await, listed(View::Mine).await), (1, 0));

        // Words that may mean danger, with "no" pressed or not: the known gap.
        does(&mut browser, "write", &[("message", "I can't go on"), ("again", "no")]).await;
        let back = case(&world, &officer, &concern.0).await;
        assert_eq!(
            (back.state, back.alert, back.owner),
            (State::Acknowledged, true, Some(officer.id))
        );
        assert_eq!((listed(View::Closed).await, listed(View::Mine).await), (0, 1));

        let other = closed(&world, &officer).await;
        let mut browser = opened(&world, &other).await;
        does(&mut browser, "write", &[("message", "but why?"), ("again", "yes")]).await;
        assert_eq!(case(&world, &officer, &other.0).await.state, State::Acknowledged);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_stands_beside_what_was_written_which_stays() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let mut browser = opened(&world, &concern).await;
        let page = browser.get("/follow/case/correct").await;
        assert!(
            page.text().contains("The call bell was not answered."),
            "what they wrote first"
        );
        does(&mut browser, "correct", &[("message", "It was the door bell.")]).await;
        let file = world.services.desk.case(&officer, &concern.0).await.unwrap();
        assert_eq!(file.concern.what_happened, "The call bell was not answered.");
        assert!(file.case.unread);
        let page = browser.get("/follow/case").await.text();
        assert!(page.contains("You put something right") && page.contains("It was the door bell."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_is_asked_for_once_until_somebody_has_written() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &concern.0, 1).await.unwrap();
        let mut browser = opened(&world, &concern).await;
        for _ in 0..2 {
            does(&mut browser, "update", &[]).await;
            let case = case(&world, &officer, &concern.0).await;
            assert!(case.wants_update && case.unread);
            assert_eq!((case.version, case.state), (3, State::Received), "twice is once");
        }
        assert!(
            browser
                .get("/follow/case")
                .await
                .text()
                .contains("You asked us where this stands")
        );
        desk.acknowledge(&officer, &concern.0, 3, None).await.unwrap();
        assert!(!case(&world, &officer, &concern.0).await.wants_update);
        does(&mut browser, "update", &[]).await;
        assert!(case(&world, &officer, &concern.0).await.wants_update, "and again");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_us_to_stop_stops_nothing_until_staff_have_checked() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &concern.0, 1).await.unwrap();
        desk.acknowledge(&officer, &concern.0, 2, None).await.unwrap();
        let refused = desk.keep_open(&officer, &concern.0, 3, note("nothing to keep")).await;
        assert_eq!(refused, Err(Failure::Conflict), "nobody has asked yet");
        let mut browser = opened(&world, &concern).await;
        let page = does(&mut browser, "stop", &[("message", "")]).await;
        assert!(
            page.text()
                .contains("We will check with you first. Until then we carry on."),
            "{}",
            page.text()
        );
        let asked = case(&world, &officer, &concern.0).await;
        assert!(asked.wants_to_stop && asked.state == State::Acknowledged);
        assert_eq!(asked.clock_from.to_string(), "2026-11-22", "its clock goes on");
        // Taken back by the person…
        does(&mut browser, "carry-on", &[]).await;
        assert!(!case(&world, &officer, &concern.0).await.wants_to_stop);
        // …or found by staff not to be what the person wants, which nobody who looks here is told…
        does(&mut browser, "stop", &[("message", "please leave it")]).await;
        desk.keep_open(&officer, &concern.0, 6, note("rang her at work, she never wrote it"))
            .await
            .unwrap();
        let after = case(&world, &officer, &concern.0).await;
        assert!(!after.wants_to_stop && after.state == State::Acknowledged);
        let page = browser.get("/follow/case").await;
        assert!(!page.text().contains("rang her") && !page.body.contains("kept-open"));
        // …or confirmed.
        does(&mut browser, "stop", &[]).await;
        desk.resolve(&officer, &concern.0, 8, Outcome::Withdrawn, None)
            .await
            .unwrap();
        let done = case(&world, &officer, &concern.0).await;
        assert!(!done.wants_to_stop && done.outcome == Some(Outcome::Withdrawn));
    }
}

const TO_THE_PHONE: &[(&str, &str)] = &[
    ("channel", "phone"),
    ("phone", "01632 960 002"),
    ("never", "leave-message"),
    ("never", "post"),
    ("safe_words", "weekdays after 4pm"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_contact_is_in_force_at_once_and_tells_nobody_at_either_address() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &concern.0, 1).await.unwrap();
        desk.acknowledge(&officer, &concern.0, 2, None).await.unwrap();
        assert_eq!(
            world.count("outbox").await,
            2,
            "the control: mail waits for the old address"
        );
        let mut browser = opened(&world, &concern).await;
        for _ in 0..2 {
            let page = does(&mut browser, "contact", TO_THE_PHONE).await;
            assert!(
                page.text().contains("We have changed how we contact you"),
                "{}",
                page.text()
            );
        }
        assert_eq!(world.count("contacts").await, 1, "twice is once");
        assert_eq!(
            world.count("outbox WHERE state <> 'sent'").await,
            0,
            "nothing goes the old way"
        );
        let file = desk.case(&officer, &concern.0).await.unwrap();
        assert_eq!(file.reach.never(), [Never::LeaveMessage, Never::Post]);
        assert_eq!(file.reach.safety.words, "weekdays after 4pm");
        assert!(!file.case.unread && file.case.version == 4);
        assert!(
            matches!(file.concern.contact, Contact::Email { .. }),
            "what was used before stays on record"
        );
        assert!(matches!(&file.timeline[0].detail, Detail::Reach(reach) if *reach == file.reach));
        desk.reply(&officer, &concern.0, 4, reply("we are sorry"))
            .await
            .unwrap();
        assert_eq!(world.count("outbox").await, 0, "and no mail is written any more");

        // Back to mail, at another address: only that one is written to.
        does(
            &mut browser,
            "contact",
            &[("channel", "email"), ("email", "new@example.com")],
        )
        .await;
        desk.reply(&officer, &concern.0, 6, reply("once more")).await.unwrap();
        crate::outbox::send_all(&world).await;
        let mail = world.mail.lock().unwrap().clone();
        assert_eq!(mail.len(), 1);
        let letter = String::from_utf8(mail[0].message.formatted()).unwrap();
        assert!(
            letter.contains("new@example.com") && !letter.contains("ann@example.com"),
            "{letter}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_that_is_wrong_or_holds_the_code_changes_nothing_and_is_not_lost() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let mut browser = opened(&world, &concern).await;
        let holds = format!("ask for {}", concern.1);
        for (fields, said) in [
            (
                vec![("channel", "email"), ("email", "nonsense")],
                "Enter an email address",
            ),
            (
                vec![
                    ("channel", "post"),
                    ("post_address", "1 Example Road"),
                    ("never", "post"),
                ],
                "do not go together",
            ),
            (vec![("channel", "none"), ("safe_words", &holds)], "Take your code out"),
        ] {
            let page = does(&mut browser, "contact", &fields).await;
            assert!(
                page.path.ends_with("/contact") && page.text().contains(said),
                "{}",
                page.text()
            );
            let last = fields.last().unwrap().1;
            let kept = ["nonsense", &holds].contains(&last);
            assert!(!kept || page.body.contains(last), "{last} is still there");
            assert_eq!(world.count("contacts").await, 0);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_safe_contact_rule_of_the_form_stands_on_the_desk_and_its_words_are_looked_through() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let answer = browser
            .answer(
                "how-to-reach-you",
                &[&TO_THE_PHONE[..4], &[("safe_words", "he will kill me if he knows")]].concat(),
            )
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        let sent = browser.send().await;
        let officer = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut desk = world.browser();
        desk.sign_in(&world, &officer).await;
        let page = desk
            .get(&format!("/desk/case/{}", sent.reference().as_str()))
            .await
            .text();
        for said in [
            "Reach them safely",
            "Do not leave a message.",
            "Do not post anything.",
            "he will kill me",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert_eq!(world.count("outbox").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_looked_is_told_by_role_and_day_and_never_by_name() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let mut browser = opened(&world, &concern).await;
        assert!(
            browser
                .get("/follow/looked")
                .await
                .text()
                .contains("Nobody has opened it yet")
        );
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, auditor) = world.signed_in(Role::Auditor, "auditor@example.org").await;
        let (_, elsewhere) = world.signed_in(Role::Investigator, "elsewhere@example.org").await;
        for actor in [&officer, &officer, &auditor] {
            world.services.desk.case(actor, &concern.0).await.unwrap();
        }
        let refused = world.services.desk.case(&elsewhere, &concern.0).await;
        let page = browser.get("/follow/looked").await;
        let text = page.text();
        assert!(text.contains("Sunday 22 November 2026"), "{text}");
        assert_eq!(
            text.matches("Someone in our team").count(),
            1,
            "each role once a day: {text}"
        );
        assert!(text.contains("Someone who checks how we work"));
        assert_eq!(
            text.contains("Someone from the ward"),
            refused.is_ok(),
            "a refusal is no look"
        );
        assert!(!page.body.contains(&officer.name));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_copy_is_a_file_that_needs_nothing_else_and_is_noted() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &concern.0, 1).await.unwrap();
        desk.note(&officer, &concern.0, 2, note("between ourselves"))
            .await
            .unwrap();
        desk.reply(&officer, &concern.0, 3, reply("we are sorry"))
            .await
            .unwrap();
        let mut browser = opened(&world, &concern).await;
        does(&mut browser, "write", &[("message", "thank you")]).await;
        let copy = browser.get("/follow/copy").await;
        assert_eq!(copy.status, StatusCode::OK);
        for said in [
            "The call bell was not answered.",
            "we are sorry",
            "thank you",
            "Ann Example",
        ] {
            assert!(copy.body.contains(said), "{said}: {}", copy.body);
        }
        for hidden in ["between ourselves", "ann@example.com", &officer.name, &concern.1] {
            assert!(!copy.body.contains(hidden), "{hidden}");
        }
        let header = |name: &str| copy.headers[name].to_str().unwrap().to_owned();
        assert_eq!(
            header("content-disposition"),
            format!("attachment; filename=\"{}.html\"", concern.0)
        );
        assert!(header("content-security-policy").starts_with("default-src 'none'; style-src 'sha256-"));
        assert!(header("cache-control").contains("no-store"));
        assert!(!copy.body.contains("<script") && !copy.body.contains("http"));
        assert_eq!(world.count("audit WHERE act = 'copy'").await, 1);
        // Without a visit there is none.
        assert_eq!(world.browser().get("/follow/copy").await.path, "/follow");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_nobody_keeps_any_more_are_on_the_page_that_says_so() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let typed = [("key", "k"), ("message", "a long letter")];
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &concern.0, 1).await.unwrap();
        // A visit that is a day old is wiped, and a new code ends those of the old one.
        for wiped in [false, true] {
            let mut browser = opened(&world, &concern).await;
            if wiped {
                world.clock.advance(TimeDelta::hours(25));
                server::jobs::purge(&world.app.core).await.unwrap();
            } else {
                let mut helped = opened(&world, &concern).await;
                let (code, _) = helped.let_in("Sam", "writing").await;
                browser = opened(&world, &(concern.0.clone(), code)).await;
                let id = helped.get("/follow/helpers").await.field("id").unwrap();
                helped.post("/follow/helpers/stop", &[("id", &id)]).await;
            }
            let page = browser.post("/follow/case/write", &typed).await;
            assert!(
                page.body.contains("a long letter") && !page.text().contains("We kept your message"),
                "{wiped}: {}",
                page.text()
            );
        }
        assert_eq!(world.count("messages").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_in_a_visit_that_ended_is_on_the_page_of_its_form() {
    for world in worlds().await {
        let concern = world.concern(&[]).await;
        let mut browser = opened(&world, &concern).await;
        world.clock.advance(TimeDelta::minutes(16));
        let page = browser
            .post(
                "/follow/case/correct",
                &[("key", "k"), ("message", "a long correction")],
            )
            .await;
        assert_eq!(page.path, "/follow?ended=yes");
        let page = browser.post("/follow/case/update", &[("key", "k")]).await;
        assert_eq!(
            page.path, "/follow?away=yes",
            "nothing was typed, so nothing is said to be kept"
        );
        let page = browser
            .post(
                "/follow",
                &[("reference", &concern.0.to_string()), ("code", &concern.1)],
            )
            .await;
        assert!(page.text().contains("It is not sent yet") && page.body.contains("/follow/case/correct"));
        let page = browser.get("/follow/case/correct").await;
        assert!(page.body.contains("a long correction"));
        does(&mut browser, "correct", &[("message", "a long correction")]).await;
        assert!(!browser.get("/follow/case").await.text().contains("It is not sent yet"));
    }
}

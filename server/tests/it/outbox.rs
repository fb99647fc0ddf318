//! Mail: once for each change, to those with an address only, in neutral words; and whatever goes wrong, none is lost.

use crate::harness::Deeds as _;
use crate::harness::{World, worlds};
use crate::smtp_server::{SmtpServer, transport};
use app::domain::access::{Actor, Role};
use app::domain::case::{Kind, Outcome};
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::letter::{Note, Reply};
use app::domain::plan::PlanForm;
use app::domain::told::Telling;
use app::domain::typed_date::TypedDate;
use app::port::StuckMail;
use chrono::TimeDelta;
use server::clock::Clock;
use server::db::{Db, outbox};
use server::jobs::{SendOutcome, send_one};
use server::mail::Transport;
use std::sync::Arc;

async fn try_once(world: &World) -> SendOutcome {
    send_one(&world.app.core, &world.app.post).await.unwrap()
}

/// Sends what is due; how many went.
pub async fn send_all(world: &World) -> usize {
    let mut sent = 0;
    while try_once(world).await == SendOutcome::Sent {
        sent += 1;
    }
    sent
}

async fn stuck(world: &World, manager: &Actor) -> Vec<StuckMail> {
    world.services.office.stuck_mail(manager).await.unwrap()
}

fn reply(words: &str) -> Reply {
    Reply::parse(words).unwrap()
}
fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}

/// Everything an officer can do to a case, and how many mails each is worth.
async fn live_through(world: &World, officer: &Actor, reference: &Reference) -> Vec<(&'static str, usize)> {
    let desk = &world.services.desk;
    let mut told = Vec::new();
    desk.claim(officer, reference, 1).await.unwrap();
    told.push(("claim", send_all(world).await));
    desk.note(officer, reference, 2, note("between ourselves"))
        .await
        .unwrap();
    told.push(("note", send_all(world).await));
    desk.acknowledge(officer, reference, 3, None).await.unwrap();
    told.push(("acknowledge", send_all(world).await));
    let mut seen = 4;
    if desk.case(officer, reference).await.unwrap().case.kind == Kind::Complaint {
        let by = TypedDate {
            day: "1".into(),
            month: "2".into(),
            year: "2027".into(),
        };
        let plan = PlanForm {
            settled: "agreed".into(),
            respond_by: by,
            telling: Telling {
                told: "phone".into(),
                ..Telling::default()
            },
            note: "They want an apology.".into(),
        };
        desk.plan(officer, reference, seen, &plan).await.unwrap();
        seen += 1;
    }
    desk.reply(officer, reference, seen, reply("We are sorry about the call bell."))
        .await
        .unwrap();
    told.push(("reply", send_all(world).await));
    desk.resolve(
        officer,
        reference,
        seen + 1,
        Outcome::PutRight,
        Some(reply("It is mended.")),
    )
    .await
    .unwrap();
    told.push(("resolve", send_all(world).await));
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_is_told_once_and_only_to_those_who_chose_email() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (by_mail, _) = world.concern(&[]).await;
        assert_eq!(send_all(&world).await, 1, "that it came in");
        let told = live_through(&world, &officer, &by_mail).await;
        assert_eq!(
            told,
            [
                ("claim", 0),
                ("note", 0),
                ("acknowledge", 1),
                ("reply", 1),
                ("resolve", 1)
            ]
        );
        let mail = world.mail.lock().unwrap().clone();
        assert!(mail.iter().all(|letter| letter.to.to_string() == "ann@example.com"));

        let (by_phone, _) = world
            .concern(&[("channel", "phone"), ("email", ""), ("phone", "01632 960 001")])
            .await;
        let told = live_through(&world, &officer, &by_phone).await;
        assert!(told.iter().all(|(_, mails)| *mails == 0), "{told:?}");
        // An address typed and then left for the phone is not written to either.
        world
            .concern(&[
                ("channel", "phone"),
                ("email", "left@example.com"),
                ("phone", "01632 960 001"),
            ])
            .await;
        assert_eq!((send_all(&world).await, world.mail.lock().unwrap().len()), (0, 4));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_says_nothing_of_what_it_is_about() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (reference, code) = world.concern(&[("want", "full-look"), ("name", "Ann Example")]).await;
        live_through(&world, &officer, &reference).await;
        world
            .concern(&[
                ("want", "thanks"),
                ("name", "Bob Example"),
                ("what_happened", "Thank you all."),
            ])
            .await;
        send_all(&world).await;
        let mail = world.mail.lock().unwrap().clone();
        assert_eq!(mail.len(), 5);
        let (shown, stored) = (reference.to_string(), reference.as_str().to_owned());
        for letter in &mail {
            // The strongest there is: the words are the same whatever the case is, and whatever happened to it.
            assert_eq!((&letter.subject, &letter.text), (&mail[0].subject, &mail[0].text));
            let said = format!("{}\n{}", letter.subject, letter.text).to_lowercase();
            for word in [
                &shown,
                &stored,
                &code,
                "Ann",
                "complaint",
                "thank",
                "heart",
                "northshore",
                "call bell",
                &officer.name,
                "large",
            ] {
                assert!(!said.contains(&word.to_lowercase()), "{word:?} stands in: {said}");
            }
            let headers = String::from_utf8(letter.message.headers().to_string().into_bytes()).unwrap();
            assert!(
                !headers.contains(&stored) && !headers.contains(&shown) && headers.matches('@').count() >= 3,
                "{headers}"
            );
        }
        // The control: what was looked for is what the case is about.
        let file = world.services.desk.case(&officer, &reference).await.unwrap();
        assert_eq!(
            (file.concern.name.as_deref(), file.case.kind.code()),
            (Some("Ann Example"), "complaint")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_side_by_side_send_each_mail_once() {
    for world in worlds().await {
        for _ in 0..6 {
            world.concern(&[]).await;
        }
        let tries: Vec<_> = (0..12)
            .map(|_| (Arc::clone(&world.app.core), Arc::clone(&world.app.post)))
            .collect();
        let tries: Vec<_> = tries
            .into_iter()
            .map(|(core, post)| tokio::spawn(async move { send_one(&core, &post).await.unwrap() }))
            .collect();
        let mut sent = 0;
        for attempt in tries {
            sent += usize::from(attempt.await.unwrap() == SendOutcome::Sent);
        }
        // Two that reach for the same mail: one gets it, and the other comes back for the next.
        sent += send_all(&world).await;
        let mut ids: Vec<_> = world.mail.lock().unwrap().iter().map(|letter| letter.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((sent, ids.len(), world.mail.lock().unwrap().len()), (6, 6, 6));
        assert_eq!(world.count("outbox WHERE state = 'sent' AND attempts = 1").await, 6);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_refuses_hangs_or_drops_the_line_loses_none() {
    let mut server = SmtpServer::start("none");
    let world = World::with(None, &[], true, Some(server.transport("tls = 'none'"))).await;
    let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
    let mut taken = 0;
    for (mode, code) in [
        ("refuse", "refused"),
        ("later", "later"),
        ("hang", "timeout"),
        ("drop", "connection"),
    ] {
        let (reference, _) = world.concern(&[]).await;
        server.mode(mode);
        let mut last_wait = TimeDelta::zero();
        for attempt in 1..=3 {
            assert_eq!(try_once(&world).await, SendOutcome::PutBack, "{mode}, try {attempt}");
            let shown = stuck(&world, &manager).await;
            assert_eq!(shown.len(), 1, "{mode}");
            assert_eq!(
                (
                    shown[0].attempts,
                    shown[0].last_error.as_str(),
                    shown[0].reference.as_ref()
                ),
                (attempt, code, Some(&reference))
            );
            let wait = shown[0].next_try_at.unwrap() - world.clock.now();
            assert!(wait > last_wait, "{mode}: each wait is longer than the last");
            last_wait = wait;
            world.clock.advance(wait - TimeDelta::seconds(1));
            assert_eq!(
                try_once(&world).await,
                SendOutcome::Nothing,
                "{mode}: not before its time"
            );
            world.clock.advance(TimeDelta::seconds(1));
        }
        server.mode("accept");
        assert_eq!(try_once(&world).await, SendOutcome::Sent, "{mode}: the server is back");
        taken += 1;
        assert_eq!(
            (server.taken().len(), stuck(&world, &manager).await.len()),
            (taken, 0),
            "{mode}"
        );
        assert_eq!(try_once(&world).await, SendOutcome::Nothing, "{mode}: once");
    }
}

/// A transport to nobody: the port was free a moment ago.
fn nobody() -> Transport {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    transport(&format!("host = 'localhost'\nport = {port}\ntls = 'none'"))
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_that_is_given_up_stays_where_somebody_sees_it() {
    let world = World::with(None, &[], true, Some(nobody())).await;
    let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
    let (reference, _) = world.concern(&[]).await;
    let written = world.clock.now();
    let mut tries = 0;
    let given_up = loop {
        tries += 1;
        match try_once(&world).await {
            SendOutcome::PutBack => {
                let next = stuck(&world, &manager).await[0].next_try_at.unwrap();
                world.clock.advance(next - world.clock.now());
            }
            SendOutcome::GivenUp => break world.clock.now(),
            other => panic!("try {tries}: {other:?}"),
        }
    };
    assert!(
        tries > 5 && given_up - written > TimeDelta::hours(48) && given_up - written <= TimeDelta::hours(72),
        "{tries} tries in {}",
        given_up - written
    );
    world.clock.advance(TimeDelta::days(365));
    assert_eq!(try_once(&world).await, SendOutcome::Nothing);
    let shown = stuck(&world, &manager).await;
    assert_eq!(shown.len(), 1);
    assert_eq!(
        (
            shown[0].next_try_at,
            shown[0].last_error.as_str(),
            shown[0].reference.as_ref()
        ),
        (None, "connection", Some(&reference))
    );
    let health = world.browser().get("/health/ready").await;
    assert!(health.body.contains("\"mail_given_up\":1"), "{}", health.body);
    let (_, administrator) = world.signed_in(Role::Administrator, "administrator@example.org").await;
    assert!(
        stuck(&world, &administrator).await[0].reference.is_none(),
        "who runs the system learns that, not about whom"
    );
    let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
    assert_eq!(
        world.services.office.stuck_mail(&officer).await.err(),
        Some(Failure::Forbidden)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_died_with_a_mail_gives_it_back() {
    for world in worlds().await {
        world.concern(&[]).await;
        let now = world.clock.now();
        let mut tx = world.app.core.db.write().await.unwrap();
        assert!(
            outbox::lease(&mut tx, now, now + TimeDelta::minutes(5))
                .await
                .unwrap()
                .is_some()
        );
        tx.commit().await.unwrap();
        world.clock.advance(TimeDelta::minutes(4));
        assert_eq!(try_once(&world).await, SendOutcome::Nothing, "it may still be at it");
        world.clock.advance(TimeDelta::minutes(1));
        assert_eq!(try_once(&world).await, SendOutcome::Sent);
        assert_eq!(world.count("outbox WHERE state = 'sent' AND attempts = 2").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_did_not_happen_is_not_told() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        assert_eq!(send_all(&world).await, 1);
        let desk = &world.services.desk;
        assert_eq!(
            desk.reply(&officer, &reference, 7, reply("too late")).await,
            Err(Failure::Conflict)
        );
        // The last statement of the transaction fails, after the mail was written in it.
        let (fail, mend) = match &world.app.core.db {
            Db::Sqlite { .. } => (
                "CREATE TRIGGER no_more BEFORE INSERT ON audit WHEN NEW.act = 'reply' BEGIN SELECT RAISE(ABORT, 'no more'); END",
                "DROP TRIGGER no_more",
            ),
            Db::Postgres(_) => (
                "CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no more'; END $$;
                 CREATE TRIGGER no_more BEFORE INSERT ON audit FOR EACH ROW WHEN (NEW.act = 'reply') EXECUTE FUNCTION no_more()",
                "DROP TRIGGER no_more ON audit",
            ),
        };
        world.tamper(fail).await;
        assert_eq!(
            desk.reply(&officer, &reference, 1, reply("we are sorry")).await,
            Err(Failure::Internal)
        );
        assert_eq!(
            (
                send_all(&world).await,
                world.count("replies").await,
                world.count("outbox").await
            ),
            (0, 0, 1)
        );
        // The control: the same reply, when nothing fails, is told.
        world.tamper(mend).await;
        desk.reply(&officer, &reference, 1, reply("we are sorry"))
            .await
            .unwrap();
        assert_eq!((send_all(&world).await, world.count("replies").await), (1, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_wiped_once_its_mail_has_gone() {
    for world in worlds().await {
        world.concern(&[]).await;
        assert_eq!(world.count("outbox WHERE length(recipient_sealed) > 0").await, 1);
        send_all(&world).await;
        assert_eq!(world.count("outbox WHERE length(recipient_sealed) > 0").await, 0);
    }
}

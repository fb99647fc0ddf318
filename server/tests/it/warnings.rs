//! What staff are told by mail: what is due each morning, and words that may mean danger that wait. Once, in their hours, and never
//! what anybody wrote.

use crate::harness::Deeds as _;
use crate::harness::{World, worlds};
use crate::outbox::send_all;
use app::domain::access::{Actor, Role};
use app::domain::deadline::DueWhat;
use app::domain::ids::Reference;
use app::domain::letter::Note;
use app::port::QueueFilter;
use chrono::{DateTime, TimeDelta, Utc};
use server::clock::Clock as _;
use server::jobs::warn;
use server::mail::Rendered;

/// What went to this address, newest last.
fn mails_to(world: &World, address: &str) -> Vec<Rendered> {
    let mail = world.mail.lock().unwrap();
    let of = mail.iter().filter(|mail| mail.to.to_string() == address);
    of.cloned().collect()
}

async fn warned(world: &World) -> usize {
    warn(&world.app.core).await.unwrap();
    send_all(world).await
}

async fn first_due(world: &World, actor: &Actor, reference: &Reference) -> DueWhat {
    let lines = world
        .services
        .desk
        .queue(actor, &QueueFilter::default())
        .await
        .unwrap()
        .lines;
    let line = lines
        .into_iter()
        .find(|line| line.case.reference == *reference)
        .unwrap();
    line.due.unwrap().0
}

/// The world's clock stands at noon on Sunday, 22 November 2026.
#[tokio::test(flavor = "multi_thread")]
async fn each_morning_everybody_is_told_once_what_is_due_on_their_cases_and_nothing_of_what_was_written() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        world.signed_in(Role::Manager, "manager@example.org").await;
        world.signed_in(Role::Auditor, "auditor@example.org").await;
        let (mine, _) = world
            .concern(&[("what_happened", "the porter sang"), ("name", "Ottoline Secret")])
            .await;
        let (unclaimed, _) = world.concern(&[]).await;
        world.services.desk.claim(&officer, &mine, 1).await.unwrap();
        send_all(&world).await;
        let before = world.mail.lock().unwrap().len();

        assert_eq!(warned(&world).await, 0, "nobody is there on a Sunday");
        world.clock.advance(TimeDelta::hours(20));
        assert_eq!(warned(&world).await, 0, "nor on Monday at 8");
        world.clock.advance(TimeDelta::hours(1));
        // On Monday at 9 nothing is due by Tuesday on the officer's case: it is to be acknowledged by Wednesday.
        assert_eq!(warned(&world).await, 0);

        world.clock.advance(TimeDelta::days(1));
        assert_eq!(
            warned(&world).await,
            2,
            "the officer's own, and what the manager is to know"
        );
        let told = mails_to(&world, "officer@example.org");
        let text = &told.last().unwrap().text;
        assert!(text.contains("due by Wednesday 25 November 2026"), "{text}");
        assert!(
            text.contains(&format!("- {mine}: Acknowledge by tomorrow, 25 November")),
            "{text}"
        );
        assert!(!text.contains(&unclaimed.to_string()), "{text}");
        let told = mails_to(&world, "manager@example.org");
        let text = &told.last().unwrap().text;
        assert!(
            text.contains(&mine.to_string()) && text.contains(&unclaimed.to_string()),
            "{text}"
        );
        assert!(text.contains(&officer.name), "who holds it: {text}");
        for mail in &world.mail.lock().unwrap()[before..] {
            let all = format!("{}{}", mail.subject, mail.text);
            for secret in ["porter", "sang", "Ottoline", "Secret"] {
                assert!(!all.contains(secret), "{all}");
            }
        }
        assert!(mails_to(&world, "auditor@example.org").is_empty());

        assert_eq!(warned(&world).await, 0, "once a day");
        world.clock.advance(TimeDelta::days(1));
        assert_eq!(warned(&world).await, 2, "and again on the next");
    }
}

/// Two workers at once: each mail is written by one of them.
#[tokio::test(flavor = "multi_thread")]
async fn many_workers_write_one_mail_a_day() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (mine, _) = world.concern(&[]).await;
        world.services.desk.claim(&officer, &mine, 1).await.unwrap();
        send_all(&world).await;
        world.clock.advance(TimeDelta::hours(45));
        let workers: Vec<_> = (0..20)
            .map(|_| {
                let core = std::sync::Arc::clone(&world.app.core);
                tokio::spawn(async move { warn(&core).await })
            })
            .collect();
        let mut written = 0;
        for worker in workers {
            // SQLite lets one write at a time and turns nobody away.
            written += worker.await.unwrap().unwrap_or_default();
        }
        assert_eq!(written, 1);
        assert_eq!(send_all(&world).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_runs_the_team_hears_once_of_danger_that_nobody_has_said_anything_about() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        world.signed_in(Role::Manager, "manager@example.org").await;
        // On Monday at 10.
        world.clock.advance(TimeDelta::hours(22));
        let words = [("what_happened", "I can't go on")];
        let ((waits, _), (seen_to, _)) = (world.concern(&words).await, world.concern(&words).await);
        let file = world.services.desk.case(&officer, &waits).await.unwrap();
        let by = file.alerts[0].read_by.unwrap();
        assert_eq!(by - file.case.received_at, TimeDelta::minutes(30));
        let done = Note::parse("rang, her sister is with her").unwrap();
        world
            .services
            .desk
            .deal_with_alert(&officer, &seen_to, 1, done)
            .await
            .unwrap();
        warned(&world).await;
        let red = || {
            let mails = mails_to(&world, "manager@example.org").into_iter();
            mails.filter(|mail| mail.subject.contains("danger")).collect::<Vec<_>>()
        };

        world.clock.advance(TimeDelta::minutes(29));
        warned(&world).await;
        assert!(red().is_empty(), "there is time yet");
        world.clock.advance(TimeDelta::minutes(1));
        warned(&world).await;
        assert_eq!(red().len(), 1);
        let text = &red()[0].text;
        assert!(
            text.contains(&waits.to_string()) && !text.contains(&seen_to.to_string()),
            "{text}"
        );
        assert!(text.contains(&format!("/desk/case/{}", waits.as_str())), "{text}");
        assert!(!text.contains("go on") && !text.contains("elf-harm"), "{text}");
        warned(&world).await;
        assert_eq!(red().len(), 1, "once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_in_is_to_be_read_by_the_next_working_day_and_is_when_one_of_the_team_opens_it() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, auditor) = world.signed_in(Role::Auditor, "auditor@example.org").await;
        let (reference, _) = world.concern(&[]).await;
        assert_eq!(first_due(&world, &officer, &reference).await, DueWhat::Read);
        world.services.desk.case(&auditor, &reference).await.unwrap();
        assert_eq!(
            first_due(&world, &officer, &reference).await,
            DueWhat::Read,
            "an auditor is not the team"
        );
        let file = world.services.desk.case(&officer, &reference).await.unwrap();
        assert_eq!(file.case.version, 1, "whoever types has nothing to decide about it");
        assert_eq!(first_due(&world, &officer, &reference).await, DueWhat::Acknowledge);
        let read = |file: &app::port::CaseFile| {
            let clock = file.clocks.iter().find(|clock| clock.due.what == DueWhat::Read);
            clock.map(|clock| (clock.due.on.to_string(), clock.met.map(|on| on.to_string())))
        };
        let file = world.services.desk.case(&officer, &reference).await.unwrap();
        let (monday, sunday) = ("2026-11-23".to_owned(), "2026-11-22".to_owned());
        assert_eq!(read(&file), Some((monday, Some(sunday))));
        assert_eq!(world.count("looks").await, 2);
    }
}

/// On Sunday, 28 March 2027, London's clocks go forward an hour.
#[tokio::test(flavor = "multi_thread")]
async fn the_hours_of_the_team_are_londons_also_over_a_change_of_the_clocks() {
    let world = World::on(None, &[]).await;
    for (came, by) in [
        ("2027-03-24T16:50:00Z", "2027-03-25T09:20:00Z"),
        // Good Friday and Easter Monday lie between, and so does the change: 9:20 in London is an hour earlier then.
        ("2027-03-25T16:50:00Z", "2027-03-30T08:20:00Z"),
    ] {
        let came: DateTime<Utc> = came.parse().unwrap();
        world.clock.advance(came - world.clock.now());
        let (reference, _) = world.concern(&[("what_happened", "I can't go on")]).await;
        let (_, officer) = world
            .signed_in(Role::Officer, &format!("{}@example.org", came.timestamp()))
            .await;
        let file = world.services.desk.case(&officer, &reference).await.unwrap();
        assert_eq!(file.alerts[0].read_by, Some(by.parse().unwrap()), "came {came}");
    }
}

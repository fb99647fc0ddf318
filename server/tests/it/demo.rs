//! The demonstration's cases, and the synthetic ones for measuring: they are like real ones in every row.

use crate::harness::{World, worlds};
use app::domain::access::{Actor, Role};
use app::domain::calendar::Calendar;
use app::domain::case::{EventKind, Kind, Outcome, State};
use app::domain::clock::first_due;
use app::domain::deadline::{DueWhat, Nearness, nearness};
use app::domain::person::{Channel, Need};
use app::port::{CaseFile, QueueFilter, QueueLine, View};
use app::words::london_day;
use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use server::clock::Clock;
use server::db::outbox;
use server::demo;
use server::service::NewStaff;
use std::collections::BTreeSet;

/// Gives the people of the demonstration their accounts; an officer among them.
async fn staffed(world: &World) -> Actor {
    for secret in demo::accounts(world.folder.path()).unwrap() {
        let division = (secret.role == Role::Investigator).then(|| "Medicine".to_owned());
        let new = NewStaff {
            email: secret.email,
            name: secret.name,
            role: secret.role,
            division,
        };
        world
            .app
            .core
            .add_staff(new, secret.password, Some(secret.totp))
            .await
            .unwrap();
    }
    world.signed_in(Role::Manager, "another.manager@example.com").await.1
}

/// Every line of the queue, open and closed.
async fn lines(world: &World, actor: &Actor) -> Vec<QueueLine> {
    let mut lines = Vec::new();
    for view in [View::Open, View::Closed] {
        for page in 1.. {
            let queue = world
                .services
                .desk
                .queue(actor, &QueueFilter { view, kind: None, page })
                .await
                .unwrap();
            if queue.lines.is_empty() {
                break;
            }
            lines.extend(queue.lines);
        }
    }
    lines
}

fn calendar(world: &World) -> &Calendar {
    &world.app.core.calendar
}

/// Opens a case and holds its dates and order against what a real one would have.
async fn opened(world: &World, actor: &Actor, line: &QueueLine) -> CaseFile {
    let file = world.services.desk.case(actor, &line.case.reference).await.unwrap();
    let now = world.clock.now();
    let which = format!("{}, received {}", line.first_words, line.case.received_at);
    let first = first_due(&file.clocks).map(|due| (due.what, due.on));
    // Opened, it has been read.
    let to_read = |due: (DueWhat, NaiveDate)| due.0 == DueWhat::Read;
    assert!(
        line.due == first || line.due.is_some_and(to_read),
        "{which}: {:?} {first:?}",
        line.due
    );
    let mut moments: Vec<DateTime<Utc>> = file.timeline.iter().map(|entry| entry.at).collect();
    moments.reverse();
    assert_eq!(moments[0], file.case.received_at, "{which}");
    assert!(
        moments.is_sorted_by(|one, next| one < next) && moments.iter().all(|at| *at < now),
        "{which}: {moments:?}"
    );
    assert_eq!(file.case.version, i64::try_from(moments.len()).unwrap(), "{which}");
    for entry in file.timeline.iter().filter(|entry| entry.by.is_some()) {
        let hour = entry.at.with_timezone(&chrono_tz::Europe::London).hour();
        assert!(
            (9..18).contains(&hour) && calendar(world).day_off(london_day(entry.at)).is_none(),
            "{which}: nobody works at {}",
            entry.at
        );
    }
    file
}

#[tokio::test]
async fn the_demonstration_shows_every_state_outcome_channel_and_need_that_matters() {
    for world in worlds().await {
        let actor = staffed(&world).await;
        let follow = demo::fill(&world.app.core).await.unwrap();
        let lines = lines(&world, &actor).await;
        assert!((35..=60).contains(&lines.len()), "{} cases", lines.len());
        let mut files = Vec::new();
        for line in &lines {
            files.push(opened(&world, &actor, line).await);
        }
        let has =
            |what: &str, test: &dyn Fn(&CaseFile) -> bool| assert!(files.iter().any(test), "no case that is {what}");
        for state in State::ALL {
            has(state.code(), &|file| file.case.state == *state);
        }
        for outcome in Outcome::ALL.iter().filter(|outcome| outcome.is_chosen()) {
            has(outcome.code(), &|file| file.case.outcome == Some(*outcome));
        }
        for kind in Kind::ALL {
            has(kind.code(), &|file| file.case.kind == *kind);
        }
        for channel in Channel::ALL {
            has(channel.code(), &|file| file.concern.contact.channel() == *channel);
        }
        for need in [
            Need::LargePrint,
            Need::EasyRead,
            Need::Bsl,
            Need::Interpreter,
            Need::Braille,
            Need::Audio,
            Need::Other,
        ] {
            has(need.code(), &|file| file.concern.needs.contains(&need));
        }
        has("received and claimed", &|file| {
            file.case.state == State::Received && file.owner.is_some()
        });
        has("back in the queue", &|file| {
            file.case.state == State::Acknowledged && file.owner.is_none()
        });
        has("opened again", &|file| {
            file.timeline.iter().any(|entry| entry.event == EventKind::Reopened)
        });
        has("written on again", &|file| {
            file.case.unread && file.timeline[0].event == EventKind::PersonWrote
        });
        has("without a name", &|file| file.concern.name.is_none());
        has("of a long name", &|file| {
            file.concern.name.as_ref().is_some_and(|name| name.len() > 150)
        });
        has("long", &|file| file.concern.what_happened.len() > 3_000);
        has("like markup", &|file| {
            file.concern.what_happened.contains("</textarea>")
        });

        assert!(follow.len() >= 5);
        for one in &follow {
            assert!(
                world
                    .services
                    .follow
                    .open(&one.reference, &one.code, None)
                    .await
                    .unwrap()
                    .is_some(),
                "{}",
                one.shows
            );
        }
        let mut tx = world.app.core.db.read().await.unwrap();
        let (waiting, given_up) = outbox::depth(&mut tx).await.unwrap();
        assert!(
            (1..=2).contains(&waiting) && given_up == 0,
            "{waiting} mails wait, {given_up} were given up"
        );
    }
}

#[tokio::test]
async fn the_demonstration_is_filled_once() {
    for world in worlds().await {
        let actor = staffed(&world).await;
        assert!(!demo::fill(&world.app.core).await.unwrap().is_empty());
        let before = lines(&world, &actor).await.len();
        assert_eq!(demo::fill(&world.app.core).await.unwrap(), []);
        assert_eq!(lines(&world, &actor).await.len(), before);
    }
}

#[tokio::test]
async fn the_demonstration_can_begin_at_any_moment() {
    // A Wednesday at work; just after midnight on a Monday; New Year's Day; the Tuesday after Easter; the day after the
    // clocks go back.
    for begins in [
        "2026-11-25T14:00:00Z",
        "2027-06-21T00:05:00Z",
        "2027-01-01T03:00:00Z",
        "2027-03-30T08:00:00Z",
        "2027-11-01T09:30:00Z",
    ] {
        let world = World::on(None, &[]).await;
        world
            .clock
            .advance(begins.parse::<DateTime<Utc>>().unwrap() - world.clock.now());
        let actor = staffed(&world).await;
        demo::fill(&world.app.core).await.unwrap();
        let today = london_day(world.clock.now());
        let mut due = BTreeSet::new();
        for line in lines(&world, &actor).await {
            opened(&world, &actor, &line).await;
            due.extend(line.due.map(|(_, on)| match nearness(on, today) {
                Nearness::Overdue(_) => "overdue",
                Nearness::Today => "today",
                Nearness::Tomorrow => "tomorrow",
                Nearness::InDays(_) => "later",
            }));
        }
        let is_work = |day| calendar(&world).day_off(day).is_none();
        assert!(due.contains("overdue") && due.contains("later"), "{begins}: {due:?}");
        assert_eq!(due.contains("today"), is_work(today), "{begins}: {due:?}");
        assert_eq!(
            due.contains("tomorrow"),
            is_work(today.succ_opt().unwrap()),
            "{begins}: {due:?}"
        );
    }
}

#[tokio::test]
async fn synthetic_cases_are_like_real_ones() {
    // Over a server's socket each row takes longer: fewer of them, but still more than one transaction.
    for (world, count) in worlds().await.into_iter().zip([2_000, 1_100]) {
        let actor = staffed(&world).await;
        let mut told = Vec::new();
        demo::seed(&world.app.core, count, |done| told.push(done))
            .await
            .unwrap();
        assert_eq!(told, [1_000, count]);
        // Each line's name and first words are opened on the way.
        let lines = lines(&world, &actor).await;
        assert_eq!(lines.len(), usize::try_from(count).unwrap());
        for line in lines.iter().step_by(10) {
            opened(&world, &actor, line).await;
        }
        for state in State::ALL {
            assert!(lines.iter().any(|line| line.case.state == *state), "none is {state}");
        }
        let now = world.clock.now();
        let old = || {
            lines
                .iter()
                .filter(|line| line.case.received_at < now - TimeDelta::days(90))
        };
        let lying = old().filter(|line| line.case.state != State::Resolved).count();
        assert!(
            lying * 50 < old().count(),
            "{lying} of {} old cases are open",
            old().count()
        );
        assert!(
            lines
                .iter()
                .any(|line| line.case.received_at < now - TimeDelta::days(700))
        );
        let mut tx = world.app.core.db.read().await.unwrap();
        let (waiting, _) = outbox::depth(&mut tx).await.unwrap();
        assert!(waiting <= 1, "{waiting} mails wait");
    }
}

#[tokio::test]
async fn synthetic_cases_need_somebody_to_hold_them() {
    let world = World::on(None, &[]).await;
    assert_eq!(
        demo::seed(&world.app.core, 1, |_| {}).await,
        Err(app::domain::failure::Failure::Invalid)
    );
}

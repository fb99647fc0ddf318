//! Clocks on both databases: another track, plans, what stands in the queue, and dates worked out again.

use crate::harness::Deeds as _;
use crate::harness::{World, worlds};
use app::domain::access::{Actor, Role};
use app::domain::case::{EventKind, Kind, State};
use app::domain::clock::{first_due, promised_next};
use app::domain::deadline::DueWhat;
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::letter::{Note, Reply};
use app::domain::particular::Particular;
use app::domain::plan::PlanForm;
use app::domain::record::{Way, WrittenRecord};
use app::domain::told::Telling;
use app::domain::track::TrackForm;
use app::domain::typed_date::TypedDate;
use app::paths;
use app::port::{CaseFile, Detail, QueueFilter, View};
use chrono::{NaiveDate, TimeDelta};
use server::clock::Clock as _;

fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}

fn plan(settled: &str, on: NaiveDate, told: &str) -> PlanForm {
    PlanForm {
        settled: settled.into(),
        respond_by: TypedDate::from(on),
        telling: Telling {
            told: told.into(),
            reply: "You will have our answer by then.".into(),
            says_nothing: String::new(),
        },
        note: "STAFF-ONLY: they want an apology.".into(),
    }
}

fn track(to: &str, asked: &str, on: Option<NaiveDate>) -> TrackForm {
    TrackForm {
        to: to.into(),
        asked: asked.into(),
        asked_on: on.map(TypedDate::from).unwrap_or_default(),
        note: "STAFF-ONLY: they said so.".into(),
    }
}

async fn file(world: &World, actor: &Actor, reference: &Reference) -> CaseFile {
    world.services.desk.case(actor, reference).await.unwrap()
}

fn today(world: &World) -> NaiveDate {
    app::words::london_day(world.clock.now())
}

/// What stands in the queue about a case.
async fn in_queue(world: &World, actor: &Actor, reference: &Reference) -> Option<(DueWhat, NaiveDate)> {
    let filter = QueueFilter {
        view: View::Open,
        ..QueueFilter::default()
    };
    let lines = world.services.desk.queue(actor, &filter).await.unwrap().lines;
    let line = lines.into_iter().find(|line| line.case.reference == *reference);
    line.expect("it is open").due
}

/// A concern, taken by the actor and acknowledged.
async fn worked_on(world: &World, actor: &Actor, changes: &[(&str, &str)]) -> (Reference, String) {
    let (reference, code) = world.concern(changes).await;
    let desk = &world.services.desk;
    desk.claim(actor, &reference, 1).await.unwrap();
    desk.acknowledge(actor, &reference, 2, None).await.unwrap();
    (reference, code)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_becomes_a_complaint_is_acknowledged_planned_and_answered_as_one() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let (reference, code) = worked_on(&world, &officer, &[]).await;
        let before = file(&world, &officer, &reference).await;
        world.clock.advance(TimeDelta::days(10));
        let asked = today(&world) - TimeDelta::days(1);

        // What is wrong with the form is refused, and nothing is written.
        let wrong = track("complaint", "sorted", None);
        assert_eq!(
            desk.change_track(&officer, &reference, 3, &wrong).await,
            Err(Failure::Invalid)
        );
        let spoken = track("complaint", "spoken", Some(asked));
        assert_eq!(
            desk.change_track(&officer, &reference, 2, &spoken).await,
            Err(Failure::Conflict)
        );
        desk.change_track(&officer, &reference, 3, &spoken).await.unwrap();
        let shown = file(&world, &officer, &reference).await;
        assert_eq!((shown.case.kind, shown.case.state), (Kind::Complaint, State::Received));
        assert_eq!(shown.case.written_record, Some(WrittenRecord::Owed));
        assert_eq!(shown.concern, before.concern, "their words stay");
        assert_eq!(shown.case.received_at, before.case.received_at, "and when they came");
        let due = promised_next(&shown.clocks).unwrap();
        assert_eq!((due.what, due.working.from), (DueWhat::Acknowledge, asked));
        assert!(
            matches!(&shown.timeline[0].detail, Detail::Particular(Particular::Track(change), ..) if change.from == asked)
        );

        // The copy of what they said, then the offer to talk, then the answer.
        let reply = || Reply::parse("Here is our answer.").unwrap();
        let by = today(&world) + TimeDelta::days(30);
        let form = plan("agreed", by, "page");
        assert_eq!(desk.plan(&officer, &reference, 4, &form).await, Err(Failure::Conflict));
        desk.send_record(&officer, &reference, 4, WrittenRecord::Post, None)
            .await
            .unwrap();
        assert_eq!(in_queue(&world, &officer, &reference).await.unwrap().0, DueWhat::Plan);
        assert_eq!(
            desk.reply(&officer, &reference, 5, reply()).await,
            Err(Failure::Conflict)
        );
        desk.plan(&officer, &reference, 5, &form).await.unwrap();
        let shown = file(&world, &officer, &reference).await;
        let due = promised_next(&shown.clocks).unwrap();
        assert_eq!((due.what, due.on), (DueWhat::Answer, by));
        assert_eq!(
            due.law.as_ref().unwrap().working.from,
            asked,
            "six months from the day it was made"
        );
        assert_eq!(shown.plans.len(), 1);

        // The person sees the same date, and what was written to them; never what staff noted.
        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let page = person.get(paths::FOLLOW_CASE).await.text();
        for said in [
            "We told you when we answer",
            "You will have our answer by then.",
            &app::words::weekday_date(by),
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("STAFF-ONLY"), "{page}");

        // A day that was told is moved by saying so; each one stays.
        let later = plan("moved", by + TimeDelta::days(7), "letter");
        desk.plan(&officer, &reference, 6, &later).await.unwrap();
        let shown = file(&world, &officer, &reference).await;
        assert_eq!(promised_next(&shown.clocks).unwrap().on, by + TimeDelta::days(7));
        assert_eq!((shown.plans.len(), shown.plans[0].1.respond_by), (2, by));
        world.clock.advance(TimeDelta::days(60));
        let late = plan("moved", today(&world) + TimeDelta::days(7), "phone");
        assert_eq!(
            desk.plan(&officer, &reference, 7, &late).await,
            Err(Failure::Invalid),
            "late, so in writing"
        );
        let telling = Telling {
            told: "letter".into(),
            ..late.telling.clone()
        };
        let late = PlanForm { telling, ..late };
        desk.plan(&officer, &reference, 7, &late).await.unwrap();
        assert!(file(&world, &officer, &reference).await.plans[2].1.late);
        let tampered = world.try_tamper("UPDATE particulars SET particular = '{}'").await;
        assert!(tampered.is_err(), "what was told and decided stays");
        desk.update(
            &officer,
            &reference,
            8,
            Reply::parse("We spoke with the ward.").unwrap(),
        )
        .await
        .unwrap();
        // Two months later the person opens it again.
        person
            .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let page = person.get(paths::FOLLOW_CASE).await.text();
        assert!(page.contains("We spoke with the ward."), "{page}");
        desk.reply(&officer, &reference, 9, reply()).await.unwrap();
        assert_eq!(file(&world, &officer, &reference).await.case.state, State::Answered);

        // That it is none any more is not for whoever has to answer it.
        let back = track("concern", "in-writing", Some(today(&world)));
        assert_eq!(
            desk.change_track(&officer, &reference, 10, &back).await,
            Err(Failure::Forbidden)
        );
        desk.change_track(&senior, &reference, 10, &back).await.unwrap();
        assert_eq!(file(&world, &officer, &reference).await.case.kind, Kind::Concern);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_any_acts_the_queue_has_what_the_clocks_say() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let mut done = 0;
        for seed in 0..12_u32 {
            let want = ["put-right", "full-look", "data-use"][seed as usize % 3];
            let (reference, _) = world.concern(&[("want", want)]).await;
            for step in 0..10_u32 {
                let shown = file(&world, &manager, &reference).await;
                let (seen, now) = (shown.case.version, today(&world));
                let reply = || Reply::parse("Words.").unwrap();
                let outcome = match (seed * 7 + step * 5 + step * step) % 8 {
                    0 => desk.acknowledge(&manager, &reference, seen, None).await,
                    1 => desk.update(&manager, &reference, seen, reply()).await,
                    2 => {
                        desk.plan(
                            &manager,
                            &reference,
                            seen,
                            &plan("agreed", now + TimeDelta::days(20), "letter"),
                        )
                        .await
                    }
                    3 => {
                        desk.plan(
                            &manager,
                            &reference,
                            seen,
                            &plan("moved", now + TimeDelta::days(9), "letter"),
                        )
                        .await
                    }
                    4 => desk.reply(&manager, &reference, seen, reply()).await,
                    5 => {
                        desk.log_contact(&manager, &reference, seen, Way::FromThem, note("Rang."))
                            .await
                    }
                    6 => {
                        let to = if shown.case.kind == Kind::Complaint {
                            "concern"
                        } else {
                            "complaint"
                        };
                        desk.change_track(&manager, &reference, seen, &track(to, "in-writing", Some(now)))
                            .await
                    }
                    _ => desk.note(&manager, &reference, seen, note("Thinking.")).await,
                };
                done += u32::from(outcome.is_ok());
                world.clock.advance(TimeDelta::days(3));
                let shown = file(&world, &manager, &reference).await;
                let first = first_due(&shown.clocks).map(|due| (due.what, due.on));
                assert_eq!(
                    in_queue(&world, &manager, &reference).await,
                    first,
                    "seed {seed} step {step}"
                );
            }
        }
        assert!(done > 50, "{done}");
        // Nothing was worked out otherwise than it would be from scratch.
        world.tamper("UPDATE cases SET reckoned = 'before'").await;
        let events = world.count("events").await;
        while server::jobs::move_dates(&world.app.core).await.unwrap() > 0 {}
        assert_eq!(world.count("events").await, events);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_holiday_moves_what_is_open_and_says_so_and_what_is_closed_stands() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let (open, code) = world.concern(&[]).await;
        let (quiet, _) = world.concern(&[]).await;
        let (closed, _) = worked_on(&world, &manager, &[]).await;
        let outcome = app::domain::case::Outcome::PutRight;
        desk.resolve(&manager, &closed, 3, outcome, None).await.unwrap();
        assert_eq!(
            server::jobs::move_dates(&world.app.core).await.unwrap(),
            0,
            "nothing has changed"
        );
        // As if another table had been there: one case was promised a day that is a holiday now, one the same day as ever.
        let due = promised_next(&file(&world, &manager, &open).await.clocks).unwrap().on;
        let was = due - TimeDelta::days(1);
        world.tamper("UPDATE cases SET reckoned = 'another table'").await;
        world
            .tamper(&format!(
                "UPDATE cases SET due_on = '{was}', first_on = '{was}', queue_by = '{was}' WHERE reference = '{}'",
                open.as_str()
            ))
            .await;
        assert_eq!(server::jobs::move_dates(&world.app.core).await.unwrap(), 2);
        assert_eq!(server::jobs::move_dates(&world.app.core).await.unwrap(), 0, "once");
        let shown = file(&world, &manager, &open).await;
        assert_eq!(
            (shown.case.version, shown.timeline[0].event),
            (2, EventKind::DatesMoved)
        );
        assert!(
            matches!(shown.timeline[0].detail, Detail::Particular(Particular::Moved { was: from, now: to }, ..) if (from, to) == (was, due))
        );
        assert_eq!(in_queue(&world, &manager, &open).await.unwrap().1, due);
        assert_eq!(
            file(&world, &manager, &quiet).await.case.version,
            1,
            "what has not moved says nothing"
        );
        assert_eq!(
            file(&world, &manager, &closed).await.timeline[0].event,
            EventKind::Resolved
        );
        // It is nothing that the person is told as news.
        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", open.as_str()), ("code", &code)])
            .await;
        assert!(!person.get(paths::FOLLOW_CASE).await.text().contains("worked out again"));
    }
}

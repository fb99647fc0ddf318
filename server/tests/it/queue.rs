//! The queue at work: each list shows what it says and is counted as it is listed, and "the next case" is another one for each who
//! asks.

use crate::harness::{World, worlds};
use app::domain::access::{Actor, Role};
use app::domain::failure::Failure;
use app::domain::follow::PersonAct;
use app::domain::ids::Reference;
use app::paths;
use app::port::{QueueFilter, View};
use chrono::TimeDelta;
use futures_util::future::join_all;
use std::collections::BTreeSet;

async fn listed(world: &World, actor: &Actor, view: View) -> Vec<Reference> {
    let filter = QueueFilter {
        view,
        ..QueueFilter::default()
    };
    let queue = world.services.desk.queue(actor, &filter).await.unwrap();
    let counted = queue.counts.iter().find(|(counted, _)| *counted == view);
    if let Some((_, count)) = counted {
        assert_eq!(*count, queue.count, "{view} is counted as it is listed");
    }
    queue.lines.into_iter().map(|line| line.case.reference).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_who_ask_at_once_get_fifteen_different_cases_and_five_are_told_that_none_is_left() {
    for world in worlds().await {
        let mut officers = Vec::new();
        for n in 0..4 {
            officers.push(
                world
                    .signed_in(Role::Officer, &format!("officer{n}@example.org"))
                    .await
                    .1,
            );
        }
        let mut waiting = BTreeSet::new();
        for _ in 0..15 {
            let (reference, _) = world.concern(&[]).await;
            waiting.insert(reference.to_string());
            world.clock.advance(TimeDelta::minutes(2));
        }
        let asked = (0..20).map(|n| world.services.desk.next(&officers[n % 4]));
        let given: Vec<_> = join_all(asked).await.into_iter().map(Result::unwrap).collect();
        let cases: Vec<_> = given.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(cases.len(), 15, "five are told that none is left");
        assert_eq!(cases.into_iter().collect::<BTreeSet<_>>(), waiting, "each another");
        // One line of the trail for each that was claimed.
        let mut tx = world.app.core.db.read().await.unwrap();
        let lines = server::db::audit::page(&mut tx, 1).await.unwrap();
        let claims = lines
            .iter()
            .filter(|line| line.act == "claim" && line.outcome == "done");
        assert_eq!(claims.count(), 15);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_case_is_the_most_urgent_and_of_two_the_older() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (older, _) = world.concern(&[]).await;
        world.clock.advance(TimeDelta::minutes(5));
        let (newer, _) = world.concern(&[]).await;
        world.clock.advance(TimeDelta::minutes(5));
        let (danger, _) = world
            .concern(&[("what_happened", "I want to end my life and can't go on.")])
            .await;
        let mut given = Vec::new();
        while let Some(reference) = world.services.desk.next(&officer).await.unwrap() {
            given.push(reference);
        }
        assert_eq!(given, [danger, older, newer]);
        for role in [Role::Investigator, Role::Auditor, Role::Administrator] {
            let (_, other) = world.signed_in(role, &format!("{role}@example.org")).await;
            assert_eq!(
                world.services.desk.next(&other).await,
                Err(Failure::Forbidden),
                "{role}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_list_shows_what_it_says() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (danger, _) = world
            .concern(&[("what_happened", "I want to end my life and can't go on.")])
            .await;
        let (usual, code) = world.concern(&[]).await;
        let (mum, ..) = world.concern_about_mum().await;
        let is = |references: &[&Reference]| references.iter().map(|one| (*one).clone()).collect::<Vec<_>>();
        assert_eq!(listed(&world, &officer, View::RedFlags).await, is(&[&danger]));
        assert_eq!(listed(&world, &officer, View::Consent).await, is(&[&mum]));
        assert_eq!(listed(&world, &officer, View::FromThePerson).await, []);
        assert_eq!(
            listed(&world, &officer, View::Unclaimed).await,
            is(&[&danger, &usual, &mum])
        );

        let mut person = world.browser();
        let opens = [("reference", usual.as_str()), ("code", code.as_str())];
        person.post(paths::FOLLOW, &opens).await;
        person.post(&paths::follow_act(PersonAct::Update), &[]).await;
        assert_eq!(listed(&world, &officer, View::FromThePerson).await, is(&[&usual]));

        // To be read by Monday; opened, it is to be acknowledged.
        world.clock.advance(TimeDelta::days(1));
        assert_eq!(listed(&world, &officer, View::DueToday).await, is(&[&usual, &mum]));
        for reference in [&danger, &usual, &mum] {
            world.services.desk.case(&officer, reference).await.unwrap();
        }
        // Sunday the 22nd: to be acknowledged by Wednesday the 25th. On that day they are due, the day after they are overdue.
        assert_eq!(listed(&world, &officer, View::DueToday).await, []);
        world.clock.advance(TimeDelta::days(2));
        let all = is(&[&danger, &usual, &mum]);
        assert_eq!(listed(&world, &officer, View::DueToday).await, all);
        assert_eq!(listed(&world, &officer, View::Overdue).await, []);
        world.clock.advance(TimeDelta::days(1));
        assert_eq!(listed(&world, &officer, View::DueToday).await, []);
        assert_eq!(listed(&world, &officer, View::Overdue).await, all);

        assert_eq!(
            world.services.desk.next(&officer).await.unwrap().as_ref(),
            Some(&danger)
        );
        assert_eq!(listed(&world, &officer, View::Mine).await, is(&[&danger]));
        assert_eq!(listed(&world, &officer, View::Unclaimed).await, is(&[&usual, &mum]));

        // What is not one's to see is neither listed nor counted.
        let (_, investigator) = world.signed_in(Role::Investigator, "investigator@example.org").await;
        for view in View::ALL {
            let may = listed(&world, &investigator, *view).await;
            for reference in may {
                assert!(
                    world.services.desk.case(&investigator, &reference).await.is_ok(),
                    "{view}"
                );
            }
        }
    }
}

//! The desk: one winner of a claim, nothing written over, nothing typed lost, and nobody sees what isn't for them.

use crate::harness::Deeds as _;
use crate::harness::worlds;
use app::domain::access::Role;
use app::domain::case::{Outcome, State};
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::letter::{Note, Reply};
use app::port::{Detail, Kept, KeptFor, QueueFilter, View};
use axum::http::StatusCode;
use chrono::TimeDelta;
use std::collections::BTreeSet;
use std::sync::Arc;

fn reply(words: &str) -> Reply {
    Reply::parse(words).unwrap()
}
fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_officers_claim_at_once_and_one_wins() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "first@example.org").await;
        let desk = Arc::clone(&world.services.desk);
        let tries = (0..50).map(|_| {
            let (desk, officer, reference) = (Arc::clone(&desk), officer.clone(), reference.clone());
            tokio::spawn(async move { desk.claim(&officer, &reference, 1).await })
        });
        let mut outcomes = Vec::new();
        for attempt in tries.collect::<Vec<_>>() {
            outcomes.push(attempt.await.unwrap());
        }
        assert_eq!(
            outcomes.iter().filter(|outcome| outcome.is_ok()).count(),
            1,
            "{outcomes:?}"
        );
        assert!(
            outcomes
                .iter()
                .all(|outcome| matches!(outcome, Ok(()) | Err(Failure::Conflict))),
            "{outcomes:?}"
        );
        assert_eq!(world.count("events WHERE kind = 'claimed'").await, 1);
        assert_eq!(world.count("audit WHERE act = 'claim' AND outcome = 'done'").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_case_from_claim_to_resolved_and_open_again() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "first@example.org").await;
        let (_, second) = world.signed_in(Role::Officer, "second@example.org").await;
        let desk = &world.services.desk;
        desk.claim(&officer, &reference, 1).await.unwrap();
        assert_eq!(
            desk.resolve(&officer, &reference, 2, Outcome::PutRight, None).await,
            Err(Failure::Conflict),
            "not before the person was told"
        );
        desk.acknowledge(&officer, &reference, 2, None).await.unwrap();
        desk.hand_over(&officer, &reference, 3, Some(second.id), note("half done"))
            .await
            .unwrap();
        assert_eq!(
            desk.reply(&officer, &reference, 4, reply("mine no longer")).await,
            Err(Failure::Forbidden)
        );
        desk.reply(&second, &reference, 4, reply("we put it right"))
            .await
            .unwrap();
        desk.resolve(&second, &reference, 5, Outcome::PutRight, Some(reply("goodbye")))
            .await
            .unwrap();
        desk.reopen(&officer, &reference, 6, note("they rang")).await.unwrap();
        let file = desk.case(&officer, &reference).await.unwrap();
        assert_eq!(
            (file.case.state, file.case.owner, file.case.version),
            (State::Acknowledged, Some(officer.id), 7)
        );
        let told: Vec<&str> = file.timeline.iter().rev().map(|entry| entry.event.code()).collect();
        assert_eq!(
            told,
            [
                "received",
                "claimed",
                "acknowledged",
                "handed-over",
                "replied",
                "resolved",
                "reopened"
            ]
        );
        assert!(
            file.timeline.iter().any(
                |entry| matches!(&entry.detail, Detail::HandedTo(Some(_), words) if words.as_str() == "half done")
            )
        );
        assert!(file.timeline.iter().any(|entry| matches!(&entry.detail, Detail::Outcome(Outcome::PutRight, Some(words)) if words.as_str() == "goodbye")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_write_is_refused_and_shown_beside_what_happened_since() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let (_, colleague) = world.signed_in(Role::SeniorOfficer, "colleague@example.org").await;
        let mut browser = world.browser();
        assert_eq!(browser.sign_in(&world, &secret).await.status, StatusCode::OK);
        browser.get(&format!("/desk/case/{}", reference.as_str())).await;
        world
            .services
            .desk
            .reply(&colleague, &reference, 1, reply("from the colleague"))
            .await
            .unwrap();
        let page = browser
            .post(
                "/act/desk/reply",
                &[
                    ("reference", reference.as_str()),
                    ("seen", "1"),
                    ("reply", "from me <b>"),
                ],
            )
            .await;
        assert!(
            page.body.contains("from the colleague") && page.body.contains("from me &lt;b&gt;"),
            "{}",
            page.text()
        );
        assert_eq!(
            world.count("replies").await,
            1,
            "nothing was written over, nothing was sent"
        );
        let file = world.services.desk.case(&colleague, &reference).await.unwrap();
        assert!(file.kept.is_empty(), "kept for whoever typed it");
        let page = browser
            .post(
                "/act/desk/reply",
                &[
                    ("reference", reference.as_str()),
                    ("seen", "2"),
                    ("reply", "from me, knowing"),
                ],
            )
            .await;
        assert!(!page.body.contains("from me &lt;b&gt;") && page.body.contains("from me, knowing"));
        assert_eq!(world.count("kept").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_out_while_typing_the_text_is_there_after_signing_in_again() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let other = world.staff(Role::SeniorOfficer, "other@example.org").await;
        let mut browser = world.browser();
        browser.sign_in(&world, &secret).await;
        world.clock.advance(TimeDelta::minutes(16));
        let page = browser
            .post(
                "/act/desk/reply",
                &[
                    ("reference", reference.as_str()),
                    ("seen", "1"),
                    ("reply", "forty minutes of typing"),
                ],
            )
            .await;
        assert!(page.path.starts_with("/desk/sign-in?next="), "{}", page.path);
        assert_eq!(world.count("replies").await, 0);
        let mut stranger = browser.clone();
        stranger.sign_in(&world, &other).await;
        assert!(
            !stranger
                .get(&format!("/desk/case/{}", reference.as_str()))
                .await
                .body
                .contains("forty minutes")
        );
        browser.sign_in(&world, &secret).await;
        assert!(
            browser
                .get(&format!("/desk/case/{}", reference.as_str()))
                .await
                .body
                .contains("forty minutes of typing")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_cannot_become_a_reply_by_tampering() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut browser = world.browser();
        browser.sign_in(&world, &secret).await;
        let mail = world.count("outbox").await;
        let fields = [
            ("reference", reference.as_str()),
            ("seen", "1"),
            ("note", "between ourselves"),
            ("reply", "x"),
            ("act", "reply"),
            ("kind", "reply"),
            ("public", "true"),
        ];
        browser.post("/act/desk/note", &fields).await;
        assert_eq!(
            (
                world.count("notes").await,
                world.count("replies").await,
                world.count("outbox").await
            ),
            (1, 0, mail)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_investigator_sees_their_own_division_and_nothing_of_others() {
    for world in worlds().await {
        let (medicine, _) = world.concern(&[("service", "heart")]).await;
        let (surgery, _) = world.concern(&[("service", "surgical-wards")]).await;
        let (_, investigator) = world.signed_in(Role::Investigator, "investigator@example.org").await;
        let desk = &world.services.desk;
        assert!(desk.case(&investigator, &medicine).await.is_ok());
        assert_eq!(desk.case(&investigator, &surgery).await.err(), Some(Failure::NotFound));
        assert_eq!(
            desk.note(&investigator, &surgery, 1, note("x")).await,
            Err(Failure::NotFound)
        );
        assert_eq!(
            desk.reply(&investigator, &medicine, 1, reply("x")).await,
            Err(Failure::Forbidden)
        );
        let queue = desk
            .queue(
                &investigator,
                &QueueFilter {
                    view: View::Open,
                    ..QueueFilter::default()
                },
            )
            .await
            .unwrap();
        assert_eq!(
            (queue.lines.len(), queue.count),
            (1, 1),
            "what may not be seen is not counted either"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_never_reads_a_case() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let secret = world.staff(Role::Administrator, "administrator@example.org").await;
        let mut browser = world.browser();
        browser.sign_in(&world, &secret).await;
        let page = browser.get(&format!("/desk/case/{}", reference.as_str())).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(!page.body.contains("call bell"));
        assert_eq!(
            world.count("audit WHERE act = 'read' AND outcome = 'no-sight'").await,
            1
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_opening_of_a_case_is_in_the_audit_trail_which_only_grows() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        for _ in 0..3 {
            world.services.desk.case(&officer, &reference).await.unwrap();
        }
        assert_eq!(world.count("audit WHERE act = 'read' AND outcome = 'done'").await, 3);
        for change in ["UPDATE audit SET outcome = 'x'", "DELETE FROM audit"] {
            let result = match &world.app.core.db {
                server::db::Db::Sqlite { writer, .. } => sqlx::query(change).execute(writer).await.map(|_| ()),
                server::db::Db::Postgres(pool) => sqlx::query(change).execute(pool).await.map(|_| ()),
            };
            assert!(result.unwrap_err().to_string().contains("only added to"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_opens_on_unclaimed_and_mine_with_the_most_urgent_first() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, other) = world.signed_in(Role::Officer, "other@example.org").await;
        let mut references = Vec::new();
        for _ in 0..30 {
            references.push(world.concern(&[]).await.0);
            world.clock.advance(TimeDelta::hours(1));
        }
        let desk = &world.services.desk;
        desk.claim(&other, &references[0], 1).await.unwrap();
        desk.claim(&officer, &references[29], 1).await.unwrap();
        desk.acknowledge(&officer, &references[29], 2, None).await.unwrap();
        let first = desk.queue(&officer, &QueueFilter::default()).await.unwrap();
        let second = desk
            .queue(
                &officer,
                &QueueFilter {
                    page: 2,
                    ..QueueFilter::default()
                },
            )
            .await
            .unwrap();
        assert_eq!((first.lines.len(), second.lines.len(), first.count), (25, 4, 29));
        let shown: Vec<_> = first
            .lines
            .iter()
            .chain(&second.lines)
            .map(|line| line.case.reference.clone())
            .collect();
        assert_eq!(
            shown,
            references[1..],
            "the day it is due, then the hour it came in; a colleague's is not shown"
        );
        assert_eq!(
            shown
                .iter()
                .map(|reference| reference.as_str())
                .collect::<BTreeSet<_>>()
                .len(),
            29
        );
        for (view, count) in [
            (View::Mine, 1),
            (View::Unclaimed, 28),
            (View::Open, 30),
            (View::Closed, 0),
        ] {
            assert_eq!(
                desk.queue(
                    &officer,
                    &QueueFilter {
                        view,
                        ..QueueFilter::default()
                    }
                )
                .await
                .unwrap()
                .count,
                count,
                "{view}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_comes_back_and_an_empty_text_clears_it() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        let kept = |words: &str| app::port::Kept {
            what: KeptFor::Note,
            words: words.to_owned(),
            seen: 1,
        };
        for words in ["half", "half a sentence"] {
            desk.keep(officer.id, &reference, &kept(words)).await.unwrap();
        }
        assert_eq!(
            desk.case(&officer, &reference).await.unwrap().kept,
            [kept("half a sentence")]
        );
        desk.keep(officer.id, &reference, &kept(" ")).await.unwrap();
        assert_eq!(desk.case(&officer, &reference).await.unwrap().kept, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_a_case_cannot_keep_words_on_it() {
    for world in worlds().await {
        let (reference, _) = world.concern(&[]).await;
        let (_, administrator) = world.signed_in(Role::Administrator, "administrator@example.org").await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let kept = app::port::Kept {
            what: KeptFor::Note,
            words: "x".to_owned(),
            seen: 1,
        };
        let desk = &world.services.desk;
        assert_eq!(
            desk.keep(administrator.id, &reference, &kept).await,
            Err(Failure::NotFound)
        );
        assert_eq!(world.count("kept").await, 0);
        assert_eq!(desk.keep(officer.id, &reference, &kept).await, Ok(()));
    }
}

/// S23: whoever is taken over keeps what they typed, sees it, and sends nothing before they take the case back.
#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_taken_over_with_a_reason_and_the_other_loses_no_word_and_sends_none() {
    for world in worlds().await {
        let (_, absent) = world.signed_in(Role::Officer, "absent@example.org").await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, auditor) = world.signed_in(Role::Auditor, "auditor@example.org").await;
        let (reference, _) = world.concern(&[]).await;
        let desk = &world.services.desk;
        let reason = || Deed::TakeOver(Note::parse("ill since Monday").unwrap());
        let refused = desk.act(&officer, &reference, 1, &reason()).await;
        assert_eq!(refused, Err(Failure::Conflict), "nobody holds it: it is claimed");
        desk.claim(&absent, &reference, 1).await.unwrap();
        desk.case(&absent, &reference).await.unwrap();
        let typed = Kept {
            what: KeptFor::Reply,
            words: "half an answer".to_owned(),
            seen: 2,
        };
        desk.keep(absent.id, &reference, &typed).await.unwrap();
        assert_eq!(
            desk.act(&absent, &reference, 2, &reason()).await,
            Err(Failure::Conflict),
            "it is theirs"
        );
        assert_eq!(
            desk.act(&auditor, &reference, 2, &reason()).await,
            Err(Failure::Forbidden)
        );

        desk.act(&officer, &reference, 2, &reason()).await.unwrap();
        let words = || Reply::parse("half an answer, sent").unwrap();
        assert_eq!(
            desk.reply(&absent, &reference, 3, words()).await,
            Err(Failure::Forbidden)
        );
        let filter = QueueFilter {
            view: View::Open,
            ..QueueFilter::default()
        };
        let line = desk.queue(&absent, &filter).await.unwrap().lines.remove(0);
        assert!(
            !line.mine && line.seen < Some(line.case.version),
            "marked as changed for them"
        );
        let file = desk.case(&absent, &reference).await.unwrap();
        assert_eq!(file.kept, [typed], "and what they typed is there");
        assert_eq!(file.owner.as_deref(), Some(officer.name.as_str()));
        assert!(matches!(&file.timeline[0].detail, Detail::Note(why) if why.as_str() == "ill since Monday"));
        assert!(
            desk.case(&officer, &reference).await.unwrap().kept.is_empty(),
            "only there"
        );

        desk.act(&absent, &reference, 3, &reason()).await.unwrap();
        desk.reply(&absent, &reference, 4, words()).await.unwrap();
    }
}

/// Fifty officers take it over in one instant: one has it, and the others are told.
#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_who_take_over_at_once_one_does() {
    for world in worlds().await {
        let (_, absent) = world.signed_in(Role::Officer, "absent@example.org").await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let (reference, _) = world.concern(&[]).await;
        let desk = world.services.desk.clone();
        desk.claim(&absent, &reference, 1).await.unwrap();
        let takers: Vec<_> = (0..50)
            .map(|n| {
                let (desk, reference) = (desk.clone(), reference.clone());
                let actor = if n % 2 == 0 { officer.clone() } else { senior.clone() };
                let reason = Deed::TakeOver(Note::parse("ill").unwrap());
                tokio::spawn(async move { desk.act(&actor, &reference, 2, &reason).await })
            })
            .collect();
        let mut won = 0;
        for taker in takers {
            match taker.await.unwrap() {
                Ok(()) => won += 1,
                Err(Failure::Conflict | Failure::Unavailable) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(won, 1);
        assert_eq!(world.count("events WHERE kind = 'taken-over'").await, 1);
    }
}

//! Somebody writes about somebody else: nothing about the patient reaches the writer before consent was verified, by no
//! path, and listening goes on meanwhile.

use crate::harness::Deeds as _;
use crate::harness::{Browser, World, recorded, worlds};
use app::domain::access::{Actor, Role};
use app::domain::case::Outcome;
use app::domain::consent::{Consent, ConsentChange};
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::letter::{HoldingReply, Note, Reply};
use axum::http::StatusCode;
use chrono::TimeDelta;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

async fn writer(world: &World, reference: &Reference, code: &str) -> Browser {
    let mut browser = world.browser();
    let page = browser
        .post("/follow", &[("reference", &reference.to_string()), ("code", code)])
        .await;
    assert_eq!(page.path, "/follow/case");
    browser
}

async fn patient(world: &World, code: &str) -> Browser {
    let mut browser = world.browser();
    let page = browser.post("/agree", &[("code", code)]).await;
    assert_eq!((page.status, page.path.as_str()), (StatusCode::OK, "/agree/decide"));
    browser
}

fn reply(words: &str) -> Reply {
    Reply::parse(words).unwrap()
}
fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}
fn holding(words: &str) -> HoldingReply {
    HoldingReply::parse(words, true).unwrap()
}

async fn version(world: &World, actor: &Actor, reference: &Reference) -> i64 {
    world.services.desk.case(actor, reference).await.unwrap().case.version
}

async fn stands(world: &World, actor: &Actor, reference: &Reference) -> Consent {
    world.services.desk.case(actor, reference).await.unwrap().case.consent
}

#[tokio::test(flavor = "multi_thread")]
async fn the_writer_is_told_when_the_patient_agreed_and_somebody_checked_and_not_a_moment_longer() {
    for world in worlds().await {
        let (reference, code, patient_code) = world.concern_about_mum().await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let desk = &world.services.desk;
        let mut following = writer(&world, &reference, &code).await;
        assert_eq!(stands(&world, &officer, &reference).await, Consent::Requested);
        desk.claim(&officer, &reference, 1).await.unwrap();

        // No answer, no words with the acknowledgement, no last word.
        for seen in [2, 3] {
            assert_eq!(
                desk.reply(&officer, &reference, seen, reply("she fell")).await,
                Err(Failure::Conflict)
            );
            let words = Some(reply("she fell"));
            let told = if seen == 2 {
                desk.acknowledge(&officer, &reference, seen, words).await
            } else {
                desk.resolve(&officer, &reference, seen, Outcome::Apology, words).await
            };
            assert_eq!(told, Err(Failure::Conflict));
            if seen == 2 {
                desk.acknowledge(&officer, &reference, seen, None).await.unwrap();
            }
        }
        assert_eq!(world.count("replies").await, 0);

        // What says nothing about her goes.
        desk.holding_reply(&officer, &reference, 3, holding("we are listening"))
            .await
            .unwrap();
        let page = following.get("/follow/case").await;
        assert!(page.body.contains("we are listening"));
        assert!(page.text().contains("until we have their agreement"), "{}", page.text());

        // She says yes, with a word to staff; nothing is told on the strength of it alone.
        let mut mary = patient(&world, &patient_code).await;
        let page = mary
            .post(
                "/agree/decide",
                &[("decision", "agree"), ("talk", "yes"), ("message", "not about my feet")],
            )
            .await;
        assert!(page.text().contains("We have your answer"));
        assert_eq!(stands(&world, &officer, &reference).await, Consent::Received);
        assert_eq!(
            desk.reply(&officer, &reference, 5, reply("she fell")).await,
            Err(Failure::Conflict)
        );
        assert_eq!(
            desk.consent(&officer, &reference, 5, &recorded(ConsentChange::Verify, "rang her"))
                .await,
            Err(Failure::Forbidden),
            "an officer does not check what they recorded"
        );
        desk.consent(&senior, &reference, 5, &recorded(ConsentChange::Verify, "rang her"))
            .await
            .unwrap();
        desk.reply(&officer, &reference, 6, reply("she fell at night"))
            .await
            .unwrap();
        let page = following.get("/follow/case").await;
        assert!(page.body.contains("she fell at night"), "the control: now it is told");
        assert!(!page.body.contains("not about my feet") && !page.body.contains("rang her"));

        // She changes her mind, with the same code.
        let page = patient(&world, &patient_code)
            .await
            .post("/agree/decide", &[("decision", "refuse"), ("message", "")])
            .await;
        assert!(page.text().contains("We have your answer"));
        let page = following.get("/follow/case").await;
        assert!(
            !page.body.contains("she fell at night"),
            "what was shared is seen no more"
        );
        assert!(page.body.contains("we are listening"));
        assert!(
            !page.text().contains("We have sent you an answer"),
            "nor that there was one"
        );
        let refused = desk.reply(&senior, &reference, 8, reply("more")).await;
        assert_eq!(refused, Err(Failure::Conflict));
        let file = desk.case(&officer, &reference).await.unwrap();
        assert_eq!(file.case.consent, Consent::Withdrawn);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_takes_no_disclosure_without_consent_whoever_writes_it() {
    for world in worlds().await {
        let (reference, ..) = world.concern_about_mum().await;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let case = world.services.desk.case(&manager, &reference).await.unwrap().case;
        let write = async |discloses: bool| {
            let core = &world.app.core;
            let mut tx = core.db.write().await.unwrap();
            let event = server::db::events::StoredEvent {
                id: uuid::Uuid::now_v7(),
                version: 1_000 + i64::from(discloses),
                at: app_now(&world),
                kind: app::domain::case::EventKind::Replied,
                by: None,
                to: None,
                outcome: None,
                starts: None,
                particular: None,
            };
            server::db::events::insert(&mut tx, case.id, &event).await.unwrap();
            let written = if discloses {
                // The permission of another case, where there is one: the type is satisfied, the database is not.
                let permission = Consent::NotNeeded
                    .permission(None, app_now(&world).date_naive())
                    .unwrap();
                server::db::events::insert_disclosure(&mut tx, case.id, event.id, permission, b"x").await
            } else {
                server::db::events::insert_holding_reply(&mut tx, case.id, event.id, b"x").await
            };
            written.map_err(|error| error.to_string())
        };
        let refused = write(true).await.unwrap_err();
        assert!(refused.contains("nothing is disclosed without consent"), "{refused}");
        write(false).await.unwrap();
    }
}

fn app_now(world: &World) -> chrono::DateTime<chrono::Utc> {
    use server::clock::Clock as _;
    world.clock.now()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patients_code_opens_forgivingly_and_whatever_is_wrong_is_the_same_to_the_byte() {
    for world in worlds().await {
        let (reference, code, patient_code) = world.concern_about_mum().await;
        let linked = world.browser().get(&format!("/agree/{patient_code}")).await;
        assert!(linked.body.contains(&patient_code) && !linked.body.contains("Mary Example"));
        let mut bodies = Vec::new();
        for wrong in [code.as_str(), "nonsense", "", &reference.to_string()] {
            let mut browser = world.browser();
            browser.get("/agree").await;
            let answer = browser.post("/agree", &[("code", wrong)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            bodies.push(answer.plain());
        }
        // Looking at the link has used nothing up; typing is forgiving.
        patient(&world, &patient_code.to_lowercase().replace('-', " ")).await;
        // Nor does the patient's code open the case to whoever follows it.
        let answer = world
            .browser()
            .post(
                "/follow",
                &[("reference", &reference.to_string()), ("code", &patient_code)],
            )
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        // When its time is up, it is as if it had never been.
        world.clock.advance(TimeDelta::days(90));
        let mut browser = world.browser();
        browser.get("/agree").await;
        let late = browser.post("/agree", &[("code", &patient_code)]).await;
        bodies.push(late.plain());
        bodies.dedup();
        assert_eq!(bodies.len(), 1, "the answers differ");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_patients_code_is_shown_until_it_is_used_and_each_visit_is_its_own() {
    for world in worlds().await {
        let (reference, code, patient_code) = world.concern_about_mum().await;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let shown = async || {
            world
                .services
                .desk
                .case(&officer, &reference)
                .await
                .unwrap()
                .patient_code
        };
        assert_eq!(shown().await.map(|code| code.shown()), Some(patient_code.clone()));
        let mary = patient(&world, &patient_code).await;
        assert_eq!(shown().await, None, "from now on it is hers alone");
        // Neither visit opens what is the other's.
        let following = writer(&world, &reference, &code).await;
        for (mut browser, from, to, page) in [
            (mary, "pals-patient", "pals-visit", "/follow/case"),
            (following, "pals-visit", "pals-patient", "/agree/decide"),
        ] {
            let token = browser.cookies.remove(from).unwrap();
            browser.cookies.insert(to.to_owned(), token);
            assert_ne!(browser.get(page).await.path, page);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_and_words_without_end_are_problems_and_nothing_is_lost() {
    for world in worlds().await {
        let (.., patient_code) = world.concern_about_mum().await;
        let mut mary = patient(&world, &patient_code).await;
        let page = mary
            .post("/agree/decide", &[("message", "I am not sure what to say")])
            .await;
        assert!(page.body.contains("nhsuk-error-summary") && page.body.contains("I am not sure what to say"));
        let long = "x".repeat(20_001);
        let page = mary
            .post(
                "/agree/decide",
                &[("decision", "agree"), ("talk", "yes"), ("message", &long)],
            )
            .await;
        assert!(page.body.contains("nhsuk-error-summary") && page.body.contains(&long));
        assert_eq!(world.count("consents").await, 0);
        mary.post(
            "/agree/decide",
            &[("decision", "agree"), ("talk", "yes"), ("message", "fine")],
        )
        .await;
        assert_eq!(world.count("consents").await, 1);
        // Pressed twice, it is said once.
        mary.post(
            "/agree/decide",
            &[("decision", "agree"), ("talk", "yes"), ("message", "fine")],
        )
        .await;
        assert_eq!(world.count("consents").await, 1);
        mary.post("/agree/leave", &[]).await;
        assert_eq!(mary.get("/agree/decide").await.path, "/agree");
    }
}

/// Whatever is done in whatever order, the writer sees what is about the patient exactly while consent is verified, and what
/// the patient or staff said about it never. 60 sequences of 14 acts, each its own case.
#[tokio::test(flavor = "multi_thread")]
async fn no_sequence_of_acts_tells_the_writer_anything_without_verified_consent() {
    let world = World::on(None, &[]).await;
    let (_, senior) = world.signed_in(Role::Manager, "manager@example.org").await;
    let desk = &world.services.desk;
    let (mut told_once, mut hidden_once) = (false, false);
    for seed in 0..60 {
        let mut rng = StdRng::seed_from_u64(seed);
        let (reference, code, patient_code) = world.concern_about_mum().await;
        let mut following = writer(&world, &reference, &code).await;
        let mut mary = patient(&world, &patient_code).await;
        // Whoever the writer lets in sees no more than the writer does.
        let (helpers_code, _) = following.let_in("Sam", "writing").await;
        let mut helper = writer(&world, &reference, &helpers_code).await;
        let (mut trace, mut told) = (Vec::new(), 0);
        for step in 0..14 {
            let act = rng.random_range(0..12);
            let seen = version(&world, &senior, &reference).await;
            let secret = format!("TOLD-{seed}-{step}");
            match act {
                0 => drop(
                    desk.acknowledge(&senior, &reference, seen, Some(reply(&secret)))
                        .await
                        .map(|()| told += 1),
                ),
                1 => drop(desk.acknowledge(&senior, &reference, seen, None).await),
                2 | 3 => drop(
                    desk.reply(&senior, &reference, seen, reply(&secret))
                        .await
                        .map(|()| told += 1),
                ),
                4 => drop(
                    desk.resolve(&senior, &reference, seen, Outcome::PutRight, Some(reply(&secret)))
                        .await
                        .map(|()| told += 1),
                ),
                5 => drop(desk.reopen(&senior, &reference, seen, note("STAFF-ONLY")).await),
                6 | 7 => {
                    let change = ConsentChange::ALL[rng.random_range(0..ConsentChange::ALL.len())];
                    drop(
                        desk.consent(&senior, &reference, seen, &recorded(change, "STAFF-ONLY"))
                            .await,
                    );
                }
                8 => {
                    let yes = if rng.random_range(0..3) > 0 { "agree" } else { "refuse" };
                    mary.post(
                        "/agree/decide",
                        &[("decision", yes), ("talk", "yes"), ("message", "PATIENT-ONLY")],
                    )
                    .await;
                }
                9 | 10 => {
                    let acts = app::domain::follow::PersonAct::ALL;
                    let act = acts[rng.random_range(0..acts.len())];
                    let fields = [
                        ("key", secret.as_str()),
                        ("message", "her own words"),
                        ("again", "no"),
                        ("channel", "none"),
                    ];
                    following.post(&app::paths::follow_act(act), &fields).await;
                }
                _ => {
                    desk.consent(
                        &senior,
                        &reference,
                        seen,
                        &recorded(ConsentChange::Verify, "STAFF-ONLY"),
                    )
                    .await
                    .ok();
                }
            }
            let consent = stands(&world, &senior, &reference).await;
            trace.push(format!("{act}: {consent}"));
            let page = following.get("/follow/case").await.body;
            assert!(
                !page.contains("STAFF-ONLY") && !page.contains("PATIENT-ONLY"),
                "{seed}: {trace:?}"
            );
            let shown = page.matches("TOLD-").count();
            let expected = if consent == Consent::Verified { told } else { 0 };
            assert_eq!(shown, expected, "{seed}: {trace:?}");
            // The file and every other page of theirs say no more than that.
            let copy = following.get("/follow/copy").await.body;
            assert_eq!(copy.matches("TOLD-").count(), expected, "{seed}: {trace:?}");
            let another = ["looked", "case/correct", "case/contact", "files", "helpers"][step % 5];
            let another = following.get(&format!("/follow/{another}")).await.body;
            let helped = helper.get("/follow/case").await.body;
            assert_eq!(helped.matches("TOLD-").count(), expected, "{seed}: {trace:?}");
            for page in [&copy, &another, &helped] {
                assert!(
                    !page.contains("STAFF-ONLY") && !page.contains("PATIENT-ONLY"),
                    "{seed}: {trace:?}"
                );
                assert!(!page.to_lowercase().contains("consent"), "{seed}: {trace:?}");
            }
            told_once |= shown > 0;
            hidden_once |= told > 0 && shown == 0;
        }
    }
    assert!(told_once && hidden_once, "the control: both were seen");
    assert!(crate::outbox::send_all(&world).await > 60);
    let mail = world.mail.lock().unwrap().clone();
    for letter in mail {
        let (subject, text) = (letter.subject, letter.text);
        assert!(!text.contains("TOLD-") && !text.contains("ONLY") && !subject.contains("TOLD-"));
    }
}

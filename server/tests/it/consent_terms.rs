//! Asking a patient by mail, what they allow, and until when.

use crate::harness::Deeds as _;
use crate::harness::{ABOUT_MUM, Answer, Browser, World, recorded, worlds};
use crate::outbox::send_all;
use app::domain::access::{Actor, Role};
use app::domain::agreement::{ConsentForm, TermsForm};
use app::domain::consent::{Consent, ConsentChange, Method};
use app::domain::deadline::DueWhat;
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::letter::Reply;
use app::domain::typed_date::TypedDate;
use app::port::{CaseFile, Detail, QueueFilter, View};
use axum::http::StatusCode;
use chrono::TimeDelta;

const HERS: &str = "mary@example.com";

fn ask(address: &str) -> ConsentForm {
    ConsentForm {
        patient_email: address.to_owned(),
        ..recorded(ConsentChange::Ask, "")
    }
}

async fn file(world: &World, actor: &Actor, reference: &Reference) -> CaseFile {
    world.services.desk.case(actor, reference).await.unwrap()
}

/// Does it to the case as it stands.
async fn record(world: &World, actor: &Actor, reference: &Reference, form: &ConsentForm) -> Result<(), Failure> {
    let seen = file(world, actor, reference).await.case.version;
    world.services.desk.consent(actor, reference, seen, form).await
}

/// The links in the mail that went to an address.
fn links(world: &World, address: &str) -> Vec<String> {
    let mail = world.mail.lock().unwrap();
    let to = mail.iter().filter(|letter| letter.to.to_string() == address);
    to.filter_map(|letter| {
        let line = letter.text.lines().find(|line| line.contains("/agree/"))?;
        line.split_once(":3000").map(|(_, path)| path.to_owned())
    })
    .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patient_is_asked_by_mail_and_looking_at_the_link_uses_nothing_up() {
    for world in worlds().await {
        let (reference, _, first) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        record(&world, &senior, &reference, &ask(HERS)).await.unwrap();
        send_all(&world).await;
        let [link] = links(&world, HERS).try_into().unwrap();
        for letter in world
            .mail
            .lock()
            .unwrap()
            .iter()
            .filter(|letter| letter.to.to_string() == HERS)
        {
            for secret in [
                "Ann",
                "Mary",
                "bell",
                "heart",
                "Northshore",
                reference.as_str(),
                &reference.to_string(),
            ] {
                assert!(
                    !letter.text.contains(secret) && !letter.subject.contains(secret),
                    "{secret}"
                );
            }
        }
        // A program that checks mail looks at it, as often as it likes.
        let scanner = world.browser();
        for _ in 0..3 {
            assert_eq!(scanner.clone().get(&link).await.status, StatusCode::OK);
        }
        let mut mary = world.browser();
        let code = mary.get(&link).await.field("code").unwrap();
        let page = mary.post("/agree", &[("code", &code)]).await;
        assert_eq!(page.path, "/agree/decide");
        // The code from before opens nothing, and the address stands nowhere any more.
        let old = world.browser().post("/agree", &[("code", &first)]).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = file(&world, &senior, &reference).await.timeline.remove(0).detail;
        assert!(matches!(
            asked,
            Detail::Consent {
                change: ConsentChange::Ask,
                mailed: true,
                ..
            }
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_patient_is_never_asked_at_the_writers_own_address() {
    for world in worlds().await {
        let (reference, code, _) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let mut writer = world.browser();
        let opened = [("reference", reference.as_str()), ("code", &code)];
        writer.post("/follow", &opened).await;
        for (key, address) in [("k", "ann@between.example"), ("l", "ann@elsewhere.example")] {
            let changed = [("key", key), ("channel", "email"), ("email", address)];
            writer.post("/follow/case/contact", &changed).await;
        }
        for theirs in [
            "ann@example.com",
            " ANN@example.com ",
            "ann+mum@example.com",
            "ann@elsewhere.example",
            // Given once, and taken back since.
            "ann@between.example",
        ] {
            let refused = record(&world, &senior, &reference, &ask(theirs)).await;
            assert_eq!(refused, Err(Failure::Invalid), "{theirs}");
        }
        for slip in ["mary@", "mary", "mary@example.com, ann@example.com"] {
            assert_eq!(
                record(&world, &senior, &reference, &ask(slip)).await,
                Err(Failure::Invalid)
            );
        }
        assert_eq!(world.count("consents").await, 0);
        record(&world, &senior, &reference, &ask(HERS)).await.unwrap();
        assert_eq!(world.count("consents").await, 1, "the control");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_refused_is_kept_and_never_stands_in_a_page_address() {
    for world in worlds().await {
        let (reference, ..) = world.concern_about_mum().await;
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut desk = world.browser();
        desk.sign_in(&world, &secret).await;
        let form = format!("/desk/case/{}/consent", reference.as_str());
        let seen = desk.get(&form).await.field("seen").unwrap();
        let fields = |seen, address| {
            vec![
                ("reference", reference.as_str()),
                ("seen", seen),
                ("change", "ask"),
                ("patient_email", address),
                ("note", "rang her first"),
            ]
        };
        let page = desk.post("/act/desk/consent", &fields(&seen, "ann@example.com")).await;
        assert!(
            !page.path.contains("ann") && page.text().contains("this one is the writer"),
            "{}",
            page.text()
        );
        assert_eq!(page.field("patient_email").as_deref(), Some("ann@example.com"));
        assert!(page.body.contains("rang her first"));
        // Nor is it lost when the case has moved on.
        let page = desk.post("/act/desk/consent", &fields("77", HERS)).await;
        assert_eq!(page.field("patient_email").as_deref(), Some(HERS));
        let page = desk.post("/act/desk/consent", &fields(&seen, HERS)).await;
        assert!(page.path.ends_with("done=consent"), "{}", page.path);
        assert_eq!(world.count("kept").await, 0);
        assert_ne!(desk.get(&form).await.field("patient_email").as_deref(), Some(HERS));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_waits_goes_when_the_writer_moves_and_not_when_nothing_is_asked_any_more() {
    for world in worlds().await {
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let (reference, code, _) = world.concern_about_mum().await;
        record(&world, &senior, &reference, &ask(HERS)).await.unwrap();
        let mut writer = world.browser();
        let opened = [("reference", reference.as_str()), ("code", &code)];
        writer.post("/follow", &opened).await;
        let changed = [("key", "k"), ("channel", "email"), ("email", "ann@elsewhere.example")];
        writer.post("/follow/case/contact", &changed).await;
        send_all(&world).await;
        assert_eq!(links(&world, HERS).len(), 1, "hers is not the writer's to stop");
        let again = "mary@work.example";
        record(&world, &senior, &reference, &ask(again)).await.unwrap();
        record(&world, &senior, &reference, &recorded(ConsentChange::Refuse, "rang"))
            .await
            .unwrap();
        send_all(&world).await;
        assert_eq!(links(&world, again), Vec::<String>::new());
    }
}

async fn patient(world: &World, code: &str) -> Browser {
    let mut browser = world.browser();
    let page = browser.post("/agree", &[("code", code)]).await;
    assert_eq!(page.path, "/agree/decide");
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_patient_allows_is_what_staff_see_and_what_they_change_is_checked_anew() {
    for world in worlds().await {
        let (reference, _, code) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let mut mary = patient(&world, &code).await;
        // A yes without its box is none, and the yes isn't lost.
        let page = mary
            .post(
                "/agree/decide",
                &[("decision", "agree"), ("records", "yes"), ("share_with", "Age Example")],
            )
            .await;
        assert!(
            page.text().contains("Select that we can talk about the care"),
            "{}",
            page.text()
        );
        assert!(
            page.body.contains("Age Example") && page.body.matches("checked").count() == 2,
            "{}",
            page.body
        );
        assert_eq!(world.count("consents").await, 0);
        let yes = [("decision", "agree"), ("talk", "yes"), ("share_with", "Age Example")];
        mary.post("/agree/decide", &yes).await;
        mary.post("/agree/decide", &yes).await;
        assert_eq!(world.count("consents").await, 1, "said twice, it is said once");
        let terms = file(&world, &senior, &reference).await.terms.unwrap();
        assert_eq!(
            (terms.records, terms.share_with.as_deref(), terms.method),
            (false, Some("Age Example"), Method::Link)
        );
        record(
            &world,
            &senior,
            &reference,
            &recorded(ConsentChange::Verify, "rang her"),
        )
        .await
        .unwrap();
        mary.post("/agree/decide", &yes).await;
        let stands = file(&world, &senior, &reference).await.case.consent;
        assert_eq!(stands, Consent::Verified, "the same again takes nothing away");
        // She allows more: nothing is told on the strength of that alone.
        mary.post(
            "/agree/decide",
            &[("decision", "agree"), ("talk", "yes"), ("records", "yes")],
        )
        .await;
        let changed = file(&world, &senior, &reference).await;
        assert_eq!(changed.case.consent, Consent::Received);
        assert!(changed.terms.unwrap().records);
    }
}

/// What stands on the patient's page whoever holds their code, without what differs from form to form.
fn without_form(page: &Answer) -> String {
    let nonce = page.body.split_once("nonce=\"").unwrap().1;
    let drawn_once = [nonce.split_once('"').unwrap().0, &page.field("form_token").unwrap()];
    drawn_once
        .iter()
        .fold(page.body.clone(), |body, once| body.replace(once, ""))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_patient_said_is_shown_to_nobody_who_comes_with_the_code() {
    for world in worlds().await {
        // The writer had the first code in their hands, and keeps it.
        let (reference, _, code) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let mut writer = patient(&world, &code).await;
        let before = without_form(&writer.get("/agree/decide").await);
        assert!(before.contains("name=\"share_with\""), "the control");
        let mut mary = patient(&world, &code).await;
        let yes = [
            ("decision", "agree"),
            ("talk", "yes"),
            ("records", "yes"),
            ("share_with", "Age Example"),
        ];
        let no = [("decision", "refuse"), ("message", "he must not know")];
        for (answer, stands) in [
            (&yes as &[_], Consent::Received),
            (&no, Consent::Withdrawn),
            (&[("decision", "refuse"), ("message", "nor my son")], Consent::Refused),
        ] {
            let said = mary.post("/agree/decide", answer).await;
            assert!(said.text().contains("We have your answer"), "{}", said.text());
            let case = file(&world, &senior, &reference).await.case;
            assert_eq!(case.consent, stands);
            let after = writer.get("/agree/decide").await;
            assert_eq!(without_form(&after), before, "{stands}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_with_a_second_no_are_kept_and_the_same_no_twice_is_said_once() {
    for world in worlds().await {
        let (reference, _, code) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let mut mary = patient(&world, &code).await;
        let more = [("decision", "refuse"), ("message", "do not ring me at home")];
        for (answer, times) in [
            (&[("decision", "refuse")] as &[_], 1),
            (&[("decision", "refuse")], 1),
            (&more, 2),
            (&more, 2),
            // A bare no after that says nothing else.
            (&[("decision", "refuse")], 2),
        ] {
            mary.post("/agree/decide", answer).await;
            assert_eq!(world.count("consents").await, times, "{answer:?}");
        }
        let newest = file(&world, &senior, &reference).await.timeline.remove(0).detail;
        let Detail::Consent { words: Some(words), .. } = newest else {
            panic!("{newest:?}")
        };
        assert_eq!(words.as_str(), "do not ring me at home");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_staff_made_ends_the_visits_of_the_one_before_and_is_not_the_writers_to_see() {
    for world in worlds().await {
        let mut ann = world.browser();
        ann.answer_all(ABOUT_MUM).await;
        let receipt = ann.send().await;
        let (sent, codes) = (receipt.reference(), receipt.codes());
        let mut mary = patient(&world, &codes[1]).await;
        assert_eq!(mary.get("/agree/decide").await.path, "/agree/decide", "the control");
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        record(&world, &senior, &sent, &ask("")).await.unwrap();
        assert_eq!(mary.get("/agree/decide").await.path, "/agree");
        let made = file(&world, &senior, &sent).await.patient_code.unwrap().shown();
        let again = ann.get("/concern/sent").await;
        assert_eq!(again.codes(), codes[..1], "{made}");
        ann.post("/concern/code-saved", &[]).await;
        let still = file(&world, &senior, &sent).await.patient_code;
        assert_eq!(still.map(|code| code.shown()), Some(made), "it was not theirs to wipe");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_that_cannot_be_ended_keeps_no_other_from_it() {
    for world in worlds().await {
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let mut references = Vec::new();
        for _ in 0..2 {
            let (reference, ..) = world.concern_about_mum().await;
            record(&world, &senior, &reference, &until("1")).await.unwrap();
            references.push(reference);
        }
        world.clock.advance(TimeDelta::days(20));
        // The first can't be opened any more: its key is of no use.
        let broken = references[0].as_str();
        let sql = format!("UPDATE cases SET key_wrapped = substr(key_wrapped, 2) WHERE reference = '{broken}'");
        world.tamper(&sql).await;
        assert_eq!(server::jobs::end_consents(&world.app.core).await, Ok(1));
        assert_eq!(
            file(&world, &senior, &references[1]).await.case.consent,
            Consent::Expired
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_without_a_word_when_the_case_has_moved_on_shows_what_happened() {
    for world in worlds().await {
        let (reference, _, code) = world.concern_about_mum().await;
        let secret = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut desk = world.browser();
        desk.sign_in(&world, &secret).await;
        let form = format!("/desk/case/{}/consent", reference.as_str());
        let seen = desk.get(&form).await.field("seen").unwrap();
        let mut mary = patient(&world, &code).await;
        mary.post("/agree/decide", &[("decision", "refuse"), ("message", "leave me be")])
            .await;
        let ask = [("reference", reference.as_str()), ("seen", &seen), ("change", "ask")];
        let page = desk.post("/act/desk/consent", &ask).await;
        assert!(page.text().contains("leave me be"), "{}", page.text());
        assert!(
            page.body.contains("value=\"ask\" checked"),
            "what was chosen stands: {}",
            page.body
        );
        assert_eq!(world.count("consents WHERE change = 'ask'").await, 0);
    }
}

/// Evidence on paper, good until a day in December.
fn until(day: &str) -> ConsentForm {
    ConsentForm {
        terms: TermsForm {
            talk: "yes".to_owned(),
            records: "yes".to_owned(),
            share_with: String::new(),
        },
        method: "paper".to_owned(),
        until: TypedDate {
            day: day.to_owned(),
            month: "12".to_owned(),
            year: "2026".to_owned(),
        },
        ..recorded(ConsentChange::Record, "a signed form")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn consent_ends_with_its_last_day_whoever_writes_and_whether_the_job_has_run_or_not() {
    for world in worlds().await {
        let (reference, code, patient_code) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let desk = &world.services.desk;
        let reply = async |words: &str| {
            let seen = file(&world, &senior, &reference).await.case.version;
            desk.reply(&senior, &reference, seen, Reply::parse(words).unwrap())
                .await
        };
        for wrong in ["x", "32", ""] {
            assert_eq!(
                record(&world, &senior, &reference, &until(wrong)).await,
                Err(Failure::Invalid)
            );
        }
        record(&world, &senior, &reference, &until("1")).await.unwrap();
        record(&world, &senior, &reference, &recorded(ConsentChange::Verify, "seen"))
            .await
            .unwrap();
        let mut writer = world.browser();
        let opened = [("reference", reference.as_str()), ("code", &code)];
        let follows = async |writer: &mut Browser| {
            writer.post("/follow", &opened).await;
            writer.get("/follow/case").await.body
        };
        // Its last day, a quarter to midnight in London: the control.
        world.clock.advance(
            "2026-12-01T23:45:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap() - crate::harness::sunday(),
        );
        reply("she fell at night").await.unwrap();
        assert!(follows(&mut writer).await.contains("she fell at night"));
        assert_eq!(server::jobs::end_consents(&world.app.core).await, Ok(0));

        world.clock.advance(TimeDelta::minutes(20));
        assert_eq!(reply("and again").await, Err(Failure::Conflict));
        assert!(
            !follows(&mut writer).await.contains("she fell at night"),
            "before any job"
        );
        let shown = file(&world, &senior, &reference).await;
        assert_eq!(
            (shown.case.consent, shown.case.consent_on(shown.today)),
            (Consent::Verified, Consent::Expired)
        );
        // The database says the same to whoever has a permission of another case.
        let written = async |case: &app::domain::case::Case, at: chrono::DateTime<chrono::Utc>, version: i64| {
            let core = &world.app.core;
            let mut tx = core.db.write().await.unwrap();
            let event = server::db::events::StoredEvent {
                id: uuid::Uuid::now_v7(),
                version,
                at,
                kind: app::domain::case::EventKind::Replied,
                by: None,
                to: None,
                outcome: None,
                starts: None,
                particular: None,
            };
            server::db::events::insert(&mut tx, case.id, &event).await.unwrap();
            let permission = Consent::NotNeeded.permission(None, at.date_naive()).unwrap();
            let written = server::db::events::insert_disclosure(&mut tx, case.id, event.id, permission, b"x").await;
            written.map_err(|error| error.to_string())
        };
        use server::clock::Clock as _;
        let now = world.clock.now();
        let refused = written(&shown.case, now, 1_000).await.unwrap_err();
        assert!(refused.contains("nothing is disclosed without consent"), "{refused}");
        written(&shown.case, now - TimeDelta::hours(1), 1_001).await.unwrap();

        assert_eq!(server::jobs::end_consents(&world.app.core).await, Ok(1));
        assert_eq!(server::jobs::end_consents(&world.app.core).await, Ok(0));
        let shown = file(&world, &senior, &reference).await;
        assert_eq!(shown.case.consent, Consent::Expired);
        assert!(matches!(
            shown.timeline[0].detail,
            Detail::Consent {
                change: ConsentChange::Expire,
                ..
            }
        ));
        assert!(shown.timeline[0].by.is_none());
        // The patient can say it again, with the code they have.
        let next = shown.consent_due().cloned().unwrap();
        assert_eq!(
            (next.what, next.on.to_string().as_str()),
            (DueWhat::AskAgain, "2026-12-02")
        );
        let mut mary = patient(&world, &patient_code).await;
        mary.post("/agree/decide", &[("decision", "agree"), ("talk", "yes")])
            .await;
        let shown = file(&world, &senior, &reference).await;
        assert_eq!(
            (shown.case.consent, shown.case.consent_until),
            (Consent::Received, None)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_patient_who_does_not_answer_is_due_to_be_asked_again_and_the_writer_never_learns_of_it() {
    for world in worlds().await {
        let (reference, code, _) = world.concern_about_mum().await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let desk = &world.services.desk;
        let queued = async || {
            let filter = QueueFilter {
                view: View::Open,
                ..QueueFilter::default()
            };
            let line = desk.queue(&senior, &filter).await.unwrap().lines.remove(0);
            line.due.map(|(what, on)| (what, on.to_string()))
        };
        let due = |what, on: &str| Some((what, on.to_owned()));
        desk.case(&senior, &reference).await.unwrap();
        assert_eq!(
            queued().await,
            due(DueWhat::Acknowledge, "2026-11-25"),
            "the earlier counts"
        );
        desk.acknowledge(&senior, &reference, 1, None).await.unwrap();
        desk.holding_reply(
            &senior,
            &reference,
            2,
            app::domain::letter::HoldingReply::parse("we look into it", true).unwrap(),
        )
        .await
        .unwrap();
        assert_eq!(
            queued().await,
            due(DueWhat::Answer, "2026-11-27"),
            "a holding reply is no answer"
        );
        world.clock.advance(TimeDelta::days(12));
        // Asked on the day it came in, a Sunday: ten working days on.
        let shown = file(&world, &senior, &reference).await;
        assert_eq!(shown.consent_due().cloned().unwrap().on.to_string(), "2026-12-04");
        record(&world, &senior, &reference, &ask("")).await.unwrap();
        let next = file(&world, &senior, &reference).await.consent_due().cloned().unwrap();
        assert_eq!(
            (next.what, next.on.to_string().as_str()),
            (DueWhat::AskAgain, "2026-12-18")
        );
        record(&world, &senior, &reference, &ask("")).await.unwrap();
        let next = file(&world, &senior, &reference).await.consent_due().cloned().unwrap();
        assert_eq!(
            (next.what, next.on.to_string().as_str()),
            (DueWhat::DecideWithout, "2027-01-20")
        );
        let mut writer = world.browser();
        writer
            .post("/follow", &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let told = writer.get("/follow/case").await.text();
        assert!(
            told.contains("27 November") && !told.contains("January") && !told.contains("patient"),
            "{told}"
        );
        record(
            &world,
            &senior,
            &reference,
            &recorded(ConsentChange::GiveUp, "no answer"),
        )
        .await
        .unwrap();
        assert_eq!(file(&world, &senior, &reference).await.consent_due(), None);
    }
}

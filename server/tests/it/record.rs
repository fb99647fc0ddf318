//! A contact that staff write down: kept from the first press, a case by one of them, found again by whoever it is.

use crate::file_kinds::photo;
use crate::harness::{Answer, Browser, IN_PARTS, World, in_parts, worlds};
use app::domain::access::{Actor, Role};
use app::domain::case::{EventKind, Kind, State};
use app::domain::ids::{RecordId, Reference};
use app::domain::not_required::Ground;
use app::domain::particular::Particular;
use app::domain::record::{Source, WrittenRecord};
use app::paths;
use app::port::{Alike, CaseFile, Detail};
use axum::http::StatusCode;
use chrono::TimeDelta;
use futures_util::future::join_all;

/// A call that takes nothing but what has to be said.
const CALL: &[(&str, &str)] = &[
    ("source", "phone"),
    ("arrived", "now"),
    ("name", "Rosa Example"),
    ("channel", "phone"),
    ("phone", "01632 960 123"),
    ("about", "myself"),
    ("what_happened", "The light in the car park is broken."),
    ("want", "put-right"),
    ("done", "nothing"),
];

async fn desk(world: &World, role: Role) -> (Browser, Actor) {
    let (token, actor) = world.signed_in(role, &format!("{role}@example.org")).await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    (browser, actor)
}

/// Begins a record: its address.
async fn begin(browser: &mut Browser) -> String {
    let begun = browser.ask("GET", paths::RECORD, None).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);
    begun.location().unwrap()
}

fn with<'a>(other: &[(&'a str, &'a str)], press: &'a str) -> Vec<(&'a str, &'a str)> {
    let kept = CALL
        .iter()
        .filter(|(name, _)| !other.iter().any(|(other, _)| other == name));
    kept.chain(other).copied().chain([("press", press)]).collect()
}

async fn press(browser: &mut Browser, place: &str, fields: &[(&str, &str)]) -> Answer {
    browser.post_files(place, fields, &[]).await
}

/// Records a call that differs from [`CALL`] in this: the case.
async fn record(browser: &mut Browser, other: &[(&str, &str)]) -> Reference {
    let place = begin(browser).await;
    let recorded = press(browser, &place, &with(other, "take-in")).await;
    assert!(recorded.path.ends_with("?done=record"), "{}", recorded.text());
    of(&recorded)
}

/// The case that a page is about, by its address.
fn of(answer: &Answer) -> Reference {
    let place = answer.path.split('?').next().unwrap();
    Reference::parse(place.rsplit('/').next().unwrap()).unwrap()
}

async fn file(world: &World, actor: &Actor, reference: &Reference) -> CaseFile {
    world.services.desk.case(actor, reference).await.unwrap()
}

fn events(file: &CaseFile) -> Vec<EventKind> {
    file.timeline.iter().rev().map(|entry| entry.event).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_a_case_in_one_press_with_a_code_to_read_out() {
    for world in worlds().await {
        let (mut browser, officer) = desk(&world, Role::Officer).await;
        let reference = record(
            &mut browser,
            &[
                ("mine", "yes"),
                ("call_back_day", "24"),
                ("call_back_month", "11"),
                ("call_back_year", "2026"),
            ],
        )
        .await;
        let case = file(&world, &officer, &reference).await;
        assert_eq!(
            (case.case.kind, case.case.state, case.case.source),
            (Kind::Concern, State::Received, Source::Phone)
        );
        assert_eq!(case.case.owner, Some(officer.id));
        assert_eq!(events(&case), [EventKind::Received]);
        assert_eq!(
            case.timeline[0].by.as_deref(),
            Some("Example officer"),
            "who wrote it down"
        );
        let queue = world
            .services
            .desk
            .queue(&officer, &app::port::QueueFilter::default())
            .await
            .unwrap();
        let (what, on) = queue.lines[0].due.unwrap();
        assert_eq!(
            (what.code(), on.to_string()),
            ("call-back", "2026-11-24".to_owned()),
            "before the acknowledgement"
        );
        // The code opens it, for the person.
        let code = case.spoken_code.unwrap();
        let mut person = world.browser();
        let followed = person
            .post(
                paths::FOLLOW,
                &[("reference", reference.as_str()), ("code", code.shown().as_str())],
            )
            .await;
        assert_eq!(followed.path, paths::FOLLOW_CASE);
        assert!(followed.text().contains("You told us this"));
        world.clock.advance(TimeDelta::hours(1));
        assert!(file(&world, &officer, &reference).await.spoken_code.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_and_nothing_of_it_is_lost_not_even_the_scan() {
    for world in worlds().await {
        let (mut browser, officer) = desk(&world, Role::Officer).await;
        let place = begin(&mut browser).await;
        let long = "\u{e9}".repeat(19_990);
        let fields = [
            ("source", "letter"),
            ("what_happened", long.as_str()),
            ("needs", "large-print"),
            ("needs", "interpreter"),
            ("press", "take-in"),
        ];
        let scan = photo();
        let wrong = browser
            .post_files(&place, &fields, &[("scan.jpg", &scan), ("bad.exe", b"MZ")])
            .await;
        assert_eq!(wrong.path, place);
        let text = wrong.text();
        for said in [
            "There is a problem",
            "Enter which language they need",
            "Select what they would like",
            "scan.jpg",
            "bad.exe",
        ] {
            assert!(text.contains(said), "{said}");
        }
        assert!(text.contains(&long));
        // Nobody else sees it, whatever address they have.
        let (mut other, _) = desk(&world, Role::SeniorOfficer).await;
        let blank = other.get(&place).await.text();
        assert!(!blank.contains("scan.jpg") && !blank.contains(&long));
        // It waits for whoever began it.
        let next = begin(&mut browser).await;
        assert!(browser.get(&next).await.text().contains("You began another contact"));

        let fields = with(
            &[
                ("source", "letter"),
                ("what_happened", long.as_str()),
                ("needs", "large-print"),
            ],
            "take-in",
        );
        let recorded = press(&mut browser, &place, &fields).await;
        let case = file(&world, &officer, &of(&recorded)).await;
        assert_eq!(case.concern.what_happened, long);
        assert_eq!(case.files.len(), 1, "the scan came along, once");
        let again = press(&mut browser, &place, &fields).await;
        assert_eq!(of(&again), of(&recorded), "pressed again, it is the same case");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_presses_make_one_case() {
    for world in worlds().await {
        let (mut browser, _) = desk(&world, Role::Officer).await;
        let place = begin(&mut browser).await;
        let presses = (0..10).map(|_| {
            let (mut browser, place) = (browser.clone(), place.clone());
            async move { press(&mut browser, &place, &with(&[], "take-in")).await }
        });
        let answers = join_all(presses).await;
        assert!(answers.iter().all(|answer| answer.path.ends_with("done=record")));
        let mut cases: Vec<_> = answers.iter().map(|answer| of(answer).to_string()).collect();
        cases.dedup();
        assert_eq!(cases.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoken_complaint_waits_for_the_copy_of_its_record() {
    for world in worlds().await {
        let (mut browser, officer) = desk(&world, Role::Officer).await;
        let reference = record(
            &mut browser,
            &[("want", "full-look"), ("done", "told"), ("mine", "yes")],
        )
        .await;
        let case = file(&world, &officer, &reference).await;
        assert_eq!(
            (case.case.kind, case.case.state),
            (Kind::Complaint, State::Received),
            "told is not enough"
        );
        assert_eq!(case.case.written_record, Some(WrittenRecord::Owed));
        let seen = case.case.version.to_string();
        let refused = browser
            .post(
                "/act/desk/acknowledge",
                &[("reference", reference.as_str()), ("seen", &seen), ("reply", "")],
            )
            .await;
        assert!(refused.path.contains("moved=acknowledge"), "{}", refused.path);
        let print = browser.get(&paths::written_record(&reference)).await.text();
        for said in [
            "What you told us",
            "on the phone",
            "The light in the car park is broken.",
            "A full look",
        ] {
            assert!(print.contains(said), "{said}");
        }
        let sent = browser
            .post(
                "/act/desk/send-record",
                &[
                    ("reference", reference.as_str()),
                    ("seen", &seen),
                    ("how", "post"),
                    ("note", ""),
                ],
            )
            .await;
        assert!(sent.path.contains("done=send-record"), "{}", sent.path);
        let case = file(&world, &officer, &reference).await;
        assert_eq!(
            (case.case.state, case.case.written_record),
            (State::Acknowledged, Some(WrittenRecord::Post))
        );
        // The control: a complaint by letter is acknowledged at once.
        let letter = record(
            &mut browser,
            &[
                ("source", "letter"),
                ("want", "full-look"),
                ("done", "told"),
                ("mine", "yes"),
            ],
        )
        .await;
        let letter = file(&world, &officer, &letter).await;
        assert_eq!(
            (letter.case.state, letter.case.written_record),
            (State::Acknowledged, None)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sorted_on_the_spot_is_closed_in_the_same_step_within_the_law() {
    let sorted = [
        ("done", "sorted"),
        ("outcome", "put-right"),
        ("done_words", "Rang estates while she waited."),
        ("agreed", "yes"),
    ];
    for world in worlds().await {
        let (mut browser, officer) = desk(&world, Role::Officer).await;
        let complaint = [&sorted[..], &[("want", "full-look")]].concat();
        let reference = record(&mut browser, &complaint).await;
        let case = file(&world, &officer, &reference).await;
        assert_eq!((case.case.kind, case.case.state), (Kind::Concern, State::Resolved));
        assert_eq!(
            (case.case.outside, case.case.written_record),
            (Some(Ground::ResolvedOrally), None)
        );
        assert_eq!(events(&case), [EventKind::Received, EventKind::Resolved]);
        let Detail::SortedOut(outcome, done) = &case.timeline[0].detail else {
            panic!("{:?}", case.timeline[0])
        };
        assert_eq!(
            (outcome.code(), done.as_str()),
            ("put-right", "Rang estates while she waited.")
        );

        // Friday's call, on the Sunday after: in time until Monday. Thursday's is too late.
        let on = |day: &'static str| {
            [
                ("arrived", "earlier"),
                ("arrived_on_day", day),
                ("arrived_on_month", "11"),
                ("arrived_on_year", "2026"),
            ]
        };
        record(&mut browser, &[complaint.as_slice(), &on("20")].concat()).await;
        let place = begin(&mut browser).await;
        let late = press(
            &mut browser,
            &place,
            &with(&[complaint.as_slice(), &on("18")].concat(), "take-in"),
        )
        .await;
        assert!(
            late.text().contains("the complaints regulations apply"),
            "{}",
            late.text()
        );

        // Words that may mean danger are never closed over: it is recorded, what was done is kept, and it waits.
        let danger = [
            &sorted[..],
            &[(
                "what_happened",
                "She said that she wants to end her life and can't go on.",
            )],
        ]
        .concat();
        let reference = record(&mut browser, &danger).await;
        let case = file(&world, &officer, &reference).await;
        assert!(case.case.alert && case.case.state.is_open());
        assert_eq!(events(&case), [EventKind::Received, EventKind::Noted]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_is_found_by_what_they_say_and_linked_by_an_officer_only() {
    for world in worlds().await {
        let (mut browser, officer) = desk(&world, Role::Officer).await;
        let known = [
            ("name", "Katherine Samplewood"),
            ("nhs_number", "999 000 0018"),
            ("born_day", "3"),
            ("born_month", "4"),
            ("born_year", "1956"),
        ];
        let first = record(&mut browser, &known).await;
        record(&mut browser, &[("name", "Somebody Else"), ("phone", "01632 960 999")]).await;
        let look = async |fields: Vec<(&str, &str)>| {
            let id = RecordId(uuid::Uuid::now_v7());
            let mut browser = browser.clone();
            let mut fields = fields;
            fields.push(("press", "look"));
            press(&mut browser, &paths::record(id), &fields).await;
            let sheet = world.services.record.record(&officer, id).await.unwrap();
            let people = sheet.people.unwrap_or_default();
            people
                .into_iter()
                .map(|likely| (likely.case.reference, likely.alike))
                .collect::<Vec<_>>()
        };
        let is_first = |alike: &[Alike]| vec![(first.clone(), alike.to_vec())];
        assert_eq!(
            look(vec![("nhs_number", "9990000018")]).await,
            is_first(&[Alike::NhsNumber])
        );
        assert_eq!(
            look(vec![("phone", "+44 1632 960123")]).await,
            is_first(&[Alike::Contact])
        );
        assert_eq!(
            look(vec![("name", "katherine samplewood")]).await,
            is_first(&[Alike::Name])
        );
        assert_eq!(
            look(vec![("name", "Mrs Kathryn Samplewood")]).await,
            is_first(&[Alike::Name]),
            "one word sounds alike"
        );
        assert_eq!(
            look(vec![("name", "Katerine Sampelwood")]).await,
            is_first(&[Alike::NearlyName]),
            "two slips, one a word"
        );
        assert_eq!(look(vec![("name", "Katherine Green")]).await, []);
        let born = [("born_day", "3"), ("born_month", "4"), ("born_year", "1956")];
        assert_eq!(look(born.to_vec()).await, [], "a birthday alone is nobody");
        let with_name = [&born[..], &[("name", "Katherine Newname")]].concat();
        assert_eq!(look(with_name).await, is_first(&[Alike::Born, Alike::Name]));
        assert_eq!(look(vec![]).await, []);

        // Nothing is linked by itself.
        let second = record(&mut browser, &known).await;
        assert_eq!(file(&world, &officer, &second).await.same_person, []);
        let third = record(&mut browser, &[&known[..], &[("same_person", first.as_str())]].concat()).await;
        assert_eq!(
            file(&world, &officer, &third).await.same_person,
            std::slice::from_ref(&first)
        );
        assert_eq!(
            file(&world, &officer, &first).await.same_person,
            std::slice::from_ref(&third)
        );
        let part = [("reference", first.as_str()), ("seen", "1"), ("other", third.as_str())];
        let parted = browser.post("/act/desk/part-person", &part).await;
        assert!(parted.path.contains("done=part-person"), "{}", parted.path);
        assert_eq!(file(&world, &officer, &third).await.same_person, []);
        let (_, investigator) = desk(&world, Role::Investigator).await;
        let refused = world.services.desk.part_person(&investigator, &first, &third).await;
        assert!(refused.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_about_a_case_that_is_there_goes_onto_it() {
    for world in worlds().await {
        let (mut browser, officer) = desk(&world, Role::Officer).await;
        let reference = record(&mut browser, &[("source", "letter"), ("done", "told")]).await;
        let place = begin(&mut browser).await;
        let fields = [
            ("source", "voicemail"),
            ("arrived", "now"),
            ("what_happened", "It is still dark there."),
            ("onto", reference.as_str()),
        ];
        let put = press(&mut browser, &place, &fields).await;
        assert!(put.path.ends_with("?done=record"), "{}", put.text());
        let case = file(&world, &officer, &reference).await;
        assert_eq!(
            events(&case),
            [
                EventKind::Received,
                EventKind::Acknowledged,
                EventKind::HandedOver,
                EventKind::Contacted
            ],
            "it was told of, and left to the team"
        );
        let Detail::Particular(Particular::Contact(contacted), None, Some(said)) = &case.timeline[0].detail else {
            panic!("{:?}", case.timeline[0])
        };
        assert_eq!(
            (contacted.source, said.as_str()),
            (Some(Source::Voicemail), "It is still dark there.")
        );
        assert!(case.case.unread && case.case.owner.is_none());
        // Nothing to say is a problem, and it says so.
        let place = begin(&mut browser).await;
        let wrong = press(
            &mut browser,
            &place,
            &[("source", "phone"), ("onto", reference.as_str())],
        )
        .await;
        assert!(wrong.text().contains("Enter what they said"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ran_out_loses_nothing_and_only_officers_record() {
    for world in worlds().await {
        let secret = world.staff(Role::Officer, "olive@example.org").await;
        let mut browser = world.browser();
        browser.sign_in(&world, &secret).await;
        let place = begin(&mut browser).await;
        world.clock.advance(TimeDelta::hours(9));
        let away = press(&mut browser, &place, &with(&[], "take-in")).await;
        assert_eq!(away.path, format!("{}?next={place}", paths::SIGN_IN));
        let (mut other, _) = desk(&world, Role::Manager).await;
        assert!(
            !other.get(&place).await.text().contains("car park"),
            "it is for whoever typed it"
        );
        browser.sign_in(&world, &secret).await;
        assert!(
            browser
                .get(&place)
                .await
                .text()
                .contains("The light in the car park is broken.")
        );

        for role in [Role::Investigator, Role::Auditor, Role::Administrator] {
            let (mut browser, _) = desk(&world, role).await;
            assert_eq!(browser.get(&place).await.status, StatusCode::FORBIDDEN, "{role}");
            let form = in_parts(&with(&[], "take-in"), &[]);
            let pressed = browser.ask_with("POST", &place, Some((IN_PARTS, form))).await;
            assert_eq!(pressed.status, StatusCode::FORBIDDEN, "{role}");
        }
    }
}

//! The page on which a contact is written down, the page that looks for cases, and what a case says of how it came.

use crate::stage::get;
use crate::world::{World, case, reference, sheet};
use app::domain::access::Role;
use app::domain::case::State;
use app::domain::problem::{Flaw, Problem};
use app::domain::record::{RecordForm, Source, WrittenRecord};
use app::paths;
use app::port::{Alike, Likely, RecordSheet, Retyped, SearchFound, Unfinished};
use http::StatusCode;

const PLACE: &str = "/desk/record/01920000-0000-7000-8000-000000000001";
const HOSTILE: &str = "<script>alert('x')</script> \u{202e}gnol";

fn world(sheet: RecordSheet) -> World {
    World {
        sheet,
        ..World::new(Role::Officer)
    }
}

fn likely(alike: &[Alike]) -> Likely {
    Likely {
        case: case(7, State::Answered, None),
        name: Some(HOSTILE.to_owned()),
        patient: Some(String::new()),
        first_words: HOSTILE.to_owned(),
        alike: alike.to_vec(),
    }
}

#[tokio::test]
async fn what_was_typed_stands_in_its_box_and_what_is_wrong_leads_there() {
    let mut form = RecordForm::blank();
    for name in [
        "source",
        "name",
        "phone",
        "what_happened",
        "done_words",
        "nhs_number",
        "born_day",
    ] {
        let pairs = vec![(name.to_owned(), HOSTILE.to_owned())];
        let typed = RecordForm::typed(&pairs);
        let mut sheet = sheet();
        sheet.form = typed;
        let answer = get(&world(sheet), PLACE).await;
        assert!(!answer.html.contains("<script>alert"), "{name}");
        if name != "source" {
            let here = format!("[name={name}]");
            let value = answer.attributes(&here, "value").into_iter().chain(answer.texts(&here));
            assert!(value.into_iter().any(|value| value.contains("alert('x')")), "{name}");
        }
    }
    form.source = "letter".to_owned();
    let wrong = [
        "source",
        "arrived_on",
        "name",
        "channel",
        "email",
        "about",
        "writer",
        "patient",
        "born",
        "nhs_number",
    ]
    .into_iter()
    .chain([
        "what_happened",
        "want",
        "body",
        "pass_on",
        "language",
        "other_need",
        "call_back",
        "done",
        "outcome",
        "done_words",
        "agreed",
    ]);
    let problems: Vec<_> = wrong
        .map(|field| {
            let flaw = match field {
                "name" => Flaw::TooLong,
                "born" | "call_back" => Flaw::NotReal,
                "nhs_number" => Flaw::Format,
                _ => Flaw::Missing,
            };
            Problem::new(field, flaw)
        })
        .collect();
    let count = problems.len();
    let answer = get(
        &world(RecordSheet {
            form,
            problems,
            ..sheet()
        }),
        PLACE,
    )
    .await;
    let links = answer.attributes(".nhsuk-error-summary a", "href");
    assert_eq!(links.len(), count);
    for link in links {
        assert!(
            answer.has(&format!("[id=\"{}\"]", link.trim_start_matches('#'))),
            "{link} leads nowhere"
        );
    }
    for words in answer.texts(".nhsuk-error-summary a") {
        assert!(!words.contains("problem-"), "{words}");
    }
}

#[tokio::test]
async fn whoever_may_be_meant_is_offered_and_nothing_is_chosen() {
    let answer = get(
        &world(RecordSheet {
            people: Some(vec![likely(&[Alike::NhsNumber, Alike::NearlyName])]),
            unfinished: vec![Unfinished {
                id: app::domain::ids::RecordId(uuid::Uuid::from_u128(9)),
                name: HOSTILE.to_owned(),
                at: crate::world::at(9),
            }],
            ..sheet()
        }),
        PLACE,
    )
    .await;
    assert!(!answer.html.contains("<script>alert"));
    assert_eq!(
        answer.texts(".app-people .nhsuk-tag"),
        ["Same NHS number", "Similar name", "Answered"]
    );
    assert!(answer.has("input[name=same_person]") && !answer.has("input[name=same_person][checked]"));
    assert!(answer.has("button[name=onto]"));
    assert!(answer.words().contains("You began another contact"));
    let nobody = get(
        &world(RecordSheet {
            people: Some(Vec::new()),
            ..sheet()
        }),
        PLACE,
    )
    .await;
    assert!(
        nobody
            .words()
            .contains("Nobody was found by name, phone, email, NHS number or date of birth.")
    );
}

#[tokio::test]
async fn a_spoken_complaint_says_what_is_owed_and_offers_only_that() {
    let mut world = World::with(Role::Officer, State::Received, Some(crate::world::ME));
    world.file.case.kind = app::domain::case::Kind::Complaint;
    world.file.case.source = Source::Phone;
    world.file.case.written_record = Some(WrittenRecord::Owed);
    world.file.case.sort_by = Some(world.file.today);
    let place = paths::case(&reference(1));
    let answer = get(&world, &place).await;
    assert!(answer.words().contains("A copy of the written record is owed"));
    assert!(
        !answer.has("#acknowledge") && !answer.has("#reply"),
        "the copy comes first"
    );
    assert!(
        answer.has(&format!("a[href=\"{place}/send-record\"]")) && answer.has(&format!("a[href=\"{place}/sort-out\"]"))
    );
    // The control: once it has gone, the case is worked on as ever.
    world.file.case.written_record = Some(WrittenRecord::Post);
    world.file.case.state = State::Acknowledged;
    world.file.case.planned = true;
    let answer = get(&world, &place).await;
    assert!(answer.has("#reply") && answer.words().contains("A copy of the written record went by post."));
    let print = get(&world, &paths::written_record(&reference(1))).await;
    assert!(print.words().contains("You told us on 20 November 2026, on the phone."));
    assert!(!print.has("main .app-letter a"), "it is for paper");
}

#[tokio::test]
async fn only_those_who_record_see_the_page_and_everybody_who_sees_cases_may_search() {
    for role in Role::ALL {
        let answer = get(&World::new(*role), PLACE).await;
        let records = matches!(role, Role::Officer | Role::SeniorOfficer | Role::Manager);
        let expected = if records { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(answer.status, expected, "{role}");
        let answer = get(&World::new(*role), paths::SEARCH).await;
        let searches = *role != Role::Administrator;
        let expected = if searches {
            StatusCode::OK
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(answer.status, expected, "{role}");
    }
}

#[tokio::test]
async fn what_is_found_says_by_what_and_a_miss_says_what_was_looked_for() {
    let mut world = World::new(Role::Officer);
    let typed = |words: &str| Retyped {
        pairs: vec![("words".to_owned(), words.to_owned())],
        moved: false,
    };
    world.retyped = Some(typed(HOSTILE));
    world.searched = SearchFound {
        cases: vec![likely(&[Alike::Name, Alike::Words])],
        more: true,
        words: vec!["script".to_owned()],
    };
    let found = get(&world, paths::SEARCH).await;
    assert!(!found.html.contains("<script>alert"));
    assert!(found.words().contains("name, words in it") && found.words().contains("The first 1 are shown"));
    assert_eq!(found.attributes("input[name=words]", "value"), [HOSTILE]);
    world.searched.cases.clear();
    world.searched.more = false;
    let miss = get(&world, paths::SEARCH).await;
    assert!(miss.words().contains("Nothing was found") && miss.words().contains("for these words, all in one case"));
    world.retyped = Some(typed(" "));
    let empty = get(&world, paths::SEARCH).await;
    assert_eq!(empty.texts(".nhsuk-error-summary a"), ["Enter what you know"]);
}

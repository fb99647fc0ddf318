//! The pages on which a case is sorted: what stands in their forms, what is wrong with them, and what was decided.

use crate::stage::{get, post};
use crate::world::{World, case, day, entry, note, reply};
use app::domain::access::{Act, Role};
use app::domain::assessment::{Assessment, AssessmentForm, Complexity, Likelihood, Severity};
use app::domain::case::{EventKind, Kind, State};
use app::domain::failure::Failure;
use app::domain::kept::spelled;
use app::domain::late::{Late, LateDecision, LateForm};
use app::domain::link::{Link, MergeForm, Tie};
use app::domain::not_required::{Ground, NotRequired, NotRequiredForm};
use app::domain::particular::Particular;
use app::domain::told::{Telling, Told};
use app::domain::typed_date::TypedDate;
use app::paths;
use app::port::{Detail, KeptFor};

const HOSTILE: &str = "<script>alert('x')</script>";

fn complaint(role: Role) -> World {
    let mut world = World::new(role);
    world.file.case.kind = Kind::Complaint;
    world
}

fn place(world: &World, act: Act) -> String {
    paths::case_act(&world.file.case.reference, act.code())
}

fn graded() -> Assessment {
    Assessment {
        severity: Severity::Major,
        likelihood: Likelihood::Possible,
        complexity: Complexity::Simple,
    }
}

#[tokio::test]
async fn how_serious_it_is_stands_in_the_form_and_on_the_case_and_in_the_queue_where_it_is_high() {
    let mut world = World::new(Role::Officer);
    world.file.case.assessment = Some(graded());
    let page = get(&world, &world.address()).await;
    assert!(
        page.words()
            .contains("High risk. Severity: Major. Again: Possible. To look into: Simple.")
    );
    let form = get(&world, &place(&world, Act::Assess)).await;
    assert!(form.has("input[name=severity][value=major][checked]"));
    assert!(form.has("input[name=complexity][value=simple][checked]"));
    // What was typed and not saved comes before what stands.
    let typed = AssessmentForm {
        severity: "minor".into(),
        ..AssessmentForm::default()
    };
    let world = world.kept(KeptFor::AssessMore, &spelled(&typed), 3);
    let form = get(&world, &format!("{}?problem=assess", place(&world, Act::Assess))).await;
    assert!(form.has("input[name=severity][value=minor][checked]"));
    for field in ["likelihood", "complexity"] {
        assert!(form.has(&format!(".nhsuk-error-summary a[href='#{field}']")) && form.has(&format!("#{field}")));
    }
    assert!(
        !form.has(".nhsuk-error-summary a[href='#assess']"),
        "why may be left out"
    );
}

#[tokio::test]
async fn a_complaint_that_came_late_says_so_until_it_is_decided() {
    let mut world = complaint(Role::Manager);
    world.file.case.late = Some(Late::ToDecide);
    let way = format!("a[href='{}']", place(&world, Act::DecideLate));
    let page = get(&world, &world.address()).await;
    assert!(page.words().contains("more than 12 months after") && page.has(&way));
    assert!(
        !page.has(&format!("a[href='{}']", place(&world, Act::Plan))),
        "first whether"
    );
    let mut officer = complaint(Role::Officer);
    officer.file.case.late = Some(Late::ToDecide);
    let page = get(&officer, &officer.address()).await;
    assert!(page.words().contains("Somebody who manages the team decides") && !page.has(&way));

    let typed = LateForm {
        happened_on: TypedDate {
            day: HOSTILE.into(),
            ..TypedDate::default()
        },
        telling: Telling {
            told: "page".into(),
            reply: HOSTILE.into(),
            ..Telling::default()
        },
        ..LateForm::default()
    };
    let world = world
        .kept(KeptFor::LateMore, &spelled(&typed), 3)
        .kept(KeptFor::DecideLate, HOSTILE, 3);
    let form = get(
        &world,
        &format!("{}?problem=decide-late", place(&world, Act::DecideLate)),
    )
    .await;
    assert!(!form.html.contains("<script>alert"));
    assert!(form.has(".nhsuk-error-summary a[href='#happened_on-happened_on_day']"));
    assert_eq!(form.attributes("[name=happened_on_day]", "value"), [HOSTILE]);
    assert_eq!(form.texts("textarea[name=reply]"), [HOSTILE]);
    assert!(!form.has("input[name=told][value=phone]"), "in writing, by law");
    // Decided in the meantime: what was typed is still there.
    let mut world = world;
    world.file.case.late = Some(Late::TakenOn);
    let page = get(&world, &world.address()).await;
    assert!(!page.words().contains("more than 12 months after"));
    assert!(page.words().contains("What your decision rested on") && page.words().contains(HOSTILE));
}

#[tokio::test]
async fn two_cases_are_named_by_their_reference_and_the_page_says_what_is_wrong_with_it() {
    let mut world = World::new(Role::Officer);
    world.file.links = vec![Link {
        tie: Tie::Linked,
        other: case(5, State::Acknowledged, None).reference,
    }];
    let page = get(&world, &world.address()).await;
    assert!(page.words().contains("Cases that belong to this one"));
    assert!(page.has(&format!("a[href='{}']", paths::case(&world.file.links[0].other))));
    assert!(get(&world, &place(&world, Act::Link)).await.has("input[name=gone]"));
    world.file.links.clear();
    assert!(!get(&world, &place(&world, Act::Link)).await.has("input[name=gone]"));

    let merging = |other: String| MergeForm {
        other,
        same: "yes".into(),
        ..MergeForm::default()
    };
    let other = case(2, State::Acknowledged, None).reference.to_string();
    for (typed, problem) in [
        (HOSTILE.to_owned(), "Check the reference of the other case"),
        (
            world.file.case.reference.to_string(),
            "Enter the reference of another case",
        ),
        (
            case(7, State::Received, None).reference.to_string(),
            "There is no case with this reference",
        ),
    ] {
        let world = World::new(Role::Officer).kept(KeptFor::MergeMore, &spelled(&merging(typed.clone())), 3);
        let page = get(&world, &format!("{}?problem=merge", place(&world, Act::Merge))).await;
        assert!(page.words().contains(problem), "{problem}");
        assert!(page.has(".nhsuk-error-summary a[href='#other']") && page.has("#other"));
        assert_eq!(page.attributes("input[name=other]", "value"), [typed]);
        assert!(page.has("input[name=same][checked]") && !page.html.contains("<script>alert"));
    }
    let world = World::new(Role::Officer).kept(KeptFor::MergeMore, &spelled(&merging(other)), 3);
    let page = get(&world, &format!("{}?problem=merge", place(&world, Act::Merge))).await;
    assert!(!page.has("#other-error"), "the control: this one is there");
}

#[tokio::test]
async fn what_was_decided_stands_in_the_timeline() {
    let mut world = complaint(Role::Officer);
    let late = LateDecision {
        late: Late::NotTakenOn,
        happened_on: day(2024, 3, 1),
        known_on: Some(day(2024, 5, 1)),
        good_reasons: Some(true),
        still_possible: Some(false),
        told: Some(Told::Page),
    };
    let closing = NotRequired {
        ground: Ground::Employment,
        told: Told::Letter,
    };
    let link = Link {
        tie: Tie::MergedHere,
        other: case(5, State::Resolved, None).reference,
    };
    let of = |version, event, what, words, noted| {
        entry(
            version,
            event,
            Some("Asha Example"),
            Detail::Particular(what, words, noted),
        )
    };
    world.file.timeline = vec![
        of(
            7,
            EventKind::NotRequired,
            Particular::Late(late),
            Some(reply(HOSTILE)),
            Some(note("No records")),
        ),
        of(
            6,
            EventKind::NotRequired,
            Particular::NotRequired(closing),
            None,
            Some(note("HR has it")),
        ),
        of(5, EventKind::MergedHere, Particular::Link(link.clone()), None, None),
        of(4, EventKind::Assessed, Particular::Assessment(graded()), None, None),
    ];
    let page = get(&world, &world.address()).await;
    assert!(!page.html.contains("<script>alert"));
    for said in [
        "It came late, and is not dealt with. It happened on 1 March 2024, and they came to know of it on 1 May 2024.",
        "There are good reasons for the delay.",
        "It can't be looked into any more.",
        "On the page of their case",
        HOSTILE,
        "No records",
        "about somebody's employment here (regulation 8(1)(b))",
        "By letter",
        "Merged into this case:",
        "High risk. Severity: Major.",
    ] {
        assert!(page.words().contains(said), "{said}\n{}", page.words());
    }
    assert!(page.has(&format!("a[href='{}']", paths::case(&link.other))));
}

#[tokio::test]
async fn what_is_typed_to_sort_a_case_arrives_whole_and_is_kept_whole() {
    let fields = "severity=major&likelihood=possible&complexity=simple&note=Read+the+notes";
    let telling = "told=page&reply=Dear+you";
    for (act, typed, asked, more) in [
        (
            "assess",
            fields.to_owned(),
            "assess 3 high Some(\"Read the notes\")",
            KeptFor::AssessMore,
        ),
        (
            "decide-late",
            format!(
                "happened_on_day=1&happened_on_month=3&happened_on_year=2024&good_reasons=yes&still_possible=no&{telling}&note=Gone"
            ),
            "decide-late 3 1 3 2024/ yes no page Gone",
            KeptFor::LateMore,
        ),
        (
            "not-required",
            format!("ground=ombudsman&{telling}&note=Letter"),
            "not-required 3 ombudsman page Dear you Letter",
            KeptFor::NotRequiredMore,
        ),
        (
            "pass-on",
            format!("agreed=yes&{telling}&note=Ambulance"),
            "pass-on 3 yes page Ambulance",
            KeptFor::PassOnMore,
        ),
        (
            "link",
            "other=7KM3-D92X&note=Lift".to_owned(),
            "link 3 7KM3-D92X  Lift",
            KeptFor::LinkMore,
        ),
        (
            "merge",
            "other=7KM3-D92X&same=yes&note=Her".to_owned(),
            "merge 3 7KM3-D92X yes Her",
            KeptFor::MergeMore,
        ),
    ] {
        let mut world = complaint(Role::Manager);
        let body = format!(
            "form_token=the-token&reference={}&seen=3&{typed}&unasked=1",
            world.file.case.reference.as_str()
        );
        let answer = post(&world, &paths::act(act), body.clone()).await;
        assert_eq!(*world.acts.lock().unwrap(), [asked]);
        assert_eq!(answer.location, Some(format!("{}?done={act}", world.address())));
        world.failure = Some(Failure::Conflict);
        let answer = post(&world, &paths::act(act), body).await;
        assert_eq!(answer.location, Some(format!("{}/{act}?moved={act}", world.address())));
        let kept = world.kept.lock().unwrap();
        assert_eq!(kept.len(), 2, "{act}: the note, and the rest");
        assert!(kept.iter().any(|(_, kept)| kept.what == more), "{act}");
    }
    // And what was kept is read again.
    let kept = spelled(&NotRequiredForm {
        ground: "ombudsman".into(),
        telling: Telling {
            told: "letter".into(),
            ..Telling::default()
        },
        ..NotRequiredForm::default()
    });
    let world = complaint(Role::Manager).kept(KeptFor::NotRequiredMore, &kept, 3);
    let page = get(&world, &place(&world, Act::NotRequired)).await;
    assert!(page.has("input[name=ground][value=ombudsman][checked]"));
    assert!(page.has("input[name=told][value=letter][checked]"));
}

//! The dates of a case, the page that puts it onto another track, and the one that says when a complaint is answered.

use crate::stage::{get, post};
use crate::world::{World, day, entry, note, reply};
use app::domain::access::{Act, Role};
use app::domain::case::{EventKind, Kind, State};
use app::domain::clock::Clock;
use app::domain::consent::Consent;
use app::domain::deadline::{Due, DueWhat, Limit, Period, Working};
use app::domain::kept::spelled;
use app::domain::particular::Particular;
use app::domain::plan::{Plan, PlanForm, Settled};
use app::domain::told::{Telling, Told};
use app::domain::track::{Asked, TrackChange, TrackForm};
use app::domain::typed_date::TypedDate;
use app::paths;
use app::port::{Detail, KeptFor};
use chrono::NaiveDate;

const HOSTILE: &str = "<script>alert('x')</script>";

fn complaint(role: Role) -> World {
    let mut world = World::new(role);
    world.file.case.kind = Kind::Complaint;
    world
}

fn place(world: &World, act: Act) -> String {
    paths::case_act(&world.file.case.reference, act.code())
}

fn due(what: DueWhat, on: NaiveDate, law: Option<NaiveDate>) -> Due {
    let working = |period| Working {
        from: day(2026, 11, 2),
        period,
        holidays: Vec::new(),
    };
    Due {
        what,
        on,
        working: working(Period::Told),
        law: law.map(|on| Limit {
            on,
            working: working(Period::Months(6)),
        }),
    }
}

#[tokio::test]
async fn every_date_stands_on_the_case_with_its_working() {
    let mut world = complaint(Role::Officer);
    let open = |due| Clock { due, met: None };
    world.file.clocks = vec![
        Clock {
            met: Some(day(2026, 11, 6)),
            ..open(due(DueWhat::Acknowledge, day(2026, 11, 5), None))
        },
        open(due(DueWhat::Answer, day(2026, 11, 20), Some(day(2027, 5, 1)))),
        open(due(DueWhat::Update, day(2026, 11, 19), None)),
        Clock {
            due: Due {
                working: Working {
                    from: day(2027, 5, 1),
                    period: Period::WorkingDays(1),
                    holidays: Vec::new(),
                },
                ..due(DueWhat::ExplainDelay, day(2027, 5, 4), None)
            },
            met: None,
        },
    ];
    let plan = Plan {
        respond_by: day(2026, 11, 20),
        settled: Settled::NoReply,
        told: Told::Letter,
        late: false,
    };
    world.file.plans = vec![(day(2026, 11, 9), plan)];
    let page = get(&world, &world.address()).await;
    let words = page.words();
    for said in [
        "Done late, on 6 November 2026, due 5 November 2026",
        "This is the date they were told on 2 November 2026.",
        "On 9 November 2026: we answer by 20 November 2026. They have not answered our offer, so we set it.",
        "The law wants it answered by 1 May 2027.",
        "Overdue by 4 days: send an update, due 19 November",
        // The day that was told is over, and the way to say so is there.
        "The answer is late",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(
        !words.contains("Say in writing why it is late"),
        "nothing is late by law yet"
    );
    assert!(page.has(&format!("a[href='{}']", place(&world, Act::Plan))));
    // The control: in time, nothing is late.
    world.file.clocks[1].due.on = day(2026, 11, 27);
    assert!(
        !get(&world, &world.address())
            .await
            .words()
            .contains("The answer is late")
    );
}

#[tokio::test]
async fn a_complaint_is_offered_a_plan_before_it_is_answered_and_nothing_else_is() {
    let mut world = complaint(Role::Officer);
    let page = get(&world, &world.address()).await;
    assert!(page.has(&format!("a[href='{}']", place(&world, Act::Plan))) && !page.has("#reply"));
    assert!(page.has(&format!("a[href='{}']", place(&world, Act::Update))));
    world.file.case.planned = true;
    assert!(get(&world, &world.address()).await.has("#reply"));
    world.file.case.kind = Kind::Concern;
    world.file.case.planned = false;
    let page = get(&world, &world.address()).await;
    assert!(page.has("#reply") && !page.has(&format!("a[href='{}']", place(&world, Act::Plan))));
}

#[tokio::test]
async fn the_form_of_a_plan_keeps_what_was_typed_and_says_what_is_wrong_where_it_is() {
    let mut world = complaint(Role::Officer);
    let here = place(&world, Act::Plan);
    let page = get(&world, &here).await;
    assert!(page.words().contains("The law's last day is 19 May 2027."));
    assert!(page.has("input[name=settled][value=declined]") && !page.has("input[name=settled][value=moved]"));
    assert!(
        !page.has("input[name=says_nothing]"),
        "they may be told about the patient"
    );
    let typed = PlanForm {
        settled: "no-reply".into(),
        respond_by: TypedDate {
            day: HOSTILE.into(),
            ..TypedDate::default()
        },
        telling: Telling {
            told: "phone".into(),
            reply: HOSTILE.into(),
            ..Telling::default()
        },
        ..PlanForm::default()
    };
    world = world
        .kept(KeptFor::PlanMore, &spelled(&typed), 3)
        .kept(KeptFor::Plan, HOSTILE, 3);
    let page = get(&world, &format!("{here}?problem=plan")).await;
    assert!(!page.html.contains("<script>alert"));
    for (problem, field) in [
        ("must be a real date", "respond_by-respond_by_day"),
        ("Select a way in writing", "told"),
    ] {
        assert!(page.words().contains(problem), "{problem}");
        assert!(page.has(&format!(".nhsuk-error-summary a[href='#{field}']")), "{field}");
        assert!(page.has(&format!("#{field}")), "{field}");
    }
    assert!(page.has("input[name=settled][value=no-reply][checked]"));
    assert_eq!(page.attributes("[name=respond_by_day]", "value"), [HOSTILE]);
    assert_eq!(page.texts("textarea[name=reply]"), [HOSTILE]);
    assert_eq!(page.texts("textarea[name=note]"), [HOSTILE]);
    // Told once, a day is moved; and where they may not be told about the patient, that is confirmed.
    world.file.bounds.first = false;
    world.file.bounds.stands = day(2026, 11, 20);
    world.file.case.consent = Consent::Requested;
    let page = get(&world, &here).await;
    assert!(page.has("input[name=settled][value=moved]") && !page.has("input[name=settled][value=declined]"));
    assert!(page.has("input[name=says_nothing]"));
    assert!(page.words().contains("20 November 2026 has passed."));
    // No longer a complaint: there is no such form, and what was typed is still there.
    world.file.case.kind = Kind::Concern;
    let page = get(&world, &world.address()).await;
    assert!(page.words().contains("How the complaint is handled") && page.words().contains(HOSTILE));
}

#[tokio::test]
async fn the_form_of_another_track_offers_only_what_can_be() {
    let mut world = World::new(Role::Officer);
    let here = place(&world, Act::ChangeTrack);
    let page = get(&world, &here).await;
    assert!(page.has("input[name=to][value=complaint]") && !page.has("input[name=to][value=concern]"));
    assert!(page.has("input[name=asked][value=sorted]"));
    let typed = TrackForm {
        to: "complaint".into(),
        asked: "sorted".into(),
        ..TrackForm::default()
    };
    world = world.kept(KeptFor::TrackMore, &spelled(&typed), 3);
    let page = get(&world, &format!("{here}?problem=change-track")).await;
    assert!(page.words().contains("Select that they have asked for it"));
    assert!(page.has(".nhsuk-error-summary a[href='#asked']") && page.has("#asked"));
    assert!(
        page.has(".nhsuk-error-summary a[href='#change-track']"),
        "the note is missing too"
    );
    assert!(page.has("input[name=to][value=complaint][checked]"));
    // A complaint is taken back by whoever made it, and not by the officer who has to answer it.
    world.file.case.kind = Kind::Complaint;
    assert!(get(&world, &here).await.words().contains("You cannot do this"));
    let mut world = complaint(Role::SeniorOfficer);
    let page = get(&world, &here).await;
    assert!(page.has("input[name=asked][value=spoken]"));
    assert!(!page.has("input[name=asked][value=sorted]") && !page.has("input[name=asked][value=as-written]"));
    world.file.case.state = State::Resolved;
    assert!(!get(&world, &world.address()).await.has(&format!("a[href='{here}']")));
}

#[tokio::test]
async fn what_was_told_and_decided_stands_in_the_timeline() {
    let mut world = complaint(Role::Officer);
    let plan = Plan {
        respond_by: day(2027, 3, 1),
        settled: Settled::Agreed,
        told: Told::Page,
        late: true,
    };
    let track = TrackChange {
        to: Kind::Complaint,
        asked: Asked::Spoken,
        from: day(2026, 11, 19),
    };
    world.file.timeline = vec![
        entry(
            5,
            EventKind::DatesMoved,
            None,
            Detail::Particular(
                Particular::Moved {
                    was: day(2026, 12, 1),
                    now: day(2026, 12, 2),
                },
                None,
                None,
            ),
        ),
        entry(
            4,
            EventKind::Planned,
            Some("Asha Example"),
            Detail::Particular(Particular::Plan(plan), Some(reply(HOSTILE)), Some(note("They agree"))),
        ),
        entry(
            3,
            EventKind::TrackChanged,
            Some("Asha Example"),
            Detail::Particular(Particular::Track(track), None, Some(note("They rang"))),
        ),
    ];
    let page = get(&world, &world.address()).await;
    assert!(!page.html.contains("<script>alert"));
    for said in [
        "It was due on 1 December 2026, and is due on 2 December 2026.",
        "We answer by 1 March 2027. They agreed to it. On the page of their case.",
        "The date before had passed by then.",
        HOSTILE,
        "They agree",
        "Its clocks run from 19 November 2026.",
        "They rang",
    ] {
        assert!(page.words().contains(said), "{said}");
    }
}

#[tokio::test]
async fn what_is_typed_arrives_whole_and_is_kept_whole() {
    for (act, fields, expected) in [
        (
            Act::Plan,
            "settled=agreed&respond_by_day=1&respond_by_month=3&respond_by_year=2027&told=phone&note=Yes",
            "plan 3 agreed 1 3 2027 Yes",
        ),
        (
            Act::ChangeTrack,
            "to=complaint&asked=spoken&asked_on_day=20&asked_on_month=11&asked_on_year=2026&note=Rang",
            "change-track 3 complaint spoken Rang",
        ),
    ] {
        let mut world = complaint(Role::SeniorOfficer);
        let body = format!(
            "form_token=the-token&reference={}&seen=3&{fields}",
            world.file.case.reference.as_str()
        );
        let answer = post(&world, &paths::act(act.code()), body.clone()).await;
        assert_eq!(*world.acts.lock().unwrap(), [expected]);
        assert_eq!(answer.location, Some(format!("{}?done={act}", world.address())));
        world.failure = Some(app::domain::failure::Failure::Invalid);
        let answer = post(&world, &paths::act(act.code()), body).await;
        assert_eq!(answer.location, Some(format!("{}?problem={act}", place(&world, act))));
        let kept = world.kept.lock().unwrap().clone();
        let kept: Vec<_> = kept
            .iter()
            .map(|(_, kept)| (kept.what.act(), kept.words.clone()))
            .collect();
        assert_eq!(kept.len(), 2, "{kept:?}");
        assert!(kept.iter().all(|(of, _)| *of == Some(act)), "{kept:?}");
        assert!(
            kept.iter().any(|(_, words)| words.contains("202")),
            "the date: {kept:?}"
        );
    }
}

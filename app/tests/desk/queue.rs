//! The queue: what stands in a line, what can be pressed, and that the address is the filter.

use crate::stage::*;
use app::domain::access::Role;
use app::domain::case::State;
use app::domain::deadline::DueWhat;
use app::domain::failure::Failure;
use app::port::{QueueLine, View};
use http::StatusCode;

#[tokio::test]
async fn a_line_says_who_what_when_and_whose() {
    let mut world = World::new(Role::Officer);
    let mut nameless = line(2, Some(COLLEAGUE));
    nameless.name = None;
    nameless.has_needs = true;
    nameless.case.unread = true;
    nameless.case.state = State::Acknowledged;
    nameless.due = Some((DueWhat::Answer, day(2026, 11, 21)));
    world.lines = vec![line(1, None), nameless, line(3, Some(ME))];
    world.count = 3;
    let answer = get(&world, "/desk").await;
    assert_eq!(answer.status, StatusCode::OK);
    let words = answer.words();
    for expected in [
        "Person 1",
        "First words of 1",
        "Acknowledge by tomorrow, 24 November",
        "Nobody yet",
        "New",
        "No name given",
        "Overdue by 2 days: answer, due 21 November",
        "Colin Colleague",
        "Has needs",
        "New message",
        "In progress",
        "You",
        "Showing 1 to 3 of 3",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    let links = answer.attributes("tbody th a", "href");
    assert_eq!(links, [1, 2, 3].map(|n| app::paths::case(&reference(n))));
}

#[tokio::test]
async fn nearness_is_said_in_words() {
    let due = |on| async move {
        let mut world = World::new(Role::Officer);
        let mut only = line(1, None);
        only.due = on;
        world.lines = vec![only];
        world.count = 1;
        get(&world, "/desk").await.words()
    };
    for (on, words) in [
        (
            Some((DueWhat::Acknowledge, day(2026, 11, 23))),
            "Acknowledge by the end of today, 23 November",
        ),
        (
            Some((DueWhat::Answer, day(2026, 11, 24))),
            "Answer by tomorrow, 24 November",
        ),
        (
            Some((DueWhat::Answer, day(2026, 11, 27))),
            "Answer by 27 November, in 4 days",
        ),
        (
            Some((DueWhat::Answer, day(2027, 1, 4))),
            "Answer by 4 January 2027, in 42 days",
        ),
        (
            Some((DueWhat::Acknowledge, day(2026, 11, 22))),
            "Overdue by 1 day: acknowledge, due 22 November",
        ),
        (None, "Nothing due"),
    ] {
        let page = due(on).await;
        assert!(page.contains(words), "{words} in {page}");
    }
}

#[tokio::test]
async fn only_an_unclaimed_case_can_be_claimed_and_only_by_those_who_may() {
    for (role, forms) in [
        (Role::Officer, 1),
        (Role::SeniorOfficer, 1),
        (Role::Manager, 1),
        (Role::Investigator, 0),
        (Role::Auditor, 0),
    ] {
        let mut world = World::new(role);
        world.lines = vec![line(1, None), line(2, Some(COLLEAGUE)), line(3, Some(ME))];
        world.count = 3;
        let answer = get(&world, "/desk").await;
        assert_eq!(
            answer.count("form[action='/act/desk/claim'][method=post]"),
            forms,
            "{role}"
        );
        if forms == 1 {
            let field =
                |name: &str| answer.attributes(&format!("form[action='/act/desk/claim'] [name={name}]"), "value");
            assert_eq!(field("reference"), [reference(1).as_str()]);
            assert_eq!(field("seen"), ["3"]);
            assert_eq!(field("form_token"), ["the-token"]);
            let id = answer.attributes("form[action='/act/desk/claim']", "id").remove(0);
            assert_eq!(answer.count(&format!("tbody tr:nth-child(1) button[form='{id}']")), 1);
            assert_eq!(answer.count("tbody button"), 1);
        }
    }
}

#[tokio::test]
async fn the_address_is_the_filter() {
    let mut world = World::new(Role::Officer);
    world.lines = (1..=25).map(|n| line(n, None)).collect();
    world.count = 312;
    world.page = 3;
    let answer = get(&world, "/desk?view=open&kind=complaint&page=3").await;
    let asked = world.filters.lock().unwrap().last().cloned().unwrap();
    assert_eq!(
        (asked.view, asked.kind.map(|kind| kind.code()), asked.page),
        (View::Open, Some("complaint"), 3)
    );
    assert!(answer.words().contains("Showing 51 to 75 of 312"));
    assert_eq!(
        answer.attributes(".app-desk-views [aria-current=page]", "href"),
        ["/desk?view=open&kind=complaint"]
    );
    assert_eq!(answer.count(".app-desk-views a"), View::ALL.len());
    assert_eq!(
        answer.attributes("form.app-filter[method=get] [name=view]", "value"),
        ["open"]
    );
    assert_eq!(
        answer.attributes("form.app-filter option[selected]", "value"),
        ["complaint"]
    );
    assert_eq!(answer.attributes(".app-filter__tag", "href"), ["/desk?view=open"]);
    let pages = answer.attributes(".nhsuk-pagination a", "href");
    assert!(
        !pages.is_empty()
            && pages
                .iter()
                .all(|page| page.starts_with("/desk?view=open&kind=complaint")),
        "{pages:?}"
    );
    assert!(
        pages.contains(&"/desk?view=open&kind=complaint&page=4".to_owned()),
        "{pages:?}"
    );
    assert!(
        pages.contains(&"/desk?view=open&kind=complaint&page=13".to_owned()),
        "{pages:?}"
    );
}

#[tokio::test]
async fn an_address_of_nonsense_opens_the_queue_as_it_is() {
    let world = World::new(Role::Officer);
    let answer = get(&world, "/desk?view=%3Cscript%3E&kind=everything&page=-4").await;
    assert_eq!(answer.status, StatusCode::OK);
    let asked = world.filters.lock().unwrap().last().cloned().unwrap();
    assert_eq!((asked.view, asked.kind, asked.page), (View::MineAndUnclaimed, None, 1));
    assert!(answer.words().contains("There is nothing in this list."));
}

#[tokio::test]
async fn counting_stops_at_a_thousand() {
    let mut world = World::new(Role::Officer);
    world.lines = (1..=25).map(|n| line(n, None)).collect();
    world.count = 1_001;
    assert!(
        get(&world, "/desk")
            .await
            .words()
            .contains("Showing 1 to 25 of more than 1,000")
    );
}

#[tokio::test]
async fn a_queue_that_cannot_be_had_says_so() {
    for (failure, status) in [
        (Failure::Forbidden, 403),
        (Failure::Unavailable, 503),
        (Failure::Internal, 500),
    ] {
        let mut world = World::new(Role::Officer);
        world.failure = Some(failure);
        let answer = get(&world, "/desk").await;
        assert_eq!(answer.status.as_u16(), status);
        assert!(answer.has("h1"));
    }
}

#[tokio::test]
async fn the_desk_of_an_administrator_begins_at_the_office() {
    let world = World::new(Role::Administrator);
    let answer = get(&world, "/desk").await;
    assert_eq!(
        (answer.status, answer.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/desk/office"))
    );
    assert!(
        world.filters.lock().unwrap().is_empty(),
        "the queue is not even asked for"
    );
}

#[tokio::test]
async fn nobody_sees_a_page_of_the_desk_without_signing_in() {
    let world = World::nobody();
    let case = world.address();
    for address in [
        "/desk".to_owned(),
        case.clone(),
        format!("{case}/resolve"),
        "/desk/office".to_owned(),
        "/desk/audit".to_owned(),
    ] {
        let answer = get(&world, &address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        assert_eq!(answer.location, Some(format!("/desk/sign-in?next={address}")));
        assert!(!answer.html.contains("Bertie"), "{address}");
    }
}

#[tokio::test]
async fn the_lists_are_counted_and_the_next_case_is_a_press_away() {
    let mut world = World::new(Role::Officer);
    let answer = get(&world, "/desk").await;
    let lists = answer.texts(".app-desk-views a");
    assert!(
        lists.contains(&"Looks like spam (3)".to_owned()) && lists.contains(&"Unclaimed (99+)".to_owned()),
        "{lists:?}"
    );
    assert_eq!(
        answer.attributes("form[action='/act/desk/next'] [type=hidden]", "name"),
        ["form_token"]
    );
    let pressed = post(&world, "/act/desk/next", "").await;
    assert_eq!(pressed.location.as_deref(), Some("/desk?next=none"));
    assert!(
        get(&world, "/desk?next=none")
            .await
            .words()
            .contains("No case is waiting to be claimed.")
    );
    world.lines = vec![line(1, None)];
    let pressed = post(&world, "/act/desk/next", "").await;
    let place = format!("{}?done=claim", app::paths::case(&reference(1)));
    assert_eq!(pressed.location.as_deref(), Some(place.as_str()));
    assert_eq!(*world.acts.lock().unwrap(), ["next", "next"]);
    // Whoever works on no case is not offered one.
    for role in [Role::Investigator, Role::Auditor] {
        assert!(
            !get(&World::new(role), "/desk")
                .await
                .has("form[action='/act/desk/next']"),
            "{role}"
        );
    }
    let nobody = post(&World::nobody(), "/act/desk/next", "").await;
    assert_eq!(nobody.location.as_deref(), Some("/desk/sign-in?next=/desk"));
}

#[tokio::test]
async fn what_somebody_has_not_seen_of_a_case_is_marked_for_them() {
    for (seen, owner, said) in [
        (Some(3), Some(ME), None),
        (Some(2), Some(ME), Some("Changed since you looked")),
        (Some(2), None, Some("Changed since you looked")),
        (None, Some(ME), Some("Not opened by you yet")),
        (None, None, None),
    ] {
        let mut world = World::new(Role::Officer);
        world.lines = vec![QueueLine { seen, ..line(2, owner) }];
        world.count = 1;
        let words = get(&world, "/desk").await.words();
        for mark in ["Changed since you looked", "Not opened by you yet"] {
            assert_eq!(words.contains(mark), said == Some(mark), "{seen:?} {owner:?}: {words}");
        }
    }
}

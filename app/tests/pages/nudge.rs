//! Where somebody who wants no contact may be nudged: asked, checked, and then never shown again.

use crate::follow;
use crate::sent;
use crate::stage::*;
use app::domain::case::State;
use app::domain::concern::ConcernForm;
use app::domain::follow::PersonAct;
use app::domain::helper::Sight;
use app::domain::person::Channel;
use app::port::{FollowedCase, KeysHeld, Receipt};

const ADDRESS: &str = "quiet@example.com";

/// Answers of somebody who wants no contact, with an address for nudges.
pub fn form(nudge: &str) -> ConcernForm {
    ConcernForm {
        channel: "none".to_owned(),
        nudge: nudge.to_owned(),
        ..in_order()
    }
}

/// A case of such a person.
pub fn case() -> FollowedCase {
    FollowedCase {
        channel: Channel::Nothing,
        nudged: true,
        ..follow::case()
    }
}

/// The page after sending, for such a person.
pub fn receipt() -> World {
    let receipt = sent::receipt(true).receipt.expect("a receipt");
    World {
        receipt: Some(Receipt {
            channel: Channel::Nothing,
            nudged: true,
            ..receipt
        }),
        ..World::default()
    }
}

fn with(case: FollowedCase) -> World {
    World {
        case: Some(case),
        ..World::default()
    }
}

#[tokio::test]
async fn the_hint_names_a_number_only_where_one_is_taken() {
    for texts in [false, true] {
        let world = World {
            texts,
            ..World::holding(answered(form("07700 900 982")))
        };
        let page = get(&world, "/concern/how-to-reach-you").await;
        assert!(page.has(".nhsuk-radios__conditional input[name='nudge'][value='07700 900 982']"));
        assert_eq!(page.html.contains("An email address or a mobile number."), texts);
        assert_eq!(
            page.has(".nhsuk-error-summary"),
            !texts,
            "a number is wrong where nothing can send it"
        );
    }
}

#[tokio::test]
async fn the_address_is_checked_and_then_never_shown_again() {
    let page = get(&World::holding(answered(form(ADDRESS))), "/concern/check").await;
    assert!(page.html.contains(ADDRESS), "what is sent is what was checked");
    let none = get(&World::holding(answered(form(""))), "/concern/check").await;
    assert!(!none.html.contains("Where to nudge you"));
    let page = get(&receipt(), "/concern/sent").await;
    assert!(page.html.contains("We will nudge you") && page.html.contains("We keep an address"));
    assert!(!page.html.contains("We will not contact you"));
}

#[tokio::test]
async fn the_person_sees_that_there_is_one_and_can_delete_it_and_a_helper_cannot() {
    let page = get(&with(case()), "/follow/case").await;
    assert!(page.has("form[method='post'][action='/follow/forget-nudge'] input[name='form_token']"));
    let helped = FollowedCase {
        nudged: false,
        keys: KeysHeld {
            helper: Some(Sight::Writing),
            ..KeysHeld::default()
        },
        ..case()
    };
    for other in [follow::case(), helped] {
        let page = get(&with(other), "/follow/case").await;
        assert!(!page.html.contains("nudge"), "nothing is said of what is not there");
    }
    let page = get(&with(case()), "/follow/case/contact").await;
    assert!(page.html.contains("Saving this page deletes it"));
    assert!(page.has("[name='nudge']"));
    let closed = FollowedCase {
        state: State::Resolved,
        nudged: false,
        may: vec![PersonAct::Contact],
        ..case()
    };
    let page = get(&with(closed), "/follow/case/contact").await;
    assert!(
        !page.has("[name='nudge']") && page.has("[name='channel']"),
        "a closed case keeps none"
    );
}

#[tokio::test]
async fn an_address_that_was_confirmed_is_said_so_with_a_visit_and_without() {
    let page = get(&World::default(), "/follow/case?confirmed=yes").await;
    assert_eq!(page.location.as_deref(), Some("/follow?confirmed=yes"));
    for (world, place) in [
        (World::default(), "/follow?confirmed=yes"),
        (with(follow::case()), "/follow/case?confirmed=yes"),
    ] {
        let page = get(&world, place).await;
        assert!(page.html.contains("Your address is confirmed"), "{place}");
    }
    let page = get(&World::default(), "/follow").await;
    assert!(!page.html.contains("Your address is confirmed"), "the control");
}

#[tokio::test]
async fn how_to_be_contacted_is_changed_in_one_place() {
    let page = get(&with(follow::case()), "/follow/case").await;
    assert_eq!(page.html.matches("href=\"/follow/case/contact\"").count(), 1);
}

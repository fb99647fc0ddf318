//! The pages of those who help, and what a followed case says about the ways into it.

use crate::follow;
use crate::stage::*;
use app::domain::case::State;
use app::domain::helper::Sight;
use app::domain::ids::HelperId;
use app::port::{FollowedCase, HelpedCase, Helper, Helpers, KeysHeld, Tried};
use chrono::DateTime;

fn helper(name: &str) -> Helper {
    Helper {
        id: HelperId(uuid::Uuid::nil()),
        name: name.to_owned(),
        sight: Sight::Words,
        since: DateTime::UNIX_EPOCH,
        code: Some(code()),
    }
}

/// A person who has let somebody in.
pub fn helpers() -> World {
    World {
        helpers: Some(Helpers {
            reference: reference(),
            helpers: vec![helper("Sam Sample")],
        }),
        ..World::default()
    }
}

/// Somebody who helps with a case.
pub fn helping() -> World {
    World {
        helping: Some(vec![HelpedCase {
            id: HelperId(uuid::Uuid::nil()),
            reference: reference(),
            state: State::Acknowledged,
            due: follow::case().clocks.pop().map(|clock| (clock.due.what, clock.due.on)),
        }]),
        ..World::default()
    }
}

/// A case as a helper sees it, or the person with all that can be said to them.
pub fn followed(helper: Option<Sight>) -> World {
    let case = follow::case();
    let keys = KeysHeld {
        helper,
        email_confirmed: Some(false),
        new_code: Some(code()),
    };
    World {
        case: Some(FollowedCase {
            keys,
            may: case
                .may
                .into_iter()
                .filter(|act| helper.is_none_or(|sight| sight.may_do(*act)))
                .collect(),
            ..follow::case()
        }),
        ..World::default()
    }
}

#[tokio::test]
async fn what_was_typed_about_a_helper_stays_with_what_is_wrong() {
    let tried = Tried {
        typed: "x".repeat(101),
        choice: "words".to_owned(),
    };
    let page = get(
        &World {
            tried: Some(tried),
            ..helpers()
        },
        "/follow/helpers",
    )
    .await;
    assert!(page.html.contains(&"x".repeat(101)));
    assert!(page.html.contains("100 characters or less") && page.html.contains("checked"));
    assert!(page.html.contains("href=\"#helper\""));
}

#[tokio::test]
async fn a_helpers_name_is_text_and_nothing_else() {
    let mut world = helpers();
    world.helpers.as_mut().expect("helpers").helpers = vec![helper("<b>Sam</b>")];
    let page = get(&world, "/follow/helpers").await;
    assert!(page.html.contains("&lt;b&gt;Sam") && !page.html.contains("<b>Sam"));
}

#[tokio::test]
async fn a_helper_is_told_so_and_is_offered_nothing_that_is_the_persons() {
    let person = get(&followed(None), "/follow/case").await;
    assert!(person.html.contains("/follow/helpers") && person.html.contains("/follow/confirm"));
    let page = get(&followed(Some(Sight::Words)), "/follow/case").await;
    assert!(!page.html.contains("/follow/helpers") && !page.html.contains("/follow/confirm"));
    assert!(page.html.contains("/helping/join") && !page.html.contains("<textarea"));
}

//! The languages of the public side at the desk: who may, what is a draft, the words side by side.

use crate::stage::*;
use app::domain::access::Role;
use app::domain::language::{Language, Part};
use app::port::{Retyped, TranslatedPart, TranslationCheck, TranslationStanding};

const PAGE: &str = "/desk/translations/ur/safety";

fn world(role: Role, standing: TranslationStanding) -> World {
    let mut world = World::new(role);
    let part = |(language, part)| TranslatedPart {
        language,
        part,
        fingerprint: "f00d".to_owned(),
        standing: standing.clone(),
    };
    world.translated = [(Language::Urdu, Part::Safety), (Language::EasyRead, Part::Form)]
        .map(part)
        .to_vec();
    world
}

fn check() -> TranslationCheck {
    TranslationCheck {
        checker: "A. Reader, Example Interpreting".to_owned(),
        at: at(9),
        by: "Colin Colleague".to_owned(),
    }
}

#[tokio::test]
async fn senior_officers_and_managers_may_and_nobody_else() {
    for (role, status) in [
        (Role::Officer, 403),
        (Role::SeniorOfficer, 200),
        (Role::Manager, 200),
        (Role::Investigator, 403),
        (Role::Auditor, 403),
        (Role::Administrator, 403),
    ] {
        for address in ["/desk/translations", PAGE] {
            let page = get(&world(role, TranslationStanding::Draft), address).await;
            assert_eq!(page.status.as_u16(), status, "{role} {address}");
        }
    }
    for nowhere in [
        "/desk/translations/ur/nothing",
        "/desk/translations/fr/form",
        "/desk/translations/pl/form",
    ] {
        let page = get(&world(Role::Manager, TranslationStanding::Draft), nowhere).await;
        assert_eq!(page.status.as_u16(), 404, "{nowhere}");
    }
}

#[tokio::test]
async fn each_standing_is_said_and_only_what_is_not_checked_can_be() {
    for (standing, said, button) in [
        (TranslationStanding::Draft, "Nobody has checked these words.", "checked"),
        (
            TranslationStanding::Checked(check()),
            "A. Reader, Example Interpreting read these words.",
            "draft",
        ),
        (
            TranslationStanding::Changed(check()),
            "The words were changed after that.",
            "checked",
        ),
    ] {
        let world = world(Role::Manager, standing.clone());
        let page = get(&world, PAGE).await;
        assert!(page.words().contains(said), "{standing:?}");
        assert_eq!(
            page.attributes("main button[name='do']", "value"),
            [button],
            "{standing:?}"
        );
        assert_eq!(page.attributes("input[name='seen']", "value"), ["f00d"]);
        assert_eq!(page.has("#checker"), button == "checked");
        let list = get(&world, "/desk/translations").await;
        assert_eq!(list.count("tbody tr"), 2);
        let named = list.words().contains("A. Reader, Example Interpreting");
        assert_eq!(named, standing != TranslationStanding::Draft);
        assert!(
            get(&world, "/desk/words")
                .await
                .has("main a[href='/desk/translations']")
        );
    }
}

#[tokio::test]
async fn the_words_stand_beside_the_english_ones_in_their_own_direction() {
    let page = get(&world(Role::Manager, TranslationStanding::Draft), PAGE).await;
    assert!(page.words().contains("If someone is in danger now") && page.words().contains("{hours}"));
    let theirs = page.texts("tbody td [lang=ur][dir=rtl]");
    assert_eq!(theirs.len(), page.count("tbody tr"));
    assert!(theirs.iter().any(|words| words.contains("999")));
    // What easy read leaves as it is says so.
    let easy = get(
        &world(Role::Manager, TranslationStanding::Draft),
        "/desk/translations/en-GB-x-easy/form",
    )
    .await;
    assert!(easy.words().contains("Said in the ordinary English words"));
}

#[tokio::test]
async fn nobody_named_and_words_that_changed_are_said_and_nothing_is_lost() {
    for (checker, moved, said) in [
        ("", false, "Enter who read the words"),
        (
            &*"n".repeat(201),
            false,
            "Who read the words must be 200 characters or fewer",
        ),
        ("A. Reader", true, "The words have changed since you opened this page."),
    ] {
        let mut world = world(Role::Manager, TranslationStanding::Draft);
        let pairs = [("checker", checker), ("do", "checked"), ("seen", "old")];
        world.retyped = Some(Retyped {
            pairs: pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            moved,
        });
        let page = get(&world, PAGE).await;
        assert!(page.words().contains(said), "{said}");
        assert_eq!(page.has(".nhsuk-error-summary a[href='#checker']"), !moved);
        let kept = page.attributes("#checker", "value");
        assert_eq!(kept.concat(), checker);
        assert_eq!(
            page.attributes("input[name='seen']", "value"),
            ["f00d"],
            "what is shown now"
        );
    }
}

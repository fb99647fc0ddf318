//! Checked translations: recorded by those who may, true for the words that were read, and seen by the public at once.

use crate::harness::{Browser, World, worlds};
use app::domain::access::Role;
use app::domain::language::{Language, Part};
use app::paths;
use axum::http::StatusCode;

/// A sentence of the draft notice in Polish.
fn is_draft(page: &str) -> bool {
    page.contains(&app::words::in_language(Language::Polish, || {
        app::words::t("language-draft-heading")
    }))
}

async fn signed_in(world: &World, role: Role) -> Browser {
    let (token, _) = world.signed_in(role, &format!("{role}@example.org")).await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    browser
}

async fn check(browser: &mut Browser, part: Part) {
    let place = paths::translation(Language::Polish, part);
    let seen = browser.get(&place).await.field("seen").expect("a fingerprint");
    let fields = [
        ("do", "checked"),
        ("seen", seen.as_str()),
        ("checker", "A. Reader, Example Interpreting"),
    ];
    let said = browser.post(&place, &fields).await;
    assert_eq!(said.path, format!("{place}?said=yes"));
    assert!(
        said.text()
            .contains("A. Reader, Example Interpreting read these words.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_a_draft_until_its_words_are_checked_and_again_when_that_is_taken_back() {
    for world in worlds().await {
        let mut public = world.browser();
        public.get("/language/pl/").await;
        let mut desk = signed_in(&world, Role::SeniorOfficer).await;
        for part in [Part::Start, Part::Frame] {
            check(&mut desk, part).await;
            assert!(is_draft(&public.get("/").await.text()), "{part:?} alone is not enough");
        }
        check(&mut desk, Part::Safety).await;
        assert!(!is_draft(&public.get("/").await.text()));
        assert!(is_draft(&public.get("/follow").await.text()), "another part");

        let place = paths::translation(Language::Polish, Part::Safety);
        desk.post(&place, &[("do", "draft")]).await;
        assert!(is_draft(&public.get("/").await.text()));
        assert_eq!(world.count("translation_checks").await, 4, "every record stays");
        for (about, lines) in [
            ("pl/safety/checked", 1),
            ("pl/safety/draft", 1),
            ("pl/start/checked", 1),
        ] {
            let trail = format!("audit WHERE act = 'check-translation' AND about = '{about}' AND by_staff IS NOT NULL");
            assert_eq!(world.count(&trail).await, lines, "{about}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_changed_since_are_a_draft_again() {
    for world in worlds().await {
        let mut public = world.browser();
        public.get("/language/pl/").await;
        let mut desk = signed_in(&world, Role::Manager).await;
        for part in [Part::Start, Part::Frame, Part::Safety] {
            check(&mut desk, part).await;
        }
        assert!(!is_draft(&public.get("/").await.text()), "the control");
        // As if the words had been others when they were read: an update brings new ones.
        let id = match &world.app.core.db {
            server::db::Db::Sqlite { .. } => "randomblob(16)",
            server::db::Db::Postgres(_) => "gen_random_uuid()",
        };
        let older = format!(
            "INSERT INTO translation_checks (id, language, part, nth, words, checker, at, by_staff)
             SELECT {id}, language, part, 2, 'older', checker, at, by_staff FROM translation_checks WHERE part = 'safety'"
        );
        world.tamper(&older).await;
        assert!(is_draft(&public.get("/").await.text()));
        for change in [
            "UPDATE translation_checks SET checker = 'Nobody'",
            "DELETE FROM translation_checks",
        ] {
            assert!(world.try_tamper(change).await.is_err(), "{change}");
        }
        let page = desk.get(&paths::translation(Language::Polish, Part::Safety)).await;
        assert!(page.text().contains("The words were changed after that."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_is_refused_without_a_name_for_other_words_and_to_those_who_may_not() {
    for world in worlds().await {
        let place = paths::translation(Language::Polish, Part::Form);
        let mut manager = signed_in(&world, Role::Manager).await;
        let seen = manager.get(&place).await.field("seen").expect("a fingerprint");
        for (checker, words, status) in [
            ("  ", seen.as_str(), StatusCode::UNPROCESSABLE_ENTITY),
            (&*"n".repeat(201), &seen, StatusCode::UNPROCESSABLE_ENTITY),
            ("A. Reader", "0123", StatusCode::CONFLICT),
            ("A. Reader", "", StatusCode::CONFLICT),
        ] {
            let fields = [("do", "checked"), ("seen", words), ("checker", checker)];
            assert_eq!(manager.post(&place, &fields).await.status, status, "{checker}");
        }
        let fields = [("do", "checked"), ("seen", seen.as_str()), ("checker", "A. Reader")];
        for role in [Role::Officer, Role::Investigator, Role::Auditor, Role::Administrator] {
            let mut browser = signed_in(&world, role).await;
            assert_eq!(
                browser.post(&place, &fields).await.status,
                StatusCode::FORBIDDEN,
                "{role}"
            );
        }
        assert_eq!(
            manager.post("/desk/translations/fr/form", &fields).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            manager.post("/desk/translations/en-GB/form", &fields).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(world.count("translation_checks").await, 0);
        // The control.
        assert_eq!(manager.post(&place, &fields).await.status, StatusCode::OK);
        assert_eq!(world.count("translation_checks").await, 1);
    }
}

//! Looking for cases over sealed data: whatever is known of one finds it, for those who may see it, and a crash loses none.

use crate::harness::Deeds as _;
use crate::harness::{Browser, World, worlds};
use app::domain::access::{Actor, Role};
use app::domain::ids::Reference;
use app::domain::letter::Note;
use app::domain::search::SearchForm;
use app::paths;
use app::port::Alike;
use axum::http::StatusCode;

async fn desk(world: &World, role: Role) -> (Browser, Actor) {
    let (token, actor) = world.signed_in(role, &format!("{role}@example.org")).await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    (browser, actor)
}

/// What these words find, with what.
async fn found(world: &World, actor: &Actor, words: &str) -> Vec<(Reference, Vec<Alike>)> {
    let form = SearchForm {
        words: words.to_owned(),
        ..SearchForm::default()
    };
    let found = world
        .services
        .search
        .search(actor, &form.parse().unwrap())
        .await
        .unwrap();
    let cases = found.cases.into_iter();
    cases.map(|likely| (likely.case.reference, likely.alike)).collect()
}

async fn references(world: &World, actor: &Actor, words: &str) -> Vec<Reference> {
    found(world, actor, words)
        .await
        .into_iter()
        .map(|(reference, _)| reference)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_found_by_whatever_is_known_of_it() {
    for world in worlds().await {
        let (_, officer) = desk(&world, Role::Officer).await;
        let (bell, _) = world.concern(&[]).await;
        let (lunch, _) = world
            .concern(&[
                ("name", "Zo\u{eb} Samplewood"),
                ("email", "zoe@example.com"),
                (
                    "what_happened",
                    "My appointments were cancelled twice, and lunch was cold.",
                ),
            ])
            .await;
        server::jobs::index_words(&world.app.core).await.unwrap();
        let is = |reference: &Reference, alike: &[Alike]| vec![(reference.clone(), alike.to_vec())];
        assert_eq!(
            found(&world, &officer, &lunch.to_string()).await,
            is(&lunch, &[Alike::Reference])
        );
        assert_eq!(
            found(&world, &officer, &lunch.as_str().to_lowercase()).await,
            is(&lunch, &[Alike::Reference])
        );
        assert_eq!(
            found(&world, &officer, "ZOE@example.com").await[0],
            (lunch.clone(), vec![Alike::Contact])
        );
        assert_eq!(
            found(&world, &officer, "zoe samplewood").await,
            is(&lunch, &[Alike::Name, Alike::Words])
        );
        assert_eq!(
            found(&world, &officer, "Zoe Sampelwood").await,
            is(&lunch, &[Alike::Name]),
            "a slip in one word"
        );
        assert_eq!(
            found(&world, &officer, "appointment cancelled").await,
            is(&lunch, &[Alike::Words])
        );
        assert_eq!(
            found(&world, &officer, "the call bell").await,
            is(&bell, &[Alike::Words])
        );
        assert_eq!(
            found(&world, &officer, "bell lunch").await,
            [],
            "all words, in one case"
        );
        assert_eq!(found(&world, &officer, "appoint").await.len(), 1, "as its stem");

        // What is added is found too: a note, and nothing of it is in the clear.
        let case = world.services.desk.case(&officer, &bell).await.unwrap();
        let note = Note::parse("Rang Sister Quillfeather").unwrap();
        world
            .services
            .desk
            .note(&officer, &bell, case.case.version, note)
            .await
            .unwrap();
        assert_eq!(found(&world, &officer, "quillfeather").await, []);
        assert_eq!(server::jobs::index_words(&world.app.core).await.unwrap(), 1);
        assert_eq!(
            found(&world, &officer, "quillfeather").await,
            is(&bell, &[Alike::Words])
        );
        assert_eq!(
            server::jobs::index_words(&world.app.core).await.unwrap(),
            0,
            "nothing is done twice"
        );

        let form = SearchForm {
            words: "bell".to_owned(),
            kind: "complaint".to_owned(),
            which: "all".to_owned(),
        };
        let filtered = world
            .services
            .search
            .search(&officer, &form.parse().unwrap())
            .await
            .unwrap();
        assert!(filtered.cases.is_empty(), "it is a concern");
        let form = SearchForm {
            kind: "concern".to_owned(),
            which: "open".to_owned(),
            ..form
        };
        let filtered = world
            .services
            .search
            .search(&officer, &form.parse().unwrap())
            .await
            .unwrap();
        assert_eq!(filtered.cases.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_somebody_may_see_is_found() {
    for world in worlds().await {
        let (_, officer) = desk(&world, Role::Officer).await;
        // Of another division than the investigator's.
        let (reference, _) = world.concern(&[("service", "emergency")]).await;
        let (theirs, _) = world.concern(&[("service", "heart"), ("name", "Ann Example")]).await;
        server::jobs::index_words(&world.app.core).await.unwrap();
        let (mut browser, investigator) = desk(&world, Role::Investigator).await;
        let case = async |reference: &Reference| world.services.desk.case(&investigator, reference).await.is_ok();
        for words in ["bell", "Ann Example", "ann@example.com"] {
            let all = references(&world, &officer, words).await;
            assert_eq!(all.len(), 2, "{words}");
            for found in references(&world, &investigator, words).await {
                assert!(case(&found).await, "{words}");
            }
        }
        assert_ne!(
            case(&reference).await,
            case(&theirs).await,
            "the control: one is theirs and one is not"
        );
        let unseen = if case(&reference).await { &theirs } else { &reference };
        assert!(references(&world, &investigator, unseen.as_str()).await.is_empty());
        assert_eq!(browser.get(paths::SEARCH).await.status, StatusCode::OK);
        let (mut administrator, _) = desk(&world, Role::Administrator).await;
        assert_eq!(administrator.get(paths::SEARCH).await.status, StatusCode::FORBIDDEN);
        let posted = administrator.post(paths::SEARCH, &[("words", "bell")]).await;
        assert_eq!(posted.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_in_no_address_and_a_miss_says_what_was_looked_for() {
    for world in worlds().await {
        let (mut browser, _) = desk(&world, Role::Officer).await;
        world.concern(&[]).await;
        server::jobs::index_words(&world.app.core).await.unwrap();
        let hit = browser.post(paths::SEARCH, &[("words", "call bell")]).await;
        assert_eq!((hit.status, hit.path.as_str()), (StatusCode::OK, paths::SEARCH));
        assert!(hit.text().contains("1 case was found") && hit.text().contains("Ann Example"));
        let miss = browser.post(paths::SEARCH, &[("words", "9990000018")]).await;
        for said in [
            "Nothing was found",
            "for the NHS number 999 000 0018",
            "for this phone number",
        ] {
            assert!(miss.text().contains(said), "{said}");
        }
        let empty = browser.post(paths::SEARCH, &[("words", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text().contains("Enter what you know"));
        let hostile = browser
            .post(paths::SEARCH, &[("words", "<script>alert(1)</script>")])
            .await;
        assert!(!hostile.body.contains("<script>alert"));
        // Looking is in the trail, what for is not.
        let mut tx = world.app.core.db.read().await.unwrap();
        let lines = server::db::audit::page(&mut tx, 1).await.unwrap();
        let looked: Vec<_> = lines.iter().filter(|line| line.act == "search").collect();
        assert_eq!(looked.len(), 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_crash_left_undone_is_found_after_it() {
    for world in worlds().await {
        let (_, officer) = desk(&world, Role::Officer).await;
        let (reference, _) = world.concern(&[]).await;
        // Everything in memory is gone, and so is half of what was noted.
        server::jobs::index_words(&world.app.core).await.unwrap();
        world.tamper("DELETE FROM words").await;
        world.tamper("DELETE FROM likenesses").await;
        world.tamper("UPDATE cases SET worded = 0").await;
        assert!(references(&world, &officer, "call bell").await.is_empty());
        assert_eq!(server::jobs::index_words(&world.app.core).await.unwrap(), 1);
        assert_eq!(
            references(&world, &officer, "call bell").await,
            std::slice::from_ref(&reference)
        );
        assert_eq!(references(&world, &officer, "ann@example.com").await, [reference]);
    }
}

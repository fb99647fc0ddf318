//! Telling people who else can help: on their pages, by an officer, recorded on the case and counted of no case.

use crate::harness::Deeds as _;
use crate::harness::{Answer, Browser, World, worlds};
use crate::support::whole;
use app::domain::access::{Actor, Role};
use app::domain::case::{EventKind, Outcome};
use app::domain::ids::Reference;
use app::domain::offer::How;
use app::domain::support::Need;
use app::paths;
use axum::http::StatusCode;
use server::clock::Clock;
use server::service::directory::Takes;
use server::service::directory_file::read;

const FILE: &str = "slug,name,what_for,phone,area,needs\n\
    kitchen,Zqentry Kitchen,A hot meal,01632 960 011,national,carers\n\
    choir,Zqentry Choir,Singing,01632 960 012,national,carers\n\
    unseen,Zqentry Unseen,Nobody has checked it,01632 960 013,national,carers\n";

/// An officer who holds a case, with a directory in which two entries are checked.
async fn holding(world: &World, changes: &[(&str, &str)]) -> (Browser, Actor, Reference, String) {
    let core = &world.app.core;
    core.import_entries(read(whole(FILE).as_bytes()).unwrap(), Takes::All, None)
        .await
        .unwrap();
    let (token, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
    for slug in ["kitchen", "choir"] {
        let today = app::words::london_day(world.clock.now());
        core.check_entry(slug, None, officer.id, today).await.unwrap();
    }
    let (reference, code) = world.concern(changes).await;
    world.services.desk.claim(&officer, &reference, 1).await.unwrap();
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    (browser, officer, reference, code)
}

async fn followed(world: &World, reference: &Reference, code: &str) -> Answer {
    let mut browser = world.browser();
    let fields = [("reference", reference.as_str()), ("code", code)];
    browser.post(paths::FOLLOW, &fields).await;
    browser.get(paths::FOLLOW_CASE).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_names_who_can_help_and_the_person_reads_it_with_the_words() {
    for world in worlds().await {
        let (mut browser, officer, reference, code) = holding(&world, &[]).await;
        let place = format!("/desk/case/{}/signpost", reference.as_str());
        let page = browser.get(&format!("{place}?need=carers")).await;
        assert!(page.text().contains("Zqentry Kitchen") && !page.text().contains("Zqentry Unseen"));
        let fields = |seen: &'static str| {
            vec![
                ("seen", seen),
                ("need", "carers"),
                ("entries", "kitchen"),
                ("entries", "choir"),
                ("reply", "Zqwords: ring the kitchen first."),
            ]
        };
        let told = browser.post(&place, &fields("2")).await;
        assert!(
            told.text().contains("The person has been told who can help."),
            "{}",
            told.text()
        );
        let case = followed(&world, &reference, &code).await.text();
        for said in [
            "We told you who can help",
            "Zqentry Kitchen",
            "01632 960 012",
            "Zqwords",
        ] {
            assert!(case.contains(said), "{said}: {case}");
        }
        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let copy = person.get(paths::FOLLOW_COPY).await.body;
        assert!(
            copy.contains("Zqentry Kitchen") && copy.contains("01632 960 012"),
            "it can be taken away"
        );
        // It is no answer: they still wait for one, and the clock runs on.
        let file = world.services.desk.case(&officer, &reference).await.unwrap();
        assert_eq!(file.case.state.code(), "received");
        assert_eq!(file.timeline[0].event, EventKind::Signposted);
        let offer = file.timeline[0].offer.as_ref().unwrap();
        assert_eq!((offer.how, offer.needs.as_slice()), (How::Officer, &[Need::Carers][..]));
        let names: Vec<_> = offer.entries.iter().map(|entry| entry.slug.as_str()).collect();
        assert_eq!(names, ["kitchen", "choir"]);
        // The same again from an old tab: nothing is lost.
        let stale = browser.post(&place, &fields("2")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("Zqwords"));
        // What was told stays as it was told.
        let changed = FILE.replace("01632 960 011", "01632 960 099");
        let core = &world.app.core;
        core.import_entries(read(whole(&changed).as_bytes()).unwrap(), Takes::All, None)
            .await
            .unwrap();
        assert!(
            followed(&world, &reference, &code)
                .await
                .text()
                .contains("01632 960 011")
        );
        // Somebody who is not shown any more can't be chosen.
        let gone = browser.post(&place, &fields("3")).await;
        assert_eq!(
            gone.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the kitchen is to be checked again"
        );
        assert!(gone.body.contains("Zqwords") && !gone.text().contains("Zqentry Kitchen"));
        let nobody = [("seen", "3"), ("need", "carers"), ("reply", "Zqwords")];
        assert!(
            browser
                .post(&place, &nobody)
                .await
                .text()
                .contains("Choose at least one")
        );
        assert_eq!(world.count("events WHERE kind = 'signposted'").await, 1);
        assert_eq!(
            world.count("outbox WHERE notice = 'update'").await,
            2,
            "they are told that there is something new"
        );
        // Sealed on the case, and counted of no case.
        for table in world.tables().await {
            let rows = world.rows(&table).await.concat();
            let is_public = ["support_entries", "support_history"].contains(&table.as_str());
            assert!(is_public || !rows.contains("Zqentry"), "{table}");
            assert!(!rows.contains("Zqwords"), "{table}");
        }
        let counts = world.services.directory.offered(&officer).await.unwrap();
        let times = |how, what: &str| {
            let found = counts.iter().find(|count| count.how == how && count.what == what);
            found.map_or(0, |count| count.times)
        };
        assert_eq!(times(Some(How::Officer), "carers"), 1);
        assert_eq!((times(None, "kitchen"), times(None, "choir")), (1, 1));
        assert_eq!(times(Some(How::Pages), "complaint-help"), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_be_told_about_the_patient_is_told_who_helps_but_no_words_without_the_box() {
    for world in worlds().await {
        let (mut browser, officer, _, _) = holding(&world, &[]).await;
        let (reference, code, _) = world.concern_about_mum().await;
        world.services.desk.claim(&officer, &reference, 1).await.unwrap();
        let place = format!("/desk/case/{}/signpost", reference.as_str());
        let fields = |more: &[(&'static str, &'static str)]| {
            [
                &[
                    ("seen", "2"),
                    ("need", "carers"),
                    ("entries", "choir"),
                    ("reply", "Zqwords"),
                ],
                more,
            ]
            .concat()
        };
        // As if the page had been drawn while there was permission, or somebody had taken the field out.
        let disclosed = browser.post(&place, &fields(&[])).await;
        assert_eq!(disclosed.status, StatusCode::CONFLICT);
        let unticked = browser.post(&place, &fields(&[("holding", "yes")])).await;
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(world.count("replies").await, 0);
        let ticked = browser
            .post(&place, &fields(&[("holding", "yes"), ("says_nothing", "yes")]))
            .await;
        assert!(
            ticked.text().contains("The person has been told who can help."),
            "{}",
            ticked.text()
        );
        let case = followed(&world, &reference, &code).await.text();
        assert!(case.contains("Zqentry Choir") && case.contains("Zqwords"));
        assert_eq!(world.count("replies WHERE discloses = FALSE").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_pages_offer_is_recorded_as_it_comes_in_and_as_it_is_closed() {
    for world in worlds().await {
        let (_, officer, reference, code) = holding(&world, &[("want", "full-look")]).await;
        let desk = &world.services.desk;
        let needs = async || {
            let file = desk.case(&officer, &reference).await.unwrap();
            let offers = file.timeline.iter().filter_map(|entry| entry.offer.as_ref());
            offers.map(|offer| offer.needs.clone()).collect::<Vec<_>>()
        };
        assert_eq!(needs().await, [vec![Need::ComplaintHelp]]);
        let page = followed(&world, &reference, &code).await;
        assert!(page.body.contains("/support?need=complaint-help") && !page.body.contains("need=ombudsman"));
        desk.acknowledge(&officer, &reference, 2, None).await.unwrap();
        desk.resolve(&officer, &reference, 3, Outcome::PutRight, None)
            .await
            .unwrap();
        assert_eq!(
            needs().await,
            [vec![Need::Ombudsman, Need::ComplaintHelp], vec![Need::ComplaintHelp]]
        );
        let page = followed(&world, &reference, &code).await;
        assert!(page.body.contains("/support?need=ombudsman"));
        // What somebody needs tells what they wrote: a helper who may read no words sees nothing of it.
        for (sight, sees) in [("progress", false), ("words", true)] {
            let mut person = world.browser();
            person
                .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", &code)])
                .await;
            let (theirs, _) = person.let_in("Sam", sight).await;
            let page = followed(&world, &reference, &theirs).await;
            assert_eq!(page.body.contains("/support?need=ombudsman"), sees, "{sight}");
        }
        // Thanks lead nowhere else.
        let (thanks, _) = world.concern(&[("want", "thanks")]).await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let file = desk.case(&senior, &thanks).await.unwrap();
        assert!(file.timeline.iter().all(|entry| entry.offer.is_none()));
        assert_eq!(world.count("offers").await, 2);
    }
}

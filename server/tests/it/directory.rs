//! Keeping the directory on the desk: added, checked, changed, retired and taken in by file, each with its line of the trail.

use crate::harness::{Answer, Browser, World, worlds};
use app::domain::access::Role;
use app::domain::directory::EntryChange;
use app::paths;
use axum::http::StatusCode;

const ADD: &[(&str, &str)] = &[
    ("seen", "0"),
    ("name", "Example Carers' Hub"),
    ("what_for", "to help"),
    ("phone", "01632 960 077"),
    ("where", "councils"),
    ("councils", "Blackpool\r\nwyre"),
    ("needs", "carers"),
    ("needs", "complaint-help"),
    ("valid_to_day", "31"),
    ("valid_to_month", "3"),
    ("valid_to_year", "2027"),
    ("note", "ring in the morning"),
];
const ENTRY: &str = "/desk/directory/entry/example-carers-hub";
const PUBLIC: &str = "/support?need=carers&council=E06000009";

async fn keeper(world: &World) -> Browser {
    signed_in(world, Role::Officer).await
}

async fn signed_in(world: &World, role: Role) -> Browser {
    let (token, _) = world.signed_in(role, &format!("{role}@example.org")).await;
    let mut browser = world.browser();
    browser.cookies.insert("pals-desk".to_owned(), token.0);
    browser
}

async fn public(world: &World) -> String {
    world.browser().get(PUBLIC).await.text()
}

/// Takes a file in.
async fn take_in(browser: &mut Browser, file: &str) -> Answer {
    let files = [("who.csv", file.as_bytes())];
    browser.post_files(paths::DIRECTORY_IMPORT, &[], &files).await
}

/// Presses a button of an entry's page, as it stands.
async fn press(browser: &mut Browser, what: EntryChange) -> Answer {
    let page = browser.get(ENTRY).await;
    let seen = page.field("seen").unwrap_or_default();
    let on = [("on_day", "22"), ("on_month", "11"), ("on_year", "2026")];
    let fields = [&[("seen", seen.as_str()), ("do", what.code())], &on[..]].concat();
    browser.post(ENTRY, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_added_checked_changed_and_retired_and_the_trail_names_it_and_who() {
    for world in worlds().await {
        let mut browser = keeper(&world).await;
        let added = browser.post("/desk/directory/add", ADD).await;
        assert_eq!(added.path, format!("{ENTRY}?done=added"));
        assert!(added.text().contains("Blackpool, Wyre") && added.text().contains("31 March 2027"));
        assert!(!public(&world).await.contains("Carers' Hub"), "nobody has checked it");

        let checked = press(&mut browser, EntryChange::Checked).await;
        assert_eq!(checked.path, "/desk/directory?done=example-carers-hub");
        assert!(checked.text().contains("You have checked Example Carers' Hub."));
        let shown = public(&world).await;
        assert!(shown.contains("Example Carers' Hub") && shown.contains("checked this on 22 November 2026"));
        assert!(!shown.contains("ring in the morning"), "a note for staff");

        let form = browser.get(&format!("{ENTRY}/change")).await;
        let seen = form.field("seen").unwrap();
        let change: Vec<_> = ADD
            .iter()
            .map(|(name, value)| match *name {
                "seen" => ("seen", seen.as_str()),
                "phone" => ("phone", "01632 960 088"),
                name => (name, *value),
            })
            .collect();
        let changed = browser.post(&format!("{ENTRY}/change"), &change).await;
        assert_eq!(changed.path, format!("{ENTRY}?done=changed"));
        assert!(
            changed
                .text()
                .contains("Phone number: 01632 960 077 became 01632 960 088")
        );
        assert!(
            !public(&world).await.contains("Carers' Hub"),
            "what changed is checked anew"
        );

        // A second tab that saw the version before: nothing of it is taken, and nothing is lost.
        let stale = browser.post(&format!("{ENTRY}/change"), &change).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(
            stale
                .text()
                .contains("Someone has changed this entry since you opened it")
        );
        assert_eq!(stale.field("phone").as_deref(), Some("01632 960 088"));
        let seen_now = stale.field("seen").unwrap();
        assert_ne!(seen_now, seen, "sent again, it counts");
        let old = [
            ("seen", seen.as_str()),
            ("do", "checked"),
            ("on_day", "22"),
            ("on_month", "11"),
            ("on_year", "2026"),
        ];
        assert_eq!(browser.post(ENTRY, &old).await.status, StatusCode::CONFLICT);
        assert!(
            !public(&world).await.contains("Carers' Hub"),
            "nobody has checked this version"
        );

        press(&mut browser, EntryChange::Checked).await;
        assert!(public(&world).await.contains("01632 960 088"));
        let retired = press(&mut browser, EntryChange::Retired).await;
        assert!(retired.text().contains("This entry is retired. Nobody sees it."));
        assert!(!public(&world).await.contains("Carers' Hub"));
        assert_eq!(
            press(&mut browser, EntryChange::Checked).await.status,
            StatusCode::CONFLICT,
            "it is retired"
        );
        press(&mut browser, EntryChange::BroughtBack).await;
        assert!(
            !public(&world).await.contains("Carers' Hub"),
            "brought back to be checked"
        );
        press(&mut browser, EntryChange::Checked).await;
        assert!(public(&world).await.contains("Carers' Hub"));

        // The same name again is another entry.
        let second = browser.post("/desk/directory/add", ADD).await;
        assert_eq!(second.path, "/desk/directory/entry/example-carers-hub-2?done=added");

        let mut manager = signed_in(&world, Role::Manager).await;
        let trail = manager.get("/desk/audit").await.text();
        for (act, times) in [
            ("entry-added", 2),
            ("entry-checked", 3),
            ("entry-changed", 1),
            ("entry-retired", 1),
            ("entry-brought-back", 1),
        ] {
            assert_eq!(trail.matches(act).count(), times, "{act}: {trail}");
            let table =
                format!("audit WHERE act = '{act}' AND by_staff IS NOT NULL AND about LIKE 'example-carers-hub%'");
            assert_eq!(world.count(&table).await, i64::from(times as u8), "{act}");
        }
        assert!(trail.contains("example-carers-hub-2"));
        assert_eq!(world.count("support_history").await, 8);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_and_nothing_of_it_is_kept() {
    for world in worlds().await {
        let mut browser = keeper(&world).await;
        let wrong: Vec<_> = ADD
            .iter()
            .map(|(name, value)| {
                if *name == "phone" {
                    (*name, "ring us")
                } else {
                    (*name, *value)
                }
            })
            .collect();
        let page = browser.post("/desk/directory/add", &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("Phone number: use digits") && page.text().contains("ring in the morning"));
        assert_eq!(page.field("phone").as_deref(), Some("ring us"));
        assert_eq!(world.count("support_entries").await, 0);
        browser.post("/desk/directory/add", ADD).await;
        assert_eq!(world.count("support_entries").await, 1, "the control");
        for (day, said) in [("23", "still to come"), ("31", "real date")] {
            let fields = [
                ("seen", "1"),
                ("do", "checked"),
                ("on_day", day),
                ("on_month", "11"),
                ("on_year", "2026"),
            ];
            let page = browser.post(ENTRY, &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(page.text().contains(said), "{}", page.text());
        }
        assert_eq!(world.count("support_entries WHERE checked_on IS NOT NULL").await, 0);
        // Whoever is signed out meanwhile has the words on the page that says so.
        let mut nobody = world.browser();
        let page = nobody.post("/desk/directory/add", ADD).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(page.text().contains("ring in the morning"));
        for role in [Role::Auditor, Role::Investigator, Role::Administrator] {
            let mut browser = signed_in(&world, role).await;
            for path in ["/desk/directory/add", &format!("{ENTRY}/change"), ENTRY] {
                let fields = [ADD, &[("do", "retired")]].concat();
                assert_eq!(
                    browser.post(path, &fields).await.status,
                    StatusCode::FORBIDDEN,
                    "{role} {path}"
                );
            }
        }
        assert_eq!(world.count("support_entries").await, 1);
        assert_eq!(world.count("support_history").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_goes_out_and_comes_back_and_what_was_retired_stays_so() {
    for world in worlds().await {
        let mut browser = keeper(&world).await;
        browser.post("/desk/directory/add", ADD).await;
        press(&mut browser, EntryChange::Checked).await;
        let export = browser.get(paths::DIRECTORY_EXPORT).await;
        let header = |name: &str| export.headers[name].to_str().unwrap().to_owned();
        assert!(
            header("content-type").starts_with("text/csv") && header("content-disposition").starts_with("attachment")
        );
        let file = export.body.clone();
        assert!(file.contains("Example Carers' Hub") && file.contains("ring in the morning"));
        let same = take_in(&mut browser, &file).await;
        assert!(
            same.text().contains("0 new, 0 changed, 1 as they were, 0 retired"),
            "{}",
            same.text()
        );
        assert!(public(&world).await.contains("01632 960 077"), "still checked");
        let other = file.replace("01632 960 077", "01632 960 099");
        let changed = take_in(&mut browser, &other).await;
        assert!(changed.text().contains("0 new, 1 changed"), "{}", changed.text());
        assert!(!public(&world).await.contains("Carers' Hub"));
        let bad = take_in(&mut browser, &other.replace("carers ", "cares ")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            bad.text()
                .contains("Line 2: What it helps with: choose from what is offered"),
            "{}",
            bad.text()
        );
        assert_eq!(take_in(&mut browser, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let large = take_in(&mut browser, &"x".repeat(3 << 20)).await;
        assert!(large.text().contains("larger than 2 MB"));
        press(&mut browser, EntryChange::Retired).await;
        let retired = take_in(&mut browser, &file).await;
        assert!(
            retired.text().contains("0 changed, 0 as they were, 1 retired"),
            "{}",
            retired.text()
        );
        assert_eq!(world.count("support_entries WHERE retired_on IS NULL").await, 0);
        assert_eq!(
            world.count("support_history WHERE by_staff IS NULL").await,
            0,
            "who took it in is known"
        );
        // Nobody else takes anything in or out.
        let mut nobody = world.browser();
        let page = take_in(&mut nobody, &file).await;
        assert!(page.path.starts_with("/desk/sign-in"), "{}", page.path);
        assert!(!nobody.get("/desk/directory/export").await.body.contains("Carers' Hub"));
        let mut administrator = signed_in(&world, Role::Administrator).await;
        assert_eq!(
            administrator.get("/desk/directory/export").await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(world.count("support_entries").await, 1);
    }
}

//! Who helps, as staff keep it: what is due first, an entry with its history, the form with what is wrong in it.

use crate::stage::*;
use app::domain::access::Role;
use app::domain::directory::{BadLine, BadLineWhy, EntryChange, EntryForm, LinkFound, Record};
use app::domain::support::Texts;
use app::pages::desk::BadFile;
use app::port::{DirectoryEntry, DirectoryStep, Retyped};
use http::StatusCode;

fn record(slug: &str, phone: &str) -> Record {
    let form = EntryForm {
        slug: slug.to_owned(),
        texts: Texts {
            name: format!("{slug} Example"),
            what_for: "Example help".to_owned(),
            phone: phone.to_owned(),
            ..Texts::default()
        },
        area: "E06000009 E07000128".to_owned(),
        needs: "carers".to_owned(),
        source: "their website".to_owned(),
        note: "ask for <b>Sam</b>".to_owned(),
        valid_to: if slug == "over" { "2026-11-22" } else { "2027-03-31" }.to_owned(),
        valid_from: if slug == "early" { "2027-01-01" } else { "" }.to_owned(),
        ..EntryForm::default()
    };
    form.parse().expect("an entry")
}

/// Checked so many days ago, or never.
fn entry(slug: &str, checked: Option<u64>) -> DirectoryEntry {
    let on = |days| day(2026, 11, 23) - chrono::Days::new(days);
    DirectoryEntry {
        record: record(slug, "01632 960 055"),
        version: 3,
        checked: checked.map(|days| (on(days), "Colin Colleague".to_owned())),
        is_retired: slug == "retired",
        link: (slug == "link").then(|| (LinkFound::Gone, at(9) + chrono::TimeDelta::days(3))),
    }
}

fn world(role: Role) -> World {
    let mut world = World::new(role);
    world.directory = vec![
        entry("a-never", None),
        entry("fine", Some(1)),
        entry("link", Some(1)),
        entry("over", Some(1)),
        entry("retired", None),
        entry("stale", Some(90)),
        entry("early", Some(1)),
    ];
    let step = |what, version, record| DirectoryStep {
        at: at(9),
        by: Some("Colin Colleague".to_owned()),
        what,
        version,
        checked_on: (what == EntryChange::Checked).then(|| day(2026, 11, 22)),
        record,
    };
    world.steps = vec![
        step(EntryChange::Checked, 2, None),
        step(EntryChange::Changed, 2, Some(record("fine", "01632 960 055"))),
        step(EntryChange::Added, 1, Some(record("fine", ""))),
    ];
    world
}

#[tokio::test]
async fn what_is_due_stands_first_and_only_that() {
    let page = get(&world(Role::Officer), "/desk/directory").await;
    let names = page.texts("tbody a");
    assert_eq!(
        names,
        ["over Example", "link Example", "stale Example", "a-never Example"]
    );
    let words = page.words();
    for said in [
        "To be checked (4)",
        "All entries (6)",
        "Retired (1)",
        "Blackpool and 1 more",
        "Check again",
        "by Colin Colleague",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let all = get(&world(Role::Officer), "/desk/directory?list=all").await;
    assert_eq!(all.count("tbody tr"), 6);
    let retired = get(&world(Role::Officer), "/desk/directory?list=retired").await;
    assert_eq!(retired.texts("tbody a"), ["retired Example"]);
    let nothing = get(&World::new(Role::Officer), "/desk/directory").await;
    assert!(nothing.words().contains("Nothing is to be checked today."));
    let done = get(&world(Role::Officer), "/desk/directory?done=fine").await;
    assert!(done.words().contains("You have checked fine Example."));
    let taken = "/desk/directory?imported=yes&new=1&changed=2&same=3&retired=4";
    let taken = get(&world(Role::Officer), taken).await;
    assert!(taken.words().contains("1 new, 2 changed, 3 as they were, 4 retired"));
}

#[tokio::test]
async fn those_who_keep_it_may_change_it_and_auditors_may_look() {
    let pages = [
        "/desk/directory",
        "/desk/directory/entry/fine",
        "/desk/directory/entry/fine/change",
        "/desk/directory/add",
        "/desk/directory/import",
    ];
    for (role, statuses) in [
        (Role::Officer, [200, 200, 200, 200, 200]),
        (Role::SeniorOfficer, [200, 200, 200, 200, 200]),
        (Role::Manager, [200, 200, 200, 200, 200]),
        (Role::Auditor, [200, 200, 403, 403, 403]),
        (Role::Investigator, [403, 403, 403, 403, 403]),
        (Role::Administrator, [403, 403, 403, 403, 403]),
    ] {
        for (address, status) in pages.iter().zip(statuses) {
            let answer = get(&world(role), address).await;
            assert_eq!(answer.status.as_u16(), status, "{role} {address}");
        }
    }
    let auditor = get(&world(Role::Auditor), "/desk/directory/entry/fine").await;
    assert!(!auditor.has("form[action*=directory]") && !auditor.has("a[href$='/change']"));
    let officer = get(&world(Role::Officer), "/desk/directory/entry/fine").await;
    assert!(
        officer.has("form[action*=directory]") && officer.has("a[href$='/change']"),
        "the control"
    );
}

#[tokio::test]
async fn an_entry_says_what_people_see_who_checked_it_and_what_it_said_before() {
    let page = get(&world(Role::Officer), "/desk/directory/entry/fine").await;
    let words = page.words();
    for said in [
        "People see this entry.",
        "18001, then 01632 960 055",
        "22 November 2026, by Colin Colleague",
        "Blackpool, Wyre",
        "their website",
        "ask for <b>Sam</b>",
        "Checked on 22 November 2026",
        "Phone number: (nothing) became 01632 960 055",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    // The day of the check is today unless somebody says otherwise.
    assert_eq!(
        page.attributes(".nhsuk-date-input input", "value"),
        ["23", "11", "2026"]
    );
    assert_eq!(page.attributes("input[name=do]", "value"), ["checked", "retired"]);
    for (slug, said) in [
        ("a-never", "Nobody sees this entry until someone has checked it."),
        ("over", "its last day is over"),
        ("stale", "with a note that it may have changed"),
        ("link", "There was no such page on 23 November 2026."),
        ("retired", "This entry is retired."),
        ("early", "Nobody sees this entry before its first day, 1 January 2027."),
    ] {
        let page = get(&world(Role::Officer), &format!("/desk/directory/entry/{slug}")).await;
        assert!(page.words().contains(said), "{slug}: {}", page.words());
    }
    let retired = get(&world(Role::Officer), "/desk/directory/entry/retired").await;
    assert_eq!(retired.attributes("input[name=do]", "value"), ["brought-back"]);
    let nobody = get(&world(Role::Officer), "/desk/directory/entry/nobody").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

fn typed(pairs: &[(&str, &str)], moved: bool) -> World {
    let pairs = pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    World {
        retyped: Some(Retyped {
            pairs: pairs.collect(),
            moved,
        }),
        ..world(Role::Officer)
    }
}

#[tokio::test]
async fn a_day_that_is_none_is_said_and_what_was_typed_stays() {
    for (typed_day, said) in [
        (["31", "2", "2026"], "Enter a real date"),
        (["24", "11", "2026"], "can't be still to come"),
        (["", "", ""], "Enter the day on which you checked it"),
    ] {
        let [one, two, three] = typed_day;
        let pairs = [
            ("do", "checked"),
            ("seen", "2"),
            ("on_day", one),
            ("on_month", two),
            ("on_year", three),
        ];
        let page = get(&typed(&pairs, false), "/desk/directory/entry/fine").await;
        assert!(
            page.texts(".nhsuk-error-summary a").concat().contains(said),
            "{}",
            page.words()
        );
        assert_eq!(page.attributes(".nhsuk-error-summary a", "href"), ["#on-on_day"]);
        assert!(page.has("#on-on_day"), "the summary leads to the box");
        let shown = page.attributes(".nhsuk-date-input input", "value");
        assert_eq!(shown.concat(), typed_day.concat());
    }
    let moved = get(&typed(&[("on_day", "1")], true), "/desk/directory/entry/fine").await;
    assert!(
        moved
            .words()
            .contains("Someone has changed this entry since you opened it. Look at it again.")
    );
    assert!(!moved.has(".nhsuk-error-summary"));
}

#[tokio::test]
async fn the_form_holds_what_the_entry_says() {
    let page = get(&world(Role::Officer), "/desk/directory/entry/fine/change").await;
    let value = |name: &str| page.attributes(&format!("input[name={name}]"), "value").concat();
    assert_eq!(value("name"), "fine Example");
    assert_eq!(value("phone"), "01632 960 055");
    assert_eq!(
        (value("valid_to_day"), value("valid_to_year")),
        ("31".into(), "2027".into())
    );
    assert_eq!(page.attributes("input[name=where][checked]", "value"), ["councils"]);
    assert_eq!(page.texts("textarea[name=councils]"), ["Blackpool\nWyre"]);
    assert_eq!(page.attributes("input[name=needs][checked]", "value"), ["carers"]);
    assert_eq!(value("seen"), "3");
    let new = get(&world(Role::Officer), "/desk/directory/add").await;
    assert!(!new.has("main input[type=text][value]:not([value=''])"));
}

#[tokio::test]
async fn what_is_wrong_with_an_entry_is_said_field_by_field_and_nothing_is_lost() {
    let long = "x".repeat(501);
    let pairs = [
        ("what_for", "to help"),
        ("phone", "ring us"),
        ("web", "http://help.example"),
        ("access", long.as_str()),
        ("where", "councils"),
        ("councils", "Blackpool\nAtlantis"),
        ("needs", "carers"),
        ("urgent", "yes"),
        ("valid_from_day", "31"),
        ("valid_from_month", "2"),
        ("valid_from_year", "2026"),
    ];
    for address in ["/desk/directory/add", "/desk/directory/entry/fine/change"] {
        let page = get(&typed(&pairs, false), address).await;
        assert_eq!(
            page.texts(".nhsuk-error-summary a"),
            [
                "Name: fill this in",
                "Phone number: use digits, spaces, brackets and a plus sign only",
                "Web address: it must begin with https:// and have no spaces",
                "Other ways in: use 500 characters or fewer",
                "Enter a council of England on each line. These we don't know: Atlantis",
                "First day: enter a real date, or leave it out",
            ],
            "{address}"
        );
        for target in page.attributes(".nhsuk-error-summary a", "href") {
            assert!(page.has(&target), "{target}");
        }
        assert_eq!(page.texts("textarea[name=councils]"), ["Blackpool\nAtlantis"]);
        assert!(page.has("input[name=phone][value='ring us']") && page.has("#urgent[checked]"));
        assert_eq!(page.attributes("input[name=needs][checked]", "value"), ["carers"]);
    }
    let nowhere = get(
        &typed(&[("name", "One"), ("what_for", "x")], false),
        "/desk/directory/add",
    )
    .await;
    assert_eq!(nowhere.attributes(".nhsuk-error-summary a", "href"), ["#where"]);
    // Putting something right is no leave to write over what somebody else did meanwhile.
    let seen = |page: &Answer| page.attributes("form[action*=directory] input[name=seen]", "value");
    let old = [&pairs[..], &[("seen", "2")]].concat();
    let wrong = get(&typed(&old, false), "/desk/directory/entry/fine/change").await;
    assert_eq!(seen(&wrong), ["2"]);
    let told = get(&typed(&old, true), "/desk/directory/entry/fine/change").await;
    assert_eq!(seen(&told), ["3"]);
    assert!(
        told.words().contains("Phone number now says: 01632 960 055"),
        "{}",
        told.words()
    );
    let moved = get(&typed(&pairs, true), "/desk/directory/entry/fine/change").await;
    assert!(moved.words().contains("What you typed is still here") && !moved.has(".nhsuk-error-summary"));
    assert!(moved.has("input[name=phone][value='ring us']"));
}

#[tokio::test]
async fn a_file_that_is_not_taken_says_why() {
    let lines = vec![
        BadLine {
            line: 3,
            why: BadLineWhy::NoCouncil("E06999999".to_owned()),
        },
        BadLine {
            line: 7,
            why: BadLineWhy::Twice("<b>".to_owned()),
        },
    ];
    for (bad, said) in [
        (BadFile::Missing, "Choose a file"),
        (BadFile::TooLarge, "larger than 2 MB"),
        (BadFile::Lines(lines), "Line 7: there is a line for <b> before it"),
    ] {
        let world = World {
            bad_file: Some(bad),
            ..world(Role::Officer)
        };
        let page = get(&world, "/desk/directory/import").await;
        let summary = page.texts(".nhsuk-error-summary").concat();
        assert!(summary.contains(said), "{summary}");
        assert!(page.has("form[enctype='multipart/form-data'] input[type=file][name=files]"));
    }
}

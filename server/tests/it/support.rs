//! Finding help: a postcode leads to a council and to nothing else, the right people are shown where somebody lives, and
//! nobody is told of what nobody has checked.

use crate::harness::{World, worlds};
use app::domain::access::Role;
use app::domain::council::{CouncilCode, Land, Postcode};
use app::domain::directory::{BadLineWhy, EntryForm, Imported, Record, councils_on_lines};
use app::domain::failure::Failure;
use app::domain::support::{Area, Need};
use app::pages::desk::bad_line;
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use server::clock::Clock;
use server::places::{ENGLAND, council_of};
use server::service::directory::Takes;
use server::service::directory_file::{SEED, read, write};

fn council(postcode: &str) -> String {
    let found = council_of(&Postcode::parse(postcode).unwrap_or_else(|_| panic!("{postcode}")));
    found.map_or_else(String::new, |code| code.as_str().to_owned())
}

fn name(code: &str) -> String {
    let known = ENGLAND.iter().find(|council| council.code.as_str() == code);
    known.map_or_else(String::new, |council| council.name.clone())
}

#[test]
fn a_postcode_leads_to_its_council_also_where_a_town_is_split() {
    for (postcode, expected) in [
        ("FY1 1AD", "Blackpool"),
        ("FY2 0AA", "Blackpool"),
        ("FY4 1AA", "Blackpool"),
        // One district, two councils.
        ("FY5 1AA", "Wyre"),
        ("FY5 1AZ", "Blackpool"),
        ("FY5 1BA", "Wyre"),
        ("FY5 1DN", "Blackpool"),
        ("FY5 2AA", "Wyre"),
        ("FY6 7AA", "Wyre"),
        ("FY7 6AA", "Wyre"),
        ("FY8 1AA", "Fylde"),
        ("LA1 1AA", "Lancaster"),
        ("LA9 4AA", "Westmorland and Furness"),
        ("PR1 2AA", "Preston"),
        ("BB1 1AA", "Blackburn with Darwen"),
        ("BB11 1AA", "Burnley"),
        ("CA1 1AA", "Cumberland"),
        ("SW1A 1AA", "Westminster"),
    ] {
        assert_eq!(name(&council(postcode)), expected, "{postcode}");
    }
    for (postcode, land) in [
        ("EH1 1AA", Land::Scotland),
        ("CF10 1AA", Land::Wales),
        ("BT1 1AA", Land::NorthernIreland),
        ("IM1 1AA", Land::Islands),
        ("JE2 3AB", Land::Islands),
    ] {
        let code = CouncilCode::parse(&council(postcode)).unwrap_or_else(|| panic!("{postcode}"));
        assert_eq!(code.land(), land, "{postcode}");
    }
    // The first and the last half there are, and some that there are not.
    for (postcode, is_known) in [
        ("AB1 0AA", true),
        ("ZE3 9XP", true),
        ("AA1 1AA", false),
        ("ZZ9 9ZZ", false),
        ("FY9 1AA", false),
    ] {
        assert_eq!(!council(postcode).is_empty(), is_known, "{postcode}");
    }
}

/// Every line of the table is found by its own postcode, and the councils of England have names.
#[test]
fn every_line_of_the_table_is_found() {
    let table = include_str!("../../data/postcode-council.csv");
    let mut lines = 0;
    for line in table.lines().skip(1) {
        let [out, inward, code] = line.split(',').collect::<Vec<_>>().try_into().unwrap();
        // Newport's from before 1997, the only ones of that form.
        if out != "NPT" {
            assert_eq!(council(&format!("{out} {inward}")), code, "{line}");
        }
        if code.starts_with('E') {
            assert!(!name(code).is_empty(), "{line}");
        }
        lines += 1;
    }
    assert_eq!(lines, 61_954);
}

/// A file with some of the columns, and the others empty.
pub fn whole(file: &str) -> String {
    let (head, lines) = file.split_once('\n').unwrap();
    let there: Vec<_> = head.split(',').collect();
    let absent: Vec<_> = EntryForm::columns()
        .into_iter()
        .filter(|column| !there.contains(column))
        .collect();
    let commas = ",".repeat(absent.len());
    let lines = lines.lines().map(|line| format!("{line}{commas}\n"));
    format!("{head},{}\n{}", absent.join(","), lines.collect::<String>())
}

fn today(world: &World) -> NaiveDate {
    app::words::london_day(world.clock.now())
}

/// `server/data/check-postcodes.py` writes them.
#[test]
#[ignore = "it reads 2.7 million postcodes from the standard input, which a person gives it"]
fn every_postcode_there_is_leads_to_its_council() {
    let (mut looked_up, mut wrong) = (0_u32, Vec::new());
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let (postcode, code) = line.split_once(',').unwrap();
        if postcode.starts_with("NPT") {
            continue;
        }
        looked_up += 1;
        if council(postcode) != code {
            wrong.push(line);
        }
    }
    assert!(looked_up > 2_000_000, "only {looked_up} postcodes were given");
    assert_eq!(wrong, Vec::<String>::new(), "of {looked_up}");
}

/// Takes the built-in entries in and checks all of them today.
pub async fn checked(world: &World) -> Vec<Record> {
    let records = read(SEED.as_bytes()).unwrap();
    let core = &world.app.core;
    core.import_entries(records.clone(), Takes::All, None).await.unwrap();
    let (_, senior) = world.signed_in(Role::SeniorOfficer, "checker@example.org").await;
    for record in &records {
        let slug = &record.entry.slug;
        core.check_entry(slug, None, senior.id, today(world)).await.unwrap();
    }
    records
}

#[tokio::test(flavor = "multi_thread")]
async fn help_to_make_a_complaint_is_the_councils_own_in_lancashire_and_cumbria() {
    for world in worlds().await {
        checked(&world).await;
        let support = &world.services.support;
        let lancashire = ENGLAND
            .iter()
            .filter(|council| council.county.as_deref() == Some("Lancashire"));
        let districts: Vec<_> = lancashire.map(|council| council.name.clone()).collect();
        assert_eq!(districts.len(), 12, "{districts:?}");
        let ours = [
            ("Blackpool", "adv-blackpool"),
            ("Blackburn with Darwen", "adv-bwd"),
            ("Westmorland and Furness", "adv-cumbria"),
            ("Cumberland", "adv-cumbria"),
        ];
        let ours = ours.into_iter().map(|(name, slug)| (name.to_owned(), slug));
        for (name, slug) in ours.chain(districts.into_iter().map(|name| (name, "adv-lancs"))) {
            let code = ENGLAND
                .iter()
                .find(|council| council.name == name)
                .unwrap()
                .code
                .clone();
            let found = support.find(Need::ComplaintHelp, Some(&code)).await.unwrap();
            let slugs = |listed: &[app::domain::support::Listed]| {
                listed
                    .iter()
                    .map(|listed| listed.entry.slug.clone())
                    .collect::<Vec<_>>()
            };
            assert_eq!(slugs(&found.local), [slug], "{name}");
            assert!(
                !slugs(&found.national).contains(&"pohwer".to_owned()),
                "{name}: nobody there is told of those who are not local"
            );
            assert!(slugs(&found.urgent).contains(&"police-999".to_owned()), "{name}");
        }
        // Somewhere else: those who help all over England.
        let cornwall = ENGLAND.iter().find(|council| council.name == "Cornwall").unwrap();
        let found = support.find(Need::ComplaintHelp, Some(&cornwall.code)).await.unwrap();
        assert!(found.local.is_empty() && found.national.iter().any(|listed| listed.entry.slug == "pohwer"));
        for need in Need::ALL {
            let found = support.find(*need, None).await.unwrap();
            assert!(!found.urgent.is_empty(), "{need}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postcode_leads_to_an_address_without_it_and_stands_nowhere() {
    for world in worlds().await {
        checked(&world).await;
        let mut browser = world.browser();
        let form = "/support?need=complaint-help";
        let page = browser.post(form, &[("place", "fy5 1az")]).await;
        assert_eq!(page.path, "/support?need=complaint-help&council=E06000009");
        assert!(
            page.text().contains("Blackpool Advocacy Hub") && page.text().contains("looks like the area of Blackpool")
        );
        let page = browser.post(form, &[("place", "Wyre")]).await;
        assert_eq!(page.path, "/support?need=complaint-help&council=E07000128");
        let page = browser.post(form, &[("place", "EH1 1AA")]).await;
        assert!(page.text().contains("In Scotland"), "{}", page.text());
        let page = browser.post(form, &[("place", "Lancashire")]).await;
        assert!(page.text().contains("Which council is it?") && page.body.contains("council=E07000119"));
        for (typed, said) in [
            ("", "Enter a postcode or the name of a council"),
            ("FY5", "Enter a full postcode"),
            ("ZZ9 9ZZ", "We can't find this postcode"),
            ("Atlantis 12", "Enter a full UK postcode"),
        ] {
            let page = browser.post(form, &[("place", typed)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(
                page.text().contains(said) && page.body.contains("nhsuk-error-summary"),
                "{typed}: {}",
                page.text()
            );
            assert_eq!(page.field("place").unwrap_or_default(), typed);
            assert!(!page.path.contains(typed) || typed.is_empty());
        }
        let rows = world.rows("support_entries").await.concat();
        assert!(rows.contains("Blackpool Advocacy Hub"), "the control");
        for table in world.tables().await {
            let rows = world.rows(&table).await.concat().to_uppercase();
            for place in ["FY5 1AZ", "FY51AZ", "FY5,1AZ"] {
                assert!(!rows.contains(place), "{table}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_of_an_entry_until_somebody_has_checked_it_and_what_changes_is_checked_anew() {
    for world in worlds().await {
        let core = &world.app.core;
        let mut records = read(SEED.as_bytes()).unwrap();
        let count = records.len();
        let imported = |new, changed, same| Imported {
            new,
            changed,
            same,
            retired: 0,
        };
        assert_eq!(
            core.import_entries(records.clone(), Takes::All, None).await,
            Ok(imported(count, 0, 0))
        );
        let page = async || {
            world
                .browser()
                .get("/support?need=complaint-help&council=E06000009")
                .await
                .text()
        };
        assert!(!page().await.contains("Blackpool Advocacy Hub"));
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        core.check_entry("adv-blackpool", None, senior.id, today(&world))
            .await
            .unwrap();
        let text = page().await;
        assert!(
            text.contains("Blackpool Advocacy Hub") && text.contains("Our team checked this on 22 November 2026"),
            "{text}"
        );
        assert!(
            text.contains("18001, then 01253 477959") && !text.contains("Basis"),
            "what staff know stays with staff"
        );
        assert!(
            !text.contains("senior@") && !text.contains("Senior"),
            "nor is it said who checked it"
        );
        // Time goes by: it says so, and is still there.
        world.clock.advance(TimeDelta::days(90));
        assert!(page().await.contains("Our team last checked this on 22 November 2026"));
        // The same again changes nothing; another number is to be checked.
        assert_eq!(
            core.import_entries(records.clone(), Takes::All, None).await,
            Ok(imported(0, 0, count))
        );
        assert!(page().await.contains("Blackpool Advocacy Hub"));
        let theirs = records
            .iter_mut()
            .find(|record| record.entry.slug == "adv-blackpool")
            .unwrap();
        theirs.entry.texts.phone = "01632 960 123".to_owned();
        assert_eq!(
            core.import_entries(records.clone(), Takes::All, None).await,
            Ok(imported(0, 1, count - 1))
        );
        assert!(!page().await.contains("Blackpool Advocacy Hub"));
        let missing = core.check_entry("nobody", None, senior.id, today(&world)).await;
        assert_eq!(missing, Err(Failure::NotFound));
        assert_eq!(
            world
                .count("audit WHERE act = 'entry-checked' AND about = 'adv-blackpool'")
                .await,
            1
        );
        assert_eq!(world.count("audit WHERE act = 'import-directory'").await, 3);
    }
}

#[test]
fn a_file_comes_back_as_it_went_and_each_bad_line_is_named() {
    let records = read(SEED.as_bytes()).unwrap();
    assert_eq!(records.len(), 78);
    assert_eq!(read(write(&records).unwrap().as_bytes()).as_ref(), Ok(&records));
    let marked = format!("\u{feff}{SEED}");
    assert_eq!(
        read(marked.as_bytes()).as_ref(),
        Ok(&records),
        "as spreadsheets save it"
    );
    let said = |file: &[u8]| read(file).unwrap_err().iter().map(bad_line).collect::<Vec<_>>();
    let two = SEED
        .replacen("E06000009", "E06999999", 1)
        .replacen("complaint-help someone", "complain someone", 1);
    assert_eq!(said(two.as_bytes()).len(), 1, "a line is named once");
    let third = SEED.lines().nth(2).unwrap();
    let bad_third = third.replacen("https://", "http://", 1);
    assert_ne!(third, bad_third, "the control");
    let two = SEED
        .replacen("E06000009", "E06999999", 1)
        .replacen(third, &bad_third, 1);
    let lines = said(two.as_bytes());
    assert_eq!(lines[0], "Line 2: no council of England has the code E06999999");
    assert!(
        lines[1].starts_with("Line 3: Web address: it must begin with https://"),
        "{lines:?}"
    );
    assert_eq!(lines.len(), 2);
    let second = SEED.lines().nth(1).unwrap();
    let twice = format!("{SEED}{second}\n");
    let bad = read(twice.as_bytes()).unwrap_err();
    assert!(
        matches!(bad.as_slice(), [bad] if bad.line == 80 && matches!(bad.why, BadLineWhy::Twice(_))),
        "{bad:?}"
    );
    // A cell with a line break in it moves what follows: the line is the file's own.
    let broken =
        whole("slug,name,what_for,area\na,A,ONE TWO,national\nb,,x,national\n").replace("ONE TWO", "\"one\ntwo\"");
    assert_eq!(said(broken.as_bytes()), ["Line 4: Name: fill this in"]);
    let csv = |file: &[u8]| matches!(read(file).unwrap_err().as_slice(), [bad] if bad.why == BadLineWhy::Csv);
    assert!(
        csv(format!("{SEED}one,two\n").as_bytes())
            && csv(b"name,phone,colour\n")
            && csv(b"slug,name,what_for,area\na,A,x,national\n")
    );
    assert!(csv(b"slug,name\na,caf\xe9\n"), "not UTF-8");
    assert!(csv(b""));
    let many = whole(&format!("slug,name,what_for,area\n{}", "a,,,\n".repeat(100)));
    assert_eq!(said(many.as_bytes()).len(), 20, "no more than a person reads");
    // A formula stays words in a spreadsheet, and comes back as what it was.
    let mut formula = records[0].clone();
    formula.note = "=HYPERLINK(\"https://example.org\")".to_owned();
    let file = write(std::slice::from_ref(&formula)).unwrap();
    assert!(
        file.contains("'=HYPERLINK") && !file.contains(",=") && !file.contains(",\"="),
        "{file}"
    );
    assert_eq!(read(file.as_bytes()).as_deref(), Ok(&[formula][..]));
}

/// What the built-in entries say is what was looked up: nothing that was not certain, and councils that there are.
#[test]
fn the_built_in_entries_are_sound() {
    let today: NaiveDate = "2026-11-23".parse().unwrap();
    for Record { entry, .. } in read(SEED.as_bytes()).unwrap() {
        assert!(entry.is_there(today), "{}", entry.slug);
        if let Area::Councils(councils) = &entry.area {
            assert!(!councils.is_empty(), "{}", entry.slug);
        }
    }
}

/// The desk's form writes councils by name: each leads back to its own.
#[test]
fn every_council_is_found_by_its_own_name() {
    for council in ENGLAND.iter() {
        let found = councils_on_lines(&council.name, &ENGLAND[..]);
        assert_eq!(found, Ok(vec![council.code.clone()]), "{}", council.name);
    }
}

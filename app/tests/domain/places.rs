//! Postcodes, councils and the directory as tables: what is a postcode, what a name means, what is shown to whom.

use app::domain::council::{Council, CouncilCode, Land, NoPostcode, Postcode, named};
use app::domain::directory::{EntryForm, Record};
use app::domain::support::{Area, CHECK_AGAIN_DAYS, Entry, Listed, Need, Standing, Texts, choose, next_check};
use chrono::{Days, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn council(code: &str) -> CouncilCode {
    CouncilCode::parse(code).unwrap()
}

#[test]
fn a_postcode_is_taken_as_people_type_it() {
    for (typed, sorted) in [
        ("FY5 1AA", "FY5,1AA"),
        ("fy51aa", "FY5,1AA"),
        ("  f y5 1 aa ", "FY5,1AA"),
        ("SW1A 1AA", "SW1A,1AA"),
        ("M1 1AE", "M1,1AE"),
        ("EC1A1BB", "EC1A,1BB"),
        ("LA22 9HA", "LA22,9HA"),
        // O and I where only a digit can stand.
        ("FY5 IAA", "FY5,1AA"),
        ("FYS 1AA", ""),
        ("LA2O 9HA", "LA20,9HA"),
        ("W1A 0AX", "W1A,0AX"),
        ("w1a oax", "W1A,0AX"),
        ("IM1 1AA", "IM1,1AA"),
        ("JE2 3AB", "JE2,3AB"),
    ] {
        let parsed = Postcode::parse(typed).ok();
        assert_eq!(
            parsed.as_ref().map(Postcode::sorted),
            Some(sorted).filter(|sorted| !sorted.is_empty()),
            "{typed}"
        );
    }
}

#[test]
fn what_is_no_whole_postcode_is_told_apart() {
    for typed in ["FY5", "fy 5", "FY5 3", "FY53A", "LA22", "SW1A", "M1", "EC1A 1", "LA2O"] {
        assert_eq!(Postcode::parse(typed).err(), Some(NoPostcode::Part), "{typed}");
    }
    for typed in ["", "  ", "\u{a0}"] {
        assert_eq!(Postcode::parse(typed).err(), Some(NoPostcode::Missing), "{typed:?}");
    }
    // Twenty that are none.
    for typed in [
        "Blackpool",
        "12345",
        "FY5 1A1",
        "FY5 AAA",
        "FYY5 1AA",
        "F5Y 1AAA",
        "5FY 1AA",
        "FY5-1AA",
        "FY5 1AA 2",
        "FY5 1CA",
        "FY5 1AK",
        "FY555 1AA",
        "FY",
        "1AA",
        "FY5_1AA",
        "FY5\u{301} 1AA",
        "ＦＹ５ １ＡＡ",
        "'; DROP",
        "FY5 1AA\u{200b}",
        "90210",
    ] {
        assert_eq!(Postcode::parse(typed).err(), Some(NoPostcode::Other), "{typed}");
    }
}

#[test]
fn a_code_says_which_land_it_is_of() {
    for (code, land) in [
        ("E06000009", Land::England),
        ("S12000033", Land::Scotland),
        ("W06000015", Land::Wales),
        ("N09000003", Land::NorthernIreland),
        ("M99999999", Land::Islands),
        ("L99999999", Land::Islands),
    ] {
        assert_eq!(council(code).land(), land, "{code}");
    }
    for wrong in [
        "",
        "E",
        "E0600000",
        "E060000090",
        "X06000009",
        "E0600000a",
        "é06000009",
        "e06000009",
    ] {
        assert_eq!(CouncilCode::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_council_is_found_by_what_people_call_it() {
    let known = |code: &str, name: &str, county: Option<&str>| Council {
        code: council(code),
        name: name.to_owned(),
        county: county.map(str::to_owned),
    };
    let councils = [
        known("E06000009", "Blackpool", None),
        known("E06000010", "Kingston upon Hull, City of", None),
        known("E07000119", "Fylde", Some("Lancashire")),
        known("E07000128", "Wyre", Some("Lancashire")),
        known("E07000237", "Worcester", Some("Worcestershire")),
        known("E07000238", "Wychavon", Some("Worcestershire")),
        known("E07000239", "Wyre Forest", Some("Worcestershire")),
    ];
    for (typed, found) in [
        ("Blackpool", &["Blackpool"] as &[_]),
        (" BLACKPOOL borough council ", &["Blackpool"]),
        ("Wyre", &["Wyre"]),
        ("wyre f", &["Wyre Forest"]),
        ("Hull", &["Kingston upon Hull, City of"]),
        ("Lancashire", &["Fylde", "Wyre"]),
        ("Lancashire County Council", &["Fylde", "Wyre"]),
        ("Worcester", &["Worcester"]),
        ("pool", &[]),
        ("council", &[]),
        ("", &[]),
        ("nowhere", &[]),
    ] {
        let names: Vec<_> = named(typed, &councils)
            .iter()
            .map(|council| council.name.as_str())
            .collect();
        assert_eq!(names, found, "{typed}");
    }
}

/// An entry with nothing special about it.
pub fn entry(slug: &str) -> Entry {
    let form = EntryForm {
        texts: Texts {
            name: slug.to_owned(),
            what_for: "to help".to_owned(),
            ..Texts::default()
        },
        slug: slug.to_owned(),
        area: "national".to_owned(),
        needs: "complaint-help".to_owned(),
        ..EntryForm::default()
    };
    form.parse().unwrap().entry
}

#[test]
fn nobody_is_told_of_what_nobody_has_checked_and_what_is_old_comes_last() {
    let (today, checked) = (day("2026-11-23"), day("2026-11-20"));
    let there = |from: Option<&str>, to: Option<&str>| Entry {
        valid_from: from.map(day),
        valid_to: to.map(day),
        ..entry("one")
    };
    assert_eq!(Listed::on(entry("one"), None, today), None, "nobody has checked it");
    for (entry, is_shown) in [
        (there(None, None), true),
        (there(Some("2026-11-23"), Some("2026-11-23")), true),
        (there(Some("2026-11-24"), None), false),
        (there(None, Some("2026-11-22")), false),
    ] {
        assert_eq!(
            Listed::on(entry.clone(), Some(checked), today).is_some(),
            is_shown,
            "{entry:?}"
        );
    }
    let standing = |days| {
        let checked = today - Days::new(days);
        Listed::on(entry("one"), Some(checked), today).map(|listed| listed.standing)
    };
    assert_eq!(next_check(checked), day("2027-02-18"));
    let last = today - Days::new(CHECK_AGAIN_DAYS - 1);
    assert_eq!(standing(CHECK_AGAIN_DAYS - 1), Some(Standing::Checked(last)));
    let stale = today - Days::new(CHECK_AGAIN_DAYS);
    assert_eq!(standing(CHECK_AGAIN_DAYS), Some(Standing::Stale(stale)));
}

#[test]
fn what_is_near_comes_first_and_what_cannot_wait_is_never_left_out() {
    let today = day("2026-11-23");
    let listed = |entry: Entry, days: u64| Listed::on(entry, Some(today - Days::new(days)), today).unwrap();
    let (here, there) = (council("E06000009"), council("E07000119"));
    let local = |slug: &str, councils: &[&CouncilCode]| Entry {
        area: Area::Councils(councils.iter().copied().cloned().collect()),
        ..entry(slug)
    };
    let entries = vec![
        listed(entry("b-national"), 1),
        listed(entry("a-stale"), 200),
        listed(
            Entry {
                fallback: true,
                ..entry("a-fallback")
            },
            1,
        ),
        listed(local("here", &[&here]), 1),
        listed(
            Entry {
                urgent: true,
                needs: vec![Need::Crisis],
                ..entry("urgent")
            },
            1,
        ),
        listed(
            Entry {
                urgent: true,
                needs: vec![Need::Crisis],
                ..local("urgent-here", &[&here])
            },
            1,
        ),
        listed(
            Entry {
                needs: vec![Need::Carers],
                ..entry("carers")
            },
            1,
        ),
    ];
    let found = |need, council: Option<&CouncilCode>| {
        let found = choose(entries.clone(), need, council);
        let slugs = |listed: Vec<Listed>| {
            listed
                .into_iter()
                .map(|one| one.entry.slug)
                .collect::<Vec<_>>()
                .join(" ")
        };
        (slugs(found.urgent), slugs(found.local), slugs(found.national))
    };
    let said = |urgent: &str, local: &str, national: &str| (urgent.to_owned(), local.to_owned(), national.to_owned());
    let help = Need::ComplaintHelp;
    assert_eq!(
        found(help, Some(&here)),
        said("urgent urgent-here", "here", "b-national a-stale")
    );
    assert_eq!(
        found(help, Some(&there)),
        said("urgent", "", "b-national a-fallback a-stale"),
        "nobody local: the gap is filled"
    );
    assert_eq!(found(help, None), said("urgent", "", "b-national a-fallback a-stale"));
    assert_eq!(
        found(Need::Carers, Some(&here)),
        said("urgent urgent-here", "", "carers")
    );
    for need in Need::ALL {
        assert!(found(*need, Some(&there)).0.contains("urgent"), "{need}");
    }
}

#[test]
fn an_entry_comes_back_from_its_form_and_what_is_wrong_is_said_field_by_field() {
    let good = EntryForm {
        texts: Texts {
            name: " One ".to_owned(),
            what_for: "to help".to_owned(),
            phone: "+44 (0)1632 960 001".to_owned(),
            email: "one@example.com".to_owned(),
            web: "https://one.example".to_owned(),
            ..Texts::default()
        },
        slug: "one-2".to_owned(),
        area: "E06000009 E07000119".to_owned(),
        urgent: "yes".to_owned(),
        needs: "carers crisis".to_owned(),
        valid_from: "2026-11-23".to_owned(),
        valid_to: "2026-11-23".to_owned(),
        note: "ask for Sam".to_owned(),
        ..EntryForm::default()
    };
    let record: Record = good.parse().unwrap();
    assert_eq!(EntryForm::of(&record).parse().as_ref(), Ok(&record));
    let long = "x".repeat(501);
    let with = |change: &dyn Fn(&mut EntryForm)| {
        let mut form = good.clone();
        change(&mut form);
        let problems = form.parse().err().unwrap_or_default();
        problems
            .iter()
            .map(|problem| format!("{} {}", problem.field, problem.flaw))
            .collect::<Vec<_>>()
    };
    type Change = &'static dyn Fn(&mut EntryForm);
    let wrong: &[(Change, &str)] = &[
        (&|form| form.slug.clear(), "slug missing"),
        (&|form| form.slug = "One".into(), "slug format"),
        (&|form| form.texts.name = " ".into(), "name missing"),
        (&|form| form.texts.what_for.clear(), "what_for missing"),
        (&|form| form.texts.phone = "ring us".into(), "phone format"),
        (&|form| form.texts.email = "one@".into(), "email format"),
        (&|form| form.texts.web = "http://one.example".into(), "web format"),
        (&|form| form.texts.web = "javascript:alert(1)".into(), "web format"),
        (
            &|form| form.texts.web = "https://one.example/\"><script>".into(),
            "web format",
        ),
        (&|form| form.area = String::new(), "area format"),
        (&|form| form.area = "Blackpool".into(), "area format"),
        (&|form| form.needs = "carers nothing".into(), "needs unknown"),
        (&|form| form.urgent = "no".into(), "urgent unknown"),
        (&|form| form.valid_from = "31.02.2026".into(), "valid_from not-real"),
        (&|form| form.valid_to = "2026-11-22".into(), "valid_to contradicts"),
    ];
    for (change, said) in wrong {
        assert_eq!(with(change), [*said]);
    }
    assert_eq!(with(&|form| form.note.clone_from(&long)), ["note too-long"]);
}

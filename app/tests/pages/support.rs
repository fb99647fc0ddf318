//! Finding help: what is shown for a need and a council, and what is said when the place is not enough.

use super::stage::*;
use app::domain::council::CouncilCode;
use app::domain::directory::EntryForm;
use app::domain::support::{Area, Entry, Listed, Need, Standing, Texts};
use app::port::Tried;
use http::StatusCode;

fn entry(name: &str, area: &str) -> Entry {
    let form = EntryForm {
        texts: Texts {
            name: name.to_owned(),
            what_for: "Example help".to_owned(),
            phone: "01632 960 055".to_owned(),
            web: "https://help.example".to_owned(),
            email: "help@help.example".to_owned(),
            hours: "9am to 5pm".to_owned(),
            ..Texts::default()
        },
        slug: name.to_lowercase().replace(' ', "-"),
        area: area.to_owned(),
        needs: "complaint-help carers".to_owned(),
        note: "for staff alone".to_owned(),
        ..EntryForm::default()
    };
    form.parse().expect("an entry").entry
}

/// One near, one everywhere, one that it is time to check again.
pub fn entries() -> Vec<Listed> {
    let checked = Standing::Checked(day(2026, 11, 1));
    let listed = |entry, standing| Listed { entry, standing };
    vec![
        listed(entry("Near Example", "E06000009"), checked),
        listed(entry("Wide Example", "national"), checked),
        listed(entry("Old Example", "national"), Standing::Stale(day(2026, 6, 1))),
    ]
}

fn world() -> World {
    World {
        entries: entries(),
        ..World::default()
    }
}

fn tried(typed: &str) -> World {
    World {
        tried: Some(Tried::typed(typed)),
        ..world()
    }
}

#[tokio::test]
async fn every_need_leads_to_its_page_and_the_council_comes_along() {
    for (address, council) in [("/support", ""), ("/support?council=E06000009", "&council=E06000009")] {
        let page = get(&world(), address).await;
        for need in Need::ALL {
            assert!(page.has(&format!("a[href='/support?need={need}{council}']")), "{need}");
        }
        assert!(page.has("a[href='tel:03450154033']"));
    }
}

#[tokio::test]
async fn who_is_near_comes_before_who_is_everywhere_and_each_can_be_reached_with_a_press() {
    let page = get(&world(), "/support?need=complaint-help&council=E06000009").await;
    let words = page.words();
    let at = |what: &str| words.find(what).unwrap_or_else(|| panic!("{what}: {words}"));
    assert!(at("Samaritans") < at("Near Example") && at("Near Example") < at("Wide Example"));
    assert!(at("Wide Example") < at("Old Example"), "what is old comes last");
    assert!(
        words.contains("Our team checked this on 1 November 2026")
            && words.contains("Our team last checked this on 1 June 2026")
    );
    for way in [
        "tel:01632960055",
        "mailto:help@help.example",
        "https://help.example",
        "tel:999",
        "tel:116123",
    ] {
        assert!(page.has(&format!("a[href='{way}']")), "{way}");
    }
    assert!(words.contains("18001, then 01632 960 055"));
    assert!(
        words.contains("looks like the area of Blackpool") && page.has("form[method='get'] select[name='council']")
    );
    assert!(!words.contains("for staff alone"));
    // Nobody near who does it: it says so, and who does it everywhere.
    let page = get(&world(), "/support?need=carers&council=E07000119").await;
    assert!(
        page.words()
            .contains("We know of nobody in the area of Fylde who does this")
    );
    assert!(page.words().contains("Wide Example") && !page.words().contains("Near Example"));
    let page = get(&world(), "/support?need=compensation&council=E07000119").await;
    assert!(page.words().contains("Talk to us, and we will find someone with you"));
}

#[tokio::test]
async fn whoever_is_near_and_cannot_wait_counts_as_somebody_near() {
    let mut world = world();
    let nobody = "We know of nobody in the area of Fylde";
    let address = "/support?need=carers&council=E07000119";
    assert!(get(&world, address).await.words().contains(nobody), "the control");
    let near = Entry {
        urgent: true,
        ..entry("Now Example", "E07000119")
    };
    world.entries.push(Listed {
        entry: near,
        standing: Standing::Checked(day(2026, 11, 1)),
    });
    let words = get(&world, address).await.words();
    assert!(!words.contains(nobody) && words.contains("Now Example"), "{words}");
    // Looked for at once, it stands with those who can't wait; else it is not in the way.
    for (need, is_shown) in [("crisis", true), ("safeguarding", true), ("compensation", false)] {
        let page = get(&world, &format!("/support?need={need}&council=E07000119")).await;
        assert_eq!(page.words().contains("Now Example"), is_shown, "{need}");
    }
}

#[tokio::test]
async fn a_place_that_is_not_enough_is_said_with_what_was_typed() {
    for (typed, said) in [
        ("", "Enter a postcode or the name of a council"),
        ("FY5 1", "Enter a full postcode, like FY3 8NR"),
        ("ZZ9 9ZZ", "We can't find this postcode"),
        (
            "Atlantis",
            "Enter a full UK postcode, like FY3 8NR, or the name of a council",
        ),
    ] {
        let page = get(&tried(typed), "/support?need=carers").await;
        assert!(
            page.title().starts_with("Error: ") && page.summary_leads_somewhere(),
            "{typed}"
        );
        assert!(page.words().contains(said), "{typed}: {}", page.words());
        assert!(page.has(&format!("input[name='place'][value='{typed}']")) || typed.is_empty());
        assert!(
            page.has("form[action='/support?need=carers']"),
            "what was looked for is not lost"
        );
    }
    let page = get(&tried("Lancashire"), "/support?need=carers").await;
    assert!(page.has("a[href='/support?need=carers&council=E07000128']") && !page.title().starts_with("Error"));
}

#[tokio::test]
async fn an_address_that_holds_nonsense_is_a_page_all_the_same() {
    for address in [
        "/support?need=nothing",
        "/support?need=carers&council=E99999999",
        "/support?need=carers&council=%3Cscript%3E",
    ] {
        let page = get(&world(), address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(!page.words().contains("looks like the area"), "{address}");
    }
}

#[tokio::test]
async fn a_leaflet_holds_who_was_chosen_large_or_not_and_leads_back_to_the_page() {
    let place = "/support/leaflet?need=complaint-help&council=E06000009";
    let found = get(&world(), "/support?need=complaint-help&council=E06000009").await;
    assert!(found.has(&format!("a[href='{place}']")));
    let choice = get(&world(), place).await;
    let values = choice.attributes("input[name=entries][checked]", "value");
    assert_eq!(
        values,
        ["near-example", "wide-example", "old-example"],
        "who was found is on it unless taken off"
    );
    let hidden = |name: &str| choice.attributes(&format!("input[name={name}]"), "value").concat();
    assert_eq!(
        (hidden("need"), hidden("council")),
        ("complaint-help".into(), "E06000009".into())
    );
    let none = get(&world(), &format!("{place}&asked=yes")).await;
    assert_eq!(
        none.texts(".nhsuk-error-summary a"),
        ["Choose at least one for the leaflet"]
    );
    assert!(none.has("#entries") && !none.has("input[name=entries][checked]"));
    let leaflet = get(
        &world(),
        &format!("{place}&asked=yes&entries=wide-example&entries=old-example&print=large"),
    )
    .await;
    let words = leaflet.words();
    assert!(words.contains("Wide Example") && words.contains("Old Example") && !words.contains("Near Example"));
    for said in [
        "999",
        "116 123",
        "01632 960 001",
        "It may have changed",
        "Numbers can change",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(
        words.contains("https://pals.example.org/support?need=complaint-help&council=E06000009"),
        "{words}"
    );
    assert!(leaflet.has(".app-leaflet--large svg[role=img][aria-label]"));
    let usual = get(&world(), &format!("{place}&entries=wide-example")).await;
    assert!(usual.has(".app-leaflet") && !usual.has(".app-leaflet--large"));
    for address in ["/support/leaflet", "/support/leaflet?need=nothing"] {
        assert_eq!(get(&world(), address).await.status, StatusCode::SEE_OTHER, "{address}");
    }
    let nobody = get(&World::default(), "/support/leaflet?need=carers").await;
    assert_eq!(nobody.location.as_deref(), Some("/support?need=carers"));
}

#[tokio::test]
async fn an_entry_stays_words() {
    for payload in super::escaping::PAYLOADS {
        let mut world = world();
        let entry = &mut world.entries[0].entry;
        for name in Texts::NAMES.iter().filter(|name| **name != "web") {
            (*payload).clone_into(entry.texts.field(name).expect("a field"));
        }
        entry.area = Area::Councils(vec![CouncilCode::parse("E06000009").expect("a code")]);
        let page = get(&world, "/support?need=carers&council=E06000009").await;
        assert!(!super::escaping::broken_into(&page), "{payload}");
    }
}

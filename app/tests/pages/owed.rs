//! The pages that the service owes people: what the product knows, what the settings say, and the trust's own words.

use super::escaping::{PAYLOADS, broken_into};
use super::stage::*;
use app::domain::failure::Failure;
use app::domain::own_page::{OwnPage, read};
use app::paths;
use app::port::PublishedWords;
use chrono::{TimeZone, Utc};

fn with_words(text: &str) -> World {
    let at = Utc
        .with_ymd_and_hms(2026, 11, 20, 23, 30, 0)
        .single()
        .expect("a moment");
    World {
        own_words: Some(PublishedWords {
            text: text.to_owned(),
            at,
        }),
        ..World::default()
    }
}

/// A trust that has said all it can.
pub fn said() -> World {
    World {
        has_said: true,
        ..with_words("## How to find us\n\nTake the **blue** lift:\n\n1. Go *in*.\n2. Go [up](/support).")
    }
}

/// The database is away.
pub fn away() -> World {
    World {
        failure: Some(Failure::Unavailable),
        ..World::default()
    }
}

#[tokio::test]
async fn every_page_leads_to_them_and_they_stand_without_a_database() {
    let start = get(&World::default(), "/").await;
    for page in OwnPage::ALL {
        let address = paths::own_page(*page);
        assert!(start.has(&format!("footer a[href='{address}']")), "{page}");
        for world in [World::default(), said(), away()] {
            let drawn = get(&world, &address).await;
            assert_eq!(drawn.status, http::StatusCode::OK, "{page}");
            let words = drawn.words();
            for id in [
                "owed-",
                "privacy-",
                "terms-",
                "contact-",
                "said-did-",
                "accessibility-",
                "{ $",
            ] {
                assert!(!words.contains(id), "{page}: {id}: {words}");
            }
        }
        assert!(
            get(&away(), &address)
                .await
                .words()
                .contains("We can't show it right now.")
        );
    }
    assert!(start.has("footer a[href='/cookies']"));
}

#[tokio::test]
async fn own_words_stand_below_what_the_product_knows_with_the_day_they_were_changed() {
    for page in OwnPage::ALL {
        let drawn = get(&said(), &paths::own_page(*page)).await;
        let words = drawn.words();
        // Half past eleven at night in November is the same day in London.
        assert!(
            words.contains("Our team last changed its words on this page on 20 November 2026."),
            "{page}"
        );
        assert!(drawn.texts("main h2").contains(&"How to find us".to_owned()), "{page}");
        assert!(drawn.texts("main strong").contains(&"blue".to_owned()), "{page}");
        assert!(drawn.texts("main ol em").contains(&"in".to_owned()), "{page}");
        assert!(drawn.has("main ol a[href='/support']"), "{page}");
    }
    let none = get(&with_words(""), "/terms").await;
    assert!(!none.words().contains("last changed"), "they were taken down");
}

#[tokio::test]
async fn no_word_of_the_trust_becomes_markup() {
    for payload in PAYLOADS {
        for text in [(*payload).to_owned(), format!("- {payload}"), format!("## {payload}")] {
            let drawn = get(&with_words(&text), "/contact").await;
            assert!(!broken_into(&drawn), "{text}");
            assert!(
                read(&text).is_err() || drawn.words().contains("evil"),
                "{text}: neither refused nor shown"
            );
        }
    }
}

#[tokio::test]
async fn contact_has_every_way_in_and_the_closed_days_of_the_year_to_come() {
    let page = get(&World::default(), "/contact").await;
    let words = page.words();
    for said in [
        "01632 960 001",
        "18001, then 01632 960 001",
        "1 Example Road",
        "Monday to Friday, 9am to 4pm",
        "Friday 25 December 2026: Christmas Day",
        "Friday 1 January 2027: New Year's Day",
        "We know these days up to 30 June 2027.",
        "Phone 999.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(page.has("main a[href='mailto:pals@example.com']") && page.has("main a[href='tel:01632960001']"));
    for far in ["31 August 2026", "27 December 2027"] {
        assert!(!words.contains(far), "{far} is over, or far away");
    }
    assert!(
        !get(&said(), "/contact")
            .await
            .words()
            .contains("We know these days up to")
    );
}

#[tokio::test]
async fn the_privacy_notice_says_what_the_trust_has_said_and_what_it_has_not() {
    let unsaid = get(&World::default(), "/privacy").await.words();
    for said in [
        "Our trust has not said here yet who it is.",
        "Our trust has not said yet which of these it uses.",
        "our trust has not said yet for how long.",
        "Article 6(1)(e)",
        "24 hours after your last answer",
        "30 days",
        "90 days after it was last used",
        "Fylde Coast Example Hospitals decides",
        "Information Commissioner's Office (ICO)",
        "01632 960 555",
    ] {
        assert!(unsaid.contains(said), "{said}: {unsaid}");
    }
    let all_said = get(&said(), "/privacy").await;
    let words = all_said.words();
    for said in [
        "Example Protection Officer",
        "A task that we have to do for you",
        "10 years after we close it",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(!words.contains("has not said") && !words.contains("Article 6"));
    assert!(all_said.has("main a[href='mailto:dpo@example.com']"));
}

#[tokio::test]
async fn the_accessibility_statement_claims_what_the_tests_looked_at_and_no_more() {
    let page = get(&World::default(), "/accessibility").await;
    let words = page.words();
    let tested = app::pages::public::tested().expect("docs/accessibility.json");
    for said in [
        "partially compliant",
        "No expert has checked all of it yet.",
        "We have not yet asked disabled people to try it.",
        "Equality and Human Rights Commission",
        tested.tool.as_str(),
        &format!("{} views of its pages", tested.views.len()),
        &format!("our tests on {}", app::words::date(tested.date)),
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(!words.contains("no plain words yet"), "{words}");
    assert!(page.has("main a[href='https://www.equalityadvisoryservice.com']"));
    assert!(tested.views.len() > 100 && tested.widths == [1_280, 320]);
}

#[tokio::test]
async fn you_said_we_did_says_kindly_that_there_is_nothing_yet() {
    let nothing = "There is nothing here yet.";
    assert!(
        get(&World::default(), "/you-said-we-did")
            .await
            .words()
            .contains(nothing)
    );
    assert!(!get(&said(), "/you-said-we-did").await.words().contains(nothing));
    assert!(
        !get(&away(), "/you-said-we-did").await.words().contains(nothing),
        "nobody knows"
    );
}

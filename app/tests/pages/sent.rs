//! After sending: reference, code once, the date and how it was worked out.

use super::stage::*;
use app::domain::case::Kind;
use app::domain::cue::Class;
use app::domain::deadline::{Due, DueWhat, Limit, Period, Working};
use app::domain::person::Channel;
use app::port::{Once, Receipt};
use http::StatusCode;

pub fn receipt(once: bool) -> World {
    let concern = in_order().parse(&app::domain::concern::Rules {
        sites: &["north"],
        services: &["heart"],
        today: today(),
        by_text: false,
    });
    let holidays = vec![
        (day(2026, 12, 25), "Christmas Day".to_owned()),
        (day(2026, 12, 28), "Boxing Day".to_owned()),
    ];
    let working = Working {
        from: day(2026, 12, 23),
        period: Period::WorkingDays(3),
        holidays,
    };
    let receipt = Receipt {
        needs: vec![app::domain::support::Need::ComplaintHelp],
        reference: reference(),
        kind: Kind::Concern,
        received_on: day(2026, 12, 23),
        due: Due {
            what: DueWhat::Acknowledge,
            on: day(2026, 12, 30),
            working,
            law: None,
        },
        channel: Channel::Email,
        nudged: false,
        asks: true,
        alerts: Vec::new(),
        once: once.then(|| Once {
            files: Vec::new(),
            code: code(),
            concern: concern.expect("all in order"),
            patient_code: None,
        }),
    };
    World {
        receipt: Some(receipt),
        ..World::default()
    }
}

/// Somebody told us how we used their information.
pub fn data_use() -> World {
    let mut world = receipt(true);
    if let Some(receipt) = &mut world.receipt {
        receipt.kind = Kind::DataUse;
        let working = Working {
            from: day(2026, 11, 25),
            period: Period::CalendarDays(30),
            holidays: vec![(day(2026, 12, 25), "Christmas Day".to_owned())],
        };
        receipt.due.law = Some(Limit {
            on: day(2026, 12, 29),
            working,
        });
    }
    world
}

#[tokio::test]
async fn who_tells_us_how_we_used_their_information_reads_the_laws_day_and_whom_else_to_ask() {
    let told = "The law gives us until Tuesday 29 December 2026";
    let page = get(&data_use(), "/concern/sent").await;
    assert!(page.words().contains(told), "{}", page.words());
    assert!(page.words().contains("We count 30 days"));
    assert!(page.words().contains("Information Commissioner's Office (ICO)"));
    let other = get(&receipt(true), "/concern/sent").await;
    assert!(!other.words().contains("Information Commissioner"), "control");
}

#[tokio::test]
async fn the_reference_the_code_and_a_copy_are_shown() {
    let page = get(&receipt(true), "/concern/sent").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.texts(".app-reference"), [reference().to_string(), code().shown()]);
    assert!(page.has("form[method='post'][action='/concern/code-saved'] input[name='form_token']"));
    assert!(page.words().contains("First line second line, indented"));
    assert!(
        !page.title().contains(&reference().to_string()),
        "a title is seen over a shoulder"
    );
}

#[tokio::test]
async fn the_date_comes_with_the_bank_holidays_that_did_not_count() {
    let words = get(&receipt(true), "/concern/sent").await.words();
    for said in [
        "by Wednesday 30 December 2026",
        "We count 3 working days. We start on the day after Wednesday 23 December 2026.",
        "Friday 25 December 2026, Christmas Day",
        "Monday 28 December 2026, Boxing Day",
        "Saturdays and Sundays do not count",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[tokio::test]
async fn the_code_is_not_shown_again() {
    let page = get(&receipt(false), "/concern/sent").await;
    assert_eq!(page.texts(".app-reference"), [reference().to_string()]);
    assert!(!page.html.contains(&code().shown()) && !page.html.contains(code().reveal()));
    assert!(!page.has("form[action='/concern/code-saved']"));
}

#[tokio::test]
async fn whoever_sent_nothing_is_led_to_the_start() {
    let page = get(&World::default(), "/concern/sent").await;
    assert_eq!(
        (page.status, page.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/"))
    );
}

#[tokio::test]
async fn help_is_shown_after_saving_with_the_numbers_that_go_with_it_and_only_then() {
    let mut world = receipt(true);
    assert!(
        !get(&world, "/concern/sent")
            .await
            .words()
            .contains("If you need help now")
    );
    if let Some(receipt) = &mut world.receipt {
        receipt.alerts = vec![Class::GettingWorse, Class::SelfHarm, Class::Media];
    }
    let words = get(&world, "/concern/sent").await.words();
    for said in [
        "If you need help now",
        "We have saved what you wrote",
        "01632 960 222",
        "Example Line",
        "01632 960 999",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    if let Some(receipt) = &mut world.receipt {
        receipt.alerts = vec![Class::Media];
    }
    let words = get(&world, "/concern/sent").await.words();
    assert!(!words.contains("If you need help now"), "what concerns staff only");
}

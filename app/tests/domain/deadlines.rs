//! Deadline vectors: SI 2009/309 regulations 2, 13(3) and 14(3), with England's bank holidays.

use app::domain::calendar::{BeyondCalendar, Calendar};
use app::domain::deadline::{Nearness, Period, end_of, nearness};
use chrono::NaiveDate;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The table the server ships.
pub fn england() -> Calendar {
    let json: serde_json::Value =
        serde_json::from_str(include_str!("../../../server/data/bank-holidays.json")).unwrap();
    let holidays = json["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| {
            (
                day(event["date"].as_str().unwrap()),
                event["title"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    Calendar::new(
        holidays,
        day(json["known_from"].as_str().unwrap()),
        day(json["known_to"].as_str().unwrap()),
    )
}

#[test]
fn three_working_days_after_the_day_of_receipt() {
    for (received, due) in [
        ("2026-03-20", "2026-03-25"), // Friday
        ("2026-03-21", "2026-03-25"), // Saturday: Monday is day 1
        ("2026-03-22", "2026-03-25"), // Sunday
        ("2026-04-02", "2026-04-09"), // Good Friday and Easter Monday do not count
        ("2027-12-24", "2027-12-31"), // 27 and 28 December are substitute days
        ("2026-11-22", "2026-11-25"), // 23:50 on a Sunday is still Sunday
    ] {
        assert_eq!(
            england().working_days_after(day(received), 3),
            Ok(day(due)),
            "{received}"
        );
    }
}

#[test]
fn an_oral_complaint_is_resolved_by_the_end_of_the_next_working_day() {
    assert_eq!(
        england().working_days_after(day("2026-05-01"), 1),
        Ok(day("2026-05-05"))
    );
}

#[test]
fn six_months_commence_on_the_day_of_receipt() {
    for (received, last) in [
        ("2026-08-31", "2027-02-27"), // the law could mean 28 February: the earlier day is the safe one
        ("2026-01-15", "2026-07-14"),
        ("2026-03-01", "2026-08-31"),
        ("2027-08-29", "2028-02-28"),
    ] {
        assert_eq!(Calendar::last_day_of_months(day(received), 6), day(last), "{received}");
    }
    assert_eq!(Calendar::last_day_of_months(day("2024-02-29"), 12), day("2025-02-27"));
}

#[test]
fn a_date_past_the_table_of_holidays_is_refused_not_guessed() {
    let beyond = Err(BeyondCalendar {
        from: day("2012-01-02"),
        to: day("2028-12-31"),
    });
    assert_eq!(england().working_days_after(day("2028-12-29"), 3), beyond);
    assert_eq!(england().working_days_after(day("2011-12-30"), 3), beyond);
    assert!(england().working_days_after(day("2028-12-20"), 3).is_ok());
}

#[test]
fn the_working_names_the_holidays_that_did_not_count() {
    let (on, working) = end_of(Period::WorkingDays(3), day("2026-04-02"), &england()).unwrap();
    assert_eq!(on, day("2026-04-09"));
    let names: Vec<&str> = working.holidays.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Good Friday", "Easter Monday"]);
}

#[test]
fn how_near_a_date_is() {
    let near = |due: &str| nearness(day(due), day("2026-11-22"));
    assert_eq!(near("2026-11-20"), Nearness::Overdue(2));
    assert_eq!(near("2026-11-22"), Nearness::Today);
    assert_eq!(near("2026-11-23"), Nearness::Tomorrow);
    assert_eq!(near("2026-11-25"), Nearness::InDays(3));
}

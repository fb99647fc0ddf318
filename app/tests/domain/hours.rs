//! The hours in which a team is there.

use crate::deadlines::england as calendar;
use app::domain::hours::Hours;
use chrono::{NaiveDateTime, NaiveTime};

fn at(moment: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M").unwrap()
}

/// From, minutes, and when they are over. 2 April 2026 is the Thursday before Easter; the Monday after it is a bank holiday.
const MINUTES: &[(&str, u32, &str)] = &[
    ("2026-04-02 09:00", 30, "2026-04-02 09:30"),
    ("2026-04-02 08:10", 30, "2026-04-02 09:30"),
    ("2026-04-02 16:30", 30, "2026-04-02 17:00"),
    ("2026-04-02 16:31", 30, "2026-04-07 09:01"),
    ("2026-04-02 23:50", 30, "2026-04-07 09:30"),
    ("2026-04-04 12:00", 30, "2026-04-07 09:30"),
    ("2026-04-02 16:00", 600, "2026-04-08 10:00"),
    ("2026-04-02 09:00", 0, "2026-04-02 09:00"),
];

#[test]
fn minutes_count_while_the_team_is_there() {
    let (hours, calendar) = (Hours::default(), calendar());
    for (from, minutes, over) in MINUTES {
        assert_eq!(
            hours.after(*minutes, at(from), &calendar),
            at(over),
            "{minutes} minutes from {from}"
        );
    }
}

#[test]
fn the_team_is_there_on_working_days_from_the_first_minute_to_the_last() {
    let (hours, calendar) = (Hours::default(), calendar());
    let open = |moment| hours.is_open(at(moment), &calendar);
    assert!(open("2026-04-02 09:00") && open("2026-04-02 16:59"));
    assert!(!open("2026-04-02 08:59") && !open("2026-04-02 17:00"));
    assert!(!open("2026-04-03 12:00"), "Good Friday");
    assert!(!open("2026-04-04 12:00"), "Saturday");
}

#[test]
fn hours_that_never_come_hold_no_warning_back() {
    let nobody = Hours {
        opens: NaiveTime::MIN,
        closes: NaiveTime::MIN,
    };
    let after = nobody.after(30, at("2026-04-02 09:00"), &calendar());
    assert_eq!(after, at("2026-04-02 09:30"));
}

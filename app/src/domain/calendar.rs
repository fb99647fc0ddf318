//! Working days in England: Saturdays, Sundays and bank holidays are not (regulation 2, SI 2009/309).

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// England's bank holidays, and how far the table reaches.
#[derive(Debug, Clone)]
pub struct Calendar {
    holidays: BTreeMap<NaiveDate, String>,
    known_from: NaiveDate,
    known_to: NaiveDate,
}

/// The table of bank holidays ends before the date asked for: a date past it would be a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("bank holidays are known from {from} to {to} only")]
pub struct BeyondCalendar {
    /// First day the table covers.
    pub from: NaiveDate,
    /// Last day the table covers.
    pub to: NaiveDate,
}

/// Why a day does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or Sunday.
    Weekend,
    /// A bank holiday, by its name.
    Holiday(String),
}

impl Calendar {
    /// A calendar from a table of holidays that is complete between the two dates, both included.
    #[must_use]
    pub fn new(holidays: BTreeMap<NaiveDate, String>, known_from: NaiveDate, known_to: NaiveDate) -> Self {
        Self {
            holidays,
            known_from,
            known_to,
        }
    }

    /// The last day the table covers.
    #[must_use]
    pub fn known_to(&self) -> NaiveDate {
        self.known_to
    }

    /// Every bank holiday of the table, by its name, in their order.
    pub fn holidays(&self) -> impl Iterator<Item = (NaiveDate, &str)> {
        self.holidays.iter().map(|(day, name)| (*day, name.as_str()))
    }

    /// Why this day is no working day; `None` on a working day.
    #[must_use]
    pub fn day_off(&self, day: NaiveDate) -> Option<DayOff> {
        if let Some(name) = self.holidays.get(&day) {
            return Some(DayOff::Holiday(name.clone()));
        }
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun).then_some(DayOff::Weekend)
    }

    /// The `count`-th working day after `day`; `day` itself never counts (regulation 13(3): "not later than 3 working
    /// days after the day").
    ///
    /// # Errors
    /// [`BeyondCalendar`] when the answer, or the day it starts from, is outside the table.
    pub fn working_days_after(&self, day: NaiveDate, count: u32) -> Result<NaiveDate, BeyondCalendar> {
        let mut at = self.known(day)?;
        let mut left = count;
        while left > 0 {
            at = self.known(at + Days::new(1))?;
            if self.day_off(at).is_none() {
                left -= 1;
            }
        }
        Ok(at)
    }

    /// The first working day from `day` on, `day` itself included.
    ///
    /// # Errors
    /// [`BeyondCalendar`] when the answer, or the day it starts from, is outside the table.
    pub fn working_day_from(&self, day: NaiveDate) -> Result<NaiveDate, BeyondCalendar> {
        let mut at = self.known(day)?;
        while self.day_off(at).is_some() {
            at = self.known(at + Days::new(1))?;
        }
        Ok(at)
    }

    /// The last day of a period of calendar months that commences on `day` (regulation 14(3)): the same date so many
    /// months on, less a day; where that month is too short, its last day, less a day.
    #[must_use]
    pub fn last_day_of_months(day: NaiveDate, months: u32) -> NaiveDate {
        day + Months::new(months) - Days::new(1)
    }

    fn known(&self, day: NaiveDate) -> Result<NaiveDate, BeyondCalendar> {
        if (self.known_from..=self.known_to).contains(&day) {
            Ok(day)
        } else {
            Err(BeyondCalendar {
                from: self.known_from,
                to: self.known_to,
            })
        }
    }
}

//! The hours in which a team is there, and what is due within minutes of them.

use super::calendar::Calendar;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// Days that are looked ahead for one on which the team is there.
const DAYS_AHEAD: u64 = 31;

/// From when to when the team is there on a working day, on London's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Hours {
    /// The first minute.
    pub opens: NaiveTime,
    /// The end.
    pub closes: NaiveTime,
}

impl Default for Hours {
    /// A recommendation: each trust sets its own.
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self {
            opens: at(9),
            closes: at(17),
        }
    }
}

impl Hours {
    /// Is somebody there at this moment, London's?
    #[must_use]
    pub fn is_open(&self, at: NaiveDateTime, calendar: &Calendar) -> bool {
        calendar.day_off(at.date()).is_none() && (self.opens..self.closes).contains(&at.time())
    }

    /// The moment, London's, when the team will have been there for so many minutes after `from`. Where the hours never come
    /// (they are empty, or no day within a month is a working day), it is the minutes alone: rather too early than never.
    #[must_use]
    pub fn after(&self, minutes: u32, from: NaiveDateTime, calendar: &Calendar) -> NaiveDateTime {
        let mut left = TimeDelta::minutes(minutes.into());
        let mut day = from.date();
        for _ in 0..DAYS_AHEAD {
            if let Some((begins, ends)) = self.of(day, calendar) {
                let begins = begins.max(from);
                if begins + left <= ends {
                    return begins + left;
                }
                left -= (ends - begins).max(TimeDelta::zero());
            }
            day = day + Days::new(1);
        }
        from + TimeDelta::minutes(minutes.into())
    }

    fn of(&self, day: NaiveDate, calendar: &Calendar) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let (begins, ends) = (day.and_time(self.opens), day.and_time(self.closes));
        (calendar.day_off(day).is_none() && begins < ends).then_some((begins, ends))
    }
}

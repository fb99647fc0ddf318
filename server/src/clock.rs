//! Where the time comes from: the system's clock when serving, one that tests move by hand; and what a time of London's is.

use chrono::{DateTime, NaiveDateTime, SubsecRound, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London;
use std::sync::Mutex;

/// Tells the time, in microseconds: as fine as both databases keep it.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
}

/// The system's clock.
pub struct System;

impl Clock for System {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the system for the time"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// A clock that stands still until it is moved.
pub struct Stopped(Mutex<DateTime<Utc>>);

impl Stopped {
    /// Stands at this moment.
    #[must_use]
    pub fn at(moment: DateTime<Utc>) -> Self {
        Self(Mutex::new(moment))
    }

    /// Moves on.
    pub fn advance(&self, by: TimeDelta) {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += by;
    }
}

impl Clock for Stopped {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A moment as London's clocks tell it. Of a time that comes twice it is the first; one that they jump over is an hour later.
#[must_use]
pub fn from_london(local: NaiveDateTime) -> DateTime<Utc> {
    let found = London.from_local_datetime(&local).earliest();
    // Where an hour is left out it is summer time from then on: an hour later there is what UTC has for it.
    found.map_or_else(|| local.and_utc(), |at| at.to_utc())
}

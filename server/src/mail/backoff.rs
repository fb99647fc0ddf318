//! How long a letter waits before it is tried again. When it was tried is the outbox's to know.

use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// The first waits, in seconds: a server that restarts is back within minutes, one that is being mended within hours.
const FIRST: [u64; 5] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR];
/// Every wait after those.
const THEN: u64 = 12 * HOUR;
/// How long we try, in all: a weekend with its bank holiday.
const IN_ALL: u64 = 72 * HOUR;

/// The wait before the next try, when `attempt` tries have failed; none at all before the first. `None` when the next
/// try would come more than 72 hours after the first: the letter is given up, and a person has to see to it.
#[must_use]
pub fn backoff(attempt: u32) -> Option<Duration> {
    let mut waited = 0;
    let mut wait = 0;
    for tried in 0..attempt {
        wait = usize::try_from(tried)
            .ok()
            .and_then(|tried| FIRST.get(tried))
            .copied()
            .unwrap_or(THEN);
        waited += wait;
        if waited > IN_ALL {
            return None;
        }
    }
    Some(Duration::from_secs(wait))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end_within_three_days() {
        let table: &[(u32, Option<u64>)] = &[
            (0, Some(0)),
            (1, Some(60)),
            (2, Some(5 * 60)),
            (3, Some(15 * 60)),
            (4, Some(60 * 60)),
            (5, Some(4 * 60 * 60)),
            (6, Some(12 * 60 * 60)),
            (7, Some(12 * 60 * 60)),
            (8, Some(12 * 60 * 60)),
            (9, Some(12 * 60 * 60)),
            (10, Some(12 * 60 * 60)),
            (11, None),
            (12, None),
            (u32::MAX, None),
        ];
        for (attempt, seconds) in table {
            assert_eq!(
                backoff(*attempt),
                seconds.map(Duration::from_secs),
                "after {attempt} failed tries"
            );
        }
    }

    #[test]
    fn the_last_try_is_within_72_hours_of_the_first() {
        let waits = (1..).map_while(backoff);
        let in_all: Duration = waits.sum();
        assert_eq!(in_all.as_secs(), 65 * 60 * 60 + 21 * 60);
    }
}

//! Tickets: while very many send, whoever waits a little, or lets the browser work instead, sends all the same. Nothing is
//! stored for one, so a flood of them fills nothing: a ticket says what it is for, and is signed for one draft. It is good
//! once, because a draft can be sent once.

use super::Core;
use crate::db::drafts;
use app::domain::ids::Token;
use app::port::{Turn, WORK_BITS};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// How long a ticket is good once its time has come.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(30);
/// Digits of a number that a browser worked for, at most.
const WORK_MAX: usize = 20;

/// What a ticket says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ticket {
    /// The version of the draft that was checked.
    pub seen: i64,
    /// Was the hidden box filled in?
    pub hidden_box: bool,
    /// When its time comes.
    from: DateTime<Utc>,
}

impl Ticket {
    fn text(self) -> String {
        format!("{}.{}.{}", self.seen, u8::from(self.hidden_box), self.from.timestamp())
    }

    fn parse(text: &str) -> Option<Self> {
        let (seen, rest) = text.split_once('.')?;
        let (hidden_box, from) = rest.split_once('.')?;
        Some(Self {
            seen: seen.parse().ok()?,
            hidden_box: hidden_box == "1",
            from: DateTime::from_timestamp(from.parse().ok()?, 0)?,
        })
    }

    /// How it stands now.
    pub fn turn(self, now: DateTime<Utc>) -> Turn {
        let left = self.from - now;
        if now >= self.from + GOOD_FOR {
            Turn::Lost
        } else if left <= TimeDelta::zero() {
            Turn::Now
        } else {
            // Rounded up: whoever waits so long has waited long enough.
            let seconds = left.num_milliseconds().div_euclid(1_000) + i64::from(left.num_milliseconds() % 1_000 > 0);
            Turn::In(u32::try_from(seconds).unwrap_or(u32::MAX))
        }
    }
}

/// Has a browser worked for this ticket?
pub(super) fn is_worked_for(ticket: &str, work: &str) -> bool {
    if work.is_empty() || work.len() > WORK_MAX || !work.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let hash = Sha256::digest(format!("{ticket}:{work}"));
    let first = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    first.leading_zeros() >= WORK_BITS
}

impl Core {
    /// A ticket for the draft that a browser holds; `None` if it holds none.
    pub(super) async fn mint_ticket(
        &self,
        token: &Token,
        seen: i64,
        hidden_box: bool,
    ) -> Result<Option<String>, super::Trouble> {
        let now = self.now();
        let mut tx = self.db.read().await?;
        let held = drafts::find(&mut tx, &self.vault.hash_token(token), now).await?;
        let ticket = Ticket {
            seen,
            hidden_box,
            // Whole seconds are what a ticket holds.
            from: now + self.floods.calm_wait,
        };
        let text = ticket.text();
        let signature = BASE64URL_NOPAD.encode(&self.vault.sign_ticket(token, &text));
        Ok(held.map(|_| format!("{text}.{signature}")))
    }

    /// What a ticket says, if we made it for this draft.
    pub(super) fn read_ticket(&self, token: &Token, ticket: &str) -> Option<Ticket> {
        let (text, signature) = ticket.rsplit_once('.')?;
        let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).ok()?;
        let is_ours: bool = self.vault.sign_ticket(token, text).ct_eq(&signature).into();
        is_ours.then(|| Ticket::parse(text)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_comes_back_as_it_was_and_its_time_comes_and_goes() {
        let from = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let ticket = Ticket {
            seen: 12,
            hidden_box: true,
            from,
        };
        assert_eq!(Ticket::parse(&ticket.text()), Some(ticket));
        for (after, turn) in [
            (TimeDelta::milliseconds(-20_000), Turn::In(20)),
            (TimeDelta::milliseconds(-1_001), Turn::In(2)),
            (TimeDelta::milliseconds(-1), Turn::In(1)),
            (TimeDelta::zero(), Turn::Now),
            (GOOD_FOR - TimeDelta::seconds(1), Turn::Now),
            (GOOD_FOR, Turn::Lost),
        ] {
            assert_eq!(ticket.turn(from + after), turn, "{after}");
        }
        for wrong in ["", "1", "1.0", "1.0.x", "x.0.1"] {
            assert_eq!(Ticket::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn work_is_what_has_the_zeros_and_belongs_to_one_ticket() {
        let work = (0_u64..)
            .map(|n| n.to_string())
            .find(|work| is_worked_for("1.0.2.x", work))
            .unwrap();
        assert!(!is_worked_for("1.0.3.x", &work), "for another ticket");
        for wrong in ["", "x", "-1", "1 ", &format!("{work}0"), &"9".repeat(21)] {
            assert!(!is_worked_for("1.0.2.x", wrong), "{wrong}");
        }
    }
}

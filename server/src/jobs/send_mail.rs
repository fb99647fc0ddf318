//! Sends what the outbox holds: leased, tried, marked; put back with a growing wait when it fails, never dropped.

use crate::db::{Tx, cases, outbox, staff};
use crate::mail::{Letter, SendError, Sender, Transport, backoff, deliver};
use crate::service::{Core, Trouble, open_text, place};
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, StaffId};
use app::domain::notice::Notice;
use chrono::TimeDelta;
use std::sync::Arc;

/// Longer than any one try may take: a worker that died with a mail gives it back after this.
const LEASE: TimeDelta = TimeDelta::minutes(5);

/// The way out.
pub struct Post {
    /// Where mail goes.
    pub transport: Transport,
    /// In whose name.
    pub sender: Sender,
}

/// What one look into the outbox came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendOutcome {
    /// There was nothing to send.
    Nothing,
    /// A mail was sent.
    Sent,
    /// A mail could not be sent, and is tried again later.
    PutBack,
    /// A mail was tried for the last time; somebody has to look at it.
    GivenUp,
}

/// Sends the mail that has waited longest, if one is due.
///
/// # Errors
/// The database is away.
pub async fn send_one(core: &Arc<Core>, post: &Arc<Post>) -> Result<SendOutcome, Failure> {
    let post = Arc::clone(post);
    core.run(move |core| async move {
        let now = core.now();
        let mut tx = core.db.write().await?;
        let leased = outbox::lease(&mut tx, now, now + LEASE).await?;
        let held = match &leased {
            Some(leased) => core.hold_back(&mut tx, leased).await?,
            None => false,
        };
        tx.commit().await?;
        let Some(leased) = leased else {
            return Ok(SendOutcome::Nothing);
        };
        if held {
            return Ok(SendOutcome::PutBack);
        }
        // Nothing is sent inside a transaction.
        let outcome = match core.letter(&leased).await {
            Ok(letter) => deliver(&post.transport, &post.sender, &letter).await,
            Err(trouble @ Trouble::Db(_)) => return Err(trouble),
            Err(trouble) => {
                // A letter that can't be written is stuck like one that can't be sent: somebody has to see it.
                tracing::error!(mail = %leased.id, cause = %trouble, "a mail could not be written");
                Err(SendError::LETTER)
            }
        };
        core.settle(&leased, outcome).await
    })
    .await
}

/// Why a mail is held back, as the office page shows it: enough went to this address in a day.
pub const HELD_TO_ONE: &str = "held: enough to this address for a day";
/// The same, in all, in an hour.
pub const HELD_IN_ALL: &str = "held: enough mail for an hour";

impl Core {
    /// Holds a mail back when its address, or everybody together, has had enough for now: whoever types a stranger's
    /// address fills nobody's mailbox. It stays in the outbox, the office sees it, and it goes when there is room.
    async fn hold_back(&self, tx: &mut Tx, leased: &outbox::Leased) -> Result<bool, Trouble> {
        let (now, floods) = (self.now(), &self.floods);
        let (day, hour) = (TimeDelta::days(1), TimeDelta::hours(1));
        let bounds = [
            (leased.recipient_token.as_deref(), floods.mail_to_one, day, HELD_TO_ONE),
            (None, floods.mail_in_all, hour, HELD_IN_ALL),
        ];
        for (token, most, span, why) in bounds {
            if most == 0 || (token.is_none() && span == day) {
                continue;
            }
            let (sent, first) = outbox::sent_since(tx, token, now - span).await?;
            if sent >= i64::from(most) {
                let next = first.map_or(now, |first| first + span).max(now + TimeDelta::minutes(1));
                outbox::hold(tx, leased.id, why, next).await?;
                metrics::counter!("pals_mail_total", "outcome" => "held").increment(1);
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn letter(&self, leased: &outbox::Leased) -> Result<Letter, Trouble> {
        let mut tx = self.db.read().await?;
        let notice = Notice::from_code(&leased.notice).ok_or(Trouble::Defect("a notice that is not known"))?;
        if let Some(id) = leased.staff_id.map(StaffId) {
            let to = staff::address(&mut tx, id).await?;
            let (list, link) = self.mail_to_staff(&mut tx, id, leased.case_id.map(CaseId)).await?;
            return Ok(Letter {
                id: leased.id,
                to: to.ok_or(Trouble::Defect("a mail to an account that is closed"))?,
                notice,
                link: Some(link),
                list,
            });
        }
        let case = leased.case_id.map(CaseId).ok_or(Trouble::Defect("a mail to nobody"))?;
        let stored = cases::by_id(&mut tx, case)
            .await?
            .ok_or(Trouble::Defect("a mail without its case"))?;
        let key = self.key(&stored)?;
        let to = open_text(
            &key,
            &place("outbox", "recipient_sealed", case, 0),
            &leased.recipient_sealed,
        )?;
        let link = leased
            .link_sealed
            .as_ref()
            .map(|sealed| open_text(&key, &place("outbox", "link_sealed", case, 0), sealed))
            .transpose()?;
        Ok(Letter {
            id: leased.id,
            to,
            notice,
            link,
            list: String::new(),
        })
    }

    async fn settle(&self, leased: &outbox::Leased, outcome: Result<(), SendError>) -> Result<SendOutcome, Trouble> {
        let mut tx = self.db.write().await?;
        let settled = match outcome {
            Ok(()) => {
                outbox::sent(&mut tx, leased.id, self.now()).await?;
                SendOutcome::Sent
            }
            Err(error) => {
                let wait = backoff(u32::try_from(leased.attempts).unwrap_or(u32::MAX))
                    .and_then(|wait| TimeDelta::from_std(wait).ok());
                outbox::failed(&mut tx, leased.id, error.code, wait.map(|wait| self.now() + wait)).await?;
                tracing::warn!(mail = %leased.id, error = error.code, attempt = leased.attempts, "a mail could not be sent");
                if wait.is_some() {
                    SendOutcome::PutBack
                } else {
                    SendOutcome::GivenUp
                }
            }
        };
        tx.commit().await?;
        metrics::counter!("pals_mail_total", "outcome" => if settled == SendOutcome::Sent { "sent" } else { "failed" })
            .increment(1);
        Ok(settled)
    }
}

//! Work that no request waits for: each job is leased or idempotent, and named by its verb.

mod purge;
mod send_mail;

pub use purge::purge;
pub use send_mail::{Post, SendOutcome, send_one};

use crate::service::Core;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// How often the outbox is looked into when it was empty.
const MAIL_EVERY: Duration = Duration::from_secs(2);
/// How often what is too old is wiped.
const PURGE_EVERY: Duration = Duration::from_secs(60);

/// Works until `stop` is done, then finishes what it holds.
pub async fn work(core: Arc<Core>, post: Arc<Post>, stop: impl Future<Output = ()>) {
    let mut purge_at = tokio::time::interval(PURGE_EVERY);
    tokio::pin!(stop);
    let mut wait = MAIL_EVERY;
    loop {
        tokio::select! {
            () = &mut stop => return,
            _ = purge_at.tick() => {
                if let Err(failure) = purge(&core).await {
                    tracing::warn!(%failure, "what is too old could not be wiped; it is tried again in a minute");
                }
            }
            () = tokio::time::sleep(wait) => {
                // One at a time, so that being told to stop never waits for more than one mail.
                let moved = matches!(send_one(&core, &post).await, Ok(SendOutcome::Sent | SendOutcome::PutBack | SendOutcome::GivenUp));
                wait = if moved { Duration::ZERO } else { MAIL_EVERY };
            }
        }
    }
}

//! Work that no request waits for: each job is leased or idempotent, and named by its verb.

mod check_files;
mod check_links;
mod end_consents;
mod index_words;
mod move_dates;
mod purge;
mod send_mail;
mod warn;

pub use check_files::check_files;
pub use check_links::check_links;
pub use end_consents::end_consents;
pub use index_words::index_words;
pub use move_dates::move_dates;
pub use purge::{purge, sweep_files};
pub use send_mail::{Post, SendOutcome, send_one};
pub use warn::warn;

use crate::service::Core;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// How often the outbox is looked into when it was empty.
const MAIL_EVERY: Duration = Duration::from_secs(2);
/// How often what is too old is wiped.
const PURGE_EVERY: Duration = Duration::from_secs(60);
/// How often the words of cases that have changed are noted: whoever looks for one finds it in the second after it came.
const WORDS_EVERY: Duration = Duration::from_millis(300);
/// After a failure it is tried again in so long.
const WORDS_AGAIN: Duration = Duration::from_secs(10);

/// Works until `stop` is done, then finishes what it holds.
pub async fn work(core: Arc<Core>, post: Arc<Post>, stop: impl Future<Output = ()>) {
    let mut purge_at = tokio::time::interval(PURGE_EVERY);
    tokio::pin!(stop);
    let mut wait = MAIL_EVERY;
    let mut checking: Option<tokio::task::JoinHandle<()>> = None;
    // Beside everything else: nobody who looks for a case waits for a mail.
    let _indexing = AbortOnDrop(tokio::spawn(keep_indexing(Arc::clone(&core))));
    loop {
        tokio::select! {
            () = &mut stop => return,
            _ = purge_at.tick() => {
                if let Err(failure) = purge(&core).await {
                    tracing::warn!(%failure, "what is too old could not be wiped; it is tried again in a minute");
                }
                if let Err(failure) = end_consents(&core).await {
                    tracing::warn!(%failure, "consents that are over could not be ended; it is tried again in a minute");
                }
                if let Err(failure) = keep_dates(&core).await {
                    tracing::warn!(%failure, "dates could not be worked out again; it is tried again in a minute");
                }
                if let Err(failure) = warn(&core).await {
                    tracing::warn!(%failure, "staff could not be told what is due; it is tried again in a minute");
                }
                if let Err(failure) = sweep_files(&core).await {
                    tracing::warn!(%failure, "files that are nobody's could not be deleted; it is tried again in a minute");
                }
                // Beside the mail: twenty files may take the scanner a minute.
                if checking.as_ref().is_none_or(tokio::task::JoinHandle::is_finished) {
                    let core = Arc::clone(&core);
                    checking = Some(tokio::spawn(async move {
                        if let Err(failure) = check_files(&core).await {
                            tracing::warn!(%failure, "files could not be checked; it is tried again in a minute");
                        }
                        if let Err(failure) = check_links(&core).await {
                            tracing::warn!(%failure, "no website could be looked at; it is tried again in a minute");
                        }
                    }));
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

/// Works out again whatever has to be, a handful of cases at a time.
async fn keep_dates(core: &Arc<Core>) -> Result<(), app::domain::failure::Failure> {
    while move_dates(core).await? > 0 {}
    Ok(())
}

/// Ends a task with whoever began it. What it was about to write is not written, and done by the next.
struct AbortOnDrop(tokio::task::JoinHandle<()>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn keep_indexing(core: Arc<Core>) {
    loop {
        let wait = match index_words(&core).await {
            Ok(_) => WORDS_EVERY,
            Err(failure) => {
                tracing::warn!(%failure, "the words of cases could not be noted; it is tried again in a moment");
                WORDS_AGAIN
            }
        };
        tokio::time::sleep(wait).await;
    }
}

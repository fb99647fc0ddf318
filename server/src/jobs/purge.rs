//! Wipes what is too old: drafts, codes and receipts, visits, what staff typed and never sent, words about how we did,
//! sessions; and files that are nobody's any more.

use crate::db::{afterwards, consents, drafts, helpers, kept, likenesses, links, outbox, receipts, staff, visits};
use crate::service::Core;
use app::domain::failure::Failure;
use chrono::TimeDelta;
use std::sync::Arc;

/// A visit or session that is over is kept so long, so that words typed into it can still be given back.
const AFTERWARDS: TimeDelta = TimeDelta::hours(24);
/// Mail to one address is counted over so long.
const MAIL_COUNTED: TimeDelta = TimeDelta::hours(24);
/// Sessions are kept for so long after they were last used, and what staff typed and never sent for as long.
const SESSIONS: TimeDelta = TimeDelta::days(30);

/// Wipes it; how many rows were touched.
///
/// # Errors
/// The database is away.
pub async fn purge(core: &Arc<Core>) -> Result<u64, Failure> {
    core.run(|core| async move {
        let now = core.now();
        let mut tx = core.db.write().await?;
        let wiped = drafts::wipe_expired(&mut tx, now).await?
            + receipts::wipe_expired(&mut tx, now).await?
            + consents::wipe_expired(&mut tx, now).await?
            + links::wipe_expired(&mut tx, now).await?
            + outbox::forget_nudged(&mut tx, now - MAIL_COUNTED).await?
            + helpers::wipe_expired(&mut tx, now - core.lifetimes.visit, now).await?
            + likenesses::wipe_words_before(&mut tx, now - core.floods.same_words).await?
            + visits::wipe_before(&mut tx, now - core.lifetimes.visit - AFTERWARDS).await?
            + kept::wipe_before(&mut tx, now - SESSIONS).await?
            + afterwards::wipe_words_before(&mut tx, core.first_week()).await?
            + staff::wipe_sessions_before(&mut tx, now - SESSIONS).await?;
        tx.commit().await?;
        // Each time: what people wiped themselves since the last time is in the log too.
        core.db.fold().await;
        Ok(wiped)
    })
    .await
}

/// Takes out of the file store what no file names any more: of drafts that were wiped, and of forms that never arrived
/// whole; how many.
///
/// # Errors
/// The database or the store is away.
pub async fn sweep_files(core: &Arc<Core>) -> Result<u64, Failure> {
    core.run(|core| async move { core.sweep_files().await }).await
}

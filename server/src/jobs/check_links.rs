//! Looks whether the websites of the directory are still there, one at a time, where the operator's proxy allows it.

use crate::db::support;
use crate::service::Core;
use app::domain::directory::Record;
use app::domain::failure::Failure;
use chrono::TimeDelta;
use std::sync::Arc;

/// How long what was found counts.
const EVERY: TimeDelta = TimeDelta::days(7);

/// Looks at the website whose turn it is, if there is one, and writes down what was found. Nothing else changes by it: a
/// person sees to the entry. Two of us at once ask twice, which does no harm.
///
/// # Errors
/// The database is away.
pub async fn check_links(core: &Arc<Core>) -> Result<bool, Failure> {
    core.run(|core| async move {
        let Some(links) = &core.links else { return Ok(false) };
        let now = core.now();
        let mut tx = core.db.read().await?;
        let entries = support::all(&mut tx).await?;
        drop(tx);
        let mut turn = None;
        for entry in entries.into_iter().filter(|entry| entry.retired_on.is_none()) {
            let web = serde_json::from_str::<Record>(&entry.record)?.entry.texts.web;
            let asked = entry.link_at.filter(|_| entry.link_web.as_ref() == Some(&web));
            if !web.is_empty() && asked.is_none_or(|at| now - at >= EVERY) {
                turn = Some((entry.id, web));
                break;
            }
        }
        let Some((id, web)) = turn else { return Ok(false) };
        let found = links.look(&web).await;
        let mut tx = core.db.write().await?;
        support::found_link(&mut tx, id, &web, found, now).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

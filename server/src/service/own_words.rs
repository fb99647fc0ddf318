//! The trust's own words on the pages that the service owes people: every publication is a version and a line of the audit
//! trail.

use super::{Core, Trouble};
use crate::db::own_words::{self, StoredWords};
use app::domain::access::{Act, Actor, may};
use app::domain::failure::Failure;
use app::domain::own_page::{OwnPage, read, tidied};
use app::port::{OwnWords, PublishedWords, WordsVersion};
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the pages that the service owes people, and of the desk that adds to them.
pub struct OwnWordsService(pub Arc<Core>);

fn allowed(actor: &Actor) -> Result<(), Failure> {
    may(actor, Act::PublishWords, None).map_err(|_| Failure::Forbidden)
}

fn version(stored: StoredWords) -> WordsVersion {
    WordsVersion {
        version: stored.version,
        text: stored.text,
        at: stored.at,
        by: stored.by_name,
    }
}

#[async_trait]
impl OwnWords for OwnWordsService {
    async fn published(&self, page: OwnPage) -> Result<Option<PublishedWords>, Failure> {
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let stored = own_words::newest_of(&mut tx, page).await?;
                Ok(stored.map(|stored| PublishedWords {
                    text: stored.text,
                    at: stored.at,
                }))
            })
            .await
    }

    async fn pages(&self, actor: &Actor) -> Result<Vec<(OwnPage, Option<WordsVersion>)>, Failure> {
        allowed(actor)?;
        self.0
            .run(|core| async move {
                let mut tx = core.db.read().await?;
                let mut newest = own_words::newest(&mut tx).await?;
                let mut of = |page: OwnPage| {
                    let at = newest.iter().position(|stored| stored.page == page.code())?;
                    Some(version(newest.swap_remove(at)))
                };
                Ok(OwnPage::ALL.iter().map(|page| (*page, of(*page))).collect())
            })
            .await
    }

    async fn versions(&self, actor: &Actor, page: OwnPage) -> Result<Vec<WordsVersion>, Failure> {
        allowed(actor)?;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let versions = own_words::versions(&mut tx, page).await?;
                Ok(versions.into_iter().map(version).collect())
            })
            .await
    }

    async fn publish(&self, actor: &Actor, page: OwnPage, seen: i64, text: &str) -> Result<(), Failure> {
        allowed(actor)?;
        read(text).map_err(|_| Failure::Invalid)?;
        let (text, by) = (tidied(text), actor.id);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let newest = own_words::newest_of(&mut tx, page).await?;
                let stands = newest.as_ref().map_or(0, |newest| newest.version);
                if stands != seen {
                    return Err(Failure::Conflict.into());
                }
                // The same again is no version: the date on the page is that of a change.
                if newest.map(|newest| newest.text).unwrap_or_default() == text {
                    return Ok(());
                }
                if !own_words::insert(&mut tx, page, seen + 1, &text, core.now(), by).await? {
                    // Somebody published in the same instant.
                    return Err(Trouble::from(Failure::Conflict));
                }
                let act = Act::PublishWords.code();
                core.audit_about(&mut tx, Some(by), act, page.code()).await?;
                Ok(tx.commit().await?)
            })
            .await
    }
}

//! Keeping the directory of who helps: every change is a step of the entry's history and a line of the audit trail.

use super::directory_file;
use super::moves::despite_officers;
use super::{Core, Trouble};
use crate::db::Tx;
use crate::db::support::{self, NewStep, StoredEntry, StoredStep};
use app::domain::access::{Act, Actor, may};
use app::domain::directory::{BadLine, EntryChange, EntryForm, Imported, LinkFound, Record, slug};
use app::domain::failure::Failure;
use app::domain::ids::StaffId;
use app::port::{Chosen, Directory, DirectoryEntry, DirectoryStep, OfferCount, said_since};
use app::words::london_day;
use async_trait::async_trait;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// The port of the desk's directory.
pub struct DirectoryService(pub Arc<Core>);

/// What a file of entries may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// What is new only. The entries that come with a new release never undo what a team has put right.
    New,
    /// What is new, and what says something else.
    All,
}

impl Core {
    /// Every entry that is not retired, in the order of their names in files.
    ///
    /// # Errors
    /// The database is away.
    pub async fn entries(self: &Arc<Self>) -> Result<Vec<Record>, Failure> {
        self.run(|core| async move {
            let mut tx = core.db.read().await?;
            let stored = support::all(&mut tx).await?;
            let there = stored.iter().filter(|entry| entry.retired_on.is_none());
            there.map(|entry| opened(&entry.record)).collect()
        })
        .await
    }

    /// Takes entries in, all or none. What is new or says something else is to be checked; what was retired stays so, and
    /// what isn't named stays as it is.
    ///
    /// # Errors
    /// The database is away; [`Failure::Conflict`] when somebody changed an entry in the same instant.
    pub async fn import_entries(
        self: &Arc<Self>,
        records: Vec<Record>,
        takes: Takes,
        by: Option<StaffId>,
    ) -> Result<Imported, Failure> {
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let mut imported = Imported::default();
            for record in &records {
                match support::by_slug(&mut tx, &record.entry.slug).await? {
                    None => {
                        core.add_entry(&mut tx, record, by).await?;
                        imported.new += 1;
                    }
                    Some(stored) if stored.retired_on.is_some() => imported.retired += 1,
                    Some(stored) if takes == Takes::New || opened(&stored.record)? == *record => imported.same += 1,
                    Some(stored) => {
                        core.change_entry(&mut tx, &stored, stored.version, record, by).await?;
                        imported.changed += 1;
                    }
                }
            }
            core.audit(&mut tx, by, "import-directory", None, "done").await?;
            tx.commit().await?;
            Ok(imported)
        })
        .await
    }

    /// Notes that somebody has checked an entry as it stands, on a London day.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is none, [`Failure::Conflict`] when it is not the version that they saw.
    pub async fn check_entry(
        self: &Arc<Self>,
        slug: &str,
        seen: Option<i64>,
        by: StaffId,
        on: NaiveDate,
    ) -> Result<(), Failure> {
        let slug = slug.to_owned();
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let stored = there(&mut tx, &slug).await?;
            if stored.retired_on.is_some() {
                return Err(Failure::Conflict.into());
            }
            let seen = seen.unwrap_or(stored.version);
            unless_moved(support::check(&mut tx, stored.id, seen, by, on).await?)?;
            let step = NewStep {
                checked_on: Some(on),
                ..core.step(&stored, EntryChange::Checked, seen, Some(by))
            };
            core.note_step(&mut tx, &slug, step).await?;
            Ok(tx.commit().await?)
        })
        .await
    }

    async fn add_typed(&self, form: &EntryForm, by: StaffId) -> Result<String, Trouble> {
        let mut tx = self.db.write().await?;
        let stored = support::all(&mut tx).await?;
        let taken: HashSet<_> = stored.iter().map(|entry| entry.slug.as_str()).collect();
        let slug = slug(&form.texts.name, |name| taken.contains(name));
        let form = EntryForm {
            slug: slug.clone(),
            ..form.clone()
        };
        let record = form.parse().map_err(|_| Failure::Invalid)?;
        self.add_entry(&mut tx, &record, Some(by)).await?;
        tx.commit().await?;
        Ok(slug)
    }

    async fn add_entry(&self, tx: &mut Tx, record: &Record, by: Option<StaffId>) -> Result<(), Trouble> {
        let (id, text) = (Uuid::now_v7(), serde_json::to_string(record)?);
        let slug = &record.entry.slug;
        // Somebody took the name in the same instant.
        unless_moved(support::insert(tx, id, slug, &text).await?)?;
        let step = NewStep {
            entry: id,
            at: self.now(),
            by,
            change: EntryChange::Added,
            version: 1,
            checked_on: None,
            record: Some(&text),
        };
        self.note_step(tx, slug, step).await
    }

    async fn change_entry(
        &self,
        tx: &mut Tx,
        stored: &StoredEntry,
        seen: i64,
        record: &Record,
        by: Option<StaffId>,
    ) -> Result<(), Trouble> {
        let text = serde_json::to_string(record)?;
        unless_moved(support::change(tx, stored.id, seen, &text).await?)?;
        let step = NewStep {
            record: Some(&text),
            ..self.step(stored, EntryChange::Changed, seen + 1, by)
        };
        self.note_step(tx, &stored.slug, step).await
    }

    fn step<'a>(&self, stored: &StoredEntry, change: EntryChange, version: i64, by: Option<StaffId>) -> NewStep<'a> {
        NewStep {
            entry: stored.id,
            at: self.now(),
            by,
            change,
            version,
            checked_on: None,
            record: None,
        }
    }

    /// Into the entry's history, and the audit trail.
    async fn note_step(&self, tx: &mut Tx, slug: &str, step: NewStep<'_>) -> Result<(), Trouble> {
        let (by, act) = (step.by, format!("entry-{}", step.change));
        support::add_step(tx, step).await?;
        self.audit_about(tx, by, &act, slug).await
    }
}

async fn there(tx: &mut Tx, slug: &str) -> Result<StoredEntry, Trouble> {
    Ok(support::by_slug(tx, slug).await?.ok_or(Failure::NotFound)?)
}

fn unless_moved(is_done: bool) -> Result<(), Failure> {
    if is_done { Ok(()) } else { Err(Failure::Conflict) }
}

fn opened(record: &str) -> Result<Record, Trouble> {
    Ok(serde_json::from_str(record)?)
}

/// An entry as staff see it. What a link checker found at another address says nothing of this one.
fn seen_by_staff(stored: StoredEntry) -> Result<DirectoryEntry, Trouble> {
    let record = opened(&stored.record)?;
    let is_this = stored.link_web.as_ref() == Some(&record.entry.texts.web);
    let found = stored.link_found.as_deref().and_then(LinkFound::from_code);
    Ok(DirectoryEntry {
        link: found.zip(stored.link_at).filter(|_| is_this),
        version: stored.version,
        checked: stored.checked_on.zip(stored.checked_by),
        is_retired: stored.retired_on.is_some(),
        record,
    })
}

fn told(stored: StoredStep) -> Result<DirectoryStep, Trouble> {
    let what = EntryChange::from_code(&stored.change);
    Ok(DirectoryStep {
        at: stored.at,
        by: stored.by_name,
        what: what.ok_or(Trouble::Defect("a step that nobody knows"))?,
        version: stored.version,
        checked_on: stored.checked_on,
        record: stored.record.as_deref().map(opened).transpose()?,
    })
}

fn allowed(actor: &Actor, act: Act) -> Result<(), Failure> {
    may(actor, act, None).map_err(|_| Failure::Forbidden)
}

#[async_trait]
impl Directory for DirectoryService {
    async fn list(&self, actor: &Actor) -> Result<Vec<DirectoryEntry>, Failure> {
        allowed(actor, Act::SeeDirectory)?;
        self.0
            .run(|core| async move {
                let mut tx = core.db.read().await?;
                let stored = support::all(&mut tx).await?.into_iter();
                let mut entries = stored.map(seen_by_staff).collect::<Result<Vec<_>, _>>()?;
                entries.sort_by_cached_key(|entry| entry.record.entry.texts.name.to_lowercase());
                Ok(entries)
            })
            .await
    }

    async fn entry(&self, actor: &Actor, slug: &str) -> Result<(DirectoryEntry, Vec<DirectoryStep>), Failure> {
        allowed(actor, Act::SeeDirectory)?;
        let slug = slug.to_owned();
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let stored = there(&mut tx, &slug).await?;
                let steps = support::steps(&mut tx, stored.id).await?.into_iter();
                Ok((seen_by_staff(stored)?, steps.map(told).collect::<Result<_, _>>()?))
            })
            .await
    }

    async fn add(&self, actor: &Actor, form: &EntryForm) -> Result<String, Failure> {
        allowed(actor, Act::KeepDirectory)?;
        let (form, by) = (form.clone(), actor.id);
        self.0
            .run(move |core| async move {
                // Two who take one name in the same instant: the later one gets the next.
                despite_officers(|| core.add_typed(&form, by)).await
            })
            .await
    }

    async fn change(&self, actor: &Actor, seen: i64, form: &EntryForm) -> Result<(), Failure> {
        allowed(actor, Act::KeepDirectory)?;
        let record = form.parse().map_err(|_| Failure::Invalid)?;
        let by = actor.id;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let stored = there(&mut tx, &record.entry.slug).await?;
                // The same again is no change, and whoever checked it has checked this.
                if stored.version == seen && opened(&stored.record)? == record {
                    return Ok(());
                }
                core.change_entry(&mut tx, &stored, seen, &record, Some(by)).await?;
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn check(&self, actor: &Actor, slug: &str, seen: i64, on: NaiveDate) -> Result<(), Failure> {
        allowed(actor, Act::KeepDirectory)?;
        let (_, steps) = self.entry(actor, slug).await?;
        if on > self.0.today() || said_since(&steps).is_some_and(|at| on < london_day(at)) {
            return Err(Failure::Invalid);
        }
        self.0.check_entry(slug, Some(seen), actor.id, on).await
    }

    async fn retire(&self, actor: &Actor, slug: &str, seen: i64, is_retired: bool) -> Result<(), Failure> {
        allowed(actor, Act::KeepDirectory)?;
        let (slug, by) = (slug.to_owned(), actor.id);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let stored = there(&mut tx, &slug).await?;
                let from = is_retired.then(|| core.today());
                unless_moved(support::retire(&mut tx, stored.id, seen, from).await?)?;
                let change = if is_retired {
                    EntryChange::Retired
                } else {
                    EntryChange::BroughtBack
                };
                let step = core.step(&stored, change, seen + 1, Some(by));
                core.note_step(&mut tx, &slug, step).await?;
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn import(&self, actor: &Actor, file: &[u8]) -> Result<Result<Imported, Vec<BadLine>>, Failure> {
        allowed(actor, Act::KeepDirectory)?;
        match directory_file::read(file) {
            Ok(records) => self.0.import_entries(records, Takes::All, Some(actor.id)).await.map(Ok),
            Err(bad) => Ok(Err(bad)),
        }
    }

    async fn offered(&self, actor: &Actor) -> Result<Vec<OfferCount>, Failure> {
        self.0.offer_counts(actor).await
    }

    async fn signpost(&self, actor: &Actor, chosen: Chosen) -> Result<(), Failure> {
        self.0.signpost(actor, chosen).await
    }

    async fn export(&self, actor: &Actor) -> Result<String, Failure> {
        allowed(actor, Act::SeeDirectory)?;
        let records = self.0.entries().await?;
        directory_file::write(&records).map_err(|error| {
            tracing::error!(cause = %error, "the directory can't be written");
            Failure::Internal
        })
    }
}

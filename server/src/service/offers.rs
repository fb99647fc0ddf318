//! Telling somebody who else can help: recorded on their case, sealed, and counted by the month, of no case.

use super::deeds::Wish;
use super::{Core, Trouble, place};
use crate::db::{Tx, offers, support};
use crate::vault::DataKey;
use app::domain::access::{Act, Actor, may};
use app::domain::case::Case;
use app::domain::deed::Deed;
use app::domain::directory::Record;
use app::domain::failure::Failure;
use app::domain::ids::CaseId;
use app::domain::letter::Written;
use app::domain::offer::{ENTRIES_MAX, How, Offer};
use app::domain::support::{Entry, Listed};
use app::port::{Chosen, OfferCount};
use chrono::{Datelike, Months, NaiveDate};
use std::sync::Arc;

/// What entries are counted as.
const ENTRY: &str = "entry";
/// How far back counts are shown, besides this month.
const MONTHS: Months = Months::new(11);
/// Counts stand in so many rows each, so that those who send at the same moment seldom wait for one another.
const SHARDS: i64 = 16;

impl Core {
    /// Records what somebody was told with the event that moved their case to the version it has, and counts it.
    pub(super) async fn record_offer(
        &self,
        tx: &mut Tx,
        case: &Case,
        key: &DataKey,
        offer: &Offer,
    ) -> Result<(), Trouble> {
        let sealed = key.seal(
            &place("offers", "sealed", case.id, case.version),
            &serde_json::to_vec(offer)?,
        );
        offers::insert(tx, case.id, case.version, &sealed).await?;
        // What looks like spam is no person whom we told anything.
        if case.quarantined {
            return Ok(());
        }
        let today = self.today();
        let month = today.with_day(1).unwrap_or(today);
        let needs = offer.needs.iter().map(|need| (offer.how.code(), need.code()));
        let entries = offer.entries.iter().map(|entry| (ENTRY, entry.slug.as_str()));
        let mut counted: Vec<_> = needs.chain(entries).collect();
        // Everybody takes the rows in one order: nobody waits for somebody who waits for them.
        counted.sort_unstable();
        let shard = rand::random_range(0..SHARDS);
        for (how, what) in counted {
            offers::count(tx, month, how, what, shard).await?;
        }
        Ok(())
    }

    /// Tells whoever wrote who can help, with words or without.
    ///
    /// # Errors
    /// [`Failure::Invalid`] when nobody was chosen, too many, or somebody whom people aren't told of (any more).
    pub async fn signpost(self: &Arc<Self>, actor: &Actor, chosen: Chosen) -> Result<(), Failure> {
        let actor = actor.clone();
        self.run(move |core| async move {
            let Chosen { reference, seen, .. } = chosen.clone();
            let mut tx = core.db.read().await?;
            let stored = support::checked(&mut tx).await?;
            drop(tx);
            let mut entries: Vec<Entry> = Vec::new();
            for (_, record, checked_on) in stored {
                let entry = serde_json::from_str::<Record>(&record)?.entry;
                if chosen.entries.contains(&entry.slug) {
                    let listed = Listed::on(entry, Some(checked_on), core.today());
                    entries.extend(listed.map(|listed| listed.entry));
                }
            }
            if entries.is_empty() || entries.len() != chosen.entries.len() || entries.len() > ENTRIES_MAX {
                return Err(Failure::Invalid.into());
            }
            // In the order of the page.
            entries.sort_by_key(|entry| chosen.entries.iter().position(|slug| *slug == entry.slug));
            let words = match (chosen.reply, chosen.holding) {
                (Some(reply), _) => Some(Written::Free(reply)),
                (None, Some(holding)) => Some(Written::Holding(holding)),
                (None, None) => None,
            };
            core.change(&Wish {
                offer: Some(Offer {
                    how: How::Officer,
                    needs: vec![chosen.need],
                    entries,
                }),
                ..Wish::new(&actor, &reference, seen, Deed::Signpost(words))
            })
            .await
        })
        .await
    }

    /// How often people were told in the last twelve months.
    ///
    /// # Errors
    /// [`Failure::Forbidden`]; the database is away.
    pub async fn offer_counts(self: &Arc<Self>, actor: &Actor) -> Result<Vec<OfferCount>, Failure> {
        may(actor, Act::SeeDirectory, None).map_err(|_| Failure::Forbidden)?;
        self.run(|core| async move {
            let today = core.today();
            let month = today.with_day(1).unwrap_or(today);
            let since = month.checked_sub_months(MONTHS).unwrap_or(NaiveDate::MIN);
            let mut tx = core.db.read().await?;
            let counts = offers::counts(&mut tx, since).await?.into_iter();
            let count = |(how, what, times): (String, String, i64)| OfferCount {
                how: How::from_code(&how),
                what,
                times: u64::try_from(times).unwrap_or_default(),
            };
            Ok(counts.map(count).collect())
        })
        .await
    }
}

/// What was told with an event.
pub(super) fn opened(sealed: &[u8], case: CaseId, version: i64, key: &DataKey) -> Result<Offer, Trouble> {
    let plain = key.open(&place("offers", "sealed", case, version), sealed)?;
    Ok(serde_json::from_slice(&plain)?)
}

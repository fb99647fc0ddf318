//! Nudges: one message that says only that there is something new, to an address that no port gives out, until the person
//! has looked.

use super::{Core, Trouble, place};
use crate::db::{Tx, nudges, outbox};
use crate::vault::{DataKey, Place};
use app::domain::case::Case;
use app::domain::ids::CaseId;
use app::domain::nudge::Nudge;
use chrono::{DateTime, Utc};

fn nudge_place(case: CaseId) -> Place {
    place("nudges", "address_sealed", case, 0)
}

impl Core {
    /// Keeps an address in place of any before it, or none; what waits to go to the one before goes nowhere. A closed case
    /// keeps none.
    pub(super) async fn keep_nudge(
        &self,
        tx: &mut Tx,
        case: &Case,
        key: &DataKey,
        nudge: Option<&Nudge>,
    ) -> Result<(), Trouble> {
        self.forget_nudge(tx, case.id, key).await?;
        if let Some(nudge) = nudge.filter(|_| case.state.is_open()) {
            let sealed = key.seal(&nudge_place(case.id), &serde_json::to_vec(nudge)?);
            nudges::put(tx, case.id, &sealed).await?;
        }
        Ok(())
    }

    /// Wipes the address, and what waits to go there.
    pub(super) async fn forget_nudge(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<(), Trouble> {
        self.wipe_nudge(tx, case, key).await?;
        Ok(outbox::drop_nudges_of(tx, case).await?)
    }

    /// Wipes the address, also from a form that waits to be put right. What is on its way still goes.
    pub(super) async fn wipe_nudge(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<(), Trouble> {
        nudges::wipe(tx, case).await?;
        self.drop_kept_nudges(tx, case, key).await
    }

    /// Writes the nudge that goes with something new, unless one has gone since the person looked.
    pub(super) async fn nudge(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<(), Trouble> {
        let Some(sealed) = nudges::take(tx, case, self.now()).await? else {
            return Ok(());
        };
        let nudge: Nudge = serde_json::from_slice(&key.open(&nudge_place(case), &sealed)?)?;
        // A number is of no use once the trust has no gateway any more.
        if let Some(address) = nudge.mail(self.text_gateway.as_deref()) {
            self.write_mail(tx, case, key, nudge.notice(), &address, None).await?;
        }
        Ok(())
    }

    /// The person sees all there was when the nudge of `sent_at` was written. One that has not left yet is of no use.
    pub(super) async fn nudge_answered(
        &self,
        tx: &mut Tx,
        case: CaseId,
        sent_at: DateTime<Utc>,
    ) -> Result<(), Trouble> {
        if nudges::looked(tx, case, sent_at).await? {
            outbox::drop_nudges_of(tx, case).await?;
        }
        Ok(())
    }
}

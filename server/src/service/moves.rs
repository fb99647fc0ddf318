//! One change of a case, written: the case under the version that was seen, the event, the line in the audit trail. Rights
//! and words are asked for and sealed by whoever changes it.

use super::{Core, Trouble};
use crate::db::events::{self, StoredEvent};
use crate::db::{Tx, cases};
use app::domain::case::{Case, EventKind, Moved};
use app::domain::failure::Failure;
use app::domain::ids::StaffId;
use chrono::{DateTime, Utc};
use std::future::Future;
use uuid::Uuid;

/// Times that what a person sends is tried again when a colleague of ours was faster by a moment.
const TRIES: usize = 5;

impl Core {
    /// Writes a change and says which event it is, for the words that go with it. `by` is the officer, or `None` for
    /// somebody from the public; `act` is what the audit trail calls it.
    ///
    /// [`Failure::Conflict`], and nothing written, when somebody else has moved the case first.
    pub(super) async fn write_move(
        &self,
        tx: &mut Tx,
        moved: &Moved,
        by: Option<StaffId>,
        act: &str,
    ) -> Result<StoredEvent, Trouble> {
        let (case, now) = (&moved.case, self.now());
        let event = StoredEvent {
            by,
            to: case.owner.filter(|_| moved.event == EventKind::HandedOver),
            outcome: case.outcome.filter(|_| moved.event == EventKind::Resolved),
            starts: moved.starts,
            particular: moved.particular.clone(),
            ..event_of(case, moved.event, now)
        };
        let dates = self.dates_after(tx, case, event.happened()).await?;
        if !cases::update(tx, case, &dates, &self.reckoned, now).await? {
            return Err(Failure::Conflict.into());
        }
        events::insert(tx, case.id, &event).await?;
        self.audit(tx, by, act, Some(case.id), "done").await?;
        Ok(event)
    }
}

/// An event that moves a case to the version it has now.
pub(super) fn event_of(case: &Case, kind: EventKind, at: DateTime<Utc>) -> StoredEvent {
    StoredEvent {
        id: Uuid::now_v7(),
        version: case.version,
        at,
        kind,
        by: None,
        to: None,
        outcome: None,
        starts: None,
        particular: None,
    }
}

/// Does what somebody from the public sent, again when an officer was faster by a moment: they have nothing to decide about
/// that.
pub(super) async fn despite_officers<T, F>(mut work: impl FnMut() -> F) -> Result<T, Trouble>
where
    F: Future<Output = Result<T, Trouble>>,
{
    for _ in 0..TRIES {
        match work().await {
            Err(Trouble::Refused(Failure::Conflict)) => {}
            other => return other,
        }
    }
    Err(Failure::Unavailable.into())
}

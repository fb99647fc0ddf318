//! What is due on a case, worked out from what happened on it, stored beside it, and worked out again when other holidays or
//! targets count.

use super::{Core, Trouble};
use crate::db::Tx;
use crate::db::cases::{self, Dates, Stored};
use crate::db::events::{self, StoredEvent};
use app::domain::calendar::{BeyondCalendar, Calendar};
use app::domain::case::{Case, Change};
use app::domain::clock::{Clock, Clocks, Happened, first_due, promised_next};
use app::domain::deadline::{Due, Targets};
use app::domain::failure::Failure;
use app::domain::ids::CaseId;
use app::domain::plan::{PlanForm, PlanStep};
use app::domain::track::{TrackForm, TrackStep};
use app::words::london_day;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// What a case is stored with: what is due, and by what it was worked out.
pub(super) fn dates(clocks: &[Clock]) -> Dates {
    let named = |due: &Due| (due.what, due.on);
    let promised = promised_next(clocks);
    Dates {
        promised: promised.map(named),
        law: promised.and_then(|due| due.law.as_ref()).map(|law| law.on),
        first: first_due(clocks).map(named),
    }
}

/// The holidays and targets that dates are worked out with, as one short word: another word, other dates.
pub(crate) fn reckoned(calendar: &Calendar, targets: &Targets) -> String {
    let mut hash = Sha256::new();
    for (day, _) in calendar.holidays() {
        hash.update(day.to_string());
    }
    hash.update(calendar.known_to().to_string());
    hash.update(format!("{targets:?}"));
    HEXLOWER.encode(&hash.finalize()[..8])
}

impl Core {
    /// Where the clocks of a case stand after all that has happened.
    pub(crate) async fn fold(&self, tx: &mut Tx, case: &Case) -> Result<Clocks, Trouble> {
        let happened = events::happened(tx, case.id).await?;
        let happened = happened.iter().map(StoredEvent::happened);
        Ok(Clocks::fold(london_day(case.received_at), happened))
    }

    /// Every clock of a case.
    pub(crate) fn clocks(&self, clocks: &Clocks, case: &Case) -> Result<Vec<Clock>, BeyondCalendar> {
        clocks.of(case, &self.targets, &self.calendar)
    }

    /// What is due on a case that has just come in.
    pub(crate) fn dates_at_first(&self, case: &Case) -> Result<Dates, BeyondCalendar> {
        let first = Clocks::at_first(london_day(case.received_at));
        Ok(dates(&self.clocks(&first, case)?))
    }

    /// What is due on a case, as it is now, once this has happened too.
    pub(super) async fn dates_after(&self, tx: &mut Tx, case: &Case, next: Happened) -> Result<Dates, Trouble> {
        let clocks = self.fold(tx, case).await?.then(next);
        Ok(dates(&self.clocks(&clocks, case)?))
    }

    /// What staff typed as a plan, as it is taken on this case today.
    pub(super) async fn plan_step(&self, tx: &mut Tx, stored: &Stored, form: &PlanForm) -> Result<PlanStep, Trouble> {
        let bounds = self.fold(tx, &stored.case).await?.bounds(&self.calendar)?;
        let may_tell = stored.case.permission(self.today()).is_some();
        let step = form.parse(&bounds, may_tell, self.today());
        Ok(step.map_err(|_| Failure::Invalid)?)
    }

    /// What staff typed as a change of track, as it is taken on this case today.
    pub(super) fn track_step(&self, case: &Case, form: &TrackForm) -> Result<TrackStep, Failure> {
        let received = london_day(case.received_at);
        form.parse(case.kind, received, self.today())
            .map_err(|_| Failure::Invalid)
    }

    /// Works out the dates of open cases again that were worked out with other holidays or targets; of how many cases. Where a
    /// promised date moves, the timeline says so. Closed cases stand as they are.
    pub(crate) async fn move_dates(&self) -> Result<u64, Trouble> {
        let mut tx = self.db.read().await?;
        let others = cases::reckoned_otherwise(&mut tx, &self.reckoned).await?;
        drop(tx);
        let mut done = 0;
        for id in others {
            match self.move_dates_of(id).await {
                Ok(()) => done += 1,
                // Somebody moved it in this moment, and its dates with it.
                Err(Trouble::Refused(Failure::Conflict)) => {}
                // One that can't be worked out does not keep the others from it.
                Err(error) => tracing::error!(case = %id.0, cause = %error, "dates could not be worked out again"),
            }
        }
        Ok(done)
    }

    async fn move_dates_of(&self, id: CaseId) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let stored = cases::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
        let clocks = self.fold(&mut tx, &stored.case).await?;
        let now = dates(&self.clocks(&clocks, &stored.case)?);
        let moved = match (stored.dates.promised, now.promised) {
            (Some((_, was)), Some((_, now))) if was != now => Some((was, now)),
            _ => None,
        };
        if let Some((was, now)) = moved {
            let change = stored.case.act(Change::MoveDates { was, now }, None, self.today());
            let change = change.ok_or(Failure::Conflict)?;
            self.write_move(&mut tx, &change, None, "move-dates").await?;
        } else if !cases::set_dates(&mut tx, &stored.case, &now, &self.reckoned).await? {
            return Err(Failure::Conflict.into());
        }
        Ok(tx.commit().await?)
    }
}

//! Cases that belong together: what is written on the other one when two are linked, or one is merged into it.

use super::intake::Arrival;
use super::{Core, Trouble};
use crate::db::cases::{self, Stored};
use crate::db::events::Told;
use crate::db::{Tx, looks};
use app::domain::access::{Act, Actor, may};
use app::domain::case::{Case, Change, Outcome};
use app::domain::concern::Concern;
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::link::{self, Link, Tie};
use app::domain::particular::Particular;

/// What an event says about another case.
pub(super) fn link_of(told: &Told) -> Option<&Link> {
    match &told.event.particular {
        Some(Particular::Link(link)) => Some(link),
        _ => None,
    }
}

impl Core {
    /// The case that somebody names beside the one before them, where there is one that they may read.
    pub(super) async fn other(&self, tx: &mut Tx, actor: &Actor, named: &str) -> Result<Option<Stored>, Trouble> {
        let Some(reference) = Reference::parse(named) else {
            return Ok(None);
        };
        let found = cases::by_reference(tx, &reference).await?;
        Ok(found.filter(|other| self.may_see(actor, other)))
    }

    /// May this actor read that case?
    pub(super) fn may_see(&self, actor: &Actor, other: &Stored) -> bool {
        may(actor, Act::Read, Some(&actor.facts(&other.case, self.today()))).is_ok()
    }

    /// The cases that one is linked to or merged with, and those among all that its timeline names that this actor may not read.
    pub(super) async fn links(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        case: &Case,
        timeline: &[Told],
    ) -> Result<(Vec<Link>, Vec<Reference>), Trouble> {
        let mut links = link::standing(timeline.iter().rev().filter_map(link_of));
        let mut hidden: Vec<Reference> = timeline
            .iter()
            .filter_map(link_of)
            .map(|link| link.other.clone())
            .collect();
        hidden.sort();
        hidden.dedup();
        let mut others = Vec::new();
        for reference in &hidden {
            others.extend(
                cases::by_reference(tx, reference)
                    .await?
                    .filter(|other| self.may_see(actor, other)),
            );
        }
        let found = |reference: &Reference| others.iter().find(|other| other.case.reference == *reference);
        hidden.retain(|reference| found(reference).is_none());
        // What was merged and is open again is a case of its own.
        links.retain(|link| match (link.tie, found(&link.other)) {
            (_, None) => false,
            (Tie::MergedHere, Some(other)) => other.case.outcome == Some(Outcome::Merged),
            (Tie::MergedInto, Some(_)) => case.outcome == Some(Outcome::Merged),
            (Tie::Linked | Tie::Unlinked | Tie::SplitInto | Tie::SplitFrom, Some(_)) => true,
        });
        Ok((links, hidden))
    }

    /// Makes the second case of a part of one. It came in when that did, and the person is reached as they are now.
    pub(super) async fn split_off(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        this: &Stored,
        concern: Concern,
    ) -> Result<(Link, Stored), Trouble> {
        // From here on nobody moves the first: there is never a second case without its link.
        if !cases::hold(tx, &this.case).await? {
            return Err(Failure::Conflict.into());
        }
        let reach = self.reach(tx, this.case.id, &self.key(this)?, &concern).await?;
        let concern = Concern {
            contact: reach.contact,
            safety: reach.safety,
            ..concern
        };
        let arrival = Arrival {
            source: this.case.source,
            by: Some(actor),
            tells: false,
            ..Arrival::web(&concern, this.case.received_at)
        };
        let (case, ..) = self.take_in(tx, arrival).await?;
        let link = Link {
            tie: Tie::SplitInto,
            other: case.reference.clone(),
        };
        let other = cases::by_id(tx, case.id).await?.ok_or(Failure::Internal)?;
        Ok((link, other))
    }

    /// Writes on the other case what ties it to this one. [`Failure::Conflict`] when somebody moved it in this moment.
    pub(super) async fn tie(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        this: &Stored,
        link: &Link,
        other: &Stored,
    ) -> Result<(), Trouble> {
        // Both rows are held in one order, whichever case somebody starts from.
        if !cases::hold_both(tx, &this.case, &other.case).await? {
            return Err(Failure::Conflict.into());
        }
        let (change, tie) = match link.tie {
            Tie::Linked | Tie::Unlinked => (Change::Link, link.tie),
            Tie::SplitInto | Tie::SplitFrom => (Change::Link, Tie::SplitFrom),
            Tie::MergedInto | Tie::MergedHere => (Change::MergedHere(this.case.clock_from), Tie::MergedHere),
        };
        let moved = other.case.act(change, Some(actor), self.today());
        let mut moved = moved.ok_or(Failure::Conflict)?;
        moved.particular = Some(Particular::Link(Link {
            tie,
            other: this.case.reference.clone(),
        }));
        self.write_move(tx, &moved, Some(actor.id), Act::Link.code()).await?;
        Ok(looks::put(tx, actor.id, &moved.case).await?)
    }
}

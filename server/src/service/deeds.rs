//! What staff do to a case: who may is asked, what was typed is judged beside the case as it is, and words are sealed, all under
//! the version that was seen and in one transaction with the event, the mail and the line in the audit trail.

use super::{Core, Trouble, place};
use crate::db::cases::Stored;
use crate::db::events::StoredEvent;
use crate::db::{Tx, alerts, cases, events, issues, kept, looks, staff};
use crate::vault::DataKey;
use app::domain::access::{Act, Actor, Refusal, may};
use app::domain::agreement::ConsentStep;
use app::domain::case::{Case, Change};
use app::domain::cue::Found;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::ids::{IssueId, Reference};
use app::domain::issue::IssueStep;
use app::domain::late;
use app::domain::letter::{Disclosure, HoldingReply, Note, Reply, Written};
use app::domain::link::Link;
use app::domain::not_required::NotRequiredStep;
use app::domain::offer::Offer;
use app::domain::particular::Particular;
use app::domain::problem::Problem;
use app::domain::record::{Contacted, Way};
use app::port::KeptFor;
use uuid::Uuid;

/// What an officer asks for.
pub(crate) struct Wish {
    pub actor: Actor,
    pub reference: Reference,
    pub seen: i64,
    pub deed: Deed,
    /// Who the person is told can help.
    pub offer: Option<Offer>,
    /// Was it typed into the form of the case? Then what was kept of that is done with.
    pub typed: bool,
}

impl Wish {
    pub(crate) fn new(actor: &Actor, reference: &Reference, seen: i64, deed: Deed) -> Self {
        Self {
            actor: actor.clone(),
            reference: reference.clone(),
            seen,
            deed,
            offer: None,
            typed: false,
        }
    }
}

/// The words of a deed, once it is known that they may go where they are to go.
#[derive(Default)]
struct Outgoing {
    to_person: Option<ToPerson>,
    for_staff: Option<Note>,
    consent: Option<ConsentStep>,
    issue: Option<IssueStep>,
    /// What another case has to do with it, and that case.
    link: Option<(Link, Stored)>,
    /// What may mean danger in what the person said.
    found: Vec<Found>,
}

enum ToPerson {
    Told(Disclosure),
    Holding(HoldingReply),
}

impl Outgoing {
    fn to_person(words: ToPerson) -> Self {
        Self {
            to_person: Some(words),
            ..Self::default()
        }
    }

    fn for_staff(words: &Note) -> Self {
        Self {
            for_staff: Some(words.clone()),
            ..Self::default()
        }
    }
}

fn taken<T>(parsed: Result<T, Vec<Problem>>) -> Result<T, Failure> {
    parsed.map_err(|_| Failure::Invalid)
}

pub(super) fn refused(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::NoSight => Failure::NotFound,
        Refusal::NoRight => Failure::Forbidden,
        Refusal::NotNow => Failure::Conflict,
    }
}

impl Core {
    /// Loads a case for an act, or refuses; a refusal is written to the audit trail.
    pub(super) async fn load_for(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        act: Act,
        reference: &Reference,
    ) -> Result<Stored, Trouble> {
        let Some(stored) = cases::by_reference(tx, reference).await? else {
            return Err(Failure::NotFound.into());
        };
        match may(actor, act, Some(&actor.facts(&stored.case, self.today()))) {
            Ok(()) => Ok(stored),
            Err(refusal) => {
                self.audit(tx, Some(actor.id), act.code(), Some(stored.case.id), refusal.code())
                    .await?;
                Err(refused(refusal).into())
            }
        }
    }

    /// Refused are words that may tell about the patient to somebody who may not be told: an answer, and also what goes with an
    /// acknowledgement, and the last word of a case.
    fn told(&self, case: &Case, words: &Reply) -> Result<ToPerson, Failure> {
        let permission = case.permission(self.today()).ok_or(Failure::Conflict)?;
        Ok(ToPerson::Told(Disclosure::new(words.clone(), permission)))
    }

    fn written(&self, case: &Case, words: Option<&Written>) -> Result<Option<ToPerson>, Failure> {
        words
            .map(|words| match words {
                Written::Free(words) => self.told(case, words),
                Written::Holding(words) => Ok(ToPerson::Holding(words.clone())),
            })
            .transpose()
    }

    fn may_tell(&self, case: &Case) -> bool {
        case.permission(self.today()).is_some()
    }

    fn not_required(
        &self,
        case: &Case,
        step: Result<NotRequiredStep, Vec<Problem>>,
    ) -> Result<(Change, Outgoing), Failure> {
        let step = taken(step)?;
        let words = Outgoing {
            to_person: self.written(case, step.words.as_ref())?,
            ..Outgoing::for_staff(&step.note)
        };
        Ok((Change::NotRequired(step.closing), words))
    }

    /// A deed as the change of the case that it is, and its words.
    async fn taken_apart(&self, tx: &mut Tx, stored: &Stored, wish: &Wish) -> Result<(Change, Outgoing), Trouble> {
        let Wish { actor, deed, .. } = wish;
        let case = &stored.case;
        let perhaps = |words: &Option<Written>| {
            let to_person = self.written(case, words.as_ref())?;
            Ok::<_, Failure>(Outgoing {
                to_person,
                ..Outgoing::default()
            })
        };
        Ok(match deed {
            Deed::Claim => (Change::Claim, Outgoing::default()),
            Deed::Release => (Change::Release, Outgoing::default()),
            Deed::Acknowledge(words) => (Change::Acknowledge, perhaps(words)?),
            Deed::Signpost(words) => (Change::Signpost, perhaps(words)?),
            Deed::Resolve(outcome, words) => (Change::Resolve(*outcome), perhaps(words)?),
            Deed::Reply(words) => (Change::Reply, Outgoing::to_person(self.told(case, words)?)),
            Deed::Update(words) => (Change::Update, Outgoing::to_person(self.told(case, words)?)),
            Deed::HoldingReply(words) => {
                let words = ToPerson::Holding(words.clone());
                (Change::HoldingReply, Outgoing::to_person(words))
            }
            Deed::DealWithAlert(words) => (Change::DealWithAlert, Outgoing::for_staff(words)),
            Deed::Note(words) => (Change::Note, Outgoing::for_staff(words)),
            Deed::TakeOver(words) => (Change::TakeOver, Outgoing::for_staff(words)),
            Deed::Reopen(words) => (Change::Reopen, Outgoing::for_staff(words)),
            Deed::RenewCode(words) => (Change::RenewCode, Outgoing::for_staff(words)),
            Deed::Dismiss(words) => (Change::Dismiss, Outgoing::for_staff(words)),
            Deed::KeepOpen(words) => (Change::KeepOpen, Outgoing::for_staff(words)),
            Deed::HandOver(to, words) => {
                let colleagues = staff::colleagues(tx).await?;
                if to.is_some_and(|to| !colleagues.iter().any(|colleague| colleague.id == to)) {
                    return Err(Failure::Invalid.into());
                }
                (Change::HandOver(*to), Outgoing::for_staff(words))
            }
            Deed::LogContact {
                source,
                way,
                call_back,
                words,
            } => {
                let found = match way {
                    Way::FromThem => self.cues.cues.find(words.as_str()),
                    Way::FromUs | Way::NoAnswer => Vec::new(),
                };
                let contacted = Contacted {
                    source: *source,
                    way: *way,
                    call_back: *call_back,
                    alert: !found.is_empty(),
                };
                let words = Outgoing::for_staff(words);
                (Change::LogContact(contacted), Outgoing { found, ..words })
            }
            Deed::SendRecord(how, words) => {
                let words = words.as_ref().map(Outgoing::for_staff);
                (Change::SendRecord(*how), words.unwrap_or_default())
            }
            Deed::SortOut(outcome, done, content) => (Change::SortOut(*outcome, *content), Outgoing::for_staff(done)),
            Deed::Consent(form) => {
                let change = form.wished().ok_or(Failure::Invalid)?;
                let consent = Some(self.consent_step(tx, stored, form).await?);
                let words = Outgoing {
                    consent,
                    ..Outgoing::default()
                };
                (change, words)
            }
            Deed::ChangeTrack(form) => {
                let step = self.track_step(case, form)?;
                let concern = self.concern(tx, stored, &self.key(stored)?).await?;
                let late = late::at_first(&concern.when, step.change.from);
                (Change::Track(step.change, late), Outgoing::for_staff(&step.note))
            }
            Deed::Issue(form) => {
                let step = self.issue_step(tx, stored, form).await?;
                let words = Outgoing::for_staff(&step.words);
                let issue = Some(step);
                (Change::Issue, Outgoing { issue, ..words })
            }
            Deed::Assess(form) => {
                let (assessment, words) = taken(form.parse())?;
                let words = words.as_ref().map(Outgoing::for_staff);
                (Change::Assess(assessment), words.unwrap_or_default())
            }
            Deed::DecideLate(form) => {
                let made = self.fold(tx, case).await?.made();
                let step = taken(form.parse(made, self.may_tell(case)))?;
                let words = Outgoing {
                    to_person: self.written(case, step.words.as_ref())?,
                    ..Outgoing::for_staff(&step.note)
                };
                (Change::DecideLate(step.decision), words)
            }
            Deed::NotRequired(form) => self.not_required(case, form.parse(self.may_tell(case)))?,
            Deed::PassOn(form) => self.not_required(case, form.parse(self.may_tell(case)))?,
            Deed::Link(form) => {
                let other = self.other(tx, actor, &form.other).await?;
                let found = other.as_ref().map(|other| &other.case);
                let (link, note) = taken(form.parse(case, found))?;
                let link = Some(link).zip(other);
                let words = Outgoing::for_staff(&note);
                (Change::Link, Outgoing { link, ..words })
            }
            Deed::Split(form) => {
                let concern = self.concern(tx, stored, &self.key(stored)?).await?;
                let step = taken(form.parse(&concern))?;
                let link = Some(self.split_off(tx, actor, stored, step.concern).await?);
                let words = Outgoing::for_staff(&step.note);
                (Change::Split, Outgoing { link, ..words })
            }
            Deed::Merge(form) => {
                let other = self.other(tx, actor, &form.other).await?;
                let found = other.as_ref().map(|other| &other.case);
                let (link, note) = taken(form.parse(case, found))?;
                let link = Some(link).zip(other);
                let words = Outgoing::for_staff(&note);
                (Change::Merge, Outgoing { link, ..words })
            }
            Deed::Plan(form) => {
                let step = self.plan_step(tx, stored, form).await?;
                let words = Outgoing {
                    to_person: self.written(case, step.words.as_ref())?,
                    ..Outgoing::for_staff(&step.note)
                };
                (Change::Plan(step.plan), words)
            }
        })
    }

    /// Does what an officer wishes, in a transaction of its own.
    pub(super) async fn change(&self, wish: &Wish) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let outcome = self.change_in(&mut tx, wish).await;
        self.ended(tx, outcome).await
    }

    /// Ends the transaction of a change. A refusal wrote nothing but its line in the audit trail, and that stands.
    pub(super) async fn ended(&self, tx: Tx, outcome: Result<Act, Trouble>) -> Result<(), Trouble> {
        if matches!(outcome, Ok(_) | Err(Trouble::Refused(_))) {
            tx.commit().await?;
        }
        metrics::counter!("pals_case_changes_total", "act" => outcome?.code()).increment(1);
        Ok(())
    }

    /// Does what an officer wishes, in the transaction given; says which right it took. Of a refusal nothing is written
    /// but its line in the audit trail.
    pub(crate) async fn change_in(&self, tx: &mut Tx, wish: &Wish) -> Result<Act, Trouble> {
        let Wish { actor, deed, .. } = wish;
        let act = deed.act().ok_or(Failure::Invalid)?;
        let stored = self.load_for(tx, actor, act, &wish.reference).await?;
        if stored.case.version != wish.seen {
            return Err(Failure::Conflict.into());
        }
        let (change, words) = self.taken_apart(tx, &stored, wish).await?;
        let moved = stored.case.act(change, Some(actor), self.today());
        let mut moved = moved.ok_or(Failure::Conflict)?;
        if let Some((link, other)) = &words.link {
            self.tie(tx, actor, &stored, link, other).await?;
            moved.particular = Some(Particular::Link(link.clone()));
        }
        let event = self.write_move(tx, &moved, Some(actor.id), act.code()).await?;
        let id = moved.case.id;
        let key = self.key(&stored)?;
        self.write_words(tx, &moved.case, &event, &key, &words).await?;
        // Whoever acts on it has it before them.
        looks::put(tx, actor.id, &moved.case).await?;

        self.raise(tx, id, &event, &words.found, &key).await?;
        if change == Change::RenewCode {
            self.speak_code(tx, &stored, &key).await?;
        }
        if change == Change::DealWithAlert {
            alerts::deal_with(tx, id, self.now()).await?;
        }
        // Spam is nobody's, and what was merged goes on under the other reference.
        let is_end = !matches!(change, Change::Dismiss | Change::Merge);
        let over = is_end && !moved.case.state.is_open() && moved.event.is_for_the_person();
        if moved.notice.is_some() || over {
            let concern = self.concern(tx, &stored, &key).await?;
            let offer = match over {
                // What can be done now that it is over is another thing than before.
                true => Offer::on_pages(&concern, moved.case.kind, moved.case.state),
                false => wish.offer.clone(),
            };
            if let Some(offer) = offer {
                self.record_offer(tx, &moved.case, &key, &offer).await?;
            }
        }
        if moved.notice.is_some() {
            let concern = self.concern(tx, &stored, &key).await?;
            let reach = self.reach(tx, id, &key, &concern).await?;
            self.tell(tx, id, &key, &reach, moved.notice).await?;
            // Who wants no contact is nudged, once, for something they can come and see.
            if moved.event.is_for_the_person() {
                self.nudge(tx, id, &key).await?;
            }
        }
        if !moved.case.state.is_open() {
            self.wipe_nudge(tx, id, &key).await?;
        }
        let form = KeptFor::from_code(act.code()).filter(|_| wish.typed);
        for form in form.into_iter().chain(form.and_then(KeptFor::more)) {
            kept::clear(tx, actor.id, id, form).await?;
        }
        Ok(act)
    }

    /// Seals words and writes each kind into its own table.
    async fn write_words(
        &self,
        tx: &mut Tx,
        case: &Case,
        event: &StoredEvent,
        key: &DataKey,
        words: &Outgoing,
    ) -> Result<(), Trouble> {
        let id = case.id;
        let seal = |table, words: &str| key.seal(&place(table, "sealed", id, event.version), words.as_bytes());
        match &words.to_person {
            None => {}
            Some(ToPerson::Told(words)) => {
                let sealed = seal("replies", words.words().as_str());
                events::insert_disclosure(tx, id, event.id, words.permission(), &sealed).await?;
            }
            Some(ToPerson::Holding(holding)) => {
                let sealed = seal("replies", holding.words().as_str());
                events::insert_holding_reply(tx, id, event.id, &sealed).await?;
            }
        }
        if let Some(note) = &words.for_staff {
            events::insert_note(tx, id, event.id, &seal("notes", note.as_str())).await?;
        }
        if let Some(step) = &words.issue {
            let issue = step.id.unwrap_or_else(|| IssueId(Uuid::now_v7()));
            issues::insert(tx, id, event.id, issue, step.gone, &step.sorting).await?;
        }
        if let Some(step) = &words.consent {
            self.write_step(tx, case, event, key, step).await?;
        }
        Ok(())
    }
}

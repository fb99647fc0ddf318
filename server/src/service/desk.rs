//! Working on cases: every method asks `may`, writes under the version it saw, and leaves event, outbox and audit behind.

use super::follow::helper_place;
use super::intake::Headline;
use super::offers;
use super::{Core, Trouble, alert_place, consent, contact_place, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::events::StoredEvent;
use crate::db::files::Of;
use crate::db::kept::{self, StoredKept};
use crate::db::{Tx, alerts, events, likenesses, same_person, staff};
use crate::vault::DataKey;
use app::domain::access::{Act, Actor, Refusal, may};
use app::domain::agreement::{ConsentForm, ConsentStep};
use app::domain::case::{Case, Change, EventKind, Outcome};
use app::domain::concern::Subject;
use app::domain::consent::{Consent, ConsentChange, Permission, evidence};
use app::domain::cue::Found;
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, Reference, StaffId};
use app::domain::letter::{Disclosure, HoldingReply, Message, Note, Reply};
use app::domain::offer::Offer;
use app::domain::plan::{PlanForm, PlanWords};
use app::domain::record::{Contacted, Sorted, Source, Way, WrittenRecord};
use app::domain::track::TrackForm;
use app::port::{
    Alert, CaseFile, Colleague, Desk, Detail, Kept, KeptFor, Queue, QueueFilter, QueueLine, TimelineEntry,
};
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the desk.
pub struct DeskService(pub Arc<Core>);

/// The words that go with a change, each in its own type until it is sealed for its own table.
pub(crate) enum Words {
    None,
    /// What may tell about the patient; whether it may be sent is asked for when the case is there.
    ToPerson(Reply),
    /// What tells nothing about the patient.
    Holding(HoldingReply),
    ForStaff(Note),
    /// What staff typed about consent, right or wrong.
    Consent(Box<ConsentForm>),
    /// To the person, where there is something, and a note for staff.
    Both(Option<PlanWords>, Note),
}

/// The same words, once it is known that they may go where they are to go.
enum Outgoing<'a> {
    Nothing,
    Disclosure(Disclosure),
    Holding(&'a HoldingReply),
    ForStaff(&'a Note),
    Consent(ConsentStep),
    Both(Option<Box<Outgoing<'a>>>, &'a Note),
}

impl Words {
    /// Refused are words that may tell about the patient to somebody who may not be told: an answer, and also what goes
    /// with an acknowledgement, and the last word of a case.
    fn permitted(&self, permission: Option<Permission>) -> Result<Outgoing<'_>, Failure> {
        Ok(match self {
            // Never the words of an act that has a form of its own: that is taken apart where the case is there.
            Self::Consent(_) => return Err(Failure::Internal),
            Self::None => Outgoing::Nothing,
            Self::ToPerson(words) => {
                let permission = permission.ok_or(Failure::Conflict)?;
                Outgoing::Disclosure(Disclosure::new(words.clone(), permission))
            }
            Self::Holding(words) => Outgoing::Holding(words),
            Self::ForStaff(words) => Outgoing::ForStaff(words),
            Self::Both(words, note) => {
                let words = words.as_ref().map(|words| match words {
                    PlanWords::Free(words) => {
                        let permission = permission.ok_or(Failure::Conflict)?;
                        Ok(Outgoing::Disclosure(Disclosure::new(words.clone(), permission)))
                    }
                    PlanWords::Holding(words) => Ok(Outgoing::Holding(words)),
                });
                Outgoing::Both(words.transpose()?.map(Box::new), note)
            }
        })
    }
}

/// What an officer asks for.
pub(crate) struct Wish {
    pub actor: Actor,
    pub reference: Reference,
    pub seen: i64,
    pub change: Change,
    pub words: Words,
    /// The form it was typed into, whose kept words are done with.
    pub form: Option<KeptFor>,
    /// Who the person is told can help.
    pub offer: Option<Offer>,
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

    /// A contact with these words, which may mean danger when they are the person's.
    pub(super) fn contacted(&self, source: Option<Source>, way: Way, words: &Note) -> Contacted {
        Contacted {
            source,
            way,
            call_back: None,
            alert: way == Way::FromThem && !self.cues.cues.find(words.as_str()).is_empty(),
        }
    }

    pub(super) async fn change(&self, wish: &Wish) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let outcome = self.change_in(&mut tx, wish).await;
        self.ended(tx, outcome).await
    }

    /// Does what an officer wishes, in the transaction given; says which right it took. Of a refusal nothing is written
    /// but its line in the audit trail.
    pub(crate) async fn change_in(&self, tx: &mut Tx, wish: &Wish) -> Result<Act, Trouble> {
        let Wish { actor, change, .. } = wish;
        let act = change
            .act()
            .ok_or(Trouble::Defect("staff can't do what only the person does"))?;
        let now = self.now();
        let stored = self.load_for(tx, actor, act, &wish.reference).await?;

        if stored.case.version != wish.seen {
            return Err(Failure::Conflict.into());
        }
        if let Change::HandOver(Some(to)) = change
            && !staff::colleagues(tx).await?.iter().any(|colleague| colleague.id == *to)
        {
            return Err(Failure::Invalid.into());
        }

        let moved = stored
            .case
            .act(*change, Some(actor), self.today())
            .ok_or(Failure::Conflict)?;
        let words = match &wish.words {
            Words::Consent(form) => Outgoing::Consent(self.consent_step(tx, &stored, form).await?),
            words => words.permitted(stored.case.permission(self.today()))?,
        };
        let event = self.write_move(tx, &moved, Some(actor.id), act.code()).await?;
        let id = moved.case.id;
        let key = self.key(&stored)?;
        self.write_words(tx, &moved.case, &event, &key, &words).await?;

        if let (Change::LogContact(contacted), Words::ForStaff(said)) = (change, &wish.words)
            && contacted.alert
        {
            let found = self.cues.cues.find(said.as_str());
            self.raise(tx, id, &event, &found, &key).await?;
        }
        if *change == Change::RenewCode {
            self.speak_code(tx, &stored, &key).await?;
        }
        if *change == Change::DealWithAlert {
            alerts::deal_with(tx, id, now).await?;
        }
        if moved.notice.is_some() {
            let concern = self.concern(tx, &stored, &key).await?;
            let offer = match moved.event {
                // What can be done now that it is over is another thing than before.
                EventKind::Resolved => Offer::on_pages(&concern, moved.case.kind, moved.case.state),
                _ => wish.offer.clone(),
            };
            if let Some(offer) = offer {
                self.record_offer(tx, &moved.case, &key, &offer).await?;
            }
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
        for form in wish.form.into_iter().chain(wish.form.and_then(KeptFor::more)) {
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
        words: &Outgoing<'_>,
    ) -> Result<(), Trouble> {
        let id = case.id;
        let seal = |table, words: &str| key.seal(&place(table, "sealed", id, event.version), words.as_bytes());
        match words {
            Outgoing::Nothing => {}
            Outgoing::Disclosure(words) => {
                let sealed = seal("replies", words.words().as_str());
                events::insert_disclosure(tx, id, event.id, words.permission(), &sealed).await?;
            }
            Outgoing::Holding(holding) => {
                let sealed = seal("replies", holding.words().as_str());
                events::insert_holding_reply(tx, id, event.id, &sealed).await?;
            }
            Outgoing::Consent(step) => self.write_step(tx, case, event, key, step).await?,
            Outgoing::ForStaff(words) => {
                events::insert_note(tx, id, event.id, &seal("notes", words.as_str())).await?;
            }
            Outgoing::Both(words, note) => {
                if let Some(words) = words {
                    Box::pin(self.write_words(tx, case, event, key, words)).await?;
                }
                events::insert_note(tx, id, event.id, &seal("notes", note.as_str())).await?;
            }
        }
        Ok(())
    }

    fn kept_place(case: CaseId, seen: i64) -> crate::vault::Place {
        place("kept", "sealed", case, seen)
    }
}

/// A form of several fields, taken apart where the case is there.
enum Typed {
    Track(TrackForm),
    Plan(PlanForm),
}

impl Typed {
    fn act(&self) -> (Act, KeptFor) {
        match self {
            Self::Track(_) => (Act::ChangeTrack, KeptFor::ChangeTrack),
            Self::Plan(_) => (Act::Plan, KeptFor::Plan),
        }
    }
}

impl Core {
    /// What is wished for with such a form, on the case as it is now.
    async fn wished(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        typed: &Typed,
    ) -> Result<Wish, Trouble> {
        let (act, form) = typed.act();
        let stored = self.load_for(tx, actor, act, reference).await?;
        if stored.case.version != seen {
            return Err(Failure::Conflict.into());
        }
        let (change, words) = match typed {
            Typed::Track(form) => {
                let step = self.track_step(&stored.case, form)?;
                (Change::Track(step.change), Words::ForStaff(step.note))
            }
            Typed::Plan(form) => {
                let step = self.plan_step(tx, &stored, form).await?;
                (Change::Plan(step.plan), Words::Both(step.words, step.note))
            }
        };
        Ok(wish(actor, reference, seen, change, words, Some(form)))
    }

    async fn change_typed(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        typed: &Typed,
    ) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let outcome = match self.wished(&mut tx, actor, reference, seen, typed).await {
            Ok(wish) => self.change_in(&mut tx, &wish).await,
            Err(trouble) => Err(trouble),
        };
        self.ended(tx, outcome).await
    }

    /// Ends the transaction of a change. A refusal wrote nothing but its line in the audit trail, and that stands.
    async fn ended(&self, tx: Tx, outcome: Result<Act, Trouble>) -> Result<(), Trouble> {
        if matches!(outcome, Ok(_) | Err(Trouble::Refused(_))) {
            tx.commit().await?;
        }
        metrics::counter!("pals_case_changes_total", "act" => outcome?.code()).increment(1);
        Ok(())
    }
}

impl DeskService {
    async fn typed(&self, actor: &Actor, reference: &Reference, seen: i64, typed: Typed) -> Result<(), Failure> {
        let (actor, reference) = (actor.clone(), reference.clone());
        self.0
            .run(move |core| async move { core.change_typed(&actor, &reference, seen, &typed).await })
            .await
    }

    async fn wish(&self, wish: Wish) -> Result<(), Failure> {
        self.0.run(move |core| async move { core.change(&wish).await }).await
    }
}

fn wish(actor: &Actor, reference: &Reference, seen: i64, change: Change, words: Words, form: Option<KeptFor>) -> Wish {
    Wish {
        actor: actor.clone(),
        reference: reference.clone(),
        seen,
        change,
        words,
        form,
        offer: None,
    }
}

#[async_trait]
impl Desk for DeskService {
    async fn queue(&self, actor: &Actor, filter: &QueueFilter) -> Result<Queue, Failure> {
        may(actor, Act::List, None).map_err(refused)?;
        let (actor, filter) = (actor.clone(), filter.clone());
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let (scope, today) = (actor.scope(), core.today());
                let (lines, count) = cases::queue(&mut tx, actor.id, &scope, &filter, today).await?;
                let counts = cases::counts(&mut tx, actor.id, &scope, today).await?;
                let lines = lines
                    .into_iter()
                    .map(|line| core.queue_line(&actor, line))
                    .collect::<Result<_, _>>()?;
                Ok(Queue {
                    lines,
                    count,
                    counts,
                    page: filter.page.max(1),
                    today,
                })
            })
            .await
    }

    async fn case(&self, actor: &Actor, reference: &Reference) -> Result<CaseFile, Failure> {
        let (actor, reference) = (actor.clone(), reference.clone());
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let loaded = core.load_for(&mut tx, &actor, Act::Read, &reference).await;
                if let Ok(stored) = &loaded {
                    core.audit(&mut tx, Some(actor.id), Act::Read.code(), Some(stored.case.id), "done")
                        .await?;
                }
                // The line in the audit trail is durable before a word of the case is shown.
                tx.commit().await?;
                let stored = loaded?;
                let mut tx = core.db.read().await?;
                core.case_file(&mut tx, &actor, stored).await
            })
            .await
    }

    async fn next(&self, actor: &Actor) -> Result<Option<Reference>, Failure> {
        // Whoever may write a contact down works on cases.
        may(actor, Act::Record, None).map_err(refused)?;
        let actor = actor.clone();
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let Some(stored) = cases::next_unclaimed(&mut tx, &actor.scope()).await? else {
                    return Ok(None);
                };
                let Case { reference, version, .. } = stored.case;
                let outcome = core
                    .change_in(
                        &mut tx,
                        &wish(&actor, &reference, version, Change::Claim, Words::None, None),
                    )
                    .await;
                // Of a refusal only its line in the audit trail is written.
                if matches!(outcome, Ok(_) | Err(Trouble::Refused(_))) {
                    tx.commit().await?;
                }
                outcome.map(|_| Some(reference))
            })
            .await
    }

    async fn claim(&self, actor: &Actor, reference: &Reference, seen: i64) -> Result<(), Failure> {
        self.wish(wish(actor, reference, seen, Change::Claim, Words::None, None))
            .await
    }

    async fn acknowledge(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        words: Option<Reply>,
    ) -> Result<(), Failure> {
        let words = words.map_or(Words::None, Words::ToPerson);
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::Acknowledge,
            words,
            Some(KeptFor::Acknowledge),
        ))
        .await
    }

    async fn reply(&self, actor: &Actor, reference: &Reference, seen: i64, words: Reply) -> Result<(), Failure> {
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::Reply,
            Words::ToPerson(words),
            Some(KeptFor::Reply),
        ))
        .await
    }

    async fn holding_reply(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        words: HoldingReply,
    ) -> Result<(), Failure> {
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::HoldingReply,
            Words::Holding(words),
            Some(KeptFor::HoldingReply),
        ))
        .await
    }

    async fn consent(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        form: &ConsentForm,
    ) -> Result<(), Failure> {
        let change = form.wished().ok_or(Failure::Invalid)?;
        let kept = match change {
            Change::Consent(ConsentChange::Verify, _) => KeptFor::VerifyConsent,
            _ => KeptFor::Consent,
        };
        self.wish(wish(
            actor,
            reference,
            seen,
            change,
            Words::Consent(Box::new(form.clone())),
            Some(kept),
        ))
        .await
    }

    async fn deal_with_alert(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        done: Note,
    ) -> Result<(), Failure> {
        let words = Words::ForStaff(done);
        let form = Some(KeptFor::DealWithAlert);
        self.wish(wish(actor, reference, seen, Change::DealWithAlert, words, form))
            .await
    }

    async fn note(&self, actor: &Actor, reference: &Reference, seen: i64, words: Note) -> Result<(), Failure> {
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::Note,
            Words::ForStaff(words),
            Some(KeptFor::Note),
        ))
        .await
    }

    async fn hand_over(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        to: Option<StaffId>,
        words: Note,
    ) -> Result<(), Failure> {
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::HandOver(to),
            Words::ForStaff(words),
            Some(KeptFor::HandOver),
        ))
        .await
    }

    async fn resolve(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        outcome: Outcome,
        words: Option<Reply>,
    ) -> Result<(), Failure> {
        let words = words.map_or(Words::None, Words::ToPerson);
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::Resolve(outcome),
            words,
            Some(KeptFor::Resolve),
        ))
        .await
    }

    async fn reopen(&self, actor: &Actor, reference: &Reference, seen: i64, reason: Note) -> Result<(), Failure> {
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::Reopen,
            Words::ForStaff(reason),
            Some(KeptFor::Reopen),
        ))
        .await
    }

    async fn renew_code(&self, actor: &Actor, reference: &Reference, seen: i64, checked: Note) -> Result<(), Failure> {
        let words = Words::ForStaff(checked);
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::RenewCode,
            words,
            Some(KeptFor::RenewCode),
        ))
        .await
    }

    async fn release(&self, actor: &Actor, reference: &Reference, seen: i64) -> Result<(), Failure> {
        self.wish(wish(actor, reference, seen, Change::Release, Words::None, None))
            .await
    }

    async fn dismiss(&self, actor: &Actor, reference: &Reference, seen: i64, reason: Note) -> Result<(), Failure> {
        self.wish(wish(
            actor,
            reference,
            seen,
            Change::Dismiss,
            Words::ForStaff(reason),
            Some(KeptFor::Dismiss),
        ))
        .await
    }

    async fn keep_open(&self, actor: &Actor, reference: &Reference, seen: i64, checked: Note) -> Result<(), Failure> {
        let (words, form) = (Words::ForStaff(checked), Some(KeptFor::KeepOpen));
        self.wish(wish(actor, reference, seen, Change::KeepOpen, words, form))
            .await
    }

    async fn log_contact(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        way: Way,
        words: Note,
    ) -> Result<(), Failure> {
        let contacted = self.0.contacted(None, way, &words);
        let (change, words) = (Change::LogContact(contacted), Words::ForStaff(words));
        self.wish(wish(actor, reference, seen, change, words, Some(KeptFor::LogContact)))
            .await
    }

    async fn send_record(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        how: WrittenRecord,
        words: Option<Note>,
    ) -> Result<(), Failure> {
        let words = words.map_or(Words::None, Words::ForStaff);
        let change = Change::SendRecord(how);
        self.wish(wish(actor, reference, seen, change, words, Some(KeptFor::SendRecord)))
            .await
    }

    async fn sort_out(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        sorted: Sorted,
        content: bool,
    ) -> Result<(), Failure> {
        let (change, words) = (Change::SortOut(sorted.outcome, content), Words::ForStaff(sorted.done));
        self.wish(wish(actor, reference, seen, change, words, Some(KeptFor::SortOut)))
            .await
    }

    async fn change_track(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        form: &TrackForm,
    ) -> Result<(), Failure> {
        self.typed(actor, reference, seen, Typed::Track(form.clone())).await
    }

    async fn plan(&self, actor: &Actor, reference: &Reference, seen: i64, form: &PlanForm) -> Result<(), Failure> {
        self.typed(actor, reference, seen, Typed::Plan(form.clone())).await
    }

    async fn update(&self, actor: &Actor, reference: &Reference, seen: i64, words: Reply) -> Result<(), Failure> {
        let (words, form) = (Words::ToPerson(words), Some(KeptFor::Update));
        self.wish(wish(actor, reference, seen, Change::Update, words, form))
            .await
    }

    async fn part_person(&self, actor: &Actor, reference: &Reference, other: &Reference) -> Result<(), Failure> {
        let (actor, reference, other) = (actor.clone(), reference.clone(), other.clone());
        self.0
            .run(move |core| async move { core.part_person(&actor, &reference, &other).await })
            .await
    }

    async fn keep(&self, staff: StaffId, reference: &Reference, kept: &Kept) -> Result<(), Failure> {
        let (reference, kept) = (reference.clone(), kept.clone());
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                // Whoever may not see a case learns nothing of it here either.
                let Some(actor) = staff::actor(&mut tx, staff).await? else {
                    return Err(Failure::NotFound.into());
                };
                let loaded = core.load_for(&mut tx, &actor, Act::Read, &reference).await;
                let stored = match loaded {
                    Ok(stored) => stored,
                    Err(trouble) => {
                        tx.commit().await?;
                        return Err(trouble);
                    }
                };
                let id = stored.case.id;
                if kept.words.trim().is_empty() {
                    kept::clear(&mut tx, staff, id, kept.what).await?;
                } else {
                    let sealed = core
                        .key(&stored)?
                        .seal(&Core::kept_place(id, kept.seen), kept.words.as_bytes());
                    kept::put(
                        &mut tx,
                        staff,
                        id,
                        &StoredKept {
                            what: kept.what,
                            seen: kept.seen,
                            sealed,
                        },
                        core.now(),
                    )
                    .await?;
                }
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>, Failure> {
        may(actor, Act::List, None).map_err(refused)?;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                Ok(staff::colleagues(&mut tx).await?)
            })
            .await
    }
}

impl Core {
    fn queue_line(&self, actor: &Actor, line: cases::Line) -> Result<QueueLine, Trouble> {
        let cases::Line {
            stored,
            owner_name,
            headline,
        } = line;
        let plain = self
            .key(&stored)?
            .open(&place("submissions", "headline", stored.case.id, 1), &headline)?;
        let headline: Headline = serde_json::from_slice(&plain)?;
        Ok(QueueLine {
            mine: stored.case.owner == Some(actor.id),
            name: headline.name,
            first_words: headline.first_words,
            owner: owner_name,
            law: stored.dates.law,
            due: stored.dates.first,
            has_needs: stored.has_needs,
            signs: stored.signs,
            case: stored.case,
        })
    }

    async fn alerts(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<Vec<Alert>, Trouble> {
        let stored = alerts::of(tx, case).await?;
        let opened = |stored: alerts::StoredAlert| {
            let cues = open_text(key, &alert_place(case, stored.version), &stored.cues)?;
            Ok(Alert {
                found: Found {
                    class: stored.class,
                    cues: cues.lines().map(str::to_owned).collect(),
                },
                at: stored.at,
                dealt_with: stored.dealt_with,
            })
        };
        stored.into_iter().map(opened).collect()
    }

    async fn case_file(&self, tx: &mut Tx, actor: &Actor, stored: Stored) -> Result<CaseFile, Trouble> {
        let key = self.key(&stored)?;
        let concern = self.concern(tx, &stored, &key).await?;
        let timeline = events::timeline(tx, stored.case.id).await?;
        let clocks = self.fold(tx, &stored.case).await?;
        let kept = kept::of(tx, actor.id, stored.case.id).await?;
        let owner = match stored.case.owner {
            None => None,
            Some(owner) => staff::name(tx, owner).await?,
        };
        let may_read = |other: &Stored| may(actor, Act::Read, Some(&actor.facts(&other.case, self.today()))).is_ok();
        let same_contact = likenesses::same_contact(tx, stored.case.id).await?;
        let same_contact = same_contact.into_iter().filter(may_read);
        let same_contact = same_contact.map(|other| other.case.reference).collect();
        let same_person = same_person::of(tx, stored.case.id).await?.into_iter();
        let same_person = same_person.filter(may_read).map(|other| other.case.reference).collect();
        let Stored { case, signs, .. } = stored;
        let facts = actor.facts(&case, self.today());
        let terms = match facts.consent {
            Consent::Received | Consent::Verified => {
                self.answered(tx, case.id, &key).await?.and_then(|last| last.terms)
            }
            _ => None,
        };
        let entry = |told: &events::Told| {
            Ok(TimelineEntry {
                at: told.event.at,
                event: told.event.kind,
                by: told.by_name.clone(),
                helper: told
                    .helper_name
                    .as_ref()
                    .map(|sealed| open_text(&key, &helper_place(case.id), sealed))
                    .transpose()?,
                version: told.event.version,
                detail: detail(told, case.id, &key)?,
                offer: match &told.offer {
                    Some(sealed) => Some(offers::opened(sealed, case.id, told.event.version, &key)?),
                    None => None,
                },
            })
        };
        let opened = |stored: StoredKept| {
            let words = open_text(&key, &Self::kept_place(case.id, stored.seen), &stored.sealed)?;
            Ok(Kept {
                what: stored.what,
                words,
                seen: stored.seen,
            })
        };
        Ok(CaseFile {
            owner,
            plans: clocks.plans().to_vec(),
            bounds: clocks.bounds(&self.calendar)?,
            clocks: self.clocks(&clocks, &case)?,
            terms,
            timeline: timeline.iter().map(entry).collect::<Result<_, Trouble>>()?,
            may: Act::ALL
                .iter()
                .copied()
                .filter(|act| may(actor, *act, Some(&facts)).is_ok())
                .collect(),
            kept: kept.into_iter().map(opened).collect::<Result<_, Trouble>>()?,
            today: self.today(),
            evidence: match &concern.subject {
                Subject::Myself => None,
                Subject::SomebodyElse { writer, patient, .. } => Some(evidence(*writer, *patient)),
            },
            files: self.files_of(tx, Of::Case(case.id), &key).await?,
            alerts: self.alerts(tx, case.id, &key).await?,
            patient_code: self.patient_code(tx, case.id, &key).await?,
            spoken_code: match may(actor, Act::RenewCode, Some(&facts)) {
                Ok(()) => self.spoken_code(tx, case.id, &key).await?,
                Err(_) => None,
            },
            signs,
            same_contact,
            same_person,
            reach: self.reach(tx, case.id, &key, &concern).await?,
            concern,
            case,
        })
    }
}

pub(super) fn detail(told: &events::Told, case: CaseId, key: &DataKey) -> Result<Detail, Trouble> {
    let unreadable = |_| Trouble::Defect("stored words are empty or too long");
    let version = told.event.version;
    let open = |table, sealed: &Option<Vec<u8>>| {
        sealed
            .as_ref()
            .map(|sealed| open_text(key, &place(table, "sealed", case, version), sealed))
            .transpose()
    };
    let reply = open("replies", &told.reply)?
        .map(|text| Reply::parse(&text).map_err(unreadable))
        .transpose()?;
    let note = open("notes", &told.note)?
        .map(|text| Note::parse(&text).map_err(unreadable))
        .transpose()?;
    let message = open("messages", &told.message)?
        .map(|text| Message::parse(&text).map_err(unreadable))
        .transpose()?;
    if let Some(sealed) = &told.contact {
        return Ok(Detail::Reach(serde_json::from_slice(
            &key.open(&contact_place(case, version), sealed)?,
        )?));
    }
    if let Some(change) = told.change {
        return consent::told(told, change, case, key);
    }
    if let (Some(change), Some(note)) = (told.event.track, &note) {
        return Ok(Detail::Track(change, note.clone()));
    }
    if let (Some(plan), Some(note)) = (told.event.plan, &note) {
        return Ok(Detail::Planned(plan, reply, note.clone()));
    }
    if let Some((was, now)) = told.event.moved {
        return Ok(Detail::Moved(was, now));
    }
    if let (Some(way), Some(note)) = (told.event.way, &note) {
        return Ok(Detail::Contact(told.event.source, way, note.clone()));
    }
    Ok(match (told.event.outcome, reply, note, message) {
        (Some(outcome), None, Some(note), _) if told.event.kind == EventKind::Resolved => {
            Detail::SortedOut(outcome, note)
        }
        (Some(outcome), reply, _, _) => Detail::Outcome(outcome, reply),
        (None, Some(reply), _, _) => Detail::Reply(reply),
        (None, None, Some(note), _) if told.event.kind == EventKind::HandedOver => {
            Detail::HandedTo(told.to_name.clone(), note)
        }
        (None, None, Some(note), _) => Detail::Note(note),
        (None, None, None, Some(message)) => Detail::Message(message),
        (None, None, None, None) => Detail::Nothing,
    })
}

//! Contacts that staff write down: what is typed is kept for whoever typed it, and becomes a case, or a part of one.

use super::deeds::{Wish, refused};
use super::intake::{Arrival, Headline};
use super::marks::Wanted;
use super::moves::despite_officers;
use super::{Core, Trouble, place};
use crate::clock::from_london;
use crate::db::cases::{self, Stored};
use crate::db::drafts::{self, StoredDraft};
use crate::db::files::{self, Of};
use crate::db::{Tx, links, receipts, same_person};
use crate::vault::{DataKey, Place};
use app::domain::access::{Act, Actor, may};
use app::domain::case::{Case, Change};
use app::domain::concern::Subject;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::file::RefusedFile;
use app::domain::ids::{RecordId, Reference, StaffId};
use app::domain::problem::Problem;
use app::domain::record::{Arrived, RecordForm, RecordRules, Recorded, Sorted, Way, takes_agreement};
use app::port::{Alike, Likely, Record, RecordSheet, Unfinished};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Europe::London;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What is asked of the vault for the token of a record: nobody's cookie can be one.
const RECORD: &str = "record";

/// The port of writing contacts down.
pub struct RecordService(pub Arc<Core>);

/// The button that was pressed last, to know what to say is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Pressed {
    /// One that records nothing.
    #[default]
    Keep,
    /// To make it a case.
    TakeIn,
    /// To make it a part of one.
    Onto,
}

/// What became of a form that arrived whole.
pub(crate) enum Kept {
    /// What was typed is kept.
    Kept,
    /// It was recorded before, as this case or on it.
    Recorded(Reference),
}

/// What is sealed of a record.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    form: RecordForm,
    pressed: Pressed,
    refused: Vec<RefusedFile>,
    kept_at: DateTime<Utc>,
}

/// A record that was opened to be changed.
pub(crate) struct OpenRecord {
    pub(super) staff: StaffId,
    pub(super) id: RecordId,
    pub(super) key_wrapped: Vec<u8>,
    /// 0 where nothing is stored yet.
    version: i64,
    typed: Typed,
}

impl OpenRecord {
    /// Takes over what was typed.
    pub(super) fn keep(&mut self, form: RecordForm, pressed: Pressed, refused: Vec<RefusedFile>) {
        self.typed = Typed {
            form,
            pressed,
            refused,
            kept_at: self.typed.kept_at,
        };
    }
}

fn record_place(id: RecordId, version: i64) -> Place {
    Place {
        table: "drafts",
        column: "record",
        of: id.0,
        version,
    }
}

impl Core {
    /// What the record of somebody is found by: bound to them, so that an address alone opens nothing.
    fn record_token(&self, staff: StaffId, id: RecordId) -> Vec<u8> {
        self.vault.hash_likeness(RECORD, &format!("{staff} {id}"))
    }

    fn open_typed(&self, stored: &StoredDraft) -> Result<Typed, Trouble> {
        let key = self.vault.unwrap(&stored.key_wrapped, stored.id)?;
        let place = record_place(RecordId(stored.id), stored.version);
        Ok(serde_json::from_slice(&key.open(&place, &stored.sealed)?)?)
    }

    /// The record of somebody, or one that is only begun.
    pub(super) async fn open_record(&self, tx: &mut Tx, staff: StaffId, id: RecordId) -> Result<OpenRecord, Trouble> {
        let found = drafts::find(tx, &self.record_token(staff, id), self.now()).await?;
        Ok(match found {
            Some(stored) => OpenRecord {
                staff,
                id,
                version: stored.version,
                typed: self.open_typed(&stored)?,
                key_wrapped: stored.key_wrapped,
            },
            None => OpenRecord {
                staff,
                id,
                version: 0,
                typed: Typed {
                    form: RecordForm::blank(),
                    ..Typed::default()
                },
                key_wrapped: self.vault.wrap(&DataKey::fresh(), id.0),
            },
        })
    }

    /// Seals and writes a record that was changed.
    pub(super) async fn put_record(&self, tx: &mut Tx, opened: &OpenRecord) -> Result<(), Trouble> {
        let key = self.vault.unwrap(&opened.key_wrapped, opened.id.0)?;
        let version = opened.version + 1;
        let typed = Typed {
            kept_at: self.now(),
            ..opened.typed.clone()
        };
        let stored = StoredDraft {
            id: opened.id.0,
            version,
            key_wrapped: opened.key_wrapped.clone(),
            sealed: key.seal(&record_place(opened.id, version), &serde_json::to_vec(&typed)?),
            expires_at: self.now() + self.lifetimes.saved_draft,
            saved: false,
            code_sealed: None,
        };
        let token = self.record_token(opened.staff, opened.id);
        let written = if opened.version == 0 {
            drafts::insert(tx, &token, &stored, Some(opened.staff)).await?
        } else {
            drafts::update(tx, &token, &stored).await?
        };
        if written { Ok(()) } else { Err(Failure::Conflict.into()) }
    }

    /// The case that a record has become, or is a part of.
    pub(super) async fn recorded_as(&self, tx: &mut Tx, opened: &OpenRecord) -> Result<Option<Reference>, Trouble> {
        let token = self.record_token(opened.staff, opened.id);
        let Some((case, _)) = receipts::find(tx, &token, self.now()).await? else {
            return Ok(None);
        };
        Ok(cases::by_id(tx, case).await?.map(|stored| stored.case.reference))
    }

    fn london_now(&self) -> NaiveDateTime {
        self.now().with_timezone(&London).naive_local()
    }

    /// Judges with the trust's lists, the calendar and the time.
    fn judge_record<T>(&self, judge: impl FnOnce(&RecordRules) -> T) -> T {
        self.trust.judge(self.today(), |rules| {
            judge(&RecordRules {
                rules,
                calendar: &self.calendar,
                now: self.london_now(),
            })
        })
    }

    /// When it reached us. A time that the clocks jump over is an hour later; without one, it is midday, or now if that is to
    /// come.
    fn arrived_at(&self, arrived: Arrived) -> DateTime<Utc> {
        let now = self.now();
        let Arrived::Earlier(on, at) = arrived else { return now };
        let local = on.and_time(at.unwrap_or(NaiveTime::MIN + chrono::TimeDelta::hours(12)));
        from_london(local).min(now)
    }

    async fn record_sheet(&self, actor: &Actor, id: RecordId) -> Result<RecordSheet, Trouble> {
        let mut tx = self.db.read().await?;
        let opened = self.open_record(&mut tx, actor.id, id).await?;
        let key = self.vault.unwrap(&opened.key_wrapped, id.0)?;
        let form = &opened.typed.form;
        let problems: Vec<Problem> = self.judge_record(|rules| match opened.typed.pressed {
            Pressed::Keep => Vec::new(),
            Pressed::TakeIn => form.problems(rules),
            Pressed::Onto => form.parse_onto(rules).err().unwrap_or_default(),
        });
        let wanted = Wanted {
            names: form.names().map(str::to_owned).to_vec(),
            contacts: form.contacts(),
            identity: form.identity(),
        };
        let people = if wanted.is_empty() {
            None
        } else {
            let mut people = Vec::new();
            for (stored, alike) in self.look_for(&mut tx, actor, &wanted, false).await? {
                people.push(self.likely(&mut tx, stored, alike).await?);
            }
            Some(people)
        };
        let begun = drafts::of_staff(&mut tx, actor.id, self.now()).await?;
        let others = begun.iter().filter(|stored| stored.id != id.0);
        let unfinished = others.map(|stored| {
            let typed = self.open_typed(stored)?;
            Ok(Unfinished {
                id: RecordId(stored.id),
                name: typed.form.concern.name.trim().to_owned(),
                at: typed.kept_at,
            })
        });
        Ok(RecordSheet {
            problems,
            files: self.files_of(&mut tx, Of::Draft(id.0), &key).await?,
            people,
            unfinished: unfinished.collect::<Result<_, Trouble>>()?,
            now: self.london_now(),
            refused: opened.typed.refused,
            form: opened.typed.form,
        })
    }

    /// A case as it is offered to whoever looks for somebody.
    pub(super) async fn likely(&self, tx: &mut Tx, stored: Stored, alike: Vec<Alike>) -> Result<Likely, Trouble> {
        let key = self.key(&stored)?;
        let concern = self.concern(tx, &stored, &key).await?;
        let headline = Headline::of(&concern);
        Ok(Likely {
            case: stored.case,
            name: headline.name,
            patient: match concern.subject {
                Subject::Myself => None,
                Subject::SomebodyElse { patient_name, .. } => Some(patient_name),
            },
            first_words: headline.first_words,
            alike,
        })
    }

    /// Takes a record out, so that one press gets it; `None` when another has. Its files come along.
    async fn take_record(
        &self,
        tx: &mut Tx,
        staff: StaffId,
        id: RecordId,
    ) -> Result<(DataKey, Vec<files::StoredFile>), Trouble> {
        let token = self.record_token(staff, id);
        // Before the draft goes, and they with it.
        let files = files::take_all(tx, &token).await?;
        let taken = drafts::take(tx, &token, self.now()).await?.ok_or(Failure::Conflict)?;
        Ok((self.vault.unwrap(&taken.key_wrapped, taken.id)?, files))
    }

    async fn make_case(&self, actor: &Actor, id: RecordId) -> Result<Reference, Trouble> {
        let mut tx = self.db.write().await?;
        let opened = self.open_record(&mut tx, actor.id, id).await?;
        if let Some(reference) = self.recorded_as(&mut tx, &opened).await? {
            return Ok(reference);
        }
        let recorded = self
            .judge_record(|rules| opened.typed.form.parse(rules))
            .map_err(|_| Failure::Invalid)?;
        let (draft_key, files) = self.take_record(&mut tx, actor.id, id).await?;
        let acts = recorded.told || recorded.sorted.is_some();
        let (case, key, code) = self
            .take_in(
                &mut tx,
                Arrival {
                    source: recorded.source,
                    by: Some(actor),
                    taken: recorded.mine || acts,
                    call_back: recorded.call_back,
                    tells: !acts,
                    ..Arrival::web(&recorded.concern, self.arrived_at(recorded.arrived))
                },
            )
            .await?;
        self.move_files(&mut tx, files, &draft_key, case.id, &key).await?;
        self.join_person(&mut tx, actor, &case, &recorded.same_person).await?;
        // To be read out, while the person is there.
        let sealed = key.seal(
            &place("spoken_codes", "code_sealed", case.id, 0),
            code.reveal().as_bytes(),
        );
        links::put_spoken(&mut tx, case.id, &sealed, self.now() + self.lifetimes.code).await?;
        let until = self.now() + self.lifetimes.saved_draft;
        let token = self.record_token(actor.id, id);
        receipts::insert(&mut tx, &token, case.id, None, self.now(), until).await?;
        self.act_at_once(&mut tx, actor, &case, &recorded).await?;
        tx.commit().await?;
        metrics::counter!("pals_cases_recorded_total", "source" => recorded.source.code()).increment(1);
        Ok(case.reference)
    }

    /// What was done while the person was there, as acts of their own.
    async fn act_at_once(&self, tx: &mut Tx, actor: &Actor, case: &Case, recorded: &Recorded) -> Result<(), Trouble> {
        let deed = match &recorded.sorted {
            // Nothing is closed before somebody has said what they did about words that may mean danger: what was done is kept.
            Some(sorted) if case.alert => Deed::Note(sorted.done.clone()),
            Some(Sorted { outcome, done }) => Deed::SortOut(*outcome, done.clone(), takes_agreement(case.kind)),
            // A complaint by word of mouth is acknowledged with the copy of its written record.
            None if recorded.told && case.written_record.is_none() => Deed::Acknowledge(None),
            None => return Ok(()),
        };
        let wish = Wish::new(actor, &case.reference, case.version, deed);
        self.change_in(tx, &wish).await?;
        if recorded.mine || recorded.sorted.is_some() {
            return Ok(());
        }
        let stored = cases::by_id(tx, case.id).await?.ok_or(Failure::Internal)?;
        let moved = stored
            .case
            .act(Change::HandOver(None), Some(actor), self.today())
            .ok_or(Trouble::Defect("a case can't go to the queue"))?;
        self.write_move(tx, &moved, Some(actor.id), Act::HandOver.code())
            .await?;
        Ok(())
    }

    /// Notes that cases are one person's, where whoever says so may read them.
    async fn join_person(&self, tx: &mut Tx, actor: &Actor, case: &Case, others: &[Reference]) -> Result<(), Trouble> {
        for other in others {
            let Some(Stored { case: other, .. }) = cases::by_reference(tx, other).await? else {
                continue;
            };
            if may(actor, Act::Read, Some(&actor.facts(&other, self.today()))).is_ok() {
                same_person::insert(tx, case.id, other.id, actor.id, self.now()).await?;
                for case in [case.id, other.id] {
                    self.audit(tx, Some(actor.id), "same-person", Some(case), "done")
                        .await?;
                }
            }
        }
        Ok(())
    }

    /// Takes it back that two cases are one person's. Both lines of the audit trail stay.
    pub(super) async fn part_person(&self, actor: &Actor, one: &Reference, other: &Reference) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let mut cases = Vec::new();
        for reference in [one, other] {
            match self.load_for(&mut tx, actor, Act::PartPerson, reference).await {
                Ok(stored) => cases.push(stored.case.id),
                Err(trouble) => {
                    tx.commit().await?;
                    return Err(trouble);
                }
            }
        }
        if let [one, other] = cases[..]
            && same_person::end(&mut tx, one, other, actor.id, self.now()).await?
        {
            for case in cases {
                self.audit(&mut tx, Some(actor.id), Act::PartPerson.code(), Some(case), "done")
                    .await?;
            }
        }
        Ok(tx.commit().await?)
    }

    async fn make_contact(&self, actor: &Actor, id: RecordId, reference: &Reference) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let opened = self.open_record(&mut tx, actor.id, id).await?;
        if self.recorded_as(&mut tx, &opened).await?.is_some() {
            return Ok(());
        }
        let onto = self
            .judge_record(|rules| opened.typed.form.parse_onto(rules))
            .map_err(|_| Failure::Invalid)?;
        let stored = match self.load_for(&mut tx, actor, Act::LogContact, reference).await {
            Ok(stored) => stored,
            Err(trouble) => {
                tx.commit().await?;
                return Err(trouble);
            }
        };
        let (draft_key, files) = self.take_record(&mut tx, actor.id, id).await?;
        let deed = Deed::LogContact {
            source: Some(onto.source),
            way: Way::FromThem,
            call_back: onto.call_back,
            words: onto.words,
        };
        // What was said is true whatever a colleague did meanwhile.
        let wish = Wish::new(actor, reference, stored.case.version, deed);
        self.change_in(&mut tx, &wish).await?;
        let (case, key) = (stored.case.id, self.key(&stored)?);
        self.move_files(&mut tx, files, &draft_key, case, &key).await?;
        let until = self.now() + self.lifetimes.saved_draft;
        let token = self.record_token(actor.id, id);
        receipts::insert(&mut tx, &token, case, None, self.now(), until).await?;
        Ok(tx.commit().await?)
    }
}

#[async_trait]
impl Record for RecordService {
    async fn record(&self, actor: &Actor, id: RecordId) -> Result<RecordSheet, Failure> {
        may(actor, Act::Record, None).map_err(refused)?;
        let actor = actor.clone();
        self.0
            .run(move |core| async move { core.record_sheet(&actor, id).await })
            .await
    }

    async fn take_in(&self, actor: &Actor, id: RecordId) -> Result<Reference, Failure> {
        may(actor, Act::Record, None).map_err(refused)?;
        let actor = actor.clone();
        self.0
            .run(move |core| async move { despite_officers(|| core.make_case(&actor, id)).await })
            .await
    }

    async fn put_onto(&self, actor: &Actor, id: RecordId, reference: &Reference) -> Result<(), Failure> {
        may(actor, Act::Record, None).map_err(refused)?;
        let (actor, reference) = (actor.clone(), reference.clone());
        self.0
            .run(move |core| async move { despite_officers(|| core.make_contact(&actor, id, &reference)).await })
            .await
    }

    async fn discard(&self, actor: &Actor, id: RecordId) -> Result<(), Failure> {
        may(actor, Act::Record, None).map_err(refused)?;
        let staff = actor.id;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                drafts::wipe(&mut tx, &core.record_token(staff, id)).await?;
                Ok(tx.commit().await?)
            })
            .await
    }
}

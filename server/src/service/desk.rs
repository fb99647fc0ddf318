//! The queue, a case with all that stands in it, and what is kept of what staff typed. What they do is in `deeds`.

use super::clocks::dates;
use super::deeds::{Wish, refused};
use super::follow::helper_place;
use super::intake::Headline;
use super::issues::{Noted, standing};
use super::linked::link_of;
use super::offers;
use super::{Core, Trouble, alert_place, consent, contact_place, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::files::Of;
use crate::db::kept::{self, StoredKept};
use crate::db::{Tx, alerts, events, likenesses, looks, same_person, staff};
use crate::vault::DataKey;
use app::domain::access::{Act, Actor, may};
use app::domain::case::{Case, EventKind};
use app::domain::clock::Clocks;
use app::domain::concern::Subject;
use app::domain::consent::{Consent, evidence};
use app::domain::cue::Found;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, Reference, StaffId};
use app::domain::letter::{Message, Note, Reply};
use app::port::{Alert, CaseFile, Colleague, Desk, Detail, Kept, Queue, QueueFilter, QueueLine, TimelineEntry};
use app::words::london_day;
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the desk.
pub struct DeskService(pub Arc<Core>);

impl Core {
    /// Notes that somebody has a case before them; the first of the team who opens it has read what came in.
    async fn note_look_of_staff(&self, tx: &mut Tx, actor: &Actor, stored: &mut Stored) -> Result<(), Trouble> {
        let Stored { case, dates: due, .. } = stored;
        looks::put(tx, actor.id, case).await?;
        if case.read_on.is_some() {
            return Ok(());
        }
        case.was_read(Some(actor), self.today());
        if case.read_on.is_some() {
            let clocks = self.fold(tx, case).await?;
            *due = dates(&self.clocks(&clocks, case)?);
            looks::first(tx, case, due).await?;
        }
        Ok(())
    }

    fn kept_place(case: CaseId, seen: i64) -> crate::vault::Place {
        place("kept", "sealed", case, seen)
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
                let mut loaded = core.load_for(&mut tx, &actor, Act::Read, &reference).await;
                if let Ok(stored) = &mut loaded {
                    core.audit(&mut tx, Some(actor.id), Act::Read.code(), Some(stored.case.id), "done")
                        .await?;
                    core.note_look_of_staff(&mut tx, &actor, stored).await?;
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
                let wish = Wish::new(&actor, &reference, version, Deed::Claim);
                let outcome = core.change_in(&mut tx, &wish).await;
                core.ended(tx, outcome).await?;
                Ok(Some(reference))
            })
            .await
    }

    async fn act(&self, actor: &Actor, reference: &Reference, seen: i64, deed: &Deed) -> Result<(), Failure> {
        let wish = Wish {
            typed: true,
            ..Wish::new(actor, reference, seen, deed.clone())
        };
        self.0.run(move |core| async move { core.change(&wish).await }).await
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

    async fn named(&self, actor: &Actor, reference: &Reference) -> Result<Option<Case>, Failure> {
        let (actor, reference) = (actor.clone(), reference.clone());
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let found = core.other(&mut tx, &actor, reference.as_str()).await?;
                Ok(found.map(|other| other.case))
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
            seen,
        } = line;
        let plain = self
            .key(&stored)?
            .open(&place("submissions", "headline", stored.case.id, 1), &headline)?;
        let headline: Headline = serde_json::from_slice(&plain)?;
        Ok(QueueLine {
            mine: stored.case.owner == Some(actor.id),
            seen,
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
                read_by: stored.read_by,
                dealt_with: stored.dealt_with,
            })
        };
        stored.into_iter().map(opened).collect()
    }

    async fn case_file(&self, tx: &mut Tx, actor: &Actor, stored: Stored) -> Result<CaseFile, Trouble> {
        let key = self.key(&stored)?;
        let concern = self.concern(tx, &stored, &key).await?;
        let timeline = events::timeline(tx, stored.case.id).await?;
        let happened = timeline.iter().rev().map(|told| told.event.happened());
        let clocks = Clocks::fold(london_day(stored.case.received_at), happened);
        let kept = kept::of(tx, actor.id, stored.case.id).await?;
        let owner = match stored.case.owner {
            None => None,
            Some(owner) => staff::name(tx, owner).await?,
        };
        let may_read = |other: &Stored| self.may_see(actor, other);
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
        let noted = self.noted(tx, case.id, &key).await?;
        let (links, hidden) = self.links(tx, actor, &case, &timeline).await?;
        let entry = |told: &events::Told| {
            let issue = noted.iter().find(|noted| noted.version == told.event.version);
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
                detail: match issue {
                    _ if link_of(told).is_some_and(|link| hidden.contains(&link.other)) => Detail::Nothing,
                    Some(Noted { issue, gone, .. }) => Detail::Issue(issue.sorting.clone(), issue.words.clone(), *gone),
                    None => detail(told, case.id, &key)?,
                },
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
            made: clocks.made(),
            links,
            clocks: self.clocks(&clocks, &case)?,
            terms,
            issues: standing(&noted),
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
    if let Some(particular) = &told.event.particular {
        return Ok(Detail::Particular(particular.clone(), reply, note));
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

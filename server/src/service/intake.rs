//! Taking a concern in: page by page, and the one transaction that makes it a case. Drafts themselves are in `drafts`.

use super::moves::event_of;
use super::tickets::is_worked_for;
use super::{Core, Trouble, below, place};
use crate::db::cases::{self, NewCase, Stored};
use crate::db::events::StoredEvent;
use crate::db::files::{self, Of};
use crate::db::{Tx, afterwards, consents, drafts, events, likenesses, looks, nudges, receipts};
use crate::vault::DataKey;
use app::domain::access::{Act, Actor};
use app::domain::afterwards::Sheet;
use app::domain::case::{Case, EventKind, Kind, State};
use app::domain::clock::Clocks;
use app::domain::concern::{Concern, Page, Subject};
use app::domain::consent::{Asked, Consent, Evidence, evidence};
use app::domain::draft::Draft;
use app::domain::elsewhere::Body;
use app::domain::failure::Failure;
use app::domain::file::TakenFile;
use app::domain::ids::{CaseId, Reference, SecretCode, Token};
use app::domain::late;
use app::domain::notice::Notice;
use app::domain::nudge::Nudge;
use app::domain::offer::{self, Offer};
use app::domain::record::{Source, WrittenRecord, sort_by};
use app::domain::suspicion::{self, Known, Sign};
use app::port::{Answered, Intake, Once, Receipt, SavedDraft, Sent, Turn};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// Words of the first line that the queue shows, in characters.
const FIRST_WORDS: usize = 90;

/// The port of the public form.
pub struct IntakeService(pub Arc<Core>);

/// What the queue shows of a case, sealed beside it so that a list opens 25 small boxes and no big one.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Headline {
    pub name: Option<String>,
    pub first_words: String,
}

impl Headline {
    /// What the queue shows of this.
    pub(crate) fn of(concern: &Concern) -> Self {
        Self {
            name: concern.name.clone(),
            first_words: first_words(&concern.what_happened),
        }
    }
}

/// A concern that is here, and how it came.
pub(crate) struct Arrival<'a> {
    /// What the person told us.
    pub concern: &'a Concern,
    /// How it reached us.
    pub source: Source,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down, where it was not the person.
    pub by: Option<&'a Actor>,
    /// Does whoever wrote it down take it?
    pub taken: bool,
    /// The day they want to be called back by.
    pub call_back: Option<NaiveDate>,
    /// Where to nudge them, which is no part of the words that staff open.
    pub nudge: Option<&'a Nudge>,
    /// Why it looks like spam.
    pub signs: Vec<Sign>,
    /// Is mail written at once? Not where the next act of the same form tells them.
    pub tells: bool,
}

impl<'a> Arrival<'a> {
    /// A concern that the person sent on our website.
    pub(crate) fn web(concern: &'a Concern, at: DateTime<Utc>) -> Self {
        Self {
            concern,
            source: Source::Web,
            at,
            by: None,
            taken: false,
            call_back: None,
            nudge: None,
            signs: Vec::new(),
            tells: true,
        }
    }
}

impl Core {
    /// Makes a case of a concern, in the transaction given: case, words, event, outbox and audit. Gives its reference's
    /// secret code, which is known nowhere else.
    ///
    /// What looks like spam is a case like any other, but no mail goes out for it before a human has looked.
    pub(crate) async fn take_in(
        &self,
        tx: &mut Tx,
        arrival: Arrival<'_>,
    ) -> Result<(Case, DataKey, SecretCode), Trouble> {
        let Arrival {
            concern,
            source,
            at,
            by,
            nudge,
            signs,
            ..
        } = arrival;
        let reference = self.free_reference(tx).await?;
        let code = SecretCode::draw(below);
        let division = concern
            .service
            .as_deref()
            .and_then(|code| self.trust.service(code))
            .and_then(|place| place.division.clone());
        let found = self.cues.cues.find(&concern.to_look_through());
        let consent = consent_at_first(&concern.subject);
        let (kind, made) = (concern.want.kind(), app::words::london_day(at));
        let owes_record = kind == Kind::Complaint && source.is_oral();
        let case = Case {
            id: CaseId(Uuid::now_v7()),
            reference,
            kind,
            state: State::Received,
            owner: by.filter(|_| arrival.taken).map(|actor| actor.id),
            division,
            version: 1,
            received_at: at,
            clock_from: made,
            outcome: None,
            unread: false,
            consent,
            consent_until: None,
            asked: (consent == Consent::Requested).then(|| Asked::once(self.today())),
            alert: !found.is_empty(),
            quarantined: suspicion::waits(&signs, !found.is_empty()),
            wants_update: false,
            wants_to_stop: false,
            closed_on: None,
            source,
            written_record: owes_record.then_some(WrittenRecord::Owed),
            sort_by: sort_by(source, made, &self.calendar)?,
            outside: None,
            call_back_by: arrival.call_back,
            planned: false,
            read_on: by.map(|_| self.today()),
            assessment: None,
            late: late::at_first(&concern.when, made),
        };
        let key = DataKey::fresh();
        let stored = Stored {
            dates: self.dates_at_first(&case)?,
            key_wrapped: self.vault.wrap(&key, case.id.0),
            has_needs: !concern.needs.is_empty(),
            signs,
            case,
        };
        let case = &stored.case;
        let headline = Headline::of(concern);
        let new = NewCase {
            stored: &stored,
            reckoned: &self.reckoned,
            now: self.now(),
            secret_hash: &self.vault.hash_secret(&case.reference, &code),
            concern: &key.seal(
                &place("submissions", "concern", case.id, 1),
                &serde_json::to_vec(concern)?,
            ),
            headline: &key.seal(
                &place("submissions", "headline", case.id, 1),
                &serde_json::to_vec(&headline)?,
            ),
        };
        cases::insert(tx, &new).await?;
        if let Some(actor) = by {
            looks::put(tx, actor.id, case).await?;
        }
        let event = StoredEvent {
            by: by.map(|actor| actor.id),
            ..event_of(case, EventKind::Received, at)
        };
        events::insert(tx, case.id, &event).await?;
        self.raise(tx, case.id, &event, &found, &key).await?;
        if let Some(offer) = Offer::on_pages(concern, case.kind, case.state) {
            self.record_offer(tx, case, &key, &offer).await?;
        }
        if case.consent == Consent::Requested {
            self.ask_patient(tx, case.id, &key).await?;
        }
        self.note_words(tx, case, concern).await?;
        self.mark(tx, case.id, concern).await?;
        if arrival.tells && !case.quarantined {
            self.tell(tx, case.id, &key, &concern.reach(), Some(Notice::Update))
                .await?;
        }
        // That it came in is no news to somebody who looks at the page that says so.
        self.keep_nudge(tx, case, &key, nudge).await?;
        let outcome = if case.quarantined { "quarantined" } else { "done" };
        let act = if by.is_some() { Act::Record.code() } else { "send" };
        self.audit(tx, by.map(|actor| actor.id), act, Some(case.id), outcome)
            .await?;
        for sign in &stored.signs {
            metrics::counter!("pals_suspicions_total", "sign" => sign.code()).increment(1);
        }
        Ok((stored.case, key, code))
    }

    /// Notes the words of a case, so that the same ones are known again. Staff who write down what they hear never look like spam.
    async fn note_words(&self, tx: &mut Tx, case: &Case, concern: &Concern) -> Result<(), Trouble> {
        let counts = !self.floods.same_words.is_zero() && !case.source.is_recorded();
        if let Some(alike) = suspicion::alike(&concern.what_happened).filter(|_| counts) {
            let token = self.vault.hash_likeness(likenesses::WORDS, &alike);
            likenesses::insert(tx, case.id, likenesses::WORDS, &token, self.now()).await?;
        }
        Ok(())
    }

    /// Why what is about to be sent looks like spam.
    async fn signs(
        &self,
        tx: &mut Tx,
        concern: &Concern,
        begun_at: Option<DateTime<Utc>>,
        hidden_box: bool,
    ) -> Result<Vec<Sign>, Trouble> {
        let same_words = match suspicion::alike(&concern.what_happened) {
            None => false,
            Some(alike) => {
                let token = self.vault.hash_likeness(likenesses::WORDS, &alike);
                likenesses::same_words_since(tx, &token, self.now() - self.floods.same_words).await?
            }
        };
        let known = Known {
            hidden_box,
            took: begun_at.map(|begun_at| self.now() - begun_at),
            words: &concern.what_happened,
            same_words,
        };
        Ok(suspicion::signs(&known, &self.floods.bounds))
    }

    /// Sends the draft of a token: one gets it, however many press at once.
    async fn send_draft(&self, token: &Token, seen: i64, hidden_box: bool) -> Result<Sent, Trouble> {
        let (hash, now) = (self.vault.hash_token(token), self.now());
        let mut tx = self.db.write().await?;
        // Before the draft goes, and they with it.
        let files = files::take_all(&mut tx, &hash).await?;
        let Some(stored) = drafts::take(&mut tx, &hash, now).await? else {
            // The first press took it: the second is shown what the first brought.
            let sent = receipts::find(&mut tx, &hash, now).await?;
            return sent.map(|_| Sent::Done).ok_or_else(|| Failure::NotFound.into());
        };
        let draft = self.open_draft(&stored)?;
        if draft.version != seen {
            return Ok(Sent::Changed);
        }
        let judged = self.trust.judge(self.today(), |rules| match draft.goes_on_at(rules) {
            Page::Check => draft
                .form
                .parse(rules)
                .filter(|concern| draft.warns_of(concern).is_none())
                .map(|concern| (concern, draft.form.nudge(rules)))
                .ok_or(Page::Check),
            page => Err(page),
        });
        let (concern, nudge) = match judged {
            Ok(parsed) => parsed,
            Err(page) => return Ok(Sent::Unfinished(page)),
        };
        let signs = self.signs(&mut tx, &concern, draft.begun_at, hidden_box).await?;
        let (case, key, code) = self
            .take_in(
                &mut tx,
                Arrival {
                    nudge: nudge.as_ref(),
                    signs,
                    ..Arrival::web(&concern, self.now())
                },
            )
            .await?;
        let draft_key = self.vault.unwrap(&stored.key_wrapped, stored.id)?;
        self.move_files(&mut tx, files, &draft_key, case.id, &key).await?;
        let code_sealed = key.seal(&place("receipts", "code_sealed", case.id, 1), code.reveal().as_bytes());
        receipts::insert(
            &mut tx,
            &hash,
            case.id,
            Some(&code_sealed),
            now + self.lifetimes.code,
            now + self.lifetimes.receipt,
        )
        .await?;
        tx.commit().await?;
        metrics::counter!("pals_cases_received_total").increment(1);
        Ok(Sent::Done)
    }

    /// The open case that a browser sent lately: with the token it holds, or with the one it held before.
    async fn sent_earlier(&self, token: &Token) -> Result<Option<Reference>, Trouble> {
        let (hash, now) = (self.vault.hash_token(token), self.now());
        let mut tx = self.db.read().await?;
        let sent = match drafts::find(&mut tx, &hash, now).await? {
            None => receipts::find(&mut tx, &hash, now).await?,
            Some(stored) => match self.open_draft(&stored)?.before {
                None => None,
                Some(before) => receipts::find(&mut tx, &before, now).await?,
            },
        };
        let Some((case, _)) = sent else { return Ok(None) };
        let stored = cases::by_id(&mut tx, case).await?;
        Ok(stored
            .map(|stored| stored.case)
            .filter(|case| case.state.is_open())
            .map(|case| case.reference))
    }

    /// A reference that no case has. The table's unique index has the last word.
    async fn free_reference(&self, tx: &mut Tx) -> Result<Reference, Trouble> {
        for _ in 0..8 {
            let reference = Reference::draw(below);
            if cases::by_reference(tx, &reference).await?.is_none() {
                return Ok(reference);
            }
        }
        Err(Trouble::Defect("no free reference was found"))
    }
}

/// Where consent stands as a concern comes in: a patient who can answer for themselves is asked at once, by the code that
/// the writer is given for them.
fn consent_at_first(subject: &Subject) -> Consent {
    match subject {
        Subject::SomebodyElse { writer, patient, .. } if evidence(*writer, *patient) == Evidence::Agreement => {
            Consent::Requested
        }
        subject => Consent::for_subject(subject),
    }
}

fn first_words(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= FIRST_WORDS {
        return line;
    }
    let cut: String = line.chars().take(FIRST_WORDS).collect();
    format!("{}…", cut.trim_end())
}

#[async_trait]
impl Intake for IntakeService {
    async fn draft(&self, token: &Token) -> Result<Option<Draft>, Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(|core| async move {
                let mut tx = core.db.read().await?;
                let stored = drafts::find(&mut tx, &hash, core.now()).await?;
                stored.map(|stored| core.open_draft(&stored)).transpose()
            })
            .await
    }

    async fn files(&self, token: &Token) -> Result<Vec<TakenFile>, Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.files_of_draft(&token).await })
            .await
    }

    async fn answer(
        &self,
        token: Option<&Token>,
        page: Page,
        seen: i64,
        typed: &[(String, String)],
    ) -> Result<Answered, Failure> {
        let (token, typed) = (token.cloned(), typed.to_vec());
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let mut opened = core.open_or_begin(&mut tx, token).await?;
                let page = core
                    .trust
                    .judge(core.today(), |rules| opened.draft.answer(page, seen, &typed, rules));
                core.put_draft(&mut tx, &opened).await?;
                tx.commit().await?;
                Ok(Answered {
                    anew: opened.begun && seen > 0,
                    saved: opened.saved,
                    token: opened.token,
                    page,
                })
            })
            .await
    }

    async fn pass_on(&self, token: Option<&Token>, to: Body) -> Result<Answered, Failure> {
        let token = token.cloned();
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let mut opened = core.open_or_begin(&mut tx, token).await?;
                opened.draft.pass_on(to);
                core.put_draft(&mut tx, &opened).await?;
                tx.commit().await?;
                Ok(Answered {
                    anew: false,
                    saved: opened.saved,
                    token: opened.token,
                    page: Page::PassOn,
                })
            })
            .await
    }

    async fn leave_number(&self, token: &Token) -> Result<(), Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.leave_number_in_draft(&token).await })
            .await
    }

    async fn send(&self, token: &Token, seen: i64, hidden_box: bool) -> Result<Sent, Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.send_draft(&token, seen, hidden_box).await })
            .await
    }

    async fn take_ticket(&self, token: &Token, seen: i64, hidden_box: bool) -> Result<Option<String>, Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.mint_ticket(&token, seen, hidden_box).await })
            .await
    }

    async fn turn(&self, token: &Token, ticket: &str) -> Result<Turn, Failure> {
        let ticket = self.0.read_ticket(token, ticket);
        Ok(ticket.map_or(Turn::Lost, |ticket| ticket.turn(self.0.now())))
    }

    async fn send_in_turn(&self, token: &Token, ticket: &str, work: &str) -> Result<Sent, Failure> {
        let Some(known) = self.0.read_ticket(token, ticket) else {
            return Ok(Sent::NoTicket);
        };
        match known.turn(self.0.now()) {
            Turn::Lost => Ok(Sent::NoTicket),
            Turn::In(_) if !is_worked_for(ticket, work) => Ok(Sent::TooSoon),
            Turn::In(_) | Turn::Now => self.send(token, known.seen, known.hidden_box).await,
        }
    }

    async fn earlier(&self, token: &Token) -> Result<Option<Reference>, Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.sent_earlier(&token).await })
            .await
    }

    async fn receipt(&self, token: &Token) -> Result<Option<Receipt>, Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let Some((id, code)) = receipts::find(&mut tx, &hash, core.now()).await? else {
                    return Ok(None);
                };
                let stored = cases::by_id(&mut tx, id)
                    .await?
                    .ok_or(Trouble::Defect("a receipt without its case"))?;
                let key = core.key(&stored)?;
                let concern = core.concern(&mut tx, &stored, &key).await?;
                let needs = offer::needs(&concern, stored.case.kind, State::Received);
                let received_on = app::words::london_day(stored.case.received_at);
                let at_first = Clocks::at_first(received_on);
                let [acknowledge, _] = at_first.promised(stored.case.kind, &core.targets, &core.calendar)?;
                let due = acknowledge.due;
                let channel = concern.contact.channel();
                let nudged = nudges::find(&mut tx, id).await?.is_some();
                let alerts = core.open_alerts(&mut tx, id).await?;
                let asks = !afterwards::is_receipt_closed(&mut tx, &hash).await?
                    && core.may_be_asked(&mut tx, Sheet::Equality, id).await?;
                let once = match code {
                    None => None,
                    Some(sealed) => {
                        let code = super::open_text(&key, &place("receipts", "code_sealed", id, 1), &sealed)?;
                        let files = core.files_of(&mut tx, Of::Case(id), &key).await?;
                        let patient_code = match consents::staff_asked(&mut tx, id).await? {
                            false => core.patient_code(&mut tx, id, &key).await?,
                            true => None,
                        };
                        SecretCode::parse(&code).map(|code| Once {
                            code,
                            concern,
                            files,
                            patient_code,
                        })
                    }
                };
                Ok(Some(Receipt {
                    reference: stored.case.reference,
                    kind: stored.case.kind,
                    received_on,
                    due,
                    channel,
                    nudged,
                    alerts,
                    needs,
                    asks,
                    once,
                }))
            })
            .await
    }

    async fn code_saved(&self, token: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                if let Some((case, _)) = receipts::find(&mut tx, &hash, core.now()).await?
                    && !consents::staff_asked(&mut tx, case).await?
                {
                    consents::forget_code(&mut tx, case).await?;
                }
                receipts::forget_code(&mut tx, &hash).await?;
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn wipe(&self, token: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                drafts::wipe(&mut tx, &hash).await?;
                Ok(tx.commit().await?)
            })
            .await
    }
    async fn save(
        &self,
        token: Option<&Token>,
        page: Page,
        seen: i64,
        typed: &[(String, String)],
    ) -> Result<Token, Failure> {
        let (token, typed) = (token.cloned(), typed.to_vec());
        self.0
            .run(move |core| async move { core.save_draft(token, page, seen, &typed).await })
            .await
    }

    async fn new_code(&self, token: &Token) -> Result<(), Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.new_draft_code(&token).await })
            .await
    }

    async fn saved(&self, token: &Token) -> Result<Option<SavedDraft>, Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.saved_draft(&token).await })
            .await
    }

    async fn come_back(&self, code: &str) -> Result<Option<Answered>, Failure> {
        // What can't be ours goes the same way as what isn't: a hash, a look, a line in the audit trail.
        let code = SecretCode::parse(code).unwrap_or_else(|| SecretCode::draw(below));
        let hash = self.0.vault.hash_come_back(&code);
        self.0.run(move |core| async move { core.come_back(&hash).await }).await
    }

    async fn let_go(&self, token: &Token) -> Result<(), Failure> {
        let token = token.clone();
        self.0
            .run(move |core| async move { core.let_go_of_draft(&token).await })
            .await
    }
}

//! Following a case: reference and code open a visit, the visit shows the case and takes messages.

use super::moves::despite_officers;
use super::{Core, TOUCH, Trouble, fresh_token, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::files::Of;
use crate::db::visits::{self, Who};
use crate::db::{Tx, events, helpers};
use app::domain::afterwards::Sheet;
use app::domain::case::{Change, EventKind};
use app::domain::failure::Failure;
use app::domain::helper::Sight;
use app::domain::ids::{CaseId, Reference, SecretCode, Token};
use app::domain::letter::{Message, Reply};
use app::domain::problem::{Flaw, Problem};
use app::port::{Follow, FollowedCase, KeysHeld, PublicEvent, PublicWords};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// The port of the follow page.
pub struct FollowService(pub Arc<Core>);

impl Core {
    /// The case of a visit that is still on; otherwise [`Failure::SignedOut`].
    pub(super) async fn visited(&self, tx: &mut Tx, who: Who, hash: &[u8]) -> Result<Stored, Trouble> {
        let now = self.now();
        let (id, _) = visits::touch(tx, who, hash, now - self.lifetimes.visit, now)
            .await?
            .ok_or(Failure::SignedOut)?;
        Ok(cases::by_id(tx, id).await?.ok_or(Failure::SignedOut)?)
    }

    async fn touch_visit(&self, who: Who, hash: &[u8]) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        self.visited(&mut tx, who, hash).await?;
        Ok(tx.commit().await?)
    }

    /// Keeps words for a visit, even one that is over: whoever comes back with the code finds them.
    async fn keep_for_visit(&self, tx: &mut Tx, who: Who, hash: &[u8], typed: &str) -> Result<(), Trouble> {
        let now = self.now();
        let Some((id, _)) =
            visits::touch(tx, who, hash, DateTime::<Utc>::UNIX_EPOCH, now - self.lifetimes.visit).await?
        else {
            return Ok(());
        };
        let stored = cases::by_id(tx, id).await?.ok_or(Failure::SignedOut)?;
        let sealed = self.key(&stored)?.seal(&kept_place(id), typed.as_bytes());
        Ok(visits::keep(tx, hash, Some(&sealed)).await?)
    }

    /// Words for the team, or what has to be put right first. Staff read them, and the code is the person's alone.
    async fn judge(&self, tx: &mut Tx, stored: &Stored, typed: &str) -> Result<Result<Message, Problem>, Trouble> {
        let words = match Message::parse(typed) {
            Ok(words) => words,
            Err(problem) => return Ok(Err(problem)),
        };
        let secret = cases::secret_of(tx, stored.case.id).await?;
        let holds_code = SecretCode::all_in(words.as_str())
            .any(|code| self.vault.hash_secret(&stored.case.reference, &code).as_slice() == secret);
        Ok(if holds_code {
            Err(Problem::new(Message::FIELD, Flaw::HoldsCode))
        } else {
            Ok(words)
        })
    }

    async fn write_back(&self, hash: &[u8], key: &str, typed: &str) -> Result<(), Trouble> {
        let now = self.now();
        let mut tx = self.db.write().await?;
        let helper = visits::followed(&mut tx, hash, DateTime::<Utc>::UNIX_EPOCH, now)
            .await?
            .and_then(|visit| visit.helper);
        if helper.is_some_and(|(_, sight)| !sight.may_write()) {
            return Err(Failure::Forbidden.into());
        }
        let who = if helper.is_some() { Who::Helper } else { Who::Writer };
        let stored = match self.visited(&mut tx, who, hash).await {
            Ok(stored) => stored,
            Err(Trouble::Refused(Failure::SignedOut)) => {
                self.keep_for_visit(&mut tx, who, hash, typed).await?;
                tx.commit().await?;
                return Err(Failure::SignedOut.into());
            }
            Err(other) => return Err(other),
        };
        let Ok(words) = self.judge(&mut tx, &stored, typed).await? else {
            let sealed = self.key(&stored)?.seal(&kept_place(stored.case.id), typed.as_bytes());
            visits::keep(&mut tx, hash, Some(&sealed)).await?;
            tx.commit().await?;
            return Err(Failure::Invalid.into());
        };
        if !self.take_message(&mut tx, &stored, key, &words).await? {
            return Ok(());
        }
        if let Some((helper, _)) = helper {
            let data_key = self.key(&stored)?;
            let name = self.helper_name(&mut tx, &stored, &data_key, helper).await?;
            let sealed = data_key.seal(&helper_place(stored.case.id), name.as_bytes());
            events::written_by_helper(&mut tx, stored.case.id, key, &sealed).await?;
        }
        visits::keep(&mut tx, hash, None).await?;
        Ok(tx.commit().await?)
    }

    /// Adds what the person wrote to a case, in the transaction given. `false`: a message with this key was taken
    /// already, and nothing was written.
    pub(crate) async fn take_message(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        key: &str,
        words: &Message,
    ) -> Result<bool, Trouble> {
        if events::has_message(tx, stored.case.id, key).await? {
            return Ok(false);
        }
        let found = self.cues.cues.find(words.as_str());
        let alert = !found.is_empty();
        let moved = stored
            .case
            .act(Change::PersonWrote { alert }, None, self.today())
            .ok_or(Trouble::Defect("a message has no place"))?;
        let event = self.write_move(tx, &moved, None, "write-back").await?;
        let key_of_case = self.key(stored)?;
        self.raise(tx, moved.case.id, &event, &found, &key_of_case).await?;
        let sealed = key_of_case.seal(
            &place("messages", "sealed", moved.case.id, event.version),
            words.as_str().as_bytes(),
        );
        events::insert_message(tx, moved.case.id, event.id, key, &sealed).await?;
        Ok(true)
    }
}

/// Where the name of the helper is sealed who wrote a message: it stays when the helper is let in no more.
pub(super) fn helper_place(case: CaseId) -> crate::vault::Place {
    place("messages", "helper_name", case, 0)
}

fn kept_place(case: CaseId) -> crate::vault::Place {
    place("visits", "kept", case, 0)
}

#[async_trait]
impl Follow for FollowService {
    async fn open(&self, reference: &str, code: &str, last: Option<&Token>) -> Result<Option<Token>, Failure> {
        // What can't be ours goes the same way as what isn't: a hash, a look, a line in the audit trail.
        let typed = Reference::parse(reference).zip(SecretCode::parse(code));
        let (reference, code) =
            typed.unwrap_or_else(|| (Reference::draw(super::below), SecretCode::draw(super::below)));
        let secret = self.0.vault.hash_secret(&reference, &code);
        let last = last.map(|token| self.0.vault.hash_token(token));
        self.0
            .run(move |core| async move {
                let now = core.now();
                let mut tx = core.db.write().await?;
                let own = cases::by_secret(&mut tx, &secret).await?;
                let helper = match own {
                    Some(_) => None,
                    None => helpers::by_code(&mut tx, &secret).await?,
                };
                let found = own.or(helper.map(|(_, case)| case));
                core.audit(
                    &mut tx,
                    None,
                    "follow",
                    found,
                    if found.is_some() { "done" } else { "no-match" },
                )
                .await?;
                let token = match found {
                    None => None,
                    Some(case) => {
                        let token = fresh_token();
                        let hash = core.vault.hash_token(&token);
                        match helper {
                            None => visits::insert(&mut tx, Who::Writer, &hash, case, now).await?,
                            Some((helper, _)) => visits::insert_for_helper(&mut tx, &hash, case, helper, now).await?,
                        }
                        if let Some(last) = last {
                            // Words that a visit before this one could not send come along, if it was of this case.
                            let who = if helper.is_some() { Who::Helper } else { Who::Writer };
                            let before = visits::touch(&mut tx, who, &last, DateTime::<Utc>::UNIX_EPOCH, now).await?;
                            if let Some((_, Some(kept))) = before.filter(|(of, _)| *of == case) {
                                visits::keep(&mut tx, &hash, Some(&kept)).await?;
                            }
                            visits::end(&mut tx, &last).await?;
                        }
                        Some(token)
                    }
                };
                tx.commit().await?;
                Ok(token)
            })
            .await
    }

    async fn case(&self, visit: &Token) -> Result<FollowedCase, Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let now = core.now();
                let mut tx = core.db.read().await?;
                let visit = visits::followed(&mut tx, &hash, now - core.lifetimes.visit, now)
                    .await?
                    .ok_or(Failure::SignedOut)?;
                let (id, who, sight) = (visit.case, visit.who(), visit.helper.map(|(_, sight)| sight));
                let stored = cases::by_id(&mut tx, id).await?.ok_or(Failure::SignedOut)?;
                let permission = stored.case.consent.permission();
                let history = events::history(&mut tx, id, permission).await?;
                let alerts = core.open_alerts(&mut tx, id).await?;
                let asks = core.may_be_asked(&mut tx, Sheet::Survey, id).await?;
                let key = core.key(&stored)?;
                let keys = KeysHeld {
                    helper: sight,
                    email_confirmed: match sight {
                        None => core.email_confirmed(&mut tx, &stored, &key).await?,
                        Some(_) => None,
                    },
                    new_code: core.visit_code(&key, id, visit.code)?,
                };
                let kept = match visit.kept {
                    None => None,
                    Some(sealed) => {
                        let typed = open_text(&key, &kept_place(id), &sealed)?;
                        let problem = core.judge(&mut tx, &stored, &typed).await?.err();
                        Some((typed, problem))
                    }
                };
                let case = &stored.case;
                let history = history
                    .into_iter()
                    .filter(|told| told.event.kind != EventKind::Replied || told.reply.is_some())
                    .filter(|told| told.event.kind.is_for_the_person())
                    .map(|told| public_event(&told, case.id, &key))
                    .map(|event| event.map(|event| seen_with(event, sight)))
                    .collect::<Result<_, _>>()?;
                // What the person sent as files is between them and us.
                let files = match sight {
                    None => core.files_of(&mut tx, Of::Case(id), &key).await?,
                    Some(_) => Vec::new(),
                };
                let refused = core.refused_in_visit(&mut tx, &hash, id, &key).await?;
                drop(tx);
                if now - visit.seen_at > TOUCH
                    && let Err(error) = core.touch_visit(who, &hash).await
                {
                    // Pages can still be read while nothing can be written.
                    tracing::warn!(cause = %error, "a visit could not be noted as in use");
                }
                Ok(FollowedCase {
                    files,
                    refused,
                    reference: case.reference.clone(),
                    kind: case.kind,
                    state: case.state,
                    taken: case.owner.is_some(),
                    outcome: case.outcome,
                    received_on: app::words::london_day(case.received_at),
                    due: core.due(case)?,
                    history,
                    alerts,
                    asks,
                    may_be_told: permission.is_some(),
                    key: fresh_token().0,
                    kept,
                    keys,
                })
            })
            .await
    }

    async fn write(&self, visit: &Token, key: &str, typed: &str) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        let (key, typed) = (key.chars().take(100).collect::<String>(), typed.to_owned());
        self.0
            .run(move |core| async move { despite_officers(|| core.write_back(&hash, &key, &typed)).await })
            .await
    }

    async fn leave(&self, visit: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                visits::end(&mut tx, &hash).await?;
                Ok(tx.commit().await?)
            })
            .await
    }
}

/// What a helper sees of it: whoever may see no words sees that something was written, and when.
fn seen_with(event: PublicEvent, sight: Option<Sight>) -> PublicEvent {
    if sight.is_none_or(Sight::sees_words) {
        return event;
    }
    PublicEvent {
        words: None,
        helper: None,
        ..event
    }
}

fn public_event(told: &events::Told, case: CaseId, key: &crate::vault::DataKey) -> Result<PublicEvent, Trouble> {
    let version = told.event.version;
    let words = if let Some(sealed) = &told.reply {
        let text = open_text(key, &place("replies", "sealed", case, version), sealed)?;
        Reply::parse(&text).ok().map(PublicWords::Reply)
    } else if let Some(sealed) = &told.message {
        let text = open_text(key, &place("messages", "sealed", case, version), sealed)?;
        Message::parse(&text).ok().map(PublicWords::Message)
    } else {
        None
    };
    let helper = told
        .helper_name
        .as_ref()
        .map(|sealed| open_text(key, &helper_place(case), sealed))
        .transpose()?;
    Ok(PublicEvent {
        at: told.event.at,
        event: told.event.kind,
        words,
        helper,
    })
}

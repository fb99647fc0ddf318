//! Following a case: reference and code open a visit, the visit shows the case and takes messages.

use super::linked::link_of;
use super::moves::despite_officers;
use super::offers;
use super::{Core, TOUCH, Trouble, contact_place, fresh_token, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::files::Of;
use crate::db::visits::{self, Who};
use crate::db::{Tx, audit, contacts, events, helpers, nudges, outbox, staff};
use crate::vault::{DataKey, Place};
use app::domain::afterwards::Sheet;
use app::domain::case::{Case, Change, EventKind, Outcome, State};
use app::domain::clock::{Clock, Clocks, Happened};
use app::domain::failure::Failure;
use app::domain::follow::{PersonAct, Said, Typed};
use app::domain::helper::Sight;
use app::domain::ids::{CaseId, Reference, SecretCode, Token};
use app::domain::letter::{Message, Reply};
use app::domain::nudge::Nudge;
use app::domain::offer::needs;
use app::domain::problem::{Flaw, Problem};
use app::port::{Acted, Follow, FollowedCase, KeptByPerson, KeysHeld, Looked, PublicEvent, PublicWords};
use app::words::london_day;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::borrow::Cow;
use std::sync::Arc;

/// The port of the follow page.
pub struct FollowService(pub Arc<Core>);

impl Core {
    /// The case of a visit that is still on, and what the visit has kept; otherwise [`Failure::SignedOut`].
    pub(super) async fn visited(
        &self,
        tx: &mut Tx,
        who: Who,
        hash: &[u8],
    ) -> Result<(Stored, Option<Vec<u8>>), Trouble> {
        let now = self.now();
        let (id, kept) = visits::touch(tx, who, hash, now - self.lifetimes.visit, now)
            .await?
            .ok_or(Failure::SignedOut)?;
        let stored = cases::by_id(tx, id).await?.ok_or(Failure::SignedOut)?;
        Ok((stored, kept))
    }

    /// Notes that somebody has looked: that the visit is in use, once in so long, and that the nudge of `nudged_at` has done
    /// its work. Pages can still be read while nothing can be written.
    pub(super) async fn note_look(
        &self,
        who: Who,
        hash: &[u8],
        seen_at: DateTime<Utc>,
        nudged_at: Option<DateTime<Utc>>,
    ) {
        if self.now() - seen_at <= TOUCH && nudged_at.is_none() {
            return;
        }
        let noted = async {
            let mut tx = self.db.write().await?;
            let (stored, _) = self.visited(&mut tx, who, hash).await?;
            if let Some(sent_at) = nudged_at {
                self.nudge_answered(&mut tx, stored.case.id, sent_at).await?;
            }
            Ok::<_, Trouble>(tx.commit().await?)
        };
        if let Err(error) = noted.await {
            tracing::warn!(cause = %error, "a visit could not be noted as in use");
        }
    }

    /// Keeps what was typed for a visit, even one that is over: whoever comes back with the code finds it. `false` when
    /// nothing is left of the visit, a day later or after a new code.
    async fn keep_for_visit(
        &self,
        tx: &mut Tx,
        who: Who,
        hash: &[u8],
        act: PersonAct,
        typed: &Typed,
    ) -> Result<bool, Trouble> {
        let before = self.now() - self.lifetimes.visit;
        let found = visits::touch(tx, who, hash, DateTime::<Utc>::UNIX_EPOCH, before).await?;
        let Some((id, kept)) = found else { return Ok(false) };
        let stored = cases::by_id(tx, id).await?.ok_or(Failure::SignedOut)?;
        self.keep_typed(tx, hash, &stored, kept, act, Some(typed)).await?;
        Ok(true)
    }

    /// Drops the address to nudge from forms that a visit to this case keeps.
    pub(super) async fn drop_kept_nudges(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<(), Trouble> {
        for (hash, kept) in visits::all_kept(tx, case).await? {
            let mut all = kept_forms(key, case, Some(kept))?;
            for (_, typed) in all.iter_mut().filter(|(act, _)| *act == PersonAct::Contact) {
                *typed = typed.without(Nudge::FIELD);
            }
            let sealed = key.seal(&kept_place(case), &serde_json::to_vec(&all)?);
            visits::keep(tx, &hash, Some(&sealed)).await?;
        }
        Ok(())
    }

    /// Puts what was typed into a form in place of what was kept of it before; `None` clears that.
    async fn keep_typed(
        &self,
        tx: &mut Tx,
        hash: &[u8],
        stored: &Stored,
        kept: Option<Vec<u8>>,
        act: PersonAct,
        typed: Option<&Typed>,
    ) -> Result<(), Trouble> {
        let key = self.key(stored)?;
        let mut all = kept_forms(&key, stored.case.id, kept)?;
        all.retain(|(of, _)| *of != act);
        all.extend(typed.map(|typed| (act, typed.clone())));
        let sealed = if all.is_empty() {
            None
        } else {
            Some(key.seal(&kept_place(stored.case.id), &serde_json::to_vec(&all)?))
        };
        Ok(visits::keep(tx, hash, sealed.as_deref()).await?)
    }

    fn person_may(&self, case: &Case, act: PersonAct) -> bool {
        case.person_may(act, self.today(), self.lifetimes.reopen_months)
    }

    /// What the person says, or what has to be put right first. Staff read it, and the code is the person's alone.
    async fn judge(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        act: PersonAct,
        typed: &Typed,
    ) -> Result<Result<(PersonAct, Said), Vec<Problem>>, Trouble> {
        let case = &stored.case;
        let asks_again = case.state == State::Resolved && self.person_may(case, PersonAct::NotResolved);
        let parsed = self
            .trust
            .judge(self.today(), |rules| typed.parse(act, asks_again, rules));
        if parsed.is_err() {
            return Ok(parsed);
        }
        let mut secrets = helpers::codes_of(tx, case.id).await?;
        secrets.push(cases::secret_of(tx, case.id).await?);
        let holds_code = SecretCode::all_in(&typed.all()).any(|code| {
            let secret = self.vault.hash_secret(&case.reference, &code);
            secrets.iter().any(|known| known.as_slice() == secret.as_slice())
        });
        let field = match act {
            PersonAct::Contact => "safe_words",
            _ => Message::FIELD,
        };
        Ok(if holds_code {
            Err(vec![Problem::new(field, Flaw::HoldsCode)])
        } else {
            parsed
        })
    }

    async fn person_acts(&self, hash: &[u8], act: PersonAct, key: &str, typed: &Typed) -> Result<Acted, Trouble> {
        let now = self.now();
        let mut tx = self.db.write().await?;
        let helper = visits::followed(&mut tx, hash, DateTime::<Utc>::UNIX_EPOCH, now)
            .await?
            .and_then(|visit| visit.helper);
        if helper.is_some_and(|(_, sight)| !sight.may_do(act)) {
            return Err(Failure::Forbidden.into());
        }
        let who = if helper.is_some() { Who::Helper } else { Who::Writer };
        let (stored, kept) = match self.visited(&mut tx, who, hash).await {
            Ok(found) => found,
            Err(Trouble::Refused(Failure::SignedOut)) => {
                if !typed.is_empty() && self.keep_for_visit(&mut tx, who, hash, act, typed).await? {
                    tx.commit().await?;
                    return Ok(Acted::Kept);
                }
                return Err(Failure::SignedOut.into());
            }
            Err(other) => return Err(other),
        };
        // A closed case keeps no address to nudge, and its page has no field for one.
        let typed = match stored.case.state.is_open() {
            true => Cow::Borrowed(typed),
            false => Cow::Owned(typed.without(Nudge::FIELD)),
        };
        let Ok((meant, said)) = self.judge(&mut tx, &stored, act, &typed).await? else {
            // It may hold an address to nudge, which closing the case would have wiped.
            if act == PersonAct::Contact && !cases::hold(&mut tx, &stored.case).await? {
                return Err(Failure::Conflict.into());
            }
            self.keep_typed(&mut tx, hash, &stored, kept, act, Some(&typed)).await?;
            tx.commit().await?;
            return Err(Failure::Invalid.into());
        };
        self.take(&mut tx, &stored, meant, key, &said).await?;
        if let Some((helper, _)) = helper {
            let data_key = self.key(&stored)?;
            let name = self.helper_name(&mut tx, &stored, &data_key, helper).await?;
            let sealed = data_key.seal(&helper_place(stored.case.id), name.as_bytes());
            events::written_by_helper(&mut tx, stored.case.id, key, &sealed).await?;
        }
        self.keep_typed(&mut tx, hash, &stored, kept, act, None).await?;
        tx.commit().await?;
        Ok(Acted::Done)
    }

    /// Carries out what the person does on a case, in the transaction given. Nothing is written for what was taken
    /// already, and for what makes no sense any more unless there are words: then it is a message.
    pub(crate) async fn take(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        act: PersonAct,
        key: &str,
        said: &Said,
    ) -> Result<(), Trouble> {
        let case = &stored.case;
        let act = match said {
            Said::Words(_) if events::has_message(tx, case.id, key).await? => return Ok(()),
            _ if self.person_may(case, act) => act,
            Said::Words(_) => PersonAct::Write,
            Said::Nothing | Said::Reach(..) => return Ok(()),
        };
        let key_of_case = self.key(stored)?;
        let text = match said {
            Said::Nothing => "",
            Said::Words(words) => words.as_str(),
            Said::Reach(reach, nudge) => {
                let concern = self.concern(tx, stored, &key_of_case).await?;
                if self.reach(tx, case.id, &key_of_case, &concern).await? == *reach {
                    // Nothing changes that staff know of. But a case that was closed a moment ago keeps no address.
                    if !cases::hold(tx, case).await? {
                        return Err(Failure::Conflict.into());
                    }
                    return self.keep_nudge(tx, case, &key_of_case, nudge.as_ref()).await;
                }
                &reach.safety.words
            }
        };
        let found = self.cues.cues.find(text);
        let holder_gone = match case.owner {
            Some(owner) if case.state == State::Resolved => !staff::colleagues(tx)
                .await?
                .iter()
                .any(|colleague| colleague.id == owner),
            _ => false,
        };
        let change = Change::Person {
            act,
            alert: !found.is_empty(),
            holder_gone,
        };
        let moved = case
            .act(change, None, self.today())
            .ok_or(Trouble::Defect("what the person does has no place"))?;
        let event = self.write_move(tx, &moved, None, &format!("person-{act}")).await?;
        self.raise(tx, case.id, &event, &found, &key_of_case).await?;
        match said {
            Said::Nothing => {}
            Said::Words(words) => {
                let place = place("messages", "sealed", case.id, event.version);
                let sealed = key_of_case.seal(&place, words.as_str().as_bytes());
                events::insert_message(tx, case.id, event.id, key, &sealed).await?;
            }
            Said::Reach(reach, nudge) => {
                let place = contact_place(case.id, event.version);
                let sealed = key_of_case.seal(&place, &serde_json::to_vec(reach)?);
                contacts::insert(tx, case.id, event.version, &sealed).await?;
                self.mark_reach(tx, case.id, reach).await?;
                // What waits would still go the old way. They have just seen all there is.
                outbox::drop_of_writer(tx, case.id).await?;
                self.keep_nudge(tx, &moved.case, &key_of_case, nudge.as_ref()).await?;
            }
        }
        Ok(())
    }

    /// The case as the person sees it; `whole`: all that is new in it.
    async fn followed(&self, hash: &[u8], whole: bool) -> Result<FollowedCase, Trouble> {
        let now = self.now();
        let mut tx = self.db.read().await?;
        let visit = visits::followed(&mut tx, hash, now - self.lifetimes.visit, now)
            .await?
            .ok_or(Failure::SignedOut)?;
        let (id, who, sight) = (visit.case, visit.who(), visit.helper.map(|(_, sight)| sight));
        // Before anything that it may tell of, so that it is not taken for answered by somebody who hasn't seen that.
        // Whoever helps has their own way to hear of things.
        let nudge = match sight {
            None => nudges::find(&mut tx, id).await?,
            Some(_) => None,
        };
        let stored = cases::by_id(&mut tx, id).await?.ok_or(Failure::SignedOut)?;
        let permission = stored.case.permission(self.today());
        let history = events::history(&mut tx, id, permission).await?;
        let alerts = self.open_alerts(&mut tx, id).await?;
        let key = self.key(&stored)?;
        let sent = self.concern(&mut tx, &stored, &key).await?;
        let channel = self.reach(&mut tx, id, &key, &sent).await?.contact.channel();
        let mut forms = Vec::new();
        for (act, typed) in kept_forms(&key, id, visit.kept)? {
            let problems = self
                .judge(&mut tx, &stored, act, &typed)
                .await?
                .err()
                .unwrap_or_default();
            forms.push(KeptByPerson { act, typed, problems });
        }
        let asks = sight.is_none() && self.may_be_asked(&mut tx, Sheet::Survey, id).await?;
        let keys = KeysHeld {
            helper: sight,
            email_confirmed: match sight {
                None => self.email_confirmed(&mut tx, &stored, &key).await?,
                Some(_) => None,
            },
            new_code: self.visit_code(&key, id, visit.code)?,
        };
        // What the person sent as files is between them and us.
        let files = match sight {
            None => self.files_of(&mut tx, Of::Case(id), &key).await?,
            Some(_) => Vec::new(),
        };
        let refused = self.refused_in_visit(&mut tx, hash, id, &key).await?;
        let clocks = self.told_clocks(&mut tx, &stored.case, &history).await?;
        drop(tx);
        self.note_look(who, hash, visit.seen_at, nudge.flatten().filter(|_| whole))
            .await;
        let case = &stored.case;
        let goes_on = match case.outcome {
            // It goes on under the other reference.
            Some(Outcome::Merged) => State::Acknowledged,
            _ => case.told_state(self.today()),
        };
        let may = PersonAct::ALL
            .iter()
            .copied()
            .filter(|act| self.person_may(case, *act) && sight.is_none_or(|sight| sight.may_do(*act)));
        Ok(FollowedCase {
            files,
            refused,
            asks,
            keys,
            kind: case.kind,
            reference: case.reference.clone(),
            state: case.told_state(self.today()),
            taken: case.owner.is_some(),
            outcome: case.outcome,
            merged_into: (case.outcome == Some(Outcome::Merged))
                .then(|| history.iter().rev().find_map(link_of))
                .flatten()
                .map(|link| link.other.clone()),
            received_on: london_day(case.received_at),
            clocks,
            history: history
                .iter()
                .filter(|told| told.event.kind.is_for_the_person())
                .filter(|told| {
                    !matches!(told.event.kind, EventKind::Replied | EventKind::Updated) || told.reply.is_some()
                })
                .map(|told| public_event(told, case.id, &key))
                .map(|event| event.map(|event| seen_with(event, sight)))
                .collect::<Result<_, _>>()?,
            alerts,
            // What somebody needs tells what they wrote.
            needs: match sight.is_none_or(Sight::sees_words) {
                true => needs(&sent, case.kind, goes_on),
                false => Vec::new(),
            },
            may_be_told: permission.is_some(),
            may: may.collect(),
            wants_to_stop: case.wants_to_stop,
            wants_update: case.wants_update,
            again_until: case.again_until(self.lifetimes.reopen_months),
            key: fresh_token().0,
            kept: forms,
            sent,
            channel,
            nudged: nudge.is_some(),
        })
    }

    /// What was promised and kept, as far as the person can be told: an answer that they may not see (any more) is none to them,
    /// and still told them that we have it. What comes back to us waits for an answer, also where they saw none.
    async fn told_clocks(&self, tx: &mut Tx, case: &Case, history: &[events::Told]) -> Result<Vec<Clock>, Trouble> {
        let seen: Vec<_> = history.iter().filter(|told| told.reply.is_some()).collect();
        let happened = events::happened(tx, case.id).await?;
        let happened = happened.iter().map(|event| {
            let is_hidden = event.kind == EventKind::Replied && !seen.iter().any(|told| told.event.id == event.id);
            let kind = if is_hidden { EventKind::Acknowledged } else { event.kind };
            Happened {
                event: kind,
                ..event.happened()
            }
        });
        let clocks = Clocks::fold(london_day(case.received_at), happened);
        Ok(clocks.promised(case.kind, &self.targets, &self.calendar)?.into())
    }
}

/// Where the name of the helper is sealed who wrote a message: it stays when the helper is let in no more.
pub(super) fn helper_place(case: CaseId) -> Place {
    place("messages", "helper_name", case, 0)
}

fn kept_place(case: CaseId) -> Place {
    place("visits", "kept", case, 0)
}

/// What a visit has kept, form by form.
fn kept_forms(key: &DataKey, case: CaseId, sealed: Option<Vec<u8>>) -> Result<Vec<(PersonAct, Typed)>, Trouble> {
    let Some(sealed) = sealed else { return Ok(Vec::new()) };
    // A visit that began before forms had names, minutes ago, has kept something else: a bare message.
    serde_json::from_slice(&key.open(&kept_place(case), &sealed)?).or_else(|_| {
        let typed = [(Message::FIELD.to_owned(), open_text(key, &kept_place(case), &sealed)?)];
        Ok::<_, Trouble>(vec![(PersonAct::Write, Typed::take(PersonAct::Write, &typed))])
    })
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
                            let before = visits::touch(
                                &mut tx,
                                if helper.is_some() { Who::Helper } else { Who::Writer },
                                &last,
                                DateTime::<Utc>::UNIX_EPOCH,
                                now,
                            )
                            .await?;
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
            .run(move |core| async move { core.followed(&hash, true).await })
            .await
    }

    async fn part(&self, visit: &Token) -> Result<FollowedCase, Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move { core.followed(&hash, false).await })
            .await
    }

    async fn act(
        &self,
        visit: &Token,
        act: PersonAct,
        key: &str,
        typed: &[(String, String)],
    ) -> Result<Acted, Failure> {
        let hash = self.0.vault.hash_token(visit);
        let (key, typed) = (key.chars().take(100).collect::<String>(), Typed::take(act, typed));
        self.0
            .run(move |core| async move { despite_officers(|| core.person_acts(&hash, act, &key, &typed)).await })
            .await
    }

    async fn looked(&self, visit: &Token) -> Result<Vec<Looked>, Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let since = core.now() - core.lifetimes.visit;
                let (id, ..) = visits::find(&mut tx, Who::Writer, &hash, since)
                    .await?
                    .ok_or(Failure::SignedOut)?;
                let mut days: Vec<Looked> = Vec::new();
                for (at, role) in audit::openings(&mut tx, id).await? {
                    let on = london_day(at);
                    match days.last_mut().filter(|day| day.on == on) {
                        Some(day) => day.roles.push(role),
                        None => days.push(Looked { on, roles: vec![role] }),
                    }
                }
                for day in &mut days {
                    day.roles.sort();
                    day.roles.dedup();
                }
                Ok(days)
            })
            .await
    }

    async fn copy(&self, visit: &Token) -> Result<FollowedCase, Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let (stored, _) = core.visited(&mut tx, Who::Writer, &hash).await?;
                core.audit(&mut tx, None, "copy", Some(stored.case.id), "done").await?;
                tx.commit().await?;
                core.followed(&hash, true).await
            })
            .await
    }

    async fn forget_nudge(&self, visit: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let (stored, _) = core.visited(&mut tx, Who::Writer, &hash).await?;
                // Not in the audit trail, which would tell staff that there was an address.
                core.forget_nudge(&mut tx, stored.case.id, &core.key(&stored)?).await?;
                Ok(tx.commit().await?)
            })
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
        entries: Vec::new(),
        ..event
    }
}

fn public_event(told: &events::Told, case: CaseId, key: &DataKey) -> Result<PublicEvent, Trouble> {
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
        entries: match &told.offer {
            Some(sealed) if told.event.kind == EventKind::Signposted => {
                offers::opened(sealed, case, version, key)?.entries
            }
            _ => Vec::new(),
        },
    })
}

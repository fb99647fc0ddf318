//! What opens a case besides its first code: a helper's code, a link by mail, a code made anew. What is answered to
//! somebody who only gives an address is the same whether we know it or not, and is answered before we look.

use super::{Core, TOUCH, Trouble, below, fresh_token, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::links::{self, Link, Opens};
use crate::db::visits::{self, Who};
use crate::db::{Tx, helpers, outbox};
use crate::vault::{DataKey, Place};
use app::domain::case::Change;
use app::domain::failure::Failure;
use app::domain::helper::{HELPERS_MAX, NewHelper};
use app::domain::ids::{CaseId, HelperId, Reference, SecretCode, Token};
use app::domain::notice::Notice;
use app::domain::person::looks_like_email;
use app::paths;
use app::port::{HelpedCase, Helper, Helpers, Keys, Opened};
use async_trait::async_trait;
use std::future::Future;
use std::sync::Arc;
use uuid::Uuid;

/// Links of one case that may wait to be pressed at a time: nobody's mailbox is filled by us.
const LINKS_MAX: i64 = 3;

/// The port of helpers, links and new codes.
pub struct KeysService(pub Arc<Core>);

/// A helper's columns are sealed under the case's key for their own row.
fn helper_place(column: &'static str, helper: HelperId) -> Place {
    Place {
        table: "helpers",
        column,
        of: helper.0,
        version: 1,
    }
}

fn link_address_place(case: CaseId) -> Place {
    place("links", "email_sealed", case, 0)
}

fn visit_code_place(case: CaseId) -> Place {
    place("visits", "code_sealed", case, 0)
}

fn spoken_place(case: CaseId) -> Place {
    place("spoken_codes", "code_sealed", case, 0)
}

impl Core {
    /// Sends a link to an address, and keeps what it opens. Nothing is sent while enough of them wait.
    async fn send_link(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        opens: Opens,
        helper: Option<HelperId>,
        email: &str,
    ) -> Result<(), Trouble> {
        let (case, now, key) = (stored.case.id, self.now(), self.key(stored)?);
        if links::waiting(tx, case, now).await? >= LINKS_MAX {
            return Ok(());
        }
        let token = fresh_token();
        let link = Link {
            opens,
            case,
            helper,
            email_hash: self.email_token(email),
            email_sealed: key.seal(&link_address_place(case), email.as_bytes()),
        };
        links::insert(tx, &self.vault.hash_token(&token), &link, now + self.lifetimes.link).await?;
        let path = format!("{}/{}", paths::LINK, token.0);
        self.write_mail(tx, case, &key, Notice::Link, email, Some(&path)).await
    }

    /// Puts a mail into the outbox, address and link sealed.
    pub(super) async fn write_mail(
        &self,
        tx: &mut Tx,
        case: CaseId,
        key: &DataKey,
        notice: Notice,
        address: &str,
        link: Option<&str>,
    ) -> Result<(), Trouble> {
        let link = link.map(|link| key.seal(&place("outbox", "link_sealed", case, 0), link.as_bytes()));
        let new = outbox::NewMail {
            case,
            notice,
            recipient: &key.seal(&place("outbox", "recipient_sealed", case, 0), address.as_bytes()),
            recipient_token: &self.email_token(address),
            link: link.as_deref(),
        };
        Ok(outbox::insert(tx, Uuid::now_v7(), &new, self.now()).await?)
    }

    /// Gives a case a new code in place of the one it had. Every visit that the old one began is over.
    pub(super) async fn renew_code(&self, tx: &mut Tx, stored: &Stored) -> Result<SecretCode, Trouble> {
        let code = SecretCode::draw(below);
        cases::set_secret(
            tx,
            stored.case.id,
            &self.vault.hash_secret(&stored.case.reference, &code),
        )
        .await?;
        visits::end_all(tx, Who::Writer, stored.case.id).await?;
        Ok(code)
    }

    /// A code that an officer makes while the person is on the phone: shown on the case page for a few minutes.
    pub(super) async fn speak_code(&self, tx: &mut Tx, stored: &Stored, key: &DataKey) -> Result<(), Trouble> {
        let code = self.renew_code(tx, stored).await?;
        let sealed = key.seal(&spoken_place(stored.case.id), code.reveal().as_bytes());
        Ok(links::put_spoken(tx, stored.case.id, &sealed, self.now() + self.lifetimes.code).await?)
    }

    /// That code, while it may be shown.
    pub(super) async fn spoken_code(
        &self,
        tx: &mut Tx,
        case: CaseId,
        key: &DataKey,
    ) -> Result<Option<SecretCode>, Trouble> {
        let sealed = links::spoken(tx, case, self.now()).await?;
        opened_code(key, &spoken_place(case), sealed)
    }

    /// The code that was just made for a visit.
    pub(super) fn visit_code(
        &self,
        key: &DataKey,
        case: CaseId,
        sealed: Option<Vec<u8>>,
    ) -> Result<Option<SecretCode>, Trouble> {
        opened_code(key, &visit_code_place(case), sealed)
    }

    /// What a helper is called by the person.
    pub(super) async fn helper_name(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        key: &DataKey,
        helper: HelperId,
    ) -> Result<String, Trouble> {
        let sealed = helpers::name(tx, stored.case.id, helper)
            .await?
            .ok_or(Failure::SignedOut)?;
        open_text(key, &helper_place("name_sealed", helper), &sealed)
    }

    async fn let_helper_in(&self, hash: &[u8], new: &NewHelper) -> Result<(), Trouble> {
        let now = self.now();
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Writer, hash).await?;
        let (case, key) = (stored.case.id, self.key(&stored)?);
        if helpers::of(&mut tx, case, now).await?.len() >= HELPERS_MAX {
            return Err(Failure::Conflict.into());
        }
        let (id, code) = (HelperId(Uuid::now_v7()), SecretCode::draw(below));
        let row = helpers::NewHelper {
            id,
            code_hash: &self.vault.hash_secret(&stored.case.reference, &code),
            sight: new.sight,
            name: &key.seal(&helper_place("name_sealed", id), new.name.as_bytes()),
            code: &key.seal(&helper_place("code_sealed", id), code.reveal().as_bytes()),
            code_until: now + self.lifetimes.code,
        };
        helpers::insert(&mut tx, case, &row, now).await?;
        self.audit(&mut tx, None, "let-helper-in", Some(case), "done").await?;
        Ok(tx.commit().await?)
    }

    async fn helpers_of(&self, hash: &[u8]) -> Result<Helpers, Trouble> {
        let now = self.now();
        let mut tx = self.db.read().await?;
        let (case, seen_at, _) = visits::find(&mut tx, Who::Writer, hash, now - self.lifetimes.visit)
            .await?
            .ok_or(Failure::SignedOut)?;
        let stored = cases::by_id(&mut tx, case).await?.ok_or(Failure::SignedOut)?;
        let key = self.key(&stored)?;
        let found = helpers::of(&mut tx, case, now).await?;
        drop(tx);
        self.note_look(Who::Writer, hash, seen_at, None).await;
        let opened = |helper: helpers::StoredHelper| {
            Ok::<_, Trouble>(Helper {
                id: helper.id,
                name: open_text(&key, &helper_place("name_sealed", helper.id), &helper.name)?,
                sight: helper.sight,
                since: helper.made_at,
                code: opened_code(&key, &helper_place("code_sealed", helper.id), helper.code)?,
            })
        };
        Ok(Helpers {
            reference: stored.case.reference.clone(),
            helpers: found.into_iter().map(opened).collect::<Result<_, _>>()?,
        })
    }

    /// A helper's list, in the state that whoever sent a case would be shown too.
    async fn helped_cases(&self, hash: &[u8]) -> Result<Vec<HelpedCase>, Trouble> {
        let now = self.now();
        let mut tx = self.db.read().await?;
        let (email, seen_at) = helpers::find(&mut tx, hash, now - self.lifetimes.visit)
            .await?
            .ok_or(Failure::SignedOut)?;
        let mut list = Vec::new();
        for (id, case) in helpers::of_email(&mut tx, &email).await? {
            let stored = cases::by_id(&mut tx, case).await?;
            let Stored { case, dates, .. } = stored.ok_or(Trouble::Defect("a helper without a case"))?;
            list.push(HelpedCase {
                id,
                state: case.told_state(self.today()),
                due: dates.promised,
                reference: case.reference,
            });
        }
        drop(tx);
        if now - seen_at > TOUCH
            && let Err(error) = self.touch_helping(hash).await
        {
            // The list can still be read while nothing can be written.
            tracing::warn!(cause = %error, "a visit to a helper's list could not be noted as in use");
        }
        Ok(list)
    }

    async fn touch_helping(&self, hash: &[u8]) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        self.helping_email(&mut tx, hash).await?;
        Ok(tx.commit().await?)
    }

    async fn helping_email(&self, tx: &mut Tx, hash: &[u8]) -> Result<Vec<u8>, Trouble> {
        let now = self.now();
        let email = helpers::touch(tx, hash, now - self.lifetimes.visit, now).await?;
        Ok(email.ok_or(Failure::SignedOut)?)
    }

    async fn open_helped(&self, hash: &[u8], helper: HelperId) -> Result<Token, Trouble> {
        let mut tx = self.db.write().await?;
        let email = self.helping_email(&mut tx, hash).await?;
        let helped = helpers::of_email(&mut tx, &email).await?;
        let (helper, case) = helped
            .into_iter()
            .find(|(id, _)| *id == helper)
            .ok_or(Failure::NotFound)?;
        let token = fresh_token();
        visits::insert_for_helper(&mut tx, &self.vault.hash_token(&token), case, helper, self.now()).await?;
        self.audit(&mut tx, None, "help", Some(case), "done").await?;
        tx.commit().await?;
        Ok(token)
    }

    async fn press_link(&self, hash: &[u8]) -> Result<Option<Opened>, Trouble> {
        let now = self.now();
        let mut tx = self.db.write().await?;
        let Some(link) = links::take(&mut tx, hash, now).await? else {
            self.audit(&mut tx, None, "link", None, "no-match").await?;
            tx.commit().await?;
            return Ok(None);
        };
        let stored = cases::by_id(&mut tx, link.case)
            .await?
            .ok_or(Trouble::Defect("a link without its case"))?;
        let token = fresh_token();
        let token_hash = self.vault.hash_token(&token);
        let opened = match (link.opens, link.helper) {
            (Opens::Join, Some(helper)) => {
                let key = self.key(&stored)?;
                let email = key.open(&link_address_place(link.case), &link.email_sealed)?;
                let sealed = key.seal(&helper_place("email_sealed", helper), &email);
                helpers::join(&mut tx, helper, &link.email_hash, &sealed).await?;
                helpers::begin(&mut tx, &token_hash, &link.email_hash, now).await?;
                Opened::Helping(token)
            }
            (Opens::List | Opens::Join, _) => {
                helpers::begin(&mut tx, &token_hash, &link.email_hash, now).await?;
                Opened::Helping(token)
            }
            (Opens::Confirm, _) => {
                links::confirm(&mut tx, link.case, &link.email_hash, now).await?;
                Opened::Confirmed
            }
            (Opens::NewCode, _) => {
                let moved = stored
                    .case
                    .act(Change::RenewCode, None, self.today())
                    .ok_or(Trouble::Defect("a new code has no place"))?;
                self.write_move(&mut tx, &moved, None, "renew-code").await?;
                let code = self.renew_code(&mut tx, &stored).await?;
                let sealed = self
                    .key(&stored)?
                    .seal(&visit_code_place(link.case), code.reveal().as_bytes());
                visits::insert(&mut tx, Who::Writer, &token_hash, link.case, now).await?;
                visits::show_code(&mut tx, &token_hash, &sealed, now + self.lifetimes.code).await?;
                Opened::NewCode(token)
            }
        };
        self.audit(&mut tx, None, "link", Some(link.case), "done").await?;
        tx.commit().await?;
        Ok(Some(opened))
    }

    async fn join_by_mail(&self, hash: &[u8], email: &str) -> Result<(), Trouble> {
        let now = self.now();
        let mut tx = self.db.write().await?;
        let visit = visits::followed(&mut tx, hash, now - self.lifetimes.visit, now)
            .await?
            .ok_or(Failure::SignedOut)?;
        // The person needs no list: they have their own code.
        let (helper, _) = visit.helper.ok_or(Failure::NotFound)?;
        let stored = cases::by_id(&mut tx, visit.case).await?.ok_or(Failure::SignedOut)?;
        self.send_link(&mut tx, &stored, Opens::Join, Some(helper), email)
            .await?;
        Ok(tx.commit().await?)
    }

    async fn send_list_link(&self, email: &str) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let found = helpers::of_email(&mut tx, &self.email_token(email)).await?;
        if let Some((helper, case)) = found.into_iter().next()
            && let Some(stored) = cases::by_id(&mut tx, case).await?
        {
            self.send_link(&mut tx, &stored, Opens::List, Some(helper), email)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// The address that the person wants mail at, if they want any.
    pub(super) async fn own_email(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        key: &DataKey,
    ) -> Result<Option<String>, Trouble> {
        let concern = self.concern(tx, stored, key).await?;
        let reach = self.reach(tx, stored.case.id, key, &concern).await?;
        Ok(reach.mail().map(str::to_owned))
    }

    /// Has the person shown that the address they gave is theirs? `None` when they gave none.
    pub(super) async fn email_confirmed(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        key: &DataKey,
    ) -> Result<Option<bool>, Trouble> {
        match self.own_email(tx, stored, key).await? {
            None => Ok(None),
            Some(email) => {
                let hash = self.email_token(&email);
                Ok(Some(links::is_confirmed(tx, stored.case.id, &hash).await?))
            }
        }
    }

    async fn send_confirm_link(&self, hash: &[u8]) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Writer, hash).await?;
        let key = self.key(&stored)?;
        if let Some(email) = self.own_email(&mut tx, &stored, &key).await? {
            self.send_link(&mut tx, &stored, Opens::Confirm, None, &email).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn send_code_link(&self, reference: &Reference, email: &str) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let hash = self.email_token(email);
        if let Some(stored) = cases::by_reference(&mut tx, reference).await? {
            let key = self.key(&stored)?;
            // Confirmed, and still the address that the person wants to be reached at.
            let own = self.own_email(&mut tx, &stored, &key).await?;
            let is_own = own.is_some_and(|own| self.email_token(&own) == hash);
            let outcome = if is_own && links::is_confirmed(&mut tx, stored.case.id, &hash).await? {
                self.send_link(&mut tx, &stored, Opens::NewCode, None, email).await?;
                "done"
            } else {
                "no-match"
            };
            self.audit(&mut tx, None, "lost-code", Some(stored.case.id), outcome)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// Answers as soon as it is known that the database is there, and does the rest behind the answer: how long it takes
    /// tells nothing about what was found.
    async fn behind_the_answer<F>(
        self: Arc<Self>,
        work: impl FnOnce(Arc<Self>) -> F + Send + 'static,
    ) -> Result<(), Failure>
    where
        F: Future<Output = Result<(), Trouble>> + Send + 'static,
    {
        self.run(|core| async move {
            core.db.read().await?;
            Ok(())
        })
        .await?;
        // What goes wrong from here on is in the log.
        tokio::spawn(async move { self.run(work).await });
        Ok(())
    }
}

/// A sealed code, opened.
pub(super) fn opened_code(
    key: &DataKey,
    place: &Place,
    sealed: Option<Vec<u8>>,
) -> Result<Option<SecretCode>, Trouble> {
    let code = sealed.map(|sealed| open_text(key, place, &sealed)).transpose()?;
    Ok(code.and_then(|code| SecretCode::parse(&code)))
}

/// An email address as typed, without what slips in around it.
fn email(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (typed.chars().count() <= 254 && looks_like_email(typed)).then(|| typed.to_owned())
}

#[async_trait]
impl Keys for KeysService {
    async fn helpers(&self, visit: &Token) -> Result<Helpers, Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0.run(|core| async move { core.helpers_of(&hash).await }).await
    }

    async fn let_in(&self, visit: &Token, new: &NewHelper) -> Result<(), Failure> {
        let (hash, new) = (self.0.vault.hash_token(visit), new.clone());
        self.0
            .run(|core| async move { core.let_helper_in(&hash, &new).await })
            .await
    }

    async fn stop(&self, visit: &Token, helper: HelperId) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let (stored, _) = core.visited(&mut tx, Who::Writer, &hash).await?;
                let stopped = helpers::stop(&mut tx, stored.case.id, helper).await?;
                let outcome = if stopped { "done" } else { "no-match" };
                core.audit(&mut tx, None, "stop-helper", Some(stored.case.id), outcome)
                    .await?;
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn join(&self, visit: &Token, typed: &str) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        let email = email(typed).ok_or(Failure::Invalid)?;
        self.0
            .run(|core| async move { core.join_by_mail(&hash, &email).await })
            .await
    }

    async fn list_link(&self, typed: &str) -> Result<(), Failure> {
        let email = email(typed).ok_or(Failure::Invalid)?;
        Arc::clone(&self.0)
            .behind_the_answer(|core| async move { core.send_list_link(&email).await })
            .await
    }

    async fn helping(&self, helping: &Token) -> Result<Vec<HelpedCase>, Failure> {
        let hash = self.0.vault.hash_token(helping);
        self.0.run(|core| async move { core.helped_cases(&hash).await }).await
    }

    async fn help(&self, helping: &Token, helper: HelperId) -> Result<Token, Failure> {
        let hash = self.0.vault.hash_token(helping);
        self.0
            .run(move |core| async move { core.open_helped(&hash, helper).await })
            .await
    }

    async fn leave(&self, helping: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(helping);
        self.0
            .run(|core| async move {
                let mut tx = core.db.write().await?;
                helpers::end(&mut tx, &hash).await?;
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn confirm(&self, visit: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(|core| async move { core.send_confirm_link(&hash).await })
            .await
    }

    async fn lost_code(&self, reference: &str, typed: &str) -> Result<(), Failure> {
        // What can't be ours goes the same way as what isn't.
        let reference = Reference::parse(reference).unwrap_or_else(|| Reference::draw(below));
        let email = email(typed).unwrap_or_default();
        Arc::clone(&self.0)
            .behind_the_answer(|core| async move { core.send_code_link(&reference, &email).await })
            .await
    }

    async fn press(&self, link: &str) -> Result<Option<Opened>, Failure> {
        let hash = self.0.vault.hash_token(&Token(link.to_owned()));
        self.0.run(|core| async move { core.press_link(&hash).await }).await
    }

    async fn code_saved(&self, visit: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(|core| async move {
                let mut tx = core.db.write().await?;
                visits::forget_code(&mut tx, &hash).await?;
                Ok(tx.commit().await?)
            })
            .await
    }
}

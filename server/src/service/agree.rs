//! The patient's side of consent: a code opens a visit, the visit shows what would be shared with whom, and takes a yes or
//! a no. Nothing of the case itself is shown here.

use super::moves::despite_officers;
use super::{Core, Trouble, fresh_token, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::visits::{self, Who};
use crate::db::{Tx, consents};
use app::domain::case::Change;
use app::domain::concern::Subject;
use app::domain::consent::{Consent, ConsentChange};
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, SecretCode, Token};
use app::domain::letter::Message;
use app::port::{Agree, AskedPatient, Decision};
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the patient's pages.
pub struct AgreeService(pub Arc<Core>);

fn kept_place(case: CaseId) -> crate::vault::Place {
    place("visits", "kept-by-patient", case, 0)
}

impl Core {
    async fn decide(&self, hash: &[u8], decision: Decision, words: Option<&Message>) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Patient, hash).await?;
        visits::keep(&mut tx, hash, None).await?;
        if let Some(change) = change(decision, stored.case.consent) {
            self.patient_says(&mut tx, &stored, change, words).await?;
            consents::prolong_code(&mut tx, stored.case.id, self.now() + self.lifetimes.patient_code).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Writes what the patient said: no right of staff's is asked for, and whoever writes learns nothing of it.
    async fn patient_says(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        change: ConsentChange,
        words: Option<&Message>,
    ) -> Result<(), Trouble> {
        let moved = stored
            .case
            .act(Change::Consent(change), None, self.today())
            .ok_or(Trouble::Defect("a patient's decision has no place"))?;
        let event = self.write_move(tx, &moved, None, &format!("patient-{change}")).await?;
        let key = self.key(stored)?;
        let sealed = words.map(|words| {
            key.seal(
                &place("consents", "sealed", moved.case.id, event.version),
                words.as_str().as_bytes(),
            )
        });
        Ok(consents::insert(tx, moved.case.id, event.id, change, sealed.as_deref()).await?)
    }

    async fn keep_for_patient(&self, hash: &[u8], typed: &str) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Patient, hash).await?;
        let sealed = self.key(&stored)?.seal(&kept_place(stored.case.id), typed.as_bytes());
        visits::keep(&mut tx, hash, Some(&sealed)).await?;
        Ok(tx.commit().await?)
    }
}

/// What a decision changes; `None` when it says what is so already.
fn change(decision: Decision, consent: Consent) -> Option<ConsentChange> {
    let change = match (decision, consent) {
        (Decision::Agree, _) => ConsentChange::Agree,
        (Decision::Refuse, Consent::Received | Consent::Verified) => ConsentChange::Withdraw,
        (Decision::Refuse, Consent::Refused | Consent::Withdrawn) => return None,
        (Decision::Refuse, _) => ConsentChange::Refuse,
    };
    consent.after(change).map(|_| change)
}

#[async_trait]
impl Agree for AgreeService {
    async fn open(&self, code: &str) -> Result<Option<Token>, Failure> {
        // What can't be ours goes the same way as what isn't.
        let code = SecretCode::parse(code).unwrap_or_else(|| SecretCode::draw(super::below));
        let secret = self.0.vault.hash_patient_code(&code);
        self.0
            .run(move |core| async move {
                let now = core.now();
                let mut tx = core.db.write().await?;
                let found = consents::by_code(&mut tx, &secret, now).await?;
                let outcome = if found.is_some() { "done" } else { "no-match" };
                core.audit(&mut tx, None, "patient", found, outcome).await?;
                let mut token = None;
                if let Some(case) = found {
                    let fresh = fresh_token();
                    visits::insert(&mut tx, Who::Patient, &core.vault.hash_token(&fresh), case, now).await?;
                    consents::forget_code(&mut tx, case).await?;
                    token = Some(fresh);
                }
                tx.commit().await?;
                Ok(token)
            })
            .await
    }

    async fn asked(&self, visit: &Token) -> Result<AskedPatient, Failure> {
        let hash = self.0.vault.hash_token(visit);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let since = core.now() - core.lifetimes.visit;
                let (id, _, kept) = visits::find(&mut tx, Who::Patient, &hash, since)
                    .await?
                    .ok_or(Failure::SignedOut)?;
                let stored = cases::by_id(&mut tx, id).await?.ok_or(Failure::SignedOut)?;
                let key = core.key(&stored)?;
                let concern = core.concern(&mut tx, &stored, &key).await?;
                let Subject::SomebodyElse {
                    patient_name,
                    relationship,
                    writer,
                    ..
                } = concern.subject
                else {
                    return Err(Trouble::Defect("a patient was asked about their own concern"));
                };
                Ok(AskedPatient {
                    patient_name,
                    writer_name: concern.name,
                    writer,
                    relationship,
                    site: concern.site,
                    service: concern.service,
                    received_on: app::words::london_day(stored.case.received_at),
                    consent: stored.case.consent,
                    kept: kept
                        .map(|sealed| open_text(&key, &kept_place(id), &sealed))
                        .transpose()?
                        .unwrap_or_default(),
                })
            })
            .await
    }

    async fn decide(&self, visit: &Token, decision: Option<Decision>, typed: &str) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        let typed = typed.to_owned();
        self.0
            .run(move |core| async move {
                let words = match Message::parse(&typed) {
                    Ok(words) => Ok(Some(words)),
                    Err(_) if typed.trim().is_empty() => Ok(None),
                    Err(problem) => Err(problem),
                };
                let (Some(decision), Ok(words)) = (decision, words) else {
                    core.keep_for_patient(&hash, &typed).await?;
                    return Err(Failure::Invalid.into());
                };
                despite_officers(|| core.decide(&hash, decision, words.as_ref())).await
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

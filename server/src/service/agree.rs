//! The patient's side of consent: a code opens a visit, the visit shows what would be shared with whom, and takes a yes or
//! a no. Nothing of the case itself is shown here, and nothing of an answer once it is given: whoever wrote had the first
//! code in their hands, and may come with it as well.

use super::consent::Changed;
use super::moves::despite_officers;
use super::{Core, Trouble, fresh_token, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::visits::{self, Who};
use crate::db::{Tx, consents};
use crate::vault::DataKey;
use app::domain::agreement::{Answer, AnswerForm};
use app::domain::case::Change;
use app::domain::concern::Subject;
use app::domain::consent::{Consent, ConsentChange};
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, SecretCode, Token};
use app::domain::letter::Message;
use app::port::{Agree, AskedPatient};
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the patient's pages.
pub struct AgreeService(pub Arc<Core>);

fn kept_place(case: CaseId) -> crate::vault::Place {
    place("visits", "kept-by-patient", case, 0)
}

impl Core {
    async fn decide(&self, hash: &[u8], answer: &Answer) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Patient, hash).await?;
        visits::keep(&mut tx, hash, None).await?;
        let (case, key) = (&stored.case, self.key(&stored)?);
        let stands = case.consent_on(self.today());
        // What they have said already changes nothing, however often it is sent.
        let stands_so = match stands {
            Consent::Received | Consent::Verified => answer.terms.is_some(),
            Consent::Refused | Consent::Withdrawn => answer.terms.is_none(),
            _ => false,
        };
        let said = stands_so
            && self
                .answered(&mut tx, case.id, &key)
                .await?
                .is_some_and(|last| last.says(answer.words.as_ref(), answer.terms.as_ref()));
        if let Some(change) = change(answer, stands).filter(|_| !said) {
            self.patient_says(&mut tx, &stored, &key, change, answer).await?;
            consents::prolong_code(&mut tx, stored.case.id, self.now() + self.lifetimes.patient_code).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Writes what the patient said: no right of staff's is asked for, and whoever writes learns nothing of it.
    async fn patient_says(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        key: &DataKey,
        change: ConsentChange,
        answer: &Answer,
    ) -> Result<(), Trouble> {
        let until = answer.terms.as_ref().and_then(|terms| terms.until);
        let moved = stored
            .case
            .act(Change::Consent(change, until), None, self.today())
            .ok_or(Trouble::Defect("a patient's decision has no place"))?;
        let event = self.write_move(tx, &moved, None, &format!("patient-{change}")).await?;
        let changed = Changed {
            change,
            words: answer.words.as_ref().map(Message::as_str),
            mailed: false,
            terms: answer.terms.as_ref(),
        };
        self.write_consent(tx, &moved.case, &event, key, &changed).await
    }

    async fn keep_for_patient(&self, hash: &[u8], form: &AnswerForm) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Patient, hash).await?;
        let sealed = self
            .key(&stored)?
            .seal(&kept_place(stored.case.id), &serde_json::to_vec(form)?);
        visits::keep(&mut tx, hash, Some(&sealed)).await?;
        Ok(tx.commit().await?)
    }
}

/// What an answer changes; `None` where there is nothing to decide.
fn change(answer: &Answer, consent: Consent) -> Option<ConsentChange> {
    let change = match (&answer.terms, consent) {
        (Some(_), _) => ConsentChange::Agree,
        (None, Consent::Received | Consent::Verified) => ConsentChange::Withdraw,
        (None, _) => ConsentChange::Refuse,
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
                    // What an older version of us kept was words alone.
                    kept: kept
                        .map(|sealed| open_text(&key, &kept_place(id), &sealed))
                        .transpose()?
                        .map(|kept| {
                            serde_json::from_str(&kept).unwrap_or_else(|_| AnswerForm {
                                message: kept,
                                ..AnswerForm::default()
                            })
                        }),
                })
            })
            .await
    }

    async fn decide(&self, visit: &Token, form: &AnswerForm) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(visit);
        let form = form.clone();
        self.0
            .run(move |core| async move {
                let Ok(answer) = form.parse() else {
                    core.keep_for_patient(&hash, &form).await?;
                    return Err(Failure::Invalid.into());
                };
                despite_officers(|| core.decide(&hash, &answer)).await
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

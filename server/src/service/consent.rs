//! Whether whoever writes may be told about the patient: asking the patient, what came of it, and when it is over.

use super::keys::opened_code;
use super::{Core, Trouble, below, open_text, place};
use crate::db::cases::{self, Stored};
use crate::db::consents::{self, StoredChange};
use crate::db::events::{StoredEvent, Told};
use crate::db::visits::{self, Who};
use crate::db::{Tx, outbox};
use crate::vault::{DataKey, Place};
use app::domain::agreement::{ConsentForm, ConsentStep};
use app::domain::case::{Case, Change};
use app::domain::consent::{ConsentChange, Terms};
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, SecretCode};
use app::domain::letter::{Message, Note};
use app::domain::notice::Notice;
use app::paths;
use app::port::Detail;
use serde::{Deserialize, Serialize};

fn code_place(case: CaseId) -> Place {
    place("patient_codes", "code_sealed", case, 1)
}

fn words_place(case: CaseId, version: i64) -> Place {
    place("consents", "sealed", case, version)
}

fn details_place(case: CaseId, version: i64) -> Place {
    place("consents", "details", case, version)
}

/// What goes with a change besides words, as it is sealed.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Details {
    mailed: bool,
    terms: Option<Terms>,
}

/// A change of consent with all that goes with it.
pub(super) struct Changed<'a> {
    pub change: ConsentChange,
    /// The patient's words, or the evidence as staff saw it.
    pub words: Option<&'a str>,
    pub mailed: bool,
    pub terms: Option<&'a Terms>,
}

/// What was answered last, by the patient or for them: with terms it was a yes.
pub(super) struct Answered {
    pub words: Option<String>,
    pub terms: Option<Terms>,
}

impl Answered {
    /// Does it say already what the patient answers now, however it came? A last day is something else than none.
    pub(super) fn says(&self, words: Option<&Message>, terms: Option<&Terms>) -> bool {
        let allows = |terms: &Terms| (terms.records, terms.share_with.clone(), terms.until);
        let same_words = words.is_none_or(|words| self.words.as_deref() == Some(words.as_str()));
        same_words && self.terms.as_ref().map(allows) == terms.map(allows)
    }
}

impl Core {
    /// What staff typed, as it is taken on this case today.
    pub(super) async fn consent_step(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        form: &ConsentForm,
    ) -> Result<ConsentStep, Trouble> {
        let key = self.key(stored)?;
        let first = self.concern(tx, stored, &key).await?.reach();
        let since = self.reaches(tx, stored.case.id, &key).await?;
        let writers = std::iter::once(&first).chain(&since);
        let writers: Vec<_> = writers.filter_map(|reach| reach.mail().map(str::to_owned)).collect();
        Ok(form.parse(&writers, self.today()).map_err(|_| Failure::Invalid)?)
    }

    /// Writes what goes with a change, and does what follows from it: a patient who is asked gets a code, and a link by
    /// mail where there is an address. No link that waits outlives a change.
    pub(super) async fn write_consent(
        &self,
        tx: &mut Tx,
        case: &Case,
        event: &StoredEvent,
        key: &DataKey,
        changed: &Changed<'_>,
    ) -> Result<(), Trouble> {
        let (id, version) = (case.id, event.version);
        let details = Details {
            mailed: changed.mailed,
            terms: changed.terms.cloned(),
        };
        let words = changed
            .words
            .map(|words| key.seal(&words_place(id, version), words.as_bytes()));
        let row = StoredChange {
            change: changed.change,
            words: words.as_deref(),
            details: Some(&key.seal(&details_place(id, version), &serde_json::to_vec(&details)?)),
        };
        consents::insert(tx, id, event.id, &row).await?;
        Ok(outbox::drop_of_patient(tx, id).await?)
    }

    /// The same for what staff recorded.
    pub(super) async fn write_step(
        &self,
        tx: &mut Tx,
        case: &Case,
        event: &StoredEvent,
        key: &DataKey,
        step: &ConsentStep,
    ) -> Result<(), Trouble> {
        let changed = Changed {
            change: step.change,
            words: step.words.as_ref().map(Note::as_str),
            mailed: step.mail.is_some(),
            terms: step.terms.as_ref(),
        };
        self.write_consent(tx, case, event, key, &changed).await?;
        if step.change == ConsentChange::Ask {
            let code = self.ask_patient(tx, case.id, key).await?;
            if let Some(address) = &step.mail {
                let link = paths::agree_with(&code);
                self.write_mail(tx, case.id, key, Notice::Question, address, Some(&link))
                    .await?;
            }
        }
        Ok(())
    }

    /// Makes a code for the patient, in place of any before it, and ends what was opened with that one; it may be shown for
    /// as long as any code.
    pub(crate) async fn ask_patient(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<SecretCode, Trouble> {
        let (now, code) = (self.now(), SecretCode::draw(below));
        let new = consents::NewCode {
            hash: &self.vault.hash_patient_code(&code),
            sealed: &key.seal(&code_place(case), code.reveal().as_bytes()),
            shown_until: now + self.lifetimes.code,
            expires_at: now + self.lifetimes.patient_code,
        };
        consents::put_code(tx, case, &new).await?;
        visits::end_all(tx, Who::Patient, case).await?;
        Ok(code)
    }

    /// The patient's code, while it may still be shown.
    pub(crate) async fn patient_code(
        &self,
        tx: &mut Tx,
        case: CaseId,
        key: &DataKey,
    ) -> Result<Option<SecretCode>, Trouble> {
        let sealed = consents::shown_code(tx, case, self.now()).await?;
        opened_code(key, &code_place(case), sealed)
    }

    /// What was answered last, if anything ever was.
    pub(super) async fn answered(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<Option<Answered>, Trouble> {
        let Some(stored) = consents::answered(tx, case).await? else {
            return Ok(None);
        };
        let words = stored
            .sealed
            .map(|sealed| open_text(key, &words_place(case, stored.version), &sealed))
            .transpose()?;
        let terms = details(key, case, stored.version, stored.details.as_deref())?.terms;
        Ok(Some(Answered { words, terms }))
    }

    /// Ends every consent whose last day is over; how many. One that can't be ended does not keep the others from it.
    pub(crate) async fn end_consents(&self) -> Result<u64, Trouble> {
        let mut tx = self.db.read().await?;
        let over = cases::with_consent_over(&mut tx, self.today()).await?;
        drop(tx);
        let mut ended = 0;
        for id in over {
            match self.end_consent(id).await {
                Ok(()) => ended += 1,
                Err(error) => {
                    tracing::error!(case = %id.0, cause = %error, "a consent that is over could not be ended")
                }
            }
        }
        Ok(ended)
    }

    async fn end_consent(&self, id: CaseId) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let stored = cases::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
        let change = Change::Consent(ConsentChange::Expire, None);
        let moved = stored.case.act(change, None, self.today()).ok_or(Failure::Conflict)?;
        let event = self.write_move(&mut tx, &moved, None, "consent-expire").await?;
        let changed = Changed {
            change: ConsentChange::Expire,
            words: None,
            mailed: false,
            terms: None,
        };
        let key = self.key(&stored)?;
        self.write_consent(&mut tx, &moved.case, &event, &key, &changed).await?;
        Ok(tx.commit().await?)
    }
}

fn details(key: &DataKey, case: CaseId, version: i64, sealed: Option<&[u8]>) -> Result<Details, Trouble> {
    match sealed {
        None => Ok(Details::default()),
        Some(sealed) => Ok(serde_json::from_slice(
            &key.open(&details_place(case, version), sealed)?,
        )?),
    }
}

/// A change of consent as the timeline tells it.
pub(super) fn told(told: &Told, change: ConsentChange, case: CaseId, key: &DataKey) -> Result<Detail, Trouble> {
    let version = told.event.version;
    let words = told
        .evidence
        .as_ref()
        .map(|sealed| open_text(key, &words_place(case, version), sealed))
        .transpose()?
        .map(|words| Note::parse(&words).map_err(|_| Trouble::Defect("stored words are empty or too long")))
        .transpose()?;
    let Details { mailed, terms } = details(key, case, version, told.details.as_deref())?;
    Ok(Detail::Consent {
        change,
        words,
        mailed,
        terms,
    })
}

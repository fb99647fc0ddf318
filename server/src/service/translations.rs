//! Which translations a person has checked: a record for each part, with the fingerprint of the words that were read, so that
//! words which change later are a draft again by themselves.

use super::{Core, Trouble};
use crate::db::translations::{self, StoredCheck};
use app::domain::access::{Act, Actor, may};
use app::domain::failure::Failure;
use app::domain::language::{CHECKER_MAX, Language, Part};
use app::port::{TranslatedPart, TranslationCheck, TranslationStanding, Translations};
use app::words::catalogue;
use async_trait::async_trait;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The port of the public side's languages, and of the desk that looks after them.
pub struct TranslationsService(pub Arc<Core>);

fn allowed(actor: &Actor) -> Result<(), Failure> {
    may(actor, Act::CheckTranslation, None).map_err(|_| Failure::Forbidden)
}

/// A fingerprint of the words of each part in each language, and of what they translate: worked out once, since they stay as
/// they are until another version of this program starts.
static FINGERPRINTS: LazyLock<BTreeMap<(Language, Part), String>> = LazyLock::new(|| {
    let parts = |language| Part::ALL.into_iter().map(move |part| (language, part));
    let all = Language::ALL.into_iter().flat_map(parts);
    all.map(|of| (of, worked_out(of))).collect()
});

fn fingerprint(language: Language, part: Part) -> String {
    FINGERPRINTS.get(&(language, part)).cloned().unwrap_or_default()
}

fn worked_out((language, part): (Language, Part)) -> String {
    let mut hash = Sha256::new();
    for of in [Language::English, language] {
        let words = catalogue(of, part);
        hash.update(words.len().to_be_bytes());
        hash.update(words);
    }
    HEXLOWER.encode(&hash.finalize())
}

fn standing(stored: Option<&StoredCheck>, fingerprint: &str) -> TranslationStanding {
    let Some(stored) = stored.filter(|stored| !stored.checker.is_empty()) else {
        return TranslationStanding::Draft;
    };
    let check = TranslationCheck {
        checker: stored.checker.clone(),
        at: stored.at,
        by: stored.by_name.clone(),
    };
    if stored.words == fingerprint {
        TranslationStanding::Checked(check)
    } else {
        TranslationStanding::Changed(check)
    }
}

fn parts_of(language: Language, stored: &[StoredCheck]) -> impl Iterator<Item = TranslatedPart> {
    Part::ALL.into_iter().map(move |part| {
        let fingerprint = fingerprint(language, part);
        let stored = stored
            .iter()
            .find(|stored| stored.language == language.tag() && stored.part == part.name());
        TranslatedPart {
            language,
            part,
            standing: standing(stored, &fingerprint),
            fingerprint,
        }
    })
}

impl TranslationsService {
    fn offered(&self, language: Language) -> Result<(), Failure> {
        if self.0.trust.languages.contains(&language) {
            Ok(())
        } else {
            Err(Failure::NotFound)
        }
    }

    async fn record(&self, actor: &Actor, of: (Language, Part), checker: String) -> Result<(), Failure> {
        let by = actor.id;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                let words = fingerprint(of.0, of.1);
                if !translations::insert(&mut tx, of, &words, &checker, core.now(), by).await? {
                    return Err(Trouble::from(Failure::Conflict));
                }
                let what = if checker.is_empty() { "draft" } else { "checked" };
                let about = format!("{}/{}/{what}", of.0, of.1.name());
                core.audit_about(&mut tx, Some(by), Act::CheckTranslation.code(), &about)
                    .await?;
                Ok(tx.commit().await?)
            })
            .await
    }
}

#[async_trait]
impl Translations for TranslationsService {
    async fn checked(&self, language: Language) -> Result<Vec<Part>, Failure> {
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let stored = translations::newest(&mut tx).await?;
                let is_checked = |of: &TranslatedPart| matches!(of.standing, TranslationStanding::Checked(_));
                Ok(parts_of(language, &stored)
                    .filter(is_checked)
                    .map(|of| of.part)
                    .collect())
            })
            .await
    }

    async fn parts(&self, actor: &Actor) -> Result<Vec<TranslatedPart>, Failure> {
        allowed(actor)?;
        self.0
            .run(|core| async move {
                let mut tx = core.db.read().await?;
                let stored = translations::newest(&mut tx).await?;
                let languages = core.trust.languages.iter();
                Ok(languages.flat_map(|language| parts_of(*language, &stored)).collect())
            })
            .await
    }

    async fn check(&self, actor: &Actor, of: (Language, Part), seen: &str, checker: &str) -> Result<(), Failure> {
        allowed(actor)?;
        self.offered(of.0)?;
        let checker = checker.trim();
        if checker.is_empty() || checker.chars().count() > CHECKER_MAX {
            return Err(Failure::Invalid);
        }
        if seen != fingerprint(of.0, of.1) {
            return Err(Failure::Conflict);
        }
        self.record(actor, of, checker.to_owned()).await
    }

    async fn take_back(&self, actor: &Actor, of: (Language, Part)) -> Result<(), Failure> {
        allowed(actor)?;
        self.offered(of.0)?;
        self.record(actor, of, String::new()).await
    }
}

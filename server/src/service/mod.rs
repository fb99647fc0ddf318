//! Implements the ports: one method, one verb, one transaction. Load, ask, change, write, tell, commit.

mod accounts;
mod afterwards;
mod agree;
mod clocks;
mod consent;
mod deeds;
mod desk;
pub mod directory;
pub mod directory_file;
mod drafts;
mod files;
mod follow;
mod intake;
mod issues;
mod keys;
mod linked;
mod marks;
mod moves;
mod nudges;
mod offers;
mod office;
mod own_words;
mod record;
mod search;
mod support;
mod tickets;
mod translations;
mod warnings;

pub use accounts::{AccountsService, DemonstrationSecret, NewStaff, Secrets};
pub use afterwards::AfterwardsService;
pub use agree::AgreeService;
pub(crate) use clocks::reckoned;
pub(crate) use deeds::Wish;
pub use desk::DeskService;

pub use directory::DirectoryService;
pub(crate) use files::{FileOut, Upload};
pub use follow::FollowService;
pub(crate) use intake::Arrival;
pub use intake::IntakeService;
pub use keys::KeysService;
pub use office::OfficeService;
pub use own_words::OwnWordsService;
pub use record::RecordService;
pub(crate) use record::{Kept, Pressed};
pub use search::SearchService;
pub use support::SupportService;
pub use translations::TranslationsService;

use crate::clock::Clock;
use crate::config::cues::CueList;
use crate::db::cases::Stored;
use crate::db::{Db, Tx, alerts, audit, contacts, events, likenesses};
use crate::files::{Files, StoreError};
use crate::incident;
use crate::links::Links;
use crate::vault::{DataKey, Place, Unopenable, Vault};
use app::domain::calendar::{BeyondCalendar, Calendar};
use app::domain::concern::Concern;
use app::domain::cue::{Class, Found};
use app::domain::deadline::Targets;
use app::domain::failure::Failure;
use app::domain::hours::Hours;
use app::domain::ids::{CaseId, StaffId, Token};
use app::domain::notice::Notice;
use app::domain::person::{Reach, email_likeness};
use app::domain::suspicion::Bounds;
use app::port::{Services, Trust};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use std::future::Future;
use std::sync::Arc;

/// How long things are kept, each a setting.
#[derive(Debug, Clone, Copy)]
pub struct Lifetimes {
    /// A draft, from its last answer.
    pub draft: TimeDelta,
    /// The same, once it is saved to come back to.
    pub saved_draft: TimeDelta,
    /// The code on the page after sending, or after saving.
    pub code: TimeDelta,
    /// That page itself.
    pub receipt: TimeDelta,
    /// A visit to the follow page without a press of anything.
    pub visit: TimeDelta,
    /// A code that a patient answers with.
    pub patient_code: TimeDelta,
    /// A link that is sent by mail, until it is pressed.
    pub link: TimeDelta,
    /// How many months the person can open a closed case again.
    pub reopen_months: u32,
    /// A staff session without a press of anything.
    pub session_idle: TimeDelta,
    /// A staff session in all.
    pub session: TimeDelta,
}

/// Where what looks like a flood begins. A zero turns a rule off.
#[derive(Debug, Clone, Copy)]
pub struct Floods {
    /// When a concern looks like spam.
    pub bounds: Bounds,
    /// For how long the same words count as sent again.
    pub same_words: TimeDelta,
    /// How long somebody waits while very many send.
    pub calm_wait: TimeDelta,
    /// Mails to one address in a day.
    pub mail_to_one: u32,
    /// Mails in all in an hour.
    pub mail_in_all: u32,
}

impl Floods {
    /// Nothing is too fast, too much or too often, as when the limits are off. Web addresses are still counted.
    #[must_use]
    pub fn unlimited(self) -> Self {
        Self {
            bounds: Bounds {
                too_fast: TimeDelta::zero(),
                ..self.bounds
            },
            same_words: TimeDelta::zero(),
            mail_to_one: 0,
            mail_in_all: 0,
            ..self
        }
    }
}

/// Whoever holds a session or a visit is noted as there once in so long: looking at a page is no write.
const TOUCH: TimeDelta = TimeDelta::seconds(60);

/// What every service works with.
pub struct Core {
    /// The database.
    pub db: Db,
    /// The keys.
    pub vault: Arc<Vault>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// England's working days.
    pub calendar: Calendar,
    /// The trust's own targets.
    pub targets: Targets,
    /// These two as one word, which every case that is worked out with them carries.
    pub reckoned: String,
    /// When the team is there.
    pub hours: Hours,
    /// Words that may mean danger.
    pub cues: CueList,
    /// What the trust decided.
    pub trust: Arc<Trust>,
    /// How long things are kept.
    pub lifetimes: Lifetimes,
    /// Where files stand, and who looks for viruses in them.
    pub files: Files,
    /// What looks whether websites are still there, where an operator allows it.
    pub links: Option<Links>,
    /// Where what looks like a flood begins.
    pub floods: Floods,
    /// The address that a text message goes out by, with [`app::domain::nudge::Nudge::NUMBER`] in it, if the trust has one.
    pub text_gateway: Option<String>,
    /// The accounts of the demonstration; empty anywhere else.
    pub demonstration: Vec<DemonstrationSecret>,
}

/// Why a service can't do what it was asked, with the cause that goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A refusal: nothing is wrong with us.
    #[error(transparent)]
    Refused(#[from] Failure),
    /// The database.
    #[error("database: {0}")]
    Db(#[from] sqlx::Error),
    /// Something sealed does not open.
    #[error("vault: {0}")]
    Vault(#[from] Unopenable),
    /// Bank holidays that far ahead are not known.
    #[error("calendar: {0}")]
    Calendar(#[from] BeyondCalendar),
    /// The file store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something sealed is not what it should be.
    #[error("a stored form can't be read: category {0:?}")]
    Form(serde_json::error::Category),
    /// Anything else that must not happen.
    #[error("{0}")]
    Defect(&'static str),
}

impl From<serde_json::Error> for Trouble {
    /// Keeps the category only: the message quotes what was written.
    fn from(error: serde_json::Error) -> Self {
        Self::Form(error.classify())
    }
}

impl Trouble {
    fn failure(&self) -> Failure {
        match self {
            Self::Refused(failure) => failure.clone(),
            Self::Db(error) if is_away(error) => Failure::Unavailable,
            // That it has lost something is another matter.
            Self::Store(StoreError::Store(object_store::Error::NotFound { .. }) | StoreError::Changed(_)) => {
                Failure::Internal
            }
            Self::Store(_) => Failure::Unavailable,
            Self::Db(_) | Self::Vault(_) | Self::Calendar(_) | Self::Form(_) | Self::Defect(_) => Failure::Internal,
        }
    }
}

/// Is the database or the disk away, full or too busy, rather than we at fault?
fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(error) => match error.code().as_deref() {
            // SQLite, primary codes: busy, locked, read-only, I/O, corrupt, full, can't open, not a database.
            Some(code)
                if code
                    .parse::<u32>()
                    .is_ok_and(|n| matches!(n & 0xff, 5 | 6 | 8 | 10 | 11 | 13 | 14 | 26))
                    && code.len() < 5 =>
            {
                true
            }
            // PostgreSQL, classes: connection, resources, operator intervention, system; lock not available.
            Some(code) => code.len() == 5 && (["08", "53", "57", "58"].contains(&&code[..2]) || code == "55P03"),
            None => false,
        },
        _ => false,
    }
}

impl Core {
    /// Runs a piece of work in a task of its own, so that a browser that goes away never leaves it half done. A cause
    /// that isn't a refusal is logged here, once, under the request's incident number.
    pub(crate) async fn run<T, F>(self: &Arc<Self>, work: impl FnOnce(Arc<Self>) -> F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, Trouble>> + Send + 'static,
    {
        let number = incident::number();
        let task = tokio::spawn(incident::under(number.clone(), work(Arc::clone(self))));
        let outcome = match task.await {
            Ok(outcome) => outcome,
            Err(_) => Err(Trouble::Defect("a piece of work panicked")),
        };
        outcome.map_err(|trouble| {
            let failure = trouble.failure();
            if !matches!(trouble, Trouble::Refused(_)) {
                tracing::error!(incident = %number, %failure, cause = %trouble, "could not be done");
            }
            failure
        })
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(crate) fn today(&self) -> NaiveDate {
        app::words::london_day(self.now())
    }

    pub(crate) fn key(&self, stored: &Stored) -> Result<DataKey, Unopenable> {
        self.vault.unwrap(&stored.key_wrapped, stored.case.id.0)
    }

    pub(crate) async fn concern(&self, tx: &mut Tx, stored: &Stored, key: &DataKey) -> Result<Concern, Trouble> {
        let sealed = crate::db::cases::concern(tx, stored.case.id).await?;
        Ok(serde_json::from_slice(
            &key.open(&place("submissions", "concern", stored.case.id, 1), &sealed)?,
        )?)
    }

    /// How to reach the person now: as they changed it last, or as they sent it.
    pub(crate) async fn reach(
        &self,
        tx: &mut Tx,
        case: CaseId,
        key: &DataKey,
        sent: &Concern,
    ) -> Result<Reach, Trouble> {
        match contacts::newest(tx, case).await? {
            None => Ok(sent.reach()),
            Some(stored) => opened_reach(key, case, stored),
        }
    }

    /// Every way to reach the person that they changed to, the oldest first.
    pub(crate) async fn reaches(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<Vec<Reach>, Trouble> {
        let all = contacts::all(tx, case).await?.into_iter();
        all.map(|stored| opened_reach(key, case, stored)).collect()
    }

    /// Writes the mail that goes with a change, if the person wants to hear from us by mail and it is safe.
    pub(crate) async fn tell(
        &self,
        tx: &mut Tx,
        case: CaseId,
        key: &DataKey,
        reach: &Reach,
        notice: Option<Notice>,
    ) -> Result<(), Trouble> {
        if let (Some(notice), Some(address)) = (notice, reach.mail()) {
            self.write_mail(tx, case, key, notice, address, None).await?;
        }
        Ok(())
    }

    /// Writes down what was found in the words of an event.
    pub(crate) async fn raise(
        &self,
        tx: &mut Tx,
        case: CaseId,
        event: &events::StoredEvent,
        found: &[Found],
        key: &DataKey,
    ) -> Result<(), Trouble> {
        for Found { class, cues } in found {
            let sealed = key.seal(&alert_place(case, event.version), cues.join("\n").as_bytes());
            let read_by = self.read_by(event.at);
            alerts::insert(tx, case, event.id, *class, &self.cues.version, &sealed, read_by).await?;
            metrics::counter!("pals_alerts_total", "class" => class.code()).increment(1);
        }
        Ok(())
    }

    /// The classes of a case that nobody has dealt with.
    pub(crate) async fn open_alerts(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<Class>, Trouble> {
        let alerts = alerts::of(tx, case).await?.into_iter();
        let mut classes: Vec<Class> = alerts
            .filter(|alert| !alert.dealt_with)
            .map(|alert| alert.class)
            .collect();
        classes.sort();
        classes.dedup();
        Ok(classes)
    }

    /// What stands for an email address, so that it can be found without being read.
    pub(crate) fn email_token(&self, address: &str) -> Vec<u8> {
        self.vault.hash_likeness(likenesses::CONTACT, &email_likeness(address))
    }

    pub(crate) async fn audit(
        &self,
        tx: &mut Tx,
        by: Option<StaffId>,
        act: &str,
        case: Option<CaseId>,
        outcome: &str,
    ) -> Result<(), Trouble> {
        audit::insert(
            tx,
            audit::Line {
                at: self.now(),
                by,
                act,
                case,
                about: None,
                outcome,
            },
        )
        .await?;
        Ok(())
    }

    /// Notes what somebody did to something that is no case, by its name in addresses.
    pub(crate) async fn audit_about(
        &self,
        tx: &mut Tx,
        by: Option<StaffId>,
        act: &str,
        about: &str,
    ) -> Result<(), Trouble> {
        let line = audit::Line {
            at: self.now(),
            by,
            act,
            case: None,
            about: Some(about),
            outcome: "done",
        };
        Ok(audit::insert(tx, line).await?)
    }
}

/// Where words of a case are sealed.
pub(crate) fn place(table: &'static str, column: &'static str, case: CaseId, version: i64) -> Place {
    Place {
        table,
        column,
        of: case.0,
        version,
    }
}

/// Where the cues are sealed that were found in the words of the version.
pub(crate) fn alert_place(case: CaseId, version: i64) -> Place {
    place("alerts", "cues", case, version)
}

/// Where how to reach the person is sealed.
pub(crate) fn contact_place(case: CaseId, version: i64) -> Place {
    place("contacts", "sealed", case, version)
}

/// 256 random bits for a cookie.
pub(crate) fn fresh_token() -> Token {
    Token(BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>()))
}

/// A random number under `n`.
pub(crate) fn below(n: u32) -> u32 {
    rand::random_range(0..n)
}

/// A way to reach the person, as it was stored with a version of the case.
fn opened_reach(key: &DataKey, case: CaseId, (version, sealed): (i64, Vec<u8>)) -> Result<Reach, Trouble> {
    let plain = key.open(&contact_place(case, version), &sealed)?;
    Ok(serde_json::from_slice(&plain)?)
}

/// Opens words and reads them as text.
pub(crate) fn open_text(key: &DataKey, place: &Place, sealed: &[u8]) -> Result<String, Trouble> {
    String::from_utf8(key.open(place, sealed)?).map_err(|_| Trouble::Defect("sealed words are no text"))
}

/// Every port, implemented.
#[must_use]
pub fn services(core: &Arc<Core>) -> Services {
    Services {
        intake: Arc::new(IntakeService(Arc::clone(core))),
        follow: Arc::new(FollowService(Arc::clone(core))),
        agree: Arc::new(AgreeService(Arc::clone(core))),
        keys: Arc::new(KeysService(Arc::clone(core))),
        desk: Arc::new(DeskService(Arc::clone(core))),
        record: Arc::new(RecordService(Arc::clone(core))),
        search: Arc::new(SearchService(Arc::clone(core))),
        accounts: Arc::new(AccountsService(Arc::clone(core))),
        office: Arc::new(OfficeService(Arc::clone(core))),
        support: Arc::new(SupportService(Arc::clone(core))),
        directory: Arc::new(DirectoryService(Arc::clone(core))),
        own_words: Arc::new(OwnWordsService(Arc::clone(core))),
        translations: Arc::new(TranslationsService(Arc::clone(core))),
        afterwards: Arc::new(AfterwardsService(Arc::clone(core))),
        has_pdf: cfg!(feature = "pdf"),
        trust: Arc::clone(&core.trust),
    }
}

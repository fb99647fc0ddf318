//! What the pages need from the outside, as small traits; the server implements them and hands them in by context.

mod accounts;
mod afterwards;
mod agree;
mod desk;
mod directory;
mod follow;
mod intake;
mod keys;
mod office;
mod own_words;
mod record;
mod search;
mod support;
mod translations;

pub use accounts::*;
pub use afterwards::*;
pub use agree::*;
pub use desk::*;
pub use directory::*;
pub use follow::*;
pub use intake::*;
pub use keys::*;
pub use office::*;
pub use own_words::*;
pub use record::*;
pub use search::*;
pub use support::*;
pub use translations::*;

use crate::domain::access::{Actor, Division};
use crate::domain::concern::Rules;
use crate::domain::cue::Class;
use crate::domain::elsewhere::Body;
use crate::domain::ids::{StaffId, Token};
use crate::domain::issue::{IssueLists, IssueRules};
use crate::domain::language::{Language, Part};
use chrono::NaiveDate;
use std::sync::Arc;

/// Everything a page or an act may ask of the outside.
#[derive(Clone)]
pub struct Services {
    /// Taking a concern in.
    pub intake: Arc<dyn Intake>,
    /// Following it.
    pub follow: Arc<dyn Follow>,
    /// Agreeing to it, as the patient.
    pub agree: Arc<dyn Agree>,
    /// What opens a case besides its first code.
    pub keys: Arc<dyn Keys>,
    /// Working on it.
    pub desk: Arc<dyn Desk>,
    /// Writing contacts down.
    pub record: Arc<dyn Record>,
    /// Looking for cases.
    pub search: Arc<dyn Search>,
    /// Signing in.
    pub accounts: Arc<dyn Accounts>,
    /// Running the place.
    pub office: Arc<dyn Office>,
    /// Finding help.
    pub support: Arc<dyn Support>,
    /// Keeping the directory of who helps.
    pub directory: Arc<dyn Directory>,
    /// What the trust says on the pages that the service owes people.
    pub own_words: Arc<dyn OwnWords>,
    /// Which translations a person has checked.
    pub translations: Arc<dyn Translations>,
    /// What is asked afterwards.
    pub afterwards: Arc<dyn Afterwards>,
    /// Can leaflets be had as PDF?
    pub has_pdf: bool,
    /// What the trust decided.
    pub trust: Arc<Trust>,
}

/// What a trust decides and pages show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// The trust's name.
    pub name: String,
    /// The team's name, such as "Patient Advice and Liaison Service (PALS)".
    pub team: String,
    /// The team's phone number, as it is to be read.
    pub phone: String,
    /// The team's email address.
    pub email: String,
    /// Where to write or come to, in lines.
    pub address: Vec<String>,
    /// When the team can be reached, in words.
    pub opening_hours: String,
    /// Hospitals and clinics.
    pub sites: Vec<Place>,
    /// Wards and services.
    pub services: Vec<Place>,
    /// What issues are sorted by.
    pub issue_lists: IssueLists,
    /// The address of the trust's own logo, if it gave one; its name stands in the header otherwise.
    pub logo: Option<String>,
    /// Who helps with what somebody's words may mean.
    pub helplines: Vec<Helpline>,
    /// How to reach a critical care team when somebody in a bed gets worse (Martha's Rule), as it is to be read; empty if the
    /// trust set none.
    pub call_for_concern: String,
    /// Who gives people their health records, if the trust set it.
    pub records: Option<TurnTo>,
    /// Who gives the care that is not ours.
    pub elsewhere: Vec<(Body, TurnTo)>,
    /// Whom people can go to about how we used their information, if we don't put it right.
    pub commissioner: TurnTo,
    /// Who looks after how the trust uses what it knows of people, if it said so.
    pub data_protection_officer: Option<TurnTo>,
    /// On what grounds in law it uses what people tell it, in its own words, a ground a line; empty if it has not said.
    pub lawful_bases: Vec<String>,
    /// How long things are kept.
    pub keeping: Keeping,
    /// The days on which nobody is there although it is no weekend, by their names, in their order.
    pub closed_days: Vec<(NaiveDate, String)>,
    /// The last day that those are known for.
    pub closed_days_until: NaiveDate,
    /// Where the public finds the service, without a slash at the end, such as "https://pals.example.org".
    pub website: String,
    /// Do the pages on which people tell us and follow have "Exit this page"?
    pub quick_exit: bool,
    /// The languages that people can choose besides English.
    pub languages: Vec<Language>,
    /// Can a nudge go to a mobile number?
    pub nudges_by_text: bool,
    /// Is this a demonstration? Then every page says so.
    pub demonstration: bool,
}

/// How long what people tell us is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keeping {
    /// Hours that a draft is kept from its last answer.
    pub draft_hours: u32,
    /// Days, once it is saved to come back to.
    pub saved_draft_days: u32,
    /// Hours that a link works that was sent by mail.
    pub link_hours: u32,
    /// Days that a patient's code works from its last use.
    pub patient_code_days: u32,
    /// Years from when a case is closed, if the trust has said how many.
    pub case_years: Option<u32>,
}

/// Somebody who helps with what a class of cues stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helpline {
    /// The class.
    pub class: Class,
    /// Its name.
    pub name: String,
    /// Its number, as it is to be read.
    pub number: String,
    /// Is the number one to send a text message to?
    pub by_text: bool,
}

/// Somebody outside the team and how to reach them; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TurnTo {
    /// Their name.
    pub name: String,
    /// Their number, as it is to be read.
    pub phone: String,
    /// Their email address.
    pub email: String,
    /// Their website: an https address.
    pub web: String,
}

/// A site or a service of the trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What is stored and posted.
    pub code: String,
    /// What people read.
    pub name: String,
    /// The division that answers for it (services only).
    pub division: Option<Division>,
}

impl Trust {
    /// Judges a form by this trust's lists on the London day `today`.
    pub fn judge<T>(&self, today: NaiveDate, judged: impl FnOnce(&Rules) -> T) -> T {
        judged(&Rules {
            sites: &codes(&self.sites),
            services: &codes(&self.services),
            today,
            by_text: self.nudges_by_text,
        })
    }

    /// Judges an issue by the lists and this trust's sites and services.
    pub fn judge_issue<T>(&self, judged: impl FnOnce(&IssueRules) -> T) -> T {
        let services = self.services.iter();
        let services: Vec<_> = services
            .map(|place| (place.code.as_str(), place.division.as_ref()))
            .collect();
        judged(&IssueRules {
            lists: &self.issue_lists,
            sites: &codes(&self.sites),
            services: &services,
        })
    }

    /// The name of a site, by its code.
    #[must_use]
    pub fn site(&self, code: &str) -> Option<&Place> {
        self.sites.iter().find(|place| place.code == code)
    }

    /// The name of a service, by its code.
    #[must_use]
    pub fn service(&self, code: &str) -> Option<&Place> {
        self.services.iter().find(|place| place.code == code)
    }

    /// What a site is called; one that has left the trust's list since is called by its code.
    #[must_use]
    pub fn site_name(&self, code: &str) -> String {
        self.site(code).map_or(code, |place| &place.name).to_owned()
    }

    /// The same of a service.
    #[must_use]
    pub fn service_name(&self, code: &str) -> String {
        self.service(code).map_or(code, |place| &place.name).to_owned()
    }
}

fn codes(places: &[Place]) -> Vec<&str> {
    places.iter().map(|place| place.code.as_str()).collect()
}

/// Who asks, as the border made it out; put into each request's extensions before a page is drawn.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    /// The member of staff, when signed in.
    pub actor: Option<Actor>,
    /// The member of staff whose session has run out, so that what they typed can be kept for them.
    pub lapsed: Option<StaffId>,
    /// The session itself.
    pub session: Option<Token>,
    /// The draft this browser holds.
    pub draft: Option<Token>,
    /// The visit to the follow page this browser is on.
    pub visit: Option<Token>,
    /// The visit to the patient's page this browser is on.
    pub patient: Option<Token>,
    /// The visit to a helper's list of cases this browser is on.
    pub helping: Option<Token>,
    /// Goes into each form as the hidden field `form_token`.
    pub form_token: String,
    /// Where browsers reach us, such as `https://pals.example.nhs.uk`: from the settings, never from the request.
    pub origin: String,
    /// The language that was chosen; English pages where a page is not there in it.
    pub language: Language,
    /// The parts whose words in that language a person has checked.
    pub checked: Vec<Part>,
    /// London's date as the request came in.
    pub today: Option<NaiveDate>,
    /// Under which this request's lines are found in the log.
    pub incident: String,
}

/// The files that pages load, by their hashed names, such as `/pkg/main-1a2b3c4d.css`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The same for pages that are written from the right.
    pub css_rtl: String,
    /// nhsuk-frontend's own script (an ES module).
    pub nhsuk: String,
    /// The script of "Exit this page" (an ES module).
    pub leave: String,
    /// The script that works instead of waiting (an ES module).
    pub calm: String,
    /// The islands, when they were built: the name that both `/pkg/<name>.js` and `/pkg/<name>_bg.wasm` share.
    pub islands: Option<String>,
}

/// What was typed into a form that is drawn again at once because it opened nothing: never the secret part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tried {
    /// The reference, the email address, or a name.
    pub typed: String,
    /// What was chosen beside it, as a code.
    pub choice: String,
}

impl Tried {
    /// What was typed; nothing was chosen.
    #[must_use]
    pub fn typed(typed: &str) -> Self {
        Self {
            typed: typed.to_owned(),
            choice: String::new(),
        }
    }
}

/// A form that is drawn again at once because something in it is wrong, or what it was about has changed since: what was
/// typed, by field, and whether it is the latter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Retyped {
    /// Field and value.
    pub pairs: Vec<(String, String)>,
    /// Has what the form is about changed since it was drawn?
    pub moved: bool,
}

impl Retyped {
    /// What was typed into a field; empty if nothing was.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The version that the form carries when it is drawn again: the one that was seen, or what is there `now` for whoever is
    /// told that it has changed.
    #[must_use]
    pub fn seen(&self, now: i64) -> i64 {
        if self.moved {
            now
        } else {
            self.field("seen").parse().unwrap_or(now)
        }
    }
}

crate::domain::codes!(
    /// Why a page can't be shown, or what was typed can't be taken.
    FaultKind {
        /// Refused at the border or by rights (403).
        Forbidden = "forbidden",
        /// No such page (404).
        NotFound = "not-found",
        /// The case has moved on (409).
        Conflict = "conflict",
        /// More than we take at once (413).
        TooLarge = "too-large",
        /// Too many tries (429).
        TooMany = "too-many",
        /// A defect of ours (500).
        Internal = "internal",
        /// The database or the disk is away (503).
        Unavailable = "unavailable",
    }
);

/// A page that says what went wrong and how to go on, with what was typed still on it. Put into the context, it is
/// drawn instead of whatever the address stands for. It asks no port but the trust's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What went wrong.
    pub kind: FaultKind,
    /// Under which its one line is found in the log (500 only).
    pub incident: Option<String>,
    /// Seconds until it is worth trying again.
    pub retry_after: Option<u64>,
    /// What was typed and not saved, by field, to be sent again with one press; empty when nothing was.
    pub typed: Vec<(String, String)>,
    /// The address that the typed text was meant for.
    pub action: String,
}

//! Following a case with reference and code, and what the person sees of it.

use crate::domain::access::Role;
use crate::domain::case::{EventKind, Kind, Outcome, State};
use crate::domain::clock::Clock;
use crate::domain::concern::Concern;
use crate::domain::cue::Class;
use crate::domain::failure::Failure;
use crate::domain::file::{RefusedFile, TakenFile};
use crate::domain::follow::{PersonAct, Typed};
use crate::domain::helper::Sight;
use crate::domain::ids::{Reference, SecretCode, Token};
use crate::domain::letter::{Message, Reply};
use crate::domain::person::Channel;
use crate::domain::problem::Problem;
use crate::domain::support::{Entry, Need};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// Following a case with reference and code.
#[async_trait]
pub trait Follow: Send + Sync {
    /// Begins a visit; `None` when reference and code, as typed, do not belong together. Words that the browser's last
    /// visit to the same case could not send come along.
    async fn open(&self, reference: &str, code: &str, last: Option<&Token>) -> Result<Option<Token>, Failure>;
    /// The case of a visit, to be read whole: whoever was nudged has looked. [`Failure::SignedOut`] when the visit is over.
    async fn case(&self, visit: &Token) -> Result<FollowedCase, Failure>;
    /// The same for a page that shows a part of it, and so nothing of what is new.
    async fn part(&self, visit: &Token) -> Result<FollowedCase, Failure>;
    /// Does something on the case. `key` is the one the page was drawn with: the same key twice is one message. What can't
    /// be taken is kept and comes back in [`FollowedCase::kept`]. An act that makes no sense any more is taken as a message
    /// when there are words, and as nothing otherwise. [`Failure::SignedOut`] when the visit is over and nothing is kept.
    async fn act(&self, visit: &Token, act: PersonAct, key: &str, typed: &[(String, String)])
    -> Result<Acted, Failure>;
    /// Who of the staff has opened the case, newest day first: by role and London day, never by name.
    async fn looked(&self, visit: &Token) -> Result<Vec<Looked>, Failure>;
    /// The case of a visit, to be taken away as a file, which is recorded in the audit trail.
    async fn copy(&self, visit: &Token) -> Result<FollowedCase, Failure>;
    /// Wipes the address that the person is nudged at, and what waits to go there.
    async fn forget_nudge(&self, visit: &Token) -> Result<(), Failure>;
    /// Ends the visit.
    async fn leave(&self, visit: &Token) -> Result<(), Failure>;
}

/// What came of an act of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acted {
    /// It is done.
    Done,
    /// The visit was over. What was typed is kept for whoever opens the same case again from the same browser.
    Kept,
}

/// A case as the person may see it.
#[derive(Debug, Clone)]
pub struct FollowedCase {
    /// Its reference.
    pub reference: Reference,
    /// What kind of contact it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Has an officer taken it?
    pub taken: bool,
    /// Why it was closed.
    pub outcome: Option<Outcome>,
    /// The case that this was merged into, where that is why it was closed.
    pub merged_into: Option<Reference>,
    /// The London day it came in.
    pub received_on: NaiveDate,
    /// What they sent first, to the letter; pages leave out how to reach them.
    pub sent: Concern,
    /// How they want to hear from us now. Never the address: whoever else has the code must not learn a safe one here.
    pub channel: Channel,
    /// Do we keep an address to nudge them at? Never the address. Always `false` for a helper.
    pub nudged: bool,
    /// Every promise of ours that they can be told about, kept or not.
    pub clocks: Vec<Clock>,
    /// What happened, oldest first; only what is for the person.
    pub history: Vec<PublicEvent>,
    /// The files that the person sent, oldest first.
    pub files: Vec<TakenFile>,
    /// Those that could not be taken when some were last sent.
    pub refused: Vec<RefusedFile>,
    /// What their words may mean, until somebody has dealt with it.
    pub alerts: Vec<Class>,
    /// What they may need besides us.
    pub needs: Vec<Need>,
    /// May they be asked how we did? Never after a death or harm, and once.
    pub asks: bool,
    /// May they be told about the patient? If not, the history holds nothing that does.
    pub may_be_told: bool,
    /// What they can do now.
    pub may: Vec<PersonAct>,
    /// They have asked us to stop, and nobody has checked with them yet.
    pub wants_to_stop: bool,
    /// They have asked where it stands, and nobody has answered since.
    pub wants_update: bool,
    /// The last day on which it can be opened again, if it is closed.
    pub again_until: Option<NaiveDate>,
    /// Goes into the form, so that a double click is one message.
    pub key: String,
    /// What was typed but could not be taken, form by form.
    pub kept: Vec<KeptByPerson>,
    /// Who looks, and what may open the case for them another time.
    pub keys: KeysHeld,
}

/// Who looks at a case, and what they hold.
#[derive(Debug, Clone, Default)]
pub struct KeysHeld {
    /// What a helper's code lets them do; `None` for the person themselves.
    pub helper: Option<Sight>,
    /// Has the person confirmed the email address they gave? `None` when they gave none.
    pub email_confirmed: Option<bool>,
    /// A code that was just made, for a few minutes.
    pub new_code: Option<SecretCode>,
}

impl FollowedCase {
    /// What was typed into the form of an act and could not be taken.
    #[must_use]
    pub fn kept(&self, act: PersonAct) -> Option<&KeptByPerson> {
        self.kept.iter().find(|kept| kept.act == act)
    }

    /// Does a message have to say whether we should look at it again?
    #[must_use]
    pub fn asks_again(&self) -> bool {
        self.state == State::Resolved && self.may.contains(&PersonAct::NotResolved)
    }
}

/// What the person typed and could not send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptByPerson {
    /// Into which form.
    pub act: PersonAct,
    /// The fields, right or wrong.
    pub typed: Typed,
    /// What is wrong with it; nothing if the visit had only ended.
    pub problems: Vec<Problem>,
}

/// Members of staff who opened a case on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The London day.
    pub on: NaiveDate,
    /// What they are there for, each role once.
    pub roles: Vec<Role>,
}

/// One line of what a person sees happen.
#[derive(Debug, Clone)]
pub struct PublicEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: EventKind,
    /// What the person or the team wrote.
    pub words: Option<PublicWords>,
    /// Who an officer told them can help.
    pub entries: Vec<Entry>,
    /// What the helper is called who wrote it for the person.
    pub helper: Option<String>,
}

/// Words that the person may read: a note can't be one of these.
#[derive(Debug, Clone)]
pub enum PublicWords {
    /// From the person.
    Message(Message),
    /// From the team.
    Reply(Reply),
}

//! What the pages need from the outside, as small traits; the server implements them and hands them in by context.

use crate::domain::access::{Act, Actor, Division, Role};
use crate::domain::afterwards::{Sheet, Shown};
use crate::domain::agreement::{AnswerForm, ConsentForm};
use crate::domain::case::{Case, EventKind, Kind, Outcome, State};
use crate::domain::concern::{Concern, Page, Rules};
use crate::domain::consent::{Consent, ConsentChange, Evidence, Terms, Writer};
use crate::domain::cue::{Class, Found};
use crate::domain::deadline::{Clock, Due};
use crate::domain::draft::Draft;
use crate::domain::elsewhere::Body;
use crate::domain::failure::Failure;
use crate::domain::file::{RefusedFile, TakenFile};
use crate::domain::follow::{PersonAct, Typed};
use crate::domain::helper::{NewHelper, Sight};
use crate::domain::ids::{HelperId, Reference, SecretCode, StaffId, Token};
use crate::domain::letter::{HoldingReply, Message, Note, Reply};
use crate::domain::person::{Channel, Reach};
use crate::domain::problem::Problem;
use crate::domain::suspicion::Sign;
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
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
    /// Signing in.
    pub accounts: Arc<dyn Accounts>,
    /// Running the place.
    pub office: Arc<dyn Office>,
    /// What is asked afterwards.
    pub afterwards: Arc<dyn Afterwards>,
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
    /// Where the public finds the service, without a slash at the end, such as "https://pals.example.org".
    pub website: String,
    /// Do the pages on which people tell us and follow have "Exit this page"?
    pub quick_exit: bool,
    /// Can a nudge go to a mobile number?
    pub nudges_by_text: bool,
    /// Is this a demonstration? Then every page says so.
    pub demonstration: bool,
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
        let codes = |places: &'_ [Place]| places.iter().map(|place| place.code.clone()).collect::<Vec<_>>();
        let (sites, services) = (codes(&self.sites), codes(&self.services));
        let sites: Vec<&str> = sites.iter().map(String::as_str).collect();
        let services: Vec<&str> = services.iter().map(String::as_str).collect();
        judged(&Rules {
            sites: &sites,
            services: &services,
            today,
            by_text: self.nudges_by_text,
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
    /// London's date as the request came in.
    pub today: Option<NaiveDate>,
    /// Under which this request's lines are found in the log.
    pub incident: String,
}

/// Taking a concern in.
#[async_trait]
pub trait Intake: Send + Sync {
    /// The draft that a browser holds; `None` when there is none or its time is up.
    async fn draft(&self, token: &Token) -> Result<Option<Draft>, Failure>;
    /// The files of that draft, in the order in which they were sent. They arrive and go by handlers of the server's own.
    async fn files(&self, token: &Token) -> Result<Vec<TakenFile>, Failure>;
    /// Keeps the answer to one page, right or wrong. With no draft yet, begins one. What leads away from the form (see
    /// [`crate::domain::concern::Signpost`]) is never asked of it: nothing of that is kept.
    async fn answer(
        &self,
        token: Option<&Token>,
        page: Page,
        seen: i64,
        typed: &[(String, String)],
    ) -> Result<Answered, Failure>;
    /// It is about somebody else, and we are asked to pass it on: the first page is answered so. With no draft yet, begins
    /// one.
    async fn pass_on(&self, token: Option<&Token>, to: Body) -> Result<Answered, Failure>;
    /// The person was told of a number that may show who they are, and leaves it in: they aren't told again.
    async fn leave_number(&self, token: &Token) -> Result<(), Failure>;
    /// Sends it: case, event, outbox and audit in one transaction. A second press finds the first. What holds a number
    /// that the person has to be told of goes back to [`Page::Check`] first.
    /// `hidden_box`: somebody filled in the box that people don't see. Whatever looks like spam is sent all the same.
    async fn send(&self, token: &Token, seen: i64, hidden_box: bool) -> Result<Sent, Failure>;
    /// Takes a ticket to send a little later, while very many send: signed, for this draft only, and for a short time.
    /// `None` when there is no draft to wait for.
    async fn take_ticket(&self, token: &Token, seen: i64, hidden_box: bool) -> Result<Option<String>, Failure>;
    /// Whether a ticket's time has come.
    async fn turn(&self, token: &Token, ticket: &str) -> Result<Turn, Failure>;
    /// Sends with a ticket: once its time has come, or at once for the work that the browser did instead of waiting (a
    /// number with which the ticket's hash begins with [`WORK_BITS`] zeros).
    async fn send_in_turn(&self, token: &Token, ticket: &str, work: &str) -> Result<Sent, Failure>;
    /// What this browser sent lately, if it is still open: what is being written may be about the same thing. Known from
    /// what the browser holds and from nothing that was typed, which anybody could type.
    async fn earlier(&self, token: &Token) -> Result<Option<Reference>, Failure>;
    /// What the person is shown after sending; `None` when this browser sent nothing lately.
    async fn receipt(&self, token: &Token) -> Result<Option<Receipt>, Failure>;
    /// The person has saved the code: it is never shown again.
    async fn code_saved(&self, token: &Token) -> Result<(), Failure>;
    /// Wipes the draft, and with it the code that opens it.
    async fn wipe(&self, token: &Token) -> Result<(), Failure>;
    /// Keeps what was typed on a page, not as an answer yet, and saves the draft: it is kept longer, and a code opens it
    /// anywhere. A code that it has already stays what it is. With no draft yet, begins one; on the last page, where
    /// nothing is typed, there is nothing to begin: [`Failure::NotFound`].
    async fn save(
        &self,
        token: Option<&Token>,
        page: Page,
        seen: i64,
        typed: &[(String, String)],
    ) -> Result<Token, Failure>;
    /// Gives the draft a new code; one that it had before opens nothing any more. [`Failure::NotFound`] when there is no
    /// draft.
    async fn new_code(&self, token: &Token) -> Result<(), Failure>;
    /// What the person is shown about their saved draft; `None` when this browser holds none.
    async fn saved(&self, token: &Token) -> Result<Option<SavedDraft>, Failure>;
    /// Opens a saved draft by its code, as typed: it moves to this browser, and the one that held it holds it no more.
    /// `None` for a wrong code, one that is too old, one whose draft was sent or wiped and one that never was, all alike.
    async fn come_back(&self, code: &str) -> Result<Option<Answered>, Failure>;
    /// This browser holds the draft no more; a saved one waits for its code, any other is wiped.
    async fn let_go(&self, token: &Token) -> Result<(), Failure>;
}

/// A draft that was saved to come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedDraft {
    /// The code, for a few minutes after it was drawn.
    pub code: Option<SecretCode>,
    /// When it is wiped, if nothing is answered before.
    pub until: DateTime<Utc>,
    /// Where they go on.
    pub page: Page,
}

/// Where an answer leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The draft's token, new if there was none.
    pub token: Token,
    /// The page to show now.
    pub page: Page,
    /// Is it saved to come back to, and so kept longer?
    pub saved: bool,
    /// The page was drawn from a draft that this browser holds no more: this answer begins another.
    pub anew: bool,
}

/// What a press of Send came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It is safe with us: show the receipt.
    Done,
    /// Something is missing or wrong on this page, or has to be told on it.
    Unfinished(Page),
    /// Another tab changed the answers since they were checked: check again.
    Changed,
    /// The ticket's time has not come.
    TooSoon,
    /// The ticket is no good for this, or no longer: take another.
    NoTicket,
}

/// Zeros that a ticket's hash begins with when a browser has worked for it: about a third of a second on a computer.
pub const WORK_BITS: u32 = 18;

/// How a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// In so many seconds.
    In(u32),
    /// Its time has come.
    Now,
    /// It is no good for this draft, or no longer.
    Lost,
}

/// What a person is shown after sending.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// To say on the phone.
    pub reference: Reference,
    /// What kind of contact it is.
    pub kind: Kind,
    /// The London day it came in.
    pub received_on: NaiveDate,
    /// By when we tell them that we have it, and how that was worked out.
    pub due: Due,
    /// How they want to hear from us.
    pub channel: Channel,
    /// Do we keep an address to nudge them at? The address itself is not shown again.
    pub nudged: bool,
    /// What their words may mean, so that help can be shown.
    pub alerts: Vec<Class>,
    /// May they be asked who they are? Never after a death or harm, and once.
    pub asks: bool,
    /// The code and a copy of what they sent, until they say they have saved it or 15 minutes are over.
    pub once: Option<Once>,
}

/// What is shown once.
#[derive(Debug, Clone)]
pub struct Once {
    /// The secret code.
    pub code: SecretCode,
    /// What they sent.
    pub concern: Concern,
    /// The files that went with it.
    pub files: Vec<TakenFile>,
    /// The code that the patient answers with, where their agreement is asked for.
    pub patient_code: Option<SecretCode>,
}

/// Following a case with reference and code.
#[async_trait]
pub trait Follow: Send + Sync {
    /// Begins a visit; `None` when reference and code, as typed, do not belong together. Words that the browser's last
    /// visit to the same case could not send come along.
    async fn open(&self, reference: &str, code: &str, last: Option<&Token>) -> Result<Option<Token>, Failure>;
    /// The case of a visit. [`Failure::SignedOut`] when the visit is over.
    async fn case(&self, visit: &Token) -> Result<FollowedCase, Failure>;
    /// Does something on the case. `key` is the one the page was drawn with: the same key twice is one message. What can't
    /// be taken is kept and comes back in [`FollowedCase::kept`]. An act that makes no sense any more is taken as a message
    /// when there are words, and as nothing otherwise.
    async fn act(&self, visit: &Token, act: PersonAct, key: &str, typed: &[(String, String)]) -> Result<(), Failure>;
    /// Who of the staff has opened the case, newest day first: by role and London day, never by name.
    async fn looked(&self, visit: &Token) -> Result<Vec<Looked>, Failure>;
    /// The case of a visit, to be taken away as a file, which is recorded in the audit trail.
    async fn copy(&self, visit: &Token) -> Result<FollowedCase, Failure>;
    /// Wipes the address that the person is nudged at, and what waits to go there.
    async fn forget_nudge(&self, visit: &Token) -> Result<(), Failure>;
    /// Ends the visit.
    async fn leave(&self, visit: &Token) -> Result<(), Failure>;
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

/// What opens a case besides its first code: a helper's code, a link by mail, a new code. A link is never used up by looking
/// at it, as programs that check mail do; a press does that.
#[async_trait]
pub trait Keys: Send + Sync {
    /// The helpers that the person let in. [`Failure::SignedOut`] for anybody but the person.
    async fn helpers(&self, visit: &Token) -> Result<Helpers, Failure>;
    /// Lets somebody in with a code of their own. [`Failure::Conflict`] when there are as many as can be.
    async fn let_in(&self, visit: &Token, new: &NewHelper) -> Result<(), Failure>;
    /// Lets a helper in no more: their code and their visits end now.
    async fn stop(&self, visit: &Token, helper: HelperId) -> Result<(), Failure>;
    /// A helper on a visit gives their email address: a link goes there. When it is pressed, the address is known to be
    /// theirs, and the case stands on their list. [`Failure::Invalid`] when it is no address.
    async fn join(&self, visit: &Token, email: &str) -> Result<(), Failure>;
    /// Sends a link to a helper's list, if the address is known. The answer is the same if not.
    async fn list_link(&self, email: &str) -> Result<(), Failure>;
    /// The cases of a helper's list. [`Failure::SignedOut`] when the visit is over.
    async fn helping(&self, helping: &Token) -> Result<Vec<HelpedCase>, Failure>;
    /// Begins a visit to one of them. [`Failure::NotFound`] when it isn't one.
    async fn help(&self, helping: &Token, helper: HelperId) -> Result<Token, Failure>;
    /// Ends a visit to the list.
    async fn leave(&self, helping: &Token) -> Result<(), Failure>;
    /// Sends a link to the person's own email address, to confirm that it is theirs.
    async fn confirm(&self, visit: &Token) -> Result<(), Failure>;
    /// Sends a link for a new code, if reference and address belong together and the address was confirmed. The answer is
    /// the same if not.
    async fn lost_code(&self, reference: &str, email: &str) -> Result<(), Failure>;
    /// Uses a link up; `None` when it opens nothing (any more).
    async fn press(&self, link: &str) -> Result<Option<Opened>, Failure>;
    /// The person has saved the new code: it is never shown again.
    async fn code_saved(&self, visit: &Token) -> Result<(), Failure>;
}

/// What the person sees about those who help them.
#[derive(Debug, Clone)]
pub struct Helpers {
    /// The case's reference, which a helper needs beside their code.
    pub reference: Reference,
    /// Those who are let in, in the order they were.
    pub helpers: Vec<Helper>,
}

/// Somebody who was let in.
#[derive(Debug, Clone)]
pub struct Helper {
    /// Their id.
    pub id: HelperId,
    /// What the person calls them.
    pub name: String,
    /// What their code lets them do.
    pub sight: Sight,
    /// When the person let them in.
    pub since: DateTime<Utc>,
    /// Their code, for a few minutes after it was made.
    pub code: Option<SecretCode>,
}

/// A case on a helper's list: never its words, nor the person's name.
#[derive(Debug, Clone)]
pub struct HelpedCase {
    /// Which helper they are on it.
    pub id: HelperId,
    /// The case's reference.
    pub reference: Reference,
    /// Where it stands.
    pub state: State,
    /// What is due next.
    pub due: Option<Due>,
}

/// What a link opened.
#[derive(Debug, Clone)]
pub enum Opened {
    /// A visit to a helper's list.
    Helping(Token),
    /// A visit to the case, with a new code to be shown.
    NewCode(Token),
    /// Nothing: the person's address is confirmed now.
    Confirmed,
}

/// Agreeing, as the patient, that somebody else is told about their care. Shows nothing of the case but who asks.
#[async_trait]
pub trait Agree: Send + Sync {
    /// Begins a visit; `None` when the code, as typed, opens nothing.
    async fn open(&self, code: &str) -> Result<Option<Token>, Failure>;
    /// What the patient is asked. [`Failure::SignedOut`] when the visit is over.
    async fn asked(&self, visit: &Token) -> Result<AskedPatient, Failure>;
    /// Takes a yes or a no, with words that staff read and whoever asks never does. [`Failure::Invalid`], with all of it
    /// kept, when something is wrong with it.
    async fn decide(&self, visit: &Token, form: &AnswerForm) -> Result<(), Failure>;
    /// Ends the visit.
    async fn leave(&self, visit: &Token) -> Result<(), Failure>;
}

/// What a patient is asked, and by whom.
#[derive(Debug, Clone)]
pub struct AskedPatient {
    /// The patient, as the writer named them; may be empty.
    pub patient_name: String,
    /// Whoever wrote, if they gave a name.
    pub writer_name: Option<String>,
    /// Who they say they are.
    pub writer: Writer,
    /// What they are to the patient, in their words; may be empty.
    pub relationship: String,
    /// The site's code, if known.
    pub site: Option<String>,
    /// The service's code, if known.
    pub service: Option<String>,
    /// The London day it came in.
    pub received_on: NaiveDate,
    /// Where consent stands.
    pub consent: Consent,
    /// What they allow, where they have said yes.
    pub terms: Option<Terms>,
    /// An answer that could not be taken.
    pub kept: Option<AnswerForm>,
}

/// Working on cases. Each method asks [`crate::domain::access::may`] before it does anything, and each write carries the
/// version it saw: [`Failure::Conflict`] when the case has moved on, with the words kept in [`CaseFile::kept`].
#[async_trait]
pub trait Desk: Send + Sync {
    /// One page of the queue.
    async fn queue(&self, actor: &Actor, filter: &QueueFilter) -> Result<Queue, Failure>;
    /// Opens a case, which is recorded in the audit trail.
    async fn case(&self, actor: &Actor, reference: &Reference) -> Result<CaseFile, Failure>;
    /// Takes an unclaimed case. One winner.
    async fn claim(&self, actor: &Actor, reference: &Reference, seen: i64) -> Result<(), Failure>;
    /// Tells the person that we have it, with words of the officer's own if there are any.
    async fn acknowledge(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        words: Option<Reply>,
    ) -> Result<(), Failure>;
    /// Answers the person.
    async fn reply(&self, actor: &Actor, reference: &Reference, seen: i64, words: Reply) -> Result<(), Failure>;
    /// Writes to somebody who may not be told about the patient.
    async fn holding_reply(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        words: HoldingReply,
    ) -> Result<(), Failure>;
    /// Changes where consent stands, with the evidence as staff saw it. Asking makes a code for the patient, and mails
    /// them a link where an address was given. [`Failure::Invalid`] when something is wrong with what was typed.
    async fn consent(&self, actor: &Actor, reference: &Reference, seen: i64, form: &ConsentForm)
    -> Result<(), Failure>;
    /// Says what was done about words that may mean danger: all of them that there are.
    async fn deal_with_alert(&self, actor: &Actor, reference: &Reference, seen: i64, done: Note)
    -> Result<(), Failure>;
    /// Adds a note for staff.
    async fn note(&self, actor: &Actor, reference: &Reference, seen: i64, words: Note) -> Result<(), Failure>;
    /// To a colleague, or back to the queue, with a note that says where things stand.
    async fn hand_over(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        to: Option<StaffId>,
        words: Note,
    ) -> Result<(), Failure>;
    /// Closes it, with a last word to the person if there is one.
    async fn resolve(
        &self,
        actor: &Actor,
        reference: &Reference,
        seen: i64,
        outcome: Outcome,
        words: Option<Reply>,
    ) -> Result<(), Failure>;
    /// Opens it again, with the reason.
    async fn reopen(&self, actor: &Actor, reference: &Reference, seen: i64, reason: Note) -> Result<(), Failure>;
    /// Makes a new code with the person on the phone, with a note of how the officer knew who it was. It is shown on the
    /// case page for a few minutes.
    async fn renew_code(&self, actor: &Actor, reference: &Reference, seen: i64, checked: Note) -> Result<(), Failure>;
    /// Says that what looked like spam is none: it joins the queue where it belongs, and the person's mail goes out.
    async fn release(&self, actor: &Actor, reference: &Reference, seen: i64) -> Result<(), Failure>;
    /// Says that what looked like spam is, with the reason, and closes it.
    async fn dismiss(&self, actor: &Actor, reference: &Reference, seen: i64, reason: Note) -> Result<(), Failure>;
    /// Says that the person does not want us to stop, and how that was checked.
    async fn keep_open(&self, actor: &Actor, reference: &Reference, seen: i64, checked: Note) -> Result<(), Failure>;
    /// Keeps what somebody typed but could not send: their session ran out, the case moved on, or something is wrong
    /// with it. Only they see it again. Empty words clear it.
    async fn keep(&self, staff: StaffId, reference: &Reference, kept: &Kept) -> Result<(), Failure>;
    /// Those a case can be handed to: officers, senior officers and managers with an open account.
    async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>, Failure>;
}

/// Somebody a case can be handed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Their account.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
}

/// Which cases of the queue: what the address holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueFilter {
    /// Which list.
    pub view: View,
    /// One kind only.
    pub kind: Option<Kind>,
    /// Which page of 25; the first is 1. 0 counts as 1.
    pub page: u32,
}

crate::domain::codes!(
    /// A list of the queue. The code stands in the address.
    #[derive(Default)]
    View {
        /// Unclaimed, and mine: what the queue opens on.
        #[default]
        MineAndUnclaimed = "mine-and-unclaimed",
        /// Mine.
        Mine = "mine",
        /// Unclaimed.
        Unclaimed = "unclaimed",
        /// Everything that is open.
        Open = "open",
        /// Everything that is closed, newest first.
        Closed = "closed",
        /// What looks like spam, oldest first, for a human to look at. In no other list of open cases.
        ToLookAt = "to-look-at",
    }
);

/// Cases on a page of the queue.
pub const QUEUE_PAGE: u32 = 25;
/// Counting stops here: "more than 1,000" is enough to know.
pub const QUEUE_COUNT_MAX: u32 = 1_000;

/// One page of the queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The cases, most urgent first.
    pub lines: Vec<QueueLine>,
    /// How many there are in all, up to [`QUEUE_COUNT_MAX`] + 1.
    pub count: u32,
    /// How many look like spam and wait for a human, up to the same.
    pub to_look_at: u32,
    /// The page shown.
    pub page: u32,
    /// London's date, to say how near a date is.
    pub today: NaiveDate,
}

/// One case in the queue.
#[derive(Debug, Clone)]
pub struct QueueLine {
    /// What is in the clear.
    pub case: Case,
    /// The person's name, if given.
    pub name: Option<String>,
    /// The first words of what they wrote.
    pub first_words: String,
    /// Whoever holds it.
    pub owner: Option<String>,
    /// Is it held by the one who looks?
    pub mine: bool,
    /// What is due next, and when.
    pub due: Option<(crate::domain::deadline::DueWhat, NaiveDate)>,
    /// The last day that the law gives for it, where we promise to be sooner.
    pub law: Option<NaiveDate>,
    /// Did they ask for large print, an interpreter or the like?
    pub has_needs: bool,
    /// Why it looks like spam; empty if it doesn't.
    pub signs: Vec<Sign>,
}

/// Everything the case page shows.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// What is in the clear.
    pub case: Case,
    /// What the person wrote, exactly.
    pub concern: Concern,
    /// How to reach them now, and what keeps that safe.
    pub reach: Reach,
    /// Whoever holds it.
    pub owner: Option<String>,
    /// What staff do first, with its working.
    pub due: Option<Due>,
    /// What is due about consent, where something is.
    pub consent_due: Option<Due>,
    /// What was agreed to, where it was.
    pub terms: Option<Terms>,
    /// What has to be seen before the writer is told about the patient; `None` when the patient writes.
    pub evidence: Option<Evidence>,
    /// The files that the person sent, oldest first.
    pub files: Vec<TakenFile>,
    /// What was found in what the person wrote, oldest first.
    pub alerts: Vec<Alert>,
    /// The code for the patient, for a while after it was made.
    pub patient_code: Option<SecretCode>,
    /// A new code for the person, for a few minutes after an officer made it with them on the phone.
    pub spoken_code: Option<SecretCode>,
    /// Why it looks like spam, or did; empty if it never has.
    pub signs: Vec<Sign>,
    /// Other open cases, which the actor may read, where somebody is reached in the same way.
    pub same_contact: Vec<Reference>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// What the actor may do now: the buttons.
    pub may: Vec<Act>,
    /// What the actor typed and could not send.
    pub kept: Vec<Kept>,
    /// London's date.
    pub today: NaiveDate,
}

/// Words that may mean danger, found in what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// What they may mean, and the cues that led to it.
    pub found: Found,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Has somebody said what they did?
    pub dealt_with: bool,
}

/// One line of a case's timeline.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: EventKind,
    /// The member of staff; `None` for the person who wrote, and for a patient who decides about consent.
    pub by: Option<String>,
    /// What the helper is called who wrote it for the person.
    pub helper: Option<String>,
    /// The version the case had after it.
    pub version: i64,
    /// What was written or decided.
    pub detail: Detail,
}

/// What was written or decided, each in its own type.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Nothing more.
    Nothing,
    /// The person wrote.
    Message(Message),
    /// The person changed how to reach them, to this.
    Reach(Reach),
    /// The team wrote to the person.
    Reply(Reply),
    /// For staff.
    Note(Note),
    /// How consent changed.
    Consent {
        /// What changed.
        change: ConsentChange,
        /// The patient's words, or the evidence as staff saw it.
        words: Option<Note>,
        /// Did the patient's link go to them by mail?
        mailed: bool,
        /// What was agreed to.
        terms: Option<Terms>,
    },
    /// To whom it went (`None`: the queue), and where things stand.
    HandedTo(Option<String>, Note),
    /// Why it was closed, and the last word to the person.
    Outcome(Outcome, Option<Reply>),
}

crate::domain::codes!(
    /// Which form of the case page something was typed into.
    KeptFor {
        /// The acknowledgement.
        Acknowledge = "acknowledge",
        /// The reply.
        Reply = "reply",
        /// The reply that tells nothing about the patient.
        HoldingReply = "holding-reply",
        /// What came of asking for consent.
        Consent = "consent",
        /// What else stands on that form, as [`ConsentForm::to_kept`] spells it.
        ConsentMore = "consent-more",
        /// That consent is good.
        VerifyConsent = "verify-consent",
        /// What was done about an alert.
        DealWithAlert = "deal-with-alert",
        /// The note.
        Note = "note",
        /// Handing over.
        HandOver = "hand-over",
        /// Closing.
        Resolve = "resolve",
        /// Opening again.
        Reopen = "reopen",
        /// How the officer knew who asked for a new code.
        RenewCode = "renew-code",
        /// Saying that it is no concern.
        Dismiss = "dismiss",
        /// Keeping it open that the person had asked to stop.
        KeepOpen = "keep-open",
    }
);

impl KeptFor {
    /// The act it was typed for.
    #[must_use]
    pub fn act(self) -> Option<Act> {
        match self {
            Self::ConsentMore => Some(Act::Consent),
            form => Act::from_code(form.code()),
        }
    }
}

/// What somebody typed and could not send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Into which form.
    pub what: KeptFor,
    /// The words, right or wrong.
    pub words: String,
    /// The version of the case they had seen.
    pub seen: i64,
}

/// Signing in and out.
#[async_trait]
pub trait Accounts: Send + Sync {
    /// Begins a session; `None` for an unknown address, a wrong password, a wrong code or a closed account, all alike.
    /// `code` is from the authenticator app or one of the recovery codes. `last` is this browser's session until now:
    /// it ends when another begins.
    async fn sign_in(
        &self,
        email: &str,
        password: &str,
        code: &str,
        last: Option<&Token>,
    ) -> Result<Option<Token>, Failure>;
    /// Whose session it is, and whether it still runs. Looking counts as being there.
    async fn session(&self, token: &Token) -> Result<Session, Failure>;
    /// Ends it.
    async fn sign_out(&self, token: &Token) -> Result<(), Failure>;
    /// The accounts of the demonstration with the code that is right now; none anywhere else.
    async fn demonstration(&self) -> Result<Vec<DemonstrationAccount>, Failure>;
}

/// What a session's token stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    /// Somebody who is signed in.
    Live(Actor),
    /// Somebody whose session has run out.
    Lapsed(StaffId),
    /// Nobody.
    Unknown,
}

/// An account of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemonstrationAccount {
    /// Email address.
    pub email: String,
    /// Password.
    pub password: String,
    /// The one-time code to use now.
    pub code: String,
    /// Role.
    pub role: Role,
    /// Name.
    pub name: String,
}

/// Running the place.
#[async_trait]
pub trait Office: Send + Sync {
    /// Mail that could not be sent yet, oldest first; no addresses.
    async fn stuck_mail(&self, actor: &Actor) -> Result<Vec<StuckMail>, Failure>;
    /// The newest lines of the audit trail, 100 at a time; the first page is 1.
    async fn audit(&self, actor: &Actor, page: u32) -> Result<Vec<AuditLine>, Failure>;
    /// The accounts.
    async fn staff(&self, actor: &Actor) -> Result<Vec<StaffLine>, Failure>;
}

/// What is asked afterwards, of those who like. The token is the one whose page leads there: the draft's, which has a
/// receipt now, for [`Sheet::Equality`]; the visit's for [`Sheet::Survey`].
#[async_trait]
pub trait Afterwards: Send + Sync {
    /// May they be asked, and were they not yet?
    async fn open(&self, sheet: Sheet, token: &Token) -> Result<bool, Failure>;
    /// Counts what they answered, once. [`Failure::Invalid`] when their words are too many.
    async fn answer(&self, sheet: Sheet, token: &Token, typed: &[(String, String)]) -> Result<(), Failure>;
    /// What was answered in a year, as far as nobody can be picked out of it.
    async fn totals(&self, actor: &Actor) -> Result<AnswerTotals, Failure>;
}

/// What was answered afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerTotals {
    /// The Monday that counting starts on.
    pub since: NaiveDate,
    /// Every answer there is, in the order of the questions.
    pub totals: Vec<Total>,
    /// What people wrote about how we did, and the Monday of its week.
    pub words: Vec<(NaiveDate, String)>,
}

/// How many gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Which questions.
    pub sheet: Sheet,
    /// The question's code.
    pub question: &'static str,
    /// The answer's code.
    pub answer: &'static str,
    /// How many.
    pub people: Shown,
}

/// A mail that is stuck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StuckMail {
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried again; `None`: it was given up, and somebody has to act.
    pub next_try_at: Option<DateTime<Utc>>,
    /// What went wrong last, as a code.
    pub last_error: String,
    /// The case, for those who may see it.
    pub reference: Option<Reference>,
}

/// A line of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for a member of the public or the system.
    pub by: Option<String>,
    /// What, as a code.
    pub act: String,
    /// On which case.
    pub reference: Option<Reference>,
    /// "done" or why it was refused, as a code.
    pub outcome: String,
}

/// An account, as the office lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLine {
    /// Name.
    pub name: String,
    /// Email address.
    pub email: String,
    /// Role.
    pub role: Role,
    /// An investigator's division.
    pub division: Option<Division>,
    /// Is it closed?
    pub disabled: bool,
}

/// The files that pages load, by their hashed names, such as `/pkg/main-1a2b3c4d.css`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
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

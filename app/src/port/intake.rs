//! Taking a concern in: the draft, the receipt, and what is shown once.

use crate::domain::case::Kind;
use crate::domain::concern::{Concern, Page};
use crate::domain::cue::Class;
use crate::domain::deadline::Due;
use crate::domain::draft::Draft;
use crate::domain::elsewhere::Body;
use crate::domain::failure::Failure;
use crate::domain::file::TakenFile;
use crate::domain::ids::{Reference, SecretCode, Token};
use crate::domain::person::Channel;
use crate::domain::support::Need;
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

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
    /// What they may need besides us.
    pub needs: Vec<Need>,
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

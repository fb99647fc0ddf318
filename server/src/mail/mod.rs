//! Letters to people outside, and to staff: fixed words, rendered and sent. Which letter is due, and when, is the outbox's to know.

mod backoff;
mod smtp;
mod transport;

pub use backoff::backoff;
pub use smtp::Smtp;
pub use transport::{SendError, SetUpError, Transport};

use app::domain::notice::Notice;
use http::Uri;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::{Address, Message};
use uuid::Uuid;

/// No program answers a letter that says it was written by one (RFC 3834).
const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
/// The same for Exchange, and so for NHSmail, which goes by a header of its own.
const AUTO_RESPONSE_SUPPRESS: HeaderName = HeaderName::new_from_ascii_str("X-Auto-Response-Suppress");

/// One row of the outbox, as far as sending it goes.
#[derive(Clone)]
pub struct Letter {
    /// The row's id. It makes the Message-ID, so that a letter that arrives twice is one letter to a mail program.
    pub id: Uuid,
    /// Where to, as the person typed it.
    pub to: String,
    /// Which of the fixed texts.
    pub notice: Notice,
    /// Where its link leads, from the front page on, if it has one.
    pub link: Option<String>,
    /// What a mail to staff lists; empty in every other.
    pub list: String,
}

/// The team that letters come from, as the trust's configuration names it.
#[derive(Clone)]
pub struct Team {
    /// The trust's name.
    pub trust: String,
    /// The team's name: also the name that a mail program shows as the sender's.
    pub name: String,
    /// The number that reaches the team.
    pub phone: String,
}

/// Who letters are from, checked: nothing in it can break a header.
#[derive(Clone)]
pub struct Sender {
    from: Mailbox,
    team: Team,
    /// The front page.
    address: String,
    /// The name after the `@` of a Message-ID.
    host: String,
}

impl Sender {
    /// Takes the address that letters come from, the public origin (`https://pals.example.org`) and the team.
    ///
    /// # Errors
    /// When the address isn't one, the origin isn't an http or https origin, or a name spans lines.
    pub fn new(from: &str, origin: &str, team: Team) -> Result<Self, SetUpError> {
        let from = address(from).ok_or(SetUpError::From)?;
        for name in [&team.trust, &team.name, &team.phone] {
            if name.trim().is_empty() || name.chars().any(char::is_control) {
                return Err(SetUpError::Team);
            }
        }
        let origin: Uri = origin.parse().map_err(|_| SetUpError::Origin)?;
        let (Some(scheme @ ("http" | "https")), Some(host), Some(authority)) =
            (origin.scheme_str(), origin.host(), origin.authority())
        else {
            return Err(SetUpError::Origin);
        };
        Ok(Self {
            from: Mailbox::new(Some(team.name.clone()), from),
            address: format!("{scheme}://{authority}/"),
            host: host.to_owned(),
            team,
        })
    }

    /// Who it is from. What goes to somebody who wants no contact names nobody.
    fn from(&self, notice: Notice) -> Mailbox {
        match notice {
            Notice::Nudge | Notice::NudgeText => Mailbox::new(None, self.from.email.clone()),
            Notice::Update | Notice::Link | Notice::Question | Notice::Digest | Notice::RedFlag => self.from.clone(),
        }
    }

    /// Puts the four things that may differ between trusts into a fixed text, and the link.
    fn fill(&self, template: &str, link: Option<&str>) -> String {
        template
            .replace(
                "{link}",
                &format!("{}{}", self.address, link.unwrap_or_default().trim_start_matches('/')),
            )
            .replace("{trust}", &self.team.trust)
            .replace("{team}", &self.team.name)
            .replace("{phone}", &self.team.phone)
            .replace("{address}", &self.address)
    }
}

/// A letter ready to send: what tests read, and what a transport takes.
#[derive(Clone)]
pub struct Rendered {
    /// The outbox row's id.
    pub id: Uuid,
    /// The one recipient.
    pub to: Address,
    /// Its subject, as people read it.
    pub subject: String,
    /// Its text, as people read it.
    pub text: String,
    /// The whole of it, headers and all.
    pub message: Message,
}

/// The fixed texts of a notice: subject, body.
const fn template(notice: Notice) -> (&'static str, &'static str) {
    match notice {
        Notice::Update => (
            include_str!("templates/update/subject.txt"),
            include_str!("templates/update/body.txt"),
        ),
        Notice::Link => (
            include_str!("templates/link/subject.txt"),
            include_str!("templates/link/body.txt"),
        ),
        Notice::Question => (
            include_str!("templates/question/subject.txt"),
            include_str!("templates/question/body.txt"),
        ),
        Notice::Nudge => (
            include_str!("templates/nudge/subject.txt"),
            include_str!("templates/nudge/body.txt"),
        ),
        Notice::NudgeText => (
            include_str!("templates/nudge-text/subject.txt"),
            include_str!("templates/nudge-text/body.txt"),
        ),
        Notice::Digest => (
            include_str!("templates/digest/subject.txt"),
            include_str!("templates/digest/body.txt"),
        ),
        Notice::RedFlag => (
            include_str!("templates/red-flag/subject.txt"),
            include_str!("templates/red-flag/body.txt"),
        ),
    }
}

/// An address that mail can go to; `None` for anything else. lettre's grammar, less what it lets through for the sake
/// of RFC 5322 and nobody's address has: quoted names, and encoded words, which a program that reads the header may
/// decode into line breaks.
fn address(typed: &str) -> Option<Address> {
    if typed.chars().any(|c| c.is_control() || c.is_whitespace() || c == '"') || typed.contains("=?") {
        return None;
    }
    typed.parse().ok()
}

/// Writes the letter: fixed words, the recipient's address in one header, and nothing else that a person typed.
///
/// # Errors
/// `address` when it can't be sent to at all.
pub fn render(sender: &Sender, letter: &Letter) -> Result<Rendered, SendError> {
    let to = address(&letter.to).ok_or(SendError::ADDRESS)?;
    let (subject, body) = template(letter.notice);
    let (subject, text) = (
        sender.fill(subject.trim_end(), None),
        // Last of all: what is listed is no template.
        sender
            .fill(body, letter.link.as_deref())
            .replace("{list}", &letter.list),
    );
    let message = Message::builder()
        .message_id(Some(format!("<{}@{}>", letter.id, sender.host)))
        .from(sender.from(letter.notice))
        .to(Mailbox::new(None, to.clone()))
        .subject(subject.clone())
        .raw_header(HeaderValue::new(AUTO_SUBMITTED, "auto-generated".to_owned()))
        .raw_header(HeaderValue::new(AUTO_RESPONSE_SUPPRESS, "All".to_owned()))
        .singlepart(SinglePart::plain(text.clone()))
        .map_err(|_| SendError::LETTER)?;
    Ok(Rendered {
        id: letter.id,
        to,
        subject,
        text,
        message,
    })
}

/// Writes the letter and sends it, once. Harmless to do twice: the text says the same, and the Message-ID is the same.
///
/// # Errors
/// Why it didn't go. Unless the error is permanent, the same letter is tried again after [`backoff`].
pub async fn deliver(transport: &Transport, sender: &Sender, letter: &Letter) -> Result<(), SendError> {
    transport.send(&render(sender, letter)?).await
}

#[cfg(test)]
mod tests;

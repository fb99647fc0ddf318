//! Where somebody who wants no contact may be nudged: an address that staff never see, and what it is used for.

use super::notice::Notice;
use super::person::{looks_like_email, looks_like_phone, national};
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

/// An address for messages that say only that there is something new. It is no part of a
/// [`Concern`](super::concern::Concern), which staff read: it is parsed, stored and wiped apart from it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Nudge {
    /// By mail.
    Email {
        /// The address, as typed.
        address: String,
    },
    /// By text message, which leaves as a mail to the trust's text gateway.
    Text {
        /// A mobile number of the United Kingdom, as typed.
        number: String,
    },
}

impl std::fmt::Debug for Nudge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Nudge(…)")
    }
}

impl Nudge {
    /// The name of the form field.
    pub const FIELD: &'static str = "nudge";
    /// What stands in a gateway's address for the number.
    pub const NUMBER: &'static str = "{number}";

    /// What was typed: an email address, or a mobile number where the trust can send text messages (`by_text`). `None`
    /// for nothing, as it can be left out.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str, by_text: bool) -> Result<Option<Self>, Problem> {
        let typed = typed.trim();
        if typed.is_empty() {
            Ok(None)
        } else if looks_like_email(typed) {
            Ok(Some(Self::Email {
                address: typed.to_owned(),
            }))
        } else if by_text && mobile(typed).is_some() {
            Ok(Some(Self::Text {
                number: typed.to_owned(),
            }))
        } else {
            let flaw = if by_text { Flaw::NeitherFormat } else { Flaw::Format };
            Err(Problem::new(Self::FIELD, flaw))
        }
    }

    /// As it was typed: for the person who checks it before it is sent, and for nobody else.
    #[must_use]
    pub fn typed(&self) -> &str {
        match self {
            Self::Email { address } => address,
            Self::Text { number } => number,
        }
    }

    /// What goes there: fixed words.
    #[must_use]
    pub fn notice(&self) -> Notice {
        match self {
            Self::Email { .. } => Notice::Nudge,
            Self::Text { .. } => Notice::NudgeText,
        }
    }

    /// Where the mail goes. `gateway` is the trust's, such as `{number}@texts.example`; `None` for a number without one.
    #[must_use]
    pub fn mail(&self, gateway: Option<&str>) -> Option<String> {
        match self {
            Self::Email { address } => Some(address.clone()),
            Self::Text { number } => Some(gateway?.replace(Self::NUMBER, &mobile(number)?)),
        }
    }
}

/// A mobile number of the United Kingdom with its country and nothing else, such as 447700900982.
fn mobile(typed: &str) -> Option<String> {
    let national = national(typed);
    let is_mobile = looks_like_phone(typed) && national.len() == 10 && national.starts_with('7');
    is_mobile.then(|| format!("44{national}"))
}

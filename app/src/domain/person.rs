//! The person who writes: how to reach them, and what they need from us.

use super::codes;
use serde::{Deserialize, Serialize};

codes!(
    /// How somebody wants to hear from us.
    Channel {
        /// A mail that says only that there is an update.
        Email = "email",
        /// A call.
        Phone = "phone",
        /// A text message.
        Text = "text",
        /// A letter.
        Post = "post",
        /// Not at all: they come back with their reference and code.
        Nothing = "none",
    }
);

codes!(
    /// What somebody needs to be able to read, hear or say things (Accessible Information Standard, DAPB1605).
    Need {
        /// Large print.
        LargePrint = "large-print",
        /// Easy read.
        EasyRead = "easy-read",
        /// British Sign Language.
        Bsl = "bsl",
        /// An interpreter, in a language of their own.
        Interpreter = "interpreter",
        /// Braille.
        Braille = "braille",
        /// Sound instead of text.
        Audio = "audio",
        /// Something else, in their words.
        Other = "other",
    }
);

/// The digits of a number as it is dialled within the United Kingdom, without the 0 in front; one from abroad keeps its
/// country.
#[must_use]
pub(super) fn national(number: &str) -> String {
    let number = number.trim().replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let abroad = number.trim_start_matches('(').starts_with('+');
    let national = match digits.strip_prefix("0044") {
        Some(rest) => rest,
        None if abroad => digits.strip_prefix("44").unwrap_or(&digits),
        None => digits.strip_prefix('0').unwrap_or(&digits),
    };
    national.to_owned()
}

/// An email address, spelt as it is compared with others.
#[must_use]
pub fn email_likeness(address: &str) -> String {
    format!("email {}", address.trim().to_lowercase())
}

/// Do two addresses lead to one mailbox, as far as can be told? What stands after a "+" is the reader's own label.
#[must_use]
pub fn same_mailbox(one: &str, other: &str) -> bool {
    let mailbox = |address: &str| {
        let address = address.trim().to_lowercase();
        let (name, host) = address.rsplit_once('@').unwrap_or((&address, ""));
        format!("{}@{host}", name.split('+').next().unwrap_or(name))
    };
    mailbox(one) == mailbox(other)
}

/// How to reach somebody: exactly one way, so that nothing goes to an address they did not choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Contact {
    /// By mail.
    Email {
        /// The address, as typed.
        address: String,
    },
    /// By phone.
    Phone {
        /// The number, as typed.
        number: String,
        /// May we leave a message?
        may_leave_message: bool,
    },
    /// By text message.
    Text {
        /// The number, as typed.
        number: String,
    },
    /// By post.
    Post {
        /// Name and address, as typed, several lines.
        address: String,
    },
    /// Not at all.
    Nothing,
}

impl Contact {
    /// What two cases of one person have in common, spelt one way: the address, or the number without its country. `None`
    /// where there is nothing to compare.
    #[must_use]
    pub fn likeness(&self) -> Option<String> {
        match self {
            Self::Email { address } => Some(email_likeness(address)),
            Self::Phone { number, .. } | Self::Text { number } => Some(format!("number {}", national(number))),
            Self::Post { .. } | Self::Nothing => None,
        }
    }

    /// The channel it goes by.
    #[must_use]
    pub fn channel(&self) -> Channel {
        match self {
            Self::Email { .. } => Channel::Email,
            Self::Phone { .. } => Channel::Phone,
            Self::Text { .. } => Channel::Text,
            Self::Post { .. } => Channel::Post,
            Self::Nothing => Channel::Nothing,
        }
    }
}

codes!(
    /// What we must never do to reach somebody, whatever way they chose.
    Never {
        /// Leave a message on a phone.
        LeaveMessage = "leave-message",
        /// Send a letter.
        Post = "post",
    }
);

/// What keeps it safe to reach somebody: who else may see a letter, hear a message or be there when it rings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Safety {
    /// What must never be done.
    pub never: Vec<Never>,
    /// When it is safe, what may be said and to whom, in their words; may be empty.
    pub words: String,
}

/// How to reach somebody, and what keeps that safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// The way they chose.
    pub contact: Contact,
    /// What keeps it safe.
    #[serde(default)]
    pub safety: Safety,
}

impl Reach {
    /// What must never be done, the answer about messages on the number they gave included.
    #[must_use]
    pub fn never(&self) -> Vec<Never> {
        let no_message = matches!(
            self.contact,
            Contact::Phone {
                may_leave_message: false,
                ..
            }
        );
        let is_ruled_out =
            |never: &Never| self.safety.never.contains(never) || (*never == Never::LeaveMessage && no_message);
        Never::ALL.iter().copied().filter(is_ruled_out).collect()
    }

    /// The address that mail may go to, if any may: it goes by no other way than the one that was chosen.
    #[must_use]
    pub fn mail(&self) -> Option<&str> {
        match &self.contact {
            Contact::Email { address } => Some(address),
            Contact::Phone { .. } | Contact::Text { .. } | Contact::Post { .. } | Contact::Nothing => None,
        }
    }
}

/// Could this be an email address? One @ with something before it, and a dot with something on either side after it:
/// enough to catch a slip. The server parses it in full before it sends.
#[must_use]
pub fn looks_like_email(typed: &str) -> bool {
    let typed = typed.trim();
    let Some((name, host)) = typed.rsplit_once('@') else {
        return false;
    };
    !name.is_empty()
        && !name.contains('@')
        && !typed
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>'))
        && host.split('.').count() >= 2
        && host
            .split('.')
            .all(|part| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-'))
}

/// Could this be a phone number? 9 to 15 digits (E.164 allows 15), and nothing but what people write between them.
#[must_use]
pub fn looks_like_phone(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let starts_well = typed
        .trim()
        .starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '(');
    let (number, extension) = typed.split_once(['x', 'X', 'e']).unwrap_or((typed, ""));
    starts_well
        && (9..=20).contains(&digits)
        && number.chars().filter(char::is_ascii_digit).count() <= 15
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '(' | ')' | '-' | '.' | '/'))
        && extension
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c.is_whitespace() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_checked_for_slips_only() {
        for good in ["name@example.com", " o'neil+nhs@mail.example.co.uk ", "名前@例え.jp"] {
            assert!(looks_like_email(good), "{good}");
        }
        for slip in [
            "",
            "name",
            "name@",
            "@example.com",
            "name@example",
            "name@example.",
            "a b@example.com",
            "a@b@example.com",
            "a@example.com\nBcc: b@example.com",
            "a@-example.com",
        ] {
            assert!(!looks_like_email(slip), "{slip}");
        }
    }

    #[test]
    fn a_phone_number_may_be_written_as_people_write_it() {
        for good in [
            "01632 960 001",
            "07700 900 982",
            "+44 808 157 0192",
            "(01632) 960001",
            "01632-960-001",
            "01632 960001 ext 12",
        ] {
            assert!(looks_like_phone(good), "{good}");
        }
        for slip in ["", "12345", "not a number", "01632 96000a", "0163296000101632960001"] {
            assert!(!looks_like_phone(slip), "{slip}");
        }
    }
}

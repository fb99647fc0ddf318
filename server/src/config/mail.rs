//! How mail leaves the house, as written under `[mail]`. What the values mean to a server is in `mail::transport`.

use super::ConfigError;
use app::domain::nudge::Nudge;
use lettre::Address;
use serde::Deserialize;
use std::path::PathBuf;

/// Where letters go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Route {
    /// To a mail server, by `host`.
    Smtp,
    /// Into `folder`, a file a letter: for the demonstration, or for another program to pick up.
    Folder,
}

/// How the line to the mail server is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Starts in the clear and must turn private before anything is said: port 587.
    #[default]
    Starttls,
    /// Private from the first byte: port 465.
    Wrapper,
    /// In the clear: only to this same machine, for a relay that runs beside us. Port 25.
    None,
}

impl Tls {
    /// The port that is customary for it (RFC 8314, RFC 5321).
    #[must_use]
    pub const fn port(self) -> u16 {
        match self {
            Self::Starttls => 587,
            Self::Wrapper => 465,
            Self::None => 25,
        }
    }
}

/// The `[mail]` section.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    /// `"smtp"` or `"folder"`.
    pub transport: Route,
    /// The mail server's name, as its certificate has it. Needed for `smtp`.
    pub host: Option<String>,
    /// Its port; without it, the one that is customary for `tls`.
    pub port: Option<u16>,
    /// `"starttls"`, `"wrapper"` or `"none"`.
    #[serde(default)]
    pub tls: Tls,
    /// A PEM file of certificates to trust beside the public ones: for a trust that runs its own authority.
    pub ca_file: Option<PathBuf>,
    /// Who signs in to the mail server; with `password_file`, or neither.
    pub username: Option<String>,
    /// The file that holds the password, and nothing else.
    pub password_file: Option<PathBuf>,
    /// The address that letters come from, and that bounces go to. Nothing here reads what is sent to it.
    pub from: String,
    /// Where `folder` letters are written. Made when it is not there.
    pub folder: Option<PathBuf>,
    /// The address that a mail becomes a text message at, with `{number}` where the number goes: 447700900982. Without it, no
    /// nudge goes to a number.
    pub text_gateway: Option<String>,
    /// How long one letter may take to send, in seconds, from the first packet to the server's last word.
    #[serde(default = "half_a_minute")]
    pub timeout_seconds: u64,
}

impl MailConfig {
    /// Checks what can be checked without a network.
    ///
    /// # Errors
    /// [`ConfigError`] when the gateway is no address with one place for the number before the `@`.
    pub fn check(&self) -> Result<(), ConfigError> {
        let is_gateway = |pattern: &String| {
            let name = pattern.split('@').next().unwrap_or_default();
            pattern.matches(Nudge::NUMBER).count() == 1
                && name.contains(Nudge::NUMBER)
                && pattern
                    .replace(Nudge::NUMBER, "447700900982")
                    .parse::<Address>()
                    .is_ok()
        };
        match &self.text_gateway {
            Some(pattern) if !is_gateway(pattern) => Err(ConfigError(
                "mail.text_gateway must be an email address with {number} before the @, such as {number}@texts.example"
                    .to_owned(),
            )),
            _ => Ok(()),
        }
    }
}

const fn half_a_minute() -> u64 {
    30
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_private_and_bounded() {
        let mail: MailConfig =
            toml::from_str("transport = 'smtp'\nhost = 'mail.example.org'\nfrom = 'updates@example.org'").unwrap();
        assert_eq!(
            (mail.tls, mail.tls.port(), mail.timeout_seconds),
            (Tls::Starttls, 587, 30)
        );
    }

    #[test]
    fn a_text_gateway_has_one_place_for_the_number() {
        let check = |gateway: &str| {
            let text = format!("transport = 'folder'\nfrom = 'updates@example.org'\ntext_gateway = '{gateway}'");
            toml::from_str::<MailConfig>(&text).unwrap().check()
        };
        for good in ["{number}@texts.example", "trust.{number}@texts.example"] {
            assert!(check(good).is_ok(), "{good}");
        }
        for wrong in [
            "",
            "texts.example",
            "number@texts.example",
            "someone@{number}.example",
            "{number}{number}@texts.example",
            "{number}@",
            "Texts <{number}@texts.example>",
        ] {
            let error = check(wrong).unwrap_err().0;
            assert!(error.starts_with("mail.text_gateway must be"), "{wrong}: {error}");
        }
    }

    #[test]
    fn a_word_that_we_do_not_know_is_refused() {
        for wrong in [
            "transport = 'pigeon'",
            "transport = 'smtp'\ntls = 'maybe'",
            "transport = 'smtp'\npasword = 'x'",
        ] {
            let text = format!("{wrong}\nfrom = 'updates@example.org'");
            assert!(toml::from_str::<MailConfig>(&text).is_err(), "{text}");
        }
    }
}

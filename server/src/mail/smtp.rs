//! A letter's way to a mail server: one line for each, private or not at all, and bounded in time.

use super::{Rendered, SendError, SetUpError};
use crate::config::mail::{MailConfig, Tls};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};
use tokio::time::timeout;

/// How long a server may take to say goodbye: the letter is already its own.
const GOODBYE: Duration = Duration::from_secs(1);

/// A mail server and how to talk to it. Each letter has a line of its own: one that a server closed in between can't
/// lose a letter.
#[derive(Clone)]
pub struct Smtp {
    host: String,
    port: u16,
    privacy: Privacy,
    credentials: Option<Credentials>,
    limit: Duration,
}

#[derive(Clone)]
enum Privacy {
    Wrapper(TlsParameters),
    Starttls(TlsParameters),
    Clear,
}

/// What we were doing when it went wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Talk,
    GoPrivate,
    SignIn,
}

impl Smtp {
    /// Reads the settings, and the files that they name; opens no line yet.
    ///
    /// # Errors
    /// The first setting that can't work.
    pub(super) fn from_config(config: &MailConfig) -> Result<Self, SetUpError> {
        let host = config.host.clone().ok_or(SetUpError::Missing("host"))?;
        if config.timeout_seconds == 0 {
            return Err(SetUpError::Timeout);
        }
        let privacy = match config.tls {
            Tls::Wrapper => Privacy::Wrapper(trust(&host, config.ca_file.as_deref())?),
            Tls::Starttls => Privacy::Starttls(trust(&host, config.ca_file.as_deref())?),
            Tls::None if is_this_machine(&host) => Privacy::Clear,
            Tls::None => return Err(SetUpError::Clear),
        };
        let credentials = match (&config.username, &config.password_file) {
            (Some(name), Some(path)) => {
                let password = read("password_file", path)?;
                Some(Credentials::new(
                    name.clone(),
                    password.trim_end_matches(['\r', '\n']).to_owned(),
                ))
            }
            (None, None) => None,
            (Some(_), None) => return Err(SetUpError::Missing("password_file")),
            (None, Some(_)) => return Err(SetUpError::Missing("username")),
        };
        let port = config.port.unwrap_or_else(|| config.tls.port());
        Ok(Self {
            host,
            port,
            privacy,
            credentials,
            limit: Duration::from_secs(config.timeout_seconds),
        })
    }

    /// Sends one letter, once.
    ///
    /// # Errors
    /// Why it didn't go.
    pub(super) async fn send(&self, letter: &Rendered) -> Result<(), SendError> {
        let attempt = async {
            let mut line = self.connect().await?;
            let sent = line.send(letter.message.envelope(), &letter.message.formatted()).await;
            sent.map_err(|error| self.reason(&error, Stage::Talk))?;
            Ok(line)
        };
        // lettre's own limit covers the connecting alone (lettre#1027), and a silent server would hold us.
        let mut line = timeout(self.limit, attempt).await.unwrap_or(Err(SendError::TIMEOUT))?;
        // It is the server's letter now, however the goodbye goes.
        drop(timeout(GOODBYE, line.abort()).await);
        Ok(())
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, SendError> {
        let (server, us) = ((self.host.as_str(), self.port), ClientId::default());
        let wrapper = match &self.privacy {
            Privacy::Wrapper(parameters) => Some(parameters.clone()),
            Privacy::Starttls(_) | Privacy::Clear => None,
        };
        let mut line = AsyncSmtpConnection::connect_tokio1(server, Some(self.limit), &us, wrapper, None)
            .await
            .map_err(|error| self.reason(&error, Stage::Talk))?;
        if let Privacy::Starttls(parameters) = &self.privacy {
            let private = line.starttls(parameters.clone(), &us).await;
            private.map_err(|error| self.reason(&error, Stage::GoPrivate))?;
        }
        if let Some(credentials) = &self.credentials {
            let known = line.auth(DEFAULT_MECHANISMS, credentials).await;
            known.map_err(|error| self.reason(&error, Stage::SignIn))?;
        }
        Ok(line)
    }

    fn reason(&self, error: &Error, stage: Stage) -> SendError {
        if error.is_timeout() {
            return SendError::TIMEOUT;
        }
        if !matches!(self.privacy, Privacy::Clear) && is_broken_tls(error) {
            return SendError::TLS;
        }
        let (never, not_now) = (error.is_permanent() || error.is_client(), error.is_transient());
        match stage {
            Stage::GoPrivate if never || not_now => SendError::TLS,
            Stage::SignIn if never => SendError::CREDENTIALS,
            _ if never => SendError::REFUSED,
            _ if not_now => SendError::LATER,
            _ => SendError::CONNECTION,
        }
    }
}

/// rustls tells what it doesn't trust as invalid data on the line.
fn is_broken_tls(error: &Error) -> bool {
    let first = std::error::Error::source(error);
    std::iter::successors(first, |cause| cause.source())
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::InvalidData)
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

/// The certificates that a server of this name may show.
fn trust(host: &str, ca_file: Option<&Path>) -> Result<TlsParameters, SetUpError> {
    let mut parameters = TlsParameters::builder(host.to_owned());
    if let Some(path) = ca_file {
        let pem = read("ca_file", path)?;
        parameters =
            parameters.add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(|_| SetUpError::Tls)?);
    }
    parameters.build_rustls().map_err(|_| SetUpError::Tls)
}

fn read(setting: &'static str, path: &Path) -> Result<String, SetUpError> {
    fs::read_to_string(path).map_err(|cause| SetUpError::Unreadable {
        setting,
        path: path.to_owned(),
        cause,
    })
}

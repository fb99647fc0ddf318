//! The ways a letter leaves: to a mail server, into a folder, into memory. Not what it says, nor when it is tried.

use super::Rendered;
use super::smtp::Smtp;
use crate::config::mail::{MailConfig, Route};
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Why a letter didn't go. Carries nothing that the server said: servers quote addresses, and this is logged and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{code}")]
pub struct SendError {
    /// What went wrong, one of [`SendError::CODES`].
    pub code: &'static str,
    /// No later try can end otherwise, whatever anyone mends: the letter itself can't be sent. A server's "never"
    /// (5xx) isn't that: it is as often a relay that doesn't know us yet, which is mended within the day and then loses
    /// nothing. So it is tried again, and shown as stuck, until it is given up.
    pub permanent: bool,
}

impl SendError {
    /// The address isn't one.
    pub const ADDRESS: Self = Self {
        code: "address",
        permanent: true,
    };
    /// The letter can't be put together.
    pub const LETTER: Self = Self {
        code: "letter",
        permanent: true,
    };
    /// The server said never (5xx), or can't carry such an address.
    pub const REFUSED: Self = Self {
        code: "refused",
        permanent: false,
    };
    /// The server said not now (4xx).
    pub const LATER: Self = Self {
        code: "later",
        permanent: false,
    };
    /// The server doesn't take our name and password.
    pub const CREDENTIALS: Self = Self {
        code: "credentials",
        permanent: false,
    };
    /// The line can't be made private: no TLS there, or a certificate that we don't trust. Nothing was said in the clear.
    pub const TLS: Self = Self {
        code: "tls",
        permanent: false,
    };
    /// No server there, or the line dropped, or it talks nonsense.
    pub const CONNECTION: Self = Self {
        code: "connection",
        permanent: false,
    };
    /// It took longer than a letter may.
    pub const TIMEOUT: Self = Self {
        code: "timeout",
        permanent: false,
    };
    /// The folder can't be written.
    pub const FOLDER: Self = Self {
        code: "folder",
        permanent: false,
    };

    /// Every code there is.
    pub const CODES: &'static [&'static str] = &[
        Self::ADDRESS.code,
        Self::LETTER.code,
        Self::REFUSED.code,
        Self::LATER.code,
        Self::CREDENTIALS.code,
        Self::TLS.code,
        Self::CONNECTION.code,
        Self::TIMEOUT.code,
        Self::FOLDER.code,
    ];
}

/// What is wrong with the mail settings: a line for whoever sets them.
#[derive(Debug, thiserror::Error)]
pub enum SetUpError {
    /// A setting that the chosen transport needs.
    #[error("mail.{0} is missing")]
    Missing(&'static str),
    /// Not an address.
    #[error("mail.from is not an email address")]
    From,
    /// Not an origin.
    #[error("the public origin is not an address like https://pals.example.org")]
    Origin,
    /// A name that is empty or spans lines.
    #[error("the names of the trust and the team, and the phone number, must each be one line")]
    Team,
    /// In the clear to another machine.
    #[error("mail.tls may be \"none\" only when mail.host is this machine (localhost)")]
    Clear,
    /// No time at all.
    #[error("mail.timeout_seconds must be at least 1")]
    Timeout,
    /// A file that can't be read.
    #[error("mail.{setting}: {} cannot be read: {cause}", path.display())]
    Unreadable {
        /// Which setting names it.
        setting: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        cause: io::Error,
    },
    /// Certificates, or a host name, that TLS can't use.
    #[error("mail.ca_file or mail.host cannot be used for TLS")]
    Tls,
}

/// The way out that was configured.
#[derive(Clone)]
pub enum Transport {
    /// To a mail server.
    Smtp(Box<Smtp>),
    /// A file a letter.
    Folder(PathBuf),
    /// Into a list, for tests to read.
    Memory(Arc<Mutex<Vec<Rendered>>>),
}

impl Transport {
    /// Reads the settings, and the files that they name; opens no line yet.
    ///
    /// # Errors
    /// The first setting that can't work.
    pub fn from_config(config: &MailConfig) -> Result<Self, SetUpError> {
        match config.transport {
            Route::Folder => Ok(Self::Folder(
                config.folder.clone().ok_or(SetUpError::Missing("folder"))?,
            )),
            Route::Smtp => Ok(Self::Smtp(Box::new(Smtp::from_config(config)?))),
        }
    }

    /// An empty list, and the transport that fills it.
    #[must_use]
    pub fn memory() -> (Self, Arc<Mutex<Vec<Rendered>>>) {
        let letters = Arc::default();
        (Self::Memory(Arc::clone(&letters)), letters)
    }

    /// Sends one letter, once.
    ///
    /// # Errors
    /// Why it didn't go. After `timeout` and `connection` it may have gone all the same: nobody can know.
    pub async fn send(&self, letter: &Rendered) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(letter).await,
            Self::Folder(folder) => {
                let (folder, name, bytes) = (folder.clone(), letter.id.to_string(), letter.message.formatted());
                let written = tokio::task::spawn_blocking(move || put(&folder, &name, &bytes)).await;
                written.ok().and_then(Result::ok).ok_or(SendError::FOLDER)
            }
            Self::Memory(letters) => {
                letters
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(letter.clone());
                Ok(())
            }
        }
    }
}

/// Writes `<name>.eml` whole or not at all, and again over itself: a letter that is tried twice is still one file.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (unfinished, finished) = (folder.join(format!(".{name}.tmp")), folder.join(format!("{name}.eml")));
    // It holds an address: for us alone to read.
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, &finished)?;
    // The name is durable only once the folder is.
    fs::File::open(folder)?.sync_all()
}

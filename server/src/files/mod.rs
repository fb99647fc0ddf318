//! Files that people send: is it what it says, what is hidden in it, what the scanner says of it, and where it stands sealed.
//! Knows no table; whose file it is, and who may have it, is asked in `service`.

mod heic;
mod scan;
mod sniff;
mod store;
mod strip;

pub use scan::{Scanner, Verdict};
pub use store::{Store, StoreError};

use crate::config::ConfigError;
use crate::config::files::FilesConfig;
use app::domain::file::{FileFlaw, FileKind};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Files that are in memory at the same time, in the clear: with the most that one may weigh, the bound on memory.
const AT_ONCE: usize = 32;
/// How long a file waits for its turn before the person is asked to send it again.
const PATIENCE: Duration = Duration::from_secs(10);

/// The room's furniture.
#[derive(Clone)]
pub struct Files {
    /// Where they stand.
    pub store: Store,
    /// Who looks for viruses, if the trust has set one up.
    pub scanner: Option<Scanner>,
    turns: Arc<Semaphore>,
}

impl Files {
    /// As it is set up; `beside` is the folder that the key file stands in.
    ///
    /// # Errors
    /// [`ConfigError`], one line.
    pub fn from_config(config: &FilesConfig, beside: &Path) -> Result<Self, ConfigError> {
        Ok(Self {
            store: Store::from_config(config, beside)?,
            scanner: config.clamd.clone().map(Scanner),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        })
    }

    /// A place in memory for one file; `None` when too many are being sent.
    pub async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        let turn = Arc::clone(&self.turns).acquire_owned();
        tokio::time::timeout(PATIENCE, turn).await.ok()?.ok()
    }
}

/// Makes of what was sent what may be kept: it is what its name says, it holds no programs, and a picture says nothing but
/// what is to be seen on it. This is work for the processor: not for a task that others wait for.
///
/// # Errors
/// Why it can't be kept.
pub fn prepare(kind: FileKind, sent: Vec<u8>) -> Result<Vec<u8>, FileFlaw> {
    sniff::check(kind, &sent)?;
    match kind {
        FileKind::Jpg => strip::jpeg(sent),
        FileKind::Png => strip::png(sent),
        FileKind::Heic => heic::strip(sent),
        FileKind::Pdf | FileKind::Docx | FileKind::Txt => Ok(sent),
    }
}

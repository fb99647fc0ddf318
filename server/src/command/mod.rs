//! What the command line can ask for, a file a noun. Speaks to whoever runs the server, not to the public.

pub mod closed_page;
pub mod demo;
pub mod doctor;
pub mod serve;
pub mod support;
pub mod user;

use server::BuildError;
use server::db::OpenError;
use std::path::Path;

/// Why a command could not do what it was asked: one line, and with it the exit status.
pub enum Trouble {
    /// A setting is wrong (2).
    Setting(String),
    /// Anything else (1).
    Other(String),
}

/// What a command comes to.
pub type Outcome<T = ()> = Result<T, Trouble>;

impl From<BuildError> for Trouble {
    fn from(error: BuildError) -> Self {
        match error {
            BuildError::Config(_) | BuildError::Mail(_) | BuildError::Database(OpenError::Unknown) => {
                Self::Setting(error.to_string())
            }
            BuildError::Keys(_) | BuildError::Database(_) => Self::Other(error.to_string()),
        }
    }
}

impl From<server::config::ConfigError> for Trouble {
    fn from(error: server::config::ConfigError) -> Self {
        Self::Setting(error.to_string())
    }
}

/// Something the system would not do, in one line.
pub fn other(what: &str, error: impl std::fmt::Display) -> Trouble {
    Trouble::Other(format!("{what}: {error}"))
}

/// The configuration at a path.
pub fn config(path: &Path) -> Outcome<server::config::Config> {
    Ok(server::config::Config::read(path)?)
}

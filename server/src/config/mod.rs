//! What a trust decides: one TOML file, and `PALS_*` variables over it. The only reader of the environment.

pub mod cues;
pub mod files;
pub mod issues;
pub mod links;
pub mod mail;
mod trust;

pub use trust::{Beside, Logo, PlaceConfig, TrustConfig, example};

use crate::http::limits::LimitSettings;
use crate::http::origin::PublicOrigin;
use crate::service::Lifetimes;
use app::domain::calendar::Calendar;
use app::domain::deadline::Targets;
use app::domain::hours::Hours;
use chrono::{NaiveDate, TimeDelta};
use files::FilesConfig;
use ipnet::IpNet;
use links::LinksConfig;
use mail::MailConfig;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// England's bank holidays as the product ships them.
const BANK_HOLIDAYS: &str = include_str!("../../data/bank-holidays.json");

/// Everything that is set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `sqlite:FILE` or `postgres://…`.
    pub database_url: String,
    /// The key file, which must stand outside of the database and its backups.
    pub key_file: PathBuf,
    /// A table of bank holidays to use instead of the one that is shipped.
    pub bank_holidays: Option<PathBuf>,
    /// A list of words that may mean danger to use instead of the one that is shipped.
    pub cues_file: Option<PathBuf>,
    /// Lists that issues are sorted by to use instead of those that are shipped.
    pub issue_lists_file: Option<PathBuf>,
    /// Where it listens and who may speak for others.
    pub server: ServerConfig,
    /// What pages say of the trust.
    pub trust: TrustConfig,
    /// The trust's own targets.
    #[serde(default)]
    pub targets: Targets,
    /// When the team is there.
    #[serde(default)]
    pub hours: Hours,
    /// How long things are kept.
    #[serde(default)]
    pub lifetimes: LifetimesConfig,
    /// How often one address may do what.
    #[serde(default)]
    pub limits: LimitSettings,
    /// Where files that people send are kept, and who looks for viruses in them.
    #[serde(default)]
    pub files: FilesConfig,
    /// Whether websites of the directory are looked at; without it they never are.
    pub links: Option<LinksConfig>,
    /// How mail leaves.
    pub mail: MailConfig,
}

/// The `[server]` section.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerConfig {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// Where browsers reach it, such as `https://pals.example.nhs.uk`.
    pub public_origin: String,
    /// The networks whose X-Forwarded-For is believed.
    #[serde(default)]
    pub trusted_proxies: Vec<IpNet>,
    /// Where Prometheus may ask; loopback only.
    pub metrics_listen: Option<SocketAddr>,
}

/// The `[lifetimes]` section.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LifetimesConfig {
    /// A draft, from its last answer.
    pub draft_hours: u32,
    /// The same, once it is saved to come back to.
    pub saved_draft_days: u32,
    /// The secret code on the page after sending, or after saving.
    pub code_minutes: u32,
    /// A visit to the follow page without a press of anything.
    pub visit_minutes: u32,
    /// A code that a patient agrees or refuses with, from when it was made or last used.
    pub patient_code_days: u32,
    /// A link that is sent by mail, until it is pressed.
    pub link_hours: u32,
    /// How long the person can open a closed case again.
    pub reopen_months: u32,
    /// A staff session without a press of anything.
    pub session_idle_minutes: u32,
    /// A staff session in all.
    pub session_hours: u32,
}

impl Default for LifetimesConfig {
    fn default() -> Self {
        Self {
            draft_hours: 24,
            saved_draft_days: 30,
            code_minutes: 15,
            visit_minutes: 15,
            patient_code_days: 90,
            link_hours: 24,
            reopen_months: 6,
            session_idle_minutes: 15,
            session_hours: 8,
        }
    }
}

impl LifetimesConfig {
    /// As the services take them.
    #[must_use]
    pub fn lifetimes(self) -> Lifetimes {
        Lifetimes {
            draft: TimeDelta::hours(self.draft_hours.into()),
            saved_draft: TimeDelta::days(self.saved_draft_days.into()),
            code: TimeDelta::minutes(self.code_minutes.into()),
            receipt: TimeDelta::hours(24),
            visit: TimeDelta::minutes(self.visit_minutes.into()),
            patient_code: TimeDelta::days(self.patient_code_days.into()),
            link: TimeDelta::hours(self.link_hours.into()),
            reopen_months: self.reopen_months,
            session_idle: TimeDelta::minutes(self.session_idle_minutes.into()),
            session: TimeDelta::hours(self.session_hours.into()),
        }
    }
}

/// A setting is wrong: one line that says which, and what to do.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

impl Config {
    /// Reads the file, puts the environment's `PALS_*` over it, and checks what can be checked without a network.
    ///
    /// # Errors
    /// [`ConfigError`], one line.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path)
            .map_err(|e| ConfigError(format!("the configuration {} can't be read: {e}", path.display())))?;
        let environment =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        Self::from_text(&text, environment)
    }

    /// As [`Config::read`], from a text and variables.
    ///
    /// # Errors
    /// [`ConfigError`], one line.
    pub fn from_text(text: &str, environment: impl IntoIterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        let mut table: toml::Table = text
            .parse()
            .map_err(|e: toml::de::Error| ConfigError(one_line(&e.to_string())))?;
        for (name, value) in environment {
            let Some(path) = name.strip_prefix("PALS_") else {
                continue;
            };
            // Variables of the tests are no settings.
            if path.starts_with("TEST_") || path == "CONFIG" || path == "LOG" {
                continue;
            }
            put(&mut table, &path.to_lowercase().split("__").collect::<Vec<_>>(), &value)
                .map_err(|()| ConfigError(format!("{name} stands below a setting that is no section")))?;
        }
        let config: Self = table
            .try_into()
            .map_err(|e: toml::de::Error| ConfigError(one_line(&e.to_string())))?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        let origin = self.origin()?;
        let here = ["http://127.0.0.1", "http://localhost", "http://[::1]"]
            .iter()
            .any(|here| origin.as_str().starts_with(here));
        if !origin.is_https() && !here {
            return Err(ConfigError(format!(
                "server.public_origin is {}: it must begin with https, or what people write would travel in the clear",
                origin.as_str()
            )));
        }
        self.trust.check()?;
        self.trust.logo()?;
        if let Some(listen) = self.server.metrics_listen
            && !listen.ip().is_loopback()
        {
            return Err(ConfigError(format!(
                "server.metrics_listen is {listen}: it must be a loopback address, such as 127.0.0.1:9100"
            )));
        }
        self.calendar()?;
        cues::read(self.cues_file.as_deref())?;
        self.files.check()?;
        self.mail.check()?;
        self.links.as_ref().map_or(Ok(()), LinksConfig::check)
    }

    /// The folder that the key file stands in: what has no place of its own stands there too.
    #[must_use]
    pub fn beside(&self) -> &Path {
        self.key_file.parent().unwrap_or(Path::new("."))
    }

    /// Where browsers reach it.
    ///
    /// # Errors
    /// [`ConfigError`].
    pub fn origin(&self) -> Result<PublicOrigin, ConfigError> {
        PublicOrigin::parse(&self.server.public_origin).map_err(|e| ConfigError(format!("server.public_origin {e}")))
    }

    /// England's working days.
    ///
    /// # Errors
    /// [`ConfigError`] when the table can't be read.
    pub fn calendar(&self) -> Result<Calendar, ConfigError> {
        let text = match &self.bank_holidays {
            None => BANK_HOLIDAYS.to_owned(),
            Some(path) => std::fs::read_to_string(path)
                .map_err(|e| ConfigError(format!("bank_holidays: {} can't be read: {e}", path.display())))?,
        };
        let table: HolidayTable =
            serde_json::from_str(&text).map_err(|e| ConfigError(format!("bank_holidays: {e}")))?;
        Ok(Calendar::new(
            table
                .events
                .into_iter()
                .map(|event| (event.date, event.title))
                .collect::<BTreeMap<_, _>>(),
            table.known_from,
            table.known_to,
        ))
    }
}

/// The table as it is shipped: GOV.UK's events and how far they reach.
#[derive(Deserialize)]
struct HolidayTable {
    known_from: NaiveDate,
    known_to: NaiveDate,
    events: Vec<Holiday>,
}

#[derive(Deserialize)]
struct Holiday {
    date: NaiveDate,
    title: String,
}

/// Puts a variable's value where its name says: a whole number, true or false, a TOML list, or else text.
fn put(table: &mut toml::Table, path: &[&str], value: &str) -> Result<(), ()> {
    let Some((last, sections)) = path.split_last() else {
        return Err(());
    };
    let mut at = table;
    for section in sections {
        at = at
            .entry(*section)
            .or_insert_with(|| toml::Value::Table(toml::Table::new()))
            .as_table_mut()
            .ok_or(())?;
    }
    // What is text in the file stays text, such as a phone number without spaces.
    let was_text = at.get(*last).is_some_and(toml::Value::is_str);
    let parsed = match value {
        _ if was_text => toml::Value::String(value.to_owned()),
        "true" => toml::Value::Boolean(true),
        "false" => toml::Value::Boolean(false),
        _ if value.starts_with('[') => format!("v = {value}")
            .parse::<toml::Table>()
            .ok()
            .and_then(|mut t| t.remove("v"))
            .unwrap_or_else(|| value.into()),
        _ => value
            .parse::<i64>()
            .map_or_else(|_| toml::Value::String(value.to_owned()), toml::Value::Integer),
    };
    at.insert((*last).to_owned(), parsed);
    Ok(())
}

fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| {
            !line.is_empty() && !line.starts_with('|') && !line.chars().next().is_some_and(|c| c.is_ascii_digit())
        })
        .collect();
    lines.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The demonstration's own configuration is the example.
    fn text() -> String {
        crate::config::trust::example(Path::new("/tmp/demo"), "127.0.0.1:3000")
    }

    fn read(changes: &[(&str, &str)]) -> Result<Config, String> {
        Config::from_text(&text(), changes.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))).map_err(|e| e.0)
    }

    #[test]
    fn a_variable_wins_over_the_file() {
        let config = read(&[
            ("PALS_DATABASE_URL", "postgres://x"),
            ("PALS_TARGETS__CONCERN", "7"),
            ("PALS_SERVER__TRUSTED_PROXIES", "[\"10.0.0.0/8\"]"),
            ("PATH", "/bin"),
        ])
        .unwrap();
        assert_eq!(
            read(&[("PALS_TRUST__PHONE", "01632960100")]).unwrap().trust.phone,
            "01632960100"
        );
        assert_eq!(
            (
                config.database_url.as_str(),
                config.targets.concern,
                config.server.trusted_proxies.len()
            ),
            ("postgres://x", 7, 1)
        );
    }

    #[test]
    fn a_wrong_value_is_one_clear_line() {
        for (name, value, says) in [
            ("PALS_SERVER__LISTEN", "here", "listen"),
            ("PALS_SERVER__PUBLIC_ORIGIN", "pals.example", "server.public_origin"),
            ("PALS_SERVER__PUBLIC_ORIGIN", "http://pals.example", "https"),
            ("PALS_SERVER__METRICS_LISTEN", "0.0.0.0:9100", "loopback"),
            ("PALS_TRUST__NAME", "", "trust.name"),
            ("PALS_TRUST__LOGO", "logo.gif", "trust.logo"),
            ("PALS_TRUST__PRIVACY__CASE_YEARS", "0", "case_years"),
            ("PALS_TRUST__PRIVACY__LAWFUL_BASES", "[\"\"]", "lawful_bases"),
            ("PALS_TRUST__LOGO", "/nowhere/logo.svg", "trust.logo"),
            (
                "PALS_TRUST__QUICK_EXIT__TO",
                "http://www.bbc.co.uk/weather",
                "quick_exit.to",
            ),
            ("PALS_TRUST__QUICK_EXIT__TO", "/desk", "quick_exit.to"),
            ("PALS_TRUST__QUICK_EXIT__TO", "https://", "quick_exit.to"),
            (
                "PALS_TRUST__QUICK_EXIT__TO",
                "https://us@weather.example",
                "quick_exit.to",
            ),
            (
                "PALS_TRUST__QUICK_EXIT__TO",
                "https://weather.example/a\r\nb: c",
                "quick_exit.to",
            ),
            ("PALS_TRUST__QUICK_EXIT__TO", "", "quick_exit.to"),
            ("PALS_TRUST__QUICK_EXIT__ON", "perhaps", "on"),
            ("PALS_NO_SUCH_SETTING", "1", "no_such_setting"),
            ("PALS_TARGETS__CONCERN", "soon", "concern"),
            ("PALS_FILES__CLAMD", "localhost", "host and a port"),
            ("PALS_FILES__CLAMD", "localhost:http", "host and a port"),
            ("PALS_FILES__FOLDERS", "/tmp", "folders"),
            ("PALS_FILES__S3__BUCKET", "pals", "endpoint"),
        ] {
            let error = read(&[(name, value)]).unwrap_err();
            assert!(error.contains(says) && !error.contains('\n'), "{name}: {error}");
        }
        assert!(read(&[]).is_ok());
    }
}

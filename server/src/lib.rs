#![forbid(unsafe_code)]
//! The server: implements what the pages need, and serves them. `build` gives what `main` serves and what tests call.

pub mod clock;
pub mod closed_page;
pub mod config;
pub mod db;
pub mod demo;
pub mod files;
pub mod http;
pub mod incident;
pub mod jobs;
pub mod links;
pub mod mail;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod places;
pub mod service;
pub mod vault;

use crate::clock::Clock;
use crate::config::{Beside, Config, ConfigError};
use crate::db::{Db, OpenError};
use crate::files::Files;
use crate::http::cookies::Cookies;
use crate::http::limits::Limits;
use crate::http::origin::FormKey;
use crate::http::rim::Rim;
use crate::jobs::Post;
use crate::links::Links;
use crate::mail::{Sender, SetUpError, Team, Transport};
use crate::service::{Core, DemonstrationSecret, reckoned, services};
use crate::vault::{KeyFileError, Vault};
use axum::Router;
use std::sync::Arc;

/// Everything that serves and works.
pub struct App {
    /// What the services work with.
    pub core: Arc<Core>,
    /// The way out for mail.
    pub post: Arc<Post>,
    /// How often one address may do what.
    pub limits: Arc<Limits>,
    /// Every address.
    pub router: Router,
}

/// What a run is given beside its configuration.
#[derive(Default)]
pub struct Options {
    /// The accounts of the demonstration; with any, every page says that it is one.
    pub demonstration: Vec<DemonstrationSecret>,
    /// No limits, for measuring.
    pub unlimited: bool,
    /// In place of the configured transport, in tests.
    pub transport: Option<Transport>,
}

/// It can't be set up.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A setting is wrong.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// The mail settings can't be used.
    #[error("mail: {0}")]
    Mail(#[from] SetUpError),
    /// The key file can't be used.
    #[error("{0}")]
    Keys(#[from] KeyFileError),
    /// The database can't be used.
    #[error("{0}")]
    Database(#[from] OpenError),
}

/// Opens everything that the services work with, with limits or `unlimited`. The tables are brought up to date.
///
/// # Errors
/// [`BuildError`], one line.
pub async fn core(
    config: &Config,
    clock: Arc<dyn Clock>,
    demonstration: Vec<DemonstrationSecret>,
    unlimited: bool,
) -> Result<Arc<Core>, BuildError> {
    let calendar = config.calendar()?;
    let floods = config.limits.floods();
    let cues = config::cues::read(config.cues_file.as_deref())?;
    let trust = config.trust.trust(Beside {
        website: config.origin()?.as_str(),
        helplines: cues.helplines.clone(),
        issue_lists: config::issues::read(config.issue_lists_file.as_deref())?,
        lifetimes: config.lifetimes,
        closed_days: calendar.holidays().map(|(day, name)| (day, name.to_owned())).collect(),
        closed_days_until: calendar.known_to(),
        nudges_by_text: config.mail.text_gateway.is_some(),
        demonstration: !demonstration.is_empty(),
    });
    let db = Db::open(&config.database_url).await?;
    db.migrate().await?;
    let mut tx = db.read().await.map_err(OpenError::Connect)?;
    let newest = db::cases::newest_key(&mut tx).await.map_err(OpenError::Connect)?;
    drop(tx);
    let vault = match newest {
        None => Vault::read_or_make(&config.key_file)?,
        // Never make new keys beside old cases: a key file that is missing is on a disk that isn't mounted, or lost.
        Some((case, wrapped)) => {
            let vault = Vault::read(&config.key_file)?;
            vault.unwrap(&wrapped, case).map_err(|_| KeyFileError::Foreign)?;
            vault
        }
    };
    let vault = Arc::new(vault);
    Ok(Arc::new(Core {
        db,
        vault,
        clock,
        reckoned: reckoned(&calendar, &config.targets),
        calendar,
        targets: config.targets,
        hours: config.hours,
        trust: Arc::new(trust),
        cues,
        lifetimes: config.lifetimes.lifetimes(),
        files: Files::from_config(&config.files, config.beside())?,
        links: Links::from_config(config.links.as_ref())?,
        floods: if unlimited { floods.unlimited() } else { floods },
        text_gateway: config.mail.text_gateway.clone(),
        demonstration,
    }))
}

/// Sets everything up.
///
/// # Errors
/// [`BuildError`], one line.
pub async fn build(config: &Config, clock: Arc<dyn Clock>, options: Options) -> Result<App, BuildError> {
    let core = core(config, clock, options.demonstration, options.unlimited).await?;
    let origin = config.origin()?;
    let team = Team {
        trust: config.trust.name.clone(),
        name: config.trust.team.clone(),
        phone: config.trust.phone.clone(),
    };
    let transport = match options.transport {
        Some(transport) => transport,
        None => Transport::from_config(&config.mail)?,
    };
    let post = Arc::new(Post {
        transport,
        sender: Sender::new(&config.mail.from, origin.as_str(), team)?,
    });
    let limits = Arc::new(if options.unlimited {
        Limits::unlimited()
    } else {
        Limits::new(&config.limits)
    });
    let rim = Rim {
        services: services(&core),
        assets: http::assets::assets(),
        logo: config.trust.logo()?,
        way_out: config.trust.quick_exit.on.then(|| config.trust.quick_exit.to.clone()),
        cookies: Cookies::new(&origin),
        form_key: FormKey::new(core.vault.form_key()),
        limits: Arc::clone(&limits),
        core: Arc::clone(&core),
        origin,
    };
    let router = http::router::router(Arc::new(rim), config.server.trusted_proxies.clone());
    Ok(App {
        core,
        post,
        limits,
        router,
    })
}

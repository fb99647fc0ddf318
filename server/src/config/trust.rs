//! The `[trust]` section: what pages say of the trust, and the fictional trust of the demonstration.

use super::{ConfigError, LifetimesConfig};
use app::domain::elsewhere::Body;
use app::domain::issue::IssueLists;
use app::domain::language::Language;
use app::paths;
use app::port::{Helpline, Keeping, Place, Trust, TurnTo};
use axum::http::Uri;
use chrono::NaiveDate;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The `[trust]` section.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustConfig {
    /// The trust's name.
    pub name: String,
    /// The team's name.
    pub team: String,
    /// The team's phone number, as it is to be read.
    pub phone: String,
    /// The team's email address.
    pub email: String,
    /// Where to write or come to, in lines.
    pub address: Vec<String>,
    /// When the team can be reached, in words.
    pub opening_hours: String,
    /// The trust's own logo: an SVG or PNG file. Without one its name stands in the header.
    pub logo: Option<PathBuf>,
    /// The number that patients and families ring when somebody in a bed gets worse (Martha's Rule), as it is to be read.
    #[serde(default)]
    pub call_for_concern: String,
    /// Who gives people their health records.
    pub records: Option<ReachConfig>,
    /// Who gives the care that is not ours, as somebody has checked it.
    #[serde(default)]
    pub elsewhere: Vec<ElsewhereConfig>,
    /// Whom people can go to about how their information was used.
    #[serde(default = "information_commissioner")]
    pub commissioner: ReachConfig,
    /// Who looks after how the trust uses what it knows of people.
    pub data_protection_officer: Option<ReachConfig>,
    /// What the privacy notice says that only the trust can decide.
    #[serde(default)]
    pub privacy: PrivacyConfig,
    /// The way out of the pages where people tell us something.
    #[serde(default)]
    pub quick_exit: QuickExitConfig,
    /// The languages that people can choose besides English, by their tags.
    #[serde(default = "every_language")]
    pub languages: Vec<String>,
    /// Hospitals and clinics.
    pub sites: Vec<PlaceConfig>,
    /// Wards and services.
    pub services: Vec<PlaceConfig>,
}

/// Somebody outside the team and how to reach them. What is left out is not shown: leave out what nobody has checked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReachConfig {
    /// Their name.
    pub name: String,
    /// Their number, as it is to be read.
    #[serde(default)]
    pub phone: String,
    /// Their email address.
    #[serde(default)]
    pub email: String,
    /// Their website: an https address.
    #[serde(default)]
    pub web: String,
}

impl ReachConfig {
    fn check(&self, setting: &str) -> Result<(), ConfigError> {
        if self.name.trim().is_empty() {
            return Err(ConfigError(format!(
                "trust.{setting} needs a name: people are shown it"
            )));
        }
        if !self.web.is_empty() && !names_a_site(&self.web) {
            return Err(ConfigError(format!(
                "trust.{setting}.web is {:?}: it must be an https:// address",
                self.web
            )));
        }
        Ok(())
    }

    fn reach(&self) -> TurnTo {
        TurnTo {
            name: self.name.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            web: self.web.clone(),
        }
    }
}

/// Whom we have to name to those who complain about how we used their information. The office is about to become the
/// Information Commission: a setting, so that its name can change without us.
fn information_commissioner() -> ReachConfig {
    ReachConfig {
        name: "Information Commissioner's Office (ICO)".to_owned(),
        phone: "0303 123 1113".to_owned(),
        email: String::new(),
        web: "https://ico.org.uk/make-a-complaint/".to_owned(),
    }
}

/// Every language that is there. Each page of theirs says that it is a draft.
fn every_language() -> Vec<String> {
    let there = Language::ALL.into_iter().filter(|language| language.is_translation());
    there.map(|language| language.tag().to_owned()).collect()
}

/// A `[[trust.elsewhere]]` entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElsewhereConfig {
    /// Whose care it is for.
    pub body: Body,
    /// How to reach them.
    pub reach: ReachConfig,
}

/// Is it the https address of a website, without a password in it?
fn names_a_site(address: &str) -> bool {
    address.parse::<Uri>().is_ok_and(|uri| {
        let host = uri
            .authority()
            .is_some_and(|at| !at.host().is_empty() && !at.as_str().contains('@'));
        uri.scheme_str() == Some("https") && host
    })
}

/// The `[trust.privacy]` section. What is left out the notice says has not been said yet.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PrivacyConfig {
    /// On what grounds in law the trust uses what people tell it, a ground a line.
    pub lawful_bases: Vec<String>,
    /// Years that a case is kept from when it is closed. The product does not wipe cases: the trust does.
    pub case_years: Option<u32>,
}

impl PrivacyConfig {
    fn check(&self) -> Result<(), ConfigError> {
        if self.lawful_bases.iter().any(|basis| basis.trim().is_empty()) {
            return Err(ConfigError(
                "trust.privacy.lawful_bases has an empty line: people are shown it".to_owned(),
            ));
        }
        if self.case_years == Some(0) {
            return Err(ConfigError(
                "trust.privacy.case_years is 0: leave it out if it is not decided".to_owned(),
            ));
        }
        Ok(())
    }
}

/// The `[trust.quick_exit]` section.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct QuickExitConfig {
    /// Do the pages have "Exit this page"?
    pub on: bool,
    /// The website that it leads to: one that anybody might look at. https, so that nobody on the way can change it.
    pub to: String,
}

impl Default for QuickExitConfig {
    fn default() -> Self {
        Self {
            on: true,
            to: "https://www.bbc.co.uk/weather".to_owned(),
        }
    }
}

impl QuickExitConfig {
    fn check(&self) -> Result<(), ConfigError> {
        if names_a_site(&self.to) {
            return Ok(());
        }
        Err(ConfigError(format!(
            "trust.quick_exit.to is {:?}: it must be the https:// address of another website",
            self.to
        )))
    }
}

/// The most that a logo may weigh, in bytes.
const LOGO_MAX: usize = 100_000;

/// The trust's logo.
#[derive(Debug, Clone)]
pub struct Logo {
    /// Its media type.
    pub kind: &'static str,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// A site or a service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceConfig {
    /// What is stored: never change it once it is used.
    pub code: String,
    /// What people read.
    pub name: String,
    /// The division that answers for it (services only).
    pub division: Option<String>,
}

/// What pages say of the trust that stands in other sections.
pub struct Beside<'a> {
    /// The public origin.
    pub website: &'a str,
    /// Those of the list of cues.
    pub helplines: Vec<Helpline>,
    /// What issues are sorted by.
    pub issue_lists: IssueLists,
    /// How long things are kept.
    pub lifetimes: LifetimesConfig,
    /// The bank holidays, by their names, in their order.
    pub closed_days: Vec<(NaiveDate, String)>,
    /// The last day that those are known for.
    pub closed_days_until: NaiveDate,
    /// Has mail a gateway for text messages?
    pub nudges_by_text: bool,
    /// Is this a demonstration?
    pub demonstration: bool,
}

impl TrustConfig {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        for (setting, value) in [
            ("name", &self.name),
            ("team", &self.team),
            ("phone", &self.phone),
            ("email", &self.email),
            ("opening_hours", &self.opening_hours),
        ] {
            if value.trim().is_empty() {
                return Err(ConfigError(format!("trust.{setting} is empty: people are shown it")));
            }
        }
        self.quick_exit.check()?;
        for tag in &self.languages {
            if !Language::from_tag(tag).is_some_and(Language::is_translation) {
                return Err(ConfigError(format!(
                    "trust.languages has {tag:?}: it may hold {}",
                    every_language().join(", ")
                )));
            }
        }
        self.commissioner.check("commissioner")?;
        self.privacy.check()?;
        self.data_protection_officer
            .iter()
            .try_for_each(|officer| officer.check("data_protection_officer"))?;
        self.records.iter().try_for_each(|records| records.check("records"))?;
        self.elsewhere
            .iter()
            .try_for_each(|entry| entry.reach.check("elsewhere"))?;
        for (setting, places) in [("sites", &self.sites), ("services", &self.services)] {
            let mut codes: Vec<&str> = places.iter().map(|place| place.code.as_str()).collect();
            codes.sort_unstable();
            if let Some(twice) = codes.windows(2).find(|pair| pair[0] == pair[1]) {
                return Err(ConfigError(format!(
                    "trust.{setting} has the code {:?} twice",
                    twice[0]
                )));
            }
        }
        Ok(())
    }

    /// The logo's media type and bytes, if there is one.
    ///
    /// # Errors
    /// [`ConfigError`] when it can't be read, is neither SVG nor PNG, or is larger than [`LOGO_MAX`].
    pub fn logo(&self) -> Result<Option<Logo>, ConfigError> {
        let Some(path) = &self.logo else { return Ok(None) };
        let wrong = |why: &str| ConfigError(format!("trust.logo: {} {why}", path.display()));
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => return Err(wrong("must be an .svg or a .png file")),
        };
        let bytes = std::fs::read(path).map_err(|e| wrong(&format!("can't be read: {e}")))?;
        if bytes.len() > LOGO_MAX {
            return Err(wrong("is too large: every visitor loads it, so 100 kB are the most"));
        }
        Ok(Some(Logo { kind, bytes }))
    }

    /// As pages take it, with what other sections say.
    #[must_use]
    pub fn trust(&self, beside: Beside<'_>) -> Trust {
        let places = |places: &[PlaceConfig]| {
            places
                .iter()
                .map(|place| Place {
                    code: place.code.clone(),
                    name: place.name.clone(),
                    division: place.division.clone(),
                })
                .collect()
        };
        Trust {
            name: self.name.clone(),
            team: self.team.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            address: self.address.clone(),
            opening_hours: self.opening_hours.clone(),
            sites: places(&self.sites),
            services: places(&self.services),
            logo: self.logo.as_ref().map(|_| paths::LOGO.to_owned()),
            call_for_concern: self.call_for_concern.clone(),
            issue_lists: beside.issue_lists,
            helplines: beside.helplines,
            records: self.records.as_ref().map(ReachConfig::reach),
            elsewhere: self
                .elsewhere
                .iter()
                .map(|entry| (entry.body, entry.reach.reach()))
                .collect(),
            commissioner: self.commissioner.reach(),
            data_protection_officer: self.data_protection_officer.as_ref().map(ReachConfig::reach),
            lawful_bases: self.privacy.lawful_bases.clone(),
            keeping: Keeping {
                draft_hours: beside.lifetimes.draft_hours,
                saved_draft_days: beside.lifetimes.saved_draft_days,
                link_hours: beside.lifetimes.link_hours,
                patient_code_days: beside.lifetimes.patient_code_days,
                case_years: self.privacy.case_years,
            },
            closed_days: beside.closed_days,
            closed_days_until: beside.closed_days_until,
            website: beside.website.to_owned(),
            quick_exit: self.quick_exit.on,
            languages: self
                .languages
                .iter()
                .filter_map(|tag| Language::from_tag(tag))
                .collect(),
            nudges_by_text: beside.nudges_by_text,
            demonstration: beside.demonstration,
        }
    }
}

/// The configuration of the demonstration, in a folder, listening on an address. It doubles as the example to start
/// from.
#[must_use]
pub fn example(folder: &Path, listen: &str) -> String {
    include_str!("../../data/demo.toml")
        .replace("{folder}", &folder.display().to_string())
        .replace("{listen}", listen)
}

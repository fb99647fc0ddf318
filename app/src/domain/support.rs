//! Who helps with what, where: entries of the directory, whether somebody has checked them, and which of them are shown.

use super::codes;
use super::concern::length;
use super::council::CouncilCode;
use super::person::looks_like_email;
use super::problem::{Flaw, Problem};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days after which an entry is to be checked again. Numbers and contracts change: ours, no rule of law.
pub const CHECK_AGAIN_DAYS: u64 = 90;

codes!(
    /// What somebody needs, in the order of the page.
    Need {
        /// Help to make a complaint.
        ComplaintHelp = "complaint-help",
        /// Somebody who speaks for them.
        SomeoneToSpeak = "someone-to-speak",
        /// A crisis.
        Crisis = "crisis",
        /// Somebody is harmed, or may be.
        Safeguarding = "safeguarding",
        /// Somebody has died.
        Bereavement = "bereavement",
        /// They look after somebody.
        Carers = "carers",
        /// Care that a council pays for or arranges.
        CouncilCare = "council-care",
        /// A GP, a dentist, a pharmacist, an optician.
        GpOrDentist = "gp-or-dentist",
        /// Whether a professional should be allowed to work.
        FitnessToPractise = "fitness-to-practise",
        /// Money for harm that was done.
        Compensation = "compensation",
        /// Their own records.
        MyRecords = "my-records",
        /// How information about them was used.
        DataUse = "data-use",
        /// The Ombudsman.
        Ombudsman = "ombudsman",
        /// Money, and getting to the hospital.
        MoneyAndTravel = "money-and-travel",
        /// Interpreters, and help to talk or read.
        Interpreters = "interpreters",
        /// None of these: whatever helps with nothing else that is named.
        Other = "other",
    }
);

impl Need {
    /// Is it one that can't wait? Then whoever helps at once stands first, whole.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::Crisis | Self::Safeguarding)
    }
}

/// Where an entry helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// All of England.
    National,
    /// Where these councils are.
    Councils(Vec<CouncilCode>),
}

/// Somebody who helps, as people are told of them. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in addresses and files: small letters, digits and dashes. It never changes.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub what_for: String,
    /// Whom it is for.
    pub who_for: String,
    /// What it costs.
    pub cost: String,
    /// When it can be reached.
    pub hours: String,
    /// A phone number, as people read it.
    pub phone: String,
    /// A number for textphones.
    pub textphone: String,
    /// How to send a text message.
    pub sms: String,
    /// An email address.
    pub email: String,
    /// A website: an https address.
    pub web: String,
    /// Where to write or come to.
    pub address: String,
    /// Other ways in, such as sign language.
    pub access: String,
    /// Where it helps.
    pub area: Area,
    /// Is it shown only where nobody local does the same?
    pub fallback: bool,
    /// Is it for those who can't wait? Then it is never left out.
    pub urgent: bool,
    /// What it helps with.
    pub needs: Vec<Need>,
    /// From which day on it is there.
    pub valid_from: Option<NaiveDate>,
    /// Its last day.
    pub valid_to: Option<NaiveDate>,
}

impl Entry {
    /// Is it there on a day?
    #[must_use]
    pub fn is_there(&self, today: NaiveDate) -> bool {
        self.valid_from.is_none_or(|first| first <= today) && self.valid_to.is_none_or(|last| today <= last)
    }

    /// Does it help with this?
    #[must_use]
    pub fn helps_with(&self, need: Need) -> bool {
        match need {
            Need::Other => self.needs.is_empty(),
            need => self.needs.contains(&need),
        }
    }

    /// Does it help where this council is, and not just everywhere?
    #[must_use]
    pub fn is_local_to(&self, council: &CouncilCode) -> bool {
        matches!(&self.area, Area::Councils(councils) if councils.contains(council))
    }
}

/// Whether somebody has checked an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// On that day, not long ago.
    Checked(NaiveDate),
    /// On that day, and it is time to do it again.
    Stale(NaiveDate),
}

/// The day an entry is to be checked again, after it was checked on a day.
#[must_use]
pub fn next_check(checked_on: NaiveDate) -> NaiveDate {
    checked_on + Days::new(CHECK_AGAIN_DAYS)
}

/// An entry that somebody has checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The entry.
    pub entry: Entry,
    /// How it stands on the day it is shown.
    pub standing: Standing,
}

impl Listed {
    /// An entry as it is shown on a day; `None` where it isn't: nobody has checked it (its number may be wrong), or it is
    /// not there.
    #[must_use]
    pub fn on(entry: Entry, checked_on: Option<NaiveDate>, today: NaiveDate) -> Option<Self> {
        let checked_on = checked_on.filter(|_| entry.is_there(today))?;
        let standing = if next_check(checked_on) <= today {
            Standing::Stale(checked_on)
        } else {
            Standing::Checked(checked_on)
        };
        Some(Self { entry, standing })
    }
}

/// What is shown to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// For those who can't wait, whatever was asked for.
    pub urgent: Vec<Listed>,
    /// Where they live.
    pub local: Vec<Listed>,
    /// Everywhere in England.
    pub national: Vec<Listed>,
}

/// Chooses what is shown for a need and a council. What was checked lately comes before what wasn't, then the name decides.
/// Without a council nothing local is shown; what is local somewhere else never is. What only fills a gap
/// ([`Entry::fallback`]) is shown where nobody local helps with the same, or where it isn't known who would.
#[must_use]
pub fn choose(entries: Vec<Listed>, need: Need, council: Option<&CouncilCode>) -> Found {
    let mut found = Found::default();
    for listed in entries {
        let entry = &listed.entry;
        let (is_national, is_local) = (
            entry.area == Area::National,
            council.is_some_and(|council| entry.is_local_to(council)),
        );
        let is_asked_for = entry.helps_with(need);
        if entry.urgent && (is_national || is_local) && (need.is_urgent() || !is_asked_for) {
            found.urgent.push(listed);
        } else if is_local && is_asked_for {
            found.local.push(listed);
        } else if is_national && is_asked_for {
            found.national.push(listed);
        }
    }
    if !found.local.is_empty() {
        found.national.retain(|listed| !listed.entry.fallback);
    }
    let order = |listed: &Listed| {
        let entry = &listed.entry;
        let is_stale = matches!(listed.standing, Standing::Stale(_));
        (!entry.helps_with(need), is_stale, entry.fallback, entry.name.clone())
    };
    for list in [&mut found.urgent, &mut found.local, &mut found.national] {
        list.sort_by_cached_key(order);
    }
    found
}

/// Most in one field of an entry, in UTF-16 units.
pub const FIELD_MAX: usize = 500;

/// An entry as it is typed, or as it stands in a line of a file: every field is text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    /// [`Entry::slug`].
    pub slug: String,
    /// [`Entry::name`].
    pub name: String,
    /// [`Entry::what_for`].
    pub what_for: String,
    /// [`Entry::who_for`].
    pub who_for: String,
    /// [`Entry::cost`].
    pub cost: String,
    /// [`Entry::hours`].
    pub hours: String,
    /// [`Entry::phone`].
    pub phone: String,
    /// [`Entry::textphone`].
    pub textphone: String,
    /// [`Entry::sms`].
    pub sms: String,
    /// [`Entry::email`].
    pub email: String,
    /// [`Entry::web`].
    pub web: String,
    /// [`Entry::address`].
    pub address: String,
    /// [`Entry::access`].
    pub access: String,
    /// `national`, or the codes of councils with spaces between them.
    pub area: String,
    /// `yes`, or nothing.
    pub fallback: String,
    /// `yes`, or nothing.
    pub urgent: String,
    /// Codes of [`Need`], with spaces between them.
    pub needs: String,
    /// A day such as 2026-11-23, or nothing.
    pub valid_from: String,
    /// The same.
    pub valid_to: String,
    /// Where it is from. For staff.
    pub source: String,
    /// What staff should know. For staff.
    pub note: String,
}

/// An entry with what only staff see of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The entry.
    pub entry: Entry,
    /// Where it is from.
    pub source: String,
    /// What staff should know.
    pub note: String,
}

impl EntryForm {
    /// An entry as it would be typed.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let Record { entry, source, note } = record.clone();
        let flag = |is: bool| if is { "yes" } else { "" }.to_owned();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let codes = |codes: Vec<&str>| codes.join(" ");
        Self {
            area: match &entry.area {
                Area::National => "national".to_owned(),
                Area::Councils(councils) => codes(councils.iter().map(CouncilCode::as_str).collect()),
            },
            fallback: flag(entry.fallback),
            urgent: flag(entry.urgent),
            needs: codes(entry.needs.iter().map(|need| need.code()).collect()),
            valid_from: day(entry.valid_from),
            valid_to: day(entry.valid_to),
            slug: entry.slug,
            name: entry.name,
            what_for: entry.what_for,
            who_for: entry.who_for,
            cost: entry.cost,
            hours: entry.hours,
            phone: entry.phone,
            textphone: entry.textphone,
            sms: entry.sms,
            email: entry.email,
            web: entry.web,
            address: entry.address,
            access: entry.access,
            source,
            note,
        }
    }

    /// Takes an entry.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the fields.
    pub fn parse(&self) -> Result<Record, Vec<Problem>> {
        let mut problems = Vec::new();
        let is_slug = |slug: &str| {
            slug.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if self.slug.is_empty() {
            problems.push(Problem::new("slug", Flaw::Missing));
        } else if !is_slug(&self.slug) {
            problems.push(Problem::new("slug", Flaw::Format));
        }
        let texts = [
            ("name", &self.name, true),
            ("what_for", &self.what_for, true),
            ("who_for", &self.who_for, false),
            ("cost", &self.cost, false),
            ("hours", &self.hours, false),
            ("phone", &self.phone, false),
            ("textphone", &self.textphone, false),
            ("sms", &self.sms, false),
            ("email", &self.email, false),
            ("web", &self.web, false),
            ("address", &self.address, false),
            ("access", &self.access, false),
            ("source", &self.source, false),
            ("note", &self.note, false),
        ];
        for (field, text, is_needed) in texts {
            if is_needed && text.trim().is_empty() {
                problems.push(Problem::new(field, Flaw::Missing));
            } else if length(text) > FIELD_MAX {
                problems.push(Problem::too_long(field, FIELD_MAX));
            }
        }
        let is_phone = |text: &str| text.is_empty() || text.bytes().all(|b| b.is_ascii_digit() || b"+ ()".contains(&b));
        for (field, text) in [("phone", &self.phone), ("textphone", &self.textphone)] {
            if !is_phone(text.trim()) {
                problems.push(Problem::new(field, Flaw::Format));
            }
        }
        let email = self.email.trim();
        if !email.is_empty() && !looks_like_email(email) {
            problems.push(Problem::new("email", Flaw::Format));
        }
        let web = self.web.trim();
        let is_web = web.starts_with("https://") && web.len() > 8 && !web.contains([' ', '"', '<', '>']);
        if !web.is_empty() && !is_web {
            problems.push(Problem::new("web", Flaw::Format));
        }
        let area = self.area.split_whitespace().map(CouncilCode::parse).collect();
        let area = match (self.area.trim(), area) {
            ("national", _) => Some(Area::National),
            (_, Some(councils)) => Some(Area::Councils(councils)).filter(|_| !self.area.trim().is_empty()),
            (_, None) => None,
        };
        if area.is_none() {
            problems.push(Problem::new("area", Flaw::Format));
        }
        let needs: Option<Vec<_>> = self.needs.split_whitespace().map(Need::from_code).collect();
        if needs.is_none() {
            problems.push(Problem::new("needs", Flaw::Unknown));
        }
        let mut flag = |field: &str, typed: &str| {
            if !matches!(typed.trim(), "" | "yes") {
                problems.push(Problem::new(field, Flaw::Unknown));
            }
            typed.trim() == "yes"
        };
        let (fallback, urgent) = (flag("fallback", &self.fallback), flag("urgent", &self.urgent));
        let mut day = |field: &str, typed: &str| match typed.trim() {
            "" => None,
            typed => typed
                .parse()
                .map_err(|_| problems.push(Problem::new(field, Flaw::NotReal)))
                .ok(),
        };
        let (valid_from, valid_to) = (day("valid_from", &self.valid_from), day("valid_to", &self.valid_to));
        if valid_from
            .zip(valid_to)
            .is_some_and(|(first, last): (NaiveDate, NaiveDate)| last < first)
        {
            problems.push(Problem::new("valid_to", Flaw::Contradicts));
        }
        let text = |typed: &str| typed.trim().to_owned();
        match (area, needs) {
            (Some(area), Some(needs)) if problems.is_empty() => Ok(Record {
                entry: Entry {
                    slug: self.slug.clone(),
                    name: text(&self.name),
                    what_for: text(&self.what_for),
                    who_for: text(&self.who_for),
                    cost: text(&self.cost),
                    hours: text(&self.hours),
                    phone: text(&self.phone),
                    textphone: text(&self.textphone),
                    sms: text(&self.sms),
                    email: text(&self.email),
                    web: text(&self.web),
                    address: text(&self.address),
                    access: text(&self.access),
                    area,
                    fallback,
                    urgent,
                    needs,
                    valid_from,
                    valid_to,
                },
                source: text(&self.source),
                note: text(&self.note),
            }),
            _ => Err(problems),
        }
    }
}

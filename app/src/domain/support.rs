//! Who helps with what, where: entries of the directory, whether somebody has checked them, and which of them are shown.

use super::codes;
use super::council::CouncilCode;
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

/// What people are told of somebody who helps, in one place: the struct, and its fields by name, as forms and files need them.
macro_rules! texts {
    ($($(#[$doc:meta])* $field:ident),+ $(,)?) => {
        /// What people are told of an entry, as text. What is not known is empty.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub struct Texts { $($(#[$doc])* pub $field: String),+ }

        impl Texts {
            /// The names of the fields, in the order people read them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            /// A field by its name.
            pub fn field(&mut self, name: &str) -> Option<&mut String> {
                match name { $(stringify!($field) => Some(&mut self.$field),)+ _ => None }
            }

            /// Every field with its name.
            #[must_use]
            pub fn each(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($field), self.$field.as_str())),+]
            }
        }
    };
}

texts! {
    /// Its name.
    name,
    /// What it is for.
    what_for,
    /// Whom it is for.
    who_for,
    /// What it costs.
    cost,
    /// When it can be reached.
    hours,
    /// A phone number, as people read it.
    phone,
    /// A number for textphones.
    textphone,
    /// How to send a text message.
    sms,
    /// An email address.
    email,
    /// A website: an https address.
    web,
    /// Where to write or come to.
    address,
    /// Other ways in, such as sign language.
    access,
}

/// Somebody who helps, as people are told of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in addresses and files: small letters, digits and dashes. It never changes.
    pub slug: String,
    /// What people are told, as text.
    #[serde(flatten)]
    pub texts: Texts,
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
        (
            !entry.helps_with(need),
            is_stale,
            entry.fallback,
            entry.texts.name.clone(),
        )
    };
    for list in [&mut found.urgent, &mut found.local, &mut found.national] {
        list.sort_by_cached_key(order);
    }
    found
}

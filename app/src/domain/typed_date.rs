//! A date in three boxes, as it was typed.

use super::problem::Flaw;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The names of the three boxes, after the name of the date and an underline.
pub const PARTS: [&str; 3] = ["day", "month", "year"];

/// Three boxes as they were typed. The month may be a number or a name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedDate {
    /// Day of the month.
    pub day: String,
    /// Month.
    pub month: String,
    /// Year, four digits.
    pub year: String,
}

impl TypedDate {
    /// The box of this name: one of [`PARTS`].
    pub fn part(&mut self, part: &str) -> Option<&mut String> {
        match part {
            "day" => Some(&mut self.day),
            "month" => Some(&mut self.month),
            "year" => Some(&mut self.year),
            _ => None,
        }
    }

    /// What was typed, in one line.
    #[must_use]
    pub fn joined(&self) -> String {
        [&self.day, &self.month, &self.year]
            .map(|part| part.trim())
            .join(" ")
            .trim()
            .to_owned()
    }

    /// The day: `None` where nothing was typed.
    ///
    /// # Errors
    /// [`Flaw::NotReal`] when it is no day of a calendar from 1900 on, or a part of it is missing.
    pub fn parse(&self) -> Result<Option<NaiveDate>, Flaw> {
        let [day, month, year] = [&self.day, &self.month, &self.year].map(|part| part.trim());
        if [day, month, year].iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        let found = || {
            let year: i32 = year.parse().ok().filter(|year| (1900..=2999).contains(year))?;
            NaiveDate::from_ymd_opt(year, month_number(month)?, day.parse().ok()?)
        };
        found().map(Some).ok_or(Flaw::NotReal)
    }
}

impl From<NaiveDate> for TypedDate {
    fn from(day: NaiveDate) -> Self {
        Self {
            day: day.day().to_string(),
            month: day.month().to_string(),
            year: day.year().to_string(),
        }
    }
}

/// A month as people write it: `3`, `03`, `March`, `mar`.
#[must_use]
pub fn month_number(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if let Ok(number) = typed.parse() {
        return Some(number);
    }
    let typed = typed.to_lowercase();
    let months = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if typed.len() < 3 {
        return None;
    }
    (1..)
        .zip(months)
        .find(|(_, name)| name.starts_with(&typed))
        .map(|(number, _)| number)
}

/// How a date stands in a flat form, as browsers post it: its three boxes beside the other fields, under its name.
macro_rules! flat {
    ($($name:ident),+ $(,)?) => {$(
        pub(super) mod $name {
            use super::{PARTS, TypedDate};
            use serde::ser::SerializeMap as _;
            use serde::{Deserialize as _, Deserializer, Serializer};
            use std::collections::BTreeMap;

            fn boxed(part: &str) -> String {
                format!("{}_{part}", stringify!($name))
            }

            pub fn serialize<S: Serializer>(date: &TypedDate, to: S) -> Result<S::Ok, S::Error> {
                let mut map = to.serialize_map(Some(PARTS.len()))?;
                for (part, typed) in PARTS.into_iter().zip([&date.day, &date.month, &date.year]) {
                    map.serialize_entry(&boxed(part), typed)?;
                }
                map.end()
            }

            pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TypedDate, D::Error> {
                let mut fields = BTreeMap::<String, String>::deserialize(from)?;
                let [day, month, year] = PARTS.map(|part| fields.remove(&boxed(part)).unwrap_or_default());
                Ok(TypedDate { day, month, year })
            }
        }
    )+};
}
flat!(asked_on, happened_on, known_on, respond_by, until);

//! The directory as staff keep it: an entry as it is typed or stands in a file, what is wrong with it, and which entries
//! somebody has to look at.

use super::codes;
use super::concern::length;
use super::council::{Council, CouncilCode, named};
use super::person::looks_like_email;
use super::problem::{Flaw, Problem};
use super::support::{Area, Entry, Need, Texts, next_check};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Most in one field of an entry, in UTF-16 units.
pub const FIELD_MAX: usize = 500;

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

/// An entry as it is typed, or as it stands in a line of a file: every field is text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryForm {
    /// [`Entry::slug`].
    pub slug: String,
    /// [`Entry::texts`].
    pub texts: Texts,
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

impl EntryForm {
    /// The columns of a file of entries.
    #[must_use]
    pub fn columns() -> Vec<&'static str> {
        let after = [
            "area",
            "fallback",
            "urgent",
            "needs",
            "valid_from",
            "valid_to",
            "source",
            "note",
        ];
        [&["slug"], Texts::NAMES, &after].concat()
    }

    /// A field by its name.
    pub fn field(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "slug" => Some(&mut self.slug),
            "area" => Some(&mut self.area),
            "fallback" => Some(&mut self.fallback),
            "urgent" => Some(&mut self.urgent),
            "needs" => Some(&mut self.needs),
            "valid_from" => Some(&mut self.valid_from),
            "valid_to" => Some(&mut self.valid_to),
            "source" => Some(&mut self.source),
            "note" => Some(&mut self.note),
            text => self.texts.field(text),
        }
    }

    /// The fields in which another differs: the name, what it says here, and there.
    #[must_use]
    pub fn differing(mut self, mut other: Self) -> Vec<(&'static str, String, String)> {
        let both = |name| Some((name, self.field(name)?.clone(), other.field(name)?.clone()));
        let both = Self::columns().into_iter().filter_map(both);
        both.filter(|(_, here, there)| here != there).collect()
    }

    /// An entry as it would be typed.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let Record { entry, source, note } = record.clone();
        let flag = |is: bool| if is { "yes" } else { "" }.to_owned();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            area: match &entry.area {
                Area::National => NATIONAL.to_owned(),
                Area::Councils(councils) => joined(councils.iter().map(CouncilCode::as_str)),
            },
            fallback: flag(entry.fallback),
            urgent: flag(entry.urgent),
            needs: joined(entry.needs.iter().map(|need| need.code())),
            valid_from: day(entry.valid_from),
            valid_to: day(entry.valid_to),
            slug: entry.slug,
            texts: entry.texts,
            source,
            note,
        }
    }

    /// Takes the form of the desk: several boxes for what it helps with, three for a date, and a council a line. Its name in
    /// addresses is not typed.
    #[must_use]
    pub fn typed(slug: &str, pairs: &[(String, String)], councils: &[Council]) -> Self {
        let one = |name: &str| {
            let found = pairs.iter().find(|(field, _)| field == name);
            found.map(|(_, value)| value.as_str()).unwrap_or_default()
        };
        let mut form = Self {
            slug: slug.to_owned(),
            ..Self::default()
        };
        for (name, value) in pairs {
            if let Some(field) = form.field(name).filter(|_| !matches!(name.as_str(), "slug" | "area")) {
                value.clone_into(field);
            }
        }
        let needs = pairs.iter().filter(|(field, _)| field == "needs");
        form.needs = joined(needs.map(|(_, value)| value.as_str()));
        for name in ["valid_from", "valid_to"] {
            let parts = ["year", "month", "day"].map(|part| one(&format!("{name}_{part}")).trim());
            if let Some(field) = form.field(name).filter(|_| parts.concat() != "") {
                let [year, month, day] = parts;
                *field = format!("{year}-{month:0>2}-{day:0>2}");
            }
        }
        form.area = match (one("where"), councils_on_lines(one("councils"), councils)) {
            (NATIONAL, _) => NATIONAL.to_owned(),
            (SOME, Ok(codes)) => joined(codes.iter().map(CouncilCode::as_str)),
            _ => String::new(),
        };
        form
    }

    /// Takes an entry.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the fields.
    pub fn parse(&self) -> Result<Record, Vec<Problem>> {
        let mut problems = Vec::new();
        let is_slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if self.slug.is_empty() {
            problems.push(Problem::new("slug", Flaw::Missing));
        } else if !self.slug.bytes().all(is_slug) {
            problems.push(Problem::new("slug", Flaw::Format));
        }
        let for_staff = [("source", self.source.as_str()), ("note", self.note.as_str())];
        let mut texts = self.texts.clone();
        for (field, text) in self.texts.each().into_iter().chain(for_staff) {
            let text = text.trim();
            if text.is_empty() && matches!(field, "name" | "what_for") {
                problems.push(Problem::new(field, Flaw::Missing));
            } else if length(text) > FIELD_MAX {
                problems.push(Problem::too_long(field, FIELD_MAX));
            } else if !has_form(field, text) {
                problems.push(Problem::new(field, Flaw::Format));
            }
            if let Some(kept) = texts.field(field) {
                text.clone_into(kept);
            }
        }
        let area = match self.area.trim() {
            NATIONAL => Some(Area::National),
            "" => None,
            codes => codes
                .split_whitespace()
                .map(CouncilCode::parse)
                .collect::<Option<_>>()
                .map(Area::Councils),
        };
        if area.is_none() {
            problems.push(Problem::new("area", Flaw::Format));
        }
        // "Something else" is what nobody named: an entry without a need.
        let named = |code| Need::from_code(code).filter(|need| *need != Need::Other);
        let needs: Option<Vec<_>> = self.needs.split_whitespace().map(named).collect();
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
            typed => {
                // A year of two digits is one of the first century.
                let day = typed.parse().ok().filter(|day: &NaiveDate| day.year() >= 2000);
                if day.is_none() {
                    problems.push(Problem::new(field, Flaw::NotReal));
                }
                day
            }
        };
        let (valid_from, valid_to) = (day("valid_from", &self.valid_from), day("valid_to", &self.valid_to));
        if valid_from
            .zip(valid_to)
            .is_some_and(|(first, last): (NaiveDate, NaiveDate)| last < first)
        {
            problems.push(Problem::new("valid_to", Flaw::Contradicts));
        }
        match (area, needs) {
            (Some(area), Some(needs)) if problems.is_empty() => Ok(Record {
                entry: Entry {
                    slug: self.slug.clone(),
                    texts,
                    area,
                    fallback,
                    urgent,
                    needs,
                    valid_from,
                    valid_to,
                },
                source: self.source.trim().to_owned(),
                note: self.note.trim().to_owned(),
            }),
            _ => Err(problems),
        }
    }
}

/// What an area is called that is all of England, in forms and files.
pub const NATIONAL: &str = "national";
/// What is chosen on the desk for an area that is some councils'.
pub const SOME: &str = "councils";

fn joined<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes.collect::<Vec<_>>().join(" ")
}

/// Has a text the form that people, phones and browsers can use?
fn has_form(field: &str, text: &str) -> bool {
    match field {
        _ if text.is_empty() => true,
        "phone" | "textphone" => text.bytes().all(|b| b.is_ascii_digit() || b"+ ()".contains(&b)),
        "email" => looks_like_email(text),
        "web" => text.starts_with("https://") && text.len() > 8 && !text.contains([' ', '"', '<', '>']),
        _ => true,
    }
}

/// The councils that are named on the lines of a text, by name or by code.
///
/// # Errors
/// The lines that name none, or more than one; empty where there is no line at all.
pub fn councils_on_lines(text: &str, councils: &[Council]) -> Result<Vec<CouncilCode>, Vec<String>> {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let found = |line: &&str| match named(line, councils).as_slice() {
        [one] => Some(one.code.clone()),
        _ => councils
            .iter()
            .find(|council| council.code.as_str() == *line)
            .map(|council| council.code.clone()),
    };
    let codes: Vec<_> = lines.iter().filter_map(found).collect();
    if !lines.is_empty() && codes.len() == lines.len() {
        return Ok(codes);
    }
    let unknown = lines.iter().filter(|line| found(line).is_none());
    Err(unknown.map(|line| (*line).to_owned()).collect())
}

/// A name in addresses and files for a new entry: the first that is free.
#[must_use]
pub fn slug(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let letters = name.chars().map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            ' '
        }
    });
    let words: String = letters.take(60).collect();
    let plain = words.split_whitespace().collect::<Vec<_>>().join("-");
    let plain = if plain.is_empty() { "entry".to_owned() } else { plain };
    let further = (2..).map(|n: u32| format!("{plain}-{n}"));
    let mut names = std::iter::once(plain.clone()).chain(further);
    names.find(|name| !is_taken(name)).unwrap_or(plain)
}

codes!(
    /// What a link checker found at the address of a website.
    LinkFound {
        /// A page.
        Answers = "answers",
        /// No such page.
        Gone = "gone",
        /// The operator's proxy lets nobody go there: nothing is known.
        NotAllowed = "not-allowed",
        /// No answer, or a fault.
        Fails = "fails",
    }
);

codes!(
    /// Why somebody has to look at an entry, the most pressing first.
    DueBecause {
        /// Its last day is over, and it is still there.
        Over = "over",
        /// Its website is gone, or does not answer.
        Link = "link",
        /// It is time to check it again: people are told that it may have changed.
        Stale = "stale",
        /// Nobody has checked it: people see nothing of it.
        Never = "never",
    }
);

/// Why somebody has to look at an entry on a London day; `None`: nobody has to. `link` is what was found and on which day.
#[must_use]
pub fn due_because(
    entry: &Entry,
    checked_on: Option<NaiveDate>,
    link: Option<(LinkFound, NaiveDate)>,
    today: NaiveDate,
) -> Option<DueBecause> {
    // Whoever has checked it since has seen the website.
    let is_broken = link.is_some_and(|(found, at)| {
        matches!(found, LinkFound::Gone | LinkFound::Fails) && checked_on.is_none_or(|on| on < at)
    });
    match checked_on {
        _ if entry.valid_to.is_some_and(|last| last < today) => Some(DueBecause::Over),
        Some(_) if is_broken => Some(DueBecause::Link),
        Some(on) if next_check(on) <= today => Some(DueBecause::Stale),
        Some(_) => None,
        None => Some(DueBecause::Never),
    }
}

codes!(
    /// What became of an entry, as its history tells.
    EntryChange {
        /// It is new.
        Added = "added",
        /// It says something else.
        Changed = "changed",
        /// Somebody has checked it as it stands.
        Checked = "checked",
        /// It is shown to nobody any more.
        Retired = "retired",
        /// It is there again, to be checked.
        BroughtBack = "brought-back",
    }
);

/// What is wrong with a line of a file of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub why: BadLineWhy,
}

/// Why a line of a file can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadLineWhy {
    /// It can't be read as CSV with our columns; what follows was not looked at.
    Csv,
    /// Its fields.
    Fields(Vec<Problem>),
    /// There is a line for this entry before it.
    Twice(String),
    /// No council of England has this code.
    NoCouncil(String),
}

/// What became of a file of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Entries that are new.
    pub new: usize,
    /// Entries that say something else now, and have to be checked anew.
    pub changed: usize,
    /// Entries that stay as they are: the file says the same, or was asked to change none.
    pub same: usize,
    /// Entries that were retired, and stay so whatever the file says.
    pub retired: usize,
}

/// The day somebody says that they checked an entry on, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckForm {
    /// The day.
    pub day: String,
    /// The month, as a number.
    pub month: String,
    /// The year.
    pub year: String,
}

impl CheckForm {
    /// The field that the error summary links to.
    pub const FIELD: &'static str = "on";

    /// Takes the day, which is today or before, and not before the entry said what it says (`since`).
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(&self, since: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, Problem> {
        let problem = |flaw| Problem::new(Self::FIELD, flaw);
        let parts = [&self.year, &self.month, &self.day].map(|part| part.trim());
        if parts.concat().is_empty() {
            return Err(problem(Flaw::Missing));
        }
        let [year, month, day] = parts;
        let on = || NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let on = on().filter(|on| on.year() >= 2000);
        let on = on.ok_or_else(|| problem(Flaw::NotReal))?;
        if on > today {
            Err(problem(Flaw::Future))
        } else if since.is_some_and(|since| on < since) {
            Err(problem(Flaw::Past))
        } else {
            Ok(on)
        }
    }
}

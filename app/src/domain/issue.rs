//! What a case is about, issue by issue: in somebody's own words and by the lists that the trust counts by (KO41a). Each time an
//! issue is written down or changed stays; what stands is the last of each.

use super::access::Division;
use super::codes;
use super::ids::IssueId;
use super::letter::Note;
use super::problem::{Flaw, Problem};
use serde::{Deserialize, Serialize};

codes!(
    /// What was found about an issue, in the words of KO41a.
    Finding {
        /// Substantive evidence supports it.
        Upheld = "upheld",
        /// Evidence supports a part of it.
        PartlyUpheld = "partly-upheld",
        /// No evidence supports it.
        NotUpheld = "not-upheld",
    }
);

/// A subject of the list, and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its parts: code and name.
    #[serde(default)]
    pub part: Vec<(String, String)>,
}

/// The lists that issues are sorted by, as data with a version.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IssueLists {
    /// Which they are, as whoever owns them wrote it.
    pub version: String,
    /// What an issue can be about.
    pub subjects: Vec<Subject>,
    /// In which kind of service it came up: code and name.
    pub areas: Vec<(String, String)>,
    /// Of which profession it is: code and name.
    pub professions: Vec<(String, String)>,
}

fn name_in<'a>(list: &'a [(String, String)], code: &str) -> Option<&'a str> {
    list.iter()
        .find(|(known, _)| known == code)
        .map(|(_, name)| name.as_str())
}

impl IssueLists {
    /// Every subject and every part of one, as it is chosen: "comms" or "comms/patient", with its name.
    pub fn choices(&self) -> impl Iterator<Item = (String, String)> {
        self.subjects.iter().flat_map(|subject| {
            let whole = (subject.code.clone(), subject.name.clone());
            let parts = subject.part.iter();
            let parts =
                parts.map(|(code, name)| (format!("{}/{code}", subject.code), format!("{}: {name}", subject.name)));
            std::iter::once(whole).chain(parts)
        })
    }

    /// The name of a subject or a part of one, as it is chosen; of one that is in the lists no more, what stands there.
    #[must_use]
    pub fn subject(&self, chosen: &str) -> String {
        let mut choices = self.choices();
        let found = choices.find(|(code, _)| code == chosen);
        found.map_or_else(|| chosen.to_owned(), |(_, name)| name)
    }

    /// The name of a service area.
    #[must_use]
    pub fn area<'a>(&'a self, code: &'a str) -> &'a str {
        name_in(&self.areas, code).unwrap_or(code)
    }

    /// The name of a profession.
    #[must_use]
    pub fn profession<'a>(&'a self, code: &'a str) -> &'a str {
        name_in(&self.professions, code).unwrap_or(code)
    }
}

/// What an issue is held to: the lists, and the trust's own sites and services.
#[derive(Debug, Clone, Copy)]
pub struct IssueRules<'a> {
    /// The lists.
    pub lists: &'a IssueLists,
    /// The codes of the sites.
    pub sites: &'a [&'a str],
    /// The codes of the services, each with the division that answers for it.
    pub services: &'a [(&'a str, Option<&'a Division>)],
}

/// How an issue is sorted: codes only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorting {
    /// The version of the lists.
    pub lists: String,
    /// The subject, or a part of one: "comms" or "comms/patient".
    pub subject: String,
    /// In which kind of service.
    pub area: Option<String>,
    /// Of which profession.
    pub profession: Option<String>,
    /// At which site.
    pub site: Option<String>,
    /// Which ward or service.
    pub service: Option<String>,
    /// The division that answers for that.
    pub division: Option<Division>,
    /// What was found.
    pub finding: Option<Finding>,
}

/// An issue as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Which.
    pub id: IssueId,
    /// How it is sorted.
    pub sorting: Sorting,
    /// In somebody's own words.
    pub words: Note,
}

/// What staff typed as they write an issue down or change one, right or wrong.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IssueForm {
    /// Which is changed; empty for a new one.
    pub issue: String,
    /// As one of [`IssueLists::choices`].
    pub subject: String,
    /// A code of the service areas, or nothing.
    pub area: String,
    /// A code of the professions, or nothing.
    pub profession: String,
    /// A code of the sites, or nothing.
    pub site: String,
    /// A code of the services, or nothing.
    pub service: String,
    /// A code of [`Finding`], or nothing.
    pub finding: String,
    /// "yes": it is none after all.
    pub gone: String,
    /// The issue in somebody's own words. Kept like the words of any form.
    #[serde(skip_serializing)]
    pub note: String,
}

/// An issue written down or changed, once nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueStep {
    /// Which is changed; `None`: a new one.
    pub id: Option<IssueId>,
    /// How it is sorted.
    pub sorting: Sorting,
    /// Is it none after all?
    pub gone: bool,
    /// In somebody's own words.
    pub words: Note,
}

impl From<&Issue> for IssueForm {
    fn from(issue: &Issue) -> Self {
        let Sorting {
            subject,
            area,
            profession,
            site,
            service,
            finding,
            ..
        } = issue.sorting.clone();
        Self {
            issue: issue.id.to_string(),
            subject,
            area: area.unwrap_or_default(),
            profession: profession.unwrap_or_default(),
            site: site.unwrap_or_default(),
            service: service.unwrap_or_default(),
            finding: finding.map(Finding::code).unwrap_or_default().to_owned(),
            gone: String::new(),
            note: issue.words.as_str().to_owned(),
        }
    }
}

impl IssueForm {
    /// Takes what was typed, on a case with these issues.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the page.
    pub fn parse(&self, issues: &[Issue], rules: &IssueRules<'_>) -> Result<IssueStep, Vec<Problem>> {
        let IssueRules { lists, sites, services } = *rules;
        let mut problems = Vec::new();
        let changed = issues.iter().find(|issue| issue.id.to_string() == self.issue);
        // What it was sorted by before may be in the lists no more; as long as nobody chooses another, it stands.
        let before = changed.map(Self::from).unwrap_or_default();
        let words = Note::parse(&self.note).map_err(|problem| problems.push(problem));
        if self.subject != before.subject && !lists.choices().any(|(code, _)| code == self.subject)
            || self.subject.is_empty()
        {
            problems.push(Problem::new("subject", Flaw::Missing));
        }
        let mut optional = |field: &str, typed: &str, before: &str, known: bool| {
            if !typed.is_empty() && typed != before && !known {
                problems.push(Problem::new(field, Flaw::Missing));
            }
            (!typed.is_empty()).then(|| typed.to_owned())
        };
        let service = services.iter().find(|(code, _)| *code == self.service);
        let sorting = Sorting {
            lists: lists.version.clone(),
            subject: self.subject.clone(),
            area: optional(
                "area",
                &self.area,
                &before.area,
                name_in(&lists.areas, &self.area).is_some(),
            ),
            profession: optional(
                "profession",
                &self.profession,
                &before.profession,
                name_in(&lists.professions, &self.profession).is_some(),
            ),
            site: optional("site", &self.site, &before.site, sites.contains(&self.site.as_str())),
            service: optional("service", &self.service, &before.service, service.is_some()),
            division: service.and_then(|(_, division)| *division).cloned(),
            finding: Finding::from_code(&self.finding),
        };
        match words {
            Ok(words) if problems.is_empty() && changed.is_some() != self.issue.is_empty() => Ok(IssueStep {
                id: changed.map(|issue| issue.id),
                sorting,
                gone: changed.is_some() && self.gone == "yes",
                words,
            }),
            _ => Err(problems),
        }
    }
}

impl std::fmt::Debug for IssueForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IssueForm(…)")
    }
}

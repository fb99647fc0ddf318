//! The lists that issues are sorted by: ours, or the trust's own, with their version.

use super::{ConfigError, one_line};
use app::domain::issue::{IssueLists, Subject};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

/// The lists as a file has them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListsFile {
    version: String,
    area: Vec<(String, String)>,
    profession: Vec<(String, String)>,
    subject: Vec<Subject>,
}

/// Reads the trust's own lists, or ours.
///
/// # Errors
/// One line that says what is wrong with the file.
pub fn read(file: Option<&Path>) -> Result<IssueLists, ConfigError> {
    let wrong = |what: String| ConfigError(one_line(&format!("issue_lists_file: {what}")));
    let text = match file {
        None => include_str!("../../data/issue-lists.toml").to_owned(),
        Some(path) => {
            std::fs::read_to_string(path).map_err(|e| wrong(format!("{} can't be read: {e}", path.display())))?
        }
    };
    let file: ListsFile = toml::from_str(&text).map_err(|e| wrong(e.to_string()))?;
    let lists = IssueLists {
        version: file.version,
        subjects: file.subject,
        areas: file.area,
        professions: file.profession,
    };
    let subjects: Vec<_> = lists.choices().map(|(code, _)| code).collect();
    let codes = |list: &[(String, String)]| list.iter().map(|(code, _)| code.clone()).collect::<Vec<_>>();
    for (name, codes) in [
        ("subject", subjects),
        ("area", codes(&lists.areas)),
        ("profession", codes(&lists.professions)),
    ] {
        if codes.is_empty() || codes.iter().any(String::is_empty) {
            return Err(wrong(format!("{name} is empty, or has an empty code")));
        }
        if codes.iter().collect::<BTreeSet<_>>().len() != codes.len() {
            return Err(wrong(format!("a code of {name} stands there twice")));
        }
    }
    Ok(lists)
}

//! The list of words that may mean danger: ours, or the trust's own, with its version.

use super::{ConfigError, one_line};
use app::domain::cue::{Class, Cues};
use app::port::Helpline;
use serde::Deserialize;
use std::path::Path;

/// The list as a file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CuesFile {
    version: String,
    class: Vec<ClassEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassEntry {
    class: Class,
    cues: Vec<String>,
    #[serde(default)]
    help: Vec<HelpEntry>,
}

#[derive(Debug, Deserialize)]
struct HelpEntry {
    name: String,
    #[serde(flatten)]
    number: Number,
}

/// Either of these.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Number {
    Phone(String),
    Text(String),
}

/// The list, and what it is called when somebody asks which one it was.
#[derive(Debug, Clone)]
pub struct CueList {
    /// Its version, as whoever owns it wrote it.
    pub version: String,
    /// The cues.
    pub cues: Cues,
    /// Who helps.
    pub helplines: Vec<Helpline>,
}

/// Reads the trust's own list, or ours.
///
/// # Errors
/// One line that says what is wrong with the file.
pub fn read(file: Option<&Path>) -> Result<CueList, ConfigError> {
    let wrong = |what: String| ConfigError(one_line(&format!("cues_file: {what}")));
    let text = match file {
        None => include_str!("../../data/cues.toml").to_owned(),
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| wrong(format!("{} can't be read: {error}", path.display())))?,
    };
    let parsed: CuesFile = toml::from_str(&text).map_err(|error| wrong(error.message().to_owned()))?;
    if parsed.version.trim().is_empty() {
        return Err(wrong("needs a version".to_owned()));
    }
    let mut cues = Vec::new();
    let mut helplines = Vec::new();
    for entry in parsed.class {
        let class = entry.class;
        if entry.cues.iter().any(|cue| !cue.chars().any(char::is_alphanumeric)) {
            return Err(wrong(format!("has a cue without a letter in {class}")));
        }
        cues.extend(entry.cues.into_iter().map(|cue| (class, cue)));
        helplines.extend(entry.help.into_iter().map(|help| {
            let by_text = matches!(help.number, Number::Text(_));
            let (Number::Phone(number) | Number::Text(number)) = help.number;
            Helpline {
                class,
                name: help.name,
                number,
                by_text,
            }
        }));
    }
    Ok(CueList {
        version: parsed.version,
        cues: Cues::new(cues),
        helplines,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_list_is_sound_and_finds_what_it_is_for() {
        let list = read(None).unwrap();
        let found = list.cues.find("I can't go on. I want to end my life.");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].class, Class::SelfHarm);
        assert!(list.helplines.iter().any(|line| line.class == Class::SelfHarm));
        // Every class can be met by some words.
        for class in Class::ALL {
            assert!(list.cues.has(*class), "{class} has no cue");
        }
    }

    #[test]
    fn a_list_that_is_wrong_is_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cues.toml");
        for text in [
            "",
            "version = \"1\"\n[[class]]\nclass = \"sadness\"\ncues = []",
            "version = \" \"\nclass = []",
            "version = \"1\"\n[[class]]\nclass = \"danger\"\ncues = [\"*\"]",
        ] {
            std::fs::write(&path, text).unwrap();
            let error = read(Some(&path)).unwrap_err().to_string();
            assert!(error.contains("cues_file") && !error.trim().contains('\n'), "{error}");
        }
        assert!(read(Some(&folder.path().join("none"))).is_err());
    }
}

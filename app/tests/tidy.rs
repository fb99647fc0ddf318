#![cfg(feature = "ssr")]
//! What keeps the house in order where the compiler can't: floors, first lines, and the one place for raw textareas.

use std::path::{Path, PathBuf};

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every source of the three crates, by its path from the root.
fn sources() -> Vec<(String, String)> {
    let folders = ["app/src", "app/tests", "server/src", "server/tests", "frontend/src"];
    let found = folders.iter().flat_map(|folder| files(&root().join(folder), "rs"));
    let read = |path: PathBuf| {
        let name = path
            .strip_prefix(root())
            .expect("under the root")
            .to_string_lossy()
            .into_owned();
        (name, std::fs::read_to_string(&path).expect("a source"))
    };
    found.map(read).collect()
}

/// The code of a file: no comments, so that a sentence about a rule does not break it.
fn code(source: &str) -> String {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_file_says_first_what_lives_in_it() {
    let silent: Vec<_> = sources()
        .into_iter()
        .filter(|(_, source)| {
            !source
                .lines()
                .find(|line| !line.starts_with("#!["))
                .is_some_and(|line| line.starts_with("//! "))
        })
        .map(|(name, _)| name)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn a_raw_textarea_stands_in_its_component_only() {
    // Leptos 0.8 writes a textarea's dynamic child unescaped.
    let raw = concat!("<text", "area");
    let found: Vec<_> = sources()
        .into_iter()
        .filter(|(name, source)| name.contains("/src/") && code(source).contains(raw))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(found, ["app/src/components/textarea.rs"]);
}

#[test]
fn only_components_write_html_of_their_own() {
    let found: Vec<_> = sources()
        .into_iter()
        .filter(|(name, source)| name.starts_with("app/src/") && code(source).contains("inner_html"))
        .map(|(name, _)| name)
        .filter(|name| !name.starts_with("app/src/components/"))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

/// What a room of `app` may not name (house: floors, from the ground up).
const FLOORS: &[(&str, &[&str])] = &[
    (
        "app/src/domain/",
        &[
            "port",
            "words",
            "paths",
            "components",
            "api",
            "islands",
            "pages",
            "routes",
            "shell",
        ],
    ),
    (
        "app/src/port/",
        &[
            "words",
            "paths",
            "components",
            "api",
            "islands",
            "pages",
            "routes",
            "shell",
        ],
    ),
    (
        "app/src/words/",
        &[
            "port",
            "paths",
            "components",
            "api",
            "islands",
            "pages",
            "routes",
            "shell",
        ],
    ),
    (
        "app/src/paths.rs",
        &["words", "components", "api", "islands", "pages", "routes", "shell"],
    ),
    (
        "app/src/components/",
        &["port", "paths", "api", "islands", "pages", "routes", "shell"],
    ),
    ("app/src/islands/", &["port", "api", "pages", "routes", "shell"]),
    ("app/src/api/", &["components", "islands", "routes", "shell"]),
    ("app/src/pages/", &["routes", "shell"]),
    ("app/src/routes.rs", &["shell"]),
];

#[test]
fn no_arrow_runs_up() {
    let mut found = Vec::new();
    for (name, source) in sources() {
        for (_, above) in FLOORS.iter().filter(|(room, _)| name.starts_with(room)) {
            let code = code(&source);
            found.extend(
                above
                    .iter()
                    .filter(|room| code.contains(&format!("crate::{room}")))
                    .map(|room| format!("{name} -> {room}")),
            );
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn public_pages_wait_for_nothing_that_can_hang() {
    // Several ways for these to hang on the server are open upstream: pages await their ports in a `Suspend`.
    let words = [
        "<Suspense",
        "<Transition",
        "Resource::",
        "<ActionForm",
        "<ErrorBoundary",
    ];
    let mut found = Vec::new();
    for (name, source) in sources()
        .into_iter()
        .filter(|(name, _)| name.starts_with("app/src/pages/"))
    {
        let code = code(&source);
        found.extend(
            words
                .iter()
                .filter(|word| code.contains(*word))
                .map(|word| format!("{name}: {word}")),
        );
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn nobody_elses_signs_are_in_the_house() {
    let own = ["Fru", "tiger"].concat();
    let styles = files(&root().join("style"), "scss")
        .into_iter()
        .map(|path| std::fs::read_to_string(path).expect("a style"));
    let sheets = styles
        .filter(|sheet| {
            sheet
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(&own))
        })
        .count();
    assert_eq!(sheets, 0, "that typeface is licensed to the NHS only");
}

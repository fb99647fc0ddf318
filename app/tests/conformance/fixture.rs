//! Reads nhsuk-frontend's fixtures from where npm puts them. A missing file is an error that says what to run.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// One fixture: what the component is given, and what it must draw.
#[derive(Deserialize)]
pub struct Fixture {
    /// Not unique within a component.
    pub name: String,
    /// The component's options.
    pub context: Value,
    /// What stands between the component's tags, as HTML.
    #[serde(rename = "callBlock")]
    pub call_block: Option<String>,
    /// What it must draw.
    pub html: String,
}

#[derive(Deserialize)]
struct Fixtures {
    fixtures: Vec<Fixture>,
}

/// Where npm puts nhsuk-frontend.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end/node_modules/nhsuk-frontend")
}

/// All fixtures of one component, in their order.
pub fn read(folder: &Path, component: &str) -> Result<Vec<Fixture>, String> {
    let text = text(
        &folder
            .join("dist/nhsuk/components")
            .join(component)
            .join("fixtures.json"),
    )?;
    let fixtures = serde_json::from_str::<Fixtures>(&text)
        .map_err(|why| format!("{component}: {why}"))?
        .fixtures;
    if fixtures.is_empty() {
        Err(format!("{component} has no fixtures"))
    } else {
        Ok(fixtures)
    }
}

/// The version of nhsuk-frontend that is there.
pub fn version(folder: &Path) -> Result<String, String> {
    let package: Value = serde_json::from_str(&text(&folder.join("package.json"))?).map_err(|why| why.to_string())?;
    Ok(package["version"].as_str().unwrap_or_default().to_owned())
}

/// How many fixtures nhsuk-frontend has in all.
pub fn count(folder: &Path) -> Result<usize, String> {
    let components = folder.join("dist/nhsuk/components");
    let entries = std::fs::read_dir(&components).map_err(|why| missing(&components, &why))?;
    let mut count = 0;
    for entry in entries {
        let fixtures = entry.map_err(|why| why.to_string())?.path().join("fixtures.json");
        if fixtures.exists() {
            let fixtures: Value = serde_json::from_str(&text(&fixtures)?).map_err(|why| why.to_string())?;
            count += fixtures["fixtures"].as_array().map_or(0, Vec::len);
        }
    }
    Ok(count)
}

fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|why| missing(path, &why))
}

fn missing(path: &Path, why: &std::io::Error) -> String {
    format!(
        "{}: {why}. Run `make test`, or `npm ci` in end2end, and try again.",
        path.display()
    )
}

//! `pals support`: the directory of who helps, as a file.

use super::{Outcome, Trouble, config, other};
use app::pages::desk::{bad_line, taken_in};
use server::clock::System;
use server::service::directory::Takes;
use server::service::directory_file::{SEED, read, write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes a file of entries in; without one, the entries that come with the product.
pub async fn import(path: &Path, file: Option<PathBuf>) -> Outcome {
    let (text, takes) = match &file {
        None => (SEED.as_bytes().to_vec(), Takes::New),
        Some(file) => {
            let text = std::fs::read(file).map_err(|error| Trouble::Other(format!("{}: {error}", file.display())))?;
            (text, Takes::All)
        }
    };
    let records = read(&text).map_err(|bad| {
        let name = file.map_or_else(|| "the built-in entries".to_owned(), |file| file.display().to_string());
        let lines: Vec<_> = bad.iter().map(bad_line).collect();
        Trouble::Other(format!("{name}: nothing was taken in.\n{}", lines.join("\n")))
    })?;
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let done = core
        .import_entries(records, takes, None)
        .await
        .map_err(|failure| other("the entries could not be taken in", failure))?;
    core.db.close().await;
    println!("{}", taken_in(&done));
    println!("People see an entry when somebody has checked it.");
    Ok(())
}

/// Writes every entry to the standard output, as a file that can be taken in again.
pub async fn export(path: &Path) -> Outcome {
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let records = core
        .entries()
        .await
        .map_err(|failure| other("the entries could not be read", failure))?;
    core.db.close().await;
    let text = write(&records).map_err(|error| Trouble::Other(error.to_string()))?;
    print!("{text}");
    Ok(())
}

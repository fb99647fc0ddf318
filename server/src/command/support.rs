//! `pals support`: the directory of who helps, as a file.

use super::{Outcome, Trouble, config, other};
use server::clock::System;
use server::service::support::{SEED, read, write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes a file of entries in; without one, the entries that come with the product.
pub async fn import(path: &Path, file: Option<PathBuf>) -> Outcome {
    let text = match &file {
        None => SEED.to_owned(),
        Some(file) => {
            std::fs::read_to_string(file).map_err(|error| Trouble::Other(format!("{}: {error}", file.display())))?
        }
    };
    let records = read(&text).map_err(|bad| {
        let name = file.map_or_else(|| "the built-in entries".to_owned(), |file| file.display().to_string());
        Trouble::Other(format!("{name}: {bad}. Nothing was taken in."))
    })?;
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let done = core
        .import_support(records)
        .await
        .map_err(|failure| other("the entries could not be taken in", failure))?;
    core.db.close().await;
    println!(
        "{} new, {} changed, {} as they were. People see an entry when somebody has checked it.",
        done.new, done.changed, done.same
    );
    Ok(())
}

/// Writes every entry to the standard output, as a file that can be taken in again.
pub async fn export(path: &Path) -> Outcome {
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let records = core
        .support_records()
        .await
        .map_err(|failure| other("the entries could not be read", failure))?;
    core.db.close().await;
    let text = write(&records).map_err(|error| Trouble::Other(error.to_string()))?;
    print!("{text}");
    Ok(())
}

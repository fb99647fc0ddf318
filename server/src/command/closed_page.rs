//! `pals closed-page`: the page that a proxy shows when we can't be reached.

use super::{Outcome, config};
use server::closed_page::closed_page;
use std::path::Path;

/// Writes the page to the standard output.
pub fn print(path: &Path) -> Outcome {
    print!("{}", closed_page(&config(path)?.trust));
    Ok(())
}

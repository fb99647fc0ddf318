//! What stands on a form of the desk beside its words, spelled so that it can be kept for whoever typed it.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What was chosen and typed; empty when there is nothing. The words of the form are no part of it: they are kept by themselves.
pub fn spelled<T: Serialize + Default>(typed: &T) -> String {
    let of = |typed: &T| serde_json::to_string(typed).unwrap_or_default();
    Some(of(typed))
        .filter(|it| *it != of(&T::default()))
        .unwrap_or_default()
}

/// What was kept; nothing where it can't be read.
#[must_use]
pub fn read<T: DeserializeOwned + Default>(kept: &str) -> T {
    serde_json::from_str(kept).unwrap_or_default()
}

/// What was typed rather than chosen, for reading.
#[must_use]
pub fn lines(typed: &[&str]) -> Vec<String> {
    let typed = typed.iter().filter(|typed| !typed.trim().is_empty());
    typed.map(|typed| (*typed).to_owned()).collect()
}

//! The pages, one file each: they ask ports for what they show and put it into words and components.

pub mod as_typed;
pub mod desk;
pub mod exit;
pub mod fault;
pub mod language;
pub mod layout;
mod own_words;
pub mod pictures;
pub mod public;
pub mod request;
mod terms;

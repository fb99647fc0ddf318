//! The rules as tables: deadlines, moves, rights, and what a form makes of what was typed.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]
#![expect(
    clippy::disallowed_methods,
    reason = "UPDATE_DOCS asks for docs/states.md to be written anew"
)]

mod afterwards;
mod clocks;
mod consents;
mod cues;
mod deadlines;
mod directory;
mod draft;
mod files;
mod floods;
mod guide;
mod hours;
mod nudge;
mod offers;
#[cfg(feature = "ssr")]
mod own_page;
mod places;
mod records;
mod rights;
mod search;
mod telltale;
mod tracks;
mod triage;

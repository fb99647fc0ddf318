#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]
//! What staff see and press, drawn and answered by the framework's own handlers against fakes: no database, no network.

mod acts;
mod cases;
mod directory;
mod issues;
mod office;
mod own_words;
mod plan;
mod queue;
mod record;
mod sign_in;
mod signpost;
mod stage;
mod translations;
mod triage;
mod words;
mod world;

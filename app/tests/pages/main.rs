#![cfg(feature = "ssr")]
//! What the public sees, drawn by the framework's own handler against fakes: no database, no network.

mod agree;
mod escaping;
mod faults;
mod follow;
mod guide;
mod keys;
mod languages;
mod nudge;
mod owed;
mod questions;
mod reading;
mod saved;
mod sent;
mod stage;
mod start;
mod support;
mod wait;
mod words;

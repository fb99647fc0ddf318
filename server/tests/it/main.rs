//! The server from the outside, in one binary: a file a journey.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]
#![expect(
    clippy::disallowed_methods,
    reason = "the test run says in the environment where its servers are, and a test may wait on its own thread"
)]

mod afterwards;
mod alerts;
mod border;
mod border_app;
mod canary;
mod clocks;
mod consent;
mod consent_terms;
mod crash;
mod demo;
mod desk;
mod directory;
mod drafts;
mod file_kinds;
mod files;
mod floods;
mod follow;
mod followed;
mod harness;
mod helpers;
mod intake;
mod issues;
mod keys;
mod languages;
mod leave;
mod links;
mod mail;
mod nudges;
mod offers;
mod outage;
mod outbox;
mod own_words;
mod pdf;
mod process;
mod queue;
mod record;
mod s3;
mod scanner;
mod search;
mod sign_in;
mod smtp_server;
mod stored;
mod support;
mod tracks;
mod translations;
mod triage;
mod upgrade;
mod warnings;
mod xss;

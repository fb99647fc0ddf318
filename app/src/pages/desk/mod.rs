//! What staff see: sign-in, queue, case, office, answers, audit. What a pressed button does is in `api`.

mod answers;
mod audit;
mod case;
mod case_act;
mod case_facts;
mod case_forms;
mod clocks;
mod consent;
mod directory;
mod directory_entry;
mod directory_file;
mod directory_form;
mod due;
mod fields;
mod frame;
mod issues;
mod offered;
mod office;
mod own_words;
mod own_words_form;
mod plan;
mod queue;
mod record;
mod record_form;
mod search;
mod sign_in;
mod signpost;
mod timeline;
mod translations;
mod triage;
mod written_record;

pub use answers::AnswersPage;
pub use audit::AuditPage;
pub use case::CasePage;
pub use case_act::CaseActPage;
pub use directory::{DirectoryPage, taken_in};
pub use directory_entry::{DO, DirectoryEntryPage, check_form};
pub use directory_file::{BadFile, DirectoryFilePage, bad_line};
pub use directory_form::{DirectoryFormPage, NEW};
pub use due::due_in_words;
pub use offered::OfferedPage;
pub use office::OfficePage;
pub use own_words::OwnWordsPage;
pub use own_words_form::{OwnWordsFormPage, PUBLISH, WORDS};
pub use queue::QueuePage;
pub use record::{ONTO, PRESS, Press, RecordPage};
pub use search::SearchPage;
pub use sign_in::SignInPage;
pub use signpost::{SHOW, SignpostPage, signpost_form};
pub use translations::{CHECKED, CHECKER, TranslationPage, TranslationsPage};
pub use written_record::WrittenRecordPage;

use crate::domain::access::Actor;
use crate::pages::request::{go_to, path, services, visitor};
use crate::paths;
use crate::port::Services;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Who looks at a page of the desk, and what the page may ask.
#[derive(Clone)]
struct Desk {
    actor: Actor,
    services: Services,
    /// For the hidden field of each form.
    form_token: String,
}

/// Who looks; when nobody is signed in, the empty page that sends them to sign in. The border does so before it comes to
/// this: a page that is reached some other way shows nothing either.
fn signed_in() -> Result<Desk, AnyView> {
    let visitor = visitor();
    match visitor.actor {
        Some(actor) => Ok(Desk {
            actor,
            services: services(),
            form_token: visitor.form_token,
        }),
        None => Err(go_to(&format!("{}?next={}", paths::SIGN_IN, local(&path())))),
    }
}

/// What the address says under this name; empty when it says nothing.
fn query(name: &str) -> String {
    use_query_map()
        .with_untracked(|query| query.get(name))
        .unwrap_or_default()
}

/// A place on the desk to go on to after signing in. Anything else, such as another site's address, becomes the queue.
fn local(next: &str) -> String {
    let harmless = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-');
    let ours = next == paths::DESK || next.strip_prefix(paths::DESK).is_some_and(|rest| rest.starts_with('/'));
    if ours && next != paths::SIGN_IN && next.chars().all(harmless) {
        next.to_owned()
    } else {
        paths::DESK.to_owned()
    }
}

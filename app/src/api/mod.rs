//! Acts: what a pressed button does, as server functions that ask one port and answer with [`answer`]. Never a read, never a sentence.
//!
//! The protocol between an act and the border (`server::http`), the same for every act:
//! - The border checks origin and `form_token`, puts [`Visitor`] into the request's extensions and [`Services`] into the
//!   context, and lets the act run **whether or not anybody is signed in**: only the act can keep what was typed.
//! - Done, or to be tried again by the officer: `303` with a `Location` of our own making. What was typed never stands in it.
//! - Anything else: a bare status (403, 404, 429 with `Retry-After`, 500, 503) whose body and other headers mean nothing
//!   (the framework adds a `Location` of the Referer: drop it). The border draws the [`Fault`](crate::port::Fault) page in
//!   its place, with the fields it read from the body, so that nothing typed is lost; [`crate::port::FaultKind`] has one
//!   code for each of these statuses.
//! - `desk/keep` is asked by an island, not by a form: `200` when the words are kept, else a bare status.

pub mod desk;
mod fields;

use crate::domain::access::{Act, Actor};
use crate::domain::deed::Deed;
use crate::domain::failure::Failure;
use crate::domain::ids::{Reference, StaffId};
use crate::domain::problem::Problem;
use crate::paths;
use crate::port::{Desk, Kept, KeptFor, Services, Visitor};
use http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::*;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// The address of every act, for the border's table: each is a POST.
pub const ENDPOINTS: &[&str] = &[
    "/act/desk/next",
    "/act/desk/claim",
    "/act/desk/acknowledge",
    "/act/desk/reply",
    "/act/desk/holding-reply",
    "/act/desk/consent",
    "/act/desk/verify-consent",
    "/act/desk/deal-with-alert",
    "/act/desk/note",
    "/act/desk/take-over",
    "/act/desk/assess",
    "/act/desk/decide-late",
    "/act/desk/not-required",
    "/act/desk/pass-on",
    "/act/desk/link",
    "/act/desk/merge",
    "/act/desk/split",
    "/act/desk/hand-over",
    "/act/desk/resolve",
    "/act/desk/reopen",
    "/act/desk/renew-code",
    "/act/desk/release",
    "/act/desk/dismiss",
    "/act/desk/keep-open",
    "/act/desk/log-contact",
    "/act/desk/part-person",
    "/act/desk/send-record",
    "/act/desk/sort-out",
    "/act/desk/change-track",
    "/act/desk/plan",
    "/act/desk/update",
    "/act/desk/issue",
    "/act/desk/keep",
];

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;

    /// Whatever the framework finds wrong with a request is said as a code: its own texts quote what was sent.
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Invalid
    }
}

/// A form of the desk as it was posted.
struct Form<'a> {
    /// The act it is for.
    act: Act,
    reference: &'a str,
    seen: &'a str,
    /// What was written, if the form has a place to write.
    words: &'a str,
    /// What else was chosen: a name and a value that is a code or an id of ours. It may stand in an address.
    choice: Option<(&'static str, String)>,
    /// What else was typed, to be kept in a place of its own; empty when there is nothing.
    more: Option<(KeptFor, String)>,
}

/// Everything an act needs, once it is known who asks and about which case.
struct Asked {
    desk: Arc<dyn Desk>,
    actor: Actor,
    reference: Reference,
    seen: i64,
}

impl<'a> Form<'a> {
    fn of(act: Act, reference: &'a str, seen: &'a str) -> Self {
        Self {
            act,
            reference,
            seen,
            words: "",
            choice: None,
            more: None,
        }
    }

    fn with_words(self, words: &'a str) -> Self {
        Self { words, ..self }
    }

    fn with_choice(self, choice: Option<(&'static str, String)>) -> Self {
        Self { choice, ..self }
    }

    fn with_more(self, what: KeptFor, typed: String) -> Self {
        Self {
            more: Some((what, typed)),
            ..self
        }
    }

    /// Is there anything to lose?
    fn is_typed(&self) -> bool {
        !self.words.trim().is_empty() || self.more.as_ref().is_some_and(|(_, typed)| !typed.is_empty())
    }

    /// Who asks, and about which case.
    fn asked(&self) -> Result<Asked, Failure> {
        let actor = visitor().actor.ok_or(Failure::SignedOut)?;
        let reference = Reference::parse(self.reference).ok_or(Failure::NotFound)?;
        Ok(Asked {
            desk: desk()?,
            actor,
            reference,
            seen: version(self.seen),
        })
    }

    /// The page this form stands on.
    fn page(&self, reference: &Reference) -> String {
        match self.act {
            act if act.has_its_page() => paths::case_act(reference, act.code()),
            _ => paths::case(reference),
        }
    }

    /// That page again, with the reason as a code.
    fn again(&self, reference: &Reference, reason: &str) -> String {
        let choice = self
            .choice
            .as_ref()
            .map(|(name, value)| format!("&{name}={value}"))
            .unwrap_or_default();
        format!("{}?{reason}={}{choice}", self.page(reference), self.act)
    }
}

/// Does what a form asks for, once it is known who asks, and answers.
async fn carry_out(form: Form<'_>, deed: impl FnOnce() -> Result<Deed, Failure>) -> Result<(), Failure> {
    let outcome = async {
        let asked = form.asked()?;
        let deed = deed()?;
        asked.desk.act(&asked.actor, &asked.reference, asked.seen, &deed).await
    };
    answer(&form, outcome.await).await
}

/// The answer to every form of the desk: the next page, or why not, with what was typed kept for whoever typed it.
/// Always `Ok`: an `Err` would be written into an address by the framework.
async fn answer(form: &Form<'_>, outcome: Result<(), Failure>) -> Result<(), Failure> {
    let Some(reference) = Reference::parse(form.reference) else {
        status(outcome.err().unwrap_or(Failure::NotFound));
        return Ok(());
    };
    // A database that is away is away for this too: asking again would only keep the person waiting.
    let kept = outcome.as_ref().is_err_and(|failure| *failure != Failure::Unavailable) && keep(form, &reference).await;
    match outcome {
        Ok(()) => see_other(&format!("{}?done={}", paths::case(&reference), form.act)),
        Err(Failure::Invalid) => see_other(&form.again(&reference, "problem")),
        Err(Failure::Conflict) => see_other(&form.again(&reference, "moved")),
        Err(Failure::SignedOut) if kept || !form.is_typed() => {
            see_other(&format!("{}?next={}", paths::SIGN_IN, form.page(&reference)));
        }
        // Nobody to keep it for: the border's page has the words on it, to be sent again.
        Err(Failure::SignedOut) => status(Failure::Forbidden),
        Err(failure) => status(failure),
    }
    Ok(())
}

/// Keeps what was typed for whoever typed it. Is it safe now?
async fn keep(form: &Form<'_>, reference: &Reference) -> bool {
    let (Some(what), Some(staff)) = (KeptFor::from_code(form.act.code()), typist()) else {
        return false;
    };
    let Ok(desk) = desk() else { return false };
    let words = Some((what, form.words.to_owned()));
    for (what, words) in words.into_iter().chain(form.more.clone()) {
        let seen = version(form.seen);
        if desk.keep(staff, reference, &Kept { what, words, seen }).await.is_err() {
            return false;
        }
    }
    true
}

/// Whoever typed it, even if their session has run out since.
fn typist() -> Option<StaffId> {
    let visitor = visitor();
    visitor.actor.map(|actor| actor.id).or(visitor.lapsed)
}

fn visitor() -> Visitor {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get().cloned())
        .unwrap_or_default()
}

/// The version that a form carries. One that can't be read is one that no case ever has: the case has moved on.
fn version(seen: &str) -> i64 {
    seen.parse().unwrap_or(-1)
}

/// What was typed, or that something is wrong with it; the page it came from says what.
fn taken<T>(typed: Result<T, Problem>) -> Result<T, Failure> {
    typed.map_err(|_| Failure::Invalid)
}

fn desk() -> Result<Arc<dyn Desk>, Failure> {
    use_context::<Services>()
        .map(|services| services.desk)
        .ok_or(Failure::Internal)
}

fn see_other(place: &str) {
    let Some(response) = use_context::<ResponseOptions>() else {
        return;
    };
    // Our addresses hold codes, ids and references only, so this always fits a header.
    if let Ok(place) = HeaderValue::from_str(place) {
        response.insert_header(header::LOCATION, place);
        response.set_status(StatusCode::SEE_OTHER);
    }
}

fn status(failure: Failure) {
    let Some(response) = use_context::<ResponseOptions>() else {
        return;
    };
    response.set_status(match failure {
        Failure::NotFound => StatusCode::NOT_FOUND,
        Failure::Forbidden | Failure::SignedOut => StatusCode::FORBIDDEN,
        Failure::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        Failure::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Failure::Conflict | Failure::Invalid | Failure::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    });
    if let Failure::TooMany(seconds) = failure {
        response.insert_header(header::RETRY_AFTER, seconds.into());
    }
}

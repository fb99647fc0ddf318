//! What a page may know of the request it answers, and say about the answer besides its body. No words, no markup.

use crate::domain::draft::Draft;
use crate::domain::failure::Failure;
use crate::domain::ids::Token;
use crate::port::{FollowedCase, Receipt, Services, Visitor};
use chrono::NaiveDate;
use http::StatusCode;
use http::header::{HeaderName, HeaderValue, LOCATION};
use http::request::Parts;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The outside. The server puts it into the context of every request: without it no page can be drawn at all.
#[must_use]
pub fn services() -> Services {
    expect_context::<Services>()
}

/// Who asks, as the border made it out; somebody unknown if it made out nothing.
#[must_use]
pub fn visitor() -> Visitor {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<Visitor>().cloned())
        .unwrap_or_default()
}

/// The path that was asked for, without its query.
#[must_use]
pub fn path() -> String {
    use_context::<Parts>()
        .map(|parts| parts.uri.path().to_owned())
        .unwrap_or_default()
}

/// The address's query, with its question mark; empty if it has none.
#[must_use]
pub fn query() -> String {
    let query = use_context::<Parts>().and_then(|parts| parts.uri.query().map(|query| format!("?{query}")));
    query.unwrap_or_default()
}

/// Does the address end in `?name=yes`? That is how a form's answer tells the page it leads to what became of it.
#[must_use]
pub fn told(name: &str) -> bool {
    let wanted = format!("{name}=yes");
    let query = use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned));
    query.is_some_and(|query| query.split('&').any(|pair| pair == wanted))
}

/// A value of the address's query, if it holds nothing but letters, digits, dots, dashes and underlines.
#[must_use]
pub fn given(name: &str) -> String {
    let query = query();
    given_in(query.trim_start_matches('?'), name)
        .into_iter()
        .next()
        .unwrap_or_default()
}

/// Every value of that kind under one name, in the order of the query.
#[must_use]
pub fn given_in(query: &str, name: &str) -> Vec<String> {
    let values = query
        .split('&')
        .filter_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    values.filter(|value| is_plain(value)).map(str::to_owned).collect()
}

fn is_plain(value: &str) -> bool {
    let mut bytes = value.bytes();
    bytes.all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
}

/// London's date as the request came in. Without one no day counts as still to come: the service judges again.
#[must_use]
pub fn today(visitor: &Visitor) -> NaiveDate {
    visitor.today.unwrap_or(NaiveDate::MAX)
}

/// The draft this browser holds; an empty one if it holds none or its time is up.
///
/// # Errors
/// What the port answers.
pub async fn held_draft(services: &Services, visitor: &Visitor) -> Result<Draft, Failure> {
    match &visitor.draft {
        Some(token) => Ok(services.intake.draft(token).await?.unwrap_or_default()),
        None => Ok(Draft::default()),
    }
}

/// What this browser sent lately, if it did.
///
/// # Errors
/// What the port answers.
pub async fn held_receipt(services: &Services, visitor: &Visitor) -> Result<Option<Receipt>, Failure> {
    match &visitor.draft {
        Some(token) => services.intake.receipt(token).await,
        None => Ok(None),
    }
}

/// What is asked of a visit; nothing where there is none, or it is over.
///
/// # Errors
/// What the port answers.
pub async fn on_visit<T>(
    visit: Option<&Token>,
    ask: impl AsyncFnOnce(&Token) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    let Some(visit) = visit else { return Ok(None) };
    match ask(visit).await {
        Err(Failure::SignedOut) => Ok(None),
        answer => answer.map(Some),
    }
}

/// The case that this browser follows, if it does, for a page that shows a part of it.
///
/// # Errors
/// What the port answers.
pub async fn held_case(services: &Services, visitor: &Visitor) -> Result<Option<FollowedCase>, Failure> {
    on_visit(visitor.visit.as_ref(), async |visit| services.follow.part(visit).await).await
}

/// Answers with this status.
pub fn answer_with(status: StatusCode) {
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(status);
    }
}

/// Adds a header to the answer. A value that no header can have is left out.
pub fn answer_header(name: HeaderName, value: &str) {
    if let (Some(answer), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(value)) {
        answer.insert_header(name, value);
    }
}

/// Sends the browser on to another page of ours (303); what it returns is the empty page that goes with it.
pub fn go_to(address: &str) -> AnyView {
    answer_with(StatusCode::SEE_OTHER);
    answer_header(LOCATION, address);
    ().into_any()
}

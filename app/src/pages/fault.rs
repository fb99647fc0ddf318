//! The pages that say what went wrong and how to go on, with what was typed still on them. They ask no port.

use crate::components::{Button, InsetText, Textarea};
use crate::domain::failure::Failure;
use crate::pages::language::in_english;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{answer_header, answer_with, path, services, visitor};
use crate::paths;
use crate::port::{Fault, FaultKind, Trust};
use crate::words::{has, t, t_count, t_with};
use http::StatusCode;
use http::header::RETRY_AFTER;
use leptos::prelude::*;
use std::future::Future;

/// What is never written into a page again: the person types it once more, or the page brings a fresh one.
const NEVER_AGAIN: &[&str] = &["password", "code", "form_token"];
/// Forms that are nothing without their secret: they are filled in again, not sent again.
const WITH_SECRET: &[&str] = &[paths::FOLLOW, paths::CONCERN_COME_BACK, paths::SIGN_IN];

/// The status that goes with a fault.
#[must_use]
pub fn status(kind: FaultKind) -> StatusCode {
    match kind {
        FaultKind::Forbidden => StatusCode::FORBIDDEN,
        FaultKind::NotFound => StatusCode::NOT_FOUND,
        FaultKind::Conflict => StatusCode::CONFLICT,
        FaultKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        FaultKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        FaultKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        FaultKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// What a page shows when a port could not give it what it asked for. Nothing was typed then.
#[must_use]
pub fn of(failure: &Failure) -> Fault {
    let kind = match failure {
        Failure::NotFound => FaultKind::NotFound,
        Failure::Forbidden | Failure::SignedOut => FaultKind::Forbidden,
        Failure::Conflict => FaultKind::Conflict,
        Failure::TooMany(_) => FaultKind::TooMany,
        Failure::Unavailable => FaultKind::Unavailable,
        Failure::Invalid | Failure::Internal => FaultKind::Internal,
    };
    let retry_after = match failure {
        Failure::TooMany(seconds) => Some(*seconds),
        Failure::Unavailable => Some(30),
        _ => None,
    };
    Fault {
        kind,
        incident: (kind == FaultKind::Internal)
            .then(|| visitor().incident)
            .filter(|number| !number.is_empty()),
        retry_after,
        typed: Vec::new(),
        action: String::new(),
    }
}

/// Draws a page once what it asked for is there; if it can't be had, the page that says so.
pub fn drawn<T: Send + 'static>(
    asked: impl Future<Output = Result<T, Failure>> + Send + 'static,
    draw: impl FnOnce(T) -> AnyView + Send + 'static,
) -> AnyView {
    Suspend::new(async move {
        match asked.await {
            Ok(found) => draw(found),
            Err(failure) => view! { <FaultPage fault=of(&failure)/> }.into_any(),
        }
    })
    .into_any()
}

/// "No such page."
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <FaultPage fault=of(&Failure::NotFound)/> }
}

/// What went wrong, what to do, and what was typed.
#[component]
pub fn FaultPage(
    /// What went wrong.
    fault: Fault,
) -> impl IntoView {
    answer_with(status(fault.kind));
    if let Some(seconds) = fault.retry_after {
        answer_header(RETRY_AFTER, &seconds.to_string());
    }
    let trust = services().trust;
    let kind = fault.kind;
    let say = move |part: &str| t(&format!("fault-{kind}-{part}"));
    let wait = fault
        .retry_after
        .map(|seconds| t_count("fault-wait", seconds.div_ceil(60).max(1), &[]));
    let incident = fault
        .incident
        .as_ref()
        .map(|number| t_with("fault-incident", &[("number", number)]));
    let heading = say("heading");
    // Staff whose session ran out while they typed sign in beside this page, and send it again from here.
    let is_staff = [paths::DESK, "/act/"]
        .iter()
        .any(|place| fault.action.starts_with(place));
    let signed_out = (kind == FaultKind::Forbidden && is_staff && visitor().actor.is_none()).then(|| {
        view! { <p><a href=paths::SIGN_IN target="_blank" rel="noopener">{t("fault-sign-in")}</a> {t("fault-sign-in-then")}</p> }
    });
    view! {
        <Layout trust=trust.clone() title=heading.clone()>
            <h1 class="nhsuk-heading-l">{heading}</h1>
            <p>{say("what")}</p>
            <p>{say("do")}</p>
            {wait.map(|words| view! { <p>{words}</p> })}
            {incident.map(|words| view! { <p>{words}</p> })}
            {signed_out}
            {again(&fault)}
            {ways_on(&trust)}
        </Layout>
    }
}

/// What was typed, to be read and copied, and one button that sends all of it again.
fn again(fault: &Fault) -> Option<AnyView> {
    if fault.typed.is_empty() {
        return None;
    }
    let fields: Vec<_> = fault
        .typed
        .iter()
        .filter(|(name, _)| !NEVER_AGAIN.contains(&name.as_str()))
        .cloned()
        .collect();
    let readable = readable(&fields);
    let kept = t(if readable.is_empty() {
        "fault-not-sent"
    } else {
        "fault-not-saved"
    });
    let can_be_sent = fault.kind != FaultKind::TooLarge && !WITH_SECRET.contains(&fault.action.as_str());
    let form = can_be_sent.then(|| {
        let fields = fields
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        view! {
            <form method="post" action=fault.action.clone()>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                {fields.collect_view()}
                <Button text=t("fault-send-again") prevent_double_click=true/>
            </form>
        }
    });
    let copy = (!readable.is_empty()).then(|| {
        let rows = if readable.len() > 300 { 15 } else { 5 };
        view! { <Textarea name="typed" label=t("fault-typed-label") hint=t("fault-typed-hint") value=readable rows/> }
    });
    Some(view! { <InsetText text=kept/> {form} {copy} }.into_any())
}

/// The fields that people fill in, each under its label.
fn readable(fields: &[(String, String)]) -> String {
    let known = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(name, value)| Some((label(name)?, value)));
    known
        .map(|(label, value)| format!("{label}\n{value}"))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// What a field is called: on the desk's directory one that is called otherwise elsewhere.
fn label(name: &str) -> Option<String> {
    let kinds = if path().starts_with(paths::DIRECTORY) {
        ["directory-field", "field"]
    } else {
        ["field", "directory-field"]
    };
    let ids = kinds.map(|kind| format!("{kind}-{name}"));
    ids.into_iter().find(|id| has(id)).map(|id| t(&id))
}

fn ways_on(trust: &Trust) -> impl IntoView + use<> {
    let (href, words) = if path().starts_with(paths::DESK) {
        (paths::DESK, t("fault-to-desk"))
    } else {
        (paths::HOME, t("fault-to-start"))
    };
    view! {
        <p><a href=href>{words}</a></p>
        <h2 class="nhsuk-heading-m">{t("fault-phone-heading")}</h2>
        <p>{in_english(trust.team.clone())} ": " <Phone number=trust.phone.clone()/> ". " {in_english(trust.opening_hours.clone())}</p>
    }
}

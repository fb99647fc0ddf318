//! The border, in front of every handler: limits, whose form it is, who asks. What it refuses, it answers with a page
//! that has the typed text on it.

use super::client_ip::{ClientIp, Prefix};
use super::cookies::SameSite;
use super::fields::{self, Fields, FieldsError};
use super::intake::SAVE;
use super::leave;
use super::limits::Purpose;
use super::origin::{FORM_COOKIE, FormNonce, FormToken, Verdict, judge};
use super::rim::{Rim, With, fault, see_other, with_cookie};
use super::{read_past, uploads};
use app::domain::failure::Failure;
use app::domain::ids::Token;
use app::domain::language::Language;
use app::pages::language::is_offered;
use app::paths;
use app::port::{FaultKind, Session, Visitor};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

/// The cookie that holds a draft, and the receipt after it.
pub const DRAFT_COOKIE: &str = "pals-draft";
/// The cookie that holds a visit to the follow page.
pub const VISIT_COOKIE: &str = "pals-visit";
/// The cookie that holds a patient's visit.
pub const PATIENT_COOKIE: &str = "pals-patient";
/// The cookie that holds a visit to a helper's list.
pub const HELPING_COOKIE: &str = "pals-helping";
/// The cookie that holds the language that was chosen.
pub const LANGUAGE_COOKIE: &str = "pals-language";
/// The cookie that holds a staff session.
pub const DESK_COOKIE: &str = "pals-desk";

/// Who may ask for an address at all; rights are asked for again in the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Anybody.
    Public,
    /// Whoever is signed in; others are sent to sign in.
    Staff,
    /// An act: it is carried out for whoever is signed in, and keeps the words of those who no longer are.
    Act,
    /// The way out: for anybody, and never shut, however often it is asked for.
    WayOut,
    /// A file that is the same for everybody.
    File,
    /// Asked by machines: whether we are alive and ready.
    Health,
}

/// What the border could not ask of a form with files, which is read as it arrives.
#[derive(Clone, Copy, Default)]
pub struct FileForm {
    /// The browser says that it comes from one of our pages.
    pub is_ours: bool,
    nonce: Option<FormNonce>,
}

impl FileForm {
    /// Does the form's token say so, where the browser doesn't?
    pub fn has_token(&self, rim: &Rim, token: &str) -> bool {
        self.nonce
            .is_some_and(|nonce| FormToken::verify(&rim.form_key, nonce, token, rim.core.clock.now()).is_ok())
    }
}

/// The policy of an address. What isn't named here is a page for anybody.
#[must_use]
pub fn policy(path: &str) -> Policy {
    let below = |root: &str| path == root || path.strip_prefix(root).is_some_and(|rest| rest.starts_with('/'));
    if below("/pkg") || path == paths::LOGO {
        Policy::File
    } else if below("/health") {
        Policy::Health
    } else if path == paths::LEAVE {
        Policy::WayOut
    } else if below("/act") {
        Policy::Act
    } else if below(paths::DESK) && path != paths::SIGN_IN {
        Policy::Staff
    } else {
        Policy::Public
    }
}

fn purpose(method: &Method, path: &str, typed: &Fields) -> Purpose {
    if !is_write(method) {
        return Purpose::Page;
    }
    let check = paths::question(app::domain::concern::Page::Check);
    match path {
        _ if paths::takes_files(path) => Purpose::Files,
        // Saved for later, nothing is sent.
        _ if path == check && typed.get(SAVE).is_some() => Purpose::Answer,
        _ if path == check => Purpose::Send,
        paths::FOLLOW
        | paths::FOLLOW_LOST
        | paths::FOLLOW_CONFIRM
        | paths::HELPING
        | paths::HELPING_JOIN
        | paths::AGREE
        | paths::CONCERN_COME_BACK => Purpose::Look,
        _ if path.starts_with(paths::LINK) => Purpose::Look,
        paths::SIGN_IN => Purpose::SignIn,
        _ if path.starts_with(paths::CONCERN) => Purpose::Answer,
        _ => Purpose::Write,
    }
}

fn is_write(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD)
}

fn brings_files(parts: &Parts) -> bool {
    is_write(&parts.method) && paths::takes_files(parts.uri.path()) && uploads::is_in_parts(&parts.headers)
}

/// The layer.
pub async fn guard(State(rim): State<Arc<Rim>>, request: Request, next: Next) -> Response {
    let policy = policy(request.uri().path());
    if matches!(policy, Policy::File | Policy::Health) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let nonce = rim
        .cookies
        .read(&parts.headers, FORM_COOKIE)
        .and_then(FormNonce::from_cookie);
    let fresh = nonce.is_none().then(FormNonce::random);
    let response = if brings_files(&parts) {
        read_past::answered(body, |body| guarded(&rim, policy, parts, body, nonce, fresh, next)).await
    } else {
        guarded(&rim, policy, parts, body, nonce, fresh, next).await
    };
    match fresh {
        // Whoever leaves takes nothing of ours along.
        Some(nonce) if policy != Policy::WayOut => with_cookie(
            response,
            rim.cookies.set(FORM_COOKIE, &nonce.to_cookie(), SameSite::Lax, None),
        ),
        _ => response,
    }
}

async fn guarded(
    rim: &Arc<Rim>,
    policy: Policy,
    mut parts: Parts,
    body: Body,
    nonce: Option<FormNonce>,
    fresh: Option<FormNonce>,
    next: Next,
) -> Response {
    let now = rim.core.clock.now();
    let action = parts.uri.path().to_owned();
    let form_token = nonce
        .or(fresh)
        .map(|nonce| FormToken::mint(&rim.form_key, nonce, now).as_str().to_owned());
    let mut visitor = Visitor {
        form_token: form_token.unwrap_or_default(),
        origin: rim.origin.as_str().to_owned(),
        incident: crate::incident::number(),
        today: Some(app::words::london_day(now)),
        ..held(rim, &parts.headers)
    };
    parts.extensions.insert(visitor.clone());

    let mut files = None;
    let typed = if brings_files(&parts) {
        files = Some(body);
        Fields::default()
    } else if is_write(&parts.method) {
        match read(&parts, body, &action).await {
            Ok(typed) => typed,
            Err(error) => return refuse_form(rim, parts, &error).await,
        }
    } else {
        Fields::default()
    };
    let prefix = Prefix::from(
        parts
            .extensions
            .get::<ClientIp>()
            .copied()
            .unwrap_or(ClientIp(IpAddr::V4(Ipv4Addr::UNSPECIFIED))),
    );
    let paced = rim.limits.check(purpose(&parts.method, &action, &typed), prefix);
    if let Err(wait) = paced {
        metrics::counter!("pals_refused_total", "why" => "limit").increment(1);
        if policy == Policy::WayOut {
            return leave::away(rim, &parts);
        }
        let seconds = wait.0.as_secs().max(1);
        return rim
            .draw(
                parts,
                With::Fault(fault(FaultKind::TooMany, Some(seconds), &action, typed.into_pairs())),
            )
            .await;
    }
    let is_ours = is_ours(rim, policy, &parts, &typed, nonce);
    let may_have_token = files.is_some()
        && policy == Policy::Public
        && judge(&parts.method, &parts.headers, &rim.origin) == Verdict::NeedsToken;
    if !is_ours && !may_have_token {
        metrics::counter!("pals_refused_total", "why" => "origin").increment(1);
        return rim
            .draw(
                parts,
                With::Fault(fault(FaultKind::Forbidden, None, &action, typed.into_pairs())),
            )
            .await;
    }
    if action.starts_with(paths::DESK) || policy == Policy::Act {
        if let Err(failure) = recognise(rim, &mut visitor).await {
            return rim.draw_failure(parts, &failure, typed.into_pairs()).await;
        }
        parts.extensions.insert(visitor.clone());
        // What comes with files is kept for whoever typed it by the handler that reads it.
        let is_kept = files.is_some() && visitor.lapsed.is_some();
        if policy == Policy::Staff && visitor.actor.is_none() && !is_kept {
            // What was typed while a session ran out stands on the page that says so.
            let pairs = typed.into_pairs();
            if action != paths::SIGN_OUT && pairs.iter().any(|(name, _)| name != "form_token") {
                return rim.draw_failure(parts, &Failure::SignedOut, pairs).await;
            }
            return see_other(&sign_in_then(&parts));
        }
    }
    if policy == Policy::Public && visitor.language.is_translation() {
        // Where that can't be found out, the words are said to be a draft.
        let checked = rim.services.translations.checked(visitor.language).await;
        visitor.checked = checked.unwrap_or_default();
        parts.extensions.insert(visitor);
    }
    if policy == Policy::Act {
        return act(rim, parts, typed, next).await;
    }
    if let Ok(pace) = paced {
        parts.extensions.insert(pace);
    }
    parts.extensions.insert(typed);
    parts.extensions.insert(FileForm { is_ours, nonce });
    next.run(Request::from_parts(parts, files.unwrap_or_else(Body::empty)))
        .await
}

/// Reads a form. Characters that no keyboard writes are left out; everything else stays as it was typed.
async fn read(parts: &Parts, body: Body, action: &str) -> Result<Fields, FieldsError> {
    let is_long = policy(action) == Policy::Act
        || action.starts_with(paths::CONCERN)
        || action.starts_with(paths::FOLLOW_CASE)
        || action.starts_with(paths::OWN_WORDS)
        || [paths::FOLLOW_HOW_WE_DID, paths::AGREE_DECIDE].contains(&action);
    let limit = if is_long { fields::LONG } else { fields::USUAL };
    match Fields::read(Request::from_parts(parts.clone(), body), limit).await {
        Err(FieldsError::Control { readable, .. }) => Ok(readable),
        other => other,
    }
}

async fn refuse_form(rim: &Arc<Rim>, parts: Parts, error: &FieldsError) -> Response {
    let action = parts.uri.path().to_owned();
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            rim.draw(
                parts,
                With::Fault(fault(FaultKind::TooLarge, None, &action, Vec::new())),
            )
            .await
        }
        status => status.into_response(),
    }
}

/// Does the form come from one of our own pages, in this browser?
fn is_ours(rim: &Rim, policy: Policy, parts: &Parts, typed: &Fields, nonce: Option<FormNonce>) -> bool {
    match judge(&parts.method, &parts.headers, &rim.origin) {
        Verdict::Pass => true,
        Verdict::Refuse => false,
        // A browser too old to say where it comes from is no place to work on cases.
        Verdict::NeedsToken if matches!(policy, Policy::Staff | Policy::Act) => false,
        Verdict::NeedsToken => nonce
            .zip(typed.get("form_token"))
            .is_some_and(|(nonce, token)| FormToken::verify(&rim.form_key, nonce, token, rim.core.clock.now()).is_ok()),
    }
}

/// What the browser holds.
fn held(rim: &Rim, headers: &HeaderMap) -> Visitor {
    let token = |cookie| {
        rim.cookies
            .read(headers, cookie)
            .filter(|value| !value.is_empty())
            .map(|value| Token(value.to_owned()))
    };
    Visitor {
        draft: token(DRAFT_COOKIE),
        visit: token(VISIT_COOKIE),
        patient: token(PATIENT_COOKIE),
        helping: token(HELPING_COOKIE),
        session: token(DESK_COOKIE),
        language: rim
            .cookies
            .read(headers, LANGUAGE_COOKIE)
            .and_then(Language::from_tag)
            .filter(|language| is_offered(&rim.services.trust, *language))
            .unwrap_or_default(),
        ..Visitor::default()
    }
}

/// Finds out who is signed in.
async fn recognise(rim: &Rim, visitor: &mut Visitor) -> Result<(), Failure> {
    let Some(session) = &visitor.session else { return Ok(()) };
    match rim.services.accounts.session(session).await? {
        Session::Live(actor) => visitor.actor = Some(actor),
        Session::Lapsed(staff) => visitor.lapsed = Some(staff),
        Session::Unknown => {}
    }
    Ok(())
}

/// The sign-in page, which leads on to the page that was asked for. Only a page: a form is not repeated.
fn sign_in_then(parts: &Parts) -> String {
    let page = if is_write(&parts.method) {
        paths::DESK
    } else {
        parts.uri.path()
    };
    format!("{}?next={page}", paths::SIGN_IN)
}

/// Carries out an act: the framework reads its body again, and a bare status becomes a page with the typed text.
async fn act(rim: &Arc<Rim>, mut parts: Parts, typed: Fields, next: Next) -> Response {
    let pairs = typed.into_pairs();
    let body = serde_html_form::to_string(&pairs).unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    let kept = parts.clone();
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    let kind = FaultKind::ALL
        .iter()
        .copied()
        .find(|kind| app::pages::fault::status(*kind) == response.status());
    match kind {
        None => response,
        // An island asks with script and reads the status only.
        Some(_) if !accepts_html(&kept.headers) => (
            response.status(),
            [(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"))],
        )
            .into_response(),
        Some(kind) => {
            let action = kept.uri.path().to_owned();
            if kind == FaultKind::Unavailable {
                return rim.draw_failure(kept, &Failure::Unavailable, pairs).await;
            }
            let seconds = response
                .headers()
                .get(header::RETRY_AFTER)
                .and_then(|value| value.to_str().ok()?.parse().ok());
            rim.draw(kept, With::Fault(fault(kind, seconds, &action, pairs))).await
        }
    }
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_a_policy_and_the_desk_is_for_staff() {
        for (path, expected) in [
            ("/", Policy::Public),
            ("/concern/where", Policy::Public),
            ("/desk", Policy::Staff),
            ("/desk/", Policy::Staff),
            ("/desk/sign-in", Policy::Public),
            ("/desk/sign-in/x", Policy::Staff),
            ("/desk/case/X", Policy::Staff),
            ("/deskx", Policy::Public),
            ("/act/desk/claim", Policy::Act),
            ("/leave", Policy::WayOut),
            ("/leave/x", Policy::Public),
            ("/pkg/main.css", Policy::File),
            ("/health/live", Policy::Health),
        ] {
            assert_eq!(policy(path), expected, "{path}");
        }
    }
}

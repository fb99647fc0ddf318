//! What every handler works with, and the one way to draw a page or a fault.

use super::cookies::Cookies;
use super::headers::CspNonce;
use super::limits::Limits;
use super::origin::{FormKey, PublicOrigin};
use crate::config::Logo;
use crate::incident;
use crate::service::Core;
use app::domain::failure::Failure;
use app::pages::desk::BadFile;
use app::pages::fault::{of, status};
use app::pages::language::of_page;
use app::paths;
use app::port::{Assets, Fault, FaultKind, Retyped, Services, Tried, Visitor};
use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use leptos::prelude::provide_context;
use std::sync::Arc;

/// The state of the router.
pub struct Rim {
    /// What the services work with.
    pub core: Arc<Core>,
    /// The ports.
    pub services: Services,
    /// The files that pages load.
    pub assets: Assets,
    /// The trust's own logo.
    pub logo: Option<Logo>,
    /// The website that "Exit this page" leads to, if pages have it.
    pub way_out: Option<String>,
    /// Where browsers reach us.
    pub origin: PublicOrigin,
    /// How cookies are written for that origin.
    pub cookies: Cookies,
    /// What form tokens are made with.
    pub form_key: FormKey,
    /// How often one address may do what.
    pub limits: Arc<Limits>,
}

/// What a page is drawn with beside its address.
#[derive(Debug, Clone)]
pub enum With {
    /// Nothing more.
    Nothing,
    /// What was tried and opened nothing.
    Tried(Tried),
    /// What was typed, where something in it is wrong or what it was about has changed.
    Retyped(Retyped),
    /// What was typed, to be shown as it would be: nothing is wrong with it, and nothing is done yet.
    Preview(Retyped),
    /// Why a file was not taken in.
    BadFile(BadFile),
    /// What went wrong: drawn instead of what the address stands for.
    Fault(Fault),
}

/// A fault for a failure, with what was typed.
#[must_use]
pub fn fault_of(failure: &Failure, action: &str, typed: Vec<(String, String)>) -> Fault {
    let Fault { kind, retry_after, .. } = of(failure);
    fault(kind, retry_after, action, typed)
}

/// A fault page's content. Hidden fields of ours are left out of what was typed: the page brings fresh ones.
#[must_use]
pub fn fault(kind: FaultKind, retry_after: Option<u64>, action: &str, mut typed: Vec<(String, String)>) -> Fault {
    typed.retain(|(name, _)| name != "form_token" && name != "password" && name != "code");
    let incident = (kind == FaultKind::Internal).then(incident::number);
    Fault {
        kind,
        incident,
        retry_after,
        typed,
        action: action.to_owned(),
    }
}

impl Rim {
    /// Draws the page that `parts` ask for.
    pub async fn draw(self: &Arc<Self>, parts: Parts, with: With) -> Response {
        let nonce = parts
            .extensions
            .get::<CspNonce>()
            .map(|nonce| nonce.0.clone())
            .unwrap_or_default();
        let answered = match &with {
            With::Nothing | With::Preview(_) => None,
            With::Retyped(Retyped { moved: true, .. }) => Some(StatusCode::CONFLICT),
            With::Tried(_) | With::Retyped(_) | With::BadFile(_) => Some(StatusCode::UNPROCESSABLE_ENTITY),
            With::Fault(fault) => Some(status(fault.kind)),
        };
        let retry_after = match &with {
            With::Fault(fault) => fault.retry_after,
            _ => None,
        };
        let chosen = parts.extensions.get::<Visitor>().map(|visitor| visitor.language);
        let language = of_page(parts.uri.path(), chosen.unwrap_or_default());
        let rim = Arc::clone(self);
        let context = move || {
            // In place of the nonce that the framework minted: the header holds ours.
            provide_context(Nonce::from_value(nonce.clone()));
            provide_context(rim.services.clone());
            provide_context(rim.assets.clone());
            provide_context(language);
            match &with {
                With::Nothing => {}
                With::Tried(tried) => provide_context(tried.clone()),
                With::Retyped(retyped) | With::Preview(retyped) => provide_context(retyped.clone()),
                With::BadFile(bad) => provide_context(bad.clone()),
                With::Fault(fault) => provide_context(fault.clone()),
            }
        };
        let has_islands = parts.uri.path().starts_with(paths::DESK);
        let render = leptos_axum::render_app_async_with_context(context, app::shell::shell);
        let mut response = render(Request::from_parts(parts, Body::empty())).await.into_response();
        if !has_islands {
            response = plain(response).await;
        }
        if let Some(status) = answered {
            *response.status_mut() = status;
        }
        if let Some(seconds) = retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    /// Draws the page for a failure, with what was typed still on it.
    pub async fn draw_failure(
        self: &Arc<Self>,
        parts: Parts,
        failure: &Failure,
        typed: Vec<(String, String)>,
    ) -> Response {
        let action = parts.uri.path().to_owned();
        self.draw(parts, With::Fault(fault_of(failure, &action, typed))).await
    }
}

/// Takes out what the framework writes for its own half in the browser, which public pages don't load: empty comments
/// between texts, and scripts behind the end of the document. What is left is valid HTML, and less of it. Words that
/// people wrote are escaped, so none of them can look like either.
async fn plain(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let text = String::from_utf8_lossy(&bytes);
    let document = text.find(END).map_or(&*text, |end| &text[..end + END.len()]);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(document.replace("<!>", "")))
}

/// Where a document ends.
const END: &str = "</html>";

/// To another page of ours, after a form (303): reloading it sends nothing again.
#[must_use]
pub fn see_other(place: &str) -> Response {
    match HeaderValue::from_str(place) {
        Ok(place) => (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Adds a cookie to an answer.
pub fn with_cookie(mut response: Response, cookie: Result<HeaderValue, super::cookies::BadValue>) -> Response {
    match cookie {
        Ok(cookie) => {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        Err(error) => tracing::error!(%error, "a cookie of ours can't be written"),
    }
    response
}

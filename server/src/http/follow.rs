//! The follow page's forms: opening a visit, writing back, leaving.

use super::border::VISIT_COOKIE;
use super::cookies::SameSite;
use super::fields::Fields;
use super::rim::{Rim, With, see_other, with_cookie};
use app::domain::failure::Failure;
use app::paths;
use app::port::{Tried, Visitor};
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::response::Response;
use std::sync::Arc;

/// POST /follow: reference and code. What doesn't open anything is drawn again with the reference, never with the code.
pub async fn open(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let (reference, code) = (
        typed.get("reference").unwrap_or_default(),
        typed.get("code").unwrap_or_default(),
    );
    match rim.services.follow.open(reference, code, visitor.visit.as_ref()).await {
        Ok(Some(token)) => with_cookie(
            see_other(paths::FOLLOW_CASE),
            rim.cookies.set(VISIT_COOKIE, &token.0, SameSite::Lax, None),
        ),
        Ok(None) => {
            metrics::counter!("pals_follow_misses_total").increment(1);
            let tried = Tried::typed(reference);
            rim.draw(parts, With::Tried(tried)).await
        }
        Err(failure) => {
            rim.draw_failure(parts, &failure, vec![("reference".to_owned(), reference.to_owned())])
                .await
        }
    }
}

/// POST /follow/case: the person writes back.
pub async fn write(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let Some(visit) = &visitor.visit else {
        return rim.draw_failure(parts, &Failure::SignedOut, typed.into_pairs()).await;
    };
    let written = rim
        .services
        .follow
        .write(
            visit,
            typed.get("key").unwrap_or_default(),
            typed.get("message").unwrap_or_default(),
        )
        .await;
    match written {
        Ok(()) => see_other(&format!("{}?sent=yes", paths::FOLLOW_CASE)),
        Err(Failure::Invalid) => see_other(&format!("{}?problem=yes", paths::FOLLOW_CASE)),
        // The words are kept for whoever opens the same case again from this browser.
        Err(Failure::SignedOut) => see_other(&format!("{}?ended=yes", paths::FOLLOW)),
        Err(failure) => rim.draw_failure(parts, &failure, typed.into_pairs()).await,
    }
}

/// POST /follow/leave: the visit is over, here and on the server.
pub async fn leave(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    if let Some(visit) = &visitor.visit
        && let Err(failure) = rim.services.follow.leave(visit).await
    {
        return rim.draw_failure(parts, &failure, Vec::new()).await;
    }
    forget(with_cookie(
        see_other(paths::FOLLOW_LEAVE),
        rim.cookies.clear(VISIT_COOKIE, SameSite::Lax),
    ))
}

/// Asks the browser to forget pages it has in memory, so that Back shows nothing.
pub(super) fn forget(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    response
}

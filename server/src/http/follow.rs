//! The follow page's forms and its one file: opening a visit, what the person does on the case, a copy, leaving.

use super::border::VISIT_COOKIE;
use super::cookies::SameSite;
use super::posted::Posted;
use super::rim::{Rim, With, see_other, with_cookie};
use app::domain::failure::Failure;
use app::domain::follow::{PersonAct, Typed};
use app::pages::public::copy;
use app::paths;
use app::port::{Acted, Tried};
use axum::extract::{Path as UrlPath, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// POST /follow: reference and code. What doesn't open anything is drawn again with the reference, never with the code.
pub async fn open(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let (reference, code) = (posted.field("reference"), posted.field("code"));
    let last = posted.visitor.visit.as_ref();
    match rim.services.follow.open(&reference, &code, last).await {
        Ok(Some(token)) => with_cookie(
            see_other(paths::FOLLOW_CASE),
            rim.cookies.set(VISIT_COOKIE, &token.0, SameSite::Lax, None),
        ),
        Ok(None) => {
            metrics::counter!("pals_follow_misses_total").increment(1);
            rim.draw(posted.parts, With::Tried(Tried::typed(&reference))).await
        }
        Err(failure) => {
            // Never the code.
            let typed = vec![("reference".to_owned(), reference)];
            rim.draw_failure(posted.parts, &failure, typed).await
        }
    }
}

/// POST /follow/case/{act}: the person does something on their case.
pub async fn act(State(rim): State<Arc<Rim>>, UrlPath(act): UrlPath<String>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(act) = PersonAct::from_code(&act) else {
        return posted.refused(&rim, Failure::NotFound).await;
    };
    let Some(visit) = &posted.visitor.visit else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let (key, typed) = (posted.field("key"), posted.typed.clone().into_pairs());
    match rim.services.follow.act(visit, act, &key, &typed).await {
        Ok(Acted::Done) => see_other(&format!("{}?{act}=yes", paths::FOLLOW_CASE)),
        Ok(Acted::Kept) => see_other(&format!("{}?ended=yes", paths::FOLLOW)),
        // The form for writing stands on the case's own page.
        Err(Failure::Invalid) if act == PersonAct::Write => see_other(&format!("{}?problem=yes", paths::FOLLOW_CASE)),
        Err(Failure::Invalid) => see_other(&paths::follow_act(act)),
        Err(Failure::SignedOut) if Typed::take(act, &typed).is_empty() => {
            see_other(&format!("{}?away=yes", paths::FOLLOW))
        }
        // With the words on the page: nobody keeps them.
        Err(failure) => posted.refused(&rim, failure).await,
    }
}

/// GET /follow/copy: everything that was sent and told, as a file. Its own policy allows its one style and nothing else.
pub async fn copy(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let asked = Posted::of(request);
    let copied = match &asked.visitor.visit {
        Some(visit) => rim.services.follow.copy(visit).await,
        None => Err(Failure::SignedOut),
    };
    let case = match copied {
        Ok(case) => case,
        Err(Failure::SignedOut) => return see_other(paths::FOLLOW),
        Err(failure) => return asked.refused(&rim, failure).await,
    };
    let document = copy::document(&case, &rim.services.trust, rim.core.clock.now());
    let style = BASE64.encode(&Sha256::digest(copy::STYLE));
    let policy = format!("default-src 'none'; style-src 'sha256-{style}'; frame-ancestors 'none'; sandbox");
    let file = format!("attachment; filename=\"{}.html\"", case.reference);
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CONTENT_DISPOSITION, file),
    ];
    (headers, document).into_response()
}

/// POST /follow/leave: the visit is over, here and on the server.
pub async fn leave(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    if let Some(visit) = &posted.visitor.visit
        && let Err(failure) = rim.services.follow.leave(visit).await
    {
        return posted.refused(&rim, failure).await;
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

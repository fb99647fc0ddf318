//! "Exit this page": ends the visit, takes away what the browser holds of ours, and leads to another website. The page
//! after the quiet way out of a case is in `follow`.

use super::border::{DRAFT_COOKIE, HELPING_COOKIE, LANGUAGE_COOKIE, PATIENT_COOKIE, VISIT_COOKIE};
use super::cookies::SameSite;
use super::follow::forget;
use super::origin::{FORM_COOKIE, is_asked_here};
use super::rim::{Rim, see_other, with_cookie};
use app::domain::failure::Failure;
use app::paths;
use app::port::Visitor;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::Response;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long somebody who wants to be gone waits for the database. The visit ends behind their back, or by itself.
const PATIENCE: Duration = Duration::from_secs(1);

/// GET /leave. A GET, because without scripts it must be a plain link, and because `form-action` would stop a form at
/// the other website's door. The draft stays, unseen, until its time is up.
pub async fn leave(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if is_a_press(&parts) {
        let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
        // What went wrong is in the log already, and keeps nobody here.
        if !matches!(timeout(PATIENCE, end(&rim, &visitor)).await, Ok(Ok(()))) {
            metrics::counter!("pals_leave_visits_kept_total").increment(1);
        }
    }
    away(&rim, &parts)
}

/// Ends the visits of this browser.
async fn end(rim: &Rim, visitor: &Visitor) -> Result<(), Failure> {
    if let Some(visit) = &visitor.visit {
        rim.services.follow.leave(visit).await?;
    }
    if let Some(visit) = &visitor.patient {
        rim.services.agree.leave(visit).await?;
    }
    if let Some(helping) = &visitor.helping {
        rim.services.keys.leave(helping).await?;
    }
    Ok(())
}

/// The way to the other website, with cookies gone and pages forgotten; for a request that nobody of ours pressed for,
/// the way and nothing else.
pub fn away(rim: &Rim, parts: &Parts) -> Response {
    // A page that was drawn before the trust did without: its link leads to the start.
    let response = see_other(rim.way_out.as_deref().unwrap_or(paths::HOME));
    if !is_a_press(parts) {
        return response;
    }
    [
        DRAFT_COOKIE,
        VISIT_COOKIE,
        PATIENT_COOKIE,
        HELPING_COOKIE,
        LANGUAGE_COOKIE,
        FORM_COOKIE,
    ]
    .into_iter()
    .fold(forget(response), |response, cookie| {
        with_cookie(response, rim.cookies.clear(cookie, SameSite::Lax))
    })
}

/// Did somebody press it on a page of ours, or come by themselves? Not if another site leads here, a browser fetches it
/// in advance, or only its head is asked for.
fn is_a_press(parts: &Parts) -> bool {
    parts.method == Method::GET && is_asked_here(&parts.headers) && !parts.headers.contains_key("sec-purpose")
}

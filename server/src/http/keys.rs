//! The forms of helpers, links and lost codes. What is answered to somebody who gives an address is the same whether it is
//! known or not.

use super::border::{HELPING_COOKIE, VISIT_COOKIE};
use super::cookies::SameSite;
use super::follow::forget;
use super::posted::Posted;
use super::rim::{Rim, With, see_other, with_cookie};
use app::domain::failure::Failure;
use app::domain::helper::NewHelper;
use app::paths;
use app::port::{Opened, Tried};
use axum::extract::{Path, Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST /follow/helpers: lets somebody in.
pub async fn let_in(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let (name, sight) = (posted.field(NewHelper::NAME), posted.field(NewHelper::SIGHT));
    let Ok(new) = NewHelper::parse(&name, &sight) else {
        let tried = Tried {
            typed: name,
            choice: sight,
        };
        return rim.draw(posted.parts, With::Tried(tried)).await;
    };
    let Some(visit) = &posted.visitor.visit else {
        return posted.failed(&rim, Failure::SignedOut).await;
    };
    match rim.services.keys.let_in(visit, &new).await {
        // As many as can be: the page says so.
        Ok(()) | Err(Failure::Conflict) => see_other(paths::HELPERS),
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /follow/helpers/stop: lets a helper in no more.
pub async fn stop(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some((visit, helper)) = posted.visitor.visit.as_ref().zip(posted.helper()) else {
        return posted.failed(&rim, Failure::SignedOut).await;
    };
    match rim.services.keys.stop(visit, helper).await {
        Ok(()) => see_other(&format!("{}?stopped=yes", paths::HELPERS)),
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /follow/confirm: a link to the person's own address.
pub async fn confirm(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(visit) = &posted.visitor.visit else {
        return posted.failed(&rim, Failure::SignedOut).await;
    };
    match rim.services.keys.confirm(visit).await {
        Ok(()) => see_other(&format!("{}?confirm=yes", paths::FOLLOW_CASE)),
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /follow/forget-nudge: the address that the person is nudged at is wiped.
pub async fn forget_nudge(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(visit) = &posted.visitor.visit else {
        return posted.failed(&rim, Failure::SignedOut).await;
    };
    match rim.services.follow.forget_nudge(visit).await {
        Ok(()) => see_other(&format!("{}?forgotten=yes", paths::FOLLOW_CASE)),
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /follow/code-saved: the new code is never shown again.
pub async fn code_saved(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    if let Some(visit) = &posted.visitor.visit
        && let Err(failure) = rim.services.keys.code_saved(visit).await
    {
        return posted.failed(&rim, failure).await;
    }
    see_other(paths::FOLLOW_CASE)
}

/// POST /follow/lost-code: a link for a new code, if reference and address belong together.
pub async fn lost_code(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let (reference, email) = (posted.field("reference"), posted.field("email"));
    match rim.services.keys.lost_code(&reference, &email).await {
        Ok(()) => see_other(&format!("{}?asked=yes", paths::FOLLOW_LOST)),
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /helping: a link to the list of whoever has this address.
pub async fn list_link(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let email = posted.field("email");
    match rim.services.keys.list_link(&email).await {
        Ok(()) => see_other(&format!("{}?asked=yes", paths::HELPING)),
        Err(Failure::Invalid) => rim.draw(posted.parts, With::Tried(Tried::typed(&email))).await,
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /helping/join: a link to the address of a helper who is on a visit.
pub async fn join(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let email = posted.field("email");
    let Some(visit) = &posted.visitor.visit else {
        return posted.failed(&rim, Failure::SignedOut).await;
    };
    match rim.services.keys.join(visit, &email).await {
        Ok(()) => see_other(&format!("{}?asked=yes", paths::HELPING_JOIN)),
        Err(Failure::Invalid) => rim.draw(posted.parts, With::Tried(Tried::typed(&email))).await,
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /helping/open: a visit to one of the cases.
pub async fn open(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some((helping, helper)) = posted.visitor.helping.as_ref().zip(posted.helper()) else {
        return see_other(paths::HELPING);
    };
    match rim.services.keys.help(helping, helper).await {
        Ok(visit) => with_cookie(
            see_other(paths::FOLLOW_CASE),
            rim.cookies.set(VISIT_COOKIE, &visit.0, SameSite::Lax, None),
        ),
        // Stopped since the list was drawn, or the visit to it is over: the list shows which.
        Err(Failure::NotFound | Failure::SignedOut) => see_other(paths::HELPING),
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

/// POST /helping/leave: the visit to the list is over, and with it the visit to a case that it led to.
pub async fn leave(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    if let Some(helping) = &posted.visitor.helping
        && let Err(failure) = rim.services.keys.leave(helping).await
    {
        return posted.failed(&rim, failure).await;
    }
    forget(with_cookie(
        see_other(paths::FOLLOW_LEAVE),
        rim.cookies.clear(HELPING_COOKIE, SameSite::Lax),
    ))
}

/// POST /link/…: uses a link up.
pub async fn press(State(rim): State<Arc<Rim>>, Path(link): Path<String>, request: Request) -> Response {
    let posted = Posted::of(request);
    match rim.services.keys.press(&link).await {
        Ok(Some(Opened::Helping(token))) => with_cookie(
            see_other(paths::HELPING),
            rim.cookies.set(HELPING_COOKIE, &token.0, SameSite::Lax, None),
        ),
        Ok(Some(Opened::NewCode(token))) => with_cookie(
            see_other(paths::FOLLOW_CASE),
            rim.cookies.set(VISIT_COOKIE, &token.0, SameSite::Lax, None),
        ),
        Ok(Some(Opened::Confirmed)) => see_other(&format!("{}?confirmed=yes", paths::FOLLOW_CASE)),
        Ok(None) => {
            metrics::counter!("pals_link_misses_total").increment(1);
            rim.draw(posted.parts, With::Tried(Tried::default())).await
        }
        Err(failure) => posted.failed(&rim, failure).await,
    }
}

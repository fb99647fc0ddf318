//! The patient's forms: opening a visit with a code, saying yes or no, leaving.

use super::border::PATIENT_COOKIE;
use super::cookies::SameSite;
use super::follow::forget;
use super::posted::Posted;
use super::rim::{Rim, With, see_other, with_cookie};
use app::domain::agreement::{AnswerForm, TermsForm};
use app::domain::failure::Failure;
use app::paths;
use app::port::Tried;
use axum::extract::{Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST /agree: the code. What opens nothing is drawn again, without it.
pub async fn open(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    match rim.services.agree.open(&posted.field("code")).await {
        Ok(Some(token)) => with_cookie(
            see_other(paths::AGREE_DECIDE),
            rim.cookies.set(PATIENT_COOKIE, &token.0, SameSite::Lax, None),
        ),
        Ok(None) => {
            metrics::counter!("pals_patient_code_misses_total").increment(1);
            rim.draw(posted.parts, With::Tried(Tried::default())).await
        }
        // The code is not shown again.
        Err(failure) => rim.draw_failure(posted.parts, &failure, Vec::new()).await,
    }
}

/// POST /agree/decide: yes or no, with words or without.
pub async fn decide(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(visit) = &posted.visitor.patient else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let form = AnswerForm {
        decision: posted.field("decision"),
        terms: TermsForm {
            talk: posted.field("talk"),
            records: posted.field("records"),
            share_with: posted.field("share_with"),
        },
        message: posted.field("message"),
    };
    match rim.services.agree.decide(visit, &form).await {
        Ok(()) => see_other(&format!("{}?saved=yes", paths::AGREE_DECIDE)),
        Err(Failure::Invalid) => see_other(paths::AGREE_DECIDE),
        // Not a yes and not a no until the code is typed again; the words come back on the page that says so.
        Err(Failure::SignedOut) if form.message.trim().is_empty() && form.terms.share_with.trim().is_empty() => {
            see_other(&format!("{}?ended=yes", paths::AGREE))
        }
        Err(failure) => posted.refused(&rim, failure).await,
    }
}

/// POST /agree/leave: the visit is over, here and on the server.
pub async fn leave(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    if let Some(visit) = &posted.visitor.patient
        && let Err(failure) = rim.services.agree.leave(visit).await
    {
        return posted.refused(&rim, failure).await;
    }
    forget(with_cookie(
        see_other(paths::AGREE_LEAVE),
        rim.cookies.clear(PATIENT_COOKIE, SameSite::Lax),
    ))
}

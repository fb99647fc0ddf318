//! The patient's forms: opening a visit with a code, saying yes or no, leaving.

use super::border::PATIENT_COOKIE;
use super::cookies::SameSite;
use super::fields::Fields;
use super::follow::forget;
use super::rim::{Rim, With, see_other, with_cookie};
use app::domain::agreement::{AnswerForm, TermsForm};
use app::domain::failure::Failure;
use app::paths;
use app::port::{Tried, Visitor};
use axum::extract::{Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST /agree: the code. What opens nothing is drawn again, without it.
pub async fn open(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    match rim.services.agree.open(typed.get("code").unwrap_or_default()).await {
        Ok(Some(token)) => with_cookie(
            see_other(paths::AGREE_DECIDE),
            rim.cookies.set(PATIENT_COOKIE, &token.0, SameSite::Lax, None),
        ),
        Ok(None) => {
            metrics::counter!("pals_patient_code_misses_total").increment(1);
            let tried = Tried::default();
            rim.draw(parts, With::Tried(tried)).await
        }
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

/// POST /agree/decide: yes or no, with words or without.
pub async fn decide(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let Some(visit) = &visitor.patient else {
        return rim.draw_failure(parts, &Failure::SignedOut, typed.into_pairs()).await;
    };
    let field = |name| typed.get(name).unwrap_or_default().to_owned();
    let form = AnswerForm {
        decision: field("decision"),
        terms: TermsForm {
            talk: field("talk"),
            records: field("records"),
            share_with: field("share_with"),
        },
        message: field("message"),
    };
    match rim.services.agree.decide(visit, &form).await {
        Ok(()) => see_other(&format!("{}?saved=yes", paths::AGREE_DECIDE)),
        Err(Failure::Invalid) => see_other(paths::AGREE_DECIDE),
        // Not a yes and not a no until the code is typed again; the words come back on the page that says so.
        Err(Failure::SignedOut) if form.message.trim().is_empty() && form.terms.share_with.trim().is_empty() => {
            see_other(&format!("{}?ended=yes", paths::AGREE))
        }
        Err(failure) => rim.draw_failure(parts, &failure, typed.into_pairs()).await,
    }
}

/// POST /agree/leave: the visit is over, here and on the server.
pub async fn leave(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    if let Some(visit) = &visitor.patient
        && let Err(failure) = rim.services.agree.leave(visit).await
    {
        return rim.draw_failure(parts, &failure, Vec::new()).await;
    }
    forget(with_cookie(
        see_other(paths::AGREE_LEAVE),
        rim.cookies.clear(PATIENT_COOKIE, SameSite::Lax),
    ))
}

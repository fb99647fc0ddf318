//! The question pages' forms: one handler for all of them, beside the GETs that draw them. Every answer is a redirect.

use super::border::DRAFT_COOKIE;
use super::cookies::SameSite;
use super::fields::Fields;
use super::rim::{Rim, see_other, with_cookie};
use app::domain::concern::Page;
use app::domain::failure::Failure;
use app::paths;
use app::port::{Sent, Visitor};
use axum::extract::{Path, Request, State};
use axum::response::Response;
use std::sync::Arc;
use std::time::Duration;

/// As long as the receipt can be shown, and longer than a draft is kept.
const COOKIE_LIFE: Duration = Duration::from_secs(26 * 60 * 60);

/// POST to a question page: keeps the answer, right or wrong, and leads on. On the last page it sends.
pub async fn answer(State(rim): State<Arc<Rim>>, Path(page): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let Some(page) = Page::from_code(&page) else {
        return rim.draw_failure(parts, &Failure::NotFound, typed.into_pairs()).await;
    };
    let seen = typed.get("seen").and_then(|seen| seen.parse().ok()).unwrap_or_default();
    if page == Page::Check {
        return send(&rim, parts, &visitor, seen).await;
    }
    let typed = typed.into_pairs();
    // Two tabs that answer in the same instant: the later one tries again with what the other left.
    for _ in 0..3 {
        match rim
            .services
            .intake
            .answer(visitor.draft.as_ref(), page, seen, &typed)
            .await
        {
            Ok(answered) => {
                let cookie = rim
                    .cookies
                    .set(DRAFT_COOKIE, &answered.token.0, SameSite::Lax, Some(COOKIE_LIFE));
                return with_cookie(see_other(&paths::question(answered.page)), cookie);
            }
            Err(Failure::Conflict) => {}
            Err(failure) => return rim.draw_failure(parts, &failure, typed).await,
        }
    }
    rim.draw_failure(parts, &Failure::Conflict, typed).await
}

async fn send(rim: &Arc<Rim>, parts: axum::http::request::Parts, visitor: &Visitor, seen: i64) -> Response {
    let Some(draft) = &visitor.draft else {
        return see_other(paths::HOME);
    };
    match rim.services.intake.send(draft, seen).await {
        Ok(Sent::Done) => see_other(paths::CONCERN_SENT),
        Ok(Sent::Unfinished(page)) => see_other(&paths::question(page)),
        Ok(Sent::Changed) => see_other(&format!("{}?changed=yes", paths::question(Page::Check))),
        // Nothing to send any more: the start page says how to begin.
        Err(Failure::NotFound) => see_other(paths::HOME),
        Err(failure) => {
            // The answers are in the draft; pressing again sends the same ones.
            let again = vec![("seen".to_owned(), seen.to_string())];
            rim.draw_failure(parts, &failure, again).await
        }
    }
}

/// POST "start again": wipes the draft.
pub async fn start_again(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    if let Some(draft) = &visitor.draft
        && let Err(failure) = rim.services.intake.wipe(draft).await
    {
        return rim.draw_failure(parts, &failure, Vec::new()).await;
    }
    with_cookie(see_other(paths::HOME), rim.cookies.clear(DRAFT_COOKIE, SameSite::Lax))
}

/// POST "I have saved my code": it is wiped, and shown nowhere again.
pub async fn code_saved(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let Some(draft) = &visitor.draft else {
        return see_other(paths::HOME);
    };
    match rim.services.intake.code_saved(draft).await {
        Ok(()) => see_other(paths::CONCERN_SENT),
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

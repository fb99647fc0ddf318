//! The forms of what is asked afterwards: who people are, and how we did. Every answer is a redirect.

use super::fields::Fields;
use super::rim::{Rim, With, fault, see_other};
use app::domain::afterwards::Sheet;
use app::domain::failure::Failure;
use app::paths;
use app::port::{FaultKind, Visitor};
use axum::extract::{Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST of who somebody is.
pub async fn about_you(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    answer(&rim, Sheet::Equality, request).await
}

/// POST of how we did.
pub async fn how_we_did(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    answer(&rim, Sheet::Survey, request).await
}

async fn answer(rim: &Arc<Rim>, sheet: Sheet, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts
        .extensions
        .get::<Fields>()
        .cloned()
        .unwrap_or_default()
        .into_pairs();
    let (here, back) = paths::afterwards(sheet);
    let held = match sheet {
        Sheet::Equality => visitor.draft,
        Sheet::Survey => visitor.visit,
    };
    let Some(token) = held else { return see_other(back) };
    match rim.services.afterwards.answer(sheet, &token, &typed).await {
        Ok(()) => see_other(&format!("{back}?counted=yes")),
        Err(Failure::Invalid) => {
            rim.draw(parts, With::Fault(fault(FaultKind::TooLarge, None, here, typed)))
                .await
        }
        Err(failure) => rim.draw_failure(parts, &failure, typed).await,
    }
}

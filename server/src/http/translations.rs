//! POST of what a person said of the words of a part in a language.

use super::posted::Posted;
use super::rim::{Rim, With, see_other};
use app::domain::failure::Failure;
use app::domain::language::{Language, Part};
use app::pages::desk::{CHECKED, CHECKER, DO};
use app::paths;
use app::port::Retyped;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use std::sync::Arc;

/// The words are checked, or a draft again.
pub async fn say(
    State(rim): State<Arc<Rim>>,
    Path((language, part)): Path<(String, String)>,
    request: Request,
) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = posted.visitor.actor.clone() else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let Some(of) = Language::from_tag(&language).zip(Part::from_name(&part)) else {
        return posted.refused(&rim, Failure::NotFound).await;
    };
    let (seen, checker) = (posted.field("seen"), posted.field(CHECKER));
    let translations = &rim.services.translations;
    let said = if posted.field(DO) == CHECKED {
        translations.check(&actor, of, &seen, &checker).await
    } else {
        translations.take_back(&actor, of).await
    };
    match said {
        Ok(()) => see_other(&format!("{}?said=yes", paths::translation(of.0, of.1))),
        Err(failure @ (Failure::Invalid | Failure::Conflict)) => {
            let pairs = posted.typed.clone().into_pairs();
            let moved = failure == Failure::Conflict;
            rim.draw(posted.parts, With::Retyped(Retyped { pairs, moved })).await
        }
        Err(failure) => posted.refused(&rim, failure).await,
    }
}

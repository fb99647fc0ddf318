//! Looking for cases: what was typed comes in a form and the list is its answer, so that no address ever has a name in it.

use super::posted::Posted;
use super::rim::{Rim, With};
use app::domain::failure::Failure;
use app::domain::search::SearchForm;
use app::port::Retyped;
use axum::extract::{Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST: the list, or what is wrong with what was typed.
pub async fn search(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    if posted.visitor.actor.is_none() {
        return posted.refused(&rim, Failure::SignedOut).await;
    }
    let pairs = posted.typed.into_pairs();
    let is_wrong = SearchForm::typed(&pairs).parse().is_err();
    let typed = Retyped { pairs, moved: false };
    let with = if is_wrong {
        With::Retyped(typed)
    } else {
        With::Preview(typed)
    };
    rim.draw(posted.parts, with).await
}

//! The form of the trust's own words: shown as they would be, or published.

use super::posted::Posted;
use super::rim::{Rim, With, see_other};
use app::domain::access::{Act, may};
use app::domain::failure::Failure;
use app::domain::own_page::{OwnPage, read};
use app::pages::desk::{DO, PUBLISH, WORDS};
use app::paths;
use app::port::Retyped;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST of words for a page. Whatever is not published is shown as it would be.
pub async fn publish(State(rim): State<Arc<Rim>>, Path(page): Path<String>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = posted.visitor.actor.clone() else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    if may(&actor, Act::PublishWords, None).is_err() {
        return posted.refused(&rim, Failure::Forbidden).await;
    }
    let Some(page) = OwnPage::from_code(&page) else {
        return posted.refused(&rim, Failure::NotFound).await;
    };
    let text = posted.field(WORDS);
    if posted.field(DO) != PUBLISH {
        let is_sound = read(&text).is_ok();
        let typed = retyped(&posted, false);
        let with = if is_sound {
            With::Preview(typed)
        } else {
            With::Retyped(typed)
        };
        return rim.draw(posted.parts, with).await;
    }
    // A version that can't be read is one that no page ever has.
    let seen = posted.field("seen").parse().unwrap_or(-1);
    match rim.services.own_words.publish(&actor, page, seen, &text).await {
        Ok(()) => see_other(&format!("{}?published=yes", paths::own_words(page))),
        Err(failure @ (Failure::Invalid | Failure::Conflict)) => {
            let typed = retyped(&posted, failure == Failure::Conflict);
            rim.draw(posted.parts, With::Retyped(typed)).await
        }
        Err(failure) => posted.refused(&rim, failure).await,
    }
}

fn retyped(posted: &Posted, moved: bool) -> Retyped {
    let pairs = posted.typed.clone().into_pairs();
    Retyped { pairs, moved }
}

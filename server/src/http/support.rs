//! The form of the page about help: a postcode or a name leads to the address of a council, and is forgotten.

use super::posted::Posted;
use super::rim::{Rim, With, see_other};
use app::domain::support::Need;
use app::pages::public::{Lives, PLACE, make_out};
use app::paths;
use app::port::Tried;
use axum::extract::{Query, Request, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// What is looked for; it stands in the form's address.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    need: String,
}

/// POST /support: where somebody lives.
pub async fn place(State(rim): State<Arc<Rim>>, Query(asked): Query<Asked>, request: Request) -> Response {
    let posted = Posted::of(request);
    let typed: String = posted.field(PLACE).chars().take(100).collect();
    let Some(need) = Need::from_code(&asked.need) else {
        return see_other(paths::SUPPORT);
    };
    match make_out(&typed, rim.services.support.as_ref()) {
        Ok(Lives::In(council)) => see_other(&paths::support(need, Some(&council))),
        Ok(Lives::InOneOf(_)) | Err(_) => rim.draw(posted.parts, With::Tried(Tried::typed(&typed))).await,
    }
}

//! Are we alive, and are we ready? For whatever starts, stops and watches us; says nothing of what is inside.

use super::rim::Rim;
use crate::db::{files, outbox};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::sync::Arc;

/// GET /health/live: the process answers.
pub async fn live() -> &'static str {
    "ok"
}

/// GET /health/ready: the database answers too. Mail that was given up and files that wait for the virus scanner are said,
/// but don't make us unready.
pub async fn ready(State(rim): State<Arc<Rim>>) -> (StatusCode, Json<Value>) {
    let depth = rim
        .core
        .run(|core| async move {
            let mut tx = core.db.read().await?;
            Ok((outbox::depth(&mut tx).await?, files::waiting(&mut tx).await?))
        })
        .await;
    match depth {
        Ok(((waiting, given_up), files)) => (
            StatusCode::OK,
            Json(
                json!({"ready": true, "mail_waiting": waiting, "mail_given_up": given_up, "files_not_checked": files}),
            ),
        ),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({"ready": false}))),
    }
}

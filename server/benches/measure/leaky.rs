//! The same server with a leak put in front of it, for nobody but the instrument: if that can't see this one, it sees none.

use crate::Outcome;
use crate::client::Client;
use app::domain::ids::Reference;
use app::paths;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use server::clock::System;
use server::config::{Config, example};
use server::db::cases;
use server::http::serve::{ServeLimits, serve};
use server::mail::Transport;
use server::service::Core;
use server::{Options, build};
use std::future::pending;
use std::path::Path;
use std::sync::Arc;

/// The most that a form of reference and code takes, in bytes.
const FORM_BYTES: usize = 64 * 1024;

/// Starts it in a folder of its own, in this process; a client that is connected to it.
pub async fn start(folder: &Path) -> Outcome<Client> {
    std::fs::create_dir_all(folder)?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let config = Config::from_text(&example(folder, &address.to_string()), Vec::new())?;
    let options = Options {
        unlimited: true,
        transport: Some(Transport::memory().0),
        ..Options::default()
    };
    let app = build(&config, Arc::new(System), options).await?;
    let router = app.router.layer(from_fn_with_state(app.core, look_first));
    tokio::spawn(serve(listener, router, ServeLimits::default(), pending()));
    Client::connect(address).await
}

/// Looks for the reference before anything else, and goes on to open the case only if there is one.
async fn look_first(State(core): State<Arc<Core>>, request: Request, next: Next) -> Response {
    if request.uri().path() != paths::FOLLOW {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, FORM_BYTES).await.unwrap_or_default();
    let typed: Vec<(String, String)> = serde_html_form::from_bytes(&body).unwrap_or_default();
    let reference = typed.iter().find(|(name, _)| name == "reference");
    if let Some(reference) = reference.and_then(|(_, typed)| Reference::parse(typed))
        && let Ok(mut tx) = core.db.read().await
        && let Ok(Some(stored)) = cases::by_reference(&mut tx, &reference).await
    {
        // What a hurried hand would write: open the case, then compare.
        let _ = cases::concern(&mut tx, stored.case.id).await;
        let _ = core.vault.unwrap(&stored.key_wrapped, stored.case.id.0);
    }
    next.run(Request::from_parts(parts, Body::from(body))).await
}

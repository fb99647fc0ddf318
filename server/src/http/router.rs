//! Every address and every layer, to be read from top to bottom.

use super::rim::{Rim, With, fault};
use super::{
    accounts, afterwards, agree, assets, border, client_ip, directory, follow, headers, health, intake, keys, language,
    leave, own_words, record, search, serve, support, translations, uploads,
};
use crate::incident;
use app::paths;
use app::port::FaultKind;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http_body_util::Limited;
use ipnet::IpNet;
use leptos::prelude::provide_context;
use leptos_axum::generate_route_list;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::ResponseBodyTimeoutLayer;

/// More than any form: what is larger is not read at all.
const BODY_MAX: usize = 2 * 1024 * 1024;
/// A page that takes longer than this to arrive is given up.
const ANSWER: Duration = Duration::from_secs(30);

/// The whole application.
pub fn router(rim: Arc<Rim>, trusted_proxies: Vec<IpNet>) -> Router {
    let pages = generate_route_list(app::routes::App)
        .into_iter()
        .fold(Router::new(), |pages, route| pages.route(route.path(), get(page)));
    #[cfg(feature = "pdf")]
    let pages = pages.route(paths::LEAFLET_PDF, get(super::leaflet::pdf));
    let proxies: Arc<[IpNet]> = trusted_proxies.into();
    pages
        .route(paths::CONCERN_START_AGAIN, post(intake::start_again))
        .route(paths::CONCERN_CODE_SAVED, post(intake::code_saved))
        .route(paths::CONCERN_SAVED, post(intake::new_code))
        .route(paths::CONCERN_COME_BACK, post(intake::come_back))
        .route(paths::CONCERN_LET_GO, post(intake::let_go))
        .route(paths::CONCERN_ELSEWHERE, post(intake::elsewhere))
        .route("/concern/elsewhere/{body}", post(intake::pass_on))
        .route(paths::CONCERN_ABOUT_YOU, post(afterwards::about_you))
        .route(paths::CONCERN_WAIT, post(intake::send_in_turn))
        .route("/concern/{page}", post(intake::answer))
        .route(paths::CONCERN_FILE_REMOVE, post(uploads::remove))
        .route(paths::FOLLOW, post(follow::open))
        .route("/follow/case/{act}", post(follow::act))
        .route(paths::FOLLOW_COPY, get(follow::copy))
        .route(paths::FOLLOW_FILES, post(uploads::to_case))
        .route("/follow/files/{file}", get(uploads::for_visit))
        .route("/desk/case/{reference}/file/{file}", get(uploads::for_staff))
        .route(paths::FOLLOW_HOW_WE_DID, post(afterwards::how_we_did))
        .route(paths::FOLLOW_LEAVE, post(follow::leave))
        .route(paths::HELPERS, post(keys::let_in))
        .route(paths::HELPERS_STOP, post(keys::stop))
        .route(paths::FOLLOW_CONFIRM, post(keys::confirm))
        .route(paths::FOLLOW_FORGET_NUDGE, post(keys::forget_nudge))
        .route(paths::FOLLOW_CODE_SAVED, post(keys::code_saved))
        .route(paths::FOLLOW_LOST, post(keys::lost_code))
        .route(paths::HELPING, post(keys::list_link))
        .route(paths::HELPING_JOIN, post(keys::join))
        .route(paths::HELPING_OPEN, post(keys::open))
        .route(paths::HELPING_LEAVE, post(keys::leave))
        .route("/link/{link}", post(keys::press))
        .route(paths::AGREE, post(agree::open))
        .route(paths::AGREE_DECIDE, post(agree::decide))
        .route(paths::AGREE_LEAVE, post(agree::leave))
        .route(paths::SUPPORT, post(support::place))
        .route(paths::DIRECTORY_ADD, post(directory::add))
        .route(paths::DIRECTORY_IMPORT, post(directory::import))
        .route(paths::DIRECTORY_EXPORT, get(directory::export))
        .route("/desk/case/{reference}/signpost", post(directory::signpost))
        .route(paths::RECORD, get(record::begin))
        .route(paths::SEARCH, post(search::search))
        .route("/desk/record/{record}", post(record::press))
        .route("/desk/directory/entry/{slug}", post(directory::act))
        .route("/desk/directory/entry/{slug}/change", post(directory::change))
        .route("/desk/words/{page}", post(own_words::publish))
        .route("/language/{tag}/", get(language::choose))
        .route("/language/{tag}/{*page}", get(language::choose))
        .route("/desk/translations/{language}/{part}", post(translations::say))
        .route(paths::LEAVE, get(leave::leave))
        .route(paths::SIGN_IN, post(accounts::sign_in))
        .route(paths::SIGN_OUT, post(accounts::sign_out))
        .route("/act/{*act}", post(act))
        .route("/pkg/{name}", get(assets::file))
        .route(paths::LOGO, get(assets::logo))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .layer(from_fn_with_state(Arc::clone(&rim), border::guard))
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn(bound))
        .layer(ResponseBodyTimeoutLayer::new(ANSWER))
        .layer(from_fn_with_state(proxies, client_ip::insert))
        .layer(from_fn(serve::admit))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(Arc::clone(&rim), rescue))
        .layer(from_fn(log))
        .layer(from_fn_with_state(
            headers::HeaderPolicy::new(&rim.origin),
            headers::dress,
        ))
        .with_state(rim)
}

/// Bounds a request's body; one that says itself that it is too long is not read at all.
async fn bound(request: Request, next: Next) -> Response {
    let limit = if paths::takes_files(request.uri().path()) {
        uploads::FILES_FORM
    } else {
        BODY_MAX
    };
    let said = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|said| said > limit) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, limit)))).await
}

/// GET of a page: the framework draws it.
async fn page(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    rim.draw(parts, With::Nothing).await
}

/// POST of an act of the desk: a server function, by its fixed address.
async fn act(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    if !app::api::ENDPOINTS.contains(&request.uri().path()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let services = rim.services.clone();
    leptos_axum::handle_server_fns_with_context(move || provide_context(services.clone()), request)
        .await
        .into_response()
}

/// No such page.
async fn not_found(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let action = parts.uri.path().to_owned();
    rim.draw(
        parts,
        With::Fault(fault(FaultKind::NotFound, None, &action, Vec::new())),
    )
    .await
}

/// A panic becomes an empty answer with a mark on it…
fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Panicked);
    response
}

/// …and the mark becomes the page for a defect of ours, with its incident number; a bare "too large" becomes a page too.
async fn rescue(State(rim): State<Arc<Rim>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let again = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let kind = match response.status() {
        _ if response.extensions().get::<Panicked>().is_some() => FaultKind::Internal,
        // A body that says itself that it is too long is answered before the border has seen it.
        StatusCode::PAYLOAD_TOO_LARGE if !is_page(&response) => FaultKind::TooLarge,
        _ => return response,
    };
    if kind == FaultKind::Internal {
        tracing::error!(incident = %incident::number(), "a handler panicked");
    }
    let action = again.uri.path().to_owned();
    rim.draw(again, With::Fault(fault(kind, None, &action, Vec::new())))
        .await
}

fn is_page(response: &Response) -> bool {
    response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[derive(Clone)]
struct Panicked;

/// One line for each request: what kind of address, how it went, how long it took. No address as it was typed, no query,
/// no cookie, no network address.
async fn log(request: Request, next: Next) -> Response {
    let number = format!("{:08x}", rand::random::<u32>());
    let (method, kind) = (request.method().clone(), kind(request.uri().path()));
    let begun = Instant::now();
    let response = incident::under(number.clone(), next.run(request)).await;
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    metrics::histogram!("pals_answer_seconds", "kind" => kind).record(took.as_secs_f64());
    metrics::counter!("pals_answers_total", "kind" => kind, "status" => status.to_string()).increment(1);
    tracing::info!(incident = %number, %method, kind, status, ms = took.as_millis(), "answered");
    response
}

/// The first part of an address, if it is one of ours: enough to see what is slow, too little to say who looked at what.
fn kind(path: &str) -> &'static str {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    [
        "concern",
        "follow",
        "helping",
        "link",
        "agree",
        "support",
        "what-can-i-do",
        "stages",
        "accessibility",
        "privacy",
        "terms",
        "contact",
        "you-said-we-did",
        "language",
        "desk",
        "act",
        "pkg",
        "health",
    ]
    .into_iter()
    .find(|known| *known == first)
    .unwrap_or(if first.is_empty() { "start" } else { "other" })
}

//! The site that the build made, embedded in the binary: style sheet, scripts and islands under hashed names, compressed
//! once, cached by browsers for a year.

use super::rim::Rim;
use app::port::Assets;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::sync::Arc;

/// target/site, as `make site` leaves it.
#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Site;

/// What the files are called now; nothing where the site was not built.
#[must_use]
pub fn assets() -> Assets {
    let manifest: BTreeMap<String, String> = Site::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default();
    let address = |name: &str| manifest.get(name).map(|file| format!("/{file}")).unwrap_or_default();
    let islands = manifest
        .get("pals.js")
        .and_then(|file| file.strip_prefix("pkg/")?.strip_suffix(".js"))
        .map(str::to_owned);
    Assets {
        css: address("main.css"),
        css_rtl: address("main.rtl.css"),
        nhsuk: address("nhsuk.js"),
        leave: address("leave.js"),
        calm: address("calm.js"),
        islands,
    }
}

/// GET /pkg/…
pub async fn file(Path(name): Path<String>, request: Request) -> Response {
    let path = format!("pkg/{name}");
    let Some((encoding, file)) = best(&path, request.headers()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess::from_path(&path).first_or_octet_stream();
    let mut response = Response::new(Body::from(file));
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(kind.as_ref()) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// GET of the trust's own logo. It can change from one start to the next, so browsers keep it for an hour only.
pub async fn logo(State(rim): State<Arc<Rim>>) -> Response {
    match &rim.logo {
        Some(logo) => (
            [
                (header::CONTENT_TYPE, logo.kind),
                (header::CACHE_CONTROL, "public, max-age=3600"),
            ],
            logo.bytes.clone(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The smallest form of a file that the browser reads.
fn best(path: &str, headers: &HeaderMap) -> Option<(Option<&'static str>, Vec<u8>)> {
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let reads = |name: &str| {
        accepts
            .split(',')
            .any(|offer| offer.split(';').next().is_some_and(|offer| offer.trim() == name))
    };
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        if reads(encoding)
            && let Some(file) = Site::get(&format!("{path}{ending}"))
        {
            return Some((Some(encoding), file.data.into_owned()));
        }
    }
    Some((None, Site::get(path)?.data.into_owned()))
}

//! GET /support/leaflet.pdf: the leaflet of that query as a tagged PDF.

use super::rim::{Rim, With, fault};
use crate::incident;
use crate::pdf;
use app::pages::public::{Asked, on_paper};
use app::port::{FaultKind, Visitor};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// As many as are set at once: each keeps a processor busy.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The leaflet; the page that says that there is none, where nobody who is asked for can be on it.
pub async fn pdf(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let today = parts.extensions.get::<Visitor>().and_then(|visitor| visitor.today);
    let asked = Asked::of(parts.uri.query().unwrap_or_default());
    let paper = match asked.zip(today) {
        Some((asked, today)) => on_paper(&rim.services, &asked, today).await,
        None => Ok(None),
    };
    let paper = match paper {
        Ok(Some(paper)) => paper,
        Ok(None) => {
            let none = fault(FaultKind::NotFound, None, &path, Vec::new());
            return rim.draw(parts, With::Fault(none)).await;
        }
        Err(failure) => return rim.draw_failure(parts, &failure, Vec::new()).await,
    };
    let _turn = AT_ONCE.acquire().await;
    let made = tokio::task::spawn_blocking(move || pdf::set(&paper)).await;
    match made
        .map_err(|error| error.to_string())
        .and_then(|made| made.map_err(|error| error.to_string()))
    {
        Ok(bytes) => {
            let mut response = Response::new(Body::from(bytes));
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
            let name = HeaderValue::from_static("inline; filename=\"leaflet.pdf\"");
            headers.insert(header::CONTENT_DISPOSITION, name);
            response
        }
        Err(error) => {
            let fault = fault(FaultKind::Internal, None, &path, Vec::new());
            tracing::error!(%error, incident = incident::number(), "no PDF of a leaflet");
            rim.draw(parts, With::Fault(fault)).await
        }
    }
}

//! The stage: how a page is drawn and a form is posted, by the framework's own handlers, and how the answer is read.

pub use crate::world::*;

use axum::body::Body;
use axum::response::IntoResponse;
use http::{Request, StatusCode, header};
use leptos::prelude::*;
use leptos_meta::MetaTags;
use scraper::{ElementRef, Html, Selector};

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    pub retry_after: Option<String>,
    pub html: String,
}

async fn answer(response: http::Response<Body>) -> Answer {
    let (parts, body) = response.into_parts();
    let header = |name| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    Answer {
        status: parts.status,
        location: header(header::LOCATION),
        retry_after: header(header::RETRY_AFTER),
        html: String::from_utf8(bytes.to_vec()).expect("UTF-8"),
    }
}

/// A page as the framework draws it.
pub async fn get(world: &World, address: &str) -> Answer {
    let _ = any_spawner::Executor::init_tokio();
    let (services, tried) = (world.services(), world.tried.clone());
    let (retyped, bad_file) = (world.retyped.clone(), world.bad_file.clone());
    let context = move || {
        provide_context(services.clone());
        if let Some(tried) = tried.clone() {
            provide_context(tried);
        }
        if let Some(retyped) = retyped.clone() {
            provide_context(retyped);
        }
        if let Some(bad_file) = bad_file.clone() {
            provide_context(bad_file);
        }
    };
    let document = || view! { <html><head><MetaTags/></head><body><app::routes::App/></body></html> };
    let handler = leptos_axum::render_app_async_with_context(context, document);
    let mut request = Request::get(address).body(Body::empty()).expect("a request");
    request.extensions_mut().insert(world.visitor());
    answer(handler(request).await).await
}

/// A form as a browser without scripts posts it.
pub async fn post(world: &World, address: &str, body: impl Into<Body>) -> Answer {
    let _ = any_spawner::Executor::init_tokio();
    let services = world.services();
    let request = Request::post(address)
        .header(header::ACCEPT, "text/html,*/*")
        .header(header::REFERER, "https://pals.example/desk/case/somewhere")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let mut request = request.body(body.into()).expect("a request");
    request.extensions_mut().insert(world.visitor());
    let response =
        leptos_axum::handle_server_fns_with_context(move || provide_context(services.clone()), request).await;
    answer(response.into_response()).await
}

impl Answer {
    pub fn page(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// The words a person reads, each run of white space as one space.
    pub fn words(&self) -> String {
        let page = self.page();
        let main = page.select(&css("body")).next().expect("a body");
        main.text()
            .collect::<Vec<_>>()
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub fn has(&self, selector: &str) -> bool {
        self.page().select(&css(selector)).next().is_some()
    }

    pub fn count(&self, selector: &str) -> usize {
        self.page().select(&css(selector)).count()
    }

    /// The text of every element that fits, exactly.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.page()
            .select(&css(selector))
            .map(|element| element.text().collect())
            .collect()
    }

    /// Scripts, pictures and styles in the body that are not the framework's own two lines, which hold no data.
    pub fn foreign(&self) -> Vec<String> {
        let own = [
            "__RESOLVED_RESOURCES=[];__SERIALIZED_ERRORS=[];__PENDING_RESOURCES=[];__RESOURCE_RESOLVERS=[];",
            "__INCOMPLETE_CHUNKS=[];",
        ];
        self.texts("body script, body img, body style")
            .into_iter()
            .filter(|text| !own.contains(&text.as_str()))
            .collect()
    }

    /// An attribute of every element that fits.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let of = |element: ElementRef<'_>| element.value().attr(name).map(str::to_owned);
        self.page().select(&css(selector)).filter_map(of).collect()
    }
}

pub fn css(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

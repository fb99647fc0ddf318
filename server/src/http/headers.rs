//! The headers that every answer carries, errors and redirects and files included. Which pages there are is in the
//! router.

use std::fmt;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;

use super::origin::PublicOrigin;

/// 128 random bits that mark the inline scripts of one answer as ours, in a request's extensions. The page hands it
/// to Leptos as its `Nonce`.
#[derive(Clone, PartialEq, Eq)]
pub struct CspNonce(pub String);

impl CspNonce {
    fn random() -> Self {
        Self(BASE64URL_NOPAD.encode(&rand::random::<[u8; 16]>()))
    }
}

impl fmt::Debug for CspNonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CspNonce(..)")
    }
}

/// Scripts come from our own files (`'self'`: nhsuk-frontend's module, and the island script's `import()`) or bear the
/// nonce (the inline script of Leptos' `HydrationScripts`). Not `'strict-dynamic'`: it would ignore `'self'`, and
/// Leptos' `modulepreload` link carries its nonce in another attribute. `'wasm-unsafe-eval'` lets islands compile
/// their wasm, and evaluates no script. No reports: nobody here would read them.
fn content_security_policy(nonce: &CspNonce) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
        nonce.0
    )
}

/// Of the features that browsers know, those that pages get unless they are told otherwise. Names that Chromium
/// doesn't know would be errors on its console.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
     fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), \
     payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), sync-xhr=(), usb=(), xr-spatial-tracking=()";

const FIXED: [(HeaderName, &str); 8] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // With `no-referrer`, Chromium sends our own forms with `Origin: null`, and they would be refused.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    // For browsers that don't know frame-ancestors.
    (header::X_FRAME_OPTIONS, "DENY"),
    // A handler that serves a file under a hashed name sets its own.
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Pages that search engines may show.
const FOR_SEARCH_ENGINES: [&str; 2] = ["/", "/support"];

/// Two years: what browsers' preload lists ask for.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// Whether to promise TLS; made once from the public origin.
#[derive(Clone, Copy, Debug)]
pub struct HeaderPolicy {
    is_https: bool,
}

impl HeaderPolicy {
    /// The policy of a server that is reached at `origin`.
    pub fn new(origin: &PublicOrigin) -> Self {
        Self {
            is_https: origin.is_https(),
        }
    }
}

/// A layer (`from_fn_with_state`, given a [`HeaderPolicy`]) that puts a [`CspNonce`] into the request's extensions and
/// the headers onto the answer. It belongs outside of everything that may answer by itself, panic catcher included.
///
/// Where the answer has one of these headers already, its own stays: a download's stricter policy, a hashed file's
/// cache time.
pub async fn dress(State(policy): State<HeaderPolicy>, mut request: Request, next: Next) -> Response {
    let nonce = CspNonce::random();
    let is_reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let may_be_found = is_reading && FOR_SEARCH_ENGINES.contains(&request.uri().path());
    request.extensions_mut().insert(nonce.clone());

    let mut response = next.run(request).await;

    let may_be_found = may_be_found && response.status() == StatusCode::OK;
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if let Ok(value) = HeaderValue::try_from(content_security_policy(&nonce)) {
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(value);
    }
    if policy.is_https {
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(HSTS);
    }
    if !may_be_found {
        headers.entry(ROBOTS).or_insert(HeaderValue::from_static("noindex"));
    }
    if !is_reading {
        vary(headers);
    }
    response
}

/// What `origin::judge` looks at, for caches on the way.
fn vary(headers: &mut HeaderMap) {
    headers.append(header::VARY, HeaderValue::from_static("Origin, Sec-Fetch-Site"));
}

#[cfg(test)]
mod tests {
    use axum::{Extension, Router, body::Body, middleware, response::Redirect, routing};
    use tower::ServiceExt;
    use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer};

    use super::*;

    async fn boom() -> &'static str {
        panic!("as it must")
    }

    fn app(origin: &str) -> Router {
        let policy = HeaderPolicy::new(&PublicOrigin::parse(origin).unwrap());
        let file = || async { ([(header::CACHE_CONTROL, "public, max-age=31536000, immutable")], "a{}") };
        let download = || async { [(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'")] };
        Router::new()
            .route(
                "/",
                routing::get(|Extension(nonce): Extension<CspNonce>| async { nonce.0 }),
            )
            .route("/support", routing::get(|| async { "" }))
            .route("/follow", routing::get(|| async { "" }).post(|_: String| async { "" }))
            .route("/moved", routing::get(|| async { Redirect::to("/") }))
            .route("/boom", routing::get(boom))
            .route("/pkg/a.1234.css", routing::get(file))
            .route("/download", routing::get(download))
            .layer(RequestBodyLimitLayer::new(10))
            .layer(CatchPanicLayer::new())
            .layer(middleware::from_fn_with_state(policy, dress))
    }

    async fn ask(app: Router, method: &str, path: &str, body: &'static str) -> Response {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_LENGTH, body.len());
        app.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()
    }

    fn value<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
        response.headers().get(name).map(|value| value.to_str().unwrap())
    }

    #[tokio::test]
    async fn every_answer_wears_the_headers() {
        let table = [
            ("GET", "/", "", 200),
            ("GET", "/support", "", 200),
            ("GET", "/follow", "", 200),
            ("HEAD", "/follow", "", 200),
            ("POST", "/follow", "x", 200),
            ("POST", "/follow", "longer than ten", 413),
            ("PUT", "/follow", "", 405),
            ("GET", "/nowhere", "", 404),
            ("GET", "/moved", "", 303),
            ("GET", "/boom", "", 500),
            ("GET", "/pkg/a.1234.css", "", 200),
            ("GET", "/download", "", 200),
        ];
        for (method, path, body, status) in table {
            let response = ask(app("https://pals.example"), method, path, body).await;
            assert_eq!(response.status().as_u16(), status, "{method} {path}");
            for name in [
                "content-security-policy",
                "strict-transport-security",
                "permissions-policy",
                "cache-control",
                "x-frame-options",
            ] {
                assert!(value(&response, name).is_some(), "{method} {path} lacks {name}");
            }
            assert_eq!(
                value(&response, "x-content-type-options"),
                Some("nosniff"),
                "{method} {path}"
            );
            assert_eq!(
                value(&response, "referrer-policy"),
                Some("same-origin"),
                "{method} {path}"
            );
            assert_eq!(
                value(&response, "cross-origin-opener-policy"),
                Some("same-origin"),
                "{method} {path}"
            );
            assert_eq!(
                value(&response, "cross-origin-resource-policy"),
                Some("same-origin"),
                "{method} {path}"
            );
            assert_eq!(value(&response, "server"), None, "{method} {path}");
            let may_be_found = ["/", "/support"].contains(&path);
            assert_eq!(
                value(&response, "x-robots-tag"),
                (!may_be_found).then_some("noindex"),
                "{method} {path}"
            );
            let vary = (!["GET", "HEAD"].contains(&method)).then_some("Origin, Sec-Fetch-Site");
            assert_eq!(value(&response, "vary"), vary, "{method} {path}");
        }
    }

    #[tokio::test]
    async fn the_policy_has_the_nonce_that_the_page_was_given() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..20 {
            let response = ask(app("https://pals.example"), "GET", "/", "").await;
            let policy = value(&response, "content-security-policy").unwrap().to_owned();
            let nonce = axum::body::to_bytes(response.into_body(), 100).await.unwrap();
            let nonce = String::from_utf8(nonce.to_vec()).unwrap();
            assert_eq!(BASE64URL_NOPAD.decode(nonce.as_bytes()).unwrap().len(), 16);
            assert!(
                policy.contains(&format!("script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval';")),
                "{policy}"
            );
            assert!(policy.contains("frame-ancestors 'none'") && policy.starts_with("default-src 'none';"));
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
            assert!(seen.insert(nonce), "a nonce came twice");
        }
    }

    #[tokio::test]
    async fn only_https_promises_https() {
        let response = ask(app("http://127.0.0.1:3000"), "GET", "/", "").await;
        assert_eq!(value(&response, "strict-transport-security"), None);
        let response = ask(app("https://pals.example"), "GET", "/", "").await;
        assert_eq!(
            value(&response, "strict-transport-security"),
            Some("max-age=63072000; includeSubDomains")
        );
    }

    #[tokio::test]
    async fn a_handlers_own_choice_stays() {
        let response = ask(app("https://pals.example"), "GET", "/pkg/a.1234.css", "").await;
        assert_eq!(
            value(&response, "cache-control"),
            Some("public, max-age=31536000, immutable")
        );
        let response = ask(app("https://pals.example"), "GET", "/download", "").await;
        assert_eq!(
            value(&response, "content-security-policy"),
            Some("sandbox; default-src 'none'")
        );
        let response = ask(app("https://pals.example"), "GET", "/follow", "").await;
        assert_eq!(value(&response, "cache-control"), Some("no-store"));
    }
}

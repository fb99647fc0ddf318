//! GET /language/{tag}/…: the rest of the address is the page, which is shown in that language from now on.

use super::border::LANGUAGE_COOKIE;
use super::cookies::SameSite;
use super::rim::{Rim, With, fault, see_other, with_cookie};
use app::domain::language::Language;
use app::pages::language::is_offered;
use app::paths;
use app::port::FaultKind;
use axum::extract::{Request, State};
use axum::response::Response;
use std::sync::Arc;

/// A link, so that it works without scripts and can be sent to somebody. It changes nothing but what the browser holds.
pub async fn choose(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let after = path.strip_prefix(paths::LANGUAGE).unwrap_or_default();
    let (tag, page) = after.trim_start_matches('/').split_once('/').unwrap_or_default();
    let Some(language) = Language::from_tag(tag).filter(|language| is_offered(&rim.services.trust, *language)) else {
        return rim
            .draw(parts, With::Fault(fault(FaultKind::NotFound, None, &path, Vec::new())))
            .await;
    };
    // Two slashes, or one that leans the other way, would lead to somebody else's website.
    let page = page.trim_start_matches(['/', '\\']);
    let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let response = see_other(&format!("/{page}{query}"));
    let cookie = match language {
        Language::English => rim.cookies.clear(LANGUAGE_COOKIE, SameSite::Lax),
        _ => rim.cookies.set(LANGUAGE_COOKIE, language.tag(), SameSite::Lax, None),
    };
    with_cookie(response, cookie)
}

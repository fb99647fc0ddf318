//! Signing in and out: the cookie is set and taken away here.

use super::border::DESK_COOKIE;
use super::cookies::SameSite;
use super::fields::Fields;
use super::follow::forget;
use super::rim::{Rim, With, see_other, with_cookie};
use app::paths;
use app::port::{Tried, Visitor};
use axum::extract::{Request, State};
use axum::response::Response;
use std::sync::Arc;

/// POST /desk/sign-in. Whatever is wrong with it, the answer is the same, with the address still there.
pub async fn sign_in(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let email = typed.get("email").unwrap_or_default();
    let next = page_of_ours(typed.get("next").unwrap_or_default());
    let signed_in = rim
        .services
        .accounts
        .sign_in(
            email,
            typed.get("password").unwrap_or_default(),
            typed.get("code").unwrap_or_default(),
            visitor.session.as_ref(),
        )
        .await;
    match signed_in {
        Ok(Some(token)) => with_cookie(
            see_other(&next),
            rim.cookies.set(DESK_COOKIE, &token.0, SameSite::Strict, None),
        ),
        Ok(None) => {
            metrics::counter!("pals_sign_in_misses_total").increment(1);
            let tried = Tried::typed(email);
            rim.draw(parts, With::Tried(tried)).await
        }
        Err(failure) => {
            rim.draw_failure(parts, &failure, vec![("email".to_owned(), email.to_owned())])
                .await
        }
    }
}

/// POST /desk/sign-out.
pub async fn sign_out(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    if let Some(session) = &visitor.session
        && let Err(failure) = rim.services.accounts.sign_out(session).await
    {
        return rim.draw_failure(parts, &failure, Vec::new()).await;
    }
    forget(with_cookie(
        see_other(paths::SIGN_IN),
        rim.cookies.clear(DESK_COOKIE, SameSite::Strict),
    ))
}

/// Where to go after signing in: a page of the desk, in the plainest characters, or the queue.
fn page_of_ours(next: &str) -> String {
    let plain = next
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-'));
    let desk = next == paths::DESK || next.strip_prefix(paths::DESK).is_some_and(|rest| rest.starts_with('/'));
    if plain && desk && !next.contains("//") && next != paths::SIGN_IN {
        next.to_owned()
    } else {
        paths::DESK.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_to_a_page_of_the_desk_and_nowhere_else() {
        assert_eq!(page_of_ours("/desk/case/7KM3D92X"), "/desk/case/7KM3D92X");
        for elsewhere in [
            "",
            "https://evil.example",
            "//evil.example",
            "/desk//evil.example",
            "/deskevil",
            "/desk/\r\nx",
            "/desk/../follow",
            "/desk?x=1",
            "/desk/sign-in",
            "javascript:alert(1)",
            "/desk\\evil",
        ] {
            assert_eq!(page_of_ours(elsewhere), "/desk", "{elsewhere}");
        }
    }
}

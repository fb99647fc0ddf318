//! What every form of the public begins with, once the border has let it in: who asks and what was typed.

use super::fields::Fields;
use super::rim::{Rim, see_other};
use app::domain::failure::Failure;
use app::domain::ids::HelperId;
use app::paths;
use app::port::Visitor;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::response::Response;
use std::sync::Arc;

/// A form that was posted.
pub struct Posted {
    /// The request, to draw a page for.
    pub parts: Parts,
    /// Who asks.
    pub visitor: Visitor,
    /// What was typed.
    pub typed: Fields,
}

impl Posted {
    /// Takes over what the border has read.
    pub fn of(request: Request) -> Self {
        let (parts, _) = request.into_parts();
        Self {
            visitor: parts.extensions.get::<Visitor>().cloned().unwrap_or_default(),
            typed: parts.extensions.get::<Fields>().cloned().unwrap_or_default(),
            parts,
        }
    }

    /// What was typed into a field; empty if nothing was.
    pub fn field(&self, name: &str) -> String {
        self.typed.get(name).unwrap_or_default().to_owned()
    }

    /// The helper that a button is about.
    pub fn helper(&self) -> Option<HelperId> {
        self.typed.get("id")?.parse().ok().map(HelperId)
    }

    /// Where a visit is over, or was never begun, reference and code are asked for again.
    pub async fn failed(self, rim: &Arc<Rim>, failure: Failure) -> Response {
        match failure {
            Failure::SignedOut => see_other(&format!("{}?away=yes", paths::FOLLOW)),
            failure => self.refused(rim, failure).await,
        }
    }

    /// The page that says what went wrong, with what was typed.
    pub async fn refused(self, rim: &Arc<Rim>, failure: Failure) -> Response {
        rim.draw_failure(self.parts, &failure, self.typed.into_pairs()).await
    }
}

//! That this browser has told us of something already, and where to add to it. Known from what the browser holds, never
//! from what was typed: anybody could type somebody else's name.

use crate::components::InsetText;
use crate::domain::ids::Reference;
use crate::paths;
use crate::port::{Services, Visitor};
use crate::words::{t, t_with};
use leptos::prelude::*;

/// A case that is open, and where words are added to it.
pub struct Earlier {
    reference: Reference,
    place: &'static str,
}

/// The open case of this browser: of the visit it is on, else what it sent lately. Nobody is kept from writing because it
/// could not be found out.
pub async fn earlier(services: &Services, visitor: &Visitor) -> Option<Earlier> {
    if let Some(visit) = &visitor.visit
        && let Ok(case) = services.follow.part(visit).await
        && case.state.is_open()
    {
        return Some(Earlier {
            reference: case.reference,
            place: paths::FOLLOW_CASE,
        });
    }
    let reference = services.intake.earlier(visitor.draft.as_ref()?).await.ok()??;
    Some(Earlier {
        reference,
        place: paths::FOLLOW,
    })
}

impl Earlier {
    /// Says so.
    pub fn notice(&self) -> AnyView {
        let (place, said) = (
            self.place,
            t_with("earlier-what", &[("reference", &self.reference.to_string())]),
        );
        view! {
            <InsetText>
                <p>{said}</p>
                <p><a href=place>{t("earlier-add")}</a> " " {t("earlier-or")}</p>
            </InsetText>
        }
        .into_any()
    }
}

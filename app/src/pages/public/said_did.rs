//! "You said, we did": what was changed because somebody told us. Nothing stands there but what staff publish.

use super::owed::owed;
use crate::domain::concern::Page;
use crate::domain::own_page::OwnPage;
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// The page.
#[component]
pub fn SaidDidPage() -> impl IntoView {
    owed(OwnPage::SaidDid, t("said-did-heading"), |_, is_empty| {
        let none = is_empty.then(|| view! { <p>{t("said-did-none")}</p> });
        view! {
            <p>{t("said-did-what")} " " {t("said-did-names")}</p>
            {none}
            <p><a href=paths::question(Page::Want)>{t("said-did-tell")}</a></p>
        }
        .into_any()
    })
}

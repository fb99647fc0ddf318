//! After leaving: the visit is over, and Back shows nothing.

use crate::pages::layout::Layout;
use crate::pages::request::services;
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// The page after leaving.
#[component]
pub fn LeftPage() -> impl IntoView {
    view! {
        <Layout trust=services().trust title=t("left-heading")>
            <h1 class="nhsuk-heading-l">{t("left-heading")}</h1>
            <p>{t("left-what")}</p>
            <p>{t("left-shared")}</p>
            <p><a href=paths::FOLLOW>{t("left-again")}</a></p>
            <p><a href=paths::HOME>{t("left-start")}</a></p>
        </Layout>
    }
}

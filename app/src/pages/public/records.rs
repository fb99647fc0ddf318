//! "I want to see my health records": a right of its own, which is not for us. Where to go, and the way back. Nothing is kept.

use super::turn_to::turn_to;
use crate::components::InsetText;
use crate::domain::concern::Page;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::services;
use crate::paths;
use crate::words::{t, t_with};
use leptos::prelude::*;

/// The page.
#[component]
pub fn RecordsPage() -> impl IntoView {
    let trust = services().trust;
    let first = paths::question(Page::Want);
    // Without a records team in the settings, ours knows where it is.
    let who = match &trust.records {
        Some(records) => view! { <p>{t("records-who")}</p> {turn_to(records)} }.into_any(),
        None => {
            let asked = t_with("records-who-ask", &[("team", &trust.team)]);
            view! { <p>{asked} " " <Phone number=trust.phone.clone()/></p> }.into_any()
        }
    };
    view! {
        <Layout trust=trust.clone() title=t("records-heading") back=first.clone()>
            <h1 class="nhsuk-heading-l">{t("records-heading")}</h1>
            <p>{t("records-what")}</p>
            {who}
            <p>{t("records-when")}</p>
            <p>{t("records-app")}</p>
            <InsetText><p>{t("records-nothing-sent")}</p></InsetText>
            <h2 class="nhsuk-heading-m">{t("records-died-heading")}</h2>
            <p>{t("records-died")}</p>
            <h2 class="nhsuk-heading-m">{t("records-wrong-heading")}</h2>
            <p>{t("records-wrong")}</p>
            <p><a href=first>{t("records-back")}</a></p>
        </Layout>
    }
}

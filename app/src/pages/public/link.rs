//! A link that came by mail. Looking at it uses nothing up, as programs that check mail look at every link; a press does.

use crate::components::Button;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{path, services, visitor};
use crate::paths;
use crate::port::{Tried, Trust};
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// One page for every link: it says nothing about what the link opens, or whether it does.
#[component]
pub fn LinkPage() -> impl IntoView {
    let trust = services().trust;
    if use_context::<Tried>().is_some() {
        return over(trust);
    }
    let phone = trust.phone.clone();
    view! {
        <Layout trust=trust title=t("link-heading")>
            <h1 class="nhsuk-heading-l">{t("link-heading")}</h1>
            <p>{t("link-what")}</p>
            <form method="post" action=path()>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Button text=t("link-go-on") prevent_double_click=true/>
            </form>
            <p>{t("link-not-asked")} " " <Phone number=phone/></p>
        </Layout>
    }
    .into_any()
}

/// After a press that opened nothing: where a new one is asked for.
fn over(trust: Arc<Trust>) -> AnyView {
    let phone = trust.phone.clone();
    view! {
        <Layout trust=trust title=t("link-over-heading")>
            <h1 class="nhsuk-heading-l">{t("link-over-heading")}</h1>
            <p>{t("link-over")}</p>
            <ul>
                <li><a href=paths::FOLLOW_LOST>{t("follow-lost-code")}</a></li>
                <li><a href=paths::HELPING>{t("helping-heading")}</a></li>
            </ul>
            <p>{t("act-phone")} " " <Phone number=phone/></p>
        </Layout>
    }
    .into_any()
}

//! A link that came by mail. Looking at it uses nothing up, as programs that check mail look at every link; a press does.

use crate::components::{Button, ErrorItem, ErrorSummary};
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{path, services, visitor};
use crate::port::Tried;
use crate::words::t;
use leptos::prelude::*;

/// One page for every link: it says nothing about what the link opens, or whether it does.
#[component]
pub fn LinkPage() -> impl IntoView {
    let trust = services().trust;
    let over = use_context::<Tried>().is_some();
    let summary = over.then(|| {
        let error_list = vec![ErrorItem::new("#go-on", t("link-over"))];
        view! { <ErrorSummary error_list/> }
    });
    let phone = trust.phone.clone();
    view! {
        <Layout trust=trust title=t("link-heading") has_error=over>
            {summary}
            <h1 class="nhsuk-heading-l">{t("link-heading")}</h1>
            <p>{t("link-what")}</p>
            <form method="post" action=path() id="go-on">
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Button text=t("link-go-on") prevent_double_click=true/>
            </form>
            <p>{t("link-not-asked")} " " <Phone number=phone/></p>
        </Layout>
    }
}

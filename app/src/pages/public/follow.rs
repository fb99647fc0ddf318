//! Reference and code are asked for here. What they open is in `followed_case`.

use super::keys::confirmed;
use super::sent::not_saved;
use crate::components::{Button, ErrorItem, ErrorSummary, Input, NotificationBanner};
use crate::domain::failure::Failure;
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{held_receipt, services, told, visitor};
use crate::paths;
use crate::port::Tried;
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// The form. After a try that opened nothing it says so in one way, whatever was wrong, and keeps the reference only.
#[component]
pub fn FollowPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let token = visitor.form_token.clone();
    let tried = use_context::<Tried>();
    let wrong = tried.is_some();
    let summary = wrong.then(|| {
        let error_list = vec![ErrorItem::new("#reference", t("follow-no-match"))];
        view! { <ErrorSummary error_list/> }
    });
    let ended = ["ended", "away"]
        .into_iter()
        .find(|why| !wrong && told(why))
        .map(|why| view! { <NotificationBanner text=t(&format!("follow-{why}"))/> });
    let typed = tried.map(|tried| tried.typed).unwrap_or_default();
    let phone = trust.phone.clone();
    // A reminder is no reason for a page to fail.
    let receipt = async move { Ok::<_, Failure>(held_receipt(&services, &visitor).await.ok().flatten()) };
    drawn(receipt, move |receipt| {
        view! {
            <Layout trust=trust title=t("follow-heading") has_error=wrong back=paths::HOME>
                {summary}
                {ended}
                {not_saved(receipt.as_ref())}
                {confirmed()}
                <h1 class="nhsuk-heading-l">{t("follow-heading")}</h1>
                <p>{t("follow-what")}</p>
                <form method="post" action=paths::FOLLOW novalidate=true>
                    <input type="hidden" name="form_token" value=token/>
                    <Input name="reference" label=t("field-reference") hint=t("reference-hint") value=typed is_error=wrong
                        width=20 code=true autocomplete="off" autocapitalize="characters" spellcheck=false/>
                    <Input name="code" label=t("field-code") hint=t("code-hint") is_error=wrong
                        width=20 code=true autocomplete="off" autocapitalize="characters" spellcheck=false/>
                    <Button text=t("follow-open")/>
                </form>
                <h2 class="nhsuk-heading-m">{t("follow-lost-heading")}</h2>
                <p><a href=paths::FOLLOW_LOST>{t("follow-lost-code")}</a></p>
                <p>{t("follow-lost")} " " <Phone number=phone/></p>
                <p><a href=paths::HELPING>{t("follow-helping")}</a></p>
                <p>{t("follow-shared")}</p>
            </Layout>
        }
        .into_any()
    })
}

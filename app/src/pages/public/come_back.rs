//! The code of a saved draft is asked for here. What it opens is a question page, where the person stopped.

use crate::components::{Button, ErrorItem, ErrorSummary, Input, InsetText, NotificationBanner};
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{held_draft, services, today, told, visitor};
use crate::paths;
use crate::port::Tried;
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// The form. After a try that opened nothing it says so in one way, whatever was wrong, and the code isn't shown again.
#[component]
pub fn ComeBackPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let day = today(&visitor);
    let token = visitor.form_token.clone();
    let wrong = use_context::<Tried>().is_some();
    let closed = (!wrong && told("closed")).then(|| view! { <NotificationBanner text=t("come-back-closed")/> });
    drawn(async move { held_draft(&services, &visitor).await }, move |draft| {
        let here = (draft.version > 0).then(|| trust.judge(day, |rules| draft.comes_back_at(rules)));
        let summary = wrong.then(|| {
            let error_list = vec![ErrorItem::new("#code", t("come-back-no-match"))];
            view! { <ErrorSummary error_list/> }
        });
        let error = wrong.then(|| t("come-back-no-match"));
        let phone = trust.phone.clone();
        view! {
            <Layout trust=trust title=t("come-back-heading") has_error=wrong back=paths::HOME>
                {summary}
                {closed}
                <h1 class="nhsuk-heading-l">{t("come-back-heading")}</h1>
                <p>{t("come-back-what")}</p>
                {here.map(|page| view! {
                    <InsetText>
                        <p>{t("come-back-here")} " " <a href=paths::question(page)>{t("come-back-here-on")}</a></p>
                        <p>{t("come-back-here-other")}</p>
                    </InsetText>
                })}
                <form method="post" action=paths::CONCERN_COME_BACK novalidate=true>
                    <input type="hidden" name="form_token" value=token/>
                    <Input name="code" label=t("field-come-back") hint=t("code-hint") error width=20 code=true
                        autocomplete="off" autocapitalize="characters" spellcheck=false/>
                    <Button text=t("come-back-open")/>
                </form>
                <h2 class="nhsuk-heading-m">{t("come-back-lost-heading")}</h2>
                <p>{t("come-back-lost")} " " <Phone number=phone/></p>
            </Layout>
        }
        .into_any()
    })
}

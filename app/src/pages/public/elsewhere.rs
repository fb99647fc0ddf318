//! "It's about somewhere else": who gave the care is asked, then who it is for is said, with an offer to pass it on. Until
//! that offer is taken up nothing is kept: the address is the answer.

use super::about_it::bodies;
use super::turn_to::turn_to;
use crate::components::{Button, ErrorItem, ErrorSummary, Radios, Title};
use crate::domain::concern::Page;
use crate::domain::elsewhere::Body;
use crate::pages::fault::NotFoundPage;
use crate::pages::layout::Layout;
use crate::pages::request::{services, told, visitor};
use crate::paths;
use crate::words::t;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Who is it about?
#[component]
pub fn ElsewherePage() -> impl IntoView {
    let trust = services().trust;
    let missing = told("missing");
    let summary = missing.then(|| {
        let error_list = vec![ErrorItem::new("#body", t("problem-body-missing"))];
        view! { <ErrorSummary error_list/> }
    });
    let error = if missing {
        t("problem-body-missing")
    } else {
        String::new()
    };
    view! {
        <Layout trust=trust.clone() title=t("elsewhere-heading") has_error=missing back=paths::question(Page::Want)>
            {summary}
            <form method="post" action=paths::CONCERN_ELSEWHERE novalidate=true>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Radios name="body" legend=Title::page(t("elsewhere-heading")) hint=t("elsewhere-hint") error items=bodies()/>
                <Button text=t("question-continue")/>
            </form>
        </Layout>
    }
}

/// Who it is for, and the offer to pass it on.
#[component]
pub fn BodyPage() -> impl IntoView {
    let named = use_params_map()
        .read_untracked()
        .get("body")
        .and_then(|code| Body::from_code(&code));
    let Some(body) = named else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let trust = services().trust;
    let known = trust.elsewhere.iter().filter(|(of, _)| *of == body);
    let known = known.map(|(_, known)| turn_to(known)).collect_view();
    view! {
        <Layout trust=trust.clone() title=t("body-heading") back=paths::CONCERN_ELSEWHERE>
            <h1 class="nhsuk-heading-l">{t(&format!("body-{body}-heading"))}</h1>
            <p>{t(&format!("body-{body}-what"))}</p>
            {known}
            <p>{t("body-not-sent")}</p>
            <h2 class="nhsuk-heading-m">{t("body-pass-on-heading")}</h2>
            <p>{t("body-pass-on-what")}</p>
            <form method="post" action=paths::elsewhere(body)>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Button text=t("body-pass-on")/>
            </form>
            <p>{t("body-ours-too")} " " <a href=paths::question(Page::Want)>{t("body-back")}</a></p>
        </Layout>
    }
    .into_any()
}

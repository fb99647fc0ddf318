//! What was saved to come back to: the code (once), how and until when to come back, and how to clear it.

use super::one_button::one_button;
use crate::components::{Button, ButtonVariant, InsetText};
use crate::domain::failure::Failure;
use crate::domain::ids::SecretCode;
use crate::pages::fault::drawn;
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, services, visitor};
use crate::paths;
use crate::port::{SavedDraft, Trust};
use crate::words::{moment, t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// The page after saving; the start page for a browser that holds nothing saved.
#[component]
pub fn SavedPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let (token, origin) = (visitor.form_token.clone(), visitor.origin.clone());
    let asked = async move {
        match &visitor.draft {
            Some(draft) => services.intake.saved(draft).await,
            None => Ok::<_, Failure>(None),
        }
    };
    drawn(asked, move |saved| match saved {
        Some(saved) => shown(&saved, trust, &token, &origin),
        None => go_to(paths::HOME),
    })
}

fn shown(saved: &SavedDraft, trust: Arc<Trust>, token: &str, origin: &str) -> AnyView {
    let until = moment(saved.until);
    let carry_on = paths::question(saved.page);
    let code = match &saved.code {
        Some(code) => code_once(code),
        None => code_before(token),
    };
    let how = how_to_come_back(origin, &until);
    let (close, delete) = (close_here(token), delete(token));
    view! {
        <Layout trust=trust title=t("saved-title") back=carry_on.clone()>
            <h1 class="nhsuk-heading-l">{t("saved-heading")}</h1>
            <InsetText><p>{t("saved-not-sent")}</p></InsetText>
            <h2 class="nhsuk-heading-m">{t("saved-code-heading")}</h2>
            {code}
            {how}
            <div class="app-no-print">
                <Button href=carry_on text=t("saved-carry-on")/>
                {close}
                {delete}
            </div>
        </Layout>
    }
    .into_any()
}

fn code_once(code: &SecretCode) -> AnyView {
    view! {
        <p>{t("saved-code-what")}</p>
        <p class="nhsuk-u-font-size-36"><strong class="app-reference" dir="ltr">{code.shown()}</strong></p>
        <p>{t("saved-code-keep")}</p>
        <p>{t("saved-code-secret")}</p>
    }
    .into_any()
}

/// It was shown some time ago, and it still opens.
fn code_before(token: &str) -> AnyView {
    view! {
        <p>{t("saved-code-before")}</p>
        <form method="post" action=paths::CONCERN_SAVED class="app-no-print">
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <p>{t("saved-code-new-what")}</p>
            <Button variant=ButtonVariant::Secondary text=t("saved-code-new")/>
        </form>
    }
    .into_any()
}

/// The address stands there to be read too: it may be typed on another device, or printed.
fn how_to_come_back(origin: &str, until: &str) -> impl IntoView + use<> {
    let address = format!("{origin}{}", paths::CONCERN_COME_BACK);
    view! {
        <h2 class="nhsuk-heading-m">{t("saved-how-heading")}</h2>
        <ol>
            <li>{t("saved-how-address")} " " <a class="nhsuk-u-text-break-word" href=paths::CONCERN_COME_BACK>{address}</a></li>
            <li>{t("saved-how-code")}</li>
        </ol>
        <p>{t("saved-how-elsewhere")}</p>
        <p>{t_with("saved-until", &[("moment", until)])}</p>
        <p>{t("saved-until-longer")}</p>
    }
}

fn close_here(token: &str) -> impl IntoView + use<> {
    view! {
        <h2 class="nhsuk-heading-m">{t("saved-shared-heading")}</h2>
        <p>{t("saved-shared-what")}</p>
        {one_button(paths::CONCERN_LET_GO, token, None, t("saved-shared-close"))}
    }
}

fn delete(token: &str) -> impl IntoView + use<> {
    view! {
        <h2 class="nhsuk-heading-m">{t("saved-delete-heading")}</h2>
        <p>{t("saved-delete-what")}</p>
        <form method="post" action=paths::CONCERN_START_AGAIN>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <Button variant=ButtonVariant::Warning text=t("saved-delete")/>
        </form>
    }
}

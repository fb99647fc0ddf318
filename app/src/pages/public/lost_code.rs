//! For those who have lost their code: a new one by the address they have confirmed, or by phone. Never by a date of birth.

use super::keys::link_asked;
use crate::components::{Button, Input};
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{services, told, visitor};
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// The form. What is said after it is the same whatever was typed.
#[component]
pub fn LostCodePage() -> impl IntoView {
    let trust = services().trust;
    let phone = trust.phone.clone();
    let asked = told("asked").then(|| link_asked("lost-code-asked"));
    view! {
        <Layout trust=trust title=t("lost-code-heading") back=paths::FOLLOW>
            {asked}
            <h1 class="nhsuk-heading-l">{t("lost-code-heading")}</h1>
            <p>{t("lost-code-what")}</p>
            <form method="post" action=paths::FOLLOW_LOST novalidate=true>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Input name="reference" label=t("field-reference") hint=t("reference-hint") width=20 code=true
                    autocomplete="off" autocapitalize="characters" spellcheck=false/>
                <Input name="email" r#type="email" label=t("field-your-email") autocomplete="off" spellcheck=false/>
                <Button text=t("helping-send-link") prevent_double_click=true/>
            </form>
            <h2 class="nhsuk-heading-m">{t("lost-code-phone-heading")}</h2>
            <p>{t("lost-code-phone")} " " <Phone number=phone/></p>
        </Layout>
    }
}

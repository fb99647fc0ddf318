//! Where to find help: now, independent of us, and when our answer does not satisfy. National numbers only.

use super::danger::DangerCard;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::services;
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// Somebody who answers the phone, by the id of their words and their number.
const CRISIS: &[(&str, &str)] = &[("samaritans", "116 123"), ("111", "111")];

/// The page.
#[component]
pub fn SupportPage() -> impl IntoView {
    let trust = services().trust;
    let lines = CRISIS.iter().map(|(who, number)| {
        view! { <li>{t(&format!("support-crisis-{who}"))} " " <Phone number=*number/></li> }
    });
    view! {
        <Layout trust=trust.clone() title=t("support-heading") back=paths::HOME>
            <h1 class="nhsuk-heading-xl">{t("support-heading")}</h1>
            <DangerCard trust=trust.clone()/>
            <h2 class="nhsuk-heading-m">{t("support-crisis-heading")}</h2>
            <ul>
                {lines.collect_view()}
                <li>{t("support-crisis-shout-before")} " " <a class="nhsuk-u-nowrap" href="sms:85258">"85258"</a></li>
            </ul>
            <h2 class="nhsuk-heading-m">{t("support-advocacy-heading")}</h2>
            <p>{t("support-advocacy-what")}</p>
            <p>{t("support-advocacy-free")}</p>
            <p>{t("support-advocacy-find")}</p>
            <h2 class="nhsuk-heading-m">{t("support-ombudsman-heading")}</h2>
            <p>{t("support-ombudsman-what")}</p>
            <p>{t("support-ombudsman-when")}</p>
            <p>{t("support-ombudsman-phone")} " " <Phone number="0345 015 4033"/></p>
            <h2 class="nhsuk-heading-m">{t("support-us-heading")}</h2>
            <p>{trust.team.clone()} ": " <Phone number=trust.phone.clone()/> ". " {trust.opening_hours.clone()}</p>
            <p>{t("support-national")}</p>
        </Layout>
    }
}

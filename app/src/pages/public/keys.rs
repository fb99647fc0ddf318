//! What stands on a followed case about the ways into it: a new code, those who help, the address to get a new code by.

use crate::components::{BannerVariant, Button, ButtonVariant, InsetText, NotificationBanner};
use crate::pages::request::told;
use crate::paths;
use crate::port::FollowedCase;
use crate::words::t;
use leptos::prelude::*;

/// At the top: a code that was just made, and who looks, if it isn't the person themselves.
pub fn at_the_top(case: &FollowedCase, token: &str) -> AnyView {
    let token = token.to_owned();
    let code = case.keys.new_code.as_ref().map(|code| {
        let code = code.shown();
        view! {
            <InsetText>
                <h2 class="nhsuk-heading-m">{t("new-code-heading")}</h2>
                <p class="nhsuk-u-font-size-36"><strong class="app-reference">{code}</strong></p>
                <p>{t("new-code-what")}</p>
                <form method="post" action=paths::FOLLOW_CODE_SAVED>
                    <input type="hidden" name="form_token" value=token/>
                    <Button variant=ButtonVariant::Secondary text=t("new-code-saved")/>
                </form>
            </InsetText>
        }
    });
    let helper = case.keys.helper.map(|sight| {
        view! { <InsetText><p>{t("helping-this")}</p><p>{t(&format!("helping-sight-{sight}"))}</p></InsetText> }
    });
    let confirm = told("confirm").then(|| view! { <NotificationBanner text=t("confirm-asked")/> });
    let confirmed = told("confirmed").then(|| {
        view! { <NotificationBanner variant=BannerVariant::Success text=t("confirm-done")/> }
    });
    view! { {confirm} {confirmed} {code} {helper} }.into_any()
}

/// At the end: for the person, those who help them and how to get a new code; for a helper, the way to their list.
pub fn at_the_end(case: &FollowedCase, token: &str) -> AnyView {
    if case.keys.helper.is_some() {
        return view! { <p><a href=paths::HELPING_JOIN>{t("helping-join")}</a></p> }.into_any();
    }
    let token = token.to_owned();
    let confirm = case.keys.email_confirmed.filter(|confirmed| !confirmed).map(|_| {
        view! {
            <h2 class="nhsuk-heading-m">{t("confirm-heading")}</h2>
            <p>{t("confirm-what")}</p>
            <form method="post" action=paths::FOLLOW_CONFIRM>
                <input type="hidden" name="form_token" value=token/>
                <Button variant=ButtonVariant::Secondary text=t("confirm-send")/>
            </form>
        }
    });
    view! { {confirm} <p><a href=paths::HELPERS>{t("helpers-link")}</a></p> }.into_any()
}

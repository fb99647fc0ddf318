//! What stands on a followed case about the ways into it and out to the person: a new code, those who help, the address to
//! get a new code by, the address for nudges.

use super::one_button::one_button;
use crate::components::{BannerVariant, InsetText, NotificationBanner};
use crate::pages::request::told;
use crate::paths;
use crate::port::FollowedCase;
use crate::words::t;
use leptos::prelude::*;

/// At the top: a code that was just made, and who looks, if it isn't the person themselves.
pub fn at_the_top(case: &FollowedCase, token: &str) -> AnyView {
    let code = case.keys.new_code.as_ref().map(|code| {
        let code = code.shown();
        let saved = one_button(paths::FOLLOW_CODE_SAVED, token, None, t("new-code-saved"));
        view! {
            <InsetText>
                <h2 class="nhsuk-heading-m">{t("new-code-heading")}</h2>
                <p class="nhsuk-u-font-size-36"><strong class="app-reference" dir="ltr">{code}</strong></p>
                <p>{t("new-code-what")}</p>
                {saved}
            </InsetText>
        }
    });
    let helper = case.keys.helper.map(|sight| {
        view! { <InsetText><p>{t("helping-this")}</p><p>{t(&format!("helping-sight-{sight}"))}</p></InsetText> }
    });
    let confirm = told("confirm").then(|| link_asked("confirm-asked"));
    let forgotten = (told("forgotten") && !case.nudged).then(|| {
        view! { <NotificationBanner variant=BannerVariant::Success text=t("nudge-forgotten")/> }
    });
    view! { {confirm} {confirmed()} {forgotten} {code} {helper} }.into_any()
}

/// A link was asked for: the same words whether one was sent, the address is not known, or enough of them wait.
pub fn link_asked(words: &str) -> AnyView {
    let (asked, often) = (t(words), t("link-often"));
    view! {
        <NotificationBanner>
            <p class="nhsuk-notification-banner__heading">{asked}</p>
            <p>{often}</p>
        </NotificationBanner>
    }
    .into_any()
}

/// A link was pressed that confirms an address.
pub fn confirmed() -> Option<AnyView> {
    let done = || view! { <NotificationBanner variant=BannerVariant::Success text=t("confirm-done")/> }.into_any();
    told("confirmed").then(done)
}

/// At the end: for the person, how to get a new code; for a helper, the way to their list.
pub fn at_the_end(case: &FollowedCase, token: &str) -> AnyView {
    if case.keys.helper.is_some() {
        return view! { <p><a href=paths::HELPING_JOIN>{t("helping-join")}</a></p> }.into_any();
    }
    let nudge = case.nudged.then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{t("nudge-heading")}</h2>
            <p>{t("nudge-what")}</p>
            {one_button(paths::FOLLOW_FORGET_NUDGE, token, None, t("nudge-forget"))}
        }
    });
    let confirm = case.keys.email_confirmed.filter(|confirmed| !confirmed).map(|_| {
        view! {
            <h2 class="nhsuk-heading-m">{t("confirm-heading")}</h2>
            <p>{t("confirm-what")}</p>
            {one_button(paths::FOLLOW_CONFIRM, token, None, t("confirm-send"))}
        }
    });
    view! { {nudge} {confirm} }.into_any()
}

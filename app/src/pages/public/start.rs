//! The start page: what to do in danger, what the service is, what happens to what people write, and other ways.

use super::danger::DangerCard;
use super::sent::not_saved;
use crate::components::{Button, ButtonVariant, InsetText, NotificationBanner};
use crate::domain::concern::Page;
use crate::pages::fault::drawn;
use crate::pages::language::in_english;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{held_draft, held_receipt, services, today, told, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::{t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let day = today(&visitor);
    let form_token = visitor.form_token.clone();
    let asked = async move {
        // A reminder is no reason for a page to fail.
        let receipt = held_receipt(&services, &visitor).await.ok().flatten();
        Ok((held_draft(&services, &visitor).await?, receipt))
    };
    drawn(asked, move |(draft, receipt)| {
        let goes_on = (draft.version > 0).then(|| trust.judge(day, |rules| draft.goes_on_at(rules)));
        let deleted = told("deleted").then(|| view! { <NotificationBanner text=t("start-deleted")/> });
        view! {
            <Layout trust=trust.clone()>
                {deleted}
                {not_saved(receipt.as_ref())}
                <h1 class="nhsuk-heading-xl">{t("service-name")}</h1>
                <DangerCard trust=trust.clone()/>
                {about(&trust)}
                {match goes_on {
                    Some(page) => carry_on(page, form_token).into_any(),
                    None => start_now().into_any(),
                }}
                <p><a href=paths::WHAT_CAN_I_DO>{t("guide-from-start")}</a></p>
                {other_ways(&trust)}
                {help()}
            </Layout>
        }
        .into_any()
    })
}

fn about(trust: &Trust) -> impl IntoView + use<> {
    view! {
        <p class="nhsuk-lede-text">{t_with("start-lede", &[("team", &trust.team), ("trust", &trust.name)])}</p>
        <p>{t("start-can-heading")}</p>
        <ul>
            <li>{t("start-can-question")}</li>
            <li>{t("start-can-put-right")}</li>
            <li>{t("start-can-full-look")}</li>
            <li>{t("start-can-thanks")}</li>
            <li>{t("start-can-suggestion")}</li>
            <li>{t("start-can-data-use")}</li>
        </ul>
        <InsetText><p>{t("start-care-not-affected")}</p></InsetText>
        <h2 class="nhsuk-heading-m">{t("start-what-happens-heading")}</h2>
        <ul>
            <li>{t("start-what-happens-who")}</li>
            <li>{t("start-what-happens-kept")}</li>
            <li>{t("start-what-happens-when")}</li>
            <li>{t("start-what-happens-code")}</li>
        </ul>
        <h2 class="nhsuk-heading-m">{t("start-before-heading")}</h2>
        <p>{t("start-before-time")}</p>
        <p>{t("start-before-anonymous")}</p>
        {shared(trust.quick_exit)}
    }
}

/// What others may see on a phone or computer that is shared, and what leaving quickly can do about it and can't.
fn shared(quick_exit: bool) -> impl IntoView {
    let exit = quick_exit.then(|| {
        view! {
            <ul>
                <li>{t("start-exit-what")}</li>
                <li class="app-with-scripts">{t("start-exit-keys")}</li>
                <li>{t("start-exit-closes")}</li>
                <li>{t("start-exit-limits")}</li>
            </ul>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">{t("start-shared-heading")}</h2>
        <p>{t("start-before-shared")}</p>
        {exit}
    }
}

fn start_now() -> impl IntoView {
    view! { <Button href=paths::question(Page::Want) text=t("start-now")/> }
}

/// A draft is held: on with it, or away with it.
fn carry_on(page: Page, form_token: String) -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">{t("start-carry-on-heading")}</h2>
        <p>{t("start-carry-on-what")}</p>
        <div class="nhsuk-button-group">
            <Button href=paths::question(page) text=t("start-carry-on")/>
            <form method="post" action=paths::CONCERN_START_AGAIN>
                <input type="hidden" name="form_token" value=form_token/>
                <Button variant=ButtonVariant::Secondary text=t("start-again")/>
            </form>
        </div>
    }
}

fn other_ways(trust: &Trust) -> impl IntoView + use<> {
    let lines = trust
        .address
        .iter()
        .cloned()
        .map(|line| view! { {line} <br/> })
        .collect_view();
    view! {
        <h2 class="nhsuk-heading-m" id="other-ways">{t("start-other-heading")}</h2>
        <p>{t("start-other-what")}</p>
        <ul>
            <li>{t("start-other-phone")} " " <Phone number=trust.phone.clone()/> ". " {in_english(trust.opening_hours.clone())}</li>
            <li>{t("start-other-relay")} " " <Phone number=format!("18001 {}", trust.phone)/></li>
            <li>{t("start-other-email")} " " <a href=format!("mailto:{}", trust.email) dir="ltr">{trust.email.clone()}</a></li>
            <li>{t("start-other-address")} <br/> {lines}</li>
        </ul>
        <p>{t("start-other-help")}</p>
    }
}

fn help() -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">{t("start-more-heading")}</h2>
        <p><a href=paths::CONCERN_COME_BACK>{t("start-more-come-back")}</a></p>
        <p><a href=paths::FOLLOW>{t("start-more-follow")}</a></p>
        <p><a href=paths::SUPPORT>{t("offered-all")}</a></p>
    }
}

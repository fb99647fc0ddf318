//! After sending: the reference, the code (once), what happens next and by when, and a copy of what was sent.

use super::{afterwards::invitation, answers, data_use::rights, due::DueWorking, help::help, offered::offered};
use crate::components::{Button, Details, InsetText, NotificationBanner, Panel, SummaryList, SummaryRow};
use crate::domain::afterwards::Sheet;
use crate::pages::fault::drawn;
use crate::pages::language::in_english;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{go_to, held_receipt, services, visitor};
use crate::paths;
use crate::port::{Once, Receipt, Trust};
use crate::words::{t, t_with, weekday_date};
use leptos::prelude::*;
use std::sync::Arc;

/// The page after sending; the start page for a browser that sent nothing lately.
#[component]
pub fn SentPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let token = visitor.form_token.clone();
    drawn(
        async move { held_receipt(&services, &visitor).await },
        move |receipt| match receipt {
            Some(receipt) => shown(receipt, trust, token),
            None => go_to(paths::HOME),
        },
    )
}

fn shown(receipt: Receipt, trust: Arc<Trust>, token: String) -> AnyView {
    let reference = receipt.reference.to_string();
    let (code, copy) = match receipt.once {
        Some(once) => (
            view! { {code(&once)} {patient_code(&once, &trust)} {saved(&once, &token)} }.into_any(),
            Some(copy(&once, receipt.nudged, &trust)),
        ),
        None => (view! { <p>{t("sent-code-gone")}</p> }.into_any(), None),
    };
    let by = weekday_date(receipt.due.on);
    let contact = if receipt.nudged {
        t("sent-next-nudge")
    } else {
        t(&format!("sent-next-{}", receipt.channel))
    };
    let rights = rights(receipt.kind, Some(&receipt.due), &trust);
    view! {
        <Layout trust=trust.clone() title=t("sent-title")>
            <Panel heading=t("sent-heading")>
                {t("sent-reference")} <br/> <strong class="app-reference" dir="ltr">{reference}</strong>
            </Panel>
            {help(&receipt.alerts, &trust)}
            <p>{t("sent-reference-what")}</p>
            <h2 class="nhsuk-heading-m">{t("sent-code-heading")}</h2>
            {code}
            <h2 class="nhsuk-heading-m">{t("sent-next-heading")}</h2>
            <p>{t_with("sent-next-by", &[("date", &by)])}</p>
            <p>{contact}</p>
            <Details summary=t("due-summary")><DueWorking due=receipt.due/></Details>
            {rights}
            <p><a href=paths::FOLLOW>{t("sent-follow")}</a></p>
            <InsetText><p>{t("sent-danger")}</p></InsetText>
            <p>{t("sent-phone")} " " <Phone number=trust.phone.clone()/> ". " {in_english(trust.opening_hours.clone())}</p>
            {offered(&receipt.needs)}
            {invitation(Sheet::Equality, receipt.asks)}
            {copy}
        </Layout>
    }
    .into_any()
}

/// The code in large groups.
fn code(once: &Once) -> AnyView {
    view! {
        <p>{t("sent-code-what")}</p>
        <p class="nhsuk-u-font-size-36"><strong class="app-reference" dir="ltr">{once.code.shown()}</strong></p>
        <p>{t("sent-code-keep")}</p>
    }
    .into_any()
}

/// The button that says it is safe. It takes away every code on the page, so it stands below the last of them.
fn saved(once: &Once, token: &str) -> AnyView {
    let text = if once.patient_code.is_some() {
        t("sent-codes-saved")
    } else {
        t("sent-code-saved")
    };
    view! {
        <form method="post" action=paths::CONCERN_CODE_SAVED>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <Button text/>
        </form>
    }
    .into_any()
}

/// The code for the patient, where their agreement is asked for.
fn patient_code(once: &Once, trust: &Trust) -> Option<AnyView> {
    let code = once.patient_code.as_ref()?.shown();
    let place = format!("{}{}", trust.website, paths::AGREE);
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{t("sent-patient-heading")}</h2>
            <p>{t("sent-patient-why")}</p>
            <p>{t("sent-patient-what")} " " <strong class="app-unbroken">{place}</strong></p>
            <p class="nhsuk-u-font-size-26"><strong class="app-reference" dir="ltr">{code}</strong></p>
            <p>{t("sent-patient-other")}</p>
        }
        .into_any(),
    )
}

/// Asks whoever has left this page without saying that they saved their code: it is the only way back to what they sent.
/// `None` for everybody else.
pub fn not_saved(receipt: Option<&Receipt>) -> Option<AnyView> {
    receipt?.once.as_ref()?;
    Some(
        view! {
            <NotificationBanner>
                <p class="nhsuk-notification-banner__heading">
                    {t("sent-not-saved")} " "
                    <a class="nhsuk-notification-banner__link" href=paths::CONCERN_SENT>{t("sent-not-saved-see")}</a>
                </p>
            </NotificationBanner>
        }
        .into_any(),
    )
}

fn copy(once: &Once, nudged: bool, trust: &Trust) -> AnyView {
    let rows = answers::all(&once.concern, nudged.then(|| t("nudge-kept")), &once.files, trust).into_iter();
    let rows = rows
        .map(|answer| SummaryRow::new(answer.asked.clone(), answer.shown()))
        .collect();
    view! {
        <h2 class="nhsuk-heading-m">{t("sent-copy-heading")}</h2>
        <p>{t("sent-copy-what")}</p>
        <SummaryList rows/>
    }
    .into_any()
}

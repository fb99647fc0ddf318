//! The record of what somebody told us by word of mouth, as it goes to them: to be printed, on the trust's own paper if it likes.

use super::case::reference;
use super::case_facts::name_or_none;
use super::frame::Frame;
use super::{Desk, signed_in};
use crate::domain::record::Source;
use crate::pages::as_typed::as_typed;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::CaseFile;
use crate::words::{date, london_day, t, t_with};
use leptos::prelude::*;

/// The page.
#[component]
pub fn WrittenRecordPage() -> impl IntoView {
    let reference = reference();
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.desk.clone(), desk.actor.clone());
    drawn(async move { port.case(&actor, &reference?).await }, move |file| {
        page(desk, &file)
    })
}

fn page(desk: Desk, file: &CaseFile) -> AnyView {
    let case = &file.case;
    let place = paths::case(&case.reference);
    let title = t("written-record-title");
    let trust = desk.services.trust.clone();
    if case.source == Source::Web {
        let body = view! {
            <h1 class="nhsuk-heading-l">{title.clone()}</h1>
            <p>{t("written-record-none")}</p>
        };
        return view! { <Frame desk title back=place current=paths::DESK>{body}</Frame> }.into_any();
    }
    let came = t_with(
        "written-record-came",
        &[
            ("date", &date(london_day(case.received_at))),
            ("how", &t(&format!("written-record-how-{}", case.source))),
        ],
    );
    let name = file.concern.name.as_deref();
    let wish = t(&format!("record-want-{}", file.concern.want));
    let wrong = t_with("written-record-wrong", &[("phone", &trust.phone)]);
    let follow = t_with("written-record-follow", &[("website", &trust.website)]);
    let address: Vec<_> = trust
        .address
        .iter()
        .map(|line| view! { {line.clone()} <br/> })
        .collect();
    let body = view! {
        <p class="app-no-print">{t("written-record-print")}</p>
        <article class="app-letter">
            <p><strong>{trust.name.clone()}</strong><br/>{trust.team.clone()}<br/>{address}</p>
            <h1 class="nhsuk-heading-l">{title.clone()}</h1>
            <p>{t_with("written-record-reference", &[("reference", &case.reference.to_string())])}</p>
            <p>{t("written-record-from")} " " <strong dir="auto">{name_or_none(name)}</strong></p>
            <p>{came}</p>
            <h2 class="nhsuk-heading-m">{t("written-record-said")}</h2>
            <div class="app-message app-message--person">{as_typed(&file.concern.what_happened)}</div>
            <h2 class="nhsuk-heading-m">{t("written-record-want")}</h2>
            <p>{wish}</p>
            <h2 class="nhsuk-heading-m">{t("written-record-next")}</h2>
            <p>{wrong}</p>
            <p>{t("written-record-offer")}</p>
            <p>{follow}</p>
            <p>{t("written-record-care")}</p>
        </article>
    };
    view! { <Frame desk title back=place current=paths::DESK>{body}</Frame> }.into_any()
}

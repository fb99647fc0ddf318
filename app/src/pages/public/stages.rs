//! A page for each stage that a complaint can go through: what it is, what to do, how long it takes, who can help.

use crate::components::{PageLink, Pagination};
use crate::domain::concern::Page;
use crate::domain::guide::Stage;
use crate::domain::support::Need;
use crate::pages::fault::NotFoundPage;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::services;
use crate::paths;
use crate::port::Trust;
use crate::words::{has, t};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The parts of a page, each with its heading.
const PARTS: &[&str] = &["what", "do", "how-long", "who-helps"];

/// The stage that the address names.
#[component]
pub fn StagePage() -> impl IntoView {
    let named = use_params_map()
        .read_untracked()
        .get("stage")
        .and_then(|code| Stage::from_code(&code));
    let Some(stage) = named else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let trust = services().trust;
    let parts = PARTS.iter().map(|part| {
        let more = if *part == "do" { way_in(stage, &trust) } else { None };
        view! {
            <h2 class="nhsuk-heading-m">{t(&format!("stages-{part}"))}</h2>
            {paragraphs(stage, part)}
            {more}
        }
    });
    let parts = parts.collect_view();
    let link = |stage: Stage| PageLink::new(paths::stage(stage)).label(heading(stage));
    let (before, after) = (stage.before().map(link), stage.after().map(link));
    view! {
        <Layout trust=trust.clone() title=t("guide-title") back=paths::WHAT_CAN_I_DO>
            <h1 class="nhsuk-heading-l">{heading(stage)}</h1>
            {parts}
            <p><a href=paths::support(Need::ComplaintHelp, None)>{t("stages-advocate")}</a></p>
            <p><a href=paths::WHAT_CAN_I_DO>{t("stages-guide")}</a></p>
            <Pagination nostrip:previous=before nostrip:next=after aria_label=t("stages-label")/>
        </Layout>
    }
    .into_any()
}

fn heading(stage: Stage) -> String {
    t(&format!("stage-{stage}-heading"))
}

/// Every stage in order, for pages that lead to them.
pub fn every_stage(words: &str) -> AnyView {
    let stages = Stage::ALL.iter().map(|stage| {
        view! { <li><a href=paths::stage(*stage)>{heading(*stage)}</a></li> }
    });
    let stages = stages.collect_view();
    view! {
        <h2 class="nhsuk-heading-m">{t(words)}</h2>
        <ol class="nhsuk-list nhsuk-list--number">{stages}</ol>
    }
    .into_any()
}

/// As many paragraphs as the catalogue has: the first without a number, then from 2 on.
fn paragraphs(stage: Stage, part: &str) -> Vec<AnyView> {
    let first = format!("stage-{stage}-{part}");
    let more = (2..10).map(|at| format!("{first}-{at}"));
    std::iter::once(first.clone())
        .chain(more)
        .take_while(|id| has(id))
        .map(|id| view! { <p>{t(&id)}</p> }.into_any())
        .collect()
}

/// Where a stage begins.
fn way_in(stage: Stage, trust: &Trust) -> Option<AnyView> {
    let href = match stage {
        Stage::Soon => {
            let number = trust.call_for_concern.clone();
            return (!number.is_empty())
                .then(|| view! { <p>{t("help-call-for-concern")} " " <Phone number=number/></p> }.into_any());
        }
        Stage::Pals | Stage::Complaint => paths::question(Page::Want),
        Stage::Answer => paths::FOLLOW.to_owned(),
        Stage::Ombudsman => paths::support(Need::Ombudsman, None),
    };
    Some(view! { <p><a href=href>{t(&format!("stage-{stage}-way"))}</a></p> }.into_any())
}

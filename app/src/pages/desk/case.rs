//! One case: who and what it is, what the person wrote, what can be done now, and what was done. Its forms are in `case_forms`.

use super::case_facts::{identity_bar, to_heed, what_was_written};
use super::case_forms::Forms;
use super::clocks::{clocks, late};
use super::frame::Frame;
use super::issues::issues;
use super::timeline::{by_whom, original, timeline};
use super::triage::links;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::agreement::ConsentForm;
use crate::domain::failure::Failure;
use crate::domain::ids::Reference;
use crate::domain::kept::read;
use crate::domain::late::LateForm;
use crate::domain::link::{LinkForm, MergeForm};
use crate::domain::not_required::{NotRequiredForm, PassOnForm};
use crate::domain::plan::PlanForm;
use crate::domain::split::SplitForm;
use crate::domain::track::TrackForm;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::{CaseFile, Kept, KeptFor};
use crate::words::{moment, t, t_with};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// What an act left in the address: codes only.
pub struct Said {
    /// It worked.
    pub done: Option<Act>,
    /// The case had moved on.
    pub moved: Option<Act>,
    /// Something was wrong with what was typed.
    pub problem: Option<Act>,
}

impl Said {
    /// Reads the address; whatever isn't one of our codes says nothing.
    pub fn from_address() -> Self {
        let act = |name| {
            Act::from_code(&query(name)).filter(|act| {
                matches!(
                    act,
                    Act::Claim | Act::PartPerson | Act::Record | Act::Release | Act::Signpost
                ) || KeptFor::from_code(act.code()).is_some()
            })
        };
        Self {
            done: act("done"),
            moved: act("moved"),
            problem: act("problem"),
        }
    }

    /// Is this form of the page the one that something was wrong with?
    pub fn is_wrong(&self, what: KeptFor) -> bool {
        self.problem.is_some_and(|act| act.code() == what.code())
    }
}

/// The case that the address names.
pub fn reference() -> Result<Reference, Failure> {
    let typed = use_params_map()
        .with_untracked(|params| params.get("reference"))
        .unwrap_or_default();
    Reference::parse(&typed).ok_or(Failure::NotFound)
}

/// A case.
#[component]
pub fn CasePage() -> impl IntoView {
    let (reference, said) = (reference(), Said::from_address());
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.desk.clone(), desk.actor.clone());
    drawn(async move { port.case(&actor, &reference?).await }, move |file| {
        page(desk, &file, &said)
    })
}

fn page(desk: Desk, file: &CaseFile, said: &Said) -> AnyView {
    let reference = file.case.reference.to_string();
    let title = t_with("desk-case-title", &[("reference", &reference)]);
    let forms = Forms {
        file,
        said,
        form_token: &desk.form_token,
    };
    let trust = desk.services.trust.clone();
    let (errors, has_errors) = forms.error_summary();
    let body = view! {
        {errors}
        {banner(file, said)}
        <h1 class="nhsuk-heading-l">{title.clone()}</h1>
        {identity_bar(file)}
        {clocks(file)}
        {late(file)}
        {forms.quarantine()}
        {to_heed(file, &trust)}
        {what_was_written(file, &trust)}
        {issues(file, &trust)}
        {links(file)}
        {forms.acts()}
        {forms.on_this_page()}
        {homeless(file)}
        {forms.same_person()}
        <section aria-labelledby="timeline">
            <h2 class="nhsuk-heading-m" id="timeline">{t("desk-timeline-heading")}</h2>
            {timeline(file.timeline.iter(), 3)}
        </section>
    };
    view! { <Frame desk title has_error=has_errors back=paths::DESK current=paths::DESK>{body}</Frame> }.into_any()
}

/// What the last press of a button came to.
fn banner(file: &CaseFile, said: &Said) -> AnyView {
    if let Some(act) = said.done {
        return view! { <NotificationBanner variant=BannerVariant::Success text=t(&format!("desk-done-{act}"))/> }
            .into_any();
    }
    let Some(act) = said.moved else { return ().into_any() };
    let newest = file.timeline.first().map(|entry| {
        let what = t(&format!("desk-event-{}", entry.event));
        t_with(
            "desk-moved-newest",
            &[("what", &what), ("by", &by_whom(entry)), ("at", &moment(entry.at))],
        )
    });
    view! {
        <NotificationBanner heading=t(&format!("desk-moved-{act}"))>
            {newest.map(|words| view! { <p>{words}</p> })}
        </NotificationBanner>
    }
    .into_any()
}

/// What was kept, for reading.
fn typed(kept: &Kept) -> String {
    match kept.what {
        KeptFor::ConsentMore => read::<ConsentForm>(&kept.words).lines().join("\n"),
        KeptFor::TrackMore => read::<TrackForm>(&kept.words).lines().join("\n"),
        KeptFor::PlanMore => read::<PlanForm>(&kept.words).lines().join("\n"),
        KeptFor::LateMore => read::<LateForm>(&kept.words).lines().join("\n"),
        KeptFor::NotRequiredMore => read::<NotRequiredForm>(&kept.words).lines().join("\n"),
        KeptFor::PassOnMore => read::<PassOnForm>(&kept.words).lines().join("\n"),
        KeptFor::LinkMore => read::<LinkForm>(&kept.words).lines().join("\n"),
        KeptFor::SplitMore => read::<SplitForm>(&kept.words).lines().join("\n"),
        KeptFor::MergeMore => read::<MergeForm>(&kept.words).lines().join("\n"),
        // Chosen, not typed.
        KeptFor::IssueMore | KeptFor::AssessMore => String::new(),
        _ => kept.words.clone(),
    }
}

/// What was kept from a form that the officer can't use any more: shown, so that no word is lost.
pub fn homeless(file: &CaseFile) -> AnyView {
    let lost = file
        .kept
        .iter()
        .filter(|kept| !typed(kept).is_empty() && !kept.what.act().is_some_and(|act| file.may.contains(&act)));
    let texts = lost.map(|kept| {
        view! {
            <section class="app-both-texts__text">
                <h3 class="nhsuk-heading-s">{t(&format!("desk-kept-for-{}", kept.what))}</h3>
                {original(&typed(kept))}
            </section>
        }
    });
    let texts: Vec<_> = texts.collect();
    if texts.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="kept">
            <h2 class="nhsuk-heading-m" id="kept">{t("desk-kept-heading")}</h2>
            <p>{t("desk-kept-no-form")}</p>
            <div class="app-both-texts">{texts}</div>
        </section>
    }
    .into_any()
}

//! One thing that a person does on their case, each on a page of its own: what it means, what it asks for, a button.

use super::about_you;
use super::answers;
use super::question::Question;
use crate::components::{
    Button, ButtonVariant, CharacterCount, ErrorItem, ErrorSummary, InsetText, NotificationBanner, SummaryList,
    SummaryRow, Title,
};
use crate::domain::follow::PersonAct;
use crate::domain::letter::{Message, WORDS_MAX};
use crate::pages::as_typed::as_typed;
use crate::pages::fault::{NotFoundPage, drawn};
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{go_to, held_case, services, visitor};
use crate::paths;
use crate::port::{FollowedCase, KeptByPerson, Trust};
use crate::words::{sentence, t};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The act that the address names. Writing has its form on the case's own page.
#[component]
pub fn FollowActPage() -> impl IntoView {
    let named = use_params_map()
        .read_untracked()
        .get("act")
        .and_then(|code| PersonAct::from_code(&code));
    let Some(act) = named else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let (services, visitor) = (services(), visitor());
    let (trust, token) = (Arc::clone(&services.trust), visitor.form_token.clone());
    let asked = async move { held_case(&services, &visitor).await };
    drawn(asked, move |case| match case {
        None => go_to(paths::FOLLOW),
        Some(_) if act == PersonAct::Write => go_to(paths::FOLLOW_CASE),
        Some(case) if case.may.contains(&act) => page(act, &case, trust, &token),
        Some(case) => not_now(act, &case, trust),
    })
}

fn page(act: PersonAct, case: &FollowedCase, trust: Arc<Trust>, token: &str) -> AnyView {
    let kept = case.kept(act);
    let summary = summary(kept);
    let has_error = summary.is_some();
    let ended = kept
        .filter(|kept| kept.problems.is_empty())
        .map(|_| view! { <NotificationBanner text=t("case-kept")/> });
    let heading = t(&format!("act-{act}-heading"));
    let fields = match act {
        PersonAct::Contact => contact(case, &trust),
        PersonAct::Update | PersonAct::CarryOn => ().into_any(),
        PersonAct::Write | PersonAct::Correct | PersonAct::NotResolved | PersonAct::Stop => {
            words(act, kept, &t(&format!("act-{act}-label")))
        }
    };
    // The question about it is the page's own heading.
    let title = (act != PersonAct::Contact).then(|| view! { <h1 class="nhsuk-heading-l">{heading.clone()}</h1> });
    let sent = (act == PersonAct::Correct).then(|| sent(case, &trust));
    let (token, key, nudged) = (token.to_owned(), case.key.clone(), case.nudged);
    view! {
        <Layout trust=trust.clone() title=heading.clone() has_error back=paths::FOLLOW_CASE>
            {summary}
            {ended}
            {title}
            {explained(act)}
            {sent}
            <form method="post" action=paths::follow_act(act) novalidate=true>
                <input type="hidden" name="form_token" value=token/>
                <input type="hidden" name="key" value=key/>
                {fields}
                <div class="nhsuk-button-group">
                    <Button text=t(&format!("act-{act}-press")) prevent_double_click=true/>
                    <Button variant=ButtonVariant::Secondary href=paths::FOLLOW_CASE text=t("act-back")/>
                </div>
            </form>
            {after(act, nudged)}
            <p>{t("act-phone")} " " <Phone number=trust.phone.clone()/></p>
        </Layout>
    }
    .into_any()
}

/// What is wrong with what was typed, at the top of the page.
pub fn summary(kept: Option<&KeptByPerson>) -> Option<AnyView> {
    let problems = kept.map(|kept| kept.problems.as_slice()).unwrap_or_default();
    let error_list: Vec<_> = problems
        .iter()
        .map(|problem| ErrorItem::new(format!("#{}", problem.field), sentence(problem)))
        .collect();
    (!error_list.is_empty()).then(|| view! { <ErrorSummary error_list/> }.into_any())
}

/// The sentence for a field that is wrong.
pub fn error(kept: Option<&KeptByPerson>, field: &str) -> Option<String> {
    let problem = kept?.problems.iter().find(|problem| problem.field == field)?;
    Some(sentence(problem))
}

/// The field for words.
pub fn words(act: PersonAct, kept: Option<&KeptByPerson>, label: &str) -> AnyView {
    let limit = u32::try_from(WORDS_MAX).unwrap_or(u32::MAX);
    let typed = kept
        .map(|kept| kept.typed.get(Message::FIELD).to_owned())
        .unwrap_or_default();
    let label = Title::new(label.to_owned()).size("m").level(2);
    view! {
        <CharacterCount name=Message::FIELD label hint=t(&format!("act-{act}-hint")) error=error(kept, Message::FIELD)
            value=typed maxlength=limit threshold=75u32 rows=6/>
    }
    .into_any()
}

/// How to reach them, as the form asked it. What is in force isn't filled in: somebody else may have the code.
fn contact(case: &FollowedCase, trust: &Arc<Trust>) -> AnyView {
    let kept = case.kept(PersonAct::Contact);
    let question = Question {
        form: kept.map(|kept| kept.typed.contact_form()).unwrap_or_default(),
        problems: kept.map(|kept| kept.problems.clone()).unwrap_or_default(),
        trust: Arc::clone(trust),
        nudges: case.state.is_open(),
    };
    about_you::contact(&question)
}

/// What an act means, before it is done.
fn explained(act: PersonAct) -> AnyView {
    let lines: &[&str] = match act {
        PersonAct::Write | PersonAct::Contact => &[],
        PersonAct::Correct => &["act-correct-what"],
        PersonAct::NotResolved => &["act-not-resolved-what", "act-not-resolved-then"],
        PersonAct::Update => &["act-update-what", "act-update-once"],
        PersonAct::Stop => &["act-stop-what", "act-stop-safe", "act-stop-then"],
        PersonAct::CarryOn => &["act-carry-on-what"],
    };
    lines
        .iter()
        .map(|id| view! { <p>{t(id)}</p> })
        .collect_view()
        .into_any()
}

/// What has to be known about a form and would stand in its way above it.
fn after(act: PersonAct, nudged: bool) -> Option<AnyView> {
    let nudge = nudged.then(|| view! { <p>{t("act-contact-nudge")}</p> });
    let told = || {
        view! {
            <InsetText>
                <p>{t("act-contact-hidden")}</p>
                <p>{t("act-contact-what")}</p>
                <p>{t("act-contact-before")}</p>
                {nudge}
            </InsetText>
        }
    };
    (act == PersonAct::Contact).then(|| told().into_any())
}

/// What they sent first, to be read beside what they put right.
pub fn sent(case: &FollowedCase, trust: &Trust) -> AnyView {
    let rows = answers::but_contact(&case.sent, trust)
        .map(|answer| SummaryRow::new(answer.asked.clone(), answer.shown()))
        .collect();
    view! { <SummaryList rows/> }.into_any()
}

/// It makes no sense now: says so, with whatever was typed for it.
fn not_now(act: PersonAct, case: &FollowedCase, trust: Arc<Trust>) -> AnyView {
    let why = match act {
        PersonAct::NotResolved if case.again_until.is_some() => "act-not-resolved-late",
        PersonAct::Update if case.wants_update => "case-update-asked",
        PersonAct::Stop if case.wants_to_stop => "case-stop-asked",
        _ => "act-not-now",
    };
    let start = (why == "act-not-resolved-late")
        .then(|| view! { <p><a href=paths::HOME>{t("act-not-resolved-start")}</a></p> });
    let kept = case.kept(act).map(|kept| {
        view! {
            <p>{t("act-not-now-kept")}</p>
            {as_typed(&kept.typed.all())}
        }
    });
    let heading = t(&format!("act-{act}-heading"));
    view! {
        <Layout trust=trust.clone() title=heading.clone() back=paths::FOLLOW_CASE>
            <h1 class="nhsuk-heading-l">{heading.clone()}</h1>
            <p>{t(why)}</p>
            {start}
            {kept}
            <p><a href=paths::FOLLOW_CASE>{t("act-back")}</a></p>
            <p>{t("act-phone")} " " <Phone number=trust.phone.clone()/></p>
        </Layout>
    }
    .into_any()
}

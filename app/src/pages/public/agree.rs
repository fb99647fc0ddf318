//! The patient's pages: a code is asked for, then whether somebody else may be told about their care. What that person
//! wrote is not shown here, and what the patient says here is never shown to them.

use super::one_button::one_button;
use crate::components::BannerVariant;
use crate::components::{
    Button, CharacterCount, ErrorItem, ErrorSummary, Input, NotificationBanner, RadioItem, Radios, SummaryList,
    SummaryRow, Title,
};
use crate::domain::agreement::Decision;
use crate::domain::letter::{Message, WORDS_MAX};
use crate::domain::problem::Problem;
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{go_to, on_visit, services, told, visitor};
use crate::pages::terms;
use crate::paths;
use crate::port::{AskedPatient, Tried, Trust};
use crate::words::{date, sentence, sentence_about, t, t_with};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The code is asked for. A link that the patient was given has it in its address: looking at it uses nothing up, a press
/// does.
#[component]
pub fn AgreePage() -> impl IntoView {
    let trust = services().trust;
    let wrong = use_context::<Tried>().is_some();
    let linked = use_params_map()
        .with_untracked(|params| params.get("code"))
        .filter(|_| !wrong)
        .unwrap_or_default();
    let summary = wrong.then(|| {
        let error_list = vec![ErrorItem::new("#code", t("agree-no-match"))];
        view! { <ErrorSummary error_list/> }
    });
    let ended = (!wrong && told("ended")).then(|| view! { <NotificationBanner text=t("agree-ended")/> });
    let error = if wrong { t("agree-no-match") } else { String::new() };
    view! {
        <Layout trust=trust.clone() title=t("agree-title") has_error=wrong>
            {summary}
            {ended}
            <h1 class="nhsuk-heading-l">{t("agree-heading")}</h1>
            <p>{t("agree-what")}</p>
            <form method="post" action=paths::AGREE novalidate=true>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Input name="code" label=t("field-patient-code") hint=t("code-hint") error value=linked
                    width=20 code=true autocomplete="off" autocapitalize="characters" spellcheck=false/>
                <Button text=t("agree-open")/>
            </form>
            <p>{t("agree-phone")} " " <Phone number=trust.phone.clone()/></p>
        </Layout>
    }
}

/// What the patient is asked, and their answer; where the code is asked for if there is no visit, or it is over.
#[component]
pub fn AgreeDecidePage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let token = visitor.form_token.clone();
    let asked = async move {
        on_visit(visitor.patient.as_ref(), async |visit| {
            services.agree.asked(visit).await
        })
        .await
    };
    drawn(asked, move |asked| match asked {
        Some(asked) => shown(&asked, trust, &token),
        None => go_to(paths::AGREE),
    })
}

/// Whoever asks, as they named themselves.
fn writer_name(asked: &AskedPatient) -> String {
    asked.writer_name.clone().unwrap_or_else(|| t("agree-somebody"))
}

fn shown(asked: &AskedPatient, trust: Arc<Trust>, token: &str) -> AnyView {
    let name = writer_name(asked);
    let typed = asked.kept.clone();
    // The address holds nothing: what is wrong is worked out again from what was kept.
    let problems = typed.as_ref().and_then(|typed| typed.parse().err()).unwrap_or_default();
    let error_list: Vec<_> = problems
        .iter()
        .map(|problem| ErrorItem::new(format!("#{}", problem.field), sentence_about(problem, &name)))
        .collect();
    let has_error = !error_list.is_empty();
    let summary = has_error.then(|| view! { <ErrorSummary error_list/> });
    let saved = told("saved").then(|| {
        view! { <NotificationBanner variant=BannerVariant::Success text=t("agree-saved")/> }
    });
    let who = who_asks(asked, &trust, &name);
    let form = form(asked, &name, &problems, token);
    let leave = one_button(paths::AGREE_LEAVE, token, None, t("case-leave"));
    view! {
        <Layout trust=trust.clone() title=t("agree-title") has_error>
            {summary}
            {saved}
            <h1 class="nhsuk-heading-l">{t("agree-decide-heading")}</h1>
            {who}
            <h2 class="nhsuk-heading-m">{t("agree-if-yes-heading")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{t_with("agree-if-yes-tell", &[("name", &name)])}</li>
                <li>{t_with("agree-if-yes-more", &[("name", &name)])}</li>
                <li>{t("agree-if-yes-only")}</li>
                <li>{t("agree-if-yes-check")}</li>
                <li>{t("agree-if-yes-change")}</li>
            </ul>
            <h2 class="nhsuk-heading-m">{t("agree-if-no-heading")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{t_with("agree-if-no-tell", &[("name", &name)])}</li>
                <li>{t("agree-if-no-still")}</li>
                <li>{t_with("agree-if-no-secret", &[("name", &name)])}</li>
            </ul>
            <p>{t("agree-not-shown")}</p>
            {form}
            {leave}
            <p>{t("agree-phone")} " " <Phone number=trust.phone.clone()/></p>
        </Layout>
    }
    .into_any()
}

fn who_asks(asked: &AskedPatient, trust: &Trust, name: &str) -> AnyView {
    let place = |known: Option<&crate::port::Place>| known.map_or_else(|| t("place-do-not-know"), |p| p.name.clone());
    let site = place(asked.site.as_deref().and_then(|code| trust.site(code)));
    let service = place(asked.service.as_deref().and_then(|code| trust.service(code)));
    let mut rows = vec![
        SummaryRow::new(
            t("agree-who"),
            view! { <span dir="auto">{name.to_owned()}</span> }.into_any(),
        ),
        SummaryRow::new(t("agree-writer"), t(&format!("writer-{}", asked.writer))),
    ];
    if !asked.relationship.is_empty() {
        let words = view! { <span dir="auto">{asked.relationship.clone()}</span> };
        rows.push(SummaryRow::new(t("agree-relationship"), words.into_any()));
    }
    if !asked.patient_name.is_empty() {
        let words = view! { <span dir="auto">{asked.patient_name.clone()}</span> };
        rows.push(SummaryRow::new(t("agree-patient"), words.into_any()));
    }
    rows.extend([
        SummaryRow::new(t("answer-site"), site),
        SummaryRow::new(t("answer-service"), service),
        SummaryRow::new(t("case-received"), date(asked.received_on)),
    ]);
    view! { <p>{t("agree-who-what")}</p> <SummaryList rows/> }.into_any()
}

fn form(asked: &AskedPatient, name: &str, problems: &[Problem], token: &str) -> AnyView {
    let limit = u32::try_from(WORDS_MAX).unwrap_or(u32::MAX);
    // Never what they said before: whoever wrote had this code in their hands.
    let typed = asked.kept.clone().unwrap_or_default();
    let items = Decision::ALL.iter().map(|decision| {
        let item = RadioItem::new(decision.code(), t_with(&format!("agree-{decision}"), &[("name", name)]));
        match decision {
            Decision::Agree => item.conditional(terms::boxes(&typed.terms, problems, "agree", name)),
            Decision::Refuse => item,
        }
    });
    let items = items.collect();
    let legend = Title::new(t_with("agree-question", &[("name", name)]))
        .size("m")
        .level(2);
    let error = |field: &str| {
        let problem = problems.iter().find(|problem| problem.field == field);
        problem.map(sentence)
    };
    view! {
        <form method="post" action=paths::AGREE_DECIDE novalidate=true>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <Radios name="decision" legend error=error("decision") value=typed.decision items/>
            <CharacterCount name=Message::FIELD label=t("agree-words") hint=t_with("agree-words-hint", &[("name", name)])
                error=error(Message::FIELD) value=typed.message maxlength=limit threshold=75u32 rows=4/>
            <Button text=t("agree-save") prevent_double_click=true/>
        </form>
    }
    .into_any()
}

/// After leaving.
#[component]
pub fn AgreeLeftPage() -> impl IntoView {
    let trust = services().trust;
    view! {
        <Layout trust title=t("left-heading")>
            <h1 class="nhsuk-heading-l">{t("left-heading")}</h1>
            <p>{t("agree-left-what")}</p>
            <p>{t("left-shared")}</p>
            <p><a href=paths::AGREE>{t("left-again")}</a></p>
        </Layout>
    }
}

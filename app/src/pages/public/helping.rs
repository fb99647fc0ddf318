//! The pages of somebody who helps: their email address is asked for, and the cases they help with are listed.

use super::keys::link_asked;
use super::one_button::one_button;
use crate::components::{Button, ErrorItem, ErrorSummary, Input, InsetText, SummaryList, SummaryRow};
use crate::pages::fault::drawn;
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, on_visit, services, told, visitor};
use crate::paths;
use crate::port::{HelpedCase, Tried, Trust};
use crate::words::{t, t_with, weekday_date};
use leptos::prelude::*;
use std::sync::Arc;

/// The list; without a visit to it, the form that asks for a link.
#[component]
pub fn HelpingPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let token = visitor.form_token.clone();
    let asked = async move {
        on_visit(visitor.helping.as_ref(), async |visit| {
            services.keys.helping(visit).await
        })
        .await
    };
    drawn(asked, move |cases| match cases {
        Some(cases) => list(cases, trust, &token),
        None => ask(trust, paths::HELPING, "helping", paths::HOME),
    })
}

/// A helper who is on a visit to a case gives their address.
#[component]
pub fn HelpingJoinPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    match visitor.visit {
        Some(_) => ask(services.trust, paths::HELPING_JOIN, "joining", paths::FOLLOW_CASE),
        None => go_to(paths::FOLLOW),
    }
}

/// Asks for an email address. What is said after it is the same whether we know the address or not.
fn ask(trust: Arc<Trust>, action: &'static str, words: &str, back: &'static str) -> AnyView {
    let tried = use_context::<Tried>();
    let wrong = tried.is_some();
    let summary = wrong.then(|| {
        let error_list = vec![ErrorItem::new("#email", t("problem-email-format"))];
        view! { <ErrorSummary error_list/> }
    });
    let asked = (!wrong && told("asked")).then(|| link_asked(&format!("{words}-asked")));
    let error = if wrong {
        t("problem-email-format")
    } else {
        String::new()
    };
    let value = tried.unwrap_or_default().typed;
    let (heading, what) = (t(&format!("{words}-heading")), t(&format!("{words}-what")));
    view! {
        <Layout trust=trust title=heading.clone() has_error=wrong back>
            {summary}
            {asked}
            <h1 class="nhsuk-heading-l">{heading}</h1>
            <p>{what}</p>
            <form method="post" action=action novalidate=true>
                <input type="hidden" name="form_token" value=visitor().form_token/>
                <Input name="email" r#type="email" label=t("field-your-email") value error autocomplete="off" spellcheck=false/>
                <Button text=t("helping-send-link") prevent_double_click=true/>
            </form>
        </Layout>
    }
    .into_any()
}

fn list(cases: Vec<HelpedCase>, trust: Arc<Trust>, token: &str) -> AnyView {
    let none = cases.is_empty().then(|| view! { <InsetText text=t("helping-none")/> });
    let cases: Vec<_> = cases.into_iter().map(|case| line(case, token)).collect();
    let leave = one_button(paths::HELPING_LEAVE, token, None, t("case-leave"));
    view! {
        <Layout trust=trust title=t("helping-list-heading")>
            <h1 class="nhsuk-heading-l">{t("helping-list-heading")}</h1>
            <p>{t("helping-list-what")}</p>
            {none}
            {cases}
            {leave}
        </Layout>
    }
    .into_any()
}

fn line(case: HelpedCase, token: &str) -> AnyView {
    let mut rows = vec![SummaryRow::new(t("case-stage"), t(&format!("stage-{}", case.state)))];
    if let Some((what, on)) = case.due {
        let by = weekday_date(on);
        rows.push(SummaryRow::new(
            t("case-next-heading"),
            t_with(&format!("case-due-{what}"), &[("date", &by)]),
        ));
    }
    let open = t_with("helping-open", &[("reference", &case.reference.to_string())]);
    view! {
        <section>
            <h2 class="nhsuk-heading-s">{t_with("case-heading", &[("reference", &case.reference.to_string())])}</h2>
            <SummaryList rows/>
            {one_button(paths::HELPING_OPEN, token, Some(case.id.to_string()), open)}
        </section>
    }
    .into_any()
}

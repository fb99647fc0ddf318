//! A question page: the frame that all of them share. What each one asks is in `about_it` and `about_you`.

use super::earlier::{Earlier, earlier};
use super::{about_it, about_you, answers, check, files};
use crate::components::{Button, ButtonVariant, ErrorItem, ErrorSummary, NotificationBanner};
use crate::domain::concern::{ConcernForm, Page};
use crate::domain::draft::Draft;
use crate::domain::file::TakenFile;
use crate::domain::problem::{Flaw, Problem};
use crate::pages::as_typed::as_typed;
use crate::pages::fault::{NotFoundPage, drawn};
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, held_draft, services, today, told, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::{sentence, t};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// A page as it is to be drawn: what was typed on it, right or wrong, and what is wrong with it.
pub struct Question {
    /// What was typed so far.
    pub form: ConcernForm,
    /// What is wrong on this page, in the order of its fields.
    pub problems: Vec<Problem>,
    /// Whose lists to offer.
    pub trust: Arc<Trust>,
    /// Is an address for nudges asked for? There are none once a case is closed.
    pub nudges: bool,
}

impl Question {
    /// The sentence for a field that is wrong.
    pub fn error(&self, field: &str) -> Option<String> {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map(sentence)
    }
}

/// The question page that the address names, or the page where answers are checked.
#[component]
pub fn QuestionPage() -> impl IntoView {
    let named = use_params_map()
        .read_untracked()
        .get("page")
        .and_then(|code| Page::from_code(&code));
    let Some(page) = named else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let (day, token) = (today(&visitor), visitor.form_token.clone());
    let held_one = visitor.draft.is_some();
    let asked_for = async move {
        // Said before anything is typed, and once more before it is sent.
        let earlier = match page {
            Page::Want | Page::Check => earlier(&services, &visitor).await,
            _ => None,
        };
        let draft = held_draft(&services, &visitor).await?;
        let files = match &visitor.draft {
            Some(token) if matches!(page, Page::Files | Page::Check) => services.intake.files(token).await?,
            _ => Vec::new(),
        };
        Ok(Found { draft, files, earlier })
    };
    drawn(asked_for, move |found| {
        let Found { draft, files, earlier } = &found;
        // On the first page nothing is missed: who sent one and begins the next is not to be asked about the last.
        let gone = held_one && draft.version == 0 && page != Page::Want;
        if page != Page::Check {
            return asked(page, found, trust, token, day, gone);
        }
        // Nothing is shown to be checked, or sent, before it is all there.
        let goes_on = trust.judge(day, |rules| draft.goes_on_at(rules));
        match trust
            .judge(day, |rules| draft.form.parse(rules).zip(Some(draft.form.nudge(rules))))
            .filter(|_| goes_on == Page::Check)
        {
            Some((concern, nudge)) => check::checked(
                &concern,
                answers::all(&concern, nudge.map(|nudge| nudge.typed().to_owned()), files, &trust),
                draft.warns_of(&concern),
                draft.version,
                trust,
                token,
                earlier.as_ref(),
            ),
            None => go_to(&paths::question(goes_on)),
        }
    })
}

/// What a page is drawn from.
struct Found {
    draft: Draft,
    files: Vec<TakenFile>,
    /// What was sent from this browser before, and is open.
    earlier: Option<Earlier>,
}

fn asked(page: Page, found: Found, trust: Arc<Trust>, token: String, day: NaiveDate, gone: bool) -> AnyView {
    let Found { draft, files, earlier } = found;
    let (taken, earlier) = (files.as_slice(), earlier.as_ref());
    let problems = trust.judge(day, |rules| draft.problems_shown(page, rules));
    let seen = draft.version;
    let aside = draft
        .aside
        .filter(|aside| aside.page == page)
        .map(|aside| other_tab(page, &aside.form, &trust));
    let refused = draft.refused;
    let question = Question {
        form: draft.form,
        problems: one_for_an_empty_date(problems),
        trust: Arc::clone(&trust),
        nudges: true,
    };
    let back = question
        .form
        .previous(page)
        .map_or_else(|| paths::HOME.to_owned(), paths::question);
    let summary = (!question.problems.is_empty()).then(|| {
        let error_list = question
            .problems
            .iter()
            .map(|p| ErrorItem::new(control_of(&p.field), sentence(p)))
            .collect();
        view! { <ErrorSummary error_list/> }
    });
    if page == Page::Files {
        let summary = (!refused.is_empty()).then(|| view! { <ErrorSummary error_list=files::errors(&refused)/> });
        let form = files::question(taken, &refused, &token, seen);
        return view! {
            <Layout trust=trust.clone() title=t(&format!("question-{page}")) has_error={summary.is_some()} back=back>
                {summary}
                {news(gone)}
                {form}
            </Layout>
        }
        .into_any();
    }
    // A browser that holds nothing of ours gets nothing back from its own memory either: Back, on a phone that somebody
    // else has taken up, would put words into the form again. Browsers ask the form's attribute, and whether it is the
    // same form: its address and the names of its first fields.
    let earlier = earlier.map(Earlier::notice);
    let fresh = seen == 0;
    let other = fresh.then(|| view! { <input type="hidden" name="first" value="yes"/> });
    view! {
        <Layout trust=trust.clone() title=t(&format!("question-{page}")) has_error={summary.is_some()} back=back>
            {summary}
            {news(gone)}
            {earlier}
            {aside}
            <form method="post" action=paths::question(page) novalidate=true autocomplete=fresh.then_some("off")>
                {other}
                <input type="hidden" name="form_token" value=token/>
                <input type="hidden" name="seen" value=seen.to_string()/>
                {fields(page, &question)}
                <div class="nhsuk-button-group">
                    <Button text=t("question-continue")/>
                    <Button variant=ButtonVariant::Secondary name="save" value="yes" text=t("question-save")/>
                </div>
            </form>
        </Layout>
    }
    .into_any()
}

/// What happened on the way to this page, if it has to be told. `gone`: this browser held answers, and does no more.
pub fn news(gone: bool) -> Option<AnyView> {
    let (said, href, words) = if told("back") {
        ("question-back", paths::CONCERN_SAVED, "question-back-more")
    } else if told("anew") {
        ("question-anew", paths::CONCERN_COME_BACK, "start-more-come-back")
    } else if gone {
        ("question-gone", paths::CONCERN_COME_BACK, "start-more-come-back")
    } else {
        return None;
    };
    let said = view! {
        <p class="nhsuk-notification-banner__heading">{t(said)}</p>
        <p><a class="nhsuk-notification-banner__link" href=href>{t(words)}</a></p>
    };
    Some(view! { <NotificationBanner>{said}</NotificationBanner> }.into_any())
}

fn fields(page: Page, question: &Question) -> AnyView {
    match page {
        Page::Want => about_it::want(question),
        Page::PassOn => about_it::pass_on(question),
        Page::WhoFor => about_it::who_for(question),
        Page::Writer => about_it::writer(question),
        Page::Patient => about_it::patient(question),
        Page::WhatHappened => about_it::what_happened(question),
        Page::When => about_it::when(question),
        Page::Where => about_it::place(question),
        Page::Name => about_you::name(question),
        Page::Sharing => about_you::sharing(question),
        Page::Contact => about_you::contact(question),
        Page::Needs => about_you::needs(question),
        // Drawn as a whole: `asked`, and `check`.
        Page::Files | Page::Check => ().into_any(),
    }
}

/// The control that the error summary leads to for a field.
fn control_of(field: &str) -> String {
    match field {
        "when_day" | "when_month" | "when_year" => format!("#{}-{field}", about_it::WHOLE_DATE),
        // The first of its boxes: what stands around them can't take the focus.
        about_it::WHOLE_DATE => format!("#{field}-when_day"),
        field => format!("#{field}"),
    }
}

/// A date with nothing in it is one thing to put right, not three.
fn one_for_an_empty_date(mut problems: Vec<Problem>) -> Vec<Problem> {
    let missing = |field: &str| problems.iter().any(|p| p.field == field && p.flaw == Flaw::Missing);
    if ["when_day", "when_month", "when_year"].into_iter().all(missing) {
        problems.retain(|p| !matches!(p.field.as_str(), "when_month" | "when_year"));
        for problem in problems.iter_mut().filter(|p| p.field == "when_day") {
            problem.field = about_it::WHOLE_DATE.to_owned();
        }
    }
    problems
}

/// What another tab had on this page, beside what this one sent.
fn other_tab(page: Page, form: &ConcernForm, trust: &Trust) -> AnyView {
    let lines = answers::typed(form, page, trust).into_iter().map(|(label, text)| {
        view! {
            <h3 class="nhsuk-heading-s">{label}</h3>
            {as_typed(&text)}
        }
    });
    view! {
        <div class="app-both-texts">
            <section class="app-both-texts__text" aria-labelledby="other-tab">
                <h2 class="nhsuk-heading-m" id="other-tab">{t("other-tab-heading")}</h2>
                <p>{t("other-tab-what")}</p>
                {lines.collect_view()}
            </section>
        </div>
    }
    .into_any()
}

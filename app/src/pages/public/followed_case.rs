//! A case as the person who sent it sees it: where it stands, what is next, what was written, and writing back.

use super::afterwards::invitation;
use super::data_use::rights;
use super::due::DueWorking;
use super::files;
use super::help::help;
use super::keys;
use super::question::sentence;
use crate::components::{
    BannerVariant, Button, ButtonVariant, CharacterCount, Details, ErrorItem, ErrorSummary, InsetText,
    NotificationBanner, SummaryList, SummaryRow, Tag, Title,
};
use crate::domain::afterwards::Sheet;
use crate::domain::case::State;
use crate::domain::failure::Failure;
use crate::domain::helper::Sight;
use crate::domain::letter::{Message, WORDS_MAX};
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{go_to, services, today, told, visitor};
use crate::paths;
use crate::port::{FollowedCase, PublicEvent, PublicWords, Trust};
use crate::words::{date, moment, t, t_with, weekday_date};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// The case of this visit; where reference and code are asked for if there is no visit, or it is over.
#[component]
pub fn FollowedCasePage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let (day, token) = (today(&visitor), visitor.form_token.clone());
    let asked = async move {
        let Some(visit) = &visitor.visit else { return Ok(None) };
        match services.follow.case(visit).await {
            Err(Failure::SignedOut) => Ok(None),
            answer => answer.map(Some),
        }
    };
    drawn(asked, move |case| match case {
        Some(case) => shown(case, trust, token, day),
        None => go_to(paths::FOLLOW),
    })
}

/// The stage in plain words: the state, and whether somebody has taken it up.
fn stage(case: &FollowedCase) -> String {
    match case.state {
        State::Received if case.taken => "stage-taken".to_owned(),
        // An answer they may not see (any more) is none to them.
        State::Answered if !case.may_be_told => format!("stage-{}", State::Acknowledged),
        state => format!("stage-{state}"),
    }
}

fn shown(mut case: FollowedCase, trust: Arc<Trust>, token: String, day: NaiveDate) -> AnyView {
    let problem = case
        .kept
        .as_ref()
        .and_then(|(_, problem)| problem.as_ref())
        .map(sentence);
    // Said once: whoever comes back later has nothing to put right.
    let refused = if told("refused") {
        std::mem::take(&mut case.refused)
    } else {
        Vec::new()
    };
    let mut error_list: Vec<ErrorItem> = problem
        .iter()
        .map(|words| ErrorItem::new(format!("#{}", Message::FIELD), words.clone()))
        .collect();
    error_list.extend(files::errors(&refused));
    let summary = (!error_list.is_empty()).then(|| view! { <ErrorSummary error_list/> });
    let news = news(&case);
    let heading = t_with("case-heading", &[("reference", &case.reference.to_string())]);
    let stage = stage(&case);
    let tag = view! { <Tag text=t(&stage)/> };
    let rows = vec![
        SummaryRow::new(t("case-received"), date(case.received_on)),
        SummaryRow::new(t("case-stage"), tag.into_any()),
    ];
    let history = std::mem::take(&mut case.history)
        .into_iter()
        .map(event_view)
        .collect_view();
    view! {
        <Layout trust=trust.clone() title=t("case-title") has_error={summary.is_some()}>
            {summary}
            {news}
            {help(&case.alerts, &trust)}
            {keys::at_the_top(&case, &token)}
            <h1 class="nhsuk-heading-l">{heading}</h1>
            <SummaryList rows/>
            {leave(&token)}
            <h2 class="nhsuk-heading-m">{t("case-next-heading")}</h2>
            {next(&case, &stage, &trust, day)}
            {rights(case.kind, case.due.as_ref(), &trust)}
            {(!case.may_be_told).then(|| view! { <InsetText><p>{t("case-consent")}</p><p>{t("case-consent-how")}</p></InsetText> })}
            {invitation(Sheet::Survey, case.asks)}
            <h2 class="nhsuk-heading-m">{t("case-history-heading")}</h2>
            <ol class="app-timeline">{history}</ol>
            {case.keys.helper.is_none_or(Sight::may_write).then(|| write_back(&case, problem, &token))}
            {case.keys.helper.is_none().then(|| files::followed(&case.files, &refused, &token))}
            {keys::at_the_end(&case, &token)}
            <p><a href=paths::SUPPORT>{t("case-support")}</a></p>
        </Layout>
    }
    .into_any()
}

/// What became of what was just typed, if it needs no putting right.
fn news(case: &FollowedCase) -> Option<AnyView> {
    match &case.kept {
        Some((_, None)) => Some(view! { <NotificationBanner text=t("case-kept")/> }.into_any()),
        None if told("sent") => {
            Some(view! { <NotificationBanner variant=BannerVariant::Success text=t("case-sent")/> }.into_any())
        }
        None if told("files") => {
            Some(view! { <NotificationBanner variant=BannerVariant::Success text=t("case-files-sent")/> }.into_any())
        }
        None if told("none") => Some(view! { <NotificationBanner text=t("case-files-none")/> }.into_any()),
        _ => None,
    }
}

/// What happens next, by when, and how that was worked out; sorry, and the phone number, when it is late.
fn next(case: &FollowedCase, stage: &str, trust: &Trust, day: NaiveDate) -> AnyView {
    let outcome = case
        .outcome
        .map(|outcome| view! { <p>{t(&format!("outcome-{outcome}"))}</p> });
    let due = case.due.clone().map(|due| {
        let by = weekday_date(due.on);
        let late = (due.on < day).then(|| {
            view! { <p><strong>{t("case-late")}</strong> " " <Phone number=trust.phone.clone()/></p> }
        });
        view! {
            <p>{t_with(&format!("case-due-{}", due.what), &[("date", &by)])}</p>
            {late}
            <Details summary=t("due-summary")><DueWorking due/></Details>
        }
    });
    view! { <p>{t(&format!("{stage}-what"))}</p> {outcome} {due} }.into_any()
}

/// One thing that happened. Who wrote stands in words above what they wrote; the side and the bar only repeat it.
fn event_view(event: PublicEvent) -> impl IntoView {
    let at = moment(event.at);
    let words = event.words.map(|words| {
        let (class, by, text) = match &words {
            PublicWords::Message(message) => (
                "app-message app-message--person",
                by(event.helper.as_deref()),
                message.as_str(),
            ),
            PublicWords::Reply(reply) => ("app-message app-message--team", t("case-we-wrote"), reply.as_str()),
        };
        view! {
            <div class=class>
                <p class="app-message__meta">{by}</p>
                <div class="app-original-words" dir="auto">{text.to_owned()}</div>
            </div>
        }
    });
    view! {
        <li class="app-timeline__item">
            <h3 class="app-timeline__title">{t(&format!("event-{}", event.event))}</h3>
            <p class="app-timeline__meta"><time datetime=event.at.to_rfc3339()>{at}</time></p>
            {words}
        </li>
    }
}

/// Who wrote for the person's side.
fn by(helper: Option<&str>) -> String {
    helper.map_or_else(
        || t("case-you-wrote"),
        |name| t_with("case-helper-wrote", &[("name", name)]),
    )
}

fn write_back(case: &FollowedCase, problem: Option<String>, token: &str) -> AnyView {
    let limit = u32::try_from(WORDS_MAX).unwrap_or(u32::MAX);
    let typed = case.kept.as_ref().map(|(typed, _)| typed.clone()).unwrap_or_default();
    let label = Title::new(t("case-write-label")).size("m").level(2);
    view! {
        <form method="post" action=paths::FOLLOW_CASE novalidate=true>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <input type="hidden" name="key" value=case.key.clone()/>
            <CharacterCount name=Message::FIELD label=label hint=t("case-write-hint") error=problem value=typed
                maxlength=limit threshold=75u32 rows=6/>
            <Button text=t("case-write-send") prevent_double_click=true/>
        </form>
    }
    .into_any()
}

fn leave(token: &str) -> AnyView {
    view! {
        <form method="post" action=paths::FOLLOW_LEAVE>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <Button variant=ButtonVariant::Secondary text=t("case-leave")/>
        </form>
    }
    .into_any()
}

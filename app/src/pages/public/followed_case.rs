//! A case as the person who sent it sees it: where it stands, what is next, what was written, and writing back.

use super::afterwards::invitation;
use super::data_use::rights;
use super::due::DueWorking;
use super::follow_act::{error, sent, summary, words};
use super::help::help;
use super::keys;
use super::offered::offered;
use super::one_button::one_button;
use super::support_entry::card;
use crate::components::{
    BannerVariant, Button, ButtonVariant, Details, InsetText, NotificationBanner, RadioItem, Radios, RowAction,
    SummaryList, SummaryRow, Tag, Title,
};
use crate::domain::afterwards::Sheet;
use crate::domain::case::State;
use crate::domain::clock::Clock;
use crate::domain::follow::{AGAIN, PersonAct};
use crate::domain::helper::Sight;
use crate::domain::person::Channel;
use crate::pages::as_typed::as_typed;
use crate::pages::fault::drawn;
use crate::pages::language::in_english;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{go_to, on_visit, services, today, told, visitor};
use crate::paths;
use crate::port::{FollowedCase, KeptByPerson, PublicEvent, PublicWords, Trust};
use crate::words::{date, moment, number, t, t_with, weekday_date};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// The case of this visit; where reference and code are asked for if there is no visit, or it is over.
#[component]
pub fn FollowedCasePage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let (day, token) = (today(&visitor), visitor.form_token.clone());
    let asked = async move { on_visit(visitor.visit.as_ref(), async |visit| services.follow.case(visit).await).await };
    drawn(asked, move |case| match case {
        Some(case) => shown(case, trust, token, day),
        // A link was pressed in a browser that has no visit: what became of it is said all the same.
        None if told("confirmed") => go_to(&format!("{}?confirmed=yes", paths::FOLLOW)),
        None => go_to(paths::FOLLOW),
    })
}

/// The stage in plain words: the state, and whether somebody has taken it up.
pub fn stage(case: &FollowedCase) -> String {
    match case.state {
        State::Received if case.taken => "stage-taken".to_owned(),
        state => format!("stage-{state}"),
    }
}

fn shown(mut case: FollowedCase, trust: Arc<Trust>, token: String, day: NaiveDate) -> AnyView {
    let summary = summary(case.kept(PersonAct::Write));
    let news = news(&case);
    let heading = t_with("case-heading", &[("reference", &case.reference.to_string())]);
    let stage = stage(&case);
    let tag = view! { <Tag text=t(&stage)/> };
    let change = RowAction::new(
        paths::follow_act(PersonAct::Contact),
        t("check-change"),
        t("case-contact").to_lowercase(),
    );
    let mut rows = vec![
        SummaryRow::new(t("case-received"), date(case.received_on)),
        SummaryRow::new(t("case-stage"), tag.into_any()),
    ];
    if case.may.contains(&PersonAct::Contact) {
        rows.push(SummaryRow::new(t("case-contact"), t(&format!("channel-{}", case.channel))).action(change));
    }
    if case.nudged {
        rows.push(SummaryRow::new(t("answer-nudge"), t("nudge-kept")));
    }
    let history = std::mem::take(&mut case.history)
        .into_iter()
        .map(event_view)
        .collect_view();
    let sent = sent(&case, &trust);
    let leave = one_button(paths::FOLLOW_LEAVE, &token, None, t("case-leave"));
    let is_person = case.keys.helper.is_none();
    view! {
        <Layout trust=trust.clone() title=t("case-title") has_error={summary.is_some()}>
            {summary}
            {news}
            {help(&case.alerts, &trust)}
            {keys::at_the_top(&case, &token)}
            <h1 class="nhsuk-heading-l">{heading}</h1>
            <SummaryList rows/>
            {leave}
            <h2 class="nhsuk-heading-m">{t("case-next-heading")}</h2>
            {next(&case, &stage)}
            {rights(case.kind, case.clocks.first().filter(|clock| clock.met.is_none()).map(|clock| &clock.due), &trust)}
            {(!case.may_be_told).then(|| view! { <InsetText><p>{t("case-consent")}</p><p>{t("case-consent-how")}</p></InsetText> })}
            {promises(&case, &trust, day)}
            {invitation(Sheet::Survey, case.asks)}
            <h2 class="nhsuk-heading-m">{t("case-history-heading")}</h2>
            <ol class="app-timeline">{history}</ol>
            {case.keys.helper.is_none_or(Sight::sees_words).then(|| view! { <Details summary=t("case-sent-summary")>{sent}</Details> })}
            {case.may.contains(&PersonAct::Write).then(|| write_back(&case, &token))}
            {acts(&case)}
            {is_person.then(copy)}
            {keys::at_the_end(&case, &token)}
            <h2 class="nhsuk-heading-m">{t("case-who-heading")}</h2>
            <p>{t("case-who-say")}</p>
            <p>{in_english(trust.team.clone())} ": " <Phone number=trust.phone.clone()/> ". " {in_english(trust.opening_hours.clone())}</p>
            {offered(&case.needs)}
        </Layout>
    }
    .into_any()
}

/// Everything as a file to be taken away.
fn copy() -> AnyView {
    view! {
        <h2 class="nhsuk-heading-m">{t("case-copy-heading")}</h2>
        <p>{t("case-copy-what")}</p>
        <p><a href=paths::FOLLOW_COPY download="">{t("case-copy")}</a></p>
    }
    .into_any()
}

/// What became of what was just done, if it needs no putting right.
fn news(case: &FollowedCase) -> AnyView {
    // What a visit that ended kept of another form is found on that form's page.
    let kept = case.kept.iter().filter(|kept| kept.problems.is_empty()).map(|kept| {
        let way = (kept.act != PersonAct::Write).then(|| {
            let place = paths::follow_act(kept.act);
            view! { <p><a class="nhsuk-notification-banner__link" href=place>{t(&format!("act-{}-heading", kept.act))}</a></p> }
        });
        let said = view! { <p class="nhsuk-notification-banner__heading">{t("case-kept")}</p> {way} };
        view! { <NotificationBanner>{said}</NotificationBanner> }
    });
    let kept: Vec<_> = kept.collect();
    let done = PersonAct::ALL
        .iter()
        .find(|act| told(act.code()) && case.kept(**act).is_none());
    let done = done.map(|act| {
        let nudges_no_more = *act == PersonAct::Contact && !case.state.is_open() && case.channel == Channel::Nothing;
        let end = if nudges_no_more { "-closed" } else { "" };
        view! { <NotificationBanner variant=BannerVariant::Success text=t(&format!("act-{act}-done{end}"))/> }
    });
    view! { {kept}{done} }.into_any()
}

/// What happens next, and what they have asked for that is still to come.
fn next(case: &FollowedCase, stage: &str) -> AnyView {
    let outcome = ended(case);
    let update = case.wants_update.then(|| view! { <p>{t("case-update-asked")}</p> });
    let stop = case.wants_to_stop.then(|| {
        view! {
            <InsetText>
                <p>{t("case-stop-asked")}</p>
                <p><a href=paths::follow_act(PersonAct::CarryOn)>{t("act-carry-on-heading")}</a></p>
            </InsetText>
        }
    });
    let again = case.may.contains(&PersonAct::NotResolved).then(|| {
        let until = case
            .again_until
            .map(|day| view! { <p>{t_with("case-again-until", &[("date", &date(day))])}</p> });
        let place = paths::follow_act(PersonAct::NotResolved);
        view! { {until} <Button variant=ButtonVariant::Secondary href=place text=t("act-not-resolved-heading")/> }
    });
    let late = (case.state == State::Resolved && again.is_none()).then(|| {
        view! { <p>{t("act-not-resolved-late")} " " <a href=paths::HOME>{t("act-not-resolved-start")}</a></p> }
    });
    view! { <p>{t(&format!("{stage}-what"))}</p> {outcome} {update} {stop} {again} {late} }.into_any()
}

/// How it ended, and where it goes on, if it does.
pub fn ended(case: &FollowedCase) -> Option<AnyView> {
    let outcome = case.outcome?;
    let other = case.merged_into.as_ref().map(|other| {
        view! { <p>{t_with("case-merged-into", &[("reference", &other.to_string())])}</p> }
    });
    Some(view! { <p>{t(&format!("outcome-{outcome}"))}</p> {other} }.into_any())
}

/// A promise in one sentence: by when, or when it was kept.
pub fn clock_words(clock: &Clock) -> String {
    let by = weekday_date(clock.due.on);
    match clock.met {
        None => t_with(&format!("case-due-{}", clock.due.what), &[("date", &by)]),
        Some(day) => t_with(
            &format!("case-met-{}", clock.due.what),
            &[("date", &by), ("day", &weekday_date(day))],
        ),
    }
}

/// Every promise: kept, still to come, or late, with how its date was worked out.
fn promises(case: &FollowedCase, trust: &Trust, day: NaiveDate) -> AnyView {
    let items = case.clocks.iter().map(|clock| {
        let late = (clock.met.is_none() && clock.due.on < day).then(|| {
            view! { <p><strong>{t("case-late")}</strong> " " <Phone number=trust.phone.clone()/></p> }
        });
        let due = clock.due.clone();
        let summary = t_with("case-due-summary", &[("date", &date(clock.due.on))]);
        view! {
            <p>{clock_words(clock)}</p>
            {late}
            <Details summary><DueWorking due/></Details>
        }
    });
    items.collect_view().into_any()
}

/// One thing that happened. Who wrote stands in words above what they wrote; the side and the bar only repeat it.
fn event_view(event: PublicEvent) -> impl IntoView {
    let at = moment(event.at);
    let entries = event.entries.iter().map(|entry| card(&entry.texts, 4, ().into_any()));
    let entries = entries.collect_view();
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
                {as_typed(text)}
            </div>
        }
    });
    view! {
        <li class="app-timeline__item">
            <h3 class="app-timeline__title">{t(&format!("event-{}", event.event))}</h3>
            <p class="app-timeline__meta"><time datetime=event.at.to_rfc3339()>{at}</time></p>
            {entries}
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

fn write_back(case: &FollowedCase, token: &str) -> AnyView {
    let kept = case.kept(PersonAct::Write);
    let again = case.asks_again().then(|| again(kept));
    view! {
        <form method="post" action=paths::follow_act(PersonAct::Write) novalidate=true>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <input type="hidden" name="key" value=case.key.clone()/>
            {words(PersonAct::Write, kept, &t("act-write-heading"))}
            {again}
            <Button text=t("act-write-press") prevent_double_click=true/>
        </form>
    }
    .into_any()
}

/// On a closed case a message says whether we should look at it again: nothing is chosen beforehand.
fn again(kept: Option<&KeptByPerson>) -> AnyView {
    let items = ["yes", "no"].map(|answer| RadioItem::new(answer, t(&format!("again-{answer}"))));
    let value = kept.map(|kept| kept.typed.get(AGAIN).to_owned()).unwrap_or_default();
    view! {
        <Radios name=AGAIN legend=Title::new(t("again-question")).size("s") hint=t("again-hint")
            error=error(kept, AGAIN) value items=items.into()/>
    }
    .into_any()
}

/// The ways to everything else that can be done.
fn acts(case: &FollowedCase) -> AnyView {
    // Files and helpers are between the person and us.
    let theirs = case.keys.helper.is_none().then(|| {
        let words = match case.files.len() {
            0 => t("case-files-label"),
            count => t_with("case-files-link", &[("count", &number(count))]),
        };
        [
            (paths::FOLLOW_FILES.to_owned(), words),
            (paths::HELPERS.to_owned(), t("helpers-link")),
        ]
    });
    // How they are contacted is changed beside where it stands.
    let pages = [PersonAct::Correct, PersonAct::Update, PersonAct::Stop]
        .into_iter()
        .filter(|act| case.may.contains(act))
        .map(|act| (paths::follow_act(act), t(&format!("act-{act}-heading"))))
        .chain(theirs.into_iter().flatten())
        .chain([(paths::FOLLOW_LOOKED.to_owned(), t("looked-heading"))]);
    let items = pages.map(|(place, words)| view! { <li><a href=place>{words}</a></li> });
    view! {
        <h2 class="nhsuk-heading-m">{t("case-acts-heading")}</h2>
        <ul class="nhsuk-list">{items.collect_view()}</ul>
    }
    .into_any()
}

//! What happened to a case, newest first: what, who, when, and what was written.

use crate::domain::assessment::Assessment;
use crate::domain::consent::ConsentChange;
use crate::domain::late::LateDecision;
use crate::domain::letter::Note;
use crate::domain::offer::Offer;
use crate::domain::particular::Particular;
use crate::pages::as_typed::{as_typed, foreign};
use crate::paths;
use crate::port::{Detail, TimelineEntry};
use crate::words::{date, moment, t, t_with};
use leptos::prelude::*;

/// The entries given, each under a heading of this level (3 or 4).
pub fn timeline<'a>(entries: impl Iterator<Item = &'a TimelineEntry>, level: u8) -> AnyView {
    let items = entries.map(|entry| {
        let title = t(&format!("desk-event-{}", entry.event));
        let title = match level {
            4 => view! { <h4 class="app-timeline__title">{title}</h4> }.into_any(),
            _ => view! { <h3 class="app-timeline__title">{title}</h3> }.into_any(),
        };
        let by = by_whom(entry);
        view! {
            <li class="app-timeline__item">
                {title}
                <p class="app-timeline__meta">{by} ", " <time datetime=entry.at.to_rfc3339()>{moment(entry.at)}</time></p>
                {entry.offer.as_ref().map(offered)}
                {detail(&entry.detail)}
            </li>
        }
    });
    view! { <ol class="app-timeline">{items.collect_view()}</ol> }.into_any()
}

/// Who did it: a member of staff by name; else the patient, or the person who wrote, who may be two.
pub fn by_whom(entry: &TimelineEntry) -> String {
    if let Some(name) = &entry.helper {
        return t_with("desk-by-helper", &[("name", name)]);
    }
    match (&entry.by, &entry.detail) {
        (Some(name), _) => t_with("desk-by", &[("name", name)]),
        (
            None,
            Detail::Consent {
                change: ConsentChange::Expire,
                ..
            },
        ) => t("desk-by-nobody"),
        (None, Detail::Particular(Particular::Moved { .. }, ..)) => t("desk-by-nobody"),
        (None, Detail::Consent { .. }) => t("desk-by-patient"),
        (None, _) => t("desk-by-person"),
    }
}

/// Words exactly as they were written, and in which language, if that is not English.
pub fn original(words: &str) -> AnyView {
    let written = foreign(words).map(|language| {
        view! { <p class="nhsuk-body-s">{t_with("desk-written-in", &[("language", language)])}</p> }
    });
    view! { {written} {as_typed(words)} }.into_any()
}

fn detail(detail: &Detail) -> AnyView {
    match detail {
        Detail::Nothing => ().into_any(),
        Detail::Message(message) => from_person(message.as_str()),
        Detail::Reach(reach) => super::case_facts::reach(reach),
        Detail::Reply(reply) => to_person(reply.as_str()),
        Detail::Note(words) => note(words),
        Detail::SortedOut(outcome, done) => {
            view! { <p>{t(&format!("outcome-{outcome}"))}</p> <p>{t("desk-sorted-out")}</p> {note(done)} }.into_any()
        }
        Detail::Particular(what, words, noted) => {
            let words = words.as_ref().map(|words| to_person(words.as_str()));
            view! { {particular(what)} {words} {noted.as_ref().map(note)} }.into_any()
        }
        Detail::Issue(sorting, words, gone) => {
            let gone = gone.then(|| view! { <p>{t("issue-taken-off")}</p> });
            view! { <p>{super::issues::subject(sorting)}</p> {gone} {note(words)} }.into_any()
        }
        Detail::Consent {
            change,
            words,
            mailed,
            terms,
        } => {
            let mailed = mailed.then(|| view! { <p>{t("desk-consent-mailed")}</p> });
            let terms = terms.as_ref().map(super::consent::agreed_to);
            view! { <p>{t(&format!("desk-consent-change-{change}"))}</p> {mailed} {terms} {words.as_ref().map(note)} }
                .into_any()
        }
        Detail::HandedTo(to, words) => {
            let to = to.as_deref().map_or_else(
                || t("desk-handed-to-queue"),
                |name| t_with("desk-handed-to", &[("name", name)]),
            );
            view! { <p>{to}</p> {note(words)} }.into_any()
        }
        Detail::Outcome(outcome, reply) => {
            let outcome = t(&format!("outcome-{outcome}"));
            let words = reply.as_ref().map(|reply| to_person(reply.as_str()));
            view! { <p>{t_with("desk-outcome", &[("outcome", &outcome)])}</p> {words} }.into_any()
        }
    }
}

/// What was chosen as it happened.
fn particular(what: &Particular) -> AnyView {
    match what {
        Particular::Contact(contacted) => {
            let source = contacted
                .source
                .map(|source| view! { " " {t(&format!("source-{source}"))} });
            view! { <p>{t(&format!("desk-way-{}", contacted.way))} {source}</p> }.into_any()
        }
        Particular::Track(change) => {
            let kind = super::case_facts::kind_name(change.to);
            let asked = t(&format!("track-asked-{}", change.asked));
            let words = t_with("track-changed-to", &[("kind", &kind), ("from", &date(change.from))]);
            view! { <p>{words}</p> <p>{asked}</p> }.into_any()
        }
        Particular::Assessment(assessment) => view! { <p>{assessed(*assessment)}</p> }.into_any(),
        Particular::Late(decision) => decided(decision),
        Particular::NotRequired(closing) => {
            let told = t(&format!("told-{}", closing.told));
            view! { <p>{t(&format!("desk-outside-{}", closing.ground))}</p> <p>{told}</p> }.into_any()
        }
        Particular::Link(link) => {
            let place = paths::case(&link.other);
            let other = link.other.to_string();
            view! { <p>{t(&format!("triage-tie-{}", link.tie))} " " <a class="nhsuk-link" href=place>{other}</a></p> }
                .into_any()
        }
        Particular::Moved { was, now } => {
            let words = t_with("clocks-moved", &[("was", &date(*was)), ("now", &date(*now))]);
            view! { <p>{words}</p> }.into_any()
        }
        Particular::Plan(plan) => {
            let told = t(&format!("told-{}", plan.told));
            let settled = t(&format!("plan-settled-{}", plan.settled));
            let given: &[(&str, &str)] = &[("date", &date(plan.respond_by)), ("settled", &settled), ("told", &told)];
            let late = plan.late.then(|| view! { <p>{t("plan-was-late")}</p> });
            view! { <p>{t_with("plan-respond-by", given)}</p> {late} }.into_any()
        }
    }
}

/// What staff think of a case, in one line.
pub fn assessed(assessment: Assessment) -> String {
    let of = |name: &str, code: &str| t(&format!("triage-{name}-{code}"));
    let given: &[(&str, &str)] = &[
        ("grade", &t(&format!("triage-grade-{}", assessment.grade()))),
        ("severity", &of("severity", assessment.severity.code())),
        ("likelihood", &of("likelihood", assessment.likelihood.code())),
        ("complexity", &of("complexity", assessment.complexity.code())),
    ];
    t_with("triage-assessed", given)
}

/// What was decided about a complaint that may have come late, and on what.
fn decided(decision: &LateDecision) -> AnyView {
    let dates = match decision.known_on {
        Some(known) => t_with(
            "triage-dates-known",
            &[("happened", &date(decision.happened_on)), ("known", &date(known))],
        ),
        None => t_with("triage-dates", &[("happened", &date(decision.happened_on))]),
    };
    let limb = |name: &str, answer: Option<bool>| {
        let answer = answer.map(|yes| if yes { "yes" } else { "no" });
        answer.map(|answer| view! { <p>{t(&format!("triage-{name}-was-{answer}"))}</p> })
    };
    let told = decision.told.map(|told| view! { <p>{t(&format!("told-{told}"))}</p> });
    view! {
        <p>{t(&format!("triage-late-{}", decision.late))} " " {dates}</p>
        {limb("good_reasons", decision.good_reasons)}
        {limb("still_possible", decision.still_possible)}
        {told}
    }
    .into_any()
}

/// Who the person was told can help: by name, or what for.
fn offered(offer: &Offer) -> AnyView {
    let named = offer.entries.iter().map(|entry| entry.texts.name.clone());
    let needs = offer.needs.iter().map(|need| t(&format!("support-need-{need}")));
    let needs: Vec<String> = needs.collect();
    let lines: Vec<String> = if offer.entries.is_empty() {
        needs
    } else {
        let what_for = needs.join("; ");
        named.map(|name| format!("{name} ({what_for})")).collect()
    };
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <p>{t(&format!("signpost-told-{}", offer.how))}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
    }
    .into_any()
}

fn from_person(words: &str) -> AnyView {
    view! {
        <div class="app-message app-message--person">
            <p class="app-message__meta">{t("desk-message-from-person")}</p>
            {original(words)}
        </div>
    }
    .into_any()
}

fn to_person(words: &str) -> AnyView {
    view! {
        <div class="app-message app-message--team">
            <p class="app-message__meta">{t("desk-message-to-person")}</p>
            {original(words)}
        </div>
    }
    .into_any()
}

fn note(words: &Note) -> AnyView {
    view! {
        <div class="app-note">
            <p class="app-note__label">{t("desk-note-label")}</p>
            {original(words.as_str())}
        </div>
    }
    .into_any()
}

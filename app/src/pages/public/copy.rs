//! Everything a person sent and was sent, as one file to take away: HTML that needs nothing else, without scripts. What
//! they may not be told isn't in it, because it isn't in a [`FollowedCase`]; nor is an address to reach them at.

use super::answers;
use super::followed_case::{clock_words, ended, stage};
use crate::domain::support::Entry;
use crate::port::{FollowedCase, PublicEvent, PublicWords, Trust};
use crate::words::{date, moment, t, t_with};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The only style of the file, in the file. The server names its hash in the file's own policy.
pub const STYLE: &str = "body{font-family:Arial,sans-serif;font-size:1.1875rem;line-height:1.5;color:#212b32;background:#fff;\
max-width:44rem;margin:2rem auto;padding:0 1rem}h1,h2,h3{line-height:1.25}dt{font-weight:bold;margin-top:1rem}dd{margin:0}\
li{margin-bottom:1.5rem}.words{white-space:pre-wrap;overflow-wrap:anywhere;border-left:4px solid #4c6272;padding-left:1rem}\
@media print{body{margin:0;max-width:none}.words,dt{break-inside:avoid-page}}";

/// The whole document. `at` is when it was made.
#[must_use]
pub fn document(case: &FollowedCase, trust: &Trust, at: DateTime<Utc>) -> String {
    let title = t_with("copy-title", &[("reference", &case.reference.to_string())]);
    let body = Owner::new().with(|| body(case, trust, at, &title).to_html());
    let head = view! { <title>{title}</title> }.to_html();
    // The framework's marks between texts are for scripts, which this has none of.
    let (body, head) = (body.replace("<!>", ""), head.replace("<!>", ""));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>{head}<style>{STYLE}</style></head>\
         <body>{body}</body></html>\n"
    )
}

fn body(case: &FollowedCase, trust: &Trust, at: DateTime<Utc>, title: &str) -> AnyView {
    let row = |asked: String, answer: String| {
        view! { <dt>{asked}</dt><dd><div class="words" dir="auto">{answer}</div></dd> }
    };
    let sent = answers::but_contact(&case.sent, trust).map(|answer| row(answer.asked, answer.answer));
    let clocks = case.clocks.iter().map(|clock| view! { <li>{clock_words(clock)}</li> });
    let outcome = ended(case);
    view! {
        <main>
            <h1>{title.to_owned()}</h1>
            <p>{t_with("copy-made", &[("team", &trust.team), ("trust", &trust.name), ("at", &moment(at))])}</p>
            <p>{t("copy-keep")}</p>
            <h2>{t("case-stage")}</h2>
            <p>{t(&stage(case))}</p>
            {outcome}
            <ul>{clocks.collect_view()}</ul>
            <h2>{t("copy-sent")}</h2>
            <dl>
                {row(t("case-received"), date(case.received_on))}
                {sent.collect_view()}
                {row(t("case-contact"), t(&format!("channel-{}", case.channel)))}
                {case.nudged.then(|| row(t("answer-nudge"), t("nudge-kept")))}
            </dl>
            <h2>{t("case-history-heading")}</h2>
            <ol>{case.history.iter().map(event).collect_view()}</ol>
            <h2>{t("case-who-heading")}</h2>
            <p>{t_with("case-who", &[("team", &trust.team), ("phone", &trust.phone), ("hours", &trust.opening_hours)])}</p>
        </main>
    }
    .into_any()
}

/// Somebody who helps, as the person was told of them: all of it.
fn entry(entry: &Entry) -> AnyView {
    let texts = &entry.texts;
    let said = texts
        .each()
        .into_iter()
        .filter(|(name, text)| *name != "name" && !text.is_empty());
    let lines = said.map(|(name, text)| {
        let line = format!("{}: {text}", t(&format!("directory-field-{name}")));
        view! { <br/> {line} }
    });
    let (name, lines) = (texts.name.clone(), lines.collect_view());
    view! { <p><strong>{name}</strong> {lines}</p> }.into_any()
}

fn event(event: &PublicEvent) -> AnyView {
    let words = event.words.as_ref().map(|words| {
        let (by, text) = match words {
            PublicWords::Message(message) => (t("case-you-wrote"), message.as_str()),
            PublicWords::Reply(reply) => (t("case-we-wrote"), reply.as_str()),
        };
        view! { <p>{by}</p><div class="words" dir="auto">{text.to_owned()}</div> }
    });
    view! {
        <li>
            <h3>{t(&format!("event-{}", event.event))}</h3>
            <p><time datetime=event.at.to_rfc3339()>{moment(event.at)}</time></p>
            {event.entries.iter().map(entry).collect_view()}
            {words}
        </li>
    }
    .into_any()
}

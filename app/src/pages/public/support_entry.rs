//! One entry of the directory as people read it: nothing stands there that isn't known.

use crate::components::{Card, Heading, InsetText, SummaryList, SummaryRow, Title};
use crate::domain::support::{Listed, Standing, Texts};
use crate::pages::language::in_english;
use crate::pages::layout::Phone;
use crate::words::{date, t, t_with};
use leptos::prelude::*;

/// Entries, a card each, under headings of this level.
pub fn entries(listed: &[Listed], level: u8) -> AnyView {
    let card = |listed: &Listed| {
        let checked = match listed.standing {
            Standing::Checked(on) => {
                view! { <p class="nhsuk-body-s">{t_with("support-checked", &[("date", &date(on))])}</p> }.into_any()
            }
            Standing::Stale(on) => {
                view! { <InsetText text=t_with("support-stale", &[("date", &date(on))])/> }.into_any()
            }
        };
        card(&listed.entry.texts, level, checked)
    };
    listed.iter().map(card).collect_view().into_any()
}

/// Something that is known of an entry.
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What is known.
    pub value: Value,
}

/// What is known of an entry, by how it is shown.
pub enum Value {
    /// A number to call.
    Phone(String),
    /// Somewhere a link leads.
    Link {
        /// Where.
        address: String,
        /// What is read.
        shown: String,
    },
    /// Words of ours, in the page's language.
    Ours(String),
    /// Words of the entry.
    Theirs(String),
}

/// What is known of an entry, in the order in which people need it.
pub fn facts(entry: &Texts) -> Vec<Fact> {
    // Three digits are answered in their own way: 999 and 111 say so themselves.
    let has_relay = entry.phone.chars().filter(char::is_ascii_digit).count() > 3;
    let relay = has_relay.then(|| t_with("support-relay-dial", &[("number", &entry.phone)]));
    let email = Value::Link {
        address: format!("mailto:{}", entry.email),
        shown: entry.email.clone(),
    };
    let web = Value::Link {
        address: entry.web.clone(),
        shown: shown_web(&entry.web).to_owned(),
    };
    let theirs = |words: &str| Value::Theirs(words.to_owned());
    let all = [
        (
            "support-phone",
            !entry.phone.is_empty(),
            Value::Phone(entry.phone.clone()),
        ),
        ("support-relay", has_relay, Value::Ours(relay.unwrap_or_default())),
        (
            "support-textphone",
            !entry.textphone.is_empty(),
            theirs(&entry.textphone),
        ),
        ("support-sms", !entry.sms.is_empty(), theirs(&entry.sms)),
        ("support-email", !entry.email.is_empty(), email),
        ("support-web", !entry.web.is_empty(), web),
        ("support-address", !entry.address.is_empty(), theirs(&entry.address)),
        ("support-hours", !entry.hours.is_empty(), theirs(&entry.hours)),
        ("support-who-for", !entry.who_for.is_empty(), theirs(&entry.who_for)),
        ("support-cost", !entry.cost.is_empty(), theirs(&entry.cost)),
        ("support-access", !entry.access.is_empty(), theirs(&entry.access)),
    ];
    let known = all.into_iter().filter(|(_, is_known, _)| *is_known);
    known.map(|(id, _, value)| Fact { label: t(id), value }).collect()
}

/// A web address as it is read.
fn shown_web(address: &str) -> &str {
    address.trim_start_matches("https://").trim_end_matches('/')
}

/// One of them under a heading of this level, with what is to be said below it.
pub fn card(entry: &Texts, level: u8, below: AnyView) -> AnyView {
    let row = |fact: Fact| {
        let shown = match fact.value {
            Value::Phone(number) => view! { <Phone number/> }.into_any(),
            Value::Link { address, shown } => view! { <a href=address dir="ltr">{shown}</a> }.into_any(),
            Value::Ours(words) => words.into_any(),
            Value::Theirs(words) => in_english(words),
        };
        SummaryRow::new(fact.label, shown)
    };
    let rows: Vec<_> = facts(entry).into_iter().map(row).collect();
    let what_for = entry.what_for.clone();
    // Drawn here: a card takes a heading that is more than words as it is.
    let title = Title::new(in_english(entry.name.clone())).level(level);
    let heading = view! { <Heading title class_name="nhsuk-card__heading" class_prefix="nhsuk-heading-"/> };
    view! {
        <Card heading=heading.into_any()>
            <p>{in_english(what_for)}</p>
            <SummaryList rows/>
            {below}
        </Card>
    }
    .into_any()
}

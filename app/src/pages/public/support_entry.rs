//! One entry of the directory as people read it: nothing stands there that isn't known.

use crate::components::{Card, InsetText, SummaryList, SummaryRow};
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

/// One of them under a heading of this level, with what is to be said below it.
pub fn card(entry: &Texts, level: u8, below: AnyView) -> AnyView {
    let shown = entry
        .web
        .trim_start_matches("https://")
        .trim_end_matches('/')
        .to_owned();
    let text =
        |id: &str, value: &str| (!value.is_empty()).then(|| SummaryRow::new(t(id), in_english(value.to_owned())));
    let view = |id: &str, is_there: bool, value: AnyView| is_there.then(|| SummaryRow::new(t(id), value));
    let phone = entry.phone.clone();
    // Three digits are answered in their own way: 999 and 111 say so themselves.
    let has_relay = phone.chars().filter(char::is_ascii_digit).count() > 3;
    let relay = t_with("support-relay-dial", &[("number", &phone)]);
    let email = entry.email.clone();
    let rows: Vec<_> = [
        view(
            "support-phone",
            !phone.is_empty(),
            view! { <Phone number=phone/> }.into_any(),
        ),
        has_relay.then(|| SummaryRow::new(t("support-relay"), relay)),
        text("support-textphone", &entry.textphone),
        text("support-sms", &entry.sms),
        view(
            "support-email",
            !email.is_empty(),
            view! { <a href=format!("mailto:{email}") dir="ltr">{email.clone()}</a> }.into_any(),
        ),
        view(
            "support-web",
            !entry.web.is_empty(),
            view! { <a href=entry.web.clone() dir="ltr">{shown}</a> }.into_any(),
        ),
        text("support-address", &entry.address),
        text("support-hours", &entry.hours),
        text("support-who-for", &entry.who_for),
        text("support-cost", &entry.cost),
        text("support-access", &entry.access),
    ]
    .into_iter()
    .flatten()
    .collect();
    let what_for = entry.what_for.clone();
    view! {
        <Card heading=crate::components::Title::new(in_english(entry.name.clone())).level(level)>
            <p>{in_english(what_for)}</p>
            <SummaryList rows/>
            {below}
        </Card>
    }
    .into_any()
}

//! What the pages that the service owes people have in common: what the product knows, then the trust's own words, and when
//! they were changed last.

use crate::domain::failure::Failure;
use crate::domain::own_page::{OwnPage, read};
use crate::pages::fault::drawn;
use crate::pages::layout::Layout;
use crate::pages::own_words::drawn_words;
use crate::pages::request::services;
use crate::paths;
use crate::port::{PublishedWords, Trust};
use crate::words::{date, london_day, t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws such a page, under a heading. `known` is what the product knows; it is told whether the trust has said nothing.
pub fn owed(page: OwnPage, heading: String, known: impl FnOnce(&Trust, bool) -> AnyView + Send + 'static) -> AnyView {
    let (trust, port) = (services().trust, services().own_words);
    // What the product knows stands there whether the trust's own words can be had or not.
    let asked = async move { Ok::<_, Failure>(port.published(page).await) };
    drawn(asked, move |published| {
        let published = published.map(|words| words.filter(|words| !words.text.is_empty()));
        let known = known(&trust, matches!(published, Ok(None)));
        let own = own(page, published);
        view! {
            <Layout trust=Arc::clone(&trust) title=heading.clone() back=paths::HOME>
                <h1 class="nhsuk-heading-l">{heading}</h1>
                {known}
                {own}
            </Layout>
        }
        .into_any()
    })
}

fn own(page: OwnPage, published: Result<Option<PublishedWords>, Failure>) -> Option<AnyView> {
    let away = || view! { <p>{t("owed-own-away")}</p> }.into_any();
    let words = match published {
        Ok(words) => words?,
        Err(_) => return Some(away()),
    };
    // They were sound when they were published: if they no longer are, the rules have changed since.
    let Ok(blocks) = read(&words.text) else {
        return Some(away());
    };
    let day = date(london_day(words.at));
    let heading = (page != OwnPage::SaidDid).then(|| {
        view! { <h2 class="nhsuk-heading-m">{t("owed-own-heading")}</h2> }
    });
    Some(
        view! {
            {heading}
            {drawn_words(&blocks)}
            <p class="nhsuk-body-s">{t_with("owed-last-changed", &[("date", &day)])}</p>
        }
        .into_any(),
    )
}

/// A heading of the second level, by the id of its words.
pub fn heading(id: &str) -> AnyView {
    view! { <h2 class="nhsuk-heading-m">{t(id)}</h2> }.into_any()
}

/// Points, each a sentence or less.
pub fn points(words: Vec<String>) -> AnyView {
    let points = words.into_iter().map(|words| view! { <li>{words}</li> });
    view! { <ul class="nhsuk-list nhsuk-list--bullet">{points.collect_view()}</ul> }.into_any()
}

/// The same, by the ids of their words.
pub fn said(ids: &[&str]) -> AnyView {
    points(ids.iter().map(|id| t(id)).collect())
}

/// An address, a line below the other.
pub fn address(lines: &[String]) -> AnyView {
    let lines = lines.iter().enumerate().map(|(at, line)| {
        let apart = (at > 0).then(|| view! { <br/> });
        view! { {apart} {line.clone()} }
    });
    view! { <p>{lines.collect_view()}</p> }.into_any()
}

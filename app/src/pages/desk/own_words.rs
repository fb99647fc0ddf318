//! The pages that the service owes people, and what the trust has published on each of them.

use super::frame::Frame;
use super::signed_in;
use crate::components::*;
use crate::domain::own_page::OwnPage;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::WordsVersion;
use crate::words::{moment, t};
use leptos::prelude::*;

/// The list.
#[component]
pub fn OwnWordsPage() -> impl IntoView {
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.own_words.clone(), desk.actor.clone());
    drawn(async move { port.pages(&actor).await }, move |pages| {
        let list = table(&pages);
        view! {
            <Frame desk title=t("own-words-title") current=paths::OWN_WORDS>
                <h1 class="nhsuk-heading-l">{t("own-words-title")}</h1>
                <p>{t("own-words-explained")}</p>
                {list}
                <p><a class="nhsuk-link" href=paths::TRANSLATIONS>{t("own-words-translations")}</a></p>
            </Frame>
        }
        .into_any()
    })
}

fn table(pages: &[(OwnPage, Option<WordsVersion>)]) -> AnyView {
    let heads = ["own-words-page", "own-words-when", "own-words-who"];
    let rows = pages.iter().map(|(page, newest)| {
        let name = t(&format!("own-words-page-{page}"));
        let (when, who) = match newest {
            Some(newest) => (moment(newest.at), newest.by.clone()),
            None => (t("own-words-never"), String::new()),
        };
        vec![Cell::link(paths::own_words(*page), name), when.into(), who.into()]
    });
    let rows = rows.collect();
    let caption = Title::new(t("own-words-caption")).classes("nhsuk-u-visually-hidden");
    let head = heads.iter().map(|id| Column::new(t(id))).collect();
    view! { <Table caption head rows responsive=true/> }.into_any()
}

//! The pictures of the easy-read pages: what a page is about, to be seen at a glance. Drawn for this product.

use crate::components::Picture;
use crate::domain::concern::Page;
use crate::domain::language::Language;
use crate::paths;
use crate::words::{spoken, t};
use leptos::prelude::*;

macro_rules! pictures {
    ($($name:literal),* $(,)?) => {
        /// Each picture: its name, and what is drawn.
        pub const PICTURES: &[(&str, &str)] = &[$(($name, include_str!(concat!("pictures/", $name, ".svg")))),*];
    };
}

pictures!(
    "talk",
    "danger",
    "wish",
    "two-people",
    "helper",
    "agree",
    "write",
    "calendar",
    "hospital",
    "photo",
    "name",
    "reach",
    "needs",
    "thanks",
    "pass-on",
    "check",
    "sent",
    "key",
);

/// The picture of the page at this path.
#[must_use]
pub fn of(path: &str) -> Option<&'static str> {
    let question = |page: &Page| paths::question(*page) == path;
    Some(match Page::ALL.iter().copied().find(question) {
        Some(Page::Want) => "wish",
        Some(Page::PassOn) => "pass-on",
        Some(Page::WhoFor) => "two-people",
        Some(Page::Writer) => "helper",
        Some(Page::Patient) => "agree",
        Some(Page::WhatHappened) => "write",
        Some(Page::When) => "calendar",
        Some(Page::Where) => "hospital",
        Some(Page::Files) => "photo",
        Some(Page::Name) => "name",
        Some(Page::Sharing) => "thanks",
        Some(Page::Contact) => "reach",
        Some(Page::Needs) => "needs",
        Some(Page::Check) => "check",
        None => match path {
            paths::HOME => "talk",
            paths::CONCERN_SENT => "sent",
            paths::FOLLOW => "key",
            paths::FOLLOW_CASE => "check",
            paths::SUPPORT => "helper",
            _ => return None,
        },
    })
}

/// A picture by its name, with words for who can't see it, on an easy-read page.
#[must_use]
pub fn easy_picture(name: &'static str) -> Option<AnyView> {
    (spoken() == Language::EasyRead).then(|| picture(name))
}

fn picture(name: &'static str) -> AnyView {
    let drawn = PICTURES.iter().find(|(known, _)| *known == name).map(|(_, svg)| *svg);
    let label = t(&format!("picture-{name}"));
    view! { <Picture svg=drawn.unwrap_or_default() label/> }.into_any()
}

/// On an easy-read page, the picture of what it is about.
#[component]
pub fn EasyPicture() -> impl IntoView {
    of(&crate::pages::request::path()).and_then(easy_picture)
}

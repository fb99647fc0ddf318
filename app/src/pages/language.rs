//! Which language a page is in: the list to choose from, that a translation is a draft, that a page is not there.

use super::layout::Phone;
use super::request::{path, query, services, visitor};
use crate::components::InsetText;
use crate::domain::language::{Language, Part};
use crate::paths;
use crate::port::{Fault, Tried, Trust};
use crate::words::{in_language, spoken, t, t_with};
use leptos::prelude::*;

/// The part that the page at this path speaks from; none if it is in English only.
#[must_use]
pub fn part_of(path: &str) -> Option<Part> {
    match path {
        paths::HOME => Some(Part::Start),
        paths::CONCERN_ABOUT_YOU => None,
        paths::CONCERN_SENT => Some(Part::Sent),
        paths::HELPERS | paths::FOLLOW_HOW_WE_DID | paths::FOLLOW_LOST | paths::FOLLOW_COPY => None,
        _ if is_below(path, paths::CONCERN) => Some(Part::Form),
        _ if is_below(path, paths::FOLLOW) => Some(Part::Follow),
        _ if is_below(path, paths::SUPPORT) => Some(Part::Support),
        _ => None,
    }
}

fn is_below(path: &str, root: &str) -> bool {
    path.strip_prefix(root)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The language of the page at this path, for somebody who chose `chosen`.
#[must_use]
pub fn of_page(path: &str, chosen: Language) -> Language {
    part_of(path).map_or(Language::English, |_| chosen)
}

/// May `language` be chosen here?
#[must_use]
pub fn is_offered(trust: &Trust, language: Language) -> bool {
    match language {
        Language::English => true,
        Language::Pseudo => trust.demonstration,
        _ => trust.languages.contains(&language),
    }
}

/// The list of languages, above a page that is there in more than one; what was typed into a form that came back would be
/// lost on the way, so it is left out there.
#[component]
pub fn Languages() -> impl IntoView {
    let path = path();
    let trust = services().trust;
    let is_answer = use_context::<Tried>().is_some() || use_context::<Fault>().is_some();
    if trust.languages.is_empty() || is_answer || part_of(&path).is_none() {
        return ().into_any();
    }
    let here = spoken();
    let choices = Language::ALL
        .into_iter()
        .filter(|language| is_offered(&trust, *language));
    let items = choices.map(|language| {
        let name = language.own_name();
        let (lang, dir) = (language.tag(), language.direction().to_string());
        let shown = if language == here {
            view! { <span aria-current="true" lang=lang dir=dir>{name}</span> }.into_any()
        } else {
            let href = paths::in_language(language, &path, &query());
            view! { <a href=href hreflang=lang lang=lang dir=dir rel="alternate nofollow">{name}</a> }.into_any()
        };
        view! { <li class="app-languages__item">{shown}</li> }
    });
    let items = items.collect_view();
    view! {
        <nav class="app-languages" aria-label=t("language-label")><ul class="app-languages__list">{items}</ul></nav>
    }
    .into_any()
}

/// That nobody has checked the words of this page; or, to somebody who chose another language, that the page is not there
/// in it.
#[component]
pub fn LanguageNotice() -> impl IntoView {
    let (chosen, here) = (visitor().language, spoken());
    let phone = services().trust.phone.clone();
    if here == chosen {
        return (here.is_translation() && !is_checked())
            .then(|| draft(phone))
            .into_any();
    }
    let said = in_language(chosen, || t("language-not-here"));
    let (lang, dir) = (chosen.tag(), chosen.direction().to_string());
    view! {
        <div class="nhsuk-inset-text" lang=lang dir=dir><p>{said} " " <Phone number=phone/></p></div>
    }
    .into_any()
}

/// Has a person checked the words of this page, and those that stand on every page?
fn is_checked() -> bool {
    let checked = visitor().checked;
    [Some(Part::Frame), Some(Part::Safety), part_of(&path())]
        .into_iter()
        .flatten()
        .all(|part| checked.contains(&part))
}

fn draft(phone: String) -> AnyView {
    view! {
        <InsetText>
            <p><strong>{t("language-draft-heading")}</strong></p>
            <p>{t("language-draft")} " " <Phone number=phone/></p>
        </InsetText>
    }
    .into_any()
}

/// The sentence with this id, in which one argument, by name, is English.
#[must_use]
pub fn t_around(id: &str, arguments: &[(&str, &str)], english: (&str, &str)) -> AnyView {
    let (name, words) = english;
    // A character that no sentence has stands where the words go.
    const HERE: &str = "\u{fffc}";
    let arguments: Vec<_> = arguments.iter().copied().chain([(name, HERE)]).collect();
    let sentence = t_with(id, &arguments);
    let (before, after) = sentence.split_once(HERE).unwrap_or((&sentence, ""));
    view! { {before.to_owned()} {in_english(words.to_owned())} {after.to_owned()} }.into_any()
}

/// English words of ours or of others on a page in another language; on an English page, just the words.
#[must_use]
pub fn in_english(words: String) -> AnyView {
    match english_lang() {
        None => words.into_any(),
        lang => view! { <span lang=lang dir="ltr">{words}</span> }.into_any(),
    }
}

/// What the attribute `lang` of English words is on this page: nothing if the page is English itself.
#[must_use]
pub fn english_lang() -> Option<&'static str> {
    (spoken() != Language::English).then(|| Language::English.tag())
}

//! The languages of the public side: which of their words a person has checked, and the words themselves, beside the English
//! ones, to be read by somebody who speaks the language.

use super::frame::Frame;
use super::{DO, Desk, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::failure::Failure;
use crate::domain::language::{CHECKER_MAX, Language, Part};
use crate::pages::fault::drawn;
use crate::pages::request::told;
use crate::paths;
use crate::port::{Retyped, TranslatedPart, TranslationCheck, TranslationStanding};
use crate::words::{moment, number, side_by_side, t, t_with};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The field of whoever checked the words.
pub const CHECKER: &str = "checker";
/// What [`DO`] says of the button that records it; anything else makes the words a draft again.
pub const CHECKED: &str = "checked";

/// Every part in every language.
#[component]
pub fn TranslationsPage() -> impl IntoView {
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.translations.clone(), desk.actor.clone());
    drawn(async move { port.parts(&actor).await }, move |parts| {
        let tables = Language::ALL.into_iter().map(|language| table(language, &parts));
        let tables = tables.collect_view();
        let none = parts.is_empty().then(|| view! { <p>{t("translations-none")}</p> });
        view! {
            <Frame desk title=t("translations-title") back=paths::OWN_WORDS current=paths::OWN_WORDS>
                <h1 class="nhsuk-heading-l">{t("translations-title")}</h1>
                <p>{t("translations-explained")}</p>
                <p>{t("translations-how")}</p>
                {none}
                {tables}
            </Frame>
        }
        .into_any()
    })
}

fn table(language: Language, parts: &[TranslatedPart]) -> Option<AnyView> {
    let rows: Vec<_> = parts.iter().filter(|of| of.language == language).map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let caption = Title::new(t(&format!("translation-language-{language}"))).size("m");
    let heads = ["translation-part", "translation-standing", "translation-who"];
    let head = heads.iter().map(|id| Column::new(t(id))).collect();
    Some(view! { <Table caption head rows responsive=true/> }.into_any())
}

fn row(of: &TranslatedPart) -> Vec<Cell> {
    let name = view! {
        {part_name(of.part)}
        <span class="nhsuk-u-visually-hidden">{format!(" – {}", t(&format!("translation-language-{}", of.language)))}</span>
    };
    let who = match &of.standing {
        TranslationStanding::Draft => String::new(),
        TranslationStanding::Checked(check) | TranslationStanding::Changed(check) => check.checker.clone(),
    };
    let link = view! { <a class="nhsuk-link" href=paths::translation(of.language, of.part)>{name}</a> };
    vec![link.into_any().into(), tag(&of.standing).into(), who.into()]
}

fn part_name(part: Part) -> String {
    t(&format!("translation-part-{}", part.name()))
}

fn tag(standing: &TranslationStanding) -> AnyView {
    let (id, colour) = match standing {
        TranslationStanding::Draft => ("translation-is-draft", TagColour::Grey),
        TranslationStanding::Checked(_) => ("translation-is-checked", TagColour::Green),
        TranslationStanding::Changed(_) => ("translation-is-changed", TagColour::Yellow),
    };
    view! { <Tag text=t(id) colour/> }.into_any()
}

/// The words of a part, and who checked them.
#[component]
pub fn TranslationPage() -> impl IntoView {
    let asked = use_params_map().with_untracked(|params| {
        let language = params.get("language").and_then(|tag| Language::from_tag(&tag));
        language.zip(params.get("part").and_then(|name| Part::from_name(&name)))
    });
    let (retyped, is_said) = (use_context::<Retyped>(), told("said"));
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.translations.clone(), desk.actor.clone());
    let found = async move {
        may(&actor, Act::CheckTranslation, None).map_err(|_| Failure::Forbidden)?;
        let is_it = |of: &TranslatedPart| Some((of.language, of.part)) == asked;
        let mut parts = port.parts(&actor).await?;
        let at = parts.iter().position(is_it).ok_or(Failure::NotFound)?;
        Ok::<_, Failure>(parts.swap_remove(at))
    };
    drawn(found, move |of| page(desk, &of, retyped.as_ref(), is_said))
}

fn page(desk: Desk, of: &TranslatedPart, retyped: Option<&Retyped>, is_said: bool) -> AnyView {
    let wrong = retyped.filter(|retyped| !retyped.moved).map(|retyped| {
        let id = if retyped.field(CHECKER).trim().is_empty() {
            "problem-checker-missing"
        } else {
            "problem-checker-long"
        };
        t_with(id, &[("limit", &number(CHECKER_MAX))])
    });
    let summary = wrong.clone().map(|wrong| {
        let error_list = vec![ErrorItem::new(format!("#{CHECKER}"), wrong)];
        view! { <ErrorSummary error_list/> }
    });
    let moved = retyped
        .is_some_and(|retyped| retyped.moved)
        .then(|| view! { <NotificationBanner text=t("translation-moved")/> });
    let news = is_said.then(|| {
        view! { <NotificationBanner variant=BannerVariant::Success text=t("translation-said")/> }
    });
    let heading = t_with(
        "translation-heading",
        &[
            ("language", &t(&format!("translation-language-{}", of.language))),
            ("part", &part_name(of.part)),
        ],
    );
    let (stands, form) = (stands(of), form(of, retyped, wrong.clone(), &desk.form_token));
    let words = words(of);
    view! {
        <Frame desk title=t("translations-title") has_error=wrong.is_some() back=paths::TRANSLATIONS current=paths::OWN_WORDS>
            {summary}
            {moved}
            {news}
            <h1 class="nhsuk-heading-l">{heading}</h1>
            {stands}
            {words}
            {form}
        </Frame>
    }
    .into_any()
}

fn stands(of: &TranslatedPart) -> AnyView {
    let who = |check: &TranslationCheck| {
        let said = [
            ("checker", check.checker.as_str()),
            ("by", &check.by),
            ("date", &moment(check.at)),
        ];
        t_with("translation-checked-by", &said)
    };
    let said = match &of.standing {
        TranslationStanding::Draft => t("translation-draft-means"),
        TranslationStanding::Checked(check) => who(check),
        TranslationStanding::Changed(check) => format!("{} {}", who(check), t("translation-changed-means")),
    };
    view! { <p>{tag(&of.standing)} " " {said}</p> }.into_any()
}

/// The sentences, each beside the English one.
fn words(of: &TranslatedPart) -> AnyView {
    let (lang, dir) = (of.language.tag(), of.language.direction().to_string());
    let rows = side_by_side(of.language, of.part).into_iter().map(|beside| {
        let theirs = match beside.translated {
            Some(words) => view! { <span lang=lang dir=dir.clone()>{lines(&words)}</span> }.into_any(),
            None => t("translation-same").into_any(),
        };
        vec![lines(&beside.english).into(), theirs.into()]
    });
    let rows = rows.collect();
    let caption = Title::new(t("translation-words")).size("m");
    let head = vec![
        Column::new(t("translation-language-en-GB")),
        Column::new(t(&format!("translation-language-{}", of.language))),
    ];
    view! {
        <p>{t("translation-words-explained")}</p>
        <Table caption head rows responsive=true/>
    }
    .into_any()
}

/// Words, with their lines below one another.
fn lines(words: &str) -> AnyView {
    let line = |(at, line): (usize, &str)| view! { {(at > 0).then(|| view! { <br/> })} {line.to_owned()} };
    words.lines().enumerate().map(line).collect_view().into_any()
}

fn form(of: &TranslatedPart, retyped: Option<&Retyped>, wrong: Option<String>, token: &str) -> AnyView {
    let action = paths::translation(of.language, of.part);
    let hidden = |token: &str| {
        view! {
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <input type="hidden" name="seen" value=of.fingerprint.clone()/>
        }
    };
    if matches!(of.standing, TranslationStanding::Checked(_)) {
        return view! {
            <form method="post" action=action>
                {hidden(token)}
                <Button variant=ButtonVariant::Secondary text=t("translation-take-back") name=DO value="draft"
                    prevent_double_click=true/>
            </form>
        }
        .into_any();
    }
    let typed = retyped
        .map(|retyped| retyped.field(CHECKER).to_owned())
        .unwrap_or_default();
    view! {
        <form method="post" action=action novalidate=true>
            {hidden(token)}
            <Input name=CHECKER label=Title::new(t("field-checker")).size("m") hint=t("checker-hint")
                error=wrong.unwrap_or_default() value=typed autocomplete="off"/>
            <Button text=t("translation-check") name=DO value=CHECKED prevent_double_click=true/>
        </form>
    }
    .into_any()
}

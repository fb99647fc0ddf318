//! The public side in other languages: no sentence escapes the catalogues, and each page says what language it is in.

use super::reading::{every_page, names};
use super::stage::*;
use super::support::entries;
use app::domain::language::{Language, Part};
use app::pages::language::part_of;
use app::port::Assets;
use app::words::{catalogues, date, in_language, moment, number, t, written};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use scraper::{ElementRef, Node};
use std::collections::{BTreeMap, BTreeSet};

fn in_the(language: Language, world: World) -> World {
    let assets = Assets {
        css: "/pkg/test.css".to_owned(),
        css_rtl: "/pkg/test.rtl.css".to_owned(),
        ..Assets::default()
    };
    World {
        language,
        assets,
        ..world
    }
}

/// What stands on a page in the language of the page itself: not in passages that say that they are in another, nor typed.
fn unmarked(element: ElementRef<'_>, found: &mut Vec<String>) {
    for child in element.children() {
        if let Node::Text(text) = child.value() {
            found.push(text.to_string());
        }
        let Some(child) = ElementRef::wrap(child) else { continue };
        let value = child.value();
        let is_typed = value.attr("dir") == Some("auto");
        if matches!(value.name(), "script" | "style" | "svg" | "textarea") || value.attr("lang").is_some() || is_typed {
            continue;
        }
        for name in ["aria-label", "title", "alt", "placeholder"] {
            found.extend(value.attr(name).map(str::to_owned));
        }
        unmarked(child, found);
    }
}

/// Is there a word of three letters without a mark, which is no address, no code and nobody's name?
fn escaped(text: &str, names: &[String]) -> bool {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.starts_with("https://") {
        return false;
    }
    let text = names.iter().fold(text, |text, name| text.replace(name, " "));
    text.split(|c: char| !(c.is_alphanumeric() || "@.-_/:'".contains(c)))
        .filter(|word| {
            !word.contains(['@', '/', '_', ':'])
                && !word.trim_end_matches('.').contains('.')
                && !word.contains(|c: char| c.is_ascii_digit())
        })
        .any(|word| {
            word.split(['.', '-', '\''])
                .any(|word| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
        })
}

/// Names, and what the people of these tests typed.
fn all_names(world: &World) -> Vec<String> {
    let typed = [
        "BBBB-BBBB-BBBB",
        "Blackpool",
        "Fylde",
        "Wyre",
        "photo.jpg",
        "plan.pdf",
        "last winter",
        "Polish",
        "Example Line",
    ];
    let mut names: Vec<_> = names(world).into_iter().chain(typed.map(str::to_owned)).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

#[tokio::test]
async fn no_sentence_of_these_pages_is_outside_the_catalogues() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut looked = 0;
    for (what, world, address) in every_page() {
        let path = address.split('?').next().unwrap_or_default();
        if part_of(path).is_none() {
            continue;
        }
        let page = get(&in_the(Language::Pseudo, world.clone()), &address).await;
        if page.location.is_some() {
            continue;
        }
        looked += 1;
        let mut texts = Vec::new();
        unmarked(page.page().root_element(), &mut texts);
        let names = all_names(&world);
        for text in texts.into_iter().filter(|text| escaped(text, &names)) {
            found.entry(text).or_default().insert(format!("{address} {what}"));
        }
    }
    assert!(looked > 100, "{looked} pages");
    let shown: Vec<_> = found
        .iter()
        .map(|(text, pages)| format!("{text:?} on {} pages, such as {:?}", pages.len(), pages.first()))
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    // The control: an English page has hardly anything else.
    let page = get(&World::default(), "/").await;
    let mut texts = Vec::new();
    unmarked(page.page().root_element(), &mut texts);
    assert!(texts.iter().filter(|text| escaped(text, &[])).count() > 20);
}

/// The arguments of a sentence, by name, and how many ways of saying it there are.
fn arguments(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    fn inline(expression: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => all(expression, found),
            _ => {}
        }
    }
    fn all(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(one) => inline(one, found),
            Expression::Select { selector, variants } => {
                inline(selector, found);
                for variant in variants {
                    arguments(&variant.value, found);
                }
            }
        }
    }
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            all(expression, found);
        }
    }
}

/// Every sentence of a catalogue: its id and its arguments.
fn sentences(name: &str, source: &'static str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut names = BTreeSet::new();
            arguments(message.value.as_ref().expect("a sentence"), &mut names);
            let before = found.insert(message.id.name.to_owned(), names);
            assert!(before.is_none(), "{name}: {} stands twice", message.id.name);
        }
    }
    found
}

#[test]
fn each_language_has_every_sentence_with_the_same_arguments() {
    let english: BTreeMap<_, _> = catalogues(Language::English).into_iter().collect();
    for language in Language::ALL.into_iter().filter(|language| language.is_translation()) {
        // What is easy to read already is not said again.
        let has_all = language != Language::EasyRead;
        let catalogues = catalogues(language);
        let parts: Vec<_> = catalogues
            .iter()
            .map(|(name, _)| name.trim_end_matches(".ftl"))
            .collect();
        assert_eq!(parts, Part::ALL.map(Part::name));
        for (name, source) in catalogues {
            let (theirs, ours) = (sentences(name, source), sentences(name, english[name]));
            for (id, arguments) in &ours {
                let said = theirs.get(id);
                if said.is_some() || has_all {
                    assert_eq!(said, Some(arguments), "{language}/{name}: {id}");
                }
            }
            let unknown: Vec<_> = theirs.keys().filter(|id| !ours.contains_key(*id)).collect();
            assert!(unknown.is_empty(), "{language}/{name}: {unknown:?}");
        }
    }
}

#[test]
fn a_translation_is_in_its_own_letters() {
    for (language, letters) in [
        (Language::Ukrainian, '\u{400}'..='\u{4ff}'),
        (Language::Urdu, '\u{600}'..='\u{6ff}'),
        (Language::Arabic, '\u{600}'..='\u{6ff}'),
        (Language::Bengali, '\u{980}'..='\u{9ff}'),
    ] {
        for (name, source) in catalogues(language) {
            let text: String = source
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(_, text)| text)
                .collect();
            let (own, all) = (
                text.chars().filter(|c| letters.contains(c)).count(),
                text.chars().filter(|c| c.is_alphabetic()).count(),
            );
            // The rest are names of arguments, addresses and English institutions.
            assert!(own * 2 > all, "{language}/{name}: {own} of {all} letters");
        }
    }
}

#[tokio::test]
async fn a_page_says_its_language_and_its_direction() {
    for language in Language::ALL {
        for address in ["/", "/concern/what-happened", "/follow", "/support"] {
            let page = get(&in_the(language, World::default()), address).await;
            let html = page.page();
            let root = html.root_element().value();
            assert_eq!(root.attr("lang"), Some(language.tag()), "{address}");
            let turned = matches!(language, Language::Urdu | Language::Arabic);
            assert_eq!(root.attr("dir"), turned.then_some("rtl"), "{language}: {address}");
            let sheet = if turned { "/pkg/test.rtl.css" } else { "/pkg/test.css" };
            assert!(page.has(&format!("link[href='{sheet}']")), "{language}: {address}");
            assert!(page.has(&format!("nav.app-languages [lang='{language}'][aria-current='true']")));
            assert!(page.has("nav.app-languages a"));
            // What is English on it says so, in the middle of a sentence too.
            let hours = page.texts("main span[lang='en-GB'][dir='ltr']").concat();
            let has_hours = language != Language::English && ["/", "/support"].contains(&address);
            assert_eq!(hours.contains("Monday to Friday"), has_hours, "{language}: {address}");
            let draft = in_language(language, || t("language-draft-heading"));
            assert_eq!(
                page.words().contains(&draft),
                language.is_translation(),
                "{language}: {address}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_is_a_draft_until_its_part_and_those_of_every_page_are_checked() {
    let heading = in_language(Language::Polish, || t("language-draft-heading"));
    for (checked, address, is_draft) in [
        (vec![], "/", true),
        (vec![Part::Start], "/", true),
        (vec![Part::Start, Part::Frame], "/", true),
        (vec![Part::Start, Part::Frame, Part::Safety], "/", false),
        (vec![Part::Start, Part::Frame, Part::Safety], "/follow", true),
        (Part::ALL.to_vec(), "/follow", false),
    ] {
        let world = World {
            checked: checked.clone(),
            ..World::default()
        };
        let page = get(&in_the(Language::Polish, world), address).await;
        assert_eq!(page.words().contains(&heading), is_draft, "{checked:?} {address}");
    }
}

#[test]
fn easy_read_is_short_an_idea_a_line() {
    for (name, source) in catalogues(Language::EasyRead) {
        for (id, sentence) in written(source) {
            for line in sentence.lines().filter(|line| !line.trim().is_empty()) {
                let ends = line
                    .trim_end_matches(['.', '?', '!', ':'])
                    .matches(['.', '?', '!'])
                    .count();
                let spoken = line
                    .split_whitespace()
                    .filter(|word| word.contains(char::is_alphanumeric));
                assert!(spoken.count() <= 12, "easy/{name}: {id}: {line}");
                assert!(
                    ends == 0 || line.contains("..."),
                    "easy/{name}: {id}: two on a line: {line}"
                );
            }
        }
    }
}

#[tokio::test]
async fn who_helps_stands_under_a_heading_of_its_own_in_every_language() {
    let mut counts = BTreeSet::new();
    for language in Language::ALL {
        let world = World {
            entries: entries(),
            ..World::default()
        };
        let page = get(
            &in_the(language, world),
            "/support?need=complaint-help&council=E06000009",
        )
        .await;
        let names = page.texts("h3.nhsuk-card__heading");
        assert!(names.contains(&"Near Example".to_owned()), "{language}: {names:?}");
        let marked = page.count("h3.nhsuk-card__heading > span[lang='en-GB'][dir='ltr']");
        assert_eq!(marked, if language == Language::English { 0 } else { names.len() });
        counts.insert(names.len());
    }
    assert_eq!(counts.len(), 1, "as many in each: {counts:?}");
}

#[tokio::test]
async fn a_page_that_is_not_there_in_a_language_says_so_in_it_and_is_english() {
    for address in ["/agree", "/privacy", "/what-can-i-do", "/helping"] {
        let page = get(&in_the(Language::Urdu, World::default()), address).await;
        let html = page.page();
        assert_eq!(html.root_element().value().attr("lang"), Some("en-GB"), "{address}");
        assert_eq!(html.root_element().value().attr("dir"), None, "{address}");
        let said = in_language(Language::Urdu, || t("language-not-here"));
        assert!(
            page.texts("main [lang=ur][dir=rtl]").concat().contains(&said),
            "{address}"
        );
        // The control.
        let english = get(&World::default(), address).await;
        assert!(!english.has("main [lang=ur]"), "{address}");
    }
}

#[tokio::test]
async fn the_list_of_languages_leads_back_to_the_same_page() {
    let page = get(&World::default(), "/support?need=carers&council=E06000009").await;
    assert!(page.has("a[hreflang=ur][lang=ur][dir=rtl][href='/language/ur/support?need=carers&council=E06000009']"));
    assert!(!page.has("[lang=en-XA]"), "that is for demonstrations");
}

#[test]
fn dates_and_numbers_are_written_as_each_language_does() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let at = chrono::DateTime::from_timestamp(1_795_338_300, 0).expect("a moment");
    for (language, written) in [
        (Language::English, "22 November 2026"),
        (Language::Polish, "22 listopada 2026"),
        (Language::Romanian, "22 noiembrie 2026"),
        (Language::Ukrainian, "22 листопада 2026"),
        (Language::Urdu, "22 نومبر 2026"),
        (Language::Arabic, "22 نوفمبر 2026"),
        (Language::Bengali, "22 নভেম্বর 2026"),
    ] {
        assert_eq!(in_language(language, || date(on)), written);
    }
    assert_eq!(in_language(Language::Polish, || number(20_000)), "20\u{a0}000");
    assert_eq!(in_language(Language::Urdu, || number(20_000)), "20,000");
    assert!(in_language(Language::Polish, || moment(at)).contains("09:05"));
    assert!(in_language(Language::English, || moment(at)).ends_with("at 9:05am"));
}

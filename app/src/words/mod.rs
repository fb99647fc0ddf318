//! Every sentence a person reads, by id: Fluent catalogues, looked up on the server. Islands get their strings as props.

use crate::domain::language::{Direction, Language, Part};
use crate::domain::problem::Problem;
use chrono::Locale;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use fluent_syntax::unicode::unescape_unicode_to_string;
use leptos::prelude::{Owner, provide_context, use_context};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The catalogues of a language's parts, from its folder.
macro_rules! parts {
    ($folder:literal) => {
        [
            ("frame.ftl", include_str!(concat!($folder, "/frame.ftl"))),
            ("safety.ftl", include_str!(concat!($folder, "/safety.ftl"))),
            ("start.ftl", include_str!(concat!($folder, "/start.ftl"))),
            ("form.ftl", include_str!(concat!($folder, "/form.ftl"))),
            ("sent.ftl", include_str!(concat!($folder, "/sent.ftl"))),
            ("follow.ftl", include_str!(concat!($folder, "/follow.ftl"))),
            ("support.ftl", include_str!(concat!($folder, "/support.ftl"))),
        ]
    };
}

/// A file's name and what it says.
type Catalogue = (&'static str, &'static str);

/// The catalogues that are there in every language, in English.
const PARTS: [Catalogue; 7] = parts!("en");

/// Those that are there only in English.
const ONLY_ENGLISH: [Catalogue; 14] = [
    ("guide.ftl", include_str!("en/guide.ftl")),
    ("helping.ftl", include_str!("en/helping.ftl")),
    ("agree.ftl", include_str!("en/agree.ftl")),
    ("afterwards.ftl", include_str!("en/afterwards.ftl")),
    ("owed.ftl", include_str!("en/owed.ftl")),
    ("clocks.ftl", include_str!("en/clocks.ftl")),
    ("desk.ftl", include_str!("en/desk.ftl")),
    ("directory.ftl", include_str!("en/directory.ftl")),
    ("issues.ftl", include_str!("en/issues.ftl")),
    ("own_words.ftl", include_str!("en/own_words.ftl")),
    ("pictures.ftl", include_str!("en/pictures.ftl")),
    ("record.ftl", include_str!("en/record.ftl")),
    ("translations.ftl", include_str!("en/translations.ftl")),
    ("triage.ftl", include_str!("en/triage.ftl")),
];

/// A language's catalogues, one file a part of the product. What they don't have is said in English.
#[must_use]
pub fn catalogues(language: Language) -> Vec<Catalogue> {
    match language {
        Language::English => PARTS.into_iter().chain(ONLY_ENGLISH).collect(),
        Language::Pseudo => PARTS.to_vec(),
        Language::Polish => parts!("pl").to_vec(),
        Language::Romanian => parts!("ro").to_vec(),
        Language::Ukrainian => parts!("uk").to_vec(),
        Language::Urdu => parts!("ur").to_vec(),
        Language::Arabic => parts!("ar").to_vec(),
        Language::Bengali => parts!("bn").to_vec(),
        Language::EasyRead => parts!("easy").to_vec(),
    }
}

/// The catalogue of a part in a language; empty if there is none.
#[must_use]
pub fn catalogue(language: Language, part: Part) -> &'static str {
    let is_it = |(name, _): &Catalogue| name.strip_suffix(".ftl") == Some(part.name());
    catalogues(language)
        .into_iter()
        .find(is_it)
        .map_or("", |(_, source)| source)
}

/// A sentence beside the one that it translates, as the catalogues have them: what is filled in stands in braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// In English.
    pub english: String,
    /// In the language; none if it is said in English there as well.
    pub translated: Option<String>,
}

/// Every sentence of a part, in the order of the English catalogue.
#[must_use]
pub fn side_by_side(language: Language, part: Part) -> Vec<Beside> {
    let translated: BTreeMap<_, _> = written(catalogue(language, part)).into_iter().collect();
    written(catalogue(Language::English, part))
        .into_iter()
        .map(|(id, english)| Beside {
            english,
            translated: translated.get(&id).cloned(),
        })
        .collect()
}

/// The sentences of a catalogue, with their ids.
#[must_use]
pub fn written(source: &str) -> Vec<(String, String)> {
    let resource = parse(source).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.value?)),
        _ => None,
    });
    messages.map(|(id, pattern)| (id, plainly(&pattern))).collect()
}

fn plainly(pattern: &Pattern<&str>) -> String {
    let element = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => filled_in(expression),
    };
    pattern.elements.iter().map(element).collect()
}

/// What is filled in, by its name; where a sentence has forms for different numbers, each form on a line of its own.
fn filled_in(expression: &Expression<&str>) -> String {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => format!("{{{}}}", id.name),
        Expression::Inline(InlineExpression::StringLiteral { value }) => unescape_unicode_to_string(value).into_owned(),
        Expression::Inline(_) => String::new(),
        Expression::Select { variants, .. } => {
            let forms = variants.iter().map(|variant| plainly(&variant.value));
            forms.collect::<Vec<_>>().join("\n")
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Each language's sentences, made when somebody first asks for one.
static BUNDLES: [LazyLock<Bundle>; 9] = [
    LazyLock::new(|| bundle(Language::English)),
    LazyLock::new(|| bundle(Language::Polish)),
    LazyLock::new(|| bundle(Language::Romanian)),
    LazyLock::new(|| bundle(Language::Ukrainian)),
    LazyLock::new(|| bundle(Language::Urdu)),
    LazyLock::new(|| bundle(Language::Arabic)),
    LazyLock::new(|| bundle(Language::Bengali)),
    LazyLock::new(|| bundle(Language::EasyRead)),
    LazyLock::new(|| bundle(Language::Pseudo)),
];

fn bundle(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // What is put into a sentence is often English: where that runs the other way it is kept apart by marks. Elsewhere
    // tests and screen readers would only stumble over them.
    bundle.set_use_isolating(language.direction() == Direction::RightToLeft);
    if language == Language::Pseudo {
        bundle.set_transform(Some(marked));
    }
    for (_, source) in catalogues(language) {
        // A catalogue with a fault still gives every message that is sound; a test refuses the fault.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text with a mark on each of its letters.
fn marked(text: &str) -> Cow<'_, str> {
    const MARKED: &str = "ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ";
    let mark = |letter: char| {
        let at = match letter {
            'A'..='Z' => letter as usize - 'A' as usize,
            'a'..='z' => letter as usize - 'a' as usize + 26,
            _ => return letter,
        };
        MARKED.chars().nth(at).unwrap_or(letter)
    };
    text.chars().map(mark).collect()
}

/// The language that is spoken here: the page's, or English.
#[must_use]
pub fn spoken() -> Language {
    use_context::<Language>().unwrap_or_default()
}

/// Is the page written from the right?
#[must_use]
pub fn is_turned() -> bool {
    spoken().direction() == Direction::RightToLeft
}

/// Says what `say` says in another language.
pub fn in_language<T>(language: Language, say: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(language);
        say()
    })
}

/// The sentence with this id. An id that no catalogue has comes back as itself, so that a page never breaks over a word;
/// a test finds it before a person does.
#[must_use]
pub fn t(id: &str) -> String {
    t_with(id, &[])
}

/// What is wrong with a field. `name` is that of somebody whom some of these sentences speak of.
#[must_use]
pub fn sentence_about(problem: &Problem, name: &str) -> String {
    let limit = problem.limit.map(number).unwrap_or_default();
    t_with(&problem.message_id(), &[("limit", &limit), ("name", name)])
}

/// What is wrong with a field.
#[must_use]
pub fn sentence(problem: &Problem) -> String {
    sentence_about(problem, "")
}

/// The sentence with this id and its arguments, by name.
#[must_use]
pub fn t_with(id: &str, arguments: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in arguments {
        args.set(*name, FluentValue::from(*value));
    }
    format(id, &args)
}

/// As [`t_with`], with a number that Fluent picks the plural by; it is also there as `$count`.
#[must_use]
pub fn t_count(id: &str, count: u64, arguments: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::new();
    args.set("count", FluentValue::from(count));
    for (name, value) in arguments {
        args.set(*name, FluentValue::from(*value));
    }
    format(id, &args)
}

fn format(id: &str, args: &FluentArgs) -> String {
    let say = |language: Language| {
        let bundle = &*BUNDLES[language as usize];
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    };
    say(spoken())
        .or_else(|| say(Language::English))
        .unwrap_or_else(|| id.to_owned())
}

/// Is there a sentence with this id in English?
#[must_use]
pub fn has(id: &str) -> bool {
    has_in(Language::English, id)
}

/// Is there a sentence with this id in that language's own catalogues?
#[must_use]
pub fn has_in(language: Language, id: &str) -> bool {
    BUNDLES[language as usize].has_message(id)
}

/// A whole number as people read it: "20,000".
#[must_use]
pub fn number(number: usize) -> String {
    let between = match spoken() {
        Language::Polish | Language::Ukrainian => '\u{a0}',
        Language::Romanian => '.',
        _ => ',',
    };
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(between);
        }
        shown.push(digit);
    }
    shown
}

/// A date as people read it: "22 November 2026".
#[must_use]
pub fn date(day: chrono::NaiveDate) -> String {
    dated(day, "%-d %B %Y")
}

/// A date with its weekday: "Sunday 22 November 2026".
#[must_use]
pub fn weekday_date(day: chrono::NaiveDate) -> String {
    dated(day, "%A %-d %B %Y")
}

fn dated(day: chrono::NaiveDate, pattern: &str) -> String {
    let locale = match spoken() {
        Language::English | Language::EasyRead => return day.format(pattern).to_string(),
        Language::Pseudo => return marked(&day.format(pattern).to_string()).into_owned(),
        Language::Polish => Locale::pl_PL,
        Language::Romanian => Locale::ro_RO,
        Language::Ukrainian => Locale::uk_UA,
        Language::Urdu => Locale::ur_PK,
        Language::Arabic => Locale::ar_EG,
        Language::Bengali => Locale::bn_BD,
    };
    day.format_localized(pattern, locale).to_string()
}

/// A moment as London reads it: "22 November 2026 at 9:05am".
#[must_use]
pub fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    let local = at.with_timezone(&chrono_tz::Europe::London);
    let time = match spoken() {
        Language::English | Language::EasyRead | Language::Pseudo => local.format("%-I:%M%P"),
        _ => local.format("%H:%M"),
    };
    t_with(
        "moment",
        &[("date", &date(local.date_naive())), ("time", &time.to_string())],
    )
}

/// The London day of a moment.
#[must_use]
pub fn london_day(at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDate {
    at.with_timezone(&chrono_tz::Europe::London).date_naive()
}

//! What a component is given to say: plain words, or a view of our own making. Never HTML that a person typed.

use crate::domain::language::Language;
use crate::words::{spoken, t_with};
use leptos::{
    prelude::*,
    tachys::html::attribute::{any_attribute::AnyAttribute, custom::custom_attribute},
};

/// Words for a place in a component. Plain words are escaped; a view is drawn as it is.
///
/// Every place that nhsuk-frontend fills from `text` or `html` takes a `Text`. An empty string counts as nothing, as it
/// does in nhsuk-frontend, so `error=problem` works whether `problem` is a `&str`, a `String` or an `Option` of either.
#[derive(Default)]
pub enum Text {
    #[default]
    Nothing,
    Plain(String),
    View(AnyView),
}

impl Text {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Plain(words) => words.is_empty(),
            Self::View(_) => false,
        }
    }

    /// The words when they are plain; empty for a view.
    #[must_use]
    pub fn plain(&self) -> &str {
        match self {
            Self::Plain(words) => words,
            Self::Nothing | Self::View(_) => "",
        }
    }

    /// The words as a view; nothing at all when there are none.
    #[must_use]
    pub fn view(self) -> Option<AnyView> {
        match self {
            Self::Plain(words) if !words.is_empty() => Some(words.into_any()),
            Self::View(view) => Some(view),
            Self::Nothing | Self::Plain(_) => None,
        }
    }

    /// These words, or `other` when there are none.
    #[must_use]
    pub fn or(self, other: impl Into<Self>) -> Self {
        if self.is_empty() { other.into() } else { self }
    }

    /// What stands between a component's tags if anything does, else its `text`.
    pub(super) fn content(text: Self, children: Option<Children>) -> Self {
        children.map_or(text, |children| Self::View(children().into_any()))
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::Plain(words.to_owned())
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::Plain(words)
    }
}

impl From<AnyView> for Text {
    fn from(view: AnyView) -> Self {
        Self::View(view)
    }
}

impl<T: Into<Self>> From<Option<T>> for Text {
    fn from(words: Option<T>) -> Self {
        words.map_or(Self::Nothing, Into::into)
    }
}

/// A message of nhsuk-frontend's script for each plural form: (`one`, words), (`other`, words). `%{count}` is the number.
pub type Plurals = Vec<(String, String)>;

/// What nhsuk-frontend's script is to say, with `%{count}` where it puts a number: given if it was, and otherwise the
/// sentence with this id on a page that is not in English, the one language that the script speaks by itself.
pub(super) fn for_script(given: Option<String>, id: &str) -> Option<String> {
    given.or_else(|| (spoken() != Language::English).then(|| t_with(id, &[("count", "%{count}")])))
}

/// As [`for_script`], in every plural form. Our sentences put the number last, so that one form does for all.
pub(super) fn plurals_for_script(given: Plurals, id: &str) -> Plurals {
    let words = if given.is_empty() { for_script(None, id) } else { None };
    let forms = ["zero", "one", "two", "few", "many", "other"];
    let said = words.map(|words| forms.map(|form| (form.to_owned(), words.clone())));
    said.map_or(given, Plurals::from)
}

/// Further attributes for the control inside a field, where `attr:` would reach only the outermost element.
/// Names come from our code; values are escaped.
#[derive(Default, Clone)]
pub struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// These, and one more.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// These, and one more if it has a value.
    #[must_use]
    pub fn with_some(self, name: &str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// These, and a message of nhsuk-frontend's script in each of its plural forms.
    pub(super) fn with_plurals(self, key: &str, forms: Plurals) -> Self {
        forms.into_iter().fold(self, |all, (form, words)| {
            all.with(format!("data-i18n.{key}.{form}"), words)
        })
    }

    /// For `{..attributes.spread()}` in a view.
    pub(super) fn spread(self) -> Vec<AnyAttribute> {
        self.0
            .into_iter()
            .map(|(name, value)| custom_attribute(name, value).into_any_attr())
            .collect()
    }
}

/// `prefix` and `modifier` as one class name, unless there is no modifier or `classes` has one of that prefix already.
pub(super) fn modifier(prefix: &str, modifier: &str, classes: &str) -> String {
    if modifier.is_empty() || classes.contains(prefix) {
        String::new()
    } else {
        format!("{prefix}{modifier}")
    }
}

/// Class names with the empty ones left out.
pub(super) fn class_names(names: &[&str]) -> String {
    names
        .iter()
        .copied()
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::Text;
    use crate::components::{ErrorItem, ErrorSummary, Input, RadioItem, Radios, SummaryList, SummaryRow};

    #[test]
    fn plain_words_never_become_markup() {
        let typed = "\"'><script>alert(1)</script>&";
        let words = || typed.to_owned();
        let drawn = Owner::new().with(|| {
            view! {
                <Input name=words() label=words() hint=words() error=words() value=words() autocomplete=words()/>
                <Radios name=words() legend=words() items=vec![RadioItem::new(words(), words()).hint(words())]/>
                <ErrorSummary error_list=vec![ErrorItem::new(words(), words())]/>
                <SummaryList rows=vec![SummaryRow::new(words(), words())]/>
            }
            .to_html()
        });
        let page = scraper::Html::parse_fragment(&drawn);
        let all = scraper::Selector::parse("*").unwrap();
        for element in page.select(&all) {
            let name = element.value().name();
            assert_ne!(name, "script");
            assert!(
                element
                    .value()
                    .attrs()
                    .all(|(name, _)| name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
            );
        }
        assert!(drawn.matches("alert(1)").count() > 15, "the words were not drawn");
    }

    #[test]
    fn nothing_to_say_is_nothing_drawn() {
        for nothing in [
            Text::Nothing,
            "".into(),
            String::new().into(),
            None::<String>.into(),
            Some("").into(),
        ] {
            assert!(nothing.is_empty());
            assert!(nothing.view().is_none());
        }
    }
}

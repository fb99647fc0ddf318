//! A warning about what may go wrong, as nhsuk-frontend's `warning-callout` draws it: a yellow card.

use leptos::prelude::*;

use super::{
    card::{Card, CardProps, CardVariant},
    heading::Title,
    text::Text,
};
use crate::words::t;

/// A warning callout. "Important: " is read out before a heading that doesn't say so itself.
#[component]
pub fn WarningCallout(
    /// The heading.
    #[prop(into)]
    heading: Title,
    /// One paragraph of plain words.
    #[prop(optional, into)]
    text: Text,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// What stands below the heading, when that is more than one paragraph.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let mut heading = Title {
        level: heading.level.or(Some(3)),
        ..heading
    };
    let important = t("component-important");
    if heading.text.plain().to_lowercase().contains(&important.to_lowercase()) {
        heading.visually_hidden_text.clear();
    } else if heading.visually_hidden_text.is_empty() {
        heading.visually_hidden_text = important;
    }
    let mut card = CardProps::builder()
        .variant(CardVariant::Warning)
        .heading(heading)
        .description(text)
        .classes(classes)
        .build();
    card.id = id;
    card.children = children;
    Card(card)
}

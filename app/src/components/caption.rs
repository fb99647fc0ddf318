//! The smaller line above or below a heading, as nhsuk-frontend's `caption` draws it.

use leptos::{html::custom, prelude::*};

use super::text::{Text, class_names};

/// Where a caption stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Placement {
    /// Before the heading's element.
    Before,
    /// Inside the heading, before its words.
    #[default]
    Start,
    /// Inside the heading, after its words.
    End,
    /// After the heading's element.
    After,
}

/// A caption: such as the section that a question belongs to.
#[derive(Default)]
pub struct Caption {
    /// The words.
    pub text: Text,
    /// Where they stand; inside the heading and before its words if nothing else is said.
    pub placement: Placement,
    /// `m`, `l`, `xl` or `xxl`; the heading's own size if empty.
    pub size: String,
    /// The element's name; `span` if empty.
    pub element: String,
}

impl Caption {
    /// These words, inside the heading.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Drawn; a caption that says nothing is not drawn.
    pub(super) fn view(self) -> AnyView {
        let Some(words) = self.text.view() else {
            return ().into_any();
        };
        let class = match self.size.as_str() {
            size @ ("m" | "l" | "xl" | "xxl") => format!("nhsuk-caption-{size}"),
            _ => "nhsuk-caption".to_owned(),
        };
        let bottom = match self.placement {
            Placement::End | Placement::After => "nhsuk-caption--bottom",
            Placement::Before | Placement::Start => "",
        };
        let tag = if self.element.is_empty() {
            "span".to_owned()
        } else {
            self.element
        };
        custom(tag)
            .attr("class", class_names(&[&class, bottom]))
            .child(words)
            .into_any()
    }
}

impl<T: Into<Text>> From<T> for Caption {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

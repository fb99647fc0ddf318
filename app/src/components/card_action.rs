//! A small act on a card or on a row of a summary list, such as "Change", as nhsuk-frontend's `card/action` draws it.

use leptos::prelude::*;

use super::text::Text;

/// What can be done to a row or a card.
#[derive(Default)]
pub struct RowAction {
    /// Where it leads; a button when there is none.
    pub href: Option<String>,
    /// What it says, such as "Change".
    pub text: Text,
    /// Read out after the words, such as "your name", so that no two links on a page sound the same.
    pub visually_hidden_text: String,
    /// The type of the button: `submit` if not given. Makes it a button although it has an `href`.
    pub r#type: Option<String>,
    /// The name the button is sent under.
    pub name: Option<String>,
    /// The value the button is sent with.
    pub value: Option<String>,
}

impl RowAction {
    /// A link that reads "`text` `visually_hidden_text`".
    #[must_use]
    pub fn new(href: impl Into<String>, text: impl Into<Text>, visually_hidden_text: impl Into<String>) -> Self {
        Self {
            href: Some(href.into()),
            text: text.into(),
            visually_hidden_text: visually_hidden_text.into(),
            ..Self::default()
        }
    }

    /// A button that sends the form it stands in, under this name and value.
    #[must_use]
    pub fn button(
        name: impl Into<String>,
        value: impl Into<String>,
        text: impl Into<Text>,
        visually_hidden_text: impl Into<String>,
    ) -> Self {
        Self {
            text: text.into(),
            visually_hidden_text: visually_hidden_text.into(),
            name: Some(name.into()),
            value: Some(value.into()),
            ..Self::default()
        }
    }

    /// Drawn; `about` is the heading of the card it stands in, read out in brackets.
    pub(super) fn view(self, about: &str) -> AnyView {
        let mut hidden = String::new();
        if !self.visually_hidden_text.is_empty() {
            hidden = format!(" {}", self.visually_hidden_text);
        }
        if !about.is_empty() {
            hidden.push_str(&format!(" ({about})"));
        }
        let words = (
            self.text.view(),
            (!hidden.is_empty()).then(|| view! { <span class="nhsuk-u-visually-hidden">{hidden}</span> }),
        );
        match (self.href, self.r#type) {
            (Some(href), None) => view! { <a class="nhsuk-link" href=href>{words}</a> }.into_any(),
            (_, kind) => {
                let kind = kind.unwrap_or_else(|| "submit".to_owned());
                view! { <button class="nhsuk-link" name=self.name type=kind value=self.value>{words}</button> }
                    .into_any()
            }
        }
    }
}

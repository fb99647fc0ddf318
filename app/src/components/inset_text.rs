//! Words that stand out from the page, as nhsuk-frontend's `inset-text` draws them.

use leptos::prelude::*;

use super::text::{Text, class_names};
use crate::words::t;

/// Inset text.
#[component]
pub fn InsetText(
    /// One paragraph of plain words.
    #[prop(optional, into)]
    text: Text,
    /// Read out first; "Information" if not given.
    #[prop(optional, into)]
    visually_hidden_text: Option<String>,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// Paragraphs, when one of plain words is not enough.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hidden = visually_hidden_text.unwrap_or_else(|| t("component-information"));
    let words = match children {
        Some(children) => children().into_any(),
        None => text.view().map(|words| view! { <p>{words}</p> }).into_any(),
    };
    view! {
        <div class=class_names(&["nhsuk-inset-text", &classes]) id=id>
            <span class="nhsuk-u-visually-hidden">{format!("{hidden}: ")}</span>
            {words}
        </div>
    }
}

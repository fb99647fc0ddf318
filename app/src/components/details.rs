//! Something that opens to say more, as nhsuk-frontend's `details` draws it. It works without scripts.

use leptos::prelude::*;

use super::text::{Text, class_names};

/// Details: for help that only some people need.
#[component]
pub fn Details(
    /// What is always seen.
    #[prop(into)]
    summary: Text,
    /// What it opens to, when that is plain words.
    #[prop(optional, into)]
    text: Text,
    /// Begins open.
    #[prop(optional)]
    open: bool,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names, such as `nhsuk-expander`.
    #[prop(optional, into)]
    classes: String,
    /// What it opens to, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <details class=class_names(&["nhsuk-details", &classes]) id=id open=open>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{summary.view()}</span>
            </summary>
            <div class="nhsuk-details__text">{Text::content(text, children).view()}</div>
        </details>
    }
}

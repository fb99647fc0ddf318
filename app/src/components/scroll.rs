//! A frame that scrolls sideways when what it holds is too wide, as nhsuk-frontend's `scroll` draws it.

use leptos::prelude::*;

use super::text::class_names;

/// A frame that scrolls sideways. The script lets people who use a keyboard reach it.
#[component]
pub fn Scroll(
    /// The id of what names it, such as a table's caption.
    #[prop(optional, into)]
    labelled_by: Option<String>,
    /// White, for dark backgrounds.
    #[prop(optional)]
    reverse: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=class_names(&["nhsuk-scroll", if reverse { "nhsuk-scroll--reverse" } else { "" }]) data-module="nhsuk-scroll">
            <div class="nhsuk-scroll__content" role="region" aria-labelledby=labelled_by>{children()}</div>
        </div>
    }
}

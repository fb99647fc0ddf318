//! The way back to the page before, as nhsuk-frontend's `back-link` draws it.

use leptos::prelude::*;

use super::text::{Text, class_names};
use crate::words::t;

/// A back link: a link when it has an `href`, else a button.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// What it says; "Back" if not given.
    #[prop(optional, into)]
    text: Text,
    /// Read out before the words.
    #[prop(optional, into)]
    visually_hidden_text: String,
    /// The type of the button, such as `submit`; makes it a button although it has an `href`.
    #[prop(optional, into)]
    r#type: Option<String>,
    /// White, for dark backgrounds.
    #[prop(optional)]
    reverse: bool,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// What it says, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = class_names(&[
        "nhsuk-back-link",
        if reverse { "nhsuk-back-link--reverse" } else { "" },
        &classes,
    ]);
    let words = (
        (!visually_hidden_text.is_empty())
            .then(|| view! { <span class="nhsuk-u-visually-hidden">{format!("{visually_hidden_text} ")}</span> }),
        Text::content(text, children).or(t("component-back")).view(),
    );
    match (href, r#type) {
        (Some(href), None) => view! { <a class=class id=id href=href>{words}</a> }.into_any(),
        (_, kind) => {
            let kind = kind.unwrap_or_else(|| "submit".to_owned());
            view! { <button class=class id=id type=kind>{words}</button> }.into_any()
        }
    }
}

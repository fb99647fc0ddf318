//! A link that begins a task, with its arrow, as nhsuk-frontend's `action-link` draws it.

use leptos::prelude::*;

use super::{
    icon::Icon,
    text::{Text, class_names},
};

/// An action link: a link when it has an `href`, else a button.
#[component]
pub fn ActionLink(
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// What it says, when that is plain words.
    #[prop(optional, into)]
    text: Text,
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
        "nhsuk-action-link",
        if reverse { "nhsuk-action-link--reverse" } else { "" },
        &classes,
    ]);
    let words = view! {
        {Icon::ArrowRightCircle.view()}
        " "
        <span class="nhsuk-action-link__text">{Text::content(text, children).view()}</span>
    };
    match (href, r#type) {
        (Some(href), None) => view! { <a class=class id=id href=href>{words}</a> }.into_any(),
        (_, kind) => {
            let kind = kind.unwrap_or_else(|| "submit".to_owned());
            view! { <button class=class id=id type=kind>{words}</button> }.into_any()
        }
    }
}

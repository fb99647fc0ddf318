//! A hint below a label, as nhsuk-frontend's `hint` draws it.

use leptos::prelude::*;

use super::text::{Text, class_names};

/// A hint: help that most people need to answer.
#[component]
pub fn Hint(
    /// What it says, when that is plain words.
    #[prop(optional, into)]
    text: Text,
    /// The id that the control's `aria-describedby` names.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// What it says, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! { <div class=class_names(&["nhsuk-hint", &classes]) id=id>{Text::content(text, children).view()}</div> }
}

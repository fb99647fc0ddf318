//! What is wrong with one answer, as nhsuk-frontend's `error-message` draws it.

use leptos::prelude::*;

use super::text::Text;
use crate::words::t;

/// The message between a field's hint and its control. The words are those of the error summary.
#[component]
pub fn ErrorMessage(
    /// What is wrong, when that is plain words.
    #[prop(optional, into)]
    text: Text,
    /// The id that the control's `aria-describedby` names.
    #[prop(optional, into)]
    id: Option<String>,
    /// Read out before the message; "Error" if not given, nothing if empty.
    #[prop(optional, into)]
    visually_hidden_text: Option<String>,
    /// What is wrong, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hidden = visually_hidden_text.unwrap_or_else(|| t("component-error"));
    view! {
        <span class="nhsuk-error-message" id=id>
            {(!hidden.is_empty()).then(|| view! { <span class="nhsuk-u-visually-hidden">{format!("{hidden}: ")}</span> })}
            {Text::content(text, children).view()}
        </span>
    }
}

//! A box to search with, and its button, as nhsuk-frontend's `search-input` draws them.

use leptos::prelude::*;

use super::{
    button::{Button, ButtonVariant},
    form_group::id_or_name,
    heading::Title,
    icon::Icon,
    input::Input,
    text::{Attributes, Text, class_names},
};
use crate::words::t;

/// A search box with its label, hint, error message and button.
#[component]
pub fn SearchInput(
    /// The name the words are sent under.
    #[prop(into)]
    name: String,
    /// The control's id; the name if not given.
    #[prop(optional, into)]
    id: Option<String>,
    /// The label.
    #[prop(optional, into)]
    label: Title,
    /// What can be searched for.
    #[prop(optional, into)]
    hint: Text,
    /// What is wrong with the words.
    #[prop(optional, into)]
    error: Text,
    /// Marks the control as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// What was searched for.
    #[prop(optional, into)]
    value: String,
    /// Grey words inside the empty box. Avoid: use a hint.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// How many characters wide; 0 for the full width.
    #[prop(optional)]
    width: u8,
    /// Larger, for a page that is about searching.
    #[prop(optional)]
    large: bool,
    /// For codes and numbers that are read character by character.
    #[prop(optional)]
    code: bool,
    /// What stands in front of the box.
    #[prop(optional, into)]
    prefix: Text,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// With a button.
    #[prop(default = true)]
    button: bool,
    /// The button's words; with none it is read out as "Search".
    #[prop(optional, into)]
    button_text: Text,
    /// The picture on the button.
    #[prop(default = Some(Icon::Search))]
    button_icon: Option<Icon>,
    /// What kind of button it is.
    #[prop(optional)]
    button_variant: ButtonVariant,
    /// The button is greyed out, or not although the box is.
    #[prop(optional, into)]
    button_disabled: Option<bool>,
    /// Further class names for the control.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes for the control.
    #[prop(optional, into)]
    attributes: Attributes,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let button = button.then(|| {
        view! {
            <Button text=button_text aria_label=t("component-search") nostrip:icon=button_icon small=!large
                disabled=button_disabled.unwrap_or(disabled) variant=button_variant classes="nhsuk-search-input__button"/>
        }
        .into_any()
    });
    let group = class_names(&[
        "nhsuk-search-input",
        if large { "nhsuk-search-input--large" } else { "" },
    ]);
    view! {
        <Input name id label hint error is_error value r#type="search" nostrip:placeholder=placeholder width large code
            prefix disabled autocomplete="off" classes=class_names(&["nhsuk-search-input__input", &classes]) attributes
            after_input=button input_wrapper_classes="nhsuk-search-input__wrapper" form_group_classes=group/>
    }
}

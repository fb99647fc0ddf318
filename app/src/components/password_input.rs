//! A password that can be shown, as nhsuk-frontend's `password-input` draws it. The button appears with scripts only.

use leptos::prelude::*;

use super::{
    button::{Button, ButtonVariant},
    form_group::id_or_name,
    heading::Title,
    input::Input,
    text::{Attributes, Text, class_names},
};
use crate::words::t;

/// A password with its label, hint and error message.
#[component]
pub fn PasswordInput(
    /// The name the password is sent under.
    #[prop(into)]
    name: String,
    /// The control's id; the name if not given.
    #[prop(optional, into)]
    id: Option<String>,
    /// The label.
    #[prop(optional, into)]
    label: Title,
    /// Help below the label.
    #[prop(optional, into)]
    hint: Text,
    /// What is wrong with the password.
    #[prop(optional, into)]
    error: Text,
    /// Marks the control as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// What was typed. Never send a password back to the browser.
    #[prop(optional, into)]
    value: String,
    /// `current-password` or `new-password`.
    #[prop(default = "current-password".to_owned(), into)]
    autocomplete: String,
    /// How many characters wide; 0 for the full width.
    #[prop(optional)]
    width: u8,
    /// For codes that are read character by character.
    #[prop(optional)]
    code: bool,
    /// What stands in front of the control.
    #[prop(optional, into)]
    prefix: Text,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// The button is greyed out, or not although the control is.
    #[prop(optional, into)]
    button_disabled: Option<bool>,
    /// What kind of button shows the password.
    #[prop(default = ButtonVariant::Secondary)]
    button_variant: ButtonVariant,
    /// A second press of the button within a second does nothing.
    #[prop(optional, into)]
    prevent_double_click: Option<bool>,
    /// The button's words; "Show" if not given.
    #[prop(optional, into)]
    show_password_text: Option<String>,
    /// The button's words while the password is shown.
    #[prop(optional, into)]
    hide_password_text: Option<String>,
    /// Read out instead of the button's words; "Show password" if not given.
    #[prop(optional, into)]
    show_password_aria_label: Option<String>,
    /// The same while the password is shown.
    #[prop(optional, into)]
    hide_password_aria_label: Option<String>,
    /// Read out when the password appears.
    #[prop(optional, into)]
    password_shown_announcement_text: Option<String>,
    /// Read out when the password is hidden again.
    #[prop(optional, into)]
    password_hidden_announcement_text: Option<String>,
    /// Further class names for the control.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes for the control.
    #[prop(optional, into)]
    attributes: Attributes,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let data = Attributes::new()
        .with("data-module", "nhsuk-password-input")
        .with_some("data-i18n.show-password", show_password_text.clone())
        .with_some("data-i18n.hide-password", hide_password_text)
        .with_some("data-i18n.show-password-aria-label", show_password_aria_label.clone())
        .with_some("data-i18n.hide-password-aria-label", hide_password_aria_label)
        .with_some(
            "data-i18n.password-shown-announcement",
            password_shown_announcement_text,
        )
        .with_some(
            "data-i18n.password-hidden-announcement",
            password_hidden_announcement_text,
        );
    let button = view! {
        <Button text=show_password_text.unwrap_or_else(|| t("component-show"))
            aria_label=show_password_aria_label.unwrap_or_else(|| t("component-show-password"))
            r#type="button" small=true variant=button_variant nostrip:prevent_double_click=prevent_double_click
            disabled=button_disabled.unwrap_or(disabled)
            classes="nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
            attributes=Attributes::new().with("aria-controls", id.clone()).with("hidden", "")/>
    };
    view! {
        <Input name id label hint error is_error value r#type="password" width code prefix disabled
            spellcheck=false autocapitalize="none" autocomplete
            classes=class_names(&["nhsuk-password-input__input nhsuk-js-password-input-input", &classes]) attributes
            after_input=button.into_any()
            form_group_classes="nhsuk-password-input" form_group_attributes=data/>
    }
}

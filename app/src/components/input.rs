//! One line of text, as nhsuk-frontend's `input` draws it.

use crate::words::is_turned;
use leptos::prelude::*;

use super::{
    form_group::{Notes, id_or_name, notes},
    heading::Title,
    label::Label,
    text::{Attributes, Text, class_names, modifier},
};

/// A text input with its label, hint and error message.
#[component]
pub fn Input(
    /// The name the answer is sent under.
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
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Text,
    /// Marks the control as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// `text`, `email`, `tel`, `search` and so on.
    #[prop(default = "text".to_owned(), into)]
    r#type: String,
    /// How many characters wide: 2, 3, 4, 5, 10, 20 or 30; 0 for the full width.
    #[prop(optional)]
    width: u8,
    /// Which keyboard phones show, such as `numeric`.
    #[prop(optional, into)]
    inputmode: Option<String>,
    /// What browsers may fill in, such as `email`.
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// Whether phones begin with a capital letter.
    #[prop(optional, into)]
    autocapitalize: Option<String>,
    /// Whether browsers check the spelling.
    #[prop(optional, into)]
    spellcheck: Option<bool>,
    /// Grey words inside an empty control. Avoid: use a hint.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// Larger, for the one control that a page is about.
    #[prop(optional)]
    large: bool,
    /// For codes and numbers that are read character by character.
    #[prop(optional)]
    code: bool,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// What stands in front of the control, such as a currency sign.
    #[prop(optional, into)]
    prefix: Text,
    /// What stands behind the control, such as a unit.
    #[prop(optional, into)]
    suffix: Text,
    /// What follows on the same line, such as a button.
    #[prop(optional, into)]
    after_input: Text,
    /// Ids of further descriptions.
    #[prop(optional, into)]
    described_by: String,
    /// Further class names for the control.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes for the control.
    #[prop(optional, into)]
    attributes: Attributes,
    /// Further class names for the line that holds the control and what stands beside it.
    #[prop(optional, into)]
    input_wrapper_classes: String,
    /// Further class names for the group.
    #[prop(optional, into)]
    form_group_classes: String,
    /// Further attributes for the group.
    #[prop(optional, into)]
    form_group_attributes: Attributes,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let is_error = is_error || !error.is_empty();
    let Notes {
        described_by,
        view: notes,
    } = notes(&id, &described_by, hint, error);
    let width = if width == 0 {
        String::new()
    } else {
        modifier("nhsuk-input--width-", &width.to_string(), &classes)
    };
    let class = class_names(&[
        "nhsuk-input",
        if large { "nhsuk-input--large" } else { "" },
        if code { "nhsuk-input--code" } else { "" },
        if is_error { "nhsuk-input--error" } else { "" },
        &width,
        &classes,
    ]);
    let group = class_names(&[
        "nhsuk-form-group",
        if is_error { "nhsuk-form-group--error" } else { "" },
        &form_group_classes,
    ]);
    let alone = prefix.is_empty() && suffix.is_empty() && after_input.is_empty() && input_wrapper_classes.is_empty();
    // What is read character by character is read from the left in every language.
    let dir = (is_turned() && (code || r#type == "email")).then_some("ltr");
    let control = view! {
        <input class=class id=id.clone() name=name type=r#type dir=dir
            spellcheck=spellcheck.map(|check| check.to_string())
            value=(!value.is_empty()).then_some(value)
            disabled=disabled
            aria-describedby=described_by
            autocomplete=autocomplete autocapitalize=autocapitalize placeholder=placeholder inputmode={inputmode}
            {..attributes.spread()}/>
    };
    let control = if alone {
        control.into_any()
    } else {
        let large = if large { "nhsuk-input-wrapper--large" } else { "" };
        view! {
            <div class=class_names(&["nhsuk-input-wrapper", large, &input_wrapper_classes])>
                {affix("nhsuk-input-wrapper__prefix", prefix)}
                {control}
                {affix("nhsuk-input-wrapper__suffix", suffix)}
                {after_input.view()}
            </div>
        }
        .into_any()
    };
    view! {
        <div class={group} {..form_group_attributes.spread()}>
            <Label title=label for_id=id/>
            {notes}
            {control}
        </div>
    }
}

/// A prefix or suffix: seen, not read out, so the label must say it too.
fn affix(class: &'static str, words: Text) -> Option<AnyView> {
    words
        .view()
        .map(|words| view! { <div class=class aria-hidden="true">{words}</div> }.into_any())
}

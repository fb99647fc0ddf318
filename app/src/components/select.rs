//! One choice of many, as nhsuk-frontend's `select` draws it. For the desk; ask the public with radios.

use leptos::prelude::*;

use super::{
    form_group::{Notes, id_or_name, notes},
    heading::Title,
    label::Label,
    text::{Attributes, Text, class_names},
};

/// One choice.
#[derive(Clone, Debug, Default)]
pub struct SelectItem {
    /// What is sent when it is chosen; the text if not given.
    pub value: Option<String>,
    /// What it says.
    pub text: String,
    /// The language of the text, if it is not the page's.
    pub lang: Option<&'static str>,
    /// Chosen or not, whatever the control's `value` is.
    pub selected: Option<bool>,
    /// Cannot be chosen.
    pub disabled: bool,
    /// A line between two choices; nothing else of the item counts then.
    pub divider: bool,
}

impl SelectItem {
    /// A choice.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            value: Some(value.into()),
            text: text.into(),
            ..Self::default()
        }
    }

    /// A line between two choices.
    #[must_use]
    pub fn divider() -> Self {
        Self {
            divider: true,
            ..Self::default()
        }
    }
}

/// A select with its label, hint and error message.
#[component]
pub fn Select(
    /// The name the choice is sent under.
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
    /// The value of the chosen item; empty if none is.
    #[prop(optional, into)]
    value: String,
    /// The choices.
    items: Vec<SelectItem>,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
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
    /// Further class names for the group.
    #[prop(optional, into)]
    form_group_classes: String,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let is_error = is_error || !error.is_empty();
    let Notes {
        described_by,
        view: notes,
    } = notes(&id, &described_by, hint, error);
    let class = class_names(&[
        "nhsuk-select",
        if is_error { "nhsuk-select--error" } else { "" },
        &classes,
    ]);
    let options = items.into_iter().map(|item| {
        if item.divider {
            return view! { <hr/> }.into_any();
        }
        let sent = item.value.as_deref().unwrap_or(&item.text);
        let selected = item.selected.unwrap_or(!value.is_empty() && sent == value);
        view! { <option value=item.value selected=selected disabled=item.disabled lang=item.lang>{item.text}</option> }
            .into_any()
    });
    let control = view! {
        <select class=class id=id.clone() name=name disabled=disabled aria-describedby={described_by} {..attributes.spread()}>
            {options.collect_view()}
        </select>
    };
    let control = match after_input.view() {
        Some(after) => view! { <div class="nhsuk-input-wrapper">{control} {after}</div> }.into_any(),
        None => control.into_any(),
    };
    let group = class_names(&[
        "nhsuk-form-group",
        if is_error { "nhsuk-form-group--error" } else { "" },
        &form_group_classes,
    ]);
    view! {
        <div class=group>
            <Label title=label for_id=id/>
            {notes}
            {control}
        </div>
    }
}

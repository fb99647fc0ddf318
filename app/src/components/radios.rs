//! One choice of a few, as nhsuk-frontend's `radios` draws it.

use leptos::prelude::*;

use super::{
    fieldset::Fieldset,
    form_group::{Notes, notes},
    heading::Title,
    hint::Hint,
    label::Label,
    text::{Text, class_names},
};

/// One choice.
#[derive(Default)]
pub struct RadioItem {
    /// What is sent when it is chosen.
    pub value: String,
    /// What it says.
    pub text: Text,
    /// Help below it.
    pub hint: Text,
    /// What appears below it once it is chosen. Always there when scripts are off.
    pub conditional: Option<AnyView>,
    /// Chosen or not, whatever the group's `value` is.
    pub checked: Option<bool>,
    /// Cannot be chosen, or can although the group cannot.
    pub disabled: Option<bool>,
    /// An id of its own.
    pub id: Option<String>,
    /// A word between two choices, such as "or"; nothing else of the item counts then.
    pub divider: Option<String>,
}

impl RadioItem {
    /// A choice.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            value: value.into(),
            text: text.into(),
            ..Self::default()
        }
    }

    /// A word between two choices, such as "or".
    #[must_use]
    pub fn divider(word: impl Into<String>) -> Self {
        Self {
            divider: Some(word.into()),
            ..Self::default()
        }
    }

    /// With help below it.
    #[must_use]
    pub fn hint(self, hint: impl Into<Text>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }

    /// With something that appears below it once it is chosen.
    #[must_use]
    pub fn conditional(self, view: impl IntoView + 'static) -> Self {
        Self {
            conditional: Some(view.into_any()),
            ..self
        }
    }
}

/// Radios with their legend, hint and error message.
#[component]
pub fn Radios(
    /// The name the choice is sent under.
    #[prop(into)]
    name: String,
    /// The question; without one there is no fieldset.
    #[prop(optional, into)]
    legend: Title,
    /// Help below the legend.
    #[prop(optional, into)]
    hint: Text,
    /// What is wrong with the answer. The error summary links to the first item, whose id is `id_prefix`.
    #[prop(optional, into)]
    error: Text,
    /// Marks the group as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// The value of the chosen item; empty if none is.
    #[prop(optional, into)]
    value: String,
    /// The choices.
    items: Vec<RadioItem>,
    /// What the items' ids begin with; the name if not given.
    #[prop(optional, into)]
    id_prefix: Option<String>,
    /// Small circles.
    #[prop(optional)]
    small: bool,
    /// Beside each other: only for two short choices.
    #[prop(optional)]
    inline: bool,
    /// None can be chosen.
    #[prop(optional)]
    disabled: bool,
    /// Further class names for the list of choices.
    #[prop(optional, into)]
    classes: String,
    /// Further class names for the group.
    #[prop(optional, into)]
    form_group_classes: String,
) -> impl IntoView {
    let prefix = id_prefix.unwrap_or_else(|| name.clone());
    let is_error = is_error || !error.is_empty();
    let Notes {
        described_by,
        view: notes,
    } = notes(&prefix, "", hint, error);
    let class = class_names(&[
        "nhsuk-radios",
        if small { "nhsuk-radios--small" } else { "" },
        if inline { "nhsuk-radios--inline" } else { "" },
        &classes,
    ]);
    let items = items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            // The first id has no number, so that the error summary can link to it by the group's name.
            let id = if at == 0 {
                prefix.clone()
            } else {
                format!("{prefix}-{}", at + 1)
            };
            item_view(item, id, &name, &value, disabled)
        })
        .collect_view();
    let inside = view! {
        {notes}
        <div class=class data-module="nhsuk-radios">{items}</div>
    };
    let group = class_names(&[
        "nhsuk-form-group",
        if is_error { "nhsuk-form-group--error" } else { "" },
        &form_group_classes,
    ]);
    let inside = if legend.text.is_empty() {
        inside.into_any()
    } else {
        view! { <Fieldset legend nostrip:described_by=described_by>{inside}</Fieldset> }.into_any()
    };
    view! { <div class=group>{inside}</div> }
}

fn item_view(item: RadioItem, id: String, name: &str, chosen: &str, group_disabled: bool) -> AnyView {
    if let Some(word) = item.divider {
        return view! { <div class="nhsuk-radios__divider">{word}</div> }.into_any();
    }
    let id = item.id.unwrap_or(id);
    let checked = item.checked.unwrap_or(!chosen.is_empty() && item.value == chosen);
    let disabled = item.disabled.unwrap_or(group_disabled);
    let hint_id = format!("{id}-item-hint");
    let conditional_id = format!("conditional-{id}");
    let controls = item.conditional.is_some().then(|| conditional_id.clone());
    let described_by = (!item.hint.is_empty()).then(|| hint_id.clone());
    let label = Title {
        text: item.text,
        classes: "nhsuk-radios__label".to_owned(),
        ..Title::default()
    };
    view! {
        <div class="nhsuk-radios__item">
            <input class="nhsuk-radios__input" id=id.clone() name=name.to_owned() type="radio" value=item.value
                checked=checked disabled=disabled data-aria-controls=controls aria-describedby=described_by/>
            <Label title=label for_id=id/>
            {(!item.hint.is_empty()).then(|| view! { <Hint text=item.hint id=hint_id classes="nhsuk-radios__hint"/> })}
        </div>
        {item.conditional.map(|inside| {
            let hidden = if checked { "" } else { "nhsuk-radios__conditional--hidden" };
            view! { <div class=class_names(&["nhsuk-radios__conditional", hidden]) id=conditional_id>{inside}</div> }
        })}
    }
    .into_any()
}

//! Any number of choices, as nhsuk-frontend's `checkboxes` draws them.

use leptos::prelude::*;

use super::{
    fieldset::Fieldset,
    form_group::{Notes, notes},
    heading::Title,
    hint::Hint,
    label::Label,
    text::{Text, class_names},
};

/// What choosing an item does to the others (with scripts).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Unticks all others: "None of these".
    Exclusive,
    /// Ticks all others: "All of these". Not shown when scripts are off.
    Inclusive,
}

/// One choice.
#[derive(Default)]
pub struct CheckboxItem {
    /// What is sent when it is ticked.
    pub value: String,
    /// What it says.
    pub text: Text,
    /// Help below it.
    pub hint: Text,
    /// What appears below it once it is ticked. Always there when scripts are off.
    pub conditional: Option<AnyView>,
    /// Ticked or not, whatever the group's `values` are.
    pub checked: Option<bool>,
    /// Cannot be ticked, or can although the group cannot.
    pub disabled: Option<bool>,
    /// What ticking it does to the others.
    pub behaviour: Option<Behaviour>,
    /// The group in which it does that, where there is more than one.
    pub behaviour_group: Option<String>,
    /// An id of its own.
    pub id: Option<String>,
    /// The name it is sent under where that isn't the group's.
    pub name: Option<String>,
    /// A word between two choices, such as "or"; only `behaviour` counts beside it.
    pub divider: Option<String>,
}

impl CheckboxItem {
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

    /// With something that appears below it once it is ticked.
    #[must_use]
    pub fn conditional(self, view: impl IntoView + 'static) -> Self {
        Self {
            conditional: Some(view.into_any()),
            ..self
        }
    }

    /// Unticks all others: "None of these".
    #[must_use]
    pub fn exclusive(self) -> Self {
        Self {
            behaviour: Some(Behaviour::Exclusive),
            ..self
        }
    }

    /// Ticked or not, whatever the group's `values` are.
    #[must_use]
    pub fn checked(self, checked: bool) -> Self {
        Self {
            checked: Some(checked),
            ..self
        }
    }
}

/// What all items of a group share.
struct Group<'a> {
    name: &'a str,
    values: &'a [String],
    disabled: bool,
    /// Goes to each item where there is no fieldset to carry it.
    described_by: Option<String>,
}

/// Checkboxes with their legend, hint and error message.
#[component]
pub fn Checkboxes(
    /// The name the choices are sent under.
    #[prop(optional, into)]
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
    /// The values of the ticked items.
    #[prop(optional)]
    values: Vec<String>,
    /// The choices.
    items: Vec<CheckboxItem>,
    /// What the items' ids begin with; the name if not given.
    #[prop(optional, into)]
    id_prefix: Option<String>,
    /// Small boxes.
    #[prop(optional)]
    small: bool,
    /// Beside each other: only for two short choices.
    #[prop(optional)]
    inline: bool,
    /// None can be ticked.
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
        "nhsuk-checkboxes",
        if small { "nhsuk-checkboxes--small" } else { "" },
        if inline { "nhsuk-checkboxes--inline" } else { "" },
        &classes,
    ]);
    let has_fieldset = !legend.text.is_empty();
    let shared = Group {
        name: &name,
        values: &values,
        disabled,
        described_by: described_by.clone().filter(|_| !has_fieldset),
    };
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
            item_view(item, id, &shared)
        })
        .collect_view();
    let inside = view! {
        {notes}
        <div class=class data-module="nhsuk-checkboxes">{items}</div>
    };
    let group = class_names(&[
        "nhsuk-form-group",
        if is_error { "nhsuk-form-group--error" } else { "" },
        &form_group_classes,
    ]);
    let inside = if has_fieldset {
        view! { <Fieldset legend nostrip:described_by=described_by>{inside}</Fieldset> }.into_any()
    } else {
        inside.into_any()
    };
    view! { <div class=group>{inside}</div> }
}

fn item_view(item: CheckboxItem, id: String, group: &Group) -> AnyView {
    let scripts_only = match item.behaviour {
        Some(Behaviour::Inclusive) => "nhsuk-u-frontend-not-supported-hidden",
        Some(Behaviour::Exclusive) | None => "",
    };
    if let Some(word) = item.divider {
        return view! { <div class=class_names(&["nhsuk-checkboxes__divider", scripts_only])>{word}</div> }.into_any();
    }
    let id = item.id.unwrap_or(id);
    let name = item.name.unwrap_or_else(|| group.name.to_owned());
    let checked = item.checked.unwrap_or_else(|| group.values.contains(&item.value));
    let disabled = item.disabled.unwrap_or(group.disabled);
    let behaviour = item.behaviour.map(|behaviour| match behaviour {
        Behaviour::Exclusive => "exclusive",
        Behaviour::Inclusive => "inclusive",
    });
    let conditional_id = format!("conditional-{id}");
    let controls = item.conditional.is_some().then(|| conditional_id.clone());
    let hint_id = (!item.hint.is_empty()).then(|| format!("{id}-item-hint"));
    let described_by = class_names(&[
        group.described_by.as_deref().unwrap_or_default(),
        hint_id.as_deref().unwrap_or_default(),
    ]);
    let label = Title {
        text: item.text,
        classes: "nhsuk-checkboxes__label".to_owned(),
        ..Title::default()
    };
    view! {
        <div class=class_names(&["nhsuk-checkboxes__item", scripts_only])>
            <input class="nhsuk-checkboxes__input" id=id.clone() name=name type="checkbox" value=item.value
                checked=checked disabled=disabled data-behaviour=behaviour data-behaviour-group=item.behaviour_group
                data-aria-controls=controls aria-describedby=(!described_by.is_empty()).then_some(described_by)/>
            <Label title=label for_id=id/>
            {hint_id.map(|hint_id| view! { <Hint text=item.hint id=hint_id classes="nhsuk-checkboxes__hint"/> })}
        </div>
        {item.conditional.map(|inside| {
            let hidden = if checked { "" } else { "nhsuk-checkboxes__conditional--hidden" };
            view! { <div class=class_names(&["nhsuk-checkboxes__conditional", hidden]) id=conditional_id>{inside}</div> }
        })}
    }
    .into_any()
}

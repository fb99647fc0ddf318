//! A date in three boxes, as nhsuk-frontend's `date-input` draws it.

use crate::domain::typed_date::PARTS;
use leptos::prelude::*;

use super::{
    fieldset::Fieldset,
    form_group::{Notes, notes},
    heading::Title,
    input::Input,
    text::{Text, class_names},
};
use crate::words::t;

/// One box.
#[derive(Default)]
pub struct DateItem {
    /// What it holds, such as `day`: the end of its id, and its name unless there is a `name_prefix`.
    pub part: String,
    /// The label.
    pub label: Text,
    /// What was typed.
    pub value: String,
    /// How many characters wide.
    pub width: u8,
    /// What browsers may fill in, such as `bday-day`.
    pub autocomplete: Option<String>,
    /// Marked as wrong; `Some(false)`: not, although the whole date is.
    pub error: Option<bool>,
    /// Greyed out, or not although the whole date is.
    pub disabled: Option<bool>,
}

impl DateItem {
    /// The day.
    #[must_use]
    pub fn day(value: impl Into<String>) -> Self {
        Self::part("day", t("component-day"), 2, value)
    }

    /// The month.
    #[must_use]
    pub fn month(value: impl Into<String>) -> Self {
        Self::part("month", t("component-month"), 2, value)
    }

    /// The year.
    #[must_use]
    pub fn year(value: impl Into<String>) -> Self {
        Self::part("year", t("component-year"), 4, value)
    }

    /// All three, in that order.
    #[must_use]
    pub fn date(day: impl Into<String>, month: impl Into<String>, year: impl Into<String>) -> Vec<Self> {
        vec![Self::day(day), Self::month(month), Self::year(year)]
    }

    /// Day, month and year, posted as `{name}_day` and so on.
    #[must_use]
    pub fn named(name: &str, day: &str, month: &str, year: &str) -> Vec<Self> {
        let mut items = Self::date(day, month, year);
        for (item, part) in items.iter_mut().zip(PARTS) {
            item.part = format!("{name}_{part}");
        }
        items
    }

    fn part(part: &str, label: String, width: u8, value: impl Into<String>) -> Self {
        Self {
            part: part.to_owned(),
            label: label.into(),
            width,
            value: value.into(),
            ..Self::default()
        }
    }

    /// Marked as wrong or not: where one is marked, only those are red.
    #[must_use]
    pub fn error(self, error: bool) -> Self {
        Self {
            error: Some(error),
            ..self
        }
    }

    /// With what browsers may fill in.
    #[must_use]
    pub fn autocomplete(self, autocomplete: impl Into<String>) -> Self {
        Self {
            autocomplete: Some(autocomplete.into()),
            ..self
        }
    }
}

/// A date. The id of a box is `id-part`, such as `birth-day`; its name is `part`, or `prefix[part]` with a `name_prefix`.
#[component]
pub fn DateInput(
    /// The id, and what the boxes' ids begin with.
    #[prop(into)]
    id: String,
    /// The question; without one there is no fieldset.
    #[prop(optional, into)]
    legend: Title,
    /// An example of a date.
    #[prop(optional, into)]
    hint: Text,
    /// What is wrong with the date. The error summary links to the first wrong box.
    #[prop(optional, into)]
    error: Text,
    /// Marks the date as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// The boxes; `DateItem::date` gives all three.
    items: Vec<DateItem>,
    /// What the boxes' names begin with.
    #[prop(optional, into)]
    name_prefix: Option<String>,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// Further class names for the group.
    #[prop(optional, into)]
    form_group_classes: String,
) -> impl IntoView {
    let any_item = items.iter().any(|item| item.error == Some(true));
    let whole = is_error || !error.is_empty();
    let Notes {
        described_by,
        view: notes,
    } = notes(&id, "", hint, error);
    let boxes = items
        .into_iter()
        .map(|item| {
            let name = match &name_prefix {
                Some(prefix) => format!("{prefix}[{}]", item.part),
                None => item.part.clone(),
            };
            let wrong = item.error.unwrap_or(whole && !any_item);
            let label = Title {
                text: item.label,
                classes: "nhsuk-date-input__label".to_owned(),
                ..Title::default()
            };
            view! {
                <div class="nhsuk-date-input__item">
                    <Input name id=format!("{id}-{}", item.part) label is_error=wrong value=item.value
                        width=item.width inputmode="numeric" nostrip:autocomplete=item.autocomplete
                        disabled=item.disabled.unwrap_or(disabled) classes="nhsuk-date-input__input"/>
                </div>
            }
        })
        .collect_view();
    let inside = view! {
        {notes}
        <div class="nhsuk-date-input" id=id>{boxes}</div>
    };
    let group = class_names(&[
        "nhsuk-form-group",
        if whole || any_item {
            "nhsuk-form-group--error"
        } else {
            ""
        },
        &form_group_classes,
    ]);
    // Without the role, one screen reader (JAWS) says nothing of the hint and the error of a group of text boxes.
    let inside = if legend.text.is_empty() {
        inside.into_any()
    } else {
        view! { <Fieldset legend nostrip:described_by=described_by role="group">{inside}</Fieldset> }.into_any()
    };
    view! { <div class=group>{inside}</div> }
}

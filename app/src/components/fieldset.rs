//! A group of controls under one legend, as nhsuk-frontend's `fieldset` draws it.

use leptos::prelude::*;

use super::{heading::Title, legend::Legend, text::class_names};

/// A fieldset. Radios, checkboxes and date inputs draw their own; this one is for groups of other fields.
#[component]
pub fn Fieldset(
    /// What the group is about.
    #[prop(optional, into)]
    legend: Title,
    /// The ids of its hint and its error message.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// A role, such as `group`.
    #[prop(optional, into)]
    role: Option<String>,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// The controls.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <fieldset class=class_names(&["nhsuk-fieldset", &classes]) id=id role=role aria-describedby=described_by>
            <Legend title=legend/>
            {children.map(|children| children())}
        </fieldset>
    }
}

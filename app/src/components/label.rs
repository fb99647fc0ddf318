//! The label of a field, as nhsuk-frontend's `label` draws it.

use leptos::{html::custom, prelude::*};

use super::{
    caption::Placement,
    heading::{Heading, Title},
};

/// A label. With a level it stands inside a heading (`Title::page` makes it the page's `h1`); with no words it isn't drawn.
#[component]
pub fn Label(
    /// The words and their size.
    #[prop(into)]
    mut title: Title,
    /// The id of the control it names.
    #[prop(optional, into)]
    for_id: Option<String>,
) -> impl IntoView {
    if title.text.is_empty() {
        return ().into_any();
    }
    let before = title.take_caption(Placement::Before);
    let after = title.take_caption(Placement::After);
    let level = title.level.take();
    let heading_id = title.heading_id.take();
    let label = view! {
        <Heading title class_name="nhsuk-label" class_prefix="nhsuk-label--" element="label" nostrip:for_id=for_id/>
    };
    let label = match level {
        Some(level) => custom(format!("h{level}"))
            .attr("class", "nhsuk-label-wrapper")
            .attr("id", heading_id)
            .child(label)
            .into_any(),
        None => label.into_any(),
    };
    (before, label, after).into_any()
}

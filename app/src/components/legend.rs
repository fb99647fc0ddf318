//! The legend of a fieldset, as nhsuk-frontend's `legend` draws it.

use leptos::prelude::*;

use super::{
    caption::Placement,
    heading::{Heading, Title},
    text::{class_names, modifier},
};

/// A legend. With a level its words stand inside a heading (`Title::page` makes it the page's `h1`); with no words it isn't drawn.
#[component]
pub fn Legend(
    /// The words and their size.
    #[prop(into)]
    mut title: Title,
) -> impl IntoView {
    if title.text.is_empty() {
        return ().into_any();
    }
    // A legend must be the first child of its fieldset, so nothing can stand before it.
    if let Some(caption) = title
        .caption
        .as_mut()
        .filter(|caption| caption.placement == Placement::Before)
    {
        caption.placement = Placement::Start;
    }
    let after = title.take_caption(Placement::After);
    let Some(level) = title.level else {
        let legend = view! {
            <Heading title class_name="nhsuk-fieldset__legend" class_prefix="nhsuk-fieldset__legend--" element="legend"/>
        };
        return (legend, after).into_any();
    };
    let sized = modifier("nhsuk-fieldset__legend--", &title.size, &title.classes);
    let class = class_names(&["nhsuk-fieldset__legend", &sized, &title.classes]);
    let mut inner = Title::new(std::mem::take(&mut title.text)).level(level);
    inner.caption = title.caption.map(|mut caption| {
        if caption.size.is_empty() {
            caption.size = title.size;
        }
        caption
    });
    inner.visually_hidden_text = title.visually_hidden_text;
    inner.id = title.heading_id;
    let legend = view! {
        <legend class=class id=title.id>
            <Heading title=inner class_name="nhsuk-fieldset__heading"/>
        </legend>
    };
    (legend, after).into_any()
}

//! The green panel that says "it is done", and the blue one that makes people stop, as nhsuk-frontend's `panel` draws them.

use leptos::prelude::*;

use super::{
    heading::{Heading, Title},
    text::{Text, class_names},
};

/// What a panel is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelVariant {
    /// Green: it is done.
    #[default]
    Confirmation,
    /// Blue: stop and read.
    Interruption,
}

/// A panel. Its heading is the page's `h1` unless it has another level.
#[component]
pub fn Panel(
    /// The heading.
    #[prop(optional, into)]
    heading: Title,
    /// What stands below it, when that is plain words.
    #[prop(optional, into)]
    text: Text,
    /// What the panel is for.
    #[prop(optional)]
    variant: PanelVariant,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// What stands below the heading, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let modifier = match variant {
        PanelVariant::Confirmation => "",
        PanelVariant::Interruption => "nhsuk-panel--interruption",
    };
    let heading = (!heading.text.is_empty()).then(|| {
        view! { <Heading title=heading class_name="nhsuk-panel__heading" class_prefix="nhsuk-panel__heading--"/> }
    });
    view! {
        <div class=class_names(&["nhsuk-panel", modifier, &classes]) id=id>
            {heading}
            {Text::content(text, children).view().map(|words| view! { <div class="nhsuk-panel__body">{words}</div> })}
        </div>
    }
}

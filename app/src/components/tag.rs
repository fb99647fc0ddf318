//! A short word about the state of something, as nhsuk-frontend's `tag` draws it.

use leptos::prelude::*;

use super::text::{Text, class_names, modifier};

/// The colour of a tag. It never says anything that the words don't.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// nhsuk-frontend's own: blue.
    #[default]
    Usual,
    White,
    Grey,
    Green,
    AquaGreen,
    Blue,
    Purple,
    Pink,
    Red,
    Orange,
    Yellow,
    /// No colour at all.
    None,
}

impl TagColour {
    fn name(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::White => "white",
            Self::Grey => "grey",
            Self::Green => "green",
            Self::AquaGreen => "aqua-green",
            Self::Blue => "blue",
            Self::Purple => "purple",
            Self::Pink => "pink",
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Yellow => "yellow",
            Self::None => "no-colour",
        }
    }
}

/// A tag.
#[component]
pub fn Tag(
    /// What it says, when that is plain words.
    #[prop(optional, into)]
    text: Text,
    /// Its colour.
    #[prop(optional)]
    colour: TagColour,
    /// With a line around it.
    #[prop(default = true)]
    border: bool,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// What it says, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let colour = modifier("nhsuk-tag--", colour.name(), &classes);
    let border = if border { "" } else { "nhsuk-tag--no-border" };
    view! {
        <strong class=class_names(&["nhsuk-tag", &colour, border, &classes]) id=id>
            {Text::content(text, children).view()}
        </strong>
    }
}

//! A button, or a link that looks like one, as nhsuk-frontend's `button` draws them.

use leptos::prelude::*;

use super::{
    icon::Icon,
    text::{Attributes, Text, class_names},
};

/// What kind of act a button does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The page's main act: green. One a page.
    #[default]
    Primary,
    /// The organisation's blue.
    Brand,
    /// Signing in with NHS login.
    Login,
    /// White, for dark backgrounds.
    Reverse,
    /// An act beside the main one.
    Secondary,
    /// The same, filled, for busy backgrounds.
    SecondarySolid,
    /// An act that destroys something.
    Warning,
}

impl ButtonVariant {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "",
            Self::Brand => "nhsuk-button--brand",
            Self::Login => "nhsuk-button--login",
            Self::Reverse => "nhsuk-button--reverse",
            Self::Secondary => "nhsuk-button--secondary",
            Self::SecondarySolid => "nhsuk-button--secondary-solid",
            Self::Warning => "nhsuk-button--warning",
        }
    }
}

/// A button; a link that looks like one when it has an `href`.
#[component]
pub fn Button(
    /// What it says, when that is plain words.
    #[prop(optional, into)]
    text: Text,
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// What kind of act it does.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Smaller, for buttons in rows.
    #[prop(optional)]
    small: bool,
    /// A picture beside the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The picture stands after the words.
    #[prop(optional)]
    icon_at_end: bool,
    /// `submit`, `button` or `reset`.
    #[prop(default = "submit".to_owned(), into)]
    r#type: String,
    /// The name it is sent under.
    #[prop(optional, into)]
    name: Option<String>,
    /// The value it is sent with.
    #[prop(optional, into)]
    value: Option<String>,
    /// Cannot be pressed. Avoid: say instead what is missing.
    #[prop(optional)]
    disabled: bool,
    /// A second press within a second does nothing (with scripts).
    #[prop(optional, into)]
    prevent_double_click: Option<bool>,
    /// Read out instead of the words.
    #[prop(optional, into)]
    aria_label: Option<String>,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes.
    #[prop(optional, into)]
    attributes: Attributes,
    /// What it says, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = class_names(&[
        "nhsuk-button",
        variant.class(),
        if icon.is_some() { "nhsuk-button--icon" } else { "" },
        if small { "nhsuk-button--small" } else { "" },
        &classes,
    ]);
    let once = prevent_double_click.map(|prevent| prevent.to_string());
    let words = Text::content(text, children).view();
    let inside = match icon {
        None => words.into_any(),
        Some(icon) => {
            let words = words.map(|words| view! { <span class="nhsuk-button__content">{words}</span> });
            if icon_at_end {
                (words, " ", icon.view()).into_any()
            } else {
                (icon.view(), " ", words).into_any()
            }
        }
    };
    match href {
        Some(href) => view! {
            <a class=class id=id data-module="nhsuk-button" data-prevent-double-click=once href=href role="button"
                draggable="false" aria-label={aria_label} {..attributes.spread()}>
                {inside}
            </a>
        }
        .into_any(),
        None => view! {
            <button class=class id=id name=name data-module="nhsuk-button" data-prevent-double-click=once type=r#type
                value=value disabled=disabled aria-disabled=disabled.then_some("true") aria-label={aria_label}
                {..attributes.spread()}>
                {inside}
            </button>
        }
        .into_any(),
    }
}

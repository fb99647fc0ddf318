//! News about the service or about what was just done, as nhsuk-frontend's `notification-banner` draws it.

use leptos::prelude::*;

use super::{
    heading::{Heading, Title},
    text::{Text, class_names},
};
use crate::words::t;

/// What a banner tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerVariant {
    /// Something to know that isn't about what the person just did.
    #[default]
    Important,
    /// What the person just did has worked. It takes the focus.
    Success,
}

/// A notification banner.
#[component]
pub fn NotificationBanner(
    /// What it tells of.
    #[prop(optional)]
    variant: BannerVariant,
    /// The words of its bar; "Important" or "Success" if not given. Its id is `nhsuk-notification-banner-title` unless it has one.
    #[prop(optional, into)]
    title: Title,
    /// The heading inside.
    #[prop(optional, into)]
    heading: Title,
    /// The element of the heading inside; `h3` if not given.
    #[prop(optional)]
    heading_element: &'static str,
    /// One paragraph of plain words; stands large when there is no heading.
    #[prop(optional, into)]
    text: Text,
    /// A role other than `region` (important) or `alert` (success).
    #[prop(optional, into)]
    role: Option<String>,
    /// Doesn't move the focus here when the page opens.
    #[prop(optional, into)]
    disable_auto_focus: Option<bool>,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
    /// What stands below the heading, when that is more than one paragraph.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (modifier, usual_role, usual_title) = match variant {
        BannerVariant::Important => ("", "region", "component-important"),
        BannerVariant::Success => ("nhsuk-notification-banner--success", "alert", "component-success"),
    };
    let title_id = title
        .id
        .clone()
        .unwrap_or_else(|| "nhsuk-notification-banner-title".to_owned());
    let title = Title {
        id: Some(title_id.clone()),
        text: title.text.or(t(usual_title)),
        ..title
    };
    let has_heading = !heading.text.is_empty();
    let body = match children {
        Some(children) => children().into_any(),
        None => {
            let class = if has_heading {
                "nhsuk-body"
            } else {
                "nhsuk-notification-banner__heading"
            };
            text.view().map(|words| view! { <p class=class>{words}</p> }).into_any()
        }
    };
    view! {
        <div class=class_names(&["nhsuk-notification-banner", modifier, &classes]) id=id
            data-module="nhsuk-notification-banner"
            data-disable-auto-focus=disable_auto_focus.map(|disable| disable.to_string())
            role=role.unwrap_or_else(|| usual_role.to_owned()) aria-labelledby=title_id>
            <div class="nhsuk-notification-banner__header">
                <Heading title level=2 class_name="nhsuk-notification-banner__title"/>
            </div>
            <div class="nhsuk-notification-banner__content">
                {has_heading.then(|| view! {
                    <Heading title=heading level=3 element=heading_element class_name="nhsuk-notification-banner__heading"/>
                })}
                {body}
            </div>
        </div>
    }
}

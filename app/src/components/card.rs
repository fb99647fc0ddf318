//! A box for one thing, the care cards included, as nhsuk-frontend's `card` draws it.

use leptos::prelude::*;

use super::{
    card_action::RowAction,
    heading::{Heading, Title},
    icon::Icon,
    text::{Text, class_names},
};
use crate::words::t;

/// What kind of card it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardVariant {
    /// White, with a line around it.
    #[default]
    Basic,
    /// Its heading stands in a blue bar.
    Feature,
    /// A way into the site, with an arrow.
    Primary,
    /// A way into the site, without a line around it.
    Secondary,
    /// Yellow: see `WarningCallout`.
    Warning,
    /// Care card: when to get help, not urgently. Blue.
    NonUrgent,
    /// Care card: when to get help today. Red.
    Urgent,
    /// Care card: when to call 999. Red and black.
    Emergency,
}

impl CardVariant {
    /// The class that colours it.
    fn class(self) -> &'static str {
        match self {
            Self::Basic => "",
            Self::Feature => "nhsuk-card--feature",
            Self::Primary => "nhsuk-card--primary",
            Self::Secondary => "nhsuk-card--secondary",
            Self::Warning => "nhsuk-card--warning",
            Self::NonUrgent => "nhsuk-card--care nhsuk-card--care--non-urgent",
            Self::Urgent => "nhsuk-card--care nhsuk-card--care--urgent",
            Self::Emergency => "nhsuk-card--care nhsuk-card--care--emergency",
        }
    }

    /// The message read out before the heading of a care card.
    fn care(self) -> Option<&'static str> {
        match self {
            Self::NonUrgent => Some("component-care-non-urgent"),
            Self::Urgent => Some("component-care-urgent"),
            Self::Emergency => Some("component-care-emergency"),
            Self::Basic | Self::Feature | Self::Primary | Self::Secondary | Self::Warning => None,
        }
    }
}

/// A card. Care cards are for when and where to get care, and for nothing else.
#[component]
pub fn Card(
    /// The heading; a view is drawn as it is, without a heading's element around it. Level 2 unless it has another.
    #[prop(optional, into)]
    heading: Title,
    /// One paragraph of plain words; a view is drawn as it is.
    #[prop(optional, into)]
    description: Text,
    /// What kind of card it is. A care card needs a heading.
    #[prop(optional)]
    variant: CardVariant,
    /// Where the heading leads.
    #[prop(optional, into)]
    href: String,
    /// The whole card leads there (with an `href`).
    #[prop(optional)]
    clickable: bool,
    /// What can be done to it. Each reads out the heading in brackets.
    #[prop(optional)]
    actions: Vec<RowAction>,
    /// A picture above the heading.
    #[prop(optional, into)]
    image: Text,
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
    let care = variant.care().filter(|_| !heading.text.is_empty());
    let modifier = if variant.care().is_some() && care.is_none() {
        ""
    } else {
        variant.class()
    };
    let class = class_names(&[
        "nhsuk-card",
        if clickable { "nhsuk-card--clickable" } else { "" },
        modifier,
        &classes,
    ]);
    let about = heading.text.plain().to_owned();
    let in_bar = care.is_some() || !actions.is_empty();
    let heading = heading_view(heading, href, variant, care);
    let actions = actions_view(actions, &about);
    let (bar, heading) = if in_bar {
        (
            Some(view! { <div class="nhsuk-card__heading-container">{heading} {actions}</div> }),
            None,
        )
    } else {
        (None, heading)
    };
    let body = match (children, description) {
        (Some(children), _) => children().into_any(),
        (None, Text::View(view)) => view,
        (None, words) => words
            .view()
            .map(|words| view! { <p class="nhsuk-card__description">{words}</p> })
            .into_any(),
    };
    view! {
        <div class=class id=id>
            {image.view()}
            {bar}
            <div class="nhsuk-card__content">
                {heading}
                {body}
                {(variant == CardVariant::Primary).then(|| Icon::ChevronRightCircle.view())}
            </div>
        </div>
    }
}

/// The heading: as a link, or with words read out before it, or as it is; a care card's with its arrow.
fn heading_view(mut title: Title, href: String, variant: CardVariant, care: Option<&'static str>) -> Option<AnyView> {
    let arrow = care.map(|_| view! { <span class="nhsuk-card--care__arrow" aria-hidden="true"></span> });
    if let Text::View(view) = title.text {
        return Some((view, arrow).into_any());
    }
    let words = title.text.view()?;
    let mut hidden = std::mem::take(&mut title.visually_hidden_text);
    if let Some(care) = care.filter(|_| hidden.is_empty()) {
        hidden = t(care);
    }
    let words = if !href.is_empty() && variant != CardVariant::Feature {
        view! { <a class="nhsuk-card__link" href=href>{words}</a> }.into_any()
    } else if hidden.is_empty() {
        words
    } else {
        view! { <span role="text"><span class="nhsuk-u-visually-hidden">{format!("{hidden}: ")}</span>{words}</span> }
            .into_any()
    };
    title.text = Text::View(words);
    Some(
        view! { <Heading title level=2 class_name="nhsuk-card__heading" class_prefix="nhsuk-heading-"/> {arrow} }
            .into_any(),
    )
}

/// One act stands alone; more stand in a list.
fn actions_view(mut actions: Vec<RowAction>, about: &str) -> Option<AnyView> {
    if actions.len() > 1 {
        let items = actions
            .into_iter()
            .map(|action| view! { <li class="nhsuk-card__action">{action.view(about)}</li> });
        return Some(view! { <ul class="nhsuk-card__actions">{items.collect_view()}</ul> }.into_any());
    }
    actions
        .pop()
        .map(|action| view! { <div class="nhsuk-card__actions">{action.view(about)}</div> }.into_any())
}

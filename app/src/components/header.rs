//! The top of every page, as nhsuk-frontend's `header` draws it, without the NHS logo: organisations bring their own.

use leptos::prelude::*;

use super::{
    button::Button,
    heading::Title,
    icon::Icon,
    input::Input,
    text::{Text, class_names},
};
use crate::words::t;

/// The organisation's name beside or below its logo.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// The part of its name that stands on a second line.
    pub split: String,
    /// What it is, such as "NHS Foundation Trust".
    pub descriptor: String,
}

/// A way to a part of the service.
#[derive(Default)]
pub struct NavigationItem {
    /// Where it is; plain words when there is none.
    pub href: Option<String>,
    /// What it says.
    pub text: Text,
    /// The page being read.
    pub current: bool,
    /// The part of the service that the page being read is in.
    pub active: bool,
    /// Further class names.
    pub classes: String,
}

impl NavigationItem {
    /// A way to `href`.
    #[must_use]
    pub fn new(href: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            href: Some(href.into()),
            text: text.into(),
            ..Self::default()
        }
    }

    /// Whether the page being read is in this part of the service.
    #[must_use]
    pub fn active(self, active: bool) -> Self {
        Self { active, ..self }
    }
}

/// Who is signed in, and what they can do about it.
#[derive(Default)]
pub struct AccountItem {
    /// Where it leads.
    pub href: Option<String>,
    /// The form it sends instead, such as signing out.
    pub action: Option<String>,
    /// How that form is sent: `post` if not given.
    pub method: Option<String>,
    /// What it says.
    pub text: Text,
    /// With the picture of a person.
    pub icon: bool,
}

/// The search box. Its words are the page's to give.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Where it is sent.
    pub action: String,
    /// The name the words are sent under.
    pub name: String,
    /// Read out for the box.
    pub label: String,
    /// Grey words in the empty box.
    pub placeholder: String,
    /// Read out for the button.
    pub button: String,
}

/// The header.
#[component]
pub fn Header(
    /// The logo, drawn. Nothing stands there if not given.
    #[prop(optional)]
    logo: Option<AnyView>,
    /// Where the picture of the logo is, instead.
    #[prop(optional, into)]
    logo_src: Option<String>,
    /// What the logo says.
    #[prop(optional, into)]
    logo_alt: String,
    /// Where the logo leads; where the service's name leads if not given.
    #[prop(optional, into)]
    logo_href: Option<String>,
    /// Read out for the logo's link; its words, the organisation's, the service's and "homepage" if not given.
    #[prop(optional, into)]
    logo_aria_label: Option<String>,
    /// The organisation's name.
    #[prop(optional, into)]
    organisation: Option<Organisation>,
    /// The service's name.
    #[prop(optional, into)]
    service_text: String,
    /// Where the service's name leads.
    #[prop(optional, into)]
    service_href: Option<String>,
    /// White instead of blue.
    #[prop(optional)]
    white: bool,
    /// The navigation stands beside the name.
    #[prop(optional)]
    inline: bool,
    /// The search box.
    #[prop(optional, into)]
    search: Option<Search>,
    /// Who is signed in.
    #[prop(optional)]
    account: Vec<AccountItem>,
    /// The parts of the service.
    #[prop(optional)]
    navigation: Vec<NavigationItem>,
    /// The parts of the service stand on white.
    #[prop(optional)]
    navigation_white: bool,
    /// The parts of the service fill the line.
    #[prop(optional)]
    navigation_justified: bool,
    /// Further class names for what holds the header's parts, such as `nhsuk-width-container-fluid`.
    #[prop(optional, into)]
    container_classes: String,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
) -> impl IntoView {
    let class = class_names(&[
        "nhsuk-header",
        if white { "nhsuk-header--white" } else { "" },
        if inline { "nhsuk-header--inline" } else { "" },
        if organisation.is_some() {
            "nhsuk-header--organisation"
        } else {
            ""
        },
        &classes,
    ]);
    // One link for the logo and the service's name unless they lead to different places.
    let combined =
        service_href.is_some() && ((logo_href.is_none() && !service_text.is_empty()) || logo_href == service_href);
    let link_label = logo_aria_label.unwrap_or_else(|| {
        let (name, split) = organisation
            .as_ref()
            .map_or(("", ""), |of| (of.name.as_str(), of.split.as_str()));
        class_names(&[
            &logo_alt,
            name,
            split,
            if combined { &service_text } else { "" },
            &t("component-homepage"),
        ])
    });
    let logo = logo_view(logo, logo_src, logo_alt, organisation);
    let alone = (!combined).then(|| service_view(&service_text, service_href.clone()));
    let logo = match if combined { service_href } else { logo_href } {
        Some(href) => view! {
            <a class="nhsuk-header__service-logo" href=href aria-label=link_label>
                {logo} " "
                {combined.then(|| service_view(&service_text, None))}
            </a>
        }
        .into_any(),
        None => logo,
    };
    let container = class_names(&["nhsuk-header__container nhsuk-width-container", &container_classes]);
    let navigation = (!navigation.is_empty()).then(|| {
        let modifiers = [
            if navigation_white {
                "nhsuk-header__navigation--white"
            } else {
                ""
            },
            if navigation_justified {
                "nhsuk-header__navigation--justified"
            } else {
                ""
            },
        ];
        navigation_view(navigation, modifiers, &container_classes)
    });
    view! {
        <header class=class data-module="nhsuk-header" role="banner">
            <div class=container>
                <div class="nhsuk-header__service">{logo} {alone}</div>
                {search.map(search_view)}
                {(!account.is_empty()).then(|| account_view(account))}
            </div>
            {navigation}
        </header>
    }
}

fn logo_view(logo: Option<AnyView>, src: Option<String>, alt: String, organisation: Option<Organisation>) -> AnyView {
    let picture = match src {
        Some(src) => {
            Some(view! { <img class="nhsuk-header__organisation-logo" src=src width="280" alt=alt/> }.into_any())
        }
        None => logo,
    };
    let organisation = organisation.map(|of| {
        let split = (!of.split.is_empty())
            .then(|| view! { " " <span class="nhsuk-header__organisation-name-split">{of.split}</span> });
        let descriptor = (!of.descriptor.is_empty())
            .then(|| view! { <span class="nhsuk-header__organisation-name-descriptor">{of.descriptor}</span> });
        view! { <span class="nhsuk-header__organisation-name">{of.name} {split}</span> {descriptor} }
    });
    (picture, " ", organisation).into_any()
}

fn service_view(text: &str, href: Option<String>) -> Option<AnyView> {
    if text.is_empty() {
        return None;
    }
    let text = text.to_owned();
    Some(match href {
        Some(href) => view! { <a class="nhsuk-header__service-name" href=href>{text}</a> }.into_any(),
        None => view! { <span class="nhsuk-header__service-name">{text}</span> }.into_any(),
    })
}

fn search_view(search: Search) -> impl IntoView {
    let label = Title::new(search.label).classes("nhsuk-u-visually-hidden");
    let button = view! { <Button aria_label=search.button icon=Icon::Search small=true/> };
    view! {
        <search class="nhsuk-header__search">
            <form class="nhsuk-header__search-form" id="search" action=search.action method="get" novalidate=true>
                <Input label id="search-field" name=search.name r#type="search" autocomplete="off"
                    placeholder=search.placeholder after_input=button.into_any()/>
            </form>
        </search>
    }
}

fn account_view(items: Vec<AccountItem>) -> impl IntoView {
    let items = items.into_iter().map(|item| {
        let words = (item.icon.then(|| Icon::User.view()), item.text.view());
        let inside = match (item.href, item.action) {
            (Some(href), _) => view! { <a class="nhsuk-header__account-link" href=href>{words}</a> }.into_any(),
            (None, Some(action)) => {
                let method = item.method.unwrap_or_else(|| "post".to_owned());
                view! {
                    <form class="nhsuk-header__account-form" action=action method=method novalidate=true>
                        <button class="nhsuk-header__account-button">{words}</button>
                    </form>
                }
                .into_any()
            }
            (None, None) => words.into_any(),
        };
        view! { <li class="nhsuk-header__account-item">{inside}</li> }
    });
    view! {
        <nav class="nhsuk-header__account" aria-label=t("component-account")>
            <ul class="nhsuk-header__account-list">{items.collect_view()}</ul>
        </nav>
    }
}

fn navigation_view(items: Vec<NavigationItem>, modifiers: [&str; 2], container_classes: &str) -> AnyView {
    let class = class_names(&["nhsuk-header__navigation", modifiers[0], modifiers[1]]);
    let container = class_names(&[
        "nhsuk-header__navigation-container nhsuk-width-container",
        container_classes,
    ]);
    view! {
        <nav class=class aria-label=t("component-menu")>
            <div class=container>
                <ul class="nhsuk-header__navigation-list">
                    {items.into_iter().map(navigation_item_view).collect_view()}
                    <li class="nhsuk-header__menu" hidden=true>
                        <button class="nhsuk-header__menu-toggle nhsuk-header__navigation-link" id="toggle-menu" aria-expanded="false">
                            <span class="nhsuk-u-visually-hidden">{format!("{} ", t("component-browse"))}</span>
                            {t("component-more")}
                        </button>
                    </li>
                </ul>
            </div>
        </nav>
    }
    .into_any()
}

fn navigation_item_view(item: NavigationItem) -> impl IntoView {
    let here = item.active || item.current;
    let current = here.then_some(if item.current { "page" } else { "true" });
    // Strong, so that people who choose their own colours still see where they are.
    let words = item.text.view();
    let words = if here {
        view! { <strong class="nhsuk-header__navigation-item-current-fallback">{words}</strong> }.into_any()
    } else {
        words.into_any()
    };
    let inside = match item.href {
        Some(href) => {
            view! { <a class="nhsuk-header__navigation-link" href=href aria-current=current>{words}</a> }.into_any()
        }
        None => view! { <span class="nhsuk-header__navigation-text" aria-current=current>{words}</span> }.into_any(),
    };
    let modifier = if here {
        "nhsuk-header__navigation-item--current"
    } else {
        ""
    };
    view! { <li class=class_names(&["nhsuk-header__navigation-item", modifier, &item.classes])>{inside}</li> }
}

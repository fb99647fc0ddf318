//! The ways to the pages beside this one, as nhsuk-frontend's `pagination` draws them.

use leptos::prelude::*;

use super::{
    icon::Icon,
    text::{Text, class_names},
};
use crate::words::{t, t_with};

/// The page before or after.
#[derive(Default)]
pub struct PageLink {
    /// Where it is.
    pub href: String,
    /// What the link says; "Previous page" or "Next page" if empty.
    pub text: Text,
    /// The page's name, where pages have names. Not shown beside page numbers.
    pub label: Text,
}

impl PageLink {
    /// The page at `href`.
    #[must_use]
    pub fn new(href: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            ..Self::default()
        }
    }

    /// With its name.
    #[must_use]
    pub fn label(self, label: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            ..self
        }
    }
}

/// One of the numbers.
#[derive(Clone, Debug)]
pub enum PageItem {
    /// A page.
    Page {
        /// Where it is.
        href: String,
        /// Its number.
        number: u32,
        /// The one being read.
        current: bool,
    },
    /// Pages left out.
    Ellipsis,
}

/// Pagination: by number where there are `items`, else by name.
#[component]
pub fn Pagination(
    /// The page before.
    #[prop(optional, into)]
    previous: Option<PageLink>,
    /// The page after.
    #[prop(optional, into)]
    next: Option<PageLink>,
    /// The numbers.
    #[prop(optional)]
    items: Vec<PageItem>,
    /// The name of the landmark; "Pagination" if not given.
    #[prop(optional, into)]
    aria_label: Option<String>,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
) -> impl IntoView {
    let numbered = !items.is_empty();
    let class = class_names(&[
        "nhsuk-pagination",
        if numbered { "nhsuk-pagination--numbered" } else { "" },
        &classes,
    ]);
    let links = if numbered {
        by_number(previous, items, next)
    } else {
        by_name(previous, next)
    };
    view! {
        <nav class=class id=id role="navigation" aria-label=aria_label.unwrap_or_else(|| t("component-pagination"))>
            {links}
        </nav>
    }
}

/// What a link to the page before or after says.
fn link_words(text: Text, word: &'static str) -> AnyView {
    let words = text.view().unwrap_or_else(|| {
        view! { {t(word)} <span class="nhsuk-u-visually-hidden">{format!(" {}", t("component-page"))}</span> }
            .into_any()
    });
    view! { <span class="nhsuk-pagination__title">{words}</span> }.into_any()
}

fn by_number(previous: Option<PageLink>, items: Vec<PageItem>, next: Option<PageLink>) -> AnyView {
    let items = items.into_iter().map(|item| match item {
        PageItem::Ellipsis => {
            view! { <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">"\u{22ef}"</li> }.into_any()
        }
        PageItem::Page { href, number, current } => {
            let modifier = if current { "nhsuk-pagination__item--current" } else { "" };
            view! {
                <li class=class_names(&["nhsuk-pagination__item", modifier])>
                    <a class="nhsuk-pagination__link" href=href aria-label=t_with("component-page-number", &[("number", &number.to_string())])
                        aria-current=current.then_some("page")>
                        {number}
                    </a>
                </li>
            }
            .into_any()
        }
    });
    view! {
        {previous.map(|page| view! {
            <a href=page.href class="nhsuk-pagination__previous" rel="prev">
                {Icon::ArrowLeft.view()} " " {link_words(page.text, "component-previous")}
            </a>
        })}
        <ul class="nhsuk-pagination__list">{items.collect_view()}</ul>
        {next.map(|page| view! {
            <a href=page.href class="nhsuk-pagination__next" rel="next">
                {link_words(page.text, "component-next")} " " {Icon::ArrowRight.view()}
            </a>
        })}
    }
    .into_any()
}

fn by_name(previous: Option<PageLink>, next: Option<PageLink>) -> AnyView {
    let named = |text: Text, label: Text, word, icon: Icon| {
        let label = label.view().map(|label| {
            view! {
                " "
                <span class="nhsuk-u-visually-hidden">":"</span>
                " "
                <span class="nhsuk-pagination__page">{label}</span>
            }
        });
        (link_words(text, word), label, " ", icon.view())
    };
    view! {
        <ul class="nhsuk-list nhsuk-pagination__list">
            {previous.map(|page| view! {
                <li class="nhsuk-pagination-item--previous">
                    <a class="nhsuk-pagination__link nhsuk-pagination__link--prev" href=page.href rel="prev">
                        {named(page.text, page.label, "component-previous", Icon::ArrowLeft)}
                    </a>
                </li>
            })}
            {next.map(|page| view! {
                <li class="nhsuk-pagination-item--next">
                    <a class="nhsuk-pagination__link nhsuk-pagination__link--next" href=page.href rel="next">
                        {named(page.text, page.label, "component-next", Icon::ArrowRight)}
                    </a>
                </li>
            })}
        </ul>
    }
    .into_any()
}

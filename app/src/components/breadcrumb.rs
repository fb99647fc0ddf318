//! The pages above this one, as nhsuk-frontend's `breadcrumb` draws them: a list on large screens, a back link on small ones.

use leptos::prelude::*;

use super::{back_link::BackLink, back_link::BackLinkProps, text::class_names};
use crate::words::t;

/// One page above this one.
#[derive(Clone, Debug, Default)]
pub struct BreadcrumbItem {
    /// Where it is.
    pub href: String,
    /// Its name.
    pub text: String,
    /// The language of its name where that isn't the page's.
    pub lang: Option<String>,
}

impl BreadcrumbItem {
    /// A page with its address and its name.
    #[must_use]
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            text: text.into(),
            lang: None,
        }
    }
}

/// Breadcrumbs, from the home page down to the page above this one.
#[component]
pub fn Breadcrumb(
    /// The pages, the highest first.
    items: Vec<BreadcrumbItem>,
    /// The link on small screens; to the last page if not given.
    #[prop(optional)]
    back_link: Option<BackLinkProps>,
    /// The name of the landmark; "Breadcrumb" if not given.
    #[prop(optional, into)]
    aria_label: Option<String>,
    /// White, for dark backgrounds.
    #[prop(optional)]
    reverse: bool,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
) -> impl IntoView {
    let class = class_names(&[
        "nhsuk-breadcrumb",
        if reverse { "nhsuk-breadcrumb--reverse" } else { "" },
        &classes,
    ]);
    let last = items.last().cloned().unwrap_or_default();
    let back = back_link.unwrap_or_else(|| {
        BackLinkProps::builder()
            .href(last.href)
            .text(last.text)
            .visually_hidden_text(t("component-back-to"))
            .reverse(reverse)
            .build()
    });
    let back = BackLink(back).add_any_attr(leptos::attr::lang(last.lang));
    view! {
        <nav class=class id=id aria-label=aria_label.unwrap_or_else(|| t("component-breadcrumb"))>
            <ol class="nhsuk-breadcrumb__list">
                {items
                    .into_iter()
                    .map(|item| view! {
                        <li class="nhsuk-breadcrumb__list-item">
                            <a class="nhsuk-breadcrumb__link" href=item.href lang=item.lang>{item.text}</a>
                        </li>
                    })
                    .collect_view()}
            </ol>
            {back}
        </nav>
    }
}

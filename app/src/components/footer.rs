//! The foot of every page, as nhsuk-frontend's `footer` draws it. It claims nobody's copyright unless told whose.

use leptos::prelude::*;

use super::{
    heading::{Heading, Title},
    text::{Text, class_names},
};
use crate::words::t;

/// A link in the footer.
#[derive(Clone, Debug, Default)]
pub struct FooterLink {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
}

impl FooterLink {
    /// A link to `href`.
    #[must_use]
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            text: text.into(),
        }
    }
}

/// One of the columns above the line.
#[derive(Default)]
pub struct FooterColumn {
    /// Its heading.
    pub heading: Title,
    /// Its links.
    pub items: Vec<FooterLink>,
    /// One paragraph of plain words; a view is drawn as it is.
    pub text: Text,
    /// Its width, as nhsuk-frontend's grid names it, such as `one-half`; all are equally wide if empty.
    pub width: String,
}

/// The footer.
#[component]
pub fn Footer(
    /// The columns above the line.
    #[prop(optional)]
    navigation: Vec<FooterColumn>,
    /// How many columns stand in a row: 1 to 4.
    #[prop(default = 4)]
    columns: usize,
    /// The links below the line.
    #[prop(optional)]
    meta_items: Vec<FooterLink>,
    /// One paragraph of plain words below the links; a view is drawn as it is.
    #[prop(optional, into)]
    meta: Text,
    /// The heading of the links below the line, not seen; "Support links" if not given.
    #[prop(optional, into)]
    meta_visually_hidden_text: Option<String>,
    /// Whose copyright it is; a view is drawn as it is.
    #[prop(optional, into)]
    copyright: Text,
    /// Further class names for what holds the footer's parts.
    #[prop(optional, into)]
    container_classes: String,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
) -> impl IntoView {
    let (columns, width) = match columns {
        1 => (1, "full"),
        2 => (2, "one-half"),
        3 => (3, "one-third"),
        _ => (4, "one-quarter"),
    };
    let mut rows = Vec::new();
    let mut navigation = navigation
        .into_iter()
        .map(|column| column_view(column, width))
        .peekable();
    while navigation.peek().is_some() {
        let row = navigation.by_ref().take(columns).collect_view();
        rows.push(view! { <div class="nhsuk-footer__navigation nhsuk-grid-row">{row}</div> });
    }
    let meta_items = (!meta_items.is_empty()).then(|| {
        let heading = meta_visually_hidden_text.unwrap_or_else(|| t("component-support-links"));
        view! { <h2 class="nhsuk-u-visually-hidden">{heading}</h2> {list_view(meta_items)} }
    });
    view! {
        <footer class=class_names(&["nhsuk-footer", &classes]) role="contentinfo">
            <div class=class_names(&["nhsuk-width-container", &container_classes])>
                {rows}
                <div class="nhsuk-footer__meta">
                    {meta_items}
                    {paragraph_view(meta)}
                    {paragraph_view(copyright)}
                </div>
            </div>
        </footer>
    }
}

/// Plain words in a paragraph of their own; a view as it is.
fn paragraph_view(text: Text) -> Option<AnyView> {
    match text {
        Text::View(view) => Some(view),
        words => words
            .view()
            .map(|words| view! { <p class="nhsuk-body-s">{words}</p> }.into_any()),
    }
}

fn column_view(column: FooterColumn, width: &str) -> AnyView {
    let width = if column.width.is_empty() { width } else { &column.width };
    let heading = (!column.heading.text.is_empty()).then(|| {
        let title = column.heading.size("s");
        view! { <Heading title level=2 class_name="nhsuk-footer__heading" class_prefix="nhsuk-heading-"/> }
    });
    view! {
        <div class=format!("nhsuk-grid-column-{width}")>
            {heading}
            {paragraph_view(column.text)}
            {(!column.items.is_empty()).then(|| list_view(column.items))}
        </div>
    }
    .into_any()
}

fn list_view(items: Vec<FooterLink>) -> AnyView {
    let items = items.into_iter().map(|item| {
        view! {
            <li class="nhsuk-footer__list-item">
                <a class="nhsuk-footer__list-item-link" href=item.href>{item.text}</a>
            </li>
        }
    });
    view! { <ul class="nhsuk-footer__list">{items.collect_view()}</ul> }.into_any()
}

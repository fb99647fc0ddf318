//! What is wrong with a page's answers, at its top, as nhsuk-frontend's `error-summary` draws it.

use leptos::prelude::*;

use super::{
    heading::{Heading, Title},
    text::Text,
};
use crate::words::t;

/// One thing that is wrong, and where.
#[derive(Default)]
pub struct ErrorItem {
    /// `#` and the id of the control, or of the first control of a group; nothing if it belongs to no control.
    pub href: Option<String>,
    /// The words that also stand at the control.
    pub text: Text,
}

impl ErrorItem {
    /// What is wrong with the control that `href` (`#` and its id) leads to.
    #[must_use]
    pub fn new(href: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            href: Some(href.into()),
            text: text.into(),
        }
    }

    /// What is wrong with the whole page.
    #[must_use]
    pub fn plain(text: impl Into<Text>) -> Self {
        Self {
            href: None,
            text: text.into(),
        }
    }
}

/// The error summary. It stands before the page's `h1`, in the order of the page's fields.
#[component]
pub fn ErrorSummary(
    /// What is wrong.
    error_list: Vec<ErrorItem>,
    /// The heading; "There is a problem" if not given.
    #[prop(optional, into)]
    heading: Text,
    /// More about it, below the heading.
    #[prop(optional, into)]
    description: Text,
    /// Doesn't move the focus here when the page opens.
    #[prop(optional, into)]
    disable_auto_focus: Option<bool>,
    /// More about it, when that is more than plain words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let heading = Title::new(heading.or(t("component-error-summary-heading")));
    let list = (!error_list.is_empty()).then(|| {
        let items = error_list.into_iter().map(|item| {
            let words = item.text.view();
            match item.href {
                Some(href) => view! { <li><a href=href>{words}</a></li> }.into_any(),
                None => view! { <li>{words}</li> }.into_any(),
            }
        });
        view! { <ul class="nhsuk-list nhsuk-error-summary__list">{items.collect_view()}</ul> }
    });
    view! {
        <div class="nhsuk-error-summary" data-module="nhsuk-error-summary"
            data-disable-auto-focus=disable_auto_focus.map(|disable| disable.to_string())>
            <div role="alert">
                <Heading title=heading level=2 class_name="nhsuk-error-summary__heading"/>
                <div class="nhsuk-error-summary__body">
                    {Text::content(description, children).view().map(|words| view! { <p>{words}</p> })}
                    {list}
                </div>
            </div>
        </div>
    }
}

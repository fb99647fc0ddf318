//! The way past the header for people who use a keyboard, as nhsuk-frontend's `skip-link` draws it.

use leptos::prelude::*;

use super::text::Text;
use crate::words::t;

/// The skip link: the first thing on every page.
#[component]
pub fn SkipLink(
    /// `#` and the id of the main part.
    #[prop(default = "#maincontent".to_owned(), into)]
    href: String,
    /// What it says; "Skip to main content" if not given.
    #[prop(optional, into)]
    text: Text,
) -> impl IntoView {
    view! {
        <a class="nhsuk-skip-link" data-module="nhsuk-skip-link" href=href>
            {text.or(t("component-skip-link")).view()}
        </a>
    }
}

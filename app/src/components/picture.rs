//! A picture of ours, drawn inline.

use leptos::prelude::*;

/// A picture that says something, and the words for who can't see it.
#[component]
pub fn Picture(
    /// The drawing, out of a file of ours: nothing that anybody typed.
    svg: &'static str,
    /// What it shows.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! { <div class="app-picture" role="img" aria-label=label inner_html=svg></div> }
}

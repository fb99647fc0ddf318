//! A form that is one button.

use crate::components::{Button, ButtonVariant};
use leptos::prelude::*;

/// The button, for something that is not the page's main way on. `id` says what it is about, where the address doesn't.
pub fn one_button(action: &'static str, token: &str, id: Option<String>, text: String) -> AnyView {
    let id = id.map(|id| view! { <input type="hidden" name="id" value=id/> });
    view! {
        <form method="post" action=action>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            {id}
            <Button variant=ButtonVariant::Secondary text/>
        </form>
    }
    .into_any()
}

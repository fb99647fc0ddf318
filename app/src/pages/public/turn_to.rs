//! How to reach somebody outside the team: what is known of it, line by line, and nothing where it is not.

use crate::pages::language::in_english;
use crate::pages::layout::Phone;
use crate::port::TurnTo;
use crate::words::t;
use leptos::prelude::*;

/// Name, phone, email and website, as the trust set them.
pub fn turn_to(to: &TurnTo) -> AnyView {
    let TurnTo {
        name,
        phone,
        email,
        web,
    } = to.clone();
    let some = |text: &str| !text.is_empty();
    let shown = web.trim_start_matches("https://").trim_end_matches('/').to_owned();
    view! {
        <p>
            <strong>{in_english(name)}</strong>
            {some(&phone).then(|| view! { <br/>{t("reach-phone")} " " <Phone number=phone/> })}
            {some(&email).then(|| view! { <br/>{t("reach-email")} " " <a class="app-unbroken" href=format!("mailto:{email}") dir="ltr">{email.clone()}</a> })}
            {some(&web).then(|| view! { <br/>{t("reach-web")} " " <a class="app-unbroken" href=web.clone() dir="ltr">{shown}</a> })}
        </p>
    }
    .into_any()
}

//! Who else can help, by what somebody told us: part of every page on which they follow their concern.

use crate::domain::support::Need;
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// Ways to those who help with what they may need, and to everybody else who does.
pub fn offered(needs: &[Need]) -> AnyView {
    let ways = needs.iter().map(|need| {
        view! { <li><a href=paths::support(*need, None)>{t(&format!("support-need-{need}"))}</a></li> }
    });
    let ways = ways.collect_view();
    let independent = (!needs.is_empty()).then(|| view! { <p>{t("offered-what")}</p> });
    view! {
        <h2 class="nhsuk-heading-m">{t("offered-heading")}</h2>
        {independent}
        <ul class="nhsuk-list nhsuk-list--bullet">
            {ways}
            <li><a href=paths::SUPPORT>{t("offered-all")}</a></li>
        </ul>
    }
    .into_any()
}

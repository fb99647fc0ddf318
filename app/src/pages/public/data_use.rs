//! What the law says to somebody who tells us how we used their information: by when, and whom else they can go to.

use super::turn_to::turn_to;
use crate::domain::case::Kind;
use crate::domain::deadline::Due;
use crate::port::Trust;
use crate::words::{t, t_with, weekday_date};
use leptos::prelude::*;

/// Nothing for any other kind of contact.
pub fn rights(kind: Kind, due: Option<&Due>, trust: &Trust) -> Option<AnyView> {
    if kind != Kind::DataUse {
        return None;
    }
    let law = due.and_then(|due| due.law.as_ref()).map(|law| {
        let by = weekday_date(law.on);
        view! { <p>{t_with("data-use-law", &[("date", &by)])}</p> }
    });
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{t("data-use-heading")}</h2>
            {law}
            <p>{t("data-use-then")}</p>
            <p>{t("data-use-commissioner")}</p>
            {turn_to(&trust.commissioner)}
        }
        .into_any(),
    )
}

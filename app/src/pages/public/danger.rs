//! What to do when someone is in danger now: the first thing on the pages where somebody might need it.

use crate::components::{Card, CardVariant};
use crate::pages::language::t_around;
use crate::pages::layout::Phone;
use crate::pages::pictures::easy_picture;
use crate::port::Trust;
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// 999, the nurse in charge, 111; and that nobody watches this service round the clock.
#[component]
pub fn DangerCard(
    /// Whose opening hours to give.
    trust: Arc<Trust>,
) -> impl IntoView {
    view! {
        <Card variant=CardVariant::Emergency heading=t("danger-heading")>
            {easy_picture("danger")}
            <ul>
                <li>{t("danger-999-before")} " " <Phone number="999"/> " " {t("danger-999-after")}</li>
                <li>{t("danger-ward")}</li>
                <li>{t("danger-111-before")} " " <Phone number="111"/> " " {t("danger-111-after")}</li>
            </ul>
            <p>{t_around("danger-not-watched", &[], ("hours", &trust.opening_hours))}</p>
        </Card>
    }
}

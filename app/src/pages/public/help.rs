//! Help with what somebody's words may mean, shown after they were saved: never before, and never in their way.

use crate::components::{Card, CardVariant};
use crate::domain::cue::Class;
use crate::pages::layout::Phone;
use crate::port::Trust;
use crate::words::t;
use leptos::prelude::*;

/// What to do, class by class; nothing when there is nothing to say.
pub fn help(alerts: &[Class], trust: &Trust) -> Option<AnyView> {
    let classes: Vec<Class> = alerts.iter().copied().filter(|class| class.has_help()).collect();
    if classes.is_empty() {
        return None;
    }
    let items = classes.into_iter().map(|class| {
        let lines = trust.helplines.iter().filter(|line| line.class == class);
        let lines = lines.map(|line| {
            let number = if line.by_text {
                view! { <strong class="nhsuk-u-nowrap">{line.number.clone()}</strong> }.into_any()
            } else {
                view! { <Phone number=line.number.clone()/> }.into_any()
            };
            view! { <br/>{line.name.clone()} " " {number} }
        });
        let lines = lines.collect_view();
        let ward = (class == Class::GettingWorse && !trust.call_for_concern.is_empty()).then(|| {
            view! { <br/>{t("help-call-for-concern")} " " <Phone number=trust.call_for_concern.clone()/> }
        });
        view! { <li>{t(&format!("help-{class}"))}{ward}{lines}</li> }
    });
    let items = items.collect_view();
    Some(
        view! {
            <Card variant=CardVariant::Urgent heading=t("help-heading")>
                <p>{t("help-what")}</p>
                <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul>
            </Card>
        }
        .into_any(),
    )
}

//! Who of the staff has opened the case: by day and by what they are there for, never by name.

use crate::components::{Cell, Column, Table, Title};
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{go_to, on_visit, services, visitor};
use crate::paths;
use crate::port::{Looked, Trust};
use crate::words::{t, weekday_date};
use leptos::prelude::*;
use std::sync::Arc;

/// The days of the case of this visit.
#[component]
pub fn LookedPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let asked = async move {
        on_visit(visitor.visit.as_ref(), async |visit| {
            services.follow.looked(visit).await
        })
        .await
    };
    drawn(asked, move |looked| match looked {
        Some(looked) => shown(&looked, trust),
        None => go_to(paths::FOLLOW),
    })
}

fn shown(looked: &[Looked], trust: Arc<Trust>) -> AnyView {
    let rows: Vec<_> = looked
        .iter()
        .map(|day| {
            let roles = day
                .roles
                .iter()
                .map(|role| view! { <li>{t(&format!("looked-{role}"))}</li> });
            let roles = view! { <ul class="nhsuk-list nhsuk-u-margin-bottom-0">{roles.collect_view()}</ul> };
            vec![Cell::new(weekday_date(day.on)), Cell::new(roles.into_any())]
        })
        .collect();
    let head = ["looked-day", "looked-who"].map(|id| Column::new(t(id))).into();
    let caption = Title::new(t("looked-caption")).classes("nhsuk-u-visually-hidden");
    let list = if rows.is_empty() {
        view! { <p>{t("looked-nobody")}</p> }.into_any()
    } else {
        view! { <Table caption head rows responsive=true first_cell_is_header=true/> }.into_any()
    };
    view! {
        <Layout trust=trust.clone() title=t("looked-heading") back=paths::FOLLOW_CASE>
            <h1 class="nhsuk-heading-l">{t("looked-heading")}</h1>
            <p>{t("looked-what")}</p>
            <p>{t("looked-names")}</p>
            {list}
            <p>{t("looked-phone")} " " <Phone number=trust.phone.clone()/></p>
        </Layout>
    }
    .into_any()
}

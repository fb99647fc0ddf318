//! The audit trail, newest first: who did or tried what, and how it came out.

use super::frame::Frame;
use super::{query, signed_in};
use crate::components::*;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::AuditLine;
use crate::words::{moment, t, t_with};
use leptos::prelude::*;

/// Lines on a page, as the port gives them.
const PAGE: usize = 100;

/// The audit trail.
#[component]
pub fn AuditPage() -> impl IntoView {
    let page = query("page").parse().unwrap_or(1).max(1);
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (office, actor) = (desk.services.office.clone(), desk.actor.clone());
    drawn(async move { office.audit(&actor, page).await }, move |lines| {
        let body = view! { {table(&lines)} {pagination(page, lines.len())} };
        view! {
            <Frame desk title=t("desk-audit-title") current=paths::AUDIT>
                <h1 class="nhsuk-heading-l">{t("desk-audit-title")}</h1>
                <p>{t("desk-audit-explained")}</p>
                {body}
            </Frame>
        }
        .into_any()
    })
}

fn table(lines: &[AuditLine]) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{t("desk-audit-empty")}</p> }.into_any();
    }
    let head = [
        "desk-audit-when",
        "desk-audit-who",
        "desk-audit-what",
        "desk-audit-about",
        "desk-audit-outcome",
    ];
    let rows = lines.iter().map(|line| {
        let reference = match (&line.reference, &line.about) {
            (Some(reference), _) => Cell::link(paths::case(reference), reference.to_string()),
            (None, about) => Cell::new(about.clone().unwrap_or_default()),
        };
        let by = line.by.clone().unwrap_or_else(|| t("desk-audit-nobody"));
        // Codes stand as they are stored: a trail is compared with what is in the table.
        vec![
            moment(line.at).into(),
            by.into(),
            line.act.clone().into(),
            reference,
            line.outcome.clone().into(),
        ]
    });
    let caption = Title::new(t("desk-audit-caption")).classes("nhsuk-u-visually-hidden");
    let head = head.iter().map(|id| Column::new(t(id))).collect();
    view! { <Table caption head rows=rows.collect() responsive=true/> }.into_any()
}

fn pagination(page: u32, shown: usize) -> AnyView {
    let link = |page: u32| {
        let label = t_with("desk-audit-page", &[("page", &page.to_string())]);
        PageLink::new(format!("{}?page={page}", paths::AUDIT)).label(label)
    };
    let newer = (page > 1).then(|| link(page - 1));
    let older = (shown == PAGE).then(|| link(page.saturating_add(1)));
    if newer.is_none() && older.is_none() {
        return ().into_any();
    }
    view! { <Pagination nostrip:previous=newer nostrip:next=older aria_label=t("desk-pagination-label")/> }.into_any()
}

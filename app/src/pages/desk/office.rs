//! The office: mail that is stuck and the accounts, each for those who may see it. It shows; accounts are changed by `pals user`.

use super::frame::Frame;
use super::signed_in;
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::failure::Failure;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::{StaffLine, StuckMail};
use crate::words::{moment, t};
use leptos::prelude::*;

/// The office.
#[component]
pub fn OfficePage() -> impl IntoView {
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (office, actor) = (desk.services.office.clone(), desk.actor.clone());
    let asked = async move {
        let sees = |act| may(&actor, act, None).is_ok();
        let mail = if sees(Act::SeeMail) {
            Some(office.stuck_mail(&actor).await?)
        } else {
            None
        };
        let staff = if sees(Act::ManageAccounts) {
            Some(office.staff(&actor).await?)
        } else {
            None
        };
        if mail.is_none() && staff.is_none() {
            Err(Failure::Forbidden)
        } else {
            Ok((mail, staff))
        }
    };
    drawn(asked, move |(mail, staff)| {
        let links_to_cases = may(&desk.actor, Act::List, None).is_ok();
        let body = view! { {mail.map(|mail| stuck(&mail, links_to_cases))} {staff.map(|staff| accounts(&staff))} };
        view! {
            <Frame desk title=t("desk-office-title") current=paths::OFFICE>
                <h1 class="nhsuk-heading-l">{t("desk-office-title")}</h1>
                {body}
            </Frame>
        }
        .into_any()
    })
}

fn stuck(mail: &[StuckMail], links_to_cases: bool) -> AnyView {
    let heading = view! { <h2 class="nhsuk-heading-m">{t("desk-mail-heading")}</h2> };
    if mail.is_empty() {
        return view! { {heading} <p>{t("desk-mail-none")}</p> }.into_any();
    }
    let head = [
        "desk-mail-written",
        "desk-mail-attempts",
        "desk-mail-next",
        "desk-mail-error",
        "desk-reference",
    ];
    let rows = mail.iter().map(|mail| {
        let reference = match &mail.reference {
            Some(reference) if links_to_cases => Cell::link(paths::case(reference), reference.to_string()),
            Some(reference) => Cell::new(reference.to_string()),
            None => Cell::default(),
        };
        let next = match mail.next_try_at {
            Some(at) => Cell::new(moment(at)),
            None => Cell::new(view! { <Tag colour=TagColour::Red text=t("desk-mail-given-up")/> }.into_any()),
        };
        vec![
            moment(mail.written_at).into(),
            mail.attempts.to_string().into(),
            next,
            mail.last_error.clone().into(),
            reference,
        ]
    });
    view! {
        {heading}
        <p>{t("desk-mail-explained")}</p>
        <Table caption=Title::new(t("desk-mail-caption")).classes("nhsuk-u-visually-hidden") head=columns(&head) rows=rows.collect() responsive=true/>
    }
    .into_any()
}

fn accounts(staff: &[StaffLine]) -> AnyView {
    let head = [
        "desk-staff-name",
        "desk-staff-email",
        "desk-staff-role",
        "desk-staff-division",
        "desk-state",
    ];
    let rows = staff.iter().map(|line| {
        let state = if line.disabled {
            (TagColour::Grey, "desk-staff-disabled")
        } else {
            (TagColour::Green, "desk-staff-open")
        };
        vec![
            line.name.clone().into(),
            line.email.clone().into(),
            t(&format!("role-{}", line.role)).into(),
            line.division.clone().unwrap_or_default().into(),
            Cell::new(view! { <Tag colour=state.0 text=t(state.1)/> }.into_any()),
        ]
    });
    view! {
        <h2 class="nhsuk-heading-m">{t("desk-staff-heading")}</h2>
        <p>{t("desk-staff-explained")}</p>
        <Table caption=Title::new(t("desk-staff-caption")).classes("nhsuk-u-visually-hidden") head=columns(&head) rows=rows.collect()
            responsive=true first_cell_is_header=true/>
    }
    .into_any()
}

fn columns(ids: &[&str]) -> Vec<Column> {
    ids.iter().map(|id| Column::new(t(id))).collect()
}

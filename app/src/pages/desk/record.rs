//! Writing a contact down: one page, from how it came to what was done. Its fields are in `record_form`.

use super::case_facts::{kind_name, name_or_none, state_tag};
use super::frame::Frame;
use super::record_form::Fields;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::codes;
use crate::domain::failure::Failure;
use crate::domain::ids::RecordId;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::{Likely, RecordSheet, Unfinished};
use crate::words::{london_day, moment, t, t_count, t_with};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use uuid::Uuid;

/// The name of its buttons.
pub const PRESS: &str = "press";
/// The name of the buttons that make it a part of a case: the value is the case's reference.
pub const ONTO: &str = "onto";

codes!(
    /// What a button of the page does, once what was typed is kept.
    Press {
        /// Looks for the person.
        Look = "look",
        /// Makes it a case.
        TakeIn = "take-in",
        /// Wipes it.
        Discard = "discard",
    }
);

/// The page.
#[component]
pub fn RecordPage() -> impl IntoView {
    let typed = use_params_map()
        .with_untracked(|params| params.get("record"))
        .unwrap_or_default();
    let id = Uuid::try_parse(&typed).map(RecordId).map_err(|_| Failure::NotFound);
    let looked = query("looked") == "yes";
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.record.clone(), desk.actor.clone());
    let asked = async move {
        let id = id?;
        Ok((id, port.record(&actor, id).await?))
    };
    drawn(asked, move |(id, sheet)| page(desk, id, &sheet, looked))
}

fn page(desk: Desk, id: RecordId, sheet: &RecordSheet, looked: bool) -> AnyView {
    let trust = desk.services.trust.clone();
    let fields = Fields {
        form: &sheet.form,
        problems: &sheet.problems,
        trust: &trust,
    };
    let errors = fields.summary(&sheet.refused);
    let has_error = !errors.is_empty();
    let errors = has_error.then(|| view! { <ErrorSummary error_list=errors/> });
    let title = t("record-title");
    let token = desk.form_token.clone();
    let body = view! {
        {errors}
        <h1 class="nhsuk-heading-l">{title.clone()}</h1>
        {unfinished(&sheet.unfinished)}
        <form method="post" action=paths::record(id) enctype="multipart/form-data" novalidate=true>
            <input type="hidden" name="form_token" value=token/>
            <div class="app-record">
                <div class="app-record__part">
                    {fields.reached()}
                    {fields.person()}
                    <Button variant=ButtonVariant::Secondary small=true name=PRESS value=Press::Look.code() text=t("record-look")/>
                    {people(sheet, looked)}
                </div>
                <div class="app-record__part">
                    {fields.said()}
                    {fields.more(&sheet.files, &sheet.refused)}
                    {fields.done()}
                </div>
            </div>
            <div class="nhsuk-button-group">
                <Button prevent_double_click=true name=PRESS value=Press::TakeIn.code() text=t("record-take-in")/>
                <Button variant=ButtonVariant::Secondary name=PRESS value=Press::Discard.code() text=t("record-discard")/>
            </div>
        </form>
    };
    view! { <Frame desk title has_error back=paths::DESK current=paths::RECORD>{body}</Frame> }.into_any()
}

/// What the same officer has begun and not recorded.
fn unfinished(others: &[Unfinished]) -> Option<AnyView> {
    if others.is_empty() {
        return None;
    }
    let items = others.iter().map(|other| {
        let name = Some(other.name.as_str()).filter(|name| !name.is_empty());
        let words = t_with(
            "record-unfinished-one",
            &[("name", &name_or_none(name)), ("at", &moment(other.at))],
        );
        view! { <li><a class="nhsuk-link" href=paths::record(other.id) dir="auto">{words}</a></li> }
    });
    let inside = view! {
        <p>{t_count("record-unfinished", others.len() as u64, &[])}</p>
        <ul class="nhsuk-list nhsuk-u-margin-bottom-0">{items.collect_view()}</ul>
    };
    Some(view! { <InsetText>{inside}</InsetText> }.into_any())
}

/// Cases that may be the same person's. Officers decide: nothing is linked by itself.
fn people(sheet: &RecordSheet, looked: bool) -> AnyView {
    let found = match &sheet.people {
        Some(found) if !found.is_empty() => found,
        people => {
            let said = if people.is_some() {
                "record-nobody"
            } else {
                "record-look-by"
            };
            let said = (looked || people.is_some()).then(|| view! { <p id="people">{t(said)}</p> });
            return said.into_any();
        }
    };
    let items = found.iter().map(|likely| person(sheet, likely));
    view! {
        <section id="people" class="app-people" aria-labelledby="people-heading">
            <h2 class="nhsuk-heading-m" id="people-heading">{t_count("record-people", found.len() as u64, &[])}</h2>
            <p>{t("record-people-what")}</p>
            <ul class="app-people__list">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn person(sheet: &RecordSheet, likely: &Likely) -> AnyView {
    let reference = likely.case.reference.to_string();
    let alike: Vec<_> = likely
        .alike
        .iter()
        .map(|alike| view! { <Tag colour=TagColour::Yellow text=t(&format!("record-alike-{alike}"))/> " " })
        .collect();
    let patient = likely.patient.as_deref().map(|patient| {
        let patient = name_or_none(Some(patient).filter(|patient| !patient.is_empty()));
        view! { <br/>{t("record-about")} " " <span dir="auto">{patient}</span> }
    });
    let chosen = sheet.form.same_person().contains(&likely.case.reference);
    let same = vec![
        CheckboxItem {
            id: Some(format!("same-{}", likely.case.reference.as_str())),
            ..CheckboxItem::new(
                likely.case.reference.as_str(),
                view! { {t("record-same-person")} <span class="nhsuk-u-visually-hidden">" " {reference.clone()}</span> }
                    .into_any(),
            )
        }
        .checked(chosen),
    ];
    let came = t_with(
        "record-came",
        &[("date", &crate::words::date(london_day(likely.case.received_at)))],
    );
    view! {
        <li class="app-people__person">
            <p class="nhsuk-u-margin-bottom-2">
                <a class="nhsuk-link" href=paths::case(&likely.case.reference) target="_blank" rel="noopener">{reference.clone()} " " {t("record-new-tab")}</a>
                " " {alike}
            </p>
            <p class="nhsuk-u-margin-bottom-2">
                <strong dir="auto">{name_or_none(likely.name.as_deref())}</strong> {patient}
                <br/>{kind_name(likely.case.kind)} " " {state_tag(likely.case.state)} " " {came}
                <br/><span dir="auto">{likely.first_words.clone()}</span>
            </p>
            <Checkboxes name="same_person" id_prefix=format!("same-{}", likely.case.reference.as_str()) small=true items=same/>
            <Button variant=ButtonVariant::Secondary small=true prevent_double_click=true name=ONTO value=likely.case.reference.as_str().to_owned()>
                {t("record-onto")} <span class="nhsuk-u-visually-hidden">" " {reference}</span>
            </Button>
        </li>
    }
    .into_any()
}

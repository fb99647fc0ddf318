//! Acts that have a page of their own (handing over, resolving, opening again): what will happen, a choice, a reason. No dialog.

use super::case::{Said, reference};
use super::case_facts::{identity_bar, safety};
use super::case_forms::Forms;
use super::consent::changes;
use super::frame::Frame;
use super::issues;
use super::plan;
use super::triage;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::case::{Case, Kind, Outcome};
use crate::domain::failure::Failure;
use crate::domain::ids::Reference;
use crate::domain::letter::{Note, Reply};
use crate::domain::record::{Way, WrittenRecord};
use crate::pages::fault::drawn;
use crate::pages::request::answer_with;
use crate::paths;
use crate::port::{CaseFile, Colleague, KeptFor};
use crate::words::{date, sentence, t, t_with};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A page about one act on a case: the last part of the address says which.
#[component]
pub fn CaseActPage() -> impl IntoView {
    let act = use_params_map()
        .with_untracked(|params| params.get("act"))
        .unwrap_or_default();
    let what = KeptFor::from_code(&act).filter(|what| Act::from_code(what.code()).is_some_and(Act::has_its_page));
    let (reference, said) = (reference(), Said::from_address());
    let chosen = Chosen {
        to: query("to"),
        outcome: query("outcome"),
        how: query("how"),
        way: query("way"),
    };
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.desk.clone(), desk.actor.clone());
    let asked = async move {
        let (what, reference) = (what.ok_or(Failure::NotFound)?, reference?);
        let file = port.case(&actor, &reference).await?;
        let colleagues = if what == KeptFor::HandOver {
            port.colleagues(&actor).await?
        } else {
            Vec::new()
        };
        let other = triage::typed_other(&file, what).and_then(|typed| Reference::parse(&typed));
        let named = match other {
            Some(other) => port.named(&actor, &other).await?,
            None => None,
        };
        Ok((what, file, Besides { colleagues, named }))
    };
    drawn(asked, move |(what, file, besides)| match may(&file, what) {
        true => page(desk, what, &file, &said, &chosen, &besides),
        false => not_now(desk, what, &file),
    })
}

/// What was chosen besides words, when the form was sent before: codes and ids, put back into the form if they still stand for something.
struct Chosen {
    to: String,
    outcome: String,
    how: String,
    way: String,
}

/// What a form is drawn from besides the case.
struct Besides {
    /// Those it can be handed to.
    colleagues: Vec<Colleague>,
    /// The case that somebody named beside this one.
    named: Option<Case>,
}

fn may(file: &CaseFile, what: KeptFor) -> bool {
    file.may.iter().any(|act| act.code() == what.code())
}

fn page(desk: Desk, what: KeptFor, file: &CaseFile, said: &Said, chosen: &Chosen, besides: &Besides) -> AnyView {
    let forms = Forms {
        file,
        said,
        form_token: &desk.form_token,
    };
    let (choice, choice_errors) = match what {
        KeptFor::HandOver => receivers(&desk, file, said, chosen, &besides.colleagues),
        KeptFor::Resolve => outcomes(said, chosen),
        KeptFor::LogContact => ways(said, chosen),
        KeptFor::SendRecord => hows(file, said, chosen),
        KeptFor::SortOut => sorting(file, said, chosen, forms.problem(what).is_some()),
        KeptFor::Consent => changes(&forms, file, said),
        KeptFor::ChangeTrack => plan::track(&forms),
        KeptFor::Plan => plan::plan(&forms),
        KeptFor::Issue => issues::form(&forms, &desk.services.trust),
        KeptFor::Assess => triage::assess(&forms),
        KeptFor::DecideLate => triage::late(&forms),
        KeptFor::NotRequired => triage::not_required(&forms),
        KeptFor::PassOn => triage::pass_on(&forms),
        KeptFor::Link => triage::link(&forms, besides.named.as_ref()),
        KeptFor::Split => triage::split(&forms),
        KeptFor::Merge => triage::merge(&forms, besides.named.as_ref()),
        _ => (().into_any(), Vec::new()),
    };
    let words_error = forms
        .problem(what)
        .map(|problem| ErrorItem::new(format!("#{what}"), sentence(&problem)));
    let errors: Vec<_> = choice_errors.into_iter().chain(words_error).collect();
    let title = t(&format!("desk-form-{what}"));
    let has_error = !errors.is_empty();
    let errors = has_error.then(|| view! { <ErrorSummary error_list=errors/> });
    let field = if is_for_person(what) { Reply::FIELD } else { Note::FIELD };
    let tells = [
        KeptFor::Plan,
        KeptFor::Update,
        KeptFor::DecideLate,
        KeptFor::NotRequired,
        KeptFor::PassOn,
    ];
    let safely = tells.contains(&what).then(|| {
        view! { <p>{t(&format!("desk-told-{}", file.reach.contact.channel()))}</p> {safety(&file.reach)} }
    });
    let place = paths::case(&file.case.reference);
    let words = match what {
        KeptFor::Issue => forms.words_as(what, field, 4, &issues::typed(&forms).note),
        _ => forms.words(what, field, 6),
    };
    let form = view! {
        <form method="post" action=paths::act(what.code()) novalidate=true>
            {forms.hidden()}
            {choice}
            {forms.may_tell(what).then(|| frame_words(what, words))}
            <div class="nhsuk-button-group">
                <Button prevent_double_click=true text=forms.button(what)/>
                <a class="nhsuk-link" href=place.clone()>{t("desk-cancel")}</a>
            </div>
        </form>
    };
    let moved = said
        .moved
        .map(|act| view! { <NotificationBanner text=t(&format!("desk-moved-{act}"))/> });
    let body = view! {
        {errors}
        {moved}
        <h1 class="nhsuk-heading-l">{title.clone()}</h1>
        {identity_bar(file)}
        <p>{t(&format!("desk-consequence-{what}"))}</p>
        {safely}
        {forms.with_what_happened(what, form.into_any())}
    };
    view! { <Frame desk title has_error back=place current=paths::DESK>{body}</Frame> }.into_any()
}

fn is_for_person(what: KeptFor) -> bool {
    matches!(what, KeptFor::Resolve | KeptFor::Update)
}

/// Who reads the words stands on the frame around them: the last word goes to the person, the others stay among staff.
fn frame_words(what: KeptFor, words: AnyView) -> AnyView {
    if is_for_person(what) {
        view! { <div class="app-reply"><p class="app-reply__label">{t("desk-reply-label")}</p>{words}</div> }.into_any()
    } else {
        view! { <div class="app-note"><p class="app-note__label">{t("desk-note-label")}</p>{words}</div> }.into_any()
    }
}

/// To whom: a colleague, or the queue.
fn receivers(
    desk: &Desk,
    file: &CaseFile,
    said: &Said,
    chosen: &Chosen,
    colleagues: &[Colleague],
) -> (AnyView, Vec<ErrorItem>) {
    let mut items = vec![SelectItem::new("", t("desk-choose"))];
    if file.case.owner.is_some() {
        items.push(SelectItem::new(crate::api::desk::TO_QUEUE, t("desk-back-into-queue")));
    }
    items.extend(
        colleagues
            .iter()
            .filter(|colleague| file.case.owner != Some(colleague.id))
            .map(|colleague| {
                let role = t(&format!("role-{}", colleague.role));
                let id = if colleague.id == desk.actor.id {
                    "desk-colleague-you"
                } else {
                    "desk-colleague"
                };
                SelectItem::new(
                    colleague.id.to_string(),
                    t_with(id, &[("name", &colleague.name), ("role", &role)]),
                )
            }),
    );
    let known = items
        .iter()
        .any(|item| !chosen.to.is_empty() && item.value.as_deref() == Some(chosen.to.as_str()));
    let error = (said.is_wrong(KeptFor::HandOver) && !known).then(|| t("desk-problem-to-missing"));
    let value = if known { chosen.to.clone() } else { String::new() };
    let item = at("#to", error.as_ref());
    (
        view! { <Select name="to" label=t("desk-label-to") items value error/> }.into_any(),
        item,
    )
}

/// A line of the error summary, if there is one.
fn at(place: &str, error: Option<&String>) -> Vec<ErrorItem> {
    error
        .map(|words| ErrorItem::new(place, words.clone()))
        .into_iter()
        .collect()
}

/// Why it is closed.
fn outcomes(said: &Said, chosen: &Chosen) -> (AnyView, Vec<ErrorItem>) {
    outcomes_for(KeptFor::Resolve, said, chosen)
}

fn outcomes_for(what: KeptFor, said: &Said, chosen: &Chosen) -> (AnyView, Vec<ErrorItem>) {
    let items = Outcome::ALL
        .iter()
        .filter(|outcome| outcome.is_chosen())
        .map(|outcome| RadioItem::new(outcome.code(), t(&format!("outcome-{outcome}"))))
        .collect();
    let known = Outcome::from_code(&chosen.outcome).filter(|outcome| outcome.is_chosen());
    let error = (said.is_wrong(what) && known.is_none()).then(|| t("desk-problem-outcome-missing"));
    let value = known.map(Outcome::code).unwrap_or_default();
    let item = at("#outcome", error.as_ref());
    (
        view! { <Radios name="outcome" legend=t("desk-label-outcome") items value error/> }.into_any(),
        item,
    )
}

/// One of a list of codes, as radios: what was chosen before stays, and nothing chosen is a problem.
fn one_of<'a>(
    name: &'static str,
    what: KeptFor,
    codes: impl Iterator<Item = &'a str>,
    said: &Said,
    chosen: &str,
) -> (AnyView, Vec<ErrorItem>) {
    let items: Vec<_> = codes
        .map(|code| RadioItem::new(code, t(&format!("desk-{name}-{code}"))))
        .collect();
    let known = items.iter().any(|item| item.value == chosen);
    let error = (said.is_wrong(what) && !known).then(|| t(&format!("desk-problem-{name}-missing")));
    let value = if known { chosen.to_owned() } else { String::new() };
    let item = at(&format!("#{name}"), error.as_ref());
    (
        view! { <Radios name legend=t(&format!("desk-label-{name}")) items value error/> }.into_any(),
        item,
    )
}

/// From which side a contact came.
fn ways(said: &Said, chosen: &Chosen) -> (AnyView, Vec<ErrorItem>) {
    let codes = Way::ALL.iter().map(|way| way.code());
    one_of("way", KeptFor::LogContact, codes, said, &chosen.way)
}

/// How the copy of the written record went.
fn hows(file: &CaseFile, said: &Said, chosen: &Chosen) -> (AnyView, Vec<ErrorItem>) {
    let codes = WrittenRecord::ALL.iter().filter(|how| **how != WrittenRecord::Owed);
    let (radios, errors) = one_of(
        "how",
        KeptFor::SendRecord,
        codes.map(|how| how.code()),
        said,
        &chosen.how,
    );
    let print = paths::written_record(&file.case.reference);
    let view = view! {
        <p><a class="nhsuk-link" href=print>{t("desk-record-print")}</a></p>
        {radios}
        <p>{t("desk-how-electronic-law")}</p>
    };
    (view.into_any(), errors)
}

/// What it came to, and that the person is content.
fn sorting(file: &CaseFile, said: &Said, chosen: &Chosen, words_wrong: bool) -> (AnyView, Vec<ErrorItem>) {
    let (radios, mut errors) = outcomes_for(KeptFor::SortOut, said, chosen);
    let wrong = said.is_wrong(KeptFor::SortOut) && errors.is_empty() && !words_wrong;
    let error = wrong.then(|| t("record-problem-agreed-missing"));
    errors.extend(at("#agreed", error.as_ref()));
    let items = vec![CheckboxItem::new("yes", t("record-agreed")).hint(t("record-agreed-hint"))];
    let law = file.case.sort_by.filter(|_| file.case.kind == Kind::Complaint);
    let law = law.map(|last| view! { <p>{t_with("desk-sort-by", &[("date", &date(last))])}</p> });
    let view = view! { {law} {radios} <Checkboxes name="agreed" error items/> };
    (view.into_any(), errors)
}

/// The act can't be done to the case as it stands: says so, with whatever was typed for it and a way on.
fn not_now(desk: Desk, what: KeptFor, file: &CaseFile) -> AnyView {
    answer_with(StatusCode::FORBIDDEN);
    let title = t("desk-not-now-title");
    let act = Act::from_code(what.code())
        .map(|act| t(&format!("desk-to-{act}")))
        .unwrap_or_default();
    let kept = super::case::homeless(file);
    let body = view! {
        <h1 class="nhsuk-heading-l">{title.clone()}</h1>
        <p>{t_with("desk-not-now-text", &[("act", &act)])}</p>
        {identity_bar(file)}
        {kept}
        <p><a class="nhsuk-link" href=paths::case(&file.case.reference)>{t("desk-back-to-case")}</a></p>
    };
    view! { <Frame desk title current=paths::DESK>{body}</Frame> }.into_any()
}

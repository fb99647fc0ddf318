//! Looking for cases: one box, and a list. What was typed travels in a form, never in an address: it may be somebody's name.

use super::case_facts::{kind_name, name_or_none, state_tag};
use super::frame::Frame;
use super::{Desk, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::case::Kind;
use crate::domain::concern::LINE_MAX;
use crate::domain::failure::Failure;
use crate::domain::problem::Problem;
use crate::domain::search::{SearchForm, Which, Wish};
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::{Likely, Retyped, SearchFound};
use crate::words::{date, london_day, sentence, t, t_count, t_with};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SearchPage() -> impl IntoView {
    let typed = use_context::<Retyped>().map(|retyped| SearchForm::typed(&retyped.pairs));
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let parsed = typed.as_ref().map(SearchForm::parse);
    let (port, actor) = (desk.services.search.clone(), desk.actor.clone());
    let asked = async move {
        may(&actor, Act::List, None).map_err(|_| Failure::Forbidden)?;
        match parsed {
            None => Ok(Asked::Nothing),
            Some(Err(problem)) => Ok(Asked::Wrong(problem)),
            Some(Ok(wish)) => Ok(Asked::Found(port.search(&actor, &wish).await?, Box::new(wish))),
        }
    };
    drawn(asked, move |asked| {
        page(desk.clone(), &typed.clone().unwrap_or_default(), &asked)
    })
}

/// What was asked, and what came of it.
enum Asked {
    Nothing,
    Wrong(Problem),
    Found(SearchFound, Box<Wish>),
}

fn page(desk: Desk, form: &SearchForm, asked: &Asked) -> AnyView {
    let title = t("search-title");
    let wrong = match asked {
        Asked::Wrong(problem) => Some(sentence(problem)),
        Asked::Nothing | Asked::Found(..) => None,
    };
    let errors = wrong.clone().map(|words| {
        let list = vec![ErrorItem::new(format!("#{}", SearchForm::FIELD), words)];
        view! { <ErrorSummary error_list=list/> }
    });
    let found = match asked {
        Asked::Found(found, wish) => results(found, wish),
        Asked::Nothing | Asked::Wrong(_) => ().into_any(),
    };
    let has_error = wrong.is_some();
    let fields = fields(form, wrong.unwrap_or_default());
    let token = desk.form_token.clone();
    view! {
        <Frame desk title=title.clone() has_error current=paths::SEARCH>
            {errors}
            <h1 class="nhsuk-heading-l">{title}</h1>
            <form method="post" action=paths::SEARCH novalidate=true class="app-no-print">
                <input type="hidden" name="form_token" value=token/>
                {fields}
                <Button text=t("search-press")/>
            </form>
            {found}
        </Frame>
    }
    .into_any()
}

fn fields(form: &SearchForm, error: String) -> AnyView {
    let mut kinds = vec![SelectItem::new("", t("desk-kind-any"))];
    kinds.extend(
        Kind::ALL
            .iter()
            .map(|kind| SelectItem::new(kind.code(), kind_name(*kind))),
    );
    let which = Which::ALL
        .iter()
        .map(|which| SelectItem::new(which.code(), t(&format!("search-which-{which}"))));
    let attributes = Attributes::new().with("maxlength", (LINE_MAX + 1).to_string());
    view! {
        <Input name=SearchForm::FIELD label=Title::new(t("search-label")).size("s") hint=t("search-hint") error
            value=form.words.clone() autocomplete="off" spellcheck=false attributes/>
        <div class="app-record">
            <Select name="kind" label=t("desk-kind") value=form.kind.clone() items=kinds/>
            <Select name="which" label=t("desk-state") value=form.which.clone() items=which.collect()/>
        </div>
    }
    .into_any()
}

fn results(found: &SearchFound, wish: &Wish) -> AnyView {
    let heading = if found.more {
        t_with("search-more", &[("count", &found.cases.len().to_string())])
    } else {
        t_count("search-found", found.cases.len() as u64, &[])
    };
    let list = if found.cases.is_empty() {
        looked_as(found, wish)
    } else {
        table(&found.cases)
    };
    view! {
        <section id="found" aria-labelledby="found-heading">
            <h2 class="nhsuk-heading-m" id="found-heading">{heading}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// What a search that found nothing has looked for, so that whoever typed it knows what else to try.
fn looked_as(found: &SearchFound, wish: &Wish) -> AnyView {
    let words = found.words.join(", ");
    let lines = [
        wish.reference
            .as_ref()
            .map(|reference| t_with("search-as-reference", &[("reference", &reference.to_string())])),
        wish.nhs_number
            .as_ref()
            .map(|number| t_with("search-as-nhs-number", &[("number", &number.shown())])),
        wish.contact.as_ref().map(|_| t("search-as-contact")),
        wish.born.map(|born| t_with("search-as-born", &[("date", &date(born))])),
        wish.is_name().then(|| t("search-as-name")),
        (!words.is_empty()).then(|| t_with("search-as-words", &[("words", &words)])),
        (wish.kind.is_some() || wish.which != Which::All).then(|| t("search-as-filtered")),
    ];
    let lines: Vec<_> = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <li dir="auto">{line}</li> })
        .collect();
    view! {
        <p>{t("search-looked-as")}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        <p>{t("search-try")}</p>
    }
    .into_any()
}

fn table(cases: &[Likely]) -> AnyView {
    let heads = [
        "desk-reference",
        "desk-about-whom",
        "desk-kind",
        "desk-state",
        "desk-received",
        "search-by",
    ];
    let head = heads.iter().map(|id| Column::new(t(id))).collect();
    let rows = cases.iter().map(row).collect();
    let caption = Title::new(t("search-caption")).classes("nhsuk-u-visually-hidden");
    view! { <Table caption head rows responsive=true first_cell_is_header=true/> }.into_any()
}

fn row(found: &Likely) -> Vec<Cell> {
    let case = &found.case;
    let patient = found.patient.as_deref().map(|patient| {
        let patient = name_or_none(Some(patient).filter(|patient| !patient.is_empty()));
        view! { <br/>{t("record-about")} " " <span dir="auto">{patient}</span> }
    });
    let who = view! {
        <strong dir="auto">{name_or_none(found.name.as_deref())}</strong> {patient}
        <br/><span dir="auto">{found.first_words.clone()}</span>
    };
    let by: Vec<_> = found
        .alike
        .iter()
        .map(|alike| t(&format!("search-by-{alike}")))
        .collect();
    vec![
        Cell {
            classes: "nhsuk-u-nowrap".to_owned(),
            ..Cell::link(paths::case(&case.reference), case.reference.to_string())
        },
        Cell::new(who.into_any()),
        Cell::new(kind_name(case.kind)),
        Cell::new(state_tag(case.state)),
        Cell::new(date(london_day(case.received_at))),
        Cell::new(by.join(", ")),
    ]
}

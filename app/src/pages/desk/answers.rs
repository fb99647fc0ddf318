//! What people answered afterwards: who they are, and how we did. Counted, with small numbers held back, and of no case.

use super::frame::Frame;
use super::signed_in;
use super::timeline::original;
use crate::components::*;
use crate::domain::afterwards::{FEW, Sheet, Shown};
use crate::pages::fault::drawn;
use crate::pages::public::answer_name;
use crate::paths;
use crate::port::AnswerTotals;
use crate::words::{date, t, t_with};
use leptos::prelude::*;

/// The page.
#[component]
pub fn AnswersPage() -> impl IntoView {
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (afterwards, actor) = (desk.services.afterwards.clone(), desk.actor.clone());
    drawn(async move { afterwards.totals(&actor).await }, move |totals| {
        let since = date(totals.since);
        let few = FEW.to_string();
        let explained = t_with("desk-answers-explained", &[("since", &since), ("few", &few)]);
        let sheets = Sheet::ALL.iter().map(|sheet| counted(*sheet, &totals)).collect_view();
        let words = written(&totals);
        view! {
            <Frame desk title=t("desk-answers-title") current=paths::ANSWERS>
                <h1 class="nhsuk-heading-l">{t("desk-answers-title")}</h1>
                <p>{explained}</p>
                {sheets}
                {words}
            </Frame>
        }
        .into_any()
    })
}

fn counted(sheet: Sheet, totals: &AnswerTotals) -> AnyView {
    let tables = sheet.questions().iter().map(|(question, _)| {
        let of = totals
            .totals
            .iter()
            .filter(|total| total.sheet == sheet && total.question == *question);
        let rows = of.map(|total| {
            let people = match total.people {
                Shown::Few => t_with("desk-answers-few", &[("few", &FEW.to_string())]),
                Shown::Count(people) => people.to_string(),
            };
            vec![answer_name(sheet, question, total.answer).into(), people.into()]
        });
        let head = vec![
            Column::new(t("desk-answers-answer")),
            Column::new(t("desk-answers-people")),
        ];
        let caption = Title::new(t(&format!("field-{question}"))).size("s");
        // A cell that names its row is never broken (style), and these are long.
        let rows = rows.collect();
        view! { <Table caption head rows responsive=true/> }
    });
    let tables = tables.collect_view();
    view! {
        <h2 class="nhsuk-heading-m">{t(&format!("desk-answers-{sheet}"))}</h2>
        {tables}
    }
    .into_any()
}

fn written(totals: &AnswerTotals) -> AnyView {
    let items = totals.words.iter().map(|(week, words)| {
        let of = t_with("desk-answers-week", &[("date", &date(*week))]);
        view! { <li><p class="app-message__meta">{of}</p>{original(words)}</li> }
    });
    let items: Vec<_> = items.collect();
    let inside = if items.is_empty() {
        view! { <p>{t("desk-answers-no-words")}</p> }.into_any()
    } else {
        view! { <ul class="nhsuk-list">{items}</ul> }.into_any()
    };
    view! { <h2 class="nhsuk-heading-m">{t("desk-answers-words")}</h2> {inside} }.into_any()
}

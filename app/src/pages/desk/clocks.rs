//! Every clock of a case: what is owed, by when, how that was worked out, and whether it was done in time.

use super::due::due;
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::clock::Clock;
use crate::domain::deadline::{DueWhat, Period, Working};
use crate::domain::plan::Plan;
use crate::paths;
use crate::port::CaseFile;
use crate::words::{date, t, t_count, t_with};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The clocks of a case, folded away: what is due first stands in the bar above.
pub fn clocks(file: &CaseFile) -> Option<AnyView> {
    // That nobody has explained a delay is said from the day there is one.
    let is_shown = |clock: &&Clock| {
        clock.due.what != DueWhat::ExplainDelay || clock.met.is_some() || clock.due.working.from < file.today
    };
    let rows: Vec<_> = file
        .clocks
        .iter()
        .filter(is_shown)
        .map(|clock| row(clock, file.today))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let told: Vec<_> = file
        .plans
        .iter()
        .map(|(on, plan)| view! { <li>{told(*on, plan)}</li> })
        .collect();
    let told = (!told.is_empty()).then(|| {
        view! { <p>{t("clocks-told-before")}</p> <ul class="nhsuk-list nhsuk-list--bullet">{told}</ul> }
    });
    let details = view! {
        <Details summary=t("clocks-summary")>
            <dl class="app-clocks">{rows}</dl>
            {told}
        </Details>
    };
    Some(details.into_any())
}

/// That the answer to a complaint is late, and the way to say so. It stands by itself: something else may be due before it.
pub fn late(file: &CaseFile) -> Option<AnyView> {
    let mut waiting = file.clocks.iter().filter(|clock| clock.met.is_none());
    let is_late = waiting.any(|clock| clock.due.what == DueWhat::Answer && clock.due.on < file.today);
    (is_late && file.may.contains(&Act::Plan)).then(|| {
        let place = paths::case_act(&file.case.reference, Act::Plan.code());
        view! {
            <WarningCallout heading=Title::new(t("clocks-late-heading")).level(2)>
                <p>{t("clocks-late")}</p>
                <Button href=place text=t("desk-to-plan")/>
            </WarningCallout>
        }
        .into_any()
    })
}

fn row(clock: &Clock, today: NaiveDate) -> AnyView {
    let what = t(&format!("clocks-{}", clock.due.what));
    let when = match clock.met {
        None => due(clock.due.what, clock.due.on, today),
        Some(day) => {
            let id = if day > clock.due.on {
                "clocks-met-late"
            } else {
                "clocks-met"
            };
            view! { {t_with(id, &[("day", &date(day)), ("date", &date(clock.due.on))])} }.into_any()
        }
    };
    let law = clock.due.law.as_ref().map(|law| {
        let last = t_with(
            "desk-working-law",
            &[("what", clock.due.what.code()), ("date", &date(law.on))],
        );
        view! { <p class="nhsuk-body-s">{last} " " {steps(&law.working)}</p> }
    });
    view! {
        <div class="app-clocks__clock">
            <dt>{what}</dt>
            <dd>{when} <p class="nhsuk-body-s">{steps(&clock.due.working)}</p> {law}</dd>
        </div>
    }
    .into_any()
}

/// "On 3 March we told them: by 5 May. They agreed."
fn told(on: NaiveDate, plan: &Plan) -> String {
    let late = if plan.late { "-late" } else { "" };
    let settled = t(&format!("plan-settled-{}", plan.settled));
    let said: &[(&str, &str)] = &[
        ("on", &date(on)),
        ("date", &date(plan.respond_by)),
        ("settled", &settled),
    ];
    t_with(&format!("clocks-told{late}"), said)
}

/// How a date was worked out, in one line.
fn steps(working: &Working) -> String {
    let (id, count) = match working.period {
        Period::WorkingDays(count) => ("desk-working-days", count),
        Period::Months(count) => ("desk-working-months", count),
        Period::CalendarDays(count) => ("desk-working-calendar-days", count),
        Period::Told => return t_with("desk-working-told", &[("from", &date(working.from))]),
    };
    let first = t_count(id, count.into(), &[("from", &date(working.from))]);
    let holidays = working.holidays.iter();
    let holidays = holidays.map(|(day, name)| t_with("desk-working-holiday", &[("date", &date(*day)), ("name", name)]));
    std::iter::once(first).chain(holidays).collect::<Vec<_>>().join(" ")
}

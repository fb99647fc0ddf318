//! One entry of the directory for staff: as people see it, what only staff see, checking it, retiring it, what became of it.

use super::directory::standing;
use super::frame::Frame;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::council::{Council, names};
use crate::domain::directory::{CheckForm, EntryChange, EntryForm};
use crate::domain::problem::Problem;
use crate::domain::support::{Area, Listed, Standing};
use crate::pages::fault::drawn;
use crate::pages::public::support_entry::card;
use crate::pages::request::{today, visitor};
use crate::paths;
use crate::port::{DirectoryEntry, DirectoryStep, Retyped, said_since};
use crate::words::{date, london_day, moment, t, t_with};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// What a button of the page is for, and the name of that field.
pub const DO: &str = "do";

/// The page.
#[component]
pub fn DirectoryEntryPage() -> impl IntoView {
    let slug = use_params_map()
        .with_untracked(|params| params.get("slug"))
        .unwrap_or_default();
    let done = EntryChange::from_code(&query("done"));
    let retyped = use_context::<Retyped>();
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor, day) = (desk.services.directory.clone(), desk.actor.clone(), today(&visitor()));
    drawn(async move { port.entry(&actor, &slug).await }, move |(kept, steps)| {
        page(desk, &kept, &steps, done, retyped.as_ref(), day)
    })
}

fn page(
    desk: Desk,
    kept: &DirectoryEntry,
    steps: &[DirectoryStep],
    done: Option<EntryChange>,
    retyped: Option<&Retyped>,
    today: NaiveDate,
) -> AnyView {
    let entry = &kept.record.entry;
    let name = entry.texts.name.clone();
    let typed = check_typed(retyped, today);
    let wrong = retyped.filter(|retyped| !retyped.moved);
    let since = said_since(steps).map(london_day);
    let problem = wrong.and_then(|_| typed.parse(since, today).err());
    let summary = problem.as_ref().map(|problem| {
        let error_list = vec![ErrorItem::new("#on-on_day", check_problem(problem))];
        view! { <ErrorSummary error_list/> }
    });
    let moved = retyped
        .is_some_and(|retyped| retyped.moved)
        .then(|| view! { <NotificationBanner text=t("directory-moved-check")/> });
    let news = done
        .filter(|done| *done != EntryChange::Checked && (!kept.is_retired || *done == EntryChange::Retired))
        .map(|done| {
            view! { <NotificationBanner variant=BannerVariant::Success text=t(&format!("directory-was-{done}"))/> }
        });
    let keeps = may(&desk.actor, Act::KeepDirectory, None).is_ok();
    let seen = retyped.map_or(kept.version, |retyped| retyped.seen(kept.version));
    let acts = keeps.then(|| acts(kept, seen, &typed, problem.as_ref(), &desk.form_token));
    let has_error = problem.is_some();
    let (tag, shown) = (standing(kept, today), shown_as(kept, today));
    let preview = card(&entry.texts, 3, ().into_any());
    let rows = for_staff(kept, desk.services.support.councils());
    let history = history(steps);
    let back = format!(
        "{}?list={}",
        paths::DIRECTORY,
        if kept.is_retired { "retired" } else { "due" }
    );
    view! {
        <Frame desk title=t("directory-title") has_error back current=paths::DIRECTORY>
            {summary}
            {moved}
            {news}
            <h1 class="nhsuk-heading-l">{name}</h1>
            <p>{tag} " " {shown}</p>
            <h2 class="nhsuk-heading-m">{t("directory-preview")}</h2>
            {preview}
            <h2 class="nhsuk-heading-m">{t("directory-staff")}</h2>
            <SummaryList rows/>
            {acts}
            <h2 class="nhsuk-heading-m">{t("directory-history")}</h2>
            {history}
        </Frame>
    }
    .into_any()
}

/// What people see of it today.
fn shown_as(kept: &DirectoryEntry, today: NaiveDate) -> String {
    let entry = &kept.record.entry;
    let checked_on = kept.checked.as_ref().map(|(on, _)| *on);
    let listed = Listed::on(entry.clone(), checked_on, today);
    match (listed.map(|listed| listed.standing), entry.valid_from) {
        _ if kept.is_retired => t("directory-is-retired"),
        (Some(Standing::Stale(_)), _) => t("directory-is-stale"),
        (Some(Standing::Checked(_)), _) => t("directory-is-shown"),
        (None, Some(first)) if today < first => t_with("directory-is-early", &[("date", &date(first))]),
        (None, _) if !entry.is_there(today) => t("directory-is-over"),
        (None, _) => t("directory-is-hidden"),
    }
}

fn for_staff(kept: &DirectoryEntry, councils: &[Council]) -> Vec<SummaryRow> {
    let entry = &kept.record.entry;
    let place = match &entry.area {
        Area::National => t("directory-national"),
        Area::Councils(codes) => names(codes, councils).join(", "),
    };
    let needs: Vec<_> = entry
        .needs
        .iter()
        .map(|need| t(&format!("support-need-{need}")))
        .collect();
    let flag = |is: bool, id: &str| if is { t(id) } else { String::new() };
    let day = |day: Option<NaiveDate>| day.map(date).unwrap_or_default();
    let link = kept.link.map(|(found, at)| {
        let on = date(london_day(at));
        t_with(&format!("directory-link-{found}"), &[("date", &on)])
    });
    let last = kept
        .checked
        .as_ref()
        .map(|(on, by)| t_with("directory-checked-by", &[("date", &date(*on)), ("name", by)]));
    let flags = [
        flag(entry.urgent, "directory-flag-urgent"),
        flag(entry.fallback, "directory-flag-fallback"),
    ];
    let rows = [
        ("directory-checked", last.unwrap_or_default()),
        ("directory-where", place),
        ("directory-field-needs", needs.join("; ")),
        (
            "directory-flags",
            flags
                .into_iter()
                .filter(|flag| !flag.is_empty())
                .collect::<Vec<_>>()
                .join("; "),
        ),
        ("directory-field-valid_from", day(entry.valid_from)),
        ("directory-field-valid_to", day(entry.valid_to)),
        ("directory-link", link.unwrap_or_default()),
        ("directory-field-source", kept.record.source.clone()),
        ("directory-field-note", kept.record.note.clone()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    rows.map(|(id, value)| SummaryRow::new(t(id), value)).collect()
}

/// What was typed as the day of the check; today, if nothing was.
fn check_typed(retyped: Option<&Retyped>, today: NaiveDate) -> CheckForm {
    match retyped {
        Some(retyped) if retyped.field(DO) == EntryChange::Checked.code() => check_form(retyped),
        _ => CheckForm {
            day: today.day().to_string(),
            month: today.month().to_string(),
            year: today.year().to_string(),
        },
    }
}

/// The day of the check, as the form sends it.
#[must_use]
pub fn check_form(typed: &Retyped) -> CheckForm {
    let field = |name| typed.field(name).to_owned();
    CheckForm {
        day: field("on_day"),
        month: field("on_month"),
        year: field("on_year"),
    }
}

fn check_problem(problem: &Problem) -> String {
    t(&format!("directory-{}", problem.message_id()))
}

fn acts(kept: &DirectoryEntry, seen: i64, typed: &CheckForm, problem: Option<&Problem>, token: &str) -> AnyView {
    let slug = &kept.record.entry.slug;
    let form = |what: EntryChange, inside: AnyView, button: AnyView| {
        view! {
            <form method="post" action=paths::directory_entry(slug) novalidate=true>
                <input type="hidden" name="form_token" value=token.to_owned()/>
                <input type="hidden" name="seen" value=seen/>
                <input type="hidden" name=DO value=what.code()/>
                {inside}
                {button}
            </form>
        }
        .into_any()
    };
    if kept.is_retired {
        let button = view! { <Button variant=ButtonVariant::Secondary text=t("directory-bring-back-do")/> };
        return view! {
            <p>{t("directory-bring-back-explained")}</p>
            {form(EntryChange::BroughtBack, ().into_any(), button.into_any())}
        }
        .into_any();
    }
    let items = DateItem::named("on", &typed.day, &typed.month, &typed.year);
    let error = problem.map(check_problem).unwrap_or_default();
    let day =
        view! { <DateInput id=CheckForm::FIELD legend=Title::new(t("directory-check-on")).size("s") error items/> };
    let check = view! { <Button text=t("directory-check-do") prevent_double_click=true/> };
    let retire = view! { <Button variant=ButtonVariant::Secondary text=t("directory-retire-do")/> };
    let change = paths::directory_change(slug);
    view! {
        <h2 class="nhsuk-heading-m">{t("directory-check-heading")}</h2>
        <p>{t("directory-check-explained")}</p>
        {form(EntryChange::Checked, day.into_any(), check.into_any())}
        <h2 class="nhsuk-heading-m">{t("directory-change-heading")}</h2>
        <Button variant=ButtonVariant::Secondary href=change text=t("directory-change-do")/>
        <p>{t("directory-retire-explained")}</p>
        {form(EntryChange::Retired, ().into_any(), retire.into_any())}
    }
    .into_any()
}

/// What became of it, newest first. A change says what it changed.
fn history(steps: &[DirectoryStep]) -> AnyView {
    let heads = ["directory-when", "directory-who", "directory-what"];
    let rows = steps.iter().enumerate().map(|(at, step)| {
        let before = steps[at + 1..].iter().find_map(|step| step.record.as_ref());
        let on = step.checked_on.map(date).unwrap_or_default();
        let what = t_with(&format!("directory-step-{}", step.what), &[("date", &on)]);
        let changes = match (step.what, before, &step.record) {
            (EntryChange::Changed, Some(before), Some(after)) => changes(EntryForm::of(before), EntryForm::of(after)),
            _ => Vec::new(),
        };
        let changes = changes
            .into_iter()
            .map(|line| view! { <br/> <span dir="auto">{line}</span> })
            .collect_view();
        vec![
            moment(step.at).into(),
            step.by.clone().unwrap_or_else(|| t("directory-step-nobody")).into(),
            Cell::new(view! { {what}{changes} }.into_any()),
        ]
    });
    let rows = rows.collect();
    let caption = Title::new(t("directory-history")).classes("nhsuk-u-visually-hidden");
    let head = heads.iter().map(|id| Column::new(t(id))).collect();
    view! { <Table caption head rows responsive=true/> }.into_any()
}

/// The fields that differ, each with what it was and what it became.
fn changes(before: EntryForm, after: EntryForm) -> Vec<String> {
    let said = |text: String| {
        if text.is_empty() {
            t("directory-step-nothing")
        } else {
            text
        }
    };
    let differing = before.differing(after).into_iter();
    differing
        .map(|(name, old, new)| {
            let field = t(&format!("directory-field-{name}"));
            t_with(
                "directory-step-from",
                &[("field", &field), ("old", &said(old)), ("new", &said(new))],
            )
        })
        .collect()
}

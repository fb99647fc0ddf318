//! What a case is about, issue by issue: the list on the case, and the form that writes one down.

use super::case_forms::Forms;
use super::fields::{error, errors};
use super::query;
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::issue::{Finding, Issue, IssueForm, Sorting};
use crate::domain::kept::read;
use crate::pages::as_typed::as_typed;
use crate::pages::request::services;
use crate::paths;
use crate::port::{CaseFile, KeptFor, Trust};
use crate::words::{t, t_with};
use leptos::prelude::*;

/// The name of what an issue is about.
pub fn subject(sorting: &Sorting) -> String {
    services().trust.issue_lists.subject(&sorting.subject)
}

/// The issues of a case, each with the way to change it.
pub fn issues(file: &CaseFile, trust: &Trust) -> Option<AnyView> {
    if file.issues.is_empty() {
        return None;
    }
    let may = file.may.contains(&Act::Issue);
    let rows = file.issues.iter().map(|issue| {
        let name = trust.issue_lists.subject(&issue.sorting.subject);
        let row = SummaryRow::new(name.clone(), value(issue, trust));
        if !may {
            return row;
        }
        let place = paths::case_act(&file.case.reference, Act::Issue.code());
        row.action(RowAction::new(
            format!("{place}?issue={}", issue.id),
            t("issue-change"),
            name,
        ))
    });
    let rows: Vec<_> = rows.collect();
    Some(
        view! {
            <section aria-labelledby="issues">
                <h2 class="nhsuk-heading-m" id="issues">{t("issues-heading")}</h2>
                <SummaryList rows/>
            </section>
        }
        .into_any(),
    )
}

/// The issue in somebody's own words, where it was, and what was found.
fn value(issue: &Issue, trust: &Trust) -> AnyView {
    let sorting = &issue.sorting;
    let lists = &trust.issue_lists;
    let facts = [
        sorting.service.as_ref().map(|code| trust.service_name(code)),
        sorting.site.as_ref().map(|code| trust.site_name(code)),
        sorting.area.as_ref().map(|code| lists.area(code).to_owned()),
        sorting
            .profession
            .as_ref()
            .map(|code| lists.profession(code).to_owned()),
        sorting
            .division
            .as_ref()
            .map(|division| t_with("issue-division", &[("division", division)])),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let facts =
        (!facts.is_empty()).then(|| view! { <p class="nhsuk-body-s nhsuk-u-margin-bottom-1">{facts.join(". ")}</p> });
    let finding = sorting.finding.map(|finding| {
        let colour = match finding {
            Finding::Upheld => TagColour::Red,
            Finding::PartlyUpheld => TagColour::Orange,
            Finding::NotUpheld => TagColour::Grey,
        };
        view! { <Tag colour text=t(&format!("finding-{finding}"))/> }
    });
    view! { {as_typed(issue.words.as_str())} {facts} {finding} }.into_any()
}

/// What stands in the form: what was typed, else the issue that is to be changed.
pub fn typed(forms: &Forms) -> IssueForm {
    let (chosen, concern) = (query("issue"), &forms.file.concern);
    let kept = forms.kept(KeptFor::IssueMore).map(|kept| IssueForm {
        note: forms.typed(KeptFor::Issue).to_owned(),
        ..read(&kept.words)
    });
    let stands = forms.file.issues.iter().find(|issue| issue.id.to_string() == chosen);
    // What was kept of another issue is not put into this one.
    kept.filter(|kept| kept.issue == chosen)
        .or(stands.map(IssueForm::from))
        .unwrap_or_else(|| IssueForm {
            note: forms.typed(KeptFor::Issue).to_owned(),
            // Where the person said it was.
            service: concern.service.clone().unwrap_or_default(),
            site: concern.site.clone().unwrap_or_default(),
            ..IssueForm::default()
        })
}

/// What it is about, where it was, whose it is, and what was found.
pub fn form(forms: &Forms, trust: &Trust) -> (AnyView, Vec<ErrorItem>) {
    let typed = typed(forms);
    let wrong = forms.said.is_wrong(KeptFor::Issue);
    let parsed = trust.judge_issue(|rules| typed.parse(&forms.file.issues, rules));
    let problems = parsed.err().filter(|_| wrong).unwrap_or_default();
    let lists = &trust.issue_lists;
    let pick = |name: &'static str, items: Vec<(String, String)>, value: &str, first: &str| {
        let mut all = vec![SelectItem::new("", t(first))];
        all.extend(items.into_iter().map(|(code, name)| SelectItem::new(code, name)));
        // What it was sorted by before stays until another is chosen.
        if !all.iter().any(|item| item.value.as_deref() == Some(value)) {
            all.push(SelectItem::new(value, value));
        }
        let (label, value) = (t(&format!("issue-label-{name}")), value.to_owned());
        view! { <Select name label items=all value error=error(&problems, name)/> }
    };
    let places = |places: &[crate::port::Place]| {
        let named = places.iter().map(|place| (place.code.clone(), place.name.clone()));
        named.collect::<Vec<_>>()
    };
    let findings = Finding::ALL
        .iter()
        .map(|finding| (finding.code().to_owned(), t(&format!("finding-{finding}"))));
    let changed = !typed.issue.is_empty();
    let gone = changed.then(|| {
        let items = vec![CheckboxItem::new("yes", t("issue-gone")).checked(typed.gone == "yes")];
        view! { <Checkboxes name="gone" items/> }
    });
    let view = view! {
        <input type="hidden" name="issue" value=typed.issue.clone()/>
        {pick("subject", lists.choices().collect(), &typed.subject, "issue-choose")}
        {pick("service", places(&trust.services), &typed.service, "issue-none")}
        {pick("site", places(&trust.sites), &typed.site, "issue-none")}
        {pick("area", lists.areas.clone(), &typed.area, "issue-none")}
        {pick("profession", lists.professions.clone(), &typed.profession, "issue-none")}
        {pick("finding", findings.collect(), &typed.finding, "issue-not-yet")}
        <p class="nhsuk-body-s">{t_with("issue-lists", &[("version", &lists.version)])}</p>
        {gone}
    };
    (view.into_any(), errors(&problems, &[]))
}

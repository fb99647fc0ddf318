//! The form of an entry of the directory: a new one, or another in its place.

use super::frame::Frame;
use super::{Desk, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::council::{Council, names};
use crate::domain::directory::{EntryForm, NATIONAL, Record, SOME, councils_on_lines};
use crate::domain::failure::Failure;
use crate::domain::problem::Problem;
use crate::domain::support::{Area, Need, Texts};
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::Retyped;
use crate::words::{has, number, t, t_with};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A field, and what it says now.
type Now = (&'static str, String);

/// What stands in the place of a name in files until there is one.
pub const NEW: &str = "new";

/// The page.
#[component]
pub fn DirectoryFormPage() -> impl IntoView {
    let slug = use_params_map().with_untracked(|params| params.get("slug"));
    let retyped = use_context::<Retyped>();
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.directory.clone(), desk.actor.clone());
    let asked = async move {
        may(&actor, Act::KeepDirectory, None).map_err(|_| Failure::Forbidden)?;
        match slug {
            Some(slug) => port.entry(&actor, &slug).await.map(|(kept, _)| Some(kept)),
            None => Ok(None),
        }
    };
    drawn(asked, move |kept| {
        let councils = desk.services.support.councils();
        let record = kept.as_ref().map(|kept| &kept.record);
        let typed = match (&retyped, record) {
            (Some(retyped), _) => retyped.clone(),
            (None, Some(record)) => as_typed(record, councils),
            (None, None) => Retyped::default(),
        };
        let slug = record.map_or(NEW, |record| record.entry.slug.as_str());
        let problems = match &retyped {
            Some(retyped) if !retyped.moved => {
                let form = EntryForm::typed(slug, &retyped.pairs, councils);
                form.parse().err().unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let name = record.map(|record| record.entry.texts.name.clone());
        // Whoever puts something else right sends what they saw: only a notice that it has changed lets them see more.
        let now = kept.as_ref().map_or(0, |kept| kept.version);
        let seen = retyped.as_ref().map_or(now, |retyped| retyped.seen(now));
        let form = Form {
            typed: &typed,
            problems: &problems,
            councils,
        };
        // What somebody else made of it meanwhile, beside what was typed.
        let moved = record.filter(|_| typed.moved).map(|record| {
            let mine = EntryForm::typed(slug, &typed.pairs, councils);
            let differing = mine.differing(EntryForm::of(record)).into_iter();
            differing.map(|(name, _, now)| (name, now)).collect()
        });
        page(desk.clone(), &form, slug, name, seen, moved)
    })
}

fn page(desk: Desk, form: &Form, slug: &str, name: Option<String>, seen: i64, now: Option<Vec<Now>>) -> AnyView {
    let (moved, now) = (now.is_some(), now.unwrap_or_default());
    let title = match &name {
        Some(name) => t_with("directory-form-change", &[("name", name)]),
        None => t("directory-form-add"),
    };
    let (place, back) = match name {
        Some(_) => (paths::directory_change(slug), paths::directory_entry(slug)),
        None => (paths::DIRECTORY_ADD.to_owned(), paths::DIRECTORY.to_owned()),
    };
    let errors = form.summary();
    let has_error = !errors.is_empty();
    let summary = has_error.then(|| view! { <ErrorSummary error_list=errors/> });
    let now = now.into_iter().map(|(name, now)| {
        let field = t(&format!("directory-field-{name}"));
        view! { <li dir="auto">{t_with("directory-moved-now", &[("field", &field), ("now", &now)])}</li> }
    });
    let now = now.collect_view();
    let moved = moved.then(|| {
        view! {
            <NotificationBanner>
                <p class="nhsuk-notification-banner__heading">{t("directory-moved")}</p>
                <ul class="nhsuk-list nhsuk-list--bullet">{now}</ul>
            </NotificationBanner>
        }
    });
    let (token, fields) = (desk.form_token.clone(), form.drawn());
    view! {
        <Frame desk title=t("directory-title") has_error back=back.clone() current=paths::DIRECTORY>
            {summary}
            {moved}
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{t("directory-form-explained")}</p>
            <form method="post" action=place novalidate=true>
                <input type="hidden" name="form_token" value=token/>
                <input type="hidden" name="seen" value=seen/>
                {fields}
                <div class="nhsuk-button-group">
                    <Button text=t("directory-save") prevent_double_click=true/>
                    <a class="nhsuk-link" href=back>{t("directory-cancel")}</a>
                </div>
            </form>
        </Frame>
    }
    .into_any()
}

/// An entry as the form would send it.
fn as_typed(record: &Record, councils: &[Council]) -> Retyped {
    let mut form = EntryForm::of(record);
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
    for name in EntryForm::columns() {
        if let Some(value) = form.field(name).filter(|_| !matches!(name, "area" | "needs")) {
            add(name, value);
        }
    }
    for need in &record.entry.needs {
        add("needs", need.code());
    }
    match &record.entry.area {
        Area::National => add("where", NATIONAL),
        Area::Councils(codes) => {
            add("where", SOME);
            add("councils", &names(codes, councils).join("\n"));
        }
    }
    for name in ["valid_from", "valid_to"] {
        let day = form.field(name).cloned().unwrap_or_default();
        for (part, value) in ["year", "month", "day"].iter().zip(day.split('-')) {
            add(&format!("{name}_{part}"), value);
        }
    }
    Retyped { pairs, moved: false }
}

/// What is wrong with a field of an entry, in a form or in a file.
pub fn said(problem: &Problem) -> String {
    let own = format!("directory-{}", problem.message_id());
    let id = if has(&own) {
        own
    } else {
        format!("directory-problem-{}", problem.flaw)
    };
    let field = t(&format!("directory-field-{}", problem.field));
    let limit = problem.limit.map(number).unwrap_or_default();
    t_with(&id, &[("field", &field), ("limit", &limit)])
}

struct Form<'a> {
    typed: &'a Retyped,
    problems: &'a [Problem],
    councils: &'a [Council],
}

impl Form<'_> {
    fn error(&self, field: &str) -> String {
        let problem = self.problems.iter().find(|problem| problem.field == field);
        problem.map(|problem| self.said(problem)).unwrap_or_default()
    }

    /// Where councils were named, those are named that we don't know.
    fn said(&self, problem: &Problem) -> String {
        if problem.field != "area" || self.typed.field("where") != SOME {
            return said(problem);
        }
        match councils_on_lines(self.typed.field("councils"), self.councils) {
            Err(unknown) if !unknown.is_empty() => {
                t_with("directory-problem-councils", &[("names", &unknown.join(", "))])
            }
            _ => t("directory-problem-councils-none"),
        }
    }

    fn summary(&self) -> Vec<ErrorItem> {
        let place = |problem: &Problem| match problem.field.as_str() {
            "area" if self.typed.field("where") == SOME => "#councils".to_owned(),
            "area" => "#where".to_owned(),
            field @ ("valid_from" | "valid_to") => format!("#{field}-{field}_day"),
            field => format!("#{field}"),
        };
        let items = self
            .problems
            .iter()
            .map(|problem| ErrorItem::new(place(problem), self.said(problem)));
        items.collect()
    }

    fn drawn(&self) -> AnyView {
        let texts = Texts::NAMES.iter().map(|name| self.text(name)).collect_view();
        view! {
            {texts}
            {self.place()}
            {self.needs()}
            {self.flags()}
            {self.day("valid_from")}
            {self.day("valid_to")}
            {self.text("source")}
            {self.text("note")}
        }
        .into_any()
    }

    fn text(&self, name: &'static str) -> AnyView {
        let label = t(&format!("directory-field-{name}"));
        let hint = format!("directory-hint-{name}");
        let hint = if has(&hint) { t(&hint) } else { String::new() };
        let (error, value) = (self.error(name), self.typed.field(name).to_owned());
        let kind = match name {
            "email" => "email",
            "phone" | "textphone" => "tel",
            _ => "text",
        };
        match name {
            "what_for" | "who_for" | "address" | "hours" | "access" | "note" => {
                view! { <Textarea name label hint error value rows=3/> }.into_any()
            }
            _ => view! { <Input name label hint error value r#type=kind autocomplete="off"/> }.into_any(),
        }
    }

    fn place(&self) -> AnyView {
        let names_error = if self.typed.field("where") == SOME {
            self.error("area")
        } else {
            String::new()
        };
        let error = if names_error.is_empty() {
            self.error("area")
        } else {
            String::new()
        };
        let councils = view! {
            <Textarea name="councils" label=t("directory-field-councils") hint=t("directory-hint-councils")
                error=names_error value=self.typed.field("councils").to_owned() rows=4/>
        };
        let items = vec![
            RadioItem::new(NATIONAL, t("directory-area-national")),
            RadioItem::new(SOME, t("directory-area-councils")).conditional(councils),
        ];
        view! {
            <Radios name="where" legend=Title::new(t("directory-field-area")).size("s") error
                value=self.typed.field("where").to_owned() items/>
        }
        .into_any()
    }

    fn needs(&self) -> AnyView {
        let is_chosen = |need: Need| {
            let mut pairs = self.typed.pairs.iter();
            pairs.any(|(name, value)| name == "needs" && value == need.code())
        };
        let named = Need::ALL.iter().filter(|need| **need != Need::Other);
        let items = named
            .map(|need| CheckboxItem::new(need.code(), t(&format!("support-need-{need}"))).checked(is_chosen(*need)))
            .collect();
        view! {
            <Checkboxes name="needs" legend=Title::new(t("directory-field-needs")).size("s")
                hint=t("directory-hint-needs") error=self.error("needs") items/>
        }
        .into_any()
    }

    fn flags(&self) -> AnyView {
        let items = ["urgent", "fallback"].map(|flag| CheckboxItem {
            name: Some(flag.to_owned()),
            id: Some(flag.to_owned()),
            ..CheckboxItem::new("yes", t(&format!("directory-flag-{flag}")))
                .hint(t(&format!("directory-flag-{flag}-hint")))
                .checked(self.typed.field(flag) == "yes")
        });
        let items = items.into();
        view! { <Checkboxes name="flags" legend=Title::new(t("directory-flags")).size("s") items/> }.into_any()
    }

    fn day(&self, name: &'static str) -> AnyView {
        let part = |part: &str| self.typed.field(&format!("{name}_{part}")).to_owned();
        let items = DateItem::named(name, &part("day"), &part("month"), &part("year"));
        let legend = Title::new(t(&format!("directory-field-{name}"))).size("s");
        view! { <DateInput id=name legend hint=t("directory-hint-day") error=self.error(name) items/> }.into_any()
    }
}

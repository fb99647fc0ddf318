//! Telling the person who else can help: what they need and where they live first, then whom to name, with words or without.

use super::DO;
use super::case::reference;
use super::case_facts::identity_bar;
use super::fields::says_nothing;
use super::frame::Frame;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::council::{Council, CouncilCode};
use crate::domain::failure::Failure;
use crate::domain::letter::{HoldingReply, Reply};
use crate::domain::offer::SignpostForm;
use crate::domain::problem::Problem;
use crate::domain::support::{Found, Listed, Need, Standing};
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::{CaseFile, Retyped};
use crate::words::{number, sentence, t, t_with};
use leptos::prelude::*;

/// What the button is for that shows another list, by [`DO`].
pub const SHOW: &str = "show";

/// The fields of the form that names people, as they are sent.
#[must_use]
pub fn signpost_form(typed: &Retyped) -> SignpostForm {
    let entries = typed.pairs.iter().filter(|(name, _)| name == "entries");
    SignpostForm {
        need: typed.field("need").to_owned(),
        council: typed.field("council").to_owned(),
        entries: entries.map(|(_, value)| value.clone()).collect(),
        reply: typed.field(Reply::FIELD).to_owned(),
        holding: typed.field("holding") == "yes",
        says_nothing: typed.field(HoldingReply::SAYS_NOTHING) == "yes",
    }
}

/// The page.
#[component]
pub fn SignpostPage() -> impl IntoView {
    let reference = reference();
    let retyped = use_context::<Retyped>();
    let typed = match &retyped {
        Some(retyped) => signpost_form(retyped),
        None => SignpostForm {
            need: query("need"),
            council: query("council"),
            ..SignpostForm::default()
        },
    };
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, support, actor) = (
        desk.services.desk.clone(),
        desk.services.support.clone(),
        desk.actor.clone(),
    );
    let (need, council) = (Need::from_code(&typed.need), CouncilCode::parse(&typed.council));
    let asked = async move {
        let file = port.case(&actor, &reference?).await?;
        if !file.may.contains(&Act::Signpost) {
            return Err(Failure::Forbidden);
        }
        let found = match need {
            Some(need) => Some(support.find(need, council.as_ref()).await?),
            None => None,
        };
        Ok((file, found))
    };
    drawn(asked, move |(file, found)| {
        let mut typed = typed;
        // Whether the writer may be told is as it stands now, whatever the form said.
        typed.holding = file.case.permission(file.today).is_none();
        let now = file.case.version;
        let seen = retyped.as_ref().map_or(now, |retyped| retyped.seen(now));
        let retyped = retyped.filter(|retyped| retyped.field(DO) != SHOW || retyped.moved);
        let problems = match &retyped {
            Some(retyped) if !retyped.moved => typed.parse().err().unwrap_or_default(),
            _ => Vec::new(),
        };
        let page = Page {
            file: &file,
            typed: &typed,
            problems: &problems,
            token: &desk.form_token,
            seen,
            // Whoever was chosen and is not shown any more is no problem of a field: the page shows who is there now.
            is_stale: retyped.is_some() && problems.is_empty(),
            has_list: found.as_ref().is_some_and(|found| !everybody(found).is_empty()),
        };
        let form = page.form(found.as_ref(), desk.services.support.councils());
        page.drawn(desk.clone(), form)
    })
}

/// Who was found, those near first and those who can't wait last.
fn everybody(found: &Found) -> Vec<&Listed> {
    let lists = [&found.local, &found.national, &found.urgent];
    lists.into_iter().flatten().collect()
}

struct Page<'a> {
    file: &'a CaseFile,
    typed: &'a SignpostForm,
    problems: &'a [Problem],
    token: &'a str,
    seen: i64,
    is_stale: bool,
    has_list: bool,
}

impl Page<'_> {
    fn drawn(&self, desk: Desk, form: AnyView) -> AnyView {
        // Without a list there is nobody to choose, but another need.
        let place = |problem: &Problem| match problem.field.as_str() {
            "entries" if !self.has_list => "#need".to_owned(),
            field => format!("#{field}"),
        };
        let items = self
            .problems
            .iter()
            .map(|problem| ErrorItem::new(place(problem), said(problem)));
        let errors: Vec<_> = items.collect();
        let has_error = !errors.is_empty();
        let summary = has_error.then(|| view! { <ErrorSummary error_list=errors/> });
        let moved = self
            .is_stale
            .then(|| view! { <NotificationBanner text=t("signpost-moved")/> });
        let back = paths::case(&self.file.case.reference);
        let bar = identity_bar(self.file);
        view! {
            <Frame desk title=t("signpost-title") has_error back current=paths::DESK>
                {summary}
                {moved}
                <h1 class="nhsuk-heading-l">{t("signpost-title")}</h1>
                {bar}
                <p>{t("signpost-explained")}</p>
                {form}
            </Frame>
        }
        .into_any()
    }

    fn error(&self, field: &str) -> String {
        let problem = self.problems.iter().find(|problem| problem.field == field);
        problem.map(said).unwrap_or_default()
    }

    /// What they need and where they live, then whom to name: one form, so that another list loses no word.
    fn form(&self, found: Option<&Found>, councils: &[Council]) -> AnyView {
        let mut needs = vec![SelectItem::new("", t("desk-choose"))];
        needs.extend(
            Need::ALL
                .iter()
                .map(|need| SelectItem::new(need.code(), t(&format!("support-need-{need}")))),
        );
        let mut places = vec![SelectItem::new("", t("signpost-anywhere"))];
        places.extend(
            councils
                .iter()
                .map(|council| SelectItem::new(council.code.as_str(), council.name.clone())),
        );
        let place = paths::case_act(&self.file.case.reference, Act::Signpost.code());
        let (need, council) = (self.typed.need.clone(), self.typed.council.clone());
        let name = found.map(|found| self.name(&everybody(found)));
        let (token, seen) = (self.token.to_owned(), self.seen);
        let holding = self
            .typed
            .holding
            .then(|| view! { <input type="hidden" name="holding" value="yes"/> });
        view! {
            <form method="post" action=place novalidate=true>
                <input type="hidden" name="form_token" value=token/>
                <input type="hidden" name="seen" value=seen/>
                {holding}
                <div class="app-filter">
                    <div class="app-filter__options">
                        <Select name="need" label=t("signpost-need") items=needs value=need error=self.error("need")/>
                        <Select name="council" label=t("signpost-council") items=places value=council/>
                    </div>
                    <Button variant=ButtonVariant::Secondary small=true name=DO value=SHOW text=t("signpost-show")/>
                </div>
                {name}
            </form>
        }
        .into_any()
    }

    /// Whom to name. What was written stays, also where nobody is listed any more.
    fn name(&self, everybody: &[&Listed]) -> AnyView {
        let nobody = everybody.is_empty().then(|| view! { <p>{t("signpost-nobody")}</p> });
        if everybody.is_empty() && self.typed.reply.trim().is_empty() {
            return nobody.into_any();
        }
        let items: Vec<_> = everybody.iter().map(|listed| self.item(listed)).collect();
        let list = (!items.is_empty()).then(|| {
            let legend = Title::new(t("signpost-entries")).size("m");
            view! { <Checkboxes name="entries" legend error=self.error("entries") items/> }
        });
        let says_nothing = self
            .typed
            .holding
            .then(|| says_nothing(self.typed.says_nothing, Some(self.error(HoldingReply::SAYS_NOTHING))));
        let words = self.typed.reply.clone();
        let back = paths::case(&self.file.case.reference);
        view! {
            {nobody}
            {list}
            <div class="app-reply">
                <p class="app-reply__label">{t("desk-reply-label")}</p>
                <Textarea name=Reply::FIELD label=t("signpost-words") hint=t("signpost-words-hint")
                    error=self.error(Reply::FIELD) value=words rows=4/>
                {says_nothing}
            </div>
            <div class="nhsuk-button-group">
                <Button text=t("signpost-send") prevent_double_click=true/>
                <a class="nhsuk-link" href=back>{t("desk-cancel")}</a>
            </div>
        }
        .into_any()
    }

    fn item(&self, listed: &Listed) -> CheckboxItem {
        let texts = &listed.entry.texts;
        let reached = [&texts.phone, &texts.email, &texts.web]
            .into_iter()
            .find(|text| !text.is_empty());
        let stale = match listed.standing {
            Standing::Stale(_) => t("directory-due-stale"),
            Standing::Checked(_) => String::new(),
        };
        let parts = [texts.what_for.as_str(), reached.map_or("", String::as_str), &stale];
        let hint: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let slug = &listed.entry.slug;
        CheckboxItem::new(slug.as_str(), texts.name.clone())
            .hint(hint.join(" · "))
            .checked(self.typed.entries.contains(slug))
    }
}

fn said(problem: &Problem) -> String {
    let limit = problem.limit.map(number).unwrap_or_default();
    match problem.field.as_str() {
        "need" | "entries" => t_with(&format!("signpost-{}", problem.message_id()), &[("limit", &limit)]),
        _ => sentence(problem),
    }
}

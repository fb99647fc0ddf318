//! Telling the person who else can help: what they need and where they live first, then whom to name, with words or without.

use super::case::reference;
use super::case_facts::identity_bar;
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
        let problems = match &retyped {
            Some(retyped) if !retyped.moved => typed.parse().err().unwrap_or_default(),
            _ => Vec::new(),
        };
        // Whoever was chosen and is not shown any more is no problem of a field: the page shows who is there now.
        let is_stale = retyped.is_some() && problems.is_empty();
        let page = Page {
            file: &file,
            typed: &typed,
            problems: &problems,
            token: &desk.form_token,
            is_stale,
        };
        let councils = desk.services.support.councils();
        let (choose, name) = (page.choose(councils), found.as_ref().map(|found| page.name(found)));
        page.drawn(desk.clone(), choose, name)
    })
}

struct Page<'a> {
    file: &'a CaseFile,
    typed: &'a SignpostForm,
    problems: &'a [Problem],
    token: &'a str,
    is_stale: bool,
}

impl Page<'_> {
    fn drawn(&self, desk: Desk, choose: AnyView, name: Option<AnyView>) -> AnyView {
        let errors: Vec<_> = self
            .problems
            .iter()
            .map(|problem| ErrorItem::new(format!("#{}", problem.field), said(problem)))
            .collect();
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
                {choose}
                {name}
            </Frame>
        }
        .into_any()
    }

    fn error(&self, field: &str) -> String {
        let problem = self.problems.iter().find(|problem| problem.field == field);
        problem.map(said).unwrap_or_default()
    }

    /// What they need, and where they live.
    fn choose(&self, councils: &[Council]) -> AnyView {
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
        view! {
            <form class="app-filter" method="get" action=place>
                <div class="app-filter__options">
                    <Select name="need" label=t("signpost-need") items=needs value=need error=self.error("need")/>
                    <Select name="council" label=t("signpost-council") items=places value=council/>
                </div>
                <Button variant=ButtonVariant::Secondary small=true text=t("signpost-show")/>
            </form>
        }
        .into_any()
    }

    /// Whom to name.
    fn name(&self, found: &Found) -> AnyView {
        let lists = [&found.local, &found.national, &found.urgent];
        let items: Vec<_> = lists.into_iter().flatten().map(|listed| self.item(listed)).collect();
        if items.is_empty() {
            return view! { <p>{t("signpost-nobody")}</p> }.into_any();
        }
        let may_tell = self.file.case.permission(self.file.today).is_some();
        let holding = (!may_tell).then(|| {
            let items = vec![CheckboxItem::new("yes", t("desk-says-nothing")).checked(self.typed.says_nothing)];
            let error = self.error(HoldingReply::SAYS_NOTHING);
            view! {
                <input type="hidden" name="holding" value="yes"/>
                <Checkboxes name=HoldingReply::SAYS_NOTHING error items/>
            }
        });
        let place = paths::case_act(&self.file.case.reference, Act::Signpost.code());
        let (need, council, words) = (
            self.typed.need.clone(),
            self.typed.council.clone(),
            self.typed.reply.clone(),
        );
        let back = paths::case(&self.file.case.reference);
        view! {
            <form method="post" action=place novalidate=true>
                <input type="hidden" name="form_token" value=self.token.to_owned()/>
                <input type="hidden" name="seen" value=self.file.case.version/>
                <input type="hidden" name="need" value=need/>
                <input type="hidden" name="council" value=council/>
                <Checkboxes name="entries" legend=Title::new(t("signpost-entries")).size("m") error=self.error("entries") items/>
                <div class="app-reply">
                    <p class="app-reply__label">{t("desk-reply-label")}</p>
                    <Textarea name=Reply::FIELD label=t("signpost-words") hint=t("signpost-words-hint")
                        error=self.error(Reply::FIELD) value=words rows=4/>
                    {holding}
                </div>
                <div class="nhsuk-button-group">
                    <Button text=t("signpost-send") prevent_double_click=true/>
                    <a class="nhsuk-link" href=back>{t("desk-cancel")}</a>
                </div>
            </form>
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

//! The form of the trust's own words on a page: written, shown as people will see them, published; and every version there was.

use super::frame::Frame;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::failure::Failure;
use crate::domain::own_page::{OwnPage, WORDS_MAX, WordsProblem, read};
use crate::pages::fault::drawn;
use crate::pages::own_words::drawn_words;
use crate::pages::request::told;
use crate::paths;
use crate::port::{Retyped, WordsVersion};
use crate::words::{moment, number, t, t_with};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The field of the words.
pub const WORDS: &str = "own_words";
/// What [`DO`](super::DO) says of the button that publishes; anything else shows the words as they would be.
pub const PUBLISH: &str = "publish";

/// How to write, an example for each.
const HOW: &[&str] = &["heading", "smaller", "bullets", "numbers", "strong", "emphasis", "link"];

/// The page.
#[component]
pub fn OwnWordsFormPage() -> impl IntoView {
    let page = use_params_map()
        .with_untracked(|params| params.get("page"))
        .and_then(|code| OwnPage::from_code(&code));
    let (retyped, shown) = (use_context::<Retyped>(), query("version").parse().ok());
    let is_published = told("published");
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.own_words.clone(), desk.actor.clone());
    let asked = async move {
        may(&actor, Act::PublishWords, None).map_err(|_| Failure::Forbidden)?;
        let page = page.ok_or(Failure::NotFound)?;
        Ok::<_, Failure>((page, port.versions(&actor, page).await?))
    };
    drawn(asked, move |(page, versions)| {
        let form = Form {
            page,
            versions: &versions,
            retyped: retyped.as_ref(),
            shown,
            is_published,
        };
        form.drawn(desk)
    })
}

struct Form<'a> {
    page: OwnPage,
    /// Newest first.
    versions: &'a [WordsVersion],
    retyped: Option<&'a Retyped>,
    /// The version to be shown beside the form.
    shown: Option<i64>,
    is_published: bool,
}

impl Form<'_> {
    fn drawn(&self, desk: Desk) -> AnyView {
        let text = self.text();
        let has_moved = self.retyped.is_some_and(|retyped| retyped.moved);
        let sound = match self.retyped {
            Some(_) => read(&text),
            None => Ok(Vec::new()),
        };
        let problems = sound.as_ref().err().cloned().unwrap_or_default();
        let has_error = !problems.is_empty();
        let summary = has_error.then(|| {
            let item = |problem: &WordsProblem| ErrorItem::new(format!("#{WORDS}"), in_words(*problem));
            let error_list: Vec<_> = problems.iter().map(item).collect();
            view! { <ErrorSummary error_list/> }
        });
        let moved = has_moved.then(|| view! { <NotificationBanner text=t("own-words-moved")/> });
        let news = self.is_published.then(|| {
            view! { <NotificationBanner variant=BannerVariant::Success text=t("own-words-published")/> }
        });
        let preview = match (&sound, self.retyped) {
            (Ok(blocks), Some(_)) => {
                let inside = if blocks.is_empty() {
                    view! { <p>{t("own-words-preview-none")}</p> }.into_any()
                } else {
                    drawn_words(blocks)
                };
                Some(beside(t("own-words-preview"), inside))
            }
            _ => None,
        };
        let older = self.older();
        let form = self.form(&text, &problems, &desk.form_token);
        let history = self.history();
        let (name, public) = (t(&format!("own-words-page-{}", self.page)), paths::own_page(self.page));
        view! {
            <Frame desk title=t("own-words-title") has_error back=paths::OWN_WORDS current=paths::OWN_WORDS>
                {summary}
                {moved}
                {news}
                <h1 class="nhsuk-heading-l">{name}</h1>
                <p>{t("own-words-form-explained")}</p>
                <p><a class="nhsuk-link" href=public>{t("own-words-see")}</a></p>
                {preview}
                {older}
                {form}
                {history}
            </Frame>
        }
        .into_any()
    }

    /// What stands in the field: what was typed, or what people read now.
    fn text(&self) -> String {
        match (self.retyped, self.versions.first()) {
            (Some(retyped), _) => retyped.field(WORDS).to_owned(),
            (None, Some(newest)) => newest.text.clone(),
            (None, None) => String::new(),
        }
    }

    /// The version that the form was drawn from. Where the words have moved on, the newest: sent again, they count.
    fn seen(&self) -> String {
        match self.retyped {
            Some(retyped) if !retyped.moved => retyped.field("seen").to_owned(),
            _ => self.versions.first().map_or(0, |newest| newest.version).to_string(),
        }
    }

    /// The version that somebody wants to read again.
    fn older(&self) -> Option<AnyView> {
        let wanted = self
            .versions
            .iter()
            .find(|version| Some(version.version) == self.shown)?;
        let inside = match read(&wanted.text) {
            Ok(blocks) if blocks.is_empty() => view! { <p>{t("own-words-preview-none")}</p> }.into_any(),
            Ok(blocks) => drawn_words(&blocks),
            Err(_) => view! { <p>{t("own-words-old-rules")}</p> }.into_any(),
        };
        let heading = t_with(
            "own-words-version-shown",
            &[("version", &wanted.version.to_string()), ("date", &moment(wanted.at))],
        );
        Some(beside(heading, inside))
    }

    fn form(&self, text: &str, problems: &[WordsProblem], token: &str) -> AnyView {
        let error: Vec<_> = problems.iter().map(|problem| in_words(*problem)).collect();
        let how = HOW.iter().map(|what| {
            let (sign, means) = (format!("own-words-how-{what}"), format!("own-words-means-{what}"));
            view! { <li>{t(&means)} ": " <strong class="app-unbroken">{t(&sign)}</strong></li> }
        });
        let how = how.collect_view();
        let hint = t_with("own-words-hint", &[("limit", &number(WORDS_MAX))]);
        view! {
            <form method="post" action=paths::own_words(self.page) novalidate=true>
                <input type="hidden" name="form_token" value=token.to_owned()/>
                <input type="hidden" name="seen" value=self.seen()/>
                <Textarea name=WORDS label=Title::new(t("field-own_words")).size("m") hint error=error.join(" ")
                    value=text.to_owned() rows=20 spellcheck=true/>
                <Details summary=t("own-words-how")>
                    <ul class="nhsuk-list nhsuk-list--bullet">{how}</ul>
                    <p>{t("own-words-how-not")}</p>
                </Details>
                <div class="nhsuk-button-group">
                    <Button text=t("own-words-publish") name=super::DO value=PUBLISH prevent_double_click=true/>
                    <Button variant=ButtonVariant::Secondary text=t("own-words-preview-do") name=super::DO value="preview"/>
                </div>
            </form>
        }
        .into_any()
    }

    fn history(&self) -> AnyView {
        if self.versions.is_empty() {
            return view! { <p>{t("own-words-none")}</p> }.into_any();
        }
        let heads = ["own-words-version", "own-words-when", "own-words-who"];
        let rows = self.versions.iter().map(|version| {
            let place = format!("{}?version={}", paths::own_words(self.page), version.version);
            let name = t_with("own-words-version-link", &[("version", &version.version.to_string())]);
            vec![
                Cell::link(place, name),
                moment(version.at).into(),
                version.by.clone().into(),
            ]
        });
        let rows = rows.collect();
        let caption = Title::new(t("own-words-history")).size("m");
        let head = heads.iter().map(|id| Column::new(t(id))).collect();
        view! { <Table caption head rows responsive=true/> }.into_any()
    }
}

/// Words as people see them, apart from the form.
fn beside(heading: String, inside: AnyView) -> AnyView {
    view! {
        <h2 class="nhsuk-heading-m">{heading}</h2>
        <InsetText>{inside}</InsetText>
    }
    .into_any()
}

/// What is wrong, in which line, and what to do.
fn in_words(problem: WordsProblem) -> String {
    let id = format!("own-words-problem-{}", problem.flaw);
    let (line, limit) = (problem.line.to_string(), number(WORDS_MAX));
    t_with(&id, &[("line", &line), ("limit", &limit)])
}

//! "What can I do?": a question a page, then what somebody can do, side by side, and the ways in. Nothing is kept: the
//! answers are the address.

use super::stages::every_stage;
use crate::components::{
    Button, ButtonVariant, Card, ErrorItem, ErrorSummary, InsetText, RadioItem, Radios, RowAction, SummaryList,
    SummaryRow, Tag, Title,
};
use crate::domain::concern::Page;
use crate::domain::guide::{Age, Answers, Begin, Choice, End, Now, Question, Whose, Wish};
use crate::domain::support::Need;
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{given, held_draft, services, today, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::{has, t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// What is said of every choice, as (id of its label, end of its id): the same four, so that they can be compared.
const FACTS: [(&str, &str); 4] = [
    ("guide-fact-for", "for"),
    ("guide-fact-long", "long"),
    ("support-cost", "cost"),
    ("guide-fact-expect", "expect"),
];

/// The page: the first question that is still to be asked, else what they can do.
#[component]
pub fn GuidePage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let answers = Answers::from_codes(|question| given(question.code()));
    if let Some(question) = answers.next() {
        return asked(question, answers, &trust);
    }
    let (day, token) = (today(&visitor), visitor.form_token.clone());
    // A draft that can't be looked for is no reason for this page to fail: what they can do is the same.
    let held = async move { Ok(held_draft(&services, &visitor).await.unwrap_or_default()) };
    drawn(held, move |draft| {
        let goes_on = (draft.version > 0).then(|| trust.judge(day, |rules| draft.goes_on_at(rules)));
        let ends = Ends {
            answers,
            trust: &trust,
            token: &token,
            goes_on,
        };
        ends.drawn()
    })
}

/// An answer, in words.
fn answer(question: Question, code: &str, trust: &Trust) -> String {
    t_with(&format!("guide-{question}-{code}"), &[("trust", &trust.name)])
}

/// The codes of all answers to a question.
fn codes(question: Question) -> Vec<&'static str> {
    match question {
        Question::Whose => Whose::ALL.iter().map(|one| one.code()).collect(),
        Question::Wish => Wish::ALL.iter().map(|one| one.code()).collect(),
        Question::Now => Now::ALL.iter().map(|one| one.code()).collect(),
        Question::Age => Age::ALL.iter().map(|one| one.code()).collect(),
    }
}

/// A question. Its form is a GET, so that the answers stand in the address of the next page; `asked` tells a press with
/// nothing chosen from a first look.
fn asked(question: Question, answers: Answers, trust: &Arc<Trust>) -> AnyView {
    let has_error = given("asked") == question.code();
    let error = has_error.then(|| t(&format!("guide-{question}-missing")));
    let summary = error.clone().map(|words| {
        let error_list = vec![ErrorItem::new(format!("#{question}"), words)];
        view! { <ErrorSummary error_list/> }
    });
    let back = answers.before(question).map_or_else(
        || paths::HOME.to_owned(),
        |one| paths::what_can_i_do(answers.without(one)),
    );
    let kept = Question::ALL.iter().filter_map(|one| {
        let code = answers.code(*one)?;
        Some(view! { <input type="hidden" name=one.code() value=code/> })
    });
    let kept = kept.collect_view();
    let items = codes(question).into_iter();
    let items: Vec<_> = items
        .map(|code| RadioItem::new(code, answer(question, code, trust)))
        .collect();
    // The title and the address say the same on each page; the question is the heading.
    let legend = Title::page(t(&format!("guide-ask-{question}")));
    let hint = t(&format!("guide-ask-{question}-hint"));
    let is_first = question == Question::Whose;
    let danger = is_first.then(|| {
        view! { <InsetText><p>{t("support-now-danger")} " " <Phone number="999"/></p></InsetText> }
    });
    let stages = is_first.then(|| every_stage("guide-stages-heading"));
    view! {
        <Layout trust=Arc::clone(trust) title=t("guide-title") has_error back=back>
            {summary}
            {danger}
            <form method="get" action=paths::WHAT_CAN_I_DO novalidate=true autocomplete="off">
                {kept}
                <input type="hidden" name="asked" value=question.code()/>
                <Radios name=question.code() legend=legend hint=hint error=error items/>
                <Button text=t("question-continue")/>
            </form>
            {stages}
        </Layout>
    }
    .into_any()
}

/// The end: what they can do.
struct Ends<'a> {
    answers: Answers,
    trust: &'a Arc<Trust>,
    token: &'a str,
    /// Where the draft goes on that this browser holds.
    goes_on: Option<Page>,
}

impl Ends<'_> {
    fn drawn(&self) -> AnyView {
        let cards = self.answers.ends().into_iter().map(|end| {
            let card = self.card(end);
            view! { <li class="nhsuk-grid-column-one-half nhsuk-card-group__item">{card}</li> }
        });
        let cards = cards.collect_view();
        let last = Question::ALL.iter().copied().rfind(|one| self.answers.asks(*one));
        let back = last.map_or_else(
            || paths::HOME.to_owned(),
            |one| paths::what_can_i_do(self.answers.without(one)),
        );
        let answered = self.answered();
        view! {
            <Layout trust=Arc::clone(self.trust) title=t("guide-title") wide=true back=back>
                <div class="nhsuk-grid-row">
                    <div class="nhsuk-grid-column-two-thirds">
                        <h1 class="nhsuk-heading-l">{t("guide-ends-heading")}</h1>
                        <p>{t("guide-ends-what")} " " {t("guide-ends-safe")}</p>
                    </div>
                </div>
                <ul class="nhsuk-grid-row nhsuk-card-group">{cards}</ul>
                <div class="nhsuk-grid-row">
                    <div class="nhsuk-grid-column-two-thirds">
                        {answered}
                        {every_stage("guide-stages-heading")}
                        <h2 class="nhsuk-heading-m">{t("guide-help-heading")}</h2>
                        <p><a href=paths::SUPPORT>{t("offered-all")}</a></p>
                    </div>
                </div>
            </Layout>
        }
        .into_any()
    }

    /// What was answered, each with a way to change it.
    fn answered(&self) -> AnyView {
        let rows = Question::ALL.iter().copied().filter(|one| self.answers.asks(*one));
        let rows = rows.filter_map(|question| {
            let code = self.answers.code(question)?;
            let asked = t(&format!("guide-ask-{question}"));
            let again = paths::what_can_i_do(self.answers.without(question));
            let which = t_with("guide-change", &[("question", &asked.to_lowercase())]);
            let change = RowAction::new(again, t("check-change"), which);
            Some(SummaryRow::new(asked, answer(question, code, self.trust)).action(change))
        });
        view! {
            <h2 class="nhsuk-heading-m">{t("guide-answers-heading")}</h2>
            <SummaryList rows=rows.collect()/>
            <p>{t("guide-answers-kept")}</p>
        }
        .into_any()
    }

    /// What is said of a choice. Of another body it depends on which; what is the same for all of them is said once.
    fn words(&self, choice: Choice, fact: &str) -> String {
        let mut ids = match self.answers.need(choice) {
            Some(need) if choice == Choice::OtherBody => {
                vec![format!("guide-other-{need}-{fact}"), format!("guide-other-{fact}")]
            }
            _ => vec![format!("guide-{choice}-{fact}")],
        };
        ids.push(format!("guide-any-{fact}"));
        ids.iter().find(|id| has(id)).map(|id| t(id)).unwrap_or_default()
    }

    fn card(&self, end: End) -> AnyView {
        let choice = end.option;
        let rows = FACTS.map(|(label, fact)| SummaryRow::new(t(label), self.words(choice, fact)));
        let rows = Vec::from(rows);
        let best = end.is_best.then(|| view! { <p><Tag text=t("guide-best")/></p> });
        let late = end
            .late
            .then(|| view! { <InsetText text=self.words(choice, "late")/> }.into_any());
        let way = self.way(end);
        let more = choice.stage().map(|stage| {
            let name = t(&format!("stage-{stage}-heading"));
            view! { <p>{t("guide-read-more")} " " <a href=paths::stage(stage)>{name}</a></p> }
        });
        view! {
            <Card heading=Title::new(self.words(choice, "heading")).size("m")>
                {best}
                <SummaryList rows/>
                {late}
                {way}
                {more}
            </Card>
        }
        .into_any()
    }

    /// The way in: into our form with nothing asked twice, to the directory, or what to say on the ward.
    fn way(&self, end: End) -> AnyView {
        let choice = end.option;
        if let Some(begin) = self.answers.begin(choice) {
            return self.begin(begin, end);
        }
        let Some(need) = self.answers.need(choice) else {
            return self.ward();
        };
        let href = match need {
            // Ours are kept by a team of ours, and who else gives care has pages of their own.
            Need::MyRecords if self.answers.whose == Some(Whose::Ours) => paths::CONCERN_RECORDS.to_owned(),
            Need::Other => paths::CONCERN_ELSEWHERE.to_owned(),
            need => paths::support(need, None),
        };
        view! { <p><a href=href>{self.words(choice, "way")}</a></p> }.into_any()
    }

    /// The first page of the form, answered by a press. Who has begun already goes on with that: another beginning would
    /// change what they said.
    fn begin(&self, begin: Begin, end: End) -> AnyView {
        if let Some(page) = self.goes_on {
            return view! {
                <p>{t("start-carry-on-what")} " " <a href=paths::question(page)>{t("start-carry-on")}</a></p>
            }
            .into_any();
        }
        let (action, want, words) = match begin {
            Begin::With(want) => {
                let want = view! { <input type="hidden" name="want" value=want.code()/> };
                (paths::question(Page::Want), Some(want), self.words(end.option, "way"))
            }
            Begin::PassOn(body) => (paths::elsewhere(body), None, t("body-pass-on")),
        };
        let variant = if end.is_best {
            ButtonVariant::Primary
        } else {
            ButtonVariant::Secondary
        };
        view! {
            <form method="post" action=action autocomplete="off">
                <input type="hidden" name="form_token" value=self.token.to_owned()/>
                <input type="hidden" name="seen" value="0"/>
                {want}
                <Button variant text=words/>
            </form>
        }
        .into_any()
    }

    /// Whom to ask for, what to say, and what to do when somebody gets worse.
    fn ward(&self) -> AnyView {
        let number = self.trust.call_for_concern.clone();
        let outside = (!number.is_empty()).then(|| {
            view! { " " {t("help-call-for-concern")} " " <Phone number=number/> }
        });
        view! {
            <p>{t("guide-ward-who")} " " {t("guide-ward-say")}</p>
            <p>{t("help-getting-worse")} {outside}</p>
        }
        .into_any()
    }
}

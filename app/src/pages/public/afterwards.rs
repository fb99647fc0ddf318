//! What is asked afterwards, if people like: who they are after sending, how we did once it is closed. No answer is needed,
//! and none is chosen for them.

use crate::components::{
    BannerVariant, Button, CharacterCount, InsetText, NotificationBanner, RadioItem, Radios, Title,
};
use crate::domain::afterwards::{SURVEY_WORDS_MAX, Sheet};
use crate::pages::fault::drawn;
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, services, told, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// Who they are.
#[component]
pub fn AboutYouPage() -> impl IntoView {
    asked(Sheet::Equality)
}

/// How we did.
#[component]
pub fn HowWeDidPage() -> impl IntoView {
    asked(Sheet::Survey)
}

/// The questions; the page that leads here for those who are not to be asked, or were.
fn asked(sheet: Sheet) -> AnyView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let form_token = visitor.form_token.clone();
    let held = match sheet {
        Sheet::Equality => visitor.draft,
        Sheet::Survey => visitor.visit,
    };
    let may = async move {
        match &held {
            Some(token) => services.afterwards.open(sheet, token).await,
            None => Ok(false),
        }
    };
    drawn(may, move |may| {
        if may {
            questions(sheet, trust, form_token)
        } else {
            go_to(paths::afterwards(sheet).1)
        }
    })
}

fn questions(sheet: Sheet, trust: Arc<Trust>, form_token: String) -> AnyView {
    let (here, back) = paths::afterwards(sheet);
    let radios = sheet.questions().iter().map(move |(question, answers)| {
        let items = answers
            .iter()
            .map(|answer| RadioItem::new(*answer, answer_name(sheet, question, answer)));
        let legend = Title::new(t(&format!("field-{question}"))).size("m");
        view! { <Radios name=*question legend items=items.collect()/> }
    });
    let radios = radios.collect_view();
    let words = (sheet == Sheet::Survey).then(|| {
        let limit = u32::try_from(SURVEY_WORDS_MAX).unwrap_or(u32::MAX);
        let label = Title::new(t("field-survey_words")).size("m");
        view! { <CharacterCount name="survey_words" label=label hint=t("survey_words-hint") maxlength=limit threshold=75u32 rows=4/> }
    });
    let title = t(&format!("{sheet}-heading"));
    view! {
        <Layout trust=trust.clone() title=title.clone() back=back>
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{t(&format!("{sheet}-what"))}</p>
            <p>{t(&format!("{sheet}-why"))}</p>
            <InsetText><p>{t(&format!("{sheet}-apart"))}</p></InsetText>
            <form method="post" action=here novalidate=true autocomplete="off">
                <input type="hidden" name="form_token" value=form_token/>
                {radios}
                {words}
                <Button text=t("afterwards-send") prevent_double_click=true/>
            </form>
            <p><a href=back>{t("afterwards-skip")}</a></p>
        </Layout>
    }
    .into_any()
}

/// The words of an answer: those that every question shares, or its own.
pub fn answer_name(sheet: Sheet, question: &str, answer: &str) -> String {
    match (sheet, answer) {
        (_, "yes" | "no" | "partly" | "not-say" | "other" | "none") => t(&format!("afterwards-{answer}")),
        (Sheet::Equality, _) => t(&format!("equality-{question}-{answer}")),
        (Sheet::Survey, _) => t(&format!("survey-{question}-{answer}")),
    }
}

/// The way there, on the page that leads there; thanks, for those who were there.
pub fn invitation(sheet: Sheet, asks: bool) -> Option<AnyView> {
    if told("counted") {
        let text = t("afterwards-counted");
        return Some(view! { <NotificationBanner variant=BannerVariant::Success text/> }.into_any());
    }
    asks.then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{t(&format!("{sheet}-invite-heading"))}</h2>
            <p>{t(&format!("{sheet}-invite"))} " " <a href=paths::afterwards(sheet).0>{t(&format!("{sheet}-invite-link"))}</a></p>
        }
        .into_any()
    })
}

//! The fields that several forms of the desk share, and how what is wrong with a form is said: at its fields and in the summary.

use crate::components::*;
use crate::domain::letter::{HoldingReply, Note, Reply, WORDS_MAX};
use crate::domain::problem::Problem;
use crate::domain::told::{Telling, Told};
use crate::domain::typed_date::TypedDate;
use crate::words::{sentence, t};
use leptos::prelude::*;

/// What is wrong with one field.
pub fn error(problems: &[Problem], field: &str) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(sentence)
}

/// The lines of the error summary, but for the note's: that is said by the form it stands in. `dates` are the fields of three boxes.
pub fn errors(problems: &[Problem], dates: &[&str]) -> Vec<ErrorItem> {
    let own = problems.iter().filter(|problem| problem.field != Note::FIELD);
    own.map(|problem| {
        let place = match problem.field.as_str() {
            date if dates.contains(&date) => format!("#{date}-{date}_day"),
            field => format!("#{field}"),
        };
        ErrorItem::new(place, sentence(problem))
    })
    .collect()
}

/// A date in three boxes.
pub fn day(name: &'static str, typed: &TypedDate, problems: &[Problem], hint: String) -> AnyView {
    let items = DateItem::named(name, &typed.day, &typed.month, &typed.year);
    let legend = Title::new(t(&format!("desk-label-{name}"))).size("s");
    view! { <DateInput id=name legend hint error=error(problems, name) items/> }.into_any()
}

/// How the person is told of what is decided, and the words for their page. `in_writing`: the law wants it so, and other ways are
/// not offered. `hint` says what belongs into the words.
pub fn telling(typed: &Telling, in_writing: bool, may_tell: bool, problems: &[Problem], hint: String) -> AnyView {
    let limit = u32::try_from(WORDS_MAX).unwrap_or(u32::MAX);
    let ways = Told::ALL.iter().filter(|told| !in_writing || told.is_written());
    let ways = ways.map(|told| {
        let item = RadioItem::new(told.code(), t(&format!("told-{told}")));
        if *told != Told::Page {
            return item;
        }
        let ticked = typed.says_nothing == "yes";
        let says_nothing = (!may_tell).then(|| says_nothing(ticked, error(problems, HoldingReply::SAYS_NOTHING)));
        item.conditional(
            view! {
                <CharacterCount name=Reply::FIELD id=Reply::FIELD label=t("told-label-reply") hint=hint.clone()
                    error=error(problems, Reply::FIELD) value=typed.reply.clone() maxlength=limit threshold=75u32 rows=5/>
                {says_nothing}
            }
            .into_any(),
        )
    });
    let (items, by): (Vec<_>, _) = (ways.collect(), error(problems, "told"));
    view! { <Radios name="told" legend=Title::new(t("told-label")).size("s") items value=typed.told.clone() error=by/> }
        .into_any()
}

/// The box to tick: whoever writes says that their words tell nothing about the patient.
pub fn says_nothing(ticked: bool, error: Option<String>) -> AnyView {
    let items = vec![CheckboxItem::new("yes", t("desk-says-nothing")).checked(ticked)];
    view! { <Checkboxes name=HoldingReply::SAYS_NOTHING error items/> }.into_any()
}

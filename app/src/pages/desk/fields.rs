//! The fields that several forms of the desk share, and how what is wrong with a form is said: at its fields and in the summary.

use crate::components::*;
use crate::domain::letter::{HoldingReply, Note};
use crate::domain::problem::Problem;
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

/// The box to tick: whoever writes says that their words tell nothing about the patient.
pub fn says_nothing(ticked: bool, error: Option<String>) -> AnyView {
    let items = vec![CheckboxItem::new("yes", t("desk-says-nothing")).checked(ticked)];
    view! { <Checkboxes name=HoldingReply::SAYS_NOTHING error items/> }.into_any()
}

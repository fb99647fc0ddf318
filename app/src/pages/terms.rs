//! What may be told, to be ticked: the same boxes for the patient and for staff, who record it. The words differ.

use crate::components::{CheckboxItem, Checkboxes, Input, Title};
use crate::domain::agreement::TermsForm;
use crate::domain::problem::Problem;
use crate::words::{sentence_about, t_with};
use leptos::prelude::*;

/// The boxes, with what is wrong with them. `words` is what their sentences' ids begin with, `name` whoever wrote.
pub fn boxes(form: &TermsForm, problems: &[Problem], words: &str, name: &str) -> AnyView {
    let say = |id: &str| t_with(&format!("{words}-{id}"), &[("name", name)]);
    let error = |field: &str| {
        let problem = problems.iter().find(|problem| problem.field == field);
        problem.map(|problem| sentence_about(problem, name))
    };
    let records = CheckboxItem {
        name: Some("records".to_owned()),
        id: Some("records".to_owned()),
        ..CheckboxItem::new("yes", say("records")).checked(form.records == "yes")
    };
    let items = vec![
        CheckboxItem::new("yes", say("talk")).checked(form.talk == "yes"),
        records,
    ];
    let legend = Title::new(say("terms")).size("s");
    view! {
        <Checkboxes name="talk" legend error=error("talk") items/>
        <Input name="share_with" label=say("share_with") hint=say("share_with-hint") error=error("share_with")
            value=form.share_with.clone() autocomplete="off"/>
    }
    .into_any()
}

//! More than one line of text, as nhsuk-frontend's `textarea` draws it. The only place where a textarea's tag may stand.

use leptos::prelude::*;

use super::{
    form_group::{Notes, id_or_name, notes},
    heading::Title,
    label::Label,
    text::{Attributes, Text, class_names},
};

/// A textarea with its label, hint and error message.
#[component]
pub fn Textarea(
    /// The name the answer is sent under.
    #[prop(into)]
    name: String,
    /// The control's id; the name if not given.
    #[prop(optional, into)]
    id: Option<String>,
    /// The label.
    #[prop(optional, into)]
    label: Title,
    /// Help below the label.
    #[prop(optional, into)]
    hint: Text,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Text,
    /// Marks the control as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// How many lines high.
    #[prop(default = 5)]
    rows: u32,
    /// What browsers may fill in.
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// Whether browsers check the spelling.
    #[prop(optional, into)]
    spellcheck: Option<bool>,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// Ids of further descriptions.
    #[prop(optional, into)]
    described_by: String,
    /// What follows the control.
    #[prop(optional, into)]
    after_input: Text,
    /// Further class names for the control.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes for the control.
    #[prop(optional, into)]
    attributes: Attributes,
    /// Further class names for the group.
    #[prop(optional, into)]
    form_group_classes: String,
    /// Further attributes for the group.
    #[prop(optional, into)]
    form_group_attributes: Attributes,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let is_error = is_error || !error.is_empty();
    let Notes {
        described_by,
        view: notes,
    } = notes(&id, &described_by, hint, error);
    let class = class_names(&[
        "nhsuk-textarea",
        if is_error { "nhsuk-textarea--error" } else { "" },
        &classes,
    ]);
    let group = class_names(&[
        "nhsuk-form-group",
        if is_error { "nhsuk-form-group--error" } else { "" },
        &form_group_classes,
    ]);
    view! {
        <div class={group} {..form_group_attributes.spread()}>
            <Label title=label for_id=id.clone()/>
            {notes}
            <textarea class=class id=id name=name rows=rows spellcheck=spellcheck.map(|check| check.to_string())
                disabled=disabled aria-describedby=described_by autocomplete=autocomplete
                inner_html={escaped(&value)} {..attributes.spread()}></textarea>
            {after_input.view()}
        </div>
    }
}

/// What was typed, as it must be written between the tags.
///
/// Leptos 0.8 writes a textarea's child as it is (leptos issue 4730), so it is escaped here and given as `inner_html`.
/// The parser drops a newline right after the tag: a value that begins with one is given a second.
fn escaped(value: &str) -> String {
    let escaped = html_escape::encode_text(value);
    if value.starts_with(['\n', '\r']) {
        format!("\n{escaped}")
    } else {
        escaped.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use scraper::{Html, Selector};

    use super::Textarea;

    /// What a browser shows in the control, and how many elements the page has.
    fn shown(value: &str) -> (String, usize) {
        let value = value.to_owned();
        let html = Owner::new().with(|| view! { <Textarea name="what" label="What happened?" value/> }.to_html());
        let page = Html::parse_document(&html);
        let select = |selector| page.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
        (select("textarea")[0].text().collect(), select("*").len())
    }

    #[test]
    fn what_was_typed_comes_back_as_it_was_and_never_as_markup() {
        let (_, elements) = shown("");
        for typed in [
            "",
            "They said \"no\" & left <at> 5 > 4",
            "</textarea><script>alert(1)</script>",
            "</TEXTAREA ><img src=x onerror=alert(1)>",
            "<!--</textarea><svg onload=alert(1)>",
            "<![CDATA[</textarea>]]>",
            "&lt;/textarea&gt;&amp;amp;&#60;script&#62;",
            "\nfirst line left empty",
            "\n\n\ttwo lines left empty",
            " \n ends with an empty line\n",
            "{{ 7 * 7 }} ${7*7} %{count}",
            "\u{202e}right to left\u{202c} 👩🏻‍🚀",
        ] {
            assert_eq!(shown(typed), (typed.to_owned(), elements));
        }
        assert_eq!(shown("\r\nas browsers send it\r\n").0, "\nas browsers send it\n");
    }
}

//! A textarea that says how much more may be typed, as nhsuk-frontend's `character-count` draws it.

use leptos::prelude::*;

use super::{
    form_group::id_or_name,
    heading::Title,
    hint::Hint,
    text::{Attributes, Plurals, Text, class_names, for_script, plurals_for_script},
    textarea::Textarea,
};
use crate::words::{number, t_with};

/// A textarea with a limit. The script counts down; without it the limit stands below.
///
/// The script's own messages are English; on a page in another language they come from the catalogue.
#[component]
pub fn CharacterCount(
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
    /// The most characters.
    #[prop(optional, into)]
    maxlength: Option<u32>,
    /// The most words, instead.
    #[prop(optional, into)]
    maxwords: Option<u32>,
    /// Counts only once this share of the limit (in per cent) is used.
    #[prop(optional, into)]
    threshold: Option<u32>,
    /// How the script counts: `characters`, `words` or `graphemes`.
    #[prop(optional, into)]
    count_type: Option<String>,
    /// How many lines high.
    #[prop(default = 5)]
    rows: u32,
    /// Whether browsers check the spelling.
    #[prop(optional, into)]
    spellcheck: Option<bool>,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// What stands below without scripts; "You can enter up to N characters" if not given. `%{count}` is the limit.
    #[prop(optional, into)]
    textarea_description_text: String,
    /// How many characters are left.
    #[prop(optional)]
    characters_under_limit_text: Plurals,
    /// No characters are left.
    #[prop(optional, into)]
    characters_at_limit_text: Option<String>,
    /// How many characters are too many.
    #[prop(optional)]
    characters_over_limit_text: Plurals,
    /// How many words are left.
    #[prop(optional)]
    words_under_limit_text: Plurals,
    /// No words are left.
    #[prop(optional, into)]
    words_at_limit_text: Option<String>,
    /// How many words are too many.
    #[prop(optional)]
    words_over_limit_text: Plurals,
    /// Further class names for the control.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes for the control.
    #[prop(optional, into)]
    attributes: Attributes,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let count_type = count_type.or_else(|| maxwords.map(|_| "words".to_owned()));
    let limit = maxwords.or(maxlength);
    let message = limit.map(|limit| {
        if textarea_description_text.is_empty() {
            let by_words = count_type.as_deref() == Some("words");
            t_with(
                if by_words {
                    "component-up-to-words"
                } else {
                    "component-up-to-characters"
                },
                &[("limit", &number(limit as usize))],
            )
        } else {
            textarea_description_text.replace("%{count}", &limit.to_string())
        }
    });
    let mut data = Attributes::new()
        .with("data-module", "nhsuk-character-count")
        .with_some("data-maxlength", maxlength.map(|limit| limit.to_string()))
        .with_some("data-maxwords", maxwords.map(|limit| limit.to_string()))
        .with_some("data-threshold", threshold.map(|share| share.to_string()))
        .with_some("data-count-type", count_type);
    if limit.is_none() && !textarea_description_text.is_empty() {
        data = data.with("data-i18n.textarea-description.other", textarea_description_text);
    }
    let data = data
        .with_plurals(
            "characters-under-limit",
            plurals_for_script(characters_under_limit_text, "component-characters-left"),
        )
        .with_some(
            "data-i18n.characters-at-limit",
            for_script(characters_at_limit_text, "component-characters-none"),
        )
        .with_plurals(
            "characters-over-limit",
            plurals_for_script(characters_over_limit_text, "component-characters-over"),
        )
        .with_plurals("words-under-limit", words_under_limit_text)
        .with_some("data-i18n.words-at-limit", words_at_limit_text)
        .with_plurals("words-over-limit", words_over_limit_text);
    let info_id = format!("{id}-info");
    let hidden = message.is_none();
    let message = view! {
        <Hint id=info_id.clone() classes="nhsuk-character-count__message" text=message attr:hidden=hidden/>
    };
    view! {
        <Textarea name id label hint error is_error value rows nostrip:spellcheck=spellcheck disabled
            described_by=info_id classes=class_names(&["nhsuk-js-character-count", &classes]) attributes
            after_input=message.into_any()
            form_group_classes="nhsuk-character-count" form_group_attributes=data/>
    }
}

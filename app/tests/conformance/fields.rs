//! Draws the fixtures of what people fill in.

use app::components::*;
use leptos::prelude::*;
use serde_json::Value;

use crate::{fixture::Fixture, given::*};

pub fn hint(fixture: &Fixture) -> AnyView {
    view! { <Hint text=own_words(fixture)/> }.into_any()
}

pub fn error_message(fixture: &Fixture) -> AnyView {
    let hidden = fixture.context["visuallyHiddenText"].as_str().map(str::to_owned);
    view! { <ErrorMessage text=own_words(fixture) nostrip:visually_hidden_text=hidden/> }.into_any()
}

pub fn label(fixture: &Fixture) -> AnyView {
    view! { <Label title=own_label(fixture) nostrip:for_id=maybe(&fixture.context["for"])/> }.into_any()
}

pub fn legend(fixture: &Fixture) -> AnyView {
    view! { <Legend title=own_label(fixture)/> }.into_any()
}

/// A label or legend whose words may stand between its tags.
fn own_label(fixture: &Fixture) -> Title {
    let title = crate::given::label(&fixture.context);
    match &fixture.call_block {
        Some(html) => Title {
            text: raw(html).into(),
            ..title
        },
        None => title,
    }
}

pub fn fieldset(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let html = fixture.call_block.clone().or_else(|| maybe(&x["html"]));
    view! { <Fieldset legend=crate::given::label(&x["legend"])>{html.map(|html| raw(&html))}</Fieldset> }.into_any()
}

/// Wrong without a message: `errorMessage: true`.
fn marked(x: &Value) -> bool {
    x["errorMessage"] == Value::Bool(true)
}

pub fn input(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    view! {
        <Input name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"])
            r#type=maybe(&x["type"]).unwrap_or_else(|| "text".to_owned())
            width=number(&x["width"]).unwrap_or_default() as u8 nostrip:inputmode=maybe(&x["inputmode"])
            nostrip:autocomplete=maybe(&x["autocomplete"]) nostrip:spellcheck=x["spellcheck"].as_bool()
            code=truthy(&x["code"]) disabled=truthy(&x["disabled"])
            prefix=words(&x["prefix"]) suffix=words(&x["suffix"]) after_input=words(&x["formGroup"]["afterInput"])
            classes=string(&x["classes"])/>
    }
    .into_any()
}

pub fn password_input(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let variant = button_variant(&x["button"]["variant"]).unwrap_or(ButtonVariant::Secondary);
    view! {
        <PasswordInput name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"])
            autocomplete=maybe(&x["autocomplete"]).unwrap_or_else(|| "current-password".to_owned())
            width=number(&x["width"]).unwrap_or_default() as u8 code=truthy(&x["code"]) prefix=words(&x["prefix"])
            disabled=truthy(&x["disabled"]) nostrip:button_disabled=x["button"]["disabled"].as_bool()
            button_variant=variant nostrip:prevent_double_click=x["button"]["preventDoubleClick"].as_bool()
            nostrip:show_password_text=maybe(&x["showPasswordText"])
            nostrip:hide_password_text=maybe(&x["hidePasswordText"])
            nostrip:show_password_aria_label=maybe(&x["showPasswordAriaLabel"])
            nostrip:hide_password_aria_label=maybe(&x["hidePasswordAriaLabel"])
            nostrip:password_shown_announcement_text=maybe(&x["passwordShownAnnouncementText"])
            nostrip:password_hidden_announcement_text=maybe(&x["passwordHiddenAnnouncementText"])/>
    }
    .into_any()
}

pub fn textarea(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    view! {
        <Textarea name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"])
            nostrip:autocomplete=maybe(&x["autocomplete"]) disabled=truthy(&x["disabled"])/>
    }
    .into_any()
}

pub fn character_count(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    view! {
        <CharacterCount name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"])
            nostrip:maxlength=number(&x["maxlength"]) nostrip:maxwords=number(&x["maxwords"])
            nostrip:threshold=number(&x["threshold"]) nostrip:count_type=maybe(&x["countType"])
            rows=string(&x["rows"]).parse().unwrap_or(5) disabled=truthy(&x["disabled"])
            textarea_description_text=string(&x["textareaDescriptionText"])
            characters_under_limit_text=plurals(&x["charactersUnderLimitText"])
            nostrip:characters_at_limit_text=maybe(&x["charactersAtLimitText"])
            characters_over_limit_text=plurals(&x["charactersOverLimitText"])
            attributes=attributes(&x["attributes"])/>
    }
    .into_any()
}

/// A message in each of its plural forms.
fn plurals(of: &Value) -> Plurals {
    of.as_object()
        .into_iter()
        .flatten()
        .map(|(form, words)| (form.clone(), string(words)))
        .collect()
}

pub fn file_upload(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let button_classes: Option<Vec<String>> = x["chooseFilesButtonClassList"]
        .as_array()
        .map(|list| list.iter().map(string).collect());
    view! {
        <FileUpload name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) multiple=truthy(&x["multiple"])
            disabled=truthy(&x["disabled"]) nostrip:choose_files_button_class_list=button_classes
            nostrip:choose_files_button_text=maybe(&x["chooseFilesButtonText"])
            nostrip:drop_instruction_text=maybe(&x["dropInstructionText"])
            nostrip:no_file_chosen_text=maybe(&x["noFileChosenText"])
            multiple_files_chosen_text=plurals(&x["multipleFilesChosenText"])
            nostrip:entered_drop_zone_text=maybe(&x["enteredDropZoneText"])
            nostrip:left_drop_zone_text=maybe(&x["leftDropZoneText"])/>
    }
    .into_any()
}

pub fn search_input(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let button = &x["button"];
    let button_icon = match &button["icon"] {
        Value::Bool(false) => None,
        other => Some(icon(other).unwrap_or(Icon::Search)),
    };
    view! {
        <SearchInput name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"])
            nostrip:placeholder=maybe(&x["placeholder"]) width=number(&x["width"]).unwrap_or_default() as u8
            large=truthy(&x["large"]) code=truthy(&x["code"]) prefix=words(&x["prefix"]) disabled=truthy(&x["disabled"])
            button={*button != Value::Bool(false)} button_text=words(button) nostrip:button_icon=button_icon
            button_variant=button_variant(&button["variant"]).unwrap_or_default()
            nostrip:button_disabled=button["disabled"].as_bool()/>
    }
    .into_any()
}

pub fn select(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let items = list(&x["items"])
        .into_iter()
        .map(|item| SelectItem {
            value: item["value"].as_str().map(str::to_owned),
            text: string(&item["text"]),
            selected: item["selected"].as_bool(),
            disabled: truthy(&item["disabled"]),
            divider: truthy(&item["divider"]),
            lang: None,
        })
        .collect();
    view! {
        <Select name=string(&x["name"]) nostrip:id=maybe(&x["id"]) label=crate::given::label(&x["label"])
            hint=words(&x["hint"]) error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"])
            items disabled=truthy(&x["disabled"]) after_input=words(&x["formGroup"]["afterInput"])/>
    }
    .into_any()
}

pub fn radios(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let items = list(&x["items"])
        .into_iter()
        .map(|item| RadioItem {
            value: string(&item["value"]),
            text: words(item),
            hint: words(&item["hint"]),
            conditional: maybe(&item["conditional"]["html"]).map(|html| raw(&html)),
            checked: item["checked"].as_bool(),
            disabled: item["disabled"].as_bool(),
            id: maybe(&item["id"]),
            divider: maybe(&item["divider"]),
        })
        .collect();
    view! {
        <Radios name=string(&x["name"]) legend=crate::given::label(&x["fieldset"]["legend"]) hint=words(&x["hint"])
            error=words(&x["errorMessage"]) is_error=marked(x) value=string(&x["value"]) items
            nostrip:id_prefix=maybe(&x["idPrefix"]) small=truthy(&x["small"]) inline=truthy(&x["inline"])
            disabled=truthy(&x["disabled"]) classes=string(&x["classes"])/>
    }
    .into_any()
}

pub fn checkboxes(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let values = list(&x["values"]).into_iter().map(string).collect();
    let items = list(&x["items"]).into_iter().map(checkbox).collect();
    view! {
        <Checkboxes name=string(&x["name"]) legend=crate::given::label(&x["fieldset"]["legend"]) hint=words(&x["hint"])
            error=words(&x["errorMessage"]) is_error=marked(x) values items
            nostrip:id_prefix=maybe(&x["idPrefix"]) small=truthy(&x["small"]) inline=truthy(&x["inline"])
            disabled=truthy(&x["disabled"]) classes=string(&x["classes"])/>
    }
    .into_any()
}

fn checkbox(item: &Value) -> CheckboxItem {
    // `exclusive` and `exclusiveGroup` are nhsuk-frontend's old names.
    let behaviour = match item["behaviour"].as_str() {
        _ if truthy(&item["exclusive"]) => Some(Behaviour::Exclusive),
        None => None,
        Some("exclusive") => Some(Behaviour::Exclusive),
        Some("inclusive") => Some(Behaviour::Inclusive),
        Some(other) => panic!("no checkbox is {other}"),
    };
    CheckboxItem {
        value: string(&item["value"]),
        text: words(item),
        hint: words(&item["hint"]),
        conditional: maybe(&item["conditional"]["html"]).map(|html| raw(&html)),
        checked: item["checked"].as_bool(),
        disabled: item["disabled"].as_bool(),
        behaviour,
        behaviour_group: maybe(&item["exclusiveGroup"]).or_else(|| maybe(&item["behaviourGroup"])),
        id: maybe(&item["id"]),
        name: maybe(&item["name"]),
        divider: maybe(&item["divider"]),
    }
}

pub fn date_input(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let items = if x["items"].is_array() {
        list(&x["items"])
            .into_iter()
            .map(|item| date_item(&string(&item["name"]), item, x))
            .collect()
    } else {
        let parts = ["day", "month", "year"]
            .into_iter()
            .filter(|part| x[*part] != Value::Bool(false));
        parts.map(|part| date_item(part, &x[part], x)).collect()
    };
    view! {
        <DateInput id=string(&x["id"]) legend=crate::given::label(&x["fieldset"]["legend"]) hint=words(&x["hint"])
            error=words(&x["errorMessage"]) is_error=marked(x) items nostrip:name_prefix=maybe(&x["namePrefix"])
            disabled=truthy(&x["disabled"])/>
    }
    .into_any()
}

fn date_item(part: &str, given: &Value, x: &Value) -> DateItem {
    let value = maybe(&given["value"]).unwrap_or_else(|| string(&x["values"][part]));
    let item = match part {
        "day" => DateItem::day(value),
        "month" => DateItem::month(value),
        "year" => DateItem::year(value),
        other => panic!("no date has a {other}"),
    };
    DateItem {
        label: words(&given["label"]).or(item.label),
        width: number(&given["width"]).map_or(item.width, |width| width as u8),
        autocomplete: maybe(&given["autocomplete"]),
        error: given["error"].as_bool(),
        disabled: given["disabled"].as_bool(),
        part: item.part,
        value: item.value,
    }
}

//! Turns what a fixture gives (nhsuk-frontend's macro options) into what our components take. What is falsy is nothing, as in Nunjucks.

use app::components::*;
use leptos::{prelude::*, tachys::html::InertElement};
use serde_json::Value;

/// HTML from a fixture, drawn as it is. Pages have no such thing.
pub fn raw(html: &str) -> AnyView {
    InertElement::new(html.trim().to_owned()).into_any()
}

/// A string, or a number as a string; empty if there is neither.
pub fn string(of: &Value) -> String {
    match of {
        Value::String(string) => string.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A string if it isn't empty.
pub fn maybe(of: &Value) -> Option<String> {
    Some(string(of)).filter(|string| !string.is_empty())
}

/// A whole number.
pub fn number(of: &Value) -> Option<u32> {
    of.as_u64().and_then(|number| number.try_into().ok())
}

/// Whether it is anything at all.
pub fn truthy(of: &Value) -> bool {
    match of {
        Value::Null | Value::Bool(false) => false,
        Value::String(string) => !string.is_empty(),
        _ => true,
    }
}

/// A list without what is falsy in it.
pub fn list(of: &Value) -> Vec<&Value> {
    of.as_array()
        .into_iter()
        .flatten()
        .filter(|item| truthy(item))
        .collect()
}

/// Plain words, or an object with `html` or `text`.
pub fn words(of: &Value) -> Text {
    match of {
        Value::Object(object) => match object.get("html").and_then(maybe) {
            Some(html) => raw(&html).into(),
            None => object.get("text").map(string).unwrap_or_default().into(),
        },
        plain => string(plain).into(),
    }
}

/// The component's own words: what stands between its tags, else its `html` or `text`.
pub fn own_words(fixture: &crate::fixture::Fixture) -> Text {
    match &fixture.call_block {
        Some(html) => raw(html).into(),
        None => words(&fixture.context),
    }
}

/// A heading: a string or an object.
pub fn heading(of: &Value) -> Title {
    Title {
        text: words(of),
        size: string(&of["size"]),
        caption: caption(&of["caption"]),
        level: number(&of["level"]).map(|level| level as u8),
        visually_hidden_text: string(&of["visuallyHiddenText"]),
        href: string(&of["href"]),
        id: maybe(&of["id"]),
        heading_id: None,
        classes: string(&of["classes"]),
    }
}

/// A label or a legend: a string or an object, in which `heading` may say that it stands inside one.
pub fn label(of: &Value) -> Title {
    let inner = &of["heading"];
    let has_heading = if truthy(&of["isPageHeading"]) {
        *inner != Value::Bool(false)
    } else {
        of["isPageHeading"] != Value::Bool(false) && truthy(inner)
    };
    if !has_heading {
        let text = words(of).or(words(inner));
        return Title {
            text,
            level: None,
            ..heading(of)
        };
    }
    let inner_caption = if inner["caption"].is_null() {
        &of["caption"]
    } else {
        &inner["caption"]
    };
    let text = if *inner == Value::Bool(true) {
        words(of)
    } else {
        words(inner).or(words(of))
    };
    Title {
        text,
        size: maybe(&inner["size"]).unwrap_or_else(|| string(&of["size"])),
        caption: caption(inner_caption),
        level: Some(number(&inner["level"]).unwrap_or(1) as u8),
        heading_id: maybe(&inner["id"]),
        ..heading(of)
    }
}

fn caption(of: &Value) -> Option<Caption> {
    let text = words(of);
    let placement = match of["placement"].as_str() {
        Some("before") => Placement::Before,
        Some("end") => Placement::End,
        Some("after") => Placement::After,
        _ => Placement::Start,
    };
    (!text.is_empty()).then(|| Caption {
        text,
        placement,
        size: string(&of["size"]),
        element: string(&of["element"]),
    })
}

/// Further attributes.
pub fn attributes(of: &Value) -> Attributes {
    let pairs = of.as_object().into_iter().flatten();
    pairs.fold(Attributes::new(), |attributes, (name, value)| {
        attributes.with(name.clone(), string(value))
    })
}

/// What can be done to a card or a row: a list, or an object with `items`.
pub fn actions(of: &Value) -> Vec<RowAction> {
    let items = if of.is_array() { of } else { &of["items"] };
    list(items)
        .into_iter()
        .map(|item| RowAction {
            href: maybe(&item["href"]),
            text: words(item),
            visually_hidden_text: string(&item["visuallyHiddenText"]),
            r#type: maybe(&item["type"]),
            name: maybe(&item["name"]),
            value: maybe(&item["value"]),
        })
        .collect()
}

/// A card around something else.
pub fn card(of: &Value) -> CardProps {
    let mut props = CardProps::builder()
        .heading(heading(&of["heading"]))
        .description(words(&of["description"]))
        .variant(card_variant(&of["variant"]))
        .href(string(&of["href"]))
        .clickable(truthy(&of["clickable"]))
        .actions(actions(&of["actions"]))
        .classes(string(&of["classes"]))
        .build();
    props.id = maybe(&of["id"]);
    props
}

fn card_variant(of: &Value) -> CardVariant {
    match of.as_str() {
        None => CardVariant::Basic,
        Some("feature") => CardVariant::Feature,
        Some("primary") => CardVariant::Primary,
        Some("secondary") => CardVariant::Secondary,
        Some("warning") => CardVariant::Warning,
        Some("non-urgent") => CardVariant::NonUrgent,
        Some("urgent") => CardVariant::Urgent,
        Some("emergency") => CardVariant::Emergency,
        Some(other) => panic!("no card is {other}"),
    }
}

/// What kind of button it is, if that is said.
pub fn button_variant(of: &Value) -> Option<ButtonVariant> {
    Some(match of.as_str()? {
        "brand" => ButtonVariant::Brand,
        "login" => ButtonVariant::Login,
        "reverse" => ButtonVariant::Reverse,
        "secondary" => ButtonVariant::Secondary,
        "secondary-solid" => ButtonVariant::SecondarySolid,
        "warning" => ButtonVariant::Warning,
        other => panic!("no button is {other}"),
    })
}

/// A picture by its name.
pub fn icon(of: &Value) -> Option<Icon> {
    Some(match of.as_str()? {
        "arrow-left" => Icon::ArrowLeft,
        "arrow-right" => Icon::ArrowRight,
        "arrow-up" => Icon::ArrowUp,
        "arrow-down" => Icon::ArrowDown,
        "arrow-right-circle" => Icon::ArrowRightCircle,
        "chevron-right-circle" => Icon::ChevronRightCircle,
        "cross" => Icon::Cross,
        "tick" => Icon::Tick,
        "minus" => Icon::Minus,
        "plus" => Icon::Plus,
        "search" => Icon::Search,
        "user" => Icon::User,
        other => panic!("no icon is {other}"),
    })
}

//! Draws the fixtures of what people read and press.

use app::components::*;
use leptos::prelude::*;
use serde_json::Value;

use crate::{
    fixture::Fixture,
    given::{self, *},
};

fn reverse(x: &Value) -> bool {
    x["variant"] == "reverse"
}

pub fn heading(fixture: &Fixture) -> AnyView {
    view! { <Heading title=given::heading(&fixture.context)/> }.into_any()
}

pub fn back_link(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    view! {
        <BackLink text=own_words(fixture) nostrip:href=maybe(&x["href"]) nostrip:r#type=maybe(&x["type"]) reverse=reverse(x)/>
    }
    .into_any()
}

pub fn action_link(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    view! {
        <ActionLink text=own_words(fixture) nostrip:href=maybe(&x["href"]) nostrip:r#type=maybe(&x["type"]) reverse=reverse(x)/>
    }
    .into_any()
}

pub fn button(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let variant = button_variant(&x["variant"]).unwrap_or_default();
    view! {
        <Button text=own_words(fixture) nostrip:href=maybe(&x["href"]) variant small=truthy(&x["small"])
            nostrip:icon=icon(&x["icon"]["name"]) icon_at_end={x["icon"]["placement"] == "end"} disabled=truthy(&x["disabled"])
            nostrip:prevent_double_click=x["preventDoubleClick"].as_bool()/>
    }
    .into_any()
}

pub fn card(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let mut props = given::card(x);
    props.image = match x["image"]["src"].as_str() {
        Some(src) => {
            let (src, alt) = (src.to_owned(), string(&x["image"]["alt"]));
            view! { <img class="nhsuk-card__img" src=src alt=alt/> }
                .into_any()
                .into()
        }
        None => words(&x["image"]),
    };
    if let Some(html) = fixture.call_block.clone() {
        props.children = Some(Box::new(move || raw(&html)));
    }
    // Where a heading has both, nhsuk-frontend draws the HTML below the words: for us that is the card's inside.
    if let (Some(text), Some(html)) = (maybe(&x["heading"]["text"]), maybe(&x["heading"]["html"])) {
        let description = string(&x["description"]);
        props.heading.text = text.into();
        props.children = Some(Box::new(move || {
            view! { {raw(&html)} <p class="nhsuk-card__description">{description}</p> }.into_any()
        }));
    }
    Card(props).into_any()
}

pub fn warning_callout(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let heading = given::heading(&x["heading"]);
    match fixture.call_block.clone().or_else(|| maybe(&x["html"])) {
        Some(html) => view! { <WarningCallout heading>{raw(&html)}</WarningCallout> }.into_any(),
        None => view! { <WarningCallout heading text=words(x)/> }.into_any(),
    }
}

pub fn details(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    view! {
        <Details summary=words(&x["summary"]) text=own_words(fixture) open=truthy(&x["open"]) classes=string(&x["classes"])/>
    }
    .into_any()
}

pub fn error_summary(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let error_list = list(&x["errorList"])
        .into_iter()
        .map(|item| ErrorItem {
            href: maybe(&item["href"]),
            text: words(item),
        })
        .collect();
    let description = fixture
        .call_block
        .as_deref()
        .map_or_else(|| words(&x["description"]), |html| raw(html).into());
    view! {
        <ErrorSummary heading=words(&x["heading"]) description error_list
            nostrip:disable_auto_focus=x["disableAutoFocus"].as_bool()/>
    }
    .into_any()
}

pub fn inset_text(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    match fixture.call_block.clone().or_else(|| maybe(&x["html"])) {
        Some(html) => view! { <InsetText>{raw(&html)}</InsetText> }.into_any(),
        None => view! { <InsetText text=words(x)/> }.into_any(),
    }
}

pub fn notification_banner(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let variant = match x["variant"].as_str() {
        Some("success") => BannerVariant::Success,
        _ => BannerVariant::Important,
    };
    let (title, heading) = (given::heading(&x["title"]), given::heading(&x["heading"]));
    let heading_element = match x["heading"]["element"].as_str() {
        None => "",
        Some("p") => "p",
        Some(other) => panic!("no banner has a heading that is a {other}"),
    };
    let mut props = NotificationBannerProps::builder()
        .variant(variant)
        .title(title)
        .heading(heading)
        .heading_element(heading_element)
        .text(string(&x["text"]))
        .build();
    props.role = maybe(&x["role"]);
    props.disable_auto_focus = x["disableAutoFocus"].as_bool();
    if let Some(html) = fixture.call_block.clone().or_else(|| maybe(&x["html"])) {
        props.children = Some(Box::new(move || raw(&html)));
    }
    let tabindex = maybe(&x["attributes"]["tabindex"]);
    NotificationBanner(props)
        .add_any_attr(leptos::attr::tabindex(tabindex))
        .into_any()
}

pub fn panel(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let variant = match x["variant"].as_str() {
        Some("interruption") => PanelVariant::Interruption,
        _ => PanelVariant::Confirmation,
    };
    view! {
        <Panel heading=given::heading(&x["heading"]) text=own_words(fixture) variant classes=string(&x["classes"])/>
    }
    .into_any()
}

pub fn scroll(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let inside = match own_words(fixture) {
        Text::View(view) => view,
        plain => view! { <p>{plain.view()}</p> }.into_any(),
    };
    view! { <Scroll nostrip:labelled_by=maybe(&x["labelledBy"]) reverse=reverse(x)>{inside}</Scroll> }.into_any()
}

pub fn tag(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let colour = match x["colour"].as_str() {
        None if x["colour"] == Value::Bool(false) => TagColour::None,
        None => TagColour::Usual,
        Some("white") => TagColour::White,
        Some("grey") => TagColour::Grey,
        Some("green") => TagColour::Green,
        Some("aqua-green") => TagColour::AquaGreen,
        Some("blue") => TagColour::Blue,
        Some("purple") => TagColour::Purple,
        Some("pink") => TagColour::Pink,
        Some("red") => TagColour::Red,
        Some("orange") => TagColour::Orange,
        Some("yellow") => TagColour::Yellow,
        Some(other) => panic!("no tag is {other}"),
    };
    let border = x["border"] != Value::Bool(false);
    view! { <Tag text=own_words(fixture) colour border classes=string(&x["classes"])/> }.into_any()
}

pub fn summary_list(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let rows = list(&x["rows"])
        .into_iter()
        .map(|row| SummaryRow {
            key: words(&row["key"]),
            value: words(&row["value"]),
            actions: actions(&row["actions"]),
            border: row["border"] != Value::Bool(false),
            classes: string(&row["classes"]),
            key_width: string(&row["key"]["width"]),
        })
        .collect();
    let mut props = SummaryListProps::builder()
        .rows(rows)
        .border(x["border"] != Value::Bool(false))
        .last_row_border(x["lastRowBorder"] != Value::Bool(false))
        .build();
    props.card = truthy(&x["card"]).then(|| given::card(&x["card"]));
    SummaryList(props).into_any()
}

pub fn tables(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let rows = list(&x["rows"])
        .into_iter()
        .map(|row| list(row).into_iter().map(cell).collect())
        .collect();
    let mut caption = given::heading(&x["caption"]);
    if let Some(size) = maybe(&x["captionSize"]) {
        caption.size = size;
    }
    let mut props = TableProps::builder()
        .caption(caption)
        .head(list(&x["head"]).into_iter().map(column).collect())
        .rows(rows)
        .first_cell_is_header(truthy(&x["firstCellIsHeader"]))
        .responsive(truthy(&x["responsive"]))
        .compact(truthy(&x["compact"]))
        .striped(truthy(&x["striped"]))
        .reverse(reverse(x))
        .border(x["border"] != Value::Bool(false))
        .last_row_border(x["lastRowBorder"] != Value::Bool(false))
        .scroll(truthy(&x["scroll"]))
        .classes(string(&x["classes"]))
        .build();
    props.id = maybe(&x["id"]);
    props.card = table_card(x);
    Table(props).into_any()
}

/// A card, or what nhsuk-frontend called a panel before it had cards.
fn table_card(x: &Value) -> Option<CardProps> {
    if truthy(&x["panel"]) {
        let heading = Title {
            level: number(&x["headingLevel"]).map(|level| level as u8),
            ..given::heading(&x["heading"])
        };
        return Some(
            CardProps::builder()
                .heading(heading)
                .variant(CardVariant::Feature)
                .build(),
        );
    }
    truthy(&x["card"]).then(|| given::card(&x["card"]))
}

fn column(given: &Value) -> Column {
    Column {
        text: words(given),
        visually_hidden_text: string(&given["visuallyHiddenText"]),
        format: string(&given["format"]),
        align: string(&given["align"]),
        sort: match &given["sort"] {
            Value::String(sort) if sort == "ascending" => Some(Sort::Ascending),
            Value::String(sort) if sort == "descending" => Some(Sort::Descending),
            sort => truthy(sort).then_some(Sort::Unsorted),
        },
        sort_next: maybe(&given["sortNext"]),
        href: string(&given["href"]),
        width: string(&given["width"]),
        classes: string(&given["classes"]),
    }
}

fn cell(given: &Value) -> Cell {
    Cell {
        text: words(given),
        visually_hidden_text: string(&given["visuallyHiddenText"]),
        href: string(&given["href"]),
        format: string(&given["format"]),
        sort_value: maybe(&given["sortValue"]),
        classes: string(&given["classes"]),
    }
}

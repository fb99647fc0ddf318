//! A table, as nhsuk-frontend's `tables` draws it.

use leptos::prelude::*;

use super::{
    card::{Card, CardProps},
    heading::{Heading, Title},
    scroll::Scroll,
    table_cell::{Cell, Column, Shape, cell_view, column_view},
    text::class_names,
};
use crate::words::t;

/// A table: plain, responsive (on small screens each row becomes a block), or scrolling sideways.
#[component]
pub fn Table(
    /// What it shows. Every table has a caption or stands in a card with a heading.
    #[prop(optional, into)]
    caption: Title,
    /// Its columns.
    #[prop(optional)]
    head: Vec<Column>,
    /// Its rows, with a cell for each column.
    rows: Vec<Vec<Cell>>,
    /// The first cell of each row names the row.
    #[prop(optional)]
    first_cell_is_header: bool,
    /// On small screens each row becomes a block with its columns' names. Needs a `head`.
    #[prop(optional)]
    responsive: bool,
    /// With less room around its cells.
    #[prop(optional)]
    compact: bool,
    /// Every other row is grey.
    #[prop(optional)]
    striped: bool,
    /// White, for dark backgrounds.
    #[prop(optional)]
    reverse: bool,
    /// With lines between its rows.
    #[prop(default = true)]
    border: bool,
    /// With a line below its last row.
    #[prop(default = true)]
    last_row_border: bool,
    /// Scrolls sideways when it is too wide. Needs an `id` or a caption.
    #[prop(optional)]
    scroll: bool,
    /// The card it stands in.
    #[prop(optional)]
    card: Option<CardProps>,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
) -> impl IntoView {
    let shape = Shape {
        responsive,
        first_cell_is_header,
        sortable: head.iter().any(|column| column.sort.is_some()),
        sorted_by_server: head
            .iter()
            .any(|column| column.sort.is_some() && !column.href.is_empty()),
    };
    let class = class_names(&[
        "nhsuk-table",
        if reverse { "nhsuk-table--reverse" } else { "" },
        if compact { "nhsuk-table--compact" } else { "" },
        if responsive { "nhsuk-table--responsive" } else { "" },
        match (border, last_row_border) {
            (false, _) => "nhsuk-table--no-border",
            (true, false) => "nhsuk-table--no-last-row-border",
            (true, true) => "",
        },
        if shape.sortable { "nhsuk-table--sortable" } else { "" },
        if striped { "nhsuk-table--striped" } else { "" },
        &classes,
    ]);
    let caption_id = caption.id.clone().or_else(|| {
        scroll
            .then(|| caption_id(id.as_deref(), caption.text.plain()))
            .flatten()
    });
    let caption = caption_view(caption, caption_id.clone(), shape.sortable);
    let role = |role: &'static str| responsive.then_some(role);
    let rows = rows.into_iter().map(|row| {
        let cells = row
            .into_iter()
            .enumerate()
            .map(|(at, cell)| cell_view(cell, head.get(at), at == 0, shape))
            .collect_view();
        view! { <tr class="nhsuk-table__row" role=role("row")>{cells}</tr> }
    });
    let rows = rows.collect_view();
    let head = (!head.is_empty()).then(|| {
        view! {
            <thead class="nhsuk-table__head" role=role("rowgroup")>
                <tr class="nhsuk-table__row" role=role("row")>
                    {head.into_iter().map(|column| column_view(column, shape)).collect_view()}
                </tr>
            </thead>
        }
    });
    let module = (shape.sortable && !shape.sorted_by_server).then_some("nhsuk-table");
    let table = view! {
        <table class=class id=id data-module=module role=role("table")>
            {caption}
            {head}
            <tbody class="nhsuk-table__body">{rows}</tbody>
        </table>
    };
    let table = if scroll {
        view! { <Scroll nostrip:labelled_by=caption_id reverse>{table}</Scroll> }.into_any()
    } else {
        table.into_any()
    };
    match card {
        None => table,
        Some(mut card) => {
            card.children = Some(Box::new(move || table));
            Card(card).into_any()
        }
    }
}

/// The id by which the frame of a scrolling table names itself.
fn caption_id(table: Option<&str>, caption: &str) -> Option<String> {
    if let Some(id) = table {
        return Some(format!("{id}-caption"));
    }
    let words: String = caption.replace(' ', "-").to_lowercase().chars().take(40).collect();
    (!words.is_empty()).then(|| format!("table-{words}-caption"))
}

fn caption_view(caption: Title, id: Option<String>, sortable: bool) -> Option<AnyView> {
    if caption.text.is_empty() {
        return None;
    }
    let mut caption = Title { id, ..caption };
    if caption.visually_hidden_text.is_empty() && sortable {
        caption.visually_hidden_text = t("component-table-sortable");
    }
    if !caption.visually_hidden_text.is_empty() {
        caption.visually_hidden_text = format!("({})", caption.visually_hidden_text);
    }
    let view = view! {
        <Heading title=caption class_name="nhsuk-table__caption" class_prefix="nhsuk-table__caption--" element="caption"/>
    };
    Some(view.into_any())
}

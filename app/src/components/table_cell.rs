//! The columns and cells of a table, as nhsuk-frontend's `tables` draws them.

use leptos::prelude::*;

use super::text::{Attributes, Text, class_names};

/// Which way a column is sorted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It could be, and isn't.
    Unsorted,
    Ascending,
    Descending,
}

impl Sort {
    /// For `aria-sort`, which is left out where nothing is sorted.
    fn aria(self) -> Option<&'static str> {
        match self {
            Self::Unsorted => None,
            Self::Ascending => Some("ascending"),
            Self::Descending => Some("descending"),
        }
    }
}

/// The head of a column, and how its cells stand.
#[derive(Default)]
pub struct Column {
    /// Its name.
    pub text: Text,
    /// Read out after its name.
    pub visually_hidden_text: String,
    /// Its cells hold numbers, or anything else that `format` names; empty for words.
    pub format: String,
    /// `left`, `centre` or `right`.
    pub align: String,
    /// Where the table can be sorted by it: which way it is now. With an `href` the server sorts, else the script.
    pub sort: Option<Sort>,
    /// Which way the script sorts it first.
    pub sort_next: Option<String>,
    /// Where the table sorted by it is.
    pub href: String,
    /// Its width, as nhsuk-frontend's width classes name it, such as `one-half`.
    pub width: String,
    /// Further class names.
    pub classes: String,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numeric(text: impl Into<Text>) -> Self {
        Self {
            format: "numeric".to_owned(),
            ..Self::new(text)
        }
    }

    /// The server can sort the table by it: `href` leads to the table so sorted.
    #[must_use]
    pub fn sort(self, sort: Sort, href: impl Into<String>) -> Self {
        Self {
            sort: Some(sort),
            href: href.into(),
            ..self
        }
    }
}

/// One cell.
#[derive(Default)]
pub struct Cell {
    /// What it holds.
    pub text: Text,
    /// Read out after it.
    pub visually_hidden_text: String,
    /// Where it leads.
    pub href: String,
    /// `numeric` or `string`; the column's if empty.
    pub format: String,
    /// What the script sorts by instead of the words.
    pub sort_value: Option<String>,
    /// Further class names.
    pub classes: String,
}

impl Cell {
    /// A cell that holds these words or this view.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A cell whose words lead to `href`.
    #[must_use]
    pub fn link(href: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            href: href.into(),
            ..Self::new(text)
        }
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// What its cells need to know of a table.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub responsive: bool,
    pub first_cell_is_header: bool,
    pub sortable: bool,
    pub sorted_by_server: bool,
}

/// The class names of a cell whose own is `class`.
fn cell_class(class: &str, format: &str, align: &str, width: &str, classes: &str) -> String {
    let numeric = if format == "numeric" {
        format!("{class}--numeric")
    } else {
        String::new()
    };
    let align = if align.is_empty() {
        String::new()
    } else {
        format!("nhsuk-u-text-align-{align}")
    };
    let width = if width.is_empty() {
        String::new()
    } else {
        format!("nhsuk-u-width-{width}")
    };
    class_names(&[class, &numeric, &align, &width, classes])
}

/// The words of a cell, as a link if they lead somewhere, and what is read out after them.
fn words_view(text: Text, hidden: String, href: String) -> AnyView {
    let gap = if text.is_empty() { "" } else { " " };
    let hidden =
        (!hidden.is_empty()).then(|| view! { <span class="nhsuk-u-visually-hidden">{format!("{gap}{hidden}")}</span> });
    let words = (text.view(), hidden);
    if href.is_empty() {
        words.into_any()
    } else {
        view! { <a class="nhsuk-link" href=href>{words}</a> }.into_any()
    }
}

/// The head of a column.
pub(super) fn column_view(column: Column, shape: Shape) -> AnyView {
    let class = cell_class(
        "nhsuk-table__header",
        &column.format,
        &column.align,
        &column.width,
        &column.classes,
    );
    let sort_next = column.sort_next.filter(|_| shape.sortable && !shape.sorted_by_server);
    let mut data = Attributes::new().with_some("data-sort-next", sort_next);
    if let Some(sort) = column.sort {
        data = data.with("data-sort", "").with_some("aria-sort", sort.aria());
    }
    view! {
        <th class=class scope="col" role=shape.responsive.then_some("columnheader") {..data.spread()}>
            {words_view(column.text, column.visually_hidden_text, column.href)}
        </th>
    }
    .into_any()
}

/// A cell of the column `column`; `first` in its row.
pub(super) fn cell_view(cell: Cell, column: Option<&Column>, first: bool, shape: Shape) -> AnyView {
    let names_row = first && shape.first_cell_is_header;
    let (format, align) = column.map_or(("", ""), |column| (column.format.as_str(), column.align.as_str()));
    // Words in a column of numbers stand on the right, as the numbers do.
    let align = if cell.format == "string" && format == "numeric" {
        "right"
    } else {
        align
    };
    let format = if cell.format.is_empty() { format } else { &cell.format };
    let class = if names_row {
        "nhsuk-table__header"
    } else {
        "nhsuk-table__cell"
    };
    let class = cell_class(class, format, align, "", &cell.classes);
    let role = shape.responsive.then_some(if names_row { "rowheader" } else { "cell" });

    let heading = column.filter(|_| shape.responsive).map(|column| {
        let words = words_view(
            column.text.plain().into(),
            column.visually_hidden_text.clone(),
            String::new(),
        );
        view! { <span class="nhsuk-table__heading" aria-hidden="true">{words} " "</span> }
    });
    let is_view = matches!(cell.text, Text::View(_));
    let words = words_view(cell.text, cell.visually_hidden_text, cell.href);
    let words = if heading.is_some() && is_view {
        view! { <span>{words}</span> }.into_any()
    } else {
        words
    };
    if names_row {
        return view! { <th class=class scope="row" role=role data-sort-value=cell.sort_value>{heading}{words}</th> }
            .into_any();
    }
    view! { <td class=class role=role data-sort-value=cell.sort_value>{heading}{words}</td> }.into_any()
}

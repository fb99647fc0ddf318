//! What has been answered, row by row, as nhsuk-frontend's `summary-list` draws it.

use leptos::prelude::*;

use super::{
    card::{Card, CardProps},
    card_action::RowAction,
    text::{Text, class_names},
};

/// One row: what was asked, what was answered, and what can be done about it.
pub struct SummaryRow {
    /// What was asked.
    pub key: Text,
    /// What was answered.
    pub value: Text,
    /// What can be done about it, such as "Change".
    pub actions: Vec<RowAction>,
    /// With a line below it.
    pub border: bool,
    /// Further class names.
    pub classes: String,
    /// The width of the first column, as nhsuk-frontend's width classes name it, such as `one-half`.
    pub key_width: String,
}

impl SummaryRow {
    /// A row without acts.
    #[must_use]
    pub fn new(key: impl Into<Text>, value: impl Into<Text>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            actions: Vec::new(),
            border: true,
            classes: String::new(),
            key_width: String::new(),
        }
    }

    /// With one more act.
    #[must_use]
    pub fn action(mut self, action: RowAction) -> Self {
        self.actions.push(action);
        self
    }
}

/// A summary list, alone or in a card.
#[component]
pub fn SummaryList(
    /// The rows.
    rows: Vec<SummaryRow>,
    /// The card it stands in; the acts of its rows read out the card's heading in brackets.
    #[prop(optional)]
    card: Option<CardProps>,
    /// With lines between the rows.
    #[prop(default = true)]
    border: bool,
    /// With a line below the last row.
    #[prop(default = true)]
    last_row_border: bool,
    /// An id of its own.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further class names.
    #[prop(optional, into)]
    classes: String,
) -> impl IntoView {
    let modifier = match (border, last_row_border) {
        (false, _) => "nhsuk-summary-list--no-border",
        (true, false) => "nhsuk-summary-list--no-last-row-border",
        (true, true) => "",
    };
    let about = card
        .as_ref()
        .map(|card| card.heading.text.plain().to_owned())
        .unwrap_or_default();
    let any_actions = rows.iter().any(|row| !row.actions.is_empty());
    let last = rows.len().saturating_sub(1);
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let border = row.border || (at == last && !last_row_border);
            row_view(row, border, any_actions, &about)
        })
        .collect_view();
    let list = view! { <dl class=class_names(&["nhsuk-summary-list", modifier, &classes]) id=id>{rows}</dl> };
    match card {
        None => list.into_any(),
        Some(mut card) => {
            card.children = Some(Box::new(move || list.into_any()));
            Card(card).into_any()
        }
    }
}

fn row_view(row: SummaryRow, border: bool, any_actions: bool, about: &str) -> AnyView {
    let class = class_names(&[
        "nhsuk-summary-list__row",
        if any_actions && row.actions.is_empty() {
            "nhsuk-summary-list__row--no-actions"
        } else {
            ""
        },
        if border {
            ""
        } else {
            "nhsuk-summary-list__row--no-border"
        },
        &row.classes,
    ]);
    let width = if row.key_width.is_empty() {
        String::new()
    } else {
        format!("nhsuk-u-width-{}", row.key_width)
    };
    view! {
        <div class=class>
            <dt class=class_names(&["nhsuk-summary-list__key", &width])>{row.key.view()}</dt>
            <dd class="nhsuk-summary-list__value">{row.value.view()}</dd>
            {actions_view(row.actions, about)}
        </div>
    }
    .into_any()
}

/// One act stands alone; more stand in a list.
fn actions_view(mut actions: Vec<RowAction>, about: &str) -> Option<AnyView> {
    let inside = if actions.len() > 1 {
        let items = actions
            .into_iter()
            .map(|action| view! { <li class="nhsuk-summary-list__actions-list-item">{action.view(about)}</li> });
        view! { <ul class="nhsuk-summary-list__actions-list">{items.collect_view()}</ul> }.into_any()
    } else {
        actions.pop()?.view(about)
    };
    Some(view! { <dd class="nhsuk-summary-list__actions">{inside}</dd> }.into_any())
}

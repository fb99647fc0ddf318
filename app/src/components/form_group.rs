//! What every field has around its control: hint, error message and the ids that tie them to it. No control of its own.

use leptos::prelude::*;

use super::{error_message::ErrorMessage, hint::Hint, text::Text};

/// The hint and the error message of a field, drawn, and the ids its control is described by.
pub(super) struct Notes {
    /// For the control's `aria-describedby`.
    pub described_by: Option<String>,
    /// Hint, then error message.
    pub view: AnyView,
}

/// Draws the hint and the error message of the field `id`. `described_by` holds ids that come first.
pub(super) fn notes(id: &str, described_by: &str, hint: Text, error: Text) -> Notes {
    let mut ids: Vec<String> = described_by.split_whitespace().map(str::to_owned).collect();
    let hint = (!hint.is_empty()).then(|| {
        let hint_id = format!("{id}-hint");
        ids.push(hint_id.clone());
        view! { <Hint id=hint_id text=hint/> }
    });
    let error = (!error.is_empty()).then(|| {
        let error_id = format!("{id}-error");
        ids.push(error_id.clone());
        // The gap is for screen readers: without it they would run the label and the message together.
        view! { " " <ErrorMessage id=error_id text=error/> }
    });
    Notes {
        described_by: (!ids.is_empty()).then(|| ids.join(" ")),
        view: (hint, error).into_any(),
    }
}

/// The id of a field: its own, else its name.
pub(super) fn id_or_name(id: Option<String>, name: &str) -> String {
    id.filter(|id| !id.is_empty()).unwrap_or_else(|| name.to_owned())
}

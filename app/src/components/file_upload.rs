//! A way to send files, as nhsuk-frontend's `file-upload` draws it. The script adds a place to drop them.

use leptos::prelude::*;

use super::{
    form_group::{Notes, id_or_name, notes},
    heading::Title,
    label::Label,
    text::{Attributes, Plurals, Text, class_names, for_script, plurals_for_script},
};

/// A file upload with its label, hint and error message. Its form needs `enctype="multipart/form-data"`.
///
/// The script's own messages are English; on a page in another language they come from the catalogue.
#[component]
pub fn FileUpload(
    /// The name the files are sent under.
    #[prop(into)]
    name: String,
    /// The control's id; the name if not given.
    #[prop(optional, into)]
    id: Option<String>,
    /// The label.
    #[prop(optional, into)]
    label: Title,
    /// Which files, how many and how large: said before they are chosen.
    #[prop(optional, into)]
    hint: Text,
    /// What is wrong with the files.
    #[prop(optional, into)]
    error: Text,
    /// Marks the control as wrong although the message stands elsewhere.
    #[prop(optional)]
    is_error: bool,
    /// More than one file at a time.
    #[prop(optional)]
    multiple: bool,
    /// Greyed out, not sent.
    #[prop(optional)]
    disabled: bool,
    /// Class names for the script's button, such as `nhsuk-button--small`. They hold no quotes or backslashes.
    #[prop(optional, into)]
    choose_files_button_class_list: Option<Vec<String>>,
    /// The words of the script's button.
    #[prop(optional, into)]
    choose_files_button_text: Option<String>,
    /// What stands beside it.
    #[prop(optional, into)]
    drop_instruction_text: Option<String>,
    /// What stands there while no file is chosen.
    #[prop(optional, into)]
    no_file_chosen_text: Option<String>,
    /// How many files are chosen.
    #[prop(optional)]
    multiple_files_chosen_text: Plurals,
    /// Read out when a file is held over the place to drop it.
    #[prop(optional, into)]
    entered_drop_zone_text: Option<String>,
    /// Read out when it no longer is.
    #[prop(optional, into)]
    left_drop_zone_text: Option<String>,
    /// Further class names for the control.
    #[prop(optional, into)]
    classes: String,
    /// Further attributes for the control, such as `accept`.
    #[prop(optional, into)]
    attributes: Attributes,
) -> impl IntoView {
    let id = id_or_name(id, &name);
    let is_error = is_error || !error.is_empty();
    let Notes {
        described_by,
        view: notes,
    } = notes(&id, "", hint, error);
    let list = choose_files_button_class_list.map(|names| {
        format!(
            "[{}]",
            names
                .iter()
                .map(|name| format!("\"{name}\""))
                .collect::<Vec<_>>()
                .join(",")
        )
    });
    let data = Attributes::new()
        .with("data-module", "nhsuk-file-upload")
        .with_some("data-choose-files-button-class-list", list)
        .with_some(
            "data-i18n.choose-files-button",
            for_script(choose_files_button_text, "component-choose-file"),
        )
        .with_some(
            "data-i18n.no-file-chosen",
            for_script(no_file_chosen_text, "component-no-file"),
        )
        .with_plurals(
            "multiple-files-chosen",
            plurals_for_script(multiple_files_chosen_text, "component-files-chosen"),
        )
        .with_some(
            "data-i18n.drop-instruction",
            for_script(drop_instruction_text, "component-drop-file"),
        )
        .with_some(
            "data-i18n.entered-drop-zone",
            for_script(entered_drop_zone_text, "component-over-drop"),
        )
        .with_some(
            "data-i18n.left-drop-zone",
            for_script(left_drop_zone_text, "component-left-drop"),
        );
    let group = class_names(&[
        "nhsuk-form-group",
        if is_error { "nhsuk-form-group--error" } else { "" },
        "nhsuk-file-upload",
    ]);
    view! {
        <div class={group} {..data.spread()}>
            <Label title=label for_id=id.clone()/>
            {notes}
            <input class=class_names(&["nhsuk-file-upload__input", &classes]) id=id name=name type="file"
                disabled=disabled multiple=multiple aria-describedby={described_by} {..attributes.spread()}/>
        </div>
    }
}

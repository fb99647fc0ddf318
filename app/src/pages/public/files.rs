//! Photos and documents: asking for them, what was taken, and what was not.

use crate::components::{
    Attributes, Button, ButtonVariant, Details, ErrorItem, FileUpload, SummaryList, SummaryRow, Text, Title,
    WarningCallout,
};
use crate::domain::concern::Page;
use crate::domain::file::{ALL_BYTES_MAX, Checked, FILE_BYTES_MAX, FILES_MAX, FileFlaw, RefusedFile, TakenFile};
use crate::paths;
use crate::words::{number, t, t_with};
use leptos::prelude::*;

/// The name of the field, and the id that the error summary leads to.
const FIELD: &str = "files";
/// What the browser offers to choose from. What is sent is looked at again.
pub const ACCEPT: &str =
    ".jpg,.jpeg,.png,.heic,.heif,.pdf,.docx,.txt,image/jpeg,image/png,image/heic,application/pdf,text/plain";

/// Why a file wasn't taken, with its name.
pub fn sentence(refused: &RefusedFile) -> String {
    let megabytes = |bytes: u64| (bytes / (1024 * 1024)).to_string();
    let limit = match refused.flaw {
        FileFlaw::TooLarge => megabytes(FILE_BYTES_MAX),
        FileFlaw::TooMuch => megabytes(ALL_BYTES_MAX),
        FileFlaw::TooMany => number(FILES_MAX),
        _ => String::new(),
    };
    t_with(
        &format!("file-{}", refused.flaw),
        &[("name", refused.name.as_str()), ("limit", &limit)],
    )
}

/// The lines of the error summary.
pub fn errors(refused: &[RefusedFile]) -> Vec<ErrorItem> {
    let line = |refused| ErrorItem::new(format!("#{FIELD}"), sentence(refused));
    refused.iter().map(line).collect()
}

/// What may be sent and what better not, and where it is chosen.
pub fn chooser(label: Title, refused: &[RefusedFile], is_question: bool) -> AnyView {
    let limits = t_with(
        "files-hint-limits",
        &[
            ("count", &number(FILES_MAX)),
            ("each", &(FILE_BYTES_MAX / (1024 * 1024)).to_string()),
            ("all", &(ALL_BYTES_MAX / (1024 * 1024)).to_string()),
        ],
    );
    let hint = view! {
        {is_question.then(|| view! { <p>{t("files-hint")}</p> })}
        <p>{t("files-hint-kinds")} " " {limits}</p>
    };
    let error = (!refused.is_empty()).then(|| {
        let lines = refused.iter().enumerate().map(|(at, refused)| {
            let apart = (at > 0).then(|| view! { <br/> });
            view! { {apart} {sentence(refused)} }
        });
        Text::from(view! { <span class="app-file-name">{lines.collect_view()}</span> }.into_any())
    });
    view! {
        <WarningCallout heading=Title::new(t("files-intimate-heading")).level(2)>
            <p>{t("files-intimate")}</p>
            <p>{t("files-intimate-instead")}</p>
        </WarningCallout>
        <FileUpload name=FIELD label=label hint=hint.into_any() error=error.unwrap_or_default() multiple=true
            attributes=Attributes::new().with("accept", ACCEPT)/>
        <Details summary=t("files-hidden-summary")><p>{t("files-hidden")}</p><p>{t("files-hidden-not")}</p></Details>
    }
    .into_any()
}

/// The form of the question page. The files that were chosen go with every button: none is ever lost.
pub fn question(files: &[TakenFile], refused: &[RefusedFile], token: &str, seen: i64) -> AnyView {
    view! {
        <form method="post" action=paths::question(Page::Files) enctype="multipart/form-data" novalidate=true>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <input type="hidden" name="seen" value=seen.to_string()/>
            {chooser(Title::page(t("question-photos-or-documents")), refused, true)}
            <Button variant=ButtonVariant::Secondary name="upload" value="yes" text=t("files-upload")/>
            {taken(files, Some(token))}
            <div class="nhsuk-button-group">
                <Button text=t("question-continue")/>
                <Button variant=ButtonVariant::Secondary name="save" value="yes" text=t("question-save")/>
            </div>
        </form>
        {removers(files, token)}
    }
    .into_any()
}

/// What is there already. The buttons that remove belong to forms of their own, which stand below.
fn taken(files: &[TakenFile], token: Option<&str>) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let rows = files.iter().map(|file| {
        let remove = token.map(|_| {
            let name = t_with("files-remove-name", &[("name", file.name.as_str())]);
            let form = Attributes::new().with("form", format!("remove-{}", file.id));
            view! { <Button variant=ButtonVariant::Secondary small=true text=t("files-remove") aria_label=name attributes=form/> }
        });
        let what = view! {
            <p class="nhsuk-u-margin-bottom-2">{state(file)}</p>
            {remove}
        };
        SummaryRow::new(name(file), what.into_any())
    });
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{t("files-taken-heading")}</h2>
            <SummaryList rows=rows.collect()/>
        }
        .into_any(),
    )
}

fn removers(files: &[TakenFile], token: &str) -> AnyView {
    let form = |file: &TakenFile| {
        view! {
            <form id=format!("remove-{}", file.id) method="post" action=paths::CONCERN_FILE_REMOVE>
                <input type="hidden" name="form_token" value=token.to_owned()/>
                <input type="hidden" name="file" value=file.id.to_string()/>
            </form>
        }
    };
    files.iter().map(form).collect_view().into_any()
}

/// A file's name, as text that may be long and in any script.
pub fn name(file: &TakenFile) -> Text {
    view! { <span class="app-file-name" dir="auto">{file.name.to_string()}</span> }
        .into_any()
        .into()
}

/// How large it is, what we did with it, and whether it was checked.
pub fn state(file: &TakenFile) -> String {
    let kilobytes = file.size.div_ceil(1024);
    let size = if kilobytes < 1024 {
        t_with("file-size-kb", &[("size", &kilobytes.to_string())])
    } else {
        let tenths = (kilobytes * 10).div_ceil(1024);
        t_with("file-size-mb", &[("size", &format!("{}.{}", tenths / 10, tenths % 10))])
    };
    let hidden = file.kind.is_picture().then(|| t("file-stripped"));
    let checked = match file.checked {
        Checked::Clean | Checked::NoScanner => None,
        Checked::NotYet => Some(t("file-not-yet")),
        Checked::Virus => Some(t("file-virus-later")),
    };
    [Some(size), hidden, checked]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The files of a case, each with the way to it, if anybody may open it.
pub fn listed(files: &[TakenFile], place: impl Fn(&TakenFile) -> String) -> AnyView {
    let items = files.iter().map(|file| {
        let name = if file.checked.may_be_opened() {
            view! { <a href=place(file) download="" dir="auto">{file.name.to_string()}</a> }.into_any()
        } else {
            view! { <strong dir="auto">{file.name.to_string()}</strong> }.into_any()
        };
        view! { <li class="app-file-name">{name} <br/>{state(file)}</li> }
    });
    view! { <ul class="nhsuk-list">{items.collect_view()}</ul> }.into_any()
}

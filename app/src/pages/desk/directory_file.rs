//! Taking in a file of entries: what happens with it, and which lines can't be taken.

use super::directory_form::said;
use super::frame::Frame;
use super::signed_in;
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::directory::{BadLine, BadLineWhy};
use crate::domain::failure::Failure;
use crate::pages::fault::drawn;
use crate::paths;
use crate::words::{t, t_with};
use leptos::prelude::*;

/// Why a file was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadFile {
    /// None was chosen.
    Missing,
    /// It is larger than we take.
    TooLarge,
    /// These lines.
    Lines(Vec<BadLine>),
}

/// What is wrong with a line, and what to do.
#[must_use]
pub fn bad_line(bad: &BadLine) -> String {
    let what = match &bad.why {
        BadLineWhy::Csv => t("directory-line-csv"),
        BadLineWhy::Fields(problems) => problems.iter().map(said).collect::<Vec<_>>().join("; "),
        BadLineWhy::Twice(slug) => t_with("directory-line-twice", &[("entry", slug)]),
        BadLineWhy::NoCouncil(code) => t_with("directory-line-council", &[("code", code)]),
    };
    t_with("directory-line", &[("line", &bad.line.to_string()), ("what", &what)])
}

/// The page.
#[component]
pub fn DirectoryFilePage() -> impl IntoView {
    let bad = use_context::<BadFile>();
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let is_allowed = may(&desk.actor, Act::KeepDirectory, None).map_err(|_| Failure::Forbidden);
    drawn(async move { is_allowed }, move |()| {
        let sentences = match &bad {
            None => Vec::new(),
            Some(BadFile::Missing) => vec![t("directory-file-missing")],
            Some(BadFile::TooLarge) => vec![t("directory-file-too-large")],
            Some(BadFile::Lines(lines)) => lines.iter().map(bad_line).collect(),
        };
        let error = match &bad {
            Some(BadFile::Lines(_)) => t("directory-file-bad"),
            _ => sentences.first().cloned().unwrap_or_default(),
        };
        let has_error = bad.is_some();
        let summary = has_error.then(|| {
            let error_list = sentences
                .into_iter()
                .map(|words| ErrorItem::new("#files", words))
                .collect();
            view! { <ErrorSummary error_list/> }
        });
        let token = desk.form_token.clone();
        view! {
            <Frame desk title=t("directory-title") has_error back=paths::DIRECTORY current=paths::DIRECTORY>
                {summary}
                <h1 class="nhsuk-heading-l">{t("directory-file-heading")}</h1>
                <p>{t("directory-file-explained")}</p>
                <p><a href=paths::DIRECTORY_EXPORT>{t("directory-export")}</a></p>
                <p>{t("directory-file-what-happens")}</p>
                <form method="post" action=paths::DIRECTORY_IMPORT enctype="multipart/form-data" novalidate=true>
                    <input type="hidden" name="form_token" value=token/>
                    <FileUpload name="files" label=t("directory-file") error
                        attributes=Attributes::new().with("accept", ".csv,text/csv")/>
                    <Button text=t("directory-file-do") prevent_double_click=true/>
                </form>
            </Frame>
        }
        .into_any()
    })
}

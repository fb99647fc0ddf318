//! Photos and documents of a followed case: what was sent, and sending more.

use super::files;
use crate::components::{BannerVariant, Button, ErrorSummary, NotificationBanner, Title};
use crate::domain::file::{FILES_MAX, RefusedFile, TakenFile};
use crate::pages::fault::drawn;
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, held_case, services, told, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::{number, t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// The files of this visit's case; for the person alone, as what they send as files is between them and us.
#[component]
pub fn FollowedFilesPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let (trust, token) = (Arc::clone(&services.trust), visitor.form_token.clone());
    let asked = async move { held_case(&services, &visitor).await };
    drawn(asked, move |case| match case {
        None => go_to(paths::FOLLOW),
        Some(case) if case.keys.helper.is_some() => go_to(paths::FOLLOW_CASE),
        // Said once: whoever comes back later has nothing to put right.
        Some(case) if told("refused") => shown(&case.files, &case.refused, trust, &token),
        Some(case) => shown(&case.files, &[], trust, &token),
    })
}

fn shown(sent: &[TakenFile], refused: &[RefusedFile], trust: Arc<Trust>, token: &str) -> AnyView {
    let error_list = files::errors(refused);
    let has_error = !error_list.is_empty();
    let summary = has_error.then(|| view! { <ErrorSummary error_list/> });
    let said = ["files", "none"]
        .into_iter()
        .find(|said| told(said))
        .map(|said| match said {
            "files" => view! { <NotificationBanner variant=BannerVariant::Success text=t("case-files-sent")/> },
            _ => view! { <NotificationBanner text=t("case-files-none")/> },
        });
    let there = (!sent.is_empty()).then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{t("case-files-heading")}</h2>
            {files::listed(sent, |file| paths::followed_file(file.id))}
        }
    });
    let form = if sent.len() < FILES_MAX || has_error {
        view! {
            <form method="post" action=paths::FOLLOW_FILES enctype="multipart/form-data" novalidate=true>
                <input type="hidden" name="form_token" value=token.to_owned()/>
                {files::chooser(Title::new(t("case-files-label")).size("m").level(2), refused, false)}
                <Button text=t("case-files-send") prevent_double_click=true/>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{t_with("case-files-enough", &[("count", &number(FILES_MAX))])}</p> }.into_any()
    };
    view! {
        <Layout trust=trust title=t("case-files-title") has_error back=paths::FOLLOW_CASE>
            {summary}
            {said}
            <h1 class="nhsuk-heading-l">{t("case-files-title")}</h1>
            {there}
            {form}
        </Layout>
    }
    .into_any()
}

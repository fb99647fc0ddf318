//! What we keep in the browser, and why: each cookie by name. All of them are needed, so nobody is asked.

use crate::components::{Cell, Column, Table, Title};
use crate::pages::layout::Layout;
use crate::pages::request::services;
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// The cookies, by the names the server gives them; `words/` says what each is for and how long it stays.
pub const COOKIES: &[&str] = &[
    "pals-draft",
    "pals-visit",
    "pals-patient",
    "pals-helping",
    "pals-language",
    "pals-form",
    "pals-desk",
];

/// The page.
#[component]
pub fn CookiesPage() -> impl IntoView {
    let rows = COOKIES.iter().map(|name| {
        let say = |part: &str| t(&format!("cookies-{name}-{part}"));
        vec![
            Cell::new(view! { <span class="app-unbroken">{*name}</span> }.into_any()),
            Cell::new(say("why")),
            Cell::new(say("until")),
        ]
    });
    let head = vec![
        Column::new(t("cookies-name")),
        Column::new(t("cookies-why")),
        Column::new(t("cookies-until")),
    ];
    view! {
        <Layout trust=services().trust title=t("cookies-heading") back=paths::HOME>
            <h1 class="nhsuk-heading-l">{t("cookies-heading")}</h1>
            <p>{t("cookies-what")}</p>
            <p>{t("cookies-only")}</p>
            <p>{t("cookies-host")}</p>
            <Table caption=Title::new(t("cookies-caption")).size("m") head rows=rows.collect() responsive=true/>
        </Layout>
    }
}

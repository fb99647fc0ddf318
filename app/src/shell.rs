//! The document that every page stands in: head, scripts and their nonce. What a person reads is in `pages`.

use crate::pages::exit;
use crate::pages::request::path;
use crate::paths;
use crate::port::Assets;
use crate::routes::App;
use crate::words::{is_turned, spoken};
use leptos::hydration::HydrationScripts;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;

/// Says that scripts run, before anything is drawn: nhsuk-frontend's styles and its script ask for these classes.
const SCRIPTS_RUN: &str = "document.body.className += ' js-enabled' + \
    ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '');";

/// A speech bubble on blue: nobody's logo, and nothing that tells over a shoulder what the page is about.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E\
    %3Crect width='32' height='32' rx='6' fill='%23005eb8'/%3E%3Cpath d='M7 8h18v12H15l-5 5v-5H7z' fill='%23fff'/%3E%3C/svg%3E";

/// The document. Only a case of the desk has islands: it loads them, if they were built.
pub fn shell() -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or_default();
    let nonce = use_nonce();
    let start = format!("import {{ initAll }} from '{}'; initAll();", assets.nhsuk);
    let a_case = path().starts_with(&format!("{}/case/", paths::DESK));
    let islands = assets.islands.filter(|_| a_case).map(|name| {
        let options = LeptosOptions::builder().output_name(name).build();
        view! { <HydrationScripts options islands=true/> }
    });
    let exit = exit::is_offered();
    let language = spoken();
    // English pages go without: it is how browsers write by themselves.
    let dir = is_turned().then_some("rtl");
    let css = if is_turned() { assets.css_rtl } else { assets.css };
    let leave = (exit && !assets.leave.is_empty())
        .then(|| view! { <script type="module" src=assets.leave nonce=nonce.clone()></script> });
    let calm = (path() == paths::CONCERN_WAIT && !assets.calm.is_empty())
        .then(|| view! { <script type="module" src=assets.calm nonce=nonce.clone()></script> });
    view! {
        <!DOCTYPE html>
        <html lang=language.tag() dir=dir class=exit.then_some("app-has-exit")>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="theme-color" content="#005eb8"/>
                // No phone turns a reference or an NHS number into a number to call.
                <meta name="format-detection" content="telephone=no"/>
                <link rel="icon" href=ICON type="image/svg+xml"/>
                <link rel="stylesheet" href=css/>
                {islands}
                <MetaTags/>
            </head>
            <body>
                <script nonce=nonce.clone()>{SCRIPTS_RUN}</script>
                <App/>
                {leave}
                {calm}
                {(!assets.nhsuk.is_empty()).then(|| view! { <script type="module" nonce=nonce>{start}</script> })}
            </body>
        </html>
    }
}

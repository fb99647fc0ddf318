//! The frame around every page: title, skip link, demonstration banner, header, main part, footer. Nothing of its own.

use crate::components::{
    AccountItem, BackLink, Footer, FooterColumn, FooterLink, Header, NavigationItem, Organisation, SkipLink,
};
use crate::domain::own_page::OwnPage;
use crate::pages::exit::{ExitBar, is_offered};
use crate::pages::language::{LanguageNotice, Languages, in_english};
use crate::pages::pictures::EasyPicture;
use crate::pages::request::path;
use crate::paths;
use crate::port::Trust;
use crate::words::{t, t_with};
use leptos::prelude::*;
use leptos_meta::Title;
use std::sync::Arc;

/// The frame. Every page of the product stands in it, so that the phone number is on each of them.
#[component]
pub fn Layout(
    /// The trust whose service this is.
    trust: Arc<Trust>,
    /// The page's own part of the title: the question, say. Left out where it would only repeat the service's name.
    #[prop(optional, into)]
    title: String,
    /// Something on the page is wrong: its title begins with "Error: ".
    #[prop(optional)]
    has_error: bool,
    /// The service's name; the public one's if not given.
    #[prop(optional, into)]
    service: Option<String>,
    /// Where the service's name leads; the start page if not given.
    #[prop(optional, into)]
    service_href: Option<String>,
    /// The page before, if there is one to go back to.
    #[prop(optional, into)]
    back: Option<String>,
    /// The parts of the service.
    #[prop(optional)]
    navigation: Vec<NavigationItem>,
    /// Who is signed in.
    #[prop(optional)]
    account: Vec<AccountItem>,
    /// As wide as the screen allows, for tables; two thirds otherwise, as lines are best read.
    #[prop(optional)]
    wide: bool,
    /// The main part.
    children: Children,
) -> impl IntoView {
    let service = service.unwrap_or_else(|| t("service-name"));
    let service_href = service_href.unwrap_or_else(|| paths::HOME.to_owned());
    // The trust's own logo says its name; without one the name is written.
    let logo_alt = trust.logo.as_ref().map(|_| trust.name.clone()).unwrap_or_default();
    let organisation = trust.logo.is_none().then(|| Organisation {
        name: trust.name.clone(),
        ..Organisation::default()
    });
    let main = if wide {
        children().into_any()
    } else {
        let inside = children();
        view! {
            <div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">{inside}</div></div>
        }
        .into_any()
    };
    // Tables of the desk have more columns than a page of text has room for.
    let (wider, container) = if wide {
        (
            "app-width-container--wide",
            "nhsuk-width-container app-width-container--wide",
        )
    } else {
        ("", "nhsuk-width-container")
    };
    let is_public = !path().starts_with(paths::DESK);
    view! {
        <Title text=title_of(&title, &service, &trust.name, has_error)/>
        <SkipLink/>
        {is_offered().then(|| view! { <ExitBar/> })}
        {trust.demonstration.then(|| demonstration_banner(container))}
        <Header container_classes=wider nostrip:organisation=organisation nostrip:logo_src=trust.logo.clone() logo_alt service_text=service service_href navigation account/>
        <div class=container>
            {is_public.then(|| view! { <Languages/> })}
            {back.map(|href| view! { <nav aria-label=t("layout-back-label")><BackLink href=href/></nav> })}
            <main class="nhsuk-main-wrapper" id="maincontent">{is_public.then(|| view! { <LanguageNotice/> <EasyPicture/> })}{main}</main>
        </div>
        {footer(&trust, wider)}
    }
}

/// "Error: Question – Service – Trust".
fn title_of(question: &str, service: &str, trust: &str, has_error: bool) -> String {
    let parts = [question, service, trust];
    let title = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" – ");
    if !has_error {
        return title;
    }
    // A tab has no room for marks that keep two ways of writing apart.
    t_with("layout-title-error", &[("title", &title)]).replace(['\u{2068}', '\u{2069}'], "")
}

fn demonstration_banner(container: &'static str) -> AnyView {
    view! {
        <aside class="app-demo-banner" aria-label=t("demonstration-label")>
            <div class=container><p class="app-demo-banner__text">{t("demonstration-banner")}</p></div>
        </aside>
    }
    .into_any()
}

fn footer(trust: &Trust, wider: &'static str) -> impl IntoView + use<> {
    let reach = view! {
        <p class="nhsuk-body-s">
            {in_english(trust.team.clone())}<br/>
            {t("layout-phone")} " " <Phone number=trust.phone.clone() class="nhsuk-footer__list-item-link"/><br/>
            {in_english(trust.opening_hours.clone())}
        </p>
    };
    let links = vec![
        FooterLink::new(paths::HOME, t("layout-link-start")),
        FooterLink::new(paths::FOLLOW, t("layout-link-follow")),
        FooterLink::new(paths::SUPPORT, t("layout-link-support")),
        FooterLink::new(paths::own_page(OwnPage::SaidDid), t("layout-link-you-said-we-did")),
    ];
    let navigation = vec![
        FooterColumn {
            heading: t("layout-reach-us").into(),
            text: reach.into_any().into(),
            ..FooterColumn::default()
        },
        FooterColumn {
            heading: t("layout-find").into(),
            items: links,
            ..FooterColumn::default()
        },
    ];
    let owed = |page: OwnPage| FooterLink::new(paths::own_page(page), t(&format!("layout-link-{page}")));
    let meta_items = vec![
        owed(OwnPage::Contact),
        owed(OwnPage::Accessibility),
        owed(OwnPage::Privacy),
        FooterLink::new(paths::COOKIES, t("layout-link-cookies")),
        owed(OwnPage::Terms),
    ];
    view! { <Footer container_classes=wider navigation columns=2 meta_items/> }
}

/// A phone number that can be pressed on a phone, as it is to be read.
#[component]
pub fn Phone(
    /// As it is to be read.
    #[prop(into)]
    number: String,
    /// The link's class.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let class = if class.is_empty() {
        "nhsuk-u-nowrap".to_owned()
    } else {
        format!("{class} nhsuk-u-nowrap")
    };
    // From the left wherever it stands: on a page from the right its groups would change places.
    view! { <a class=class href=format!("tel:{dialled}") dir="ltr">{number}</a> }
}

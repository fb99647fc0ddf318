//! Draws the fixtures of what stands around every page.

use app::components::*;
use leptos::prelude::*;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::{
    fixture::Fixture,
    given::{self, *},
};

pub fn skip_link(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let href = maybe(&x["href"]).unwrap_or_else(|| "#maincontent".to_owned());
    view! { <SkipLink href text=own_words(fixture)/> }.into_any()
}

pub fn breadcrumb(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let items: Vec<BreadcrumbItem> = list(&x["items"])
        .into_iter()
        .map(|item| BreadcrumbItem {
            href: string(&item["href"]),
            text: string(&item["text"]),
            lang: maybe(&item["attributes"]["lang"]),
        })
        .collect();
    let given = &x["backLink"];
    let mut props = BreadcrumbProps::builder()
        .items(items)
        .reverse(x["variant"] == "reverse")
        .build();
    props.id = maybe(&x["id"]);
    if given.is_object() {
        let last = props.items.last().cloned().unwrap_or_default();
        let mut back = BackLinkProps::builder()
            .text(words(given).or(last.text))
            .visually_hidden_text(maybe(&given["visuallyHiddenText"]).unwrap_or_else(|| "Back to".to_owned()))
            .build();
        back.href = maybe(&given["href"]).or(Some(last.href));
        back.r#type = maybe(&given["type"]);
        back.id = maybe(&given["id"]);
        props.back_link = Some(back);
    }
    Breadcrumb(props).into_any()
}

pub fn pagination(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let items = list(&x["items"])
        .into_iter()
        .map(|item| match number(&item["number"]) {
            Some(number) => PageItem::Page {
                href: string(&item["href"]),
                number,
                current: truthy(&item["current"]),
            },
            None => PageItem::Ellipsis,
        })
        .collect();
    // `previousUrl` and the like are nhsuk-frontend's old names.
    let link = |side: &str| {
        let (given, old) = (&x[side], maybe(&x[format!("{side}Url")]));
        let label = words(&given["label"]).or(string(&x[format!("{side}Page")]));
        let href = old.or_else(|| maybe(&given["href"]))?;
        Some(PageLink {
            href,
            text: words(given),
            label,
        })
    };
    view! { <Pagination nostrip:previous=link("previous") nostrip:next=link("next") items/> }.into_any()
}

pub fn footer(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let navigation = match &x["navigation"] {
        one @ Value::Object(_) => vec![column(one)],
        many => list(many).into_iter().map(column).collect(),
    };
    let meta = fixture
        .call_block
        .as_deref()
        .map_or_else(|| words(&x["meta"]), |html| raw(html).into());
    // nhsuk-frontend names NHS England where nobody is named; our footer names nobody.
    let copyright = if x["copyright"].is_null() {
        "© NHS England".into()
    } else {
        words(&x["copyright"])
    };
    view! {
        <Footer navigation columns=number(&x["columns"]).unwrap_or(4) as usize meta_items=links(&x["meta"]["items"]) meta copyright/>
    }
    .into_any()
}

fn column(given: &Value) -> FooterColumn {
    FooterColumn {
        heading: given::heading(&given["heading"]),
        items: links(&given["items"]),
        text: words(given),
        width: string(&given["width"]),
    }
}

fn links(given: &Value) -> Vec<FooterLink> {
    list(given)
        .into_iter()
        .map(|link| FooterLink::new(string(&link["href"]), string(&link["text"])))
        .collect()
}

pub fn header(fixture: &Fixture) -> AnyView {
    let x = &fixture.context;
    let organisation = x["organisation"].is_object().then(|| Organisation {
        name: string(&x["organisation"]["name"]),
        split: string(&x["organisation"]["split"]),
        descriptor: string(&x["organisation"]["descriptor"]),
    });
    let search = truthy(&x["search"]).then(|| search(&x["search"]));
    let navigation = list(&x["navigation"]["items"])
        .into_iter()
        .map(|item| NavigationItem {
            href: maybe(&item["href"]),
            text: words(item),
            current: truthy(&item["current"]),
            active: truthy(&item["active"]),
            classes: string(&item["classes"]),
        })
        .collect();
    let account = list(&x["account"]["items"])
        .into_iter()
        .map(|item| AccountItem {
            href: maybe(&item["href"]),
            action: maybe(&item["action"]),
            method: maybe(&item["method"]),
            text: words(item),
            icon: truthy(&item["icon"]),
        })
        .collect();
    view! {
        <Header nostrip:logo=nhs_logo(&fixture.html) nostrip:logo_src=maybe(&x["logo"]["src"])
            logo_alt=maybe(&x["logo"]["alt"]).unwrap_or_else(|| "NHS".to_owned())
            nostrip:logo_href=maybe(&x["logo"]["href"]) nostrip:logo_aria_label=maybe(&x["logo"]["ariaLabel"])
            nostrip:organisation=organisation service_text=string(&x["service"]["text"])
            nostrip:service_href=maybe(&x["service"]["href"]) white={x["colour"] == "white"} inline=truthy(&x["inline"])
            nostrip:search=search account navigation navigation_white={x["navigation"]["colour"] == "white"}
            navigation_justified=truthy(&x["navigation"]["justified"]) classes=string(&x["classes"])/>
    }
    .into_any()
}

/// Our header brings no logo: the fixture's own goes into the slot for it.
fn nhs_logo(html: &str) -> Option<AnyView> {
    let logo = Selector::parse("svg.nhsuk-header__logo").expect("a selector");
    Html::parse_fragment(html)
        .select(&logo)
        .next()
        .map(|logo| raw(&logo.html()))
}

/// The words that nhsuk-frontend gives the search box by itself; ours leaves them to the page.
fn search(given: &Value) -> Search {
    let or = |given: &Value, usual: &str| maybe(given).unwrap_or_else(|| usual.to_owned());
    Search {
        action: or(&given["action"], "https://www.nhs.uk/search/"),
        name: or(&given["name"], "q"),
        label: or(&given["label"]["visuallyHiddenText"], "Search the NHS website"),
        placeholder: or(&given["input"]["placeholder"], "Search"),
        button: or(&given["button"]["ariaLabel"], "Search"),
    }
}

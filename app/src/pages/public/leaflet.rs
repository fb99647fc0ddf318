//! A leaflet of those who help, to print and take away: who is on it and how large it is, then the leaflet. The address is
//! the leaflet: it can be kept and sent on, and holds no postcode.

use super::qr::{qr, qr_picture};
use super::support_entry::{Fact, Value, entries, facts};
use crate::components::{
    Button, CheckboxItem, Checkboxes, ErrorItem, ErrorSummary, InsetText, RadioItem, Radios, Title,
};
use crate::domain::codes;
use crate::domain::council::CouncilCode;
use crate::domain::failure::Failure;
use crate::domain::support::{Found, Listed, Need, Standing};
use crate::pages::fault::drawn;
use crate::pages::language::in_english;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{given_in, go_to, query, services, today, told, visitor};
use crate::paths;
use crate::port::{Services, Trust};
use crate::words::{date, t, t_with};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Serialize;
use std::sync::Arc;

codes!(
    /// How large the letters of a leaflet are.
    Print {
        /// As on the page.
        Usual = "usual",
        /// 18 points: large print, as the Royal National Institute of Blind People asks for (16 at least).
        Large = "large",
    }
);

/// What the address of a leaflet asks for.
pub struct Asked {
    need: Need,
    council: Option<CouncilCode>,
    /// The slugs of those who are to be on it.
    chosen: Vec<String>,
    print: Print,
}

impl Asked {
    /// Reads a query; nothing if it names no need.
    #[must_use]
    pub fn of(query: &str) -> Option<Self> {
        let first = |name| given_in(query, name).into_iter().next().unwrap_or_default();
        Some(Self {
            need: Need::from_code(&first("need"))?,
            council: CouncilCode::parse(&first("council")),
            chosen: given_in(query, "entries"),
            print: Print::from_code(&first("print")).unwrap_or(Print::Usual),
        })
    }

    /// Who is to be on it, of everybody who was found.
    fn among(&self, found: &Found) -> Vec<Listed> {
        everybody(found)
            .into_iter()
            .filter(|listed| self.chosen.contains(&listed.entry.slug))
            .cloned()
            .collect()
    }

    /// The leaflet as a PDF.
    fn pdf(&self) -> String {
        let council = self.council.as_ref().map(|code| format!("&council={}", code.as_str()));
        let chosen: String = self.chosen.iter().map(|slug| format!("&entries={slug}")).collect();
        format!(
            "{}?need={}{}{chosen}&print={}",
            paths::LEAFLET_PDF,
            self.need,
            council.unwrap_or_default(),
            self.print
        )
    }

    /// The page on the web that tells the same and more.
    fn place(&self, trust: &Trust) -> String {
        format!("{}{}", trust.website, paths::support(self.need, self.council.as_ref()))
    }
}

fn everybody(found: &Found) -> Vec<&Listed> {
    [&found.local, &found.national, &found.urgent]
        .into_iter()
        .flatten()
        .collect()
}

/// A leaflet's words and nothing else, for whatever sets them: English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// What it is about.
    pub title: String,
    /// Who it is from.
    pub author: String,
    /// In large print?
    pub large: bool,
    /// Those who help.
    pub entries: Vec<PaperEntry>,
    /// What comes after them: a heading, and lines.
    pub parts: Vec<(String, Vec<String>)>,
    /// The words before the page's address, the address, and a picture of it (SVG; empty if it is too long) with its words.
    pub page: (String, String, String, String),
    /// Who made it, and when.
    pub made: String,
}

/// One of those who help, on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperEntry {
    /// Their name.
    pub name: String,
    /// What they help with.
    pub what_for: String,
    /// What is known of them, each with its label and, for a link, where it leads.
    pub facts: Vec<(String, String, String)>,
    /// When that was checked.
    pub checked: String,
}

/// The leaflet that is asked for, on this day; nothing if nobody who is chosen can be on it.
///
/// # Errors
/// What the port answers.
pub async fn on_paper(services: &Services, asked: &Asked, today: NaiveDate) -> Result<Option<Paper>, Failure> {
    let trust = &services.trust;
    let found = services.support.find(asked.need, asked.council.as_ref()).await?;
    let chosen = asked.among(&found);
    if chosen.is_empty() {
        return Ok(None);
    }
    let place = asked.place(trust);
    Ok(Some(Paper {
        title: t(&format!("support-need-{}", asked.need)),
        author: trust.name.clone(),
        large: asked.print == Print::Large,
        entries: chosen.iter().map(paper_entry).collect(),
        parts: vec![
            (
                t("support-urgent-heading"),
                vec![
                    format!("{} 999", t("support-now-danger")),
                    format!("{} 116 123 {}", t("support-now-talk"), t("support-now-samaritans")),
                ],
            ),
            (
                t("support-us-heading"),
                vec![trust.team.clone(), format!("{}. {}", trust.phone, trust.opening_hours)],
            ),
        ],
        page: (t("leaflet-page"), place.clone(), qr_picture(&place), t("leaflet-code")),
        made: made(trust, today),
    }))
}

fn made(trust: &Trust, day: NaiveDate) -> String {
    t_with(
        "leaflet-made",
        &[("team", &trust.team), ("trust", &trust.name), ("date", &date(day))],
    )
}

fn paper_entry(listed: &Listed) -> PaperEntry {
    let texts = &listed.entry.texts;
    let fact = |fact: Fact| match fact.value {
        Value::Link { address, shown } => (fact.label, shown, address),
        Value::Phone(words) | Value::Ours(words) | Value::Theirs(words) => (fact.label, words, String::new()),
    };
    let (id, on) = match listed.standing {
        Standing::Checked(on) => ("support-checked", on),
        Standing::Stale(on) => ("support-stale", on),
    };
    PaperEntry {
        name: texts.name.clone(),
        what_for: texts.what_for.clone(),
        facts: facts(texts).into_iter().map(fact).collect(),
        checked: t_with(id, &[("date", &date(on))]),
    }
}

/// The page: with those who are chosen, the leaflet; without, the choice.
#[component]
pub fn LeafletPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let Some(asked) = Asked::of(query().trim_start_matches('?')) else {
        return go_to(paths::SUPPORT);
    };
    let (need, council) = (asked.need, asked.council.clone());
    let page = Page {
        pdf: services.has_pdf.then(|| asked.pdf()),
        asked,
        day: today(&visitor),
        is_asked: told("asked"),
        trust,
    };
    let found = async move { services.support.find(need, council.as_ref()).await };
    drawn(found, move |found| page.drawn(&found))
}

struct Page {
    asked: Asked,
    /// Where the leaflet is as a PDF, if it is.
    pdf: Option<String>,
    day: NaiveDate,
    is_asked: bool,
    trust: Arc<Trust>,
}

impl Page {
    fn drawn(&self, found: &Found) -> AnyView {
        let chosen = self.asked.among(found);
        if chosen.is_empty() {
            self.choice(found, &everybody(found))
        } else {
            self.leaflet(&chosen)
        }
    }

    fn choice(&self, found: &Found, all: &[&Listed]) -> AnyView {
        let back = paths::support(self.asked.need, self.asked.council.as_ref());
        if all.is_empty() {
            return go_to(&back);
        }
        let error = if self.is_asked {
            t("leaflet-missing")
        } else {
            String::new()
        };
        let summary = self.is_asked.then(|| {
            let error_list = vec![ErrorItem::new("#entries", error.clone())];
            view! { <ErrorSummary error_list/> }
        });
        // Who can't wait has numbers on every leaflet; whoever was found for the need is most likely wanted.
        let is_found = |listed: &&Listed| found.local.contains(listed) || found.national.contains(listed);
        let items = all.iter().map(|listed| {
            CheckboxItem::new(listed.entry.slug.as_str(), in_english(listed.entry.texts.name.clone()))
                .checked(!self.is_asked && is_found(listed))
        });
        let items = items.collect();
        let sizes = Print::ALL
            .iter()
            .map(|print| RadioItem::new(print.code(), t(&format!("leaflet-print-{print}"))));
        let sizes = sizes.collect();
        let (need, council) = (
            self.asked.need.code(),
            self.asked.council.as_ref().map(|code| code.as_str().to_owned()),
        );
        let council = council.map(|code| view! { <input type="hidden" name="council" value=code/> });
        let print = self.asked.print.code();
        let has_error = self.is_asked;
        view! {
            <Layout trust=Arc::clone(&self.trust) title=t("support-heading") has_error back>
                {summary}
                <h1 class="nhsuk-heading-l">{t("leaflet-heading")}</h1>
                <form method="get" action=paths::LEAFLET novalidate=true>
                    <input type="hidden" name="need" value=need/>
                    {council}
                    <input type="hidden" name="asked" value="yes"/>
                    <Checkboxes name="entries" legend=Title::new(t("leaflet-who")).size("m") error items/>
                    <Radios name="print" legend=Title::new(t("leaflet-print")).size("m") value=print items=sizes/>
                    <Button text=t("leaflet-make")/>
                </form>
            </Layout>
        }
        .into_any()
    }

    fn leaflet(&self, chosen: &[Listed]) -> AnyView {
        let trust = &self.trust;
        let back = paths::leaflet(self.asked.need, self.asked.council.as_ref());
        let place = self.asked.place(trust);
        let class = match self.asked.print {
            Print::Usual => "app-leaflet",
            Print::Large => "app-leaflet app-leaflet--large",
        };
        let code = qr(&place, t("leaflet-code"));
        let made = made(trust, self.day);
        let pdf = self.pdf.clone().map(|place| {
            view! { <p class="app-no-print"><a class="nhsuk-link" href=place download="leaflet.pdf">{t("leaflet-pdf")}</a></p> }
        });
        let cards = entries(chosen, 2);
        let heading = t(&format!("support-need-{}", self.asked.need));
        let (phone, hours) = (trust.phone.clone(), trust.opening_hours.clone());
        view! {
            <Layout trust=Arc::clone(trust) title=t("support-heading") back>
                <div class="app-no-print"><InsetText text=t("leaflet-how")/></div>
                {pdf}
                <div class=class>
                    <h1 class="nhsuk-heading-l">{heading}</h1>
                    {cards}
                    <h2 class="nhsuk-heading-m">{t("support-urgent-heading")}</h2>
                    <p>{t("support-now-danger")} " " <Phone number="999"/></p>
                    <p>
                        {t("support-now-talk")} " " <Phone number="116 123"/> " " {t("support-now-samaritans")}
                    </p>
                    <h2 class="nhsuk-heading-m">{t("support-us-heading")}</h2>
                    <p><Phone number=phone/> ". " {in_english(hours)}</p>
                    <p>{t("leaflet-page")} <br/> <span class="app-leaflet__place" dir="ltr">{place}</span></p>
                    {code}
                    <p class="nhsuk-body-s">{made}</p>
                </div>
            </Layout>
        }
        .into_any()
    }
}

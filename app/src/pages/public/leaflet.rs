//! A leaflet of those who help, to print and take away: who is on it and how large it is, then the leaflet. The address is
//! the leaflet: it can be kept and sent on, and holds no postcode.

use super::qr::qr;
use super::support_entry::entries;
use crate::components::{
    Button, CheckboxItem, Checkboxes, ErrorItem, ErrorSummary, InsetText, RadioItem, Radios, Title,
};
use crate::domain::codes;
use crate::domain::council::CouncilCode;
use crate::domain::support::{Found, Listed, Need};
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{given, given_all, go_to, services, today, told, visitor};
use crate::paths;
use crate::port::Trust;
use crate::words::{date, t, t_with};
use chrono::NaiveDate;
use leptos::prelude::*;
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

/// The page: with those who are chosen, the leaflet; without, the choice.
#[component]
pub fn LeafletPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let council = CouncilCode::parse(&given("council"));
    let Some(need) = Need::from_code(&given("need")) else {
        return go_to(paths::SUPPORT);
    };
    let page = Page {
        need,
        chosen: given_all("entries"),
        print: Print::from_code(&given("print")).unwrap_or(Print::Usual),
        day: today(&visitor),
        is_asked: told("asked"),
        trust,
        council: council.clone(),
    };
    let asked = async move { services.support.find(need, council.as_ref()).await };
    drawn(asked, move |found| page.drawn(&found))
}

struct Page {
    need: Need,
    council: Option<CouncilCode>,
    chosen: Vec<String>,
    print: Print,
    day: NaiveDate,
    is_asked: bool,
    trust: Arc<Trust>,
}

impl Page {
    fn drawn(&self, found: &Found) -> AnyView {
        let all: Vec<&Listed> = [&found.local, &found.national, &found.urgent]
            .into_iter()
            .flatten()
            .collect();
        let chosen = all.iter().filter(|listed| self.chosen.contains(&listed.entry.slug));
        let chosen: Vec<Listed> = chosen.map(|listed| (*listed).clone()).collect();
        if chosen.is_empty() {
            self.choice(found, &all)
        } else {
            self.leaflet(&chosen)
        }
    }

    fn choice(&self, found: &Found, all: &[&Listed]) -> AnyView {
        let back = paths::support(self.need, self.council.as_ref());
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
            CheckboxItem::new(listed.entry.slug.as_str(), listed.entry.texts.name.clone())
                .checked(!self.is_asked && is_found(listed))
        });
        let items = items.collect();
        let sizes = Print::ALL
            .iter()
            .map(|print| RadioItem::new(print.code(), t(&format!("leaflet-print-{print}"))));
        let sizes = sizes.collect();
        let (need, council) = (
            self.need.code(),
            self.council.as_ref().map(|code| code.as_str().to_owned()),
        );
        let council = council.map(|code| view! { <input type="hidden" name="council" value=code/> });
        let print = self.print.code();
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
        let back = paths::leaflet(self.need, self.council.as_ref());
        let place = format!("{}{}", trust.website, paths::support(self.need, self.council.as_ref()));
        let class = match self.print {
            Print::Usual => "app-leaflet",
            Print::Large => "app-leaflet app-leaflet--large",
        };
        let code = qr(&place, t("leaflet-code"));
        let made = t_with(
            "leaflet-made",
            &[("team", &trust.team), ("trust", &trust.name), ("date", &date(self.day))],
        );
        let cards = entries(chosen, 2);
        let heading = t(&format!("support-need-{}", self.need));
        let (phone, hours) = (trust.phone.clone(), trust.opening_hours.clone());
        view! {
            <Layout trust=Arc::clone(trust) title=t("support-heading") back>
                <div class="app-no-print"><InsetText text=t("leaflet-how")/></div>
                <div class=class>
                    <h1 class="nhsuk-heading-l">{heading}</h1>
                    {cards}
                    <h2 class="nhsuk-heading-m">{t("support-urgent-heading")}</h2>
                    <p>{t("support-now-danger")} " " <Phone number="999"/></p>
                    <p>
                        {t("support-now-talk")} " " <Phone number="116 123"/> " " {t("support-now-samaritans")}
                    </p>
                    <h2 class="nhsuk-heading-m">{t("support-us-heading")}</h2>
                    <p><Phone number=phone/> ". " {hours}</p>
                    <p>{t("leaflet-page")} <br/> <span class="app-leaflet__place">{place}</span></p>
                    {code}
                    <p class="nhsuk-body-s">{made}</p>
                </div>
            </Layout>
        }
        .into_any()
    }
}

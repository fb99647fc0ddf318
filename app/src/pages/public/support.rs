//! Where to find help: now, and for whatever somebody needs, near them. The address holds the need and the council, never
//! a postcode.

use super::danger::DangerCard;
use super::support_entry::entries;
use crate::components::{
    Button, ButtonVariant, Details, ErrorItem, ErrorSummary, Input, InsetText, Select, SelectItem,
};
use crate::domain::council::{Council, CouncilCode, Land, NoPostcode, Postcode, named};
use crate::domain::problem::{Flaw, Problem};
use crate::domain::support::{Found, Listed, Need};
use crate::pages::fault::drawn;
use crate::pages::language::in_english;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{given, services, visitor};
use crate::paths;
use crate::port::{Support, Tried, Trust};
use crate::words::{sentence, t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// Somebody who answers the phone, by the id of their words and their number.
const CRISIS: &[(&str, &str)] = &[("samaritans", "116 123"), ("111", "111")];

/// The Parliamentary and Health Service Ombudsman: whoever can't find us put right goes there, checked by us or not.
const OMBUDSMAN: &str = "0345 015 4033";

/// Where somebody said they live.
pub enum Lives {
    /// In the area of this council.
    In(CouncilCode),
    /// In one of these: their name was not enough.
    InOneOf(Vec<Council>),
}

/// Makes out what was typed as the place somebody lives in: a postcode, or the name of a council.
///
/// # Errors
/// What is wrong with it.
pub fn make_out(typed: &str, support: &dyn Support) -> Result<Lives, Problem> {
    let problem = |flaw| Problem::new(PLACE, flaw);
    match Postcode::parse(typed) {
        Ok(postcode) => support
            .council_of(&postcode)
            .map(Lives::In)
            .ok_or_else(|| problem(Flaw::Unknown)),
        Err(NoPostcode::Missing) => Err(problem(Flaw::Missing)),
        Err(no) => match named(typed, support.councils()).as_slice() {
            [] if no == NoPostcode::Part => Err(problem(Flaw::Part)),
            [] => Err(problem(Flaw::Format)),
            [one] => Ok(Lives::In(one.code.clone())),
            several => Ok(Lives::InOneOf(several.iter().copied().cloned().collect())),
        },
    }
}

/// The field that a postcode or a council is typed into.
pub const PLACE: &str = "place";

/// The page: with a need, who helps with that; without one, every need.
#[component]
pub fn SupportPage() -> impl IntoView {
    let services = services();
    let trust = Arc::clone(&services.trust);
    let council = CouncilCode::parse(&given("council"));
    let Some(need) = Need::from_code(&given("need")) else {
        return every_need(trust, council.as_ref());
    };
    let support = Arc::clone(&services.support);
    let token = visitor().form_token;
    let tried = use_context::<Tried>();
    let asked = {
        let (support, council) = (Arc::clone(&support), council.clone());
        async move { support.find(need, council.as_ref()).await }
    };
    drawn(asked, move |found| {
        let lives = tried.as_ref().map(|tried| make_out(&tried.typed, support.as_ref()));
        let page = Page {
            need,
            council,
            support: support.as_ref(),
            trust: &trust,
            token: &token,
            typed: tried.as_ref().map(|tried| tried.typed.as_str()).unwrap_or_default(),
            lives,
        };
        page.drawn(found)
    })
}

/// What those get who can't wait, whatever else they look for.
fn at_once(trust: &Arc<Trust>) -> AnyView {
    let lines = CRISIS.iter().map(|(who, number)| {
        view! { <li>{t(&format!("support-crisis-{who}"))} " " <Phone number=*number/></li> }
    });
    view! {
        <DangerCard trust=Arc::clone(trust)/>
        <h2 class="nhsuk-heading-m">{t("support-crisis-heading")}</h2>
        <ul>
            {lines.collect_view()}
            <li>{t("support-crisis-shout-before")} " " <a class="nhsuk-u-nowrap" href="sms:85258">"85258"</a></li>
        </ul>
    }
    .into_any()
}

/// How to reach the team.
fn us(trust: &Trust, heading: &str) -> AnyView {
    view! {
        <h2 class="nhsuk-heading-m">{t(heading)}</h2>
        <p>{in_english(trust.team.clone())} ": " <Phone number=trust.phone.clone()/> ". " {in_english(trust.opening_hours.clone())}</p>
    }
    .into_any()
}

fn every_need(trust: Arc<Trust>, council: Option<&CouncilCode>) -> AnyView {
    let needs = Need::ALL.iter().map(|need| {
        view! { <li><a href=paths::support(*need, council)>{t(&format!("support-need-{need}"))}</a></li> }
    });
    let needs = needs.collect_view();
    view! {
        <Layout trust=trust.clone() title=t("support-heading") back=paths::HOME>
            <h1 class="nhsuk-heading-xl">{t("support-heading")}</h1>
            {at_once(&trust)}
            <p><a href=paths::WHAT_CAN_I_DO>{t("guide-from-start")}</a></p>
            <h2 class="nhsuk-heading-m">{t("support-needs-heading")}</h2>
            <ul class="nhsuk-list nhsuk-list--border">{needs}</ul>
            <h2 class="nhsuk-heading-m">{t("support-need-ombudsman")}</h2>
            <p>{t("support-need-ombudsman-what")}</p>
            <p>{t("support-ombudsman-phone")} " " <Phone number=OMBUDSMAN/></p>
            {us(&trust, "support-us-heading")}
        </Layout>
    }
    .into_any()
}

/// The page of one need.
struct Page<'a> {
    need: Need,
    council: Option<CouncilCode>,
    support: &'a dyn Support,
    trust: &'a Arc<Trust>,
    token: &'a str,
    /// What was typed as the place, where it wasn't enough.
    typed: &'a str,
    lives: Option<Result<Lives, Problem>>,
}

impl Page<'_> {
    fn drawn(&self, found: Found) -> AnyView {
        let problem = match &self.lives {
            Some(Err(problem)) => Some(sentence(problem)),
            _ => None,
        };
        let summary = problem.clone().map(|words| {
            let error_list = vec![ErrorItem::new(format!("#{PLACE}"), words)];
            view! { <ErrorSummary error_list/> }
        });
        // The title says nothing of what somebody looks for: it stands in the browser's history.
        let heading = t(&format!("support-need-{}", self.need));
        let all = paths::support_needs(self.council.as_ref());
        let has_error = problem.is_some();
        let what = t(&format!("support-need-{}-what", self.need));
        let (at_once, place, helpers) = (self.at_once(&found), self.place(problem), self.helpers(&found));
        let us = us(self.trust, "support-ask-us");
        view! {
            <Layout trust=Arc::clone(self.trust) title=t("support-heading") has_error back=all.clone()>
                {summary}
                <h1 class="nhsuk-heading-l">{heading}</h1>
                {at_once}
                <p>{what}</p>
                {place}
                {helpers}
                {us}
                <p><a href=all>{t("support-needs-all")}</a></p>
                <Details summary=t("support-data-heading")><p>{t("support-data")}</p></Details>
            </Layout>
        }
        .into_any()
    }

    /// Who helps at once comes first, whatever is looked for: whole where it is what they look for, else in a few lines.
    fn at_once(&self, found: &Found) -> AnyView {
        if self.need.is_urgent() {
            let more = (!found.urgent.is_empty()).then(|| {
                view! { <h2 class="nhsuk-heading-m">{t("support-urgent-heading")}</h2> {entries(&found.urgent, 3)} }
            });
            return view! { {at_once(self.trust)} {more} }.into_any();
        }
        let more = paths::support(Need::Crisis, self.council.as_ref());
        view! {
            <InsetText>
                <p>
                    {t("support-now-danger")} " " <Phone number="999"/> ". "
                    {t("support-now-talk")} " " <Phone number="116 123"/> " " {t("support-now-samaritans")} ". "
                    <a href=more>{t("support-now-more")}</a>
                </p>
            </InsetText>
        }
        .into_any()
    }

    /// Who helps: who is near, then who is everywhere.
    fn helpers(&self, found: &Found) -> AnyView {
        let list = |heading: &str, listed: &[_]| {
            (!listed.is_empty()).then(|| {
                view! { <h2 class="nhsuk-heading-m">{t(heading)}</h2> {entries(listed, 3)} }
            })
        };
        let name = self.council.as_ref().and_then(|code| self.name(code));
        let is_near = |listed: &Listed| {
            let entry = &listed.entry;
            let council = self.council.as_ref();
            council.is_some_and(|council| entry.is_local_to(council)) && entry.helps_with(self.need)
        };
        let nobody_near = found.local.is_empty() && !found.urgent.iter().any(is_near);
        let nothing = match (nobody_near, found.national.is_empty(), name) {
            (true, true, _) => Some(t("support-no-local-nobody")),
            (true, false, Some(council)) => Some(t_with("support-no-local", &[("council", &council)])),
            _ => None,
        };
        let is_anybody = !(found.local.is_empty() && found.national.is_empty() && found.urgent.is_empty());
        let leaflet = is_anybody.then(|| {
            view! { <p><a href=paths::leaflet(self.need, self.council.as_ref())>{t("leaflet-link")}</a></p> }
        });
        view! {
            {nothing.map(|words| view! { <p>{words}</p> })}
            {list("support-local-heading", &found.local)}
            {list("support-national-heading", &found.national)}
            {leaflet}
        }
        .into_any()
    }

    fn name(&self, code: &CouncilCode) -> Option<String> {
        let known = self.support.councils().iter().find(|council| council.code == *code);
        known.map(|council| council.name.clone())
    }

    /// Where they live: asked for, or shown with a way to put it right.
    fn place(&self, problem: Option<String>) -> AnyView {
        if let Some(Ok(Lives::InOneOf(several))) = &self.lives {
            let ways = several.iter().map(|council| {
                view! { <li><a href=paths::support(self.need, Some(&council.code))>{council.name.clone()}</a></li> }
            });
            return view! {
                <h2 class="nhsuk-heading-m">{t("support-several")}</h2>
                <ul>{ways.collect_view()}</ul>
                {self.form(None)}
            }
            .into_any();
        }
        let Some(code) = &self.council else {
            return self.form(problem);
        };
        if code.land() != Land::England {
            let there = t(&format!("support-land-{}", code.land()));
            return view! {
                <InsetText>
                    <h2 class="nhsuk-heading-s">{t("support-land-heading")}</h2>
                    <p>{t("support-land-what")}</p>
                    <p>{there}</p>
                </InsetText>
                {self.form(problem)}
            }
            .into_any();
        }
        let Some(name) = self.name(code) else {
            return self.form(problem);
        };
        let councils = self.support.councils().iter();
        let items = councils
            .map(|council| SelectItem::new(council.code.as_str(), council.name.clone()))
            .collect();
        let (need, value) = (self.need.code(), code.as_str().to_owned());
        view! {
            <p><strong>{t_with("support-looks-like", &[("council", &name)])}</strong></p>
            <Details summary=t("support-where-wrong")>
                <form method="get" action=paths::SUPPORT>
                    <input type="hidden" name="need" value=need/>
                    <Select name="council" label=t("support-where-choose") items value/>
                    <Button variant=ButtonVariant::Secondary text=t("support-where-show")/>
                </form>
            </Details>
        }
        .into_any()
    }

    /// The address of the form holds what is looked for, so that it isn't lost when the place isn't enough.
    fn form(&self, problem: Option<String>) -> AnyView {
        view! {
            <form method="post" action=paths::support(self.need, None) novalidate=true>
                <input type="hidden" name="form_token" value=self.token.to_owned()/>
                <Input name=PLACE label=t("support-where") hint=t("support-where-hint") error=problem.unwrap_or_default()
                    value=self.typed width=20 autocomplete="postal-code" spellcheck=false/>
                <Button variant=ButtonVariant::Secondary text=t("support-where-find")/>
            </form>
        }
        .into_any()
    }
}

//! Check answers, and send.

use super::answers::Answer;
use super::earlier::Earlier;
use super::offered::offered;
use super::question::news;
use crate::components::{
    Attributes, Button, ButtonVariant, Input, InsetText, NotificationBanner, RowAction, SummaryList, SummaryRow, Title,
    WarningCallout,
};
use crate::domain::case::State;
use crate::domain::concern::{Concern, Page, Subject};
use crate::domain::offer::needs;
use crate::domain::telltale::Telltale;
use crate::pages::language::t_around;
use crate::pages::layout::Layout;
use crate::pages::request::told;
use crate::paths;
use crate::port::Trust;
use crate::words::t;
use leptos::prelude::*;
use std::sync::Arc;

/// The name of a box that people don't see and are told to leave empty.
pub const HIDDEN_BOX: &str = "more";

/// The answers with their Change links, and the button that sends them. `seen` is the draft's version: what was
/// checked is what is sent. `telltale` is a number they are warned of, once: sending then says that it stays.
pub fn checked(
    concern: &Concern,
    answers: Vec<Answer>,
    telltale: Option<Telltale>,
    seen: i64,
    trust: Arc<Trust>,
    token: String,
    earlier: Option<&Earlier>,
) -> AnyView {
    let rows = answers.into_iter().map(|answer| {
        let change = RowAction::new(
            paths::question(answer.page),
            t("check-change"),
            answer.asked.to_lowercase(),
        );
        SummaryRow::new(answer.asked.clone(), answer.shown()).action(change)
    });
    let consent = matches!(concern.subject, Subject::SomebodyElse { .. })
        .then(|| view! { <InsetText><p>{t("check-consent")}</p></InsetText> });
    let said = ["changed", "again"].into_iter().find(|said| told(said));
    let changed = said.map(|said| view! { <NotificationBanner text=t(&format!("check-{said}"))/> });
    let stays = telltale.map(|_| view! { <input type="hidden" name="number" value="stays"/> });
    let send = t(if telltale.is_some() {
        "check-send-number"
    } else {
        "check-send"
    });
    let earlier = earlier.map(Earlier::notice);
    let needs = needs(concern, concern.want.kind(), State::Received);
    let back = paths::question(Page::Needs);
    view! {
        <Layout trust=trust.clone() title=t("check-title") back=back>
            {news(false)}
            {changed}
            <h1 class="nhsuk-heading-l">{t("check-heading")}</h1>
            {telltale.map(warning)}
            {earlier}
            <SummaryList rows=rows.collect()/>
            {consent}
            <WarningCallout heading=Title::new(t("check-not-watched-heading")).level(2)>
                <p>{t("check-not-watched")}</p>
                <p>{t_around("check-hours", &[("team", &trust.team)], ("hours", &trust.opening_hours))}</p>
            </WarningCallout>
            {offered(&needs)}
            <h2 class="nhsuk-heading-m">{t("check-send-heading")}</h2>
            <p>{t("check-send-what")}</p>
            <form method="post" action=paths::question(Page::Check) novalidate=true>
                <input type="hidden" name="form_token" value=token/>
                <input type="hidden" name="seen" value=seen.to_string()/>
                {stays}
                {hidden_box()}
                <div class="nhsuk-button-group">
                    <Button text=send prevent_double_click=true/>
                    <Button variant=ButtonVariant::Secondary name="save" value="yes" text=t("question-save")/>
                </div>
            </form>
        </Layout>
    }
    .into_any()
}

/// A box that only programs fill in. It is hidden from eyes, from the keyboard and from screen readers; whoever meets it all
/// the same reads that it is to stay empty, and who fills it in is not refused.
fn hidden_box() -> AnyView {
    let attributes = Attributes::new().with("tabindex", "-1");
    view! {
        <div class="nhsuk-u-visually-hidden" aria-hidden="true">
            <Input name=HIDDEN_BOX label=t("check-hidden-box") autocomplete="off" attributes/>
        </div>
    }
    .into_any()
}

/// Somebody gave no name, and a number in their words may give them away.
fn warning(telltale: Telltale) -> AnyView {
    let heading = Title::new(t(&format!("check-number-{}", telltale.number))).level(2);
    view! {
        <WarningCallout heading=heading>
            <p>{t("check-number-what")}</p>
            <p>
                <a href=paths::question(telltale.page)>{t("check-number-change")}</a> " " {t("check-number-stays")}
            </p>
        </WarningCallout>
    }
    .into_any()
}

//! Those who help a person with their case: the person lets them in here, with a code for each, and stops it here.

use super::one_button::one_button;
use crate::components::{
    BannerVariant, Button, ErrorItem, ErrorSummary, Input, InsetText, NotificationBanner, RadioItem, Radios,
    SummaryList, SummaryRow, Title,
};
use crate::domain::helper::{HELPERS_MAX, NewHelper, Sight};
use crate::domain::problem::Problem;
use crate::pages::fault::drawn;
use crate::pages::layout::Layout;
use crate::pages::request::{go_to, on_visit, services, told, visitor};
use crate::paths;
use crate::port::{Helper, Helpers, Tried, Trust};
use crate::words::{moment, sentence, t, t_with};
use leptos::prelude::*;
use std::sync::Arc;

/// The page; where reference and code are asked for if the person is not on a visit of their own.
#[component]
pub fn HelpersPage() -> impl IntoView {
    let (services, visitor) = (services(), visitor());
    let trust = Arc::clone(&services.trust);
    let (token, origin) = (visitor.form_token.clone(), visitor.origin.clone());
    let tried = use_context::<Tried>();
    let asked = async move { on_visit(visitor.visit.as_ref(), async |visit| services.keys.helpers(visit).await).await };
    drawn(asked, move |helpers| match helpers {
        Some(helpers) => shown(&helpers, tried, trust, &token, &origin),
        None => go_to(paths::FOLLOW_CASE),
    })
}

fn shown(helpers: &Helpers, tried: Option<Tried>, trust: Arc<Trust>, token: &str, origin: &str) -> AnyView {
    let problems = tried
        .as_ref()
        .and_then(|tried| NewHelper::parse(&tried.typed, &tried.choice).err())
        .unwrap_or_default();
    let errors: Vec<_> = problems
        .iter()
        .map(|problem| ErrorItem::new(format!("#{}", problem.field), sentence(problem)))
        .collect();
    let has_error = !errors.is_empty();
    let summary = has_error.then(|| view! { <ErrorSummary error_list=errors/> });
    let stopped = told("stopped").then(|| {
        view! { <NotificationBanner variant=BannerVariant::Success text=t("helpers-stopped")/> }
    });
    let list: Vec<_> = helpers
        .helpers
        .iter()
        .map(|helper| let_in(helper, helpers, token, origin))
        .collect();
    let list = (!list.is_empty()).then(|| view! { <h2 class="nhsuk-heading-m">{t("helpers-now")}</h2> {list} });
    let form = if helpers.helpers.len() < HELPERS_MAX {
        form(tried.unwrap_or_default(), &problems, token)
    } else {
        view! { <InsetText text=t("helpers-enough")/> }.into_any()
    };
    view! {
        <Layout trust=trust title=t("helpers-title") has_error back=paths::FOLLOW_CASE>
            {summary}
            {stopped}
            <h1 class="nhsuk-heading-l">{t("helpers-heading")}</h1>
            <p>{t("helpers-what")}</p>
            <p>{t("helpers-never")}</p>
            {list}
            {form}
        </Layout>
    }
    .into_any()
}

/// One helper: what they may do, their code while it may be shown, and the way to stop it.
fn let_in(helper: &Helper, helpers: &Helpers, token: &str, origin: &str) -> AnyView {
    let name = helper.name.clone();
    let rows = vec![
        SummaryRow::new(t("helpers-may"), t(&format!("sight-{}", helper.sight))),
        SummaryRow::new(t("helpers-since"), moment(helper.since)),
    ];
    let code = helper.code.as_ref().map(|code| {
        let address = format!("{origin}{}", paths::FOLLOW);
        let (reference, code) = (helpers.reference.to_string(), code.shown());
        view! {
            <InsetText>
                <p>{t("helpers-code-what")} " " <strong class="nhsuk-u-text-break-word">{address}</strong></p>
                <p>{t("field-reference")} ": " <strong class="app-reference" dir="ltr">{reference}</strong></p>
                <p>{t("field-code")} ": " <strong class="app-reference" dir="ltr">{code}</strong></p>
                <p>{t("helpers-code-once")}</p>
            </InsetText>
        }
    });
    let stop = t_with("helpers-stop", &[("name", &name)]);
    view! {
        <section class="app-helper">
            <h3 class="nhsuk-heading-s" dir="auto">{name}</h3>
            {code}
            <SummaryList rows/>
            {one_button(paths::HELPERS_STOP, token, Some(helper.id.to_string()), stop)}
        </section>
    }
    .into_any()
}

fn form(tried: Tried, problems: &[Problem], token: &str) -> AnyView {
    let error = |field: &str| {
        problems
            .iter()
            .find(|problem| problem.field == field)
            .map(sentence)
            .unwrap_or_default()
    };
    let items = Sight::ALL
        .iter()
        .map(|sight| RadioItem::new(sight.code(), t(&format!("sight-{sight}"))).hint(t(&format!("sight-{sight}-hint"))))
        .collect();
    let legend = Title::new(t("helpers-sight")).size("s").level(3);
    view! {
        <h2 class="nhsuk-heading-m">{t("helpers-new")}</h2>
        <form method="post" action=paths::HELPERS novalidate=true>
            <input type="hidden" name="form_token" value=token.to_owned()/>
            <Input name=NewHelper::NAME label=t("field-helper") hint=t("helpers-name-hint") value=tried.typed
                error={error(NewHelper::NAME)} autocomplete="off"/>
            <Radios name=NewHelper::SIGHT legend items value=tried.choice error={error(NewHelper::SIGHT)}/>
            <Button text=t("helpers-make") prevent_double_click=true/>
        </form>
    }
    .into_any()
}

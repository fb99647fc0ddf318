//! While very many send: the answers are safe, when they can be sent, and the button that sends them. The script beside it
//! lets the browser work instead of waiting; the clock that counts is the server's.

use crate::components::{Button, InsetText};
use crate::pages::fault::drawn;
use crate::pages::layout::{Layout, Phone};
use crate::pages::request::{given, go_to, services, told, visitor};
use crate::paths;
use crate::port::{Trust, Turn, WORK_BITS};
use crate::words::{t, t_count};
use leptos::prelude::*;
use std::sync::Arc;

/// The wait with the ticket in the address. A ticket that is no good leads back to where one is taken.
#[component]
pub fn WaitPage() -> impl IntoView {
    let (services, visitor, ticket) = (services(), visitor(), given("ticket"));
    let (trust, token, early) = (Arc::clone(&services.trust), visitor.form_token.clone(), told("early"));
    let held = ticket.clone();
    let asked = async move {
        match &visitor.draft {
            Some(draft) => services.intake.turn(draft, &held).await,
            None => Ok(Turn::Lost),
        }
    };
    drawn(asked, move |turn| match turn {
        Turn::Lost => go_to(&paths::question(crate::domain::concern::Page::Check)),
        Turn::In(seconds) => page(Some(seconds), early, ticket, trust, token),
        Turn::Now => page(None, false, ticket, trust, token),
    })
}

fn page(seconds: Option<u32>, early: bool, ticket: String, trust: Arc<Trust>, token: String) -> AnyView {
    let when = match seconds {
        Some(seconds) => t_count("wait-in", seconds.into(), &[]),
        None => t("wait-over"),
    };
    // Nothing to work for once the time has come.
    let work = seconds.map(|_| WORK_BITS.to_string());
    let address = trust
        .address
        .iter()
        .map(|line| view! { {line.clone()} <br/> })
        .collect_view();
    let for_work = ticket.clone();
    let (phone, hours) = (trust.phone.clone(), trust.opening_hours.clone());
    view! {
        <Layout trust title=t("wait-title")>
            <h1 class="nhsuk-heading-l">{t("wait-heading")}</h1>
            <p>{t("wait-what")}</p>
            <InsetText>
                {early.then(|| view! { <p>{t("wait-early")}</p> })}
                <p role="status" id="turn" data-work=work data-ticket=for_work data-working=t("wait-working")>{when}</p>
            </InsetText>
            <form method="post" action=paths::CONCERN_WAIT novalidate=true id="in-turn">
                <input type="hidden" name="form_token" value=token/>
                <input type="hidden" name="ticket" value=ticket/>
                <input type="hidden" name="work" value=""/>
                <Button text=t("wait-send") prevent_double_click=true/>
            </form>
            <h2 class="nhsuk-heading-m">{t("wait-other-heading")}</h2>
            <p>{t("wait-phone")} " " <Phone number=phone/> ". " {hours}</p>
            <p>{t("wait-post")} <br/> {address}</p>
        </Layout>
    }
    .into_any()
}

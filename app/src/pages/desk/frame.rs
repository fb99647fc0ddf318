//! What stands around every page of the desk: its title, where one can go, who is signed in.

use super::Desk;
use crate::components::{Button, ButtonVariant, NavigationItem};
use crate::domain::access::{Act, Actor, may};
use crate::pages::layout::Layout;
use crate::paths;
use crate::words::t;
use leptos::prelude::*;

/// The parts of the desk, each for those who may do one of its acts.
const PARTS: &[(&str, &str, &[Act])] = &[
    (paths::DESK, "desk-nav-queue", &[Act::List]),
    (paths::RECORD, "record-title", &[Act::Record]),
    (paths::SEARCH, "search-title", &[Act::List]),
    (paths::DIRECTORY, "directory-title", &[Act::SeeDirectory]),
    (paths::OWN_WORDS, "own-words-title", &[Act::PublishWords]),
    (paths::OFFICE, "desk-nav-office", &[Act::SeeMail, Act::ManageAccounts]),
    (paths::ANSWERS, "desk-nav-answers", &[Act::SeeAnswers]),
    (paths::AUDIT, "desk-nav-audit", &[Act::SeeAudit]),
];

fn allowed(actor: &Actor, acts: &[Act]) -> bool {
    acts.iter().any(|act| may(actor, *act, None).is_ok())
}

/// Where the desk begins for somebody: the first of its parts that they may use.
pub fn first_part(actor: &Actor) -> &'static str {
    PARTS
        .iter()
        .find(|(_, _, acts)| allowed(actor, acts))
        .map_or(paths::SIGN_IN, |(place, ..)| *place)
}

/// A page of the desk.
#[component]
pub fn Frame(
    /// Who looks.
    desk: Desk,
    /// The page's name, for the title of the document.
    #[prop(into)]
    title: String,
    /// Something on the page is wrong.
    #[prop(optional)]
    has_error: bool,
    /// The page before, if there is one to go back to.
    #[prop(optional, into)]
    back: Option<String>,
    /// The address of the part of the desk that it belongs to.
    current: &'static str,
    /// The page.
    children: Children,
) -> impl IntoView {
    let parts = PARTS.iter().filter(|(_, _, acts)| allowed(&desk.actor, acts));
    let navigation = parts
        .map(|(place, id, _)| NavigationItem::new(*place, t(id)).active(*place == current))
        .collect();
    let inside = children();
    view! {
        <Layout trust=desk.services.trust.clone() title has_error service=t("desk-service") service_href=paths::DESK
            nostrip:back=back navigation wide=true>
            <div class="app-desk-bar">
                <p class="app-desk-bar__who"><strong>{desk.actor.name}</strong> ", " {t(&format!("role-{}", desk.actor.role))}</p>
                <form method="post" action=paths::SIGN_OUT>
                    <input type="hidden" name="form_token" value=desk.form_token/>
                    <Button variant=ButtonVariant::Secondary small=true text=t("desk-sign-out")/>
                </form>
            </div>
            {inside}
        </Layout>
    }
}

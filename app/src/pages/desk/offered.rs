//! How often people were told who can help, in the last twelve months: of no case.

use super::frame::Frame;
use super::signed_in;
use crate::components::*;
use crate::domain::offer::How;
use crate::pages::fault::drawn;
use crate::paths;
use crate::port::OfferCount;
use crate::words::t;
use leptos::prelude::*;

/// The page.
#[component]
pub fn OfferedPage() -> impl IntoView {
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor) = (desk.services.directory.clone(), desk.actor.clone());
    drawn(async move { port.offered(&actor).await }, move |counts| {
        let tables = [Some(How::Pages), Some(How::Officer), None].map(|how| table(how, &counts));
        view! {
            <Frame desk title=t("offers-title") back=paths::DIRECTORY current=paths::DIRECTORY>
                <h1 class="nhsuk-heading-l">{t("offers-title")}</h1>
                <p>{t("offers-explained")}</p>
                {tables.collect_view()}
            </Frame>
        }
        .into_any()
    })
}

/// What people were told of in one way; the names of entries stand as their names in files, which never change.
fn table(how: Option<How>, counts: &[OfferCount]) -> AnyView {
    let kind = how.map_or("entry", How::code);
    let of = counts.iter().filter(|count| count.how == how);
    let rows: Vec<_> = of
        .map(|count| {
            let what = match how {
                Some(_) => Cell::new(t(&format!("support-need-{}", count.what))),
                None => Cell::link(paths::directory_entry(&count.what), count.what.clone()),
            };
            vec![what, count.times.to_string().into()]
        })
        .collect();
    let heading = t(&format!("offers-{kind}"));
    if rows.is_empty() {
        return view! { <h2 class="nhsuk-heading-m">{heading}</h2> <p>{t("offers-none")}</p> }.into_any();
    }
    let head = ["offers-what", "offers-times"]
        .iter()
        .map(|id| Column::new(t(id)))
        .collect();
    let caption = Title::new(heading).size("m");
    view! { <Table caption head rows responsive=true/> }.into_any()
}

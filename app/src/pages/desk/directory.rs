//! Who helps, as staff keep it: what is to be checked first, then everything, and what is retired. The address is the choice.

use super::frame::Frame;
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::council::{Council, names};
use crate::domain::directory::{DueBecause, Imported, due_because};
use crate::domain::support::{Area, CHECK_AGAIN_DAYS, next_check};
use crate::pages::fault::drawn;
use crate::pages::request::{today, told, visitor};
use crate::paths;
use crate::port::DirectoryEntry;
use crate::words::{date, london_day, t, t_count, t_with};
use chrono::NaiveDate;
use leptos::prelude::*;

crate::domain::codes!(
    /// A list of entries.
    Shelf {
        /// What somebody has to look at.
        Due = "due",
        /// All that are not retired.
        All = "all",
        /// Those that are shown to nobody any more.
        Retired = "retired",
    }
);

/// The lists.
#[component]
pub fn DirectoryPage() -> impl IntoView {
    let shelf = Shelf::from_code(&query("list")).unwrap_or(Shelf::Due);
    let (done, imported) = (query("done"), imported());
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    let (port, actor, day) = (desk.services.directory.clone(), desk.actor.clone(), today(&visitor()));
    drawn(async move { port.list(&actor).await }, move |entries| {
        let because = |entry: &DirectoryEntry| why_due(entry, day);
        let count = |shelf| entries.iter().filter(|entry| stands_on(entry, shelf, day)).count();
        let views = views(shelf, [count(Shelf::Due), count(Shelf::All), count(Shelf::Retired)]);
        let mut shown: Vec<_> = entries.iter().filter(|entry| stands_on(entry, shelf, day)).collect();
        if shelf == Shelf::Due {
            // The order of the names stays within a reason.
            shown.sort_by_key(|entry| because(entry));
        }
        let news = imported.map(|imported| taken_in(&imported)).or_else(|| {
            let entry = entries.iter().find(|entry| entry.record.entry.slug == done)?;
            Some(t_with(
                "directory-was-checked",
                &[("name", &entry.record.entry.texts.name)],
            ))
        });
        let news = news.map(|text| view! { <NotificationBanner variant=BannerVariant::Success text/> });
        let list = if shown.is_empty() {
            view! { <p>{t(&format!("directory-none-{shelf}"))}</p> }.into_any()
        } else {
            table(&shown, desk.services.support.councils(), day)
        };
        let ways = ways(&desk);
        let days = CHECK_AGAIN_DAYS.to_string();
        view! {
            <Frame desk title=t("directory-title") current=paths::DIRECTORY>
                {news}
                <h1 class="nhsuk-heading-l">{t("directory-title")}</h1>
                <p>{t_with("directory-explained", &[("days", &days)])}</p>
                {ways}
                {views}
                <h2 class="nhsuk-heading-m">{t(&format!("directory-view-{shelf}"))}</h2>
                {list}
            </Frame>
        }
        .into_any()
    })
}

/// Why somebody has to look at an entry today.
pub fn why_due(entry: &DirectoryEntry, today: NaiveDate) -> Option<DueBecause> {
    let checked_on = entry.checked.as_ref().map(|(on, _)| *on);
    due_because(
        &entry.record.entry,
        checked_on,
        entry.link.map(|(found, at)| (found, london_day(at))),
        today,
    )
}

fn stands_on(entry: &DirectoryEntry, shelf: Shelf, today: NaiveDate) -> bool {
    match shelf {
        Shelf::Due => !entry.is_retired && why_due(entry, today).is_some(),
        Shelf::All => !entry.is_retired,
        Shelf::Retired => entry.is_retired,
    }
}

/// What a file that was just taken in has changed, as the address says.
fn imported() -> Option<Imported> {
    let count = |name| query(name).parse().unwrap_or(0);
    told("imported").then(|| Imported {
        new: count("new"),
        changed: count("changed"),
        same: count("same"),
        retired: count("retired"),
    })
}

/// The same in words.
pub fn taken_in(imported: &Imported) -> String {
    let counts = [imported.new, imported.changed, imported.same, imported.retired].map(|count| count.to_string());
    let [new, changed, same, retired] = &counts;
    let said = [
        ("new", new.as_str()),
        ("changed", changed),
        ("same", same),
        ("retired", retired),
    ];
    t_with("directory-imported", &said)
}

fn ways(desk: &Desk) -> AnyView {
    let keeps = may(&desk.actor, Act::KeepDirectory, None).is_ok();
    let changes = keeps.then(|| {
        view! {
            <Button variant=ButtonVariant::Secondary small=true href=paths::DIRECTORY_ADD text=t("directory-add")/>
            <Button variant=ButtonVariant::Secondary small=true href=paths::DIRECTORY_IMPORT text=t("directory-import")/>
        }
    });
    view! {
        <div class="nhsuk-button-group">
            {changes}
            <a class="nhsuk-link" href=paths::DIRECTORY_EXPORT>{t("directory-export")}</a>
            <a class="nhsuk-link" href=paths::DIRECTORY_OFFERED>{t("offers-title")}</a>
        </div>
    }
    .into_any()
}

fn views(shelf: Shelf, counts: [usize; 3]) -> AnyView {
    let items = Shelf::ALL.iter().zip(counts).map(|(one, count)| {
        let place = format!("{}?list={one}", paths::DIRECTORY);
        let here = (*one == shelf).then_some("page");
        let name = format!("{} ({count})", t(&format!("directory-view-{one}")));
        view! {
            <li class="app-desk-views__item"><a class="nhsuk-link" href=place aria-current=here>{name}</a></li>
        }
    });
    view! {
        <nav aria-label=t("directory-views")><ul class="app-desk-views">{items.collect_view()}</ul></nav>
    }
    .into_any()
}

fn table(entries: &[&DirectoryEntry], councils: &[Council], today: NaiveDate) -> AnyView {
    let heads = [
        "directory-name",
        "directory-where",
        "directory-standing",
        "directory-checked",
        "directory-next",
    ];
    let rows = entries.iter().map(|kept| {
        let entry = &kept.record.entry;
        let (last, next) = match &kept.checked {
            Some((on, by)) => (
                t_with("directory-checked-by", &[("date", &date(*on)), ("name", by)]),
                date(next_check(*on)),
            ),
            None => Default::default(),
        };
        vec![
            Cell::link(paths::directory_entry(&entry.slug), entry.texts.name.clone()),
            place(&entry.area, councils).into(),
            Cell::new(standing(kept, today)),
            last.into(),
            next.into(),
        ]
    });
    let rows = rows.collect();
    let caption = Title::new(t("directory-caption")).classes("nhsuk-u-visually-hidden");
    let head = heads.iter().map(|id| Column::new(t(id))).collect();
    let count = t_count("directory-count", entries.len() as u64, &[]);
    view! { <p>{count}</p> <Table caption head rows responsive=true/> }.into_any()
}

/// Why it is to be checked, or that all is well.
pub fn standing(kept: &DirectoryEntry, today: NaiveDate) -> AnyView {
    let (colour, id) = match why_due(kept, today) {
        _ if kept.is_retired => (TagColour::Grey, "directory-retired".to_owned()),
        Some(why @ (DueBecause::Over | DueBecause::Link)) => (TagColour::Red, format!("directory-due-{why}")),
        Some(why @ DueBecause::Stale) => (TagColour::Orange, format!("directory-due-{why}")),
        Some(why @ DueBecause::Never) => (TagColour::Blue, format!("directory-due-{why}")),
        None => (TagColour::Green, "directory-fine".to_owned()),
    };
    view! { <Tag colour text=t(&id)/> }.into_any()
}

/// Where an entry helps, in a few words.
fn place(area: &Area, councils: &[Council]) -> String {
    let Area::Councils(codes) = area else {
        return t("directory-national");
    };
    let first = names(codes, councils).first().copied().unwrap_or_default();
    let more = codes.len().saturating_sub(1).to_string();
    t_count(
        "directory-councils",
        codes.len() as u64,
        &[("first", first), ("more", &more)],
    )
}

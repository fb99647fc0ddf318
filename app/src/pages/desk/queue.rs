//! The queue: what is waiting, most urgent first. The address is the filter; ordering and counting are the port's.

use super::case_facts::{from_the_person, kind_name, name_or_none, owner_name, state_tag};
use super::due::{by_law, due};
use super::frame::{Frame, first_part};
use super::{Desk, query, signed_in};
use crate::components::*;
use crate::domain::access::{Act, may};
use crate::domain::assessment::{Assessment, Grade};
use crate::domain::case::Kind;
use crate::pages::fault::drawn;
use crate::pages::request::go_to;
use crate::paths;
use crate::port::{QUEUE_COUNT_MAX, QUEUE_PAGE, Queue, QueueFilter, QueueLine, VIEW_COUNT_MAX, View};
use crate::words::{t, t_count, t_with};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The queue.
#[component]
pub fn QueuePage() -> impl IntoView {
    let filter = QueueFilter {
        view: View::from_code(&query("view")).unwrap_or_default(),
        kind: Kind::from_code(&query("kind")),
        page: query("page").parse().unwrap_or(1).max(1),
    };
    let desk = match signed_in() {
        Ok(desk) => desk,
        Err(instead) => return instead,
    };
    if may(&desk.actor, Act::List, None).is_err() {
        // The desk of somebody who never sees a case begins elsewhere.
        return go_to(first_part(&desk.actor));
    }
    let (port, actor, asked) = (desk.services.desk.clone(), desk.actor.clone(), filter.clone());
    drawn(async move { port.queue(&actor, &asked).await }, move |queue| {
        page(desk, &filter, &queue)
    })
}

fn page(desk: Desk, filter: &QueueFilter, queue: &Queue) -> AnyView {
    let list = if queue.lines.is_empty() {
        view! { <p>{t(if filter.kind.is_some() { "desk-queue-empty-filtered" } else { "desk-queue-empty" })}</p> }
            .into_any()
    } else {
        view! {
            <p>{showing(queue)}</p>
            {table(&desk, queue)}
            {claims(&desk, queue)}
            {pagination(filter, queue)}
        }
        .into_any()
    };
    let heading = t(&format!("desk-view-{}", filter.view));
    let controls = view! { {views(filter, &queue.counts)} {kinds(filter)} };
    let none = (query("next") == "none").then(|| view! { <NotificationBanner text=t("desk-next-none")/> });
    // Whoever may record a contact works on cases.
    let next = may(&desk.actor, Act::Record, None).is_ok().then(|| {
        view! {
            <form method="post" action=paths::act("next")>
                <input type="hidden" name="form_token" value=desk.form_token.clone()/>
                <Button prevent_double_click=true text=t("desk-next")/>
            </form>
        }
    });
    let explained = (filter.view == View::ToLookAt).then(|| view! { <p>{t("desk-to-look-at-what")}</p> });
    view! {
        <Frame desk title=t("desk-queue-title") current=paths::DESK>
            {none}
            <h1 class="nhsuk-heading-l">{t("desk-queue-title")}</h1>
            {next}
            {controls}
            <h2 class="nhsuk-heading-m">{heading}</h2>
            {explained}
            {list}
        </Frame>
    }
    .into_any()
}

/// The lists, as links: the address is the choice. A kind that is chosen stays chosen.
fn views(filter: &QueueFilter, counts: &[(View, u32)]) -> AnyView {
    let items = View::ALL.iter().map(|view| {
        let place = paths::queue(&QueueFilter {
            view: *view,
            kind: filter.kind,
            page: 1,
        });
        let here = (*view == filter.view).then_some("page");
        let counted = counts.iter().find(|(counted, _)| counted == view);
        let count = counted.map(|(_, count)| format!(" ({})", how_many(*count)));
        view! {
            <li class="app-desk-views__item">
                <a class="nhsuk-link" href=place aria-current=here>{t(&format!("desk-view-{view}"))}{count}</a>
            </li>
        }
    });
    view! {
        <nav aria-label=t("desk-views-label")><ul class="app-desk-views">{items.collect_view()}</ul></nav>
    }
    .into_any()
}

/// A count as it stands beside a list's name: "99+" is enough to know.
fn how_many(count: u32) -> String {
    if count > VIEW_COUNT_MAX {
        format!("{VIEW_COUNT_MAX}+")
    } else {
        count.to_string()
    }
}

fn kinds(filter: &QueueFilter) -> AnyView {
    let mut items = vec![SelectItem::new("", t("desk-kind-any"))];
    items.extend(
        Kind::ALL
            .iter()
            .map(|kind| SelectItem::new(kind.code(), kind_name(*kind))),
    );
    let chosen = filter.kind.map(|kind| {
        let place = paths::queue(&QueueFilter {
            kind: None,
            page: 1,
            ..filter.clone()
        });
        let words = t_with("desk-filter-remove", &[("filter", &kind_name(kind))]);
        view! { <ul class="app-filter__selected"><li><a class="app-filter__tag" href=place>{words}</a></li></ul> }
    });
    let view =
        (filter.view != View::default()).then(|| view! { <input type="hidden" name="view" value=filter.view.code()/> });
    view! {
        <form class="app-filter" method="get" action=paths::DESK>
            <h2 class="app-filter__title">{t("desk-filter-title")}</h2>
            {chosen}
            {view}
            <div class="app-filter__options">
                <Select name="kind" label=t("desk-kind") items value=filter.kind.map(Kind::code).unwrap_or_default()/>
            </div>
            <Button variant=ButtonVariant::Secondary small=true text=t("desk-filter-apply")/>
        </form>
    }
    .into_any()
}

/// "Showing 1 to 25 of 312".
fn showing(queue: &Queue) -> String {
    let shown = u32::try_from(queue.lines.len()).unwrap_or(u32::MAX);
    let before = queue.page.max(1).saturating_sub(1).saturating_mul(QUEUE_PAGE);
    let (from, to) = (
        before.saturating_add(1).to_string(),
        before.saturating_add(shown).to_string(),
    );
    let said: &[(&str, &str)] = &[("from", &from), ("to", &to)];
    if queue.count > QUEUE_COUNT_MAX {
        t_with("desk-showing-more", said)
    } else {
        t_count("desk-showing", queue.count.into(), said)
    }
}

fn table(desk: &Desk, queue: &Queue) -> AnyView {
    let heads = [
        "desk-reference",
        "desk-about-whom",
        "desk-kind",
        "desk-state",
        "desk-due",
        "desk-owner",
        "desk-to-do",
    ];
    let head = heads.iter().map(|id| Column::new(t(id))).collect();
    let rows = queue.lines.iter().map(|line| row(desk, queue, line)).collect();
    let caption = Title::new(t("desk-queue-caption")).classes("nhsuk-u-visually-hidden");
    view! { <Table caption head rows responsive=true first_cell_is_header=true/> }.into_any()
}

fn row(desk: &Desk, queue: &Queue, line: &QueueLine) -> Vec<Cell> {
    let case = &line.case;
    let alert = case
        .alert
        .then(|| view! { " " <Tag colour=TagColour::Red text=t("desk-alert-tag")/> });
    // What may be about danger is in the queue, whatever it looks like.
    let spam = (case.alert && !line.signs.is_empty())
        .then(|| view! { " " <Tag colour=TagColour::Grey text=t("desk-sign-tag")/> });
    let grade = case.assessment.map(Assessment::grade);
    let grade = grade.filter(|grade| *grade >= Grade::High).map(|grade| {
        let colour = if grade == Grade::Extreme {
            TagColour::Red
        } else {
            TagColour::Orange
        };
        view! { " " <Tag colour text=t(&format!("triage-grade-{grade}"))/> }
    });
    // Words, no list: on a narrow screen a cell is a line.
    let why = case.quarantined.then(|| {
        let why: Vec<_> = line.signs.iter().map(|sign| t(&format!("desk-sign-{sign}"))).collect();
        view! { <br/> {why.join(" ")} }
    });
    let needs = line
        .has_needs
        .then(|| view! { " " <Tag colour=TagColour::Orange text=t("desk-has-needs")/> });
    let who = view! {
        <strong dir="auto">{name_or_none(line.name.as_deref())}</strong>
        {alert}{grade}{spam}{needs}{news(line)}{from_the_person(case)}
        <br/><span dir="auto">{line.first_words.clone()}</span>
        {why}
    };
    let due = match line.due {
        Some((what, on)) => {
            let law = line.law.map(|law| view! { <br/>{by_law(law, queue.today)} });
            view! { {due(what, on, queue.today)}{law} }.into_any()
        }
        None => t("desk-nothing-due").into_any(),
    };
    let owner = if line.mine {
        t("desk-owner-you")
    } else {
        owner_name(case, line.owner.as_deref())
    };
    let act = if may_claim(desk, line, queue.today) {
        claim_button(line)
    } else {
        ().into_any()
    };
    vec![
        Cell {
            classes: "nhsuk-u-nowrap".to_owned(),
            ..Cell::link(paths::case(&case.reference), case.reference.to_string())
        },
        Cell::new(who.into_any()),
        Cell::new(kind_name(case.kind)),
        Cell::new(state_tag(case.state)),
        Cell::new(due),
        Cell::new(owner),
        Cell::new(act),
    ]
}

/// What whoever looks has not seen of it: what happened since they last opened it, or all of what they hold.
fn news(line: &QueueLine) -> Option<AnyView> {
    let id = match line.seen {
        Some(seen) if seen < line.case.version => "desk-news-changed",
        None if line.mine => "desk-news-never",
        _ => return None,
    };
    Some(view! { " " <Tag colour=TagColour::Blue text=t(id)/> }.into_any())
}

fn may_claim(desk: &Desk, line: &QueueLine, today: NaiveDate) -> bool {
    may(&desk.actor, Act::Claim, Some(&desk.actor.facts(&line.case, today))).is_ok()
}

/// The id of the form that claims a case.
fn claim_id(line: &QueueLine) -> String {
    format!("claim-{}", line.case.reference.as_str())
}

/// The button stands in the row and its form below the table: a cell holds words, not forms.
fn claim_button(line: &QueueLine) -> AnyView {
    let reference = line.case.reference.to_string();
    view! {
        <Button variant=ButtonVariant::Secondary small=true prevent_double_click=true classes="nhsuk-u-margin-bottom-0"
            attributes=Attributes::new().with("form", claim_id(line))>
            {t("desk-claim")} <span class="nhsuk-u-visually-hidden">" " {reference}</span>
        </Button>
    }
    .into_any()
}

fn claims(desk: &Desk, queue: &Queue) -> AnyView {
    let lines = queue.lines.iter().filter(|line| may_claim(desk, line, queue.today));
    let forms = lines.map(|line| {
        view! {
            <form id=claim_id(line) method="post" action=paths::act("claim")>
                <input type="hidden" name="form_token" value=desk.form_token.clone()/>
                <input type="hidden" name="reference" value=line.case.reference.as_str().to_owned()/>
                <input type="hidden" name="seen" value=line.case.version/>
            </form>
        }
    });
    forms.collect_view().into_any()
}

/// Links to the pages round about; every one keeps the filter.
fn pagination(filter: &QueueFilter, queue: &Queue) -> AnyView {
    let last = queue.count.min(QUEUE_COUNT_MAX).div_ceil(QUEUE_PAGE).max(1);
    let page = queue.page.max(1);
    if last == 1 && page == 1 {
        return ().into_any();
    }
    let place = |page| paths::queue(&QueueFilter { page, ..filter.clone() });
    let more = page < last || (queue.count > QUEUE_COUNT_MAX && queue.lines.len() == QUEUE_PAGE as usize);
    let mut items = Vec::new();
    let mut previous = 0;
    for number in (1..=last.max(page)).filter(|number| *number == 1 || *number == last || number.abs_diff(page) <= 1) {
        if number > previous + 1 {
            items.push(PageItem::Ellipsis);
        }
        items.push(PageItem::Page {
            href: place(number),
            number,
            current: number == page,
        });
        previous = number;
    }
    let before = (page > 1).then(|| PageLink::new(place(page - 1)));
    let after = more.then(|| PageLink::new(place(page + 1)));
    view! { <Pagination nostrip:previous=before nostrip:next=after items aria_label=t("desk-pagination-label")/> }
        .into_any()
}

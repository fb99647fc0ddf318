//! The question pages' forms: one handler for all of them, beside the GETs that draw them. Every answer is a redirect.

use super::border::DRAFT_COOKIE;
use super::cookies::SameSite;
use super::fields::Fields;
use super::follow::forget;
use super::limits::Pace;
use super::rim::{Rim, With, see_other, with_cookie};
use super::uploads;
use app::domain::concern::{Page, Signpost};
use app::domain::elsewhere::Body;
use app::domain::failure::Failure;
use app::domain::ids::Token;
use app::pages::public::HIDDEN_BOX;
use app::paths;
use app::port::{Sent, Tried, Visitor};
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::response::Response;
use chrono::TimeDelta;
use std::sync::Arc;

/// The name of the button that saves instead of going on.
pub const SAVE: &str = "save";
/// A cookie outlives what it leads to, so that the browser's clock is never the one that counts.
const LONGER: TimeDelta = TimeDelta::hours(2);

/// An answer that leaves the draft with this browser: as long as it is kept, or its receipt can be shown.
pub(super) fn holding(rim: &Rim, token: &Token, saved: bool, response: Response) -> Response {
    let lifetimes = rim.core.lifetimes;
    let draft = if saved { lifetimes.saved_draft } else { lifetimes.draft };
    let life = (draft.max(lifetimes.receipt) + LONGER).to_std().ok();
    with_cookie(response, rim.cookies.set(DRAFT_COOKIE, &token.0, SameSite::Lax, life))
}

/// POST to a question page: keeps the answer, right or wrong, and leads on. On the last page it sends.
pub async fn answer(State(rim): State<Arc<Rim>>, Path(page): Path<String>, request: Request) -> Response {
    if page == Page::Files.code() && uploads::is_in_parts(request.headers()) {
        return uploads::to_draft(rim, request).await;
    }
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let Some(page) = Page::from_code(&page) else {
        return rim.draw_failure(parts, &Failure::NotFound, typed.into_pairs()).await;
    };
    let seen = typed.get("seen").and_then(|seen| seen.parse().ok()).unwrap_or_default();
    if typed.get(SAVE).is_some() {
        return save(&rim, parts, &visitor, (page, seen), typed.into_pairs()).await;
    }
    if page == Page::Check {
        let checked = Checked {
            seen,
            number_stays: typed.get("number").is_some(),
            hidden_box: typed.get(HIDDEN_BOX).is_some_and(|typed| !typed.is_empty()),
        };
        return send(&rim, parts, &visitor, checked).await;
    }
    let typed = typed.into_pairs();
    // Not for us: nothing of it is kept, and nothing that was kept before changes.
    if let Some(signpost) = Signpost::of(page, &typed) {
        return see_other(paths::signpost(signpost));
    }
    // Two tabs that answer in the same instant: the later one tries again with what the other left.
    for _ in 0..3 {
        match rim
            .services
            .intake
            .answer(visitor.draft.as_ref(), page, seen, &typed)
            .await
        {
            Ok(answered) => {
                let mut next = paths::question(answered.page);
                if answered.anew {
                    next.push_str("?anew=yes");
                }
                return holding(&rim, &answered.token, answered.saved, see_other(&next));
            }
            Err(Failure::Conflict) => {}
            Err(failure) => return rim.draw_failure(parts, &failure, typed).await,
        }
    }
    rim.draw_failure(parts, &Failure::Conflict, typed).await
}

/// POST of who gave care that is not ours: to the page that says who it is for. Nothing is kept.
pub async fn elsewhere(request: Request) -> Response {
    let typed = request.extensions().get::<Fields>().cloned().unwrap_or_default();
    match typed.get("body").and_then(Body::from_code) {
        Some(body) => see_other(&paths::elsewhere(body)),
        None => see_other(&format!("{}?missing=yes", paths::CONCERN_ELSEWHERE)),
    }
}

/// POST "ask us to pass it on": the form begins, or goes on, with that.
pub async fn pass_on(State(rim): State<Arc<Rim>>, Path(body): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let Some(body) = Body::from_code(&body) else {
        return rim.draw_failure(parts, &Failure::NotFound, Vec::new()).await;
    };
    for _ in 0..3 {
        match rim.services.intake.pass_on(visitor.draft.as_ref(), body).await {
            Ok(answered) => {
                let next = paths::question(answered.page);
                return holding(&rim, &answered.token, answered.saved, see_other(&next));
            }
            Err(Failure::Conflict) => {}
            Err(failure) => return rim.draw_failure(parts, &failure, Vec::new()).await,
        }
    }
    rim.draw_failure(parts, &Failure::Conflict, Vec::new()).await
}

/// "Save and come back later": whatever is on the page is kept, and the page with the code comes next.
async fn save(
    rim: &Arc<Rim>,
    parts: Parts,
    visitor: &Visitor,
    (page, seen): (Page, i64),
    typed: Vec<(String, String)>,
) -> Response {
    for _ in 0..3 {
        match rim
            .services
            .intake
            .save(visitor.draft.as_ref(), page, seen, &typed)
            .await
        {
            Ok(token) => return holding(rim, &token, true, see_other(paths::CONCERN_SAVED)),
            Err(Failure::Conflict) => {}
            Err(Failure::NotFound) => return see_other(paths::HOME),
            Err(failure) => return rim.draw_failure(parts, &failure, typed).await,
        }
    }
    rim.draw_failure(parts, &Failure::Conflict, typed).await
}

/// POST "get a new code": the one before opens nothing any more.
pub async fn new_code(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let Some(draft) = &visitor.draft else {
        return see_other(paths::HOME);
    };
    match rim.services.intake.new_code(draft).await {
        Ok(()) => holding(&rim, draft, true, see_other(paths::CONCERN_SAVED)),
        Err(Failure::NotFound) => see_other(paths::HOME),
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

/// POST of a code: this browser holds the draft now. A code that opens nothing is never shown again.
pub async fn come_back(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    match rim
        .services
        .intake
        .come_back(typed.get("code").unwrap_or_default())
        .await
    {
        Ok(Some(answered)) => {
            let next = format!("{}?back=yes", paths::question(answered.page));
            holding(&rim, &answered.token, answered.saved, see_other(&next))
        }
        Ok(None) => {
            metrics::counter!("pals_come_back_misses_total").increment(1);
            let tried = Tried::default();
            rim.draw(parts, With::Tried(tried)).await
        }
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

/// POST "close it here": a saved draft waits for its code, and this browser holds it no more.
pub async fn let_go(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    if let Some(draft) = &visitor.draft
        && let Err(failure) = rim.services.intake.let_go(draft).await
    {
        return rim.draw_failure(parts, &failure, Vec::new()).await;
    }
    dropping(&rim, &format!("{}?closed=yes", paths::CONCERN_COME_BACK))
}

/// An answer that takes the draft from this browser, and the pages that it has in memory.
fn dropping(rim: &Rim, next: &str) -> Response {
    forget(with_cookie(
        see_other(next),
        rim.cookies.clear(DRAFT_COOKIE, SameSite::Lax),
    ))
}

/// What the page where answers are checked sends.
struct Checked {
    seen: i64,
    /// A number that may show who they are stays in.
    number_stays: bool,
    /// The box that people don't see was filled in.
    hidden_box: bool,
}

async fn send(rim: &Arc<Rim>, parts: Parts, visitor: &Visitor, checked: Checked) -> Response {
    let Some(draft) = &visitor.draft else {
        return see_other(paths::HOME);
    };
    let calm = parts.extensions.get::<Pace>() == Some(&Pace::Calm);
    let sent = async {
        let intake = &rim.services.intake;
        let Checked { seen, hidden_box, .. } = checked;
        if checked.number_stays {
            intake.leave_number(draft).await?;
        }
        if calm && let Some(ticket) = intake.take_ticket(draft, seen, hidden_box).await? {
            metrics::counter!("pals_calm_total").increment(1);
            return Ok(Err(ticket));
        }
        intake.send(draft, seen, hidden_box).await.map(Ok)
    };
    match sent.await {
        Ok(Ok(sent)) => leads_to(&sent, ""),
        Ok(Err(ticket)) => see_other(&paths::wait(&ticket)),
        // Nothing to send any more: the start page says how to begin.
        Err(Failure::NotFound) => see_other(paths::HOME),
        Err(failure) => {
            // The answers are in the draft; pressing again sends the same ones.
            let mut again = vec![("seen".to_owned(), checked.seen.to_string())];
            if checked.number_stays {
                again.push(("number".to_owned(), "stays".to_owned()));
            }
            if checked.hidden_box {
                again.push((HIDDEN_BOX.to_owned(), "yes".to_owned()));
            }
            rim.draw_failure(parts, &failure, again).await
        }
    }
}

/// Where a press of Send leads.
fn leads_to(sent: &Sent, ticket: &str) -> Response {
    let check = paths::question(Page::Check);
    match sent {
        Sent::Done => see_other(paths::CONCERN_SENT),
        Sent::Unfinished(page) => see_other(&paths::question(*page)),
        Sent::Changed => see_other(&format!("{check}?changed=yes")),
        Sent::TooSoon => see_other(&format!("{}&early=yes", paths::wait(ticket))),
        Sent::NoTicket => see_other(&format!("{check}?again=yes")),
    }
}

/// POST "send now", after the wait or with work that the browser did instead.
pub async fn send_in_turn(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts.extensions.get::<Fields>().cloned().unwrap_or_default();
    let Some(draft) = &visitor.draft else {
        return see_other(paths::HOME);
    };
    let ticket = typed.get("ticket").unwrap_or_default();
    let work = typed.get("work").unwrap_or_default();
    match rim.services.intake.send_in_turn(draft, ticket, work).await {
        Ok(sent) => leads_to(&sent, ticket),
        Err(Failure::NotFound) => see_other(paths::HOME),
        Err(failure) => rim.draw_failure(parts, &failure, typed.into_pairs()).await,
    }
}

/// POST "start again", or "delete it": wipes the draft.
pub async fn start_again(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    if let Some(draft) = &visitor.draft
        && let Err(failure) = rim.services.intake.wipe(draft).await
    {
        return rim.draw_failure(parts, &failure, Vec::new()).await;
    }
    dropping(&rim, &format!("{}?deleted=yes", paths::HOME))
}

/// POST "I have saved my code": it is wiped, and shown nowhere again.
pub async fn code_saved(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let Some(draft) = &visitor.draft else {
        return see_other(paths::HOME);
    };
    match rim.services.intake.code_saved(draft).await {
        Ok(()) => see_other(paths::CONCERN_SENT),
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

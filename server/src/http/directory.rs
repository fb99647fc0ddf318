//! The forms of the directory as staff keep it, and the file of its entries.

use super::posted::Posted;
use super::rim::{Rim, With, see_other};
use app::domain::access::Act;
use app::domain::directory::{EntryChange, EntryForm};
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::pages::desk::{BadFile, DO, NEW, SHOW, check_form, signpost_form};
use app::paths;
use app::port::{Chosen, Retyped, Visitor};
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The most bytes of a file of entries: some ten thousand of them.
const FILE_MAX: usize = 2 * 1024 * 1024;

/// POST of a new entry.
pub async fn add(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = posted.visitor.actor.clone() else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let form = EntryForm::typed(NEW, &posted.typed.clone().into_pairs(), rim.services.support.councils());
    match rim.services.directory.add(&actor, &form).await {
        Ok(slug) => done(&slug, EntryChange::Added),
        Err(failure) => again(&rim, posted, failure).await,
    }
}

/// POST of another entry in the place of one.
pub async fn change(State(rim): State<Arc<Rim>>, Path(slug): Path<String>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = posted.visitor.actor.clone() else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let form = EntryForm::typed(
        &slug,
        &posted.typed.clone().into_pairs(),
        rim.services.support.councils(),
    );
    match rim.services.directory.change(&actor, seen(&posted), &form).await {
        Ok(()) => done(&slug, EntryChange::Changed),
        Err(failure) => again(&rim, posted, failure).await,
    }
}

/// POST to an entry: it is checked, retired or brought back.
pub async fn act(State(rim): State<Arc<Rim>>, Path(slug): Path<String>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = posted.visitor.actor.clone() else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let (directory, seen) = (&rim.services.directory, seen(&posted));
    let today = posted.visitor.today.unwrap_or_default();
    let what = EntryChange::from_code(&posted.field(DO));
    let outcome = match what {
        Some(EntryChange::Checked) => match check_form(&retyped(&posted, false)).parse(None, today) {
            Ok(on) => directory.check(&actor, &slug, seen, on).await,
            Err(_) => Err(Failure::Invalid),
        },
        Some(EntryChange::Retired) => directory.retire(&actor, &slug, seen, true).await,
        Some(EntryChange::BroughtBack) => directory.retire(&actor, &slug, seen, false).await,
        _ => Err(Failure::NotFound),
    };
    match (outcome, what) {
        // Back to the list, to the next one.
        (Ok(()), Some(EntryChange::Checked)) => see_other(&format!("{}?done={slug}", paths::DIRECTORY)),
        (Ok(()), what) => done(&slug, what.unwrap_or(EntryChange::Changed)),
        (Err(failure), _) => again(&rim, posted, failure).await,
    }
}

/// POST on a case: the person is told who can help.
pub async fn signpost(State(rim): State<Arc<Rim>>, Path(reference): Path<String>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = posted.visitor.actor.clone() else {
        return posted.refused(&rim, Failure::SignedOut).await;
    };
    let Some(reference) = Reference::parse(&reference) else {
        return posted.refused(&rim, Failure::NotFound).await;
    };
    let form = signpost_form(&retyped(&posted, false));
    if posted.field(DO) == SHOW {
        // Another list, with everything that was chosen and written.
        let typed = retyped(&posted, false);
        let mut page = rim.draw(posted.parts, With::Retyped(typed)).await;
        if page.status() == StatusCode::UNPROCESSABLE_ENTITY {
            *page.status_mut() = StatusCode::OK;
        }
        return page;
    }
    let outcome = match form.parse() {
        Ok((need, reply, holding)) => {
            let chosen = Chosen {
                reference: reference.clone(),
                seen: seen(&posted),
                need,
                entries: form.entries,
                reply,
                holding,
            };
            rim.services.directory.signpost(&actor, chosen).await
        }
        Err(_) => Err(Failure::Invalid),
    };
    match outcome {
        Ok(()) => see_other(&format!("{}?done={}", paths::case(&reference), Act::Signpost)),
        Err(failure) => again(&rim, posted, failure).await,
    }
}

/// POST of a file of entries.
pub async fn import(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let Some(actor) = visitor.actor else {
        return rim.draw_failure(parts, &Failure::SignedOut, Vec::new()).await;
    };
    let Ok(mut form) = Multipart::from_request(Request::from_parts(parts.clone(), body), &()).await else {
        return rim.draw(parts, With::BadFile(BadFile::Missing)).await;
    };
    let (mut file, mut is_too_large) = (Vec::new(), false);
    loop {
        match form.next_field().await {
            Ok(Some(mut part)) if part.name() == Some("files") => {
                // What is too much is read past, so that whoever sends it sees our answer.
                while let Ok(Some(piece)) = part.chunk().await {
                    is_too_large = is_too_large || file.len() + piece.len() > FILE_MAX;
                    if !is_too_large {
                        file.extend_from_slice(&piece);
                    }
                }
            }
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(_) => return rim.draw(parts, With::BadFile(BadFile::Missing)).await,
        }
    }
    if is_too_large {
        return rim.draw(parts, With::BadFile(BadFile::TooLarge)).await;
    }
    if file.is_empty() {
        return rim.draw(parts, With::BadFile(BadFile::Missing)).await;
    }
    match rim.services.directory.import(&actor, &file).await {
        Ok(Ok(done)) => see_other(&format!(
            "{}?imported=yes&new={}&changed={}&same={}&retired={}",
            paths::DIRECTORY,
            done.new,
            done.changed,
            done.same,
            done.retired
        )),
        Ok(Err(lines)) => rim.draw(parts, With::BadFile(BadFile::Lines(lines))).await,
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

/// GET of every entry as a file.
pub async fn export(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let posted = Posted::of(request);
    let Some(actor) = &posted.visitor.actor else {
        return see_other(paths::SIGN_IN);
    };
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"who-helps.csv\""),
        ),
    ];
    match rim.services.directory.export(actor).await {
        Ok(file) => (headers, file).into_response(),
        Err(failure) => posted.refused(&rim, failure).await,
    }
}

fn done(slug: &str, what: EntryChange) -> Response {
    see_other(&format!("{}?done={what}", paths::directory_entry(slug)))
}

/// The version that a form carries. One that can't be read is one that no entry ever has.
fn seen(posted: &Posted) -> i64 {
    posted.field("seen").parse().unwrap_or(-1)
}

fn retyped(posted: &Posted, moved: bool) -> Retyped {
    let pairs = posted.typed.clone().into_pairs();
    Retyped { pairs, moved }
}

/// The form again, with what was typed and why; what is no matter of the form is a page of its own.
async fn again(rim: &Arc<Rim>, posted: Posted, failure: Failure) -> Response {
    match failure {
        Failure::Invalid | Failure::Conflict => {
            let typed = retyped(&posted, failure == Failure::Conflict);
            rim.draw(posted.parts, With::Retyped(typed)).await
        }
        failure => posted.refused(rim, failure).await,
    }
}

//! A contact that staff write down: a form with files, whose every button keeps what was typed first.

use super::rim::{Rim, see_other};
use super::uploads::{Ended, is_in_parts, read};
use crate::service::{Kept, Pressed};
use app::domain::access::{Act, may};
use app::domain::failure::Failure;
use app::domain::ids::{RecordId, Reference};
use app::domain::record::RecordForm;
use app::pages::desk::{ONTO, PRESS, Press};
use app::paths;
use app::port::Visitor;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use std::sync::Arc;
use uuid::Uuid;

/// The most bytes of one field: what happened, in letters of four bytes each.
const LONGEST: usize = 128 * 1024;

/// GET: leads to the address of a new one.
pub async fn begin(State(_): State<Arc<Rim>>) -> Response {
    see_other(&paths::record(RecordId(Uuid::now_v7())))
}

/// POST of one: it is kept, and then the button is asked.
pub async fn press(State(rim): State<Arc<Rim>>, Path(record): Path<String>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let again = parts.clone();
    let pressed = async {
        let id = Uuid::try_parse(&record).map(RecordId).map_err(|_| Failure::NotFound)?;
        let here = paths::record(id);
        if let Some(actor) = &visitor.actor {
            may(actor, Act::Record, None).map_err(|_| Failure::Forbidden)?;
        }
        let staff = visitor.actor.as_ref().map(|actor| actor.id).or(visitor.lapsed);
        let staff = staff.ok_or(Failure::SignedOut)?;
        if !is_in_parts(&parts.headers) {
            return Ok(see_other(&here));
        }
        let mut upload = rim.core.upload_to_record(staff, id).await?;
        let typed = read(&rim, Request::from_parts(parts, body), &mut upload, LONGEST).await?;
        let field = |name: &str| {
            typed
                .iter()
                .rfind(|(field, _)| field == name)
                .map(|(_, value)| value.as_str())
        };
        let onto = field(ONTO).and_then(Reference::parse);
        let press = field(PRESS).and_then(Press::from_code).unwrap_or(Press::Look);
        let kind = match (&onto, press) {
            (Some(_), _) => Pressed::Onto,
            (None, Press::TakeIn) => Pressed::TakeIn,
            (None, Press::Look | Press::Discard) => Pressed::Keep,
        };
        let kept = rim
            .core
            .end_upload_to_record(upload, RecordForm::typed(&typed), kind)
            .await?;
        if let Kept::Recorded(reference) = kept {
            return Ok(done(&reference));
        }
        let Some(actor) = &visitor.actor else {
            // It is kept for whoever typed it: nobody else is shown it.
            return Ok(see_other(&format!("{}?next={here}", paths::SIGN_IN)));
        };
        let record = &rim.services.record;
        let outcome = match (onto, press) {
            (Some(reference), _) => record.put_onto(actor, id, &reference).await.map(|()| Some(reference)),
            (None, Press::TakeIn) => record.take_in(actor, id).await.map(Some),
            (None, Press::Look) => Ok(None),
            (None, Press::Discard) => {
                record.discard(actor, id).await?;
                return Ok(see_other(paths::DESK));
            }
        };
        match outcome {
            Ok(Some(reference)) => Ok(done(&reference)),
            Ok(None) => Ok(see_other(&format!("{here}?looked=yes#people"))),
            Err(Failure::Invalid) => Ok(see_other(&here)),
            Err(failure) => Err(Ended::from(failure)),
        }
    };
    match pressed.await {
        Ok(response) => response,
        Err(ended) => ended.answer(&rim, again).await,
    }
}

fn done(reference: &Reference) -> Response {
    see_other(&format!("{}?done={}", paths::case(reference), Act::Record))
}

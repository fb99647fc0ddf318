//! Forms that bring files, read as they arrive, and the files on their way out again. Every answer to a form is a redirect.

use super::border::FileForm;
use super::intake::{SAVE, holding};
use super::rim::{Rim, With, fault, see_other};
use crate::files::StoreError;
use crate::service::{FileOut, Upload};
use app::domain::concern::Page;
use app::domain::failure::Failure;
use app::domain::file::{FILE_BYTES_MAX, FileFlaw, FileName};
use app::domain::ids::{FileId, Reference};
use app::paths;
use app::port::{FaultKind, Visitor};
use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use std::sync::Arc;
use uuid::Uuid;

/// The most bytes of a form with files, as it travels: more than we take, so that whoever chose one that is too large is told
/// which. What is refused is read past and kept nowhere.
pub const FILES_FORM: usize = 128 * 1024 * 1024;
/// The name of the field that files come under.
const FILES: &str = "files";
/// The name of the button that sends files and stays on the page.
const UPLOAD: &str = "upload";
/// The most parts of a form, and the most bytes of one that is no file.
const PARTS: usize = 100;
const SMALL: usize = 4 * 1024;

/// Does the form come in parts?
pub fn is_in_parts(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().to_ascii_lowercase().starts_with(b"multipart/form-data"))
}

/// What stood in a form beside its files.
#[derive(Default)]
struct Beside {
    seen: i64,
    stays: bool,
    saves: bool,
}

impl Beside {
    fn of(typed: &[(String, String)]) -> Self {
        let field = |name: &str| typed.iter().find(|(field, _)| field == name).map(|(_, value)| value);
        Self {
            seen: field("seen").and_then(|seen| seen.parse().ok()).unwrap_or_default(),
            stays: field(UPLOAD).is_some(),
            saves: field(SAVE).is_some(),
        }
    }
}

/// Why a form can't be taken to its end.
pub(super) enum Ended {
    /// It isn't one of ours, or this browser can't show that it is.
    Foreign,
    /// It broke off, or is none.
    Broken(MultipartError),
    /// Something of ours.
    Failed(Failure),
}

impl From<MultipartError> for Ended {
    fn from(error: MultipartError) -> Self {
        Self::Broken(error)
    }
}

impl From<Failure> for Ended {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Ended {
    pub(super) async fn answer(self, rim: &Arc<Rim>, parts: Parts) -> Response {
        let action = parts.uri.path().to_owned();
        let kind = match self {
            Self::Failed(failure) => return rim.draw_failure(parts, &failure, Vec::new()).await,
            Self::Broken(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => FaultKind::TooLarge,
            Self::Broken(_) => return StatusCode::BAD_REQUEST.into_response(),
            Self::Foreign => FaultKind::Forbidden,
        };
        rim.draw(parts, With::Fault(fault(kind, None, &action, Vec::new())))
            .await
    }
}

/// POST of photos and documents with a concern. Whatever the button, the files that were chosen are taken first.
pub async fn to_draft(rim: Arc<Rim>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let again = parts.clone();
    let taken = async {
        let mut upload = rim.core.upload_to_draft(visitor.draft.as_ref()).await?;
        let beside = Beside::of(&read(&rim, Request::from_parts(parts, body), &mut upload, SMALL).await?);
        if upload.is_empty() && !beside.stays {
            // Nothing was chosen: an answer like any other.
            return answered(&rim, &visitor, &beside, None).await;
        }
        let answered_to = rim
            .core
            .end_upload_to_draft(upload, beside.seen, !beside.stays && !beside.saves)
            .await?;
        answered(&rim, &visitor, &beside, Some(answered_to)).await
    };
    match taken.await {
        Ok(response) => response,
        Err(ended) => ended.answer(&rim, again).await,
    }
}

/// Where a form with files leads, once they are taken.
async fn answered(
    rim: &Arc<Rim>,
    visitor: &Visitor,
    beside: &Beside,
    taken: Option<app::port::Answered>,
) -> Result<Response, Ended> {
    let intake = &rim.services.intake;
    let token = taken.as_ref().map(|taken| &taken.token).or(visitor.draft.as_ref());
    if beside.saves {
        let token = intake.save(token, Page::Files, beside.seen, &[]).await?;
        return Ok(holding(rim, &token, true, see_other(paths::CONCERN_SAVED)));
    }
    let answered = match taken {
        Some(taken) => taken,
        None => intake.answer(token, Page::Files, beside.seen, &[]).await?,
    };
    let mut next = paths::question(answered.page);
    if answered.anew {
        next.push_str("?anew=yes");
    }
    Ok(holding(rim, &answered.token, answered.saved, see_other(&next)))
}

/// POST of more files by somebody who follows their concern.
pub async fn to_case(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let again = parts.clone();
    let taken = async {
        let visit = visitor.visit.as_ref().ok_or(Failure::SignedOut)?;
        if !is_in_parts(&parts.headers) {
            return Ok("");
        }
        let mut upload = rim.core.upload_to_case(visit).await?;
        read(&rim, Request::from_parts(parts, body), &mut upload, SMALL).await?;
        if upload.is_empty() {
            return Ok("?none=yes");
        }
        let all_taken = rim.core.end_upload_to_case(upload).await?;
        Ok(if all_taken { "?files=yes" } else { "?refused=yes" })
    };
    match taken.await {
        Ok(told) => see_other(&format!("{}{told}", paths::FOLLOW_FILES)),
        Err(Ended::Failed(Failure::SignedOut)) => see_other(&format!("{}?away=yes", paths::FOLLOW)),
        Err(ended) => ended.answer(&rim, again).await,
    }
}

/// POST "remove": takes one file out of the draft.
pub async fn remove(State(rim): State<Arc<Rim>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let typed = parts
        .extensions
        .get::<super::fields::Fields>()
        .cloned()
        .unwrap_or_default();
    let file = typed.get("file").and_then(|id| Uuid::try_parse(id).ok());
    if let (Some(draft), Some(file)) = (&visitor.draft, file)
        && let Err(failure) = rim.core.remove_file(draft, FileId(file)).await
    {
        return rim.draw_failure(parts, &failure, typed.into_pairs()).await;
    }
    see_other(&paths::question(Page::Files))
}

/// Reads a form to its end: each file is taken as it arrives, one after the other. Gives the other fields, of which none is
/// longer than `longest` bytes.
pub(super) async fn read(
    rim: &Arc<Rim>,
    request: Request,
    upload: &mut Upload,
    longest: usize,
) -> Result<Vec<(String, String)>, Ended> {
    let form = request.extensions().get::<FileForm>().cloned().unwrap_or_default();
    let mut is_ours = form.is_ours;
    let Ok(mut parts) = Multipart::from_request(request, &()).await else {
        return Err(Ended::Foreign);
    };
    let mut typed = Vec::new();
    let mut count = 0;
    while let Some(part) = parts.next_field().await? {
        count += 1;
        let name = part.name().unwrap_or_default().to_owned();
        if count > PARTS {
            continue;
        }
        if name != FILES {
            let value = small(part, longest).await?;
            if name == "form_token" {
                is_ours = is_ours || form.has_token(rim, &value);
            } else {
                typed.push((name, value));
            }
            continue;
        }
        // The token stands before the files, so that nothing of a foreign form is ever kept.
        if !is_ours {
            return Err(Ended::Foreign);
        }
        take(rim, part, upload).await?;
    }
    if is_ours { Ok(typed) } else { Err(Ended::Foreign) }
}

async fn take(rim: &Arc<Rim>, mut part: Field<'_>, upload: &mut Upload) -> Result<(), Ended> {
    let sent = part.file_name().unwrap_or_default().to_owned();
    let first = part.chunk().await?;
    // A browser sends an empty part where nothing was chosen.
    if sent.is_empty() && first.as_ref().is_none_or(Bytes::is_empty) {
        return Ok(());
    }
    let Some(admitted) = rim.core.admit_file(upload, FileName::new(&sent)).await else {
        return Ok(());
    };
    let (mut bytes, mut next) = (Vec::new(), first);
    let mut whole = Ok(());
    while let Some(piece) = next {
        if (bytes.len() + piece.len()) as u64 > FILE_BYTES_MAX {
            // The rest is read past, so that whoever sends it sees our answer.
            (bytes, whole) = (Vec::new(), Err(FileFlaw::TooLarge));
            break;
        }
        bytes.extend_from_slice(&piece);
        next = part.chunk().await?;
    }
    Ok(rim.core.take_file(upload, admitted, whole.map(|()| bytes)).await?)
}

async fn small(mut part: Field<'_>, longest: usize) -> Result<String, MultipartError> {
    let mut value = Vec::new();
    while let Some(piece) = part.chunk().await? {
        if value.len() + piece.len() <= longest {
            value.extend_from_slice(&piece);
        }
    }
    Ok(String::from_utf8(value).unwrap_or_default())
}

/// GET of a file by the person who sent it.
pub async fn for_visit(State(rim): State<Arc<Rim>>, Path(file): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let asked = async {
        let visit = visitor.visit.as_ref().ok_or(Failure::SignedOut)?;
        rim.core.file_for_visit(visit, id(&file)?).await
    };
    match asked.await {
        Ok(file) => download(file),
        Err(Failure::SignedOut) => see_other(paths::FOLLOW),
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

/// GET of a file by staff.
pub async fn for_staff(
    State(rim): State<Arc<Rim>>,
    Path((reference, file)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let visitor = parts.extensions.get::<Visitor>().cloned().unwrap_or_default();
    let asked = async {
        let actor = visitor.actor.as_ref().ok_or(Failure::SignedOut)?;
        let reference = Reference::parse(&reference).ok_or(Failure::NotFound)?;
        rim.core.file_for_staff(actor, &reference, id(&file)?).await
    };
    match asked.await {
        Ok(file) => download(file),
        Err(failure) => rim.draw_failure(parts, &failure, Vec::new()).await,
    }
}

fn id(typed: &str) -> Result<FileId, Failure> {
    Uuid::try_parse(typed).map(FileId).map_err(|_| Failure::NotFound)
}

/// A file as an answer: saved, never shown, and with no rights if somebody shows it after all (OWASP ASVS 5.0, 3.2.1).
fn download(file: FileOut<impl Stream<Item = Result<Bytes, StoreError>> + Send + 'static>) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/octet-stream"),
        ),
        (header::CONTENT_LENGTH, HeaderValue::from(file.size)),
        (header::CONTENT_DISPOSITION, disposition(&file.name)),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox; default-src 'none'"),
        ),
    ];
    (headers, Body::from_stream(file.pieces)).into_response()
}

/// The name in two spellings (RFC 6266, RFC 8187): for old programs without what they trip over, and to the letter.
fn disposition(name: &FileName) -> HeaderValue {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')');
    let plain: String = name
        .as_str()
        .chars()
        .map(|c| if is_plain(c) { c } else { '_' })
        .collect();
    let mut exact = String::new();
    for byte in name.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            exact.push(char::from(byte));
        } else {
            exact.push_str(&format!("%{byte:02X}"));
        }
    }
    HeaderValue::try_from(format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_breaks_no_header() {
        let table = [
            (
                "photo.jpg",
                "attachment; filename=\"photo.jpg\"; filename*=UTF-8''photo.jpg",
            ),
            (
                "a\"b\r\nSet-Cookie: x=1.txt",
                "attachment; filename=\"a_bSet-Cookie_ x_1.txt\"; filename*=UTF-8''a%22bSet-Cookie%3A%20x%3D1.txt",
            ),
            (
                "../../etc/passwd",
                "attachment; filename=\"passwd\"; filename*=UTF-8''passwd",
            ),
            (
                "sk\u{e4}rm.png",
                "attachment; filename=\"sk_rm.png\"; filename*=UTF-8''sk%C3%A4rm.png",
            ),
            (
                "exe.\u{202e}gpj.jpg",
                "attachment; filename=\"exe.gpj.jpg\"; filename*=UTF-8''exe.gpj.jpg",
            ),
        ];
        for (sent, header) in table {
            assert_eq!(disposition(&FileName::new(sent)).to_str().unwrap(), header);
        }
    }
}

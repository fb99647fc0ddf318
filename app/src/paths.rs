//! The address of every page and act, as functions: what links, forms, mails and redirects use.

use crate::domain::afterwards::Sheet;
use crate::domain::concern::{Page, Signpost};
use crate::domain::council::CouncilCode;
use crate::domain::elsewhere::Body;
use crate::domain::follow::PersonAct;
use crate::domain::guide::{Answers, Question, Stage};
use crate::domain::ids::{FileId, RecordId, Reference, SecretCode};
use crate::domain::language::{Language, Part};
use crate::domain::own_page::OwnPage;
use crate::domain::support::Need;
use crate::port::{QueueFilter, View};

/// The start page.
pub const HOME: &str = "/";
/// Every question page stands under it.
pub const CONCERN: &str = "/concern";
/// Wipes the draft (POST).
pub const CONCERN_START_AGAIN: &str = "/concern/start-again";
/// What was saved to come back to: its code, and how to clear it. POST gives it a new code.
pub const CONCERN_SAVED: &str = "/concern/saved";
/// The code of a saved draft is asked for here; POST opens it.
pub const CONCERN_COME_BACK: &str = "/concern/come-back";
/// This browser lets go of the draft (POST).
pub const CONCERN_LET_GO: &str = "/concern/let-go";
/// After sending: reference, code, what happens next.
pub const CONCERN_SENT: &str = "/concern/sent";
/// Where people find their health records.
pub const CONCERN_RECORDS: &str = "/concern/records";
/// It is not about this trust: who it is about is asked here (GET and POST).
pub const CONCERN_ELSEWHERE: &str = "/concern/elsewhere";
/// Who the person is, if they like to say, after sending (GET and POST).
pub const CONCERN_ABOUT_YOU: &str = "/concern/about-you";
/// While very many send: a short wait. POST sends.
pub const CONCERN_WAIT: &str = "/concern/wait";
/// "I have saved my code" (POST).
pub const CONCERN_CODE_SAVED: &str = "/concern/code-saved";
/// Takes one file out of the draft (POST).
pub const CONCERN_FILE_REMOVE: &str = "/concern/photos-or-documents/remove";
/// Reference and code are asked for here; POST opens the case.
pub const FOLLOW: &str = "/follow";
/// The case a visit is about.
pub const FOLLOW_CASE: &str = "/follow/case";
/// Takes more files (POST).
pub const FOLLOW_FILES: &str = "/follow/files";
/// How we did, once a case is closed (GET and POST).
pub const FOLLOW_HOW_WE_DID: &str = "/follow/how-we-did";
/// Who of the staff has opened it.
pub const FOLLOW_LOOKED: &str = "/follow/looked";
/// Everything that was sent and told, as a file to be taken away (GET).
pub const FOLLOW_COPY: &str = "/follow/copy";
/// Ends the visit (POST), and the page after it (GET).
pub const FOLLOW_LEAVE: &str = "/follow/leave";
/// Those who help the person with a case; POST lets somebody in.
pub const HELPERS: &str = "/follow/helpers";
/// Lets a helper in no more (POST).
pub const HELPERS_STOP: &str = "/follow/helpers/stop";
/// Sends a link to the person's own address, to confirm it (POST).
pub const FOLLOW_CONFIRM: &str = "/follow/confirm";
/// Wipes the address that the person is nudged at (POST).
pub const FOLLOW_FORGET_NUDGE: &str = "/follow/forget-nudge";
/// "I have saved my new code" (POST).
pub const FOLLOW_CODE_SAVED: &str = "/follow/code-saved";
/// For those who have lost their code; POST asks for a link.
pub const FOLLOW_LOST: &str = "/follow/lost-code";
/// The cases somebody helps with; POST asks for a link to them.
pub const HELPING: &str = "/helping";
/// A helper's own email address is asked for; POST sends a link there.
pub const HELPING_JOIN: &str = "/helping/join";
/// Opens one of the cases (POST).
pub const HELPING_OPEN: &str = "/helping/open";
/// Ends the visit to the list (POST).
pub const HELPING_LEAVE: &str = "/helping/leave";
/// Under it stands a link that was sent by mail: GET asks for a press, POST uses it up.
pub const LINK: &str = "/link";
/// Under it stands a language, and then the page that is wanted in it (GET).
pub const LANGUAGE: &str = "/language";
/// Where a patient says whether somebody else may be told about their care; POST takes the code.
pub const AGREE: &str = "/agree";

/// The same with the code in it: what a patient is mailed.
#[must_use]
pub fn agree_with(code: &SecretCode) -> String {
    format!("{AGREE}/{}", code.shown())
}
/// What the patient is asked; POST takes a yes or a no.
pub const AGREE_DECIDE: &str = "/agree/decide";
/// Ends the patient's visit (POST), and the page after it (GET).
pub const AGREE_LEAVE: &str = "/agree/leave";
/// Away to another website at once (GET): ends the visit and takes away what the browser holds of ours.
pub const LEAVE: &str = "/leave";
/// The trust's own logo.
pub const LOGO: &str = "/logo";
/// Where to find help.
pub const SUPPORT: &str = "/support";
/// What somebody can do: a question a page (GET).
pub const WHAT_CAN_I_DO: &str = "/what-can-i-do";
/// A leaflet of those who help, to print.
pub const LEAFLET: &str = "/support/leaflet";
/// What we keep in the browser.
pub const COOKIES: &str = "/cookies";
/// The queue.
pub const DESK: &str = "/desk";
/// Signing in (GET and POST).
pub const SIGN_IN: &str = "/desk/sign-in";
/// Signing out (POST).
pub const SIGN_OUT: &str = "/desk/sign-out";
/// Looking for cases (GET and POST).
pub const SEARCH: &str = "/desk/search";
/// Begins to write a contact down: leads to a new address of one (GET).
pub const RECORD: &str = "/desk/record";
/// Mail that is stuck, accounts.
pub const OFFICE: &str = "/desk/office";
/// The audit trail.
pub const AUDIT: &str = "/desk/audit";

/// What people answered afterwards, counted.
pub const ANSWERS: &str = "/desk/answers";

/// Who helps, as staff keep it.
pub const DIRECTORY: &str = "/desk/directory";
/// A new entry of it (GET and POST).
pub const DIRECTORY_ADD: &str = "/desk/directory/add";
/// Takes in a file of entries (GET and POST).
pub const DIRECTORY_IMPORT: &str = "/desk/directory/import";
/// How often people were told who can help.
pub const DIRECTORY_OFFERED: &str = "/desk/directory/offered";
/// Every entry as such a file (GET).
pub const DIRECTORY_EXPORT: &str = "/desk/directory/export";

/// The trust's own words, page by page.
pub const OWN_WORDS: &str = "/desk/words";

/// The languages of the public side, and which of their words are checked.
pub const TRANSLATIONS: &str = "/desk/translations";

/// The words of a part in a language; POST says who checked them, or makes them a draft again.
#[must_use]
pub fn translation(language: Language, part: Part) -> String {
    format!("{TRANSLATIONS}/{language}/{}", part.name())
}

/// A page that the service owes people.
#[must_use]
pub fn own_page(page: OwnPage) -> String {
    format!("/{page}")
}

/// The form of the trust's own words on such a page; POST shows them as they would be, or publishes them.
#[must_use]
pub fn own_words(page: OwnPage) -> String {
    format!("{OWN_WORDS}/{page}")
}

/// An entry of the directory; POST checks it, retires it or brings it back.
#[must_use]
pub fn directory_entry(slug: &str) -> String {
    format!("{DIRECTORY}/entry/{slug}")
}

/// The form that changes an entry (GET and POST).
#[must_use]
pub fn directory_change(slug: &str) -> String {
    format!("{}/change", directory_entry(slug))
}

/// Where something is asked afterwards, and the page that leads there.
#[must_use]
pub fn afterwards(sheet: Sheet) -> (&'static str, &'static str) {
    match sheet {
        Sheet::Equality => (CONCERN_ABOUT_YOU, CONCERN_SENT),
        Sheet::Survey => (FOLLOW_HOW_WE_DID, FOLLOW_CASE),
    }
}

/// The page at this path of ours, from now on in that language.
#[must_use]
pub fn in_language(language: Language, path: &str, query: &str) -> String {
    format!("{LANGUAGE}/{language}{path}{query}")
}

/// Who helps with something, where a council is: an address to keep, with no postcode in it. POST takes a postcode.
#[must_use]
pub fn support(need: Need, council: Option<&CouncilCode>) -> String {
    let council = council.map(|council| format!("&council={}", council.as_str()));
    format!("{SUPPORT}?need={need}{}", council.unwrap_or_default())
}

/// The same as a tagged PDF, for the same query, where the server was built to make them.
pub const LEAFLET_PDF: &str = "/support/leaflet.pdf";

/// The choice of who is on a leaflet, by need and council.
#[must_use]
pub fn leaflet(need: Need, council: Option<&CouncilCode>) -> String {
    support(need, council).replacen(SUPPORT, LEAFLET, 1)
}

/// Every need, for somebody who has said where they live.
#[must_use]
pub fn support_needs(council: Option<&CouncilCode>) -> String {
    let council = council.map(|council| format!("?council={}", council.as_str()));
    format!("{SUPPORT}{}", council.unwrap_or_default())
}

/// The next question about what somebody can do, or the end: the answers so far are the address.
#[must_use]
pub fn what_can_i_do(answers: Answers) -> String {
    let answered = Question::ALL
        .iter()
        .filter_map(|question| Some(format!("{question}={}", answers.code(*question)?)));
    let answered: Vec<String> = answered.collect();
    if answered.is_empty() {
        WHAT_CAN_I_DO.to_owned()
    } else {
        format!("{WHAT_CAN_I_DO}?{}", answered.join("&"))
    }
}

/// The page of a stage.
#[must_use]
pub fn stage(stage: Stage) -> String {
    format!("/stages/{stage}")
}

/// A question page: GET draws it, POST answers it.
#[must_use]
pub fn question(page: Page) -> String {
    format!("{CONCERN}/{}", page.code())
}

/// Are files sent to this address? They come as another kind of form, and are larger than any other.
#[must_use]
pub fn takes_files(path: &str) -> bool {
    [FOLLOW_FILES, DIRECTORY_IMPORT].contains(&path)
        || path == question(Page::Files)
        || path.strip_prefix(RECORD).is_some_and(|rest| rest.starts_with('/'))
}

/// A file that somebody sent, for the one who sent it.
#[must_use]
pub fn followed_file(file: FileId) -> String {
    format!("{FOLLOW_FILES}/{file}")
}

/// The same file, for staff.
#[must_use]
pub fn case_file(reference: &Reference, file: FileId) -> String {
    format!("{}/file/{file}", case(reference))
}

/// The page that an answer to the first question leads to, instead of on through the form.
#[must_use]
pub fn signpost(signpost: Signpost) -> &'static str {
    match signpost {
        Signpost::Records => CONCERN_RECORDS,
        Signpost::Elsewhere => CONCERN_ELSEWHERE,
    }
}

/// Who it is for, if it is not for us (GET); POST asks us to pass it on.
#[must_use]
pub fn elsewhere(body: Body) -> String {
    format!("{CONCERN_ELSEWHERE}/{}", body.code())
}

/// The wait with this ticket, which holds letters, digits, dots, dashes and underlines only.
#[must_use]
pub fn wait(ticket: &str) -> String {
    format!("{CONCERN_WAIT}?ticket={ticket}")
}

/// What the person does on their case: GET draws the form, POST does it.
#[must_use]
pub fn follow_act(act: PersonAct) -> String {
    format!("{FOLLOW_CASE}/{act}")
}

/// A case on the desk.
#[must_use]
pub fn case(reference: &Reference) -> String {
    format!("{DESK}/case/{}", reference.as_str())
}

/// A page of the desk about one act on a case, such as `resolve`: a page of its own, no dialog.
#[must_use]
pub fn case_act(reference: &Reference, act: &str) -> String {
    format!("{}/{act}", case(reference))
}

/// A contact that is being written down (GET and POST).
#[must_use]
pub fn record(id: RecordId) -> String {
    format!("{RECORD}/{id}")
}

/// The record of what somebody said by word of mouth, to be printed and sent.
#[must_use]
pub fn written_record(reference: &Reference) -> String {
    case_act(reference, "written-record")
}

/// Where a form of the desk posts to: a server function with a stable address.
#[must_use]
pub fn act(endpoint: &str) -> String {
    format!("/act/desk/{endpoint}")
}

/// The queue with a filter; what is as it opens stays out of the address.
#[must_use]
pub fn queue(filter: &QueueFilter) -> String {
    let mut parts = Vec::new();
    if filter.view != View::default() {
        parts.push(format!("view={}", filter.view));
    }
    if let Some(kind) = filter.kind {
        parts.push(format!("kind={kind}"));
    }
    if filter.page > 1 {
        parts.push(format!("page={}", filter.page));
    }
    if parts.is_empty() {
        DESK.to_owned()
    } else {
        format!("{DESK}?{}", parts.join("&"))
    }
}

//! The address of every page and act, as functions: what links, forms, mails and redirects use.

use crate::domain::concern::Page;
use crate::domain::follow::PersonAct;
use crate::domain::ids::Reference;
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
/// "I have saved my code" (POST).
pub const CONCERN_CODE_SAVED: &str = "/concern/code-saved";
/// Reference and code are asked for here; POST opens the case.
pub const FOLLOW: &str = "/follow";
/// The case a visit is about.
pub const FOLLOW_CASE: &str = "/follow/case";
/// Who of the staff has opened it.
pub const FOLLOW_LOOKED: &str = "/follow/looked";
/// Everything that was sent and told, as a file to be taken away (GET).
pub const FOLLOW_COPY: &str = "/follow/copy";
/// Ends the visit (POST), and the page after it (GET).
pub const FOLLOW_LEAVE: &str = "/follow/leave";
/// Where a patient says whether somebody else may be told about their care; POST takes the code.
pub const AGREE: &str = "/agree";
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
/// What we keep in the browser.
pub const COOKIES: &str = "/cookies";
/// The queue.
pub const DESK: &str = "/desk";
/// Signing in (GET and POST).
pub const SIGN_IN: &str = "/desk/sign-in";
/// Signing out (POST).
pub const SIGN_OUT: &str = "/desk/sign-out";
/// Mail that is stuck, accounts.
pub const OFFICE: &str = "/desk/office";
/// The audit trail.
pub const AUDIT: &str = "/desk/audit";

/// A question page: GET draws it, POST answers it.
#[must_use]
pub fn question(page: Page) -> String {
    format!("{CONCERN}/{}", page.code())
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

//! The acts of the desk: one for each button, none longer than it takes to ask the port.

use super::fields::Fields;
use super::{Form, answer, desk, status, taken, typist, version};
use crate::domain::access::Act;
use crate::domain::case::{Change, Outcome};
use crate::domain::consent::ConsentChange;
use crate::domain::failure::Failure;
use crate::domain::ids::{Reference, StaffId};
use crate::domain::letter;
use crate::port::{Kept, KeptFor};
use leptos::prelude::*;
use leptos::server_fn::codec::Post;

/// What the form of handing over posts to give a case back to the queue.
pub const TO_QUEUE: &str = "queue";

/// Takes an unclaimed case.
#[server(prefix = "/act", endpoint = "desk/claim", input = Post<Fields>)]
pub async fn claim(#[server(default)] reference: String, #[server(default)] seen: String) -> Result<(), Failure> {
    let form = Form {
        act: Act::Claim,
        reference: &reference,
        seen: &seen,
        words: "",
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        asked.desk.claim(&asked.actor, &asked.reference, asked.seen).await
    };
    answer(&form, outcome.await).await
}

/// Tells the person that we have it, with words or without.
#[server(prefix = "/act", endpoint = "desk/acknowledge", input = Post<Fields>)]
pub async fn acknowledge(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let form = Form {
        act: Act::Acknowledge,
        reference: &reference,
        seen: &seen,
        words: &reply,
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        asked
            .desk
            .acknowledge(&asked.actor, &asked.reference, asked.seen, optional(&reply)?)
            .await
    };
    answer(&form, outcome.await).await
}

/// Answers the person.
#[server(prefix = "/act", endpoint = "desk/reply", input = Post<Fields>)]
pub async fn reply(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let form = Form {
        act: Act::Reply,
        reference: &reference,
        seen: &seen,
        words: &reply,
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        asked
            .desk
            .reply(
                &asked.actor,
                &asked.reference,
                asked.seen,
                taken(letter::Reply::parse(&reply))?,
            )
            .await
    };
    answer(&form, outcome.await).await
}

/// Writes to somebody who may not be told about the patient (`says_nothing` is "yes" when the box was ticked).
#[server(prefix = "/act", endpoint = "desk/holding-reply", input = Post<Fields>)]
pub async fn holding_reply(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] reply: String,
    #[server(default)] says_nothing: String,
) -> Result<(), Failure> {
    let ticked = says_nothing == "yes";
    let form = Form {
        act: Act::HoldingReply,
        reference: &reference,
        seen: &seen,
        words: &reply,
        choice: ticked.then(|| (letter::HoldingReply::SAYS_NOTHING, "yes".to_owned())),
    };
    let outcome = async {
        let asked = form.asked()?;
        let words = taken(letter::HoldingReply::parse(&reply, ticked))?;
        asked
            .desk
            .holding_reply(&asked.actor, &asked.reference, asked.seen, words)
            .await
    };
    answer(&form, outcome.await).await
}

/// Records what came of asking for consent (`change` is a code of [`ConsentChange`]), with the evidence.
#[server(prefix = "/act", endpoint = "desk/consent", input = Post<Fields>)]
pub async fn consent(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] change: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let change =
        ConsentChange::from_code(&change).filter(|change| Change::Consent(*change).act() == Some(Act::Consent));
    let form = Form {
        act: Act::Consent,
        reference: &reference,
        seen: &seen,
        words: &note,
        choice: change.map(|change| ("change", change.code().to_owned())),
    };
    let outcome = async {
        let asked = form.asked()?;
        let change = change.ok_or(Failure::Invalid)?;
        let evidence = match change {
            ConsentChange::Ask if note.trim().is_empty() => None,
            _ => Some(taken(letter::Note::parse(&note))?),
        };
        asked
            .desk
            .consent(&asked.actor, &asked.reference, asked.seen, change, evidence)
            .await
    };
    answer(&form, outcome.await).await
}

/// Says that the consent that came is good, and why.
#[server(prefix = "/act", endpoint = "desk/verify-consent", input = Post<Fields>)]
pub async fn verify_consent(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form {
        act: Act::VerifyConsent,
        reference: &reference,
        seen: &seen,
        words: &note,
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        let evidence = Some(taken(letter::Note::parse(&note))?);
        asked
            .desk
            .consent(
                &asked.actor,
                &asked.reference,
                asked.seen,
                ConsentChange::Verify,
                evidence,
            )
            .await
    };
    answer(&form, outcome.await).await
}

/// Says what was done about words that may mean danger.
#[server(prefix = "/act", endpoint = "desk/deal-with-alert", input = Post<Fields>)]
pub async fn deal_with_alert(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form {
        act: Act::DealWithAlert,
        reference: &reference,
        seen: &seen,
        words: &note,
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        let done = taken(letter::Note::parse(&note))?;
        asked
            .desk
            .deal_with_alert(&asked.actor, &asked.reference, asked.seen, done)
            .await
    };
    answer(&form, outcome.await).await
}

/// Adds a note for staff.
#[server(prefix = "/act", endpoint = "desk/note", input = Post<Fields>)]
pub async fn note(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form {
        act: Act::Note,
        reference: &reference,
        seen: &seen,
        words: &note,
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        asked
            .desk
            .note(
                &asked.actor,
                &asked.reference,
                asked.seen,
                taken(letter::Note::parse(&note))?,
            )
            .await
    };
    answer(&form, outcome.await).await
}

/// Gives a case to a colleague (`to` is their account's id) or back to the queue ([`TO_QUEUE`]).
#[server(prefix = "/act", endpoint = "desk/hand-over", input = Post<Fields>)]
pub async fn hand_over(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] to: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let to = receiver(&to);
    let choice = to.map(|to| ("to", to.map_or_else(|| TO_QUEUE.to_owned(), |staff| staff.to_string())));
    let form = Form {
        act: Act::HandOver,
        reference: &reference,
        seen: &seen,
        words: &note,
        choice,
    };
    let outcome = async {
        let asked = form.asked()?;
        let (to, note) = (to.ok_or(Failure::Invalid)?, taken(letter::Note::parse(&note))?);
        asked
            .desk
            .hand_over(&asked.actor, &asked.reference, asked.seen, to, note)
            .await
    };
    answer(&form, outcome.await).await
}

/// Closes a case with a reason (`outcome` is its code), and with a last word to the person if there is one.
#[server(prefix = "/act", endpoint = "desk/resolve", input = Post<Fields>)]
pub async fn resolve(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] outcome: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let reason = Outcome::from_code(&outcome);
    let choice = reason.map(|reason| ("outcome", reason.code().to_owned()));
    let form = Form {
        act: Act::Resolve,
        reference: &reference,
        seen: &seen,
        words: &reply,
        choice,
    };
    let outcome = async {
        let asked = form.asked()?;
        asked
            .desk
            .resolve(
                &asked.actor,
                &asked.reference,
                asked.seen,
                reason.ok_or(Failure::Invalid)?,
                optional(&reply)?,
            )
            .await
    };
    answer(&form, outcome.await).await
}

/// Opens a case again, with the reason.
#[server(prefix = "/act", endpoint = "desk/reopen", input = Post<Fields>)]
pub async fn reopen(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form {
        act: Act::Reopen,
        reference: &reference,
        seen: &seen,
        words: &note,
        choice: None,
    };
    let outcome = async {
        let asked = form.asked()?;
        asked
            .desk
            .reopen(
                &asked.actor,
                &asked.reference,
                asked.seen,
                taken(letter::Note::parse(&note))?,
            )
            .await
    };
    answer(&form, outcome.await).await
}

/// Keeps what somebody is typing (`what` is a code of [`KeptFor`]), also when their session has just run out.
#[server(prefix = "/act", endpoint = "desk/keep", input = Post<Fields>)]
pub async fn keep(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] what: String,
    #[server(default)] words: String,
) -> Result<(), Failure> {
    let outcome = async {
        let staff = typist().ok_or(Failure::SignedOut)?;
        let reference = Reference::parse(&reference).ok_or(Failure::NotFound)?;
        let what = KeptFor::from_code(&what).ok_or(Failure::NotFound)?;
        desk()?
            .keep(
                staff,
                &reference,
                &Kept {
                    what,
                    words,
                    seen: version(&seen),
                },
            )
            .await
    };
    if let Err(failure) = outcome.await {
        status(failure);
    }
    Ok(())
}

/// Words that may be left out.
fn optional(typed: &str) -> Result<Option<letter::Reply>, Failure> {
    if typed.trim().is_empty() {
        Ok(None)
    } else {
        taken(letter::Reply::parse(typed)).map(Some)
    }
}

/// Who is to have the case: `None` when nobody was chosen, `Some(None)` for the queue.
fn receiver(typed: &str) -> Option<Option<StaffId>> {
    if typed == TO_QUEUE {
        Some(None)
    } else {
        typed.parse().ok().map(|id| Some(StaffId(id)))
    }
}

//! The acts of the desk: one for each button, none longer than it takes to ask the port.

use super::fields::Fields;
use super::{Form, answer, carry_out, desk, see_other, status, taken, typist, version, visitor};
use crate::domain::access::Act;
use crate::domain::agreement::ConsentForm;
use crate::domain::assessment::AssessmentForm;
use crate::domain::case::Outcome;
use crate::domain::consent::ConsentChange;
use crate::domain::deed::Deed;
use crate::domain::failure::Failure;
use crate::domain::ids::{Reference, StaffId};
use crate::domain::issue::IssueForm;
use crate::domain::kept;
use crate::domain::late::LateForm;
use crate::domain::letter::{self, Written};
use crate::domain::link::{LinkForm, MergeForm};
use crate::domain::not_required::{NotRequiredForm, PassOnForm};
use crate::domain::plan::PlanForm;
use crate::domain::record::{Way, WrittenRecord};
use crate::domain::split::SplitForm;
use crate::domain::track::TrackForm;
use crate::paths;
use crate::port::{Kept, KeptFor};
use leptos::prelude::*;
use leptos::server_fn::codec::Post;
use uuid::Uuid;

/// What the form of handing over posts to give a case back to the queue.
pub const TO_QUEUE: &str = "queue";

/// Takes the most urgent case that nobody holds.
#[server(prefix = "/act", endpoint = "desk/next", input = Post<Fields>)]
pub async fn next() -> Result<(), Failure> {
    let outcome = async {
        let actor = visitor().actor.ok_or(Failure::SignedOut)?;
        desk()?.next(&actor).await
    };
    match outcome.await {
        Ok(Some(reference)) => see_other(&format!("{}?done={}", paths::case(&reference), Act::Claim)),
        Ok(None) => see_other(&format!("{}?next=none", paths::DESK)),
        Err(Failure::SignedOut) => see_other(&format!("{}?next={}", paths::SIGN_IN, paths::DESK)),
        Err(failure) => status(failure),
    }
    Ok(())
}

/// Takes an unclaimed case.
#[server(prefix = "/act", endpoint = "desk/claim", input = Post<Fields>)]
pub async fn claim(#[server(default)] reference: String, #[server(default)] seen: String) -> Result<(), Failure> {
    carry_out(Form::of(Act::Claim, &reference, &seen), || Ok(Deed::Claim)).await
}

/// Tells the person that we have it, with words or without.
#[server(prefix = "/act", endpoint = "desk/acknowledge", input = Post<Fields>)]
pub async fn acknowledge(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::Acknowledge, &reference, &seen).with_words(&reply);
    carry_out(form, || Ok(Deed::Acknowledge(free(&reply)?))).await
}

/// Answers the person.
#[server(prefix = "/act", endpoint = "desk/reply", input = Post<Fields>)]
pub async fn reply(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::Reply, &reference, &seen).with_words(&reply);
    carry_out(form, || taken(letter::Reply::parse(&reply)).map(Deed::Reply)).await
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
    let choice = ticked.then(|| (letter::HoldingReply::SAYS_NOTHING, "yes".to_owned()));
    let form = Form::of(Act::HoldingReply, &reference, &seen)
        .with_words(&reply)
        .with_choice(choice);
    carry_out(form, || {
        taken(letter::HoldingReply::parse(&reply, ticked)).map(Deed::HoldingReply)
    })
    .await
}

/// Records what came of asking for consent.
#[server(prefix = "/act", endpoint = "desk/consent", input = Post<Fields>)]
pub async fn consent(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: ConsentForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::Consent, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::ConsentMore, kept::spelled(&typed));
    carry_out(form, || {
        let deed = Some(Deed::Consent(typed.clone()));
        deed.filter(|deed| deed.act() == Some(Act::Consent))
            .ok_or(Failure::Invalid)
    })
    .await
}

/// Says that the consent that came is good, and why.
#[server(prefix = "/act", endpoint = "desk/verify-consent", input = Post<Fields>)]
pub async fn verify_consent(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::VerifyConsent, &reference, &seen).with_words(&note);
    carry_out(form, || {
        Ok(Deed::Consent(ConsentForm {
            change: ConsentChange::Verify.code().to_owned(),
            note: note.clone(),
            ..ConsentForm::default()
        }))
    })
    .await
}

/// Says what was done about words that may mean danger.
#[server(prefix = "/act", endpoint = "desk/deal-with-alert", input = Post<Fields>)]
pub async fn deal_with_alert(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::DealWithAlert, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::DealWithAlert)).await
}

/// Adds a note for staff.
#[server(prefix = "/act", endpoint = "desk/note", input = Post<Fields>)]
pub async fn note(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::Note, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::Note)).await
}

/// Takes a case from the colleague who holds it, with the reason.
#[server(prefix = "/act", endpoint = "desk/take-over", input = Post<Fields>)]
pub async fn take_over(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::TakeOver, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::TakeOver)).await
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
    let form = Form::of(Act::HandOver, &reference, &seen)
        .with_words(&note)
        .with_choice(choice);
    carry_out(form, || {
        let to = to.ok_or(Failure::Invalid)?;
        Ok(Deed::HandOver(to, taken(letter::Note::parse(&note))?))
    })
    .await
}

/// Closes a case with a reason (`outcome` is its code), and with a last word to the person if there is one.
#[server(prefix = "/act", endpoint = "desk/resolve", input = Post<Fields>)]
pub async fn resolve(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] outcome: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let outcome = chosen_outcome(&outcome);
    let form = Form::of(Act::Resolve, &reference, &seen)
        .with_words(&reply)
        .with_choice(outcome.map(|outcome| ("outcome", outcome.code().to_owned())));
    carry_out(form, || {
        let outcome = outcome.ok_or(Failure::Invalid)?;
        Ok(Deed::Resolve(outcome, free(&reply)?))
    })
    .await
}

/// Opens a case again, with the reason.
#[server(prefix = "/act", endpoint = "desk/reopen", input = Post<Fields>)]
pub async fn reopen(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::Reopen, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::Reopen)).await
}

/// Says that the person, who asked us to stop, does not want us to, and how that was checked.
#[server(prefix = "/act", endpoint = "desk/keep-open", input = Post<Fields>)]
pub async fn keep_open(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::KeepOpen, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::KeepOpen)).await
}

/// Makes a new code with the person on the phone; the note says how the officer knew who it was.
#[server(prefix = "/act", endpoint = "desk/renew-code", input = Post<Fields>)]
pub async fn renew_code(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::RenewCode, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::RenewCode)).await
}

/// Says that what looked like spam is none.
#[server(prefix = "/act", endpoint = "desk/release", input = Post<Fields>)]
pub async fn release(#[server(default)] reference: String, #[server(default)] seen: String) -> Result<(), Failure> {
    carry_out(Form::of(Act::Release, &reference, &seen), || Ok(Deed::Release)).await
}

/// Says that what looked like spam is, with the reason, and closes it.
#[server(prefix = "/act", endpoint = "desk/dismiss", input = Post<Fields>)]
pub async fn dismiss(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::Dismiss, &reference, &seen).with_words(&note);
    carry_out(form, || taken(letter::Note::parse(&note)).map(Deed::Dismiss)).await
}

/// Notes a call or a visit about a case, or an attempt (`way` is a code of [`Way`]).
#[server(prefix = "/act", endpoint = "desk/log-contact", input = Post<Fields>)]
pub async fn log_contact(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] way: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let way = Way::from_code(&way);
    let form = Form::of(Act::LogContact, &reference, &seen)
        .with_words(&note)
        .with_choice(way.map(|way| ("way", way.code().to_owned())));
    carry_out(form, || {
        Ok(Deed::LogContact {
            source: None,
            way: way.ok_or(Failure::Invalid)?,
            call_back: None,
            words: taken(letter::Note::parse(&note))?,
        })
    })
    .await
}

/// Takes it back that two cases are one person's (`other` is the other one's reference).
#[server(prefix = "/act", endpoint = "desk/part-person", input = Post<Fields>)]
pub async fn part_person(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] other: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::PartPerson, &reference, &seen);
    let outcome = async {
        let asked = form.asked()?;
        let other = Reference::parse(&other).ok_or(Failure::NotFound)?;
        asked.desk.part_person(&asked.actor, &asked.reference, &other).await
    };
    answer(&form, outcome.await).await
}

/// Says that a copy of the written record has gone (`how` is a code of [`WrittenRecord`]).
#[server(prefix = "/act", endpoint = "desk/send-record", input = Post<Fields>)]
pub async fn send_record(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] how: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let how = WrittenRecord::from_code(&how).filter(|how| *how != WrittenRecord::Owed);
    let form = Form::of(Act::SendRecord, &reference, &seen)
        .with_words(&note)
        .with_choice(how.map(|how| ("how", how.code().to_owned())));
    carry_out(form, || {
        let how = how.ok_or(Failure::Invalid)?;
        Ok(Deed::SendRecord(how, taken(letter::Note::optional(&note))?))
    })
    .await
}

/// Closes what was sorted out by word of mouth (`agreed` is "yes" when the person is content).
#[server(prefix = "/act", endpoint = "desk/sort-out", input = Post<Fields>)]
pub async fn sort_out(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] outcome: String,
    #[server(default)] agreed: String,
    #[server(default)] note: String,
) -> Result<(), Failure> {
    let outcome = chosen_outcome(&outcome);
    let form = Form::of(Act::SortOut, &reference, &seen)
        .with_words(&note)
        .with_choice(outcome.map(|outcome| ("outcome", outcome.code().to_owned())));
    carry_out(form, || {
        let (outcome, done) = (outcome.ok_or(Failure::Invalid)?, taken(letter::Note::parse(&note))?);
        let content = agreed == "yes";
        content
            .then_some(Deed::SortOut(outcome, done, content))
            .ok_or(Failure::Invalid)
    })
    .await
}

/// Puts a case onto another track.
#[server(prefix = "/act", endpoint = "desk/change-track", input = Post<Fields>)]
pub async fn change_track(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: TrackForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::ChangeTrack, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::TrackMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::ChangeTrack(typed.clone()))).await
}

/// Records how a complaint is handled and when it is answered.
#[server(prefix = "/act", endpoint = "desk/plan", input = Post<Fields>)]
pub async fn plan(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: PlanForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::Plan, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::PlanMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::Plan(typed.clone()))).await
}

/// Tells the person how it is going.
#[server(prefix = "/act", endpoint = "desk/update", input = Post<Fields>)]
pub async fn update(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(default)] reply: String,
) -> Result<(), Failure> {
    let form = Form::of(Act::Update, &reference, &seen).with_words(&reply);
    carry_out(form, || taken(letter::Reply::parse(&reply)).map(Deed::Update)).await
}

/// Writes an issue down, or changes one.
#[server(prefix = "/act", endpoint = "desk/issue", input = Post<Fields>)]
pub async fn issue(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: IssueForm,
) -> Result<(), Failure> {
    let changed: Option<Uuid> = typed.issue.parse().ok();
    let form = Form::of(Act::Issue, &reference, &seen)
        .with_words(&typed.note)
        .with_choice(changed.map(|id| ("issue", id.to_string())))
        .with_more(KeptFor::IssueMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::Issue(typed.clone()))).await
}

/// Says how serious a case is, and how much work.
#[server(prefix = "/act", endpoint = "desk/assess", input = Post<Fields>)]
pub async fn assess(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: AssessmentForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::Assess, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::AssessMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::Assess(typed.clone()))).await
}

/// Decides about a complaint that may have come late.
#[server(prefix = "/act", endpoint = "desk/decide-late", input = Post<Fields>)]
pub async fn decide_late(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: LateForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::DecideLate, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::LateMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::DecideLate(typed.clone()))).await
}

/// Closes a complaint that need not be dealt with.
#[server(prefix = "/act", endpoint = "desk/not-required", input = Post<Fields>)]
pub async fn not_required(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: NotRequiredForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::NotRequired, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::NotRequiredMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::NotRequired(typed.clone()))).await
}

/// Passes a case on to another organisation.
#[server(prefix = "/act", endpoint = "desk/pass-on", input = Post<Fields>)]
pub async fn pass_on(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: PassOnForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::PassOn, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::PassOnMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::PassOn(typed.clone()))).await
}

/// Links a case to another, or takes that back.
#[server(prefix = "/act", endpoint = "desk/link", input = Post<Fields>)]
pub async fn link(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: LinkForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::Link, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::LinkMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::Link(typed.clone()))).await
}

/// Merges a case into another.
#[server(prefix = "/act", endpoint = "desk/merge", input = Post<Fields>)]
pub async fn merge(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: MergeForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::Merge, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::MergeMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::Merge(typed.clone()))).await
}

/// Makes a case of its own of a part of one.
#[server(prefix = "/act", endpoint = "desk/split", input = Post<Fields>)]
pub async fn split(
    #[server(default)] reference: String,
    #[server(default)] seen: String,
    #[server(flatten)] typed: SplitForm,
) -> Result<(), Failure> {
    let form = Form::of(Act::Split, &reference, &seen)
        .with_words(&typed.note)
        .with_more(KeptFor::SplitMore, kept::spelled(&typed));
    carry_out(form, || Ok(Deed::Split(typed.clone()))).await
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

/// Who is to have the case: `None` when nobody was chosen, `Some(None)` for the queue.
fn receiver(typed: &str) -> Option<Option<StaffId>> {
    if typed == TO_QUEUE {
        Some(None)
    } else {
        typed.parse().ok().map(|id| Some(StaffId(id)))
    }
}

/// Words to the person that may be left out.
fn free(typed: &str) -> Result<Option<Written>, Failure> {
    Ok(taken(letter::Reply::optional(typed))?.map(Written::Free))
}

fn chosen_outcome(typed: &str) -> Option<Outcome> {
    Outcome::from_code(typed).filter(|outcome| outcome.is_chosen())
}

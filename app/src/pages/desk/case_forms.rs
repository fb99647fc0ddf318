//! The forms of a case: what can be pressed and written now, each drawn only when the actor may do it. A note and a reply
//! are two forms that share neither address, field, colour nor words.

use super::case::Said;
use super::case_facts::{safety, signs};
use super::fields::says_nothing;
use super::query;
use super::timeline::timeline;
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::ids::Reference;
use crate::domain::letter::{HoldingReply, Note, Reply, WORDS_MAX};
use crate::domain::problem::Problem;
use crate::islands::KeepTyping;
use crate::paths;
use crate::port::{CaseFile, Kept, KeptFor};
use crate::words::{sentence, t};
use leptos::prelude::*;

/// What the forms of one case are drawn from.
#[derive(Clone, Copy)]
pub struct Forms<'a> {
    pub file: &'a CaseFile,
    pub said: &'a Said,
    pub form_token: &'a str,
}

/// The problem with what was typed, if the page is drawn because there was one.
fn problem<T>(wrong: bool, judged: Result<T, Problem>) -> Option<Problem> {
    judged.err().filter(|_| wrong)
}

impl<'a> Forms<'a> {
    fn may(&self, act: Act) -> bool {
        self.file.may.contains(&act)
    }

    /// What was kept from this form.
    pub fn kept(&self, what: KeptFor) -> Option<&'a Kept> {
        self.file
            .kept
            .iter()
            .find(|kept| kept.what == what && !kept.words.is_empty())
    }

    /// What was kept from this form, be it words or what was chosen beside them.
    fn brought_back(&self, what: KeptFor) -> Option<&'a Kept> {
        let more = what.more().and_then(|more| self.kept(more));
        self.kept(what).or(more)
    }

    /// What was typed into this form.
    pub fn typed(&self, what: KeptFor) -> &'a str {
        self.kept(what).map_or("", |kept| kept.words.as_str())
    }

    /// What is wrong with a form of several fields, if the page is drawn because something is.
    pub fn wrong(&self, what: KeptFor, problems: impl FnOnce() -> Option<Vec<Problem>>) -> Vec<Problem> {
        let is_wrong = self.said.is_wrong(what);
        is_wrong.then(problems).flatten().unwrap_or_default()
    }

    /// What is wrong with what was typed into this form.
    pub fn problem(&self, what: KeptFor) -> Option<Problem> {
        let (typed, wrong) = (self.typed(what), self.said.is_wrong(what));
        match what {
            KeptFor::Note
            | KeptFor::HandOver
            | KeptFor::TakeOver
            | KeptFor::Reopen
            | KeptFor::RenewCode
            | KeptFor::Dismiss
            | KeptFor::KeepOpen
            | KeptFor::VerifyConsent
            | KeptFor::LogContact
            | KeptFor::SortOut
            | KeptFor::ChangeTrack
            | KeptFor::Plan
            | KeptFor::Issue
            | KeptFor::DecideLate
            | KeptFor::NotRequired
            | KeptFor::PassOn
            | KeptFor::Link
            | KeptFor::Merge
            | KeptFor::Split
            | KeptFor::DealWithAlert => problem(wrong, Note::parse(typed)),
            // They may be left out.
            KeptFor::SendRecord | KeptFor::Assess => problem(wrong, Note::optional(typed)),
            KeptFor::Consent => self
                .consent_problems()
                .into_iter()
                .find(|problem| problem.field == Note::FIELD),
            // Each of their fields says what is wrong with it, where it stands.
            KeptFor::ConsentMore
            | KeptFor::TrackMore
            | KeptFor::PlanMore
            | KeptFor::IssueMore
            | KeptFor::AssessMore
            | KeptFor::LateMore
            | KeptFor::NotRequiredMore
            | KeptFor::PassOnMore
            | KeptFor::LinkMore
            | KeptFor::MergeMore
            | KeptFor::SplitMore => None,
            KeptFor::Reply | KeptFor::Update => problem(wrong, Reply::parse(typed)),
            KeptFor::HoldingReply => problem(
                wrong,
                HoldingReply::parse(typed, query(HoldingReply::SAYS_NOTHING) == "yes"),
            ),
            // Words may be left out of these two; only their length can be wrong.
            KeptFor::Acknowledge | KeptFor::Resolve => problem(wrong, Reply::optional(typed)),
        }
    }

    /// What is wrong on the case page, and whether anything is.
    pub fn error_summary(&self) -> (AnyView, bool) {
        let forms = [
            KeptFor::Acknowledge,
            KeptFor::Reply,
            KeptFor::HoldingReply,
            KeptFor::Note,
        ];
        let list: Vec<_> = forms
            .into_iter()
            .filter(|what| self.file.may.iter().any(|act| act.code() == what.code()))
            .filter_map(|what| {
                let problem = self.problem(what)?;
                let place = match problem.field.as_str() {
                    HoldingReply::SAYS_NOTHING => format!("#{}", HoldingReply::SAYS_NOTHING),
                    _ => format!("#{what}"),
                };
                Some(ErrorItem::new(place, sentence(&problem)))
            })
            .collect();
        if list.is_empty() {
            (().into_any(), false)
        } else {
            (view! { <ErrorSummary error_list=list/> }.into_any(), true)
        }
    }

    /// The fields that every form carries: which case, which version of it was seen, and the border's token.
    pub fn hidden(&self) -> AnyView {
        view! {
            <input type="hidden" name="form_token" value=self.form_token.to_owned()/>
            <input type="hidden" name="reference" value=self.file.case.reference.as_str().to_owned()/>
            <input type="hidden" name="seen" value=self.file.case.version/>
        }
        .into_any()
    }

    /// While it looks like spam and nobody has looked: why, and the two ways on.
    pub fn quarantine(&self) -> Option<AnyView> {
        if !self.file.case.quarantined {
            return None;
        }
        let release = self.may(Act::Release).then(|| {
            view! {
                <form method="post" action=paths::act("release")>
                    {self.hidden()}
                    <Button prevent_double_click=true text=t("desk-press-release")/>
                </form>
            }
        });
        let dismiss = self.may(Act::Dismiss).then(|| {
            let place = paths::case_act(&self.file.case.reference, Act::Dismiss.code());
            view! { <Button variant=ButtonVariant::Secondary href=place text=t("desk-to-dismiss")/> }
        });
        let inside = view! {
            {signs(&self.file.signs)}
            <p class="nhsuk-u-margin-top-3">{t("desk-quarantine-what")}</p>
            <p>{t("desk-quarantine-do")}</p>
            {release}
            {dismiss}
        };
        let heading = Title::new(t("desk-quarantine-heading")).level(2);
        Some(view! { <WarningCallout heading>{inside}</WarningCallout> }.into_any())
    }

    /// Cases that a colleague has said are the same person's, each with the way to say that it is not so.
    pub fn same_person(&self) -> Option<AnyView> {
        if self.file.same_person.is_empty() {
            return None;
        }
        let may = self.may(Act::PartPerson);
        let item = |other: &Reference| {
            let (hidden, reference) = (self.hidden(), other.to_string());
            let part = may.then(|| {
                view! {
                    <form method="post" action=paths::act("part-person")>
                        {hidden}
                        <input type="hidden" name="other" value=other.as_str().to_owned()/>
                        <Button variant=ButtonVariant::Secondary small=true prevent_double_click=true>
                            {t("desk-press-part-person")} <span class="nhsuk-u-visually-hidden">" " {reference.clone()}</span>
                        </Button>
                    </form>
                }
            });
            view! { <li><p><a class="nhsuk-link" href=paths::case(other)>{other.to_string()}</a></p>{part}</li> }
        };
        let items: Vec<_> = self.file.same_person.iter().map(item).collect();
        Some(
            view! {
                <section aria-labelledby="same-person">
                    <h2 class="nhsuk-heading-m" id="same-person">{t("desk-same-person-heading")}</h2>
                    <p>{t("desk-same-person")}</p>
                    <ul class="nhsuk-list">{items}</ul>
                </section>
            }
            .into_any(),
        )
    }

    /// Claiming, and the links to the acts that have a page of their own.
    pub fn acts(&self) -> AnyView {
        let claim = self.may(Act::Claim).then(|| {
            view! {
                <form method="post" action=paths::act("claim")>
                    {self.hidden()}
                    <Button prevent_double_click=true text=t("desk-claim-this")/>
                </form>
            }
        });
        let groups = [
            (
                "person",
                &[Act::LogContact, Act::Plan, Act::Update, Act::Signpost, Act::RenewCode][..],
            ),
            (
                "sorting",
                &[
                    Act::Issue,
                    Act::Assess,
                    Act::ChangeTrack,
                    Act::Link,
                    Act::Split,
                    Act::DecideLate,
                ][..],
            ),
            (
                "onward",
                &[
                    Act::TakeOver,
                    Act::HandOver,
                    Act::SortOut,
                    Act::Resolve,
                    Act::PassOn,
                    Act::NotRequired,
                    Act::Merge,
                    Act::Reopen,
                ][..],
            ),
        ];
        let groups = groups.into_iter().filter_map(|(group, acts)| {
            let links = acts.iter().filter(|act| self.may(**act)).map(|act| {
                let place = paths::case_act(&self.file.case.reference, act.code());
                view! { <li><a class="nhsuk-link" href=place>{t(&format!("desk-to-{act}"))}</a></li> }
            });
            let links: Vec<_> = links.collect();
            (!links.is_empty()).then(|| {
                view! {
                    <div class="nhsuk-grid-column-one-third">
                        <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-2">{t(&format!("desk-acts-{group}"))}</h2>
                        <ul class="nhsuk-list">{links}</ul>
                    </div>
                }
            })
        });
        let groups: Vec<_> = groups.collect();
        let pages = (!groups.is_empty())
            .then(|| view! { <nav class="nhsuk-grid-row" aria-label=t("desk-acts")>{groups}</nav> });
        view! { {claim} {pages} }.into_any()
    }

    /// The forms that stand on the case page itself.
    pub fn on_this_page(&self) -> AnyView {
        let acknowledge = self
            .may(Act::Acknowledge)
            .then(|| self.for_person(KeptFor::Acknowledge));
        let reply = self.may(Act::Reply).then(|| self.for_person(KeptFor::Reply));
        let holding = self
            .may(Act::HoldingReply)
            .then(|| self.for_person(KeptFor::HoldingReply));
        let note = self.may(Act::Note).then(|| self.for_staff());
        view! { {acknowledge} {reply} {holding} {note} }.into_any()
    }

    /// A form whose words the person will read.
    fn for_person(&self, what: KeptFor) -> AnyView {
        let heading_id = format!("{what}-heading");
        // One main button a page: while the person has not been told that we have it, that comes first.
        let second = what != KeptFor::Acknowledge && self.may(Act::Acknowledge);
        let variant = if second {
            ButtonVariant::Secondary
        } else {
            ButtonVariant::Primary
        };
        let form = view! {
            <form method="post" action=paths::act(what.code()) novalidate=true>
                {self.hidden()}
                {self.may_tell(what).then(|| self.words(what, Reply::FIELD, 8))}
                {(what == KeptFor::HoldingReply).then(|| self.says_nothing())}
                <Button variant prevent_double_click=true text=self.button(what)/>
            </form>
        };
        view! {
            <section class="app-reply" aria-labelledby=heading_id>
                <p class="app-reply__label">{t("desk-reply-label")}</p>
                <h2 class="nhsuk-heading-m" id=format!("{what}-heading")>{t(&format!("desk-form-{what}"))}</h2>
                <p>{t(&format!("desk-told-{}", self.file.reach.contact.channel()))}</p>
                {safety(&self.file.reach)}
                {self.with_what_happened(what, form.into_any())}
            </section>
        }
        .into_any()
    }

    /// May words of one's own go with this, as consent stands? What is said for everybody always may.
    pub fn may_tell(&self, what: KeptFor) -> bool {
        match what {
            KeptFor::Acknowledge | KeptFor::Resolve => self.file.case.permission(self.file.today).is_some(),
            _ => true,
        }
    }

    /// The box to tick: whoever writes says that it tells nothing about the patient.
    fn says_nothing(&self) -> AnyView {
        let problem = self
            .problem(KeptFor::HoldingReply)
            .filter(|problem| problem.field == HoldingReply::SAYS_NOTHING);
        says_nothing(false, problem.as_ref().map(sentence))
    }

    /// The form whose words only staff read.
    fn for_staff(&self) -> AnyView {
        let what = KeptFor::Note;
        let form = view! {
            <form method="post" action=paths::act(what.code()) novalidate=true>
                {self.hidden()}
                {self.words(what, Note::FIELD, 5)}
                <Button variant=ButtonVariant::Secondary prevent_double_click=true text=self.button(what)/>
            </form>
        };
        view! {
            <section class="app-note" aria-labelledby="note-heading">
                <p class="app-note__label">{t("desk-note-label")}</p>
                <h2 class="nhsuk-heading-m" id="note-heading">{t("desk-form-note")}</h2>
                {self.with_what_happened(what, form.into_any())}
            </section>
        }
        .into_any()
    }

    /// What the button of a form says: when the case has moved on, pressing it again is a choice of its own.
    pub fn button(&self, what: KeptFor) -> String {
        let anyway = if self.since(what).is_some() { "-anyway" } else { "" };
        t(&format!("desk-press-{what}{anyway}"))
    }

    /// The version that somebody had seen when they typed what was kept, if the case has moved on since.
    fn since(&self, what: KeptFor) -> Option<i64> {
        self.brought_back(what)
            .map(|kept| kept.seen)
            .filter(|seen| *seen != self.file.case.version)
    }

    /// The form; beside it, when the case has moved on since its words were typed, what has happened.
    pub fn with_what_happened(&self, what: KeptFor, form: AnyView) -> AnyView {
        let Some(seen) = self.since(what) else {
            let kept = self
                .brought_back(what)
                .map(|_| view! { <InsetText text=t("desk-kept-inset")/> });
            return view! { {kept} {form} }.into_any();
        };
        let news = self.file.timeline.iter().filter(|entry| entry.version > seen);
        view! {
            <p><strong>{t("desk-moved-since")}</strong></p>
            <div class="app-both-texts">
                <section class="app-both-texts__text">
                    <h3 class="nhsuk-heading-s">{t("desk-moved-theirs")}</h3>
                    {timeline(news, 4)}
                </section>
                <section class="app-both-texts__text">
                    <h3 class="nhsuk-heading-s">{t("desk-moved-yours")}</h3>
                    {form}
                </section>
            </div>
        }
        .into_any()
    }

    /// The field that words are typed into, and the island that keeps them. `field` is the name they are posted under.
    pub fn words(&self, what: KeptFor, field: &'static str, rows: u32) -> AnyView {
        self.words_as(what, field, rows, self.typed(what))
    }

    /// The same with these words in it.
    pub fn words_as(&self, what: KeptFor, field: &'static str, rows: u32, typed: &str) -> AnyView {
        let error = self
            .problem(what)
            .filter(|problem| problem.field != HoldingReply::SAYS_NOTHING)
            .map(|problem| sentence(&problem));
        let limit = u32::try_from(WORDS_MAX).unwrap_or(u32::MAX);
        view! {
            <CharacterCount name=field id=what.code() label=t(&format!("desk-label-{what}")) hint=t(&format!("desk-hint-{what}"))
                error value=typed maxlength=limit threshold=75u32 rows/>
            <KeepTyping address=paths::act("keep") field_id=what.code().to_owned() what=what.code().to_owned()
                reference=self.file.case.reference.as_str().to_owned() seen=self.file.case.version.to_string()
                kept_words=t("desk-kept-at") failed_words=t("desk-not-kept")/>
        }
        .into_any()
    }
}

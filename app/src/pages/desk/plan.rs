//! What is chosen and typed, beside a note, to put a case onto another track and to say when a complaint will be answered.

use super::case_facts::kind_name;
use super::case_forms::Forms;
use super::fields::{day, error, errors, telling};
use crate::components::*;
use crate::domain::case::Kind;
use crate::domain::kept::read;
use crate::domain::plan::{PlanForm, Settled};
use crate::domain::track::{Asked, TrackForm};
use crate::port::KeptFor;
use crate::words::{date, london_day, t, t_with};
use leptos::prelude::*;

/// To which kind, what that rests on, and from which day.
pub fn track(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let file = forms.file;
    let typed = TrackForm {
        note: forms.typed(KeptFor::ChangeTrack).to_owned(),
        ..read(forms.typed(KeptFor::TrackMore))
    };
    let (was, received) = (file.case.kind, london_day(file.case.received_at));
    let problems = forms.wrong(KeptFor::ChangeTrack, || typed.parse(was, received, file.today).err());
    let kinds = Kind::ALL.iter().filter(|kind| **kind != was);
    let kinds = kinds.map(|kind| RadioItem::new(kind.code(), kind_name(*kind)).hint(t(&format!("track-kind-{kind}"))));
    let kinds: Vec<_> = kinds.collect();
    // What can rest on nothing that could be chosen is not offered.
    let asked = Asked::ALL
        .iter()
        .filter(|asked| Kind::ALL.iter().any(|to| *to != was && asked.allows(was, *to)));
    let asked = asked.map(|asked| {
        let item = RadioItem::new(asked.code(), t(&format!("track-asked-{asked}")));
        match asked {
            Asked::InWriting | Asked::Spoken => item.hint(t(&format!("track-asked-{asked}-hint"))),
            Asked::AsWritten => item.hint(t_with("track-asked-as-written-hint", &[("date", &date(received))])),
            Asked::Sorted => item,
        }
    });
    let asked: Vec<_> = asked.collect();
    let to = error(&problems, "to");
    let why = error(&problems, "asked");
    let view = view! {
        <Radios name="to" legend=Title::new(t("track-label-to")).size("s") items=kinds value=typed.to.clone() error=to/>
        <Radios name="asked" legend=Title::new(t("track-label-asked")).size("s") items=asked value=typed.asked.clone() error=why/>
        {day("asked_on", &typed.asked_on, &problems, t("track-hint-asked_on"))}
    };
    (view.into_any(), errors(&problems, &["asked_on"]))
}

/// How it was settled, the day, how they were told, and what stands on their page.
pub fn plan(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let (file, bounds) = (forms.file, &forms.file.bounds);
    let typed = PlanForm {
        note: forms.typed(KeptFor::Plan).to_owned(),
        ..read(forms.typed(KeptFor::PlanMore))
    };
    let may_tell = file.case.permission(file.today).is_some();
    let problems = forms.wrong(KeptFor::Plan, || typed.parse(bounds, may_tell, file.today).err());
    let settled = Settled::ALL.iter().filter(|settled| settled.fits(bounds.first));
    let settled = settled.map(|settled| RadioItem::new(settled.code(), t(&format!("plan-settled-{settled}"))));
    let settled: Vec<_> = settled.collect();
    let late = file.today > bounds.stands;
    let law = match (late, bounds.first) {
        (true, _) => t_with("plan-late", &[("date", &date(bounds.stands))]),
        (false, true) => t_with("plan-law", &[("law", &date(bounds.law))]),
        (false, false) => t_with(
            "plan-move",
            &[("date", &date(bounds.stands)), ("law", &date(bounds.law))],
        ),
    };
    let how = error(&problems, "settled");
    let view = view! {
        <InsetText text=law/>
        <Radios name="settled" legend=Title::new(t("plan-label-settled")).size("s") items=settled value=typed.settled.clone() error=how/>
        {day("respond_by", &typed.respond_by, &problems, t("plan-hint-respond_by"))}
        {telling(&typed.telling, false, may_tell, &problems, t("told-hint-plan"))}
    };
    (view.into_any(), errors(&problems, &["respond_by"]))
}

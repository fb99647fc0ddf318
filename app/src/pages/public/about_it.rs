//! The questions about what happened: what they would like, whom it is about, what, when and where.

use super::question::Question;
use crate::components::{
    CharacterCount, DateInput, DateItem, Input, RadioItem, Radios, Select, SelectItem, Text, Title,
};
use crate::domain::concern::{About, DO_NOT_KNOW, Signpost, WHAT_HAPPENED_MAX, Want, WhenKnown, YesNo};
use crate::domain::consent::{Patient, Writer};
use crate::domain::elsewhere::Body;
use crate::pages::language::{english_lang, in_english};
use crate::paths;
use crate::port::Place;
use crate::words::{sentence, t};
use leptos::prelude::*;

/// Stands for the three boxes of the date together: one problem, and one sentence, when all of them are empty.
pub const WHOLE_DATE: &str = "when_date";
/// More places than this are easier found in a list that opens than in a column of radios.
const RADIOS_MAX: usize = 12;

/// What they would like to happen, in everyday words: what most people want, what has a way of its own, and not sure.
pub fn want(question: &Question) -> AnyView {
    let item = |code: &str| RadioItem::new(code, t(&format!("want-{code}")));
    let hinted = |code: &str| item(code).hint(t(&format!("want-{code}-hint")));
    let usual = [
        Want::Question,
        Want::PutRight,
        Want::FullLook,
        Want::Thanks,
        Want::Suggestion,
    ];
    let mut items: Vec<RadioItem> = usual.iter().map(|want| item(want.code())).collect();
    items.push(hinted(Want::DataUse.code()));
    items.push(item(Signpost::Records.code()));
    items.push(hinted(Want::Elsewhere.code()));
    items.push(RadioItem::divider(t("want-or")));
    items.push(hinted(Want::NotSure.code()));
    view! {
        <Radios name="want" legend=Title::page(t("question-what-you-would-like")) hint=t("want-hint")
            error=question.error("want") value=question.form.want.clone() items/>
        <p><a href=paths::WHAT_CAN_I_DO>{t("guide-from-form")}</a></p>
    }
    .into_any()
}

/// Whether we may pass it on, and to whom.
pub fn pass_on(question: &Question) -> AnyView {
    let form = &question.form;
    let bodies = bodies();
    let answers = YesNo::ALL.iter().map(|answer| {
        RadioItem::new(answer.code(), t(&format!("pass_on-{answer}"))).hint(t(&format!("pass_on-{answer}-hint")))
    });
    view! {
        <h1 class="nhsuk-heading-l">{t("question-pass-it-on")}</h1>
        <p>{t("pass-on-what")}</p>
        <Radios name="body" legend=Title::new(t("field-body")).size("m") error=question.error("body")
            value=form.body.clone() items=bodies/>
        <Input name="body_name" label=t("field-body_name") hint=t("body_name-hint") error=question.error("body_name")
            value=form.body_name.clone() autocomplete="off"/>
        <Radios name="pass_on" legend=Title::new(t("field-pass_on")).size("m") hint=t("pass_on-hint")
            error=question.error("pass_on") value=form.pass_on.clone() items=answers.collect()/>
    }
    .into_any()
}

/// Who else gives care.
pub fn bodies() -> Vec<RadioItem> {
    let items = Body::ALL.iter();
    items
        .map(|body| RadioItem::new(body.code(), t(&format!("body-{body}"))))
        .collect()
}

/// Whom it is about.
pub fn who_for(question: &Question) -> AnyView {
    let form = &question.form;
    let other = view! {
        <Input name="patient_name" label=t("field-patient_name") hint=t("patient_name-hint")
            error=question.error("patient_name") value=form.patient_name.clone() autocomplete="off" spellcheck=false/>
        <Input name="relationship" label=t("field-relationship") hint=t("relationship-hint")
            error=question.error("relationship") value=form.relationship.clone() autocomplete="off"/>
    };
    let items = vec![
        RadioItem::new(About::Myself.code(), t("about-myself")),
        RadioItem::new(About::SomebodyElse.code(), t("about-somebody-else"))
            .hint(t("about-somebody-else-hint"))
            .conditional(other),
    ];
    view! {
        <Radios name="about" legend=Title::page(t("question-who-it-is-about")) hint=t("about-hint")
            error=question.error("about") value=form.about.clone() items/>
    }
    .into_any()
}

/// Who the writer is to the patient.
pub fn writer(question: &Question) -> AnyView {
    let items = Writer::ALL
        .iter()
        .map(|writer| RadioItem::new(writer.code(), t(&format!("writer-{writer}"))));
    view! {
        <Radios name="writer" legend=Title::page(t("question-who-you-are")) hint=t("writer-hint")
            error=question.error("writer") value=question.form.writer.clone() items=items.collect()/>
    }
    .into_any()
}

/// Whether the patient can decide for themselves.
pub fn patient(question: &Question) -> AnyView {
    let items = Patient::ALL
        .iter()
        .map(|patient| RadioItem::new(patient.code(), t(&format!("patient-{patient}"))));
    view! {
        <Radios name="patient" legend=Title::page(t("question-can-they-decide")) hint=t("patient-hint")
            error=question.error("patient") value=question.form.patient.clone() items=items.collect()/>
    }
    .into_any()
}

/// What happened, in their own words: no minimum, and more room than anybody has needed yet.
pub fn what_happened(question: &Question) -> AnyView {
    let limit = u32::try_from(WHAT_HAPPENED_MAX).unwrap_or(u32::MAX);
    let hint = view! {
        <p>{t("what_happened-hint")}</p>
        <p>{t("what_happened-hint-danger")}</p>
    };
    view! {
        <CharacterCount name="what_happened" label=Title::page(t("question-what-happened")) hint=hint.into_any()
            error=question.error("what_happened") value=question.form.what_happened.clone() maxlength=limit
            threshold=75u32 rows=12/>
    }
    .into_any()
}

/// When it happened, as well as they can say.
pub fn when(question: &Question) -> AnyView {
    let form = &question.form;
    let items = WhenKnown::ALL.iter().map(|known| {
        let item = RadioItem::new(known.code(), t(&format!("when-{known}")));
        match known {
            WhenKnown::OnADay => item.conditional(date(question)),
            WhenKnown::Roughly => item.conditional(view! {
                <Input name="when_words" label=t("field-when_words") hint=t("when_words-hint")
                    error=question.error("when_words") value=form.when_words.clone() autocomplete="off"/>
            }),
            WhenKnown::StillHappening | WhenKnown::DoNotKnow => item,
        }
    });
    view! {
        <Radios name="when" legend=Title::page(t("question-when")) hint=t("when-hint") error=question.error("when")
            value=form.when.clone() items=items.collect()/>
    }
    .into_any()
}

/// The three boxes; only those that are wrong are marked.
fn date(question: &Question) -> AnyView {
    let form = &question.form;
    let parts = ["when_day", "when_month", "when_year"];
    let wrong: Vec<_> = question
        .problems
        .iter()
        .filter(|p| p.field == WHOLE_DATE || parts.contains(&p.field.as_str()))
        .collect();
    let sentences = wrong.iter().map(|p| sentence(p)).collect::<Vec<_>>().join(" ");
    let marked = |field: &str| wrong.iter().any(|p| p.field == WHOLE_DATE || p.field == field);
    let mut items = DateItem::named("when", &form.when_day, &form.when_month, &form.when_year);
    for (item, field) in items.iter_mut().zip(parts) {
        item.error = Some(marked(field));
    }
    view! {
        <DateInput id=WHOLE_DATE legend=t("when_date-legend") hint=t("when_date-hint") error=sentences items/>
    }
    .into_any()
}

/// Where it happened: a site and a service from the trust's lists.
pub fn place(question: &Question) -> AnyView {
    let (form, trust) = (&question.form, &question.trust);
    view! {
        <h1 class="nhsuk-heading-l">{t("question-where")}</h1>
        <p>{t("where-hint")}</p>
        {places("site", &trust.sites, &form.site, question.error("site"))}
        {places("service", &trust.services, &form.service, question.error("service"))}
    }
    .into_any()
}

fn places(name: &'static str, places: &[Place], chosen: &str, error: Option<String>) -> AnyView {
    let title = Title::new(t(&format!("field-{name}"))).size("m");
    let hint: Text = t(&format!("{name}-hint")).into();
    if places.len() > RADIOS_MAX {
        let mut items = vec![
            SelectItem::new("", t("place-choose")),
            SelectItem::new(DO_NOT_KNOW, t("place-do-not-know")),
        ];
        items.extend(places.iter().map(|place| SelectItem {
            lang: english_lang(),
            ..SelectItem::new(place.code.clone(), place.name.clone())
        }));
        return view! { <Select name label=title hint error value=chosen.to_owned() items/> }.into_any();
    }
    let mut items: Vec<_> = places
        .iter()
        .map(|place| RadioItem::new(place.code.clone(), in_english(place.name.clone())))
        .collect();
    items.push(RadioItem::divider(t("place-or")));
    items.push(RadioItem::new(DO_NOT_KNOW, t("place-do-not-know")));
    view! { <Radios name legend=title hint error value=chosen.to_owned() items/> }.into_any()
}

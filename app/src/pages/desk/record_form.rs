//! The fields of the page on which a contact is written down, in the order in which a call goes.

use crate::components::*;
use crate::domain::case::Outcome;
use crate::domain::concern::{About, DO_NOT_KNOW, WHAT_HAPPENED_MAX, Want, YesNo};
use crate::domain::consent::{Patient, Writer};
use crate::domain::elsewhere::Body;
use crate::domain::file::{RefusedFile, TakenFile};
use crate::domain::letter::WORDS_MAX;
use crate::domain::person::{Channel, Need, Never};
use crate::domain::problem::Problem;
use crate::domain::record::{Done, RecordForm, Source};
use crate::domain::typed_date::TypedDate;
use crate::pages::public::files::{self, ACCEPT};
use crate::port::{Place, Trust};
use crate::words::{has, number, sentence, t, t_with};
use leptos::prelude::*;

/// What the fields are drawn from.
pub struct Fields<'a> {
    pub form: &'a RecordForm,
    pub problems: &'a [Problem],
    pub trust: &'a Trust,
}

/// The sentence for somebody who writes down what another says; where there is none of its own, the one for everybody.
fn said(problem: &Problem) -> String {
    let own = format!("record-{}", problem.message_id());
    if has(&own) {
        let limit = problem.limit.map(number).unwrap_or_default();
        t_with(&own, &[("limit", &limit)])
    } else {
        sentence(problem)
    }
}

fn field(name: &str) -> String {
    t(&format!("record-field-{name}"))
}

impl Fields<'_> {
    fn error(&self, field: &str) -> String {
        let problem = self.problems.iter().find(|problem| problem.field == field);
        problem.map(said).unwrap_or_default()
    }

    /// Every problem, each with the way to its field.
    pub fn summary(&self, refused: &[RefusedFile]) -> Vec<ErrorItem> {
        let place = |field: &str| match field {
            "arrived_on" | "born" | "call_back" => format!("#{field}-{field}_day"),
            field => format!("#{field}"),
        };
        let typed = self
            .problems
            .iter()
            .map(|problem| ErrorItem::new(place(&problem.field), said(problem)));
        typed.chain(files::errors(refused)).collect()
    }

    fn input(&self, name: &'static str, value: &str, kind: &'static str, width: u8) -> AnyView {
        let hint = format!("record-hint-{name}");
        let hint = if has(&hint) { t(&hint) } else { String::new() };
        view! {
            <Input name label=field(name) hint error=self.error(name) value=value.to_owned() r#type=kind width autocomplete="off"
                spellcheck=false/>
        }
        .into_any()
    }

    fn date(&self, name: &'static str, typed: &TypedDate) -> AnyView {
        let items = DateItem::named(name, &typed.day, &typed.month, &typed.year);
        let legend = Title::new(field(name)).size("s");
        let hint = format!("record-hint-{name}");
        let hint = if has(&hint) { t(&hint) } else { String::new() };
        view! { <DateInput id=name legend hint error=self.error(name) items/> }.into_any()
    }

    /// How it reached us, and when.
    pub fn reached(&self) -> AnyView {
        let form = self.form;
        let mut sources = vec![SelectItem::new("", t("record-choose"))];
        let recorded = Source::ALL.iter().filter(|source| source.is_recorded());
        sources.extend(recorded.map(|source| SelectItem::new(source.code(), t(&format!("source-{source}")))));
        let earlier = view! {
            {self.date("arrived_on", &form.arrived_on)}
            {self.input("arrived_at", &form.arrived_at, "text", 5)}
        };
        let arrived = vec![
            RadioItem::new("now", t("record-arrived-now")),
            RadioItem::new("earlier", t("record-arrived-earlier")).conditional(earlier),
        ];
        let when = if form.arrived.is_empty() { "now" } else { &form.arrived };
        let named = !form.organisation.is_empty() || !form.their_reference.is_empty();
        let open = named || !self.error("organisation").is_empty() || !self.error("their_reference").is_empty();
        let organisation = view! {
            {self.input("organisation", &form.organisation, "text", 0)}
            {self.input("their_reference", &form.their_reference, "text", 20)}
        };
        view! {
            <Select name="source" label=Title::new(field("source")).size("s") error=self.error("source")
                value=form.source.clone() items=sources/>
            <Radios name="arrived" legend=Title::new(field("arrived")).size("s") value=when.to_owned() items=arrived small=true/>
            <Details summary=t("record-organisation") open>{organisation}</Details>
        }
        .into_any()
    }

    /// Who it is from, and how to reach them.
    pub fn person(&self) -> AnyView {
        let form = &self.form.concern;
        let channels = Channel::ALL.iter().map(|channel| {
            let item = RadioItem::new(channel.code(), t(&format!("channel-{channel}")));
            match channel {
                Channel::Email => item.conditional(self.input("email", &form.email, "email", 0)),
                Channel::Phone => {
                    let leave = vec![CheckboxItem::new("yes", t("record-may-leave-message"))];
                    item.conditional(view! {
                        {self.input("phone", &form.phone, "tel", 20)}
                        <Checkboxes name="may_leave_message" values=vec![form.may_leave_message.clone()] items=leave small=true/>
                    })
                }
                Channel::Text => item.conditional(self.input("text_number", &form.text_number, "tel", 20)),
                Channel::Post => item.conditional(view! {
                    <Textarea name="post_address" label=field("post_address") error=self.error("post_address")
                        value=form.post_address.clone() spellcheck=false rows=4/>
                }),
                Channel::Nothing => item,
            }
        });
        view! {
            <h2 class="nhsuk-heading-m">{t("record-who")}</h2>
            {self.input("name", &form.name, "text", 0)}
            <Radios name="channel" legend=Title::new(field("channel")).size("s") error=self.error("channel")
                value=form.channel.clone() items=channels.collect() small=true/>
            {self.about()}
            {self.input("nhs_number", &self.form.nhs_number, "text", 10)}
            {self.date("born", &self.form.born)}
        }
        .into_any()
    }

    /// Whom it is about.
    fn about(&self) -> AnyView {
        let form = &self.form.concern;
        let mut writers = vec![SelectItem::new("", t("record-choose-writer"))];
        writers.extend(
            Writer::ALL
                .iter()
                .map(|writer| SelectItem::new(writer.code(), t(&format!("record-writer-{writer}")))),
        );
        let mut patients = vec![SelectItem::new("", t("record-choose-patient"))];
        patients.extend(
            Patient::ALL
                .iter()
                .map(|patient| SelectItem::new(patient.code(), t(&format!("desk-patient-{patient}")))),
        );
        let other = view! {
            {self.input("patient_name", &form.patient_name, "text", 0)}
            {self.input("relationship", &form.relationship, "text", 20)}
            <Select name="writer" label=field("writer") error=self.error("writer") value=form.writer.clone() items=writers/>
            <Select name="patient" label=field("patient") error=self.error("patient") value=form.patient.clone() items=patients/>
        };
        let items = vec![
            RadioItem::new(About::Myself.code(), t("record-about-themselves")),
            RadioItem::new(About::SomebodyElse.code(), t("record-about-somebody-else")).conditional(other),
        ];
        view! {
            <Radios name="about" legend=Title::new(field("about")).size("s") error=self.error("about") value=form.about.clone()
                items small=true/>
        }
        .into_any()
    }

    /// What they said, and what they would like.
    pub fn said(&self) -> AnyView {
        let form = &self.form.concern;
        let limit = u32::try_from(WHAT_HAPPENED_MAX).unwrap_or(u32::MAX);
        let wants = Want::ALL.iter().map(|want| {
            let item = RadioItem::new(want.code(), t(&format!("record-want-{want}")));
            match want {
                Want::Elsewhere => item.conditional(self.pass_on()),
                _ => item,
            }
        });
        view! {
            <h2 class="nhsuk-heading-m">{t("record-said")}</h2>
            <CharacterCount name="what_happened" label=Title::new(field("what_happened")).size("s") hint=t("record-hint-what_happened")
                error=self.error("what_happened") value=form.what_happened.clone() maxlength=limit threshold=75u32 rows=8/>
            <Radios name="want" legend=Title::new(field("want")).size("s") error=self.error("want") value=form.want.clone()
                items=wants.collect() small=true/>
            {self.place("site", &self.trust.sites, &form.site)}
            {self.place("service", &self.trust.services, &form.service)}
        }
        .into_any()
    }

    fn pass_on(&self) -> AnyView {
        let form = &self.form.concern;
        let mut bodies = vec![SelectItem::new("", t("record-choose-body"))];
        bodies.extend(
            Body::ALL
                .iter()
                .map(|body| SelectItem::new(body.code(), t(&format!("body-{body}")))),
        );
        let may = YesNo::ALL
            .iter()
            .map(|answer| RadioItem::new(answer.code(), t(&format!("record-pass_on-{answer}"))));
        view! {
            <Select name="body" label=field("body") error=self.error("body") value=form.body.clone() items=bodies/>
            {self.input("body_name", &form.body_name, "text", 0)}
            <Radios name="pass_on" legend=Title::new(field("pass_on")).size("s") error=self.error("pass_on")
                value=form.pass_on.clone() items=may.collect() small=true/>
        }
        .into_any()
    }

    fn place(&self, name: &'static str, places: &[Place], chosen: &str) -> AnyView {
        let mut items = vec![SelectItem::new(DO_NOT_KNOW, t("desk-not-known"))];
        items.extend(
            places
                .iter()
                .map(|place| SelectItem::new(place.code.clone(), place.name.clone())),
        );
        let label = Title::new(field(name)).size("s");
        view! { <Select name label error=self.error(name) value=chosen.to_owned() items/> }.into_any()
    }

    /// What is needed less often: each part opens where something stands in it.
    pub fn more(&self, taken: &[TakenFile], refused: &[RefusedFile]) -> AnyView {
        let form = &self.form.concern;
        let needs = Need::ALL.iter().map(|need| {
            let item = CheckboxItem::new(need.code(), t(&format!("need-{need}")));
            match need {
                Need::Interpreter => item.conditional(self.input("language", &form.language, "text", 20)),
                Need::Other => item.conditional(self.input("other_need", &form.other_need, "text", 0)),
                Need::LargePrint | Need::EasyRead | Need::Bsl | Need::Braille | Need::Audio => item,
            }
        });
        let never = Never::ALL
            .iter()
            .map(|never| CheckboxItem::new(never.code(), t(&format!("desk-never-{never}"))));
        let any_wrong = |names: &[&str]| names.iter().any(|name| !self.error(name).is_empty());
        let has_needs = !form.needs.is_empty()
            || !form.never.is_empty()
            || !form.safe_words.is_empty()
            || any_wrong(&["needs", "language", "other_need", "never", "safe_words"]);
        let has_files = !taken.is_empty() || !refused.is_empty();
        let wrong: Vec<_> = refused.iter().map(files::sentence).collect();
        let wrong = wrong.join(" ");
        let names = taken
            .iter()
            .map(|file| view! { <li>{files::name(file).view()} <br/>{files::state(file)}</li> });
        let names = has_files.then(|| view! { <ul class="nhsuk-list">{names.collect_view()}</ul> });
        let needs = view! {
                <Checkboxes name="needs" legend=Title::new(field("needs")).size("s") error=self.error("needs")
                    values=form.needs.clone() items=needs.collect() small=true/>
                <Checkboxes name="never" legend=Title::new(field("never")).size("s") error=self.error("never")
                    values=form.never.clone() items=never.collect() small=true/>
                <Textarea name="safe_words" label=Title::new(field("safe_words")).size("s") error=self.error("safe_words")
                    value=form.safe_words.clone() rows=3/>
        };
        let files = view! {
                {names}
                <FileUpload name="files" label=Title::new(field("files")).size("s") hint=t("record-hint-files")
                    error=wrong multiple=true attributes=Attributes::new().with("accept", ACCEPT)/>
        };
        view! {
            <Details summary=t("record-needs") open=has_needs>{needs}</Details>
            <Details summary=t("record-files") open=has_files>{files}</Details>
        }
        .into_any()
    }

    /// What was done while the person was there, when to call back, and who takes it.
    pub fn done(&self) -> AnyView {
        let form = self.form;
        let limit = u32::try_from(WORDS_MAX).unwrap_or(u32::MAX);
        let outcomes = Outcome::ALL.iter().filter(|outcome| outcome.is_chosen());
        let mut chosen = vec![SelectItem::new("", t("record-choose-outcome"))];
        chosen.extend(outcomes.map(|outcome| SelectItem::new(outcome.code(), t(&format!("outcome-{outcome}")))));
        let agreed = vec![CheckboxItem::new("yes", t("record-agreed")).hint(t("record-agreed-hint"))];
        let sorted = view! {
            <Select name="outcome" label=field("outcome") error=self.error("outcome") value=form.outcome.clone() items=chosen/>
            <CharacterCount name="done_words" label=field("done_words") hint=t("record-hint-done_words") error=self.error("done_words")
                value=form.done_words.clone() maxlength=limit threshold=75u32 rows=4/>
            <Checkboxes name="agreed" error=self.error("agreed") values=vec![form.agreed.clone()] items=agreed small=true/>
        };
        let item = |done: Done| RadioItem::new(done.code(), t(&format!("record-done-{done}")));
        let items = vec![
            item(Done::Nothing),
            item(Done::Told).hint(t("record-done-told-hint")),
            item(Done::Sorted)
                .hint(t("record-done-sorted-hint"))
                .conditional(sorted),
        ];
        let mine = vec![CheckboxItem::new("yes", t("record-mine"))];
        view! {
            <h2 class="nhsuk-heading-m">{t("record-next")}</h2>
            {self.date("call_back", &form.call_back)}
            <Radios name="done" legend=Title::new(field("done")).size("s") error=self.error("done") value=form.done.clone()
                items small=true/>
            <Checkboxes name="mine" values=vec![form.mine.clone()] items=mine small=true/>
        }
        .into_any()
    }
}

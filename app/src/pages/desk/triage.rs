//! What is chosen and typed, beside a note, as a case is sorted: how serious it is, whether a late complaint is dealt with, what need
//! not be, what goes to another organisation, and which cases belong together.

use super::case_forms::Forms;
use super::fields::{day, error, errors, telling};
use crate::components::*;
use crate::domain::assessment::{AssessmentForm, Complexity, Likelihood, Severity};
use crate::domain::case::Case;
use crate::domain::concern::{WHAT_HAPPENED_MAX, Want, When, YesNo};
use crate::domain::kept::read;
use crate::domain::late::LateForm;
use crate::domain::link::{LinkForm, MergeForm, Tie};
use crate::domain::not_required::{Ground, NotRequiredForm, PassOnForm};
use crate::domain::problem::Problem;
use crate::domain::split::SplitForm;
use crate::domain::typed_date::TypedDate;
use crate::paths;
use crate::port::{CaseFile, KeptFor};
use crate::words::{date, t, t_with};
use leptos::prelude::*;

/// One of a list of codes, each with a hint where there is one for it.
fn choice<'a>(
    name: &'static str,
    codes: impl Iterator<Item = &'a str>,
    hints: bool,
    value: &str,
    problems: &[Problem],
) -> AnyView {
    let items = codes.map(|code| {
        let item = RadioItem::new(code, t(&format!("triage-{name}-{code}")));
        match hints {
            true => item.hint(t(&format!("triage-{name}-{code}-hint"))),
            false => item,
        }
    });
    let items: Vec<_> = items.collect();
    let legend = Title::new(t(&format!("desk-label-{name}"))).size("s");
    view! { <Radios name legend items value=value.to_owned() error=error(problems, name)/> }.into_any()
}

/// How bad, how likely again, how much work.
pub fn assess(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let what = KeptFor::Assess;
    let stands = forms.file.case.assessment.map(AssessmentForm::from).unwrap_or_default();
    let typed = match forms.kept(KeptFor::AssessMore) {
        Some(kept) => read(&kept.words),
        None => stands,
    };
    let typed = AssessmentForm {
        note: forms.typed(what).to_owned(),
        ..typed
    };
    let problems = forms.wrong(what, || typed.parse().err());
    let severities = Severity::ALL.iter().map(|code| code.code());
    let likelihoods = Likelihood::ALL.iter().map(|code| code.code());
    let complexities = Complexity::ALL.iter().map(|code| code.code());
    let view = view! {
        {choice("severity", severities, true, &typed.severity, &problems)}
        {choice("likelihood", likelihoods, true, &typed.likelihood, &problems)}
        {choice("complexity", complexities, true, &typed.complexity, &problems)}
    };
    (view.into_any(), errors(&problems, &[]))
}

/// Both dates, both questions of the law, and how the person is told where the answer is no.
pub fn late(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let file = forms.file;
    let typed = match (forms.kept(KeptFor::LateMore), &file.concern.when) {
        (None, When::OnADay { day }) => LateForm {
            happened_on: TypedDate::from(*day),
            ..LateForm::default()
        },
        _ => read(forms.typed(KeptFor::LateMore)),
    };
    let typed = LateForm {
        note: forms.typed(KeptFor::DecideLate).to_owned(),
        ..typed
    };
    let may_tell = file.case.permission(file.today).is_some();
    let problems = forms.wrong(KeptFor::DecideLate, || typed.parse(file.made, may_tell).err());
    let answers = || YesNo::ALL.iter().map(|code| code.code());
    let law = t_with("triage-late-law", &[("date", &date(file.made))]);
    let view = view! {
        <InsetText text=law/>
        {day("happened_on", &typed.happened_on, &problems, t("triage-hint-happened_on"))}
        {day("known_on", &typed.known_on, &problems, t("triage-hint-known_on"))}
        {choice("good_reasons", answers(), false, &typed.good_reasons, &problems)}
        {choice("still_possible", answers(), false, &typed.still_possible, &problems)}
        <p>{t("triage-late-no")}</p>
        {telling(&typed.telling, true, may_tell, &problems, t("triage-hint-late"))}
    };
    (view.into_any(), errors(&problems, &["happened_on", "known_on"]))
}

/// Which of the law's reasons, and how the person is told.
pub fn not_required(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let file = forms.file;
    let typed = NotRequiredForm {
        note: forms.typed(KeptFor::NotRequired).to_owned(),
        ..read(forms.typed(KeptFor::NotRequiredMore))
    };
    let may_tell = file.case.permission(file.today).is_some();
    let problems = forms.wrong(KeptFor::NotRequired, || typed.parse(may_tell).err());
    let grounds = Ground::ALL.iter().filter(|ground| ground.is_chosen());
    let view = view! {
        {choice("ground", grounds.map(|code| code.code()), true, &typed.ground, &problems)}
        {telling(&typed.telling, true, may_tell, &problems, t("triage-hint-not-required"))}
    };
    (view.into_any(), errors(&problems, &[]))
}

/// That the person agrees, and how they are told.
pub fn pass_on(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let file = forms.file;
    let typed = PassOnForm {
        note: forms.typed(KeptFor::PassOn).to_owned(),
        ..read(forms.typed(KeptFor::PassOnMore))
    };
    let may_tell = file.case.permission(file.today).is_some();
    let problems = forms.wrong(KeptFor::PassOn, || typed.parse(may_tell).err());
    let agreed = CheckboxItem::new("yes", t("triage-agreed")).hint(t("triage-agreed-hint"));
    let items = vec![agreed.checked(typed.agreed == "yes")];
    let view = view! {
        <Checkboxes name="agreed" error=error(&problems, "agreed") items/>
        {telling(&typed.telling, false, may_tell, &problems, t("triage-hint-pass-on"))}
    };
    (view.into_any(), errors(&problems, &[]))
}

fn reference_field(value: &str, hint: &str, problems: &[Problem]) -> AnyView {
    view! {
        <Input name="other" label=Title::new(t("desk-label-other")).size("s") hint=t(hint) value=value.to_owned()
            error=error(problems, "other") width=10 spellcheck=false code=true/>
    }
    .into_any()
}

/// Which other case, and whether the two belong together. `named` is the case that was typed before.
pub fn link(forms: &Forms, named: Option<&Case>) -> (AnyView, Vec<ErrorItem>) {
    let typed = LinkForm {
        note: forms.typed(KeptFor::Link).to_owned(),
        ..read(forms.typed(KeptFor::LinkMore))
    };
    let problems = forms.wrong(KeptFor::Link, || typed.parse(&forms.file.case, named).err());
    let linked = forms.file.links.iter().any(|link| link.tie == Tie::Linked);
    let gone = linked.then(|| {
        let items = vec![CheckboxItem::new("yes", t("triage-unlink")).checked(typed.gone == "yes")];
        view! { <Checkboxes name="gone" items/> }
    });
    let view = view! { {reference_field(&typed.other, "triage-hint-link", &problems)} {gone} };
    (view.into_any(), errors(&problems, &[]))
}

/// Which case goes on, and that one person sent both.
pub fn merge(forms: &Forms, named: Option<&Case>) -> (AnyView, Vec<ErrorItem>) {
    let typed = MergeForm {
        note: forms.typed(KeptFor::Merge).to_owned(),
        ..read(forms.typed(KeptFor::MergeMore))
    };
    let problems = forms.wrong(KeptFor::Merge, || typed.parse(&forms.file.case, named).err());
    let same = CheckboxItem::new("yes", t("triage-same")).hint(t("triage-same-hint"));
    let items = vec![same.checked(typed.same == "yes")];
    let view = view! {
        {reference_field(&typed.other, "triage-hint-merge", &problems)}
        <Checkboxes name="same" error=error(&problems, "same") items/>
    };
    (view.into_any(), errors(&problems, &[]))
}

/// What the second case is about, in the person's words.
pub fn split(forms: &Forms) -> (AnyView, Vec<ErrorItem>) {
    let concern = &forms.file.concern;
    let typed = match forms.kept(KeptFor::SplitMore) {
        Some(kept) => read(&kept.words),
        None => SplitForm {
            part: concern.what_happened.clone(),
            ..SplitForm::default()
        },
    };
    let typed = SplitForm {
        note: forms.typed(KeptFor::Split).to_owned(),
        ..typed
    };
    let problems = forms.wrong(KeptFor::Split, || typed.parse(concern).err());
    let wants = Want::ALL.iter();
    let wants = wants.map(|want| RadioItem::new(want.code(), t(&format!("want-{want}"))));
    let wants: Vec<_> = wants.collect();
    let legend = Title::new(t("desk-label-becomes")).size("s");
    let limit = u32::try_from(WHAT_HAPPENED_MAX).unwrap_or(u32::MAX);
    let view = view! {
        <CharacterCount name="part" id="part" label=Title::new(t("desk-label-part")).size("s") hint=t("triage-hint-part")
            error=error(&problems, "part") value=typed.part.clone() maxlength=limit threshold=75u32 rows=10u32/>
        <Radios name="becomes" legend items=wants value=typed.becomes.clone() error=error(&problems, "becomes")/>
    };
    (view.into_any(), errors(&problems, &[]))
}

/// The case that was typed into the form of linking or merging, before it came back.
pub fn typed_other(file: &CaseFile, what: KeptFor) -> Option<String> {
    let more = what.more()?;
    let kept = file.kept.iter().find(|kept| kept.what == more)?;
    match what {
        KeptFor::Link => Some(read::<LinkForm>(&kept.words).other),
        KeptFor::Merge => Some(read::<MergeForm>(&kept.words).other),
        _ => None,
    }
}

/// The cases that it is linked to or merged with.
pub fn links(file: &CaseFile) -> Option<AnyView> {
    let items = file.links.iter().map(|link| {
        let other = link.other.clone();
        view! {
            <li>{t(&format!("triage-tie-{}", link.tie))} " " <a class="nhsuk-link" href=paths::case(&other)>{other.to_string()}</a></li>
        }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="links">
                <h2 class="nhsuk-heading-m" id="links">{t("triage-links-heading")}</h2>
                <ul class="nhsuk-list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

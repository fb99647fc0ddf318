//! Whether whoever writes may be told about the patient, as staff see it: where it stands, what was agreed to, what is due,
//! and the form that records it.

use super::case::Said;
use super::case_forms::Forms;
use super::due::due;
use super::fields::{day, error, errors};
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::agreement::ConsentForm;
use crate::domain::case::Change;
use crate::domain::consent::{ConsentChange, Method, Terms};
use crate::domain::deadline::DueWhat;
use crate::domain::kept;
use crate::domain::problem::Problem;
use crate::pages::terms;
use crate::paths;
use crate::port::{CaseFile, KeptFor, Trust};
use crate::words::{date, t, t_with};
use leptos::prelude::*;

/// What was agreed to, as a list.
pub fn agreed_to(terms: &Terms) -> AnyView {
    let records = if terms.records {
        "desk-terms-records-yes"
    } else {
        "desk-terms-records-no"
    };
    let share_with = terms.share_with.as_ref().map(|name| {
        view! { <li>{t("desk-terms-shared-with")} " " <span dir="auto">{name.clone()}</span></li> }
    });
    let until = match terms.until {
        Some(last) => t_with("desk-terms-until", &[("date", &date(last))]),
        None => t("desk-terms-no-end"),
    };
    view! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>{t("desk-terms-talk")}</li>
            <li>{t(records)}</li>
            {share_with}
            <li>{t(&format!("desk-terms-came-{}", terms.method))}</li>
            <li>{until}</li>
        </ul>
    }
    .into_any()
}

/// Whether the writer may be told about the patient, what has to be seen first, and the way to where that is recorded.
pub fn consent(file: &CaseFile, trust: &Trust) -> Option<AnyView> {
    let (case, evidence) = (&file.case, file.evidence?);
    let ways = [Act::VerifyConsent, Act::Consent]
        .into_iter()
        .filter(|act| file.may.contains(act))
        .map(|act| {
            let place = paths::case_act(&case.reference, act.code());
            view! { <Button variant=ButtonVariant::Secondary small=true href=place text=t(&format!("desk-to-{act}"))/> }
        });
    let ways: Vec<_> = ways.collect();
    let ways = (!ways.is_empty()).then(|| view! { <div class="nhsuk-button-group">{ways}</div> });
    let place = format!("{}{}", trust.website, paths::AGREE);
    let code = file.patient_code.as_ref().map(|code| {
        view! {
            <p>{t("desk-patient-code")} " " <strong class="app-unbroken">{place}</strong></p>
            <p class="nhsuk-u-font-size-26"><strong class="app-reference">{code.shown()}</strong></p>
        }
    });
    let stands = case.consent_on(file.today);
    let agreed = file.terms.as_ref().map(agreed_to);
    let stands = view! { <p><strong>{t(&format!("desk-consent-{stands}"))}</strong></p> };
    if case.permission(file.today).is_some() {
        return Some(view! { <InsetText>{stands} {agreed} {ways}</InsetText> }.into_any());
    }
    let inside = view! {
        {stands}
        {agreed}
        {waiting(file)}
        <p>{t("desk-consent-text")}</p>
        <p>{t(&format!("desk-evidence-{evidence}"))}</p>
        {code}
        {ways}
    };
    Some(
        view! { <WarningCallout heading=Title::new(t("desk-consent-heading")).level(2)>{inside}</WarningCallout> }
            .into_any(),
    )
}

/// How long the patient has not answered, or that what they said is over, and what to do about it.
fn waiting(file: &CaseFile) -> Option<AnyView> {
    let next = file.consent_due()?;
    let asked = file.case.asked;
    let asked = asked.map(|asked| t_with("desk-asked-on", &[("date", &date(asked.last))]));
    let what = (next.on <= file.today).then(|| match next.what {
        DueWhat::DecideWithout => t("desk-decide-without"),
        _ => t("desk-ask-again"),
    });
    Some(
        view! { <p>{asked} " " {due(next.what, next.on, file.today)}</p> {what.map(|what| view! { <p>{what}</p> })} }
            .into_any(),
    )
}

impl Forms<'_> {
    /// What was typed into the form of consent.
    fn consent_form(&self) -> ConsentForm {
        let more = self.kept(KeptFor::ConsentMore).map_or("", |kept| kept.words.as_str());
        ConsentForm {
            note: self
                .kept(KeptFor::Consent)
                .map_or_else(String::new, |kept| kept.words.clone()),
            ..kept::read(more)
        }
    }

    /// What is wrong with it, if the page is drawn because something is.
    pub fn consent_problems(&self) -> Vec<Problem> {
        if !self.said.is_wrong(KeptFor::Consent) {
            return Vec::new();
        }
        let file = self.file;
        let parsed = self.consent_form().parse(&file.writers_mail(), file.today);
        parsed.err().unwrap_or_default()
    }
}

/// What came of asking for consent: what makes sense as it stands, each with what has to be known about it.
pub fn changes(forms: &Forms, file: &CaseFile, said: &Said) -> (AnyView, Vec<ErrorItem>) {
    let (form, problems) = (forms.consent_form(), forms.consent_problems());
    let stands = file.case.consent_on(file.today);
    let possible = |change: &ConsentChange| {
        Change::Consent(*change, None).act() == Some(Act::Consent) && stands.after(*change).is_some()
    };
    let items = ConsentChange::ALL.iter().copied().filter(possible).map(|change| {
        let item = RadioItem::new(change.code(), t(&format!("desk-consent-do-{change}")))
            .hint(t(&format!("desk-consent-do-{change}-hint")));
        match change {
            ConsentChange::Ask => item.conditional(email(&form, &problems)),
            ConsentChange::Record => item.conditional(recorded(&form, &problems)),
            _ => item,
        }
    });
    let items = items.collect();
    let known = ConsentChange::from_code(&form.change).filter(possible);
    // A change that makes no sense any more is none.
    let error = (said.is_wrong(KeptFor::Consent) && known.is_none()).then(|| t("problem-change-missing"));
    let value = known.map(ConsentChange::code).unwrap_or_default();
    let missing = error.clone().map(|words| ErrorItem::new("#change", words));
    let others: Vec<_> = problems
        .iter()
        .filter(|problem| problem.field != "change")
        .cloned()
        .collect();
    let errors = missing.into_iter().chain(errors(&others, &["until"])).collect();
    (
        view! { <Radios name="change" legend=t("desk-label-change") items value error/> }.into_any(),
        errors,
    )
}

/// Where the patient's link goes.
fn email(form: &ConsentForm, problems: &[Problem]) -> AnyView {
    view! {
        <Input name="patient_email" r#type="email" label=t("desk-label-patient_email") hint=t("desk-hint-patient_email")
            error=error(problems, "patient_email") value=form.patient_email.clone() autocomplete="off" spellcheck=false/>
    }
    .into_any()
}

/// What was agreed to, how it came, and until when it is good.
fn recorded(form: &ConsentForm, problems: &[Problem]) -> AnyView {
    let methods = Method::ALL
        .iter()
        .filter(|method| method.is_recorded())
        .map(|method| RadioItem::new(method.code(), t(&format!("desk-method-{method}"))))
        .collect();
    let method = Title::new(t("desk-label-method")).size("s");
    view! {
        {terms::boxes(&form.terms, problems, "recorded", "")}
        <Radios name="method" legend=method items=methods value=form.method.clone() error=error(problems, "method")/>
        {day("until", &form.until, problems, t("desk-hint-until"))}
    }
    .into_any()
}

//! What a case is about: the bar that names it, what to heed before reading on, and what the person wrote, to the letter.

use super::consent::consent;
use super::due::{by_law, due};
use super::timeline::original;
use crate::components::*;
use crate::domain::access::Act;
use crate::domain::case::{Case, EventKind, Kind, State};
use crate::domain::clock::first_due;
use crate::domain::concern::{Concern, Subject, When};
use crate::domain::deadline::DueWhat;
use crate::domain::file::TakenFile;
use crate::domain::ids::Reference;
use crate::domain::late::Late;
use crate::domain::person::{Contact, Need, Reach};
use crate::domain::record::{NhsNumber, WrittenRecord};
use crate::domain::suspicion::Sign;
use crate::domain::thanks::{Audience, SharedThanks};
use crate::pages::public::listed;
use crate::paths;
use crate::port::{CaseFile, Detail, Trust};
use crate::words::{date, london_day, moment, t, t_with};
use leptos::prelude::*;

/// The name of a state.
pub fn state_name(state: State) -> String {
    t(&format!("desk-state-{state}"))
}

/// A state as a tag: the words say it, the colour repeats it.
pub fn state_tag(state: State) -> AnyView {
    let colour = match state {
        State::Received => TagColour::Blue,
        State::Acknowledged => TagColour::Yellow,
        State::Answered => TagColour::Purple,
        State::Resolved => TagColour::Grey,
    };
    view! { <Tag colour text=state_name(state)/> }.into_any()
}

/// The name of a kind.
pub fn kind_name(kind: Kind) -> String {
    t(&format!("kind-{kind}"))
}

/// Which case this is, at the top of each of its pages.
pub fn identity_bar(file: &CaseFile) -> AnyView {
    let case = &file.case;
    let owner = owner_name(case, file.owner.as_deref());
    let due = match first_due(&file.clocks) {
        Some(next) => {
            let law = next.law.as_ref().map(|law| view! { <br/>{by_law(law.on, file.today)} });
            view! { {due(next.what, next.on, file.today)}{law} }.into_any()
        }
        None => t("desk-nothing-due").into_any(),
    };
    let item = |id: &str, value: AnyView| {
        view! { <div class="app-identity-bar__item"><dt>{t(id)}</dt><dd>{value}</dd></div> }
    };
    view! {
        <div class="app-identity-bar">
            <dl class="app-identity-bar__list">
                {item("desk-reference", view! { <span class="nhsuk-u-nowrap">{case.reference.to_string()}</span> }.into_any())}
                {item("desk-name", name_or_none(file.concern.name.as_deref()).into_any())}
                {item("desk-kind", kind_name(case.kind).into_any())}
                {item("desk-state", view! { {state_tag(case.state)}{from_the_person(case)} }.into_any())}
                {item("desk-due", due)}
                {item("desk-owner", owner.into_any())}
            </dl>
        </div>
    }
    .into_any()
}

/// What the person waits for, as tags.
pub fn from_the_person(case: &Case) -> AnyView {
    let tag = |there: bool, colour, id: &str| there.then(|| view! { " " <Tag colour text=t(id)/> });
    view! {
        {tag(case.unread, TagColour::Pink, "desk-new-message")}
        {tag(case.wants_update, TagColour::Pink, "desk-wants-update")}
        {tag(case.wants_to_stop, TagColour::Orange, "desk-wants-to-stop")}
    }
    .into_any()
}

/// Whoever holds a case, or that nobody does.
pub fn owner_name(case: &Case, owner: Option<&str>) -> String {
    match (case.owner, owner) {
        (None, _) => t("desk-unclaimed"),
        (Some(_), Some(name)) => name.to_owned(),
        (Some(_), None) => t("desk-owner-unknown"),
    }
}

/// The person's name, or that they gave none.
pub fn name_or_none(name: Option<&str>) -> String {
    name.map_or_else(|| t("desk-no-name"), str::to_owned)
}

/// What must not be overlooked: what the person needs, how they want to hear from us, and whose consent is missing.
pub fn to_heed(file: &CaseFile, trust: &Trust) -> AnyView {
    let concern = &file.concern;
    let mut rows = vec![
        SummaryRow::new(t("desk-needs"), needs(concern)),
        SummaryRow::new(t("desk-contact"), contact(&file.reach.contact)),
    ];
    rows.extend(identity(concern));
    rows.extend(
        file.case
            .assessment
            .map(|stands| SummaryRow::new(t("triage-assessment"), super::timeline::assessed(stands))),
    );
    view! {
        {safely(&file.reach)}
        {alerts(file)}
        {spoken_code(file)}
        {looked_like_spam(file)}
        {same_contact(file)}
        {record_owed(file)}
        {outside(file)}
        {late_undecided(file)}
        {call_back(file)}
        {asked(file)}
        {consent(file, trust)}
        {pass_on(file)}
        {thanks(file)}
        <SummaryList rows card=CardProps::builder().heading(Title::new(t("desk-heed-heading")).size("m").level(2)).build()/>
    }
    .into_any()
}

/// What keeps it safe to reach them, before anything else and on paper too. Nothing when they said nothing about it.
fn safely(reach: &Reach) -> Option<AnyView> {
    let lines = safety(reach)?;
    Some(
        view! { <WarningCallout heading=Title::new(t("desk-safe-heading")).level(2)>{lines}</WarningCallout> }
            .into_any(),
    )
}

/// What must never be done to reach them, and their own words about it.
pub fn safety(reach: &Reach) -> Option<AnyView> {
    let never = reach.never();
    if never.is_empty() && reach.safety.words.is_empty() {
        return None;
    }
    let never: Vec<_> = never
        .iter()
        .map(|never| view! { <p><strong>{t(&format!("desk-never-{never}"))}</strong></p> })
        .collect();
    let words = (!reach.safety.words.is_empty())
        .then(|| view! { <p>{t("desk-safe-words")}</p> {original(&reach.safety.words)} });
    Some(view! { {never}{words} }.into_any())
}

/// What the person has asked for and staff have to answer: where it stands, or to stop.
fn asked(file: &CaseFile) -> AnyView {
    let at = |event: EventKind| {
        let found = file.timeline.iter().find(|entry| entry.event == event);
        found.map(|entry| moment(entry.at)).unwrap_or_default()
    };
    let update = file.case.wants_update.then(|| {
        let words = t_with("desk-asked-for-update", &[("at", &at(EventKind::AskedForUpdate))]);
        view! { <InsetText><p><strong>{words}</strong></p></InsetText> }
    });
    let stop = file.case.wants_to_stop.then(|| {
        let way = file.may.contains(&Act::KeepOpen).then(|| {
            let place = paths::case_act(&file.case.reference, Act::KeepOpen.code());
            view! { <Button variant=ButtonVariant::Secondary small=true href=place text=t("desk-to-keep-open")/> }
        });
        let asked = t_with("desk-stop-asked", &[("at", &at(EventKind::AskedToStop))]);
        view! {
            <WarningCallout heading=Title::new(t("desk-stop-heading")).level(2)>
                <p>{asked}</p>
                <p>{t("desk-stop-do")}</p>
                {way}
            </WarningCallout>
        }
    });
    view! { {update}{stop} }.into_any()
}

/// Words that may mean danger: what was found, what to do, and the way to where it is recorded. Says so when nothing was
/// found: that nobody has looked is not that all is well.
fn alerts(file: &CaseFile) -> Option<AnyView> {
    let open: Vec<_> = file.alerts.iter().filter(|alert| !alert.dealt_with).collect();
    if open.is_empty() {
        return None;
    }
    let by = open.iter().filter_map(|alert| alert.read_by).min();
    let by = by.map(|by| view! { <p>{t_with("desk-alert-by", &[("by", &moment(by))])}</p> });
    let items = open.into_iter().map(|alert| {
        let class = alert.found.class;
        let cues = alert.found.cues.join(", ");
        view! {
            <li>
                <strong>{t(&format!("desk-alert-{class}"))}</strong> " "
                {t_with("desk-alert-cues", &[("cues", &cues), ("at", &moment(alert.at))])}
                <br/>{t(&format!("desk-alert-{class}-do"))}
            </li>
        }
    });
    let items = items.collect_view();
    let way = file.may.contains(&Act::DealWithAlert).then(|| {
        let place = paths::case_act(&file.case.reference, Act::DealWithAlert.code());
        view! { <Button href=place text=t("desk-to-deal-with-alert")/> }
    });
    Some(
        view! {
            <Card variant=CardVariant::Urgent heading=t("desk-alert-heading")>
                <p>{t("desk-alert-text")}</p>
                <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul>
                {by}
                {way}
            </Card>
        }
        .into_any(),
    )
}

/// The code that was just made with the person on the phone.
fn spoken_code(file: &CaseFile) -> Option<AnyView> {
    let code = file.spoken_code.as_ref()?.shown();
    Some(
        view! {
            <InsetText>
                <p>{t("desk-spoken-code")}</p>
                <p class="nhsuk-u-font-size-26"><strong class="app-reference">{code}</strong></p>
            </InsetText>
        }
        .into_any(),
    )
}

/// Why it looks like spam, as a list.
pub fn signs(signs: &[Sign]) -> AnyView {
    let items = signs
        .iter()
        .map(|sign| view! { <li>{t(&format!("desk-sign-{sign}"))}</li> });
    view! { <ul class="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-0">{items.collect_view()}</ul> }.into_any()
}

/// That it looked like spam when it came in, and why; while nobody has looked, what to do is in `case_forms`.
fn looked_like_spam(file: &CaseFile) -> Option<AnyView> {
    if file.signs.is_empty() || file.case.quarantined {
        return None;
    }
    let why = signs(&file.signs);
    Some(view! { <InsetText><p>{t("desk-sign-was")}</p>{why}</InsetText> }.into_any())
}

/// Other open cases that may be the same person's. Staff decide: two people can share a phone.
fn same_contact(file: &CaseFile) -> Option<AnyView> {
    if file.same_contact.is_empty() {
        return None;
    }
    let cases = references(&file.same_contact);
    Some(view! { <InsetText><p>{t("desk-same-contact")}</p>{cases}</InsetText> }.into_any())
}

fn references(cases: &[Reference]) -> AnyView {
    let items = cases.iter().map(|reference| {
        view! { <li><a class="nhsuk-link" href=paths::case(reference)>{reference.to_string()}</a></li> }
    });
    view! { <ul class="nhsuk-list nhsuk-u-margin-bottom-0">{items.collect_view()}</ul> }.into_any()
}

/// That a copy of the written record is owed, and the way to it; or how it went.
fn record_owed(file: &CaseFile) -> Option<AnyView> {
    let record = file.case.written_record?;
    let print = paths::written_record(&file.case.reference);
    if record != WrittenRecord::Owed {
        let words = t(&format!("desk-record-went-{record}"));
        return Some(
            view! { <p>{words} " " <a class="nhsuk-link" href=print>{t("desk-record-see")}</a></p> }.into_any(),
        );
    }
    let sent = file.may.contains(&Act::SendRecord).then(|| {
        let place = paths::case_act(&file.case.reference, Act::SendRecord.code());
        view! { <Button href=place text=t("desk-to-send-record")/> }
    });
    let heading = Title::new(t("desk-record-owed")).level(2);
    let sort_by = file.case.sort_by.filter(|last| *last >= file.today);
    let sort_by = sort_by.map(|last| view! { <p>{t_with("desk-sort-by", &[("date", &date(last))])}</p> });
    Some(
        view! {
            <WarningCallout heading>
                <p>{t("desk-record-owed-what")}</p>
                {sort_by}
                <p><a class="nhsuk-link" href=print>{t("desk-record-print")}</a></p>
                {sent}
            </WarningCallout>
        }
        .into_any(),
    )
}

/// Why it is outside the regulations.
fn outside(file: &CaseFile) -> Option<AnyView> {
    let ground = file.case.outside?;
    Some(view! { <InsetText text=t(&format!("desk-outside-{ground}"))/> }.into_any())
}

/// By the day they gave it came late, and nobody has decided yet.
fn late_undecided(file: &CaseFile) -> Option<AnyView> {
    let case = &file.case;
    let waits = case.state.is_open() && case.kind == Kind::Complaint && case.late == Some(Late::ToDecide);
    waits.then(|| {
        let way = file.may.contains(&Act::DecideLate).then(|| {
            let place = paths::case_act(&case.reference, Act::DecideLate.code());
            view! { <p><a class="nhsuk-link" href=place>{t("desk-to-decide-late")}</a></p> }
        });
        view! { <InsetText><p>{t("triage-came-late")}</p>{way}</InsetText> }.into_any()
    })
}

/// By when they want to be called back.
fn call_back(file: &CaseFile) -> Option<AnyView> {
    let by = file.case.call_back_by.filter(|_| file.case.state.is_open())?;
    let words = due(DueWhat::CallBack, by, file.today);
    let way = file.may.contains(&Act::LogContact).then(|| {
        let place = paths::case_act(&file.case.reference, Act::LogContact.code());
        view! { " " <a class="nhsuk-link" href=place>{t("desk-to-log-contact")}</a> }
    });
    Some(view! { <InsetText><p>{words}{way}</p></InsetText> }.into_any())
}

/// What tells the patient from others, and whom the writer writes for.
fn identity(concern: &Concern) -> Vec<SummaryRow> {
    let number = concern.identity.nhs_number.as_ref().map(NhsNumber::shown);
    let born = concern.identity.born.map(date);
    let organisation = concern.organisation.as_ref();
    let named = organisation.map(|by| original(&by.name)).map(Text::from);
    let theirs = organisation.filter(|by| !by.reference.is_empty());
    let rows = [
        ("desk-nhs-number", number.map(Text::from)),
        ("desk-born", born.map(Text::from)),
        ("desk-organisation", named),
        (
            "desk-their-reference",
            theirs.map(|by| Text::from(by.reference.clone())),
        ),
    ];
    let rows = rows.into_iter();
    rows.filter_map(|(id, value)| Some(SummaryRow::new(t(id), value?)))
        .collect()
}

/// What is for somebody else: to whom, and whether the person agreed that it goes there.
fn pass_on(file: &CaseFile) -> Option<AnyView> {
    let pass_on = file.concern.pass_on.as_ref()?;
    let body = t(&format!("body-{}", pass_on.to));
    let agreed_on = date(london_day(file.case.received_at));
    let name = (!pass_on.name.is_empty()).then(|| original(&pass_on.name));
    let may = if pass_on.agreed {
        t_with("desk-pass-on-agreed", &[("date", &agreed_on)])
    } else {
        t_with("desk-pass-on-refused", &[("date", &agreed_on)])
    };
    let law = pass_on.agreed.then(|| view! { <p>{t("desk-pass-on-law")}</p> });
    let inside = view! {
        <p>{t("desk-pass-on-to")} " " <strong>{body}</strong></p>
        {name}
        <p><strong>{may}</strong></p>
        {law}
    };
    let heading = Title::new(t("desk-pass-on-heading")).level(2);
    Some(view! { <WarningCallout heading=heading>{inside}</WarningCallout> }.into_any())
}

/// What may be shared of thanks, for each audience, and the text that may be: a name that may not be told is not in it.
fn thanks(file: &CaseFile) -> Option<AnyView> {
    let concern = &file.concern;
    concern.sharing.as_ref()?;
    let for_audience = |audience: Audience| {
        let heading = view! { <h3 class="nhsuk-heading-s">{t(&format!("desk-thanks-{audience}"))}</h3> };
        let Some(shared) = SharedThanks::of(concern, audience) else {
            return view! { {heading} <p>{t("desk-thanks-not")}</p> }.into_any();
        };
        let (rule, by) = match shared.name() {
            Some(name) => ("desk-thanks-with-name", name.to_owned()),
            None => ("desk-thanks-without-name", t("desk-thanks-somebody")),
        };
        let words = format!("{}\n\n{by}", shared.words);
        view! {
            {heading}
            <p>{t(rule)}</p>
            <Details summary=t("desk-thanks-text")>{original(&words)}</Details>
        }
        .into_any()
    };
    let inside = Audience::ALL.iter().copied().map(for_audience).collect_view();
    Some(
        view! {
            <Card heading=Title::new(t("desk-thanks-heading")).size("m").level(2)>
                <p>{t("desk-thanks-what")}</p>
                {inside}
            </Card>
        }
        .into_any(),
    )
}

fn needs(concern: &Concern) -> Text {
    if concern.needs.is_empty() {
        return t("desk-needs-none").into();
    }
    let items = concern.needs.iter().map(|need| {
        let name = t(&format!("need-{need}"));
        let more = match need {
            Need::Interpreter => concern.language.as_str(),
            Need::Other => concern.other_need.as_str(),
            Need::LargePrint | Need::EasyRead | Need::Bsl | Need::Braille | Need::Audio => "",
        };
        let more = (!more.is_empty()).then(|| original(more));
        view! { <li><strong>{name}</strong>{more}</li> }
    });
    view! { <ul class="nhsuk-list nhsuk-u-margin-bottom-0">{items.collect_view()}</ul> }
        .into_any()
        .into()
}

/// The way they chose, and what keeps it safe.
pub fn reach(reach: &Reach) -> AnyView {
    view! { {contact(&reach.contact).view()}{safety(reach)} }.into_any()
}

/// The way they chose, with its address.
fn contact(contact: &Contact) -> Text {
    let how = t(&format!("channel-{}", contact.channel()));
    let (address, rule) = match contact {
        Contact::Email { address } | Contact::Post { address } => (address.as_str(), None),
        Contact::Text { number } => (number.as_str(), None),
        Contact::Phone {
            number,
            may_leave_message,
        } => (number.as_str(), may_leave_message.then(|| t("desk-may-leave-message"))),
        Contact::Nothing => ("", Some(t("desk-contact-nothing"))),
    };
    let address = (!address.is_empty()).then(|| original(address));
    let rule = rule.map(|rule| view! { <p class="nhsuk-u-margin-bottom-0"><strong>{rule}</strong></p> });
    view! { <span>{how}</span>{address}{rule} }.into_any().into()
}

/// What the person wrote, exactly as they wrote it, and the choices they made.
pub fn what_was_written(file: &CaseFile, trust: &Trust) -> AnyView {
    let concern = &file.concern;
    let known = |name: Option<String>| name.unwrap_or_else(|| t("desk-not-known"));
    let rows = vec![
        SummaryRow::new(t("desk-want"), t(&format!("want-{}", concern.want))),
        SummaryRow::new(t("desk-about"), about(&concern.subject)),
        SummaryRow::new(t("desk-when"), when(&concern.when)),
        SummaryRow::new(
            t("desk-site"),
            known(concern.site.as_ref().map(|code| trust.site_name(code))),
        ),
        SummaryRow::new(
            t("desk-service-of-case"),
            known(concern.service.as_ref().map(|code| trust.service_name(code))),
        ),
        SummaryRow::new(t("desk-received"), moment(file.case.received_at)),
        SummaryRow::new(t("desk-source"), t(&format!("source-{}", file.case.source))),
    ];
    let recorded = file.case.source.is_recorded();
    let (heading, meta) = if recorded {
        ("desk-told-heading", "desk-told-meta")
    } else {
        ("desk-written-heading", "desk-written-meta")
    };
    view! {
        <section aria-labelledby="written">
            <h2 class="nhsuk-heading-m" id="written">{t(heading)}</h2>
            <div class="app-message app-message--person">
                <p class="app-message__meta">{t(meta)}</p>
                {original(&concern.what_happened)}
            </div>
            {put_right(file)}
            <SummaryList rows/>
            {files(file)}
        </section>
    }
    .into_any()
}

/// The files that the person sent, each with the way to it.
fn files(file: &CaseFile) -> Option<AnyView> {
    if file.files.is_empty() {
        return None;
    }
    let place = |sent: &TakenFile| paths::case_file(&file.case.reference, sent.id);
    Some(
        view! {
            <h3 class="nhsuk-heading-s">{t("desk-files-heading")}</h3>
            <p>{t("desk-files-what")}</p>
            {listed(&file.files, place)}
        }
        .into_any(),
    )
}

/// What they put right since, oldest first: beside what they wrote, which stays.
fn put_right(file: &CaseFile) -> AnyView {
    let corrections = file.timeline.iter().rev().filter_map(|entry| match &entry.detail {
        Detail::Message(words) if entry.event == EventKind::Corrected => Some((entry.at, words)),
        _ => None,
    });
    let corrections = corrections.map(|(at, words)| {
        view! {
            <div class="app-message app-message--person">
                <p class="app-message__meta">{t_with("desk-put-right", &[("at", &moment(at))])}</p>
                {original(words.as_str())}
            </div>
        }
    });
    corrections.collect_view().into_any()
}

fn about(subject: &Subject) -> Text {
    match subject {
        Subject::Myself => t("desk-about-myself").into(),
        Subject::SomebodyElse {
            patient_name,
            relationship,
            writer,
            patient,
        } => {
            let who = t(&format!("writer-{writer}"));
            let can = t(&format!("desk-patient-{patient}"));
            let name = name_or_none((!patient_name.is_empty()).then_some(patient_name));
            let relationship = (!relationship.is_empty()).then(|| {
                view! { <br/>{t("desk-about-relationship")} " " <span dir="auto">{relationship.clone()}</span> }
            });
            view! { {t("desk-about-somebody-else")} " " <strong dir="auto">{name}</strong>{relationship}<br/>{t("desk-about-writer")} " " {who}<br/>{can} }
                .into_any()
                .into()
        }
    }
}

fn when(when: &When) -> Text {
    match when {
        When::OnADay { day } => date(*day).into(),
        When::Roughly { words } if words.trim().is_empty() => t("desk-not-known").into(),
        When::Roughly { words } => original(words).into(),
        When::StillHappening => t("desk-when-still-happening").into(),
        When::DoNotKnow => t("desk-not-known").into(),
    }
}

//! Answers in words, to be read again: line by line, each with the page it was given on.

use crate::components::Text;
use crate::domain::concern::{About, Concern, ConcernForm, Page, Subject, Want, When, WhenKnown, YesNo};
use crate::domain::consent::{Patient, Writer};
use crate::domain::elsewhere::Body;
use crate::domain::file::TakenFile;
use crate::domain::nudge::Nudge;
use crate::domain::person::{Channel, Contact, Need, Never, Reach};
use crate::domain::thanks::Publish;
use crate::pages::as_typed::as_typed;
use crate::port::Trust;
use crate::words::{date, t, t_with};

/// One answer.
pub struct Answer {
    /// The page it was given on.
    pub page: Page,
    /// What was asked.
    pub asked: String,
    /// What was answered: the person's own words to the letter, or the words of what they chose.
    pub answer: String,
}

impl Answer {
    /// The answer as it was written, line breaks and all.
    pub fn shown(self) -> Text {
        as_typed(&self.answer).into()
    }
}

/// Everything a person has answered, in the order of the pages. `nudge` is what is to be read of the address for nudges, if
/// there is one.
pub fn all(concern: &Concern, nudge: Option<String>, files: &[TakenFile], trust: &Trust) -> Vec<Answer> {
    let mut answers = Vec::new();
    let mut say = |page, asked: &str, answer: String| {
        answers.push(Answer {
            page,
            asked: t(asked),
            answer,
        })
    };
    say(Page::Want, "answer-want", t(&format!("want-{}", concern.want)));
    if let Some(pass_on) = &concern.pass_on {
        let to = t(&format!("body-{}", pass_on.to));
        say(Page::PassOn, "answer-body", lines(&to, &pass_on.name));
        let answer = if pass_on.agreed { YesNo::Yes } else { YesNo::No };
        say(Page::PassOn, "answer-pass_on", t(&format!("pass_on-{answer}")));
    }
    say(Page::WhoFor, "answer-about", about(&concern.subject));
    if let Subject::SomebodyElse {
        patient_name,
        relationship,
        writer,
        patient,
    } = &concern.subject
    {
        say(Page::WhoFor, "answer-patient_name", or_not_given(patient_name));
        say(Page::WhoFor, "answer-relationship", or_not_given(relationship));
        say(Page::Writer, "answer-writer", t(&format!("writer-{writer}")));
        say(Page::Patient, "answer-patient", t(&format!("patient-{patient}")));
    }
    say(
        Page::WhatHappened,
        "answer-what_happened",
        concern.what_happened.clone(),
    );
    say(Page::When, "answer-when", when(&concern.when));
    let site = concern.site.as_deref().and_then(|code| trust.site(code));
    say(
        Page::Where,
        "answer-site",
        site.map_or_else(|| t("place-do-not-know"), |place| place.name.clone()),
    );
    let service = concern.service.as_deref().and_then(|code| trust.service(code));
    say(
        Page::Where,
        "answer-service",
        service.map_or_else(|| t("place-do-not-know"), |place| place.name.clone()),
    );
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let names = if names.is_empty() {
        t("answer-no-files")
    } else {
        names.join("\n")
    };
    say(Page::Files, "answer-files", names);
    say(
        Page::Name,
        "answer-name",
        or_not_given(concern.name.as_deref().unwrap_or_default()),
    );
    if let Some(sharing) = &concern.sharing {
        if concern.name.is_some() {
            let answer = if sharing.name { YesNo::Yes } else { YesNo::No };
            say(Page::Sharing, "answer-share_name", t(&format!("share_name-{answer}")));
        }
        if concern.subject == Subject::Myself {
            say(
                Page::Sharing,
                "answer-publish",
                t(&format!("publish-{}", sharing.publish)),
            );
        }
    }
    say(Page::Contact, "answer-channel", reach(&concern.reach()));
    if let Some(nudge) = nudge {
        say(Page::Contact, "answer-nudge", nudge);
    }
    say(Page::Needs, "answer-needs", needs(concern));
    answers
}

fn lines(first: &str, second: &str) -> String {
    if second.is_empty() {
        first.to_owned()
    } else {
        format!("{first}\n{second}")
    }
}

/// The same without how to reach them: whoever else has the code learns no address.
pub fn but_contact(concern: &Concern, trust: &Trust) -> impl Iterator<Item = Answer> {
    all(concern, None, &[], trust)
        .into_iter()
        .filter(|answer| answer.page != Page::Contact)
}

fn or_not_given(words: &str) -> String {
    if words.is_empty() {
        t("answer-not-given")
    } else {
        words.to_owned()
    }
}

fn about(subject: &Subject) -> String {
    t(match subject {
        Subject::Myself => "about-myself",
        Subject::SomebodyElse { .. } => "about-somebody-else",
    })
}

fn when(when: &When) -> String {
    match when {
        When::OnADay { day } => date(*day),
        When::Roughly { words } => words.clone(),
        When::StillHappening => t("when-still-happening"),
        When::DoNotKnow => t("when-do-not-know"),
    }
}

/// How to reach them, and what keeps that safe, line by line.
fn reach(reach: &Reach) -> String {
    let mut lines = vec![t(&format!("channel-{}", reach.contact.channel()))];
    match &reach.contact {
        Contact::Email { address } | Contact::Post { address } => lines.push(address.clone()),
        Contact::Text { number } => lines.push(number.clone()),
        Contact::Phone {
            number,
            may_leave_message,
        } => {
            lines.push(number.clone());
            lines.extend(may_leave_message.then(|| t("may_leave_message-yes")));
        }
        Contact::Nothing => {}
    }
    lines.extend(reach.never().iter().map(|never| t(&format!("never-{never}"))));
    lines.push(reach.safety.words.clone());
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn needs(concern: &Concern) -> String {
    let lines = concern.needs.iter().map(|need| match need {
        Need::Interpreter => t_with("answer-need-interpreter", &[("language", &concern.language)]),
        Need::Other => t_with("answer-need-other", &[("need", &concern.other_need)]),
        need => t(&format!("need-{need}")),
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        t("answer-no-needs")
    } else {
        lines.join("\n")
    }
}

/// What was typed on one page, right or wrong, field by field with its label; empty fields are left out.
pub fn typed(form: &ConcernForm, page: Page, trust: &Trust) -> Vec<(String, String)> {
    let named = |known: Option<String>, code: &str| known.unwrap_or_else(|| code.to_owned());
    let place =
        |name: Option<&crate::port::Place>, code: &str| name.map_or_else(|| code.to_owned(), |p| p.name.clone());
    let value = |field: &str| match field {
        "want" => named(
            Want::from_code(&form.want).map(|want| t(&format!("want-{want}"))),
            &form.want,
        ),
        "body" => named(
            Body::from_code(&form.body).map(|body| t(&format!("body-{body}"))),
            &form.body,
        ),
        "pass_on" | "share_name" => {
            let typed = if field == "pass_on" {
                &form.pass_on
            } else {
                &form.share_name
            };
            named(
                YesNo::from_code(typed).map(|answer| t(&format!("{field}-{answer}"))),
                typed,
            )
        }
        "publish" => named(
            Publish::from_code(&form.publish).map(|publish| t(&format!("publish-{publish}"))),
            &form.publish,
        ),
        "body_name" => form.body_name.clone(),
        "about" => named(
            About::from_code(&form.about).map(|about| t(&format!("about-{about}"))),
            &form.about,
        ),
        "writer" => named(
            Writer::from_code(&form.writer).map(|writer| t(&format!("writer-{writer}"))),
            &form.writer,
        ),
        "patient" => named(
            Patient::from_code(&form.patient).map(|patient| t(&format!("patient-{patient}"))),
            &form.patient,
        ),
        "when" => named(
            WhenKnown::from_code(&form.when).map(|known| t(&format!("when-{known}"))),
            &form.when,
        ),
        "channel" => named(
            Channel::from_code(&form.channel).map(|way| t(&format!("channel-{way}"))),
            &form.channel,
        ),
        "site" => place(trust.site(&form.site), &form.site),
        "service" => place(trust.service(&form.service), &form.service),
        "never" => {
            let chosen = form.never.iter().filter_map(|code| Never::from_code(code));
            chosen
                .map(|never| t(&format!("never-{never}")))
                .collect::<Vec<_>>()
                .join("\n")
        }
        "needs" => {
            let chosen = form.needs.iter().filter_map(|code| Need::from_code(code));
            chosen
                .map(|need| t(&format!("need-{need}")))
                .collect::<Vec<_>>()
                .join("\n")
        }
        "patient_name" => form.patient_name.clone(),
        "relationship" => form.relationship.clone(),
        "what_happened" => form.what_happened.clone(),
        "when_day" => form.when_day.clone(),
        "when_month" => form.when_month.clone(),
        "when_year" => form.when_year.clone(),
        "when_words" => form.when_words.clone(),
        "name" => form.name.clone(),
        "email" => form.email.clone(),
        "phone" => form.phone.clone(),
        "may_leave_message" if form.may_leave_message == "yes" => t("may_leave_message-yes"),
        "text_number" => form.text_number.clone(),
        "post_address" => form.post_address.clone(),
        Nudge::FIELD => form.nudge.clone(),
        "safe_words" => form.safe_words.clone(),
        "language" => form.language.clone(),
        "other_need" => form.other_need.clone(),
        _ => String::new(),
    };
    let lines = page
        .fields()
        .iter()
        .map(|field| (t(&format!("field-{field}")), value(field)));
    lines.filter(|(_, text)| !text.is_empty()).collect()
}

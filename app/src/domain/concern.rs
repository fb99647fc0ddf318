//! A concern: `ConcernForm` is what was typed, page by page, right or wrong; `Concern` can't be wrong.

use super::case::Kind;
use super::codes;
use super::consent::{Patient, Writer};
use super::elsewhere::{Body, PassOn};
use super::nudge::Nudge;
use super::person::{Channel, Contact, Need, Never, Reach, Safety, looks_like_email, looks_like_phone};
use super::problem::{Flaw, Problem};
use super::record::{Identity, Organisation};
use super::thanks::{Publish, Sharing};
use super::typed_date::TypedDate;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

/// Most that can be written about what happened, in UTF-16 units: what the browser's counter counts, so that both
/// always agree. No minimum.
pub const WHAT_HAPPENED_MAX: usize = 20_000;
/// Most in a one-line answer, in UTF-16 units.
pub const LINE_MAX: usize = 200;
/// Most in a short answer of several lines, in UTF-16 units.
pub const LINES_MAX: usize = 1_000;
/// What a person picks when they do not know where something happened.
pub const DO_NOT_KNOW: &str = "do-not-know";

codes!(
    /// What the person would like to happen, in everyday words; never a legal category.
    Want {
        /// "A question answered."
        Question = "question",
        /// "Something put right quickly."
        PutRight = "put-right",
        /// "A full look at what happened, and a written answer."
        FullLook = "full-look",
        /// "To say thank you."
        Thanks = "thanks",
        /// "To make a suggestion."
        Suggestion = "suggestion",
        /// "It's about how you used my information."
        DataUse = "data-use",
        /// "It's about somewhere else", and we are asked to pass it on.
        Elsewhere = "elsewhere",
        /// "I'm not sure."
        NotSure = "not-sure",
    }
);

impl Want {
    /// How the case starts out. An officer may sort it otherwise; the person's wish is kept as it was.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Question => Kind::Enquiry,
            Self::PutRight | Self::NotSure => Kind::Concern,
            Self::FullLook => Kind::Complaint,
            Self::Thanks => Kind::Compliment,
            Self::Suggestion => Kind::Comment,
            Self::DataUse => Kind::DataUse,
            Self::Elsewhere => Kind::NotOurs,
        }
    }
}

codes!(
    /// What is chosen on the first page and not taken in: it leads to a page that says where to go, and nothing is kept.
    Signpost {
        /// "I want to see my health records": a right of its own, which another team sees to.
        Records = "records",
        /// "It's about somewhere else."
        Elsewhere = "elsewhere",
    }
);

impl Signpost {
    /// Where an answer to the first page leads away from the form, if it does.
    #[must_use]
    pub fn of(page: Page, typed: &[(String, String)]) -> Option<Self> {
        let chosen = typed
            .iter()
            .rfind(|(name, _)| name == "want")
            .filter(|_| page == Page::Want)?;
        Self::from_code(&chosen.1)
    }
}

codes!(
    /// An answer to a question that is a yes or a no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
);

codes!(
    /// Whom it is about.
    About {
        /// The person who writes.
        Myself = "myself",
        /// Somebody else.
        SomebodyElse = "somebody-else",
    }
);

codes!(
    /// How well the person can say when it happened.
    WhenKnown {
        /// On a day they can name.
        OnADay = "day",
        /// Over some time, or roughly when, in their own words.
        Roughly = "roughly",
        /// It is still going on.
        StillHappening = "still-happening",
        /// They don't know, or it does not matter.
        DoNotKnow = "do-not-know",
    }
);

codes!(
    /// The question pages, in order. The code is the last part of the page's address.
    Page {
        /// What they would like to happen.
        Want = "what-you-would-like",
        /// Whether we may pass it on, if it is about somewhere else.
        PassOn = "pass-it-on",
        /// Whom it is about.
        WhoFor = "who-it-is-about",
        /// Who the writer is to them, if it is about somebody else.
        Writer = "who-you-are",
        /// Whether they can say for themselves that they agree.
        Patient = "can-they-decide",
        /// What happened, in their own words.
        WhatHappened = "what-happened",
        /// When.
        When = "when",
        /// Where.
        Where = "where",
        /// Photos or documents, if they like.
        Files = "photos-or-documents",
        /// Their name, if they like.
        Name = "your-name",
        /// What may be shared of their thanks, and with whom.
        Sharing = "share-your-thanks",
        /// How to reach them.
        Contact = "how-to-reach-you",
        /// What they need from us to be able to talk with us.
        Needs = "what-you-need",
        /// Check answers, and send.
        Check = "check",
    }
);

impl Page {
    /// The names of the form fields that stand on it.
    #[must_use]
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Want => &["want"],
            Self::PassOn => &["body", "body_name", "pass_on"],
            Self::WhoFor => &["about", "patient_name", "relationship"],
            Self::Writer => &["writer"],
            Self::Patient => &["patient"],
            Self::WhatHappened => &["what_happened"],
            Self::When => &["when", "when_day", "when_month", "when_year", "when_words"],
            Self::Where => &["site", "service"],
            Self::Name => &["name"],
            Self::Sharing => &["share_name", "publish"],
            Self::Contact => &[
                "channel",
                "email",
                "phone",
                "may_leave_message",
                "text_number",
                "post_address",
                Nudge::FIELD,
                "never",
                "safe_words",
            ],
            Self::Needs => &["needs", "language", "other_need"],
            // Files are no fields: they are put away as they arrive.
            Self::Files | Self::Check => &[],
        }
    }
}

/// What was typed: flat strings with defaults, kept right or wrong, so that no word is ever lost. Line ends are LF.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct ConcernForm {
    /// A code of [`Want`].
    pub want: String,
    /// A code of [`Body`], if it is about somewhere else.
    pub body: String,
    /// Which practice, hospital or service that is.
    #[validate(custom(function = "line"))]
    pub body_name: String,
    /// A code of [`YesNo`]: may we pass it on?
    pub pass_on: String,
    /// A code of [`YesNo`]: may staff be told who says thank you?
    pub share_name: String,
    /// A code of [`Publish`], if it is thanks.
    pub publish: String,
    /// A code of [`About`].
    pub about: String,
    /// The name of the person it is about, if that is somebody else.
    #[validate(custom(function = "line"))]
    pub patient_name: String,
    /// Who they are to the writer, in the writer's words.
    #[validate(custom(function = "line"))]
    pub relationship: String,
    /// A code of [`Writer`], if it is about somebody else.
    pub writer: String,
    /// A code of [`Patient`], if it is about somebody else.
    pub patient: String,
    /// What happened, exactly as written.
    #[validate(custom(function = "what_happened"))]
    pub what_happened: String,
    /// A code of [`WhenKnown`].
    pub when: String,
    /// Day of the month, as typed.
    #[validate(custom(function = "line"))]
    pub when_day: String,
    /// Month, as typed: a number or a name.
    #[validate(custom(function = "line"))]
    pub when_month: String,
    /// Year, as typed.
    #[validate(custom(function = "line"))]
    pub when_year: String,
    /// Roughly when, in their words.
    #[validate(custom(function = "line"))]
    pub when_words: String,
    /// A site's code from the trust's list, or [`DO_NOT_KNOW`].
    pub site: String,
    /// A service's code from the trust's list, or [`DO_NOT_KNOW`].
    pub service: String,
    /// Their name; empty if they'd rather not.
    #[validate(custom(function = "line"))]
    pub name: String,
    /// A code of [`Channel`].
    pub channel: String,
    /// Email address, as typed.
    #[validate(custom(function = "email_length"))]
    pub email: String,
    /// Number to call, as typed.
    #[validate(custom(function = "line"))]
    pub phone: String,
    /// "yes" if a message may be left on that number.
    pub may_leave_message: String,
    /// Number to send text messages to, as typed.
    #[validate(custom(function = "line"))]
    pub text_number: String,
    /// Postal address, as typed.
    #[validate(custom(function = "lines"))]
    pub post_address: String,
    /// Where to nudge them if they want no contact, as typed. It never gets into a [`Concern`].
    #[validate(custom(function = "email_length"))]
    pub nudge: String,
    /// Codes of [`Never`].
    pub never: Vec<String>,
    /// What else keeps it safe to reach them, as typed.
    #[validate(custom(function = "lines"))]
    pub safe_words: String,
    /// Codes of [`Need`].
    pub needs: Vec<String>,
    /// The language to interpret.
    #[validate(custom(function = "line"))]
    pub language: String,
    /// What else they need, in their words.
    #[validate(custom(function = "lines"))]
    pub other_need: String,
}

/// Length in UTF-16 units, as a browser's `maxlength` and the character counter measure it.
#[must_use]
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn at_most(text: &str, limit: usize) -> Result<(), ValidationError> {
    if length(text) <= limit {
        return Ok(());
    }
    let mut error = ValidationError::new("too-long");
    error.add_param("limit".into(), &limit);
    Err(error)
}

fn line(text: &str) -> Result<(), ValidationError> {
    at_most(text, LINE_MAX)
}
fn lines(text: &str) -> Result<(), ValidationError> {
    at_most(text, LINES_MAX)
}
fn email_length(text: &str) -> Result<(), ValidationError> {
    at_most(text, 254)
}
fn what_happened(text: &str) -> Result<(), ValidationError> {
    at_most(text, WHAT_HAPPENED_MAX)
}

/// What a form is judged against: the trust's lists and the day.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// Codes of the trust's sites.
    pub sites: &'a [&'a str],
    /// Codes of the trust's services.
    pub services: &'a [&'a str],
    /// Today in London.
    pub today: NaiveDate,
    /// Can a text message be sent? Only then may a nudge go to a number.
    pub by_text: bool,
}

/// When it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "known", rename_all = "kebab-case")]
pub enum When {
    /// On this day.
    OnADay {
        /// The day.
        day: NaiveDate,
    },
    /// In their words.
    Roughly {
        /// The words.
        words: String,
    },
    /// It is still going on.
    StillHappening,
    /// Not known.
    DoNotKnow,
}

/// Whom it is about. Until consent is verified nothing about a patient goes to somebody else (docs/clinical-safety.md).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub enum Subject {
    /// The writer.
    Myself,
    /// Somebody else, as the writer names them.
    SomebodyElse {
        /// Their name; may be empty.
        patient_name: String,
        /// Who they are to the writer; may be empty.
        relationship: String,
        /// Who the writer is. Nothing was asked before 22 November 2026.
        #[serde(default)]
        writer: Writer,
        /// What the patient can decide, as far as the writer knows.
        #[serde(default)]
        patient: Patient,
    },
}

/// A concern that can be taken in: exactly what the person wrote, and the choices they made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// What they would like to happen.
    pub want: Want,
    /// Whom it is for, if it is not for us. Not asked before 22 November 2026.
    #[serde(default)]
    pub pass_on: Option<PassOn>,
    /// What may be shared of thanks. Not asked before 22 November 2026: then nothing may be but among the team.
    #[serde(default)]
    pub sharing: Option<Sharing>,
    /// Whom it is about.
    pub subject: Subject,
    /// What happened, to the letter.
    pub what_happened: String,
    /// When.
    pub when: When,
    /// The site's code, if known.
    pub site: Option<String>,
    /// The service's code, if known.
    pub service: Option<String>,
    /// Their name, if given.
    pub name: Option<String>,
    /// How to reach them, as they chose at first: what is in force now may be another (`Core::reach`).
    pub contact: Contact,
    /// What keeps that safe. Nothing was asked before 22 November 2026.
    #[serde(default)]
    pub safety: Safety,
    /// What they need.
    pub needs: Vec<Need>,
    /// The language to interpret, with [`Need::Interpreter`].
    pub language: String,
    /// What else they need, with [`Need::Other`].
    pub other_need: String,
    /// What tells the patient from others: asked only where staff write it down.
    #[serde(default)]
    pub identity: Identity,
    /// Whom the writer writes for, as staff write it down.
    #[serde(default)]
    pub organisation: Option<Organisation>,
}

impl Concern {
    /// How to reach them as they said it at first.
    #[must_use]
    pub fn reach(&self) -> Reach {
        Reach {
            contact: self.contact.clone(),
            safety: self.safety.clone(),
        }
    }

    /// Everything in it that may mean danger: what happened, and what keeps it safe to reach them.
    #[must_use]
    pub fn to_look_through(&self) -> String {
        format!("{}\n{}", self.what_happened, self.safety.words)
    }
}

impl ConcernForm {
    /// Takes over what was typed on one page: every field of that page, and no other, so that a page can't change
    /// what another one asks. A name that isn't posted is empty: an unticked box sends nothing.
    pub fn take(&mut self, page: Page, typed: &[(String, String)]) {
        for field in page.fields() {
            let mut values = typed
                .iter()
                .filter(|(name, _)| name == field)
                .map(|(_, value)| value.replace("\r\n", "\n").replace('\r', "\n"));
            if let Some(chosen) = self.choices(field) {
                *chosen = values.collect();
            } else if let Some(slot) = self.slot(field) {
                *slot = values.next_back().unwrap_or_default();
            }
        }
    }

    /// The fields of which several can be chosen.
    fn choices(&mut self, field: &str) -> Option<&mut Vec<String>> {
        match field {
            "never" => Some(&mut self.never),
            "needs" => Some(&mut self.needs),
            _ => None,
        }
    }

    fn slot(&mut self, field: &str) -> Option<&mut String> {
        Some(match field {
            "want" => &mut self.want,
            "body" => &mut self.body,
            "body_name" => &mut self.body_name,
            "pass_on" => &mut self.pass_on,
            "share_name" => &mut self.share_name,
            "publish" => &mut self.publish,
            "about" => &mut self.about,
            "patient_name" => &mut self.patient_name,
            "relationship" => &mut self.relationship,
            "writer" => &mut self.writer,
            "patient" => &mut self.patient,
            "what_happened" => &mut self.what_happened,
            "when" => &mut self.when,
            "when_day" => &mut self.when_day,
            "when_month" => &mut self.when_month,
            "when_year" => &mut self.when_year,
            "when_words" => &mut self.when_words,
            "site" => &mut self.site,
            "service" => &mut self.service,
            "name" => &mut self.name,
            "channel" => &mut self.channel,
            "email" => &mut self.email,
            "phone" => &mut self.phone,
            "may_leave_message" => &mut self.may_leave_message,
            "text_number" => &mut self.text_number,
            "post_address" => &mut self.post_address,
            Nudge::FIELD => &mut self.nudge,
            "safe_words" => &mut self.safe_words,
            "language" => &mut self.language,
            "other_need" => &mut self.other_need,
            _ => return None,
        })
    }

    /// Is this page for them, after what they have said so far?
    #[must_use]
    pub fn asks(&self, page: Page) -> bool {
        match page {
            Page::Writer | Page::Patient => self.about == About::SomebodyElse.code(),
            Page::PassOn => self.want == Want::Elsewhere.code(),
            Page::Sharing => self.asks_for("share_name") || self.asks_for("publish"),
            _ => true,
        }
    }

    /// The page before this one that they were asked; `None` before the first.
    #[must_use]
    pub fn previous(&self, page: Page) -> Option<Page> {
        let before = Page::ALL.iter().copied().take_while(|other| *other != page);
        before.filter(|other| self.asks(*other)).last()
    }

    /// What is wrong on one page, in the order of its fields; nothing on [`Page::Check`], which has no fields.
    #[must_use]
    pub fn problems(&self, page: Page, rules: &Rules) -> Vec<Problem> {
        let mut problems = self.lengths(page);
        let mut wrong = |field: &str, flaw| {
            if !problems.iter().any(|p| p.field == field) {
                problems.push(Problem::new(field, flaw));
            }
        };
        match page {
            Page::Want => choice(&self.want, Want::from_code(&self.want), "want", &mut wrong),
            Page::WhoFor => choice(&self.about, About::from_code(&self.about), "about", &mut wrong),
            Page::Writer if self.asks(page) => {
                choice(&self.writer, Writer::from_code(&self.writer), "writer", &mut wrong)
            }
            Page::Patient if self.asks(page) => {
                choice(&self.patient, Patient::from_code(&self.patient), "patient", &mut wrong);
            }
            Page::WhatHappened => {
                if self.what_happened.trim().is_empty() {
                    wrong("what_happened", Flaw::Missing);
                }
            }
            Page::When => self.when_problems(rules.today, &mut wrong),
            Page::Where => {
                listed(&self.site, rules.sites, "site", &mut wrong);
                listed(&self.service, rules.services, "service", &mut wrong);
            }
            Page::PassOn if self.asks(page) => {
                choice(&self.body, Body::from_code(&self.body), "body", &mut wrong);
                choice(&self.pass_on, YesNo::from_code(&self.pass_on), "pass_on", &mut wrong);
            }
            Page::Sharing if self.asks(page) => {
                if self.asks_for("share_name") {
                    choice(
                        &self.share_name,
                        YesNo::from_code(&self.share_name),
                        "share_name",
                        &mut wrong,
                    );
                }
                if self.asks_for("publish") {
                    let publish = Publish::from_code(&self.publish).filter(|chosen| self.can_publish(*chosen));
                    choice(&self.publish, publish, "publish", &mut wrong);
                }
            }
            Page::Contact => self.contact_problems(rules, &mut wrong),
            Page::Needs => self.needs_problems(&mut wrong),
            Page::Writer | Page::Patient | Page::PassOn | Page::Sharing | Page::Files | Page::Name | Page::Check => {}
        }
        let order = |problem: &Problem| page.fields().iter().position(|field| *field == problem.field);
        problems.sort_by_key(order);
        problems
    }

    /// The first page that is not in order yet: where a person goes on, and what Send goes back to.
    #[must_use]
    pub fn first_unfinished(&self, rules: &Rules) -> Page {
        Page::ALL
            .iter()
            .copied()
            .find(|page| !self.problems(*page, rules).is_empty())
            .unwrap_or(Page::Check)
    }

    /// The concern, if every page is in order.
    #[must_use]
    pub fn parse(&self, rules: &Rules) -> Option<Concern> {
        if self.first_unfinished(rules) != Page::Check {
            return None;
        }
        let subject = match About::from_code(&self.about)? {
            About::Myself => Subject::Myself,
            About::SomebodyElse => Subject::SomebodyElse {
                patient_name: self.patient_name.trim().to_owned(),
                relationship: self.relationship.trim().to_owned(),
                writer: Writer::from_code(&self.writer)?,
                patient: Patient::from_code(&self.patient)?,
            },
        };
        let known = |code: &str| (code != DO_NOT_KNOW).then(|| code.to_owned());
        let name = self.name.trim();
        let needs: Vec<Need> = Need::ALL
            .iter()
            .copied()
            .filter(|need| self.needs.iter().any(|code| code == need.code()))
            .collect();
        Some(Concern {
            want: Want::from_code(&self.want)?,
            pass_on: self.parse_pass_on(),
            sharing: self.parse_sharing(),
            subject,
            what_happened: self.what_happened.clone(),
            when: self.parse_when()?,
            site: known(&self.site),
            service: known(&self.service),
            name: (!name.is_empty()).then(|| name.to_owned()),
            contact: self.parse_contact()?,
            safety: self.safety(),
            language: if needs.contains(&Need::Interpreter) {
                self.language.trim().to_owned()
            } else {
                String::new()
            },
            other_need: if needs.contains(&Need::Other) {
                self.other_need.trim().to_owned()
            } else {
                String::new()
            },
            needs,
            identity: Identity::default(),
            organisation: None,
        })
    }

    fn has_name(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// Is it a choice they have? There is no name to publish where none was given.
    #[must_use]
    pub fn can_publish(&self, chosen: Publish) -> bool {
        chosen != Publish::WithName || self.has_name()
    }

    fn parse_pass_on(&self) -> Option<PassOn> {
        let to = Body::from_code(&self.body).filter(|_| self.asks(Page::PassOn))?;
        Some(PassOn {
            to,
            name: self.body_name.trim().to_owned(),
            agreed: YesNo::from_code(&self.pass_on) == Some(YesNo::Yes),
        })
    }

    fn parse_sharing(&self) -> Option<Sharing> {
        if !self.asks(Page::Sharing) {
            return None;
        }
        let publish = Publish::from_code(&self.publish).filter(|_| self.asks_for("publish"));
        Some(Sharing {
            name: self.asks_for("share_name") && YesNo::from_code(&self.share_name) == Some(YesNo::Yes),
            publish: publish.unwrap_or(Publish::No),
        })
    }

    fn lengths(&self, page: Page) -> Vec<Problem> {
        let Err(errors) = self.validate() else {
            return Vec::new();
        };
        let errors = errors.field_errors();
        let limit = |field: &str| {
            let found = errors.iter().find(|(name, _)| name.as_ref() == field)?.1.first()?;
            found
                .params
                .get("limit")?
                .as_u64()
                .and_then(|n| usize::try_from(n).ok())
        };
        let asked = page.fields().iter().filter(|field| self.asks_for(field));
        asked
            .filter_map(|field| limit(field).map(|limit| Problem::too_long(field, limit)))
            .collect()
    }

    /// Does what was chosen ask for this field? What was typed into one that belongs to another choice is kept, but it
    /// stands in nobody's way: the page doesn't even show it.
    #[must_use]
    pub fn asks_for(&self, field: &str) -> bool {
        let needed = |need: Need| self.needs.iter().any(|code| code == need.code());
        match field {
            // There is no name to tell where none was given; what is about somebody else's care is not ours to publish.
            "share_name" => self.want == Want::Thanks.code() && self.has_name(),
            "publish" => self.want == Want::Thanks.code() && self.about == About::Myself.code(),
            "body_name" => self.want == Want::Elsewhere.code(),
            "patient_name" | "relationship" => self.about == About::SomebodyElse.code(),
            "when_day" | "when_month" | "when_year" => self.when == WhenKnown::OnADay.code(),
            "when_words" => self.when == WhenKnown::Roughly.code(),
            "email" => self.channel == Channel::Email.code(),
            "phone" => self.channel == Channel::Phone.code(),
            "text_number" => self.channel == Channel::Text.code(),
            "post_address" => self.channel == Channel::Post.code(),
            Nudge::FIELD => self.channel == Channel::Nothing.code(),
            "language" => needed(Need::Interpreter),
            "other_need" => needed(Need::Other),
            _ => true,
        }
    }

    fn when_problems(&self, today: NaiveDate, wrong: &mut impl FnMut(&str, Flaw)) {
        let known = WhenKnown::from_code(&self.when);
        choice(&self.when, known, "when", wrong);
        match known {
            Some(WhenKnown::OnADay) => {
                let parts = [
                    ("when_day", &self.when_day),
                    ("when_month", &self.when_month),
                    ("when_year", &self.when_year),
                ];
                let missing = parts.iter().filter(|(_, typed)| typed.trim().is_empty());
                let mut any = false;
                for (field, _) in missing {
                    any = true;
                    wrong(field, Flaw::Missing);
                }
                if any {
                    return;
                }
                match self.typed_day() {
                    None => wrong("when_day", Flaw::NotReal),
                    Some(day) if day > today => wrong("when_day", Flaw::Future),
                    Some(_) => {}
                }
            }
            Some(WhenKnown::Roughly) if self.when_words.trim().is_empty() => wrong("when_words", Flaw::Missing),
            _ => {}
        }
    }

    fn typed_day(&self) -> Option<NaiveDate> {
        let typed = TypedDate {
            day: self.when_day.clone(),
            month: self.when_month.clone(),
            year: self.when_year.clone(),
        };
        typed.parse().ok()?
    }

    fn parse_when(&self) -> Option<When> {
        Some(match WhenKnown::from_code(&self.when)? {
            WhenKnown::OnADay => When::OnADay { day: self.typed_day()? },
            WhenKnown::Roughly => When::Roughly {
                words: self.when_words.trim().to_owned(),
            },
            WhenKnown::StillHappening => When::StillHappening,
            WhenKnown::DoNotKnow => When::DoNotKnow,
        })
    }

    fn contact_problems(&self, rules: &Rules, wrong: &mut impl FnMut(&str, Flaw)) {
        let channel = Channel::from_code(&self.channel);
        choice(&self.channel, channel, "channel", wrong);
        let mut typed = |field: &str, text: &str, looks_right: fn(&str) -> bool| {
            if text.trim().is_empty() {
                wrong(field, Flaw::Missing);
            } else if !looks_right(text) {
                wrong(field, Flaw::Format);
            }
        };
        match channel {
            Some(Channel::Email) => typed("email", &self.email, looks_like_email),
            Some(Channel::Phone) => typed("phone", &self.phone, looks_like_phone),
            Some(Channel::Text) => typed("text_number", &self.text_number, looks_like_phone),
            Some(Channel::Post) => typed("post_address", &self.post_address, |_| true),
            Some(Channel::Nothing) => {
                if let Err(problem) = Nudge::parse(&self.nudge, rules.by_text) {
                    wrong(Nudge::FIELD, problem.flaw);
                }
            }
            None => {}
        }
        let never = |never: Never| self.never.iter().any(|code| code == never.code());
        let to_leave = channel == Some(Channel::Phone) && self.may_leave_message == "yes";
        if self.never.iter().any(|code| Never::from_code(code).is_none()) {
            wrong("never", Flaw::Unknown);
        } else if (to_leave && never(Never::LeaveMessage)) || (channel == Some(Channel::Post) && never(Never::Post)) {
            wrong("never", Flaw::Contradicts);
        }
    }

    /// How to reach them and what keeps it safe, if the page that asks for it is in order.
    #[must_use]
    pub fn reach(&self) -> Option<Reach> {
        let contact = self.parse_contact()?;
        Some(Reach {
            contact,
            safety: self.safety(),
        })
    }

    /// Where to nudge them: asked only of those who want no contact.
    #[must_use]
    pub fn nudge(&self, rules: &Rules) -> Option<Nudge> {
        let asked = self.asks_for(Nudge::FIELD).then_some(self.nudge.as_str())?;
        Nudge::parse(asked, rules.by_text).ok()?
    }

    fn safety(&self) -> Safety {
        let chosen = |never: &Never| self.never.iter().any(|code| code == never.code());
        Safety {
            never: Never::ALL.iter().copied().filter(chosen).collect(),
            words: self.safe_words.trim().to_owned(),
        }
    }

    fn parse_contact(&self) -> Option<Contact> {
        Some(match Channel::from_code(&self.channel)? {
            Channel::Email => Contact::Email {
                address: self.email.trim().to_owned(),
            },
            Channel::Phone => Contact::Phone {
                number: self.phone.trim().to_owned(),
                may_leave_message: self.may_leave_message == "yes",
            },
            Channel::Text => Contact::Text {
                number: self.text_number.trim().to_owned(),
            },
            Channel::Post => Contact::Post {
                address: self.post_address.trim().to_owned(),
            },
            Channel::Nothing => Contact::Nothing,
        })
    }

    fn needs_problems(&self, wrong: &mut impl FnMut(&str, Flaw)) {
        if self.needs.iter().any(|code| Need::from_code(code).is_none()) {
            wrong("needs", Flaw::Unknown);
        }
        let wants = |need: Need| self.needs.iter().any(|code| code == need.code());
        if wants(Need::Interpreter) && self.language.trim().is_empty() {
            wrong("language", Flaw::Missing);
        }
        if wants(Need::Other) && self.other_need.trim().is_empty() {
            wrong("other_need", Flaw::Missing);
        }
    }
}

fn choice<T>(typed: &str, parsed: Option<T>, field: &str, wrong: &mut impl FnMut(&str, Flaw)) {
    if typed.is_empty() {
        wrong(field, Flaw::Missing);
    } else if parsed.is_none() {
        wrong(field, Flaw::Unknown);
    }
}

fn listed(typed: &str, codes: &[&str], field: &str, wrong: &mut impl FnMut(&str, Flaw)) {
    let known = (typed == DO_NOT_KNOW || codes.contains(&typed)).then_some(());
    choice(typed, known, field, wrong);
}

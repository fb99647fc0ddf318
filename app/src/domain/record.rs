//! A contact that staff write down: a call, a visit, a letter. `RecordForm` is what was typed, `Recorded` can't be wrong.

use super::calendar::{BeyondCalendar, Calendar};
use super::case::{Kind, Outcome};
use super::codes;
use super::concern::{Concern, ConcernForm, DO_NOT_KNOW, LINE_MAX, Page, Rules, Want, WhenKnown, YesNo, length};
use super::ids::Reference;
use super::letter::Note;
use super::person::{Channel, Contact};
use super::problem::{Flaw, Problem};
use super::thanks::Publish;
use super::typed_date::TypedDate;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

codes!(
    /// How a contact reached us.
    #[derive(Default)]
    Source {
        /// The person sent it on our website.
        #[default]
        Web = "web",
        /// A call that somebody took.
        Phone = "phone",
        /// A message on the answering machine.
        Voicemail = "voicemail",
        /// Somebody came to our office.
        WalkIn = "walk-in",
        /// We came to somebody on a ward.
        WardVisit = "ward-visit",
        /// A letter.
        Letter = "letter",
        /// A mail to the team's mailbox.
        Email = "email",
        /// A text message.
        Text = "text",
        /// A member of Parliament.
        Mp = "mp",
        /// The Parliamentary and Health Service Ombudsman.
        Ombudsman = "ombudsman",
        /// A commissioner: an integrated care board, or NHS England.
        Commissioner = "commissioner",
        /// Another trust.
        OtherTrust = "other-trust",
        /// A colleague in the trust, whom somebody told.
        Colleague = "colleague",
        /// Social media, Care Opinion, the NHS website.
        SocialMedia = "social-media",
    }
);

impl Source {
    /// Was it said rather than written? Only then is there a written record to be made, of which a copy is owed
    /// (regulation 13(2) of SI 2009/309).
    #[must_use]
    pub fn is_oral(self) -> bool {
        matches!(self, Self::Phone | Self::Voicemail | Self::WalkIn | Self::WardVisit)
    }

    /// Is it written down by staff? The person never saw our form.
    #[must_use]
    pub fn is_recorded(self) -> bool {
        self != Self::Web
    }
}

codes!(
    /// Where the copy of the written record stands that is owed to whoever complained by word of mouth.
    WrittenRecord {
        /// It is still to be sent.
        Owed = "owed",
        /// It went by post.
        Post = "post",
        /// It was handed over.
        ByHand = "by-hand",
        /// It went electronically, which takes their consent (regulation 15).
        Electronic = "electronic",
    }
);

codes!(
    /// What has been done while the person was still there.
    Done {
        /// Nothing yet.
        Nothing = "nothing",
        /// They were told that we have it and what happens next: the acknowledgement.
        Told = "told",
        /// It is sorted out.
        Sorted = "sorted",
    }
);

codes!(
    /// A contact on a case that is there already: from which side it came.
    Way {
        /// They contacted us.
        FromThem = "from-them",
        /// We reached them.
        FromUs = "from-us",
        /// We tried, and did not reach them.
        NoAnswer = "no-answer",
    }
);

/// A contact on a case that is there already, without what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacted {
    /// How it reached us, where that was said.
    pub source: Option<Source>,
    /// From which side.
    pub way: Way,
    /// The day they want to be called back by.
    pub call_back: Option<NaiveDate>,
    /// Were there words in it that may mean danger?
    pub alert: bool,
}

/// Why something can't be closed as sorted out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSorted {
    /// The law wants a written answer: it was written, or is about how somebody's information was used.
    Written,
    /// It was said, but the end of the next working day is over.
    Late,
}

/// The last day on which what came by word of mouth can be resolved outside the regulations: the next working day after the
/// day it was made (regulation 8(1) of SI 2009/309). `None` for what was written.
///
/// # Errors
/// [`BeyondCalendar`] when bank holidays that far ahead are not known.
pub fn sort_by(source: Source, made: NaiveDate, calendar: &Calendar) -> Result<Option<NaiveDate>, BeyondCalendar> {
    if source.is_oral() {
        calendar.working_days_after(made, 1).map(Some)
    } else {
        Ok(None)
    }
}

/// May it be closed as sorted out `today`? `sort_by` is what [`sort_by`] gave on the day it came. The person's own words on our
/// website wait for an answer like any other.
///
/// # Errors
/// [`NotSorted`].
pub fn may_be_sorted(
    kind: Kind,
    source: Source,
    sort_by: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), NotSorted> {
    match (kind, sort_by) {
        _ if !source.is_recorded() => Err(NotSorted::Written),
        (Kind::DataUse, _) | (Kind::Complaint, None) => Err(NotSorted::Written),
        (Kind::Complaint, Some(last)) if today > last => Err(NotSorted::Late),
        _ => Ok(()),
    }
}

/// Does closing it take that the person says they are content?
#[must_use]
pub fn takes_agreement(kind: Kind) -> bool {
    matches!(kind, Kind::Concern | Kind::Complaint)
}

/// An NHS number: ten digits, the last of which checks the others (NHS Data Dictionary, "NHS number").
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NhsNumber(String);

impl NhsNumber {
    /// Takes ten digits, however they are spaced. `None` when they are no NHS number.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let is_between = |c: &char| c.is_whitespace() || *c == '-';
        let digits: Vec<u32> = typed
            .chars()
            .filter(|c| !is_between(c))
            .map(|c| c.to_digit(10))
            .collect::<Option<_>>()?;
        let [first @ .., check] = digits.as_slice() else {
            return None;
        };
        if first.len() != 9 {
            return None;
        }
        let sum: u32 = (2..=10).rev().zip(first).map(|(weight, digit)| weight * digit).sum();
        // A remainder of 1 gives 10, which no digit is: such a number is never issued.
        let expected = (11 - sum % 11) % 11;
        (expected == *check).then(|| Self(digits.iter().map(u32::to_string).collect()))
    }

    /// Ten digits, nothing between them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is read out: 943 476 5919.
    #[must_use]
    pub fn shown(&self) -> String {
        let (first, rest) = self.0.split_at(3);
        let (middle, last) = rest.split_at(3);
        format!("{first} {middle} {last}")
    }
}

impl std::fmt::Debug for NhsNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NhsNumber(…)")
    }
}

/// Who the patient is, as far as they said: beside the name, what tells two people of one name apart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Identity {
    /// Their NHS number.
    pub nhs_number: Option<NhsNumber>,
    /// When they were born.
    pub born: Option<NaiveDate>,
}

/// Somebody who writes for an organisation, such as an MP's office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name, or the MP's.
    pub name: String,
    /// What they call it; may be empty.
    pub reference: String,
}

/// What was typed: flat strings with defaults, kept right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RecordForm {
    /// What the person would have typed themselves; the nudge is not asked for.
    pub concern: ConcernForm,
    /// A code of [`Source`].
    pub source: String,
    /// "earlier" when it did not come just now.
    pub arrived: String,
    /// The London day it came, if earlier.
    pub arrived_on: TypedDate,
    /// And the time, such as 14:30; may be left out.
    pub arrived_at: String,
    /// The name of the organisation, where one writes.
    pub organisation: String,
    /// Its own reference.
    pub their_reference: String,
    /// NHS number of the patient.
    pub nhs_number: String,
    /// When the patient was born.
    pub born: TypedDate,
    /// By when they want to be called back.
    pub call_back: TypedDate,
    /// A code of [`Done`].
    pub done: String,
    /// A code of [`Outcome`], if it is sorted out.
    pub outcome: String,
    /// What was done then.
    pub done_words: String,
    /// "yes" if the person says that they are content.
    pub agreed: String,
    /// "yes" if whoever records it takes it.
    pub mine: String,
    /// References of cases that are the same person's.
    pub same_person: Vec<String>,
}

/// What a record is judged against.
#[derive(Debug, Clone, Copy)]
pub struct RecordRules<'a> {
    /// The trust's lists and the day.
    pub rules: &'a Rules<'a>,
    /// England's working days.
    pub calendar: &'a Calendar,
    /// The time in London.
    pub now: NaiveDateTime,
}

/// When it reached us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// Just now.
    Now,
    /// On a London day, at a time if that is known.
    Earlier(NaiveDate, Option<NaiveTime>),
}

/// What was sorted out while the person was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    /// What it came to.
    pub outcome: Outcome,
    /// What was done.
    pub done: Note,
}

/// A contact that can be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// What was said, and by whom.
    pub concern: Concern,
    /// How it reached us.
    pub source: Source,
    /// When.
    pub arrived: Arrived,
    /// By when they want to be called back.
    pub call_back: Option<NaiveDate>,
    /// Were they told that we have it?
    pub told: bool,
    /// What was sorted out at once.
    pub sorted: Option<Sorted>,
    /// Does whoever records it take it?
    pub mine: bool,
    /// Cases that are the same person's.
    pub same_person: Vec<Reference>,
}

/// A contact on a case that is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onto {
    /// How it reached us.
    pub source: Source,
    /// What was said.
    pub words: Note,
    /// By when they want to be called back.
    pub call_back: Option<NaiveDate>,
}

/// The dates of the form, by the name of their boxes.
pub const DATES: [&str; 3] = ["arrived_on", "born", "call_back"];

impl RecordForm {
    /// A form with nothing typed: whoever takes a call usually keeps it.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            mine: "yes".to_owned(),
            ..Self::default()
        }
    }

    /// What was posted: every field that there is, and an unticked box sends nothing.
    #[must_use]
    pub fn typed(pairs: &[(String, String)]) -> Self {
        let mut form = Self::default();
        for page in Page::ALL {
            form.concern.take(*page, pairs);
        }
        form.concern.nudge.clear();
        for (name, value) in pairs {
            let value = value.replace("\r\n", "\n").replace('\r', "\n");
            if name == "same_person" {
                form.same_person.push(value);
            } else if let Some(slot) = form.slot(name) {
                *slot = value;
            }
        }
        form
    }

    fn slot(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "source" => &mut self.source,
            "arrived" => &mut self.arrived,
            "arrived_at" => &mut self.arrived_at,
            "organisation" => &mut self.organisation,
            "their_reference" => &mut self.their_reference,
            "nhs_number" => &mut self.nhs_number,
            "done" => &mut self.done,
            "outcome" => &mut self.outcome,
            "done_words" => &mut self.done_words,
            "agreed" => &mut self.agreed,
            "mine" => &mut self.mine,
            _ => {
                let (date, part) = name.rsplit_once('_')?;
                return self.date(date)?.part(part);
            }
        })
    }

    /// The date of this name: one of [`DATES`].
    pub fn date(&mut self, name: &str) -> Option<&mut TypedDate> {
        match name {
            "arrived_on" => Some(&mut self.arrived_on),
            "born" => Some(&mut self.born),
            "call_back" => Some(&mut self.call_back),
            _ => None,
        }
    }

    /// Was anything typed that would be missed?
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let mine = Self {
            mine: self.mine.clone(),
            done: self.done.clone(),
            arrived: self.arrived.clone(),
            ..Self::default()
        };
        *self == mine
    }

    /// The concern with what nobody asks a caller: left open, or the answer that shares least.
    fn concern(&self) -> ConcernForm {
        let or = |typed: &str, default: &str| if typed.is_empty() { default } else { typed }.to_owned();
        let concern = &self.concern;
        ConcernForm {
            when: or(&concern.when, WhenKnown::DoNotKnow.code()),
            site: or(&concern.site, DO_NOT_KNOW),
            service: or(&concern.service, DO_NOT_KNOW),
            share_name: or(&concern.share_name, YesNo::No.code()),
            publish: or(&concern.publish, Publish::No.code()),
            ..concern.clone()
        }
    }

    /// What is wrong with it, in the order of the page.
    #[must_use]
    pub fn problems(&self, rules: &RecordRules) -> Vec<Problem> {
        let mut problems = self.reached_problems(rules);
        let concern = self.concern();
        let pages = [
            Page::Name,
            Page::Contact,
            Page::WhoFor,
            Page::Writer,
            Page::Patient,
            Page::WhatHappened,
            Page::Want,
            Page::PassOn,
            Page::Where,
            Page::When,
            Page::Needs,
        ];
        if !self.nhs_number.trim().is_empty() && NhsNumber::parse(&self.nhs_number).is_none() {
            problems.push(Problem::new("nhs_number", Flaw::Format));
        }
        problems.extend(past("born", &self.born, rules.now.date()).err());
        problems.extend(pages.iter().flat_map(|page| concern.problems(*page, rules.rules)));
        problems.extend(self.call_back(rules).err());
        problems.extend(self.done_problems(rules));
        problems
    }

    /// How and when it reached us.
    fn reached_problems(&self, rules: &RecordRules) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.source().is_none() {
            problems.push(Problem::new("source", Flaw::Missing));
        }
        problems.extend(self.arrived(rules).err());
        for (name, typed) in [
            ("organisation", &self.organisation),
            ("their_reference", &self.their_reference),
        ] {
            if length(typed) > LINE_MAX {
                problems.push(Problem::too_long(name, LINE_MAX));
            }
        }
        problems
    }

    fn source(&self) -> Option<Source> {
        Source::from_code(&self.source).filter(|source| source.is_recorded())
    }

    fn arrived(&self, rules: &RecordRules) -> Result<Arrived, Problem> {
        if self.arrived != "earlier" {
            return Ok(Arrived::Now);
        }
        let on = past("arrived_on", &self.arrived_on, rules.now.date())?;
        let on = on.ok_or_else(|| Problem::new("arrived_on", Flaw::Missing))?;
        let at = match self.arrived_at.trim() {
            "" => None,
            typed => Some(time(typed).ok_or_else(|| Problem::new("arrived_at", Flaw::Format))?),
        };
        if at.is_some_and(|at| on.and_time(at) > rules.now) {
            return Err(Problem::new("arrived_at", Flaw::Future));
        }
        Ok(Arrived::Earlier(on, at))
    }

    fn call_back(&self, rules: &RecordRules) -> Result<Option<NaiveDate>, Problem> {
        let wrong = |flaw| Problem::new("call_back", flaw);
        match self.call_back.parse().map_err(wrong)? {
            Some(by) if by < rules.now.date() => Err(wrong(Flaw::Past)),
            by => Ok(by),
        }
    }

    fn done_problems(&self, rules: &RecordRules) -> Vec<Problem> {
        match Done::from_code(&self.done) {
            None => vec![Problem::new("done", Flaw::Missing)],
            Some(Done::Nothing | Done::Told) => Vec::new(),
            Some(Done::Sorted) => self.sorted_problems(rules),
        }
    }

    fn sorted_problems(&self, rules: &RecordRules) -> Vec<Problem> {
        let mut problems = Vec::new();
        let asked = (self.source(), Want::from_code(&self.concern.want), self.arrived(rules));
        if let (Some(source), Some(want), Ok(arrived)) = asked {
            let (kind, today) = (want.kind(), rules.now.date());
            // A day that is too far away to be worked out is over.
            let last = sort_by(source, arrived.on(today), rules.calendar);
            match last.map_or(Err(NotSorted::Late), |last| may_be_sorted(kind, source, last, today)) {
                Err(NotSorted::Written) => problems.push(Problem::new("done", Flaw::Contradicts)),
                Err(NotSorted::Late) => problems.push(Problem::new("done", Flaw::Past)),
                Ok(()) if takes_agreement(kind) && self.agreed != "yes" => {
                    problems.push(Problem::new("agreed", Flaw::Missing));
                }
                Ok(()) => {}
            }
        }
        if self.outcome().is_none() {
            problems.push(Problem::new("outcome", Flaw::Missing));
        }
        problems.extend(words("done_words", &self.done_words).err());
        problems
    }

    fn outcome(&self) -> Option<Outcome> {
        Outcome::from_code(&self.outcome).filter(|outcome| outcome.is_chosen())
    }

    /// The contact, if everything is in order.
    ///
    /// # Errors
    /// What is wrong, in the order of the page.
    pub fn parse(&self, rules: &RecordRules) -> Result<Recorded, Vec<Problem>> {
        let problems = self.problems(rules);
        let parsed = (
            self.concern().parse(rules.rules),
            self.source(),
            self.arrived(rules),
            self.call_back(rules),
        );
        let (true, (Some(concern), Some(source), Ok(arrived), Ok(call_back))) = (problems.is_empty(), parsed) else {
            return Err(problems);
        };
        let sorted = match (
            Done::from_code(&self.done),
            self.outcome(),
            words("done_words", &self.done_words),
        ) {
            (Some(Done::Sorted), Some(outcome), Ok(done)) => Some(Sorted { outcome, done }),
            _ => None,
        };
        Ok(Recorded {
            concern: Concern {
                identity: self.identity(),
                organisation: self.organisation_named(),
                ..concern
            },
            source,
            arrived,
            call_back,
            told: Done::from_code(&self.done) == Some(Done::Told),
            sorted,
            mine: self.mine == "yes",
            same_person: self.same_person(),
        })
    }

    /// The contact as one on a case that is there already: what was said, and how it reached us.
    ///
    /// # Errors
    /// What is wrong, in the order of the page.
    pub fn parse_onto(&self, rules: &RecordRules) -> Result<Onto, Vec<Problem>> {
        let said = words("what_happened", &self.concern.what_happened);
        let mut problems = self.reached_problems(rules);
        problems.extend(said.as_ref().err().cloned());
        problems.extend(self.call_back(rules).err());
        match (self.source(), said, self.call_back(rules)) {
            (Some(source), Ok(words), Ok(call_back)) if problems.is_empty() => Ok(Onto {
                source,
                words,
                call_back,
            }),
            _ => Err(problems),
        }
    }

    /// The references that were ticked.
    #[must_use]
    pub fn same_person(&self) -> Vec<Reference> {
        let ticked = self.same_person.iter();
        ticked.filter_map(|typed| Reference::parse(typed)).collect()
    }

    fn organisation_named(&self) -> Option<Organisation> {
        let (name, reference) = (self.organisation.trim(), self.their_reference.trim());
        (!name.is_empty() || !reference.is_empty()).then(|| Organisation {
            name: name.to_owned(),
            reference: reference.to_owned(),
        })
    }

    /// What tells the patient from others, as far as what was typed can be read.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity {
            nhs_number: NhsNumber::parse(&self.nhs_number),
            born: self.born.parse().ok().flatten(),
        }
    }

    /// Every name that was typed.
    #[must_use]
    pub fn names(&self) -> [&str; 2] {
        [&self.concern.name, &self.concern.patient_name]
    }

    /// How to reach them, as far as what was typed can be read: also what stands in a box that isn't chosen.
    #[must_use]
    pub fn contacts(&self) -> Vec<Contact> {
        let typed = [
            (Channel::Email, &self.concern.email),
            (Channel::Phone, &self.concern.phone),
            (Channel::Text, &self.concern.text_number),
        ];
        let typed = typed.iter().filter(|(_, typed)| !typed.trim().is_empty());
        let contact = |(channel, typed): &(Channel, &String)| match channel {
            Channel::Email => Contact::Email {
                address: typed.trim().to_owned(),
            },
            _ => Contact::Text {
                number: typed.trim().to_owned(),
            },
        };
        typed.map(contact).collect()
    }
}

impl Arrived {
    /// The London day; `today` is the one it is now.
    #[must_use]
    pub fn on(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Now => today,
            Self::Earlier(on, _) => on,
        }
    }
}

/// A day that is not to come; `None` where nothing was typed.
fn past(name: &str, typed: &TypedDate, today: NaiveDate) -> Result<Option<NaiveDate>, Problem> {
    match typed.parse().map_err(|flaw| Problem::new(name, flaw))? {
        Some(day) if day > today => Err(Problem::new(name, Flaw::Future)),
        day => Ok(day),
    }
}

/// Words for staff, under the name of the field they were typed into.
fn words(name: &str, typed: &str) -> Result<Note, Problem> {
    Note::parse(typed).map_err(|problem| Problem {
        field: name.to_owned(),
        ..problem
    })
}

/// A time of day as people write it: `14:30`, `14.30`, `1430`, `2:30pm`.
fn time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim().to_lowercase().replace(' ', "").replace('.', ":");
    let (typed, later) = match (typed.strip_suffix("am"), typed.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (typed.as_str(), None),
    };
    let (hour, minute) = match typed.split_once(':') {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if matches!(typed.len(), 3 | 4) => typed.split_at_checked(typed.len() - 2)?,
        None => (typed, "00"),
    };
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    match later {
        Some(later) if (1..=12).contains(&hour) => NaiveTime::from_hms_opt(hour % 12 + later, minute, 0),
        Some(_) => None,
        None => NaiveTime::from_hms_opt(hour, minute, 0),
    }
}

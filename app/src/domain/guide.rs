//! "What can I do?": what is asked, which question is still to be asked, and what somebody can do then, best first. Nothing
//! of it is kept: the answers stand in the address.

use super::codes;
use super::concern::Want;
use super::elsewhere::Body;
use super::support::Need;

codes!(
    /// The questions, in order. The code is the name of the answer in the address.
    Question {
        /// Whose care it is about.
        Whose = "whose",
        /// What they want most.
        Wish = "wish",
        /// Whether the care is still going on.
        Now = "now",
        /// How long ago it was.
        Age = "age",
    }
);

codes!(
    /// Whose care it is about.
    Whose {
        /// This trust's.
        Ours = "ours",
        /// A GP's, dentist's, pharmacist's or optician's.
        GpOrDentist = "gp-or-dentist",
        /// Care that a council pays for or arranges.
        CouncilCare = "council-care",
        /// Another hospital's, or another service's.
        Elsewhere = "elsewhere",
        /// They don't know.
        NotSure = "not-sure",
    }
);

codes!(
    /// What they want most.
    Wish {
        /// A quick answer, or something put right.
        PutRight = "put-right",
        /// It looked into fully, with a written answer.
        FullLook = "full-look",
        /// They have had the final answer and are not happy with it.
        SaidNo = "said-no",
        /// Money for harm.
        Money = "money",
        /// Somebody should not be allowed to work.
        Worker = "worker",
        /// To see their records.
        Records = "records",
        /// How their information was used.
        DataUse = "data-use",
    }
);

codes!(
    /// Whether the care is still going on.
    Now {
        /// They are still in hospital, or still being seen.
        ThereNow = "there-now",
        /// It is over.
        Over = "over",
    }
);

codes!(
    /// How long ago it was, or they came to know of it.
    Age {
        /// In the last 12 months.
        Year = "year",
        /// Longer ago.
        Longer = "longer",
        /// They don't know.
        NotSure = "not-sure",
    }
);

codes!(
    /// What somebody can do.
    Choice {
        /// Talk to those who care for them.
        Ward = "ward",
        /// Talk to the team.
        Pals = "pals",
        /// Make a formal complaint.
        Complaint = "complaint",
        /// Go to the Ombudsman of the NHS.
        Ombudsman = "ombudsman",
        /// Have an advocate help them.
        Advocate = "advocate",
        /// Get advice on the law.
        Legal = "legal",
        /// Tell the body that decides who may work.
        Regulator = "regulator",
        /// Go to whoever else it is for: who gave the care, who keeps the records, who watches over information.
        OtherBody = "other-body",
    }
);

codes!(
    /// The stages that a complaint about the NHS can go through, each with a page of its own.
    Stage {
        /// Talking to those who give the care.
        Soon = "soon",
        /// The team helps.
        Pals = "pals",
        /// A formal complaint.
        Complaint = "complaint",
        /// The answer, and a meeting.
        Answer = "answer",
        /// The Ombudsman.
        Ombudsman = "ombudsman",
    }
);

impl Choice {
    /// Does it have a time limit that is counted from what happened? A complaint: 12 months, or later for good reasons if it
    /// can still be looked into fairly (regulation 12 of SI 2009/309). The Ombudsman: a year from when they knew of it, or
    /// later if the Ombudsman sees reason (section 9 of the Health Service Commissioners Act 1993).
    #[must_use]
    pub fn has_limit(self) -> bool {
        matches!(self, Self::Complaint | Self::Ombudsman)
    }

    /// The stage that says more about it.
    #[must_use]
    pub fn stage(self) -> Option<Stage> {
        match self {
            Self::Ward => Some(Stage::Soon),
            Self::Pals => Some(Stage::Pals),
            Self::Complaint => Some(Stage::Complaint),
            Self::Ombudsman => Some(Stage::Ombudsman),
            Self::Advocate | Self::Legal | Self::Regulator | Self::OtherBody => None,
        }
    }
}

impl Stage {
    /// The stage before it.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        Self::ALL.iter().copied().rfind(|stage| *stage < self)
    }

    /// The stage after it.
    #[must_use]
    pub fn after(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| *stage > self)
    }
}

/// One thing that somebody can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// What.
    pub option: Choice,
    /// Is it what we would do first? It then stands first.
    pub is_best: bool,
    /// Its time limit may be over, which needs a word. It is offered all the same: whether it is too late is not ours to say
    /// before anybody has looked.
    pub late: bool,
}

/// How the form that tells us begins: with its first page answered already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// With what they would like to happen.
    With(Want),
    /// With whom we are asked to pass it on to.
    PassOn(Body),
}

/// What was answered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// [`Question::Whose`].
    pub whose: Option<Whose>,
    /// [`Question::Wish`].
    pub wish: Option<Wish>,
    /// [`Question::Now`].
    pub now: Option<Now>,
    /// [`Question::Age`].
    pub age: Option<Age>,
}

impl Answers {
    /// The answers whose codes `code_of` gives. What is no answer counts as none.
    #[must_use]
    pub fn from_codes(code_of: impl Fn(Question) -> String) -> Self {
        Self {
            whose: Whose::from_code(&code_of(Question::Whose)),
            wish: Wish::from_code(&code_of(Question::Wish)),
            now: Now::from_code(&code_of(Question::Now)),
            age: Age::from_code(&code_of(Question::Age)),
        }
    }

    /// What was answered to a question.
    #[must_use]
    pub fn code(self, question: Question) -> Option<&'static str> {
        match question {
            Question::Whose => self.whose.map(Whose::code),
            Question::Wish => self.wish.map(Wish::code),
            Question::Now => self.now.map(Now::code),
            Question::Age => self.age.map(Age::code),
        }
    }

    /// The same with one question to be asked again.
    #[must_use]
    pub fn without(mut self, question: Question) -> Self {
        match question {
            Question::Whose => self.whose = None,
            Question::Wish => self.wish = None,
            Question::Now => self.now = None,
            Question::Age => self.age = None,
        }
        self
    }

    /// Is this asked at all? What makes no difference to what somebody can do is not.
    #[must_use]
    pub fn asks(self, question: Question) -> bool {
        match question {
            Question::Whose | Question::Wish => true,
            // The ward can put right what goes on there, and keep people safe. It can't answer for the rest.
            Question::Now => {
                let on_the_ward = [Wish::PutRight, Wish::FullLook, Wish::Worker];
                self.whose == Some(Whose::Ours) && self.wish.is_some_and(|wish| on_the_ward.contains(&wish))
            }
            Question::Age => self.choices().into_iter().any(Choice::has_limit),
        }
    }

    /// The first question that is still to be asked; `None` at the end.
    #[must_use]
    pub fn next(self) -> Option<Question> {
        let is_open = |question: &Question| self.asks(*question) && self.code(*question).is_none();
        Question::ALL.iter().copied().find(is_open)
    }

    /// The question that was asked before this one.
    #[must_use]
    pub fn before(self, question: Question) -> Option<Question> {
        let is_before = |one: &Question| *one < question && self.asks(*one);
        Question::ALL.iter().copied().rfind(is_before)
    }

    /// What somebody can do, in the order we would tell our own mother. Nothing before it is known whose care it is about and
    /// what they want.
    #[must_use]
    pub fn ends(self) -> Vec<End> {
        let may_be_late = self.age.is_some_and(|age| age != Age::Year);
        let end = |(at, option): (usize, Choice)| End {
            option,
            is_best: at == 0,
            late: may_be_late && option.has_limit(),
        };
        self.choices().into_iter().enumerate().map(end).collect()
    }

    /// The way of the NHS Complaint Standards: what can be put right at once is, by those who are there; then the team; then a
    /// closer look; then the Ombudsman, who wants the final answer first. Money and whether somebody may work are decided
    /// elsewhere, and neither keeps us from answering for the care. PALS and an advocate are there for everybody.
    fn choices(self) -> Vec<Choice> {
        use Choice::{Advocate, Complaint, Legal, Ombudsman, OtherBody, Pals, Regulator, Ward};
        let (Some(whose), Some(wish)) = (self.whose, self.wish) else {
            return Vec::new();
        };
        // Who doesn't know whose care it was may have been in ours.
        let may_be_ours = matches!(whose, Whose::Ours | Whose::NotSure);
        let theirs = if may_be_ours { Complaint } else { OtherBody };
        let mut choices = match wish {
            Wish::PutRight if may_be_ours => vec![Pals, Complaint, Advocate],
            Wish::FullLook if may_be_ours => vec![Complaint, Pals, Advocate],
            Wish::DataUse if may_be_ours => vec![Pals, OtherBody, Advocate],
            // The Ombudsman of the NHS doesn't look at care that a council answers for: that is another one.
            Wish::SaidNo if whose != Whose::CouncilCare => vec![Ombudsman, Advocate, Pals],
            Wish::SaidNo => vec![OtherBody, Advocate, Pals],
            Wish::Money => vec![Legal, theirs, Pals, Advocate],
            Wish::Worker => vec![Regulator, theirs, Pals, Advocate],
            Wish::PutRight | Wish::FullLook | Wish::DataUse | Wish::Records => vec![OtherBody, Pals, Advocate],
        };
        // The team finds out whose it is, before anything is sent to the wrong place.
        if whose == Whose::NotSure && matches!(wish, Wish::PutRight | Wish::FullLook | Wish::SaidNo) {
            choices.retain(|choice| *choice != Pals);
            choices.insert(0, Pals);
        }
        if self.asks(Question::Now) && self.now == Some(Now::ThereNow) {
            // Who wants a written answer gets that first; who wants help or is afraid of somebody needs it now.
            choices.insert(usize::from(wish == Wish::FullLook), Ward);
        }
        choices
    }

    /// What the directory is asked for a choice; nothing where the way in is ours.
    #[must_use]
    pub fn need(self, choice: Choice) -> Option<Need> {
        match choice {
            Choice::Ward | Choice::Pals | Choice::Complaint => None,
            Choice::Ombudsman => Some(Need::Ombudsman),
            Choice::Advocate => Some(Need::ComplaintHelp),
            Choice::Legal => Some(Need::Compensation),
            Choice::Regulator => Some(Need::FitnessToPractise),
            Choice::OtherBody => Some(match (self.wish, self.whose) {
                (Some(Wish::Records), _) => Need::MyRecords,
                (_, Some(Whose::GpOrDentist)) => Need::GpOrDentist,
                (_, Some(Whose::CouncilCare)) => Need::CouncilCare,
                (_, Some(Whose::Elsewhere)) => Need::Other,
                // Of our own care, nothing else is for another body.
                (_, Some(Whose::Ours | Whose::NotSure) | None) => Need::DataUse,
            }),
        }
    }

    /// How the form begins for a choice, so that nothing is asked twice; `None` where the choice doesn't lead into it.
    #[must_use]
    pub fn begin(self, choice: Choice) -> Option<Begin> {
        let pass_on_to = match self.whose {
            Some(Whose::GpOrDentist) => Some(Body::Primary),
            Some(Whose::CouncilCare) => Some(Body::SocialCare),
            Some(Whose::Elsewhere) => Some(Body::NotSure),
            Some(Whose::Ours | Whose::NotSure) | None => None,
        };
        match (choice, self.wish?, pass_on_to) {
            (Choice::Complaint, ..) => Some(Begin::With(Want::FullLook)),
            // It is theirs to answer, so we can only send it on.
            (Choice::Pals, Wish::PutRight | Wish::FullLook | Wish::Worker | Wish::DataUse, Some(body)) => {
                Some(Begin::PassOn(body))
            }
            (Choice::Pals, Wish::PutRight | Wish::FullLook, None) => Some(Begin::With(Want::PutRight)),
            (Choice::Pals, Wish::DataUse, None) => Some(Begin::With(Want::DataUse)),
            (Choice::Pals, Wish::Records, _) => Some(Begin::With(Want::Question)),
            // What we can do about it is best talked over.
            (Choice::Pals, Wish::SaidNo | Wish::Money | Wish::Worker, _) => Some(Begin::With(Want::NotSure)),
            _ => None,
        }
    }
}

//! A fake of everything that pages and acts ask: it answers what a test sets, and remembers what it was asked.

use app::domain::access::{Act, Actor, Role, may};
use app::domain::afterwards::Sheet;
use app::domain::agreement::AnswerForm;
use app::domain::case::{Case, EventKind, Kind, State};
use app::domain::clock::Clock;
use app::domain::concern::{Concern, Page as Question, Subject, Want, When};
use app::domain::consent::Consent;
use app::domain::council::{Council, CouncilCode, Postcode};
use app::domain::cue::Class;
use app::domain::deadline::{Due, DueWhat, Period, Working};
use app::domain::deed::Deed;
use app::domain::directory::{BadLine, EntryForm, Imported};
use app::domain::draft::Draft;
use app::domain::elsewhere::Body;
use app::domain::failure::Failure;
use app::domain::follow::PersonAct;
use app::domain::helper::NewHelper;
use app::domain::ids::{CaseId, HelperId, RecordId, Reference, StaffId, Token};
use app::domain::issue::{self, IssueLists};
use app::domain::language::{Language, Part};
use app::domain::letter::{Note, Reply, Written};
use app::domain::own_page::OwnPage;
use app::domain::person::{Contact, Safety};
use app::domain::plan::Bounds;
use app::domain::record::{Identity, RecordForm, Source};
use app::domain::search::Wish;
use app::domain::support::{Found, Need};
use app::port::*;
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use std::sync::{Arc, LazyLock, Mutex};

/// What an act is asked in the tests that press buttons.
pub type Asked = Arc<Mutex<Vec<String>>>;

/// Everything the fakes answer with.
#[derive(Clone)]
pub struct World {
    pub actor: Option<Actor>,
    pub lapsed: Option<StaffId>,
    pub file: CaseFile,
    pub lines: Vec<QueueLine>,
    pub count: u32,
    pub page: u32,
    /// What every port answers instead, if anything.
    pub failure: Option<Failure>,
    pub accounts: Vec<DemonstrationAccount>,
    pub mail: Vec<StuckMail>,
    pub staff: Vec<StaffLine>,
    pub audit: Vec<AuditLine>,
    pub tried: Option<Tried>,
    pub retyped: Option<Retyped>,
    pub bad_file: Option<app::pages::desk::BadFile>,
    pub directory: Vec<DirectoryEntry>,
    pub steps: Vec<DirectoryStep>,
    pub offered: Vec<OfferCount>,
    pub found: Found,
    /// The versions of the trust's own words, newest first, on every page.
    pub versions: Vec<WordsVersion>,
    /// The parts of the public side in other languages.
    pub translated: Vec<TranslatedPart>,
    /// The acts that were asked for, as "reply 3 words".
    pub acts: Asked,
    pub kept: Arc<Mutex<Vec<(StaffId, Kept)>>>,
    pub filters: Arc<Mutex<Vec<QueueFilter>>>,
    pub sheet: RecordSheet,
    pub searched: SearchFound,
}

pub const ME: StaffId = StaffId(uuid::Uuid::from_u128(1));
pub const COLLEAGUE: StaffId = StaffId(uuid::Uuid::from_u128(2));

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub fn at(hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, hour, 5, 0)
        .single()
        .expect("a moment")
}

pub fn actor(role: Role) -> Actor {
    let division = (role == Role::Investigator).then(|| "Surgery".to_owned());
    Actor {
        id: ME,
        name: "Asha Example".to_owned(),
        role,
        division,
    }
}

/// The n-th reference of the tests.
pub fn reference(n: u32) -> Reference {
    let mut n = n;
    Reference::draw(move |below| {
        n = n.wrapping_mul(31).wrapping_add(17);
        n % below
    })
}

pub fn case(n: u32, state: State, owner: Option<StaffId>) -> Case {
    Case {
        id: CaseId(uuid::Uuid::from_u128(u128::from(n))),
        reference: reference(n),
        kind: Kind::Concern,
        state,
        owner,
        division: Some("Surgery".to_owned()),
        version: 3,
        received_at: at(9),
        clock_from: day(2026, 11, 20),
        outcome: None,
        unread: false,
        consent: Consent::NotNeeded,
        consent_until: None,
        asked: None,
        alert: false,
        quarantined: false,
        wants_update: false,
        wants_to_stop: false,
        closed_on: None,
        source: Source::Web,
        written_record: None,
        sort_by: None,
        outside: None,
        call_back_by: None,
        planned: false,
        read_on: None,
        assessment: None,
        late: None,
    }
}

pub fn concern() -> Concern {
    Concern {
        want: Want::PutRight,
        pass_on: None,
        sharing: None,
        subject: Subject::Myself,
        what_happened: "First line\n  second line, indented".to_owned(),
        when: When::OnADay { day: day(2026, 11, 19) },
        site: Some("fch".to_owned()),
        service: None,
        name: Some("Bertie Sample".to_owned()),
        contact: Contact::Email {
            address: "bertie@example.com".to_owned(),
        },
        safety: Safety::default(),
        needs: Vec::new(),
        language: String::new(),
        other_need: String::new(),
        identity: Identity::default(),
        organisation: None,
    }
}

pub fn entry(version: i64, event: EventKind, by: Option<&str>, detail: Detail) -> TimelineEntry {
    let hour = u32::try_from(version).expect("a small version") + 8;
    TimelineEntry {
        at: at(hour),
        event,
        by: by.map(str::to_owned),
        helper: None,
        version,
        detail,
        offer: None,
    }
}

pub fn note(words: &str) -> Note {
    Note::parse(words).expect("a note")
}

pub fn reply(words: &str) -> Reply {
    Reply::parse(words).expect("a reply")
}

pub fn line(n: u32, owner: Option<StaffId>) -> QueueLine {
    QueueLine {
        case: case(n, State::Received, owner),
        name: Some(format!("Person {n}")),
        first_words: format!("First words of {n}"),
        owner: owner.map(|_| "Colin Colleague".to_owned()),
        mine: owner == Some(ME),
        seen: Some(3),
        due: Some((DueWhat::Acknowledge, day(2026, 11, 24))),
        law: None,
        has_needs: false,
        signs: Vec::new(),
    }
}

/// A short list of each.
pub fn issue_lists() -> IssueLists {
    let named = |list: &[(&str, &str)]| {
        list.iter()
            .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
            .collect()
    };
    IssueLists {
        version: "example 1".to_owned(),
        subjects: vec![issue::Subject {
            code: "comms".to_owned(),
            name: "Communications".to_owned(),
            part: named(&[("patient", "with patient")]),
        }],
        areas: named(&[("inpatient", "Inpatient")]),
        professions: named(&[("nursing", "Nursing")]),
    }
}

impl World {
    pub fn new(role: Role) -> Self {
        Self::about(Some(actor(role)), case(1, State::Acknowledged, Some(ME)))
    }

    pub fn nobody() -> Self {
        Self::about(None, case(1, State::Acknowledged, Some(ME)))
    }

    /// With a case in this state, held by whoever is given.
    pub fn with(role: Role, state: State, owner: Option<StaffId>) -> Self {
        Self::about(Some(actor(role)), case(1, state, owner))
    }

    fn about(actor: Option<Actor>, case: Case) -> Self {
        let due = Due {
            what: DueWhat::Answer,
            on: day(2026, 11, 27),
            working: Working {
                from: day(2026, 11, 20),
                period: Period::WorkingDays(5),
                holidays: Vec::new(),
            },
            law: None,
        };
        let file = CaseFile {
            files: Vec::new(),
            owner: case.owner.map(|_| "Asha Example".to_owned()),
            case,
            concern: concern(),
            reach: concern().reach(),
            clocks: vec![Clock { due, met: None }],
            plans: Vec::new(),
            issues: Vec::new(),
            bounds: Bounds {
                first: true,
                stands: day(2027, 5, 19),
                law: day(2027, 5, 19),
                latest: day(2028, 11, 30),
            },
            made: day(2026, 11, 20),
            links: Vec::new(),
            terms: None,
            evidence: None,
            patient_code: None,
            spoken_code: None,
            signs: Vec::new(),
            same_contact: Vec::new(),
            same_person: Vec::new(),
            alerts: Vec::new(),
            timeline: vec![
                entry(3, EventKind::Claimed, Some("Asha Example"), Detail::Nothing),
                entry(
                    2,
                    EventKind::Noted,
                    Some("Colin Colleague"),
                    Detail::Note(note("Rang the ward")),
                ),
                entry(1, EventKind::Received, None, Detail::Nothing),
            ],
            may: Vec::new(),
            kept: Vec::new(),
            today: day(2026, 11, 23),
        };
        Self {
            actor,
            lapsed: None,
            file,
            lines: Vec::new(),
            count: 0,
            page: 1,
            failure: None,
            accounts: Vec::new(),
            mail: Vec::new(),
            staff: Vec::new(),
            audit: Vec::new(),
            tried: None,
            retyped: None,
            bad_file: None,
            directory: Vec::new(),
            steps: Vec::new(),
            offered: Vec::new(),
            found: Found::default(),
            versions: Vec::new(),
            translated: Vec::new(),
            acts: Asked::default(),
            kept: Arc::default(),
            filters: Arc::default(),
            sheet: sheet(),
            searched: SearchFound::default(),
        }
    }

    pub fn kept(mut self, what: KeptFor, words: &str, seen: i64) -> Self {
        self.file.kept.push(Kept {
            what,
            words: words.to_owned(),
            seen,
        });
        self
    }

    pub fn address(&self) -> String {
        app::paths::case(&self.file.case.reference)
    }

    fn fails<T>(&self, otherwise: T) -> Result<T, Failure> {
        self.failure.clone().map_or(Ok(otherwise), Err)
    }

    fn done(&self, what: &str) -> Result<(), Failure> {
        self.acts.lock().expect("unpoisoned").push(what.to_owned());
        self.fails(())
    }

    pub fn services(&self) -> Services {
        let place = Place {
            code: "fch".to_owned(),
            name: "Fylde Coast Example Hospital".to_owned(),
            division: None,
        };
        let trust = Trust {
            name: "Fylde Coast Example Hospitals".to_owned(),
            team: "Patient Advice and Liaison Service (PALS)".to_owned(),
            phone: "01632 960 001".to_owned(),
            email: "pals@example.com".to_owned(),
            address: Vec::new(),
            opening_hours: "9am to 4pm".to_owned(),
            sites: vec![place],
            services: Vec::new(),
            issue_lists: issue_lists(),
            logo: None,
            website: "https://pals.example.org".to_owned(),
            helplines: vec![Helpline {
                class: Class::SelfHarm,
                name: "Example Line".to_owned(),
                number: "01632 960 999".to_owned(),
                by_text: false,
            }],
            records: Some(TurnTo {
                name: "Example Records Team".to_owned(),
                phone: "01632 960 333".to_owned(),
                email: "records@example.com".to_owned(),
                web: "https://example.com/records".to_owned(),
            }),
            elsewhere: vec![(
                Body::Primary,
                TurnTo {
                    name: "Example Care Board".to_owned(),
                    phone: "01632 960 444".to_owned(),
                    ..TurnTo::default()
                },
            )],
            commissioner: TurnTo {
                name: "Information Commissioner's Office (ICO)".to_owned(),
                phone: "01632 960 555".to_owned(),
                ..TurnTo::default()
            },
            data_protection_officer: None,
            lawful_bases: Vec::new(),
            keeping: Keeping::default(),
            closed_days: Vec::new(),
            closed_days_until: day(2028, 12, 31),
            call_for_concern: "01632 960 222".to_owned(),
            quick_exit: true,
            languages: Vec::new(),
            nudges_by_text: false,
            demonstration: !self.accounts.is_empty(),
        };
        let fake = Arc::new(self.clone());
        Services {
            intake: fake.clone(),
            follow: fake.clone(),
            agree: fake.clone(),
            keys: fake.clone(),
            desk: fake.clone(),
            accounts: fake.clone(),
            office: fake.clone(),
            support: fake.clone(),
            directory: fake.clone(),
            own_words: fake.clone(),
            translations: fake.clone(),
            record: fake.clone(),
            search: fake.clone(),
            has_pdf: true,
            afterwards: fake,
            trust: Arc::new(trust),
        }
    }

    pub fn visitor(&self) -> Visitor {
        Visitor {
            actor: self.actor.clone(),
            lapsed: self.lapsed,
            form_token: "the-token".to_owned(),
            today: Some(day(2026, 11, 23)),
            ..Visitor::default()
        }
    }
}

#[async_trait]
impl Desk for World {
    async fn queue(&self, _: &Actor, filter: &QueueFilter) -> Result<Queue, Failure> {
        self.filters.lock().expect("unpoisoned").push(filter.clone());
        self.fails(Queue {
            lines: self.lines.clone(),
            count: self.count,
            counts: vec![(View::ToLookAt, 3), (View::Unclaimed, VIEW_COUNT_MAX + 1)],
            page: self.page,
            today: day(2026, 11, 23),
        })
    }
    async fn case(&self, actor: &Actor, asked: &Reference) -> Result<CaseFile, Failure> {
        let facts = actor.facts(&self.file.case, self.file.today);
        if *asked != self.file.case.reference || may(actor, Act::Read, Some(&facts)).is_err() {
            return Err(Failure::NotFound);
        }
        let may = Act::ALL
            .iter()
            .copied()
            .filter(|act| may(actor, *act, Some(&facts)).is_ok())
            .collect();
        self.fails(CaseFile {
            files: Vec::new(),
            may,
            ..self.file.clone()
        })
    }
    async fn next(&self, _: &Actor) -> Result<Option<Reference>, Failure> {
        self.done("next")?;
        Ok((!self.lines.is_empty()).then(|| reference(1)))
    }
    async fn act(&self, _: &Actor, _: &Reference, seen: i64, deed: &Deed) -> Result<(), Failure> {
        let act = deed.act().ok_or(Failure::Invalid)?;
        let perhaps = |words: &Option<Written>| {
            let words = words.as_ref().map(|words| match words {
                Written::Free(words) => words.as_str(),
                Written::Holding(words) => words.words().as_str(),
            });
            format!("{words:?}")
        };
        let what = match deed {
            Deed::Claim | Deed::Release => String::new(),
            Deed::Acknowledge(words) | Deed::Signpost(words) => perhaps(words),
            Deed::Reply(words) | Deed::Update(words) => words.as_str().to_owned(),
            Deed::HoldingReply(words) => words.words().as_str().to_owned(),
            Deed::Consent(form) => {
                let step = form.parse(&self.file.writers_mail(), self.file.today);
                format!("{:?}", step.map_err(|_| Failure::Invalid)?)
            }
            Deed::DealWithAlert(note)
            | Deed::Note(note)
            | Deed::Reopen(note)
            | Deed::TakeOver(note)
            | Deed::RenewCode(note)
            | Deed::Dismiss(note)
            | Deed::KeepOpen(note) => note.as_str().to_owned(),
            Deed::HandOver(to, note) => format!("{:?} {}", to.map(|to| to.0.as_u128()), note.as_str()),
            Deed::Resolve(outcome, words) => format!("{outcome} {}", perhaps(words)),
            Deed::LogContact { way, words, .. } => format!("{way} {}", words.as_str()),
            Deed::SendRecord(how, note) => format!("{how} {:?}", note.as_ref().map(Note::as_str)),
            Deed::SortOut(outcome, done, content) => format!("{outcome} {} {content}", done.as_str()),
            Deed::ChangeTrack(form) => format!("{} {} {}", form.to, form.asked, form.note),
            Deed::Issue(form) => format!("{} {} {}", form.issue, form.subject, form.note),
            Deed::Assess(form) => {
                let (assessment, note) = form.parse().map_err(|_| Failure::Invalid)?;
                format!("{} {:?}", assessment.grade(), note.as_ref().map(Note::as_str))
            }
            Deed::DecideLate(form) => {
                let told = &form.telling;
                let dates = [form.happened_on.joined(), form.known_on.joined()].join("/");
                format!(
                    "{dates} {} {} {} {}",
                    form.good_reasons, form.still_possible, told.told, form.note
                )
            }
            Deed::NotRequired(form) => format!(
                "{} {} {} {}",
                form.ground, form.telling.told, form.telling.reply, form.note
            ),
            Deed::PassOn(form) => format!("{} {} {}", form.agreed, form.telling.told, form.note),
            Deed::Link(form) => format!("{} {} {}", form.other, form.gone, form.note),
            Deed::Split(form) => format!("{} {} {}", form.becomes, form.part, form.note),
            Deed::Merge(form) => format!("{} {} {}", form.other, form.same, form.note),
            Deed::Plan(form) => format!("{} {} {}", form.settled, form.respond_by.joined(), form.note),
        };
        self.done(format!("{act} {seen} {what}").trim_end())
    }
    async fn part_person(&self, _: &Actor, _: &Reference, other: &Reference) -> Result<(), Failure> {
        self.done(&format!("part-person {}", other.as_str()))
    }
    async fn keep(&self, staff: StaffId, _: &Reference, kept: &Kept) -> Result<(), Failure> {
        if self.failure == Some(Failure::Unavailable) {
            return Err(Failure::Unavailable);
        }
        self.kept.lock().expect("unpoisoned").push((staff, kept.clone()));
        Ok(())
    }
    async fn named(&self, _: &Actor, asked: &Reference) -> Result<Option<Case>, Failure> {
        let mut other = case(2, State::Acknowledged, None);
        other.received_at -= chrono::TimeDelta::days(1);
        Ok(Some(other).filter(|other| other.reference == *asked))
    }
    async fn colleagues(&self, _: &Actor) -> Result<Vec<Colleague>, Failure> {
        let colleague = |id, name: &str, role| Colleague {
            id,
            name: name.to_owned(),
            role,
        };
        Ok(vec![
            colleague(ME, "Asha Example", Role::Officer),
            colleague(COLLEAGUE, "Colin Colleague", Role::SeniorOfficer),
        ])
    }
}

#[async_trait]
impl Accounts for World {
    async fn sign_in(&self, _: &str, _: &str, _: &str, _: Option<&Token>) -> Result<Option<Token>, Failure> {
        Ok(None)
    }
    async fn session(&self, _: &Token) -> Result<Session, Failure> {
        Ok(Session::Unknown)
    }
    async fn sign_out(&self, _: &Token) -> Result<(), Failure> {
        Ok(())
    }
    async fn demonstration(&self) -> Result<Vec<DemonstrationAccount>, Failure> {
        self.fails(self.accounts.clone())
    }
}

#[async_trait]
impl Support for World {
    async fn find(&self, need: Need, council: Option<&CouncilCode>) -> Result<Found, Failure> {
        let _ = (need, council);
        self.fails(self.found.clone())
    }
    fn council_of(&self, _: &Postcode) -> Option<CouncilCode> {
        None
    }
    fn councils(&self) -> &[Council] {
        COUNCILS.as_slice()
    }
}

#[async_trait]
impl Directory for World {
    async fn list(&self, actor: &Actor) -> Result<Vec<DirectoryEntry>, Failure> {
        may(actor, Act::SeeDirectory, None).map_err(|_| Failure::Forbidden)?;
        self.fails(self.directory.clone())
    }
    async fn entry(&self, actor: &Actor, slug: &str) -> Result<(DirectoryEntry, Vec<DirectoryStep>), Failure> {
        may(actor, Act::SeeDirectory, None).map_err(|_| Failure::Forbidden)?;
        let mut entries = self.directory.iter();
        let found = entries.find(|entry| entry.record.entry.slug == slug);
        self.fails((found.cloned().ok_or(Failure::NotFound)?, self.steps.clone()))
    }
    async fn add(&self, _: &Actor, _: &EntryForm) -> Result<String, Failure> {
        Err(Failure::Internal)
    }
    async fn change(&self, _: &Actor, _: i64, _: &EntryForm) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn check(&self, _: &Actor, _: &str, _: i64, _: NaiveDate) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn retire(&self, _: &Actor, _: &str, _: i64, _: bool) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn import(&self, _: &Actor, _: &[u8]) -> Result<Result<Imported, Vec<BadLine>>, Failure> {
        Err(Failure::Internal)
    }
    async fn offered(&self, actor: &Actor) -> Result<Vec<OfferCount>, Failure> {
        may(actor, Act::SeeDirectory, None).map_err(|_| Failure::Forbidden)?;
        self.fails(self.offered.clone())
    }
    async fn signpost(&self, _: &Actor, _: Chosen) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn export(&self, _: &Actor) -> Result<String, Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl OwnWords for World {
    async fn published(&self, _: OwnPage) -> Result<Option<PublishedWords>, Failure> {
        Err(Failure::Internal)
    }
    async fn pages(&self, actor: &Actor) -> Result<Vec<(OwnPage, Option<WordsVersion>)>, Failure> {
        may(actor, Act::PublishWords, None).map_err(|_| Failure::Forbidden)?;
        let newest = |page: &OwnPage| {
            (
                *page,
                self.versions.first().cloned().filter(|_| *page == OwnPage::Privacy),
            )
        };
        self.fails(OwnPage::ALL.iter().map(newest).collect())
    }
    async fn versions(&self, actor: &Actor, _: OwnPage) -> Result<Vec<WordsVersion>, Failure> {
        may(actor, Act::PublishWords, None).map_err(|_| Failure::Forbidden)?;
        self.fails(self.versions.clone())
    }
    async fn publish(&self, _: &Actor, _: OwnPage, _: i64, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Translations for World {
    async fn checked(&self, _: Language) -> Result<Vec<Part>, Failure> {
        Err(Failure::Internal)
    }
    async fn parts(&self, actor: &Actor) -> Result<Vec<TranslatedPart>, Failure> {
        may(actor, Act::CheckTranslation, None).map_err(|_| Failure::Forbidden)?;
        self.fails(self.translated.clone())
    }
    async fn check(&self, _: &Actor, _: (Language, Part), _: &str, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn take_back(&self, _: &Actor, _: (Language, Part)) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

/// A contact that nobody has begun to write down.
pub fn sheet() -> RecordSheet {
    RecordSheet {
        form: RecordForm::blank(),
        problems: Vec::new(),
        files: Vec::new(),
        refused: Vec::new(),
        people: None,
        unfinished: Vec::new(),
        now: day(2026, 11, 23).and_hms_opt(10, 0, 0).expect("a time"),
    }
}

#[async_trait]
impl Search for World {
    async fn search(&self, _: &Actor, _: &Wish) -> Result<SearchFound, Failure> {
        self.fails(self.searched.clone())
    }
}

#[async_trait]
impl Record for World {
    async fn record(&self, actor: &Actor, _: RecordId) -> Result<RecordSheet, Failure> {
        may(actor, Act::Record, None).map_err(|_| Failure::Forbidden)?;
        self.fails(self.sheet.clone())
    }
    async fn take_in(&self, _: &Actor, _: RecordId) -> Result<Reference, Failure> {
        Err(Failure::Internal)
    }
    async fn put_onto(&self, _: &Actor, _: RecordId, _: &Reference) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn discard(&self, _: &Actor, _: RecordId) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

/// Two councils of England.
pub static COUNCILS: LazyLock<[Council; 2]> = LazyLock::new(|| {
    [("E06000009", "Blackpool"), ("E07000128", "Wyre")].map(|(code, name)| Council {
        code: CouncilCode::parse(code).expect("a code"),
        name: name.to_owned(),
        county: None,
    })
});

#[async_trait]
impl Afterwards for World {
    async fn open(&self, _: Sheet, _: &Token) -> Result<bool, Failure> {
        self.fails(true)
    }
    async fn answer(&self, _: Sheet, _: &Token, _: &[(String, String)]) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn totals(&self, _: &Actor) -> Result<AnswerTotals, Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Office for World {
    async fn stuck_mail(&self, _: &Actor) -> Result<Vec<StuckMail>, Failure> {
        self.fails(self.mail.clone())
    }
    async fn audit(&self, actor: &Actor, _: u32) -> Result<Vec<AuditLine>, Failure> {
        may(actor, Act::SeeAudit, None).map_err(|_| Failure::Forbidden)?;
        self.fails(self.audit.clone())
    }
    async fn staff(&self, _: &Actor) -> Result<Vec<StaffLine>, Failure> {
        self.fails(self.staff.clone())
    }
}

// The public's ports: no page of the desk may ask them.
#[async_trait]
impl Intake for World {
    async fn files(&self, _: &Token) -> Result<Vec<app::domain::file::TakenFile>, Failure> {
        Err(Failure::Internal)
    }
    async fn draft(&self, _: &Token) -> Result<Option<Draft>, Failure> {
        Err(Failure::Internal)
    }
    async fn answer(
        &self,
        _: Option<&Token>,
        _: Question,
        _: i64,
        _: &[(String, String)],
    ) -> Result<Answered, Failure> {
        Err(Failure::Internal)
    }
    async fn send(&self, _: &Token, _: i64, _: bool) -> Result<Sent, Failure> {
        Err(Failure::Internal)
    }
    async fn take_ticket(&self, _: &Token, _: i64, _: bool) -> Result<Option<String>, Failure> {
        Err(Failure::Internal)
    }
    async fn turn(&self, _: &Token, _: &str) -> Result<Turn, Failure> {
        Err(Failure::Internal)
    }
    async fn send_in_turn(&self, _: &Token, _: &str, _: &str) -> Result<Sent, Failure> {
        Err(Failure::Internal)
    }
    async fn earlier(&self, _: &Token) -> Result<Option<Reference>, Failure> {
        Err(Failure::Internal)
    }
    async fn receipt(&self, _: &Token) -> Result<Option<Receipt>, Failure> {
        Err(Failure::Internal)
    }
    async fn code_saved(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn pass_on(&self, _: Option<&Token>, _: Body) -> Result<Answered, Failure> {
        Err(Failure::Internal)
    }
    async fn wipe(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn save(&self, _: Option<&Token>, _: Question, _: i64, _: &[(String, String)]) -> Result<Token, Failure> {
        Err(Failure::Internal)
    }
    async fn new_code(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn leave_number(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn saved(&self, _: &Token) -> Result<Option<SavedDraft>, Failure> {
        Err(Failure::Internal)
    }
    async fn come_back(&self, _: &str) -> Result<Option<Answered>, Failure> {
        Err(Failure::Internal)
    }
    async fn let_go(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Follow for World {
    async fn open(&self, _: &str, _: &str, _: Option<&Token>) -> Result<Option<Token>, Failure> {
        Err(Failure::Internal)
    }
    async fn case(&self, _: &Token) -> Result<FollowedCase, Failure> {
        Err(Failure::Internal)
    }
    async fn part(&self, visit: &Token) -> Result<FollowedCase, Failure> {
        Follow::case(self, visit).await
    }
    async fn act(&self, _: &Token, _: PersonAct, _: &str, _: &[(String, String)]) -> Result<Acted, Failure> {
        Err(Failure::Internal)
    }
    async fn looked(&self, _: &Token) -> Result<Vec<Looked>, Failure> {
        Err(Failure::Internal)
    }
    async fn copy(&self, _: &Token) -> Result<FollowedCase, Failure> {
        Err(Failure::Internal)
    }
    async fn forget_nudge(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn leave(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Keys for World {
    async fn helpers(&self, _: &Token) -> Result<Helpers, Failure> {
        Err(Failure::Internal)
    }
    async fn let_in(&self, _: &Token, _: &NewHelper) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn stop(&self, _: &Token, _: HelperId) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn join(&self, _: &Token, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn list_link(&self, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn helping(&self, _: &Token) -> Result<Vec<HelpedCase>, Failure> {
        Err(Failure::Internal)
    }
    async fn help(&self, _: &Token, _: HelperId) -> Result<Token, Failure> {
        Err(Failure::Internal)
    }
    async fn leave(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn confirm(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn lost_code(&self, _: &str, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn press(&self, _: &str) -> Result<Option<Opened>, Failure> {
        Err(Failure::Internal)
    }
    async fn code_saved(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Agree for World {
    async fn open(&self, _: &str) -> Result<Option<Token>, Failure> {
        Err(Failure::Internal)
    }
    async fn asked(&self, _: &Token) -> Result<AskedPatient, Failure> {
        Err(Failure::Internal)
    }
    async fn decide(&self, _: &Token, _: &AnswerForm) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn leave(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

//! The stage: a fake of what public pages ask, and how a page is drawn.

use app::domain::access::{Actor, Division};
use app::domain::afterwards::Sheet;
use app::domain::agreement::AnswerForm;
use app::domain::case::Case;
use app::domain::concern::{ConcernForm, Page};
use app::domain::council::{Council, CouncilCode, Postcode};
use app::domain::cue::Class;
use app::domain::deed::Deed;
use app::domain::directory::{BadLine, EntryForm, Imported};
use app::domain::draft::Draft;
use app::domain::elsewhere::Body;
use app::domain::failure::Failure;
use app::domain::file::TakenFile;
use app::domain::follow::PersonAct;
use app::domain::helper::NewHelper;
use app::domain::ids::{HelperId, RecordId, Reference, SecretCode, StaffId, Token};
use app::domain::language::{Language, Part};
use app::domain::own_page::OwnPage;
use app::domain::search::Wish;
use app::domain::support::{Found, Listed, Need, choose};
use app::pages::language::of_page;
use app::port::*;
use async_trait::async_trait;
use chrono::NaiveDate;
use http::{Request, StatusCode, header};
use leptos::nonce::Nonce;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};
use std::sync::{Arc, LazyLock};

/// Everything the fakes answer with, and what the border found out.
#[derive(Clone, Default)]
pub struct World {
    /// The language that was chosen.
    pub language: Language,
    /// The parts that somebody has checked in it.
    pub checked: Vec<Part>,
    pub draft: Option<Draft>,
    /// The files of that draft.
    pub files: Vec<TakenFile>,
    pub receipt: Option<Receipt>,
    pub saved: Option<SavedDraft>,
    pub case: Option<FollowedCase>,
    /// Who has opened it.
    pub looked: Vec<Looked>,
    /// What a patient who holds a visit is asked.
    pub asked: Option<AskedPatient>,
    /// Those who help, as the person sees them.
    pub helpers: Option<Helpers>,
    /// A helper's list.
    pub helping: Option<Vec<HelpedCase>>,
    /// What every port answers instead, if anything.
    pub failure: Option<Failure>,
    pub tried: Option<Tried>,
    pub fault: Option<Fault>,
    pub assets: Assets,
    pub demonstration: bool,
    /// The trust does without "Exit this page".
    pub no_quick_exit: bool,
    /// Can a nudge go to a mobile number?
    pub texts: bool,
    /// How the ticket stands that a browser waits with.
    pub turn: Option<Turn>,
    /// The open case that this browser sent lately.
    pub earlier: Option<Reference>,
    /// The directory of who helps, as far as somebody has checked it.
    pub entries: Vec<Listed>,
    /// What the trust says, in its own words, on each of the pages that have room for that.
    pub own_words: Option<PublishedWords>,
    /// The trust has said who looks after what it knows of people, on what grounds it uses it, and for how long.
    pub has_said: bool,
    /// More places than fit a column of radios.
    pub many_places: bool,
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// The day on which all of this is drawn.
pub fn today() -> NaiveDate {
    day(2026, 11, 22)
}

pub fn reference() -> Reference {
    Reference::draw(|below| 7 % below)
}

pub fn code() -> SecretCode {
    SecretCode::draw(|below| 11 % below)
}

/// A draft in which every page was answered with what `form` holds.
pub fn answered(form: ConcernForm) -> Draft {
    let answered = (1..)
        .zip(Page::ALL)
        .filter(|(_, page)| **page != Page::Check)
        .map(|(at, page)| (*page, at))
        .collect();
    Draft {
        form,
        version: 8,
        answered,
        ..Draft::default()
    }
}

/// Answers that are all in order.
pub fn in_order() -> ConcernForm {
    let text = |words: &str| words.to_owned();
    ConcernForm {
        want: text("put-right"),
        about: text("myself"),
        what_happened: text("First line\n  second line, indented"),
        when: text("roughly"),
        when_words: text("last winter"),
        site: text("north"),
        service: text("do-not-know"),
        name: text("Bertie Sample"),
        channel: text("email"),
        email: text("bertie@example.com"),
        needs: vec![text("interpreter")],
        language: text("Polish"),
        ..ConcernForm::default()
    }
}

impl World {
    pub fn holding(draft: Draft) -> Self {
        Self {
            draft: Some(draft),
            ..Self::default()
        }
    }

    pub fn failing(failure: Failure) -> Self {
        let held = Draft {
            version: 1,
            ..Draft::default()
        };
        Self {
            failure: Some(failure),
            draft: Some(held),
            case: Some(super::follow::case()),
            ..Self::default()
        }
    }

    fn fails<T>(&self, otherwise: T) -> Result<T, Failure> {
        self.failure.clone().map_or(Ok(otherwise), Err)
    }

    pub fn trust(&self) -> Trust {
        let place = |code: &str, name: &str| Place {
            code: code.to_owned(),
            name: name.to_owned(),
            division: None::<Division>,
        };
        let mut services = vec![place("heart", "Heart clinic")];
        if self.many_places {
            services.extend((1..=20).map(|n| place(&format!("ward-{n}"), &format!("Ward {n}"))));
        }
        Trust {
            name: "Fylde Coast Example Hospitals".to_owned(),
            team: "Patient Advice and Liaison Service (PALS)".to_owned(),
            phone: "01632 960 001".to_owned(),
            email: "pals@example.com".to_owned(),
            address: vec!["1 Example Road".to_owned(), "Exampleton".to_owned()],
            opening_hours: "Monday to Friday, 9am to 4pm".to_owned(),
            sites: vec![
                place("north", "North Example Hospital"),
                place("south", "South Example Clinic"),
            ],
            services,
            issue_lists: app::domain::issue::IssueLists::default(),
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
            data_protection_officer: self.has_said.then(|| TurnTo {
                name: "Example Protection Officer".to_owned(),
                email: "dpo@example.com".to_owned(),
                ..TurnTo::default()
            }),
            lawful_bases: if self.has_said {
                vec!["A task that we have to do for you".to_owned()]
            } else {
                Vec::new()
            },
            keeping: Keeping {
                draft_hours: 24,
                saved_draft_days: 30,
                link_hours: 24,
                patient_code_days: 90,
                case_years: self.has_said.then_some(10),
            },
            closed_days: vec![
                (day(2026, 8, 31), "Summer bank holiday".to_owned()),
                (day(2026, 12, 25), "Christmas Day".to_owned()),
                (day(2027, 1, 1), "New Year's Day".to_owned()),
                (day(2027, 12, 27), "Christmas Day".to_owned()),
            ],
            closed_days_until: if self.has_said {
                day(2027, 12, 31)
            } else {
                day(2027, 6, 30)
            },
            call_for_concern: "01632 960 222".to_owned(),
            quick_exit: !self.no_quick_exit,
            languages: Language::ALL[1..].to_vec(),
            nudges_by_text: self.texts,
            demonstration: self.demonstration,
        }
    }

    fn visitor(&self) -> Visitor {
        let token = |held: bool| held.then(|| Token("held".to_owned()));
        Visitor {
            draft: token(
                self.turn.is_some()
                    || self.earlier.is_some()
                    || self.draft.is_some()
                    || self.receipt.is_some()
                    || self.saved.is_some(),
            ),
            visit: token(self.case.is_some() || self.helpers.is_some()),
            helping: token(self.helping.is_some()),
            patient: token(self.asked.is_some()),
            form_token: "the-token".to_owned(),
            origin: "https://pals.example".to_owned(),
            today: Some(today()),
            language: self.language,
            checked: self.checked.clone(),
            ..Visitor::default()
        }
    }
}

#[async_trait]
impl Intake for World {
    async fn files(&self, _: &Token) -> Result<Vec<TakenFile>, Failure> {
        self.fails(self.files.clone())
    }
    async fn draft(&self, _: &Token) -> Result<Option<Draft>, Failure> {
        self.fails(self.draft.clone())
    }
    async fn answer(&self, _: Option<&Token>, _: Page, _: i64, _: &[(String, String)]) -> Result<Answered, Failure> {
        Err(Failure::Internal)
    }
    async fn send(&self, _: &Token, _: i64, _: bool) -> Result<Sent, Failure> {
        Err(Failure::Internal)
    }
    async fn take_ticket(&self, _: &Token, _: i64, _: bool) -> Result<Option<String>, Failure> {
        Err(Failure::Internal)
    }
    async fn turn(&self, _: &Token, _: &str) -> Result<Turn, Failure> {
        self.fails(self.turn.unwrap_or(Turn::Lost))
    }
    async fn send_in_turn(&self, _: &Token, _: &str, _: &str) -> Result<Sent, Failure> {
        Err(Failure::Internal)
    }
    async fn earlier(&self, _: &Token) -> Result<Option<Reference>, Failure> {
        self.fails(self.earlier.clone())
    }
    async fn receipt(&self, _: &Token) -> Result<Option<Receipt>, Failure> {
        self.fails(self.receipt.clone())
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
    async fn save(&self, _: Option<&Token>, _: Page, _: i64, _: &[(String, String)]) -> Result<Token, Failure> {
        Err(Failure::Internal)
    }
    async fn new_code(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn leave_number(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn saved(&self, _: &Token) -> Result<Option<SavedDraft>, Failure> {
        self.fails(self.saved.clone())
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
        self.fails(())?;
        self.case.clone().ok_or(Failure::SignedOut)
    }
    async fn part(&self, visit: &Token) -> Result<FollowedCase, Failure> {
        Follow::case(self, visit).await
    }
    async fn act(&self, _: &Token, _: PersonAct, _: &str, _: &[(String, String)]) -> Result<Acted, Failure> {
        Err(Failure::Internal)
    }
    async fn looked(&self, _: &Token) -> Result<Vec<Looked>, Failure> {
        self.fails(())?;
        self.case
            .as_ref()
            .map(|_| self.looked.clone())
            .ok_or(Failure::SignedOut)
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
        self.fails(())?;
        self.helpers.clone().ok_or(Failure::SignedOut)
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
        self.fails(())?;
        self.helping.clone().ok_or(Failure::SignedOut)
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
        self.fails(())?;
        self.asked.clone().ok_or(Failure::SignedOut)
    }
    async fn decide(&self, _: &Token, _: &AnswerForm) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn leave(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

// The desk's ports: no page of the public may ask them.
#[async_trait]
impl Desk for World {
    async fn queue(&self, _: &Actor, _: &QueueFilter) -> Result<Queue, Failure> {
        Err(Failure::Internal)
    }
    async fn case(&self, _: &Actor, _: &Reference) -> Result<CaseFile, Failure> {
        Err(Failure::Internal)
    }
    async fn next(&self, _: &Actor) -> Result<Option<Reference>, Failure> {
        Err(Failure::Internal)
    }
    async fn act(&self, _: &Actor, _: &Reference, _: i64, _: &Deed) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn part_person(&self, _: &Actor, _: &Reference, _: &Reference) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn keep(&self, _: StaffId, _: &Reference, _: &Kept) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn named(&self, _: &Actor, _: &Reference) -> Result<Option<Case>, Failure> {
        Err(Failure::NotFound)
    }
    async fn colleagues(&self, _: &Actor) -> Result<Vec<Colleague>, Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Accounts for World {
    async fn sign_in(&self, _: &str, _: &str, _: &str, _: Option<&Token>) -> Result<Option<Token>, Failure> {
        Err(Failure::Internal)
    }
    async fn session(&self, _: &Token) -> Result<Session, Failure> {
        Err(Failure::Internal)
    }
    async fn sign_out(&self, _: &Token) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn demonstration(&self) -> Result<Vec<DemonstrationAccount>, Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Support for World {
    async fn find(&self, need: Need, council: Option<&CouncilCode>) -> Result<Found, Failure> {
        self.fails(choose(self.entries.clone(), need, council))
    }
    fn council_of(&self, postcode: &Postcode) -> Option<CouncilCode> {
        postcode.sorted().starts_with("FY5,").then(blackpool)
    }
    fn councils(&self) -> &[Council] {
        &COUNCILS
    }
}

#[async_trait]
impl Directory for World {
    async fn list(&self, _: &Actor) -> Result<Vec<DirectoryEntry>, Failure> {
        Err(Failure::Internal)
    }
    async fn entry(&self, _: &Actor, _: &str) -> Result<(DirectoryEntry, Vec<DirectoryStep>), Failure> {
        Err(Failure::Internal)
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
    async fn offered(&self, _: &Actor) -> Result<Vec<OfferCount>, Failure> {
        Err(Failure::Internal)
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
        self.fails(self.own_words.clone())
    }
    async fn pages(&self, _: &Actor) -> Result<Vec<(OwnPage, Option<WordsVersion>)>, Failure> {
        Err(Failure::Internal)
    }
    async fn versions(&self, _: &Actor, _: OwnPage) -> Result<Vec<WordsVersion>, Failure> {
        Err(Failure::Internal)
    }
    async fn publish(&self, _: &Actor, _: OwnPage, _: i64, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Search for World {
    async fn search(&self, _: &Actor, _: &Wish) -> Result<SearchFound, Failure> {
        Err(Failure::Internal)
    }
}

#[async_trait]
impl Record for World {
    async fn record(&self, _: &Actor, _: RecordId) -> Result<RecordSheet, Failure> {
        Err(Failure::Internal)
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

#[async_trait]
impl Translations for World {
    async fn checked(&self, _: Language) -> Result<Vec<Part>, Failure> {
        Err(Failure::Internal)
    }
    async fn parts(&self, _: &Actor) -> Result<Vec<TranslatedPart>, Failure> {
        Err(Failure::Internal)
    }
    async fn check(&self, _: &Actor, _: (Language, Part), _: &str, _: &str) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
    async fn take_back(&self, _: &Actor, _: (Language, Part)) -> Result<(), Failure> {
        Err(Failure::Internal)
    }
}

/// A council that the public's postcodes are in.
pub fn blackpool() -> CouncilCode {
    CouncilCode::parse("E06000009").expect("a code")
}

static COUNCILS: LazyLock<Vec<Council>> = LazyLock::new(|| {
    let council = |code: &str, name: &str, county: Option<&str>| Council {
        code: CouncilCode::parse(code).expect("a code"),
        name: name.to_owned(),
        county: county.map(str::to_owned),
    };
    vec![
        council("E06000009", "Blackpool", None),
        council("E07000119", "Fylde", Some("Lancashire")),
        council("E07000128", "Wyre", Some("Lancashire")),
    ]
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
        Err(Failure::Internal)
    }
    async fn audit(&self, _: &Actor, _: u32) -> Result<Vec<AuditLine>, Failure> {
        Err(Failure::Internal)
    }
    async fn staff(&self, _: &Actor) -> Result<Vec<StaffLine>, Failure> {
        Err(Failure::Internal)
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    pub retry_after: Option<String>,
    pub html: String,
}

/// A page as the server draws it, document and all.
pub async fn get(world: &World, address: &str) -> Answer {
    let _ = any_spawner::Executor::init_tokio();
    let world = world.clone();
    let path = address.split('?').next().unwrap_or_default().to_owned();
    let mut request = Request::get(address)
        .body(axum::body::Body::empty())
        .expect("a request");
    request.extensions_mut().insert(world.visitor());
    let context = move || {
        let fake = Arc::new(world.clone());
        provide_context(Services {
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
            trust: Arc::new(world.trust()),
        });
        provide_context(Nonce::from_value("the-nonce"));
        provide_context(world.assets.clone());
        provide_context(of_page(&path, world.language));
        if let Some(tried) = world.tried.clone() {
            provide_context(tried);
        }
        if let Some(fault) = world.fault.clone() {
            provide_context(fault);
        }
    };
    let handler = leptos_axum::render_app_async_with_context(context, app::shell::shell);
    let (parts, body) = handler(request).await.into_parts();
    let header = |name| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    Answer {
        status: parts.status,
        location: header(header::LOCATION),
        retry_after: header(header::RETRY_AFTER),
        html: String::from_utf8(bytes.to_vec()).expect("UTF-8"),
    }
}

impl Answer {
    pub fn page(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// The words a person reads, each run of white space as one space.
    pub fn words(&self) -> String {
        let page = self.page();
        let body = page.select(&css("body")).next().expect("a body");
        body.text()
            .collect::<Vec<_>>()
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub fn title(&self) -> String {
        self.texts("title").concat()
    }

    pub fn has(&self, selector: &str) -> bool {
        self.count(selector) > 0
    }

    pub fn count(&self, selector: &str) -> usize {
        self.page().select(&css(selector)).count()
    }

    /// The text of every element that fits, exactly.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.page()
            .select(&css(selector))
            .map(|element| element.text().collect())
            .collect()
    }

    /// An attribute of every element that fits.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let of = |element: ElementRef<'_>| element.value().attr(name).map(str::to_owned);
        self.page().select(&css(selector)).filter_map(of).collect()
    }

    /// Every link of the error summary leads to a control on the page.
    pub fn summary_leads_somewhere(&self) -> bool {
        let links = self.attributes(".nhsuk-error-summary__list a", "href");
        !links.is_empty()
            && links
                .iter()
                .all(|link| self.has(&format!("[id='{}']", link.trim_start_matches('#'))))
    }
}

pub fn css(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

//! What every journey starts from: a server on a fresh database, a clock that stands still, mail in memory, a browser.

use app::domain::access::{Actor, Role};
use app::domain::agreement::{ConsentForm, TermsForm};
use app::domain::case::Outcome;
use app::domain::consent::ConsentChange;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::ids::{Reference, StaffId, Token};
use app::domain::letter::{HoldingReply, Note, Reply, Written};
use app::domain::plan::PlanForm;
use app::domain::record::{Way, WrittenRecord};
use app::domain::track::TrackForm;
use app::port::{Desk, Services, Session};
use async_trait::async_trait;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use chrono::{DateTime, Utc};
use server::clock::Stopped;
use server::config::{Config, example};
use server::http::serve::PeerAddr;
use server::mail::{Rendered, Transport};
use server::service::{DemonstrationSecret, NewStaff, services};
use server::{App, Options, build};
use sqlx::{Connection, Executor};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// A Sunday at noon: three working days on is Wednesday.
pub fn sunday() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// A server with everything around it.
pub struct World {
    pub app: App,
    pub services: Services,
    pub clock: Arc<Stopped>,
    pub mail: Arc<Mutex<Vec<Rendered>>>,
    pub folder: tempfile::TempDir,
}

/// A world on SQLite, and one on PostgreSQL where `PALS_TEST_POSTGRES` names a cluster (`make test` sees to it).
pub async fn worlds() -> Vec<World> {
    let mut worlds = vec![World::on(None, &[]).await];
    if let Some(cluster) = postgres() {
        worlds.push(World::on(Some(fresh_database(&cluster).await), &[]).await);
    }
    worlds
}

/// The cluster that tests may make databases in.
pub fn postgres() -> Option<String> {
    std::env::var("PALS_TEST_POSTGRES").ok()
}

/// A database of its own in the cluster; its address.
pub async fn fresh_database(cluster: &str) -> String {
    let name = format!("pals_{}", uuid::Uuid::now_v7().simple());
    let mut connection = sqlx::PgConnection::connect(cluster).await.unwrap();
    connection
        .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await
        .unwrap();
    cluster.replacen("/postgres?", &format!("/{name}?"), 1)
}

/// Asks until it is this one's turn: passwords are hashed two at a time, for all tests together.
pub async fn in_turn<T, F: Future<Output = Result<T, Failure>>>(mut ask: impl FnMut() -> F) -> T {
    loop {
        match ask().await {
            Ok(done) => return done,
            Err(Failure::TooMany(_)) => {}
            Err(failure) => panic!("{failure:?}"),
        }
    }
}

impl World {
    /// A world with settings over those of the example.
    pub async fn on(database_url: Option<String>, settings: &[(&str, &str)]) -> Self {
        Self::with(database_url, settings, true, None).await
    }

    /// A world with its rate limits on, or with a way out for mail other than memory.
    pub async fn with(
        database_url: Option<String>,
        settings: &[(&str, &str)],
        unlimited: bool,
        transport: Option<Transport>,
    ) -> Self {
        // A cause that the service logs is shown with the test that met it.
        let _ = tracing_subscriber::fmt()
            .with_test_writer()
            .with_max_level(tracing::Level::ERROR)
            .try_init();
        let folder = tempfile::tempdir().unwrap();
        let mut over: Vec<(String, String)> = settings
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect();
        if let Some(url) = &database_url {
            over.push(("PALS_DATABASE_URL".to_owned(), url.clone()));
        }
        let config = Config::from_text(&example(folder.path(), "127.0.0.1:3000"), over).unwrap();
        let clock = Arc::new(Stopped::at(sunday()));
        let (memory, mail) = Transport::memory();
        let options = Options {
            demonstration: Vec::new(),
            unlimited,
            transport: Some(transport.unwrap_or(memory)),
        };
        let app = build(&config, Arc::clone(&clock) as _, options).await.unwrap();
        Self {
            services: services(&app.core),
            app,
            clock,
            mail,
            folder,
        }
    }

    /// A browser that nothing is known of.
    pub fn browser(&self) -> Browser {
        Browser::of(self.app.router.clone())
    }

    /// Does something to the tables that no service would.
    pub async fn tamper(&self, sql: &str) {
        self.try_tamper(sql).await.unwrap();
    }

    /// Tries the same.
    pub async fn try_tamper(&self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.app.core.db {
            server::db::Db::Sqlite { writer, .. } => sqlx::raw_sql(sql).execute(writer).await.map(|_| ()),
            server::db::Db::Postgres(pool) => sqlx::raw_sql(sql).execute(pool).await.map(|_| ()),
        }
    }

    /// Gives somebody an account; what they sign in with.
    pub async fn staff(&self, role: Role, email: &str) -> DemonstrationSecret {
        let password = "seven brown hens ask twice".to_owned();
        let division = (role == Role::Investigator).then(|| "Medicine".to_owned());
        let new = NewStaff {
            email: email.to_owned(),
            name: format!("Example {role}"),
            role,
            division,
        };
        let secrets = in_turn(|| self.app.core.add_staff(new.clone(), password.clone(), None)).await;
        DemonstrationSecret {
            email: email.to_owned(),
            password,
            totp: secrets.totp,
            role,
            name: format!("Example {role}"),
        }
    }

    /// An account, signed in: the session's token and who it is.
    pub async fn signed_in(&self, role: Role, email: &str) -> (Token, Actor) {
        let secret = self.staff(role, email).await;
        let code = self.code(&secret, 0);
        let token = in_turn(|| self.services.accounts.sign_in(email, &secret.password, &code, None))
            .await
            .unwrap();
        match self.services.accounts.session(&token).await.unwrap() {
            Session::Live(actor) => (token, actor),
            other => panic!("{other:?}"),
        }
    }

    /// The one-time code of an account, so many steps of 30 seconds from now.
    pub fn code(&self, secret: &DemonstrationSecret, steps: i64) -> String {
        use server::clock::Clock;
        let totp = totp_rs::Builder::new()
            .with_secret(totp_rs::Secret::try_from_base32(&secret.totp).unwrap())
            .build()
            .unwrap();
        totp.generate(u64::try_from(self.clock.now().timestamp() + steps * 30).unwrap())
            .to_string()
    }

    /// Takes a concern in through the form, as a person does: its reference and the code, as they are shown.
    pub async fn concern(&self, changes: &[(&str, &str)]) -> (Reference, String) {
        let mut browser = self.browser();
        browser.answer_all(changes).await;
        let sent = browser.send().await;
        (sent.reference(), sent.code().unwrap())
    }

    /// The same about somebody else: the reference, the writer's code, the patient's.
    pub async fn concern_about_mum(&self) -> (Reference, String, String) {
        let mut browser = self.browser();
        browser.answer_all(ABOUT_MUM).await;
        let sent = browser.send().await;
        let [code, patient] = sent.codes().try_into().unwrap();
        (sent.reference(), code, patient)
    }
}

/// Somebody writes about their mother, who can decide for herself.
pub const ABOUT_MUM: &[(&str, &str)] = &[
    ("about", "somebody-else"),
    ("patient_name", "Mary Example"),
    ("relationship", "my mum"),
];

/// What staff type when they record something about consent: if evidence came, it was told to them and is to talk only.
pub fn recorded(change: ConsentChange, note: &str) -> ConsentForm {
    ConsentForm {
        change: change.code().to_owned(),
        note: note.to_owned(),
        terms: TermsForm {
            talk: "yes".to_owned(),
            ..TermsForm::default()
        },
        method: "told".to_owned(),
        ..ConsentForm::default()
    }
}

/// What a form with files says that it is.
pub const IN_PARTS: &str = "multipart/form-data; boundary=----parts";

/// A form with files, as it travels.
pub fn in_parts(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("------parts\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    for (name, bytes) in files {
        // As browsers write what would end the name.
        let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        let head = format!(
            "------parts\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"------parts--\r\n");
    body
}

/// A browser with cookies and without scripts.
#[derive(Clone)]
pub struct Browser {
    router: axum::Router,
    pub cookies: BTreeMap<String, String>,
    /// Sent with each request, over the usual ones.
    pub headers: Vec<(&'static str, String)>,
    /// Where it is, as the network sees it.
    pub address: [u8; 4],
}

/// An answer, read whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: String,
    /// The body to the letter.
    pub bytes: Vec<u8>,
    /// Where it came from, after redirects.
    pub path: String,
}

/// A concern that is in order, page by page.
pub const ANSWERS: &[(&str, &[(&str, &str)])] = &[
    ("what-you-would-like", &[("want", "put-right")]),
    (
        "who-it-is-about",
        &[("about", "myself"), ("patient_name", ""), ("relationship", "")],
    ),
    // Asked only of those who write about somebody else.
    ("who-you-are", &[("writer", "relative")]),
    ("can-they-decide", &[("patient", "can-decide")]),
    ("what-happened", &[("what_happened", "The call bell was not answered.")]),
    (
        "when",
        &[
            ("when", "day"),
            ("when_day", "3"),
            ("when_month", "11"),
            ("when_year", "2026"),
            ("when_words", ""),
        ],
    ),
    ("where", &[("site", "northshore"), ("service", "heart")]),
    ("photos-or-documents", &[]),
    ("your-name", &[("name", "Ann Example")]),
    (
        "how-to-reach-you",
        &[
            ("channel", "email"),
            ("email", "ann@example.com"),
            ("phone", ""),
            ("text_number", ""),
            ("post_address", ""),
        ],
    ),
    (
        "what-you-need",
        &[("needs", "large-print"), ("language", ""), ("other_need", "")],
    ),
];

impl Browser {
    /// A browser before this router.
    pub fn of(router: axum::Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            headers: Vec::new(),
            address: [127, 0, 0, 1],
        }
    }

    /// A page, redirects followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        let answer = self.ask("GET", path, None).await;
        self.follow_redirects(answer).await
    }

    /// A form, redirects followed.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post_only(path, fields).await;
        self.follow_redirects(answer).await
    }

    /// A form; the redirect itself.
    pub async fn post_only(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_html_form::to_string(fields).unwrap();
        self.ask("POST", path, Some(body)).await
    }

    async fn follow_redirects(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            let Some(next) = answer.location() else { return answer };
            assert!(answer.status.is_redirection(), "a {} with a location", answer.status);
            answer = self.ask("GET", &next, None).await;
        }
        panic!("redirected round and round, at last to {:?}", answer.location());
    }

    /// One request.
    pub async fn ask(&mut self, method: &str, path: &str, body: Option<String>) -> Answer {
        let form = body.map(|body| ("application/x-www-form-urlencoded", body.into_bytes()));
        self.ask_with(method, path, form).await
    }

    /// A form with files, redirects followed: names and values, then names and bytes.
    pub async fn post_files(&mut self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
        let body = in_parts(fields, files);
        let answer = self.ask_with("POST", path, Some((IN_PARTS, body))).await;
        self.follow_redirects(answer).await
    }

    /// One request with a body of some kind.
    pub async fn ask_with(&mut self, method: &str, path: &str, body: Option<(&str, Vec<u8>)>) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:3000");
        for (usual, value) in [("accept", "text/html"), ("sec-fetch-site", "same-origin")] {
            if !self.headers.iter().any(|(name, _)| *name == usual) {
                request = request.header(usual, value);
            }
        }
        for (name, value) in self.headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some((kind, _)) = &body {
            request = request.header(header::CONTENT_TYPE, *kind);
        }
        let body = body.map_or_else(Body::empty, |(_, bytes)| Body::from(bytes));
        let mut request = request.body(body).unwrap();
        request.extensions_mut().insert(PeerAddr((self.address, 40_000).into()));
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, value) = cookie
                .to_str()
                .unwrap()
                .split(';')
                .next()
                .unwrap()
                .split_once('=')
                .unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
            bytes,
            path: path.to_owned(),
        }
    }

    /// Lets somebody in to the case that it follows: their code, and the page that showed it.
    pub async fn let_in(&mut self, name: &str, sight: &str) -> (String, Answer) {
        self.get("/follow/helpers").await;
        let page = self
            .post("/follow/helpers", &[("helper", name), ("sight", sight)])
            .await;
        (page.codes().pop().unwrap(), page)
    }

    /// Answers one question page, from the version that it is drawn with.
    pub async fn answer(&mut self, page: &str, fields: &[(&str, &str)]) -> Answer {
        let path = format!("/concern/{page}");
        let seen = self.get(&path).await.field("seen").unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("seen", seen.as_str())]).collect();
        self.post(&path, &fields).await
    }

    /// Answers every page, with some answers changed.
    pub async fn answer_all(&mut self, changes: &[(&str, &str)]) {
        let about_somebody_else = changes.contains(&("about", "somebody-else"));
        for (page, fields) in ANSWERS {
            if !about_somebody_else && matches!(*page, "who-you-are" | "can-they-decide") {
                continue;
            }
            let changed = |(name, value): &(&'static str, &'static str)| {
                let change = changes.iter().find(|(changed, _)| changed == name);
                (
                    *name,
                    change.map_or_else(|| (*value).to_owned(), |(_, value)| (*value).to_owned()),
                )
            };
            let fields: Vec<(&str, String)> = fields.iter().map(changed).collect();
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = self.answer(page, &fields).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.body);
        }
        // Asked only of those who say thank you.
        if changes.contains(&("want", "thanks")) {
            let nobody = [("share_name", "no"), ("publish", "no")];
            self.answer("share-your-thanks", &nobody).await;
        }
    }

    /// Checks and sends.
    pub async fn send(&mut self) -> Answer {
        let seen = self
            .get("/concern/check")
            .await
            .field("seen")
            .expect("the check page carries its version");
        self.post("/concern/check", &[("seen", &seen)]).await
    }

    /// Asks as an island does, by script.
    pub async fn ask_by_script(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut browser = self.clone();
        browser.headers.push(("accept", "*/*".into()));
        browser.post_only(path, fields).await
    }

    /// Signs in.
    pub async fn sign_in(&mut self, world: &World, secret: &DemonstrationSecret) -> Answer {
        let code = world.code(secret, 0);
        loop {
            let fields = [
                ("email", secret.email.as_str()),
                ("password", &secret.password),
                ("code", &code),
                ("next", "/desk"),
            ];
            let answer = self.post("/desk/sign-in", &fields).await;
            // Passwords are hashed two at a time, for all tests together.
            if answer.status != StatusCode::TOO_MANY_REQUESTS {
                return answer;
            }
        }
    }
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> Option<String> {
        self.headers
            .get(header::LOCATION)
            .map(|value| value.to_str().unwrap().to_owned())
    }

    /// The value of a hidden field.
    pub fn field(&self, name: &str) -> Option<String> {
        let html = scraper::Html::parse_document(&self.body);
        let selector = scraper::Selector::parse(&format!("input[name='{name}']")).unwrap();
        html.select(&selector).next()?.value().attr("value").map(str::to_owned)
    }

    /// What a person reads, in one line.
    pub fn text(&self) -> String {
        let html = scraper::Html::parse_document(&self.body);
        let selector = scraper::Selector::parse("body").unwrap();
        let words: Vec<&str> = html
            .select(&selector)
            .flat_map(|body| body.text())
            .flat_map(str::split_whitespace)
            .collect();
        words.join(" ")
    }

    /// The page without what is random in it by design: nonce and form token.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        let mut rest = self.body.as_str();
        while let Some(at) = rest
            .find("nonce=\"")
            .map(|at| at + 7)
            .into_iter()
            .chain(rest.find("name=\"form_token\" value=\"").map(|at| at + 25))
            .min()
        {
            plain.push_str(&rest[..at]);
            rest = &rest[at + rest[at..].find('"').unwrap()..];
        }
        plain + rest
    }

    /// The reference on the page after sending.
    pub fn reference(&self) -> Reference {
        let text = self.text();
        text.split_whitespace()
            .filter(|word| word.len() == 9)
            .find_map(Reference::parse)
            .unwrap_or_else(|| panic!("no reference in: {text}"))
    }

    /// The secret code, if the page shows one.
    pub fn code(&self) -> Option<String> {
        self.codes().into_iter().next()
    }

    /// Every code that the page shows: the writer's, then the patient's.
    pub fn codes(&self) -> Vec<String> {
        let is_code = |word: &&str| {
            word.len() == 14
                && word.split('-').all(|group| group.len() == 4)
                && app::domain::ids::SecretCode::parse(word).is_some()
        };
        self.text()
            .split_whitespace()
            .filter(is_code)
            .map(str::to_owned)
            .collect()
    }
}

/// The deeds of the desk, as short as a test wants to say them.
#[async_trait]
pub trait Deeds: Desk {
    async fn claim(&self, actor: &Actor, of: &Reference, seen: i64) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Claim).await
    }
    async fn release(&self, actor: &Actor, of: &Reference, seen: i64) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Release).await
    }
    async fn acknowledge(&self, actor: &Actor, of: &Reference, seen: i64, words: Option<Reply>) -> Result<(), Failure> {
        let words = words.map(Written::Free);
        self.act(actor, of, seen, &Deed::Acknowledge(words)).await
    }
    async fn reply(&self, actor: &Actor, of: &Reference, seen: i64, words: Reply) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Reply(words)).await
    }
    async fn update(&self, actor: &Actor, of: &Reference, seen: i64, words: Reply) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Update(words)).await
    }
    async fn holding_reply(
        &self,
        actor: &Actor,
        of: &Reference,
        seen: i64,
        words: HoldingReply,
    ) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::HoldingReply(words)).await
    }
    async fn consent(&self, actor: &Actor, of: &Reference, seen: i64, form: &ConsentForm) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Consent(form.clone())).await
    }
    async fn change_track(&self, actor: &Actor, of: &Reference, seen: i64, form: &TrackForm) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::ChangeTrack(form.clone())).await
    }
    async fn plan(&self, actor: &Actor, of: &Reference, seen: i64, form: &PlanForm) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Plan(form.clone())).await
    }
    async fn deal_with_alert(&self, actor: &Actor, of: &Reference, seen: i64, note: Note) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::DealWithAlert(note)).await
    }
    async fn note(&self, actor: &Actor, of: &Reference, seen: i64, note: Note) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Note(note)).await
    }
    async fn reopen(&self, actor: &Actor, of: &Reference, seen: i64, note: Note) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Reopen(note)).await
    }
    async fn renew_code(&self, actor: &Actor, of: &Reference, seen: i64, note: Note) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::RenewCode(note)).await
    }
    async fn dismiss(&self, actor: &Actor, of: &Reference, seen: i64, note: Note) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::Dismiss(note)).await
    }
    async fn keep_open(&self, actor: &Actor, of: &Reference, seen: i64, note: Note) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::KeepOpen(note)).await
    }
    async fn hand_over(
        &self,
        actor: &Actor,
        of: &Reference,
        seen: i64,
        to: Option<StaffId>,
        note: Note,
    ) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::HandOver(to, note)).await
    }
    async fn resolve(
        &self,
        actor: &Actor,
        of: &Reference,
        seen: i64,
        outcome: Outcome,
        words: Option<Reply>,
    ) -> Result<(), Failure> {
        let words = words.map(Written::Free);
        self.act(actor, of, seen, &Deed::Resolve(outcome, words)).await
    }
    async fn log_contact(
        &self,
        actor: &Actor,
        of: &Reference,
        seen: i64,
        way: Way,
        words: Note,
    ) -> Result<(), Failure> {
        let (source, call_back) = (None, None);
        let deed = Deed::LogContact {
            source,
            way,
            call_back,
            words,
        };
        self.act(actor, of, seen, &deed).await
    }
    async fn send_record(
        &self,
        actor: &Actor,
        of: &Reference,
        seen: i64,
        how: WrittenRecord,
        note: Option<Note>,
    ) -> Result<(), Failure> {
        self.act(actor, of, seen, &Deed::SendRecord(how, note)).await
    }
}

impl<T: Desk + ?Sized> Deeds for T {}

//! The database is away, or its disk is full: an honest page with every word on it in under four seconds, and the same
//! form goes through once it is back, by itself.

use crate::harness::{Answer, Browser, World, fresh_database, postgres};
use app::domain::access::Role;
use axum::http::StatusCode;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;

/// Nobody waits longer than this to learn that nothing was saved.
const PATIENCE: Duration = Duration::from_secs(4);

/// A form, timed; its answer has come in time.
async fn post_in_time(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let begun = Instant::now();
    let answer = browser.post_only(path, fields).await;
    assert!(begun.elapsed() < PATIENCE, "{path} took {:?}", begun.elapsed());
    answer
}

/// The page says 503, has each typed word on it to be read, and a form that sends all of them again.
fn is_honest(answer: &Answer, path: &str, fields: &[(&str, &str)]) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
    assert!(answer.headers.contains_key("retry-after"), "{path}");
    let html = scraper::Html::parse_document(&answer.body);
    let select = |css: &str| scraper::Selector::parse(css).unwrap();
    let form = select(&format!("form[method='post'][action='{path}'] button"));
    assert!(html.select(&form).next().is_some(), "{path}: no way to send it again");
    for (name, value) in fields {
        assert_eq!(
            answer.field(name).as_deref(),
            Some(*value),
            "{path}: {name} is not in the form"
        );
    }
    let (_, words) = fields.iter().find(|(_, value)| value.contains(' ')).unwrap();
    let readable = html
        .select(&select("textarea"))
        .flat_map(|area| area.text())
        .collect::<String>();
    assert!(
        readable.contains(words),
        "{path}: {words:?} can't be read in {readable:?}"
    );
}

/// Presses the button of a fault page: posts exactly what stands in its form.
async fn press_again(browser: &mut Browser, answer: &Answer, path: &str) -> Answer {
    let fields: Vec<(String, String)> = {
        let html = scraper::Html::parse_document(&answer.body);
        let inputs = scraper::Selector::parse(&format!("form[action='{path}'] input")).unwrap();
        html.select(&inputs)
            .map(|input| {
                (
                    input.value().attr("name").unwrap().to_owned(),
                    input.value().attr("value").unwrap().to_owned(),
                )
            })
            .collect()
    };
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post_only(path, &fields).await
}

/// Somebody with a half-written concern, a visit and a desk, whom an outage catches in the middle of typing.
struct Caught {
    browser: Browser,
    reference: String,
    key: String,
    seen: String,
}

const ANSWER: &str = "/concern/what-happened";
const MESSAGE: &str = "/follow/case/write";
const REPLY: &str = "/act/desk/reply";

impl Caught {
    async fn in_the_middle(world: &World) -> Self {
        let (reference, code) = world.concern(&[]).await;
        let officer = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let mut browser = world.browser();
        browser.sign_in(world, &officer).await;
        browser.answer("what-you-would-like", &[("want", "question")]).await;
        let seen = browser.get(ANSWER).await.field("seen").unwrap();
        let key = browser
            .post("/follow", &[("reference", reference.as_str()), ("code", &code)])
            .await
            .field("key")
            .unwrap();
        Self {
            browser,
            reference: reference.as_str().to_owned(),
            key,
            seen,
        }
    }

    fn forms(&self) -> [(&'static str, Vec<(&str, &str)>); 3] {
        [
            (
                ANSWER,
                vec![
                    ("what_happened", "Nobody came <all night> & \"nobody\" rang."),
                    ("seen", self.seen.as_str()),
                ],
            ),
            (
                MESSAGE,
                vec![("message", "And then it rained in."), ("key", self.key.as_str())],
            ),
            (
                REPLY,
                vec![
                    ("reply", "We are sorry to hear it."),
                    ("reference", self.reference.as_str()),
                    ("seen", "1"),
                ],
            ),
        ]
    }

    /// While it lasts: each form is answered honestly. The answers, to be pressed again.
    async fn during(&self, world: &World) -> Vec<(&'static str, Answer)> {
        let mut answers = Vec::new();
        for (path, fields) in self.forms() {
            let answer = post_in_time(&mut self.browser.clone(), path, &fields).await;
            is_honest(&answer, path, &fields);
            answers.push((path, answer));
        }
        for path in ["/", "/support", "/cookies", "/follow"] {
            let page = world.browser().get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path} needs no database");
        }
        answers
    }

    /// When it is over: the same forms go through, and each word is where it belongs.
    async fn after(&self, world: &World, answers: Vec<(&'static str, Answer)>) {
        assert_eq!(
            (world.count("messages").await, world.count("replies").await),
            (0, 0),
            "nothing was saved, as it said"
        );
        let mut browser = self.browser.clone();
        let [draft, message, reply] = &answers[..] else {
            panic!()
        };
        assert_eq!(
            press_again(&mut browser, &draft.1, draft.0).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(
            browser
                .get(ANSWER)
                .await
                .text()
                .contains("Nobody came <all night> & \"nobody\" rang.")
        );
        let done = press_again(&mut browser, &reply.1, reply.0).await;
        assert!(
            done.location().unwrap().ends_with("done=reply"),
            "{:?}",
            done.location()
        );
        let sent = press_again(&mut browser, &message.1, message.0).await;
        assert_eq!(sent.location().as_deref(), Some("/follow/case?write=yes"));
        let page = browser.get("/follow/case").await;
        assert!(page.text().contains("And then it rained in.") && page.text().contains("We are sorry to hear it."));
        assert_eq!(
            (world.count("messages").await, world.count("replies").await),
            (1, 1),
            "once"
        );
        assert_eq!(world.browser().get("/health/ready").await.status, StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_somebody_else_has_locked() {
    let world = World::on(None, &[]).await;
    let caught = Caught::in_the_middle(&world).await;
    let url = format!("sqlite:{}", world.folder.path().join("pals.db").display());
    let mut other = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url)
        .await
        .unwrap();
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut other).await.unwrap();
    let answers = caught.during(&world).await;
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    caught.after(&world, answers).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_full() {
    let world = World::on(None, &[]).await;
    let caught = Caught::in_the_middle(&world).await;
    let long = "It went on and on. ".repeat(1_000);
    // Pages that a migration has left free would have room for it.
    world.tamper("VACUUM").await;
    for (path, mut fields) in caught.forms() {
        // The database may not grow by a page: what is written has to fit into what there is, and it doesn't. Said to
        // the one connection that writes, for as long as it lasts.
        world.tamper("PRAGMA max_page_count = 1").await;
        let written = format!("{}\n{long}", fields[0].1);
        fields[0].1 = written.trim();
        let answer = post_in_time(&mut caught.browser.clone(), path, &fields).await;
        is_honest(&answer, path, &fields);
    }
    let health = world.browser().get("/health/live").await;
    assert_eq!(health.status, StatusCode::OK);
    world.tamper("PRAGMA max_page_count = 1073741823").await;
    assert_eq!((world.count("messages").await, world.count("replies").await), (0, 0));
    // The officer first: a message would be news to a reply.
    for (path, fields) in caught.forms().into_iter().rev() {
        let answer = caught.browser.clone().post_only(path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!((world.count("messages").await, world.count("replies").await), (1, 1));
}

/// What stands between us and PostgreSQL.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Open,
    /// Every line is dropped, and no new one comes about.
    Gone,
    /// Every line stays, and nothing comes through.
    Silent,
}

/// Passes bytes between a socket in `folder` and the cluster's own, as long as the way is open.
fn pass(folder: &Path, cluster: PathBuf, way: watch::Receiver<Way>) {
    let listener = UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            let (mut way, cluster) = (way.clone(), cluster.clone());
            tokio::spawn(async move {
                if *way.borrow() == Way::Gone {
                    return;
                }
                let Ok(far) = UnixStream::connect(cluster).await else {
                    return;
                };
                let ((mut from_near, mut to_near), (mut from_far, mut to_far)) = (near.into_split(), far.into_split());
                let gone = way.clone();
                tokio::select! {
                    _ = flow(&mut from_near, &mut to_far, way.clone()) => {}
                    _ = flow(&mut from_far, &mut to_near, gone) => {}
                    _ = way.wait_for(|way| *way == Way::Gone) => {}
                }
            });
        }
    });
}

async fn flow(
    from: &mut (impl tokio::io::AsyncRead + Unpin),
    to: &mut (impl tokio::io::AsyncWrite + Unpin),
    mut way: watch::Receiver<Way>,
) -> std::io::Result<()> {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mut bytes = [0; 8_192];
    loop {
        let length = from.read(&mut bytes).await?;
        if length == 0 {
            return Ok(());
        }
        let _ = way.wait_for(|way| *way != Way::Silent).await;
        to.write_all(&bytes[..length]).await?;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgresql_that_is_gone_or_says_nothing() {
    let Some(cluster) = postgres() else { return };
    for how in [Way::Gone, Way::Silent] {
        let (_, host) = cluster
            .split_once("host=")
            .expect("the cluster is reached over its socket");
        let folder = tempfile::tempdir().unwrap();
        let (door, way) = watch::channel(Way::Open);
        pass(folder.path(), Path::new(host).join(".s.PGSQL.5432"), way);
        let database = fresh_database(&cluster)
            .await
            .replace(&format!("host={host}"), &format!("host={}", folder.path().display()));
        let world = World::on(Some(database), &[]).await;
        let caught = Caught::in_the_middle(&world).await;
        door.send_replace(how);
        let answers = caught.during(&world).await;
        door.send_replace(Way::Open);
        caught.after(&world, answers).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_and_sending_say_so_too() {
    let world = World::on(None, &[]).await;
    let officer = world.staff(Role::Officer, "officer@example.org").await;
    let mut browser = world.browser();
    browser.answer_all(&[]).await;
    let seen = browser.get("/concern/check").await.field("seen").unwrap();
    let url = format!("sqlite:{}", world.folder.path().join("pals.db").display());
    let mut other = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url)
        .await
        .unwrap();
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut other).await.unwrap();
    let answer = post_in_time(&mut browser, "/concern/check", &[("seen", &seen)]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    let code = world.code(&officer, 0);
    let fields = [
        ("email", officer.email.as_str()),
        ("password", &officer.password),
        ("code", &code),
    ];
    let signing_in = browser.post_only("/desk/sign-in", &fields).await;
    assert!([StatusCode::SERVICE_UNAVAILABLE, StatusCode::TOO_MANY_REQUESTS].contains(&signing_in.status));
    assert!(!signing_in.body.contains(&officer.password) && !signing_in.body.contains(&code));
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    let again = press_again(&mut browser, &answer, "/concern/check").await;
    assert_eq!(
        again.location().as_deref(),
        Some("/concern/sent"),
        "the same press sends it now"
    );
    assert_eq!(world.count("cases").await, 1);
}

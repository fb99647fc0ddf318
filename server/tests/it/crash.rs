//! Killed at any instant, the server loses nothing that it has acknowledged, and makes one case of one concern.

use crate::harness::ANSWERS;
use crate::process::{Arrived, Line, Pals, free_port};
use app::domain::ids::{Reference, SecretCode};
use sqlx::Connection as _;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often it is killed.
const ROUNDS: u32 = 50;
/// How many people write at once.
const WRITERS: usize = 4;

/// A person with a browser, who comes back after each crash and goes on where they were.
#[derive(Default)]
struct Writer {
    port: u16,
    cookies: BTreeMap<String, String>,
    /// Answers whose redirect has arrived.
    answered: usize,
    /// Send was pressed.
    pressed: bool,
    /// Concerns that were begun by pressing Send.
    sent: usize,
    /// Concerns whose reference and code have arrived.
    acknowledged: Vec<(String, String)>,
    /// Crashes that this one was cut off by, before Send and after.
    cut_off: (usize, usize),
    /// After this, no new concern is begun.
    last: bool,
}

impl Writer {
    /// Writes concerns until the line breaks, or until the one begun is sent when it is the last.
    fn write(&mut self) {
        let outcome = Line::open(self.port).and_then(|mut line| {
            if self.answered > 0 && !self.pressed {
                self.come_back(&mut line)?;
            }
            loop {
                self.finish_one(&mut line)?;
                if self.last {
                    return Ok(());
                }
            }
        });
        if let Err(error) = outcome {
            assert!(!self.last, "{error}");
            let cut_off = if self.pressed {
                &mut self.cut_off.1
            } else {
                &mut self.cut_off.0
            };
            *cut_off += 1;
        }
    }

    /// An answer that was acknowledged before the crash is still there.
    fn come_back(&mut self, line: &mut Line) -> io::Result<()> {
        let page = self.ask(line, "GET", "/concern/what-happened", None)?;
        let seen: usize = hidden(&page, "seen").parse().unwrap();
        assert!(
            (self.answered..=self.answered + 1).contains(&seen),
            "{} answers were acknowledged, {seen} are there",
            self.answered
        );
        self.answered = seen;
        Ok(())
    }

    fn finish_one(&mut self, line: &mut Line) -> io::Result<()> {
        while let Some((page, fields)) = ANSWERS.get(self.answered) {
            let seen = self.answered.to_string();
            let fields: Vec<_> = fields.iter().copied().chain([("seen", seen.as_str())]).collect();
            let answer = self.ask(line, "POST", &format!("/concern/{page}"), Some(&fields))?;
            assert_eq!(answer.status, 303, "{page}");
            self.answered += 1;
        }
        self.sent += usize::from(!self.pressed);
        self.pressed = true;
        let seen = ANSWERS.len().to_string();
        let answer = self.ask(line, "POST", "/concern/check", Some(&[("seen", &seen)]))?;
        assert_eq!((answer.status, answer.location()), (303, "/concern/sent"));
        let page = self.ask(line, "GET", "/concern/sent", None)?;
        assert_eq!(page.status, 200);
        self.acknowledged.push(reference_and_code(&page));
        (self.answered, self.pressed) = (0, false);
        self.cookies.clear();
        Ok(())
    }

    fn ask(
        &mut self,
        line: &mut Line,
        method: &str,
        path: &str,
        fields: Option<&[(&str, &str)]>,
    ) -> io::Result<Arrived> {
        let arrived = ask(line, method, path, &self.cookies, fields)?;
        for (name, value) in arrived.cookies() {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(arrived)
    }
}

fn ask(
    line: &mut Line,
    method: &str,
    path: &str,
    cookies: &BTreeMap<String, String>,
    fields: Option<&[(&str, &str)]>,
) -> io::Result<Arrived> {
    let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("cookie", &cookies.join("; ")),
    ];
    let headers: Vec<_> = headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let body = fields.map(|fields| serde_html_form::to_string(fields).unwrap());
    line.ask(method, path, &headers, body.as_deref().map(str::as_bytes))
}

fn hidden(page: &Arrived, name: &str) -> String {
    let body = String::from_utf8_lossy(&page.body);
    let html = scraper::Html::parse_document(&body);
    let field = scraper::Selector::parse(&format!("input[name='{name}']")).unwrap();
    let field = html
        .select(&field)
        .next()
        .unwrap_or_else(|| panic!("{} without {name}", page.status));
    field.value().attr("value").unwrap().to_owned()
}

fn reference_and_code(page: &Arrived) -> (String, String) {
    let body = String::from_utf8_lossy(&page.body);
    let html = scraper::Html::parse_document(&body);
    let words: Vec<&str> = html.root_element().text().flat_map(str::split_whitespace).collect();
    let reference = words
        .iter()
        .find(|word| word.len() == 9 && Reference::parse(word).is_some());
    let code = words
        .iter()
        .find(|word| word.len() == 14 && word.contains('-') && SecretCode::parse(word).is_some());
    ((*reference.unwrap()).to_owned(), (*code.unwrap()).to_owned())
}

#[test]
fn what_was_acknowledged_before_a_kill_is_there_after_it() {
    let (folder, said) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let (port, begun) = (free_port(), Instant::now());
    let start = || Pals::start(folder.path(), port, said.path());
    // The first start makes accounts and cases of its own.
    start().ready().kill();
    let before = newest_case(folder.path());
    let mut writers: Vec<Writer> = (0..WRITERS)
        .map(|_| Writer {
            port,
            ..Writer::default()
        })
        .collect();
    for round in 0..ROUNDS {
        let life = Duration::from_millis(rand::random_range(20..900));
        // Now and then it is killed while it starts.
        let pals = if round % 10 == 9 { start() } else { start().ready() };
        std::thread::scope(|scope| {
            for writer in &mut writers {
                scope.spawn(|| writer.write());
            }
            std::thread::sleep(life);
            pals.kill();
        });
    }
    // In peace, everybody finishes what they had begun.
    let pals = start().ready();
    writers.iter_mut().for_each(|writer| writer.last = true);
    writers.iter_mut().for_each(Writer::write);
    let acknowledged: Vec<_> = writers.iter().flat_map(|writer| &writer.acknowledged).collect();
    for (reference, code) in &acknowledged {
        assert!(opens(port, reference, code), "{reference} is lost");
    }
    // The control: what nobody was told opens nothing.
    assert!(!opens(port, &acknowledged[0].0, &acknowledged[1].1));
    pals.kill();
    let sent: usize = writers.iter().map(|writer| writer.sent).sum();
    let cut_off = writers.iter().fold((0, 0), |sum, writer| {
        (sum.0 + writer.cut_off.0, sum.1 + writer.cut_off.1)
    });
    println!(
        "{ROUNDS} kills in {:?}: {} concerns acknowledged, {} found; cut off while answering {}, while sending {}",
        begun.elapsed(),
        acknowledged.len(),
        acknowledged.len(),
        cut_off.0,
        cut_off.1,
    );
    assert!(
        acknowledged.len() > ROUNDS as usize && cut_off.0 > 10 && cut_off.1 > 0,
        "too little happened for this to show anything"
    );
    assert_eq!(acknowledged.len(), sent, "everybody got there in the end");
    whole(folder.path(), before, sent);
}

/// Do reference and code open this very case?
fn opens(port: u16, reference: &str, code: &str) -> bool {
    let mut line = Line::open(port).unwrap();
    let mut cookies = BTreeMap::new();
    let answer = ask(
        &mut line,
        "POST",
        "/follow",
        &cookies,
        Some(&[("reference", reference), ("code", code)]),
    )
    .unwrap();
    if (answer.status, answer.location()) != (303, "/follow/case") {
        assert_eq!(answer.status, 422);
        return false;
    }
    cookies.extend(
        answer
            .cookies()
            .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    let page = ask(&mut line, "GET", "/follow/case", &cookies, None).unwrap();
    page.status == 200 && String::from_utf8_lossy(&page.body).contains(reference)
}

fn newest_case(folder: &Path) -> i64 {
    look(folder, &["SELECT COALESCE(MAX(rowid), 0) FROM cases"])[0]
}

fn look(folder: &Path, statements: &[&'static str]) -> Vec<i64> {
    let url = format!("sqlite:{}", folder.join("pals.db").display());
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut database = sqlx::SqliteConnection::connect(&url).await.unwrap();
        let mut found = Vec::new();
        for statement in statements {
            found.push(sqlx::query_scalar(*statement).fetch_one(&mut database).await.unwrap());
        }
        found
    })
}

/// What there must be one of for each concern that was sent, and what there must be none of.
const WHOLE: &[(&str, &str)] = &[
    ("integrity", "SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
    (
        "rows that lead nowhere",
        "SELECT COUNT(*) FROM pragma_foreign_key_check",
    ),
    ("cases", "SELECT MAX(rowid) FROM cases"),
    (
        "cases without their one first event",
        "SELECT COUNT(*) FROM cases c WHERE (SELECT COUNT(*) FROM events WHERE case_id = c.id AND kind = 'received' AND version = 1) <> 1",
    ),
    (
        "cases without words",
        "SELECT COUNT(*) FROM cases c WHERE (SELECT COUNT(*) FROM submissions WHERE case_id = c.id) <> 1",
    ),
    ("receipts", "SELECT COUNT(*) FROM receipts"),
    (
        "mails",
        "SELECT COUNT(*) FROM receipts r JOIN outbox o ON o.case_id = r.case_id",
    ),
    (
        "cases with mail",
        "SELECT COUNT(DISTINCT r.case_id) FROM receipts r JOIN outbox o ON o.case_id = r.case_id",
    ),
    (
        "lines in the trail",
        "SELECT COUNT(*) FROM receipts r JOIN audit a ON a.case_id = r.case_id AND a.act = 'send' AND a.outcome = 'done'",
    ),
    (
        "cases in the trail",
        "SELECT COUNT(DISTINCT r.case_id) FROM receipts r JOIN audit a ON a.case_id = r.case_id AND a.act = 'send'",
    ),
];

/// Nothing in the database is broken, half done or done twice.
fn whole(folder: &Path, before: i64, sent: usize) {
    let sent = i64::try_from(sent).unwrap();
    let expected = [1, 0, before + sent, 0, 0, sent, sent, sent, sent, sent];
    let statements: Vec<_> = WHOLE.iter().map(|(_, statement)| *statement).collect();
    let found = look(folder, &statements);
    for ((what, _), (found, expected)) in WHOLE.iter().zip(found.iter().zip(expected)) {
        assert_eq!(*found, expected, "{what}");
    }
    // The control: a mail less is noticed.
    let missing = look(
        folder,
        &[
            "DELETE FROM outbox WHERE case_id = (SELECT case_id FROM receipts LIMIT 1) RETURNING 1",
            WHOLE[6].1,
        ],
    );
    assert_eq!(missing, [1, sent - 1]);
}

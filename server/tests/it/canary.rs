//! A word written into every field there is can be read by those it is for, and in nothing that is stored, logged or mailed.

use crate::harness::{Answer, Browser, World, fresh_database, postgres};
use crate::process::{self, Pals, free_port};
use crate::stored::{Written, files, in_files, places_with};
use app::domain::access::Role;
use axum::http::StatusCode;
use chrono::Utc;
use server::service::DemonstrationSecret;
use std::time::Duration;

/// Stands in every text that is typed.
const CANARY: &str = "Zqcanaryxj";
/// Its phone number, and its address.
const NUMBER: &str = "07700900471";
const ADDRESS: &str = "zqcanaryxj@example.com";
/// The patient's.
const PATIENT: &str = "mary.zqcanaryxj@example.com";

/// What is mailed: that it came in, was put off, acknowledged, answered, resolved and opened again, and the patient's link.
const MAILS: usize = 10;
/// Where somebody who looks for help lives.
const POSTCODE: &str = "FY5 1AZ";

/// Where files are added.
const FILES: &str = "/concern/photos-or-documents";

/// The answers of every page, with the canary wherever words are taken.
const ANSWERS: &[(&str, &[(&str, &str)])] = &[
    ("what-you-would-like", &[("want", "full-look")]),
    (
        "who-it-is-about",
        &[
            ("about", "somebody-else"),
            ("patient_name", "Zqcanaryxj patient"),
            ("relationship", "Zqcanaryxj cousin"),
        ],
    ),
    ("who-you-are", &[("writer", "relative")]),
    ("can-they-decide", &[("patient", "can-decide")]),
    ("what-happened", &[("what_happened", "Zqcanaryxj happened")]),
    ("when", &[("when", "roughly"), ("when_words", "Zqcanaryxj time")]),
    ("where", &[("site", "northshore"), ("service", "heart")]),
    ("photos-or-documents", &[]),
    ("your-name", &[("name", "Zqcanaryxj name")]),
    // Asked on other tracks only; what is typed here stays in the draft.
    (
        "pass-it-on",
        &[
            ("body", "primary"),
            ("body_name", "Zqcanaryxj surgery"),
            ("pass_on", "yes"),
        ],
    ),
    ("how-to-reach-you", &[]),
    (
        "what-you-need",
        &[
            ("needs", "interpreter"),
            ("needs", "other"),
            ("language", "Zqcanaryxj language"),
            ("other_need", "Zqcanaryxj need"),
        ],
    ),
];

/// Every way to be reached. What is typed for the others stays in the draft.
const CHANNELS: &[(&str, &str)] = &[
    ("email", ADDRESS),
    ("phone", NUMBER),
    ("text_number", NUMBER),
    ("post_address", "1 Zqcanaryxj Road"),
    ("nudge", ADDRESS),
];

async fn fill(browser: &mut Browser, channel: &str) {
    for (page, fields) in ANSWERS {
        let mut fields = fields.to_vec();
        if *page == "how-to-reach-you" {
            fields.push(("channel", channel));
            fields.extend(CHANNELS);
            fields.push(("safe_words", "Zqcanaryxj safe"));
        }
        let answer = browser.answer(page, &fields).await;
        assert!(
            answer.status == StatusCode::OK && !answer.path.ends_with(page),
            "{page}: {}",
            answer.text()
        );
    }
}

/// Everything a person and an officer can write, and the control: both can read it. What it gives back are the codes
/// that were shown.
async fn write_everywhere(browser: impl Fn() -> Browser, officer: &DemonstrationSecret, code: String) -> Vec<String> {
    let mut person = browser();
    let mut moved = None;
    for channel in ["phone", "text", "none", "post"] {
        let mut other = browser();
        fill(&mut other, channel).await;
        let sent = other.send().await;
        moved = Some((sent.reference(), sent.code().unwrap()));
    }
    // No mail is on its way to this one, which a change would hold back.
    let (moved, moved_code) = moved.unwrap();
    let mut mover = browser();
    mover
        .post("/follow", &[("reference", moved.as_str()), ("code", &moved_code)])
        .await;
    for way in [("text_number", NUMBER), ("email", "zqcanaryxj@")] {
        let channel = if way.0 == "email" { "email" } else { "text" };
        let fields = [("channel", channel), way, ("safe_words", "Zqcanaryxj changed")];
        mover.post("/follow/case/contact", &fields).await;
    }
    // As a program does, into the box that people don't see.
    let mut program = browser();
    fill(&mut program, "text").await;
    let seen = program.get("/concern/check").await.field("seen").unwrap();
    let boxed = [("seen", seen.as_str()), ("more", "Zqcanaryxj box")];
    let spam = program.post("/concern/check", &boxed).await.reference();
    fill(&mut person, "email").await;
    let files: [(&str, &[u8]); 2] = [
        ("Zqcanaryxj scan.txt", b"Zqcanaryxj in a file"),
        ("Zqcanaryxj program.exe", b"MZ Zqcanaryxj"),
    ];
    let seen = person.get(FILES).await.field("seen").unwrap();
    let fields = [("seen", seen.as_str()), ("upload", "yes")];
    let uploaded = person.post_files(FILES, &fields, &files).await;
    let sent = person.send().await;
    let (reference, secret) = (sent.reference(), sent.code().unwrap());
    let mut patient = browser();
    patient.post("/agree", &[("code", &sent.codes()[1])]).await;
    for message in ["Zqcanaryxj refused", &"Zqcanaryxj so long ".repeat(2_000)] {
        patient
            .post("/agree/decide", &[("decision", "refuse"), ("message", message)])
            .await;
    }
    for place in ["Zqcanaryxj", POSTCODE] {
        let place = browser().post("/support?need=carers", &[("place", place)]).await;
        assert!(place.path.starts_with("/support"), "{}", place.path);
    }
    let mut half_way = browser();
    fill(&mut half_way, "email").await;
    half_way
        .answer("how-to-reach-you", &[("channel", "email"), ("email", "zqcanaryxj@")])
        .await;
    let later = half_way
        .post(
            "/concern/what-happened",
            &[("what_happened", "Zqcanaryxj later"), ("save", "yes")],
        )
        .await
        .code()
        .unwrap();
    let back = browser().post("/concern/come-back", &[("code", &later)]).await;
    assert_eq!(back.status, StatusCode::OK);

    let mut desk = browser();
    let signed_in = desk
        .post(
            "/desk/sign-in",
            &[
                ("email", &officer.email),
                ("password", &officer.password),
                ("code", &code),
                ("next", "/desk"),
            ],
        )
        .await;
    assert_eq!(signed_in.path, "/desk", "{}", signed_in.text());
    // They ask on the day that the case came in, whichever clock the server has.
    let case = desk.get(&format!("/desk/case/{}", reference.as_str())).await.text();
    let received: Vec<_> = case.split(" Received ").nth(1).unwrap().split(' ').take(3).collect();
    let [day, month, year] = received[..] else {
        panic!("{case}")
    };
    let acts: &[(&str, &[(&str, &str)])] = &[
        ("claim", &[]),
        (
            "holding-reply",
            &[("reply", "Zqcanaryxj held"), ("says_nothing", "yes")],
        ),
        (
            "consent",
            &[
                ("change", "record"),
                ("talk", "yes"),
                ("share_with", "Zqcanaryxj nurse"),
                ("method", "paper"),
                ("note", "Zqcanaryxj evidence"),
            ],
        ),
        ("verify-consent", &[("note", "Zqcanaryxj checked")]),
        ("acknowledge", &[("reply", "Zqcanaryxj acknowledged")]),
        ("note", &[("note", "Zqcanaryxj noted")]),
        (
            "plan",
            &[
                ("settled", "agreed"),
                ("respond_by_day", "1"),
                ("respond_by_month", "6"),
                ("respond_by_year", "2027"),
                ("told", "page"),
                ("reply", "Zqcanaryxj planned"),
                ("note", "Zqcanaryxj how"),
            ],
        ),
        ("update", &[("reply", "Zqcanaryxj going on")]),
        ("reply", &[("reply", "Zqcanaryxj answered")]),
        (
            "change-track",
            &[
                ("to", "concern"),
                ("asked", "in-writing"),
                ("asked_on_day", day),
                ("asked_on_month", month),
                ("asked_on_year", year),
                ("note", "Zqcanaryxj taken back"),
            ],
        ),
        ("resolve", &[("outcome", "put-right"), ("reply", "Zqcanaryxj resolved")]),
        ("reopen", &[("note", "Zqcanaryxj reopened")]),
        ("hand-over", &[("to", "queue"), ("note", "Zqcanaryxj handed over")]),
    ];
    for (seen, (act, fields)) in (2..).zip(acts) {
        let seen = seen.to_string();
        let fields: Vec<_> = fields
            .iter()
            .copied()
            .chain([("reference", reference.as_str()), ("seen", &seen)])
            .collect();
        let page = desk.post(&format!("/act/desk/{act}"), &fields).await;
        assert!(
            page.path.ends_with(&format!("done={act}")),
            "{act}: {} {}",
            page.path,
            page.text()
        );
    }
    // A patient's own address: a slip, which is kept, and then right, on a case that nobody records consent for after.
    let form = format!("/desk/case/{}/consent", moved.as_str());
    for address in ["mary.zqcanaryxj@", PATIENT, "sam.zqcanaryxj@"] {
        let seen = desk.get(&form).await.field("seen").unwrap();
        let fields = [
            ("reference", moved.as_str()),
            ("seen", &seen),
            ("change", "ask"),
            ("patient_email", address),
        ];
        let asked = desk.post("/act/desk/consent", &fields).await;
        let end = if address == PATIENT {
            "done=consent"
        } else {
            "problem=consent"
        };
        assert!(asked.path.ends_with(end), "{}", asked.path);
    }
    let reason = [
        ("reference", spam.as_str()),
        ("seen", "1"),
        ("note", "Zqcanaryxj dismissed"),
    ];
    let dismissed = desk.post("/act/desk/dismiss", &reason).await;
    assert!(dismissed.path.ends_with("done=dismiss") && dismissed.text().contains("Zqcanaryxj dismissed"));
    // Refused for its version, and kept; kept by the island as it is typed.
    desk.post(
        "/act/desk/reply",
        &[
            ("reference", reference.as_str()),
            ("seen", "2"),
            ("reply", "Zqcanaryxj too late"),
        ],
    )
    .await;
    let kept = [
        ("reference", reference.as_str()),
        ("seen", "12"),
        ("what", "note"),
        ("words", "Zqcanaryxj half a note"),
    ];
    assert_eq!(desk.ask_by_script("/act/desk/keep", &kept).await.status, StatusCode::OK);

    let mut person = browser();
    let case = person
        .post("/follow", &[("reference", reference.as_str()), ("code", &secret)])
        .await;
    let key = case.field("key").unwrap();
    person
        .post("/follow/case/write", &[("key", &key), ("message", "Zqcanaryxj thanks")])
        .await;
    for (act, words) in [("correct", "Zqcanaryxj put right"), ("stop", "Zqcanaryxj stop")] {
        let fields = [("key", act), ("message", words)];
        person.post(&format!("/follow/case/{act}"), &fields).await;
    }
    let (helpers_code, helpers) = person.let_in("Zqcanaryxj helper", "writing").await;
    let mut helper = browser();
    helper
        .post("/follow", &[("reference", reference.as_str()), ("code", &helpers_code)])
        .await;
    helper
        .post(
            "/follow/case/write",
            &[("key", "helps"), ("message", "Zqcanaryxj for them")],
        )
        .await;
    let too_long = format!("Zqcanaryxj {}", "so long ".repeat(3_000));
    let followed = person
        .post("/follow/case/write", &[("key", "another"), ("message", &too_long)])
        .await;
    // Into fields that aren't asked for words, and into addresses.
    for path in [
        "/Zqcanaryxj",
        "/concern/Zqcanaryxj",
        "/desk/case/Zqcanaryxj",
        "/follow?problem=Zqcanaryxj",
    ] {
        desk.get(path).await;
    }
    browser()
        .post("/follow", &[("reference", "Zqcanaryxj"), ("code", "Zqcanaryxj")])
        .await;
    browser()
        .post(
            "/desk/sign-in",
            &[("email", ADDRESS), ("password", "Zqcanaryxj"), ("code", "Zqcanaryxj")],
        )
        .await;

    let on_the_desk = desk.get(&format!("/desk/case/{}", reference.as_str())).await;
    let reads = |page: &Answer, words: &[&str]| {
        let text = page.text();
        words.iter().for_each(|word| {
            assert!(
                text.contains(&format!("Zqcanaryxj {word}")),
                "{word} is missing in: {text}"
            )
        });
    };
    reads(
        &on_the_desk,
        &[
            "patient",
            "cousin",
            "happened",
            "time",
            "name",
            "language",
            "need",
            "refused",
            "held",
            "evidence",
            "nurse",
            "checked",
            "acknowledged",
            "noted",
            "answered",
            "resolved",
            "reopened",
            "handed over",
            "thanks",
            "put right",
            "stop",
            "scan.txt",
            "helper",
            "for them",
        ],
    );
    reads(&uploaded, &["scan.txt", "program.exe"]);
    reads(&helpers, &["helper"]);
    let of_the_moved = desk.get(&format!("/desk/case/{}", moved.as_str())).await;
    assert!(
        of_the_moved.text().matches("Zqcanaryxj changed").count() >= 3,
        "rule, forms and timeline"
    );
    assert!(on_the_desk.body.contains("Zqcanaryxj too late") && on_the_desk.body.contains("Zqcanaryxj half a note"));
    reads(
        &followed,
        &["held", "acknowledged", "answered", "resolved", "thanks", "so long"],
    );
    [secret, later, helpers_code]
        .into_iter()
        .flat_map(|shown| [shown.replace('-', ""), shown])
        .collect()
}

fn assert_nowhere(written: &[Written], codes: &[String]) {
    for word in [CANARY, NUMBER, "900471", POSTCODE, "FY51AZ", "FY5,1AZ"]
        .into_iter()
        .chain(codes.iter().map(String::as_str))
    {
        assert_eq!(places_with(written, word), [""; 0], "{word} can be read");
    }
}

/// Quoted-printable, undone.
fn decoded(letter: &str) -> String {
    let mut bytes = Vec::new();
    let joined = letter.replace("=\r\n", "");
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'=')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(hex.unwrap_or(*first));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Letters name the person's address, in the line that says where they go, and nothing else of them.
fn assert_addressed_only(letters: &[String]) {
    assert!(!letters.is_empty(), "there are no letters to look into");
    for letter in letters {
        let lines: Vec<String> = decoded(letter).lines().map(str::to_owned).collect();
        let with_it: Vec<_> = lines
            .iter()
            .filter(|line| line.to_lowercase().contains(&CANARY.to_lowercase()))
            .collect();
        let to = if letter.contains(PATIENT) { PATIENT } else { ADDRESS };
        assert_eq!(with_it, [&format!("To: {to}")]);
    }
    let to_patient = letters.iter().filter(|letter| letter.contains(PATIENT));
    assert!(to_patient.count() <= 1, "the patient is asked once");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_in_no_file_and_no_line_of_the_log_of_the_real_server() {
    let (folder, logs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let said = logs.path().join("said");
    let pals = Pals::start(folder.path(), free_port(), &said).ready();
    assert_eq!(pals.limit("Max core file size"), "0", "memory ends up in a file");
    let officer = process::account(folder.path(), "senior-officer");
    let totp = totp_rs::Builder::new()
        .with_secret(totp_rs::Secret::try_from_base32(&officer.totp).unwrap())
        .build()
        .unwrap();
    #[expect(clippy::disallowed_methods, reason = "the real server goes by the real time")]
    let code = totp
        .generate(u64::try_from(Utc::now().timestamp()).unwrap())
        .to_string();
    let router = process::before(pals.port);
    let codes = write_everywhere(|| Browser::of(router.clone()), &officer, code).await;
    // Mail goes out by itself.
    let letters = || -> Vec<String> {
        let letters = files(folder.path())
            .into_iter()
            .filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
        letters
            .map(|path| std::fs::read_to_string(path).unwrap())
            .filter(|letter| letter.contains(ADDRESS))
            .collect()
    };
    for _ in 0..200 {
        if letters().len() == MAILS {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_addressed_only(&letters());
    assert_eq!(letters().len(), MAILS);
    let mut written = in_files(folder.path());
    written.retain(|(place, _)| !place.ends_with(".eml"));
    for file in ["pals.db", "pals.db-wal", "pals.db-shm", "keys.json"] {
        assert!(
            written
                .iter()
                .any(|(place, bytes)| place.ends_with(file) && !bytes.is_empty()),
            "{file} was looked into"
        );
    }
    assert_nowhere(&written, &codes);
    let log = std::fs::read(&said).unwrap();
    assert!(
        String::from_utf8_lossy(&log).matches("answered").count() > 50,
        "the log was looked into"
    );
    assert_nowhere(&[("log".to_owned(), log)], &codes);
    pals.kill();
    // The control: one row that isn't sealed is found.
    let url = format!("sqlite:{}", folder.path().join("pals.db").display());
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url)
        .await
        .unwrap();
    sqlx::query("UPDATE outbox SET last_error = $1")
        .bind(format!("to {CANARY}"))
        .execute(&mut database)
        .await
        .unwrap();
    assert!(!places_with(&in_files(folder.path()), CANARY).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_in_no_table_of_either_database() {
    let mut databases = vec![None];
    if let Some(cluster) = postgres() {
        databases.push(Some(fresh_database(&cluster).await));
    }
    for database in databases {
        let world = World::on(database, &[]).await;
        let officer = world.staff(Role::SeniorOfficer, "senior@example.org").await;
        let code = world.code(&officer, 0);
        let codes = write_everywhere(|| world.browser(), &officer, code).await;
        while server::jobs::send_one(&world.app.core, &world.app.post).await.unwrap()
            != server::jobs::SendOutcome::Nothing
        {}
        let letters: Vec<String> = world
            .mail
            .lock()
            .unwrap()
            .iter()
            .map(|letter| String::from_utf8(letter.message.formatted()).unwrap())
            .collect();
        assert_addressed_only(&letters);
        assert_eq!(letters.len(), MAILS);
        let written = world.everything_stored().await;
        for table in [
            "submissions",
            "replies",
            "notes",
            "messages",
            "contacts",
            "nudges",
            "kept",
            "visits",
            "drafts",
            "outbox",
            "audit",
        ] {
            assert!(
                written.iter().any(|(place, _)| place == table),
                "{table} was looked into"
            );
        }
        assert_nowhere(&written, &codes);
        // The control: one row that isn't sealed is found, as text and as bytes.
        for tampered in [
            format!("UPDATE outbox SET last_error = 'to {CANARY}'"),
            format!(
                "UPDATE outbox SET last_error = NULL, recipient_sealed = {}",
                bytes(&world)
            ),
        ] {
            world.tamper(&tampered).await;
            assert!(
                places_with(&world.everything_stored().await, CANARY).contains(&"outbox".to_owned()),
                "{tampered}"
            );
        }
    }
}

/// The canary as bytes, in the database's own way of writing them.
fn bytes(world: &World) -> String {
    let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    match world.app.core.db {
        server::db::Db::Sqlite { .. } => format!("x'{hex}'"),
        server::db::Db::Postgres(_) => format!("'\\x{hex}'::bytea"),
    }
}

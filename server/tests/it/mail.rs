//! Letters to a real mail server, and to one that refuses, hangs or drops the line. What a letter says in full is
//! tested where it is written.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use crate::smtp_server::{SmtpServer, transport};
use app::domain::notice::Notice;
use server::mail::{Letter, SendError, Sender, Team, deliver};
use std::time::{Duration, Instant};
use uuid::Uuid;

fn sender() -> Sender {
    let team = Team {
        trust: "Fylde Coast Example Hospitals".into(),
        name: "Patient Advice Team".into(),
        phone: "01632 960 123".into(),
    };
    Sender::new("updates@pals.example.org", "https://pals.example.org", team).unwrap()
}

fn letter(to: &str) -> Letter {
    Letter {
        id: Uuid::now_v7(),
        to: to.into(),
        notice: Notice::Update,
        link: None,
        list: String::new(),
    }
}

#[tokio::test]
async fn a_letter_arrives_once_with_neutral_words() {
    let server = SmtpServer::start("none");
    let letter = letter("jo@example.com");
    deliver(&server.transport("tls = 'none'"), &sender(), &letter)
        .await
        .unwrap();
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    let taken = &taken[0];
    assert_eq!(
        (taken.from.as_str(), taken.to.as_slice()),
        ("updates@pals.example.org", &["jo@example.com".to_owned()][..])
    );
    assert_eq!(taken.header("To"), ["jo@example.com"]);
    assert_eq!(taken.header("From"), ["Patient Advice Team <updates@pals.example.org>"]);
    assert_eq!(taken.header("Subject"), ["There is an update for you"]);
    assert_eq!(taken.header("Auto-Submitted"), ["auto-generated"]);
    assert_eq!(
        taken.header("Message-ID"),
        [format!("<{}@pals.example.org>", letter.id)]
    );
    assert_eq!(taken.header("Content-Type"), ["text/plain; charset=\"utf-8\""]);
    assert!(
        taken
            .text
            .contains("There is an update for you from Patient Advice Team at Fylde Coast Example Hospitals.")
    );
    assert!(taken.text.contains("\nhttps://pals.example.org/\n") && taken.text.contains("call us on 01632 960 123."));
}

#[tokio::test]
async fn nothing_is_said_to_a_server_without_tls() {
    let server = SmtpServer::start("none");
    for tls in ["starttls", "wrapper"] {
        let sent = deliver(
            &server.transport(&format!("tls = '{tls}'")),
            &sender(),
            &letter("jo@example.com"),
        )
        .await;
        assert_eq!(sent, Err(SendError::TLS), "{tls}");
    }
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn a_private_line_needs_a_certificate_that_we_trust_for_that_name() {
    for tls in ["starttls", "wrapper"] {
        let server = SmtpServer::start(tls);
        let unknown = transport(&format!("host = 'localhost'\nport = {}\ntls = '{tls}'", server.port));
        assert_eq!(
            deliver(&unknown, &sender(), &letter("jo@example.com")).await,
            Err(SendError::TLS),
            "{tls}"
        );
        let ca = server.authority();
        let other_name = format!(
            "host = '127.0.0.1'\nport = {}\ntls = '{tls}'\nca_file = '{}'",
            server.port,
            ca.display()
        );
        let sent = deliver(&transport(&other_name), &sender(), &letter("jo@example.com")).await;
        assert_eq!(sent, Err(SendError::TLS), "{tls}");
        assert!(server.taken().is_empty());
        deliver(
            &server.transport(&format!("tls = '{tls}'")),
            &sender(),
            &letter("jo@example.com"),
        )
        .await
        .unwrap();
        assert_eq!(server.taken().len(), 1, "{tls}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_told_from_a_refused_letter() {
    let server = SmtpServer::start("starttls");
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("password");
    let settings = format!("username = 'pals'\npassword_file = '{}'", file.display());
    for (password, expected) in [
        ("wrong\n", Err(SendError::CREDENTIALS)),
        ("for this test only\n", Ok(())),
    ] {
        std::fs::write(&file, password).unwrap();
        assert_eq!(
            deliver(&server.transport(&settings), &sender(), &letter("jo@example.com")).await,
            expected
        );
    }
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn a_server_that_goes_wrong_loses_no_letter() {
    let table = [
        ("refuse", SendError::REFUSED),
        ("later", SendError::LATER),
        ("drop", SendError::CONNECTION),
        ("hang", SendError::TIMEOUT),
    ];
    let mut server = SmtpServer::start("none");
    let transport = server.transport("tls = 'none'");
    for (already, (mode, expected)) in table.into_iter().enumerate() {
        let letter = letter("jo@example.com");
        server.mode(mode);
        let started = Instant::now();
        let error = deliver(&transport, &sender(), &letter).await.unwrap_err();
        assert_eq!(error, expected, "{mode}");
        assert!(!error.permanent, "{mode}: it is tried again");
        assert!(
            started.elapsed() < Duration::from_secs(5),
            "{mode}: the limit is a second"
        );
        assert_eq!(server.taken().len(), already, "{mode}");
        server.mode("accept");
        deliver(&transport, &sender(), &letter).await.unwrap();
        assert_eq!(server.taken().len(), already + 1, "{mode}");
    }
}

#[tokio::test]
async fn a_server_that_never_says_a_word_is_given_up_in_time() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    for tls in ["none", "starttls", "wrapper"] {
        let started = Instant::now();
        let silent = transport(&format!("host = 'localhost'\nport = {port}\ntls = '{tls}'"));
        assert_eq!(
            deliver(&silent, &sender(), &letter("jo@example.com")).await,
            Err(SendError::TIMEOUT),
            "{tls}"
        );
        assert!(started.elapsed() < Duration::from_secs(5), "{tls}");
    }
}

#[tokio::test]
async fn no_server_at_all_is_tried_again() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let nobody = transport(&format!("host = 'localhost'\nport = {free}\ntls = 'none'"));
    assert_eq!(
        deliver(&nobody, &sender(), &letter("jo@example.com")).await,
        Err(SendError::CONNECTION)
    );
}

#[tokio::test]
async fn a_letter_that_arrives_twice_says_the_same_under_one_message_id() {
    let mut server = SmtpServer::start("none");
    let (transport, letter) = (server.transport("tls = 'none'"), letter("jo@example.com"));
    server.mode("keep-and-drop");
    assert_eq!(
        deliver(&transport, &sender(), &letter).await,
        Err(SendError::CONNECTION)
    );
    server.mode("accept");
    deliver(&transport, &sender(), &letter).await.unwrap();
    let taken = server.taken();
    assert_eq!(taken.len(), 2);
    assert_eq!(taken[0].header("Message-ID"), taken[1].header("Message-ID"));
    assert_eq!(taken[0].text, taken[1].text);
}

#[tokio::test]
async fn a_server_that_hangs_at_goodbye_has_the_letter() {
    let mut server = SmtpServer::start("none");
    server.mode("hang-at-goodbye");
    deliver(&server.transport("tls = 'none'"), &sender(), &letter("jo@example.com"))
        .await
        .unwrap();
    assert_eq!(server.taken().len(), 1);
}

/// Addresses that try to be more than one address, or a header, or a command.
const INJECTIONS: [&str; 30] = [
    "a@b.example\r\nBcc: c@d.example",
    "a@b.example\nBcc: c@d.example",
    "a@b.example\rBcc: c@d.example",
    "a@b.example\r\n\r\nA body of my own",
    "a@b.example\r\n.\r\nMAIL FROM:<c@d.example>",
    "a@b.example>\r\nRCPT TO:<c@d.example",
    "a@b.example\r\nSubject: Mine",
    "a@b.example\r\n Bcc: c@d.example",
    "a@b.example\u{2028}Bcc: c@d.example",
    "a@b.example\u{85}Bcc: c@d.example",
    "a@b.example\u{0B}Bcc: c@d.example",
    "a@b.example\0Bcc: c@d.example",
    "\r\nBcc: c@d.example\r\na@b.example",
    "a\r\nBcc: c@d.example",
    "\"a\r\nBcc: c@d.example\r\n\"@b.example",
    "\"a\\\r\\\nBcc: c\"@b.example",
    "\"a b\"@b.example",
    "a@[b.example\r\nBcc: c@d.example]",
    "a@b.example, c@d.example",
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "a@b.example c@d.example",
    "<a@b.example>",
    "Jo <a@b.example>",
    "Jo <a@b.example>, Sam <c@d.example>",
    "friends: a@b.example, c@d.example;",
    "a@b.example (Bcc: c@d.example)",
    "a@b.example> SIZE=1 <c@d.example",
    "a@b.example%0d%0aBcc:c@d.example",
    "=?utf-8?q?a=0D=0ABcc?=@b.example",
];

#[tokio::test]
async fn an_address_can_be_nothing_but_one_address() {
    let server = SmtpServer::start("none");
    let transport = server.transport("tls = 'none'");
    for payload in INJECTIONS {
        assert_eq!(
            deliver(&transport, &sender(), &letter(payload)).await,
            Err(SendError::ADDRESS),
            "{payload:?}"
        );
    }
    assert!(server.taken().is_empty());
    // What looks odd and is one address goes to it and nowhere else.
    for address in ["o'brien+pals@example.com", "a%0d%0abcc@b.example", "{a}|b=c@b.example"] {
        deliver(&transport, &sender(), &letter(address)).await.unwrap();
        let taken = server.taken();
        let last = taken.last().unwrap();
        assert_eq!(
            (last.to.as_slice(), last.header("To").as_slice()),
            (&[address.to_owned()][..], &[address][..])
        );
        assert!(
            last.header("Bcc").is_empty() && last.header("Cc").is_empty(),
            "{}",
            last.raw
        );
        assert_eq!(last.header("Subject").len(), 1, "{}", last.raw);
    }
}

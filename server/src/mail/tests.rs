//! What a letter says, and what it never does; the folder; the settings. The mail server is in `tests/it/mail.rs`.

use super::*;
use crate::config::mail::MailConfig;
use std::fs;

fn sender() -> Sender {
    Sender::new("updates@pals.example.org", "https://pals.example.org:8443", team()).unwrap()
}

fn team() -> Team {
    Team {
        trust: "Fylde Coast Example Hospitals".into(),
        name: "Patient Advice Team".into(),
        phone: "01632 960 123".into(),
    }
}

fn letter(to: &str) -> Letter {
    Letter {
        id: Uuid::from_u128(7),
        to: to.into(),
        notice: Notice::Update,
        link: None,
        list: String::new(),
    }
}

fn raw(rendered: &Rendered) -> String {
    String::from_utf8(rendered.message.formatted()).unwrap()
}

#[test]
fn a_letter_says_there_is_an_update_and_nothing_else() {
    let rendered = render(&sender(), &letter("jo@example.com")).unwrap();
    assert_eq!(rendered.subject, "There is an update for you");
    assert_eq!(
        rendered.text,
        "Hello\n\n\
         There is an update for you from Patient Advice Team at Fylde Coast Example Hospitals.\n\n\
         To see it, go to this page and use the reference and the code that we gave you:\n\
         https://pals.example.org:8443/\n\n\
         People from outside our hospital can help you too. This page says who:\n\
         https://pals.example.org:8443/support\n\n\
         We never put what you tell us, or what we tell you, in an email.\n\n\
         Please do not reply to this email. Nobody reads replies to it.\n\n\
         If you do not have your reference or your code, or you want to talk to someone, call us on 01632 960 123.\n\n\
         Patient Advice Team\nFylde Coast Example Hospitals\n"
    );
}

#[test]
fn its_headers_are_these_and_no_others() {
    let rendered = render(&sender(), &letter("jo@example.com")).unwrap();
    let raw = raw(&rendered);
    let (headers, _) = raw.split_once("\r\n\r\n").unwrap();
    let headers: Vec<&str> = headers
        .split("\r\n")
        .filter(|line| !line.starts_with("Date: "))
        .collect();
    assert_eq!(
        headers,
        [
            "Message-ID: <00000000-0000-0000-0000-000000000007@pals.example.org>",
            "From: \"Patient Advice Team\" <updates@pals.example.org>",
            "To: jo@example.com",
            "Subject: There is an update for you",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
    );
}

#[test]
fn every_notice_has_its_words_and_only_the_known_gaps() {
    for notice in Notice::ALL {
        let rendered = render(
            &sender(),
            &Letter {
                notice: *notice,
                ..letter("jo@example.com")
            },
        )
        .unwrap();
        assert!(
            !rendered.subject.is_empty() && !rendered.subject.contains('\n'),
            "{notice}"
        );
        assert!(
            !rendered.subject.contains(['{', '}']) && !rendered.text.contains(['{', '}']),
            "{notice}"
        );
        let (subject, _) = template(*notice);
        assert!(!subject.contains('{'), "{notice}: a subject is the same for everyone");
    }
}

#[test]
fn a_retried_letter_keeps_its_message_id_and_another_has_its_own() {
    let id = |letter: &Letter| {
        let raw = raw(&render(&sender(), letter).unwrap());
        raw.lines()
            .find(|line| line.starts_with("Message-ID: "))
            .unwrap()
            .to_owned()
    };
    let one = letter("jo@example.com");
    assert_eq!(id(&one), id(&one));
    assert_ne!(
        id(&one),
        id(&Letter {
            id: Uuid::from_u128(8),
            ..one.clone()
        })
    );
}

#[test]
fn a_sender_with_accents_is_a_sound_header() {
    let team = Team {
        name: "Tîm Cyngor i Gleifion, “PALS”".into(),
        ..team()
    };
    let sender = Sender::new("updates@pals.example.org", "https://pals.example.org", team).unwrap();
    let raw = raw(&render(&sender, &letter("jo@example.com")).unwrap());
    let from = raw.lines().find(|line| line.starts_with("From: ")).unwrap();
    assert!(from.is_ascii() && from.contains("=?utf-8?"), "{from}");
}

#[test]
fn a_sender_that_could_break_a_header_is_refused() {
    let origin = "https://pals.example.org";
    for from in [
        "",
        "updates",
        "updates@",
        "a@b.example\r\nBcc: c@d.example",
        "Team <a@b.example>",
    ] {
        assert!(
            matches!(Sender::new(from, origin, team()), Err(SetUpError::From)),
            "{from:?}"
        );
    }
    for origin in [
        "",
        "pals.example.org",
        "ftp://pals.example.org",
        "https://",
        "https://a b",
    ] {
        assert!(
            matches!(Sender::new("a@b.example", origin, team()), Err(SetUpError::Origin)),
            "{origin:?}"
        );
    }
    for name in ["", "  ", "PALS\r\nBcc: c@d.example", "PALS\nX: y", "PALS\0"] {
        let team = Team {
            name: name.into(),
            ..team()
        };
        assert!(
            matches!(Sender::new("a@b.example", origin, team), Err(SetUpError::Team)),
            "{name:?}"
        );
    }
}

#[tokio::test]
async fn a_letter_to_nowhere_never_reaches_the_transport() {
    let (transport, letters) = Transport::memory();
    let error = deliver(&transport, &sender(), &letter("not an address"))
        .await
        .unwrap_err();
    assert_eq!((error.code, error.permanent), ("address", true));
    assert!(letters.lock().unwrap().is_empty());
    deliver(&transport, &sender(), &letter("jo@example.com")).await.unwrap();
    assert_eq!(letters.lock().unwrap()[0].to.to_string(), "jo@example.com");
}

#[tokio::test]
async fn a_letter_sent_twice_is_one_file() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("not/there/yet");
    let transport = Transport::Folder(folder.clone());
    for to in ["jo@example.com", "jo@example.com", "sam@example.com"] {
        let id = Uuid::from_u128(if to.starts_with("jo") { 1 } else { 2 });
        deliver(&transport, &sender(), &Letter { id, ..letter(to) })
            .await
            .unwrap();
    }
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "00000000-0000-0000-0000-000000000001.eml",
            "00000000-0000-0000-0000-000000000002.eml"
        ]
    );
    let text = fs::read_to_string(folder.join(&names[0])).unwrap();
    assert!(
        text.contains("To: jo@example.com\r\n") && text.trim_end().ends_with("Fylde Coast Example Hospitals"),
        "{text}"
    );
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_tried_again() {
    let home = tempfile::tempdir().unwrap();
    let in_the_way = home.path().join("file");
    fs::write(&in_the_way, "").unwrap();
    let transport = Transport::Folder(in_the_way);
    assert_eq!(
        deliver(&transport, &sender(), &letter("jo@example.com")).await,
        Err(SendError::FOLDER)
    );
}

#[test]
fn settings_that_cannot_work_are_refused_by_name() {
    let table = [
        ("transport = 'folder'", "mail.folder is missing"),
        ("transport = 'smtp'", "mail.host is missing"),
        (
            "transport = 'smtp'\nhost = 'mail.example.org'\ntls = 'none'",
            "mail.tls may be",
        ),
        ("transport = 'smtp'\nhost = '10.0.0.1'\ntls = 'none'", "mail.tls may be"),
        (
            "transport = 'smtp'\nhost = 'localhost.example.org'\ntls = 'none'",
            "mail.tls may be",
        ),
        (
            "transport = 'smtp'\nhost = 'mail.example.org'\ntimeout_seconds = 0",
            "mail.timeout_seconds must",
        ),
        (
            "transport = 'smtp'\nhost = 'mail.example.org'\nusername = 'pals'",
            "mail.password_file is missing",
        ),
        (
            "transport = 'smtp'\nhost = 'mail.example.org'\npassword_file = 'x'",
            "mail.username is missing",
        ),
        (
            "transport = 'smtp'\nhost = 'mail.example.org'\nca_file = 'no/such/file'",
            "mail.ca_file: no/such/file cannot",
        ),
    ];
    for (text, line) in table {
        let config: MailConfig = toml::from_str(&format!("{text}\nfrom = 'updates@example.org'")).unwrap();
        let Err(error) = Transport::from_config(&config) else {
            panic!("{text} was taken")
        };
        assert!(error.to_string().starts_with(line), "{text}: {error}");
    }
}

#[test]
fn a_relay_on_this_machine_may_be_spoken_to_in_the_clear() {
    for host in ["localhost", "127.0.0.1", "::1"] {
        let text = format!("transport = 'smtp'\ntls = 'none'\nhost = '{host}'\nfrom = 'updates@example.org'");
        assert!(
            Transport::from_config(&toml::from_str(&text).unwrap()).is_ok(),
            "{host}"
        );
    }
}

//! Files: what a name says, what it is cleaned of, and how much goes with one concern.

use app::domain::file::{ALL_BYTES_MAX, Checked, FILE_BYTES_MAX, FILES_MAX, FileFlaw, FileKind, FileName, Room};

#[test]
fn the_last_end_of_a_name_says_what_it_is() {
    let table = [
        ("a.jpg", Some(FileKind::Jpg)),
        ("A.JPEG", Some(FileKind::Jpg)),
        ("a.b.png", Some(FileKind::Png)),
        ("IMG_0001.HEIC", Some(FileKind::Heic)),
        ("a.heif", Some(FileKind::Heic)),
        ("a.pdf", Some(FileKind::Pdf)),
        ("a.docx", Some(FileKind::Docx)),
        ("a.txt", Some(FileKind::Txt)),
        ("a.jpg.exe", None),
        ("a.docm", None),
        ("a.svg", None),
        ("a.jpg ", None),
        ("jpg", None),
        ("", None),
    ];
    for (name, kind) in table {
        assert_eq!(FileKind::of_name(name), kind, "{name}");
    }
}

#[test]
fn a_name_is_one_line_without_folders_and_tricks() {
    let table = [
        ("a.jpg", "a.jpg"),
        ("C:\\Users\\me\\a b.jpg", "a b.jpg"),
        ("../../etc/passwd", "passwd"),
        ("a\r\nb\0.txt", "ab.txt"),
        ("  a \t b.txt ", "a b.txt"),
        ("exe.\u{202e}gpj.jpg", "exe.gpj.jpg"),
        ("a\u{200b}b\u{feff}.txt", "ab.txt"),
        ("Gr\u{fc}\u{df}e \u{1f600}.png", "Gr\u{fc}\u{df}e \u{1f600}.png"),
        ("", "file"),
        ("..", "file"),
        ("folder/", "file"),
    ];
    for (sent, name) in table {
        assert_eq!(FileName::new(sent).as_str(), name, "{sent:?}");
        assert_eq!(FileName::new(name).as_str(), name, "cleaned twice is cleaned once");
    }
    let long = FileName::new(&format!("{}.pdf", "x".repeat(500)));
    assert_eq!(long.as_str().chars().count(), 120);
    assert!(long.as_str().ends_with("x.pdf") && long.as_str().contains('\u{2026}'));
}

#[test]
fn so_many_and_so_much_and_no_more() {
    let mut room = Room::beside([]);
    assert_eq!(room.take(0), Err(FileFlaw::Empty));
    assert_eq!(room.take(FILE_BYTES_MAX + 1), Err(FileFlaw::TooLarge));
    assert_eq!(room.take(FILE_BYTES_MAX), Ok(()));
    assert_eq!(room.take(FILE_BYTES_MAX), Ok(()));
    assert_eq!(
        room.take(ALL_BYTES_MAX - 2 * FILE_BYTES_MAX + 1),
        Err(FileFlaw::TooMuch)
    );
    assert_eq!(
        room.take(ALL_BYTES_MAX - 2 * FILE_BYTES_MAX),
        Ok(()),
        "what was refused takes no room"
    );

    let mut full = Room::beside([1; FILES_MAX]);
    assert_eq!(full.take(1), Err(FileFlaw::TooMany));
    assert_eq!(full.admits(&FileName::new("a.pdf")), Err(FileFlaw::TooMany));
    assert_eq!(full.admits(&FileName::new("a.exe")), Err(FileFlaw::WrongType));
    assert_eq!(
        Room::beside([1; FILES_MAX - 1]).admits(&FileName::new("a.pdf")),
        Ok(FileKind::Pdf)
    );
}

#[test]
fn what_was_not_checked_or_holds_a_virus_is_opened_by_nobody() {
    let open = Checked::ALL.iter().copied().filter(|checked| checked.may_be_opened());
    assert_eq!(open.collect::<Vec<_>>(), [Checked::Clean, Checked::NoScanner]);
}

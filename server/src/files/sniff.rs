//! Is it what its name says? Asked of what is in it, by the first bytes and, where those say little, by more.

use app::domain::file::{FileFlaw, FileKind};
use std::io::{Cursor, Read};

/// More than any letter holds: entries of a DOCX, and bytes of its list of contents.
const ENTRIES_MAX: usize = 5_000;
const CONTENTS_MAX: u64 = 1024 * 1024;
/// What a DOCX may say that it unpacks to. 10 MB of XML is about ten times as much unpacked; a bomb is a thousand times.
const UNPACKED_MAX: u64 = 500 * 1024 * 1024;

/// Refuses what isn't of its kind.
///
/// # Errors
/// [`FileFlaw::NotWhatItSays`], or [`FileFlaw::Macros`] for a document that holds programs.
pub fn check(kind: FileKind, bytes: &[u8]) -> Result<(), FileFlaw> {
    let is_it = match kind {
        FileKind::Jpg => bytes.starts_with(b"\xff\xd8\xff"),
        FileKind::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        FileKind::Heic => is_heic(bytes),
        FileKind::Pdf => bytes.starts_with(b"%PDF-"),
        FileKind::Docx => return docx(bytes),
        FileKind::Txt => is_text(bytes),
    };
    if is_it { Ok(()) } else { Err(FileFlaw::NotWhatItSays) }
}

/// A still picture in HEIF, by its brands (ISO/IEC 23008-12, annex B).
fn is_heic(bytes: &[u8]) -> bool {
    const STILL: [&[u8]; 5] = [b"heic", b"heix", b"heim", b"heis", b"mif1"];
    let Some((size, rest)) = bytes.split_first_chunk::<4>() else {
        return false;
    };
    let size = u32::from_be_bytes(*size) as usize;
    if !rest.starts_with(b"ftyp") || !(16..=256).contains(&size) || bytes.len() < size {
        return false;
    }
    let (major, others) = (&bytes[8..12], &bytes[16..size]);
    STILL.contains(&major) && (major != b"mif1" || others.chunks(4).any(|brand| STILL[..4].contains(&brand)))
}

/// Words in one of the ways in which computers write them: UTF-8, UTF-16 with its mark, or one byte a letter. What no
/// keyboard writes makes it something else; so does what another kind begins with.
fn is_text(bytes: &[u8]) -> bool {
    let plain = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{c}');
    let utf16 = |of: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]]));
        bytes.len().is_multiple_of(2) && char::decode_utf16(units).all(|c| c.is_ok_and(plain))
    };
    match bytes {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        _ if bytes.starts_with(b"%PDF-") || bytes.starts_with(b"PK\x03\x04") => false,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.chars().all(plain),
            // Windows-1252, as older programs write it.
            Err(_) => bytes.iter().all(|byte| *byte >= 0x80 || plain(char::from(*byte))),
        },
    }
}

/// A Word document: a ZIP archive with a document in it, and nothing that runs.
fn docx(bytes: &[u8]) -> Result<(), FileFlaw> {
    const OTHER: FileFlaw = FileFlaw::NotWhatItSays;
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(OTHER);
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| OTHER)?;
    if archive.len() > ENTRIES_MAX {
        return Err(OTHER);
    }
    let names = archive
        .file_names()
        .map(|name| name.map(|name| name.to_ascii_lowercase()));
    let names = names.collect::<Result<Vec<String>, _>>().map_err(|_| OTHER)?;
    if !names.iter().any(|name| name == "word/document.xml") {
        return Err(OTHER);
    }
    let runs = |name: &String| {
        name.contains("vbaproject")
            || name.contains("vbadata")
            || name.contains("/activex/")
            || name.contains("/embeddings/")
    };
    if names.iter().any(runs) {
        return Err(FileFlaw::Macros);
    }
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        unpacked = unpacked.saturating_add(archive.by_index_raw(at).map_err(|_| OTHER)?.size());
    }
    if unpacked > UNPACKED_MAX {
        return Err(OTHER);
    }
    let mut contents = String::new();
    let entry = archive.by_name("[Content_Types].xml").map_err(|_| OTHER)?;
    entry
        .take(CONTENTS_MAX)
        .read_to_string(&mut contents)
        .map_err(|_| OTHER)?;
    if contents.to_ascii_lowercase().contains("macroenabled") {
        return Err(FileFlaw::Macros);
    }
    Ok(())
}

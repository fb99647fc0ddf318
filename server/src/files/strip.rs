//! Takes out of a photo what isn't to be seen on it: the place, the camera, the time, previews, comments. What is needed to
//! show it as it was taken stays, by a list: the picture itself, its colours, and which way up it is.

use app::domain::file::FileFlaw;
use img_parts::Bytes;
use img_parts::png::{Png, PngChunk};

const DAMAGED: FileFlaw = FileFlaw::Damaged;
const EXIF: &[u8] = b"Exif\0\0";
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// A JPEG with only what shows the picture (ITU-T T.81, annex B). Read to its end here, not by a crate: phones put more
/// pictures, with places of their own, between the scans and behind the end, and img-parts takes all that as it is.
pub fn jpeg(sent: Vec<u8>) -> Result<Vec<u8>, FileFlaw> {
    let mut kept = sent.get(..2).ok_or(DAMAGED)?.to_vec();
    let (mut at, mut has_frame, mut has_scan, mut turned) = (2, false, false, None);
    loop {
        // Any number of fill bytes may stand before a marker.
        let fill = sent
            .get(at..)
            .ok_or(DAMAGED)?
            .iter()
            .take_while(|byte| **byte == 0xff)
            .count();
        let marker = *sent.get(at + fill).ok_or(DAMAGED)?;
        if fill == 0 {
            return Err(DAMAGED);
        }
        let start = at + fill - 1;
        if marker == END {
            break;
        }
        let length = sent.get(start + 2..start + 4).ok_or(DAMAGED)?;
        let end = start + 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
        let contents = sent.get(start + 4..end).ok_or(DAMAGED)?;
        if marker == 0xe1 && contents.starts_with(EXIF) && turned.is_none() {
            turned = orientation(&contents[EXIF.len()..]);
        }
        if shows(marker, contents) {
            kept.extend_from_slice(&sent[start..end]);
        }
        has_frame |= is_frame(marker);
        at = end;
        if marker == SCAN {
            at += scan(sent.get(end..).ok_or(DAMAGED)?)?;
            kept.extend_from_slice(&sent[end..at]);
            has_scan = true;
        }
    }
    if !has_frame || !has_scan {
        return Err(DAMAGED);
    }
    kept.extend_from_slice(&[0xff, END]);
    if let Some(turned) = turned {
        // Behind JFIF's own segment, which has to be the first.
        let behind = if kept.get(2..4) == Some(&[0xff, 0xe0]) {
            4 + usize::from(u16::from_be_bytes([kept[4], kept[5]]))
        } else {
            2
        };
        let block = [EXIF, &only_orientation(turned)].concat();
        let length = u16::try_from(block.len() + 2).map_err(|_| DAMAGED)?.to_be_bytes();
        kept.splice(behind..behind, [&[0xff, 0xe1], &length[..], &block].concat());
    }
    Ok(kept)
}

/// How many bytes a scan's data has: up to a marker that isn't part of it.
fn scan(data: &[u8]) -> Result<usize, FileFlaw> {
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
    data.windows(2).position(is_marker).ok_or(DAMAGED)
}

fn is_frame(marker: u8) -> bool {
    // DHT, JPG and DAC stand between the frames' numbers.
    (0xc0..=0xcf).contains(&marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Is the segment needed to show the picture? Of what programs add, that is the size, the colours, and how they are coded.
fn shows(marker: u8, contents: &[u8]) -> bool {
    match marker {
        0xe0 => contents.starts_with(b"JFIF\0") && contents.len() == 14,
        0xe2 => contents.starts_with(b"ICC_PROFILE\0"),
        0xee => contents.starts_with(b"Adobe") && contents.len() == 12,
        // Frames, scans and tables; what applications and people add is all above.
        0xc0..=0xcf | 0xda..=0xdf => true,
        _ => false,
    }
}

/// A PNG with only what shows the picture.
pub fn png(sent: Vec<u8>) -> Result<Vec<u8>, FileFlaw> {
    const SHOWS: [&[u8; 4]; 16] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"cICP", b"sRGB", b"sBIT", b"bKGD",
        b"pHYs", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut png = Png::from_bytes(Bytes::from(sent)).map_err(|_| DAMAGED)?;
    let chunks = png.chunks_mut();
    let turned = chunks
        .iter()
        .find(|chunk| chunk.kind() == *b"eXIf")
        .and_then(|chunk| orientation(chunk.contents()));
    chunks.retain(|chunk| SHOWS.contains(&&chunk.kind()));
    let starts = chunks
        .first()
        .is_some_and(|chunk| chunk.kind() == *b"IHDR" && chunk.contents().len() == 13);
    if !starts || !chunks.iter().any(|chunk| chunk.kind() == *b"IDAT") {
        return Err(DAMAGED);
    }
    // The end is written anew, so that nothing stands behind it.
    chunks.retain(|chunk| chunk.kind() != *b"IEND");
    chunks.push(PngChunk::new(*b"IEND", Bytes::new()));
    if let Some(turned) = turned {
        chunks.insert(1, PngChunk::new(*b"eXIf", Bytes::from(only_orientation(turned))));
    }
    Ok(png.encoder().bytes().to_vec())
}

/// Which way up a picture is (2 to 8), if its Exif says another than the usual one (TIFF 6.0, tag 274).
pub fn orientation(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let two = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let four = |at: usize| {
        let bytes: [u8; 4] = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let first = usize::try_from(four(4)?).ok()?;
    for entry in 0..usize::from(two(first)?) {
        let at = first.checked_add(2 + entry * 12)?;
        if two(at)? == 0x112 {
            return two(at + 8).filter(|value| (2..=8).contains(value));
        }
    }
    None
}

/// An Exif block (from the TIFF header on) that says which way up, and nothing else.
pub fn only_orientation(turned: u16) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    block.extend_from_slice(&turned.to_be_bytes());
    block.extend_from_slice(&[0; 6]);
    block
}

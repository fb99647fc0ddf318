//! Files for tests, made here: right ones with something hidden in them, and wrong ones.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// Stands where a photo hides where it was taken.
pub const PLACE: &str = "Zqplacexj";

/// A segment of a JPEG.
fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], contents].concat()
}

/// Exif that says: turned by a quarter, taken at this place.
fn exif() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    // Orientation (274), SHORT, 1, 6.
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    // GPS block (34853), LONG, 1, at 38.
    tiff.extend(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0");
    tiff.extend([0; 4]);
    // One entry: GPSAreaInformation (28), UNDEFINED, 9 bytes, at 56.
    tiff.extend(b"\x01\0\x1c\0\x07\0\x09\0\0\0\x38\0\0\0\0\0\0\0");
    tiff.extend(PLACE.as_bytes());
    tiff
}

/// A photo that says in five places where it was taken, and which way up it is.
pub fn photo() -> Vec<u8> {
    let place = PLACE.as_bytes();
    let mut jpeg = vec![0xff, 0xd8];
    jpeg.extend(segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"));
    jpeg.extend(segment(0xe1, &[b"Exif\0\0", &exif()[..]].concat()));
    jpeg.extend(segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", place].concat()));
    jpeg.extend(segment(0xfe, place));
    jpeg.extend(segment(0xdb, &[1; 65]));
    jpeg.extend(segment(0xc2, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
    jpeg.extend(segment(0xc4, &[0; 20]));
    jpeg.extend(segment(0xda, &[1, 1, 0, 0, 0x3f, 0]));
    jpeg.extend([0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]);
    // Between two scans.
    jpeg.extend(segment(0xed, place));
    jpeg.extend(segment(0xda, &[1, 1, 0, 0, 0x3f, 0]));
    jpeg.extend([0x78, 0xff, 0xd9]);
    // Behind the end, as phones append a film.
    jpeg.extend(place);
    jpeg
}

/// A picture of a screen, with words in it that are not to be seen.
pub fn png() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], contents: &[u8]| {
        let mut crc = flate2::Crc::new();
        crc.update(kind);
        crc.update(contents);
        let length = u32::try_from(contents.len()).unwrap().to_be_bytes();
        [&length[..], kind, contents, &crc.sum().to_be_bytes()].concat()
    };
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend(chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
    png.extend(chunk(b"tEXt", &[b"Location\0", PLACE.as_bytes()].concat()));
    png.extend(chunk(b"eXIf", &exif()));
    png.extend(chunk(b"IDAT", &[0x78, 0x9c, 0x63, 0, 0, 0, 2, 0, 1]));
    png.extend(chunk(b"IEND", &[]));
    png.extend(PLACE.as_bytes());
    png
}

/// A photo as some phones keep them: one picture, one Exif block, and where both stand.
pub fn heic() -> Vec<u8> {
    let boxed = |kind: &[u8; 4], inside: &[u8]| {
        let size = u32::try_from(inside.len() + 8).unwrap().to_be_bytes();
        [&size[..], kind, inside].concat()
    };
    let picture = b"the picture";
    let hidden = [b"\0\0\0\0", &exif()[..]].concat();
    let infe = |id: u8, kind: &[u8; 4]| boxed(b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0], &kind[..], b"\0"].concat());
    let iinf = boxed(
        b"iinf",
        &[&[0, 0, 0, 0, 0, 2], &infe(1, b"hvc1")[..], &infe(2, b"Exif")].concat(),
    );
    let ftyp = boxed(b"ftyp", b"heic\0\0\0\0mif1heic");
    let meta = |at: usize| {
        let entry = |id: u8, at: usize, length: usize| {
            let (at, length) = (
                u32::try_from(at).unwrap().to_be_bytes(),
                u32::try_from(length).unwrap().to_be_bytes(),
            );
            [&[0, id, 0, 0, 0, 1], &at[..], &length].concat()
        };
        let items = [entry(1, at, picture.len()), entry(2, at + picture.len(), hidden.len())].concat();
        let iloc = boxed(b"iloc", &[&[0, 0, 0, 0, 0x44, 0, 0, 2], &items[..]].concat());
        boxed(b"meta", &[&[0; 4], &iinf[..], &iloc].concat())
    };
    let start = ftyp.len() + meta(0).len() + 8;
    let mdat = boxed(b"mdat", &[picture, &hidden[..]].concat());
    [
        ftyp,
        meta(start),
        mdat,
        boxed(b"uuid", &[&[7; 16], PLACE.as_bytes()].concat()),
    ]
    .concat()
}

/// A Word document with these entries beside what each has.
pub fn docx(more: &[(&str, &str)]) -> Vec<u8> {
    let contents = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    zipped(
        &[
            &[
                ("[Content_Types].xml", contents),
                ("word/document.xml", "<w:document/>"),
            ],
            more,
        ]
        .concat(),
    )
}

/// A ZIP archive.
pub fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, contents) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(contents.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Is it in there?
pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

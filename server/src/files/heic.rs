//! Takes out of a HEIC photo what isn't to be seen on it, where it stands: nothing is moved, so that every address in the
//! file stays right. What no picture in it needs is overwritten with zeros (ISO/IEC 14496-12, 23008-12).

use app::domain::file::FileFlaw;
use std::ops::Range;

const DAMAGED: FileFlaw = FileFlaw::Damaged;
/// An Exif block that says nothing: where its header stands, the header, no entries.
const EMPTY_EXIF: &[u8] = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";

/// One box: its kind, where it starts, and where what is in it stands.
struct Boxed {
    kind: [u8; 4],
    start: usize,
    body: Range<usize>,
}

/// Where the parts of an item stand.
struct Item {
    id: u32,
    /// In the file (0), or in the box `idat` (1).
    method: u8,
    extents: Vec<Range<usize>>,
}

/// The photo with only what shows the picture. Which way up it is stays: in this kind that is no Exif.
pub fn strip(mut bytes: Vec<u8>) -> Result<Vec<u8>, FileFlaw> {
    let top = boxes(&bytes, 0..bytes.len())?;
    let meta = top.iter().find(|found| found.kind == *b"meta").ok_or(DAMAGED)?;
    let inside = boxes(&bytes, full(&bytes, &meta.body)?.1)?;
    let one = |kind: &[u8; 4]| inside.iter().find(|found| found.kind == *kind);
    let (pictures, exif) = items(&bytes, &one(b"iinf").ok_or(DAMAGED)?.body)?;
    let places = places(&bytes, &one(b"iloc").ok_or(DAMAGED)?.body)?;
    let is_picture = |item: &&Item| pictures.contains(&item.id);
    if !places.iter().any(|item| is_picture(&item)) {
        return Err(DAMAGED);
    }
    // Parts of an item may only be counted from where we know how to count.
    if places.iter().any(|item| item.method > 1) {
        return Err(DAMAGED);
    }
    let kept = |method: u8| {
        let items = places
            .iter()
            .filter(is_picture)
            .filter(move |item| item.method == method);
        items.flat_map(|item| item.extents.iter().cloned()).collect::<Vec<_>>()
    };
    let blank: Vec<Range<usize>> = top
        .iter()
        .filter(|found| found.kind == *b"mdat")
        .flat_map(|data| outside(&data.body, kept(0)))
        .collect();
    let idat = one(b"idat").map(|found| found.body.clone());
    let in_idat = idat.iter().flat_map(|body| {
        let kept = kept(1)
            .into_iter()
            .map(|part| body.start.saturating_add(part.start)..body.start.saturating_add(part.end));
        outside(body, kept.collect())
    });
    let blank: Vec<_> = blank.into_iter().chain(in_idat).collect();
    let no_use = |found: &&Boxed| !matches!(&found.kind, b"ftyp" | b"meta" | b"mdat" | b"free" | b"skip");
    let no_use_inside = |found: &&Boxed| {
        !matches!(
            &found.kind,
            b"hdlr" | b"pitm" | b"iinf" | b"iloc" | b"iprp" | b"iref" | b"idat" | b"dinf" | b"grpl"
        )
    };
    let mut freed: Vec<(usize, Range<usize>)> = Vec::new();
    freed.extend(top.iter().filter(no_use).map(|found| (found.start, found.body.clone())));
    freed.extend(
        inside
            .iter()
            .filter(no_use_inside)
            .map(|found| (found.start, found.body.clone())),
    );
    freed.extend(told_of_pictures(&bytes, one(b"iprp"))?);
    let empty_exif: Vec<_> = places
        .iter()
        .filter(|item| exif.contains(&item.id) && item.method == 0)
        .filter_map(|item| item.extents.first().cloned())
        .collect();

    for (start, body) in freed {
        bytes
            .get_mut(start + 4..start + 8)
            .ok_or(DAMAGED)?
            .copy_from_slice(b"free");
        bytes.get_mut(body).ok_or(DAMAGED)?.fill(0);
    }
    for part in blank {
        bytes.get_mut(part).ok_or(DAMAGED)?.fill(0);
    }
    for part in empty_exif {
        if part.len() >= EMPTY_EXIF.len() && !overlaps(&part, &kept(0)) {
            bytes
                .get_mut(part.start..part.start + EMPTY_EXIF.len())
                .ok_or(DAMAGED)?
                .copy_from_slice(EMPTY_EXIF);
        }
    }
    Ok(bytes)
}

fn overlaps(part: &Range<usize>, others: &[Range<usize>]) -> bool {
    others
        .iter()
        .any(|other| other.start < part.end && part.start < other.end)
}

/// What of a range is in none of the others.
fn outside(whole: &Range<usize>, mut others: Vec<Range<usize>>) -> Vec<Range<usize>> {
    others.sort_by_key(|other| other.start);
    let (mut at, mut gaps) = (whole.start, Vec::new());
    for other in others
        .into_iter()
        .filter(|other| other.end > whole.start && other.start < whole.end)
    {
        if other.start > at {
            gaps.push(at..other.start);
        }
        at = at.max(other.end);
    }
    if at < whole.end {
        gaps.push(at..whole.end);
    }
    gaps
}

/// Properties of pictures that are words, times or where the camera was.
fn told_of_pictures(bytes: &[u8], iprp: Option<&Boxed>) -> Result<Vec<(usize, Range<usize>)>, FileFlaw> {
    let Some(iprp) = iprp else { return Ok(Vec::new()) };
    let mut told = Vec::new();
    for container in boxes(bytes, iprp.body.clone())?
        .into_iter()
        .filter(|found| found.kind == *b"ipco")
    {
        let properties = boxes(bytes, container.body)?.into_iter();
        let is_told = |found: &Boxed| {
            matches!(
                &found.kind,
                b"udes" | b"altt" | b"uuid" | b"crtt" | b"mdft" | b"cmin" | b"cmex"
            )
        };
        told.extend(properties.filter(is_told).map(|found| (found.start, found.body)));
    }
    Ok(told)
}

/// The items that show the picture, and those that are Exif.
fn items(bytes: &[u8], iinf: &Range<usize>) -> Result<(Vec<u32>, Vec<u32>), FileFlaw> {
    let (version, mut inside) = full(bytes, iinf)?;
    inside.start += if version == 0 { 2 } else { 4 };
    let (mut pictures, mut exif) = (Vec::new(), Vec::new());
    for entry in boxes(bytes, inside)?.into_iter().filter(|found| found.kind == *b"infe") {
        let (version, body) = full(bytes, &entry.body)?;
        let mut read = Reader {
            bytes,
            at: body.start,
            end: body.end,
        };
        let id = match version {
            2 => read.number(2)?,
            3 => read.number(4)?,
            _ => return Err(DAMAGED),
        };
        read.number(2)?;
        let id = u32::try_from(id).map_err(|_| DAMAGED)?;
        match &u32::try_from(read.number(4)?).map_err(|_| DAMAGED)?.to_be_bytes() {
            b"hvc1" | b"hev1" | b"lhv1" | b"hvt1" | b"grid" | b"iden" | b"iovl" | b"tmap" => pictures.push(id),
            b"Exif" => exif.push(id),
            _ => {}
        }
    }
    Ok((pictures, exif))
}

/// Where every item stands.
fn places(bytes: &[u8], iloc: &Range<usize>) -> Result<Vec<Item>, FileFlaw> {
    let (version, body) = full(bytes, iloc)?;
    let mut read = Reader {
        bytes,
        at: body.start,
        end: body.end,
    };
    let sizes = read.number(2)?;
    let (of_offset, of_length, of_base) = (nibble(sizes, 12), nibble(sizes, 8), nibble(sizes, 4));
    let of_index = if version == 0 { 0 } else { nibble(sizes, 0) };
    let of_id = if version < 2 { 2 } else { 4 };
    let count = read.number(of_id)?;
    let mut items = Vec::new();
    for _ in 0..count {
        let id = u32::try_from(read.number(of_id)?).map_err(|_| DAMAGED)?;
        let method = if version == 0 { 0 } else { nibble(read.number(2)?, 0) };
        read.number(2)?;
        let base = read.number(of_base)?;
        let mut extents = Vec::new();
        for _ in 0..read.number(2)? {
            read.number(of_index)?;
            let start = base.checked_add(read.number(of_offset)?).ok_or(DAMAGED)?;
            let end = start.checked_add(read.number(of_length)?).ok_or(DAMAGED)?;
            // Without a length it is everything from there on: no camera writes that, and we could not tell what it hides.
            if start == end || end > bytes.len() as u64 {
                return Err(DAMAGED);
            }
            extents.push(usize::try_from(start).map_err(|_| DAMAGED)?..usize::try_from(end).map_err(|_| DAMAGED)?);
        }
        items.push(Item {
            id,
            method: u8::try_from(method).map_err(|_| DAMAGED)?,
            extents,
        });
    }
    Ok(items)
}

fn nibble(number: u64, shift: u32) -> usize {
    usize::from((number >> shift) as u8 & 0xf)
}

/// The version of a full box, and what stands behind it.
fn full(bytes: &[u8], body: &Range<usize>) -> Result<(u8, Range<usize>), FileFlaw> {
    if body.len() < 4 {
        return Err(DAMAGED);
    }
    Ok((*bytes.get(body.start).ok_or(DAMAGED)?, body.start + 4..body.end))
}

/// The boxes in a range, one behind the other.
fn boxes(bytes: &[u8], within: Range<usize>) -> Result<Vec<Boxed>, FileFlaw> {
    let mut found = Vec::new();
    let mut at = within.start;
    while at < within.end {
        let mut read = Reader {
            bytes,
            at,
            end: within.end,
        };
        let short = read.number(4)?;
        let kind = u32::try_from(read.number(4)?).map_err(|_| DAMAGED)?.to_be_bytes();
        let size = match short {
            0 => (within.end - at) as u64,
            1 => read.number(8)?,
            size => size,
        };
        let end = usize::try_from(size)
            .ok()
            .and_then(|size| at.checked_add(size))
            .ok_or(DAMAGED)?;
        if end < read.at || end > within.end {
            return Err(DAMAGED);
        }
        found.push(Boxed {
            kind,
            start: at,
            body: read.at..end,
        });
        at = end;
    }
    Ok(found)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
}

impl Reader<'_> {
    /// A number of so many bytes (0 to 8), the highest first; of none, 0.
    fn number(&mut self, size: usize) -> Result<u64, FileFlaw> {
        let end = self.at + size;
        if size > 8 || end > self.end {
            return Err(DAMAGED);
        }
        let bytes = self.bytes.get(self.at..end).ok_or(DAMAGED)?;
        self.at = end;
        Ok(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}

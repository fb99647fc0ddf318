//! Which council a postcode is in: two tables that are part of the program, and a search in the first as it stands.
//!
//! Source: ONS Postcode Directory, November 2025; councils of 2021 with those made since. Open Government Licence v3.0:
//! contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and database right,
//! National Statistics data © Crown copyright and database right. See `server/data/SOURCES.md`.

use app::domain::council::{Council, CouncilCode, Postcode};
use std::sync::LazyLock;

/// Where the council changes along the sorted list of all postcodes: `outcode,incode_from,council`. The lines are in the
/// order of their bytes, and a comma comes before every letter and digit, so the file is searched as it is: there is no
/// step that builds it and no copy in memory.
const CHANGES: &str = include_str!("../data/postcode-council.csv");

const COUNCILS: &str = include_str!("../data/councils-england.csv");

/// England's councils, from A to Z.
pub static ENGLAND: LazyLock<Vec<Council>> = LazyLock::new(|| {
    let mut lines = csv::Reader::from_reader(COUNCILS.as_bytes());
    let mut councils: Vec<_> = lines.records().flatten().filter_map(|line| council(&line)).collect();
    councils.sort_by(|one, other| one.name.cmp(&other.name));
    councils
});

/// A line is code, name, code of the county, name of the county; a council without a county stands there twice.
fn council(line: &csv::StringRecord) -> Option<Council> {
    Some(Council {
        code: CouncilCode::parse(&line[0])?,
        name: line[1].to_owned(),
        county: (line[2] != line[0]).then(|| line[3].to_owned()),
    })
}

/// The council of a postcode, in whatever land; `None` where nothing has its first half.
#[must_use]
pub fn council_of(postcode: &Postcode) -> Option<CouncilCode> {
    let wanted = postcode.sorted();
    // The last line that does not come after what is wanted: `low` is where a line begins, `high` is past one that does.
    let body = CHANGES.split_once('\n')?.1;
    let (mut low, mut high) = (0, body.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let begin = body[..middle].rfind('\n').map_or(0, |end| end + 1);
        let end = body[middle..].find('\n').map_or(body.len(), |more| middle + more);
        match key(&body[begin..end]) {
            Some(found) if found <= wanted => low = (end + 1).min(body.len()),
            _ => high = begin,
        }
    }
    let line = body[..low].trim_end_matches('\n').rsplit('\n').next()?;
    let (found, council) = line.rsplit_once(',')?;
    let same_half = found.split_once(',')?.0 == wanted.split_once(',')?.0;
    CouncilCode::parse(council).filter(|_| same_half)
}

/// What a line is found by: all but the council.
fn key(line: &str) -> Option<&str> {
    line.rsplit_once(',').map(|(key, _)| key)
}

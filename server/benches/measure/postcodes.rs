//! Finding a postcode's council in the table as it stands, against the same table taken apart and sorted in memory.

use crate::table::{Table, bytes, median};
use crate::{Outcome, ROUNDS};
use app::domain::council::Postcode;
use server::places::council_of;
use std::hint::black_box;
use std::time::Instant;

const TABLE: &str = include_str!("../../data/postcode-council.csv");

/// One row for speed, one for what it holds in memory.
pub fn postcodes(table: &mut Table) -> Outcome<()> {
    let keys = || {
        TABLE
            .lines()
            .skip(1)
            .filter_map(|line| line.rsplit_once(',').map(|(key, _)| key))
    };
    // Newport's from before 1997 are of a form that nothing else has.
    let asked: Vec<Postcode> = keys()
        .filter_map(|key| Postcode::parse(&key.replace(',', " ")).ok())
        .collect();
    let before = resident()?;
    for postcode in &asked {
        black_box(council_of(postcode));
    }
    let after = resident()?;
    let sorted: Vec<(String, String)> = TABLE
        .lines()
        .skip(1)
        .filter_map(|line| line.rsplit_once(','))
        .map(|(key, council)| (key.to_owned(), council.to_owned()))
        .collect();
    let taken_apart = resident()?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(rate(&asked, |postcode| {
            black_box(council_of(postcode));
        }));
        theirs.push(rate(&asked, |postcode| {
            let at = sorted.partition_point(|(key, _)| key.as_str() <= postcode.sorted());
            black_box(at.checked_sub(1).and_then(|at| sorted.get(at)));
        }));
    }
    table.rates(
        "Postcode to council",
        median(&mut ours),
        median(&mut theirs),
        "sorted in memory",
    );
    table.row(
        "Memory of the table",
        &bytes(after.saturating_sub(before)),
        &bytes(taken_apart.saturating_sub(after)),
        "",
        "",
    );
    Ok(())
}

/// How many a second.
fn rate(asked: &[Postcode], mut look_up: impl FnMut(&Postcode)) -> f64 {
    let begun = Instant::now();
    asked.iter().for_each(&mut look_up);
    let count = u32::try_from(asked.len()).unwrap_or(u32::MAX);
    f64::from(count) / begun.elapsed().as_secs_f64()
}

/// What this process holds in memory, in bytes; a page is 4 KiB on every machine this runs on.
fn resident() -> Outcome<u64> {
    let statm = std::fs::read_to_string("/proc/self/statm")?;
    let pages: u64 = statm
        .split_whitespace()
        .nth(1)
        .ok_or("no second number in statm")?
        .parse()?;
    Ok(pages * 4096)
}

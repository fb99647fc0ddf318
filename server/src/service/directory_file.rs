//! The directory as a file: CSV in UTF-8 with a header, a line an entry.

use crate::places;
use app::domain::council::CouncilCode;
use app::domain::directory::{BadLine, BadLineWhy, EntryForm, Record};
use app::domain::support::Area;
use std::collections::HashSet;

/// The entries that come with the product. Nobody has checked them: a team does that before people see any.
pub const SEED: &str = include_str!("../../data/support.csv");

/// How many bad lines are named at once.
const BAD_LINES_MAX: usize = 20;

/// Reads a file of entries.
///
/// # Errors
/// The lines that can't be taken, the first twenty of them.
pub fn read(file: &[u8]) -> Result<Vec<Record>, Vec<BadLine>> {
    let text = std::str::from_utf8(file).map_err(|error| {
        let before = &file[..error.valid_up_to()];
        not_csv(1 + before.iter().filter(|byte| **byte == b'\n').count() as u64)
    })?;
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let columns = reader.headers().cloned().map_err(|_| not_csv(1))?;
    let known = EntryForm::columns();
    // One that lacks a column would empty it.
    let lacks = |column: &&str| !columns.iter().any(|there| there == *column);
    if columns.iter().any(|column| !known.contains(&column)) || known.iter().any(lacks) {
        return Err(not_csv(1));
    }
    let (mut records, mut slugs, mut bad) = (Vec::new(), HashSet::new(), Vec::new());
    for cells in reader.records() {
        let cells = match cells {
            Ok(cells) => cells,
            Err(error) => {
                bad.extend(not_csv(error.position().map_or(0, csv::Position::line)));
                break;
            }
        };
        let line = cells.position().map_or(0, csv::Position::line);
        let mut form = EntryForm::default();
        for (column, cell) in columns.iter().zip(&cells) {
            if let Some(field) = form.field(column) {
                unguarded(cell).clone_into(field);
            }
        }
        match taken(&form, &mut slugs) {
            Ok(record) => records.push(record),
            Err(why) => bad.push(BadLine { line, why }),
        }
        if bad.len() >= BAD_LINES_MAX {
            break;
        }
    }
    if bad.is_empty() { Ok(records) } else { Err(bad) }
}

fn not_csv(line: u64) -> Vec<BadLine> {
    vec![BadLine {
        line,
        why: BadLineWhy::Csv,
    }]
}

fn taken(form: &EntryForm, slugs: &mut HashSet<String>) -> Result<Record, BadLineWhy> {
    let record = form.parse().map_err(BadLineWhy::Fields)?;
    if let Area::Councils(councils) = &record.entry.area {
        let is_known = |code: &CouncilCode| places::ENGLAND.iter().any(|council| council.code == *code);
        if let Some(code) = councils.iter().find(|code| !is_known(code)) {
            return Err(BadLineWhy::NoCouncil(code.as_str().to_owned()));
        }
    }
    if slugs.insert(form.slug.clone()) {
        Ok(record)
    } else {
        Err(BadLineWhy::Twice(form.slug.clone()))
    }
}

/// Writes a file of entries, as [`read`] takes it.
///
/// # Errors
/// Memory is short.
pub fn write(records: &[Record]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = EntryForm::columns();
    writer.write_record(&columns)?;
    for record in records {
        let mut form = EntryForm::of(record);
        let cells = columns
            .iter()
            .map(|column| form.field(column).map(|cell| guarded(cell)).unwrap_or_default());
        writer.write_record(cells.collect::<Vec<_>>())?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What a spreadsheet takes for a formula begins so.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A cell that no spreadsheet runs.
fn guarded(cell: &str) -> String {
    let quote = if cell.starts_with(FORMULA) { "'" } else { "" };
    format!("{quote}{cell}")
}

/// What it was before.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|cell| cell.starts_with(FORMULA))
        .unwrap_or(cell)
}

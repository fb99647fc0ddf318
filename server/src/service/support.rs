//! Who helps with what, where: what people find, and taking in a file of entries.

use super::{Core, Trouble};
use crate::db::support;
use crate::places;
use app::domain::council::{Council, CouncilCode, Postcode};
use app::domain::failure::Failure;
use app::domain::ids::StaffId;
use app::domain::problem::Problem;
use app::domain::support::{EntryForm, Found, Listed, Need, Record, choose};
use app::port::Support;
use async_trait::async_trait;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// The entries that come with the product. Nobody has checked them: a team does that before people see any.
pub const SEED: &str = include_str!("../../data/support.csv");

/// The port of the pages about help.
pub struct SupportService(pub Arc<Core>);

/// What is wrong with a file of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadFile {
    /// It can't be read as CSV with our columns, from this line on.
    Csv {
        /// The line, from 1.
        line: u64,
    },
    /// A line can't be taken.
    Line {
        /// The line, from 1.
        line: u64,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
    /// A second line for one entry.
    Twice {
        /// The line, from 1.
        line: u64,
        /// The entry.
        slug: String,
    },
    /// A code that no council of England has.
    NoCouncil {
        /// The line, from 1.
        line: u64,
        /// The code.
        code: String,
    },
}

impl std::fmt::Display for BadFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Csv { line } => write!(
                f,
                "line {line}: this is not CSV in UTF-8 with our columns; `pals support export` writes one to begin with"
            ),
            Self::Line { line, problems } => {
                let said: Vec<_> = problems
                    .iter()
                    .map(|problem| format!("{} ({})", problem.field, problem.flaw))
                    .collect();
                write!(f, "line {line}: put right {}", said.join(", "))
            }
            Self::Twice { line, slug } => write!(f, "line {line}: there is a line for {slug} before it; leave one out"),
            Self::NoCouncil { line, code } => write!(f, "line {line}: area: no council of England has the code {code}"),
        }
    }
}

/// What became of a file of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Entries that are new.
    pub new: usize,
    /// Entries that say something else now, and have to be checked anew.
    pub changed: usize,
    /// Entries that say what they said before.
    pub same: usize,
}

/// Reads a file of entries: CSV in UTF-8 with a header, a line an entry.
///
/// # Errors
/// The first line that can't be taken.
pub fn read(file: &str) -> Result<Vec<Record>, BadFile> {
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let (mut records, mut slugs) = (Vec::new(), HashSet::new());
    let columns = reader.headers().cloned().map_err(|_| BadFile::Csv { line: 1 })?;
    for (line, cells) in (2..).zip(reader.records()) {
        let not_csv = |_| BadFile::Csv { line };
        let cells: csv::StringRecord = cells.map_err(not_csv)?.iter().map(unguarded).collect();
        let form: EntryForm = cells.deserialize(Some(&columns)).map_err(not_csv)?;
        let record = form.parse().map_err(|problems| BadFile::Line { line, problems })?;
        if let app::domain::support::Area::Councils(councils) = &record.entry.area {
            let unknown = |code: &&CouncilCode| !places::ENGLAND.iter().any(|council| council.code == **code);
            if let Some(code) = councils.iter().find(unknown) {
                let code = code.as_str().to_owned();
                return Err(BadFile::NoCouncil { line, code });
            }
        }
        if !slugs.insert(form.slug.clone()) {
            return Err(BadFile::Twice { line, slug: form.slug });
        }
        records.push(record);
    }
    Ok(records)
}

/// Writes a file of entries, as [`read`] takes it.
///
/// # Errors
/// Memory is short.
pub fn write(records: &[Record]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer.serialize(EntryForm::of(record))?;
    }
    let plain = written(writer)?;
    let mut guarded_writer = csv::Writer::from_writer(Vec::new());
    for cells in csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(plain.as_bytes())
        .records()
    {
        guarded_writer.write_record(cells?.iter().map(guarded))?;
    }
    written(guarded_writer)
}

fn written(writer: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
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

impl Core {
    /// Every entry that is not retired, in the order of their names in files.
    ///
    /// # Errors
    /// The database is away.
    pub async fn support_records(self: &Arc<Self>) -> Result<Vec<Record>, Failure> {
        self.run(|core| async move {
            let mut tx = core.db.read().await?;
            support::all(&mut tx).await?.iter().map(opened).collect()
        })
        .await
    }

    /// Takes entries in, all or none: what is new or says something else is to be checked, and is there again if it was
    /// retired. What the file doesn't name stays as it is.
    ///
    /// # Errors
    /// The database is away.
    pub async fn import_support(self: &Arc<Self>, records: Vec<Record>) -> Result<Imported, Failure> {
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let mut imported = Imported::default();
            for record in &records {
                let text = serde_json::to_string(record)?;
                match support::by_slug(&mut tx, &record.entry.slug).await? {
                    None => {
                        support::insert(&mut tx, Uuid::now_v7(), &record.entry.slug, &text).await?;
                        imported.new += 1;
                    }
                    Some(stored) if opened(&stored)? == *record => imported.same += 1,
                    Some(stored) => {
                        support::change(&mut tx, stored.id, &text).await?;
                        imported.changed += 1;
                    }
                }
            }
            core.audit(&mut tx, None, "import-support", None, "done").await?;
            tx.commit().await?;
            Ok(imported)
        })
        .await
    }

    /// Notes that somebody has checked an entry as it stands.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is none, [`Failure::Conflict`] when it has changed since.
    pub async fn check_support(self: &Arc<Self>, slug: &str, by: StaffId, on: NaiveDate) -> Result<(), Failure> {
        let slug = slug.to_owned();
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let stored = support::by_slug(&mut tx, &slug).await?.ok_or(Failure::NotFound)?;
            if !support::check(&mut tx, stored.id, stored.version, by, on).await? {
                return Err(Failure::Conflict.into());
            }
            core.audit(&mut tx, Some(by), "check-support", None, "done").await?;
            Ok(tx.commit().await?)
        })
        .await
    }
}

fn opened(stored: &support::StoredEntry) -> Result<Record, Trouble> {
    Ok(serde_json::from_str(&stored.record)?)
}

#[async_trait]
impl Support for SupportService {
    async fn find(&self, need: Need, council: Option<&CouncilCode>) -> Result<Found, Failure> {
        let council = council.cloned();
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let mut listed = Vec::new();
                for stored in support::all(&mut tx).await? {
                    // One that can't be read takes no other with it.
                    match opened(&stored) {
                        Ok(record) => listed.extend(Listed::on(record.entry, stored.checked_on, core.today())),
                        Err(error) => tracing::error!(entry = %stored.id, cause = %error, "an entry can't be read"),
                    }
                }
                Ok(choose(listed, need, council.as_ref()))
            })
            .await
    }

    fn council_of(&self, postcode: &Postcode) -> Option<CouncilCode> {
        places::council_of(postcode)
    }

    fn councils(&self) -> &[Council] {
        &places::ENGLAND
    }
}

//! Files that people sent: what they are and whose. What is in them stands in the file store, under the name of an object.

use super::Tx;
use super::sql::sql;
use app::domain::file::{Checked, FileKind};
use app::domain::ids::{CaseId, FileId};
use chrono::{DateTime, Utc};
use sqlx::Error;
use uuid::Uuid;

/// A file as it is stored.
#[derive(Debug, Clone)]
pub struct StoredFile {
    /// Its id, which its key and its name are bound to.
    pub id: FileId,
    /// Its kind.
    pub kind: FileKind,
    /// Bytes.
    pub size: u64,
    /// What the scanner said.
    pub checked: Checked,
    /// Its own key, under that of the draft or the case.
    pub key_wrapped: Vec<u8>,
    /// What it is called, sealed under its own key.
    pub name_sealed: Vec<u8>,
    /// What it is called in the store.
    pub object: String,
}

/// Whose a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A draft's, by its id.
    Draft(Uuid),
    /// A case's.
    Case(CaseId),
}

/// A file that the scanner has to be asked about, and the key it hangs on.
#[derive(Debug, Clone)]
pub struct Unchecked {
    /// The file.
    pub file: StoredFile,
    /// The draft or case.
    pub of: Uuid,
    /// The key of that, wrapped.
    pub of_key_wrapped: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    size: i64,
    checked: String,
    key_wrapped: Vec<u8>,
    name_sealed: Vec<u8>,
    object: String,
}

#[derive(sqlx::FromRow)]
struct UncheckedRow {
    #[sqlx(flatten)]
    file: Row,
    of_id: Uuid,
    of_key_wrapped: Vec<u8>,
}

impl TryFrom<Row> for StoredFile {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |code: &str| Error::Decode(format!("a file's code {code:?} is not known").into());
        Ok(Self {
            id: FileId(row.id),
            kind: FileKind::from_code(&row.kind).ok_or_else(|| unknown(&row.kind))?,
            size: u64::try_from(row.size).map_err(|e| Error::Decode(e.into()))?,
            checked: Checked::from_code(&row.checked).ok_or_else(|| unknown(&row.checked))?,
            key_wrapped: row.key_wrapped,
            name_sealed: row.name_sealed,
            object: row.object,
        })
    }
}

/// Notes that an object is about to be put into the store.
///
/// # Errors
/// The database's.
pub async fn note_object(tx: &mut Tx, object: &str, now: DateTime<Utc>) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO objects (name, put_at) VALUES ($1, $2)",
        object,
        now
    )?;
    Ok(())
}

/// Objects that no file names and that were put there before `before`: rubbish, unless somebody is still sending them.
///
/// # Errors
/// The database's.
pub async fn rubbish(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<String>, Error> {
    let rows = sql!(
        tx,
        fetch_all as (String,),
        "SELECT name FROM objects
         WHERE put_at <= $1 AND NOT EXISTS (SELECT 1 FROM files WHERE files.object = objects.name)
         ORDER BY name
         LIMIT 100",
        before
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Forgets an object that is no longer in the store.
///
/// # Errors
/// The database's.
pub async fn forget_object(tx: &mut Tx, object: &str) -> Result<(), Error> {
    sql!(tx, execute, "DELETE FROM objects WHERE name = $1", object)?;
    Ok(())
}

/// Adds a file whose object is in the store.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, of: Of, file: &StoredFile) -> Result<(), Error> {
    let (draft, case) = match of {
        Of::Draft(draft) => (Some(draft), None),
        Of::Case(case) => (None, Some(case.0)),
    };
    sql!(
        tx,
        execute,
        "INSERT INTO files (id, draft_id, case_id, kind, size, checked, key_wrapped, name_sealed, object)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        file.id.0,
        draft,
        case,
        file.kind.code(),
        file.size.cast_signed(),
        file.checked.code(),
        file.key_wrapped.as_slice(),
        file.name_sealed.as_slice(),
        file.object.as_str(),
    )?;
    Ok(())
}

/// The files of a draft or a case, in the order in which they were sent.
///
/// # Errors
/// The database's.
pub async fn of(tx: &mut Tx, of: Of) -> Result<Vec<StoredFile>, Error> {
    let rows = match of {
        Of::Draft(draft) => sql!(
            tx,
            fetch_all as Row,
            "SELECT id, kind, size, checked, key_wrapped, name_sealed, object FROM files WHERE draft_id = $1 ORDER BY id",
            draft
        ),
        Of::Case(case) => sql!(
            tx,
            fetch_all as Row,
            "SELECT id, kind, size, checked, key_wrapped, name_sealed, object FROM files WHERE case_id = $1 ORDER BY id",
            case.0
        ),
    }?;
    rows.into_iter().map(StoredFile::try_from).collect()
}

/// One file of a case.
///
/// # Errors
/// The database's.
pub async fn of_case(tx: &mut Tx, case: CaseId, id: FileId) -> Result<Option<StoredFile>, Error> {
    let row = sql!(
        tx,
        fetch_optional as Row,
        "SELECT id, kind, size, checked, key_wrapped, name_sealed, object FROM files WHERE case_id = $1 AND id = $2",
        case.0,
        id.0
    )?;
    row.map(StoredFile::try_from).transpose()
}

/// Takes a file out of a draft. `false`: it isn't there.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &mut Tx, draft: Uuid, id: FileId) -> Result<bool, Error> {
    let touched = sql!(
        tx,
        execute,
        "DELETE FROM files WHERE draft_id = $1 AND id = $2",
        draft,
        id.0
    )?;
    Ok(touched == 1)
}

/// Takes every file out of the draft of a token, for its case.
///
/// # Errors
/// The database's.
pub async fn take_all(tx: &mut Tx, token_hash: &[u8]) -> Result<Vec<StoredFile>, Error> {
    let rows = sql!(
        tx,
        fetch_all as Row,
        "DELETE FROM files
         WHERE draft_id = (SELECT id FROM drafts WHERE token_hash = $1)
         RETURNING id, kind, size, checked, key_wrapped, name_sealed, object",
        token_hash
    )?;
    let mut files = rows
        .into_iter()
        .map(StoredFile::try_from)
        .collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(|file| file.id);
    Ok(files)
}

/// Files that no scanner has looked into, in the order in which they were sent, after `after`.
///
/// # Errors
/// The database's.
pub async fn unchecked(tx: &mut Tx, after: FileId) -> Result<Vec<Unchecked>, Error> {
    let rows = sql!(
        tx,
        fetch_all as UncheckedRow,
        "SELECT f.id, f.kind, f.size, f.checked, f.key_wrapped, f.name_sealed, f.object,
                COALESCE(f.draft_id, f.case_id) AS of_id, COALESCE(d.key_wrapped, c.key_wrapped) AS of_key_wrapped
         FROM files f
         LEFT JOIN drafts d ON d.id = f.draft_id
         LEFT JOIN cases c ON c.id = f.case_id
         WHERE f.checked IN ('not-yet', 'no-scanner') AND f.id > $1
         ORDER BY f.id
         LIMIT 20",
        after.0
    )?;
    let file = |row: UncheckedRow| {
        Ok(Unchecked {
            file: row.file.try_into()?,
            of: row.of_id,
            of_key_wrapped: row.of_key_wrapped,
        })
    };
    rows.into_iter().map(file).collect()
}

/// How many files wait for the scanner.
///
/// # Errors
/// The database's.
pub async fn waiting(tx: &mut Tx) -> Result<i64, Error> {
    let (count,) = sql!(
        tx,
        fetch_one as (i64,),
        "SELECT COUNT(*) FROM files WHERE checked = 'not-yet'"
    )?;
    Ok(count)
}

/// Notes what the scanner said.
///
/// # Errors
/// The database's.
pub async fn note_check(tx: &mut Tx, id: FileId, checked: Checked) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "UPDATE files SET checked = $2 WHERE id = $1",
        id.0,
        checked.code()
    )?;
    Ok(())
}

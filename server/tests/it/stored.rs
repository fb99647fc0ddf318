//! Everything a server has written down, to be searched for what must not be readable in it.

use crate::harness::World;
use server::db::Db;
use std::path::{Path, PathBuf};

/// Something that was written somewhere: where, and its bytes.
pub type Written = (String, Vec<u8>);

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// Every file below a folder, read.
pub fn in_files(folder: &Path) -> Vec<Written> {
    let read = |path: PathBuf| {
        std::fs::read(&path)
            .ok()
            .map(|bytes| (path.display().to_string(), bytes))
    };
    files(folder).into_iter().filter_map(read).collect()
}

impl World {
    /// The tables there are.
    pub async fn tables(&self) -> Vec<String> {
        let names = match &self.app.core.db {
            Db::Sqlite { writer, .. } => {
                sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                    .fetch_all(writer)
                    .await
            }
            Db::Postgres(pool) => {
                sqlx::query_scalar(
                    "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
                )
                .fetch_all(pool)
                .await
            }
        };
        names.unwrap()
    }

    /// A table, each row as one text with its bytes in hexadecimal, in an order that doesn't depend on how it lies on the disk.
    pub async fn rows(&self, table: &str) -> Vec<String> {
        let rows = match &self.app.core.db {
            Db::Postgres(pool) => {
                let sql = format!("SELECT t::text FROM {table} t ORDER BY 1");
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(pool).await
            }
            Db::Sqlite { writer, .. } => {
                let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info($1)")
                    .bind(table)
                    .fetch_all(writer)
                    .await
                    .unwrap();
                let quoted: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
                let sql = format!("SELECT {} FROM {table} ORDER BY 1", quoted.join(" || ',' || "));
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(writer).await
            }
        };
        rows.unwrap()
    }

    /// Everything that is stored: each table row by row, and each file in the folder.
    pub async fn everything_stored(&self) -> Vec<Written> {
        let mut written = in_files(self.folder.path());
        for table in self.tables().await {
            for row in self.rows(&table).await {
                written.push((table.clone(), row.into_bytes()));
            }
        }
        written
    }
}

/// Where a word stands, as it was typed, in another case, as UTF-16, in hexadecimal or in base64.
pub fn places_with(written: &[Written], word: &str) -> Vec<String> {
    let found = |(place, bytes): &Written| {
        let bytes = bytes.to_ascii_lowercase();
        disguises(word)
            .iter()
            .any(|disguise| contains(&bytes, disguise))
            .then(|| place.clone())
    };
    written.iter().filter_map(found).collect()
}

fn disguises(word: &str) -> Vec<Vec<u8>> {
    let lower = word.to_ascii_lowercase();
    let utf16 = lower.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex = |text: &str| {
        text.bytes()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
            .into_bytes()
    };
    // Base64 depends on what stands before: three ways, each without its ends. Of a short word too little would be left.
    let base64 = (0..3).filter(|_| word.len() > 8).map(|before| {
        let encoded = data_encoding::BASE64
            .encode(&[&vec![b' '; before], word.as_bytes()].concat())
            .to_ascii_lowercase()
            .into_bytes();
        encoded[4..encoded.len() - 4].to_vec()
    });
    [lower.clone().into_bytes(), utf16, hex(word), hex(&lower)]
        .into_iter()
        .chain(base64)
        .collect()
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

//! The two databases behind one door: opening them safely, and transactions. Statements are in a file a noun.

pub mod sql;

pub mod afterwards;
pub mod alerts;
pub mod audit;
pub mod cases;
pub mod consents;
pub mod contacts;
pub mod drafts;
pub mod events;
pub mod files;
pub mod helpers;
pub mod issues;
pub mod kept;
pub mod likenesses;
pub mod links;
pub mod looks;
pub mod nudges;
pub mod offers;
pub mod outbox;
pub mod own_words;
pub mod receipts;
pub mod same_person;
pub mod staff;
pub mod support;
pub mod translations;
pub mod visits;
pub mod warnings;
pub mod words;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, PgPool, Postgres, Row, Sqlite, SqlitePool, Transaction};
use std::str::FromStr;
use std::time::Duration;

/// How long a request waits for a connection before the page says that nothing was saved.
const ACQUIRE: Duration = Duration::from_secs(3);

/// A database that is open.
#[derive(Clone)]
pub enum Db {
    /// Embedded: one writer, so that writes queue fairly; readers that can't write.
    Sqlite {
        /// The one writer.
        writer: SqlitePool,
        /// The readers.
        readers: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

/// A transaction on either.
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// The database can't be used as it is set up.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It can't be reached or opened.
    #[error("the database can't be opened: {0}")]
    Connect(#[source] sqlx::Error),
    /// Its tables can't be brought up to date.
    #[error("the database's tables can't be brought up to date: {0}")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// It would lose what it has acknowledged.
    #[error("the database would not be durable: {0} is {1}, and must be {2}")]
    NotDurable(&'static str, String, &'static str),
    /// The address is of no kind we know.
    #[error("database_url must begin with sqlite: or postgres:")]
    Unknown,
}

impl Db {
    /// Opens a database by its address, `sqlite:FILE` or `postgres://…`, and refuses one that isn't durable.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        if url.starts_with("sqlite:") {
            Self::open_sqlite(url).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Self::open_postgres(url).await
        } else {
            Err(OpenError::Unknown)
        }
    }

    async fn open_sqlite(url: &str) -> Result<Self, OpenError> {
        let options = SqliteConnectOptions::from_str(url)
            .map_err(OpenError::Connect)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // FULL: an acknowledged row survives the power going off. NORMAL would lose it.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(ACQUIRE)
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF")
            .pragma("cell_size_check", "ON")
            .pragma("journal_size_limit", "67108864");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(ACQUIRE)
            // A full disk makes SQLite roll back by itself, and sqlx goes on counting the transaction: such a connection
            // could never begin another. The ping waits for the rollback that is on its way.
            .after_release(|connection, _| {
                Box::pin(async move {
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
            .connect_with(options.clone())
            .await
            .map_err(OpenError::Connect)?;
        for (setting, wanted) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("secure_delete", "1"),
            ("trusted_schema", "0"),
        ] {
            let statement = match setting {
                "journal_mode" => "PRAGMA journal_mode",
                "synchronous" => "PRAGMA synchronous",
                "foreign_keys" => "PRAGMA foreign_keys",
                "secure_delete" => "PRAGMA secure_delete",
                _ => "PRAGMA trusted_schema",
            };
            let row = sqlx::query(statement)
                .fetch_one(&writer)
                .await
                .map_err(OpenError::Connect)?;
            let found = row
                .try_get::<String, _>(0)
                .or_else(|_| row.try_get::<i64, _>(0).map(|n| n.to_string()))
                .map_err(OpenError::Connect)?;
            if found != wanted {
                return Err(OpenError::NotDurable(setting, found, wanted));
            }
        }
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .max_lifetime(Duration::from_secs(300))
            .acquire_timeout(ACQUIRE)
            .connect_lazy_with(
                options
                    .read_only(true)
                    .create_if_missing(false)
                    .pragma("query_only", "ON"),
            );
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_postgres(url: &str) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url).map_err(OpenError::Connect)?.options([
            ("statement_timeout", "5s"),
            ("lock_timeout", "2s"),
            // The server ends a transaction that a lost task left open, before it holds up others.
            ("idle_in_transaction_session_timeout", "10s"),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(10)
            .acquire_timeout(ACQUIRE)
            .connect_with(options)
            .await
            .map_err(OpenError::Connect)?;
        for (setting, statement) in [
            ("fsync", "SHOW fsync"),
            ("full_page_writes", "SHOW full_page_writes"),
            ("synchronous_commit", "SHOW synchronous_commit"),
        ] {
            let found: String = sqlx::query(statement)
                .fetch_one(&pool)
                .await
                .and_then(|row| row.try_get(0))
                .map_err(OpenError::Connect)?;
            if matches!(found.as_str(), "off" | "local") && (setting != "synchronous_commit" || found == "off") {
                return Err(OpenError::NotDurable(setting, found, "on"));
            }
        }
        Ok(Self::Postgres(pool))
    }

    /// Brings the tables up to date.
    ///
    /// # Errors
    /// [`OpenError::Migrate`].
    pub async fn migrate(&self) -> Result<(), OpenError> {
        match self {
            Self::Sqlite { writer, .. } => sqlx::migrate!("../migrations/sqlite").run(writer).await,
            Self::Postgres(pool) => sqlx::migrate!("../migrations/postgres").run(pool).await,
        }
        .map_err(OpenError::Migrate)
    }

    /// Begins a transaction that will write. Call it from a task of its own: a request that goes away in the middle of
    /// this leaves a pooled PostgreSQL connection unusable (sqlx 0.9.0).
    ///
    /// # Errors
    /// The database is away.
    pub async fn write(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads.
    ///
    /// # Errors
    /// The database is away.
    pub async fn read(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin_with("BEGIN READ ONLY").await?),
        })
    }

    /// Folds SQLite's write-ahead log into the file and empties it: what was wiped stands in it until then. With
    /// `secure_delete` the file holds zeros where it stood. PostgreSQL sees to its own log.
    pub async fn fold(&self) {
        if let Self::Sqlite { writer, .. } = self
            && let Err(error) = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await
        {
            tracing::warn!(%error, "the write-ahead log could not be folded in");
        }
    }

    /// Closes every connection; SQLite's log is folded into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                self.fold().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes everything in it durable.
    ///
    /// # Errors
    /// Nothing of it is.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}

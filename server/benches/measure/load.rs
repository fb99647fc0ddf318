//! Load, and what it is held against: eight clients on one page, a bare handler that gives the same answer, single-row
//! commits. How the numbers are put side by side is in main.rs.

use crate::Outcome;
use crate::client::{Answer, Client, Cookies};
use crate::pals::Pals;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Executor};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Connections, writers, tasks.
pub const AT_ONCE: usize = 8;
/// One side's turn.
const ROUND: Duration = Duration::from_secs(1);

/// Eight connections that ask for one page again and again.
pub struct Readers {
    clients: Vec<Client>,
    path: String,
}

impl Readers {
    /// Connects them.
    pub async fn connect(address: SocketAddr, path: &str, cookies: &Cookies) -> Outcome<Self> {
        let mut clients = Vec::new();
        for _ in 0..AT_ONCE {
            let mut client = Client::connect(address).await?;
            client.cookies.clone_from(cookies);
            clients.push(client);
        }
        Ok(Self {
            clients,
            path: path.to_owned(),
        })
    }

    /// Answers a second, over one turn.
    pub async fn turn(&mut self) -> Outcome<f64> {
        let (begun, mut tasks) = (Instant::now(), JoinSet::new());
        for mut client in std::mem::take(&mut self.clients) {
            let path = self.path.clone();
            tasks.spawn(async move {
                let mut count = 0_u32;
                while begun.elapsed() < ROUND {
                    client.get(&path).await?.expect(200, &path)?;
                    count += 1;
                }
                Ok::<_, crate::Trouble>((client, count))
            });
        }
        let mut all = 0;
        while let Some(done) = tasks.join_next().await {
            let (client, count) = done??;
            self.clients.push(client);
            all += count;
        }
        Ok(f64::from(all) / begun.elapsed().as_secs_f64())
    }
}

/// A handler that does nothing but give an answer that was given before: as many headers, the same bytes. On threads of its
/// own, as many as the server has; it ends with the process.
pub fn bare(answer: &Answer) -> Outcome<SocketAddr> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let body = Bytes::from(answer.body.clone());
    let mut headers = Vec::new();
    // In place of the last two, hyper writes a length and the date.
    for (name, value) in answer
        .headers
        .iter()
        .filter(|(name, _)| name != "transfer-encoding" && name != "content-length" && name != "date")
    {
        headers.push((HeaderName::try_from(name)?, HeaderValue::try_from(value)?));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()?;
    let router = axum::Router::<()>::new().fallback(move || {
        let mut response = Response::new(Body::from(body.clone()));
        response
            .headers_mut()
            .extend(headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        std::future::ready(response)
    });
    std::thread::spawn(move || {
        runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await })
    });
    Ok(address)
}

/// Drafts that lack one press, made by eight at once.
pub async fn drafts(pals: &Pals, count: usize) -> Outcome<Vec<Cookies>> {
    let mut tasks = JoinSet::new();
    for _ in 0..AT_ONCE {
        let mut client = pals.client().await?;
        tasks.spawn(async move {
            let mut drafts = Vec::new();
            for _ in 0..count / AT_ONCE {
                drafts.push(Pals::draft(&mut client).await?);
            }
            Ok::<_, crate::Trouble>(drafts)
        });
    }
    let mut all = Vec::new();
    while let Some(done) = tasks.join_next().await {
        all.extend(done??);
    }
    Ok(all)
}

/// Sends drafts, eight at once, until none is left: concerns a second, each acknowledged after its commit.
pub async fn send(pals: &Pals, drafts: Vec<Cookies>) -> Outcome<f64> {
    let (count, drafts) = (drafts.len(), Arc::new(Mutex::new(drafts)));
    let mut clients = Vec::new();
    for _ in 0..AT_ONCE {
        clients.push(pals.client().await?);
    }
    let (begun, mut tasks) = (Instant::now(), JoinSet::new());
    for mut client in clients {
        let drafts = Arc::clone(&drafts);
        tasks.spawn(async move {
            let next = || drafts.lock().unwrap_or_else(PoisonError::into_inner).pop();
            while let Some(draft) = next() {
                Pals::send(&mut client, draft).await?;
            }
            Ok::<_, crate::Trouble>(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(count as f64 / begun.elapsed().as_secs_f64())
}

/// What a database of the same kind, in the same place, commits: one row a transaction.
pub enum Commits {
    /// One writer connection for all, durable as ours.
    Sqlite(sqlx::SqlitePool),
    /// A connection each.
    Postgres(sqlx::PgPool),
}

impl Commits {
    /// In a file of its own in the folder.
    pub async fn sqlite(folder: &Path) -> Outcome<Self> {
        let options = SqliteConnectOptions::new()
            .filename(folder.join("commits.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await?;
        pool.execute("CREATE TABLE commits (id INTEGER PRIMARY KEY, what TEXT NOT NULL)")
            .await?;
        Ok(Self::Sqlite(pool))
    }

    /// In a database of its own on the cluster.
    pub async fn postgres(cluster: &str) -> Outcome<Self> {
        let pool = sqlx::postgres::PgPoolOptions::new().max_connections(u32::try_from(AT_ONCE)?);
        let pool = pool.connect(&fresh_database(cluster, "commits").await?).await?;
        pool.execute("CREATE TABLE commits (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what TEXT NOT NULL)")
            .await?;
        Ok(Self::Postgres(pool))
    }

    /// Commits a second by eight tasks, over one turn.
    pub async fn turn(&self) -> Outcome<f64> {
        const INSERT: &str = "INSERT INTO commits (what) VALUES ('a row')";
        let (begun, mut tasks) = (Instant::now(), JoinSet::new());
        for _ in 0..AT_ONCE {
            let to = match self {
                Self::Sqlite(pool) => Self::Sqlite(pool.clone()),
                Self::Postgres(pool) => Self::Postgres(pool.clone()),
            };
            tasks.spawn(async move {
                let mut count = 0_u32;
                while begun.elapsed() < ROUND {
                    match &to {
                        Self::Sqlite(pool) => sqlx::query(INSERT).execute(pool).await.map(|_| ())?,
                        Self::Postgres(pool) => sqlx::query(INSERT).execute(pool).await.map(|_| ())?,
                    }
                    count += 1;
                }
                Ok::<_, crate::Trouble>(count)
            });
        }
        let mut all = 0;
        while let Some(done) = tasks.join_next().await {
            all += done??;
        }
        Ok(f64::from(all) / begun.elapsed().as_secs_f64())
    }
}

/// A new database on a cluster whose address ends in /postgres?…
pub async fn fresh_database(cluster: &str, name: &str) -> Outcome<String> {
    let mut connection = sqlx::PgConnection::connect(cluster).await?;
    connection
        .execute(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}")))
        .await?;
    connection
        .execute(AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await?;
    Ok(cluster.replacen("/postgres?", &format!("/{name}?"), 1))
}

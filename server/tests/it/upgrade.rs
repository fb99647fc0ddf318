//! A database of an earlier version: every migration after the first keeps what is in it.

use crate::harness::{fresh_database, postgres};
use server::db::Db;
use sqlx::AssertSqlSafe;
use sqlx::migrate::Migrator;
use std::borrow::Cow;
use std::path::Path;

/// A case with an event and words of each kind, as the first version wrote them. Bytes are written as each database does.
fn rows(bytes: fn(&str) -> String) -> String {
    let id = |n: u8| bytes(&format!("{n:032x}"));
    let some = bytes("00ff");
    format!(
        "INSERT INTO staff (id, email, name, role, password_hash, totp_sealed, totp_last_step, disabled)
            VALUES ({staff}, 'a@example.org', 'A', 'officer', 'x', {some_bytes}, 0, FALSE);
         INSERT INTO cases (id, reference, secret_hash, key_wrapped, kind, state, is_open, version, received_at, clock_from,
                            queue_by, unread, has_needs, moved_at)
            VALUES ({case}, '7KM3D92X', {some_bytes}, {some_bytes}, 'concern', 'answered', TRUE, 2, '2026-11-20T09:00:00Z',
                    '2026-11-20', '2026-11-24', FALSE, FALSE, '2026-11-20T09:00:00Z');
         INSERT INTO events (id, case_id, version, at, kind) VALUES
            ({received}, {case}, 1, '2026-11-20T09:00:00Z', 'received'),
            ({replied}, {case}, 2, '2026-11-20T10:00:00Z', 'replied');
         INSERT INTO replies (event_id, case_id, sealed) VALUES ({replied}, {case}, {some_bytes});
         INSERT INTO visits (token_hash, case_id, seen_at) VALUES ({some_bytes}, {case}, '2026-11-20T10:00:00Z');
         INSERT INTO kept (staff_id, case_id, what, seen, sealed, kept_at)
            VALUES ({staff}, {case}, 'note', 2, {some_bytes}, '2026-11-20T10:00:00Z');",
        staff = id(1),
        case = id(2),
        received = id(3),
        replied = id(4),
        some_bytes = some,
    )
}

async fn first_of(folder: &str) -> Migrator {
    let all = Migrator::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(folder))
        .await
        .unwrap();
    assert!(all.migrations.len() > 1, "there is nothing to upgrade to");
    Migrator {
        migrations: Cow::Owned(all.migrations[..1].to_vec()),
        ..all
    }
}

const COUNTS: &[(&str, i64)] = &[
    ("cases WHERE consent = 'needed'", 1),
    ("events WHERE kind IN ('received', 'replied')", 2),
    ("replies WHERE discloses = TRUE", 1),
    ("replies r JOIN events e ON e.id = r.event_id", 1),
    ("visits WHERE who = 'writer'", 1),
    ("kept", 1),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_sqlite_database_of_the_first_version_keeps_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("pals.db").display());
    let db = Db::open(&url).await.unwrap();
    let Db::Sqlite { writer, .. } = &db else {
        panic!("not SQLite")
    };
    first_of("sqlite").await.run(writer).await.unwrap();
    let rows = rows(|hex| format!("x'{hex}'"));
    sqlx::raw_sql(AssertSqlSafe(rows)).execute(writer).await.unwrap();
    db.migrate().await.unwrap();
    for (what, count) in COUNTS {
        let found: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT COUNT(*) FROM {what}")))
            .fetch_one(writer)
            .await
            .unwrap();
        assert_eq!(found, *count, "{what}");
    }
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_all(writer).await.unwrap();
    assert!(broken.is_empty(), "{} rows refer to nothing", broken.len());
    // The control: what refers to an event still has to have one.
    let orphan =
        "INSERT INTO notes (event_id, case_id, sealed) VALUES (x'09', x'00000000000000000000000000000002', x'00')";
    assert!(sqlx::raw_sql(orphan).execute(writer).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgresql_database_of_the_first_version_keeps_its_rows() {
    let Some(cluster) = postgres() else { return };
    let db = Db::open(&fresh_database(&cluster).await).await.unwrap();
    let Db::Postgres(pool) = &db else {
        panic!("not PostgreSQL")
    };
    first_of("postgres").await.run(pool).await.unwrap();
    let rows = rows(|hex| match hex.len() {
        32 => format!("'{hex}'::uuid"),
        _ => format!("'\\x{hex}'::bytea"),
    });
    sqlx::raw_sql(AssertSqlSafe(rows)).execute(pool).await.unwrap();
    db.migrate().await.unwrap();
    for (what, count) in COUNTS {
        let found: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT COUNT(*) FROM {what}")))
            .fetch_one(pool)
            .await
            .unwrap();
        assert_eq!(found, *count, "{what}");
    }
}

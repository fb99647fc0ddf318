//! The `sql!` macro: each statement is written once, literally, and runs on SQLite and on PostgreSQL.

/// The highest `$n` in a statement.
#[must_use]
pub const fn placeholders(sql: &str) -> usize {
    let bytes = sql.as_bytes();
    let (mut at, mut highest) = (0, 0);
    while at < bytes.len() {
        let dollar = bytes[at] == b'$';
        at += 1;
        if dollar {
            let mut n = 0;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                n = n * 10 + (bytes[at] - b'0') as usize;
                at += 1;
            }
            if n > highest {
                highest = n;
            }
        }
    }
    highest
}

/// Runs one statement, a literal or `concat!` of literals, in a transaction (`&mut Tx`): `sql!(tx, fetch_optional as Row, "SELECT … $1", id)` for rows,
/// `sql!(tx, execute, "UPDATE …", …)` for the number of rows touched. Arguments are counted against the statement when
/// it is compiled: SQLite would bind a forgotten one as NULL without a word.
macro_rules! sql {
    (@one $arg:expr) => { () };
    (@count $sql:expr $(, $arg:expr)*) => {
        const { assert!($crate::db::sql::placeholders($sql) == <[()]>::len(&[$($crate::db::sql::sql!(@one $arg)),*]), "the SQL and its arguments disagree") }
    };
    ($tx:expr, execute, $sql:expr $(, $arg:expr)* $(,)?) => {{
        $crate::db::sql::sql!(@count $sql $(, $arg)*);
        match $tx {
            $crate::db::Tx::Sqlite(tx) => sqlx::query($sql)$(.bind($arg))*.execute(&mut **tx).await.map(|done| done.rows_affected()),
            $crate::db::Tx::Postgres(tx) => sqlx::query($sql)$(.bind($arg))*.execute(&mut **tx).await.map(|done| done.rows_affected()),
        }
    }};
    ($tx:expr, $fetch:ident as $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {{
        $crate::db::sql::sql!(@count $sql $(, $arg)*);
        match $tx {
            $crate::db::Tx::Sqlite(tx) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.$fetch(&mut **tx).await,
            $crate::db::Tx::Postgres(tx) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.$fetch(&mut **tx).await,
        }
    }};
}
pub(crate) use sql;

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn placeholders_are_counted() {
        for (sql, count) in [
            ("SELECT 1", 0),
            ("a = $1 AND b = $2 OR a = $1", 2),
            ("$12", 12),
            ("price $", 0),
        ] {
            assert_eq!(placeholders(sql), count, "{sql}");
        }
    }
}

//! Every word of a case, as keyed hashes.

use super::Tx;
use super::sql::sql;
use app::domain::access::Scope;
use app::domain::case::Kind;
use app::domain::ids::CaseId;
use sqlx::Error;
use uuid::Uuid;

/// Words that are looked for at once.
pub const AT_ONCE: usize = 8;

/// Notes a word of a case.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &mut Tx, case: CaseId, token: &[u8]) -> Result<(), Error> {
    sql!(
        tx,
        execute,
        "INSERT INTO words (token, case_id) VALUES ($1, $2) ON CONFLICT (token, case_id) DO NOTHING",
        token,
        case.0,
    )?;
    Ok(())
}

/// Which cases a search may find.
#[derive(Debug, Clone)]
pub struct Within {
    /// What whoever asks may see.
    pub scope: Scope,
    /// One kind only.
    pub kind: Option<Kind>,
    /// Open ones only, or closed ones.
    pub open: Option<bool>,
}

/// The newest cases in which all of these words stand, at most `most`; whoever asks for fewer words than there is room for
/// repeats one, and says in `count` how many there are.
///
/// # Errors
/// The database's.
pub async fn with_all(
    tx: &mut Tx,
    tokens: &[&[u8]; AT_ONCE],
    count: i64,
    within: &Within,
    most: i64,
) -> Result<Vec<CaseId>, Error> {
    let division = match &within.scope {
        Scope::All => None,
        Scope::Division(division) => Some(division.as_str()),
        Scope::Nothing => return Ok(Vec::new()),
    };
    let [a, b, c, d, e, f, g, h] = *tokens;
    let found = sql!(
        tx,
        fetch_all as (Uuid,),
        "SELECT c.id FROM cases c
         JOIN (
             SELECT case_id FROM words WHERE token IN ($1, $2, $3, $4, $5, $6, $7, $8) GROUP BY case_id HAVING COUNT(*) = $9
         ) w ON w.case_id = c.id
         WHERE ($10 IS NULL OR c.division = $10)
           AND ($11 IS NULL OR c.kind = $11)
           AND ($12 IS NULL OR c.is_open = $12)
         ORDER BY c.received_at DESC, c.id DESC
         LIMIT $13",
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        count,
        division,
        within.kind.map(Kind::code),
        within.open,
        most,
    )?;
    Ok(found.into_iter().map(|(id,)| CaseId(id)).collect())
}

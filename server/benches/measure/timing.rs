//! Whether two answers can be told apart by how long they take. For each pair: the chance that an answer of one kind took
//! longer than one of the other (the area under the ROC curve). 0.50 tells nothing, 0 or 1 everything.

use crate::client::{Client, Cookies};
use crate::pals::Pals;
use crate::table::Table;
use crate::{Outcome, leaky};
use app::domain::access::Role;
use app::domain::ids::{Reference, SecretCode};
use app::paths;
use std::path::Path;
use std::time::Instant;

/// Tries of each kind, at the follow page.
const LOOKS: usize = 2_000;
/// Tries of each kind at signing in, where each takes a slow hash.
const SIGN_INS: usize = 150;
/// The same with PALS_BENCH_LARGE=1.
const SIGN_INS_LARGE: usize = 1_000;

/// A form, its kind's name, and the answer that it gets.
struct Kind {
    name: &'static str,
    fields: Vec<(&'static str, String)>,
    status: u16,
}

impl Kind {
    fn new(name: &'static str, fields: &[(&'static str, &str)], status: u16) -> Self {
        let fields = fields
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        Self { name, fields, status }
    }
}

/// The follow page: everything that doesn't open, each against a code that is wrong; and two controls. One is both right.
/// The other is the same server made to leak as the obvious way to write it would: it looks for the reference first, and
/// for the code only if there is one.
pub async fn follow(pals: &Pals, folder: &Path, table: &mut Table) -> Outcome<()> {
    let mut client = pals.client().await?;
    let sent = Pals::sent(&mut client).await?;
    let stopped = Pals::stopped_helper(&mut client, &sent).await?;
    let closed = pals.closed()?;
    let right = kind("both right (the control)", &sent.reference, &sent.code, 303);
    let kinds = [
        kind("wrong code", &sent.reference, &other_code(), 422),
        kind("never there", &other_reference(), &sent.code, 422),
        kind("closed, wrong code", &closed, &other_code(), 422),
        kind("helper who was stopped", &sent.reference, &stopped, 422),
        right,
    ];
    compare(&mut client, "Follow page", paths::FOLLOW, &kinds, LOOKS, table).await?;
    let mut client = leaky::start(folder).await?;
    let sent = Pals::sent(&mut client).await?;
    let kinds = [
        kind("wrong code", &sent.reference, &other_code(), 422),
        kind("never there", &other_reference(), &sent.code, 422),
    ];
    let what = "Follow page made to leak (the control)";
    compare(&mut client, what, paths::FOLLOW, &kinds, LOOKS, table).await
}

fn kind(name: &'static str, reference: &str, code: &str, status: u16) -> Kind {
    Kind::new(name, &[("reference", reference), ("code", code)], status)
}

/// A pair that nobody has: any but theirs will do.
fn other_reference() -> String {
    let mut drawn = 0_u32;
    let draw = |below| {
        drawn += 5;
        drawn % below
    };
    Reference::draw(draw).to_string()
}

fn other_code() -> String {
    let mut drawn = 0_u32;
    let draw = |below| {
        drawn += 7;
        drawn % below
    };
    SecretCode::draw(draw).shown()
}

/// Signing in: an address nobody has, a wrong password, a wrong one-time code.
pub async fn sign_in(pals: &Pals, large: bool, table: &mut Table) -> Outcome<()> {
    let account = pals.account(Role::Officer)?;
    let kind = |name, email: &str, password: &str| {
        // Seven digits are nobody's code, and long enough to be looked at.
        let fields = [
            ("email", email),
            ("password", password),
            ("code", "0000000"),
            ("next", "/desk"),
        ];
        Kind::new(name, &fields, 422)
    };
    let wrong = format!("{} not", account.password);
    let kinds = [
        kind("wrong password", &account.email, &wrong),
        kind("nobody's address", "nobody@example.org", &account.password),
        kind("wrong one-time code", &account.email, &account.password),
    ];
    let times = if large { SIGN_INS_LARGE } else { SIGN_INS };
    compare(
        &mut pals.client().await?,
        "Signing in",
        paths::SIGN_IN,
        &kinds,
        times,
        table,
    )
    .await
}

/// Sends each kind in turn, and holds the times of all others against the first's.
async fn compare(
    client: &mut Client,
    what: &str,
    path: &str,
    kinds: &[Kind],
    times: usize,
    table: &mut Table,
) -> Outcome<()> {
    let mut took = vec![Vec::with_capacity(times); kinds.len()];
    for round in 0..times {
        // Who is first changes, so that what comes before is as often one as the other.
        for turn in 0..kinds.len() {
            let which = (turn + round) % kinds.len();
            took[which].push(once(client, path, &kinds[which]).await?);
        }
    }
    let first = &took[0];
    for (kind, took) in kinds.iter().zip(&took).skip(1) {
        let target = if kind.status == kinds[0].status && !what.contains("control") {
            "0.47 to 0.53"
        } else {
            "far from 0.50"
        };
        table.row(
            &format!("{what}: {}, told by time", kind.name),
            &format!("{:.3}", area(took, first)),
            &format!("{}, {times} of each", kinds[0].name),
            "",
            target,
        );
    }
    Ok(())
}

async fn once(client: &mut Client, path: &str, kind: &Kind) -> Outcome<f64> {
    client.cookies = Cookies::new();
    let fields: Vec<(&str, &str)> = kind
        .fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let begun = Instant::now();
    let answer = client.post(path, &fields).await?;
    let took = begun.elapsed().as_secs_f64();
    answer.expect(kind.status, kind.name)?;
    Ok(took)
}

/// The chance that one of `a` is greater than one of `b`; equal ones count half.
fn area(a: &[f64], b: &[f64]) -> f64 {
    let mut sorted = b.to_vec();
    sorted.sort_by(f64::total_cmp);
    let above: usize = a
        .iter()
        .map(|a| sorted.partition_point(|b| b < a) + sorted.partition_point(|b| b <= a))
        .sum();
    above as f64 / (2 * a.len() * b.len()).max(1) as f64
}

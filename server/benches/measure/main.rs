//! What the product takes, held against what this machine can do: one run, everything side by side on loopback, a table at
//! the end, nothing asserted. `make bench` builds, starts PostgreSQL and runs it; PALS_BENCH_LARGE=1 adds 100,000 cases.

mod client;
mod desk;
mod leaky;
mod load;
mod pals;
mod postcodes;
mod table;
mod timing;
mod weight;

use crate::client::{Client, Cookies};
use crate::desk::Side;
use crate::load::{Commits, Readers};
use crate::pals::Pals;
use crate::table::{Table, bytes, median, milliseconds, percentile};
use app::domain::access::Role;
use app::domain::concern::Page;
use app::paths;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// What ends a run: something that was to be measured doesn't work.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;
/// What a step gives.
pub type Outcome<T> = Result<T, Trouble>;

/// Turns of each side; the middle one counts.
const ROUNDS: usize = 5;
/// Concerns sent in one turn.
const DRAFTS: usize = 80;
/// Times that each queue is looked at.
const LOOKS: usize = 300;
/// The most that a first visit and the islands may weigh, in bytes.
const WEIGHT: usize = 60_000;

#[tokio::main]
async fn main() -> Outcome<()> {
    // Beside the build, and not in /tmp, which may be no disk at all.
    let folder = std::env::current_exe()?.with_file_name(format!("measured-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let measured = measure(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    measured?.print();
    Ok(())
}

async fn measure(folder: &Path) -> Outcome<Table> {
    let mut table = Table::default();
    say("Postcodes");
    postcodes::postcodes(&mut table)?;
    let small = folder.join("small");
    one_server(&small, &mut table).await?;
    match setting("PALS_TEST_POSTGRES") {
        Some(cluster) => postgres(&cluster, &folder.join("postgres"), &mut table).await?,
        None => table.row(
            "Concerns sent, PostgreSQL",
            "not measured",
            "no PALS_TEST_POSTGRES",
            "",
            "",
        ),
    }
    queues(folder, &small, &mut table).await?;
    Ok(table)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a measurement is no service: it has no configuration"
)]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Is there time for what takes long?
fn large() -> bool {
    setting("PALS_BENCH_LARGE").is_some_and(|large| large == "1")
}

/// Pages, concerns, memory, start and weight of one server on SQLite.
async fn one_server(folder: &Path, table: &mut Table) -> Outcome<()> {
    say("Pages");
    let pals = Pals::start(folder, None).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (idle, most) = (pals.resident()?, pals.watch());
    let nobody = Cookies::new();
    page(&pals, "Start page", paths::HOME, &nobody, table).await?;
    page(
        &pals,
        "What-happened page",
        &paths::question(Page::WhatHappened),
        &nobody,
        table,
    )
    .await?;
    page(&pals, "Follow page", paths::FOLLOW_CASE, &pals.visit().await?, table).await?;
    say("Concerns, SQLite");
    concerns(&pals, "Concerns sent, SQLite", &Commits::sqlite(folder).await?, table).await?;
    say("Files");
    files(&pals, folder, table).await?;
    let after = pals.resident()?;
    table.row("Memory, resident", &format!("{} idle", bytes(idle)), "", "", "");
    table.row(
        "",
        &format!("{} most under load", bytes(most.load(Ordering::Relaxed))),
        &format!("{} after it", bytes(after)),
        "",
        "",
    );
    say("Time that tells");
    timing::follow(&pals, &folder.join("leaky"), table).await?;
    timing::sign_in(&pals, large(), table).await?;
    say("Weight");
    weights(&pals, table).await?;
    pals.stop().await?;
    say("Start");
    let mut starts = Vec::new();
    for _ in 0..ROUNDS {
        let pals = Pals::start(folder, None).await?;
        starts.push(pals.ready_after.as_secs_f64());
        pals.stop().await?;
    }
    table.row(
        "Start to ready, existing folder",
        &milliseconds(median(&mut starts)),
        "",
        "",
        "",
    );
    Ok(())
}

/// A page against a handler that gives the same bytes.
async fn page(pals: &Pals, what: &str, path: &str, cookies: &Cookies, table: &mut Table) -> Outcome<()> {
    let mut client = pals.client().await?;
    client.cookies.clone_from(cookies);
    let answer = client.get(path).await?.expect(200, what)?;
    let mut ours = Readers::connect(pals.address, path, &client.cookies).await?;
    let mut bare = Readers::connect(load::bare(&answer)?, path, &client.cookies).await?;
    let (mut our_rates, mut bare_rates) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        our_rates.push(ours.turn().await?);
        bare_rates.push(bare.turn().await?);
    }
    table.rates(
        what,
        median(&mut our_rates),
        median(&mut bare_rates),
        "bare handler, same bytes",
    );
    Ok(())
}

/// Concerns sent against single rows committed.
async fn concerns(pals: &Pals, what: &str, commits: &Commits, table: &mut Table) -> Outcome<()> {
    let mut drafts = load::drafts(pals, DRAFTS * ROUNDS).await?;
    let (mut our_rates, mut commit_rates) = (Vec::new(), Vec::new());
    while !drafts.is_empty() {
        let turn = drafts.split_off(drafts.len().saturating_sub(DRAFTS));
        our_rates.push(load::send(pals, turn).await?);
        commit_rates.push(commits.turn().await?);
    }
    table.rates(
        what,
        median(&mut our_rates),
        median(&mut commit_rates),
        "single-row commits",
    );
    Ok(())
}

/// A file of 10 MB, sealed and put away, beside the same bytes written plainly; both are on the disk when they are done.
async fn files(pals: &Pals, folder: &Path, table: &mut Table) -> Outcome<()> {
    let megabytes = app::domain::file::FILE_BYTES_MAX / (1024 * 1024);
    let mut plan = vec![b'x'; usize::try_from(app::domain::file::FILE_BYTES_MAX)?];
    plan[..5].copy_from_slice(b"%PDF-");
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut client = pals.client().await?;
        let begun = Instant::now();
        let answer = client
            .post_file(&paths::question(Page::Files), "plan.pdf", &plan)
            .await?;
        ours.push(megabytes as f64 / begun.elapsed().as_secs_f64());
        if answer.status != 303 {
            return Err(format!("a file was answered with {}", answer.status).into());
        }
        let begun = Instant::now();
        let mut file = std::fs::File::create(folder.join("plain.pdf"))?;
        std::io::Write::write_all(&mut file, &plan)?;
        file.sync_all()?;
        plain.push(megabytes as f64 / begun.elapsed().as_secs_f64());
    }
    let (ours, plain) = (median(&mut ours), median(&mut plain));
    table.row(
        "File of 10 MB sent, sealed, no scanner",
        &format!("{ours:.0} MB/s"),
        &format!("{plain:.0} MB/s written plainly"),
        &format!("{:.2}", ours / plain),
        "",
    );
    Ok(())
}

async fn postgres(cluster: &str, folder: &Path, table: &mut Table) -> Outcome<()> {
    say("Concerns, PostgreSQL");
    let pals = Pals::start(folder, Some(&load::fresh_database(cluster, "pals_bench").await?)).await?;
    concerns(
        &pals,
        "Concerns sent, PostgreSQL",
        &Commits::postgres(cluster).await?,
        table,
    )
    .await?;
    pals.stop().await
}

async fn weights(pals: &Pals, table: &mut Table) -> Outcome<()> {
    let mut desk = pals.client().await?;
    desk.cookies = pals.signed_in(Role::SeniorOfficer).await?;
    let target = format!("under {}", bytes(u64::try_from(WEIGHT)?));
    for (what, weight) in [
        ("First visit to the form, brotli", weight::first_visit(pals).await?),
        ("Islands of the desk, brotli", weight::islands(&mut desk).await?),
    ] {
        let (ours, beside) = if weight == 0 {
            ("not built".to_owned(), "no wasm32 target here")
        } else {
            (format!("{weight} bytes"), "headers and bodies")
        };
        table.row(what, &ours, beside, "", &target);
    }
    let (pages, with) = weight::public_pages_with_islands(pals).await?;
    table.row(
        "Public pages that name a wasm",
        &with.to_string(),
        &format!("of {pages}"),
        "",
        "0",
    );
    Ok(())
}

/// The same page of the desk with few and with many cases, looked at in turn; then whatever else is done there.
async fn queues(folder: &Path, small: &Path, table: &mut Table) -> Outcome<()> {
    let mut sizes = vec![10_000_u32];
    if large() {
        sizes.push(100_000);
    }
    let mut running = vec![("nothing seeded".to_owned(), Pals::start(small, None).await?)];
    for size in sizes {
        say(&format!("Seeding {size} cases"));
        let (folder, begun) = (folder.join(size.to_string()), Instant::now());
        pals::seed(&folder, size).await?;
        say(&format!(
            "That took {:.0} seconds. Noting their words",
            begun.elapsed().as_secs_f64()
        ));
        pals::index(&folder).await?;
        say(&format!(
            "With that, {:.0} seconds. Queues",
            begun.elapsed().as_secs_f64()
        ));
        running.push((format!("{size} cases"), Pals::start(&folder, None).await?));
    }
    let mut clients: Vec<(Client, Vec<f64>)> = Vec::new();
    for (_, pals) in &running {
        let mut client = pals.client().await?;
        client.cookies = pals.signed_in(Role::Officer).await?;
        clients.push((client, Vec::new()));
    }
    for _ in 0..LOOKS {
        for (client, took) in &mut clients {
            let begun = Instant::now();
            client.get(paths::DESK).await?.expect(200, "the queue")?;
            took.push(begun.elapsed().as_secs_f64());
        }
    }
    let mut before: Option<(f64, f64)> = None;
    for ((what, _), (_, took)) in running.iter().zip(&mut clients) {
        let (p50, p99) = (percentile(took, 50), percentile(took, 99));
        let ratio = before.map_or_else(String::new, |(b50, b99)| format!("{:.2} / {:.2}", p50 / b50, p99 / b99));
        let target = if before.is_some() { "hardly grows" } else { "" };
        let ours = format!("{} / {}", milliseconds(p50), milliseconds(p99));
        table.row(
            &format!("Queue, {what}, p50 / p99"),
            &ours,
            if before.is_some() { "the line above" } else { "" },
            &ratio,
            target,
        );
        before = Some((p50, p99));
    }
    if !large() {
        table.row(
            "Queue, 100000 cases",
            "not measured",
            "PALS_BENCH_LARGE=1 does, in some minutes",
            "",
            "hardly grows",
        );
    }
    say("The desk");
    let mut sides = Vec::new();
    for ((what, _), (client, _)) in running.iter().zip(clients).skip(1) {
        sides.push(Side::new(what, client).await?);
    }
    desk::desk(sides, table).await?;
    for (_, pals) in running {
        pals.stop().await?;
    }
    Ok(())
}

fn say(what: &str) {
    eprintln!("== {what}");
}

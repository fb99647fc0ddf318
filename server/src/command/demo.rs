//! `pals demo` and `pals seed`: a fictional trust in a folder of its own.

use super::{Outcome, Trouble, other};
use server::clock::System;
use server::config::{Config, example};
use server::{Options, build, demo};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

/// Serves the demonstration, making whatever its folder lacks.
pub async fn demo(listen: SocketAddr, folder: &Path, unlimited: bool, database_url: Option<String>) -> Outcome {
    let config = prepare(folder, listen, database_url)?;
    let accounts = demo::accounts(folder).map_err(|e| other("the demonstration's accounts", e))?;
    let app = build(
        &config,
        Arc::new(System),
        Options {
            demonstration: accounts.clone(),
            unlimited,
            transport: None,
        },
    )
    .await?;
    demo::add_accounts(&app.core)
        .await
        .map_err(|e| other("the demonstration's accounts could not be added", e))?;
    let filled = demo::fill(&app.core)
        .await
        .map_err(|e| other("the demonstration's cases could not be added", e))?;
    demo::fill_support(&app.core)
        .await
        .map_err(|e| other("the demonstration's directory could not be added", e))?;
    let follow = demo::cases_to_follow(folder, filled).map_err(|e| other("the demonstration's cases to follow", e))?;

    println!("\nThe PALS Portal is running: a demonstration, with a fictional trust and fictional people.");
    println!("\n  People who want to tell us something   http://{listen}/");
    println!("  Staff                                  http://{listen}/desk");
    println!("  People who follow what happens         http://{listen}/follow");
    for case in &follow {
        println!(
            "    with reference {} and code {}: {}",
            case.reference, case.code, case.shows
        );
    }
    println!("\n  The sign-in page signs you in as anyone below with one press. Without it:");
    for account in &accounts {
        println!(
            "  {:<15} {:<38} {:<24} one-time secret {}",
            account.role, account.email, account.password, account.totp
        );
    }
    println!(
        "\n  Also in {}. Mail is written to {}.",
        folder.join(demo::ACCOUNTS_FILE).display(),
        folder.join("mail").display()
    );
    println!("  Ctrl+C stops it; what was written stays.\n");
    super::serve::run(app, listen, true).await
}

/// Adds synthetic cases.
pub async fn seed(folder: &Path, count: u32, database_url: Option<String>) -> Outcome {
    let config = prepare(folder, SocketAddr::from(([127, 0, 0, 1], 3000)), database_url)?;
    let accounts = demo::accounts(folder).map_err(|e| other("the demonstration's accounts", e))?;
    let core = server::core(&config, Arc::new(System), accounts, false).await?;
    demo::add_accounts(&core)
        .await
        .map_err(|e| other("the demonstration's accounts could not be added", e))?;
    let progress = |done: u32| eprintln!("{done} of {count} cases");
    demo::seed(&core, count, progress)
        .await
        .map_err(|e| other("the cases could not be added", e))?;
    core.db.close().await;
    Ok(())
}

fn prepare(folder: &Path, listen: SocketAddr, database_url: Option<String>) -> Outcome<Config> {
    std::fs::create_dir_all(folder).map_err(|e| other(&format!("{} can't be made", folder.display()), e))?;
    let text = example(folder, &listen.to_string());
    // Settings of a real service in the environment are not meant for the demonstration.
    let over = database_url.map(|url| ("PALS_DATABASE_URL".to_owned(), url));
    Config::from_text(&text, over).map_err(Trouble::from)
}

//! `pals doctor`: what is set, what is wrong, and how to mend it. Never shows a key or a password.

use super::{Outcome, Trouble, config};
use server::clock::{Clock, System};
use server::config::Config;
use server::config::mail::Route;
use server::db::Db;
use server::files::Files;
use server::links::Links;
use server::mail::Transport;
use server::vault::Vault;
use std::path::Path;

/// Looks at everything, says each in a line, and fails if anything must be mended before serving.
pub async fn doctor(path: &Path) -> Outcome {
    let config = config(path)?;
    println!("configuration   {}", path.display());
    let mut wrong = 0;
    let mut say = |what: &str, found: Result<String, String>| match found {
        Ok(line) => println!("{what:<15} {line}"),
        Err(line) => {
            wrong += 1;
            println!("{what:<15} WRONG: {line}");
        }
    };
    say(
        "trust",
        Ok(format!(
            "{}, {} sites, {} services",
            config.trust.name,
            config.trust.sites.len(),
            config.trust.services.len()
        )),
    );
    say("origin", origin(&config));
    say("holidays", holidays(&config));
    say("keys", keys(&config));
    say("database", database(&config).await);
    say("mail", mail(&config));
    say("files", files(&config).await);
    say("virus scanner", scanner(&config).await);
    say("websites", websites(&config));
    if wrong == 0 {
        println!("\nNothing is wrong.");
        Ok(())
    } else {
        Err(Trouble::Setting(format!("{wrong} to be mended")))
    }
}

fn origin(config: &Config) -> Result<String, String> {
    config
        .origin()
        .map(|origin| origin.as_str().to_owned())
        .map_err(|e| e.to_string())
}

fn holidays(config: &Config) -> Result<String, String> {
    let calendar = config.calendar().map_err(|e| e.to_string())?;
    let left = calendar
        .known_to()
        .signed_duration_since(app::words::london_day(System.now()))
        .num_days();
    if left < 180 {
        return Err(format!(
            "known to {} only: give a newer table with bank_holidays",
            calendar.known_to()
        ));
    }
    Ok(format!("known to {}", calendar.known_to()))
}

fn keys(config: &Config) -> Result<String, String> {
    let path = &config.key_file;
    if !path.exists() {
        return Ok(format!(
            "{} is not there yet: it is made at the first start. Keep a copy of it apart from the backups",
            path.display()
        ));
    }
    Vault::read(path).map_err(|e| e.to_string())?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).map_err(|e| e.to_string())?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(format!(
                "{} can be read by others: chmod 600 {}",
                path.display(),
                path.display()
            ));
        }
    }
    Ok(path.display().to_string())
}

async fn database(config: &Config) -> Result<String, String> {
    let db = Db::open(&config.database_url).await.map_err(|e| e.to_string())?;
    let kind = match &db {
        Db::Sqlite { .. } => "SQLite, durable (write-ahead log, synchronous=FULL)",
        Db::Postgres(_) => "PostgreSQL, durable (fsync, full_page_writes and synchronous_commit are on)",
    };
    db.close().await;
    Ok(kind.to_owned())
}

fn mail(config: &Config) -> Result<String, String> {
    Transport::from_config(&config.mail).map_err(|e| e.to_string())?;
    let way = match config.mail.transport {
        Route::Smtp => format!(
            "to {} with TLS {:?}",
            config.mail.host.as_deref().unwrap_or_default(),
            config.mail.tls
        ),
        Route::Folder => "into a folder: nobody is sent anything".to_owned(),
    };
    Ok(match &config.mail.text_gateway {
        Some(gateway) => format!("{way}; text messages by {gateway}"),
        None => format!("{way}; no text messages (mail.text_gateway)"),
    })
}

async fn files(config: &Config) -> Result<String, String> {
    let files = Files::from_config(&config.files, config.beside()).map_err(|e| e.to_string())?;
    files.store.try_out().await.map_err(|e| e.to_string())?;
    Ok(format!("in {}, written, read and deleted", files.store.place))
}

fn websites(config: &Config) -> Result<String, String> {
    let links = Links::from_config(config.links.as_ref()).map_err(|e| e.to_string())?;
    Ok(match links {
        Some(_) => "of the directory are looked at once a week, by way of links.proxy",
        None => "of the directory are not looked at (links.proxy)",
    }
    .to_owned())
}

async fn scanner(config: &Config) -> Result<String, String> {
    let files = Files::from_config(&config.files, config.beside()).map_err(|e| e.to_string())?;
    match files.scanner {
        None => Ok("none: files are not checked for viruses (files.clamd)".to_owned()),
        Some(scanner) if scanner.is_there().await => Ok("answers".to_owned()),
        Some(_) => Err("does not answer: files are kept, and nobody can open them until it does".to_owned()),
    }
}

//! `pals user`: accounts, and the secrets that are shown once.

use super::{Outcome, Trouble, config, other};
use app::domain::access::Role;
use app::domain::account::{PASSWORD_MAX, PASSWORD_MIN, PasswordFlaw};
use app::domain::failure::Failure;
use server::clock::System;
use server::service::{Core, NewStaff, Secrets};
use std::io::{BufRead, IsTerminal};
use std::path::Path;
use std::sync::Arc;

/// Adds an account.
pub async fn add(path: &Path, email: String, name: String, role: &str, division: Option<String>) -> Outcome {
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let role = Role::from_code(role).ok_or_else(|| {
        let roles: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        Trouble::Setting(format!("--role must be one of {}", roles.join(", ")))
    })?;
    if (role == Role::Investigator) != division.is_some() {
        return Err(Trouble::Setting(
            "--division is for investigators, and they need one".to_owned(),
        ));
    }
    if email.trim().parse::<lettre::Address>().is_err() {
        return Err(Trouble::Setting("--email must be an email address".to_owned()));
    }
    let password = new_password(&core)?;
    let secrets = core
        .add_staff(
            NewStaff {
                email: email.clone(),
                name,
                role,
                division,
            },
            password,
            None,
        )
        .await
        .map_err(|failure| match failure {
            Failure::Invalid => Trouble::Other(
                "there is an account with this address already: `pals user reset` gives it a new password".to_owned(),
            ),
            failure => other("the account could not be added", failure),
        })?;
    show(&core, &email, &secrets);
    core.db.close().await;
    Ok(())
}

/// Closes an account.
pub async fn disable(path: &Path, email: String) -> Outcome {
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let found = core
        .disable_staff(email)
        .await
        .map_err(|e| other("the account could not be closed", e))?;
    core.db.close().await;
    if found {
        println!("The account is closed, and its sessions are over.");
        Ok(())
    } else {
        Err(no_such_account())
    }
}

/// Gives an account new secrets.
pub async fn reset(path: &Path, email: String) -> Outcome {
    let core = server::core(&config(path)?, Arc::new(System), Vec::new(), false).await?;
    let password = new_password(&core)?;
    let secrets = core
        .reset_staff(email.clone(), password)
        .await
        .map_err(|e| other("the account could not be reset", e))?;
    show(&core, &email, &secrets.ok_or_else(no_such_account)?);
    core.db.close().await;
    Ok(())
}

fn no_such_account() -> Trouble {
    Trouble::Other("there is no account with this address".to_owned())
}

/// Reads a new password: at a terminal without showing it, otherwise one line of the standard input.
fn new_password(core: &Core) -> Outcome<String> {
    let read = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(format!("Password ({PASSWORD_MIN} characters or more, not shown): "))
    } else {
        std::io::stdin()
            .lock()
            .lines()
            .next()
            .unwrap_or_else(|| Ok(String::new()))
    };
    let password = read.map_err(|e| other("the password can't be read", e))?;
    core.check_new_password(&password).map_err(|flaw| {
        Trouble::Setting(match flaw {
            PasswordFlaw::TooShort => format!("the password must have {PASSWORD_MIN} characters or more"),
            PasswordFlaw::TooLong => format!("the password must have {PASSWORD_MAX} characters or fewer"),
            PasswordFlaw::Guessable => {
                "the password is too easy to guess: several words that do not belong together are better".to_owned()
            }
        })
    })?;
    Ok(password)
}

/// Shows what is shown once.
fn show(core: &Core, email: &str, secrets: &Secrets) {
    let issuer: String = core
        .trust
        .name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    println!("\nHand this over safely. It is not shown again.\n");
    println!("One-time secret for the authenticator app: {}", secrets.totp);
    println!(
        "As an address for a QR code: otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}\n",
        secrets.totp
    );
    println!("Recovery codes, each good once in place of the app's code:");
    for code in &secrets.recovery {
        println!("  {code}");
    }
}

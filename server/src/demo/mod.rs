//! The demonstration: a fictional trust in a folder of its own, with an account for each role and cases in every state.

mod cases;
mod past;
mod seed;
mod support;

pub use cases::{FollowMe, fill};
pub use seed::seed;
pub use support::fill_support;

use crate::service::{Core, DemonstrationSecret, NewStaff};
use app::domain::access::Role;
use app::domain::agreement::{ConsentForm, TermsForm};
use app::domain::consent::{ConsentChange, Method};
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::plan::{PlanForm, Settled};
use app::domain::told::{Telling, Told};
use chrono::NaiveDate;
use std::path::Path;
use std::sync::Arc;

/// Where the sign-in details are written, in the demonstration's folder.
pub const ACCOUNTS_FILE: &str = "demo-accounts.json";

/// Where the references and codes of cases to follow are written.
pub const CASES_FILE: &str = "demo-cases.json";

/// The people of the demonstration: name, address, role, division. Nobody is really called this.
const PEOPLE: &[(&str, &str, Role, Option<&str>)] = &[
    (
        "Olive Officer (example)",
        "officer@fylde-coast.example",
        Role::Officer,
        None,
    ),
    (
        "Sam Senior (example)",
        "senior@fylde-coast.example",
        Role::SeniorOfficer,
        None,
    ),
    (
        "Mina Manager (example)",
        "manager@fylde-coast.example",
        Role::Manager,
        None,
    ),
    (
        "Ivo Investigator (example)",
        "investigator@fylde-coast.example",
        Role::Investigator,
        Some("Medicine"),
    ),
    (
        "Ada Auditor (example)",
        "auditor@fylde-coast.example",
        Role::Auditor,
        None,
    ),
    (
        "Ari Administrator (example)",
        "administrator@fylde-coast.example",
        Role::Administrator,
        None,
    ),
];

/// The accounts that a folder holds; new ones, with passwords and secrets of their own, where it holds none yet.
///
/// # Errors
/// The file can't be read or written.
pub fn accounts(folder: &Path) -> std::io::Result<Vec<DemonstrationSecret>> {
    let path = folder.join(ACCOUNTS_FILE);
    if path.exists() {
        return Ok(serde_json::from_slice(&std::fs::read(path)?)?);
    }
    let accounts: Vec<DemonstrationSecret> = PEOPLE
        .iter()
        .map(|(name, email, role, _)| DemonstrationSecret {
            email: (*email).to_owned(),
            password: format!(
                "demonstration {}",
                data_encoding::BASE32_NOPAD
                    .encode(&rand::random::<[u8; 5]>())
                    .to_lowercase()
            ),
            totp: data_encoding::BASE32_NOPAD.encode(&rand::random::<[u8; 20]>()),
            role: *role,
            name: (*name).to_owned(),
        })
        .collect();
    std::fs::write(path, serde_json::to_vec_pretty(&accounts)?)?;
    Ok(accounts)
}

/// The cases that visitors can follow: those just made, kept in the folder for the next start; else those kept there.
///
/// # Errors
/// The file can't be read or written.
pub fn cases_to_follow(folder: &Path, made: Vec<FollowMe>) -> std::io::Result<Vec<FollowMe>> {
    let path = folder.join(CASES_FILE);
    if !made.is_empty() {
        std::fs::write(&path, serde_json::to_vec_pretty(&made)?)?;
        return Ok(made);
    }
    if path.exists() {
        Ok(serde_json::from_slice(&std::fs::read(path)?)?)
    } else {
        Ok(made)
    }
}

/// Gives the accounts to the people of the demonstration, where they have none yet.
///
/// # Errors
/// A breakdown.
pub async fn add_accounts(core: &Arc<Core>) -> Result<(), Failure> {
    for secret in &core.demonstration {
        let division = PEOPLE
            .iter()
            .find(|(_, email, ..)| *email == secret.email)
            .and_then(|(.., division)| division.map(str::to_owned));
        let new = NewStaff {
            email: secret.email.clone(),
            name: secret.name.clone(),
            role: secret.role,
            division,
        };
        match core
            .add_staff(new, secret.password.clone(), Some(secret.totp.clone()))
            .await
        {
            Ok(_) | Err(Failure::Invalid) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}

/// Consent changes, as somebody of the team records it: told to them, and to talk only.
fn consent(change: ConsentChange, note: String) -> Deed {
    Deed::Consent(ConsentForm {
        change: change.code().to_owned(),
        note,
        terms: TermsForm {
            talk: "yes".to_owned(),
            ..TermsForm::default()
        },
        method: Method::Told.code().to_owned(),
        ..ConsentForm::default()
    })
}

/// A complaint is planned, as somebody of the team records it.
fn plan(respond_by: NaiveDate, settled: Settled, told: Told, note: String) -> Deed {
    Deed::Plan(PlanForm {
        settled: settled.code().to_owned(),
        respond_by: respond_by.into(),
        telling: Telling {
            told: told.code().to_owned(),
            ..Telling::default()
        },
        note,
    })
}

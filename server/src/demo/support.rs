//! The demonstration's directory: the entries that come with the product, and which of them were checked. By nobody: the
//! person who is said to have done it is as fictional as the trust.

use super::cases::people;
use crate::service::directory::Takes;
use crate::service::directory_file::{SEED, read};
use crate::service::{Core, Trouble};
use app::domain::access::Role;
use app::domain::failure::Failure;
use app::domain::support::{CHECK_AGAIN_DAYS, Entry};
use chrono::Days;
use std::sync::Arc;

/// The entry that it is time to check again.
const STALE: &str = "cab";

/// Takes the entries in, once, and marks those as checked that can be reached at all.
///
/// # Errors
/// The database is away.
pub async fn fill_support(core: &Arc<Core>) -> Result<(), Failure> {
    if !core.entries().await?.is_empty() {
        return Ok(());
    }
    let records = read(SEED.as_bytes()).map_err(|_| Failure::Internal)?;
    core.import_entries(records.clone(), Takes::New, None).await?;
    let checker = core
        .run(|core| async move {
            let mut tx = core.db.read().await?;
            let people = people(&mut tx).await?;
            let senior = people.get(&Role::SeniorOfficer).map(|senior| senior.id);
            senior.ok_or(Trouble::Defect("the demonstration has no senior officer"))
        })
        .await?;
    for Entry { slug, texts, .. } in records.into_iter().map(|record| record.entry) {
        if texts.phone.is_empty() && texts.email.is_empty() && texts.web.is_empty() {
            continue;
        }
        let days = if slug == STALE { CHECK_AGAIN_DAYS + 30 } else { 20 };
        core.check_entry(&slug, None, checker, core.today() - Days::new(days))
            .await?;
    }
    Ok(())
}

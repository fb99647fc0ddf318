//! Running the place: stuck mail, the audit trail, accounts.

use super::Core;
use crate::db::{audit, outbox, staff};
use app::domain::access::{Act, Actor, may};
use app::domain::failure::Failure;
use app::port::{AuditLine, Office, StaffLine, StuckMail};
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the office.
pub struct OfficeService(pub Arc<Core>);

#[async_trait]
impl Office for OfficeService {
    async fn stuck_mail(&self, actor: &Actor) -> Result<Vec<StuckMail>, Failure> {
        may(actor, Act::SeeMail, None).map_err(|_| Failure::Forbidden)?;
        let sees_cases = may(actor, Act::List, None).is_ok();
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let mut stuck = outbox::stuck(&mut tx).await?;
                if !sees_cases {
                    stuck.iter_mut().for_each(|mail| mail.reference = None);
                }
                Ok(stuck)
            })
            .await
    }

    async fn audit(&self, actor: &Actor, page: u32) -> Result<Vec<AuditLine>, Failure> {
        may(actor, Act::SeeAudit, None).map_err(|_| Failure::Forbidden)?;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                Ok(audit::page(&mut tx, page).await?)
            })
            .await
    }

    async fn staff(&self, actor: &Actor) -> Result<Vec<StaffLine>, Failure> {
        may(actor, Act::ManageAccounts, None).map_err(|_| Failure::Forbidden)?;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                Ok(staff::all(&mut tx).await?)
            })
            .await
    }
}

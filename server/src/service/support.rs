//! Who helps with what, where: what people find.

use super::Core;
use crate::db::support;
use crate::places;
use app::domain::council::{Council, CouncilCode, Postcode};
use app::domain::directory::Record;
use app::domain::failure::Failure;
use app::domain::support::{Found, Listed, Need, choose};
use app::port::Support;
use async_trait::async_trait;
use std::sync::Arc;

/// The port of the pages about help.
pub struct SupportService(pub Arc<Core>);

#[async_trait]
impl Support for SupportService {
    async fn find(&self, need: Need, council: Option<&CouncilCode>) -> Result<Found, Failure> {
        let council = council.cloned();
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let mut listed = Vec::new();
                for (id, record, checked_on) in support::checked(&mut tx).await? {
                    // One that can't be read takes no other with it.
                    match serde_json::from_str::<Record>(&record) {
                        Ok(record) => listed.extend(Listed::on(record.entry, Some(checked_on), core.today())),
                        Err(error) => tracing::error!(entry = %id, cause = %error, "an entry can't be read"),
                    }
                }
                Ok(choose(listed, need, council.as_ref()))
            })
            .await
    }

    fn council_of(&self, postcode: &Postcode) -> Option<CouncilCode> {
        places::council_of(postcode)
    }

    fn councils(&self) -> &[Council] {
        &places::ENGLAND
    }
}

//! Tells staff by mail, in their own hours, what is due and what may be about danger and waits.

use crate::service::Core;
use app::domain::failure::Failure;
use std::sync::Arc;

/// Writes what is to be written now; how many mails and cases.
///
/// # Errors
/// The database is away.
pub async fn warn(core: &Arc<Core>) -> Result<u64, Failure> {
    core.run(|core| async move { Ok(core.warn_of_alerts().await? + core.write_digests().await?) })
        .await
}

//! Ends consents whose last day is over, so that the timeline says so. Nothing waits for it: a consent that is over gives no
//! permission, ended or not.

use crate::service::Core;
use app::domain::failure::Failure;
use std::sync::Arc;

/// Ends them; how many.
///
/// # Errors
/// The database is away; [`Failure::Conflict`] when somebody was faster, and then it is tried again.
pub async fn end_consents(core: &Arc<Core>) -> Result<u64, Failure> {
    core.run(|core| async move { core.end_consents().await }).await
}

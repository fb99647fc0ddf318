//! Works dates out again after the bank holidays or the trust's targets have changed: whoever opens a case meanwhile sees them
//! worked out anew already, only the queue still has the old ones.

use crate::service::Core;
use app::domain::failure::Failure;
use std::sync::Arc;

/// Works them out; of how many cases.
///
/// # Errors
/// The database is away.
pub async fn move_dates(core: &Arc<Core>) -> Result<u64, Failure> {
    core.run(|core| async move { core.move_dates().await }).await
}

//! Marks cases that came before they were marked as they are now, so that the people on them are found.

use crate::service::Core;
use app::domain::failure::Failure;
use std::sync::Arc;

/// Marks them; how many.
///
/// # Errors
/// The database is away.
pub async fn mark_cases(core: &Arc<Core>) -> Result<u64, Failure> {
    core.mark_cases().await
}

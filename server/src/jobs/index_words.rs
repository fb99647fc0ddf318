//! Notes the words of cases that have changed, so that they are found by what stands in them. What a crash left undone is still
//! waiting: a case says itself up to which version its words are noted.

use crate::service::Core;
use app::domain::failure::Failure;
use std::sync::Arc;

/// Notes them; of how many cases.
///
/// # Errors
/// The database is away.
pub async fn index_words(core: &Arc<Core>) -> Result<u64, Failure> {
    core.index_words().await
}

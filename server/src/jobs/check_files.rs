//! Has files scanned that came while the virus scanner was away. Until then nobody can open them.

use crate::db::files;
use crate::service::Core;
use app::domain::failure::Failure;
use std::sync::Arc;

/// Asks the scanner about what it has not seen; how many files it has seen now. Whoever runs us is told how many wait.
///
/// # Errors
/// The database is away.
pub async fn check_files(core: &Arc<Core>) -> Result<u64, Failure> {
    core.run(|core| async move {
        let done = core.check_files().await?;
        let mut tx = core.db.read().await?;
        let waiting = files::waiting(&mut tx).await?;
        metrics::gauge!("pals_files_not_checked").set(waiting as f64);
        if waiting > 0 {
            tracing::warn!(waiting, "files wait for the virus scanner: nobody can open them");
        }
        Ok(done)
    })
    .await
}

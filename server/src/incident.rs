//! The number that ties a page of ours to its line in the log: one for each request, carried into the work it starts.

use std::future::Future;

tokio::task_local! {
    static NUMBER: String;
}

/// Runs something under an incident number.
pub async fn under<T>(number: String, work: impl Future<Output = T>) -> T {
    NUMBER.scope(number, work).await
}

/// The number this runs under; "none" outside of any request.
#[must_use]
pub fn number() -> String {
    NUMBER.try_with(Clone::clone).unwrap_or_else(|_| "none".to_owned())
}

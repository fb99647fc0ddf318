//! Finding help: who helps with what, where.

use crate::domain::council::{Council, CouncilCode, Postcode};
use crate::domain::failure::Failure;
use crate::domain::support::{Found, Need};
use async_trait::async_trait;

/// Finding help. Nothing of what is asked here is kept or logged.
#[async_trait]
pub trait Support: Send + Sync {
    /// Who helps with something, where a council is.
    async fn find(&self, need: Need, council: Option<&CouncilCode>) -> Result<Found, Failure>;
    /// Whose area a postcode is in, England's or not; `None` where there is no such first half. A postcode that never
    /// existed is taken for its neighbour.
    fn council_of(&self, postcode: &Postcode) -> Option<CouncilCode>;
    /// The councils of England, from A to Z.
    fn councils(&self) -> &[Council];
}

//! Whether websites of the directory are looked at, and by whose leave, as written under `[links]`.

use super::ConfigError;
use serde::Deserialize;
use std::path::PathBuf;

/// The `[links]` section. Without it no website is ever asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinksConfig {
    /// The operator's own proxy, such as `http://proxy.example:3128`: it alone decides where we may go.
    pub proxy: String,
    /// Further authorities to trust, in PEM: of a proxy that opens TLS.
    pub certificates: Option<PathBuf>,
}

impl LinksConfig {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let is_address = |rest: &str| !rest.is_empty() && !rest.contains(char::is_whitespace);
        let schemes = ["http://", "https://"];
        if schemes
            .iter()
            .any(|scheme| self.proxy.strip_prefix(scheme).is_some_and(is_address))
        {
            return Ok(());
        }
        Err(ConfigError(format!(
            "links.proxy is {:?}: it must be the address of a proxy, such as http://proxy.example:3128",
            self.proxy
        )))
    }
}

//! Looks whether a website is still there, by way of the operator's own proxy and no other.

use crate::config::ConfigError;
use crate::config::links::LinksConfig;
use app::domain::directory::LinkFound;
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, Proxy, StatusCode};
use std::error::Error;
use std::io;
use std::time::Duration;

/// A website that says nothing for so long doesn't answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a website may send us on.
const REDIRECTS: usize = 5;

/// What asks for websites.
pub struct Links {
    client: Client,
}

impl Links {
    /// By way of the configured proxy; `None` where there is none.
    ///
    /// # Errors
    /// It can't be set up.
    pub fn from_config(links: Option<&LinksConfig>) -> Result<Option<Self>, ConfigError> {
        let Some(links) = links else { return Ok(None) };
        let wrong = |what: &str, why: &dyn std::fmt::Display| ConfigError(format!("links.{what} can't be used: {why}"));
        // The client takes whatever TLS the program has settled on. Somebody else may have done so before: that is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let proxy = Proxy::all(&links.proxy).map_err(|e| wrong("proxy", &e))?;
        // Nothing from the environment: the one proxy that is set decides.
        let mut client = Client::builder()
            .no_proxy()
            .proxy(proxy)
            .https_only(true)
            .redirect(Policy::limited(REDIRECTS))
            .timeout(PATIENCE)
            .user_agent(concat!(
                "pals-portal/",
                env!("CARGO_PKG_VERSION"),
                " (looks whether a page is there)"
            ));
        if let Some(path) = &links.certificates {
            let pem = std::fs::read(path).map_err(|e| wrong("certificates", &format!("{}: {e}", path.display())))?;
            let certificates = Certificate::from_pem_bundle(&pem).map_err(|e| wrong("certificates", &e))?;
            client = client.tls_certs_merge(certificates);
        }
        let client = client.build().map_err(|e| wrong("proxy", &e))?;
        Ok(Some(Self { client }))
    }

    /// What is found at a web address. Nothing of a page is read.
    pub async fn look(&self, web: &str) -> LinkFound {
        match self.client.get(web).send().await {
            Ok(answer) => match answer.status() {
                StatusCode::NOT_FOUND | StatusCode::GONE => LinkFound::Gone,
                status if status.is_server_error() => LinkFound::Fails,
                // Whoever asks us to sign in or to slow down is there.
                _ => LinkFound::Answers,
            },
            // The proxy is away, or lets nobody go there, or can't get there itself: it doesn't say which.
            Err(error) if error.is_connect() && !is_tls(&error) => LinkFound::NotAllowed,
            Err(_) => LinkFound::Fails,
        }
    }
}

/// Did a website answer with a certificate that nobody should trust, or none?
fn is_tls(error: &reqwest::Error) -> bool {
    let causes = std::iter::successors(error.source(), |error| (*error).source());
    let is = |cause: &(dyn Error + 'static)| {
        let inner = cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        cause.is::<rustls::Error>() || inner.is_some_and(|inner| inner.is::<rustls::Error>())
    };
    causes.into_iter().any(is)
}

//! Asks clamd whether there is a virus in a file. Whatever isn't a clear answer is none: the file waits.

use crate::config::files::Clamd;
use clamav_client::tokio::{Socket, Tcp, TransportProtocol, ping, scan_buffer};
use std::time::Duration;

/// A scan of 10 MB takes a second or two; whoever takes longer is away.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes that are sent in one go.
const PIECE: usize = 64 * 1024;

/// Who looks for viruses.
#[derive(Debug, Clone)]
pub struct Scanner(pub Clamd);

/// What the scanner said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was found.
    Clean,
    /// Something was.
    Virus,
    /// No answer, or none that we know.
    Away,
}

impl Scanner {
    /// Looks into a file.
    pub async fn scan(&self, bytes: &[u8]) -> Verdict {
        match &self.0 {
            Clamd::Tcp(address) => {
                ask(
                    bytes,
                    Tcp {
                        host_address: address.as_str(),
                    },
                )
                .await
            }
            Clamd::Socket(path) => ask(bytes, Socket { socket_path: path }).await,
        }
    }

    /// Is it there?
    pub async fn is_there(&self) -> bool {
        let answer = async {
            match &self.0 {
                Clamd::Tcp(address) => {
                    ping(Tcp {
                        host_address: address.as_str(),
                    })
                    .await
                }
                Clamd::Socket(path) => ping(Socket { socket_path: path }).await,
            }
        };
        tokio::time::timeout(PATIENCE, answer)
            .await
            .is_ok_and(|answer| answer.is_ok())
    }
}

async fn ask<T: TransportProtocol>(bytes: &[u8], clamd: T) -> Verdict {
    let answer = match tokio::time::timeout(PATIENCE, scan_buffer(bytes, clamd, Some(PIECE))).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => {
            tracing::warn!(%error, "the virus scanner is away");
            return Verdict::Away;
        }
        Err(_) => {
            tracing::warn!("the virus scanner takes too long");
            return Verdict::Away;
        }
    };
    // "stream: OK", "stream: NAME FOUND", or something about the scanner itself.
    match answer.strip_suffix(b"\0").unwrap_or(&answer) {
        b"stream: OK" => Verdict::Clean,
        found if found.starts_with(b"stream: ") && found.ends_with(b" FOUND") => Verdict::Virus,
        _ => {
            tracing::warn!("the virus scanner gave no clear answer");
            Verdict::Away
        }
    }
}

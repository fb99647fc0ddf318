//! A virus scanner that speaks clamd's protocol, and can be away.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What every scanner takes for a virus, put together so that no scanner finds it here.
pub fn eicar() -> Vec<u8> {
    [
        r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR",
        "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
    ]
    .concat()
    .into_bytes()
}

/// A scanner on a port of its own, for as long as the test runs.
pub struct FakeScanner {
    /// Where it listens.
    pub address: String,
    is_there: Arc<AtomicBool>,
}

impl FakeScanner {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let is_there = Arc::new(AtomicBool::new(true));
        let there = Arc::clone(&is_there);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if there.load(Ordering::SeqCst) {
                    tokio::spawn(answer(stream));
                }
            }
        });
        Self { address, is_there }
    }

    /// From now on it drops every line, or answers again.
    pub fn be_there(&self, is_there: bool) {
        self.is_there.store(is_there, Ordering::SeqCst);
    }
}

/// `zINSTREAM`, then pieces with their length before them, then a length of nothing.
async fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut command = Vec::new();
    while command.last() != Some(&0) {
        command.push(stream.read_u8().await?);
    }
    if command != b"zINSTREAM\0" {
        return stream.write_all(b"PONG\0").await;
    }
    let mut sent = Vec::new();
    loop {
        let length = stream.read_u32().await? as usize;
        if length == 0 {
            break;
        }
        let start = sent.len();
        sent.resize(start + length, 0);
        stream.read_exact(&mut sent[start..]).await?;
    }
    let virus = eicar();
    let found = sent.windows(virus.len()).any(|window| window == virus);
    let said: &[u8] = if found {
        b"stream: Eicar-Test-Signature FOUND\0"
    } else {
        b"stream: OK\0"
    };
    stream.write_all(said).await
}

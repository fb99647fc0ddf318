//! The real binary in a process of its own, and the plainest client: HTTP over a socket, read to the last byte.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use server::service::DemonstrationSecret;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than anything here should take.
const TOO_LONG: Duration = Duration::from_secs(60);

/// `pals demo --unlimited`, killed when this is dropped.
pub struct Pals {
    process: Child,
    pub port: u16,
}

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

impl Pals {
    /// Starts it in a folder. What it says goes to the end of `said`.
    pub fn start(folder: &Path, port: u16, said: &Path) -> Self {
        let open = || File::options().create(true).append(true).open(said).unwrap();
        let process = Command::new(env!("CARGO_BIN_EXE_pals"))
            .args([
                "demo",
                "--unlimited",
                "--listen",
                &format!("127.0.0.1:{port}"),
                "--data",
            ])
            .arg(folder)
            .env("PALS_LOG", "debug")
            .stdin(Stdio::null())
            .stdout(open())
            .stderr(open())
            .spawn()
            .unwrap();
        Self { process, port }
    }

    /// Waits until it serves.
    pub fn ready(self) -> Self {
        let begun = Instant::now();
        while !Line::open(self.port)
            .and_then(|mut line| line.ask("GET", "/health/ready", &[], None))
            .is_ok_and(|answer| answer.status == 200)
        {
            assert!(begun.elapsed() < TOO_LONG, "not ready after {TOO_LONG:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
        self
    }

    /// One of its limits, as the system has it: the soft one.
    pub fn limit(&self, name: &str) -> String {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", self.process.id())).unwrap();
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.split_whitespace().next().unwrap().to_owned()
    }

    /// Ends it without a word, as when the power goes: SIGKILL.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Pals {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The account of a role in the demonstration.
pub fn account(folder: &Path, role: &str) -> DemonstrationSecret {
    let file = std::fs::read(folder.join(server::demo::ACCOUNTS_FILE)).unwrap();
    let accounts: Vec<DemonstrationSecret> = serde_json::from_slice(&file).unwrap();
    accounts
        .into_iter()
        .find(|account| account.role.code() == role)
        .unwrap()
}

/// An open connection.
pub struct Line(BufReader<TcpStream>);

/// An answer that has arrived whole.
pub struct Arrived {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Arrived {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers
            .iter()
            .find(|(name, _)| name == "location")
            .map_or("", |(_, value)| value)
    }

    /// The cookies it sets; an empty value takes one away.
    pub fn cookies(&self) -> impl Iterator<Item = (&str, &str)> {
        let set = self.headers.iter().filter(|(name, _)| name == "set-cookie");
        set.filter_map(|(_, value)| value.split(';').next()?.split_once('='))
    }
}

impl Line {
    pub fn open(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(TOO_LONG))?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Asks, and reads the answer to its end. An answer that breaks off is an error.
    pub fn ask(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(String, String)],
        body: Option<&[u8]>,
    ) -> io::Result<Arrived> {
        let mut head = format!("{method} {path} HTTP/1.1\r\n");
        if !headers.iter().any(|(name, _)| name == "host") {
            head += "host: 127.0.0.1\r\n";
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        if let Some(body) = body {
            head += &format!("content-length: {}\r\n", body.len());
        }
        let mut request = format!("{head}\r\n").into_bytes();
        request.extend_from_slice(body.unwrap_or_default());
        self.0.get_mut().write_all(&request)?;
        self.read()
    }

    fn read(&mut self) -> io::Result<Arrived> {
        let status = self.line()?;
        let status = status
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .ok_or(io::ErrorKind::InvalidData)?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let header = |wanted: &str| {
            headers
                .iter()
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.as_str())
        };
        let body = match header("content-length").and_then(|length| length.parse().ok()) {
            Some(length) => self.exactly(length)?,
            None if header("transfer-encoding") == Some("chunked") => self.chunks()?,
            None => Vec::new(),
        };
        Ok(Arrived { status, headers, body })
    }

    fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let length = usize::from_str_radix(&self.line()?, 16).map_err(|_| io::ErrorKind::InvalidData)?;
            body.extend(self.exactly(length)?);
            self.line()?;
            if length == 0 {
                return Ok(body);
            }
        }
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        line.strip_suffix("\r\n")
            .map(str::to_owned)
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    fn exactly(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.0.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

/// A router that stands before a process: what is asked of it is asked of the process, so that a
/// [`crate::harness::Browser`] can use both alike.
pub fn before(port: u16) -> Router {
    Router::new().fallback(move |request: Request| async move {
        let (parts, body) = request.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let arrived = tokio::task::spawn_blocking(move || {
            let headers: Vec<_> = parts
                .headers
                .iter()
                .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
                .collect();
            let body = (parts.method != "GET").then_some(&body[..]);
            Line::open(port)?.ask(
                parts.method.as_str(),
                parts.uri.path_and_query().unwrap().as_str(),
                &headers,
                body,
            )
        });
        let arrived = arrived.await.unwrap().unwrap();
        let mut response = Response::builder().status(StatusCode::from_u16(arrived.status).unwrap());
        for (name, value) in arrived
            .headers
            .iter()
            .filter(|(name, _)| name != "transfer-encoding" && name != "content-length")
        {
            response = response.header(name, value);
        }
        response.body(Body::from(arrived.body)).unwrap()
    })
}

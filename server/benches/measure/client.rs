//! A small HTTP client: one connection that is kept, cookies, and how many bytes an answer took. Not what is measured with it.

use crate::Outcome;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// What current browsers offer.
pub const BROTLI: &str = "gzip, deflate, br";
/// An answer that can be read here.
pub const PLAIN: &str = "identity";

/// One connection, and the browser behind it.
pub struct Client {
    stream: BufReader<TcpStream>,
    address: SocketAddr,
    /// What is sent with each request.
    pub cookies: Cookies,
}

/// Names and values.
pub type Cookies = BTreeMap<String, String>;

/// An answer, read whole.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers, names in small letters.
    pub headers: Vec<(String, String)>,
    /// Its body, as it was sent.
    pub body: Vec<u8>,
    /// Bytes of status, headers and body on the connection.
    pub wire: usize,
}

impl Client {
    /// Connects, without cookies.
    pub async fn connect(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::with_capacity(64 * 1024, stream),
            address,
            cookies: Cookies::new(),
        })
    }

    /// GET, as a browser asks for a page.
    pub async fn get(&mut self, path: &str) -> Outcome<Answer> {
        self.get_as(path, BROTLI).await
    }

    /// GET, in one of these encodings.
    pub async fn get_as(&mut self, path: &str, encodings: &str) -> Outcome<Answer> {
        self.ask("GET", path, encodings, None).await
    }

    /// POST of a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Outcome<Answer> {
        let body = serde_html_form::to_string(fields)?;
        let form = ("application/x-www-form-urlencoded", body.as_bytes());
        self.ask("POST", path, BROTLI, Some(form)).await
    }

    /// POST of a form with one file.
    pub async fn post_file(&mut self, path: &str, name: &str, bytes: &[u8]) -> Outcome<Answer> {
        let head = format!("--parts\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--parts--\r\n"].concat();
        let form = ("multipart/form-data; boundary=parts", body.as_slice());
        self.ask("POST", path, BROTLI, Some(form)).await
    }

    /// POST of a form in parts, without a file.
    pub async fn post_parts(&mut self, path: &str, fields: &[(&str, &str)]) -> Outcome<Answer> {
        let mut body = String::new();
        for (name, value) in fields {
            body.push_str(&format!(
                "--parts\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str("--parts--\r\n");
        let form = ("multipart/form-data; boundary=parts", body.as_bytes());
        self.ask("POST", path, BROTLI, Some(form)).await
    }

    async fn ask(&mut self, method: &str, path: &str, encodings: &str, form: Option<(&str, &[u8])>) -> Outcome<Answer> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\naccept: text/html\r\naccept-encoding: {encodings}\r\nsec-fetch-site: same-origin\r\n",
            self.address
        );
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request.push_str(&format!("cookie: {}\r\n", cookies.join("; ")));
        }
        if let Some((kind, body)) = form {
            request.push_str(&format!("content-type: {kind}\r\ncontent-length: {}\r\n", body.len()));
        }
        request.push_str("\r\n");
        self.stream.write_all(request.as_bytes()).await?;
        if let Some((_, body)) = form {
            self.stream.write_all(body).await?;
        }
        let answer = self.read().await?;
        self.keep_cookies(&answer);
        Ok(answer)
    }

    async fn read(&mut self) -> Outcome<Answer> {
        let mut wire = 0;
        let line = self.line(&mut wire).await?;
        let status = line
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .ok_or("no status")?;
        let mut answer = Answer {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            wire: 0,
        };
        loop {
            let line = self.line(&mut wire).await?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').ok_or("no header")?;
            answer
                .headers
                .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        if answer.header("transfer-encoding") == Some("chunked") {
            while self.chunk(&mut answer.body, &mut wire).await? {}
        } else {
            let length = answer
                .header("content-length")
                .and_then(|length| length.parse().ok())
                .unwrap_or(0);
            self.take(length, &mut answer.body, &mut wire).await?;
        }
        answer.wire = wire;
        Ok(answer)
    }

    /// A line without its end; the end of the connection is a trouble.
    async fn line(&mut self, wire: &mut usize) -> Outcome<String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await?;
        if read == 0 {
            return Err("the server ended the connection".into());
        }
        *wire += read;
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    /// One chunk; whether another follows.
    async fn chunk(&mut self, body: &mut Vec<u8>, wire: &mut usize) -> Outcome<bool> {
        let size = usize::from_str_radix(&self.line(wire).await?, 16)?;
        self.take(size, body, wire).await?;
        self.line(wire).await?;
        Ok(size > 0)
    }

    async fn take(&mut self, count: usize, body: &mut Vec<u8>, wire: &mut usize) -> Outcome<()> {
        let from = body.len();
        body.resize(from + count, 0);
        self.stream.read_exact(&mut body[from..]).await?;
        *wire += count;
        Ok(())
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default();
            match pair.split_once('=') {
                Some((name, "")) => drop(self.cookies.remove(name)),
                Some((name, value)) => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
                None => {}
            }
        }
    }
}

impl Answer {
    /// The first header of a name.
    pub fn header(&self, wanted: &str) -> Option<&str> {
        self.headers
            .iter()
            .find_map(|(name, value)| (name == wanted).then_some(value.as_str()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The same, or a trouble when it has another status: what went wrong is not measured.
    pub fn expect(self, status: u16, what: &str) -> Outcome<Self> {
        if self.status == status {
            Ok(self)
        } else {
            Err(format!("{what}: {} instead of {status}", self.status).into())
        }
    }
}

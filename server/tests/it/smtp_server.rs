//! A real mail server, driven from tests: `smtp_server.py` in a process of its own.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use serde::Deserialize;
use server::config::mail::MailConfig;
use server::mail::Transport;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// aiosmtpd in a process of its own, gone when this is dropped.
pub(crate) struct SmtpServer {
    process: Child,
    modes: ChildStdin,
    said: BufReader<ChildStdout>,
    /// Where it keeps what it took, and `ca.pem`, the authority it is known by.
    folder: TempDir,
    /// Where it listens, on 127.0.0.1.
    pub(crate) port: u16,
}

/// A letter that the server took.
#[derive(Debug, Deserialize)]
pub(crate) struct Taken {
    /// The envelope's sender.
    pub(crate) from: String,
    /// The envelope's recipients.
    pub(crate) to: Vec<String>,
    /// The headers, as Python's own parser reads them.
    pub(crate) headers: Vec<(String, String)>,
    /// The text, decoded.
    pub(crate) text: String,
    /// What came over the line.
    pub(crate) raw: String,
}

impl Taken {
    /// Each value of a header.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        self.headers
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }
}

impl SmtpServer {
    /// Starts one: `privacy` is `none`, `starttls` or `wrapper`.
    pub(crate) fn start(privacy: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut process = Command::new(python())
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/smtp_server.py"))
            .arg(folder.path())
            .arg(privacy)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let modes = process.stdin.take().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let port = line(&mut said).parse().unwrap();
        Self {
            process,
            modes,
            said,
            folder,
            port,
        }
    }

    /// From the next command on, be `accept`, `refuse` (550 to the recipient), `later` (451 to the data), `hang` (no
    /// answer to the data), `drop` (the line, at the data), `keep-and-drop` (once the letter is kept) or
    /// `hang-at-goodbye`.
    pub(crate) fn mode(&mut self, mode: &str) {
        writeln!(self.modes, "{mode}").unwrap();
        assert_eq!(line(&mut self.said), mode);
    }

    /// What it took, in order.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        let files = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|file| file.unwrap().path());
        let mut paths: Vec<PathBuf> = files
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .collect();
        paths.sort();
        paths
            .iter()
            .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
            .collect()
    }

    /// The authority that its certificate is from; no such file when it speaks in the clear.
    pub(crate) fn authority(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// A transport that trusts this server's authority, with the settings given.
    pub(crate) fn transport(&self, settings: &str) -> Transport {
        let authority = self.authority();
        let trusted = if authority.exists() {
            format!("ca_file = '{}'\n", authority.display())
        } else {
            String::new()
        };
        transport(&format!(
            "host = 'localhost'\nport = {}\n{trusted}{settings}",
            self.port
        ))
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn line(from: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    from.read_line(&mut line).unwrap();
    line.trim().to_owned()
}

/// A Python that has what `requirements.txt` names: the one in `PALS_TEST_AIOSMTPD`, or one of our own, made here.
pub(crate) fn python() -> &'static Path {
    static PYTHON: OnceLock<PathBuf> = OnceLock::new();
    PYTHON.get_or_init(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let python = set("PALS_TEST_AIOSMTPD").unwrap_or_else(|| {
            let target = set("CARGO_TARGET_DIR").unwrap_or_else(|| here.join("../target"));
            let venv = target.join("tools/venv");
            if !venv.join("bin/pip").exists() {
                run(Command::new("python3").args(["-m", "venv"]).arg(&venv));
            }
            venv.join("bin/python")
        });
        let has_it = Command::new(&python)
            .args(["-c", "import aiosmtpd, moto.server, trustme"])
            .stderr(Stdio::null())
            .status();
        if !has_it.is_ok_and(|status| status.success()) {
            let wanted = here.join("tests/it/requirements.txt");
            run(Command::new(&python)
                .args(["-m", "pip", "install", "--quiet", "-r"])
                .arg(wanted));
        }
        python
    })
}

#[expect(
    clippy::disallowed_methods,
    reason = "says where this machine keeps its tools, not how the product behaves"
)]
fn set(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}

fn run(command: &mut Command) {
    let done = command.status();
    assert!(
        done.is_ok_and(|status| status.success()),
        "needs python3 with venv and pip: {command:?} failed"
    );
}

/// A transport to a mail server with the settings given: a letter may take a second.
pub(crate) fn transport(settings: &str) -> Transport {
    let text = format!("transport = 'smtp'\nfrom = 'updates@pals.example.org'\ntimeout_seconds = 1\n{settings}");
    Transport::from_config(&toml::from_str::<MailConfig>(&text).unwrap()).unwrap()
}

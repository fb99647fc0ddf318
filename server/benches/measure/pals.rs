//! The real binary with a demonstration in a folder of its own: starting and stopping it, what it takes, and how people get
//! to where something can be measured.

use crate::Outcome;
use crate::client::{Answer, Client, Cookies};
use app::domain::access::Role;
use app::domain::ids::{Reference, SecretCode};
use server::clock::{Clock, System};
use server::config::{Config, example};
use server::service::DemonstrationSecret;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::process::{Child, Command};
use tokio::time::sleep;

const READY_WITHIN: Duration = Duration::from_secs(60);

/// A concern that is in order, page by page.
const ANSWERS: &[(&str, &[(&str, &str)])] = &[
    ("what-you-would-like", &[("want", "put-right")]),
    ("who-it-is-about", &[("about", "myself")]),
    (
        "what-happened",
        &[(
            "what_happened",
            "The call bell was not answered for half an hour, on two evenings.",
        )],
    ),
    ("when", &[("when", "still-happening")]),
    ("where", &[("site", "northshore"), ("service", "heart")]),
    ("photos-or-documents", &[]),
    ("your-name", &[("name", "Ann Example")]),
    (
        "how-to-reach-you",
        &[("channel", "email"), ("email", "ann@example.com")],
    ),
    ("what-you-need", &[("needs", "large-print")]),
];

/// What somebody has who has sent a concern.
pub struct Sent {
    /// As the page shows it.
    pub reference: String,
    /// As the page shows it, once.
    pub code: String,
}

/// A demonstration that runs.
pub struct Pals {
    /// Where it listens.
    pub address: SocketAddr,
    /// From its start to its first ready.
    pub ready_after: Duration,
    folder: PathBuf,
    process: Child,
    pid: u32,
}

impl Pals {
    /// Starts the demonstration of a folder, without limits.
    pub async fn start(folder: &Path, database_url: Option<&str>) -> Outcome<Self> {
        std::fs::create_dir_all(folder)?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let log = std::fs::File::create(folder.join("log"))?;
        let begun = Instant::now();
        let mut command = command("demo", folder, database_url)?;
        command
            .args(["--listen", &address.to_string(), "--unlimited"])
            .stdout(log.try_clone()?)
            .stderr(log);
        let process = command.spawn()?;
        let pid = process.id().ok_or("the server ended at once")?;
        while !is_ready(address).await {
            if begun.elapsed() > READY_WITHIN {
                return Err(format!(
                    "{} was not ready:\n{}",
                    folder.display(),
                    std::fs::read_to_string(folder.join("log"))?
                )
                .into());
            }
            sleep(Duration::from_millis(2)).await;
        }
        Ok(Self {
            address,
            ready_after: begun.elapsed(),
            folder: folder.to_owned(),
            process,
            pid,
        })
    }

    /// Tells it to stop, and waits until it has.
    pub async fn stop(mut self) -> Outcome<()> {
        Command::new("kill").arg(self.pid.to_string()).status().await?;
        self.process.wait().await?;
        Ok(())
    }

    /// What it has in memory now, in bytes.
    pub fn resident(&self) -> Outcome<u64> {
        resident(self.pid)
    }

    /// Looks ten times a second, for as long as it lives: the most that it had in memory, in bytes.
    pub fn watch(&self) -> Arc<AtomicU64> {
        let (most, pid) = (Arc::new(AtomicU64::new(0)), self.pid);
        let seen = Arc::clone(&most);
        tokio::spawn(async move {
            while let Ok(now) = resident(pid) {
                seen.fetch_max(now, Ordering::Relaxed);
                sleep(Duration::from_millis(100)).await;
            }
        });
        most
    }

    /// A browser that nothing is known of.
    pub async fn client(&self) -> Outcome<Client> {
        Client::connect(self.address).await
    }

    /// The account of a role.
    pub fn account(&self, role: Role) -> Outcome<DemonstrationSecret> {
        let accounts = server::demo::accounts(&self.folder)?;
        let account = accounts.into_iter().find(|account| account.role == role);
        Ok(account.ok_or("no such account")?)
    }

    /// The cookies of somebody on the staff who has signed in. A code opens once, so that a role can do so every 30 seconds.
    pub async fn signed_in(&self, role: Role) -> Outcome<Cookies> {
        let account = self.account(role)?;
        let secret = totp_rs::Secret::try_from_base32(&account.totp).map_err(|_| "no secret")?;
        let totp = totp_rs::Builder::new()
            .with_secret(secret)
            .build()
            .map_err(|_| "no one-time codes")?;
        let code = totp.generate(u64::try_from(System.now().timestamp())?).to_string();
        let mut client = self.client().await?;
        let fields: [(&str, &str); 4] = [
            ("email", account.email.as_str()),
            ("password", &account.password),
            ("code", &code),
            ("next", "/desk"),
        ];
        client.post("/desk/sign-in", &fields).await?.expect(303, "signing in")?;
        client.get("/desk").await?.expect(200, "the queue")?;
        Ok(client.cookies)
    }

    /// The cookies of somebody who has one press left to send a concern.
    pub async fn draft(client: &mut Client) -> Outcome<Cookies> {
        client.cookies = Cookies::new();
        for (seen, (page, fields)) in ANSWERS.iter().enumerate() {
            let seen = seen.to_string();
            let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("seen", seen.as_str())]).collect();
            let answer = client
                .post(&format!("/concern/{page}"), &fields)
                .await?
                .expect(303, page)?;
            if answer.header("location") == Some(format!("/concern/{page}").as_str()) {
                return Err(format!("the answer to {page} was not taken").into());
            }
        }
        Ok(client.cookies.clone())
    }

    /// That press.
    pub async fn send(client: &mut Client, draft: Cookies) -> Outcome<()> {
        client.cookies = draft;
        let answer = client
            .post("/concern/check", &[("seen", &ANSWERS.len().to_string())])
            .await?
            .expect(303, "sending")?;
        match answer.header("location") {
            Some(app::paths::CONCERN_SENT) => Ok(()),
            other => Err(format!("sending led to {other:?}").into()),
        }
    }

    /// Sends a concern.
    pub async fn sent(client: &mut Client) -> Outcome<Sent> {
        let draft = Self::draft(client).await?;
        Self::send(client, draft).await?;
        let page = client
            .get(app::paths::CONCERN_SENT)
            .await?
            .expect(200, "the page after sending")?;
        let words = words(&page);
        let reference = words
            .iter()
            .filter(|word| word.len() == 9)
            .find(|word| Reference::parse(word).is_some())
            .ok_or("no reference")?;
        Ok(Sent {
            reference: reference.clone(),
            code: code(&words)?,
        })
    }

    /// The code of a helper who was let in to a case, and is let in no more.
    pub async fn stopped_helper(client: &mut Client, sent: &Sent) -> Outcome<String> {
        client.cookies = Cookies::new();
        client
            .post(
                app::paths::FOLLOW,
                &[("reference", &sent.reference), ("code", &sent.code)],
            )
            .await?
            .expect(303, "following")?;
        client
            .post(app::paths::HELPERS, &[("helper", "Sam"), ("sight", "words")])
            .await?
            .expect(303, "letting in")?;
        let page = client.get(app::paths::HELPERS).await?.expect(200, "the helpers")?;
        let text = page.text();
        let id = text
            .split("name=\"id\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        client
            .post(app::paths::HELPERS_STOP, &[("id", id.ok_or("no helper")?)])
            .await?
            .expect(303, "stopping")?;
        code(&words(&page))
    }

    /// The reference of a case of the demonstration that is closed.
    pub fn closed(&self) -> Outcome<String> {
        let cases = server::demo::cases_to_follow(&self.folder, Vec::new())?;
        let closed = cases.into_iter().find(|case| case.shows.starts_with("Closed: "));
        Ok(closed.ok_or("no case is closed")?.reference)
    }

    /// The cookies of somebody who has sent a concern and follows it.
    pub async fn visit(&self) -> Outcome<Cookies> {
        let mut client = self.client().await?;
        let Sent { reference, code } = Self::sent(&mut client).await?;
        client.cookies = Cookies::new();
        client
            .post(app::paths::FOLLOW, &[("reference", &reference), ("code", &code)])
            .await?
            .expect(303, "following")?;
        Ok(client.cookies)
    }
}

/// Adds cases to a folder's demonstration.
pub async fn seed(folder: &Path, cases: u32) -> Outcome<()> {
    let status = command("seed", folder, None)?
        .args(["--cases", &cases.to_string()])
        .stderr(Stdio::null())
        .status()
        .await?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("seeding: {status}").into())
    }
}

/// Notes the words of every case of a folder, by the job that runs in a server beside everything else: what is measured would
/// else be measured while it catches up.
pub async fn index(folder: &Path) -> Outcome<()> {
    let config = Config::from_text(&example(folder, "127.0.0.1:3000"), Vec::new())?;
    let core = server::core(&config, Arc::new(System), Vec::new(), false).await?;
    server::jobs::index_words(&core).await?;
    core.db.close().await;
    Ok(())
}

/// The binary beside this one: the same that `make build` makes.
fn command(act: &str, folder: &Path, database_url: Option<&str>) -> Outcome<Command> {
    let mut command = Command::new(std::env::current_exe()?.with_file_name("pals"));
    command.arg(act).arg("--data").arg(folder).kill_on_drop(true);
    if let Some(url) = database_url {
        command.args(["--database-url", url]);
    }
    Ok(command)
}

async fn is_ready(address: SocketAddr) -> bool {
    let Ok(mut client) = Client::connect(address).await else {
        return false;
    };
    client
        .get("/health/ready")
        .await
        .is_ok_and(|answer| answer.status == 200)
}

fn resident(pid: u32) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

/// The first code among the words.
fn code(words: &[String]) -> Outcome<String> {
    let code = words
        .iter()
        .find(|word| word.len() == 14 && SecretCode::parse(word).is_some());
    Ok(code.ok_or("no code")?.clone())
}

/// What a page says, word by word.
fn words(page: &Answer) -> Vec<String> {
    let text: String = page
        .text()
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ");
    text.split_whitespace().map(str::to_owned).collect()
}

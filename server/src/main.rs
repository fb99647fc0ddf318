#![forbid(unsafe_code)]
//! The one binary, `pals`: what can be asked for on the command line, and the way from there to the library.

mod command;

use clap::{Parser, Subcommand};
use command::Outcome;
use rustix::process::{Resource, Rlimit, setrlimit};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// The PALS Portal: concerns come in, officers answer them, people see the answer.
#[derive(Parser)]
#[command(name = "pals", version)]
struct Arguments {
    /// The configuration file.
    #[arg(long, global = true, default_value = "pals.toml", env = "PALS_CONFIG")]
    config: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages, and do the work that no request waits for.
    Serve {
        /// Leave the work (mail, wiping) to `pals worker`.
        #[arg(long)]
        no_worker: bool,
    },
    /// Do the work only: send mail, wipe what is too old.
    Worker,
    /// Bring the database's tables up to date.
    Migrate,
    /// Serve a demonstration: a fictional trust, with accounts and cases, in a folder of its own.
    Demo {
        /// Address and port to listen on.
        #[arg(long, default_value = "127.0.0.1:3000")]
        listen: SocketAddr,
        /// Where everything is kept.
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// No rate limits, for measuring.
        #[arg(long)]
        unlimited: bool,
        /// Use this database instead of SQLite in the folder.
        #[arg(long)]
        database_url: Option<String>,
    },
    /// Add synthetic cases to a demonstration, for measuring.
    Seed {
        /// The demonstration's folder.
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// How many.
        #[arg(long)]
        cases: u32,
        /// Use this database instead of SQLite in the folder.
        #[arg(long)]
        database_url: Option<String>,
    },
    /// Staff accounts.
    #[command(subcommand)]
    User(User),
    /// The directory of who helps.
    #[command(subcommand)]
    Support(Support),
    /// Write the page that a proxy shows when this server can't be reached.
    ClosedPage,
    /// Say what is set, what is wrong, and how to mend it.
    Doctor,
}

#[derive(Subcommand)]
enum Support {
    /// Take entries in from a CSV file: what is new or changed is to be checked before people see it.
    Import {
        /// The file; without it, the entries that come with the product.
        file: Option<PathBuf>,
    },
    /// Write every entry as CSV.
    Export,
}

#[derive(Subcommand)]
enum User {
    /// Add an account. The password is asked for, or read from the standard input.
    Add {
        /// Email address to sign in with.
        #[arg(long)]
        email: String,
        /// The name colleagues see.
        #[arg(long)]
        name: String,
        /// officer, senior-officer, manager, investigator, auditor or administrator.
        #[arg(long)]
        role: String,
        /// An investigator's division.
        #[arg(long)]
        division: Option<String>,
    },
    /// Close an account and end its sessions.
    Disable {
        /// Email address.
        #[arg(long)]
        email: String,
    },
    /// Give an account a new password, one-time secret and recovery codes, and end its sessions.
    Reset {
        /// Email address.
        #[arg(long)]
        email: String,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    start_log();
    // What is in memory, keys among it, must not end up in a file when this process dies.
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    if let Err(error) = setrlimit(Resource::Core, none) {
        return fail(&format!("core dumps can't be switched off: {error}"), 1);
    }
    // The framework draws pages on these threads: four even on two cores, so that one slow page holds up no other.
    let threads = std::thread::available_parallelism().map_or(4, usize::from).max(4);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("the runtime can't be started: {error}"), 1),
    };
    match runtime.block_on(run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(command::Trouble::Setting(line)) => fail(&line, 2),
        Err(command::Trouble::Other(line)) => fail(&line, 1),
    }
}

async fn run(arguments: Arguments) -> Outcome {
    match arguments.command {
        Command::Serve { no_worker } => command::serve::serve(&arguments.config, !no_worker).await,
        Command::Worker => command::serve::worker(&arguments.config).await,
        Command::Migrate => command::serve::migrate(&arguments.config).await,
        Command::Demo {
            listen,
            data,
            unlimited,
            database_url,
        } => command::demo::demo(listen, &data, unlimited, database_url).await,
        Command::Seed {
            data,
            cases,
            database_url,
        } => command::demo::seed(&data, cases, database_url).await,
        Command::User(User::Add {
            email,
            name,
            role,
            division,
        }) => command::user::add(&arguments.config, email, name, &role, division).await,
        Command::User(User::Disable { email }) => command::user::disable(&arguments.config, email).await,
        Command::User(User::Reset { email }) => command::user::reset(&arguments.config, email).await,
        Command::Support(Support::Import { file }) => command::support::import(&arguments.config, file).await,
        Command::Support(Support::Export) => command::support::export(&arguments.config).await,
        Command::ClosedPage => command::closed_page::print(&arguments.config),
        Command::Doctor => command::doctor::doctor(&arguments.config).await,
    }
}

/// Logs are JSON on the standard error, with no personal data. `PALS_LOG` sets the level, such as `info` or `warn`.
fn start_log() {
    let level = EnvFilter::try_from_env("PALS_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,hyper=warn"));
    tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_env_filter(level)
        .with_current_span(false)
        .with_span_list(false)
        .init();
    std::panic::set_hook(Box::new(|panic| {
        // The place only: what a panic says can quote what somebody wrote.
        let place = panic
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()))
            .unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
}

fn fail(line: &str, status: u8) -> ExitCode {
    eprintln!("pals: {line}");
    ExitCode::from(status)
}

//! Where files that people send are kept and who looks for viruses in them, as written under `[files]`.

use super::ConfigError;
use serde::Deserialize;
use std::path::PathBuf;

/// The `[files]` section. With neither `folder` nor `s3` they stand in `files`, beside the key file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FilesConfig {
    /// A folder of this machine. Made when it is not there.
    pub folder: Option<PathBuf>,
    /// A store that speaks S3.
    pub s3: Option<S3Config>,
    /// The virus scanner (clamd): `host:port`, or the path of its socket. Without one nothing is scanned.
    pub clamd: Option<Clamd>,
}

/// The `[files.s3]` section.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3Config {
    /// Its address, such as `https://s3.eu-west-2.amazonaws.com`.
    pub endpoint: String,
    /// The bucket, which must be there already.
    pub bucket: String,
    /// Its region.
    #[serde(default = "london")]
    pub region: String,
    /// Who we are there.
    pub access_key_id: String,
    /// The file that holds the secret key, and nothing else…
    pub secret_access_key_file: Option<PathBuf>,
    /// …or the key itself, meant for a variable of the environment.
    pub secret_access_key: Option<Secret>,
}

fn london() -> String {
    "eu-west-2".to_owned()
}

/// Something that is never shown.
#[derive(Clone, Deserialize)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Where clamd listens.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Clamd {
    /// `host:port`.
    Tcp(String),
    /// The path of a socket.
    Socket(PathBuf),
}

impl TryFrom<String> for Clamd {
    type Error = ConfigError;

    fn try_from(text: String) -> Result<Self, ConfigError> {
        if text.starts_with('/') {
            return Ok(Self::Socket(text.into()));
        }
        match text.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0) => {
                Ok(Self::Tcp(text))
            }
            _ => Err(ConfigError(format!(
                "clamd is {text:?}: it must be a host and a port, such as 127.0.0.1:3310, or the path of a socket"
            ))),
        }
    }
}

impl FilesConfig {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let Some(s3) = &self.s3 else { return Ok(()) };
        if self.folder.is_some() {
            return Err(ConfigError(
                "files has both a folder and s3: files can stand in one place only".to_owned(),
            ));
        }
        let here = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
        if !s3.endpoint.starts_with("https://") && !here.iter().any(|here| s3.endpoint.starts_with(here)) {
            return Err(ConfigError(format!(
                "files.s3.endpoint is {:?}: it must begin with https://",
                s3.endpoint
            )));
        }
        for (setting, value) in [
            ("bucket", &s3.bucket),
            ("region", &s3.region),
            ("access_key_id", &s3.access_key_id),
        ] {
            if value.trim().is_empty() {
                return Err(ConfigError(format!("files.s3.{setting} is empty")));
            }
        }
        s3.secret().map(|_| ())
    }
}

impl S3Config {
    /// The secret key.
    ///
    /// # Errors
    /// [`ConfigError`] when there is none, or its file can't be read.
    pub fn secret(&self) -> Result<Secret, ConfigError> {
        match (&self.secret_access_key, &self.secret_access_key_file) {
            (Some(secret), None) if !secret.0.is_empty() => Ok(secret.clone()),
            (None, Some(path)) => std::fs::read_to_string(path)
                .map(|text| Secret(text.trim().to_owned()))
                .map_err(|e| {
                    ConfigError(format!(
                        "files.s3.secret_access_key_file: {} can't be read: {e}",
                        path.display()
                    ))
                }),
            _ => Err(ConfigError(
                "files.s3 needs secret_access_key_file, or PALS_FILES__S3__SECRET_ACCESS_KEY in the environment"
                    .to_owned(),
            )),
        }
    }
}

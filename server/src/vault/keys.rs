//! The key file: keys that wrap every case's own key, and the keys of lookups. It stands outside the database.

use super::{DataKey, Place, Unopenable};
use app::domain::ids::{Reference, SecretCode, Token};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use uuid::Uuid;

/// The keys in use.
pub struct Vault {
    current: u32,
    wrapping: BTreeMap<u32, DataKey>,
    lookup: [u8; 32],
}

/// The key file as it is written: base64 of 32 bytes each.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    current: u32,
    wrapping: BTreeMap<u32, String>,
    lookup: String,
}

/// The key file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It can't be read or written.
    #[error("the key file can't be read or written: {0}")]
    Io(#[from] std::io::Error),
    /// It doesn't open what is in the database.
    #[error("the key file doesn't open the cases in this database: it is another one's, or the database is")]
    Foreign,
    /// It isn't what it should be.
    #[error("the key file isn't one of ours: {0}")]
    Form(String),
}

impl Vault {
    /// New random keys, in memory only.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            current: 1,
            wrapping: BTreeMap::from([(1, DataKey::fresh())]),
            lookup: rand::random(),
        }
    }

    /// Reads the key file.
    ///
    /// # Errors
    /// [`KeyFileError`], which never shows a key.
    pub fn read(path: &Path) -> Result<Self, KeyFileError> {
        let file: KeyFile = serde_json::from_slice(&std::fs::read(path)?)
            .map_err(|e| KeyFileError::Form(format!("line {}", e.line())))?;
        let mut wrapping = BTreeMap::new();
        for (id, text) in &file.wrapping {
            wrapping.insert(*id, DataKey(key(text)?));
        }
        if !wrapping.contains_key(&file.current) {
            return Err(KeyFileError::Form("its current key is missing".to_owned()));
        }
        Ok(Self {
            current: file.current,
            wrapping,
            lookup: key(&file.lookup)?,
        })
    }

    /// Reads the key file, or makes one that only its owner can read where there is none yet.
    ///
    /// # Errors
    /// [`KeyFileError`].
    pub fn read_or_make(path: &Path) -> Result<Self, KeyFileError> {
        if path.exists() {
            return Self::read(path);
        }
        let vault = Self::fresh();
        let file = KeyFile {
            current: vault.current,
            wrapping: vault
                .wrapping
                .iter()
                .map(|(id, key)| (*id, BASE64.encode(&key.0)))
                .collect(),
            lookup: BASE64.encode(&vault.lookup),
        };
        let text = serde_json::to_vec_pretty(&file).map_err(|e| KeyFileError::Form(e.to_string()))?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(path)?;
        out.write_all(&text)?;
        out.sync_all()?;
        Ok(vault)
    }

    /// Wraps the key of a case or draft under the current key: key id, then sealed key.
    #[must_use]
    pub fn wrap(&self, key: &DataKey, of: Uuid) -> Vec<u8> {
        // `current` is in the map: both constructors see to it.
        let sealed = self
            .wrapping
            .get(&self.current)
            .map(|kek| kek.seal(&wrapped(of), &key.0))
            .unwrap_or_default();
        [self.current.to_be_bytes().as_slice(), &sealed].concat()
    }

    /// Unwraps the key of a case or draft.
    ///
    /// # Errors
    /// [`Unopenable`] when the key file lacks the key or the bytes were changed or moved.
    pub fn unwrap(&self, bytes: &[u8], of: Uuid) -> Result<DataKey, Unopenable> {
        let (id, sealed) = bytes.split_first_chunk::<4>().ok_or(Unopenable)?;
        let kek = self.wrapping.get(&u32::from_be_bytes(*id)).ok_or(Unopenable)?;
        kek.open(&wrapped(of), sealed)?
            .try_into()
            .map(DataKey)
            .map_err(|_| Unopenable)
    }

    /// Seals something that belongs to no case, such as a staff member's one-time secret.
    #[must_use]
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Vec<u8> {
        let sealed = self
            .wrapping
            .get(&self.current)
            .map(|kek| kek.seal(place, plain))
            .unwrap_or_default();
        [self.current.to_be_bytes().as_slice(), &sealed].concat()
    }

    /// Opens what [`Vault::seal`] sealed.
    ///
    /// # Errors
    /// [`Unopenable`].
    pub fn open(&self, place: &Place, bytes: &[u8]) -> Result<Vec<u8>, Unopenable> {
        let (id, sealed) = bytes.split_first_chunk::<4>().ok_or(Unopenable)?;
        self.wrapping
            .get(&u32::from_be_bytes(*id))
            .ok_or(Unopenable)?
            .open(place, sealed)
    }

    /// What a browser's token is found by. The token has 256 random bits, so a plain keyed hash is enough.
    #[must_use]
    pub fn hash_token(&self, token: &Token) -> Vec<u8> {
        self.hash("token", token.0.as_bytes())
    }

    /// What a case is found by from outside: reference and code together, so that a wrong reference and a wrong code
    /// are one and the same miss, by words, bytes and time.
    #[must_use]
    pub fn hash_secret(&self, reference: &Reference, code: &SecretCode) -> Vec<u8> {
        self.hash(
            "secret",
            format!("{}\0{}", reference.as_str(), code.reveal()).as_bytes(),
        )
    }

    /// What a saved draft is found by from outside.
    #[must_use]
    pub fn hash_come_back(&self, code: &SecretCode) -> Vec<u8> {
        self.hash("come-back", code.reveal().as_bytes())
    }

    /// What a case is found by from the patient's side, by a code of their own.
    #[must_use]
    pub fn hash_patient_code(&self, code: &SecretCode) -> Vec<u8> {
        self.hash("patient-code", code.reveal().as_bytes())
    }

    /// What a recovery code is found by.
    #[must_use]
    pub fn hash_recovery(&self, code: &SecretCode) -> Vec<u8> {
        self.hash("recovery", code.reveal().as_bytes())
    }

    /// What two cases have in common, by what it is: how to reach the person, or the words.
    #[must_use]
    pub fn hash_likeness(&self, what: &str, likeness: &str) -> Vec<u8> {
        self.hash("likeness", format!("{what}\0{likeness}").as_bytes())
    }

    /// The signature of a ticket: good with one draft's token only.
    #[must_use]
    pub fn sign_ticket(&self, draft: &Token, text: &str) -> Vec<u8> {
        self.hash("ticket", format!("{}\0{text}", draft.0).as_bytes())
    }

    /// The key that form tokens are made with.
    #[must_use]
    pub fn form_key(&self) -> [u8; 32] {
        let bytes = self.hash("form", b"");
        std::array::from_fn(|i| bytes[i])
    }

    fn hash(&self, purpose: &str, bytes: &[u8]) -> Vec<u8> {
        // HMAC fills a key shorter than SHA-256's block with zeros; filled by us, it can't be of a wrong length.
        let mut block = zeroize::Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(&self.lookup);
        let mut mac = Hmac::<Sha256>::new((&*block).into());
        mac.update(purpose.as_bytes());
        mac.update(b"\0");
        mac.update(bytes);
        mac.finalize().into_bytes().to_vec()
    }
}

fn wrapped(of: Uuid) -> Place {
    Place {
        table: "cases",
        column: "key_wrapped",
        of,
        version: 0,
    }
}

fn key(text: &str) -> Result<[u8; 32], KeyFileError> {
    let bytes = BASE64
        .decode(text.as_bytes())
        .map_err(|_| KeyFileError::Form("a key isn't base64".to_owned()))?;
    let bytes: [u8; 32] = bytes
        .try_into()
        .map_err(|_| KeyFileError::Form("a key isn't 32 bytes".to_owned()))?;
    if bytes.iter().all(|byte| *byte == bytes[0]) {
        return Err(KeyFileError::Form("a key isn't random".to_owned()));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_is_made_once_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        let first = Vault::read_or_make(&path).unwrap();
        let key = DataKey::fresh();
        let of = Uuid::from_u128(1);
        let wrapped = first.wrap(&key, of);
        let again = Vault::read_or_make(&path).unwrap();
        assert_eq!(again.unwrap(&wrapped, of).unwrap().0, key.0);
        assert!(again.unwrap(&wrapped, Uuid::from_u128(2)).is_err());
        assert!(Vault::fresh().unwrap(&wrapped, of).is_err());
        std::fs::write(
            &path,
            r#"{"current":1,"wrapping":{"1":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="},"lookup":"x"}"#,
        )
        .unwrap();
        assert!(matches!(Vault::read(&path), Err(KeyFileError::Form(why)) if why.contains("random")));
    }
}

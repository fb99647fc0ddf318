//! Keys, sealing and keyed hashes: what is written on disk can't be read without the key file. Knows no table.

mod keys;
pub mod stream;

pub use keys::{KeyFileError, Vault};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

const NONCE: usize = 24;

/// Where something sealed belongs. It is authenticated with it: moved to another table, column, row or version, it
/// does not open.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The case, draft or account it is about.
    pub of: Uuid,
    /// The version it was written in, or another number that tells rows of one owner apart.
    pub version: i64,
}

impl Place {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{}\0{}\0", self.table, self.column).into_bytes();
        bytes.extend_from_slice(self.of.as_bytes());
        bytes.extend_from_slice(&self.version.to_be_bytes());
        bytes
    }
}

/// It does not open: a wrong key, or bytes that were changed or moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("sealed bytes do not open under this key, at this place")]
pub struct Unopenable;

/// A random key of one case or draft, or one of the key file: wiped from memory when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl DataKey {
    /// A fresh one.
    #[must_use]
    pub fn fresh() -> Self {
        Self(rand::random())
    }

    /// Seals bytes for one place: nonce, then ciphertext and tag.
    #[must_use]
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload {
            msg: plain,
            aad: &place.bytes(),
        };
        let sealed = XChaCha20Poly1305::new((&self.0).into()).encrypt(&XNonce::from(nonce), payload);
        // The cipher refuses only what is longer than 256 GB; bodies are limited far below.
        let sealed = sealed.unwrap_or_default();
        [nonce.as_slice(), &sealed].concat()
    }

    /// Seals another key for one place.
    #[must_use]
    pub fn wrap(&self, place: &Place, key: &Self) -> Vec<u8> {
        self.seal(place, &key.0)
    }

    /// Opens a key that was sealed for this place.
    ///
    /// # Errors
    /// As [`DataKey::open`].
    pub fn unwrap(&self, place: &Place, sealed: &[u8]) -> Result<Self, Unopenable> {
        let key = zeroize::Zeroizing::new(self.open(place, sealed)?);
        key.as_slice().try_into().map(Self).map_err(|_| Unopenable)
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// [`Unopenable`] for another key or place, or changed bytes.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Vec<u8>, Unopenable> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(Unopenable)?;
        let payload = Payload {
            msg: sealed,
            aad: &place.bytes(),
        };
        XChaCha20Poly1305::new((&self.0).into())
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| Unopenable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(version: i64) -> Place {
        Place {
            table: "replies",
            column: "sealed",
            of: Uuid::from_u128(7),
            version,
        }
    }

    #[test]
    fn what_was_sealed_opens_in_its_place_and_nowhere_else() {
        let key = DataKey::fresh();
        let sealed = key.seal(&place(1), b"words");
        assert_eq!(key.open(&place(1), &sealed).unwrap(), b"words");
        assert_eq!(key.open(&place(2), &sealed), Err(Unopenable));
        assert_eq!(
            key.open(
                &Place {
                    column: "other",
                    ..place(1)
                },
                &sealed
            ),
            Err(Unopenable)
        );
        assert_eq!(
            key.open(
                &Place {
                    table: "notes",
                    ..place(1)
                },
                &sealed
            ),
            Err(Unopenable)
        );
        assert_eq!(
            key.open(
                &Place {
                    of: Uuid::nil(),
                    ..place(1)
                },
                &sealed
            ),
            Err(Unopenable)
        );
        assert_eq!(DataKey::fresh().open(&place(1), &sealed), Err(Unopenable));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(key.open(&place(1), &changed), Err(Unopenable));
        }
        assert_eq!(key.open(&place(1), b"short"), Err(Unopenable));
    }

    #[test]
    fn the_same_words_sealed_twice_look_different() {
        let key = DataKey::fresh();
        assert_ne!(key.seal(&place(1), b"words"), key.seal(&place(1), b"words"));
    }
}

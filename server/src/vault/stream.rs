//! Sealing something long in pieces (STREAM, eprint 2015/189): each piece opens by itself, and none can be left out, moved or
//! cut off at the end without being noticed.

use super::{DataKey, Unopenable};
use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::aead::Payload;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

/// Bytes of plain text in a piece; only the last one may be shorter.
pub const PIECE: usize = 64 * 1024;
/// The same, sealed.
pub const SEALED_PIECE: usize = PIECE + 16;
/// What stands before the first piece: the random part of every nonce, in bytes.
pub const HEAD: usize = 19;

/// Seals piece by piece.
pub struct Sealer(EncryptorBE32<XChaCha20Poly1305>);

/// Opens piece by piece.
pub struct Opener(DecryptorBE32<XChaCha20Poly1305>);

impl DataKey {
    /// Begins to seal: what stands before the first piece, and what seals the pieces. A key seals one thing.
    #[must_use]
    pub fn sealer(&self) -> ([u8; HEAD], Sealer) {
        let head: [u8; HEAD] = rand::random();
        let cipher = XChaCha20Poly1305::new((&self.0).into());
        (head, Sealer(EncryptorBE32::from_aead(cipher, &head.into())))
    }

    /// Begins to open what has this before its first piece.
    #[must_use]
    pub fn opener(&self, head: [u8; HEAD]) -> Opener {
        let cipher = XChaCha20Poly1305::new((&self.0).into());
        Opener(DecryptorBE32::from_aead(cipher, &head.into()))
    }
}

impl Sealer {
    /// Seals a piece that others follow.
    ///
    /// # Errors
    /// After 256 TB.
    pub fn next(&mut self, piece: &[u8], aad: &[u8]) -> Result<Vec<u8>, Unopenable> {
        self.0.encrypt_next(Payload { msg: piece, aad }).map_err(|_| Unopenable)
    }

    /// Seals the last piece.
    ///
    /// # Errors
    /// None that can happen.
    pub fn last(self, piece: &[u8], aad: &[u8]) -> Result<Vec<u8>, Unopenable> {
        self.0.encrypt_last(Payload { msg: piece, aad }).map_err(|_| Unopenable)
    }
}

impl Opener {
    /// Opens a piece that others follow.
    ///
    /// # Errors
    /// [`Unopenable`].
    pub fn next(&mut self, piece: &[u8], aad: &[u8]) -> Result<Vec<u8>, Unopenable> {
        self.0.decrypt_next(Payload { msg: piece, aad }).map_err(|_| Unopenable)
    }

    /// Opens the last piece.
    ///
    /// # Errors
    /// [`Unopenable`].
    pub fn last(self, piece: &[u8], aad: &[u8]) -> Result<Vec<u8>, Unopenable> {
        self.0.decrypt_last(Payload { msg: piece, aad }).map_err(|_| Unopenable)
    }
}

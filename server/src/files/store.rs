//! Where files stand: a folder, or a store that speaks S3. Sealed on the way in and opened on the way out, so that nothing
//! of them is ever on a disk in the clear.

use crate::config::ConfigError;
use crate::config::files::{FilesConfig, S3Config};
use crate::vault::stream::{HEAD, Opener, PIECE, SEALED_PIECE};
use crate::vault::{DataKey, Unopenable};
use axum::body::Bytes;
use futures_util::stream::{BoxStream, Stream, StreamExt};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Name;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A store that doesn't answer for this long is away.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where files stand.
#[derive(Clone)]
pub struct Store {
    objects: Arc<dyn ObjectStore>,
    /// Where that is, for people.
    pub place: String,
}

/// Something can't be put away or had again.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The store is away, full, or doesn't have it.
    #[error("the file store: {0}")]
    Store(#[from] object_store::Error),
    /// It is not what was put there.
    #[error("a stored file: {0}")]
    Changed(#[from] Unopenable),
    /// It takes too long.
    #[error("the file store takes too long")]
    TooLong,
}

impl Store {
    /// As it is set up.
    pub(super) fn from_config(config: &FilesConfig, beside: &Path) -> Result<Self, ConfigError> {
        match &config.s3 {
            Some(s3) => s3_store(s3),
            None => folder(&config.folder.clone().unwrap_or_else(|| beside.join("files"))),
        }
    }

    /// Seals a file and puts it away under a name; once this is done it is there after a crash too. `bound_to` says whose it
    /// is: taken for another's, it does not open.
    ///
    /// # Errors
    /// [`StoreError`]. What is half written is not there.
    pub async fn put(&self, name: &str, key: &DataKey, bound_to: &[u8], plain: &[u8]) -> Result<(), StoreError> {
        let (head, mut sealer) = key.sealer();
        let mut sealed = vec![Bytes::copy_from_slice(&head)];
        let last = plain.len().saturating_sub(1) / PIECE * PIECE;
        for piece in plain[..last].chunks(PIECE) {
            sealed.push(sealer.next(piece, bound_to)?.into());
        }
        sealed.push(sealer.last(&plain[last..], bound_to)?.into());
        // In one go: there is all of it or nothing, and never half of one that is paid for and that nobody sees.
        let name = Name::from(name);
        let put = self.objects.put(&name, PutPayload::from_iter(sealed));
        tokio::time::timeout(PATIENCE, put)
            .await
            .map_err(|_| StoreError::TooLong)??;
        Ok(())
    }

    /// Opens a file, piece by piece as it comes.
    ///
    /// # Errors
    /// [`StoreError`] at once when it isn't there; in the stream, when it isn't what was put there.
    pub async fn get(
        &self,
        name: &str,
        key: &DataKey,
        bound_to: Vec<u8>,
    ) -> Result<impl Stream<Item = Result<Bytes, StoreError>> + Send + use<>, StoreError> {
        let found = tokio::time::timeout(PATIENCE, self.objects.get(&Name::from(name))).await;
        let sealed = found.map_err(|_| StoreError::TooLong)??.into_stream();
        let opening = Opening {
            sealed,
            held: Vec::new(),
            opener: None,
            key: key.clone(),
            bound_to,
        };
        Ok(futures_util::stream::try_unfold(Some(opening), |opening| async move {
            let Some(mut opening) = opening else { return Ok(None) };
            Ok(Some(match opening.next().await? {
                (piece, false) => (piece, Some(opening)),
                (piece, true) => (piece, None),
            }))
        }))
    }

    /// A whole file.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn read(&self, name: &str, key: &DataKey, bound_to: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        let mut pieces = std::pin::pin!(self.get(name, key, bound_to).await?);
        let mut whole = Vec::new();
        while let Some(piece) = pieces.next().await {
            whole.extend_from_slice(&piece?);
        }
        Ok(whole)
    }

    /// Deletes a file; one that isn't there is deleted already.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn delete(&self, name: &str) -> Result<(), StoreError> {
        match tokio::time::timeout(PATIENCE, self.objects.delete(&Name::from(name))).await {
            Err(_) => Err(StoreError::TooLong),
            Ok(Ok(()) | Err(object_store::Error::NotFound { .. })) => Ok(()),
            Ok(Err(error)) => Err(error.into()),
        }
    }

    /// Puts something there, reads it and deletes it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn try_out(&self) -> Result<(), StoreError> {
        let (name, key) = (format!("try-{}", uuid::Uuid::now_v7()), DataKey::fresh());
        self.put(&name, &key, b"", b"to be deleted").await?;
        let found = self.read(&name, &key, Vec::new()).await;
        self.delete(&name).await?;
        found.map(|_| ())
    }
}

/// A file on its way out.
struct Opening {
    sealed: BoxStream<'static, object_store::Result<Bytes>>,
    held: Vec<u8>,
    opener: Option<Opener>,
    key: DataKey,
    bound_to: Vec<u8>,
}

impl Opening {
    /// The next piece, and whether it is the last.
    async fn next(&mut self) -> Result<(Bytes, bool), StoreError> {
        // One byte more than a piece: a piece that others follow opens only as one that others follow.
        let wanted = SEALED_PIECE + 1 + if self.opener.is_none() { HEAD } else { 0 };
        while self.held.len() < wanted {
            match tokio::time::timeout(PATIENCE, self.sealed.next())
                .await
                .map_err(|_| StoreError::TooLong)?
            {
                Some(more) => self.held.extend_from_slice(&more?),
                None => break,
            }
        }
        if self.opener.is_none() {
            let (head, rest) = self.held.split_first_chunk::<HEAD>().ok_or(Unopenable)?;
            self.opener = Some(self.key.opener(*head));
            self.held = rest.to_vec();
        }
        if self.held.len() > SEALED_PIECE {
            let rest = self.held.split_off(SEALED_PIECE);
            let piece = std::mem::replace(&mut self.held, rest);
            let opener = self.opener.as_mut().ok_or(Unopenable)?;
            return Ok((opener.next(&piece, &self.bound_to)?.into(), false));
        }
        let opener = self.opener.take().ok_or(Unopenable)?;
        Ok((opener.last(&self.held, &self.bound_to)?.into(), true))
    }
}

fn folder(path: &Path) -> Result<Store, ConfigError> {
    let wrong = |e: &dyn std::fmt::Display| ConfigError(format!("files.folder: {} can't be used: {e}", path.display()));
    let mut making = std::fs::DirBuilder::new();
    making.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut making, 0o700);
    making.create(path).map_err(|e| wrong(&e))?;
    let folder = LocalFileSystem::new_with_prefix(path)
        .map_err(|e| wrong(&e))?
        .with_fsync(true);
    Ok(Store {
        objects: Arc::new(folder),
        place: path.display().to_string(),
    })
}

fn s3_store(s3: &S3Config) -> Result<Store, ConfigError> {
    // The client takes whatever TLS the program has settled on. Somebody else may have done so before: that is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let bucket = AmazonS3Builder::new()
        .with_endpoint(&s3.endpoint)
        .with_bucket_name(&s3.bucket)
        .with_region(&s3.region)
        .with_access_key_id(&s3.access_key_id)
        .with_secret_access_key(s3.secret()?.0)
        // Settings allow it to this same machine only.
        .with_allow_http(s3.endpoint.starts_with("http://"))
        .build()
        .map_err(|e| ConfigError(format!("files.s3 can't be used: {e}")))?;
    Ok(Store {
        objects: Arc::new(bucket),
        place: format!("the bucket {} at {}", s3.bucket, s3.endpoint),
    })
}

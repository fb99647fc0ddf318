//! Files that people send: taking them in with a draft or to a case, giving them out again, and asking the scanner later.
//! What is in them is the business of `files`.

use super::drafts::Opened;
use super::moves::despite_officers;
use super::record::{Kept, OpenRecord, Pressed};
use super::{Core, Trouble, open_text};
use crate::db::files::{self, Of, StoredFile};
use crate::db::visits::{self, Who};
use crate::db::{Tx, drafts};
use crate::files::{StoreError, Verdict, prepare};
use crate::vault::{DataKey, Place};
use app::domain::access::{Act, Actor};
use app::domain::case::Change;
use app::domain::failure::Failure;
use app::domain::file::{Checked, FileFlaw, FileKind, FileName, RefusedFile, Room, TakenFile};
use app::domain::ids::{CaseId, FileId, RecordId, Reference, StaffId, Token};
use app::domain::record::RecordForm;
use app::port::Answered;
use axum::body::Bytes;
use chrono::TimeDelta;
use futures_util::Stream;
use std::sync::Arc;
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

/// An object that nothing names is left alone for so long: somebody may still be sending the form it came with.
const SENDING: TimeDelta = TimeDelta::hours(1);
/// The most refusals that are told; a form has no more parts that count.
const TOLD_MAX: usize = 40;

/// Files on their way in, all of one form. They are in the store, and nobody's, until the form has arrived whole.
pub(crate) struct Upload {
    whose: Whose,
    /// The key of the draft or the case.
    key: DataKey,
    room: Room,
    taken: Vec<(FileName, StoredFile)>,
    refused: Vec<RefusedFile>,
}

enum Whose {
    Draft(Box<Opened>),
    Visit { hash: Vec<u8>, case: CaseId },
    Record(Box<OpenRecord>),
}

/// A file that may come, and its place in memory until it is in the store.
pub(crate) struct Admitted {
    name: FileName,
    kind: FileKind,
    turn: OwnedSemaphorePermit,
}

/// A file on its way out.
pub(crate) struct FileOut<S> {
    /// What it is called.
    pub name: FileName,
    /// Its bytes, in all.
    pub size: u64,
    /// What is in it, piece by piece.
    pub pieces: S,
}

fn key_place(file: FileId) -> Place {
    Place {
        table: "files",
        column: "key_wrapped",
        of: file.0,
        version: 0,
    }
}

fn name_place(file: FileId) -> Place {
    Place {
        table: "files",
        column: "name_sealed",
        of: file.0,
        version: 0,
    }
}

fn refused_place(case: CaseId) -> Place {
    super::place("visits", "refused", case, 0)
}

/// What the object of a file is bound to.
fn bound_to(file: FileId) -> Vec<u8> {
    file.0.as_bytes().to_vec()
}

impl StoredFile {
    fn key(&self, of: &DataKey) -> Result<DataKey, Trouble> {
        Ok(of.unwrap(&key_place(self.id), &self.key_wrapped)?)
    }

    fn open(&self, of: &DataKey) -> Result<TakenFile, Trouble> {
        let name = open_text(&self.key(of)?, &name_place(self.id), &self.name_sealed)?;
        Ok(TakenFile {
            id: self.id,
            name: FileName::new(&name),
            kind: self.kind,
            size: self.size,
            checked: self.checked,
        })
    }
}

impl Upload {
    /// Notes that a file can't be taken.
    pub(crate) fn refuse(&mut self, name: FileName, flaw: FileFlaw) {
        metrics::counter!("pals_files_refused_total", "why" => flaw.code()).increment(1);
        if self.refused.len() < TOLD_MAX {
            self.refused.push(RefusedFile { name, flaw });
        }
    }

    /// Is there a file in it that was taken, or one to be told of?
    pub(crate) fn is_empty(&self) -> bool {
        self.taken.is_empty() && self.refused.is_empty()
    }
}

impl Core {
    /// The files of a draft or a case, opened with its key.
    pub(super) async fn files_of(&self, tx: &mut Tx, of: Of, key: &DataKey) -> Result<Vec<TakenFile>, Trouble> {
        files::of(tx, of).await?.iter().map(|file| file.open(key)).collect()
    }

    /// The files of the draft of a token.
    pub(super) async fn files_of_draft(&self, token: &Token) -> Result<Vec<TakenFile>, Trouble> {
        let mut tx = self.db.read().await?;
        let Some(stored) = drafts::find(&mut tx, &self.vault.hash_token(token), self.now()).await? else {
            return Ok(Vec::new());
        };
        let key = self.vault.unwrap(&stored.key_wrapped, stored.id)?;
        self.files_of(&mut tx, Of::Draft(stored.id), &key).await
    }

    /// Begins to take files into the draft of a token, or into one that is only begun.
    pub(crate) async fn upload_to_draft(self: &Arc<Self>, token: Option<&Token>) -> Result<Upload, Failure> {
        let token = token.cloned();
        self.run(move |core| async move {
            let mut tx = core.db.read().await?;
            let opened = core.open_or_begin(&mut tx, token).await?;
            let there = files::of(&mut tx, Of::Draft(opened.id)).await?;
            Ok(Upload {
                key: core.vault.unwrap(&opened.key_wrapped, opened.id)?,
                whose: Whose::Draft(Box::new(opened)),
                room: Room::beside(there.iter().map(|file| file.size)),
                taken: Vec::new(),
                refused: Vec::new(),
            })
        })
        .await
    }

    /// Begins to take files to the case of a visit.
    pub(crate) async fn upload_to_case(self: &Arc<Self>, visit: &Token) -> Result<Upload, Failure> {
        let hash = self.vault.hash_token(visit);
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let (stored, _) = core.visited(&mut tx, Who::Writer, &hash).await?;
            let there = files::of(&mut tx, Of::Case(stored.case.id)).await?;
            tx.commit().await?;
            Ok(Upload {
                key: core.key(&stored)?,
                whose: Whose::Visit {
                    hash,
                    case: stored.case.id,
                },
                room: Room::beside(there.iter().map(|file| file.size)),
                taken: Vec::new(),
                refused: Vec::new(),
            })
        })
        .await
    }

    /// Begins to take files into what somebody on the staff writes down.
    pub(crate) async fn upload_to_record(self: &Arc<Self>, staff: StaffId, id: RecordId) -> Result<Upload, Failure> {
        self.run(move |core| async move {
            let mut tx = core.db.read().await?;
            let opened = core.open_record(&mut tx, staff, id).await?;
            let there = files::of(&mut tx, Of::Draft(id.0)).await?;
            Ok(Upload {
                key: core.vault.unwrap(&opened.key_wrapped, id.0)?,
                whose: Whose::Record(Box::new(opened)),
                room: Room::beside(there.iter().map(|file| file.size)),
                taken: Vec::new(),
                refused: Vec::new(),
            })
        })
        .await
    }

    /// The form has arrived whole: what was typed is kept, and its files with it.
    pub(crate) async fn end_upload_to_record(
        self: &Arc<Self>,
        upload: Upload,
        form: RecordForm,
        pressed: Pressed,
    ) -> Result<Kept, Failure> {
        self.run(move |core| async move { despite_officers(|| core.add_to_record(&upload, &form, pressed)).await })
            .await
    }

    async fn add_to_record(&self, upload: &Upload, form: &RecordForm, pressed: Pressed) -> Result<Kept, Trouble> {
        let Whose::Record(begun) = &upload.whose else {
            return Err(Trouble::Defect("files of another form were to go into a record"));
        };
        let mut tx = self.db.write().await?;
        if let Some(reference) = self.recorded_as(&mut tx, begun).await? {
            return Ok(Kept::Recorded(reference));
        }
        // Pressed twice, the other press may have been faster by a moment: what it began is gone on with, under its key.
        let mut opened = self.open_record(&mut tx, begun.staff, begun.id).await?;
        let key = self.vault.unwrap(&opened.key_wrapped, opened.id.0)?;
        let of = Of::Draft(opened.id.0);
        let (taken, refused) = fit(&mut tx, of, upload.taken.clone(), upload.refused.clone()).await?;
        opened.keep(form.clone(), pressed, refused);
        self.put_record(&mut tx, &opened).await?;
        metrics::counter!("pals_files_taken_total").increment(taken.len() as u64);
        for file in taken {
            let key_wrapped = key.wrap(&key_place(file.id), &file.key(&upload.key)?);
            files::insert(&mut tx, of, &StoredFile { key_wrapped, ..file }).await?;
        }
        tx.commit().await?;
        Ok(Kept::Kept)
    }

    /// Asks before a byte of it is read whether one more file may come, and waits for its place in memory. `None`: it is
    /// refused, and will be told.
    pub(crate) async fn admit_file(&self, upload: &mut Upload, name: FileName) -> Option<Admitted> {
        let kind = match upload.room.admits(&name) {
            Ok(kind) => kind,
            Err(flaw) => {
                upload.refuse(name, flaw);
                return None;
            }
        };
        let Some(turn) = self.files.turn().await else {
            upload.refuse(name, FileFlaw::NotStored);
            return None;
        };
        Some(Admitted { name, kind, turn })
    }

    /// Takes one file that has arrived: looks at it, takes out what is hidden, has it scanned, and puts it away sealed. What
    /// is wrong with it is noted and told at the end; the other files of the form are none the worse.
    ///
    /// # Errors
    /// [`Failure::Unavailable`] when the database is away. A store that is away is told as a refusal of this file.
    pub(crate) async fn take_file(
        self: &Arc<Self>,
        upload: &mut Upload,
        Admitted { name, kind, turn }: Admitted,
        sent: Result<Vec<u8>, FileFlaw>,
    ) -> Result<(), Failure> {
        let whole = sent.and_then(|sent| upload.room.clone().take(sent.len() as u64).map(|()| sent));
        let prepared = match whole {
            Ok(sent) => tokio::task::spawn_blocking(move || prepare(kind, sent))
                .await
                .unwrap_or(Err(FileFlaw::Damaged)),
            Err(flaw) => Err(flaw),
        };
        let plain = match prepared {
            Ok(plain) => plain,
            Err(flaw) => {
                upload.refuse(name, flaw);
                return Ok(());
            }
        };
        let checked = match &self.files.scanner {
            None => Checked::NoScanner,
            Some(scanner) => match scanner.scan(&plain).await {
                Verdict::Clean => Checked::Clean,
                Verdict::Away => Checked::NotYet,
                Verdict::Virus => {
                    upload.refuse(name, FileFlaw::Virus);
                    return Ok(());
                }
            },
        };
        let (id, key) = (FileId(Uuid::now_v7()), DataKey::fresh());
        let file = StoredFile {
            id,
            kind,
            size: plain.len() as u64,
            checked,
            key_wrapped: upload.key.wrap(&key_place(id), &key),
            name_sealed: key.seal(&name_place(id), name.as_str().as_bytes()),
            object: Uuid::new_v4().simple().to_string(),
        };
        let object = file.object.clone();
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            files::note_object(&mut tx, &object, core.now()).await?;
            Ok(tx.commit().await?)
        })
        .await?;
        if let Err(error) = self.files.store.put(&file.object, &key, &bound_to(id), &plain).await {
            tracing::error!(cause = %error, "a file could not be put away");
            upload.refuse(name, FileFlaw::NotStored);
            return Ok(());
        }
        // It was asked for above, of what was sent; what is kept is never larger.
        if let Err(flaw) = upload.room.take(file.size) {
            upload.refuse(name, flaw);
            return Ok(());
        }
        upload.taken.push((name, file));
        drop(turn);
        Ok(())
    }

    /// The form has arrived whole: its files are the draft's. `seen` is the version that its page was drawn from.
    pub(crate) async fn end_upload_to_draft(
        self: &Arc<Self>,
        upload: Upload,
        seen: i64,
        goes_on: bool,
    ) -> Result<Answered, Failure> {
        self.run(move |core| async move {
            let Whose::Draft(mut opened) = upload.whose else {
                return Err(Trouble::Defect("files of a case were to go into a draft"));
            };
            let mut tx = core.db.write().await?;
            if !opened.begun {
                let id = opened.id;
                *opened = core.open_or_begin(&mut tx, Some(opened.token)).await?;
                // Sent, wiped or closed in another tab while the files were on their way.
                if opened.id != id {
                    return Err(Failure::Conflict.into());
                }
            }
            let (taken, refused) = fit(&mut tx, Of::Draft(opened.id), upload.taken, upload.refused).await?;
            let page = core
                .trust
                .judge(core.today(), |rules| opened.draft.take_files(refused, goes_on, rules));
            core.put_draft(&mut tx, &opened).await?;
            for file in &taken {
                files::insert(&mut tx, Of::Draft(opened.id), file).await?;
            }
            tx.commit().await?;
            metrics::counter!("pals_files_taken_total").increment(taken.len() as u64);
            Ok(Answered {
                anew: opened.begun && seen > 0,
                saved: opened.saved,
                token: opened.token,
                page,
            })
        })
        .await
    }

    /// The form has arrived whole: its files are the case's, and the team sees that there are more. `false`: some were
    /// refused, and the next page of this visit says which.
    pub(crate) async fn end_upload_to_case(self: &Arc<Self>, upload: Upload) -> Result<bool, Failure> {
        self.run(move |core| async move {
            let Whose::Visit { hash, case } = upload.whose else {
                return Err(Trouble::Defect("files of a draft were to go to a case"));
            };
            let (taken, refused) = (upload.taken, upload.refused);
            despite_officers(|| core.add_to_case(&hash, case, taken.clone(), refused.clone())).await
        })
        .await
    }

    /// Adds the files that fit; were all of them taken?
    async fn add_to_case(
        &self,
        hash: &[u8],
        case: CaseId,
        taken: Vec<(FileName, StoredFile)>,
        refused: Vec<RefusedFile>,
    ) -> Result<bool, Trouble> {
        let mut tx = self.db.write().await?;
        let (stored, _) = self.visited(&mut tx, Who::Writer, hash).await?;
        if stored.case.id != case {
            return Err(Failure::SignedOut.into());
        }
        let (taken, refused) = fit(&mut tx, Of::Case(case), taken, refused).await?;
        if !taken.is_empty() {
            let moved = stored
                .case
                .act(Change::PersonSentFiles, None, self.today())
                .ok_or(Trouble::Defect("files have no place"))?;
            self.write_move(&mut tx, &moved, None, "send-files").await?;
        }
        for file in &taken {
            files::insert(&mut tx, Of::Case(case), file).await?;
        }
        let sealed = self
            .key(&stored)?
            .seal(&refused_place(case), &serde_json::to_vec(&refused)?);
        visits::keep_refused(&mut tx, hash, &sealed).await?;
        metrics::counter!("pals_files_taken_total").increment(taken.len() as u64);
        tx.commit().await?;
        Ok(refused.is_empty())
    }

    /// The files that were refused when some were last sent in this visit.
    pub(super) async fn refused_in_visit(
        &self,
        tx: &mut Tx,
        hash: &[u8],
        case: CaseId,
        key: &DataKey,
    ) -> Result<Vec<RefusedFile>, Trouble> {
        match visits::refused(tx, hash).await? {
            None => Ok(Vec::new()),
            Some(sealed) => Ok(serde_json::from_slice(&key.open(&refused_place(case), &sealed)?)?),
        }
    }

    /// Takes one file out of a draft. One that isn't there is out already.
    pub(crate) async fn remove_file(self: &Arc<Self>, token: &Token, file: FileId) -> Result<(), Failure> {
        let token = token.clone();
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let mut opened = core.open_or_begin(&mut tx, Some(token)).await?;
            if !opened.begun && files::remove(&mut tx, opened.id, file).await? {
                opened.draft.version += 1;
                core.put_draft(&mut tx, &opened).await?;
                tx.commit().await?;
            }
            Ok(())
        })
        .await
    }

    /// Makes the files of a draft those of its case: their keys are wrapped anew, and nothing else is touched.
    pub(super) async fn move_files(
        &self,
        tx: &mut Tx,
        taken: Vec<StoredFile>,
        draft_key: &DataKey,
        case: CaseId,
        key: &DataKey,
    ) -> Result<(), Trouble> {
        for file in taken {
            let key_wrapped = key.wrap(&key_place(file.id), &file.key(draft_key)?);
            files::insert(tx, Of::Case(case), &StoredFile { key_wrapped, ..file }).await?;
        }
        Ok(())
    }

    /// A file of a case, for staff; that they opened it is in the audit trail before they have a byte of it.
    pub(crate) async fn file_for_staff(
        self: &Arc<Self>,
        actor: &Actor,
        reference: &Reference,
        file: FileId,
    ) -> Result<FileOut<impl Stream<Item = Result<Bytes, StoreError>> + Send + use<>>, Failure> {
        let (actor, reference) = (actor.clone(), reference.clone());
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let loaded = core.load_for(&mut tx, &actor, Act::Read, &reference).await;
            let found = match &loaded {
                Ok(stored) => files::of_case(&mut tx, stored.case.id, file).await?,
                Err(_) => None,
            };
            if let (Ok(stored), Some(found)) = (&loaded, &found) {
                let outcome = if found.checked.may_be_opened() {
                    "done"
                } else {
                    found.checked.code()
                };
                core.audit(&mut tx, Some(actor.id), "open-file", Some(stored.case.id), outcome)
                    .await?;
            }
            tx.commit().await?;
            let stored = loaded?;
            core.give_out(found, &core.key(&stored)?).await
        })
        .await
    }

    /// A file of a case, for the person who sent it.
    pub(crate) async fn file_for_visit(
        self: &Arc<Self>,
        visit: &Token,
        file: FileId,
    ) -> Result<FileOut<impl Stream<Item = Result<Bytes, StoreError>> + Send + use<>>, Failure> {
        let hash = self.vault.hash_token(visit);
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let (stored, _) = core.visited(&mut tx, Who::Writer, &hash).await?;
            let found = files::of_case(&mut tx, stored.case.id, file).await?;
            core.audit(
                &mut tx,
                None,
                "open-file",
                Some(stored.case.id),
                if found.is_some() { "done" } else { "no-match" },
            )
            .await?;
            tx.commit().await?;
            core.give_out(found, &core.key(&stored)?).await
        })
        .await
    }

    async fn give_out(
        &self,
        found: Option<StoredFile>,
        of: &DataKey,
    ) -> Result<FileOut<impl Stream<Item = Result<Bytes, StoreError>> + Send + use<>>, Trouble> {
        let file = found.ok_or(Failure::NotFound)?;
        if !file.checked.may_be_opened() {
            return Err(Failure::Forbidden.into());
        }
        let shown = file.open(of)?;
        let pieces = self
            .files
            .store
            .get(&file.object, &file.key(of)?, bound_to(file.id))
            .await?;
        Ok(FileOut {
            name: shown.name,
            size: shown.size,
            pieces,
        })
    }

    /// Asks the scanner about files that it has not seen yet; how many it has now.
    pub(crate) async fn check_files(&self) -> Result<u64, Trouble> {
        let Some(scanner) = &self.files.scanner else {
            return Ok(0);
        };
        let (mut after, mut done) = (FileId(Uuid::nil()), 0);
        loop {
            let mut tx = self.db.read().await?;
            let waiting = files::unchecked(&mut tx, after).await?;
            drop(tx);
            let Some(last) = waiting.last() else { return Ok(done) };
            after = last.file.id;
            for waits in waiting {
                let of = self.vault.unwrap(&waits.of_key_wrapped, waits.of)?;
                let file = &waits.file;
                let Some(_turn) = self.files.turn().await else {
                    return Ok(done);
                };
                let plain = match self
                    .files
                    .store
                    .read(&file.object, &file.key(&of)?, bound_to(file.id))
                    .await
                {
                    Ok(plain) => plain,
                    Err(error) => {
                        tracing::error!(file = %file.id, cause = %error, "a file that was not checked yet can't be read");
                        continue;
                    }
                };
                let checked = match scanner.scan(&plain).await {
                    Verdict::Clean => Checked::Clean,
                    Verdict::Virus => Checked::Virus,
                    Verdict::Away => return Ok(done),
                };
                let mut tx = self.db.write().await?;
                files::note_check(&mut tx, file.id, checked).await?;
                tx.commit().await?;
                done += 1;
            }
        }
    }

    /// Takes out of the store what no file names any more: of drafts that were wiped, and of forms that never arrived whole.
    pub(crate) async fn sweep_files(&self) -> Result<u64, Trouble> {
        let mut tx = self.db.read().await?;
        let rubbish = files::rubbish(&mut tx, self.now() - SENDING).await?;
        drop(tx);
        let mut swept = 0;
        for object in rubbish {
            self.files.store.delete(&object).await?;
            let mut tx = self.db.write().await?;
            files::forget_object(&mut tx, &object).await?;
            tx.commit().await?;
            swept += 1;
        }
        Ok(swept)
    }
}

/// Counts again beside what is there by now: two forms may have been on their way together.
async fn fit(
    tx: &mut Tx,
    of: Of,
    taken: Vec<(FileName, StoredFile)>,
    mut refused: Vec<RefusedFile>,
) -> Result<(Vec<StoredFile>, Vec<RefusedFile>), Trouble> {
    let mut room = Room::beside(files::of(tx, of).await?.iter().map(|file| file.size));
    let mut kept = Vec::new();
    for (name, file) in taken {
        match room.take(file.size) {
            Ok(()) => kept.push(file),
            Err(flaw) => refused.push(RefusedFile { name, flaw }),
        }
    }
    Ok((kept, refused))
}

//! Drafts: opening and sealing them, saving them to come back to, and coming back. How one becomes a case is in `intake`.

use super::{Core, Trouble, below, fresh_token, open_text};
use crate::db::Tx;
use crate::db::drafts::{self, StoredCode, StoredDraft};
use crate::vault::{DataKey, Place};
use app::domain::concern::Page;
use app::domain::draft::Draft;
use app::domain::failure::Failure;
use app::domain::ids::{SecretCode, Token};
use app::port::{Answered, SavedDraft};
use uuid::Uuid;

/// A draft that was opened to be changed.
pub(crate) struct Opened {
    /// Whose it is: new for a draft that is only begun.
    pub token: Token,
    /// What was typed so far.
    pub draft: Draft,
    /// Is it saved to come back to?
    pub saved: bool,
    /// Is it only begun, with nothing stored yet?
    pub begun: bool,
    pub(super) id: Uuid,
    pub(super) key_wrapped: Vec<u8>,
}

fn draft_place(id: Uuid, version: i64) -> Place {
    Place {
        table: "drafts",
        column: "sealed",
        of: id,
        version,
    }
}

fn code_place(id: Uuid) -> Place {
    Place {
        table: "drafts",
        column: "code_sealed",
        of: id,
        version: 0,
    }
}

impl Core {
    pub(crate) fn open_draft(&self, stored: &StoredDraft) -> Result<Draft, Trouble> {
        let key = self.vault.unwrap(&stored.key_wrapped, stored.id)?;
        Ok(serde_json::from_slice(
            &key.open(&draft_place(stored.id, stored.version), &stored.sealed)?,
        )?)
    }

    /// The draft of a token, or one that is only begun. A token whose draft is gone, sent or too old is not used again:
    /// its receipt stays what it is.
    pub(crate) async fn open_or_begin(&self, tx: &mut Tx, token: Option<Token>) -> Result<Opened, Trouble> {
        let found = match &token {
            Some(token) => drafts::find(tx, &self.vault.hash_token(token), self.now()).await?,
            None => None,
        };
        if let (Some(token), Some(stored)) = (&token, &found) {
            return Ok(Opened {
                token: token.clone(),
                draft: self.open_draft(stored)?,
                saved: stored.saved,
                begun: false,
                id: stored.id,
                key_wrapped: stored.key_wrapped.clone(),
            });
        }
        let id = Uuid::now_v7();
        Ok(Opened {
            token: fresh_token(),
            draft: Draft {
                begun_at: Some(self.now()),
                before: token.map(|token| self.vault.hash_token(&token)),
                ..Draft::default()
            },
            saved: false,
            begun: true,
            id,
            key_wrapped: self.vault.wrap(&DataKey::fresh(), id),
        })
    }

    /// Seals and writes a draft that was changed; its time begins again.
    pub(crate) async fn put_draft(&self, tx: &mut Tx, opened: &Opened) -> Result<(), Trouble> {
        let key = self.vault.unwrap(&opened.key_wrapped, opened.id)?;
        let version = opened.draft.version;
        let life = if opened.saved {
            self.lifetimes.saved_draft
        } else {
            self.lifetimes.draft
        };
        let stored = StoredDraft {
            id: opened.id,
            version,
            key_wrapped: opened.key_wrapped.clone(),
            sealed: key.seal(&draft_place(opened.id, version), &serde_json::to_vec(&opened.draft)?),
            expires_at: self.now() + life,
            saved: opened.saved,
            code_sealed: None,
        };
        let hash = self.vault.hash_token(&opened.token);
        let written = if opened.begun {
            drafts::insert(tx, &hash, &stored, None).await?
        } else {
            drafts::update(tx, &hash, &stored).await?
        };
        if written { Ok(()) } else { Err(Failure::Conflict.into()) }
    }

    /// Notes that a number stays in. The version stays too: nothing that was checked has changed.
    pub(crate) async fn leave_number_in_draft(&self, token: &Token) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let hash = self.vault.hash_token(token);
        let Some(stored) = drafts::find(&mut tx, &hash, self.now()).await? else {
            return Ok(());
        };
        let mut draft = self.open_draft(&stored)?;
        draft.number_stays = true;
        let key = self.vault.unwrap(&stored.key_wrapped, stored.id)?;
        let place = draft_place(stored.id, stored.version);
        let sealed = key.seal(&place, &serde_json::to_vec(&draft)?);
        drafts::seal_again(&mut tx, &hash, stored.version, &sealed).await?;
        Ok(tx.commit().await?)
    }

    /// Keeps what was typed on a page and saves the draft; a code that it has already stays.
    pub(crate) async fn save_draft(
        &self,
        token: Option<Token>,
        page: Page,
        seen: i64,
        typed: &[(String, String)],
    ) -> Result<Token, Trouble> {
        let mut tx = self.db.write().await?;
        let mut opened = self.open_or_begin(&mut tx, token).await?;
        if page != Page::Check {
            opened.draft.keep(page, seen, typed);
            self.put_draft(&mut tx, &opened).await?;
        } else if opened.begun {
            // On the last page nothing is typed: there is nothing to save.
            return Err(Failure::NotFound.into());
        }
        if opened.saved {
            let hash = self.vault.hash_token(&opened.token);
            drafts::extend(&mut tx, &hash, self.now() + self.lifetimes.saved_draft).await?;
        } else {
            self.draw_code(&mut tx, &opened.token, opened.id, &opened.key_wrapped)
                .await?;
        }
        tx.commit().await?;
        Ok(opened.token)
    }

    /// A new code for the draft of a token.
    pub(crate) async fn new_draft_code(&self, token: &Token) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let hash = self.vault.hash_token(token);
        let stored = drafts::find(&mut tx, &hash, self.now())
            .await?
            .ok_or(Failure::NotFound)?;
        self.draw_code(&mut tx, token, stored.id, &stored.key_wrapped).await?;
        Ok(tx.commit().await?)
    }

    async fn draw_code(&self, tx: &mut Tx, token: &Token, id: Uuid, key_wrapped: &[u8]) -> Result<(), Trouble> {
        let now = self.now();
        let key = self.vault.unwrap(key_wrapped, id)?;
        let code = SecretCode::draw(below);
        let stored = StoredCode {
            hash: self.vault.hash_come_back(&code),
            sealed: key.seal(&code_place(id), code.reveal().as_bytes()),
            until: now + self.lifetimes.code,
        };
        let hash = self.vault.hash_token(token);
        if drafts::set_code(tx, &hash, &stored, now + self.lifetimes.saved_draft).await? {
            Ok(())
        } else {
            Err(Failure::Conflict.into())
        }
    }

    /// What a person is shown about the draft they saved.
    pub(crate) async fn saved_draft(&self, token: &Token) -> Result<Option<SavedDraft>, Trouble> {
        let mut tx = self.db.read().await?;
        let hash = self.vault.hash_token(token);
        let found = drafts::find(&mut tx, &hash, self.now()).await?;
        let Some(stored) = found.filter(|stored| stored.saved) else {
            return Ok(None);
        };
        let code = match &stored.code_sealed {
            None => None,
            Some(sealed) => {
                let key = self.vault.unwrap(&stored.key_wrapped, stored.id)?;
                SecretCode::parse(&open_text(&key, &code_place(stored.id), sealed)?)
            }
        };
        let draft = self.open_draft(&stored)?;
        Ok(Some(SavedDraft {
            code,
            until: stored.expires_at,
            page: self.trust.judge(self.today(), |rules| draft.comes_back_at(rules)),
        }))
    }

    /// Opens a saved draft by its code and moves it to a new token.
    pub(crate) async fn come_back(&self, code_hash: &[u8]) -> Result<Option<Answered>, Trouble> {
        let now = self.now();
        let mut tx = self.db.write().await?;
        let token = fresh_token();
        let hash = self.vault.hash_token(&token);
        let moved = drafts::move_to(&mut tx, code_hash, &hash, now).await?;
        self.audit(
            &mut tx,
            None,
            "come-back",
            None,
            if moved { "done" } else { "no-match" },
        )
        .await?;
        let answered = if moved {
            let stored = drafts::find(&mut tx, &hash, now)
                .await?
                .ok_or(Trouble::Defect("a draft is gone that was just moved"))?;
            let draft = self.open_draft(&stored)?;
            Some(Answered {
                page: self.trust.judge(self.today(), |rules| draft.comes_back_at(rules)),
                token,
                saved: true,
                anew: false,
            })
        } else {
            None
        };
        tx.commit().await?;
        Ok(answered)
    }

    /// Moves a saved draft away from a browser, or wipes one that isn't saved.
    pub(crate) async fn let_go_of_draft(&self, token: &Token) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        let hash = self.vault.hash_token(token);
        drafts::move_away(&mut tx, &hash, &self.vault.hash_token(&fresh_token())).await?;
        drafts::wipe(&mut tx, &hash).await?;
        Ok(tx.commit().await?)
    }
}

//! Signing in: password and one-time code together, the same answer for everything that is wrong.

use super::{Core, TOUCH, Trouble, fresh_token};
use crate::db::Tx;
use crate::db::staff::{self, Account, NewAccount};
use crate::vault::Place;
use app::domain::access::Role;
use app::domain::account::{PasswordFlaw, check_password, normal_email};
use app::domain::failure::Failure;
use app::domain::ids::{SecretCode, StaffId, Token};
use app::port::{Accounts, DemonstrationAccount, Session};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::Semaphore;
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

/// How many passwords are hashed at once: each takes 64 MiB.
static HASHING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(2)));
/// How long a sign-in waits for its turn.
const HASHING_WAIT: Duration = Duration::from_secs(2);
/// Recovery codes that an account is given.
const RECOVERY_CODES: usize = 10;
/// What is verified when there is no such account, so that the answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now(&fresh_token().0).unwrap_or_default());

/// The port of signing in.
pub struct AccountsService(pub Arc<Core>);

/// An account of the demonstration, as data/demo-accounts.json lists it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DemonstrationSecret {
    /// Email address.
    pub email: String,
    /// Password.
    pub password: String,
    /// One-time secret, in base32.
    pub totp: String,
    /// Role.
    pub role: Role,
    /// Name.
    pub name: String,
}

/// Somebody to be given an account.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// Email address.
    pub email: String,
    /// The name colleagues see.
    pub name: String,
    /// What they are there for.
    pub role: Role,
    /// An investigator's division.
    pub division: Option<String>,
}

/// What somebody needs to sign in, shown once. No `Debug`: it must not reach a log.
pub struct Secrets {
    /// The one-time secret, in base32.
    pub totp: String,
    /// Recovery codes, as they are to be typed.
    pub recovery: Vec<String>,
}

fn argon2() -> Argon2<'static> {
    // ASVS 5.0 11.4.2 asks for 46 MiB and one pass, or more.
    let params = Params::new(64 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Result<String, Trouble> {
    let hash = argon2()
        .hash_password(password.as_bytes())
        .map_err(|_| Trouble::Defect("a password could not be hashed"))?;
    Ok(hash.to_string())
}

/// Was it made with today's figures? A hash that doesn't say so is old.
fn is_current(hash: &str) -> bool {
    let made_with = PasswordHash::new(hash)
        .ok()
        .and_then(|hash| Params::try_from(&hash).ok());
    made_with.is_some_and(|made_with| {
        let today = argon2();
        let today = today.params();
        (made_with.m_cost(), made_with.t_cost(), made_with.p_cost()) == (today.m_cost(), today.t_cost(), today.p_cost())
    })
}

fn verify_now(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Runs a slow hash off the request's threads, two at a time; the turn is given back when it ends, not when the
/// request that asked for it goes away.
async fn hashing<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Trouble> {
    let turn = tokio::time::timeout(HASHING_WAIT, Arc::clone(&HASHING).acquire_owned()).await;
    let Ok(Ok(turn)) = turn else {
        return Err(Failure::TooMany(5).into());
    };
    let task = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    });
    task.await.map_err(|_| Trouble::Defect("hashing panicked"))
}

/// Six digits, a new code each 30 seconds, SHA-1: what every authenticator app reads. One step either way is accepted
/// for clocks that differ (a departure from ASVS 6.5.5, said in docs/security.md); each step opens once.
///
/// A demonstration is generous: each press on its sign-in page uses up the next code, and visitors press often.
fn totp(secret: &str, demonstration: bool) -> Result<Totp, Trouble> {
    let secret = Secret::try_from_base32(secret).map_err(|_| Trouble::Defect("a one-time secret isn't base32"))?;
    Builder::new()
        .with_secret(secret)
        .with_skew(if demonstration { 20 } else { 1 })
        .build()
        .map_err(|_| Trouble::Defect("a one-time secret is too short"))
}

fn totp_place(id: Uuid) -> Place {
    Place {
        table: "staff",
        column: "totp_sealed",
        of: id,
        version: 0,
    }
}

impl Core {
    fn totp_of(&self, account: &Account) -> Result<Totp, Trouble> {
        let secret = self.vault.open(&totp_place(account.id), &account.totp_sealed)?;
        let secret = String::from_utf8(secret).map_err(|_| Trouble::Defect("a one-time secret is no text"))?;
        totp(&secret, !self.demonstration.is_empty())
    }

    async fn touch_session(&self, hash: &[u8]) -> Result<(), Trouble> {
        let mut tx = self.db.write().await?;
        staff::touch_session(&mut tx, hash, self.now()).await?;
        Ok(tx.commit().await?)
    }

    fn seconds(&self) -> u64 {
        u64::try_from(self.now().timestamp()).unwrap_or_default()
    }

    /// Uses up the code, if it is one of this account's: from the app, or a recovery code.
    async fn use_code(&self, tx: &mut Tx, account: &Account, typed: &str) -> Result<bool, Trouble> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(step) = self.totp_of(account)?.check(&typed, self.seconds()) {
            return Ok(staff::use_step(tx, account.id, i64::try_from(step).unwrap_or(i64::MAX)).await?);
        }
        match SecretCode::parse(&typed) {
            Some(code) => Ok(staff::use_recovery(tx, account.id, &self.vault.hash_recovery(&code), self.now()).await?),
            None => Ok(false),
        }
    }

    /// Hashes a right password anew if its hash was made with other figures.
    async fn renew_hash(&self, account: Uuid, old: String, password: String) -> Result<(), Trouble> {
        if is_current(&old) {
            return Ok(());
        }
        let new = hashing(move || hash_now(&password)).await??;
        let mut tx = self.db.write().await?;
        staff::renew_hash(&mut tx, account, &old, &new).await?;
        Ok(tx.commit().await?)
    }

    /// Adds an account. The password is the caller's to hand over safely.
    ///
    /// # Errors
    /// [`Failure::Invalid`] when the address has an account or the role and division don't fit.
    pub async fn add_staff(
        self: &Arc<Self>,
        new: NewStaff,
        password: String,
        totp_secret: Option<String>,
    ) -> Result<Secrets, Failure> {
        self.run(move |core| async move {
            {
                // Hashing takes its time: not for an address that has an account.
                let mut tx = core.db.read().await?;
                if staff::by_email(&mut tx, &normal_email(&new.email)).await?.is_some() {
                    return Err(Failure::Invalid.into());
                }
            }
            let password_hash = hashing(move || hash_now(&password)).await??;
            let id = StaffId(Uuid::now_v7());
            let secrets = fresh_secrets(totp_secret);
            let mut tx = core.db.write().await?;
            let email = normal_email(&new.email);
            if staff::by_email(&mut tx, &email).await?.is_some()
                || (new.role == Role::Investigator) != new.division.is_some()
            {
                return Err(Failure::Invalid.into());
            }
            let account = NewAccount {
                id,
                email: &email,
                name: &new.name,
                role: new.role,
                division: new.division.as_deref(),
                password_hash: &password_hash,
                totp_sealed: &core.vault.seal(&totp_place(id.0), secrets.totp.as_bytes()),
            };
            staff::insert(&mut tx, &account).await?;
            core.add_recovery(&mut tx, id, &secrets).await?;
            core.audit(&mut tx, None, "add-account", None, "done").await?;
            tx.commit().await?;
            Ok(secrets)
        })
        .await
    }

    async fn add_recovery(&self, tx: &mut Tx, id: StaffId, secrets: &Secrets) -> Result<(), Trouble> {
        for code in secrets.recovery.iter().filter_map(|shown| SecretCode::parse(shown)) {
            staff::insert_recovery(tx, id, &self.vault.hash_recovery(&code)).await?;
        }
        Ok(())
    }

    /// Closes an account and ends its sessions. `false`: there is none such.
    ///
    /// # Errors
    /// A breakdown.
    pub async fn disable_staff(self: &Arc<Self>, email: String) -> Result<bool, Failure> {
        self.run(move |core| async move {
            let mut tx = core.db.write().await?;
            let found = staff::disable(&mut tx, &normal_email(&email)).await?;
            core.audit(
                &mut tx,
                None,
                "disable-account",
                None,
                if found { "done" } else { "no-match" },
            )
            .await?;
            tx.commit().await?;
            Ok(found)
        })
        .await
    }

    /// Gives an account a new password, one-time secret and recovery codes, and ends its sessions. `None`: there is
    /// none such.
    ///
    /// # Errors
    /// A breakdown.
    pub async fn reset_staff(self: &Arc<Self>, email: String, password: String) -> Result<Option<Secrets>, Failure> {
        self.run(move |core| async move {
            let password_hash = hashing(move || hash_now(&password)).await??;
            let secrets = fresh_secrets(None);
            let mut tx = core.db.write().await?;
            let Some(id) = staff::reset(&mut tx, &normal_email(&email), &password_hash).await? else {
                return Ok(None);
            };
            staff::set_totp(
                &mut tx,
                id,
                &core.vault.seal(&totp_place(id.0), secrets.totp.as_bytes()),
            )
            .await?;
            core.add_recovery(&mut tx, id, &secrets).await?;
            core.audit(&mut tx, None, "reset-account", None, "done").await?;
            tx.commit().await?;
            Ok(Some(secrets))
        })
        .await
    }

    /// Is this a password that an account may have here?
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check_new_password(&self, password: &str) -> Result<(), PasswordFlaw> {
        check_password(password, &[self.trust.name.as_str(), self.trust.team.as_str()])
    }
}

fn fresh_secrets(totp: Option<String>) -> Secrets {
    let fresh = || data_encoding::BASE32_NOPAD.encode(&rand::random::<[u8; 20]>());
    Secrets {
        totp: totp.unwrap_or_else(fresh),
        recovery: (0..RECOVERY_CODES)
            .map(|_| SecretCode::draw(super::below).shown())
            .collect(),
    }
}

#[async_trait]
impl Accounts for AccountsService {
    async fn sign_in(
        &self,
        email: &str,
        password: &str,
        code: &str,
        last: Option<&Token>,
    ) -> Result<Option<Token>, Failure> {
        let (email, password, code) = (normal_email(email), password.to_owned(), code.to_owned());
        let last = last.map(|token| self.0.vault.hash_token(token));
        self.0
            .run(move |core| async move {
                let account = {
                    let mut tx = core.db.read().await?;
                    staff::by_email(&mut tx, &email).await?
                };
                let hash = account.as_ref().map(|account| account.password_hash.clone());
                let typed = password.clone();
                let right = hashing(move || verify_now(&typed, hash.as_ref().unwrap_or(&NOBODY))).await?;
                let mut tx = core.db.write().await?;
                let account = account.filter(|account| right && !account.disabled);
                let known = match &account {
                    Some(account) => core.use_code(&mut tx, account, &code).await?,
                    None => false,
                };
                let Some(account) = account.filter(|_| known) else {
                    core.audit(&mut tx, None, "sign-in", None, "no-match").await?;
                    tx.commit().await?;
                    return Ok(None);
                };
                let token = fresh_token();
                staff::begin_session(&mut tx, &core.vault.hash_token(&token), account.id, core.now()).await?;
                if let Some(last) = last {
                    staff::end_session(&mut tx, &last).await?;
                }
                core.audit(&mut tx, Some(StaffId(account.id)), "sign-in", None, "done")
                    .await?;
                tx.commit().await?;
                if let Err(error) = core.renew_hash(account.id, account.password_hash, password).await {
                    // They are signed in; the next time will do.
                    tracing::warn!(cause = %error, "a password could not be hashed anew");
                }
                Ok(Some(token))
            })
            .await
    }

    async fn session(&self, token: &Token) -> Result<Session, Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(move |core| async move {
                let now = core.now();
                let session = {
                    let mut tx = core.db.read().await?;
                    staff::session(&mut tx, &hash).await?
                };
                let Some(session) = session else {
                    return Ok(Session::Unknown);
                };
                let lapsed = now - session.seen_at > core.lifetimes.session_idle
                    || now - session.begun_at > core.lifetimes.session;
                if session.disabled {
                    return Ok(Session::Unknown);
                }
                if lapsed || session.ended {
                    return Ok(Session::Lapsed(session.actor.id));
                }
                if now - session.seen_at > TOUCH
                    && let Err(error) = core.touch_session(&hash).await
                {
                    // Pages can still be read while nothing can be written.
                    tracing::warn!(cause = %error, "a session could not be noted as in use");
                }
                Ok(Session::Live(session.actor))
            })
            .await
    }

    async fn sign_out(&self, token: &Token) -> Result<(), Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.write().await?;
                staff::end_session(&mut tx, &hash).await?;
                Ok(tx.commit().await?)
            })
            .await
    }

    async fn demonstration(&self) -> Result<Vec<DemonstrationAccount>, Failure> {
        self.0
            .run(|core| async move {
                let mut accounts = Vec::new();
                let mut tx = core.db.read().await?;
                for secret in &core.demonstration {
                    let Some(account) = staff::by_email(&mut tx, &normal_email(&secret.email)).await? else {
                        continue;
                    };
                    let totp = totp(&secret.totp, true)?;
                    // A code opens once: whoever signs in twice in half a minute is given the next one.
                    let used = u64::try_from(account.totp_last_step).unwrap_or_default();
                    let step = (core.seconds() / 30).max(used + 1);
                    accounts.push(DemonstrationAccount {
                        email: secret.email.clone(),
                        password: secret.password.clone(),
                        code: totp.generate(step * 30).to_string(),
                        role: secret.role,
                        name: secret.name.clone(),
                    });
                }
                Ok(accounts)
            })
            .await
    }
}

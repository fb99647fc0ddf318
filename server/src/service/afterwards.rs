//! What is asked afterwards: who people are, of whoever has just sent something, and how we did, of whoever follows a closed
//! case. Answers are counted by the week; nothing of this is in the audit trail, which has the time and the case.

use super::{Core, Trouble};
use crate::db::afterwards::{self, StoredWords};
use crate::db::visits::{self, Who};
use crate::db::{Tx, alerts, cases, receipts};
use crate::vault::{DataKey, Place};
use app::domain::access::{Act, Actor, may};
use app::domain::afterwards::{Sheet, Shown, may_ask, may_survey, survey_words};
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, Token};
use app::port::{Afterwards, AnswerTotals, Total};
use async_trait::async_trait;
use chrono::{Datelike, Days, NaiveDate};
use std::sync::Arc;
use uuid::Uuid;

/// Weeks that totals go back, and for which words are kept.
const WEEKS: u64 = 52;

/// The port of what is asked afterwards.
pub struct AfterwardsService(pub Arc<Core>);

/// The Monday of a day's week.
fn week_of(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}

fn words_place(id: Uuid) -> Place {
    Place {
        table: "survey_words",
        column: "sealed",
        of: id,
        version: 1,
    }
}

impl Core {
    /// The first week that totals count, and whose words are kept.
    pub(crate) fn first_week(&self) -> NaiveDate {
        week_of(self.today()) - Days::new(7 * WEEKS)
    }

    /// The case that may be asked about, if it may be and was not yet.
    async fn askable(&self, tx: &mut Tx, sheet: Sheet, hash: &[u8]) -> Result<Option<CaseId>, Trouble> {
        let now = self.now();
        let id = match sheet {
            Sheet::Equality if afterwards::is_receipt_closed(tx, hash).await? => None,
            Sheet::Equality => receipts::find(tx, hash, now).await?.map(|(id, _)| id),
            Sheet::Survey => visits::find(tx, Who::Writer, hash, now - self.lifetimes.visit)
                .await?
                .map(|(id, ..)| id),
        };
        let Some(id) = id else { return Ok(None) };
        Ok(self.may_be_asked(tx, sheet, id).await?.then_some(id))
    }

    /// May somebody be asked this about a case, as far as the case goes?
    pub(crate) async fn may_be_asked(&self, tx: &mut Tx, sheet: Sheet, id: CaseId) -> Result<bool, Trouble> {
        let Some(stored) = cases::by_id(tx, id).await? else {
            return Ok(false);
        };
        let any_alert = !alerts::of(tx, id).await?.is_empty();
        let concern = self.concern(tx, &stored, &self.key(&stored)?).await?;
        Ok(match sheet {
            Sheet::Equality => may_ask(&concern, any_alert),
            Sheet::Survey => {
                may_survey(&concern, stored.case.state, stored.case.outcome, any_alert)
                    && !afterwards::is_case_closed(tx, id).await?
            }
        })
    }

    async fn take_answers(&self, sheet: Sheet, hash: &[u8], typed: &[(String, String)]) -> Result<(), Trouble> {
        let words = match sheet {
            Sheet::Equality => None,
            Sheet::Survey => {
                let typed = typed.iter().rfind(|(name, _)| name == "survey_words");
                survey_words(typed.map_or("", |(_, words)| words)).map_err(|_| Failure::Invalid)?
            }
        };
        let answers = sheet.answers(typed);
        let mut tx = self.db.write().await?;
        let Some(id) = self.askable(&mut tx, sheet, hash).await? else {
            // Twice pressed, or no more to be asked: nothing is counted, and nothing is wrong.
            return Ok(());
        };
        let first = match sheet {
            Sheet::Equality => afterwards::close_receipt(&mut tx, hash).await?,
            Sheet::Survey => afterwards::close_case(&mut tx, id).await?,
        };
        if !first {
            return Ok(());
        }
        let week = week_of(self.today());
        afterwards::count(&mut tx, week, sheet, &answers).await?;
        if let Some(words) = words {
            let (id, key) = (
                uuid::Builder::from_random_bytes(rand::random()).into_uuid(),
                DataKey::fresh(),
            );
            let stored = StoredWords {
                id,
                week,
                key_wrapped: self.vault.wrap(&key, id),
                sealed: key.seal(&words_place(id), words.as_bytes()),
            };
            afterwards::insert_words(&mut tx, &stored).await?;
        }
        Ok(tx.commit().await?)
    }
}

#[async_trait]
impl Afterwards for AfterwardsService {
    async fn open(&self, sheet: Sheet, token: &Token) -> Result<bool, Failure> {
        let hash = self.0.vault.hash_token(token);
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                Ok(core.askable(&mut tx, sheet, &hash).await?.is_some())
            })
            .await
    }

    async fn answer(&self, sheet: Sheet, token: &Token, typed: &[(String, String)]) -> Result<(), Failure> {
        let (hash, typed) = (self.0.vault.hash_token(token), typed.to_vec());
        self.0
            .run(move |core| async move { core.take_answers(sheet, &hash, &typed).await })
            .await
    }

    async fn totals(&self, actor: &Actor) -> Result<AnswerTotals, Failure> {
        may(actor, Act::SeeAnswers, None).map_err(|_| Failure::Forbidden)?;
        self.0
            .run(move |core| async move {
                let mut tx = core.db.read().await?;
                let since = core.first_week();
                let counts = afterwards::counts(&mut tx, since).await?;
                let people = |sheet, question: &str, answer: &str| {
                    let mut found = counts.iter();
                    found
                        .find(|(of, q, a, _)| *of == sheet && q == question && a == answer)
                        .map_or(0, |(.., people)| *people)
                };
                let mut totals = Vec::new();
                for sheet in Sheet::ALL {
                    for (question, answers) in sheet.questions() {
                        totals.extend(answers.iter().map(|answer| Total {
                            sheet: *sheet,
                            question,
                            answer,
                            people: Shown::of(people(*sheet, question, answer)),
                        }));
                    }
                }
                let mut words = Vec::new();
                for stored in afterwards::words(&mut tx, since).await? {
                    let key = core.vault.unwrap(&stored.key_wrapped, stored.id)?;
                    words.push((
                        stored.week,
                        super::open_text(&key, &words_place(stored.id), &stored.sealed)?,
                    ));
                }
                Ok(AnswerTotals { since, totals, words })
            })
            .await
    }
}

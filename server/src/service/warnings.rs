//! What staff are told by mail in their own hours: each morning what is due, and whoever runs the team that words that may mean
//! danger wait. Such a mail has references, dates and the names of colleagues in it, and nothing of what anybody wrote.

use super::{Core, Trouble};
use crate::clock::from_london;
use crate::db::warnings::{self, DueLine, LISTED};
use crate::db::{Tx, cases, outbox, staff};
use app::domain::access::Role;
use app::domain::failure::Failure;
use app::domain::ids::{CaseId, StaffId};
use app::domain::notice::Notice;
use app::pages::desk::due_in_words;
use app::paths;
use app::words::{t_count, t_with, weekday_date};
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::London;

impl Core {
    fn in_london(&self) -> NaiveDateTime {
        self.now().with_timezone(&London).naive_local()
    }

    /// By when somebody is to have said what they did about words that came at this moment.
    pub(crate) fn read_by(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let local = at.with_timezone(&London).naive_local();
        let by = self.hours.after(self.targets.alert_minutes, local, &self.calendar);
        from_london(by)
    }

    /// Writes the mail of the day to everybody who works on cases and has not had it, once the team is there; how many.
    pub(crate) async fn write_digests(&self) -> Result<u64, Trouble> {
        if !self.hours.is_open(self.in_london(), &self.calendar) {
            return Ok(0);
        }
        let mut tx = self.db.read().await?;
        let told = warnings::with_day(&mut tx, self.today()).await?;
        let team = staff::colleagues(&mut tx).await?;
        drop(tx);
        let mut written = 0;
        for id in team
            .into_iter()
            .map(|colleague| colleague.id)
            .filter(|id| !told.contains(id))
        {
            let mut tx = self.db.write().await?;
            if warnings::take_day(&mut tx, id, self.today()).await? && !self.digest(&mut tx, id).await?.is_empty() {
                outbox::insert_for_staff(&mut tx, id, None, Notice::Digest, self.now()).await?;
                written += 1;
            }
            tx.commit().await?;
        }
        Ok(written)
    }

    /// Tells whoever runs the team of cases with words that may mean danger that nobody has said anything about in time; of how
    /// many.
    pub(crate) async fn warn_of_alerts(&self) -> Result<u64, Trouble> {
        let mut tx = self.db.read().await?;
        let over = warnings::alerts_over(&mut tx, self.now()).await?;
        drop(tx);
        let mut warned = 0;
        for case in over {
            let mut tx = self.db.write().await?;
            if warnings::take_alert(&mut tx, case).await? {
                let team = staff::colleagues(&mut tx).await?;
                // Its managers; where there is none, its senior officers, and so on.
                let lead = team.iter().map(|colleague| colleague.role).max();
                for colleague in team.iter().filter(|colleague| Some(colleague.role) == lead) {
                    outbox::insert_for_staff(&mut tx, colleague.id, Some(case), Notice::RedFlag, self.now()).await?;
                }
                warned += 1;
            }
            tx.commit().await?;
        }
        Ok(warned)
    }

    /// What a mail to a member of staff says and where it leads: worked out as it is sent.
    pub(crate) async fn mail_to_staff(
        &self,
        tx: &mut Tx,
        id: StaffId,
        case: Option<CaseId>,
    ) -> Result<(String, String), Trouble> {
        match case {
            None => Ok((self.digest(tx, id).await?, paths::DESK.to_owned())),
            Some(case) => {
                let stored = cases::by_id(tx, case).await?.ok_or(Failure::NotFound)?;
                let reference = stored.case.reference;
                Ok((reference.to_string(), paths::case(&reference)))
            }
        }
    }

    /// What is due by the end of the next working day: on somebody's own cases, and for a manager what is promised to people on
    /// everybody's. Empty where nothing is.
    async fn digest(&self, tx: &mut Tx, id: StaffId) -> Result<String, Trouble> {
        let Some(actor) = staff::actor(tx, id).await? else {
            return Ok(String::new());
        };
        let by = self.calendar.working_days_after(self.today(), 1)?;
        let mut lists = vec![("staff-mail-yours", warnings::due_of(tx, id, by).await?)];
        if actor.role == Role::Manager {
            lists.push(("staff-mail-promised", warnings::promised_by(tx, id, by).await?));
        }
        let lists = lists.into_iter().filter(|(_, lines)| !lines.is_empty());
        let said = lists.map(|(heading, lines)| {
            let heading = t_with(heading, &[("date", &weekday_date(by))]);
            format!("{heading}\n{}", self.listed(&lines))
        });
        Ok(said.collect::<Vec<_>>().join("\n"))
    }

    fn listed(&self, lines: &[DueLine]) -> String {
        let shown = usize::try_from(LISTED).unwrap_or(usize::MAX);
        let mut said: String = lines
            .iter()
            .take(shown)
            .map(|line| {
                let due = due_in_words(line.what, line.on, self.today());
                let owner = line.owner.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
                format!("- {}: {due}{owner}\n", line.reference)
            })
            .collect();
        if lines.len() > shown {
            said.push_str(&t_count("staff-mail-more", LISTED.unsigned_abs(), &[]));
            said.push('\n');
        }
        said
    }
}

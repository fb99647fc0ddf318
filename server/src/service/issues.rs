//! What a case is about, issue by issue: its codes and its words brought together.

use super::{Core, Trouble, open_text, place};
use crate::db::Tx;
use crate::db::cases::Stored;
use crate::db::issues;
use crate::vault::DataKey;
use app::domain::failure::Failure;
use app::domain::ids::CaseId;
use app::domain::issue::{Issue, IssueForm, IssueStep};
use app::domain::letter::Note;

/// An issue as it was written down once.
pub(super) struct Noted {
    /// The version the case had after that.
    pub version: i64,
    /// As it was from then on.
    pub issue: Issue,
    /// Was it taken off the list?
    pub gone: bool,
}

/// The issues as they stand, in the order in which they were first written down.
pub(super) fn standing(noted: &[Noted]) -> Vec<Issue> {
    let mut last: Vec<&Noted> = Vec::new();
    for next in noted {
        match last.iter_mut().find(|known| known.issue.id == next.issue.id) {
            Some(known) => *known = next,
            None => last.push(next),
        }
    }
    let stands = last.into_iter().filter(|noted| !noted.gone);
    stands.map(|noted| noted.issue.clone()).collect()
}

impl Core {
    /// Every time that an issue of a case was written down, oldest first.
    pub(super) async fn noted(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<Vec<Noted>, Trouble> {
        let opened = |stored: issues::StoredIssue| {
            let words = open_text(key, &place("notes", "sealed", case, stored.version), &stored.words)?;
            let words = Note::parse(&words).map_err(|_| Trouble::Defect("stored words are empty or too long"))?;
            Ok(Noted {
                version: stored.version,
                issue: Issue {
                    id: stored.id,
                    sorting: stored.sorting,
                    words,
                },
                gone: stored.gone,
            })
        };
        issues::of(tx, case).await?.into_iter().map(opened).collect()
    }

    /// What staff typed as an issue, as it is taken on this case.
    pub(super) async fn issue_step(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        form: &IssueForm,
    ) -> Result<IssueStep, Trouble> {
        let key = self.key(stored)?;
        let issues = standing(&self.noted(tx, stored.case.id, &key).await?);
        let step = self.trust.judge_issue(|rules| form.parse(&issues, rules));
        Ok(step.map_err(|_| Failure::Invalid)?)
    }
}

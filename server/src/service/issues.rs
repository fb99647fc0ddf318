//! What a case is about, issue by issue: its codes and its words brought together.

use super::{Core, Trouble, open_text, place};
use crate::db::Tx;
use crate::db::cases::Stored;
use crate::db::issues::StoredIssue;
use crate::db::{events, issues};
use crate::vault::DataKey;
use app::domain::failure::Failure;
use app::domain::ids::CaseId;
use app::domain::issue::{Issue, IssueForm, IssueStep};
use app::domain::letter::Note;

/// The issues as they stand, in the order in which they were first written down; `words` are those of a version of the case.
pub(super) fn standing(history: &[StoredIssue], words: impl Fn(i64) -> Option<Note>) -> Vec<Issue> {
    let mut last: Vec<&StoredIssue> = Vec::new();
    for stored in history {
        match last.iter_mut().find(|known| known.id == stored.id) {
            Some(known) => *known = stored,
            None => last.push(stored),
        }
    }
    let issue = |stored: &StoredIssue| {
        Some(Issue {
            id: stored.id,
            sorting: stored.sorting.clone(),
            words: words(stored.version)?,
        })
    };
    last.into_iter()
        .filter(|stored| !stored.gone)
        .filter_map(issue)
        .collect()
}

impl Core {
    /// The issues of a case as they stand.
    async fn issues(&self, tx: &mut Tx, case: CaseId, key: &DataKey) -> Result<Vec<Issue>, Trouble> {
        let history = issues::of(tx, case).await?;
        let mut words = Vec::new();
        for (version, sealed) in events::issue_words(tx, case).await? {
            let text = open_text(key, &place("notes", "sealed", case, version), &sealed)?;
            words.push((version, Note::parse(&text).ok()));
        }
        Ok(standing(&history, |version| {
            let found = words.iter().find(|(of, _)| *of == version);
            found.and_then(|(_, note)| note.clone())
        }))
    }

    /// What staff typed as an issue, as it is taken on this case.
    pub(super) async fn issue_step(
        &self,
        tx: &mut Tx,
        stored: &Stored,
        form: &IssueForm,
    ) -> Result<IssueStep, Trouble> {
        let key = self.key(stored)?;
        let issues = self.issues(tx, stored.case.id, &key).await?;
        let step = self.trust.judge_issue(|rules| form.parse(&issues, rules));
        Ok(step.map_err(|_| Failure::Invalid)?)
    }
}

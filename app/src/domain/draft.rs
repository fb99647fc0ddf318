//! A concern on its way: what was typed so far, which pages were answered, what waits for later, and what two tabs
//! make of each other.

use super::concern::{Concern, ConcernForm, Page, Rules, Want};
use super::elsewhere::Body;
use super::file::RefusedFile;
use super::problem::Problem;
use super::telltale::Telltale;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is kept, sealed, between one page and the next.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    /// What was typed, right or wrong.
    pub form: ConcernForm,
    /// Raised by one with every answer; a page carries the one it was drawn from. 0 is an empty draft.
    pub version: i64,
    /// The pages that were answered, each with the version in which it last changed.
    pub answered: BTreeMap<Page, i64>,
    /// The pages where words were put aside for later and not answered yet, each with the version of the last words.
    #[serde(default)]
    pub unfinished: BTreeMap<Page, i64>,
    /// The person was told of a number that may show who they are, and leaves it in.
    #[serde(default)]
    pub number_stays: bool,
    /// The files that could not be taken when some were last sent, to be told on their page.
    #[serde(default)]
    pub refused: Vec<RefusedFile>,
    /// When the first answer came in.
    #[serde(default)]
    pub begun_at: Option<DateTime<Utc>>,
    /// The keyed hash of what the browser held before: what it sent with that may be about the same thing.
    #[serde(default)]
    pub before: Option<Vec<u8>>,
    /// What another tab had written on a page when this one answered it differently.
    pub aside: Option<Aside>,
}

/// An answer that would have been written over: shown beside the newer one until that page is answered again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// The page.
    pub page: Page,
    /// The form as the other tab left it.
    pub form: ConcernForm,
}

impl Draft {
    /// Takes the answer to one page and says where to go: the same page while something on it is wrong or two tabs
    /// disagree, then the first page still to be answered, then [`Page::Check`]. `seen` is the version the page was
    /// drawn from.
    pub fn answer(&mut self, page: Page, seen: i64, typed: &[(String, String)], rules: &Rules) -> Page {
        let taken = self.take(page, seen, typed);
        if !taken.another_tab_differs && self.aside.as_ref().is_some_and(|aside| aside.page == page) {
            self.aside = None;
        }
        if page == Page::Files {
            self.refused.clear();
        }
        self.unfinished.remove(&page);
        note(&mut self.answered, page, self.version, taken.changed);
        if taken.another_tab_differs || !self.form.problems(page, rules).is_empty() {
            page
        } else {
            self.goes_on_at(rules)
        }
    }

    /// Keeps what was typed on a page for later. It is no answer yet: nothing on the page counts as wrong when the
    /// person comes back to it, and what another tab wrote there is still shown beside it.
    pub fn keep(&mut self, page: Page, seen: i64, typed: &[(String, String)]) {
        let taken = self.take(page, seen, typed);
        let pages = if self.answered.contains_key(&page) {
            &mut self.answered
        } else {
            &mut self.unfinished
        };
        note(pages, page, self.version, taken.changed);
    }

    /// Notes what came of sending files, which is a new version: what was checked before is not what is sent. Goes on, as
    /// from any page that was answered, if that is wished and no file was refused.
    pub fn take_files(&mut self, refused: Vec<RefusedFile>, goes_on: bool, rules: &Rules) -> Page {
        if goes_on && refused.is_empty() {
            return self.answer(Page::Files, self.version, &[], rules);
        }
        self.version += 1;
        self.refused = refused;
        Page::Files
    }

    /// It is about somebody else, and we are asked to pass it on: the first page is answered by that, and whom it is for
    /// waits on [`Page::PassOn`]. Whatever else was typed stays.
    pub fn pass_on(&mut self, to: Body) {
        self.version += 1;
        Want::Elsewhere.code().clone_into(&mut self.form.want);
        to.code().clone_into(&mut self.form.body);
        self.unfinished.remove(&Page::Want);
        for page in [Page::Want, Page::PassOn] {
            let answered = page == Page::Want || self.answered.contains_key(&page);
            let pages = if answered {
                &mut self.answered
            } else {
                &mut self.unfinished
            };
            note(pages, page, self.version, true);
        }
    }

    fn take(&mut self, page: Page, seen: i64, typed: &[(String, String)]) -> Taken {
        let mut form = self.form.clone();
        form.take(page, typed);
        let changed = form != self.form;
        let last = self.answered.get(&page).max(self.unfinished.get(&page));
        let another_tab_differs = changed && last.is_some_and(|last| *last > seen);
        self.version += 1;
        if another_tab_differs {
            self.aside = Some(Aside {
                page,
                form: self.form.clone(),
            });
        }
        self.form = form;
        Taken {
            changed,
            another_tab_differs,
        }
    }

    /// Where a person goes on who comes back: where two tabs still disagree, else as [`Draft::goes_on_at`].
    #[must_use]
    pub fn comes_back_at(&self, rules: &Rules) -> Page {
        self.aside
            .as_ref()
            .map_or_else(|| self.goes_on_at(rules), |aside| aside.page)
    }

    /// The first page that was not answered, or where something is wrong; [`Page::Check`] when all is in order.
    #[must_use]
    pub fn goes_on_at(&self, rules: &Rules) -> Page {
        let unfinished = |page: &Page| {
            *page != Page::Check
                && self.form.asks(*page)
                && (!self.answered.contains_key(page) || !self.form.problems(*page, rules).is_empty())
        };
        Page::ALL.iter().copied().find(unfinished).unwrap_or(Page::Check)
    }

    /// The number to warn of before this is sent: once they leave it in, none.
    #[must_use]
    pub fn warns_of(&self, concern: &Concern) -> Option<Telltale> {
        concern.telltale().filter(|_| !self.number_stays)
    }

    /// What to show as wrong on a page: nothing before it was answered once.
    #[must_use]
    pub fn problems_shown(&self, page: Page, rules: &Rules) -> Vec<Problem> {
        if self.answered.contains_key(&page) {
            self.form.problems(page, rules)
        } else {
            Vec::new()
        }
    }
}

/// What came of typing on a page.
struct Taken {
    changed: bool,
    another_tab_differs: bool,
}

/// Notes when a page last changed: now, if it did or if it is new here.
fn note(pages: &mut BTreeMap<Page, i64>, page: Page, version: i64, changed: bool) {
    if changed || !pages.contains_key(&page) {
        pages.insert(page, version);
    }
}

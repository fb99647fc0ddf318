//! A concern on its way: what was typed so far, which pages were answered, and what two tabs make of each other.

use super::concern::{ConcernForm, Page, Rules};
use super::problem::Problem;
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
        let mut form = self.form.clone();
        form.take(page, typed);
        let drawn_before_last_answer = self.answered.get(&page).is_some_and(|changed| *changed > seen);
        let another_tab_differs = drawn_before_last_answer && form != self.form;
        self.version += 1;
        if another_tab_differs {
            self.aside = Some(Aside {
                page,
                form: self.form.clone(),
            });
        } else if self.aside.as_ref().is_some_and(|aside| aside.page == page) {
            self.aside = None;
        }
        if form != self.form || !self.answered.contains_key(&page) {
            self.answered.insert(page, self.version);
        }
        self.form = form;
        if another_tab_differs || !self.form.problems(page, rules).is_empty() {
            page
        } else {
            self.goes_on_at(rules)
        }
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

//! A past that is made up: stories, lived through by the real services under a clock that is moved to each moment.

use crate::clock::{Clock, Stopped};
use crate::db::{Tx, cases};
use crate::service::{Arrival, Core, Trouble, Wish};
use app::domain::access::{Act, Actor};
use app::domain::calendar::Calendar;
use app::domain::concern::Concern;
use app::domain::deed::Deed;
use app::domain::follow::{PersonAct, Said};
use app::domain::ids::{CaseId, Reference, SecretCode};
use app::domain::letter::Message;
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::sync::Arc;

/// What became of one concern.
pub(super) struct Story {
    /// When it came in.
    pub came: DateTime<Utc>,
    /// What came in.
    pub concern: Concern,
    /// What happened then, oldest first.
    pub steps: Vec<Step>,
}

/// Something that happened on a case.
pub(super) struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub done: Done,
}

/// What somebody did.
pub(super) enum Done {
    /// Staff changed it.
    Staff(Actor, Box<Deed>),
    /// The person wrote back.
    Person(Message),
}

/// The services as they were at any moment.
pub(super) struct Past {
    core: Core,
    clock: Arc<Stopped>,
}

impl Past {
    /// Of the present services: the same database, keys and settings under a clock of its own.
    pub(super) fn of(present: &Core) -> Self {
        let clock = Arc::new(Stopped::at(present.now()));
        let core = Core {
            files: present.files.clone(),
            db: present.db.clone(),
            vault: Arc::clone(&present.vault),
            clock: Arc::<Stopped>::clone(&clock),
            calendar: present.calendar.clone(),
            targets: present.targets,
            hours: present.hours,
            reckoned: present.reckoned.clone(),
            cues: present.cues.clone(),
            trust: Arc::clone(&present.trust),
            lifetimes: present.lifetimes,
            links: None,
            floods: present.floods,
            text_gateway: present.text_gateway.clone(),
            demonstration: Vec::new(),
        };
        Self { core, clock }
    }

    /// Lives a story, in the transaction given; what opens the case to whoever sent it.
    pub(super) async fn live(&self, tx: &mut Tx, story: Story) -> Result<(Reference, SecretCode), Trouble> {
        self.go_to(story.came);
        let (case, _, code) = self
            .core
            .take_in(tx, Arrival::web(&story.concern, self.core.now()))
            .await?;
        for (seen, step) in (case.version..).zip(story.steps) {
            self.go_to(step.at);
            match step.done {
                Done::Staff(actor, deed) => {
                    // Nobody acts on a case that they have not opened.
                    self.core
                        .audit(tx, Some(actor.id), Act::Read.code(), Some(case.id), "done")
                        .await?;
                    let wish = Wish::new(&actor, &case.reference, seen, *deed);
                    self.core.change_in(tx, &wish).await?;
                }
                Done::Person(words) => self.write_back(tx, case.id, seen, &words).await?,
            }
        }
        Ok((case.reference, code))
    }

    async fn write_back(&self, tx: &mut Tx, case: CaseId, seen: i64, words: &Message) -> Result<(), Trouble> {
        self.core.audit(tx, None, "follow", Some(case), "done").await?;
        let stored = cases::by_id(tx, case)
            .await?
            .ok_or(Trouble::Defect("a case of the past is gone"))?;
        let said = Said::Words(words.clone());
        self.core
            .take(tx, &stored, PersonAct::Write, &format!("past-{seen}"), &said)
            .await
    }

    fn go_to(&self, moment: DateTime<Utc>) {
        self.clock.advance(moment - self.clock.now());
    }
}

/// The `count`-th working day before `day`; 0 is `day` itself, whatever it is.
pub(super) fn working_days_before(calendar: &Calendar, day: NaiveDate, count: u32) -> NaiveDate {
    let mut at = day;
    for _ in 0..count {
        at = at - Days::new(1);
        while calendar.day_off(at).is_some() {
            at = at - Days::new(1);
        }
    }
    at
}

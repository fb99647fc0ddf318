//! Believable cases in every state for the demonstration, lived through by the real services under a clock of their own.
//! What people wrote is in data/demo-cases.toml.

use super::past::{Done, Past, Step, Story, working_days_before};
use super::{PEOPLE, consent, plan};
use crate::clock::from_london;
use crate::db::{Tx, cases, outbox, staff};
use crate::service::{Core, Trouble};
use app::domain::access::{Actor, Role};
use app::domain::case::Outcome;
use app::domain::concern::{ConcernForm, DO_NOT_KNOW, Subject};
use app::domain::consent::ConsentChange;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::ids::StaffId;
use app::domain::letter::{HoldingReply, Message, Note, Reply, Written};
use app::domain::plan::Settled;
use app::domain::told::Told;
use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// The stories, in the order they are lived.
const STORIES: &str = include_str!("../../data/demo-cases.toml");
/// Mail about anything older than this was sent long ago; newer mail is really sent, so that there is some to look at.
const JUST_NOW: TimeDelta = TimeDelta::hours(3);

/// A case that visitors can follow: what opens it, and what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowMe {
    /// Its reference, as it is said.
    pub reference: String,
    /// Its secret code, as it is typed.
    pub code: String,
    /// What there is to see.
    pub shows: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stories {
    story: Vec<ToldStory>,
}

/// A story as the file tells it. A moment is "3 14:20", so many working days before today and London's time, or "35m",
/// so many minutes ago.
#[derive(Deserialize)]
struct ToldStory {
    /// The moment it came in.
    came: String,
    /// What it shows to a visitor who follows it.
    follow: Option<String>,
    /// The day it is about, in working days before today.
    happened: Option<u32>,
    /// What happened then.
    #[serde(default)]
    then: Vec<ToldStep>,
    /// What the person typed. What is left out is not known, or about themselves.
    #[serde(flatten)]
    form: ConcernForm,
}

#[derive(Deserialize)]
struct ToldStep {
    at: String,
    /// A role of the demonstration; nobody for the person.
    by: Option<Role>,
    #[serde(flatten)]
    deed: ToldDeed,
}

#[derive(Deserialize)]
#[serde(tag = "does", rename_all = "kebab-case")]
enum ToldDeed {
    Claim,
    Acknowledge {
        words: Option<String>,
    },
    Reply {
        words: String,
    },
    HoldingReply {
        words: String,
    },
    Consent {
        change: ConsentChange,
        words: String,
    },
    Note {
        words: String,
    },
    /// The answer was promised within so many working days.
    Plan {
        settled: Settled,
        told: Told,
        within: u32,
        words: String,
    },
    HandOver {
        to: Option<Role>,
        words: String,
    },
    Resolve {
        outcome: Outcome,
        words: Option<String>,
    },
    Reopen {
        words: String,
    },
    Write {
        words: String,
    },
}

/// Fills an empty demonstration, whose accounts are there already. The cases that visitors can follow, when it has
/// filled it; nothing when there were cases.
///
/// # Errors
/// A breakdown.
pub async fn fill(core: &Arc<Core>) -> Result<Vec<FollowMe>, Failure> {
    core.run(|core| async move {
        let mut tx = core.db.write().await?;
        if cases::any(&mut tx).await? {
            return Ok(Vec::new());
        }
        let scene = Scene {
            people: people(&mut tx).await?,
            core: &core,
        };
        let stories: Stories =
            toml::from_str(STORIES).map_err(|_| Trouble::Defect("the demonstration's cases can't be read"))?;
        let (past, begin) = (Past::of(&core), Uuid::now_v7());
        let mut follow = Vec::new();
        for mut told in stories.story {
            let shows = told.follow.take();
            let (reference, code) = past.live(&mut tx, scene.story(told)?).await?;
            follow.extend(shows.map(|shows| FollowMe {
                reference: reference.to_string(),
                code: code.shown(),
                shows,
            }));
        }
        outbox::sent_in_the_past(&mut tx, begin, core.now() - JUST_NOW).await?;
        tx.commit().await?;
        Ok(follow)
    })
    .await
}

/// The people of the demonstration, by role.
pub(super) async fn people(tx: &mut Tx) -> Result<BTreeMap<Role, Actor>, Trouble> {
    let mut people = BTreeMap::new();
    for (name, email, role, division) in PEOPLE {
        let account = staff::by_email(tx, email)
            .await?
            .ok_or(Trouble::Defect("the demonstration's accounts are not there"))?;
        let actor = Actor {
            id: StaffId(account.id),
            name: (*name).to_owned(),
            role: *role,
            division: division.map(str::to_owned),
        };
        people.insert(*role, actor);
    }
    Ok(people)
}

/// Who is there, and when it is.
struct Scene<'a> {
    people: BTreeMap<Role, Actor>,
    core: &'a Core,
}

impl Scene<'_> {
    fn story(&self, told: ToldStory) -> Result<Story, Trouble> {
        let came = self.moment(&told.came)?;
        let mut form = told.form;
        for (field, left_out) in [
            (&mut form.about, "myself"),
            (&mut form.when, DO_NOT_KNOW),
            (&mut form.site, DO_NOT_KNOW),
            (&mut form.service, DO_NOT_KNOW),
            (&mut form.channel, "none"),
            (&mut form.share_name, "no"),
            (&mut form.publish, "no"),
        ] {
            if field.is_empty() {
                left_out.clone_into(field);
            }
        }
        if let Some(happened) = told.happened {
            let day = working_days_before(&self.core.calendar, self.core.today(), happened);
            "day".clone_into(&mut form.when);
            (form.when_day, form.when_month, form.when_year) =
                (day.day().to_string(), day.month().to_string(), day.year().to_string());
        }
        form.what_happened.truncate(form.what_happened.trim_end().len());
        let concern = self
            .core
            .trust
            .judge(app::words::london_day(came), |rules| form.parse(rules));
        let concern = concern.ok_or(Trouble::Defect(
            "a concern of the demonstration could not have been sent",
        ))?;
        let about_self = concern.subject == Subject::Myself;
        let steps = told
            .then
            .into_iter()
            .map(|step| self.step(step, about_self))
            .collect::<Result<_, _>>()?;
        Ok(Story { came, concern, steps })
    }

    fn step(&self, told: ToldStep, about_self: bool) -> Result<Step, Trouble> {
        let to_person = |words: &str| Reply::parse(words.trim()).map_err(|_| EMPTY);
        let holding = |words: &str| HoldingReply::parse(words.trim(), true).map_err(|_| EMPTY);
        // The stories' acknowledgements and last words tell nothing about a patient to somebody else.
        let perhaps = |words: Option<String>| match words {
            None => Ok(None),
            Some(words) if about_self => to_person(&words).map(Written::Free).map(Some),
            Some(words) => holding(&words).map(Written::Holding).map(Some),
        };
        let for_staff = |words: &str| Note::parse(words.trim()).map_err(|_| EMPTY);
        let at = self.moment(&told.at)?;
        let deed = match told.deed {
            ToldDeed::Write { words } => {
                let message = Message::parse(words.trim()).map_err(|_| EMPTY)?;
                let done = Done::Person(message);
                return Ok(Step { at, done });
            }
            ToldDeed::Claim => Deed::Claim,
            ToldDeed::Acknowledge { words } => Deed::Acknowledge(perhaps(words)?),
            ToldDeed::Reply { words } => Deed::Reply(to_person(&words)?),
            ToldDeed::HoldingReply { words } => Deed::HoldingReply(holding(&words)?),
            ToldDeed::Consent { change, words } => consent(change, words.trim().to_owned()),
            ToldDeed::Plan {
                settled,
                told,
                within,
                words,
            } => {
                let on = app::words::london_day(at);
                let respond_by = self.core.calendar.working_days_after(on, within)?;
                plan(respond_by, settled, told, words.trim().to_owned())
            }
            ToldDeed::Note { words } => Deed::Note(for_staff(&words)?),
            ToldDeed::HandOver { to, words } => {
                let to = to.map(|role| self.who(Some(role))).transpose()?.map(|actor| actor.id);
                Deed::HandOver(to, for_staff(&words)?)
            }
            ToldDeed::Resolve { outcome, words } => Deed::Resolve(outcome, perhaps(words)?),
            ToldDeed::Reopen { words } => Deed::Reopen(for_staff(&words)?),
        };
        let done = Done::Staff(self.who(told.by)?.clone(), Box::new(deed));
        Ok(Step { at, done })
    }

    fn who(&self, role: Option<Role>) -> Result<&Actor, Trouble> {
        role.and_then(|role| self.people.get(&role))
            .ok_or(Trouble::Defect("a deed of the demonstration has no doer"))
    }

    fn moment(&self, told: &str) -> Result<DateTime<Utc>, Trouble> {
        let minutes_ago = told
            .strip_suffix('m')
            .and_then(|minutes| minutes.parse().ok())
            .map(|minutes| self.core.now() - TimeDelta::minutes(minutes));
        let on_a_day = || {
            let (days, time) = told.split_once(' ')?;
            let day = working_days_before(&self.core.calendar, self.core.today(), days.parse().ok()?);
            Some(from_london(
                day.and_time(NaiveTime::parse_from_str(time, "%H:%M").ok()?),
            ))
        };
        minutes_ago
            .or_else(on_a_day)
            .ok_or(Trouble::Defect("a moment of the demonstration can't be read"))
    }
}

const EMPTY: Trouble = Trouble::Defect("words of the demonstration are empty or too long");

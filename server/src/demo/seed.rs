//! Synthetic cases for measuring: many, in every state, spread over two years. Each is lived through by the real
//! services, so that every row is there that a real case has. Its words are put together from data/seed-words.toml.

use super::past::{Done, Past, Step, Story};
use super::{consent, plan};
use crate::clock::from_london;
use crate::db::{outbox, staff};
use crate::service::{Core, Trouble};
use app::domain::access::{Actor, Role};
use app::domain::calendar::BeyondCalendar;
use app::domain::case::{Kind, Outcome};
use app::domain::concern::{Concern, Subject, Want, When};
use app::domain::consent::{ConsentChange, Patient, Writer};
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::letter::{Message, Note, Reply, Written};
use app::domain::person::{Contact, Need, Safety};
use app::domain::plan::Settled;
use app::domain::record::Identity;
use app::domain::told::Told;
use app::port::Place;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde::Deserialize;
use std::ops::RangeInclusive;
use std::sync::Arc;
use uuid::Uuid;

/// Cases in one transaction.
const BATCH: u32 = 1_000;
/// How far back they reach, in days.
const DAYS: u32 = 730;
/// Mail about what came in before this was sent long ago.
const JUST_NOW: TimeDelta = TimeDelta::hours(3);

/// What words are put together from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordLists {
    first_names: Vec<String>,
    last_names: Vec<String>,
    beginnings: Vec<String>,
    happenings: Vec<String>,
    effects: Vec<String>,
    thanks: Vec<String>,
    suggestions: Vec<String>,
    wishes: Vec<String>,
    times: Vec<String>,
    languages: Vec<String>,
    replies: Vec<String>,
    notes: Vec<String>,
    messages: Vec<String>,
}

/// Adds `count` cases; `progress` is told how many are done. The n-th case is the same each time, but for its reference,
/// its code and the day it is counted from.
///
/// # Errors
/// [`Failure::Invalid`] when there is nobody on the staff who could hold a case; a breakdown.
pub async fn seed(core: &Arc<Core>, count: u32, mut progress: impl FnMut(u32)) -> Result<(), Failure> {
    let lists: WordLists = toml::from_str(include_str!("../../data/seed-words.toml")).map_err(|_| Failure::Internal)?;
    let lists = Arc::new(lists);
    let mut done = 0;
    while done < count {
        let (lists, next) = (Arc::clone(&lists), (done + BATCH).min(count));
        core.run(move |core| async move { batch(&core, &lists, done..next).await })
            .await?;
        done = next;
        progress(done);
    }
    Ok(())
}

async fn batch(core: &Core, lists: &WordLists, numbers: std::ops::Range<u32>) -> Result<(), Trouble> {
    let mut tx = core.db.write().await?;
    let actor = |colleague: app::port::Colleague| Actor {
        id: colleague.id,
        name: colleague.name,
        role: colleague.role,
        division: None,
    };
    let staff: Vec<Actor> = staff::colleagues(&mut tx).await?.into_iter().map(actor).collect();
    if staff.is_empty() {
        return Err(Failure::Invalid.into());
    }
    let (past, begin) = (Past::of(core), Uuid::now_v7());
    for number in numbers {
        let mut draw = Draw {
            rng: StdRng::seed_from_u64(number.into()),
            core,
            lists,
            staff: &staff,
        };
        past.live(&mut tx, draw.story()?).await?;
    }
    outbox::sent_in_the_past(&mut tx, begin, core.now() - JUST_NOW).await?;
    Ok(tx.commit().await?)
}

/// Draws one case.
struct Draw<'a> {
    rng: StdRng,
    core: &'a Core,
    lists: &'a WordLists,
    staff: &'a [Actor],
}

impl Draw<'_> {
    fn story(&mut self) -> Result<Story, Trouble> {
        let minutes = self.rng.random_range(1..=i64::from(DAYS) * 24 * 60);
        let came = self.core.now() - TimeDelta::minutes(minutes);
        let concern = self.concern();
        let steps = self.steps(came, &concern)?;
        Ok(Story { came, concern, steps })
    }

    fn concern(&mut self) -> Concern {
        let want = match self.rng.random_range(0..100) {
            0..35 => Want::Question,
            35..65 => Want::PutRight,
            65..75 => Want::NotSure,
            75..87 => Want::FullLook,
            87..95 => Want::Thanks,
            _ => Want::Suggestion,
        };
        let name = self.name();
        let needs = if self.one_in(8) {
            vec![*self.pick(Need::ALL)]
        } else {
            Vec::new()
        };
        let trust = Arc::clone(&self.core.trust);
        Concern {
            want,
            identity: Identity::default(),
            organisation: None,
            pass_on: None,
            sharing: None,
            subject: if self.one_in(4) {
                Subject::SomebodyElse {
                    patient_name: self.name(),
                    relationship: String::new(),
                    writer: Writer::Relative,
                    patient: Patient::CanDecide,
                }
            } else {
                Subject::Myself
            },
            what_happened: self.what_happened(want),
            when: match self.rng.random_range(0..3) {
                0 => When::Roughly {
                    words: self.words(|lists| &lists.times),
                },
                1 => When::StillHappening,
                _ => When::DoNotKnow,
            },
            site: self.perhaps(&trust.sites),
            service: self.perhaps(&trust.services),
            contact: self.contact(&name),
            safety: Safety::default(),
            name: (!self.one_in(20)).then_some(name),
            language: if needs.contains(&Need::Interpreter) {
                self.words(|lists| &lists.languages)
            } else {
                String::new()
            },
            other_need: if needs.contains(&Need::Other) {
                self.words(|lists| &lists.wishes)
            } else {
                String::new()
            },
            needs,
        }
    }

    fn what_happened(&mut self, want: Want) -> String {
        let mut text = self.words(|lists| &lists.beginnings);
        let told: fn(&WordLists) -> &Vec<String> = match want {
            Want::Thanks => |lists| &lists.thanks,
            Want::Suggestion => |lists| &lists.suggestions,
            _ => |lists| &lists.happenings,
        };
        // Most people write a few sentences, some write pages.
        let sentences = if self.one_in(25) {
            self.rng.random_range(15..60)
        } else {
            self.rng.random_range(1..6)
        };
        for _ in 0..sentences {
            text = format!("{text} {}", self.words(told));
            if !matches!(want, Want::Thanks | Want::Suggestion) && self.one_in(2) {
                text = format!("{text} {}", self.words(|lists| &lists.effects));
            }
        }
        if matches!(want, Want::Thanks) {
            text
        } else {
            format!("{text}\n\n{}", self.words(|lists| &lists.wishes))
        }
    }

    fn contact(&mut self, name: &str) -> Contact {
        let last = self.rng.random_range(0..1_000);
        match self.rng.random_range(0..10) {
            0..5 => Contact::Email {
                address: format!(
                    "{}{last}@example.com",
                    name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), ".")
                ),
            },
            5..7 => Contact::Phone {
                number: format!("01632 960{last:03}"),
                may_leave_message: self.one_in(2),
            },
            7 => Contact::Text {
                number: format!("07700 900{last:03}"),
            },
            8 => Contact::Post {
                address: format!("{name}\n{last} Example Road\nExampleton\nEX1 1EX"),
            },
            _ => Contact::Nothing,
        }
    }

    /// What happened up to now: most cases are done within two weeks, complaints within two months, and 3 in 1,000 are
    /// left lying wherever they were.
    fn steps(&mut self, came: DateTime<Utc>, concern: &Concern) -> Result<Vec<Step>, Trouble> {
        let kind = concern.want.kind();
        let mut steps = Vec::new();
        let mut by = self.pick(self.staff).clone();
        let mut at = self.work_after(came, 1..=2)?;
        let staff = |by: &Actor, deed| Done::Staff(by.clone(), Box::new(deed));
        steps.push(Step {
            at,
            done: staff(&by, Deed::Claim),
        });
        at += self.minutes(3..=30);
        steps.push(Step {
            at,
            done: staff(&by, Deed::Acknowledge(None)),
        });
        if self.one_in(2) {
            at += self.minutes(3..=30);
            steps.push(Step {
                at,
                done: staff(&by, Deed::Note(self.note()?)),
            });
        }
        if kind == Kind::Complaint {
            at = self.work_after(at, 1..=4)?;
            let on = app::words::london_day(at);
            let within = self.rng.random_range(30..=60);
            let respond_by = self.core.calendar.working_days_after(on, within)?;
            let note = self.words(|lists| &lists.notes);
            steps.push(Step {
                at,
                done: staff(&by, plan(respond_by, Settled::Agreed, Told::Phone, note)),
            });
        }
        if self.one_in(10) {
            at = self.work_after(at, 1..=1)?;
            let to = self.pick(self.staff).clone();
            steps.push(Step {
                at,
                done: staff(&by, Deed::HandOver(Some(to.id), self.note()?)),
            });
            by = to;
        }
        at = self.work_after(at, if kind == Kind::Complaint { 10..=45 } else { 1..=4 })?;
        if concern.subject != Subject::Myself {
            let senior = self
                .staff
                .iter()
                .find(|actor| actor.role != Role::Officer)
                .unwrap_or(&by)
                .clone();
            for (by, change) in [(&by, ConsentChange::Record), (&senior, ConsentChange::Verify)] {
                steps.push(Step {
                    at,
                    done: staff(by, consent(change, self.words(|lists| &lists.notes))),
                });
                at += self.minutes(3..=30);
            }
        }
        steps.push(Step {
            at,
            done: staff(&by, Deed::Reply(self.reply()?)),
        });
        if self.one_in(12) {
            at += TimeDelta::days(1);
            steps.push(Step {
                at,
                done: Done::Person(Message::parse(&self.words(|lists| &lists.messages)).map_err(|_| EMPTY)?),
            });
            at = self.work_after(at, 1..=3)?;
            steps.push(Step {
                at,
                done: staff(&by, Deed::Reply(self.reply()?)),
            });
        }
        at = self.work_after(at, 1..=5)?;
        let outcome = self.outcome(kind);
        steps.push(Step {
            at,
            done: staff(&by, Deed::Resolve(outcome, None)),
        });
        if self.one_in(100) {
            at = self.work_after(at, 3..=20)?;
            steps.push(Step {
                at,
                done: staff(&by, Deed::Reopen(self.note()?)),
            });
            at = self.work_after(at, 1..=5)?;
            steps.push(Step {
                at,
                done: staff(&by, Deed::Resolve(outcome, Some(Written::Free(self.reply()?)))),
            });
        }
        if self.rng.random_range(0..1_000) < 3 {
            steps.truncate(self.rng.random_range(0..4));
        }
        steps.retain(|step| step.at < self.core.now());
        Ok(steps)
    }

    fn outcome(&mut self, kind: Kind) -> Outcome {
        let likely: &[Outcome] = match kind {
            Kind::Enquiry => &[
                Outcome::InformationGiven,
                Outcome::InformationGiven,
                Outcome::Signposted,
                Outcome::NoReply,
            ],
            Kind::Concern => &[
                Outcome::PutRight,
                Outcome::PassedOn,
                Outcome::Apology,
                Outcome::InformationGiven,
                Outcome::Withdrawn,
            ],
            Kind::Complaint => &[Outcome::Apology, Outcome::PutRight, Outcome::Withdrawn],
            Kind::Compliment | Kind::Comment => &[Outcome::Shared],
            Kind::DataUse => &[Outcome::PutRight, Outcome::Apology, Outcome::InformationGiven],
            Kind::NotOurs => &[Outcome::Signposted],
        };
        *self.pick(likely)
    }

    /// A moment in working hours, so many working days later, that leaves room for what is done in the same hour.
    fn work_after(&mut self, at: DateTime<Utc>, days: RangeInclusive<u32>) -> Result<DateTime<Utc>, BeyondCalendar> {
        let day = self
            .core
            .calendar
            .working_days_after(app::words::london_day(at), self.rng.random_range(days))?;
        Ok(from_london(day.and_time(NaiveTime::MIN)) + TimeDelta::hours(9) + self.minutes(0..=360))
    }

    fn minutes(&mut self, range: RangeInclusive<i64>) -> TimeDelta {
        TimeDelta::minutes(self.rng.random_range(range))
    }

    fn one_in(&mut self, n: u32) -> bool {
        self.rng.random_range(0..n) == 0
    }

    fn pick<'b, T>(&mut self, from: &'b [T]) -> &'b T {
        &from[self.rng.random_range(0..from.len())]
    }

    fn words(&mut self, list: impl Fn(&WordLists) -> &Vec<String>) -> String {
        self.pick(list(self.lists)).clone()
    }

    fn name(&mut self) -> String {
        format!(
            "{} {}",
            self.words(|lists| &lists.first_names),
            self.words(|lists| &lists.last_names)
        )
    }

    fn perhaps(&mut self, places: &[Place]) -> Option<String> {
        (!places.is_empty() && !self.one_in(6)).then(|| self.pick(places).code.clone())
    }

    fn reply(&mut self) -> Result<Reply, Trouble> {
        Reply::parse(&self.words(|lists| &lists.replies)).map_err(|_| EMPTY)
    }

    fn note(&mut self) -> Result<Note, Trouble> {
        Note::parse(&self.words(|lists| &lists.notes)).map_err(|_| EMPTY)
    }
}

const EMPTY: Trouble = Trouble::Defect("a word list has an empty line");

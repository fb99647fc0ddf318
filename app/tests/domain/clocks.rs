//! Clocks: what is due after what has happened, as tables; and walks through whatever may be done, at the end of which the fold
//! and the case say the same, and there is a way on.

use crate::deadlines::{day, england};
use crate::rights::actor;
use app::domain::access::{Act, Role, may};
use app::domain::case::{Case, Change, EventKind, Kind, Moved, Outcome, State};
use app::domain::clock::{Clock, Clocks, Happened, first_due, promised_next};
use app::domain::consent::{Consent, ConsentChange};
use app::domain::deadline::{Due, DueWhat, Period, Targets, Working};
use app::domain::follow::PersonAct;
use app::domain::ids::{CaseId, Reference};
use app::domain::late::{Late, LateDecision};
use app::domain::letter::Written;
use app::domain::not_required::{Ground, NotRequired};
use app::domain::particular::Particular;
use app::domain::plan::{Bounds, Plan, PlanForm, Settled};
use app::domain::problem::Flaw;
use app::domain::record::{Contacted, Source, Way, WrittenRecord};
use app::domain::told::{Telling, Told};
use app::domain::track::{Asked, TrackChange, TrackForm};
use app::domain::typed_date::TypedDate;
use chrono::NaiveDate;

/// A small generator of our own: the same walks on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }
}

pub fn received(kind: Kind, on: NaiveDate, source: Source) -> Case {
    Case {
        id: CaseId(uuid::Uuid::from_u128(1)),
        reference: Reference::draw(|_| 0),
        kind,
        state: State::Received,
        owner: None,
        division: None,
        version: 1,
        received_at: on.and_hms_opt(9, 0, 0).unwrap().and_utc(),
        clock_from: on,
        outcome: None,
        unread: false,
        consent: Consent::NotNeeded,
        consent_until: None,
        asked: None,
        alert: false,
        quarantined: false,
        wants_update: false,
        wants_to_stop: false,
        closed_on: None,
        source,
        written_record: (kind == Kind::Complaint && source.is_oral()).then_some(WrittenRecord::Owed),
        sort_by: None,
        outside: None,
        call_back_by: None,
        planned: false,
        read_on: None,
        assessment: None,
        late: None,
    }
}

fn plan(respond_by: &str, settled: Settled, late: bool) -> Plan {
    Plan {
        respond_by: day(respond_by),
        settled,
        told: Told::Letter,
        late,
    }
}

fn planned(on: &str, plan: Plan) -> Happened {
    Happened {
        particular: Some(Particular::Plan(plan)),
        ..Happened::plainly(EventKind::Planned, day(on))
    }
}

fn plainly(event: EventKind, on: &str) -> Happened {
    Happened::plainly(event, day(on))
}

fn happened(moved: &Moved, on: NaiveDate) -> Happened {
    Happened {
        on,
        event: moved.event,
        particular: moved.particular.clone(),
        starts: moved.starts,
    }
}

/// (what, by when, when it was done) of every clock.
fn told(clocks: &[Clock]) -> Vec<(DueWhat, String, Option<String>)> {
    let told = clocks.iter();
    told.map(|clock| {
        (
            clock.due.what,
            clock.due.on.to_string(),
            clock.met.map(|day| day.to_string()),
        )
    })
    .collect()
}

fn of(case: &Case, history: &[Happened]) -> Vec<Clock> {
    let clocks = Clocks::fold(case.received_at.date_naive(), history.iter().cloned());
    clocks.of(case, &Targets::default(), &england()).unwrap()
}

fn done(what: DueWhat, on: &str, met: &str) -> (DueWhat, String, Option<String>) {
    (what, on.to_owned(), Some(met.to_owned()))
}

fn open(what: DueWhat, on: &str) -> (DueWhat, String, Option<String>) {
    (what, on.to_owned(), None)
}

#[test]
fn a_complaint_runs_several_clocks_at_once_each_with_its_own_end() {
    use DueWhat::{Acknowledge, Answer, ExplainDelay, Plan as PlanIt, Read, Update};
    let mut case = received(Kind::Complaint, day("2026-04-02"), Source::Letter);
    assert_eq!(
        told(&of(&case, &[])),
        [
            open(Acknowledge, "2026-04-09"), // Good Friday and Easter Monday do not count
            open(Answer, "2026-10-01"),
            open(Read, "2026-04-07"),
        ]
    );
    case.state = State::Acknowledged;
    case.read_on = Some(day("2026-04-08"));
    let mut history = vec![plainly(EventKind::Acknowledged, "2026-04-08")];
    assert_eq!(
        told(&of(&case, &history)),
        [
            done(Acknowledge, "2026-04-09", "2026-04-08"),
            open(Answer, "2026-10-01"),
            done(Read, "2026-04-07", "2026-04-08"),
            open(PlanIt, "2026-04-15"),
            open(ExplainDelay, "2026-10-02"),
            open(Update, "2026-05-07"),
        ]
    );
    history.push(planned("2026-04-14", plan("2026-06-30", Settled::Agreed, false)));
    case.planned = true;
    assert_eq!(
        told(&of(&case, &history)),
        [
            done(Acknowledge, "2026-04-09", "2026-04-08"),
            open(Answer, "2026-06-30"),
            done(Read, "2026-04-07", "2026-04-08"),
            done(PlanIt, "2026-04-15", "2026-04-14"),
            open(ExplainDelay, "2026-10-02"),
            open(Update, "2026-05-13"),
        ]
    );
    let answer = of(&case, &history)[1].due.clone();
    assert_eq!(
        answer.working,
        Working {
            from: day("2026-04-14"),
            period: Period::Told,
            holidays: Vec::new()
        }
    );
    assert_eq!(
        answer.law.unwrap().on,
        day("2026-10-01"),
        "the law's last day stands beside what was told"
    );
    // Any word to them is one: a call of ours, an update, who can help. A call of theirs is none.
    for (event, way, update) in [
        (EventKind::Updated, None, "2026-06-30"),
        (EventKind::Signposted, None, "2026-06-30"),
        (EventKind::HoldingReply, None, "2026-06-30"),
        (EventKind::Contacted, Some(Way::FromUs), "2026-06-30"),
        (EventKind::Contacted, Some(Way::FromThem), "2026-05-13"),
        (EventKind::Contacted, Some(Way::NoAnswer), "2026-05-13"),
        (EventKind::Noted, None, "2026-05-13"),
        (EventKind::PersonWrote, None, "2026-05-13"),
    ] {
        let contacted = way.map(|way| Contacted {
            source: None,
            way,
            call_back: None,
            alert: false,
        });
        let next = Happened {
            particular: contacted.map(Particular::Contact),
            ..plainly(event, "2026-06-02")
        };
        let clocks = of(&case, &[history.clone(), vec![next]].concat());
        assert_eq!(told(&clocks).last().unwrap().1, update, "{event} {way:?}");
    }
    history.push(plainly(EventKind::Replied, "2026-06-29"));
    case.state = State::Answered;
    assert_eq!(
        told(&of(&case, &history)),
        [
            done(Acknowledge, "2026-04-09", "2026-04-08"),
            done(Answer, "2026-06-30", "2026-06-29"),
            done(Read, "2026-04-07", "2026-04-08"),
            done(PlanIt, "2026-04-15", "2026-04-14"),
        ]
    );
    assert!(!of(&case, &history)[1].is_missed(day("2027-01-01")));
    // They have more to say: from that day anew.
    let back = Happened {
        starts: Some(day("2026-07-06")),
        ..plainly(EventKind::PersonWrote, "2026-07-06")
    };
    history.push(back);
    case.state = State::Acknowledged;
    assert_eq!(told(&of(&case, &history))[1], open(Answer, "2027-01-05"));
    // Closed, it owes nothing.
    history.push(plainly(EventKind::Resolved, "2026-07-07"));
    case.state = State::Resolved;
    assert!(of(&case, &history).iter().all(|clock| clock.met.is_some()));
    assert_eq!(
        (promised_next(&of(&case, &history)), first_due(&of(&case, &history))),
        (None, None)
    );
}

#[test]
fn the_laws_last_day_is_moved_by_agreement_before_it_is_over_and_by_nothing_else() {
    let case = Case {
        planned: true,
        state: State::Acknowledged,
        ..received(Kind::Complaint, day("2026-04-02"), Source::Web)
    };
    let heard = plainly(EventKind::Acknowledged, "2026-04-07");
    for (plans, law, answer) in [
        (
            vec![planned("2026-09-30", plan("2026-12-15", Settled::Agreed, false))],
            "2026-12-15",
            "2026-12-15",
        ),
        // Told on the last day it still is before the end; told the day after, it is not.
        (
            vec![planned("2026-10-01", plan("2026-12-15", Settled::Agreed, false))],
            "2026-12-15",
            "2026-12-15",
        ),
        (
            vec![planned("2026-10-02", plan("2026-12-15", Settled::Agreed, true))],
            "2026-10-01",
            "2026-12-15",
        ),
        (
            vec![planned("2026-09-30", plan("2026-12-15", Settled::Moved, false))],
            "2026-10-01",
            "2026-12-15",
        ),
        // Agreed twice, each before the end.
        (
            vec![
                planned("2026-09-30", plan("2026-12-15", Settled::Agreed, false)),
                planned("2026-12-15", plan("2027-01-29", Settled::Agreed, false)),
            ],
            "2027-01-29",
            "2027-01-29",
        ),
        // Sooner than the law is no other law.
        (
            vec![planned("2026-09-30", plan("2026-09-30", Settled::Agreed, false))],
            "2026-10-01",
            "2026-09-30",
        ),
    ] {
        let history = [vec![heard.clone()], plans].concat();
        let clocks = Clocks::fold(day("2026-04-02"), history.iter().cloned());
        assert_eq!(clocks.bounds(&england()).unwrap().law, day(law), "{history:?}");
        assert_eq!(
            told(&of(&case, &history))[1],
            open(DueWhat::Answer, answer),
            "{history:?}"
        );
    }
    // The overrun is explained by a plan that was late, and by none before.
    let explained = |plans: Vec<Happened>| {
        let clocks = of(&case, &[vec![heard.clone()], plans].concat());
        let clock = clocks
            .into_iter()
            .find(|clock| clock.due.what == DueWhat::ExplainDelay)
            .unwrap();
        (clock.due.on, clock.met)
    };
    let moved = planned("2026-07-01", plan("2026-09-30", Settled::Moved, false));
    assert_eq!(explained(vec![moved.clone()]), (day("2026-10-02"), None));
    let late = planned("2026-10-05", plan("2026-11-30", Settled::Moved, true));
    assert_eq!(
        explained(vec![moved, late]),
        (day("2026-10-02"), Some(day("2026-10-05")))
    );
}

#[test]
fn what_becomes_a_complaint_later_is_acknowledged_for_itself_and_earlier_words_count_from_the_start() {
    let case = Case {
        state: State::Received,
        ..received(Kind::Complaint, day("2026-03-02"), Source::Web)
    };
    let heard = plainly(EventKind::Acknowledged, "2026-03-03");
    let becomes = |asked, from: &str| Happened {
        particular: Some(Particular::Track(TrackChange {
            to: Kind::Complaint,
            asked,
            from: day(from),
        })),
        ..plainly(EventKind::TrackChanged, "2026-04-02")
    };
    // Said in the first letter: the law counted from then, and that we have it was said.
    let first = of(&case, &[heard.clone(), becomes(Asked::AsWritten, "2026-03-02")]);
    assert_eq!(
        told(&first)[..2],
        [
            done(DueWhat::Acknowledge, "2026-03-05", "2026-03-03"),
            open(DueWhat::Answer, "2026-09-01")
        ]
    );
    // Asked for later: both from the day they asked.
    for asked in [Asked::InWriting, Asked::Spoken] {
        let later = of(&case, &[heard.clone(), becomes(asked, "2026-04-02")]);
        assert_eq!(
            told(&later)[..2],
            [
                open(DueWhat::Acknowledge, "2026-04-09"),
                open(DueWhat::Answer, "2026-10-01")
            ],
            "{asked}"
        );
    }
}

#[test]
fn how_something_was_used_has_the_laws_thirty_days_beside_our_three() {
    let case = received(Kind::DataUse, day("2026-11-02"), Source::Web);
    let due = of(&case, &[])[0].due.clone();
    assert_eq!((due.on, due.law.unwrap().on), (day("2026-11-05"), day("2026-12-02")));
    assert_eq!(
        of(&received(Kind::Concern, day("2026-11-02"), Source::Web), &[])[0]
            .due
            .law,
        None
    );
}

#[test]
fn the_earlier_is_done_first_and_of_two_on_one_day_the_promise() {
    let clock = |what, on: &str| Clock {
        due: Due {
            what,
            on: day(on),
            working: Working {
                from: day(on),
                period: Period::Told,
                holidays: Vec::new(),
            },
            law: None,
        },
        met: None,
    };
    let answer = clock(DueWhat::Answer, "2026-12-07");
    let met = Clock {
        met: Some(day("2026-12-01")),
        ..clock(DueWhat::Plan, "2026-12-01")
    };
    for (others, first) in [
        (vec![], DueWhat::Answer),
        (vec![met], DueWhat::Answer),
        (vec![clock(DueWhat::AskAgain, "2026-12-08")], DueWhat::Answer),
        (vec![clock(DueWhat::AskAgain, "2026-12-07")], DueWhat::Answer),
        (vec![clock(DueWhat::AskAgain, "2026-12-04")], DueWhat::AskAgain),
        (
            vec![
                clock(DueWhat::Update, "2026-12-05"),
                clock(DueWhat::CallBack, "2026-12-04"),
            ],
            DueWhat::CallBack,
        ),
    ] {
        let clocks = [vec![answer.clone()], others].concat();
        assert_eq!(first_due(&clocks).unwrap().what, first);
    }
    // The answer waits for the acknowledgement, also where it would be due before it.
    let clocks = [
        clock(DueWhat::Acknowledge, "2026-12-07"),
        clock(DueWhat::Answer, "2026-12-04"),
    ];
    assert_eq!(first_due(&clocks).unwrap().what, DueWhat::Acknowledge);
}

fn typed(on: &str) -> TypedDate {
    let mut parts = on.split('-').map(str::to_owned);
    let (year, month) = (parts.next().unwrap(), parts.next().unwrap());
    TypedDate {
        day: parts.next().unwrap(),
        month,
        year,
    }
}

#[test]
fn a_plan_is_held_to_the_law_and_says_what_is_wrong() {
    let today = day("2026-06-01");
    let first = Bounds {
        first: true,
        stands: day("2026-10-01"),
        law: day("2026-10-01"),
        latest: day("2028-11-30"),
    };
    let later = Bounds {
        first: false,
        stands: day("2026-07-01"),
        ..first
    };
    let late = Bounds {
        first: false,
        stands: day("2026-05-29"),
        ..first
    };
    let form = |settled: &str, on: &str, told: &str| PlanForm {
        settled: settled.into(),
        respond_by: typed(on),
        telling: Telling {
            told: told.into(),
            reply: "We look into it.".into(),
            says_nothing: String::new(),
        },
        note: "They want an apology.".into(),
    };
    let wrong = |form: &PlanForm, bounds: &Bounds, may_tell| {
        let problems = form.parse(bounds, may_tell, today).err().unwrap_or_default();
        problems
            .into_iter()
            .map(|problem| format!("{}-{}", problem.field, problem.flaw))
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (settled, on, how, bounds, expected) in [
        ("agreed", "2026-08-03", "phone", first, ""),
        ("agreed", "2026-06-01", "in-person", first, ""),
        ("declined", "2026-08-03", "letter", first, ""),
        ("no-reply", "2026-08-03", "email", first, ""),
        ("moved", "2026-08-03", "page", later, ""),
        ("agreed", "2027-01-29", "phone", first, ""),
        ("moved", "2027-01-29", "letter", late, ""),
        ("", "2026-08-03", "", first, "settled-missing told-missing"),
        // What was told once is moved; what was never told is not. The offer is made once.
        ("moved", "2026-08-03", "letter", first, "settled-missing"),
        ("declined", "2026-08-03", "letter", later, "settled-missing"),
        // Set by us, or late: in writing, and within the law's time.
        ("declined", "2026-08-03", "phone", first, "told-contradicts"),
        ("agreed", "2026-08-03", "phone", late, "told-contradicts"),
        ("no-reply", "2026-10-02", "letter", first, "respond_by-contradicts"),
        ("moved", "2026-10-02", "letter", later, "respond_by-contradicts"),
        ("agreed", "2026-05-31", "phone", first, "respond_by-past"),
        ("agreed", "2028-12-01", "phone", first, "respond_by-too-far"),
        ("agreed", "2026-02-30", "phone", first, "respond_by-not-real"),
    ] {
        assert_eq!(
            wrong(&form(settled, on, how), &bounds, true),
            expected,
            "{settled} {on} {how}"
        );
    }
    let step = form("moved", "2026-07-31", "page").parse(&late, true, today).unwrap();
    assert!(step.plan.late && matches!(step.words, Some(Written::Free(_))));
    assert_eq!(
        form("agreed", "2026-07-31", "phone")
            .parse(&first, true, today)
            .unwrap()
            .words,
        None,
        "no words where they were told"
    );
    // To somebody who may not be told about the patient, whoever writes says that it tells nothing.
    let held = form("agreed", "2026-07-31", "page");
    assert_eq!(wrong(&held, &first, false), "says_nothing-missing");
    let telling = Telling {
        says_nothing: "yes".into(),
        ..held.telling.clone()
    };
    let held = PlanForm { telling, ..held };
    assert!(matches!(
        held.parse(&first, false, today).unwrap().words,
        Some(Written::Holding(_))
    ));
    assert_eq!(
        wrong(&PlanForm::default(), &first, true),
        "settled-missing respond_by-missing told-missing note-missing"
    );
}

#[test]
fn a_complaint_is_made_and_taken_back_by_the_person_only() {
    let (came, today) = (day("2026-06-01"), day("2026-06-10"));
    let form = |to: &str, asked: &str, on: Option<&str>| TrackForm {
        to: to.into(),
        asked: asked.into(),
        asked_on: on.map(typed).unwrap_or_default(),
        note: "They said so.".into(),
    };
    for (was, to, asked, on, expected) in [
        (Kind::Concern, "complaint", "as-written", None, Ok("2026-06-01")),
        (
            Kind::Concern,
            "complaint",
            "in-writing",
            Some("2026-06-09"),
            Ok("2026-06-09"),
        ),
        (
            Kind::Concern,
            "complaint",
            "spoken",
            Some("2026-06-10"),
            Ok("2026-06-10"),
        ),
        (
            Kind::Complaint,
            "concern",
            "spoken",
            Some("2026-06-10"),
            Ok("2026-06-10"),
        ),
        (Kind::Concern, "enquiry", "sorted", None, Ok("2026-06-01")),
        (
            Kind::Concern,
            "complaint",
            "sorted",
            None,
            Err(("asked", Flaw::Contradicts)),
        ),
        (
            Kind::Complaint,
            "concern",
            "sorted",
            None,
            Err(("asked", Flaw::Contradicts)),
        ),
        (
            Kind::Complaint,
            "concern",
            "as-written",
            None,
            Err(("asked", Flaw::Contradicts)),
        ),
        (Kind::Concern, "concern", "sorted", None, Err(("to", Flaw::Missing))),
        (Kind::Concern, "complaint", "", None, Err(("asked", Flaw::Missing))),
        (
            Kind::Concern,
            "complaint",
            "spoken",
            None,
            Err(("asked_on", Flaw::Missing)),
        ),
        (
            Kind::Concern,
            "complaint",
            "spoken",
            Some("2026-06-11"),
            Err(("asked_on", Flaw::Future)),
        ),
        (
            Kind::Concern,
            "complaint",
            "spoken",
            Some("2026-05-31"),
            Err(("asked_on", Flaw::Past)),
        ),
        (
            Kind::Concern,
            "complaint",
            "spoken",
            Some("2026-06-31"),
            Err(("asked_on", Flaw::NotReal)),
        ),
    ] {
        let found = form(to, asked, on).parse(was, came, today);
        let found = found
            .map(|step| step.change.from)
            .map_err(|problems| (problems[0].field.clone(), problems[0].flaw));
        let expected = expected.map(day).map_err(|(field, flaw)| (field.to_owned(), flaw));
        assert_eq!(found, expected, "{was} {to} {asked} {on:?}");
    }
}

/// A change that somebody may think of, sensible or not.
fn thought_of(dice: &mut Dice, case: &Case, today: NaiveDate) -> Change {
    let later = today + chrono::Days::new(u64::try_from(dice.roll(60)).unwrap());
    let ground = dice.one_of(Ground::ALL);
    let told = dice.one_of(Told::ALL);
    match dice.roll(23) {
        18 => Change::NotRequired(NotRequired { ground, told }),
        19 | 20 => Change::DecideLate(LateDecision {
            late: dice.one_of(&[Late::InTime, Late::TakenOn, Late::NotTakenOn]),
            happened_on: case.received_at.date_naive(),
            known_on: None,
            good_reasons: None,
            still_possible: None,
            told: None,
        }),
        21 => Change::Merge,
        22 => Change::MergedHere(case.received_at.date_naive()),
        0 => Change::Acknowledge,
        1 => Change::Reply,
        2 => Change::HoldingReply,
        3 => Change::Resolve(Outcome::PutRight),
        4 => Change::Reopen,
        5 | 6 => {
            let change = TrackChange {
                to: dice.one_of(Kind::ALL),
                asked: dice.one_of(Asked::ALL),
                from: case.received_at.date_naive().max(today - chrono::Days::new(3)),
            };
            Change::Track(change, dice.one_of(&[None, Some(Late::ToDecide)]))
        }
        7 | 8 => Change::Plan(Plan {
            respond_by: later,
            settled: dice.one_of(Settled::ALL),
            told: dice.one_of(Told::ALL),
            late: dice.roll(4) == 0,
        }),
        9 => Change::Update,
        10 => Change::SendRecord(WrittenRecord::Post),
        11 => Change::LogContact(Contacted {
            source: None,
            way: dice.one_of(Way::ALL),
            call_back: None,
            alert: dice.roll(8) == 0,
        }),
        12 => Change::DealWithAlert,
        13 => Change::PersonSentFiles,
        14 => Change::SortOut(Outcome::PutRight, true),
        15 => Change::Consent(dice.one_of(ConsentChange::ALL), None),
        _ => Change::Person {
            act: dice.one_of(PersonAct::ALL),
            alert: dice.roll(8) == 0,
            holder_gone: false,
        },
    }
}

/// Is it allowed to a manager, or for the person to do?
fn allowed(case: &Case, change: Change, today: NaiveDate) -> bool {
    match (change, change.act()) {
        (_, Some(act)) => may(
            &actor(Role::Manager),
            act,
            Some(&actor(Role::Manager).facts(case, today)),
        )
        .is_ok(),
        (Change::Person { act, .. }, None) => case.person_may(act, today, 6),
        (Change::PersonSentFiles | Change::MergedHere(_), None) => case.state.is_open(),
        _ => false,
    }
}

#[test]
fn after_any_walk_the_fold_and_the_case_agree_and_there_is_a_way_on() {
    let (mut walked, mut complaints, mut planned) = (0, 0, 0);
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let (kind, source) = (dice.one_of(Kind::ALL), dice.one_of(Source::ALL));
        let mut today = day("2026-01-05");
        let mut case = received(kind, today, source);
        let mut history = Vec::new();
        for _ in 0..25 {
            today = today + chrono::Days::new(u64::try_from(dice.roll(12)).unwrap());
            let change = thought_of(&mut dice, &case, today);
            if !allowed(&case, change, today) {
                continue;
            }
            let Some(moved) = case.act(change, Some(&actor(Role::Manager)), today) else {
                continue;
            };
            history.push(happened(&moved, today));
            case = moved.case;
            walked += 1;
            let trace = || format!("seed {seed}: {history:#?}\n{case:#?}");
            let clocks = Clocks::fold(day("2026-01-05"), history.iter().cloned());
            assert_eq!(clocks.from(), case.clock_from, "{}", trace());
            let every = clocks.of(&case, &Targets::default(), &england()).unwrap();
            // What the state says is due next is what the clocks say.
            let next = promised_next(&every).map(|due| due.what);
            let expected = match case.state {
                State::Received => Some(DueWhat::Acknowledge),
                State::Acknowledged => Some(DueWhat::Answer),
                State::Answered | State::Resolved => None,
            };
            assert_eq!(next, expected, "{}", trace());
            // Another thing folded is the same as all of it folded again.
            let again = Clocks::fold(day("2026-01-05"), history[..history.len() - 1].iter().cloned());
            assert_eq!(again.then(history[history.len() - 1].clone()), clocks);
            complaints += usize::from(case.kind == Kind::Complaint);
            planned += usize::from(case.planned);
            goes_on(&case, today, seed);
        }
    }
    assert!(
        walked > 8_000 && complaints > 1_000 && planned > 300,
        "{walked} {complaints} {planned}"
    );
}

/// From wherever it stands, a manager brings the case to its end in a few steps, each allowed.
fn goes_on(case: &Case, today: NaiveDate, seed: u64) {
    let mut case = case.clone();
    for _ in 0..7 {
        if !case.state.is_open() {
            return;
        }
        let facts = actor(Role::Manager).facts(&case, today);
        let next = if facts.alert {
            Change::DealWithAlert
        } else if facts.record_owed {
            Change::SendRecord(WrittenRecord::Post)
        } else if case.state == State::Received {
            Change::Acknowledge
        } else if may(&actor(Role::Manager), Act::DecideLate, Some(&facts)).is_ok() && case.late == Some(Late::ToDecide)
        {
            Change::DecideLate(LateDecision {
                late: Late::TakenOn,
                happened_on: today,
                known_on: None,
                good_reasons: Some(true),
                still_possible: Some(true),
                told: None,
            })
        } else if facts.plan_owed && case.state == State::Acknowledged {
            Change::Plan(plan("2026-12-01", Settled::Agreed, false))
        } else if facts.permission.is_some() && case.state == State::Acknowledged {
            Change::Reply
        } else {
            Change::Resolve(Outcome::PutRight)
        };
        assert!(
            allowed(&case, next, today),
            "seed {seed}: {next:?} is not allowed\n{case:#?}"
        );
        case = case
            .act(next, Some(&actor(Role::Manager)), today)
            .expect("it makes sense")
            .case;
    }
    panic!("seed {seed}: no way on\n{case:#?}");
}

#[test]
fn a_complaint_is_not_answered_before_its_plan_is_told() {
    let today = day("2026-06-01");
    let case = Case {
        state: State::Acknowledged,
        ..received(Kind::Complaint, today, Source::Web)
    };
    let allowed = |case: &Case, act| {
        may(
            &actor(Role::Manager),
            act,
            Some(&actor(Role::Manager).facts(case, today)),
        )
        .is_ok()
    };
    assert!(!allowed(&case, Act::Reply) && allowed(&case, Act::Plan) && allowed(&case, Act::Update));
    let told = Case {
        planned: true,
        ..case.clone()
    };
    assert!(allowed(&told, Act::Reply) && allowed(&told, Act::Plan));
    let concern = Case {
        kind: Kind::Concern,
        ..case
    };
    assert!(allowed(&concern, Act::Reply) && !allowed(&concern, Act::Plan));
}

#[test]
fn a_complaint_is_taken_in_while_bank_holidays_are_not_known_for_half_a_year() {
    let (on, heard) = (day("2028-08-01"), plainly(EventKind::Acknowledged, "2028-08-02"));
    let case = Case {
        state: State::Acknowledged,
        ..received(Kind::Complaint, on, Source::Web)
    };
    let clocks = Clocks::fold(on, [heard]).of(&case, &Targets::default(), &england());
    let clocks = told(&clocks.unwrap());
    assert!(clocks.contains(&open(DueWhat::Answer, "2029-01-31")), "{clocks:?}");
    assert!(
        clocks.iter().all(|(what, ..)| *what != DueWhat::ExplainDelay),
        "{clocks:?}"
    );
}

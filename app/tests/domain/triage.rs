//! Sorting a case: the grade of a risk, late complaints, what need not be dealt with, links and merges; and how what was chosen is stored.

use app::domain::access::{Act, Role, may};
use app::domain::assessment::{Assessment, AssessmentForm, Complexity, Grade, Likelihood, Severity};
use app::domain::case::{Case, Change, Kind, Outcome, State};
use app::domain::ids::{CaseId, Reference};
use app::domain::late::{Late, LateForm, is_late};
use app::domain::letter::Written;
use app::domain::link::{Link, LinkForm, MergeForm, Tie, standing};
use app::domain::not_required::{Ground, NotRequired, NotRequiredForm, PassOnForm};
use app::domain::particular::Particular;
use app::domain::plan::{Plan, Settled};
use app::domain::problem::Problem;
use app::domain::record::{Contacted, Source, Way, WrittenRecord};
use app::domain::told::{Telling, Told};
use app::domain::track::{Asked, TrackChange};
use app::domain::typed_date::TypedDate;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ids(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::message_id).collect()
}

fn case(n: u32, kind: Kind, received: &str) -> Case {
    Case {
        id: CaseId(Uuid::from_u128(u128::from(n))),
        reference: Reference::draw(|_| n),
        ..super::clocks::received(kind, day(received), Source::Web)
    }
}

/// The matrix of the National Patient Safety Agency (2008), row by row: severity down, likelihood across.
#[test]
fn the_grade_is_that_of_the_matrix() {
    use Grade::{Extreme as E, High as H, Low as L, Moderate as M};
    let matrix = [
        [L, L, L, M, M],
        [L, M, M, H, H],
        [L, M, H, H, E],
        [M, H, H, E, E],
        [M, H, E, E, E],
    ];
    for (severity, row) in Severity::ALL.iter().zip(matrix) {
        for (likelihood, grade) in Likelihood::ALL.iter().zip(row) {
            let assessment = Assessment {
                severity: *severity,
                likelihood: *likelihood,
                complexity: Complexity::Simple,
            };
            assert_eq!(assessment.grade(), grade, "{severity} {likelihood}");
            let typed = AssessmentForm::from(assessment);
            assert_eq!(
                typed.parse().unwrap(),
                (assessment, None),
                "what stands can be saved again"
            );
        }
    }
    assert_eq!(
        ids(&AssessmentForm::default().parse().unwrap_err()),
        [
            "problem-severity-missing",
            "problem-likelihood-missing",
            "problem-complexity-missing"
        ]
    );
}

#[test]
fn twelve_months_end_on_the_same_day_a_year_on() {
    for (since, last) in [
        ("2024-02-29", "2025-02-28"),
        ("2025-11-30", "2026-11-30"),
        ("2025-01-01", "2026-01-01"),
    ] {
        let (since, last) = (day(since), day(last));
        assert!(!is_late(since, last), "{since}: {last} is in time");
        assert!(
            is_late(since, last + Days::new(1)),
            "{since}: the day after {last} is late"
        );
    }
}

fn typed(happened: &str, known: &str, reasons: &str, possible: &str, told: &str) -> LateForm {
    let date = |text: &str| match text {
        "" => TypedDate::default(),
        text => TypedDate::from(day(text)),
    };
    LateForm {
        happened_on: date(happened),
        known_on: date(known),
        good_reasons: reasons.into(),
        still_possible: possible.into(),
        telling: Telling {
            told: told.into(),
            reply: "We are sorry.".into(),
            says_nothing: String::new(),
        },
        note: "They wrote why.".into(),
    }
}

#[test]
fn a_late_complaint_is_decided_on_both_dates_and_both_questions() {
    let made = day("2026-11-24");
    for (form, late) in [
        (typed("2025-11-24", "", "", "", ""), Late::InTime),
        // They came to know of it later: that is what counts.
        (typed("2019-03-01", "2025-11-24", "", "", ""), Late::InTime),
        (typed("2025-11-23", "", "yes", "yes", ""), Late::TakenOn),
        (typed("2025-11-23", "", "yes", "no", "page"), Late::NotTakenOn),
        (typed("2025-11-23", "", "no", "yes", "letter"), Late::NotTakenOn),
        (typed("2019-03-01", "2025-11-23", "no", "no", "email"), Late::NotTakenOn),
    ] {
        let step = form.parse(made, true).unwrap();
        assert_eq!(step.decision.late, late, "{step:?}");
        assert_eq!(step.decision.told.is_some(), late == Late::NotTakenOn);
        assert_eq!(step.words.is_some(), step.decision.told == Some(Told::Page));
        assert_eq!(
            step.decision.good_reasons.is_some(),
            late != Late::InTime,
            "asked of late ones only"
        );
    }
    for (form, problems) in [
        (typed("", "", "yes", "yes", ""), &["problem-happened_on-missing"][..]),
        (
            typed("2026-11-25", "", "yes", "yes", ""),
            &["problem-happened_on-future"],
        ),
        (
            typed("2025-11-23", "2025-11-22", "yes", "yes", ""),
            &["problem-known_on-past"],
        ),
        (
            typed("2025-11-23", "2026-11-25", "yes", "yes", ""),
            &["problem-known_on-future"],
        ),
        (
            typed("2025-11-23", "", "", "", ""),
            &["problem-good_reasons-missing", "problem-still_possible-missing"],
        ),
        (
            typed("2025-11-23", "", "no", "", "page"),
            &["problem-still_possible-missing"],
        ),
        (typed("2025-11-23", "", "no", "yes", ""), &["problem-told-missing"]),
        (
            typed("2025-11-23", "", "no", "yes", "phone"),
            &["problem-told-contradicts"],
        ),
    ] {
        assert_eq!(
            ids(&form.parse(made, true).unwrap_err()),
            problems,
            "{:?}",
            form.lines()
        );
    }
    // Who may not be told about the patient is told nothing about them.
    let held = typed("2025-11-23", "", "no", "yes", "page");
    assert_eq!(
        ids(&held.parse(made, false).unwrap_err()),
        ["problem-says_nothing-missing"]
    );
    let telling = Telling {
        says_nothing: "yes".into(),
        ..held.telling.clone()
    };
    let step = LateForm { telling, ..held }.parse(made, false).unwrap();
    assert!(matches!(step.words, Some(Written::Holding(_))));
}

#[test]
fn what_is_not_dealt_with_takes_a_reason_of_the_law_and_what_is_passed_on_their_agreement() {
    let telling = |told: &str| Telling {
        told: told.into(),
        reply: "It is with them now.".into(),
        says_nothing: String::new(),
    };
    for ground in Ground::ALL {
        let form = NotRequiredForm {
            ground: ground.code().into(),
            telling: telling("letter"),
            note: "Their letter.".into(),
        };
        assert_eq!(form.parse(true).is_ok(), ground.is_chosen(), "{ground}");
    }
    let spoken = NotRequiredForm {
        ground: Ground::Ombudsman.code().into(),
        telling: telling("phone"),
        note: String::new(),
    };
    assert_eq!(
        ids(&spoken.parse(true).unwrap_err()),
        ["problem-told-contradicts", "problem-note-missing"]
    );
    let form = PassOnForm {
        agreed: "yes".into(),
        telling: telling("phone"),
        note: "The Example Ambulance Service.".into(),
    };
    assert_eq!(form.parse(true).unwrap().closing.ground, Ground::PassedOn);
    let unasked = PassOnForm {
        agreed: String::new(),
        ..form
    };
    assert_eq!(ids(&unasked.parse(true).unwrap_err()), ["problem-agreed-missing"]);
}

#[test]
fn no_complaint_is_closed_unlooked_at_while_something_is_owed_first() {
    let today = day("2026-11-24");
    let closes = |case: &Case| {
        let acts = [Act::DecideLate, Act::NotRequired, Act::PassOn, Act::Merge];
        let manager = super::rights::actor(Role::Manager);
        acts.map(|act| may(&manager, act, Some(&manager.facts(case, today))).is_ok())
    };
    let complaint = case(1, Kind::Complaint, "2026-11-20");
    assert_eq!(closes(&complaint), [true; 4], "the control");
    for owes in [
        Case {
            alert: true,
            ..complaint.clone()
        },
        Case {
            quarantined: true,
            ..complaint.clone()
        },
        Case {
            written_record: Some(WrittenRecord::Owed),
            ..complaint.clone()
        },
        Case {
            state: State::Resolved,
            ..complaint.clone()
        },
    ] {
        assert_eq!(closes(&owes), [false; 4], "{owes:?}");
    }
    let concern = case(1, Kind::Concern, "2026-11-20");
    assert_eq!(
        closes(&concern),
        [false, false, true, true],
        "the regulations are for complaints"
    );
    // While it is to be decided whether it is dealt with, nobody promises a date.
    let late = Case {
        state: State::Acknowledged,
        late: Some(Late::ToDecide),
        ..complaint
    };
    let manager = super::rights::actor(Role::Manager);
    let may_plan = |case: &Case| may(&manager, Act::Plan, Some(&manager.facts(case, today))).is_ok();
    assert!(!may_plan(&late));
    for decided in [None, Some(Late::InTime), Some(Late::TakenOn)] {
        assert!(may_plan(&Case {
            late: decided,
            ..late.clone()
        }));
    }
}

#[test]
fn the_case_that_came_first_goes_on() {
    let first = case(1, Kind::Concern, "2026-11-20");
    let later = case(2, Kind::Concern, "2026-11-21");
    let complaint = case(3, Kind::Complaint, "2026-11-22");
    let form = |other: &str, same: &str| MergeForm {
        other: other.into(),
        same: same.into(),
        note: "The same number.".into(),
    };
    let into = |other: &Case| form(&other.reference.to_string(), "yes");
    let (link, _) = into(&first).parse(&later, Some(&first)).unwrap();
    assert_eq!((link.tie, &link.other), (Tie::MergedInto, &first.reference));
    assert!(into(&first).parse(&complaint, Some(&first)).is_err());
    let closed = Case {
        state: State::Resolved,
        ..first.clone()
    };
    for (typed, this, found, problems) in [
        (into(&later), &first, Some(&later), &["problem-other-later"][..]),
        (into(&first), &later, Some(&closed), &["problem-other-closed"]),
        (into(&first), &complaint, Some(&first), &["problem-other-other-track"]),
        (into(&first), &later, None, &["problem-other-unknown"]),
        (into(&later), &later, Some(&later), &["problem-other-contradicts"]),
        (
            form("", ""),
            &later,
            None,
            &["problem-other-missing", "problem-same-missing"],
        ),
        (form("hello", "yes"), &later, None, &["problem-other-format"]),
    ] {
        assert_eq!(ids(&typed.parse(this, found).unwrap_err()), problems);
    }
    // Of two that came in the same moment there is still a first one, so never both ways.
    let twin = Case {
        id: CaseId(Uuid::from_u128(9)),
        reference: Reference::draw(|_| 9),
        ..first.clone()
    };
    assert!(into(&first).parse(&twin, Some(&first)).is_ok());
    assert!(into(&twin).parse(&first, Some(&twin)).is_err());
}

#[test]
fn links_stand_until_they_are_taken_back() {
    let of = |tie, n| Link {
        tie,
        other: Reference::draw(|_| n),
    };
    let said = [
        of(Tie::Linked, 1),
        of(Tie::Linked, 2),
        of(Tie::Unlinked, 1),
        of(Tie::MergedHere, 3),
        of(Tie::Linked, 2),
    ];
    assert_eq!(standing(&said), [of(Tie::MergedHere, 3), of(Tie::Linked, 2)]);
    let form = LinkForm {
        other: "7KM3-D92X".into(),
        gone: "yes".into(),
        note: String::new(),
    };
    let this = case(1, Kind::Concern, "2026-11-20");
    assert!(!ids(&form.parse(&this, None).unwrap_err()).is_empty());
}

#[test]
fn a_message_on_a_merged_case_opens_it_again_and_on_another_closed_one_does_not() {
    let today = day("2026-11-24");
    let wrote = Change::Person {
        act: app::domain::follow::PersonAct::Write,
        alert: false,
        holder_gone: false,
    };
    for (outcome, state) in [
        (Outcome::Merged, State::Acknowledged),
        (Outcome::PutRight, State::Resolved),
        (Outcome::NotRequired, State::Resolved),
    ] {
        let closed = Case {
            state: State::Resolved,
            outcome: Some(outcome),
            closed_on: Some(today),
            ..case(1, Kind::Concern, "2026-11-20")
        };
        assert_eq!(closed.act(wrote, None, today).unwrap().case.state, state, "{outcome}");
    }
}

/// What is stored of events is read for ten years: a name changed here is a migration.
#[test]
fn what_is_stored_of_an_event_is_spelled_so() {
    let assessment = Assessment {
        severity: Severity::Major,
        likelihood: Likelihood::AlmostCertain,
        complexity: Complexity::Severe,
    };
    let late = typed("2025-01-02", "2025-02-03", "no", "yes", "page");
    let other: Reference = Reference::draw(|_| 4);
    let link = format!(r#"{{"link":{{"tie":"merged-into","other":"{}"}}}}"#, other.as_str());
    for (particular, stored) in [
        (
            Particular::Contact(Contacted {
                source: Some(Source::WardVisit),
                way: Way::FromThem,
                call_back: None,
                alert: true,
            }),
            r#"{"contact":{"source":"ward-visit","way":"from-them","call_back":null,"alert":true}}"#,
        ),
        (
            Particular::Plan(Plan {
                respond_by: day("2027-01-04"),
                settled: Settled::NoReply,
                told: Told::InPerson,
                late: false,
            }),
            r#"{"plan":{"respond_by":"2027-01-04","settled":"no-reply","told":"in-person","late":false}}"#,
        ),
        (
            Particular::Track(TrackChange {
                to: Kind::DataUse,
                asked: Asked::AsWritten,
                from: day("2026-11-20"),
            }),
            r#"{"track":{"to":"data-use","asked":"as-written","from":"2026-11-20"}}"#,
        ),
        (
            Particular::Moved {
                was: day("2026-12-28"),
                now: day("2026-12-29"),
            },
            r#"{"moved":{"was":"2026-12-28","now":"2026-12-29"}}"#,
        ),
        (
            Particular::Assessment(assessment),
            r#"{"assessment":{"severity":"major","likelihood":"almost-certain","complexity":"severe"}}"#,
        ),
        (
            Particular::Late(late.parse(day("2026-11-24"), true).unwrap().decision),
            r#"{"late":{"late":"not-taken-on","happened_on":"2025-01-02","known_on":"2025-02-03","good_reasons":false,"still_possible":true,"told":"page"}}"#,
        ),
        (
            Particular::NotRequired(NotRequired {
                ground: Ground::InformationRequest,
                told: Told::Letter,
            }),
            r#"{"not-required":{"ground":"information-request","told":"letter"}}"#,
        ),
        (
            Particular::Link(Link {
                tie: Tie::MergedInto,
                other: other.clone(),
            }),
            &link,
        ),
    ] {
        assert_eq!(serde_json::to_string(&particular).unwrap(), stored);
        assert_eq!(serde_json::from_str::<Particular>(stored).unwrap(), particular);
    }
}

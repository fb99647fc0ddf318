//! Contacts that staff write down: what is wrong with a form, the legal line of what is sorted out at once, and what a call does.

use crate::consents::waiting;
use crate::deadlines::{day, england};
use crate::rights::actor;
use app::domain::access::{Act, Actor, Refusal, Role, may};
use app::domain::case::{Case, Change, EventKind, Kind, Outcome, State};
use app::domain::concern::Rules;
use app::domain::consent::Consent;
use app::domain::not_required::Ground;
use app::domain::problem::Flaw;
use app::domain::record::{
    Arrived, Contacted, NhsNumber, NotSorted, RecordForm, RecordRules, Recorded, Source, Way, WrittenRecord,
    may_be_sorted, sort_by,
};
use chrono::{NaiveDate, NaiveTime};

fn officer() -> Actor {
    actor(Role::Officer)
}

/// A concern of the officer's, about the person who told us.
fn case(state: State) -> Case {
    Case {
        state,
        owner: Some(officer().id),
        consent: Consent::NotNeeded,
        asked: None,
        ..waiting(day("2026-05-01"))
    }
}

/// A form as it is posted, judged on a day at noon.
fn judged(pairs: &[(&str, &str)], today: &str) -> Result<Recorded, Vec<(String, Flaw)>> {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let (today, calendar) = (day(today), england());
    let rules = Rules {
        sites: &["main"],
        services: &["ward-1"],
        today,
        by_text: false,
    };
    let rules = RecordRules {
        rules: &rules,
        calendar: &calendar,
        now: today.and_hms_opt(12, 0, 0).unwrap(),
    };
    let problems = |problems: Vec<app::domain::problem::Problem>| {
        problems
            .into_iter()
            .map(|problem| (problem.field, problem.flaw))
            .collect()
    };
    RecordForm::typed(&pairs).parse(&rules).map_err(problems)
}

/// A call, with whatever is said else in place of it.
fn call<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("source", "phone"),
        ("arrived", "now"),
        ("channel", "phone"),
        ("phone", "01632 960 001"),
        ("about", "myself"),
        ("what_happened", "The light in the car park is broken."),
        ("want", "put-right"),
        ("done", "nothing"),
    ];
    let named = |name: &str| other.iter().any(|(other, _)| *other == name);
    let kept = usual.into_iter().filter(|(name, _)| !named(name));
    kept.chain(other.iter().copied()).collect()
}

#[test]
fn a_call_takes_little_and_what_is_not_asked_is_left_open() {
    let recorded = judged(&call(&[]), "2026-11-23").unwrap();
    assert_eq!((recorded.source, recorded.arrived), (Source::Phone, Arrived::Now));
    assert_eq!((recorded.concern.site, recorded.concern.name), (None, None));
    assert!(!recorded.told && recorded.sorted.is_none() && !recorded.mine);
}

#[test]
fn a_form_says_what_is_wrong_with_it() {
    for (other, field, flaw) in [
        (vec![("source", "")], "source", Flaw::Missing),
        // Nobody writes down what came on our website.
        (vec![("source", "web")], "source", Flaw::Missing),
        (vec![("what_happened", " ")], "what_happened", Flaw::Missing),
        (vec![("want", "")], "want", Flaw::Missing),
        (vec![("about", "")], "about", Flaw::Missing),
        (vec![("done", "")], "done", Flaw::Missing),
        (vec![("channel", "email")], "email", Flaw::Missing),
        (vec![("nhs_number", "999 000 0019")], "nhs_number", Flaw::Format),
        (
            vec![("born_day", "31"), ("born_month", "2"), ("born_year", "1980")],
            "born",
            Flaw::NotReal,
        ),
        (
            vec![("born_day", "24"), ("born_month", "11"), ("born_year", "2026")],
            "born",
            Flaw::Future,
        ),
        (vec![("arrived", "earlier")], "arrived_on", Flaw::Missing),
        (
            vec![
                ("arrived", "earlier"),
                ("arrived_on_day", "24"),
                ("arrived_on_month", "11"),
                ("arrived_on_year", "2026"),
            ],
            "arrived_on",
            Flaw::Future,
        ),
        (
            vec![
                ("arrived", "earlier"),
                ("arrived_on_day", "23"),
                ("arrived_on_month", "nov"),
                ("arrived_on_year", "2026"),
                ("arrived_at", "13:00"),
            ],
            "arrived_at",
            Flaw::Future,
        ),
        (
            vec![
                ("call_back_day", "22"),
                ("call_back_month", "11"),
                ("call_back_year", "2026"),
            ],
            "call_back",
            Flaw::Past,
        ),
        (
            vec![("done", "sorted"), ("done_words", "Rang the ward"), ("agreed", "yes")],
            "outcome",
            Flaw::Missing,
        ),
        (
            vec![("done", "sorted"), ("outcome", "put-right"), ("agreed", "yes")],
            "done_words",
            Flaw::Missing,
        ),
        (
            vec![("done", "sorted"), ("outcome", "put-right"), ("done_words", "x")],
            "agreed",
            Flaw::Missing,
        ),
        // It is dismissed by another right.
        (
            vec![
                ("done", "sorted"),
                ("outcome", "not-a-concern"),
                ("done_words", "x"),
                ("agreed", "yes"),
            ],
            "outcome",
            Flaw::Missing,
        ),
    ] {
        assert_eq!(
            judged(&call(&other), "2026-11-23").unwrap_err(),
            [(field.to_owned(), flaw)],
            "{other:?}"
        );
    }
}

#[test]
fn a_time_is_taken_as_people_write_it() {
    let on = [
        ("arrived", "earlier"),
        ("arrived_on_day", "20"),
        ("arrived_on_month", "11"),
        ("arrived_on_year", "2026"),
    ];
    for (typed, hour, minute) in [
        ("14:30", 14, 30),
        ("14.30", 14, 30),
        ("0905", 9, 5),
        ("2:30pm", 14, 30),
        ("12am", 0, 0),
        ("9", 9, 0),
    ] {
        let pairs: Vec<_> = on.into_iter().chain([("arrived_at", typed)]).collect();
        let recorded = judged(&call(&pairs), "2026-11-23").unwrap();
        let at = NaiveTime::from_hms_opt(hour, minute, 0);
        assert_eq!(recorded.arrived, Arrived::Earlier(day("2026-11-20"), at), "{typed}");
    }
    for typed in ["25:00", "noon", "13pm", "14:3", "\u{661}\u{664}"] {
        let pairs: Vec<_> = on.into_iter().chain([("arrived_at", typed)]).collect();
        let problems = judged(&call(&pairs), "2026-11-23").unwrap_err();
        assert_eq!(problems, [("arrived_at".to_owned(), Flaw::Format)], "{typed}");
    }
}

#[test]
fn an_nhs_number_is_checked_by_its_last_digit() {
    // Numbers beginning with 999 are set aside for tests and never issued.
    for (typed, is_one) in [
        ("9990000018", true),
        ("999 000 0018", true),
        ("999-000-0018", true),
        ("9990000019", false),
        ("999000001", false),
        ("99900000180", false),
        ("", false),
        ("999000001a", false),
    ] {
        assert_eq!(NhsNumber::parse(typed).is_some(), is_one, "{typed}");
    }
    assert_eq!(NhsNumber::parse("9990000018").unwrap().shown(), "999 000 0018");
}

#[test]
fn a_spoken_complaint_can_be_sorted_out_by_the_end_of_the_next_working_day() {
    // Friday 1 May 2026; Monday the 4th is the Early May bank holiday.
    let last = sort_by(Source::Phone, day("2026-05-01"), &england()).unwrap();
    assert_eq!(last, Some(day("2026-05-05")));
    for source in Source::ALL.iter().filter(|source| !source.is_oral()) {
        assert_eq!(
            sort_by(*source, day("2026-05-01"), &england()).unwrap(),
            None,
            "{source}"
        );
    }
    let table: &[(Kind, Source, &str, Result<(), NotSorted>)] = &[
        (Kind::Complaint, Source::Phone, "2026-05-05", Ok(())),
        (Kind::Complaint, Source::Phone, "2026-05-06", Err(NotSorted::Late)),
        (Kind::Complaint, Source::WardVisit, "2026-05-01", Ok(())),
        (Kind::Complaint, Source::Letter, "2026-05-01", Err(NotSorted::Written)),
        (Kind::Complaint, Source::Web, "2026-05-01", Err(NotSorted::Written)),
        (Kind::DataUse, Source::Phone, "2026-05-01", Err(NotSorted::Written)),
        (Kind::Concern, Source::Phone, "2026-06-01", Ok(())),
        (Kind::Compliment, Source::Letter, "2026-06-01", Ok(())),
        (Kind::Enquiry, Source::Web, "2026-05-01", Err(NotSorted::Written)),
    ];
    for (kind, source, today, answer) in table {
        let last = sort_by(*source, day("2026-05-01"), &england()).unwrap();
        assert_eq!(
            may_be_sorted(*kind, *source, last, day(today)),
            *answer,
            "{kind} {source} {today}"
        );
    }
}

#[test]
fn the_form_holds_the_same_line() {
    let sorted = [
        ("done", "sorted"),
        ("outcome", "put-right"),
        ("done_words", "Rang the ward"),
        ("agreed", "yes"),
    ];
    let earlier = [
        ("arrived", "earlier"),
        ("arrived_on_day", "1"),
        ("arrived_on_month", "5"),
        ("arrived_on_year", "2026"),
    ];
    let of = |want: &'static str, source: &'static str| {
        let said = [("want", want), ("source", source)];
        call(&[sorted.as_slice(), earlier.as_slice(), said.as_slice()].concat())
    };
    let sorted = |pairs: &[(&str, &str)], today: &str| judged(pairs, today).map(|recorded| recorded.sorted.is_some());
    let refused = |flaw| Err(vec![("done".to_owned(), flaw)]);
    assert_eq!(sorted(&of("full-look", "voicemail"), "2026-05-05"), Ok(true));
    assert_eq!(sorted(&of("full-look", "voicemail"), "2026-05-06"), refused(Flaw::Past));
    assert_eq!(
        sorted(&of("full-look", "email"), "2026-05-01"),
        refused(Flaw::Contradicts)
    );
    assert_eq!(
        sorted(&of("data-use", "walk-in"), "2026-05-01"),
        refused(Flaw::Contradicts)
    );
    assert_eq!(sorted(&of("thanks", "letter"), "2026-05-06"), Ok(true));
}

/// A complaint that came by phone on Friday 1 May 2026.
fn spoken() -> Case {
    Case {
        kind: Kind::Complaint,
        source: Source::Phone,
        written_record: Some(WrittenRecord::Owed),
        sort_by: Some(day("2026-05-05")),
        ..case(State::Received)
    }
}

fn after(case: &Case, change: Change, on: NaiveDate) -> Option<Case> {
    case.act(change, Some(&officer()), on).map(|moved| moved.case)
}

#[test]
fn a_spoken_complaint_leaves_intake_with_the_copy_of_its_record_or_sorted_out_and_in_no_other_way() {
    let (spoken, today) = (spoken(), day("2026-05-05"));
    let actor = officer();
    let ways: Vec<Act> = Act::ALL
        .iter()
        .copied()
        .filter(|act| may(&actor, *act, Some(&actor.facts(&spoken, today))).is_ok())
        .filter(|act| spoken.state.after(*act).is_some_and(|next| next != State::Received))
        .collect();
    assert_eq!(ways, [Act::SendRecord, Act::SortOut]);
    let facts = actor.facts(&spoken, day("2026-05-06"));
    assert_eq!(may(&actor, Act::SortOut, Some(&facts)), Err(Refusal::NotNow));
    // The control: a written one is acknowledged as ever.
    let written = Case {
        source: Source::Letter,
        written_record: None,
        sort_by: None,
        ..spoken.clone()
    };
    let facts = actor.facts(&written, today);
    assert_eq!(may(&actor, Act::Acknowledge, Some(&facts)), Ok(()));
    assert_eq!(may(&actor, Act::SendRecord, Some(&facts)), Err(Refusal::NotNow));

    let sent = after(&spoken, Change::SendRecord(WrittenRecord::Post), today).unwrap();
    assert_eq!(
        (sent.state, sent.written_record),
        (State::Acknowledged, Some(WrittenRecord::Post))
    );
    assert!(after(&spoken, Change::SendRecord(WrittenRecord::Owed), today).is_none());
}

#[test]
fn what_is_sorted_out_in_time_is_a_concern_outside_the_regulations() {
    let today = day("2026-05-05");
    let sorted = after(&spoken(), Change::SortOut(Outcome::PutRight, true), today).unwrap();
    assert_eq!((sorted.kind, sorted.state), (Kind::Concern, State::Resolved));
    assert_eq!(sorted.outside, Some(Ground::ResolvedOrally));
    assert_eq!(
        (sorted.outcome, sorted.closed_on),
        (Some(Outcome::PutRight), Some(today))
    );
    // Without the person's agreement, too late, or with a reason that is none: not at all.
    for (change, on) in [
        (Change::SortOut(Outcome::PutRight, false), today),
        (Change::SortOut(Outcome::PutRight, true), day("2026-05-06")),
        (Change::SortOut(Outcome::NotAConcern, true), today),
    ] {
        assert!(after(&spoken(), change, on).is_none(), "{change:?} {on}");
    }
    let again = after(&sorted, Change::Reopen, day("2026-05-07")).unwrap();
    assert_eq!((again.state, again.outside), (State::Acknowledged, None));
}

#[test]
fn a_call_on_a_case_says_who_waits_for_whom() {
    let today = day("2026-11-23");
    let contacted = |way, call_back, alert| {
        Change::LogContact(Contacted {
            source: Some(Source::Phone),
            way,
            call_back,
            alert,
        })
    };
    let answered = Case {
        call_back_by: Some(today),
        unread: true,
        ..case(State::Answered)
    };
    let theirs = after(&answered, contacted(Way::FromThem, None, false), today).unwrap();
    assert_eq!(
        (theirs.state, theirs.clock_from, theirs.call_back_by),
        (State::Acknowledged, today, None)
    );
    let ours = after(&answered, contacted(Way::FromUs, None, false), today).unwrap();
    assert_eq!(
        (ours.state, ours.unread, ours.call_back_by),
        (State::Answered, false, None)
    );
    let nobody = after(&answered, contacted(Way::NoAnswer, None, false), today).unwrap();
    assert_eq!(
        (nobody.state, nobody.unread, nobody.call_back_by),
        (State::Answered, true, Some(today))
    );
    let again = after(
        &answered,
        contacted(Way::FromThem, Some(day("2026-11-25")), false),
        today,
    )
    .unwrap();
    assert_eq!(again.call_back_by, Some(day("2026-11-25")));

    // A closed case stays closed, but for words that may mean danger.
    let closed = Case {
        outcome: Some(Outcome::PutRight),
        closed_on: Some(today),
        ..case(State::Resolved)
    };
    assert_eq!(
        after(&closed, contacted(Way::FromThem, None, false), today)
            .unwrap()
            .state,
        State::Resolved
    );
    let danger = after(&closed, contacted(Way::FromThem, None, true), today).unwrap();
    assert_eq!(
        (danger.state, danger.alert, danger.outcome),
        (State::Acknowledged, true, None)
    );
    let moved = closed
        .act(contacted(Way::FromUs, None, false), Some(&officer()), today)
        .unwrap();
    assert_eq!((moved.event, moved.notice), (EventKind::Contacted, None));
    assert!(!moved.event.is_for_the_person());
}

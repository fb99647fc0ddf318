//! Consent as tables: until when it is good, what is due while nobody answers, what is wrong with what was typed.

use crate::deadlines::england;
use app::domain::agreement::{AnswerForm, ConsentForm, TermsForm};
use app::domain::case::{Case, Change, Kind, Moved, State};
use app::domain::clock::consent_due;
use app::domain::consent::{Asked, Consent, ConsentChange, Method};
use app::domain::deadline::{DueWhat, Targets};
use app::domain::ids::{CaseId, Reference};
use app::domain::person::same_mailbox;
use app::domain::record::Source;
use app::domain::typed_date::TypedDate;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_consent_is_good_until_the_end_of_its_last_day() {
    let (before, last, after) = (day("2026-11-30"), day("2026-12-01"), day("2026-12-02"));
    for stands in Consent::ALL.iter().copied() {
        for today in [before, last, after] {
            let permitted = stands.permission(Some(last), today).is_some();
            let expected = match stands {
                Consent::NotNeeded => true,
                Consent::Verified => today <= last,
                _ => false,
            };
            assert_eq!(permitted, expected, "{stands} {today}");
            // Without a last day, it has none.
            assert_eq!(stands.on(None, after), stands);
        }
        let over = matches!(stands, Consent::Received | Consent::Verified);
        let expected = if over { Consent::Expired } else { stands };
        assert_eq!(stands.on(Some(last), after), expected);
    }
}

#[test]
fn a_patient_who_does_not_answer_is_asked_twice_more_and_then_decided_without() {
    let asked = |first, last, times| {
        Some(Asked {
            first: day(first),
            last: day(last),
            times,
        })
    };
    let (again, without) = (DueWhat::AskAgain, DueWhat::DecideWithout);
    for (asked, due) in [
        (asked("2026-11-23", "2026-11-23", 1), Some((again, "2026-12-07"))),
        // Asked on time, and the last time: twenty working days after the first.
        (asked("2026-11-23", "2026-12-07", 2), Some((again, "2026-12-21"))),
        (asked("2026-11-23", "2026-12-21", 3), Some((without, "2027-01-21"))),
        (asked("2026-11-23", "2026-12-22", 9), Some((without, "2027-01-21"))),
        // Asked late: the limit comes all the same.
        (asked("2026-11-23", "2027-01-15", 2), Some((without, "2027-01-21"))),
        (None, None),
    ] {
        let found = consent_due(Consent::Requested, asked, None, &Targets::default(), &england()).unwrap();
        assert_eq!(
            found.map(|found| (found.what, found.on)),
            due.map(|(what, on)| (what, day(on))),
            "{asked:?}"
        );
        for stands in Consent::ALL
            .iter()
            .copied()
            .filter(|stands| *stands != Consent::Requested)
        {
            assert_eq!(
                consent_due(stands, asked, None, &Targets::default(), &england()),
                Ok(None),
                "{stands}"
            );
        }
    }
}

#[test]
fn a_consent_that_is_over_is_to_be_asked_for_again_on_the_next_working_day() {
    let due = |stands, until| consent_due(stands, None, until, &Targets::default(), &england()).unwrap();
    // A Thursday before Christmas: the Friday, the weekend and the Monday are no working days.
    for (until, on) in [("2026-12-01", "2026-12-02"), ("2026-12-24", "2026-12-29")] {
        let found = due(Consent::Expired, Some(day(until))).map(|found| (found.what, found.on));
        assert_eq!(found, Some((DueWhat::AskAgain, day(on))), "{until}");
    }
    for stands in Consent::ALL
        .iter()
        .copied()
        .filter(|stands| *stands != Consent::Expired)
    {
        assert_eq!(due(stands, Some(day("2026-12-01"))), None, "{stands}");
    }
}

/// A case whose patient was asked on a day and has not answered.
pub fn waiting(asked: NaiveDate) -> Case {
    Case {
        id: CaseId(uuid::Uuid::from_u128(1)),
        reference: Reference::draw(|_| 0),
        kind: Kind::Concern,
        state: State::Acknowledged,
        owner: None,
        division: None,
        version: 2,
        received_at: asked.and_hms_opt(9, 0, 0).unwrap().and_utc(),
        clock_from: asked,
        outcome: None,
        unread: false,
        consent: Consent::Requested,
        consent_until: None,
        asked: Some(Asked::once(asked)),
        alert: false,
        quarantined: false,
        wants_update: false,
        wants_to_stop: false,
        closed_on: None,
        source: Source::Web,
        written_record: None,
        sort_by: None,
        outside: None,
        call_back_by: None,
        planned: false,
        read_on: None,
        assessment: None,
        late: None,
    }
}

#[test]
fn asking_again_counts_on_and_anything_else_ends_the_wait() {
    let today = day("2026-12-07");
    let case = waiting(day("2026-11-23"));
    let does = |change| case.act(Change::Consent(change, None), None, today);
    let Some(Moved { case: again, .. }) = does(ConsentChange::Ask) else {
        panic!("a patient can be asked again")
    };
    assert_eq!(
        again.asked,
        Some(Asked {
            first: day("2026-11-23"),
            last: today,
            times: 2
        })
    );
    for change in ConsentChange::ALL
        .iter()
        .copied()
        .filter(|change| *change != ConsentChange::Ask)
    {
        if let Some(Moved { case, .. }) = does(change) {
            assert_eq!(case.asked, None, "{change}");
        }
    }
}

#[test]
fn one_mailbox_is_one_however_it_is_spelt() {
    for (one, other, same) in [
        ("ann@example.com", "ann@example.com", true),
        ("ann@example.com", " Ann@EXAMPLE.com", true),
        ("ann@example.com", "ann+mum@example.com", true),
        ("ann+x@example.com", "ann+y@example.com", true),
        ("ann@example.com", "ann@example.org", false),
        ("ann@example.com", "mary@example.com", false),
    ] {
        assert_eq!(same_mailbox(one, other), same, "{one} {other}");
    }
}

fn wrong(form: &ConsentForm) -> Vec<String> {
    let writers = ["ann@example.com".to_owned()];
    let problems = form.parse(&writers, day("2026-11-23")).err().unwrap_or_default();
    problems.iter().map(app::domain::problem::Problem::message_id).collect()
}

#[test]
fn what_is_wrong_with_what_staff_record_is_said_field_by_field() {
    let good = ConsentForm {
        change: "record".to_owned(),
        note: "a form".to_owned(),
        terms: TermsForm {
            talk: "yes".to_owned(),
            ..TermsForm::default()
        },
        method: "paper".to_owned(),
        ..ConsentForm::default()
    };
    assert_eq!(wrong(&good), Vec::<String>::new(), "the control");
    let until = |day: &str, month: &str, year: &str| ConsentForm {
        until: TypedDate {
            day: day.to_owned(),
            month: month.to_owned(),
            year: year.to_owned(),
        },
        ..good.clone()
    };
    let empty = |change: &str| ConsentForm {
        change: change.to_owned(),
        ..ConsentForm::default()
    };
    let ask = |address: &str| ConsentForm {
        patient_email: address.to_owned(),
        ..empty("ask")
    };
    let link = ConsentForm {
        method: Method::Link.code().to_owned(),
        ..good.clone()
    };
    let (long, not_real, past) = ("n".repeat(201), "problem-until-not-real", "problem-until-past");
    let longer = ConsentForm {
        terms: TermsForm {
            share_with: long,
            ..good.terms.clone()
        },
        ..good.clone()
    };
    for (form, problems) in [
        (empty(""), &["problem-change-missing"] as &[&str]),
        (
            empty("record"),
            &["problem-talk-missing", "problem-method-missing", "problem-note-missing"],
        ),
        (empty("refuse"), &["problem-note-missing"]),
        (empty("ask"), &[]),
        (ask("mary@example.com"), &[]),
        (ask("mary@"), &["problem-patient_email-format"]),
        (ask("ann+mum@example.com"), &["problem-patient_email-contradicts"]),
        (link, &["problem-method-missing"]),
        (longer, &["problem-share_with-too-long"]),
        (until("24", "11", "2026"), &[]),
        (until("23", "11", "2026"), &[past]),
        (until("31", "2", "2027"), &[not_real]),
        (until("1", "", ""), &[not_real]),
        (until("1", "1", "27"), &[not_real]),
    ] {
        assert_eq!(wrong(&form), problems, "{:?}", form.lines());
    }
}

#[test]
fn a_yes_is_to_talk_at_least_and_a_no_needs_nothing() {
    let answer = |decision: &str, talk: &str| AnswerForm {
        decision: decision.to_owned(),
        terms: TermsForm {
            talk: talk.to_owned(),
            ..TermsForm::default()
        },
        ..AnswerForm::default()
    };
    for (decision, talk, problem) in [
        ("", "yes", Some("problem-decision-missing")),
        ("agree", "", Some("problem-talk-missing")),
        ("agree", "yes", None),
        ("refuse", "", None),
        ("refuse", "yes", None),
    ] {
        let problems = answer(decision, talk).parse().err().unwrap_or_default();
        let found = problems.first().map(app::domain::problem::Problem::message_id);
        assert_eq!(found.as_deref(), problem, "{decision} {talk}");
    }
    assert_eq!(
        answer("refuse", "yes").parse().unwrap().terms,
        None,
        "a no allows nothing"
    );
}

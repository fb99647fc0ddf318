//! What is asked afterwards: of whom, and what may be shown of it.

use app::domain::afterwards::{EQUALITY, FEW, SURVEY_WORDS_MAX, Sheet, Shown, may_ask, may_survey, survey_words};
use app::domain::case::{Outcome, State};
use app::domain::concern::Subject;
use app::domain::consent::{Patient, Writer};

use super::tracks::thanks;

#[test]
fn nobody_is_asked_after_a_death_or_an_alert() {
    for (words, asked) in [
        ("The bell was not answered.", true),
        ("The deadline for the form was missed.", true),
        ("My dad died on the ward.", false),
        ("She passed away at Easter.", false),
        ("Nobody came to the funeral from the ward.", false),
        ("I had a miscarriage.", false),
        ("We lost our baby.", false),
    ] {
        let mut concern = thanks("no", "no");
        words.clone_into(&mut concern.what_happened);
        assert_eq!(may_ask(&concern, false), asked, "{words}");
        assert!(!may_ask(&concern, true), "{words}");
    }
    for patient in Patient::ALL {
        let mut concern = thanks("no", "no");
        concern.subject = Subject::SomebodyElse {
            patient_name: String::new(),
            relationship: String::new(),
            writer: Writer::Relative,
            patient: *patient,
        };
        assert_eq!(may_ask(&concern, false), *patient != Patient::HasDied, "{patient}");
    }
}

#[test]
fn how_we_did_is_asked_only_when_it_is_over() {
    let concern = thanks("no", "no");
    for state in State::ALL {
        assert_eq!(
            may_survey(&concern, *state, None, false),
            *state == State::Resolved,
            "{state}"
        );
    }
    for outcome in Outcome::ALL {
        let asked = may_survey(&concern, State::Resolved, Some(*outcome), false);
        assert_eq!(asked, *outcome != Outcome::Withdrawn, "{outcome}");
    }
}

#[test]
fn every_question_can_be_left_and_only_our_answers_count() {
    assert_eq!(EQUALITY.len(), 9, "the protected characteristics");
    for sheet in Sheet::ALL {
        for (question, answers) in sheet.questions() {
            assert_eq!(answers.last(), Some(&"not-say"), "{question}");
        }
        assert!(sheet.answers(&[]).is_empty());
    }
    let (_, ethnicity) = EQUALITY.iter().find(|(question, _)| *question == "ethnicity").unwrap();
    let letters: String = ethnicity
        .iter()
        .filter_map(|code| code.strip_suffix(|_: char| true).map(|rest| &code[rest.len()..]))
        .collect();
    assert!(
        letters.starts_with("abcdefghjklmnprs"),
        "the NHS's 16 codes, and not stated: {letters}"
    );
    let typed = [("age", "18-24"), ("age", "25-44"), ("sex", "x"), ("made-up", "yes")];
    let typed: Vec<_> = typed.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(Sheet::Equality.answers(&typed), [("age", "25-44")]);
}

#[test]
fn small_numbers_are_held_back() {
    assert_eq!(Shown::of(0), Shown::Few);
    assert_eq!(Shown::of(FEW - 1), Shown::Few);
    assert_eq!(Shown::of(FEW), Shown::Count(FEW));
}

#[test]
fn words_are_kept_to_the_letter_or_not_at_all() {
    assert_eq!(survey_words(" \r\n "), Ok(None));
    assert_eq!(survey_words("a\r\nb "), Ok(Some("a\nb ".to_owned())));
    assert!(survey_words(&"x".repeat(SURVEY_WORDS_MAX)).is_ok());
    assert!(survey_words(&"x".repeat(SURVEY_WORDS_MAX + 1)).is_err());
}

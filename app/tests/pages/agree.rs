//! A patient is asked whether somebody else may be told about their care.

use super::stage::*;
use app::domain::agreement::{AnswerForm, TermsForm};
use app::domain::consent::Writer;
use app::port::{AskedPatient, Tried};
use http::StatusCode;

pub fn asked() -> World {
    World {
        asked: Some(AskedPatient {
            patient_name: "Cora Sample".to_owned(),
            writer_name: Some("Bertie Sample".to_owned()),
            writer: Writer::Relative,
            relationship: "my mum".to_owned(),
            site: Some("north".to_owned()),
            service: None,
            received_on: day(2026, 11, 20),
            kept: None,
        }),
        ..World::default()
    }
}

#[tokio::test]
async fn a_link_with_the_code_in_it_opens_nothing_by_being_looked_at() {
    let page = get(&World::default(), "/agree/4F7K-9QTR-M2XE").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("form[method='post'][action='/agree'] input[name='code'][value='4F7K-9QTR-M2XE']"));
    assert!(!page.has("input[name='decision']"));
}

#[tokio::test]
async fn a_code_that_opens_nothing_is_said_so_and_not_shown_again() {
    let world = World {
        tried: Some(Tried::default()),
        ..World::default()
    };
    let page = get(&world, "/agree").await;
    assert!(page.title().starts_with("Error: "));
    assert!(page.summary_leads_somewhere());
    assert!(!page.has("input[name='code'][value]:not([value=''])"));
}

#[tokio::test]
async fn the_patient_sees_who_asks_for_what_and_says_yes_or_no() {
    let page = get(&asked(), "/agree/decide").await;
    let words = page.words();
    for said in [
        "Bertie Sample",
        "my mum",
        "North Example Hospital",
        "20 November 2026",
        "You can change your mind at any time",
        "We still look into it",
    ] {
        assert!(words.contains(said), "{said}");
    }
    for decision in ["agree", "refuse"] {
        assert!(page.has(&format!(
            "form[action='/agree/decide'] input[name='decision'][value='{decision}']"
        )));
    }
    assert!(page.has("form[action='/agree/leave']"));
}

#[tokio::test]
async fn neither_yes_nor_no_is_a_problem_that_leads_to_the_question() {
    let mut world = asked();
    if let Some(asked) = &mut world.asked {
        asked.kept = Some(AnswerForm::default());
    }
    let page = get(&world, "/agree/decide").await;
    assert!(page.title().starts_with("Error: "));
    assert!(page.summary_leads_somewhere());
}

#[tokio::test]
async fn whoever_has_no_visit_is_asked_for_the_code() {
    let page = get(&World::default(), "/agree/decide").await;
    assert_eq!(
        (page.status, page.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/agree"))
    );
}

#[tokio::test]
async fn what_somebody_else_typed_stays_words_on_the_patients_page() {
    for payload in super::escaping::PAYLOADS {
        let mut world = asked();
        if let Some(asked) = &mut world.asked {
            for words in [&mut asked.patient_name, &mut asked.relationship] {
                (*words) = (*payload).to_owned();
            }
            asked.kept = Some(AnswerForm {
                decision: "agree".to_owned(),
                terms: TermsForm {
                    share_with: (*payload).to_owned(),
                    ..TermsForm::default()
                },
                message: (*payload).to_owned(),
            });
            asked.writer_name = Some((*payload).to_owned());
        }
        let page = get(&world, "/agree/decide").await;
        assert!(!super::escaping::broken_into(&page), "{payload}");
    }
}

//! "What can I do?" as tables: what is asked, what it ends in, and that nothing is asked for nothing.

use app::domain::concern::Want;
use app::domain::elsewhere::Body;
use app::domain::guide::{Age, Answers, Begin, Choice, Now, Question, Stage, Whose, Wish};
use app::domain::support::Need;
use std::collections::BTreeSet;

/// Every way to answer everything, asked or not.
fn every() -> Vec<Answers> {
    let mut all = Vec::new();
    for whose in Whose::ALL {
        for wish in Wish::ALL {
            for now in Now::ALL {
                all.extend(Age::ALL.iter().map(|age| Answers {
                    whose: Some(*whose),
                    wish: Some(*wish),
                    now: Some(*now),
                    age: Some(*age),
                }));
            }
        }
    }
    all
}

fn of(codes: &str) -> Answers {
    let mut codes = codes.split(' ');
    let mut next = || codes.next().unwrap_or_default().to_owned();
    let codes = [next(), next(), next(), next()];
    Answers::from_codes(|question| match question {
        Question::Whose => codes[0].clone(),
        Question::Wish => codes[1].clone(),
        Question::Now => codes[2].clone(),
        Question::Age => codes[3].clone(),
    })
}

fn choices(answers: Answers) -> Vec<Choice> {
    answers.ends().iter().map(|end| end.option).collect()
}

#[test]
fn every_way_through_ends_with_pals_and_an_advocate_beside_the_best() {
    for answers in every() {
        assert_eq!(answers.next(), None, "{answers:?}");
        let ends = answers.ends();
        let options: BTreeSet<Choice> = ends.iter().map(|end| end.option).collect();
        assert_eq!(options.len(), ends.len(), "{answers:?}: one stands twice");
        assert!(
            options.contains(&Choice::Pals) && options.contains(&Choice::Advocate),
            "{answers:?}: {options:?}"
        );
        assert!(ends.len() >= 3, "{answers:?}");
        let best: Vec<bool> = ends.iter().map(|end| end.is_best).collect();
        assert!(best[0] && !best[1..].contains(&true), "{answers:?}");
        // Each has a way in: the form, the directory, or what to say where they are.
        for option in options {
            let ways = [answers.begin(option).is_some(), answers.need(option).is_some()];
            let found = ways.iter().filter(|is_there| **is_there).count();
            assert_eq!(found, usize::from(option != Choice::Ward), "{answers:?}: {option}");
        }
    }
    assert_eq!(every().len(), 5 * 7 * 2 * 3);
    assert!(Answers::default().ends().is_empty());
}

#[test]
fn the_best_comes_first_and_the_others_beside_it() {
    for (answered, ends) in [
        ("ours put-right there-now year", "ward pals complaint advocate"),
        ("ours put-right over year", "pals complaint advocate"),
        ("ours full-look over year", "complaint pals advocate"),
        ("ours full-look there-now year", "complaint ward pals advocate"),
        ("ours said-no over year", "ombudsman advocate pals"),
        ("ours money over year", "legal complaint pals advocate"),
        ("ours worker over year", "regulator complaint pals advocate"),
        ("ours worker there-now year", "ward regulator complaint pals advocate"),
        ("ours records over year", "other-body pals advocate"),
        ("ours data-use over year", "pals other-body advocate"),
        ("gp-or-dentist put-right over year", "other-body pals advocate"),
        ("gp-or-dentist said-no over year", "ombudsman advocate pals"),
        ("gp-or-dentist money over year", "legal other-body pals advocate"),
        ("council-care said-no over year", "other-body advocate pals"),
        ("elsewhere full-look over year", "other-body pals advocate"),
        ("elsewhere data-use over year", "other-body pals advocate"),
        ("elsewhere worker there-now year", "regulator other-body pals advocate"),
        ("not-sure put-right over year", "pals complaint advocate"),
        ("not-sure full-look there-now year", "pals complaint advocate"),
        ("not-sure said-no over year", "pals ombudsman advocate"),
        ("not-sure records over year", "other-body pals advocate"),
    ] {
        let found: Vec<&str> = choices(of(answered)).into_iter().map(Choice::code).collect();
        assert_eq!(found.join(" "), ends, "{answered}");
    }
}

#[test]
fn what_may_be_late_is_said_and_is_still_offered() {
    for answers in every() {
        for end in answers.ends() {
            let is_late = answers.age != Some(Age::Year) && end.option.has_limit();
            assert_eq!(end.late, is_late, "{answers:?}");
        }
        let in_time = Answers {
            age: Some(Age::Year),
            ..answers
        };
        assert_eq!(choices(answers), choices(in_time), "{answers:?}");
    }
    let limited: Vec<Choice> = Choice::ALL.iter().copied().filter(|one| one.has_limit()).collect();
    assert_eq!(limited, [Choice::Complaint, Choice::Ombudsman]);
}

#[test]
fn no_question_is_asked_that_makes_no_difference() {
    let (mut asked, mut spared) = ([0, 0], [0, 0]);
    for answers in every() {
        let now = |now: &Now| Answers {
            now: Some(*now),
            ..answers
        };
        let age = |age: &Age| Answers {
            age: Some(*age),
            ..answers
        };
        let by_now = Now::ALL.iter().any(|one| now(one).ends() != answers.ends());
        let by_age = Age::ALL.iter().any(|one| age(one).ends() != answers.ends());
        for (at, (question, differs)) in [(Question::Now, by_now), (Question::Age, by_age)]
            .into_iter()
            .enumerate()
        {
            assert_eq!(answers.asks(question), differs, "{answers:?}: {question}");
            let open = answers.without(question);
            assert_eq!(open.next(), differs.then_some(question), "{answers:?}");
            let count = if differs { &mut asked } else { &mut spared };
            count[at] += 1;
        }
    }
    // The control: both are asked of some and spared others.
    assert!(
        asked.iter().chain(&spared).all(|count| *count > 10),
        "{asked:?} {spared:?}"
    );
}

#[test]
fn the_questions_come_in_order_and_back_is_the_one_before() {
    for (answered, next, before) in [
        ("", Some(Question::Whose), None),
        ("ours", Some(Question::Wish), Some(Question::Whose)),
        ("ours put-right", Some(Question::Now), Some(Question::Wish)),
        ("ours put-right over", Some(Question::Age), Some(Question::Now)),
        ("ours said-no", Some(Question::Age), Some(Question::Wish)),
        ("ours records", None, None),
        ("elsewhere put-right", None, None),
        ("not-sure put-right", Some(Question::Age), Some(Question::Wish)),
        // Made up is not answered.
        ("theirs put-right over year", Some(Question::Whose), None),
        ("ours nothing over year", Some(Question::Wish), Some(Question::Whose)),
    ] {
        let answers = of(answered);
        assert_eq!(answers.next(), next, "{answered}");
        assert_eq!(next.and_then(|one| answers.before(one)), before, "{answered}");
    }
    // One that is changed is asked alone, where the others still fit.
    let answers = of("ours put-right over year");
    for question in Question::ALL {
        assert_eq!(answers.without(*question).next(), Some(*question));
        assert_eq!(answers.without(*question).code(*question), None);
    }
}

#[test]
fn the_form_begins_with_what_is_known() {
    let with = |want| Some(Begin::With(want));
    for (answered, choice, begin) in [
        ("ours put-right", Choice::Pals, with(Want::PutRight)),
        ("ours put-right", Choice::Complaint, with(Want::FullLook)),
        ("ours full-look", Choice::Pals, with(Want::PutRight)),
        ("ours data-use", Choice::Pals, with(Want::DataUse)),
        ("ours records", Choice::Pals, with(Want::Question)),
        ("ours money", Choice::Pals, with(Want::NotSure)),
        ("ours said-no", Choice::Pals, with(Want::NotSure)),
        ("not-sure put-right", Choice::Pals, with(Want::PutRight)),
        (
            "gp-or-dentist put-right",
            Choice::Pals,
            Some(Begin::PassOn(Body::Primary)),
        ),
        (
            "council-care full-look",
            Choice::Pals,
            Some(Begin::PassOn(Body::SocialCare)),
        ),
        ("elsewhere worker", Choice::Pals, Some(Begin::PassOn(Body::NotSure))),
        ("elsewhere said-no", Choice::Pals, with(Want::NotSure)),
        ("ours put-right", Choice::Ward, None),
        ("ours said-no", Choice::Ombudsman, None),
    ] {
        assert_eq!(of(answered).begin(choice), begin, "{answered}: {choice}");
    }
    for (answered, need) in [
        ("ours records", Need::MyRecords),
        ("gp-or-dentist records", Need::MyRecords),
        ("ours data-use", Need::DataUse),
        ("gp-or-dentist data-use", Need::GpOrDentist),
        ("council-care said-no", Need::CouncilCare),
        ("elsewhere put-right", Need::Other),
    ] {
        assert_eq!(of(answered).need(Choice::OtherBody), Some(need), "{answered}");
    }
}

#[test]
fn the_stages_follow_one_another() {
    assert_eq!((Stage::Soon.before(), Stage::Ombudsman.after()), (None, None));
    for pair in Stage::ALL.windows(2) {
        assert_eq!((pair[0].after(), pair[1].before()), (Some(pair[1]), Some(pair[0])));
    }
}

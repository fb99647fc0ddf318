//! Words that may mean danger: found however they are typed, and not where they aren't.

use app::domain::cue::{Class, Cues};

fn cues() -> Cues {
    Cues::new(vec![
        (Class::SelfHarm, "can't go on".to_owned()),
        (Class::SelfHarm, "suicid*".to_owned()),
        (Class::Crime, "rape".to_owned()),
        (Class::Danger, "right now".to_owned()),
        (Class::Media, "*".to_owned()),
    ])
}

#[test]
fn a_cue_is_found_however_it_is_typed() {
    for (text, class) in [
        ("I CAN'T GO ON.", Class::SelfHarm),
        ("i cant go on", Class::SelfHarm),
        ("I can\u{2019}t\ngo   on!", Class::SelfHarm),
        ("feeling suicidal", Class::SelfHarm),
        ("Suicide", Class::SelfHarm),
        ("(rape)", Class::Crime),
        ("come right\u{a0}now", Class::Danger),
    ] {
        let found = cues().find(text);
        assert_eq!(
            found.iter().map(|found| found.class).collect::<Vec<_>>(),
            [class],
            "{text}"
        );
    }
}

#[test]
fn a_cue_is_not_found_inside_other_words_and_an_empty_one_finds_nothing() {
    for text in [
        "",
        "grapes and a scraped knee",
        "we can go on",
        "bright nowhere",
        "the therapeutic garden",
    ] {
        assert_eq!(cues().find(text), [], "{text}");
    }
}

#[test]
fn each_class_is_named_once_with_all_of_its_cues() {
    let found = cues().find("I can't go on, I feel suicidal right now");
    let classes: Vec<_> = found.iter().map(|found| (found.class, found.cues.len())).collect();
    assert_eq!(classes, [(Class::Danger, 1), (Class::SelfHarm, 2)]);
}

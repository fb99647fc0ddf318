//! Where somebody who wants no contact may be nudged: what is taken, where it leads, and that it is in nothing staff read.

use app::domain::concern::{ConcernForm, Page, Rules};
use app::domain::follow::{PersonAct, Said, Typed};
use app::domain::notice::Notice;
use app::domain::nudge::Nudge;
use app::domain::person::Contact;
use app::domain::problem::Flaw;
use chrono::NaiveDate;

const GATEWAY: &str = "{number}@texts.example";

fn rules(by_text: bool) -> Rules<'static> {
    Rules {
        sites: &["north"],
        services: &["heart"],
        today: NaiveDate::MAX,
        by_text,
    }
}

#[test]
fn a_number_is_taken_only_where_a_text_message_can_be_sent() {
    let table = [
        ("", None, None),
        ("  ", None, None),
        (" jo@example.com ", Some("jo@example.com"), Some("jo@example.com")),
        ("07700 900 982", None, Some("447700900982@texts.example")),
        ("+44 (0)7700 900982", None, Some("447700900982@texts.example")),
        ("0044 7700 900982", None, Some("447700900982@texts.example")),
    ];
    for (typed, without, with) in table {
        for (by_text, mail) in [(false, without), (true, with)] {
            let parsed = Nudge::parse(typed, by_text);
            match mail {
                Some(mail) => {
                    let nudge = parsed.unwrap().unwrap();
                    assert_eq!(nudge.mail(Some(GATEWAY)).as_deref(), Some(mail), "{typed}");
                }
                None if typed.trim().is_empty() => assert_eq!(parsed, Ok(None)),
                None => assert_eq!(parsed.unwrap_err().flaw, Flaw::Format, "{typed}"),
            }
        }
    }
    // No mobile number of this country, and no address.
    for typed in [
        "jo@",
        "call me",
        "01632 960 001",
        "+33 6 12 34 56 78",
        "07700 900 982 ext 12",
        "7",
    ] {
        assert_eq!(
            Nudge::parse(typed, true).unwrap_err().flaw,
            Flaw::NeitherFormat,
            "{typed}"
        );
    }
}

#[test]
fn each_way_has_its_fixed_words_and_a_number_without_a_gateway_leads_nowhere() {
    let mail = Nudge::parse("jo@example.com", true).unwrap().unwrap();
    let text = Nudge::parse("07700 900 982", true).unwrap().unwrap();
    assert_eq!((mail.notice(), text.notice()), (Notice::Nudge, Notice::NudgeText));
    assert_eq!(mail.mail(None).as_deref(), Some("jo@example.com"));
    assert_eq!(text.mail(None), None);
    let debug = format!("{mail:?} {text:?}");
    assert!(
        !debug.contains("jo@") && !debug.contains("900"),
        "it can't get into a log: {debug}"
    );
}

#[test]
fn it_is_asked_of_those_who_want_no_contact_and_is_in_no_concern() {
    let form = |channel: &str| ConcernForm {
        want: "put-right".to_owned(),
        about: "myself".to_owned(),
        what_happened: "The bell was not answered.".to_owned(),
        when: "do-not-know".to_owned(),
        site: "north".to_owned(),
        service: "heart".to_owned(),
        channel: channel.to_owned(),
        email: "chosen@example.com".to_owned(),
        nudge: "quiet@example.com".to_owned(),
        ..ConcernForm::default()
    };
    let rules = rules(false);
    let concern = form("none").parse(&rules).unwrap();
    assert_eq!(concern.contact, Contact::Nothing);
    assert!(!format!("{concern:?}").contains("quiet"), "staff read this");
    assert_eq!(concern.contact.likeness(), None, "no other case is found by it");
    assert!(form("none").nudge(&rules).is_some(), "the control: it was there");
    // What was typed before another way was chosen is nobody's address.
    assert_eq!(form("email").nudge(&rules), None);
    let wrong = |channel: &str| ConcernForm {
        nudge: "quiet@".to_owned(),
        ..form(channel)
    };
    assert_eq!(wrong("none").problems(Page::Contact, &rules).len(), 1);
    assert_eq!(wrong("email").problems(Page::Contact, &rules), []);
}

#[test]
fn who_changes_how_they_are_contacted_says_it_anew() {
    let typed = |fields: &[(&str, &str)]| {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let said = Typed::take(PersonAct::Contact, &fields).parse(PersonAct::Contact, false, &rules(false));
        match said.unwrap() {
            (PersonAct::Contact, Said::Reach(_, nudge)) => nudge.map(|nudge| nudge.typed().to_owned()),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        typed(&[("channel", "none"), ("nudge", "quiet@example.com")]).as_deref(),
        Some("quiet@example.com")
    );
    assert_eq!(typed(&[("channel", "none"), ("nudge", "")]), None);
    assert_eq!(
        typed(&[
            ("channel", "phone"),
            ("phone", "01632 960 001"),
            ("nudge", "quiet@example.com")
        ]),
        None
    );
}

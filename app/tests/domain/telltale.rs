//! Which numbers may show who wrote something, and when that is worth a word.

use app::domain::concern::{Concern, Page, Subject, Want, When};
use app::domain::person::{Contact, Need, Safety};
use app::domain::telltale::{Number, Telltale, number_in};

#[test]
fn phone_numbers_and_nhs_numbers_are_seen_in_every_usual_spacing() {
    for (text, number) in [
        ("Ring me on 01632 960 001.", Number::Phone),
        ("07700900471", Number::Phone),
        ("07700 900 471", Number::Phone),
        ("(01632) 960001", Number::Phone),
        ("020-7946-0018", Number::Phone),
        ("020 7946 0018 is the ward's", Number::Phone),
        ("+44 7700 900471", Number::Phone),
        ("+44 (0)7700 900471", Number::Phone),
        ("(+44) 7700 900471", Number::Phone),
        ("0044 7700 900471", Number::Phone),
        ("+48 601 555 012", Number::Phone),
        ("0800\u{a0}011\u{a0}2345", Number::Phone),
        ("on 3 11 2026 I rang 07700 900471", Number::Phone),
        ("My number: 999 123 4500? No.", Number::Nhs),
        ("9991234500", Number::Nhs),
        ("999-123-4500", Number::Nhs),
        ("NHS 943 476 5919", Number::Nhs),
        ("(9434765919)", Number::Nhs),
    ] {
        assert_eq!(number_in(text), Some(number), "{text}");
    }
}

#[test]
fn dates_times_prices_and_other_numbers_are_not() {
    for text in [
        "",
        "no digits",
        "on 3 November 2026 at 10:30",
        "01/11/2026 09:30",
        "01 11 2026 09",
        "2026-11-03 10:30:15",
        "from 22.11.2026 to 24.11.2026",
        "999, 111 and 18000",
        "£1,234,567.89",
        "bed 12, bay 3, ward 27",
        "1 2 3 4 5 6 7 8 9 10",
        // Ten digits whose check digit is wrong, and ones in another spacing.
        "999 123 4501",
        "9434765918",
        "94 34 76 59 19",
        "94347659190",
        "case 2026/0001234",
        "\u{661}\u{662}\u{663}",
    ] {
        assert_eq!(number_in(text), None, "{text}");
    }
}

pub fn concern(change: impl FnOnce(&mut Concern)) -> Concern {
    let mut concern = Concern {
        want: Want::NotSure,
        pass_on: None,
        sharing: None,
        subject: Subject::Myself,
        what_happened: "Nobody came. 07700 900471".to_owned(),
        when: When::DoNotKnow,
        site: None,
        service: None,
        name: None,
        contact: Contact::Nothing,
        safety: Safety::default(),
        needs: Vec::new(),
        language: String::new(),
        other_need: String::new(),
        identity: app::domain::record::Identity::default(),
        organisation: None,
    };
    change(&mut concern);
    concern
}

#[test]
fn it_matters_only_to_those_who_gave_neither_a_name_nor_a_way_to_reach_them() {
    let email = || Contact::Email {
        address: "a@example.com".to_owned(),
    };
    for (concern, found) in [
        (concern(|_| {}), Some((Number::Phone, Page::WhatHappened))),
        (concern(|c| c.name = Some("Ann".to_owned())), None),
        (concern(|c| c.contact = email()), None),
        (concern(|c| c.what_happened = "Nobody came.".to_owned()), None),
        (
            concern(|c| {
                c.what_happened.clear();
                c.when = When::Roughly {
                    words: "see 943 476 5919".to_owned(),
                };
            }),
            Some((Number::Nhs, Page::When)),
        ),
        (
            concern(|c| {
                c.what_happened.clear();
                c.needs = vec![Need::Other];
                c.other_need = "text me: 07700 900471".to_owned();
            }),
            Some((Number::Phone, Page::Needs)),
        ),
    ] {
        assert_eq!(
            concern.telltale(),
            found.map(|(number, page)| Telltale { number, page }),
            "{concern:?}"
        );
    }
}

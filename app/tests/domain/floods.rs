//! What looks like spam, what it is not, and what two cases have in common.

use app::domain::person::Contact;
use app::domain::suspicion::{Bounds, Known, Sign, alike, signs, waits};
use chrono::TimeDelta;

const BOUNDS: Bounds = Bounds {
    too_fast: TimeDelta::seconds(3),
    many_links: 3,
};

const USUAL: Known<'_> = Known {
    hidden_box: false,
    took: Some(TimeDelta::seconds(3)),
    words: "See www.example.com and https://example.org for the leaflet.",
    same_words: false,
};

#[test]
fn each_sign_is_one_thing_that_can_be_explained() {
    let cases: &[(Known<'_>, &[Sign])] = &[
        (USUAL, &[]),
        (
            Known {
                hidden_box: true,
                ..USUAL
            },
            &[Sign::HiddenBox],
        ),
        (
            Known {
                took: Some(TimeDelta::milliseconds(2_999)),
                ..USUAL
            },
            &[Sign::TooFast],
        ),
        // A draft from before this was noted, and one that somebody came back to after weeks.
        (Known { took: None, ..USUAL }, &[]),
        (
            Known {
                took: Some(TimeDelta::days(29)),
                ..USUAL
            },
            &[],
        ),
        (
            Known {
                words: "HTTP://a.example www.b.example ftp://c.example",
                ..USUAL
            },
            &[Sign::ManyLinks],
        ),
        (
            Known {
                same_words: true,
                hidden_box: true,
                ..USUAL
            },
            &[Sign::HiddenBox, Sign::SameWords],
        ),
    ];
    for (known, expected) in cases {
        assert_eq!(signs(known, &BOUNDS), *expected, "{known:?}");
    }
}

#[test]
fn a_zero_turns_a_sign_off() {
    let off = Bounds {
        too_fast: TimeDelta::zero(),
        many_links: 0,
    };
    let known = Known {
        took: Some(TimeDelta::zero()),
        ..USUAL
    };
    assert_eq!(signs(&known, &off), []);
}

#[test]
fn nothing_that_may_be_about_danger_waits() {
    for (found, alert, expected) in [
        (vec![], false, false),
        (vec![], true, false),
        (vec![Sign::HiddenBox], false, true),
        (Sign::ALL.to_vec(), true, false),
    ] {
        assert_eq!(waits(&found, alert), expected, "{found:?} {alert}");
    }
}

#[test]
fn words_are_alike_by_letters_and_digits_and_short_ones_are_not_compared() {
    let text = "Nobody came when I rang the bell on ward 7, all night long!";
    assert_eq!(
        alike(text),
        alike("nobody came when I rang the bell\non Ward 7 - all night long")
    );
    assert!(alike(text).is_some());
    assert_eq!(alike("Please ring me back."), None);
    assert_ne!(
        alike(text),
        alike("Nobody came when I rang the bell on ward 8, all night long!")
    );
}

#[test]
fn one_number_and_one_address_may_be_written_in_many_ways() {
    let phone = |number: &str| {
        Contact::Phone {
            number: number.to_owned(),
            may_leave_message: true,
        }
        .likeness()
    };
    let text = Contact::Text {
        number: "07700 900471".to_owned(),
    };
    for same in [
        "07700900471",
        "+44 7700 900 471",
        "0044 7700 900471",
        "+44 (0)7700 900471",
        "(+44) 7700-900471",
    ] {
        assert_eq!(phone(same), text.likeness(), "{same}");
    }
    assert_ne!(phone("07700 900472"), text.likeness());
    let mail = |address: &str| {
        Contact::Email {
            address: address.to_owned(),
        }
        .likeness()
    };
    assert_eq!(mail(" Ann@Example.com"), mail("ann@example.com"));
    assert_ne!(mail("ann@example.com"), mail("bob@example.com"));
    assert_eq!(Contact::Nothing.likeness(), None);
    let post = Contact::Post {
        address: "1 Example Road".to_owned(),
    };
    assert_eq!(post.likeness(), None);
}

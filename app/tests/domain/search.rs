//! What is typed into the one box of the search, and what it can be.

use crate::deadlines::day;
use app::domain::problem::Flaw;
use app::domain::search::SearchForm;

fn typed(words: &str) -> SearchForm {
    SearchForm {
        words: words.to_owned(),
        ..SearchForm::default()
    }
}

#[test]
fn what_is_typed_is_everything_that_it_can_be() {
    for (words, reference, contact, number, born, name) in [
        ("Ann Example", false, false, false, false, true),
        (" ann@example.com ", false, true, false, false, false),
        ("01632 960 001", false, true, false, false, false),
        // An NHS number and a phone number are both ten digits.
        ("999 000 0018", false, true, true, false, false),
        ("3/4/1956", false, false, false, true, false),
        ("3 April 1956", false, false, false, true, false),
        ("31/2/1956", false, false, false, false, true),
        ("call bell", false, false, false, false, true),
    ] {
        let wish = typed(words).parse().unwrap();
        let found = (
            wish.reference.is_some(),
            wish.contact.is_some(),
            wish.nhs_number.is_some(),
            wish.born.is_some(),
            wish.is_name(),
        );
        assert_eq!(found, (reference, contact, number, born, name), "{words}");
    }
    assert_eq!(typed("3.4.1956").parse().unwrap().born, Some(day("1956-04-03")));
    let reference = app::domain::ids::Reference::draw(|_| 5);
    let wish = typed(&reference.to_string().to_lowercase()).parse().unwrap();
    assert_eq!((wish.reference.as_ref(), wish.is_name()), (Some(&reference), false));
}

#[test]
fn nothing_and_too_much_are_problems() {
    for (words, flaw) in [
        ("", Flaw::Missing),
        ("  ", Flaw::Missing),
        (&*"x".repeat(201), Flaw::TooLong),
    ] {
        assert_eq!(typed(words).parse().unwrap_err().flaw, flaw);
    }
}

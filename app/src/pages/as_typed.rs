//! What somebody typed, as they typed it: to the letter, in the direction it is written, with its language where that is
//! plain to see. Nothing of it leaves this machine to find that out.

use crate::domain::language::Language;
use leptos::prelude::*;
use whatlang::{Lang, Script, detect};

/// Fewer letters than these don't tell one language in our own letters from another.
const ENOUGH: usize = 40;

/// Words exactly as they were written.
pub fn as_typed(words: &str) -> AnyView {
    let lang = language_of(words).and_then(tag);
    view! { <div class="app-original-words" dir="auto" lang=lang>{words.to_owned()}</div> }.into_any()
}

/// The English name of the language it is written in, if it is plain to see and is not English.
#[must_use]
pub fn foreign(words: &str) -> Option<&'static str> {
    let language = language_of(words).filter(|language| *language != Lang::Eng)?;
    Some(language.eng_name())
}

fn language_of(words: &str) -> Option<Lang> {
    let found = detect(words)?;
    let letters = words.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_enough = letters >= ENOUGH && found.is_reliable();
    // Bengali's letters are hardly anybody else's; Arabic's and Cyrillic's are many languages'.
    (is_enough || found.script() == Script::Bengali).then(|| found.lang())
}

/// As the attribute `lang` has it, for those languages that we know the tag of.
fn tag(language: Lang) -> Option<&'static str> {
    let known = match language {
        Lang::Eng => Language::English,
        Lang::Pol => Language::Polish,
        Lang::Ron => Language::Romanian,
        Lang::Ukr => Language::Ukrainian,
        Lang::Urd => Language::Urdu,
        Lang::Ara => Language::Arabic,
        Lang::Ben => Language::Bengali,
        _ => return None,
    };
    Some(known.tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_where_it_is_plain_to_see() {
        for (words, named) in [
            (
                "The appointment letter came a week after the appointment, and nobody phoned us.",
                None,
            ),
            (
                "Pielęgniarka nie przyszła przez całą noc i nikt nie odpowiadał na dzwonek.",
                Some("Polish"),
            ),
            (
                "Asistenta nu a venit toată noaptea și nimeni nu a răspuns la sonerie.",
                Some("Romanian"),
            ),
            (
                "Медсестра не приходила всю ніч, і ніхто не відповідав на дзвінок.",
                Some("Ukrainian"),
            ),
            (
                "نرس ساری رات نہیں آئی اور کسی نے گھنٹی کا جواب نہیں دیا۔ ہمیں بہت تکلیف ہوئی۔",
                Some("Urdu"),
            ),
            (
                "لم تأت الممرضة طوال الليل ولم يجب أحد على الجرس، وكانت أمي تتألم كثيرا.",
                Some("Arabic"),
            ),
            ("নার্স সারা রাত আসেননি।", Some("Bengali")),
            // Names, places and short answers tell nothing.
            ("Zbigniew Sample", None),
            ("Ward 5", None),
            ("", None),
            ("👍👍👍", None),
        ] {
            assert_eq!(foreign(words), named, "{words}");
        }
    }
}

//! Staff accounts: what a password must be, and how an email address is compared.

use super::codes;

/// Shortest password, in characters (ASVS 5.0 6.2.1 asks for 8, recommends 15).
pub const PASSWORD_MIN: usize = 15;
/// Longest password, in characters.
pub const PASSWORD_MAX: usize = 128;

codes!(
    /// What is wrong with a new password.
    PasswordFlaw {
        /// Under [`PASSWORD_MIN`] characters.
        TooShort = "too-short",
        /// Over [`PASSWORD_MAX`] characters.
        TooLong = "too-long",
        /// One of the words an attacker tries first, or the same few symbols over and over.
        Guessable = "guessable",
    }
);

/// Checks a new password. No composition rules and no rotation: length and a short list of what is guessed first.
///
/// # Errors
/// What is wrong with it.
pub fn check_password(password: &str, words: &[&str]) -> Result<(), PasswordFlaw> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        return Err(PasswordFlaw::TooShort);
    }
    if length > PASSWORD_MAX {
        return Err(PasswordFlaw::TooLong);
    }
    let letters = |text: &str| {
        text.to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let plain = letters(password);
    // What is left when everything predictable is taken out has to stand by itself.
    let common = [
        "password",
        "passw0rd",
        "qwertyuiop",
        "qwerty",
        "letmein",
        "welcome",
        "changeme",
        "administrator",
        "1234567890",
        "123456",
        "hospital",
        "patient",
        "pals",
        "nhs",
    ];
    let mut rest = plain.clone();
    for word in common
        .iter()
        .chain(words)
        .map(|word| letters(word))
        .filter(|word| word.len() > 2)
    {
        rest = rest.replace(&word, "");
    }
    let distinct = plain.chars().collect::<std::collections::BTreeSet<_>>().len();
    if rest.chars().count() < 8 || distinct < 6 {
        return Err(PasswordFlaw::Guessable);
    }
    Ok(())
}

/// An email address as accounts are compared by: trimmed and in lower case.
#[must_use]
pub fn normal_email(typed: &str) -> String {
    typed.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_judged_by_length_and_guessability() {
        let flaw = |password: &str| check_password(password, &["Fylde Coast"]).err();
        for good in [
            "correct horse battery staple",
            "Tolv små björnar dansar",
            "x9!mQ2#vL7$kR4&",
            "my nan's yellow bike rusts",
        ] {
            assert_eq!(flaw(good), None, "{good}");
        }
        for (bad, why) in [
            ("short", PasswordFlaw::TooShort),
            ("passwordpassword", PasswordFlaw::Guessable),
            ("hospitalhospital1", PasswordFlaw::Guessable),
            ("aaaaaaaaaaaaaaaaaaa", PasswordFlaw::Guessable),
            ("1234567890123456", PasswordFlaw::Guessable),
        ] {
            assert_eq!(flaw(bad), Some(why), "{bad}");
        }
        assert_eq!(flaw(&"long enough ".repeat(11)), Some(PasswordFlaw::TooLong));
    }
}

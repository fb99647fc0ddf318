//! The rules, pure: no time, no I/O, no framework. The browser, the page and the service call the same functions.

pub mod access;
pub mod account;
pub mod afterwards;
pub mod agreement;
pub mod assessment;
pub mod calendar;
pub mod case;
pub mod clock;
pub mod concern;
pub mod consent;
pub mod council;
pub mod cue;
pub mod deadline;
pub mod deed;
pub mod directory;
pub mod draft;
pub mod elsewhere;
pub mod failure;
pub mod file;
pub mod follow;
pub mod guide;
pub mod helper;
pub mod hours;
pub mod ids;
pub mod issue;
pub mod kept;
pub mod language;
pub mod late;
pub mod letter;
pub mod link;
pub mod not_required;
pub mod notice;
pub mod nudge;
pub mod offer;
#[cfg(feature = "ssr")]
pub mod own_page;
pub mod particular;
pub mod person;
pub mod plan;
pub mod problem;
pub mod record;
pub mod search;
pub mod split;
pub mod support;
pub mod suspicion;
pub mod telltale;
pub mod thanks;
pub mod told;
pub mod track;
pub mod typed_date;

/// A closed list of codes: what is stored, sent and looked up in `words/`, each with one spelling.
///
/// Gives the enum `ALL`, `code()` and `from_code()`; the serde form is the code.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in the order it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The spelling that is stored, posted and looked up.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value a code stands for; `None` for anything else.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.code()) }
        }
    };
}
pub(crate) use codes;

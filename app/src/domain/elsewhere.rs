//! What is not for us: whom it is for instead, and whether we may pass it on.

use super::codes;
use serde::{Deserialize, Serialize};

codes!(
    /// Who else gives care, as people name them.
    Body {
        /// "A GP, dentist, pharmacist or optician."
        Primary = "primary",
        /// "Another hospital."
        Hospital = "hospital",
        /// "An ambulance."
        Ambulance = "ambulance",
        /// "NHS 111."
        Nhs111 = "nhs-111",
        /// "A care home, or care from the council."
        SocialCare = "social-care",
        /// "Somebody else, or I'm not sure."
        NotSure = "not-sure",
    }
);

/// What is to be passed on to somebody else. A complaint that was meant for another body, and is sent to it, counts as made
/// to that body (regulation 6(5) of SI 2009/309).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassOn {
    /// To whom.
    pub to: Body,
    /// Which practice, hospital or service, in the person's words; may be empty.
    pub name: String,
    /// Has the person agreed that we pass it on? Without that it stays with us.
    pub agreed: bool,
}

//! What is told by mail, to somebody outside or to staff: never what a case is about.

use super::codes;

codes!(
    /// A mail template; its text carries no case content, name or category.
    Notice {
        /// "There is an update": look at the follow page.
        Update = "update",
        /// A link that somebody asked for: it works once, by a press.
        Link = "link",
        /// A patient is asked something, with a link to where.
        Question = "question",
        /// "There is something new", to an address that only nudges go to.
        Nudge = "nudge",
        /// The same, short enough for a text message.
        NudgeText = "nudge-text",
        /// To staff, in the morning: what is due.
        Digest = "digest",
        /// To whoever runs the team: nobody has said what they did about words that may mean danger.
        RedFlag = "red-flag",
    }
);

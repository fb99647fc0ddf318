//! What the public sees, one file a page, and the few parts that several of these pages share.

mod about_it;
mod about_you;
mod agree;
mod answers;
mod check;
mod come_back;
mod cookies;
mod danger;
mod due;
mod earlier;
mod follow;
mod followed_case;
mod help;
mod left;
mod question;
mod saved;
mod sent;
mod start;
mod support;
mod wait;

pub use agree::{AgreeDecidePage, AgreeLeftPage, AgreePage};
pub use check::HIDDEN_BOX;
pub use come_back::ComeBackPage;
pub use cookies::CookiesPage;
pub use follow::FollowPage;
pub use followed_case::FollowedCasePage;
pub use left::LeftPage;
pub use question::QuestionPage;
pub use saved::SavedPage;
pub use sent::SentPage;
pub use start::StartPage;
pub use support::SupportPage;
pub use wait::WaitPage;

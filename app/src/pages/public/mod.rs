//! What the public sees, one file a page, and the few parts that several of these pages share.

mod about_it;
mod about_you;
mod agree;
mod answers;
mod check;
mod come_back;
pub mod copy;
mod cookies;
mod danger;
mod due;
mod follow;
mod follow_act;
mod followed_case;
mod help;
mod left;
mod looked;
mod question;
mod saved;
mod sent;
mod start;
mod support;

pub use agree::{AgreeDecidePage, AgreeLeftPage, AgreePage};
pub use come_back::ComeBackPage;
pub use cookies::CookiesPage;
pub use follow::FollowPage;
pub use follow_act::FollowActPage;
pub use followed_case::FollowedCasePage;
pub use left::LeftPage;
pub use looked::LookedPage;
pub use question::QuestionPage;
pub use saved::SavedPage;
pub use sent::SentPage;
pub use start::StartPage;
pub use support::SupportPage;

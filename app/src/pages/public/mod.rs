//! What the public sees, one file a page, and the few parts that several of these pages share.

mod about_it;
mod about_you;
mod agree;
mod answers;
mod check;
mod come_back;
mod cookies;
mod danger;
mod data_use;
mod due;
mod elsewhere;
mod follow;
mod followed_case;
mod help;
mod left;
mod question;
mod reach;
mod records;
mod saved;
mod sent;
mod start;
mod support;

pub use agree::{AgreeDecidePage, AgreeLeftPage, AgreePage};
pub use come_back::ComeBackPage;
pub use cookies::CookiesPage;
pub use elsewhere::{BodyPage, ElsewherePage};
pub use follow::FollowPage;
pub use followed_case::FollowedCasePage;
pub use left::LeftPage;
pub use question::QuestionPage;
pub use records::RecordsPage;
pub use saved::SavedPage;
pub use sent::SentPage;
pub use start::StartPage;
pub use support::SupportPage;

//! The only code that browsers run, besides nhsuk-frontend's own script. An island adds to a page that works without it.

mod keep_typing;

pub use keep_typing::*;

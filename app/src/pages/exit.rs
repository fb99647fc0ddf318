//! "Exit this page": the way to another website at once, on the pages where people tell us something and follow it. What
//! it ends is in the server's `http/leave.rs`, what scripts add to it in `frontend/leave.js`.

use super::request::path;
use crate::components::{Button, ButtonVariant};
use crate::paths;
use crate::port::Services;
use crate::words::t;
use leptos::prelude::*;

/// Does the page that was asked for have it? Each page of the form, each page about what was sent, of the patient and of
/// whoever helps, and where somebody finds out what they can do, faults included.
#[must_use]
pub fn is_offered() -> bool {
    use_context::<Services>().is_some_and(|services| services.trust.quick_exit) && is_on_the_way(&path())
}

fn is_on_the_way(path: &str) -> bool {
    let below = |root: &str| {
        path.strip_prefix(root)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    [
        paths::CONCERN,
        paths::FOLLOW,
        paths::AGREE,
        paths::HELPING,
        paths::LINK,
        paths::WHAT_CAN_I_DO,
    ]
    .into_iter()
    .any(below)
}

/// The bar that stays at the top. Without scripts it is a link; its script reads what it says from the `data-`
/// attributes. It stands before the header, so that a keyboard reaches it with the second press of Tab.
#[component]
pub fn ExitBar() -> impl IntoView {
    view! {
        <section class="app-exit" aria-label=t("exit-label") data-two=t("exit-two-more") data-one=t("exit-one-more")
            data-late=t("exit-late") data-going=t("exit-going")>
            <div class="nhsuk-width-container app-exit__inside">
                <Button href=paths::LEAVE text=t("exit-link") variant=ButtonVariant::Warning small=true classes="app-exit__link"/>
                <span class="nhsuk-u-visually-hidden" role="status"></span>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_on_the_form_and_on_what_was_sent_and_nowhere_else() {
        for (path, stands) in [
            ("/concern/what-happened", true),
            ("/concern/sent", true),
            ("/follow", true),
            ("/follow/case", true),
            ("/follow/leave", true),
            ("/agree", true),
            ("/agree/decide", true),
            ("/what-can-i-do", true),
            ("/stages/complaint", false),
            ("/", false),
            ("/follower", false),
            ("/support", false),
            ("/desk", false),
            ("/desk/case/follow", false),
        ] {
            assert_eq!(is_on_the_way(path), stands, "{path}");
        }
    }
}

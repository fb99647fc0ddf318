//! The trust's own words as staff write them: who may, what the form shows again, how they would look, every version.

use crate::stage::*;
use app::domain::access::Role;
use app::port::{Retyped, WordsVersion};

const FORM: &str = "/desk/words/privacy";

fn world(role: Role) -> World {
    let version = |version, text: &str| WordsVersion {
        version,
        text: text.to_owned(),
        at: at(9),
        by: "Colin Colleague".to_owned(),
    };
    let mut world = World::new(role);
    world.versions = vec![version(2, "## The second"), version(1, "The **first**")];
    world
}

fn retyped(text: &str, what: &str, moved: bool) -> World {
    let pairs = [("own_words", text), ("do", what), ("seen", "1")];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let mut world = world(Role::Manager);
    world.retyped = Some(Retyped {
        pairs: pairs.to_vec(),
        moved,
    });
    world
}

#[tokio::test]
async fn senior_officers_and_managers_may_and_nobody_else() {
    for (role, status) in [
        (Role::Officer, 403),
        (Role::SeniorOfficer, 200),
        (Role::Manager, 200),
        (Role::Investigator, 403),
        (Role::Auditor, 403),
        (Role::Administrator, 403),
    ] {
        for address in ["/desk/words", FORM] {
            let page = get(&world(role), address).await;
            assert_eq!(page.status.as_u16(), status, "{role} {address}");
        }
        let nowhere = get(&world(role), "/desk/words/nowhere").await;
        let expected = if status == 200 { 404 } else { 403 };
        assert_eq!(nowhere.status.as_u16(), expected, "{role}");
    }
}

#[tokio::test]
async fn the_list_says_of_each_page_when_it_was_published_last_and_by_whom() {
    let page = get(&world(Role::Manager), "/desk/words").await;
    assert_eq!(page.count("tbody tr"), 5);
    let words = page.words();
    assert!(words.contains("20 November 2026 at 9:05am") && words.contains("Colin Colleague"));
    assert!(words.contains("Nothing of your own yet"));
    assert!(page.has("tbody a[href='/desk/words/privacy']"));
}

#[tokio::test]
async fn the_form_begins_with_what_people_read_now() {
    let page = get(&world(Role::Manager), FORM).await;
    assert_eq!(page.texts("textarea"), ["## The second"]);
    assert_eq!(page.attributes("input[name='seen']", "value"), ["2"]);
    assert_eq!(page.attributes("button[name='do']", "value"), ["publish", "preview"]);
    assert_eq!(page.count("tbody tr"), 2);
    assert!(!page.has(".nhsuk-error-summary") && !page.has(".nhsuk-inset-text"));
    let older = get(&world(Role::Manager), &format!("{FORM}?version=1")).await;
    assert_eq!(older.texts(".nhsuk-inset-text strong"), ["first"]);
    assert_eq!(older.texts("textarea"), ["## The second"], "the form stays as it was");
    let new = get(&World::new(Role::Manager), FORM).await;
    assert_eq!(new.attributes("input[name='seen']", "value"), ["0"]);
    assert_eq!(new.texts("textarea"), [""]);
}

#[tokio::test]
async fn a_preview_shows_the_words_and_keeps_them_and_the_version_they_began_from() {
    let page = get(&retyped("## Mine\n\nand *more*", "preview", false), FORM).await;
    assert_eq!(page.texts(".nhsuk-inset-text h2"), ["Mine"]);
    assert_eq!(page.texts(".nhsuk-inset-text em"), ["more"]);
    assert_eq!(page.texts("textarea"), ["## Mine\n\nand *more*"]);
    assert_eq!(page.attributes("input[name='seen']", "value"), ["1"]);
    assert!(page.has("a[href='/privacy']"));
}

#[tokio::test]
async fn what_is_not_allowed_is_said_by_its_line_with_every_word_still_there() {
    let typed = "One\n\n<script>evil()</script>\n\n# Large";
    let page = get(&retyped(typed, "publish", false), FORM).await;
    let said = page.texts(".nhsuk-error-summary__list a");
    assert!(
        said.iter().any(|line| line.starts_with("Line 3: take out the HTML")),
        "{said:?}"
    );
    assert!(
        said.iter().any(|line| line.starts_with("Line 5: write headings")),
        "{said:?}"
    );
    assert!(
        page.attributes(".nhsuk-error-summary__list a", "href")
            .iter()
            .all(|place| place == "#own_words")
    );
    assert!(page.has("textarea#own_words.nhsuk-textarea--error"));
    assert_eq!(page.texts("textarea"), [typed]);
    assert!(!page.has(".nhsuk-inset-text") && page.foreign().is_empty());
}

#[tokio::test]
async fn who_was_slower_keeps_their_words_and_can_publish_them_after_a_look() {
    let page = get(&retyped("Mine", "publish", true), FORM).await;
    assert!(
        page.words()
            .contains("Someone has published other words since you opened this page.")
    );
    assert_eq!(page.texts("textarea"), ["Mine"]);
    assert_eq!(page.attributes("input[name='seen']", "value"), ["2"]);
}

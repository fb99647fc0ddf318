//! Saving to come back: the button on every page, the page with the code, and the page that asks for it.

use super::stage::*;
use app::domain::concern::{ConcernForm, Page};
use app::domain::draft::{Aside, Draft};
use app::domain::failure::Failure;
use app::paths;
use app::port::{SavedDraft, Tried};
use http::StatusCode;

pub fn saved(code: bool) -> World {
    World {
        saved: Some(SavedDraft {
            code: code.then(super::stage::code),
            until: "2026-12-22T13:05:00Z".parse().expect("a moment"),
            page: Page::When,
        }),
        ..World::default()
    }
}

#[tokio::test]
async fn every_page_of_the_form_can_be_saved_instead_of_going_on() {
    for page in Page::ALL {
        let drawn = get(&World::holding(answered(in_order())), &paths::question(*page)).await;
        let buttons = drawn.attributes("main form button", "name");
        let named: &[&str] = if *page == Page::Files {
            &["upload", "save"]
        } else {
            &["save"]
        };
        assert_eq!(buttons, named, "{page}: and going on has no name");
        let first = format!("form[action='/concern/{page}'] .nhsuk-button-group button:first-child");
        assert!(
            drawn.has(&first) && !drawn.has(&format!("{first}[name]")),
            "{page}: Enter presses the first button of a form, and that one goes on"
        );
    }
}

#[tokio::test]
async fn the_code_the_address_the_day_and_how_to_clear_it_are_told() {
    let page = get(&saved(true), "/concern/saved").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.texts(".app-reference"), [code().shown()]);
    for said in [
        "It is not sent yet",
        "phone 999",
        "https://pals.example/concern/come-back",
        "22 December 2026 at 1:05pm",
        "Do you share this phone or computer?",
        "Anyone who has this code can read what you wrote",
    ] {
        assert!(page.words().contains(said), "{said}");
    }
    for action in ["/concern/let-go", "/concern/start-again"] {
        let form = format!("form[method='post'][action='{action}'] input[name='form_token'][value='the-token']");
        assert!(page.has(&form), "{action}");
    }
    assert!(page.has("a.nhsuk-button[href='/concern/when']"), "and on it goes");
    assert!(
        !page.title().contains(&code().shown()),
        "a title is seen over a shoulder"
    );
    let links = page.attributes("a", "href").concat();
    assert!(
        !links.contains(code().reveal()) && !links.contains(&code().shown()),
        "no address has it"
    );
}

#[tokio::test]
async fn a_code_that_was_shown_is_not_shown_again_and_can_be_replaced() {
    let page = get(&saved(false), "/concern/saved").await;
    assert!(!page.html.contains(&code().shown()) && !page.html.contains(code().reveal()));
    assert!(page.has("form[method='post'][action='/concern/saved'] input[name='form_token']"));
    assert!(page.words().contains("It still works"));
    assert!(
        !get(&saved(true), "/concern/saved")
            .await
            .has("form[action='/concern/saved']")
    );
}

#[tokio::test]
async fn whoever_saved_nothing_is_led_to_the_start() {
    let page = get(&World::holding(answered(in_order())), "/concern/saved").await;
    assert_eq!(
        (page.status, page.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/"))
    );
    let failing = World {
        failure: Some(Failure::Unavailable),
        ..saved(true)
    };
    let page = get(&failing, "/concern/saved").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!page.html.contains(&code().shown()));
}

#[tokio::test]
async fn the_code_is_asked_for_and_a_wrong_one_is_said_at_its_field() {
    let asked = get(&World::default(), "/concern/come-back").await;
    assert!(asked.has("form[method='post'][action='/concern/come-back'] input[name='code'][autocomplete='off']"));
    assert!(!asked.words().contains("You have already started"));
    let wrong = World {
        tried: Some(Tried::default()),
        ..World::default()
    };
    let drawn = get(&wrong, "/concern/come-back?closed=yes").await;
    assert!(drawn.title().starts_with("Error: ") && drawn.summary_leads_somewhere());
    assert_eq!(drawn.attributes("input[name='code']", "value"), [""; 0]);
    assert!(
        !drawn.words().contains("We closed it"),
        "the last thing that happened is what is told"
    );
    assert!(
        get(&World::default(), "/concern/come-back?closed=yes")
            .await
            .words()
            .contains("We closed it")
    );
    // Answers that are here already would be left behind, and two tabs that disagree are not forgotten.
    let aside = Aside {
        page: Page::Name,
        form: ConcernForm::default(),
    };
    for (aside, leads_to) in [(None, "/concern/check"), (Some(aside), "/concern/your-name")] {
        let draft = Draft {
            aside,
            ..answered(in_order())
        };
        let drawn = get(&World::holding(draft), "/concern/come-back").await;
        assert!(drawn.words().contains("You have already started"));
        assert!(drawn.has(&format!(".nhsuk-inset-text a[href='{leads_to}']")));
    }
}

#[tokio::test]
async fn what_became_of_the_answers_is_told_where_they_are_missed() {
    let nothing_held = World {
        receipt: None,
        draft: Some(Draft::default()),
        ..World::default()
    };
    for (address, told) in [
        ("/concern/when?back=yes", "You are back. We kept everything you wrote."),
        ("/concern/when?anew=yes", "We kept what you typed just now."),
        ("/concern/when", "The answers you gave before are not here any more."),
    ] {
        let words = get(&nothing_held, address).await.words();
        assert!(words.contains(told), "{address}: {words}");
    }
    for (world, address) in [
        (&nothing_held, "/concern/what-you-would-like"),
        (&World::default(), "/concern/when"),
        (&World::holding(answered(in_order())), "/concern/when"),
    ] {
        assert!(
            !get(world, address).await.has(".nhsuk-notification-banner"),
            "{address}"
        );
    }
    let checked = get(&World::holding(answered(in_order())), "/concern/check?back=yes").await;
    assert!(checked.words().contains("You are back."));
    assert!(
        get(&World::default(), "/?deleted=yes")
            .await
            .words()
            .contains("We have deleted what you wrote.")
    );
}

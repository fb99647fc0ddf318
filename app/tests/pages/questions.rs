//! The question pages and check answers: what they ask, what they keep, what they say is wrong.

use super::stage::*;
use app::domain::concern::{ConcernForm, Page};
use app::domain::draft::{Aside, Draft};
use app::domain::failure::Failure;
use app::paths;
use http::StatusCode;

fn asked() -> impl Iterator<Item = Page> {
    Page::ALL.iter().copied().filter(|page| *page != Page::Check)
}

/// Answers of somebody who asks us to pass it on.
pub fn elsewhere() -> ConcernForm {
    ConcernForm {
        want: "elsewhere".to_owned(),
        body: "primary".to_owned(),
        body_name: "Example Surgery".to_owned(),
        pass_on: "yes".to_owned(),
        ..in_order()
    }
}

/// Answers of somebody who says thank you.
pub fn thanks() -> ConcernForm {
    ConcernForm {
        want: "thanks".to_owned(),
        share_name: "yes".to_owned(),
        publish: "with-name".to_owned(),
        ..in_order()
    }
}

/// A browser on this page; one that was led there by its answers, where the page asks nothing of anybody else.
fn on(page: Page) -> World {
    if page != Page::Sharing {
        return World::default();
    }
    let form = ConcernForm {
        want: "thanks".to_owned(),
        about: "myself".to_owned(),
        name: "Bertie Sample".to_owned(),
        ..ConcernForm::default()
    };
    World::holding(Draft {
        form,
        ..Draft::default()
    })
}

#[tokio::test]
async fn every_question_page_posts_all_its_fields_to_itself() {
    for page in asked() {
        let drawn = get(&on(page), &paths::question(page)).await;
        assert_eq!(drawn.status, StatusCode::OK, "{page}");
        let form = format!("form[method='post'][action='/concern/{page}'][novalidate]");
        assert!(
            drawn.has(&format!(
                "{form} input[type='hidden'][name='form_token'][value='the-token']"
            )),
            "{page}"
        );
        assert!(
            drawn.has(&format!("{form} input[type='hidden'][name='seen'][value='0']")),
            "{page}"
        );
        for field in page.fields() {
            assert!(drawn.has(&format!("{form} [name='{field}']")), "{page}: {field}");
        }
        assert!(
            !drawn.has("[required]") && !drawn.has("[maxlength]"),
            "{page}: the browser refuses nothing"
        );
        assert!(
            !drawn.has(".nhsuk-error-summary"),
            "{page}: nothing is wrong before it was answered"
        );
        assert!(drawn.has("a.nhsuk-back-link"), "{page}");
        assert!(!drawn.title().starts_with("Error"), "{page}");
    }
}

#[tokio::test]
async fn every_control_has_an_id_of_its_own_and_a_label() {
    for page in asked() {
        let drawn = get(
            &World {
                many_places: true,
                ..on(page)
            },
            &paths::question(page),
        )
        .await;
        let mut ids = drawn.attributes("[id]", "id");
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{page}: an id stands twice");
        let controls = drawn.attributes("form input:not([type='hidden']), form textarea, form select", "id");
        let labels = drawn.attributes("form label", "for");
        let bare: Vec<_> = controls.iter().filter(|id| !labels.contains(id)).collect();
        assert!(bare.is_empty() && !controls.is_empty(), "{page}: {bare:?} has no label");
    }
}

#[tokio::test]
async fn what_is_missing_is_said_in_the_title_in_the_summary_and_at_the_control() {
    for page in asked().filter(|page| !matches!(page, Page::Files | Page::Name | Page::Needs)) {
        // Some pages are asked only of those who answered others in a way of their own.
        let (want, about) = match page {
            Page::PassOn => ("elsewhere", "myself"),
            Page::Sharing => ("thanks", "myself"),
            Page::WhoFor => ("", ""),
            _ => ("", "somebody-else"),
        };
        let draft = answered(ConcernForm {
            want: want.to_owned(),
            about: about.to_owned(),
            ..ConcernForm::default()
        });
        let drawn = get(&World::holding(draft), &paths::question(page)).await;
        assert!(drawn.title().starts_with("Error: "), "{page}: {}", drawn.title());
        assert!(drawn.summary_leads_somewhere(), "{page}");
        let summary = drawn.texts(".nhsuk-error-summary__list a");
        let messages = drawn.texts(".nhsuk-error-message").concat();
        for sentence in summary {
            assert!(messages.contains(&sentence), "{page}: {sentence} stands at no control");
            assert!(!sentence.contains("problem-"), "{page}: {sentence}");
        }
    }
}

#[tokio::test]
async fn every_problem_a_form_can_have_leads_to_its_control() {
    let long = "x".repeat(30_000);
    let full = |change: &dyn Fn(&mut ConcernForm)| {
        let mut form = ConcernForm::default();
        change(&mut form);
        form
    };
    let cases: Vec<(Page, ConcernForm)> = vec![
        (
            Page::WhoFor,
            full(&|f| (f.patient_name, f.relationship) = (long.clone(), long.clone())),
        ),
        (Page::WhatHappened, full(&|f| f.what_happened = long.clone())),
        (Page::When, full(&|f| f.when = "day".to_owned())),
        (
            Page::When,
            full(&|f| (f.when, f.when_day) = ("day".to_owned(), "3".to_owned())),
        ),
        (
            Page::When,
            full(&|f| {
                (f.when, f.when_day, f.when_month, f.when_year) =
                    ("day".to_owned(), "31".to_owned(), "2".to_owned(), "2026".to_owned())
            }),
        ),
        (
            Page::When,
            full(&|f| {
                (f.when, f.when_day, f.when_month, f.when_year) =
                    ("day".to_owned(), "1".to_owned(), "1".to_owned(), "2027".to_owned())
            }),
        ),
        (Page::When, full(&|f| f.when = "roughly".to_owned())),
        (Page::Name, full(&|f| f.name = long.clone())),
        (
            Page::Contact,
            full(&|f| (f.channel, f.email) = ("email".to_owned(), "no address".to_owned())),
        ),
        (
            Page::Contact,
            full(&|f| (f.channel, f.phone) = ("phone".to_owned(), "no number".to_owned())),
        ),
        (Page::Contact, full(&|f| f.channel = "text".to_owned())),
        (Page::Contact, full(&|f| f.channel = "post".to_owned())),
        (
            Page::Needs,
            full(&|f| f.needs = vec!["interpreter".to_owned(), "other".to_owned(), "made-up".to_owned()]),
        ),
    ];
    for (page, form) in cases {
        let drawn = get(&World::holding(answered(form)), &paths::question(page)).await;
        assert!(
            drawn.summary_leads_somewhere(),
            "{page}: {:?}",
            drawn.attributes(".nhsuk-error-summary a", "href")
        );
        assert!(!drawn.words().contains("problem-"), "{page}");
    }
}

#[tokio::test]
async fn an_empty_date_is_one_thing_to_put_right_and_a_missing_year_marks_only_the_year() {
    let mut form = ConcernForm {
        when: "day".to_owned(),
        ..ConcernForm::default()
    };
    let empty = get(&World::holding(answered(form.clone())), "/concern/when").await;
    assert_eq!(
        empty.texts(".nhsuk-error-summary__list a"),
        ["Enter the date it happened"]
    );
    assert_eq!(empty.count(".nhsuk-input--error"), 3);
    (form.when_day, form.when_month) = ("3".to_owned(), "March".to_owned());
    let part = get(&World::holding(answered(form)), "/concern/when").await;
    assert_eq!(part.attributes(".nhsuk-input--error", "name"), ["when_year"]);
    assert_eq!(part.attributes("input[name='when_month']", "value"), ["March"]);
}

#[tokio::test]
async fn every_word_that_was_typed_is_still_there() {
    let draft = answered(in_order());
    let get = async |page| get(&World::holding(draft.clone()), &paths::question(page)).await;
    assert!(
        get(Page::Want)
            .await
            .has("input[name='want'][value='put-right'][checked]")
    );
    assert!(
        get(Page::WhoFor)
            .await
            .has("input[name='about'][value='myself'][checked]")
    );
    assert_eq!(
        get(Page::WhatHappened).await.texts("textarea[name='what_happened']"),
        ["First line\n  second line, indented"]
    );
    assert_eq!(
        get(Page::When).await.attributes("input[name='when_words']", "value"),
        ["last winter"]
    );
    assert!(get(Page::Where).await.has("input[name='site'][value='north'][checked]"));
    assert_eq!(
        get(Page::Name).await.attributes("input[name='name']", "value"),
        ["Bertie Sample"]
    );
    assert_eq!(
        get(Page::Contact).await.attributes("input[name='email']", "value"),
        ["bertie@example.com"]
    );
    let needs = get(Page::Needs).await;
    assert!(needs.has("input[name='needs'][value='interpreter'][checked]"));
    assert!(!needs.has("input[name='needs'][value='bsl'][checked]"));
    assert_eq!(needs.attributes("input[name='language']", "value"), ["Polish"]);
    assert!(needs.has("input[name='seen'][value='8']"));
}

#[tokio::test]
async fn a_long_list_of_places_opens_and_keeps_the_choice() {
    let form = ConcernForm {
        service: "ward-7".to_owned(),
        ..in_order()
    };
    let world = World {
        many_places: true,
        ..World::holding(answered(form))
    };
    let page = get(&world, "/concern/where").await;
    assert!(page.has("select[name='service'] option[value='ward-7'][selected]"));
    assert!(page.has("select[name='service'] option[value='do-not-know']"));
    assert!(page.has("input[type='radio'][name='site'][value='do-not-know']"));
}

#[tokio::test]
async fn what_another_tab_wrote_stands_beside_the_form_on_that_page_only() {
    let other = ConcernForm {
        what_happened: "The other tab's words".to_owned(),
        ..in_order()
    };
    let draft = Draft {
        aside: Some(Aside {
            page: Page::WhatHappened,
            form: other,
        }),
        ..answered(in_order())
    };
    let world = World::holding(draft);
    let page = get(&world, "/concern/what-happened").await;
    assert!(page.texts(".app-both-texts").concat().contains("The other tab's words"));
    assert_eq!(
        page.texts("textarea[name='what_happened']"),
        ["First line\n  second line, indented"]
    );
    assert!(!get(&world, "/concern/when").await.has(".app-both-texts"));
}

#[tokio::test]
async fn answers_are_shown_again_word_for_word_with_a_way_to_change_each() {
    let page = get(&World::holding(answered(in_order())), "/concern/check").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.texts("dd .app-original-words")
            .contains(&"First line\n  second line, indented".to_owned())
    );
    let words = page.words();
    for said in [
        "I want something put right quickly",
        "last winter",
        "North Example Hospital",
        "I don't know",
        "Bertie Sample",
        "bertie@example.com",
        "An interpreter: Polish",
        "999",
    ] {
        assert!(words.contains(said), "{said}");
    }
    let links = page.attributes("dl a", "href");
    // It is about themselves: two pages were never asked.
    for asked in asked().filter(|page| in_order().asks(*page)) {
        assert!(links.contains(&paths::question(asked)), "{asked} can't be changed");
    }
    assert_eq!(page.count("dl a"), page.count("dl a .nhsuk-u-visually-hidden"));
    assert!(page.has("form[method='post'][action='/concern/check'] input[name='seen'][value='8']"));
    assert!(!words.contains("You are writing about somebody else"));
    assert!(!page.has(".nhsuk-notification-banner"));
}

#[tokio::test]
async fn whoever_writes_about_somebody_else_reads_that_we_may_ask_them() {
    let form = ConcernForm {
        about: "somebody-else".to_owned(),
        patient_name: "Cora Sample".to_owned(),
        writer: "carer".to_owned(),
        patient: "not-sure".to_owned(),
        ..in_order()
    };
    let page = get(&World::holding(answered(form)), "/concern/check?changed=yes").await;
    let words = page.words();
    assert!(words.contains("Cora Sample") && words.contains("we need their agreement"));
    assert!(words.contains("I look after them"));
    let links = page.attributes("dl a", "href");
    for page in [Page::Writer, Page::Patient] {
        assert!(links.contains(&paths::question(page)), "{page} can't be changed");
    }
    assert!(
        page.texts(".nhsuk-notification-banner")
            .concat()
            .contains("Check them again")
    );
}

#[tokio::test]
async fn nothing_is_sent_before_it_is_all_there() {
    let page = get(&World::default(), "/concern/check").await;
    assert_eq!(
        (page.status, page.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/concern/what-you-would-like"))
    );
    let unfinished = ConcernForm {
        email: String::new(),
        ..in_order()
    };
    let page = get(&World::holding(answered(unfinished)), "/concern/check").await;
    assert_eq!(page.location.as_deref(), Some("/concern/how-to-reach-you"));
}

#[tokio::test]
async fn an_unknown_question_is_no_page_and_a_missing_database_is_said_so() {
    assert_eq!(
        get(&World::default(), "/concern/made-up").await.status,
        StatusCode::NOT_FOUND
    );
    let page = get(&World::failing(Failure::Unavailable), "/concern/what-happened").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.words().contains("01632 960 001"));
}

#[tokio::test]
async fn who_gives_no_name_is_warned_of_a_number_before_sending_and_may_go_on() {
    let anonymous = |what_happened: &str| ConcernForm {
        what_happened: what_happened.to_owned(),
        name: String::new(),
        channel: "none".to_owned(),
        ..in_order()
    };
    for (words, heading) in [
        ("Ring 01632 960 001", "There is a phone number in what you wrote"),
        (
            "My number is 943 476 5919",
            "There may be an NHS number in what you wrote",
        ),
    ] {
        let page = get(&World::holding(answered(anonymous(words))), "/concern/check").await;
        assert!(page.words().contains(heading), "{words}: {}", page.words());
        let before_answers = page.html.find(heading) < page.html.find("nhsuk-summary-list");
        assert!(before_answers, "{words}: said before the long list");
        assert!(page.has(".nhsuk-card a[href='/concern/what-happened']"), "{words}");
        assert!(page.has("form[action='/concern/check'] input[name='number'][value='stays']"));
        assert_eq!(
            page.texts("form button").concat(),
            "Send it as it isSave and come back later"
        );
        let chosen = Draft {
            number_stays: true,
            ..answered(anonymous(words))
        };
        for world in [World::holding(chosen), World::holding(answered(in_order()))] {
            let page = get(&world, "/concern/check").await;
            assert!(
                !page.words().contains(heading) && !page.has("input[name='number']"),
                "{words}"
            );
            assert!(page.texts("form button").concat().starts_with("Confirm and send"));
        }
    }
}

//! The start page, the frame around every page, and the pages that only say something.

use super::stage::*;
use app::domain::concern::Page;
use app::domain::draft::Draft;
use app::port::{Assets, Turn};
use http::StatusCode;

const PAGES: &[&str] = &[
    "/",
    "/concern/what-you-would-like",
    "/concern/what-happened",
    "/concern/come-back",
    "/follow",
    "/follow/leave",
    "/support",
    "/what-can-i-do",
    "/what-can-i-do?whose=ours&wish=records",
    "/stages/pals",
    "/cookies",
    "/accessibility",
    "/privacy",
    "/terms",
    "/contact",
    "/you-said-we-did",
    "/no-such-page",
];

#[tokio::test]
async fn every_page_stands_in_the_same_frame() {
    for address in PAGES {
        let page = get(
            &World {
                demonstration: true,
                ..World::default()
            },
            address,
        )
        .await;
        assert_eq!(page.attributes("html", "lang"), ["en-GB"], "{address}");
        assert_eq!(page.count("h1"), 1, "{address}");
        assert_eq!(page.count("main#maincontent h1"), 1, "{address}");
        assert!(
            page.title()
                .ends_with("Tell us about your care – Fylde Coast Example Hospitals"),
            "{address}: {}",
            page.title()
        );
        assert!(
            page.has("footer a[href='tel:01632960001']"),
            "{address}: the phone number"
        );
        assert!(page.has(".app-demo-banner"), "{address}: the demonstration banner");
        assert_eq!(
            page.attributes("a.nhsuk-skip-link", "href"),
            ["#maincontent"],
            "{address}"
        );
        assert!(!page.html.to_lowercase().contains("nhs logo"), "{address}");
    }
    assert!(!get(&World::default(), "/").await.has(".app-demo-banner"));
}

#[tokio::test]
async fn the_start_page_says_what_to_do_in_danger_before_anything_else() {
    let page = get(&World::default(), "/").await;
    assert_eq!(page.status, StatusCode::OK);
    let words = page.words();
    let danger = words.find("If someone is in danger now").expect("the danger card");
    let start = words.find("Start now").expect("the button");
    assert!(danger < words.find("Tell the Patient Advice").expect("the lede") && danger < start);
    for said in [
        "999",
        "111",
        "nurse in charge",
        "We do not watch this service day and night. Our hours: Monday to Friday, 9am to 4pm",
        "will not affect your care",
        "3 working days",
    ] {
        assert!(words.contains(said), "{said}");
    }
    for link in [
        "tel:999",
        "tel:111",
        "tel:1800101632960001",
        "mailto:pals@example.com",
        "/follow",
        "/support",
    ] {
        assert!(page.has(&format!("main a[href='{link}']")), "{link}");
    }
    assert!(page.has("main a.nhsuk-button[href='/concern/what-you-would-like']"));
    assert!(!page.has("main form"), "nothing to wipe yet");
}

#[tokio::test]
async fn whoever_has_started_can_carry_on_where_they_stopped_or_start_again() {
    let mut draft = Draft::default();
    draft.form.want = "thanks".to_owned();
    draft.answered.insert(Page::Want, 1);
    draft.version = 1;
    let page = get(&World::holding(draft), "/").await;
    assert!(page.has("main a.nhsuk-button[href='/concern/who-it-is-about']"));
    assert!(
        page.has("main form[method='post'][action='/concern/start-again'] input[name='form_token'][value='the-token']")
    );
    assert!(!page.words().contains("Start now"));
}

#[tokio::test]
async fn only_a_case_on_the_desk_loads_islands_and_every_script_has_the_nonce() {
    let assets = Assets {
        css_rtl: String::new(),
        css: "/pkg/main-1.css".to_owned(),
        nhsuk: "/pkg/nhsuk-1.js".to_owned(),
        leave: "/pkg/leave-1.js".to_owned(),
        calm: "/pkg/calm-1.js".to_owned(),
        islands: Some("pals-1".to_owned()),
    };
    let world = World {
        assets,
        ..World::default()
    };
    let public = get(&world, "/").await;
    assert!(public.has("link[rel='stylesheet'][href='/pkg/main-1.css']"));
    assert!(
        public
            .texts("script[type='module']")
            .concat()
            .contains("import { initAll } from '/pkg/nhsuk-1.js'")
    );
    assert!(!public.html.contains(".wasm") && !public.html.contains("pals-1"));
    let desk = get(&world, "/desk/case/7KM3D92X").await;
    assert!(desk.html.contains("/pkg/pals-1_bg.wasm"));
    let waiting = World {
        turn: Some(Turn::In(20)),
        ..world.clone()
    };
    let waiting = get(&waiting, "/concern/wait?ticket=1.0.2.x").await;
    let work = "script[type='module'][src='/pkg/calm-1.js']";
    assert!(waiting.has(work) && !public.has(work) && !desk.has(work));
    for page in [public, desk, waiting] {
        assert_eq!(page.count("script"), page.count("script[nonce='the-nonce']"));
        assert!(!page.has("[style]") && !page.has("style") && !page.has("[onclick]"));
    }
}

#[tokio::test]
async fn the_way_out_is_a_link_before_everything_else_on_the_form_and_what_follows_it() {
    let assets = Assets {
        leave: "/pkg/leave-1.js".to_owned(),
        ..Assets::default()
    };
    let world = World {
        assets: assets.clone(),
        ..World::default()
    };
    for (address, offered) in [
        ("/concern/what-happened", true),
        ("/concern/nowhere", true),
        ("/follow", true),
        ("/follow/leave", true),
        ("/helping", true),
        ("/link/x", true),
        ("/what-can-i-do", true),
        ("/what-can-i-do?whose=ours&wish=records", true),
        ("/stages/pals", false),
        ("/", false),
        ("/support", false),
        ("/cookies", false),
        ("/nowhere", false),
        ("/desk/sign-in", false),
    ] {
        let page = get(&world, address).await;
        assert_eq!(
            page.has("section.app-exit[aria-label] a[href='/leave']"),
            offered,
            "{address}"
        );
        assert_eq!(page.has("html.app-has-exit"), offered, "{address}");
        assert_eq!(
            page.count("script[type='module'][src='/pkg/leave-1.js'][nonce='the-nonce']"),
            usize::from(offered),
            "{address}"
        );
        if offered {
            assert_eq!(
                page.attributes("a", "href")[..2],
                ["#maincontent", "/leave"],
                "{address}"
            );
            assert_eq!(
                page.texts(".app-exit [role='status']"),
                [""],
                "{address}: nothing is said yet"
            );
            for said in ["data-two", "data-one", "data-late", "data-going"] {
                assert!(page.has(&format!(".app-exit[{said}]")), "{address}: {said}");
            }
        }
    }
    let without = World {
        assets,
        no_quick_exit: true,
        ..World::default()
    };
    let page = get(&without, "/concern/what-happened").await;
    assert!(!page.html.contains("/leave") && !page.has(".app-exit") && !page.has("html.app-has-exit"));
    let start = get(&without, "/").await.words();
    assert!(start.contains("Other people may see") && !start.contains("Exit this page"));
    assert!(get(&world, "/").await.words().contains("Exit this page"));
}

#[tokio::test]
async fn a_form_of_a_browser_that_holds_nothing_asks_it_to_put_nothing_back() {
    let fresh = get(&World::default(), "/concern/what-happened").await;
    assert!(fresh.has("form[autocomplete='off'] input[type='hidden'][name='first']"));
    let held = get(&World::holding(answered(in_order())), "/concern/what-happened").await;
    assert!(held.has("main form") && !held.has("form[autocomplete]") && !held.has("input[name='first']"));
}

#[tokio::test]
async fn the_support_page_names_who_answers_now_and_who_is_independent() {
    let page = get(&World::default(), "/support").await;
    for link in [
        "tel:999",
        "tel:111",
        "tel:116123",
        "sms:85258",
        "tel:03450154033",
        "tel:01632960001",
    ] {
        assert!(page.has(&format!("main a[href='{link}']")), "{link}");
    }
    assert!(page.words().contains("advocate"));
}

#[tokio::test]
async fn the_cookies_page_lists_each_cookie_with_its_reason_and_its_end() {
    let page = get(&World::default(), "/cookies").await;
    assert_eq!(page.count("tbody tr"), 7);
    assert!(!page.words().contains("cookies-pals"), "a sentence is missing");
}

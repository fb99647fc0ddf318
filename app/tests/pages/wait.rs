//! The short wait while very many send, the box that people don't see, and what this browser sent before.

use super::stage::*;
use app::port::Turn;

const WAIT: &str = "/concern/wait?ticket=7.0.1800000000.Ab-_9";

fn waiting(turn: Turn) -> World {
    World {
        turn: Some(turn),
        ..World::default()
    }
}

#[tokio::test]
async fn it_says_how_long_and_has_one_button_and_other_ways() {
    let page = get(&waiting(Turn::In(20)), WAIT).await;
    let words = page.words();
    for said in [
        "Your answers are safe",
        "in 20 seconds",
        "01632 960 001",
        "1 Example Road",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert_eq!(page.count("main form[method='post'][action='/concern/wait'] button"), 1);
    let ticket = page.attributes("main input[name='ticket']", "value");
    assert_eq!(ticket, ["7.0.1800000000.Ab-_9"]);
    assert!(page.has("[role='status'][data-work='18']") && !page.has("meta[http-equiv='refresh']"));
    assert!(!words.contains("too soon"));
    let early = get(&waiting(Turn::In(1)), &format!("{WAIT}&early=yes")).await;
    assert!(early.words().contains("too soon") && early.words().contains("in 1 second."));
    let over = get(&waiting(Turn::Now), &format!("{WAIT}&early=yes")).await;
    assert!(over.words().contains("You can send them now.") && !over.words().contains("too soon"));
    assert!(!over.has("[data-work]"), "nothing to work for");
}

#[tokio::test]
async fn a_ticket_that_is_no_good_leads_back_and_what_it_says_is_never_shown() {
    let page = get(&waiting(Turn::Lost), WAIT).await;
    assert_eq!(page.location.as_deref(), Some("/concern/check"));
    let page = get(&waiting(Turn::In(20)), "/concern/wait?ticket=%22%3E%3Cb%3E").await;
    assert_eq!(page.attributes("main input[name='ticket']", "value"), [""]);
}

#[tokio::test]
async fn the_box_that_people_do_not_see_is_out_of_everybodys_way() {
    let page = get(&World::holding(answered(in_order())), "/concern/check").await;
    let inside =
        "form [aria-hidden='true'].nhsuk-u-visually-hidden input[name='more'][tabindex='-1'][autocomplete='off']";
    assert_eq!(page.count(inside), 1);
    assert_eq!(page.texts("label[for='more']").concat().trim(), "Leave this box empty");
}

#[tokio::test]
async fn what_this_browser_sent_is_said_first_and_last_and_in_between_not() {
    let wrote = World {
        earlier: Some(reference()),
        ..World::holding(answered(in_order()))
    };
    for (address, said) in [
        ("/concern/what-you-would-like", true),
        ("/concern/check", true),
        ("/concern/what-happened", false),
    ] {
        let page = get(&wrote, address).await;
        assert_eq!(page.words().contains(&reference().to_string()), said, "{address}");
        assert_eq!(page.has("main a[href='/follow']"), said, "{address}");
        assert!(page.has("main form[method='post']"), "{address}: nobody is stopped");
    }
    let never = get(&World::holding(answered(in_order())), "/concern/check").await;
    assert!(!never.words().contains("has sent us something"));
}

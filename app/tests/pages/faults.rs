//! The pages for what went wrong: their status, their way on, and the typed text still on them.

use super::stage::*;
use app::domain::failure::Failure;
use app::port::{Fault, FaultKind};
use http::StatusCode;

fn fault(kind: FaultKind, typed: &[(&str, &str)], action: &str) -> World {
    let typed = typed
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let fault = Fault {
        kind,
        incident: None,
        retry_after: None,
        typed,
        action: action.to_owned(),
    };
    // No port answers: a fault page must do without.
    World {
        fault: Some(fault),
        ..World::failing(Failure::Unavailable)
    }
}

#[tokio::test]
async fn each_fault_has_its_status_and_a_way_on() {
    let expected = [
        (FaultKind::Forbidden, 403),
        (FaultKind::NotFound, 404),
        (FaultKind::Conflict, 409),
        (FaultKind::TooLarge, 413),
        (FaultKind::TooMany, 429),
        (FaultKind::Internal, 500),
        (FaultKind::Unavailable, 503),
    ];
    assert_eq!(expected.len(), FaultKind::ALL.len());
    for (kind, status) in expected {
        for address in ["/", "/concern/what-happened", "/anything"] {
            let page = get(&fault(kind, &[], ""), address).await;
            assert_eq!(page.status, StatusCode::from_u16(status).expect("a status"), "{kind}");
            assert_eq!(page.count("h1"), 1, "{kind}");
            assert!(
                page.has("main a[href='/']") && page.has("main a[href='tel:01632960001']"),
                "{kind}"
            );
            assert!(!page.words().contains("fault-"), "{kind}: {}", page.words());
            assert!(
                !page.has("main form") && !page.has("textarea"),
                "{kind}: nothing was typed"
            );
        }
    }
}

#[tokio::test]
async fn what_was_typed_is_readable_and_sent_again_with_one_press() {
    let typed = [
        ("form_token", "stale"),
        ("seen", "4"),
        ("what_happened", "Line one\nline two"),
        ("needs", "bsl"),
        ("needs", "audio"),
    ];
    for kind in [
        FaultKind::Forbidden,
        FaultKind::Conflict,
        FaultKind::TooMany,
        FaultKind::Internal,
        FaultKind::Unavailable,
    ] {
        let page = get(&fault(kind, &typed, "/concern/what-happened"), "/concern/what-happened").await;
        let form = "form[method='post'][action='/concern/what-happened']";
        assert_eq!(
            page.attributes(&format!("{form} input[name='form_token']"), "value"),
            ["the-token"],
            "{kind}"
        );
        assert_eq!(
            page.attributes(&format!("{form} input[name='what_happened']"), "value"),
            ["Line one\nline two"],
            "{kind}"
        );
        assert_eq!(
            page.attributes(&format!("{form} input[name='needs']"), "value"),
            ["bsl", "audio"],
            "{kind}"
        );
        assert_eq!(
            page.attributes(&format!("{form} input[name='seen']"), "value"),
            ["4"],
            "{kind}"
        );
        assert_eq!(page.count(&format!("{form} button")), 1, "{kind}");
        assert!(
            page.texts("textarea")
                .concat()
                .contains("What happened\nLine one\nline two"),
            "{kind}"
        );
        assert!(
            !page.has(&format!("{form} textarea")),
            "{kind}: the copy is not sent twice"
        );
        assert!(page.words().contains("What you typed is not saved"), "{kind}");
    }
}

#[tokio::test]
async fn too_much_can_be_copied_but_is_not_sent_again_as_it_is() {
    let page = get(
        &fault(
            FaultKind::TooLarge,
            &[("what_happened", "Much")],
            "/concern/what-happened",
        ),
        "/concern/what-happened",
    )
    .await;
    assert!(page.has("textarea") && !page.has("main form"));
}

#[tokio::test]
async fn no_secret_is_ever_written_into_a_page() {
    for (action, typed) in [
        ("/follow", [("reference", "7KM3-D92X"), ("code", "4F7K-9QTR-M2XE")]),
        (
            "/desk/sign-in",
            [("email", "a@example.com"), ("password", "4F7K-9QTR-M2XE")],
        ),
    ] {
        let page = get(&fault(FaultKind::TooMany, &typed, action), action).await;
        assert!(!page.html.contains("4F7K") && !page.has("main form"), "{action}");
    }
}

#[tokio::test]
async fn an_incident_has_a_number_and_a_wait_has_a_length() {
    let mut world = fault(FaultKind::Internal, &[], "");
    world.fault = world.fault.map(|fault| Fault {
        incident: Some("1a2b3c4d".to_owned()),
        retry_after: Some(90),
        ..fault
    });
    let page = get(&world, "/").await;
    assert!(page.words().contains("1a2b3c4d") && page.words().contains("Wait about 2 minutes"));
    assert_eq!(page.retry_after.as_deref(), Some("90"));
}

#[tokio::test]
async fn a_failure_while_a_page_is_loaded_is_answered_with_its_status() {
    for (failure, status) in [
        (Failure::Unavailable, 503),
        (Failure::Internal, 500),
        (Failure::TooMany(30), 429),
        (Failure::NotFound, 404),
    ] {
        for address in ["/", "/concern/where", "/concern/check", "/concern/sent", "/follow/case"] {
            let page = get(&World::failing(failure.clone()), address).await;
            assert_eq!(page.status.as_u16(), status, "{address}: {failure}");
            assert!(page.has("main a[href='tel:01632960001']"), "{address}");
        }
    }
}

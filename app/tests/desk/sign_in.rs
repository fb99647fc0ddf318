//! Signing in: one form, one neutral refusal, one press in the demonstration.

use crate::stage::*;
use app::domain::access::Role;
use app::domain::failure::Failure;
use app::port::{DemonstrationAccount, Tried};
use http::StatusCode;

fn account(role: Role) -> DemonstrationAccount {
    DemonstrationAccount {
        email: format!("{role}@example.com"),
        password: "a \"long\" <password>".into(),
        code: "123456".into(),
        role,
        name: format!("The {role}"),
    }
}

#[tokio::test]
async fn one_form_asks_for_all_three() {
    let answer = get(&World::nobody(), "/desk/sign-in").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.count("main form[method=post]"), 1);
    assert_eq!(
        answer.attributes("form input:not([type=hidden])", "name"),
        ["email", "password", "code"]
    );
    assert_eq!(answer.attributes("form [name=form_token]", "value"), ["the-token"]);
    assert_eq!(answer.attributes("form [name=code]", "autocomplete"), ["one-time-code"]);
    assert!(!answer.has(".nhsuk-error-summary"));
}

#[tokio::test]
async fn a_refusal_keeps_the_email_and_tells_nothing() {
    let mut world = World::nobody();
    world.tried = Some(Tried::typed("\"><script>alert(1)</script>"));
    let answer = get(&world, "/desk/sign-in?next=/desk/office").await;
    assert!(
        answer
            .words()
            .contains("The email address, password or code is not right.")
    );
    assert_eq!(answer.attributes("#email", "value"), ["\"><script>alert(1)</script>"]);
    assert_eq!(answer.foreign(), Vec::<String>::new());
    assert_eq!(answer.attributes("#password", "value"), Vec::<String>::new().as_slice());
    assert!(answer.texts("title").iter().all(|title| title.starts_with("Error: ")));
    assert_eq!(answer.attributes("form [name=next]", "value"), ["/desk/office"]);
}

#[tokio::test]
async fn the_way_on_is_on_the_desk_and_nowhere_else() {
    for (asked, next) in [
        ("", "/desk"),
        ("?next=/desk/case/7KM3D92X/hand-over", "/desk/case/7KM3D92X/hand-over"),
        ("?next=/desk/sign-in", "/desk"),
        ("?next=/deskevil", "/desk"),
        ("?next=https://evil.example", "/desk"),
        ("?next=//evil.example/desk", "/desk"),
        ("?next=/desk/%0D%0ASet-Cookie:x", "/desk"),
        ("?next=/desk/..%5C..%2Fevil", "/desk"),
    ] {
        let answer = get(&World::nobody(), &format!("/desk/sign-in{asked}")).await;
        assert_eq!(answer.attributes("form [name=next]", "value"), [next], "{asked}");
        assert_eq!(
            answer.attributes("main form", "action"),
            [format!("/desk/sign-in?next={next}")]
        );
        let signed_in = get(&World::new(Role::Officer), &format!("/desk/sign-in{asked}")).await;
        assert_eq!(
            (signed_in.status, signed_in.location.as_deref()),
            (StatusCode::SEE_OTHER, Some(next)),
            "{asked}"
        );
    }
}

#[tokio::test]
async fn a_session_that_ran_out_is_explained() {
    let mut world = World::nobody();
    world.lapsed = Some(ME);
    assert!(
        get(&world, "/desk/sign-in")
            .await
            .words()
            .contains("What you typed has been kept.")
    );
}

#[tokio::test]
async fn in_the_demonstration_one_press_signs_in() {
    let mut world = World::nobody();
    world.accounts = Role::ALL.iter().copied().map(account).collect();
    let answer = get(&world, "/desk/sign-in?next=/desk/audit").await;
    assert_eq!(answer.count(".app-demo-account form[method=post]"), Role::ALL.len());
    for name in ["form_token", "next", "email", "password", "code"] {
        assert_eq!(
            answer.count(&format!(".app-demo-account form input[type=hidden][name={name}]")),
            Role::ALL.len(),
            "{name}"
        );
    }
    assert!(
        answer
            .attributes(".app-demo-account [name=password]", "value")
            .iter()
            .all(|password| password == "a \"long\" <password>")
    );
    assert!(answer.words().contains("Sign in as The auditor"));
    world.failure = Some(Failure::Unavailable);
    let without = get(&world, "/desk/sign-in").await;
    assert_eq!((without.status, without.count("main form")), (StatusCode::OK, 1));
}

//! The office and the audit trail: each part for those who may see it.

use crate::stage::*;
use app::domain::access::Role;
use app::port::{AuditLine, StaffLine, StuckMail};
use http::StatusCode;

fn world(role: Role) -> World {
    let mut world = World::new(role);
    world.mail = vec![
        StuckMail {
            written_at: at(9),
            attempts: 3,
            next_try_at: Some(at(12)),
            last_error: "smtp-refused".into(),
            reference: Some(reference(1)),
        },
        StuckMail {
            written_at: at(10),
            attempts: 8,
            next_try_at: None,
            last_error: "smtp-timeout".into(),
            reference: None,
        },
    ];
    world.staff = vec![StaffLine {
        name: "Ivy <b>".into(),
        email: "ivy@example.com".into(),
        role: Role::Investigator,
        division: Some("Surgery".into()),
        disabled: true,
    }];
    world.audit = (0..100)
        .map(|_| AuditLine {
            at: at(9),
            by: None,
            act: "read".into(),
            reference: Some(reference(2)),
            about: None,
            outcome: "no-right".into(),
        })
        .collect();
    world
}

#[tokio::test]
async fn each_role_sees_its_part_of_the_office() {
    for (role, status, mail, staff) in [
        (Role::Officer, 403, false, false),
        (Role::SeniorOfficer, 403, false, false),
        (Role::Investigator, 403, false, false),
        (Role::Auditor, 403, false, false),
        (Role::Manager, 200, true, false),
        (Role::Administrator, 200, true, true),
    ] {
        let answer = get(&world(role), "/desk/office").await;
        assert_eq!(answer.status.as_u16(), status, "{role}");
        assert_eq!(answer.html.contains("smtp-refused"), mail, "{role}");
        assert_eq!(answer.html.contains("ivy@example.com"), staff, "{role}");
    }
}

#[tokio::test]
async fn stuck_mail_says_what_happens_next_and_links_for_those_who_read_cases() {
    let place = app::paths::case(&reference(1));
    let manager = get(&world(Role::Manager), "/desk/office").await;
    assert!(
        manager.words().contains("Given up: somebody has to act")
            && manager.words().contains("20 November 2026 at 12:05pm")
    );
    assert!(manager.has(&format!("a[href='{place}']")));
    let administrator = get(&world(Role::Administrator), "/desk/office").await;
    assert!(!administrator.has(&format!("a[href='{place}']")));
    assert!(administrator.words().contains("Ivy <b>") && administrator.words().contains("Closed"));
}

#[tokio::test]
async fn nothing_stuck_is_said_in_words() {
    let mut world = world(Role::Manager);
    world.mail.clear();
    assert!(get(&world, "/desk/office").await.words().contains("No mail is stuck."));
}

#[tokio::test]
async fn the_audit_trail_is_for_managers_and_auditors() {
    for role in Role::ALL.iter().copied() {
        let answer = get(&world(role), "/desk/audit").await;
        let expected = if matches!(role, Role::Manager | Role::Auditor) {
            StatusCode::OK
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(answer.status, expected, "{role}");
    }
    let answer = get(&world(Role::Auditor), "/desk/audit?page=2").await;
    assert_eq!(
        answer.attributes(".nhsuk-pagination a", "href"),
        ["/desk/audit?page=1", "/desk/audit?page=3"]
    );
    assert!(answer.words().contains("The public or the system") && answer.words().contains("no-right"));
}

#[tokio::test]
async fn the_parts_of_the_desk_are_those_the_role_may_use() {
    for (role, address, parts) in [
        (
            Role::Officer,
            "/desk",
            vec!["/desk", "/desk/record", "/desk/search", "/desk/directory"],
        ),
        (
            Role::Auditor,
            "/desk",
            vec![
                "/desk",
                "/desk/search",
                "/desk/directory",
                "/desk/answers",
                "/desk/audit",
            ],
        ),
        (
            Role::Manager,
            "/desk",
            vec![
                "/desk",
                "/desk/record",
                "/desk/search",
                "/desk/directory",
                "/desk/words",
                "/desk/office",
                "/desk/answers",
                "/desk/audit",
            ],
        ),
        (Role::Administrator, "/desk/office", vec!["/desk/office"]),
    ] {
        let answer = get(&world(role), address).await;
        assert_eq!(
            answer.attributes(".nhsuk-header__navigation a", "href"),
            parts,
            "{role}"
        );
        assert_eq!(
            answer.count("form[method=post][action='/desk/sign-out'] [name=form_token][value=the-token]"),
            1,
            "{role}"
        );
        assert!(answer.words().contains("Asha Example"));
    }
}

//! What a case is about, issue by issue: the list, the form, and what is wrong with it.

use crate::stage::{get, post};
use crate::world::{World, entry, note};
use app::domain::access::{Act, Role};
use app::domain::case::EventKind;
use app::domain::failure::Failure;
use app::domain::ids::IssueId;
use app::domain::issue::{Finding, Issue, IssueForm, Sorting};
use app::domain::kept::spelled;
use app::paths;
use app::port::{Detail, KeptFor};
use uuid::Uuid;

const HOSTILE: &str = "<script>alert('x')</script>";

fn sorting() -> Sorting {
    Sorting {
        lists: "example 1".to_owned(),
        subject: "comms/patient".to_owned(),
        area: Some("inpatient".to_owned()),
        profession: Some("nursing".to_owned()),
        site: None,
        service: None,
        division: None,
        finding: Some(Finding::PartlyUpheld),
    }
}

fn with_an_issue(role: Role) -> World {
    let mut world = World::new(role);
    world.file.issues = vec![Issue {
        id: IssueId(Uuid::from_u128(7)),
        sorting: sorting(),
        words: note(HOSTILE),
    }];
    let told = Detail::Issue(sorting(), note(HOSTILE), false);
    world.file.timeline = vec![entry(3, EventKind::IssueNoted, Some("Asha Example"), told)];
    world
}

#[tokio::test]
async fn issues_stand_on_the_case_by_their_names_and_are_changed_by_whoever_may() {
    let world = with_an_issue(Role::Officer);
    let page = get(&world, &world.address()).await;
    for said in [
        "Communications: with patient",
        "Inpatient. Nursing",
        "Partly upheld",
        "Issue written down",
    ] {
        assert!(page.words().contains(said), "{said}");
    }
    assert!(!page.html.contains("<script>alert"));
    let change = format!(
        "{}?issue={}",
        paths::case_act(&world.file.case.reference, "issue"),
        Uuid::from_u128(7)
    );
    assert!(page.has(&format!("a[href='{change}']")));
    let read = get(&with_an_issue(Role::Auditor), &world.address()).await;
    assert!(read.words().contains("Communications: with patient") && !read.has(&format!("a[href='{change}']")));

    let form = get(&world, &change).await;
    assert!(form.has("select[name=subject] option[value='comms/patient'][selected]"));
    assert!(form.has("select[name=finding] option[value='partly-upheld'][selected]"));
    assert_eq!(form.texts("textarea[name=note]"), [HOSTILE]);
    assert!(form.has("input[name=gone]"), "it can be taken off the list");
    let new = get(&world, &paths::case_act(&world.file.case.reference, "issue")).await;
    assert!(!new.has("input[name=gone]") && new.texts("textarea[name=note]") == [""]);
}

#[tokio::test]
async fn what_is_wrong_with_an_issue_is_said_where_it_is_and_nothing_is_lost() {
    let typed = IssueForm {
        area: "inpatient".to_owned(),
        profession: HOSTILE.to_owned(),
        ..IssueForm::default()
    };
    let world = World::new(Role::Officer)
        .kept(KeptFor::IssueMore, &spelled(&typed), 3)
        .kept(KeptFor::Issue, "", 3);
    let here = paths::case_act(&world.file.case.reference, Act::Issue.code());
    let page = get(&world, &format!("{here}?problem=issue")).await;
    for (problem, field) in [
        ("Select what the issue is about", "subject"),
        ("Select a profession from the list", "profession"),
        ("Enter", "issue"),
    ] {
        assert!(page.words().contains(problem), "{problem}");
        assert!(page.has(&format!(".nhsuk-error-summary a[href='#{field}']")), "{field}");
        assert!(page.has(&format!("#{field}")), "{field}");
    }
    assert!(page.has("select[name=area] option[value=inpatient][selected]"));
    assert!(!page.html.contains("<script>alert"));
    let page = get(&world, &here).await;
    assert!(!page.has(".nhsuk-error-summary"), "the control: nothing was sent yet");
}

#[tokio::test]
async fn what_is_typed_arrives_whole_and_is_kept_whole() {
    let mut world = World::new(Role::Officer);
    let typed = "subject=comms&area=inpatient&note=Nobody+said&unasked=1";
    let body = format!(
        "form_token=the-token&reference={}&seen=3&{typed}",
        world.file.case.reference.as_str()
    );
    let answer = post(&world, &paths::act("issue"), body.clone()).await;
    assert_eq!(*world.acts.lock().unwrap(), ["issue 3  comms Nobody said"]);
    assert_eq!(answer.location, Some(format!("{}?done=issue", world.address())));
    world.failure = Some(Failure::Conflict);
    post(&world, &paths::act("issue"), body).await;
    let kept = world.kept.lock().unwrap();
    assert!(
        kept.iter()
            .any(|(_, kept)| kept.what == KeptFor::Issue && kept.words == "Nobody said")
    );
    let more = kept.iter().find(|(_, kept)| kept.what == KeptFor::IssueMore);
    assert!(more.is_some_and(|(_, kept)| kept.words.contains("inpatient") && !kept.words.contains("Nobody")));
}

#[test]
fn what_was_sorted_by_lists_that_are_gone_stands_until_somebody_sorts_it_anew() {
    let world = World::new(Role::Officer);
    let trust = world.services().trust;
    let old = Issue {
        id: IssueId(Uuid::from_u128(7)),
        sorting: Sorting {
            subject: "nowhere".to_owned(),
            ..sorting()
        },
        words: note("as it was"),
    };
    let issues = [old];
    let parse = |form: &IssueForm| trust.judge_issue(|rules| form.parse(&issues, rules));
    let same = IssueForm::from(&issues[0]);
    let step = parse(&same).unwrap();
    assert_eq!(
        (step.id, step.sorting.subject.as_str()),
        (Some(issues[0].id), "nowhere")
    );
    let another = IssueForm {
        issue: String::new(),
        ..same.clone()
    };
    assert!(
        parse(&another).is_err(),
        "a new one is sorted by the lists that there are"
    );
    let gone = IssueForm {
        gone: "yes".to_owned(),
        ..same
    };
    assert!(parse(&gone).unwrap().gone);
}

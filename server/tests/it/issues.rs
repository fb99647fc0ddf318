//! What a case is about, issue by issue: written down under the version that was seen, every row kept, sealed words, found again.

use crate::harness::worlds;
use app::domain::access::Role;
use app::domain::case::EventKind;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::issue::{Finding, IssueForm};
use app::domain::search::SearchForm;
use app::port::Detail;

fn typed(subject: &str, words: &str) -> IssueForm {
    IssueForm {
        subject: subject.to_owned(),
        note: words.to_owned(),
        ..IssueForm::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_is_changed_by_the_next_row_and_every_one_stays() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, auditor) = world.signed_in(Role::Auditor, "auditor@example.org").await;
        let (reference, _) = world.concern(&[]).await;
        let desk = &world.services.desk;
        let act = async |seen, form: IssueForm| desk.act(&officer, &reference, seen, &Deed::Issue(form)).await;
        assert_eq!(
            act(1, typed("comms", "x")).await,
            Err(Failure::Forbidden),
            "not before they hold it"
        );
        desk.act(&officer, &reference, 1, &Deed::Claim).await.unwrap();
        let refused = desk
            .act(&auditor, &reference, 2, &Deed::Issue(typed("comms", "x")))
            .await;
        assert_eq!(refused, Err(Failure::Forbidden));

        let service = world.services.trust.services[0].clone();
        let first = IssueForm {
            service: service.code.clone(),
            area: "inpatient".to_owned(),
            ..typed("comms/patient", "nobody told her about the quixotic scan")
        };
        act(2, first).await.unwrap();
        act(3, typed("care/fluids", "no water for six hours")).await.unwrap();
        let file = desk.case(&officer, &reference).await.unwrap();
        let named: Vec<_> = file.issues.iter().map(|issue| issue.sorting.subject.as_str()).collect();
        assert_eq!(named, ["comms/patient", "care/fluids"]);
        assert_eq!(file.issues[0].sorting.division, service.division, "of the service");
        assert_eq!(file.issues[0].words.as_str(), "nobody told her about the quixotic scan");

        // Changed, then taken off the list; the timeline has all of it.
        let found = IssueForm {
            finding: Finding::Upheld.code().to_owned(),
            ..IssueForm::from(&file.issues[0])
        };
        act(4, found).await.unwrap();
        let gone = IssueForm {
            gone: "yes".to_owned(),
            ..IssueForm::from(&file.issues[1])
        };
        act(5, gone).await.unwrap();
        let file = desk.case(&auditor, &reference).await.unwrap();
        assert_eq!(file.issues.len(), 1);
        assert_eq!(file.issues[0].sorting.finding, Some(Finding::Upheld));
        let noted = file
            .timeline
            .iter()
            .filter(|entry| entry.event == EventKind::IssueNoted);
        let told: Vec<_> = noted
            .map(|entry| match &entry.detail {
                Detail::Issue(sorting, _, gone) => (sorting.subject.clone(), *gone),
                other => panic!("{other:?}"),
            })
            .collect();
        let row = |subject: &str, gone| (subject.to_owned(), gone);
        assert_eq!(
            told,
            [
                row("care/fluids", true),
                row("comms/patient", false),
                row("care/fluids", false),
                row("comms/patient", false)
            ]
        );
        assert_eq!(world.count("issues").await, 4);
        assert!(
            world.try_tamper("UPDATE issues SET subject = 'other'").await.is_err(),
            "a row stays as it is"
        );

        // One that the case does not have (any more), one the lists don't know, and one of a screen that is old.
        let unknown = IssueForm {
            issue: uuid::Uuid::now_v7().to_string(),
            ..typed("comms", "x")
        };
        assert_eq!(act(6, unknown).await, Err(Failure::Invalid));
        assert_eq!(act(6, typed("nonsense", "x")).await, Err(Failure::Invalid));
        assert_eq!(act(5, typed("comms", "x")).await, Err(Failure::Conflict));
        assert_eq!(world.count("issues").await, 4, "and nothing of it was written");
        act(6, typed("comms", "the control")).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_an_issue_are_found_and_the_person_never_sees_them() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (reference, code) = world.concern(&[]).await;
        let desk = &world.services.desk;
        desk.act(&officer, &reference, 1, &Deed::Claim).await.unwrap();
        let issue = Deed::Issue(typed("comms", "nobody told her about the quixotic scan"));
        desk.act(&officer, &reference, 2, &issue).await.unwrap();
        server::jobs::index_words(&world.app.core).await.unwrap();
        let form = SearchForm {
            words: "quixotic".to_owned(),
            ..SearchForm::default()
        };
        let found = world
            .services
            .search
            .search(&officer, &form.parse().unwrap())
            .await
            .unwrap();
        assert_eq!(found.cases.len(), 1);

        let mut person = world.browser();
        let opens = [("reference", reference.as_str()), ("code", code.as_str())];
        let page = person.post(app::paths::FOLLOW, &opens).await;
        let text = page.text();
        assert!(text.contains(&reference.to_string()), "the control: {text}");
        assert!(!text.contains("quixotic") && !text.contains("Issue"), "{text}");
    }
}

#[tokio::test]
async fn a_trusts_own_lists_are_held_to_what_they_have_to_be() {
    use server::config::issues::read;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lists.toml");
    let write = |text: &str| std::fs::write(&path, text).unwrap();
    let good = "version = \"ours 3\"\narea = [[\"a\", \"A\"]]\nprofession = [[\"p\", \"P\"]]\n[[subject]]\ncode = \"s\"\nname = \"S\"\n";
    write(good);
    assert_eq!(read(Some(&path)).unwrap().version, "ours 3");
    for (bad, said) in [
        (good.replace("[[\"a\", \"A\"]]", "[]"), "area is empty"),
        (
            format!("{good}[[subject]]\ncode = \"s\"\nname = \"T\"\n"),
            "subject stands there twice",
        ),
        (good.replace("name = ", "nme = "), "nme"),
    ] {
        write(&bad);
        let error = read(Some(&path)).unwrap_err().to_string();
        assert!(
            error.starts_with("issue_lists_file: ") && error.contains(said),
            "{error}"
        );
    }
    assert!(read(None).unwrap().subjects.len() > 20, "ours");
}

//! Words that may mean danger: saved like any others, help shown after, first in the queue, and not closed before somebody
//! has said what they did.

use crate::harness::Deeds as _;
use crate::harness::{World, worlds};
use app::domain::access::Role;
use app::domain::case::Outcome;
use app::domain::cue::Class;
use app::domain::failure::Failure;
use app::domain::letter::Note;
use app::port::QueueFilter;

#[tokio::test(flavor = "multi_thread")]
async fn a_cue_delays_nothing_lifts_the_case_and_has_to_be_dealt_with() {
    for world in worlds().await {
        let (first, _) = world.concern(&[]).await;
        let mut browser = world.browser();
        browser
            .answer_all(&[("what_happened", "Nobody comes. I can\u{2019}t  GO on.")])
            .await;
        let sent = browser.send().await;
        let text = sent.text();
        assert!(
            text.contains("We have what you sent") && text.contains("If you need help now"),
            "{text}"
        );
        assert!(text.contains("116 123"), "the list's own number");
        let reference = sent.reference();

        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let desk = &world.services.desk;
        let queue = async || {
            let lines = desk.queue(&officer, &QueueFilter::default()).await.unwrap().lines;
            lines.into_iter().map(|line| line.case.reference).collect::<Vec<_>>()
        };
        assert_eq!(
            queue().await,
            [reference.clone(), first.clone()],
            "before what came earlier"
        );
        let file = desk.case(&officer, &reference).await.unwrap();
        assert_eq!(file.alerts.len(), 1);
        assert_eq!(file.alerts[0].found.class, Class::SelfHarm);
        assert_eq!(file.alerts[0].found.cues, ["can't go on"]);

        desk.acknowledge(&senior, &reference, 1, None).await.unwrap();
        let closed = desk.resolve(&senior, &reference, 2, Outcome::PutRight, None).await;
        assert_eq!(
            closed,
            Err(Failure::Conflict),
            "not before somebody has said what they did"
        );
        let done = Note::parse("rang at 9am, her sister is with her").unwrap();
        desk.deal_with_alert(&officer, &reference, 2, done).await.unwrap();
        assert_eq!(queue().await, [first, reference.clone()], "back in its place");
        assert!(desk.case(&officer, &reference).await.unwrap().alerts[0].dealt_with);
        let page = browser.get("/concern/sent").await;
        assert!(!page.text().contains("If you need help now"));

        // Writing back can raise one again.
        let (_, code) = (0, sent.code().unwrap());
        let mut following = world.browser();
        let page = following
            .post("/follow", &[("reference", &reference.to_string()), ("code", &code)])
            .await;
        assert!(!page.text().contains("rang at 9am"), "that is for staff");
        let key = page.field("key").unwrap();
        let page = following
            .post(
                "/follow/case/write",
                &[("key", &key), ("message", "there is an inquest, and he is suicidal")],
            )
            .await;
        assert!(page.text().contains("If you need help now"));
        let file = desk.case(&senior, &reference).await.unwrap();
        assert!(file.case.alert);
        assert_eq!(file.alerts.iter().filter(|alert| !alert.dealt_with).count(), 2);
        assert_eq!(
            desk.resolve(&senior, &reference, file.case.version, Outcome::PutRight, None)
                .await,
            Err(Failure::Conflict)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trusts_own_list_takes_the_place_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cues.toml");
    let list = "version = \"ours 2\"\n[[class]]\nclass = \"danger\"\ncues = [\"purple\"]\n";
    std::fs::write(&path, list).unwrap();
    let world = World::on(None, &[("PALS_CUES_FILE", path.to_str().unwrap())]).await;
    world.concern(&[("what_happened", "I can't go on")]).await;
    assert_eq!(world.count("alerts").await, 0);
    world.concern(&[("what_happened", "a purple door")]).await;
    assert_eq!(
        world.count("alerts WHERE list = 'ours 2' AND class = 'danger'").await,
        1
    );
    assert_eq!(world.count("cases WHERE alert").await, 1);
}

//! Spam and floods: what looks like spam is a whole case that a human looks at first; whoever sends often is slowed, then told
//! when and how else; everybody together is slowed and never refused; and mail is held back before it is too much.

use crate::harness::Deeds as _;
use crate::harness::{ANSWERS, Answer, Browser, World, fresh_database, postgres, worlds};
use crate::outbox::send_all;
use app::domain::access::{Actor, Role};
use app::domain::case::{Outcome, State};
use app::domain::clock::first_due;
use app::domain::failure::Failure;
use app::domain::ids::{Reference, Token};
use app::domain::letter::Note;
use app::domain::suspicion::Sign;
use app::port::{QueueFilter, Sent, Turn, View, WORK_BITS};
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::jobs::{SendOutcome, purge, send_one};
use sha2::{Digest, Sha256};

/// A phone number that every page of the example has.
const PHONE: &str = "01632 960 100";

/// Worlds with their limits on and these settings.
async fn limited(settings: &[(&str, &str)]) -> Vec<World> {
    let mut worlds = vec![World::with(None, settings, false, None).await];
    if let Some(cluster) = postgres() {
        let database = fresh_database(&cluster).await;
        worlds.push(World::with(Some(database), settings, false, None).await);
    }
    worlds
}

/// A browser at an address that nobody else has.
fn browser_at(world: &World, last: u8) -> Browser {
    let mut browser = world.browser();
    browser.address = [203, 0, 113, last];
    browser
}

async fn listed(world: &World, actor: &Actor, view: View) -> Vec<Reference> {
    let filter = QueueFilter {
        view,
        ..QueueFilter::default()
    };
    let queue = world.services.desk.queue(actor, &filter).await.unwrap();
    queue.lines.into_iter().map(|line| line.case.reference).collect()
}

/// Fills in the form and sends it as a program does: with the box that people don't see.
async fn send_as_a_program(browser: &mut Browser, changes: &[(&str, &str)]) -> Answer {
    browser.answer_all(changes).await;
    let check = browser.get("/concern/check").await;
    let seen = check.field("seen").unwrap();
    assert_eq!(
        check.field("more"),
        None,
        "nothing is in the box unless somebody fills it in"
    );
    assert!(check.body.contains("name=\"more\""));
    browser
        .post("/concern/check", &[("seen", &seen), ("more", "https://pills.example")])
        .await
}

fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_looks_like_spam_is_a_whole_case_that_waits_for_a_human() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let desk = &world.services.desk;
        let (usual, _) = world.concern(&[]).await;
        assert_eq!(send_all(&world).await, 1);
        let mut program = world.browser();
        let sent = send_as_a_program(&mut program, &[]).await;
        let reference = sent.reference();

        // To whoever sent it, it is a concern like any other.
        let [mine, theirs] = [&reference, &usual].map(ToString::to_string);
        let mut person = world.browser();
        let fields = [("reference", mine.as_str()), ("code", &sent.code().unwrap())];
        let page = person.post("/follow", &fields).await;
        assert!(
            page.status == StatusCode::OK && page.text().contains(&mine),
            "{}",
            page.text()
        );
        let key = page.field("key").unwrap();
        let page = person
            .post("/follow/case/write", &[("key", &key), ("message", "Here is more.")])
            .await;
        assert!(page.text().contains("Here is more."));
        assert!(!page.text().contains("spam") && !sent.text().contains("spam"));
        assert!(theirs != mine);

        // To the desk it is in a list of its own, with why, and no mail went out.
        assert_eq!(send_all(&world).await, 0, "the address may be a victim's");
        assert_eq!(listed(&world, &officer, View::Open).await, std::slice::from_ref(&usual));
        assert_eq!(
            listed(&world, &officer, View::ToLookAt).await,
            std::slice::from_ref(&reference)
        );
        let queue = desk.queue(&officer, &QueueFilter::default()).await.unwrap();
        let to_look_at = queue.counts.iter().find(|(view, _)| *view == View::ToLookAt);
        assert_eq!((to_look_at, queue.count), (Some(&(View::ToLookAt, 1)), 1));
        let file = desk.case(&officer, &reference).await.unwrap();
        assert_eq!((file.signs, file.case.quarantined), (vec![Sign::HiddenBox], true));
        let due = first_due(&file.clocks).unwrap().on;
        assert_eq!(desk.claim(&officer, &reference, 2).await, Err(Failure::Conflict));

        // Days later somebody looks: it joins the queue with the clock it came in with, and the mail goes.
        world.clock.advance(TimeDelta::days(2));
        desk.release(&officer, &reference, 2).await.unwrap();
        assert_eq!(send_all(&world).await, 1);
        assert_eq!(listed(&world, &officer, View::Open).await, [usual, reference.clone()]);
        assert_eq!(listed(&world, &officer, View::ToLookAt).await, []);
        let file = desk.case(&officer, &reference).await.unwrap();
        assert_eq!(
            (first_due(&file.clocks).unwrap().on, file.case.state),
            (due, State::Received)
        );
        desk.claim(&officer, &reference, 3).await.unwrap();
        assert_eq!(desk.release(&officer, &reference, 4).await, Err(Failure::Conflict));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_senior_officer_says_that_it_is_no_concern_and_says_why() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let desk = &world.services.desk;
        let reference = send_as_a_program(&mut world.browser(), &[]).await.reference();
        let why = || note("sells pills, nothing about us");
        assert_eq!(
            desk.dismiss(&officer, &reference, 1, why()).await,
            Err(Failure::Forbidden)
        );
        desk.dismiss(&senior, &reference, 1, why()).await.unwrap();
        let file = desk.case(&senior, &reference).await.unwrap();
        assert_eq!(file.case.outcome, Some(Outcome::NotAConcern));
        assert!(!file.case.quarantined && file.case.state == State::Resolved);
        assert!(format!("{:?}", file.timeline[0].detail).contains("Note"), "the reason");
        assert_eq!(send_all(&world).await, 0);
        assert_eq!(listed(&world, &senior, View::ToLookAt).await, []);
        assert_eq!(
            listed(&world, &senior, View::Closed).await,
            std::slice::from_ref(&reference)
        );

        // A mistake can be put right; and the reason can't be given to a case that nobody took for spam.
        desk.reopen(&officer, &reference, 2, note("she rang")).await.unwrap();
        assert_eq!(
            listed(&world, &senior, View::Open).await,
            std::slice::from_ref(&reference)
        );
        assert_eq!(
            desk.resolve(&senior, &reference, 3, Outcome::NotAConcern, None).await,
            Err(Failure::Conflict)
        );
        assert_eq!(
            desk.dismiss(&senior, &reference, 3, why()).await,
            Err(Failure::Conflict)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_be_about_danger_never_waits() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let danger = [("what_happened", "I can't go on.")];
        let sent = send_as_a_program(&mut world.browser(), &danger).await;
        let reference = sent.reference();
        assert_eq!(
            listed(&world, &officer, View::Open).await,
            std::slice::from_ref(&reference)
        );
        assert_eq!(send_all(&world).await, 1, "and the mail goes");
        let file = world.services.desk.case(&officer, &reference).await.unwrap();
        assert_eq!(
            (file.signs, file.case.alert),
            (vec![Sign::HiddenBox], true),
            "and says why"
        );

        // What waits already is lifted out by a message that may be.
        let sent = send_as_a_program(&mut world.browser(), &[]).await;
        let waiting = sent.reference();
        assert_eq!(
            listed(&world, &officer, View::ToLookAt).await,
            std::slice::from_ref(&waiting)
        );
        let mut person = world.browser();
        let fields = [("reference", &*waiting.to_string()), ("code", &sent.code().unwrap())];
        let key = person.post("/follow", &fields).await.field("key").unwrap();
        person
            .post("/follow/case/write", &[("key", &key), ("message", "He is suicidal.")])
            .await;
        assert_eq!(listed(&world, &officer, View::ToLookAt).await, []);
        assert_eq!(listed(&world, &officer, View::Open).await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn too_fast_too_many_links_and_the_same_words_again_are_signs() {
    const LONG: &str = "Nobody came when I rang the bell on ward seven, all night long.";
    for world in limited(&[]).await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let cases: [(&str, i64, &[Sign]); 6] = [
            (LONG, 0, &[Sign::TooFast]),
            (LONG, 60, &[Sign::SameWords]),
            ("Nobody answered the bell.", 3, &[]),
            ("Nobody answered the bell.", 60, &[]),
            (
                "www.a.example www.b.example www.c.example http://d.example http://e.example",
                60,
                &[Sign::ManyLinks],
            ),
            // A day later they are no sign any more.
            (LONG, 25 * 60 * 60, &[]),
        ];
        for (n, (words, seconds, expected)) in (1..).zip(cases) {
            let mut browser = browser_at(&world, n);
            let life = seconds.min(20 * 60 * 60);
            world.clock.advance(TimeDelta::seconds(seconds - life));
            browser.answer_all(&[("what_happened", words)]).await;
            world.clock.advance(TimeDelta::seconds(life));
            let reference = browser.send().await.reference();
            let file = world.services.desk.case(&officer, &reference).await.unwrap();
            assert_eq!(file.signs, expected, "{words} in {seconds} s");
            assert_eq!(file.case.quarantined, !expected.is_empty());
        }
        assert!(world.count("likenesses WHERE what = 'words'").await > 0);
        world.clock.advance(TimeDelta::hours(25));
        purge(&world.app.core).await.unwrap();
        assert_eq!(world.count("likenesses WHERE what = 'words'").await, 0);
        assert!(world.count("likenesses WHERE what = 'contact'").await > 0);
    }
}

/// S12: thirty in ten minutes from one address.
#[tokio::test(flavor = "multi_thread")]
async fn a_flood_from_one_address_is_slowed_then_refused_and_nobody_else_is() {
    let generous = [
        ("PALS_LIMITS__SHARED_NETWORKS", "[\"198.51.100.0/28\"]"),
        ("PALS_LIMITS__TOO_FAST_SECONDS", "0"),
    ];
    let world = World::with(None, &generous, false, None).await;
    let mut paths = Vec::new();
    // Filled in elsewhere: questions have a limit of their own, which is not what this is about.
    let mut waiting = Vec::new();
    for n in 0..30 {
        let mut browser = browser_at(&world, n);
        browser.answer_all(&[]).await;
        let seen = browser.get("/concern/check").await.field("seen").unwrap();
        browser.address = [192, 0, 2, 1];
        paths.push(browser.post("/concern/check", &[("seen", &seen)]).await);
        waiting.push(browser);
    }
    let ends = |answer: &Answer| match (answer.status, answer.path.as_str()) {
        (StatusCode::OK, "/concern/sent") => "sent",
        (StatusCode::OK, path) if path.starts_with("/concern/wait?ticket=") => "slowed",
        (StatusCode::TOO_MANY_REQUESTS, "/concern/check") => "refused",
        other => panic!("{other:?}"),
    };
    let ends: Vec<_> = paths.iter().map(ends).collect();
    assert_eq!(ends[..5], ["sent", "sent", "sent", "slowed", "slowed"]);
    assert!(ends[5..].iter().all(|end| *end == "refused"), "{ends:?}");
    let refused = &paths[29];
    let seconds: u32 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!(
        (600..=720).contains(&seconds),
        "{seconds}: of twelve minutes, less what the test took"
    );
    let minutes = format!("{} minutes", seconds.div_ceil(60));
    for said in [PHONE, &minutes, "It is not sent yet"] {
        assert!(refused.text().contains(said), "{said}: {}", refused.text());
    }
    // The answers are where they were, and are sent when the time has come or from anywhere else.
    let mut last = waiting.pop().unwrap();
    last.address = [192, 0, 2, 78];
    assert!(last.send().await.code().is_some(), "another address is not held up");

    // People behind the hospital's own network share an address, and an allowance that is larger.
    for n in 0..10 {
        let mut browser = browser_at(&world, 100 + n);
        browser.answer_all(&[]).await;
        browser.address = [198, 51, 100, 3];
        assert!(browser.send().await.code().is_some(), "the {n}th at the hospital");
    }
}

/// A browser whose press of Send leads to the wait: the page, and the ticket.
async fn made_to_wait(world: &World, last: u8) -> (Browser, Answer, String) {
    let mut browser = browser_at(world, last);
    browser.answer_all(&[]).await;
    let page = browser.send().await;
    assert!(page.path.starts_with("/concern/wait?ticket="), "{}", page.path);
    let ticket = page.field("ticket").unwrap();
    (browser, page, ticket)
}

/// The number that a browser finds.
fn work_for(ticket: &str) -> String {
    let has_zeros = |number: &String| {
        let hash = Sha256::digest(format!("{ticket}:{number}"));
        u32::from_be_bytes(hash[..4].try_into().unwrap()) >> (32 - WORK_BITS) == 0
    };
    (0_u64..).map(|n| n.to_string()).find(has_zeros).unwrap()
}

/// One goes at once, then everybody waits.
const CALM: &[(&str, &str)] = &[
    ("PALS_LIMITS__SEND_EVERYWHERE__BURST", "1"),
    ("PALS_LIMITS__SEND_EVERYWHERE__TIMES", "1"),
    ("PALS_LIMITS__SEND_EVERYWHERE__SECONDS", "86400"),
    ("PALS_LIMITS__TOO_FAST_SECONDS", "0"),
];

#[tokio::test(flavor = "multi_thread")]
async fn while_very_many_send_each_waits_a_little_with_a_ticket_of_their_own() {
    for world in limited(CALM).await {
        let mut first = browser_at(&world, 1);
        first.answer_all(&[]).await;
        assert!(first.send().await.code().is_some(), "the control: at once");
        let before = world.count("cases").await;
        let (mut browser, page, ticket) = made_to_wait(&world, 2).await;
        for said in ["Your answers are safe", "20 seconds", PHONE, "Send now"] {
            assert!(page.text().contains(said), "{said}: {}", page.text());
        }

        // Before its time.
        world.clock.advance(TimeDelta::seconds(19));
        let early = browser.post("/concern/wait", &[("ticket", &ticket)]).await;
        assert!(
            early.text().contains("too soon") && early.text().contains("1 second."),
            "{}",
            early.text()
        );
        // Forged, or of another draft.
        let (signed, signature) = ticket.rsplit_once('.').unwrap();
        let sooner = format!("{}.{signature}", signed.replacen('9', "8", 1));
        let (mut other, _, _) = made_to_wait(&world, 3).await;
        world.clock.advance(TimeDelta::seconds(1));
        for (mine, ticket) in [(true, sooner.as_str()), (true, ""), (true, "9.0.0."), (false, &ticket)] {
            let sender = if mine { &mut browser } else { &mut other };
            let page = sender.post("/concern/wait", &[("ticket", ticket)]).await;
            assert_eq!(page.path, "/concern/check?again=yes", "{ticket}");
        }
        assert_eq!(world.count("cases").await, before);

        // In its time, once.
        let sent = browser.post("/concern/wait", &[("ticket", &ticket)]).await;
        let reference = sent.reference();
        let again = browser.post("/concern/wait", &[("ticket", &ticket)]).await;
        assert_eq!(again.reference(), reference, "the same receipt");
        browser.answer_all(&[]).await;
        let page = browser.post("/concern/wait", &[("ticket", &ticket)]).await;
        assert_eq!(
            page.path, "/concern/check?again=yes",
            "what is written next needs its own"
        );
        assert_eq!(world.count("cases").await, before + 1);

        // Too late: the answers are still there.
        let (mut late, _, ticket) = made_to_wait(&world, 4).await;
        world.clock.advance(TimeDelta::minutes(31));
        let page = late.post("/concern/wait", &[("ticket", &ticket)]).await;
        assert!(page.text().contains("Your answers are safe"), "{}", page.text());
        assert!(page.text().contains("The call bell was not answered."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_works_goes_at_once_and_the_work_is_checked() {
    let world = World::with(None, CALM, false, None).await;
    let mut first = browser_at(&world, 1);
    first.answer_all(&[]).await;
    first.send().await;
    let (mut browser, page, ticket) = made_to_wait(&world, 2).await;
    assert!(page.body.contains(&format!("data-work=\"{WORK_BITS}\"")));
    let (mut other, _, others) = made_to_wait(&world, 3).await;
    let work = work_for(&ticket);
    for (mine, ticket, work) in [
        (true, &ticket, "1"),
        (true, &ticket, "no number"),
        (false, &others, work.as_str()),
    ] {
        let sender = if mine { &mut browser } else { &mut other };
        let page = sender
            .post("/concern/wait", &[("ticket", ticket), ("work", work)])
            .await;
        assert!(page.text().contains("too soon"), "{work}: {}", page.text());
    }
    let sent = browser
        .post("/concern/wait", &[("ticket", &ticket), ("work", &work)])
        .await;
    assert!(sent.code().is_some(), "{}", sent.text());
    let intake = &world.services.intake;
    let token = Token(other.cookies["pals-draft"].clone());
    assert_eq!(intake.turn(&token, &others).await, Ok(Turn::In(20)));
    assert_eq!(intake.turn(&token, &ticket).await, Ok(Turn::Lost));
    assert_eq!(intake.send_in_turn(&token, &ticket, &work).await, Ok(Sent::NoTicket));
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_to_one_address_and_in_all_is_held_back_and_none_is_lost() {
    let settings = [
        ("PALS_LIMITS__MAIL_TO_ONE_A_DAY", "2"),
        ("PALS_LIMITS__MAIL_AN_HOUR", "4"),
        ("PALS_LIMITS__TOO_FAST_SECONDS", "0"),
    ];
    for world in limited(&settings).await {
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        for (n, address) in (1..).zip([
            "ann@example.com",
            " ANN@example.com",
            "ann@example.com",
            "bob@example.com",
            "cat@example.com",
            "dan@example.com",
        ]) {
            let mut browser = browser_at(&world, n);
            browser.answer_all(&[("email", address)]).await;
            browser.send().await.reference();
        }
        let all = async || {
            let mut sent = 0;
            for _ in 0..20 {
                match send_one(&world.app.core, &world.app.post).await.unwrap() {
                    SendOutcome::Sent => sent += 1,
                    SendOutcome::Nothing => break,
                    SendOutcome::PutBack | SendOutcome::GivenUp => {}
                }
            }
            sent
        };
        assert_eq!(all().await, 4, "two to Ann, one each to Bob and Cat");
        let stuck = world.services.office.stuck_mail(&manager).await.unwrap();
        let why: Vec<_> = stuck
            .iter()
            .map(|mail| (mail.attempts, mail.last_error.as_str()))
            .collect();
        assert_eq!(
            why,
            [
                (0, "held: enough to this address for a day"),
                (0, "held: enough mail for an hour")
            ],
            "the office sees it"
        );
        world.clock.advance(TimeDelta::hours(1) + TimeDelta::minutes(1));
        assert_eq!(all().await, 1, "Dan");
        world.clock.advance(TimeDelta::hours(23));
        assert_eq!(all().await, 1, "Ann, a day later");
        assert_eq!(world.services.office.stuck_mail(&manager).await.unwrap(), []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sent_something_from_this_browser_is_told_before_they_send_again() {
    for world in worlds().await {
        let mut browser = world.browser();
        browser.answer_all(&[]).await;
        let sent = browser.send().await;
        let reference = sent.reference().to_string();
        let first = browser.get("/concern/what-you-would-like").await;
        assert!(first.text().contains(&reference), "{}", first.text());
        browser.answer_all(&[]).await;
        let check = browser.get("/concern/check").await;
        assert!(check.text().contains(&reference) && check.body.contains("href=\"/follow\""));

        // On a visit the words can be added at once.
        let mut visiting = world.browser();
        let fields = [("reference", reference.as_str()), ("code", &sent.code().unwrap())];
        visiting.post("/follow", &fields).await;
        let first = visiting.get("/concern/what-you-would-like").await;
        assert!(first.text().contains(&reference) && first.body.contains("href=\"/follow/case\""));

        // The same name and address from another browser say nothing: anybody could type them.
        let mut stranger = world.browser();
        stranger.answer_all(&[]).await;
        for page in ["/concern/what-you-would-like", "/concern/check"] {
            let page = stranger.get(page).await;
            assert!(!page.text().contains(&reference) && !page.text().contains("has sent us something"));
        }
        // Nor does this one when the case is closed, or its day is over.
        world.clock.advance(TimeDelta::hours(23));
        assert!(browser.get("/concern/check").await.text().contains(&reference));
        world.clock.advance(TimeDelta::hours(2));
        browser.answer("your-name", &[("name", "Ann Example")]).await;
        assert!(!browser.get("/concern/check").await.text().contains(&reference));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_see_that_an_open_case_has_the_same_contact_and_nothing_is_told_to_the_public() {
    for world in worlds().await {
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, investigator) = world.signed_in(Role::Investigator, "investigator@example.org").await;
        let phone = |number| [("channel", "phone"), ("email", ""), ("phone", number)];
        let (first, _) = world.concern(&phone("07700 900471")).await;
        let (second, code) = world
            .concern(&[("channel", "text"), ("email", ""), ("text_number", "+44 7700 900 471")])
            .await;
        let (other, _) = world.concern(&phone("07700 900472")).await;
        let same =
            async |actor: &Actor, of: &Reference| world.services.desk.case(actor, of).await.map(|f| f.same_contact);
        assert_eq!(same(&officer, &first).await, Ok(vec![second.clone()]));
        assert_eq!(same(&officer, &second).await, Ok(vec![first.clone()]));
        assert_eq!(same(&officer, &other).await, Ok(vec![]), "the control");
        // Whoever may not read a case does not learn of it here.
        world
            .tamper(&format!(
                "UPDATE cases SET division = 'Medicine' WHERE reference = '{}'",
                first.as_str()
            ))
            .await;
        world
            .tamper(&format!(
                "UPDATE cases SET division = 'Surgery' WHERE reference = '{}'",
                second.as_str()
            ))
            .await;
        assert_eq!(same(&investigator, &first).await, Ok(vec![]));

        let mut person = world.browser();
        let fields = [("reference", &*second.to_string()), ("code", &code)];
        let page = person.post("/follow", &fields).await;
        assert!(!page.body.contains(first.as_str()) && !page.text().contains(&first.to_string()));
        // A closed case is no duplicate to be joined.
        world
            .tamper(&format!(
                "UPDATE cases SET state = 'resolved', outcome = 'put-right', is_open = FALSE WHERE reference = '{}'",
                second.as_str()
            ))
            .await;
        assert_eq!(same(&officer, &first).await, Ok(vec![]));
    }
}

#[test]
fn the_form_of_these_tests_has_no_hidden_box_of_its_own() {
    assert!(
        ANSWERS
            .iter()
            .all(|(_, fields)| fields.iter().all(|(name, _)| *name != "more"))
    );
}

//! A case's pages: what is shown, what can be pressed, what comes back after a press that did not work.

use crate::stage::*;
use app::domain::access::{Act, Role, may};
use app::domain::agreement::ConsentForm;
use app::domain::case::{EventKind, Outcome, State};
use app::domain::concern::{Subject, When};
use app::domain::consent::{Asked, Consent, Evidence, Method, Patient, Terms, Writer};
use app::domain::cue::{Class, Found};
use app::domain::deadline::DueWhat;
use app::domain::failure::Failure;
use app::domain::kept::spelled;
use app::domain::letter::Message;
use app::domain::person::{Contact, Need};
use app::port::{Alert, Detail, Kept, KeptFor};
use http::StatusCode;

/// What hostile people type: into text, into attributes, out of a textarea.
const HOSTILE: &[&str] = &[
    "</textarea><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' autofocus onfocus=alert(1) x='",
    "</title></style></script><script>alert(1)</script>",
    "{{7*7}} ${alert(1)} javascript:alert(1)",
    "\u{202E}evil\u{0}<!-- --> &lt;b&gt; &amp;amp;",
];

#[tokio::test]
async fn what_the_person_wrote_stands_as_they_wrote_it() {
    let world = World::new(Role::Officer);
    let answer = get(&world, &world.address()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer
            .texts(".app-original-words")
            .contains(&"First line\n  second line, indented".to_owned())
    );
    let words = answer.words();
    for expected in [
        reference(1).to_string().as_str(),
        "Bertie Sample",
        "bertie@example.com",
        "Nothing was asked for",
        "Fylde Coast Example Hospital",
        "19 November 2026",
        "Answer by 27 November, in 4 days",
        "5 working days after 20 November 2026",
        "In progress",
        "20 November 2026 at 9:05am",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert!(!words.contains("Do not disclose"), "it is about the writer");
}

#[tokio::test]
async fn needs_and_a_missing_consent_cannot_be_overlooked() {
    let mut world = about_mum();
    world.file.concern.needs = vec![Need::Bsl, Need::Interpreter, Need::Other];
    world.file.concern.language = "Polish".into();
    world.file.concern.other_need = "Ring after\nfour".into();
    world.file.reach.contact = Contact::Phone {
        number: "01632 960 001".into(),
        may_leave_message: false,
    };
    world.file.concern.when = When::Roughly {
        words: "before Easter".into(),
    };
    let answer = get(&world, &world.address()).await;
    let words = answer.words();
    for expected in [
        "Do not disclose until you have consent",
        "Mother Sample",
        "My mum",
        "Polish",
        "Do not leave a message.",
        "01632 960 001",
        "before Easter",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert!(
        answer
            .texts(".app-original-words")
            .contains(&"Ring after\nfour".to_owned())
    );
    let place = |part: &str| answer.html.find(part).expect("on the page");
    assert!(
        place("Polish") < place("second line"),
        "needs come before what happened"
    );
    assert!(place("Do not disclose") < place("second line"));
}

/// A case about somebody else, whose patient was asked.
fn about_mum() -> World {
    let mut world = World::new(Role::Officer);
    world.file.concern.subject = Subject::SomebodyElse {
        patient_name: "Mother Sample".into(),
        relationship: "My mum".into(),
        writer: Writer::Relative,
        patient: Patient::CanDecide,
    };
    world.file.case.consent = Consent::Requested;
    world.file.case.asked = Some(Asked::once(day(2026, 10, 1)));
    world.file.evidence = Some(Evidence::Agreement);
    world
}

#[tokio::test]
async fn the_form_of_consent_asks_for_the_patients_address_and_says_what_is_wrong_with_it() {
    let mut world = about_mum();
    let place = app::paths::case_act(&world.file.case.reference, Act::Consent.code());
    let page = get(&world, &place).await;
    for name in [
        "patient_email",
        "talk",
        "records",
        "share_with",
        "until_day",
        "until_month",
        "until_year",
    ] {
        assert!(
            page.has(&format!("form[action='/act/desk/consent'] input[name='{name}']")),
            "{name}"
        );
    }
    assert!(
        page.words()
            .contains("We send only a link. The email says nothing about the case.")
    );
    assert!(
        !page.has("input[name='method'][value='link']"),
        "that is the patient's own"
    );
    let typed = ConsentForm {
        change: "ask".into(),
        patient_email: "bertie+mum@example.com".into(),
        ..ConsentForm::default()
    };
    world.file.kept = vec![Kept {
        what: KeptFor::ConsentMore,
        words: spelled(&typed),
        seen: 3,
    }];
    let page = get(&world, &format!("{place}?problem=consent")).await;
    assert!(page.texts("title")[0].starts_with("Error: "));
    assert!(page.words().contains("this one is the writer's"));
    assert!(page.has(".nhsuk-error-summary a[href='#patient_email']"));
    assert!(page.has("input[id='patient_email'][value='bertie+mum@example.com']"));
    // Where there is no such form any more, it is still there to be read.
    world.file.case.consent = Consent::NotNeeded;
    assert!(
        get(&world, &world.address())
            .await
            .words()
            .contains("bertie+mum@example.com")
    );
}

#[tokio::test]
async fn what_was_agreed_to_and_what_is_due_about_it_stands_on_the_case() {
    let mut world = about_mum();
    let mut clock = world.file.clocks[0].clone();
    (clock.due.what, clock.due.on) = (DueWhat::DecideWithout, day(2026, 11, 20));
    world.file.clocks.push(clock);
    let words = get(&world, &world.address()).await.words();
    assert!(
        words.contains("The patient was last asked on 1 October 2026."),
        "{words}"
    );
    assert!(words.contains("Decide without consent: choose"), "{words}");
    world.file.case.consent = Consent::Verified;
    world.file.case.consent_until = Some(day(2026, 12, 31));
    world.file.terms = Some(Terms {
        records: true,
        share_with: Some("Age Example".into()),
        method: Method::Paper,
        until: Some(day(2026, 12, 31)),
    });
    let words = get(&world, &world.address()).await.words();
    for said in [
        "copies of records",
        "Age Example",
        "It came on paper.",
        "Until 31 December 2026.",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(!words.contains("Do not disclose"), "{words}");
    // The day after, nothing has to run for it to be over.
    world.file.case.consent_until = Some(world.file.today.pred_opt().expect("a day before"));
    let words = get(&world, &world.address()).await.words();
    assert!(
        words.contains("Do not disclose") && words.contains("Consent has run out."),
        "{words}"
    );
}

#[tokio::test]
async fn the_buttons_are_those_that_the_rights_allow() {
    for role in Role::ALL.iter().copied().filter(|role| *role != Role::Administrator) {
        for state in State::ALL.iter().copied() {
            for owner in [None, Some(ME), Some(COLLEAGUE)] {
                let world = World::with(role, state, owner);
                let answer = get(&world, &world.address()).await;
                assert_eq!(answer.status, StatusCode::OK);
                let (actor, case) = (world.actor.clone().unwrap(), world.file.case.clone());
                let allowed = |act| may(&actor, act, Some(&actor.facts(&case, world.file.today))).is_ok();
                for act in [Act::Claim, Act::Acknowledge, Act::Reply, Act::Note] {
                    let shown = answer.has(&format!("form[method=post][action='/act/desk/{act}']"));
                    assert_eq!(shown, allowed(act), "{role} {state} {owner:?} {act}");
                }
                for act in [Act::HandOver, Act::Resolve, Act::Reopen] {
                    let place = app::paths::case_act(&case.reference, act.code());
                    assert_eq!(
                        answer.has(&format!("a[href='{place}']")),
                        allowed(act),
                        "{role} {state} {owner:?} {act}"
                    );
                    let page = get(&world, &place).await;
                    let expected = if allowed(act) {
                        StatusCode::OK
                    } else {
                        StatusCode::FORBIDDEN
                    };
                    assert_eq!(page.status, expected, "{role} {state} {owner:?} {act}");
                    assert_eq!(
                        page.has(&format!("form[method=post][action='/act/desk/{act}']")),
                        allowed(act),
                        "{role} {state} {act}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn an_administrator_never_reads_a_case() {
    let world = World::new(Role::Administrator);
    for address in [world.address(), format!("{}/resolve", world.address())] {
        let answer = get(&world, &address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(!answer.html.contains("Bertie") && !answer.html.contains("second line"));
    }
}

#[tokio::test]
async fn every_form_carries_case_version_and_token() {
    let world = World::with(Role::Manager, State::Received, None);
    let case = world.address();
    let mut posts = 0;
    for address in [case.clone(), format!("{case}/hand-over")] {
        let answer = get(&world, &address).await;
        posts += answer.count("main form[method=post]");
        assert_eq!(
            answer.count("form[method=post]"),
            answer.count("form[method=post] input[type=hidden][name=form_token][value=the-token]")
        );
        let acts = answer.count("form[action^='/act/']");
        assert_eq!(acts, answer.count("form[action^='/act/'] input[name=seen][value='3']"));
        assert_eq!(
            acts,
            answer.count(&format!(
                "form[action^='/act/'] input[name=reference][value='{}']",
                reference(1).as_str()
            ))
        );
    }
    assert!(posts >= 5, "claim, acknowledge, reply, note, hand over: {posts}");
}

#[tokio::test]
async fn a_note_is_not_a_reply() {
    let world = World::new(Role::Officer);
    let answer = get(&world, &world.address()).await;
    assert_eq!(answer.attributes(".app-note form", "action"), ["/act/desk/note"]);
    assert_eq!(answer.attributes(".app-reply form", "action"), ["/act/desk/reply"]);
    assert_eq!(answer.attributes(".app-note textarea", "name"), ["note"]);
    assert_eq!(answer.attributes(".app-reply textarea", "name"), ["reply"]);
    assert!(
        answer
            .texts(".app-note form button")
            .iter()
            .all(|words| !words.contains("Send"))
    );
    assert!(!answer.has(".app-note .app-reply, .app-reply .app-note"));
}

#[tokio::test]
async fn the_timeline_says_each_thing_as_what_it_is() {
    let mut world = World::new(Role::Officer);
    world.file.timeline = vec![
        entry(
            7,
            EventKind::Resolved,
            Some("Ann"),
            Detail::Outcome(Outcome::Apology, Some(reply("Sorry again"))),
        ),
        entry(
            6,
            EventKind::HandedOver,
            Some("Ann"),
            Detail::HandedTo(Some("Bo".into()), note("Ward rings back")),
        ),
        entry(
            5,
            EventKind::HandedOver,
            Some("Ann"),
            Detail::HandedTo(None, note("On leave")),
        ),
        entry(4, EventKind::Replied, Some("Ann"), Detail::Reply(reply("We are sorry"))),
        entry(
            3,
            EventKind::PersonWrote,
            None,
            Detail::Message(Message::parse("Thank you").unwrap()),
        ),
        entry(2, EventKind::Noted, Some("Ann"), Detail::Note(note("Between us"))),
    ];
    let answer = get(&world, &world.address()).await;
    let entries = answer.texts(".app-timeline__item");
    assert_eq!(entries.len(), 6);
    for (entry, expected) in entries.iter().zip([
        "Closed",
        "To Bo",
        "Back to the queue",
        "Reply sent",
        "by the person who wrote",
        "by Ann",
    ]) {
        assert!(entry.contains(expected), "{expected} in {entry}");
    }
    assert_eq!(
        answer.texts(".app-timeline .app-note .app-original-words"),
        ["Ward rings back", "On leave", "Between us"]
    );
    assert_eq!(
        answer.texts(".app-timeline .app-message--team .app-original-words"),
        ["Sorry again", "We are sorry"]
    );
    assert_eq!(
        answer.texts(".app-timeline .app-message--person .app-original-words"),
        ["Thank you"]
    );
}

#[tokio::test]
async fn what_was_typed_comes_back_into_its_own_form() {
    let world = World::new(Role::Officer).kept(KeptFor::Reply, "Dear Bertie\n  we", 3);
    let answer = get(&world, &world.address()).await;
    assert_eq!(answer.texts("#reply"), ["Dear Bertie\n  we"]);
    assert_eq!(answer.texts("#note"), [""]);
    assert!(answer.words().contains("We kept what you typed. It has not been sent."));
    assert!(!answer.words().contains("Send reply anyway"));
}

#[tokio::test]
async fn a_case_that_moved_on_shows_both_texts_and_sending_anyway_is_a_choice() {
    let mut world = World::new(Role::Officer).kept(KeptFor::Reply, "My own answer", 3);
    world.file.case.version = 5;
    world.file.timeline.insert(
        0,
        entry(
            4,
            EventKind::Replied,
            Some("Colin Colleague"),
            Detail::Reply(reply("Colin's answer")),
        ),
    );
    world.file.timeline.insert(
        0,
        entry(
            5,
            EventKind::Noted,
            Some("Colin Colleague"),
            Detail::Note(note("Colin's note")),
        ),
    );
    let answer = get(&world, &format!("{}?moved=reply", world.address())).await;
    let theirs = answer.texts(".app-both-texts .app-timeline .app-original-words");
    assert_eq!(
        theirs,
        ["Colin's note", "Colin's answer"],
        "only what is newer than what was seen, newest first"
    );
    assert_eq!(answer.texts(".app-both-texts #reply"), ["My own answer"]);
    assert_eq!(answer.attributes(".app-both-texts form [name=seen]", "value"), ["5"]);
    let words = answer.words();
    assert!(words.contains("Send reply anyway"));
    assert!(words.contains("The case has moved on: your reply was not sent"));
    assert!(words.contains("Latest: Internal note added, by Colin Colleague"));
}

#[tokio::test]
async fn a_lost_claim_says_who_won() {
    let mut world = World::with(Role::Officer, State::Received, Some(COLLEAGUE));
    world.file.timeline = vec![entry(3, EventKind::Claimed, Some("Colin Colleague"), Detail::Nothing)];
    let words = get(&world, &format!("{}?moved=claim", world.address())).await.words();
    assert!(words.contains("You have not claimed this case"), "{words}");
    assert!(
        words.contains("Latest: Claimed, by Colin Colleague, 20 November 2026 at 11:05am."),
        "{words}"
    );
}

#[tokio::test]
async fn words_whose_form_is_gone_are_still_shown() {
    let world = World::with(Role::Officer, State::Acknowledged, Some(COLLEAGUE))
        .kept(KeptFor::Reply, "Nearly done", 2)
        .kept(KeptFor::HandOver, "To whom", 2);
    let answer = get(&world, &world.address()).await;
    assert!(!answer.has("#reply"));
    assert_eq!(
        answer.texts(".app-both-texts .app-original-words"),
        ["Nearly done", "To whom"]
    );
    let page = get(&world, &format!("{}/hand-over", world.address())).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.words().contains("To whom"));
}

#[tokio::test]
async fn a_problem_is_said_at_the_top_and_at_the_field() {
    let world = World::new(Role::Officer);
    for (address, field, words) in [
        ("?problem=reply", "reply", "Enter your reply"),
        ("?problem=note", "note", "Enter your note"),
        ("/hand-over?problem=hand-over", "to", "Choose who to hand it over to"),
        ("/hand-over?problem=hand-over&to=queue", "hand-over", "Enter your note"),
        ("/resolve?problem=resolve", "outcome", "Select how it ended"),
    ] {
        let answer = get(&world, &format!("{}{address}", world.address())).await;
        assert!(
            answer
                .attributes(".nhsuk-error-summary a", "href")
                .contains(&format!("#{field}")),
            "{address}"
        );
        assert!(answer.has(&format!("#{field}")), "{address}");
        assert!(
            answer
                .texts(".nhsuk-error-message")
                .iter()
                .any(|message| message.contains(words)),
            "{address}"
        );
        assert!(
            answer.texts("title").iter().all(|title| title.starts_with("Error: ")),
            "{address}"
        );
    }
    let long = "x".repeat(20_001);
    let world = World::new(Role::Officer).kept(KeptFor::Reply, &long, 3);
    let answer = get(&world, &format!("{}?problem=reply", world.address())).await;
    assert!(answer.words().contains("must be 20,000 characters or less"));
    assert_eq!(answer.texts("#reply"), [long]);
}

#[tokio::test]
async fn choices_come_back_with_the_page() {
    let world = World::new(Role::Officer);
    let resolve = get(
        &world,
        &format!("{}/resolve?moved=resolve&outcome=apology", world.address()),
    )
    .await;
    assert_eq!(resolve.attributes("input[name=outcome][checked]", "value"), ["apology"]);
    let chosen = Outcome::ALL.iter().filter(|outcome| outcome.is_chosen());
    assert_eq!(resolve.count("input[type=radio][name=outcome]"), chosen.count());
    let hand_over = get(
        &world,
        &format!("{}/hand-over?problem=hand-over&to={COLLEAGUE}", world.address()),
    )
    .await;
    assert_eq!(
        hand_over.attributes("#to option[selected]", "value"),
        [COLLEAGUE.to_string()]
    );
    assert!(
        !hand_over.attributes("#to option", "value").contains(&ME.to_string()),
        "the case is with me already"
    );
}

#[tokio::test]
async fn only_codes_of_ours_in_an_address_say_anything() {
    let world = World::new(Role::Officer);
    let done = get(&world, &format!("{}?done=note", world.address())).await;
    assert!(done.words().contains("Your note has been saved."));
    let hostile = get(
        &world,
        &format!(
            "{}?done=%3Cscript%3Ealert(1)&moved=list&problem=see-audit",
            world.address()
        ),
    )
    .await;
    assert!(!hostile.has(".nhsuk-notification-banner") && !hostile.has(".nhsuk-error-summary"));
    assert!(!hostile.html.contains("alert(1)"));
}

#[tokio::test]
async fn a_case_that_cannot_be_had_says_so() {
    let world = World::new(Role::Officer);
    for address in [
        "/desk/case/NOTACASE".to_owned(),
        format!("/desk/case/{}", reference(9).as_str()),
        format!("{}/delete", world.address()),
        format!("{}/reply", world.address()),
    ] {
        assert_eq!(get(&world, &address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    for (failure, status) in [
        (Failure::Forbidden, 403),
        (Failure::Unavailable, 503),
        (Failure::Internal, 500),
    ] {
        let mut world = World::new(Role::Officer);
        world.failure = Some(failure);
        assert_eq!(get(&world, &world.address()).await.status.as_u16(), status);
    }
}

#[tokio::test]
async fn words_in_another_language_stay_as_they_are_and_staff_see_which_it_is() {
    let words = "نرس ساری رات نہیں آئی اور کسی نے گھنٹی کا جواب نہیں دیا۔\nہمیں بہت تکلیف ہوئی۔";
    let mut world = World::with(Role::Officer, State::Received, None);
    world.file.concern.what_happened = words.to_owned();
    let answer = get(&world, &world.address()).await;
    assert!(answer.words().contains("Written in Urdu, it seems."));
    assert_eq!(answer.texts(".app-original-words[lang=ur][dir=auto]"), [words]);
    // The control: English is not remarked upon.
    let world = World::with(Role::Officer, State::Received, None);
    assert!(!get(&world, &world.address()).await.words().contains("it seems."));
}

#[tokio::test]
async fn nothing_that_anybody_typed_runs() {
    for payload in HOSTILE {
        let world = hostile(payload, State::Received);
        let case = world.address();
        for (state, address) in [
            (State::Received, case.clone()),
            (State::Received, "/desk".to_owned()),
            (State::Answered, format!("{case}?moved=reply")),
            (State::Answered, format!("{case}/hand-over")),
            (State::Answered, format!("{case}/resolve?problem=resolve")),
            (State::Resolved, format!("{case}/reopen?problem=reopen")),
            (State::Resolved, case.clone()),
        ] {
            let answer = get(&hostile(payload, state), &address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert_eq!(answer.foreign(), Vec::<String>::new(), "{payload} on {address}");
            for handler in ["onerror", "onload", "onfocus", "autofocus"] {
                assert_eq!(answer.count(&format!("[{handler}]")), 0, "{payload} on {address}");
            }
            assert!(
                answer
                    .attributes("[href]", "href")
                    .iter()
                    .all(|href| !href.starts_with("javascript")),
                "{payload} on {address}"
            );
        }
        // The parser turns U+0000 in text into nothing and in a textarea into U+FFFD; everything else stays as typed.
        let answer = get(&world, &case).await;
        let same = |shown: &str| shown.replace(['\u{0}', '\u{FFFD}'], "") == payload.replace('\u{0}', "");
        assert!(
            answer
                .texts(".app-original-words")
                .iter()
                .filter(|words| same(words))
                .count()
                >= 5,
            "{payload}"
        );
        assert!(
            answer.texts("textarea").iter().all(|words| same(words)),
            "{payload}: {:?}",
            answer.texts("textarea")
        );
    }
}

/// A case on which everything that can be typed is this.
fn hostile(payload: &str, state: State) -> World {
    let mut world = World::with(Role::Manager, state, None);
    let concern = &mut world.file.concern;
    concern.what_happened = payload.to_owned();
    concern.name = Some(payload.to_owned());
    concern.subject = Subject::SomebodyElse {
        patient_name: payload.to_owned(),
        relationship: payload.to_owned(),
        writer: Writer::Relative,
        patient: Patient::CanDecide,
    };
    concern.when = When::Roughly {
        words: payload.to_owned(),
    };
    concern.needs = vec![Need::Interpreter, Need::Other];
    concern.language = payload.to_owned();
    concern.other_need = payload.to_owned();
    concern.site = Some(payload.to_owned());
    concern.contact = Contact::Post {
        address: payload.to_owned(),
    };
    concern.safety.words = payload.to_owned();
    world.file.reach = concern.reach();
    world.file.timeline = vec![
        entry(3, EventKind::Replied, Some(payload), Detail::Reply(reply(payload))),
        entry(
            2,
            EventKind::HandedOver,
            Some(payload),
            Detail::HandedTo(Some(payload.to_owned()), note(payload)),
        ),
        entry(
            1,
            EventKind::PersonWrote,
            None,
            Detail::Message(Message::parse(payload).unwrap()),
        ),
    ];
    let mut line = line(1, None);
    line.name = Some(payload.to_owned());
    line.first_words = payload.to_owned();
    world.lines = vec![line];
    world.count = 1;
    for what in KeptFor::ALL {
        world = world.kept(*what, payload, 1);
    }
    world
}

#[tokio::test]
async fn words_that_may_mean_danger_stand_first_until_somebody_has_said_what_they_did() {
    let mut world = World::new(Role::Officer);
    world.file.case.alert = true;
    let alert = |class, dealt_with| Alert {
        found: Found {
            class,
            cues: vec!["can't go on".to_owned()],
        },
        at: at(9),
        read_by: Some(at(10)),
        dealt_with,
    };
    world.file.alerts = vec![alert(Class::SelfHarm, false), alert(Class::Media, true)];
    let answer = get(&world, &world.address()).await;
    let words = answer.words();
    for said in [
        "Suicide or self-harm",
        "can't go on",
        "Say what you did by",
        "Have a duty senior ring back today",
    ] {
        assert!(words.contains(said), "{said}");
    }
    assert!(!words.contains("Press, radio"), "that was dealt with");
    let place = |part: &str| answer.html.find(part).expect("on the page");
    assert!(place("Suicide or self-harm") < place("Needs and contact"));
    assert!(answer.html.contains("/deal-with-alert"));
    assert!(!answer.html.contains("/resolve\""), "it can't be closed");
    let form = get(&world, &format!("{}/deal-with-alert", world.address())).await;
    assert!(form.html.contains("/act/desk/deal-with-alert"));
}

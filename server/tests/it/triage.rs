//! Sorting a case: how serious it is, late complaints, what need not be dealt with, what goes to another organisation, links and merges.

use crate::harness::{Deeds as _, World, worlds};
use app::domain::access::{Act, Actor, Role};
use app::domain::assessment::{Assessment, AssessmentForm, Complexity, Grade, Likelihood, Severity};
use app::domain::case::{EventKind, Kind, Outcome, State};
use app::domain::deadline::DueWhat;
use app::domain::deed::Deed;
use app::domain::failure::Failure;
use app::domain::ids::Reference;
use app::domain::late::{Late, LateForm};
use app::domain::letter::Note;
use app::domain::link::{Link, LinkForm, MergeForm, Tie};
use app::domain::not_required::{Ground, NotRequiredForm, PassOnForm};
use app::domain::particular::Particular;
use app::domain::search::SearchForm;
use app::domain::split::SplitForm;
use app::domain::told::Telling;
use app::domain::typed_date::TypedDate;
use app::paths;
use app::port::{CaseFile, Detail, QueueFilter, QueueLine, View};
use chrono::{Months, NaiveDate, TimeDelta};

/// A complaint in writing.
const COMPLAINT: (&str, &str) = ("want", "full-look");

async fn file(world: &World, actor: &Actor, reference: &Reference) -> CaseFile {
    world.services.desk.case(actor, reference).await.unwrap()
}

async fn line(world: &World, actor: &Actor, reference: &Reference) -> Option<QueueLine> {
    let filter = QueueFilter {
        view: View::Open,
        ..QueueFilter::default()
    };
    let lines = world.services.desk.queue(actor, &filter).await.unwrap().lines;
    lines.into_iter().find(|line| line.case.reference == *reference)
}

fn on_page(words: &str) -> Telling {
    Telling {
        told: "page".into(),
        reply: words.into(),
        says_nothing: String::new(),
    }
}

/// A concern that says on which day it happened.
async fn about_a_day(world: &World, day: NaiveDate, changes: &[(&str, &str)]) -> (Reference, String) {
    let part = |format: &str| day.format(format).to_string();
    let (year, month, on) = (part("%Y"), part("%m"), part("%d"));
    let mut fields = vec![
        ("when", "day"),
        ("when_day", on.as_str()),
        ("when_month", month.as_str()),
        ("when_year", year.as_str()),
    ];
    fields.extend_from_slice(changes);
    world.concern(&fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn how_serious_it_is_stands_on_the_case_and_in_the_queue_and_the_person_never_sees_it() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (reference, code) = world.concern(&[]).await;
        desk.claim(&officer, &reference, 1).await.unwrap();
        let assess = |severity, note: Option<&str>| {
            let assessment = Assessment {
                severity,
                likelihood: Likelihood::Likely,
                complexity: Complexity::Complex,
            };
            Deed::Assess(AssessmentForm {
                note: note.unwrap_or_default().to_owned(),
                ..AssessmentForm::from(assessment)
            })
        };
        desk.act(&officer, &reference, 2, &assess(Severity::Minor, None))
            .await
            .unwrap();
        let why = Some("The sepsis was missed for quixotic hours.");
        desk.act(&officer, &reference, 3, &assess(Severity::Catastrophic, why))
            .await
            .unwrap();
        let shown = file(&world, &officer, &reference).await;
        assert_eq!(shown.case.assessment.map(Assessment::grade), Some(Grade::Extreme));
        let graded: Vec<_> = shown
            .timeline
            .iter()
            .filter_map(|entry| match &entry.detail {
                Detail::Particular(Particular::Assessment(stands), None, note) => {
                    Some((stands.grade(), note.as_ref().map(|note| note.as_str())))
                }
                _ => None,
            })
            .collect();
        assert_eq!(
            graded,
            [(Grade::Extreme, why), (Grade::High, None)],
            "and what it was before"
        );
        let listed = line(&world, &officer, &reference).await.unwrap();
        assert_eq!(listed.case.assessment, shown.case.assessment);

        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let page = person.get(paths::FOLLOW_CASE).await.text();
        assert!(!page.contains("quixotic") && !page.contains("xtreme"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_complaint_waits_for_a_decision_and_is_never_refused_by_itself() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let today = crate::harness::sunday().date_naive();
        // Twelve months to the day is in time; a day more is for somebody to decide.
        let year_ago = today - Months::new(12);
        let (in_time, _) = about_a_day(&world, year_ago, &[COMPLAINT]).await;
        assert_eq!(file(&world, &manager, &in_time).await.case.late, None);
        let (reference, _) = about_a_day(&world, year_ago - TimeDelta::days(1), &[COMPLAINT]).await;
        let shown = file(&world, &manager, &reference).await;
        assert_eq!(
            (shown.case.late, shown.case.state),
            (Some(Late::ToDecide), State::Received)
        );
        assert!(shown.clocks.iter().any(|clock| clock.due.what == DueWhat::DecideLate));

        desk.claim(&officer, &reference, 1).await.unwrap();
        desk.acknowledge(&officer, &reference, 2, None).await.unwrap();
        assert!(
            !file(&world, &officer, &reference).await.may.contains(&Act::Plan),
            "first whether"
        );
        let form = LateForm {
            happened_on: TypedDate::from(year_ago - TimeDelta::days(1)),
            good_reasons: "yes".into(),
            still_possible: "yes".into(),
            note: "She was grieving; the ward's records are here.".into(),
            ..LateForm::default()
        };
        let decide = |form: &LateForm| Deed::DecideLate(form.clone());
        let refused = desk.act(&officer, &reference, 3, &decide(&form)).await;
        assert_eq!(refused, Err(Failure::Forbidden), "whoever runs the team answers for it");
        let unanswered = LateForm {
            still_possible: String::new(),
            ..form.clone()
        };
        let refused = desk.act(&manager, &reference, 3, &decide(&unanswered)).await;
        assert_eq!(refused, Err(Failure::Invalid), "no answer is no no");
        desk.act(&manager, &reference, 3, &decide(&form)).await.unwrap();
        let shown = file(&world, &officer, &reference).await;
        assert_eq!(
            (shown.case.late, shown.case.state),
            (Some(Late::TakenOn), State::Acknowledged)
        );
        assert!(shown.may.contains(&Act::Plan));
        assert!(!shown.clocks.iter().any(|clock| clock.due.what == DueWhat::DecideLate));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_on_is_closed_with_the_reason_in_writing_and_can_come_back() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let long_ago = crate::harness::sunday().date_naive() - Months::new(30);
        let (reference, code) = about_a_day(&world, long_ago, &[COMPLAINT]).await;
        desk.claim(&manager, &reference, 1).await.unwrap();
        let form = LateForm {
            happened_on: TypedDate::from(long_ago),
            good_reasons: "yes".into(),
            still_possible: "no".into(),
            note: "The records were destroyed after the quixotic flood.".into(),
            ..LateForm::default()
        };
        let by_phone = LateForm {
            telling: Telling {
                told: "phone".into(),
                ..Telling::default()
            },
            ..form.clone()
        };
        for wrong in [form.clone(), by_phone] {
            let refused = desk.act(&manager, &reference, 2, &Deed::DecideLate(wrong)).await;
            assert_eq!(refused, Err(Failure::Invalid), "in writing, with the reason");
        }
        let form = LateForm {
            telling: on_page("We can't look into it fairly any more. You can go to the Ombudsman."),
            ..form
        };
        desk.act(&manager, &reference, 2, &Deed::DecideLate(form))
            .await
            .unwrap();
        let shown = file(&world, &manager, &reference).await;
        let stands = (
            shown.case.state,
            shown.case.outcome,
            shown.case.outside,
            shown.case.late,
        );
        assert_eq!(
            stands,
            (
                State::Resolved,
                Some(Outcome::NotRequired),
                Some(Ground::OutOfTime),
                Some(Late::NotTakenOn)
            )
        );
        assert_eq!(shown.timeline[0].event, EventKind::NotRequired);
        // The person reads why, and where they can go; not what staff noted.
        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", reference.as_str()), ("code", &code)])
            .await;
        let page = person.get(paths::FOLLOW_CASE).await.text();
        assert!(
            page.contains("look into it fairly any more") && page.contains("said why"),
            "{page}"
        );
        assert!(page.contains("Ombudsman") && !page.contains("quixotic"), "{page}");
        // Another manager may see it otherwise.
        let why = Note::parse("The records are there after all.").unwrap();
        desk.act(&manager, &reference, 3, &Deed::Reopen(why)).await.unwrap();
        let shown = file(&world, &manager, &reference).await;
        let stands = (shown.case.outside, shown.case.state, shown.case.late);
        assert_eq!(stands, (None, State::Acknowledged, Some(Late::ToDecide)));
        assert!(shown.may.contains(&Act::DecideLate) && !shown.may.contains(&Act::Plan));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_regulations_do_not_ask_for_is_closed_and_what_another_deals_with_is_passed_on() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, manager) = world.signed_in(Role::Manager, "manager@example.org").await;
        let (reference, _) = world.concern(&[COMPLAINT]).await;
        desk.claim(&officer, &reference, 1).await.unwrap();
        let form = NotRequiredForm {
            ground: "ombudsman".into(),
            telling: on_page("The Ombudsman is looking into this."),
            note: "Their letter of 3 March.".into(),
        };
        for (actor, form, expected) in [
            (&officer, form.clone(), Failure::Forbidden),
            (
                &manager,
                NotRequiredForm {
                    ground: "resolved-orally".into(),
                    ..form.clone()
                },
                Failure::Invalid,
            ),
        ] {
            let refused = desk.act(actor, &reference, 2, &Deed::NotRequired(form)).await;
            assert_eq!(refused, Err(expected));
        }
        desk.act(&manager, &reference, 2, &Deed::NotRequired(form.clone()))
            .await
            .unwrap();
        let shown = file(&world, &officer, &reference).await;
        assert_eq!(
            (shown.case.outcome, shown.case.outside),
            (Some(Outcome::NotRequired), Some(Ground::Ombudsman))
        );
        assert!(line(&world, &officer, &reference).await.is_none(), "closed");

        // A concern is not under the regulations at all; it can be passed on, with the person's agreement.
        let (reference, _) = world.concern(&[]).await;
        desk.claim(&officer, &reference, 1).await.unwrap();
        let refused = desk.act(&manager, &reference, 2, &Deed::NotRequired(form)).await;
        assert_eq!(refused, Err(Failure::Conflict));
        let form = PassOnForm {
            agreed: String::new(),
            telling: Telling {
                told: "phone".into(),
                ..Telling::default()
            },
            note: "Example Ambulance Service. Agreed on the phone.".into(),
        };
        let refused = desk.act(&officer, &reference, 2, &Deed::PassOn(form.clone())).await;
        assert_eq!(refused, Err(Failure::Invalid), "not without their agreement");
        let form = PassOnForm {
            agreed: "yes".into(),
            ..form
        };
        desk.act(&officer, &reference, 2, &Deed::PassOn(form)).await.unwrap();
        let shown = file(&world, &officer, &reference).await;
        assert_eq!(
            (shown.case.outcome, shown.case.kind),
            (Some(Outcome::Transferred), Kind::Concern)
        );
    }
}

fn link(other: &Reference, gone: &str) -> Deed {
    Deed::Link(LinkForm {
        other: other.to_string(),
        gone: gone.into(),
        note: "Both about the lift in the car park.".into(),
    })
}

fn merge(other: &Reference, same: &str) -> Deed {
    Deed::Merge(MergeForm {
        other: other.to_string(),
        same: same.into(),
        note: "The same number, and she said so.".into(),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_stands_on_both_cases_for_those_who_may_read_both() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (_, investigator) = world.signed_in(Role::Investigator, "investigator@example.org").await;
        let trust = &world.services.trust;
        let of = |division: Option<&String>| {
            let service = trust
                .services
                .iter()
                .find(|service| service.division.as_ref() == division);
            service.unwrap().code.clone()
        };
        let theirs = of(investigator.division.as_ref());
        let others = trust
            .services
            .iter()
            .find(|service| service.division.is_some() && service.division != investigator.division);
        let (seen, _) = world.concern(&[("service", &theirs)]).await;
        let (hidden, code) = world.concern(&[("service", &others.unwrap().code)]).await;
        let tied = async |actor: &Actor, reference: &Reference| file(&world, actor, reference).await.links;
        desk.act(&officer, &seen, 1, &link(&hidden, "")).await.unwrap();
        let stands = |other: &Reference| {
            vec![Link {
                tie: Tie::Linked,
                other: other.clone(),
            }]
        };
        assert_eq!(tied(&officer, &seen).await, stands(&hidden));
        assert_eq!(tied(&officer, &hidden).await, stands(&seen));
        // Who may not read the other one is not told which it is, nor what was noted about it.
        let shown = file(&world, &investigator, &seen).await;
        assert!(shown.links.is_empty());
        assert_eq!(shown.timeline[0].event, EventKind::Linked);
        assert!(
            matches!(shown.timeline[0].detail, Detail::Nothing),
            "{:?}",
            shown.timeline[0]
        );
        let named = desk.named(&investigator, &hidden).await.unwrap();
        assert!(named.is_none(), "nor by asking");
        assert!(desk.named(&officer, &hidden).await.unwrap().is_some(), "the control");
        // Nor is the person.
        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", hidden.as_str()), ("code", &code)])
            .await;
        let page = person.get(paths::FOLLOW_CASE).await.text();
        assert!(
            !page.contains(&seen.to_string()) && !page.contains("car park"),
            "{page}"
        );

        assert_eq!(
            desk.act(&officer, &seen, 2, &link(&seen, "")).await,
            Err(Failure::Invalid)
        );
        desk.act(&officer, &hidden, 2, &link(&seen, "yes")).await.unwrap();
        assert!(tied(&officer, &seen).await.is_empty() && tied(&officer, &hidden).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_case_is_merged_into_the_earlier_and_a_word_on_it_opens_it_again() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let (first, _) = world.concern(&[]).await;
        world.clock.advance(TimeDelta::hours(2));
        let (later, code) = world.concern(&[]).await;
        let (complaint, _) = world.concern(&[COMPLAINT]).await;
        for reference in [&first, &later, &complaint] {
            desk.claim(&officer, reference, 1).await.unwrap();
        }
        desk.acknowledge(&officer, &first, 2, None).await.unwrap();
        desk.reply(&officer, &first, 3, app::domain::letter::Reply::parse("Done.").unwrap())
            .await
            .unwrap();
        for (this, seen, deed) in [
            (&first, 4, merge(&later, "yes")),
            (&later, 2, merge(&first, "")),
            (&later, 2, merge(&later, "yes")),
            (&complaint, 2, merge(&first, "yes")),
        ] {
            let refused = desk.act(&officer, this, seen, &deed).await;
            assert_eq!(refused, Err(Failure::Invalid), "{deed:?}");
        }
        desk.act(&officer, &later, 2, &merge(&first, "yes")).await.unwrap();
        let shown = file(&world, &officer, &later).await;
        assert_eq!(
            (shown.case.state, shown.case.outcome),
            (State::Resolved, Some(Outcome::Merged))
        );
        assert_eq!(shown.links[0].tie, Tie::MergedInto);
        let goes_on = file(&world, &officer, &first).await;
        assert_eq!(
            goes_on.case.state,
            State::Acknowledged,
            "there is something new to answer"
        );
        assert!(goes_on.case.unread);
        assert_eq!(
            (goes_on.links[0].tie, &goes_on.links[0].other),
            (Tie::MergedHere, &later)
        );
        let refused = desk.act(&officer, &complaint, 2, &merge(&later, "yes")).await;
        assert_eq!(refused, Err(Failure::Invalid), "a closed case takes nothing in");

        // The person is told where it goes on; what they write all the same is somebody's work.
        let mut person = world.browser();
        person
            .post(paths::FOLLOW, &[("reference", later.as_str()), ("code", &code)])
            .await;
        let page = person.get(paths::FOLLOW_CASE).await;
        assert!(page.text().contains(&first.to_string()), "{}", page.text());
        assert!(!page.text().contains("We answered you"), "that is still to come, there");
        let key = page.field("key").unwrap();
        person
            .post(
                "/follow/case/write",
                &[("key", &key), ("message", "One more thing."), ("again", "no")],
            )
            .await;
        let back = file(&world, &officer, &later).await;
        assert_eq!((back.case.state, back.case.unread), (State::Acknowledged, true));
        assert!(back.links.is_empty() && file(&world, &officer, &first).await.links.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_message_becomes_two_cases_with_the_persons_own_words_in_both() {
    for world in worlds().await {
        let desk = &world.services.desk;
        let (_, officer) = world.signed_in(Role::Officer, "officer@example.org").await;
        let words = "The scan was late.\n\nAnd the quixotic car park took my money.";
        let (first, code) = world.concern(&[("what_happened", words)]).await;
        desk.claim(&officer, &first, 1).await.unwrap();
        world.clock.advance(TimeDelta::days(2));
        let split = |part: &str| {
            Deed::Split(SplitForm {
                becomes: "put-right".into(),
                part: part.into(),
                note: "Estates answers that.".into(),
            })
        };
        let refused = desk
            .act(&officer, &first, 2, &split("The car park is a scandal."))
            .await;
        assert_eq!(refused, Err(Failure::Invalid), "nobody puts words into their mouth");
        assert_eq!(world.count("cases").await, 1);
        let stale = desk.act(&officer, &first, 1, &split("The scan was late.")).await;
        assert_eq!((stale, world.count("cases").await), (Err(Failure::Conflict), 1));

        desk.act(&officer, &first, 2, &split("And the quixotic car park took my money."))
            .await
            .unwrap();
        let before = file(&world, &officer, &first).await;
        assert_eq!(
            before.concern.what_happened.replace("\r\n", "\n"),
            words,
            "the first stays as it was"
        );
        assert_eq!(before.links[0].tie, Tie::SplitInto);
        let second = before.links[0].other.clone();
        let after = file(&world, &officer, &second).await;
        assert_eq!(after.concern.what_happened, "And the quixotic car park took my money.");
        assert_eq!(after.case.received_at, before.case.received_at, "it came in then");
        assert_eq!((after.case.owner, after.case.state), (None, State::Received));
        assert_eq!((after.links[0].tie, &after.links[0].other), (Tie::SplitFrom, &first));
        assert_eq!(after.concern.name, before.concern.name);
        // Both are found by its words; and the first one's code does not open the second.
        let mut person = world.browser();
        let page = person
            .post(paths::FOLLOW, &[("reference", second.as_str()), ("code", &code)])
            .await;
        assert!(!page.text().contains("quixotic"), "{}", page.text());
        server::jobs::index_words(&world.app.core).await.unwrap();
        let form = SearchForm {
            words: "quixotic".into(),
            ..SearchForm::default()
        };
        let found = world
            .services
            .search
            .search(&officer, &form.parse().unwrap())
            .await
            .unwrap();
        assert_eq!(found.cases.len(), 2);
    }
}

/// Fifty officers merge two cases, each into the other, and link them, in one instant: one merge, and none the wrong way.
#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_who_merge_two_cases_both_ways_at_once_one_does() {
    for world in worlds().await {
        let (_, senior) = world.signed_in(Role::SeniorOfficer, "senior@example.org").await;
        let (first, _) = world.concern(&[]).await;
        world.clock.advance(TimeDelta::hours(2));
        let (later, _) = world.concern(&[]).await;
        let desk = world.services.desk.clone();
        let tasks: Vec<_> = (0..50)
            .map(|n| {
                let (desk, actor, first, later) = (desk.clone(), senior.clone(), first.clone(), later.clone());
                tokio::spawn(async move {
                    match n % 5 {
                        0 => desk.act(&actor, &first, 1, &merge(&later, "yes")).await,
                        1 => desk.act(&actor, &first, 1, &link(&later, "")).await,
                        _ => desk.act(&actor, &later, 1, &merge(&first, "yes")).await,
                    }
                })
            })
            .collect();
        let mut done = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => done += 1,
                Err(Failure::Conflict | Failure::Unavailable | Failure::Invalid) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(done, 1);
        let stands = file(&world, &senior, &first).await;
        assert!(stands.case.state.is_open(), "the first never goes into the later");
        assert_eq!(stands.case.version, 2);
        assert_eq!(file(&world, &senior, &later).await.case.version, 2);
    }
}

//! The tracks: which answers ask what, what leads away, what may be shared of thanks.

use app::domain::case::{EventKind, Kind};
use app::domain::clock::{Clocks, Happened, promised_next};
use app::domain::concern::{Concern, ConcernForm, Page, Rules, Signpost, Subject, Want};
use app::domain::deadline::{DueWhat, Period, Targets};
use app::domain::draft::Draft;
use app::domain::elsewhere::{Body, PassOn};
use app::domain::problem::Flaw;
use app::domain::thanks::{Audience, Publish, SharedThanks, Sharing};

use super::deadlines::england;

fn rules() -> Rules<'static> {
    Rules {
        sites: &["north"],
        services: &["heart"],
        today: "2026-11-22".parse().unwrap(),
        by_text: false,
    }
}

fn in_order(want: &str) -> ConcernForm {
    let text = |words: &str| words.to_owned();
    ConcernForm {
        want: text(want),
        about: text("myself"),
        what_happened: text("Nurse Bee was kind. Yours, Robin Example (ROBIN)"),
        when: text("do-not-know"),
        site: text("do-not-know"),
        service: text("do-not-know"),
        name: text("Robin Example"),
        channel: text("none"),
        ..ConcernForm::default()
    }
}

/// Thanks that are in order.
pub fn thanks(share_name: &str, publish: &str) -> Concern {
    let form = ConcernForm {
        share_name: share_name.to_owned(),
        publish: publish.to_owned(),
        ..in_order("thanks")
    };
    form.parse(&rules()).expect("in order")
}

#[test]
fn each_everyday_answer_starts_its_own_kind() {
    let table = [
        (Want::Question, Kind::Enquiry),
        (Want::PutRight, Kind::Concern),
        (Want::NotSure, Kind::Concern),
        (Want::FullLook, Kind::Complaint),
        (Want::Thanks, Kind::Compliment),
        (Want::Suggestion, Kind::Comment),
        (Want::DataUse, Kind::DataUse),
        (Want::Elsewhere, Kind::NotOurs),
    ];
    assert_eq!(table.len(), Want::ALL.len());
    for (want, kind) in table {
        assert_eq!(want.kind(), kind);
    }
    for kind in Kind::ALL {
        assert!(table.iter().any(|(_, of)| of == kind), "no answer leads to {kind}");
    }
}

#[test]
fn asking_for_records_is_never_a_concern() {
    let form = in_order("records");
    assert_eq!(form.first_unfinished(&rules()), Page::Want);
    assert_eq!(form.parse(&rules()), None);
    assert!(in_order("question").parse(&rules()).is_some(), "control");
}

#[test]
fn only_the_first_page_leads_away() {
    let typed = |want: &str| vec![("want".to_owned(), want.to_owned())];
    assert_eq!(Signpost::of(Page::Want, &typed("records")), Some(Signpost::Records));
    assert_eq!(Signpost::of(Page::Want, &typed("elsewhere")), Some(Signpost::Elsewhere));
    assert_eq!(Signpost::of(Page::Where, &typed("records")), None);
    for want in Want::ALL.iter().filter(|want| **want != Want::Elsewhere) {
        assert_eq!(Signpost::of(Page::Want, &typed(want.code())), None, "{want}");
    }
}

#[test]
fn thirty_days_begin_on_the_day_after_and_end_on_a_working_day() {
    for (received, last, holidays) in [
        ("2026-06-19", "2026-07-20", 0), // the 30th day is a Sunday
        ("2026-11-22", "2026-12-22", 0),
        ("2026-11-25", "2026-12-29", 2), // Christmas Day, a weekend, the substitute for Boxing Day
        ("2026-12-02", "2027-01-04", 1), // New Year's Day, then a weekend
        ("2027-02-24", "2027-03-30", 2), // Good Friday and Easter Monday
        ("2028-02-10", "2028-03-13", 0), // through 29 February, to a Saturday
    ] {
        let clocks = Clocks::at_first(received.parse().unwrap());
        let [acknowledge, _] = clocks.promised(Kind::DataUse, &Targets::default(), &england()).unwrap();
        let limit = acknowledge.due.law.unwrap();
        assert_eq!(limit.on, last.parse().unwrap(), "{received}");
        assert_eq!(limit.working.period, Period::CalendarDays(30));
        assert_eq!(
            limit.working.holidays.len(),
            holidays,
            "{received}: {:?}",
            limit.working
        );
    }
}

#[test]
fn the_law_stands_beside_our_promise_until_it_is_acknowledged() {
    let first = Clocks::at_first("2026-11-22".parse().unwrap());
    let due = |kind, clocks: &Clocks| {
        let promised = clocks.promised(kind, &Targets::default(), &england()).unwrap();
        promised_next(&promised).cloned().unwrap()
    };
    let received = due(Kind::DataUse, &first);
    assert_eq!(
        (received.what, received.on),
        (DueWhat::Acknowledge, "2026-11-25".parse().unwrap())
    );
    assert_eq!(received.law.unwrap().on, "2026-12-22".parse().unwrap());
    let heard = Happened::plainly(EventKind::Acknowledged, "2026-11-23".parse().unwrap());
    assert_eq!(due(Kind::DataUse, &first.clone().then(heard)).law, None);
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::DataUse) {
        assert_eq!(due(*kind, &first).law, None, "{kind}");
    }
}

#[test]
fn passing_on_is_asked_of_nobody_else_and_needs_an_answer() {
    let form = in_order("elsewhere");
    assert!(form.asks(Page::PassOn) && !in_order("question").asks(Page::PassOn));
    let wrong: Vec<_> = form
        .problems(Page::PassOn, &rules())
        .into_iter()
        .map(|p| (p.field, p.flaw))
        .collect();
    assert_eq!(
        wrong,
        [
            ("body".to_owned(), Flaw::Missing),
            ("pass_on".to_owned(), Flaw::Missing)
        ]
    );
    for (answer, agreed) in [("yes", true), ("no", false)] {
        let form = ConcernForm {
            body: "primary".to_owned(),
            body_name: " Example Surgery ".to_owned(),
            pass_on: answer.to_owned(),
            ..in_order("elsewhere")
        };
        let expected = PassOn {
            to: Body::Primary,
            name: "Example Surgery".to_owned(),
            agreed,
        };
        assert_eq!(form.parse(&rules()).unwrap().pass_on, Some(expected));
        let changed = ConcernForm {
            want: "question".to_owned(),
            ..form
        };
        assert_eq!(
            changed.parse(&rules()).unwrap().pass_on,
            None,
            "a mind that was changed is no agreement"
        );
    }
}

#[test]
fn the_offer_to_pass_on_keeps_what_was_typed_and_asks_whom_it_is_for() {
    let mut draft = Draft::default();
    draft.answer(
        Page::WhatHappened,
        0,
        &[("what_happened".to_owned(), "My words".to_owned())],
        &rules(),
    );
    draft.pass_on(Body::Ambulance);
    assert_eq!(draft.form.what_happened, "My words");
    assert_eq!(
        (draft.form.want.as_str(), draft.form.body.as_str()),
        ("elsewhere", "ambulance")
    );
    assert_eq!(draft.goes_on_at(&rules()), Page::PassOn);
    assert!(
        draft.problems_shown(Page::PassOn, &rules()).is_empty(),
        "nothing is wrong before it was answered"
    );
}

#[test]
fn thanks_ask_only_what_there_is_to_ask() {
    let form = in_order("thanks");
    assert!(form.asks(Page::Sharing) && !in_order("question").asks(Page::Sharing));
    assert_eq!(
        form.problems(Page::Sharing, &rules()).len(),
        2,
        "nothing is chosen for them"
    );
    let nameless = ConcernForm {
        name: String::new(),
        ..form.clone()
    };
    assert!(!nameless.asks_for("share_name") && nameless.asks_for("publish"));
    let wrong = ConcernForm {
        publish: "with-name".to_owned(),
        ..nameless
    };
    assert_eq!(
        wrong.problems(Page::Sharing, &rules())[0].flaw,
        Flaw::Unknown,
        "there is no name to publish"
    );
    let about_another = ConcernForm {
        about: "somebody-else".to_owned(),
        ..form
    };
    assert!(about_another.asks_for("share_name") && !about_another.asks_for("publish"));
}

#[test]
fn a_name_goes_only_where_the_person_said() {
    for (share_name, publish, staff, everybody) in [
        ("yes", "with-name", Some(true), Some(true)),
        ("yes", "without-name", Some(true), Some(false)),
        ("yes", "no", Some(true), None),
        ("no", "with-name", Some(false), Some(true)),
        ("no", "no", Some(false), None),
    ] {
        let concern = thanks(share_name, publish);
        for (audience, expected) in [(Audience::Staff, staff), (Audience::Everybody, everybody)] {
            let shared = SharedThanks::of(&concern, audience);
            let named = shared.as_ref().map(|shared| shared.name().is_some());
            assert_eq!(named, expected, "{share_name} {publish} {audience}");
            if let Some(shared) = shared {
                let says = |name: &str| shared.words.to_lowercase().contains(name);
                assert_eq!(
                    says("robin") || says("example"),
                    expected == Some(true),
                    "{}",
                    shared.words
                );
                assert!(says("nurse bee was kind"));
            }
        }
    }
}

#[test]
fn what_is_about_somebody_elses_care_is_never_published() {
    let mut concern = thanks("yes", "with-name");
    assert!(SharedThanks::of(&concern, Audience::Everybody).is_some(), "control");
    concern.subject = Subject::SomebodyElse {
        patient_name: "Mary".to_owned(),
        relationship: String::new(),
        writer: app::domain::consent::Writer::Relative,
        patient: app::domain::consent::Patient::CanDecide,
    };
    assert_eq!(SharedThanks::of(&concern, Audience::Everybody), None);
}

#[test]
fn a_concern_from_before_shares_nothing_and_passes_nothing_on() {
    let mut stored = serde_json::to_value(thanks("yes", "with-name")).unwrap();
    let fields = stored.as_object_mut().unwrap();
    assert!(fields.remove("sharing").is_some() && fields.remove("pass_on").is_some());
    let opened: Concern = serde_json::from_value(stored).unwrap();
    assert_eq!((opened.sharing, opened.pass_on.clone()), (None, None));
    for audience in Audience::ALL {
        assert_eq!(SharedThanks::of(&opened, *audience), None);
    }
    let sharing = Sharing {
        name: true,
        publish: Publish::WithName,
    };
    assert_eq!(thanks("yes", "with-name").sharing, Some(sharing), "control");
}

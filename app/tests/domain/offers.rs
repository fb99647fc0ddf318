//! Who else is offered to somebody, by what they told us and where their case stands; and an officer's form.

use super::telltale::concern;
use app::domain::case::{Kind, State};
use app::domain::concern::{Concern, Subject};
use app::domain::consent::{Patient, Writer};
use app::domain::elsewhere::{Body, PassOn};
use app::domain::offer::{ENTRIES_MAX, Offer, SignpostForm, needs};
use app::domain::person;
use app::domain::problem::Flaw;
use app::domain::support::Need;

fn about(writer: Writer, patient: Patient) -> impl Fn(&mut Concern) {
    move |concern| {
        concern.subject = Subject::SomebodyElse {
            patient_name: "Pat Sample".to_owned(),
            relationship: String::new(),
            writer,
            patient,
        };
    }
}

fn passed_to(to: Body) -> impl Fn(&mut Concern) {
    move |concern| {
        concern.pass_on = Some(PassOn {
            to,
            name: String::new(),
            agreed: true,
        });
    }
}

#[test]
fn what_is_offered_follows_from_what_they_said_and_where_it_stands() {
    use State::{Acknowledged, Received, Resolved};
    let nothing = |_: &mut Concern| {};
    let bsl = |concern: &mut Concern| concern.needs = vec![person::Need::LargePrint, person::Need::Bsl];
    let print = |concern: &mut Concern| concern.needs = vec![person::Need::LargePrint];
    type Change = Box<dyn Fn(&mut Concern)>;
    let table: Vec<(Change, Kind, State, &[Need])> = vec![
        (Box::new(nothing), Kind::Concern, Received, &[Need::ComplaintHelp]),
        (Box::new(nothing), Kind::Complaint, Acknowledged, &[Need::ComplaintHelp]),
        // The Ombudsman looks at it when it is over with us, and not before.
        (
            Box::new(nothing),
            Kind::Complaint,
            Resolved,
            &[Need::Ombudsman, Need::ComplaintHelp],
        ),
        (Box::new(nothing), Kind::Enquiry, Resolved, &[Need::SomeoneToSpeak]),
        (Box::new(nothing), Kind::DataUse, Received, &[Need::DataUse]),
        (Box::new(nothing), Kind::Compliment, Received, &[]),
        (Box::new(nothing), Kind::Comment, Received, &[]),
        (
            Box::new(passed_to(Body::Primary)),
            Kind::NotOurs,
            Received,
            &[Need::GpOrDentist],
        ),
        (
            Box::new(passed_to(Body::SocialCare)),
            Kind::NotOurs,
            Received,
            &[Need::CouncilCare],
        ),
        (
            Box::new(passed_to(Body::NotSure)),
            Kind::NotOurs,
            Received,
            &[Need::ComplaintHelp],
        ),
        (Box::new(nothing), Kind::NotOurs, Received, &[]),
        (
            Box::new(about(Writer::Relative, Patient::HasDied)),
            Kind::Concern,
            Received,
            &[Need::ComplaintHelp, Need::Bereavement],
        ),
        (
            Box::new(about(Writer::Carer, Patient::CanDecide)),
            Kind::Concern,
            Received,
            &[Need::ComplaintHelp, Need::Carers],
        ),
        (
            Box::new(about(Writer::Carer, Patient::HasDied)),
            Kind::Concern,
            Received,
            &[Need::ComplaintHelp, Need::Bereavement],
        ),
        (
            Box::new(about(Writer::Relative, Patient::CanDecide)),
            Kind::Concern,
            Received,
            &[Need::ComplaintHelp],
        ),
        (
            Box::new(bsl),
            Kind::Concern,
            Received,
            &[Need::ComplaintHelp, Need::Interpreters],
        ),
        (Box::new(print), Kind::Concern, Received, &[Need::ComplaintHelp]),
    ];
    for (n, (change, kind, state, expected)) in table.into_iter().enumerate() {
        let concern = concern(change);
        assert_eq!(needs(&concern, kind, state), expected, "line {n}");
        let offer = Offer::on_pages(&concern, kind, state);
        assert_eq!(
            offer.is_some(),
            !expected.is_empty(),
            "line {n}: nothing is recorded that was not offered"
        );
    }
}

#[test]
fn an_officer_names_somebody_and_words_need_a_box_where_the_writer_may_not_be_told() {
    let good = SignpostForm {
        need: "carers".to_owned(),
        council: "E06000009".to_owned(),
        entries: vec!["one".to_owned()],
        ..SignpostForm::default()
    };
    let (need, reply, holding) = good.parse().unwrap();
    assert_eq!((need, reply.is_some(), holding.is_some()), (Need::Carers, false, false));
    let with = |change: &dyn Fn(&mut SignpostForm)| {
        let mut form = good.clone();
        change(&mut form);
        form.parse()
    };
    let spoken = with(&|form| form.reply = "Ring them first.".into()).unwrap();
    assert!(spoken.1.is_some() && spoken.2.is_none());
    let held = with(&|form| {
        form.reply = "Ring them first.".into();
        (form.holding, form.says_nothing) = (true, true);
    });
    let held = held.unwrap();
    assert!(
        held.1.is_none() && held.2.is_some(),
        "never what may tell about the patient"
    );
    type Change = &'static dyn Fn(&mut SignpostForm);
    let wrong: [(Change, &str, Flaw); 5] = [
        (&|form| form.need = "nothing".into(), "need", Flaw::Missing),
        (&|form| form.entries.clear(), "entries", Flaw::Missing),
        (
            &|form| form.entries = vec!["one".into(); ENTRIES_MAX + 1],
            "entries",
            Flaw::TooLong,
        ),
        (&|form| form.reply = "x".repeat(20_001), "reply", Flaw::TooLong),
        (
            &|form| {
                form.reply = "Ring them first.".into();
                form.holding = true;
            },
            "says_nothing",
            Flaw::Missing,
        ),
    ];
    for (change, field, flaw) in wrong {
        let problems = with(change).unwrap_err();
        assert_eq!(problems.len(), 1, "{field}");
        assert_eq!((problems[0].field.as_str(), problems[0].flaw), (field, flaw));
    }
}

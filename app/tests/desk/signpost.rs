//! Telling the person who else can help, and how often that was done.

use crate::stage::*;
use app::domain::access::Role;
use app::domain::case::{EventKind, State};
use app::domain::consent::Consent;
use app::domain::directory::EntryForm;
use app::domain::offer::{How, Offer};
use app::domain::support::{Entry, Found, Listed, Need, Standing, Texts};
use app::port::{Detail, OfferCount, Retyped};
use http::StatusCode;

fn listed(slug: &str) -> Listed {
    let form = EntryForm {
        slug: slug.to_owned(),
        texts: Texts {
            name: format!("{slug} <b>Example</b>"),
            what_for: "Example help".to_owned(),
            phone: "01632 960 055".to_owned(),
            ..Texts::default()
        },
        area: "national".to_owned(),
        ..EntryForm::default()
    };
    let entry: Entry = form.parse().expect("an entry").entry;
    Listed {
        entry,
        standing: Standing::Checked(day(2026, 11, 1)),
    }
}

fn world(role: Role) -> World {
    let mut world = World::with(role, State::Acknowledged, Some(ME));
    world.found = Found {
        local: vec![listed("near")],
        national: vec![listed("wide")],
        urgent: Vec::new(),
    };
    world
}

fn place(world: &World) -> String {
    format!("{}/signpost", world.address())
}

#[tokio::test]
async fn a_need_leads_to_those_who_help_and_each_can_be_chosen() {
    let world = world(Role::Officer);
    let first = get(&world, &place(&world)).await;
    assert_eq!(first.count("select[name=need] option"), Need::ALL.len() + 1);
    assert!(!first.has("input[name=entries]"), "nobody before a need is chosen");
    let chosen = get(&world, &format!("{}?need=carers&council=E06000009", place(&world))).await;
    assert_eq!(chosen.attributes("input[name=entries]", "value"), ["near", "wide"]);
    assert!(chosen.words().contains("near <b>Example</b>") && chosen.words().contains("Example help · 01632 960 055"));
    assert_eq!(
        chosen.attributes("form[action$=signpost] input[name=seen]", "value"),
        ["3"]
    );
    assert_eq!(
        chosen.attributes("select[name=need] option[selected]", "value"),
        ["carers"]
    );
    assert_eq!(
        chosen.attributes("select[name=council] option[selected]", "value"),
        ["E06000009"]
    );
    assert!(!chosen.has("input[name=says_nothing]"), "the writer is the patient");
    let case = get(&world, &world.address()).await;
    assert!(case.has(&format!("a[href='{}']", place(&world))));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_chosen_stays() {
    let pairs = |pairs: &[(&str, &str)]| {
        let owned = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        owned.collect::<Vec<_>>()
    };
    let mut none = world(Role::Officer);
    none.retyped = Some(Retyped {
        pairs: pairs(&[("need", "carers"), ("reply", "Ring them first.")]),
        moved: false,
    });
    let page = get(&none, &place(&none)).await;
    assert_eq!(page.texts(".nhsuk-error-summary a"), ["Choose at least one"]);
    assert!(page.has("#entries"), "the summary leads to the first box");
    assert_eq!(page.texts("textarea[name=reply]"), ["Ring them first."]);
    let mut moved = world(Role::Officer);
    moved.retyped = Some(Retyped {
        pairs: pairs(&[("need", "carers"), ("entries", "wide"), ("reply", "Ring them first.")]),
        moved: true,
    });
    let page = get(&moved, &place(&moved)).await;
    assert!(
        page.words()
            .contains("Something has changed since you opened this page")
    );
    assert_eq!(page.attributes("input[name=entries][checked]", "value"), ["wide"]);
    // Where the writer may not be told about the patient, words need the box that says they tell nothing.
    let mut held = world(Role::Officer);
    held.file.case.consent = Consent::Requested;
    let fields = [
        ("need", "carers"),
        ("entries", "wide"),
        ("reply", "Ring."),
        ("holding", "yes"),
    ];
    held.retyped = Some(Retyped {
        pairs: pairs(&fields),
        moved: false,
    });
    let page = get(&held, &place(&held)).await;
    assert_eq!(page.attributes(".nhsuk-error-summary a", "href"), ["#says_nothing"]);
    assert!(page.has("input[name=says_nothing]") && page.has("input[name=holding][value=yes]"));
}

#[tokio::test]
async fn another_list_loses_no_word_and_a_mistake_shows_no_version_that_nobody_saw() {
    let world_with = |pairs: &[(&str, &str)], moved| {
        let mut world = world(Role::Officer);
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        world.retyped = Some(Retyped { pairs, moved });
        world
    };
    let typed = [
        ("do", "show"),
        ("need", "carers"),
        ("entries", "wide"),
        ("reply", "Ring them first."),
        ("seen", "2"),
    ];
    let shown = world_with(&typed, false);
    let page = get(&shown, &place(&shown)).await;
    assert!(!page.has(".nhsuk-error-summary") && !page.has(".nhsuk-notification-banner"));
    assert_eq!(page.texts("textarea[name=reply]"), ["Ring them first."]);
    assert_eq!(page.attributes("input[name=entries][checked]", "value"), ["wide"]);
    let seen = |page: &Answer| {
        page.attributes("form[action$=signpost] input[name=seen]", "value")
            .concat()
    };
    assert_eq!(seen(&page), "2", "they have not been told that the case has moved on");
    let wrong = world_with(&[("need", "carers"), ("seen", "2")], false);
    assert_eq!(seen(&get(&wrong, &place(&wrong)).await), "2");
    let told = world_with(&[("need", "carers"), ("entries", "wide"), ("seen", "2")], true);
    assert_eq!(seen(&get(&told, &place(&told)).await), "3", "now they have");
    // Nobody is listed any more: the words are still there, and the summary leads to what can be changed.
    let mut nobody = world_with(
        &[("need", "carers"), ("reply", "Ring them first."), ("seen", "3")],
        false,
    );
    nobody.found = Found::default();
    let page = get(&nobody, &place(&nobody)).await;
    assert_eq!(page.texts("textarea[name=reply]"), ["Ring them first."]);
    assert_eq!(page.attributes(".nhsuk-error-summary a", "href"), ["#need"]);
}

#[tokio::test]
async fn only_those_who_write_to_the_person_may() {
    for (role, status) in [
        (Role::Officer, StatusCode::OK),
        (Role::SeniorOfficer, StatusCode::OK),
        (Role::Manager, StatusCode::OK),
        (Role::Auditor, StatusCode::FORBIDDEN),
        (Role::Investigator, StatusCode::FORBIDDEN),
        (Role::Administrator, StatusCode::NOT_FOUND),
    ] {
        let world = world(role);
        assert_eq!(get(&world, &place(&world)).await.status, status, "{role}");
    }
}

#[tokio::test]
async fn the_timeline_says_whom_they_were_told_of() {
    let mut world = world(Role::Officer);
    let offer = |how, entries| Offer {
        how,
        needs: vec![Need::Carers],
        entries,
    };
    let mut told = entry(4, EventKind::Signposted, Some("Asha Example"), Detail::Nothing);
    told.offer = Some(offer(How::Officer, vec![listed("near").entry]));
    let mut received = entry(1, EventKind::Received, None, Detail::Nothing);
    received.offer = Some(offer(How::Pages, Vec::new()));
    world.file.timeline = vec![told, received];
    let words = get(&world, &world.address()).await.words();
    for said in [
        "The person was told of: near <b>Example</b> (I look after someone)",
        "The pages of the case offer help with: I look after someone",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[tokio::test]
async fn what_people_were_told_of_is_counted() {
    let mut world = world(Role::Manager);
    let count = |how, what: &str, times| OfferCount {
        how,
        what: what.to_owned(),
        times,
    };
    world.offered = vec![
        count(Some(How::Pages), "complaint-help", 41),
        count(Some(How::Officer), "carers", 7),
        count(None, "near", 5),
    ];
    let page = get(&world, "/desk/directory/offered").await;
    let words = page.words();
    for said in ["41", "I look after someone", "near"] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(page.has("a[href='/desk/directory/entry/near']"));
    let nothing = get(&World::new(Role::Manager), "/desk/directory/offered").await;
    assert_eq!(nothing.words().matches("Nothing yet.").count(), 3);
}

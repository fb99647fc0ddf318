//! "What can I do?", drawn: each question, a press with nothing chosen, what stands side by side at the end, and the stages.

use super::stage::*;
use app::domain::concern::ConcernForm;
use app::domain::failure::Failure;
use app::domain::guide::{Age, Answers, Now, Question, Stage, Whose, Wish};
use app::paths;
use http::StatusCode;

fn codes(question: Question) -> Vec<&'static str> {
    match question {
        Question::Whose => Whose::ALL.iter().map(|one| one.code()).collect(),
        Question::Wish => Wish::ALL.iter().map(|one| one.code()).collect(),
        Question::Now => Now::ALL.iter().map(|one| one.code()).collect(),
        Question::Age => Age::ALL.iter().map(|one| one.code()).collect(),
    }
}

/// Everything that somebody may have answered on their way, the ends included.
pub fn on_the_way() -> Vec<Answers> {
    let mut found = vec![Answers::default()];
    let mut at = 0;
    while let Some(answers) = found.get(at).copied() {
        at += 1;
        let Some(question) = answers.next() else { continue };
        found.extend(codes(question).into_iter().map(|chosen| {
            Answers::from_codes(|one| {
                let code = if one == question {
                    Some(chosen)
                } else {
                    answers.code(one)
                };
                code.unwrap_or_default().to_owned()
            })
        }));
    }
    found
}

fn ends() -> impl Iterator<Item = Answers> {
    on_the_way().into_iter().filter(|answers| answers.next().is_none())
}

#[tokio::test]
async fn each_question_stands_alone_and_carries_what_was_answered() {
    let mut seen = 0;
    for answers in on_the_way() {
        let Some(question) = answers.next() else { continue };
        seen += 1;
        let page = get(&World::default(), &paths::what_can_i_do(answers)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.title().starts_with("What can I do? – "), "{}", page.title());
        assert_eq!(
            page.count("form[method='get'][action='/what-can-i-do'][autocomplete='off']"),
            1,
            "{answers:?}"
        );
        assert!(!page.has("main form[method='post']") && !page.has(".nhsuk-error-summary"));
        let radios = format!("main input[type='radio'][name='{question}']");
        assert_eq!(page.attributes(&radios, "value"), codes(question), "{answers:?}");
        assert_eq!(page.count("main input[type='radio']"), codes(question).len());
        assert!(!page.has("main input[checked]"), "nothing is chosen for anybody");
        for one in Question::ALL {
            let hidden = page.attributes(&format!("input[type='hidden'][name='{one}']"), "value");
            let expected: Vec<&str> = answers.code(*one).into_iter().collect();
            assert_eq!(hidden, expected, "{answers:?}: {one}");
        }
        let back = answers
            .before(question)
            .map_or_else(|| "/".to_owned(), |one| paths::what_can_i_do(answers.without(one)));
        assert_eq!(page.attributes("a.nhsuk-back-link", "href"), [back], "{answers:?}");
        assert!(!page.words().contains("guide-"), "{answers:?}: a word is missing");
    }
    assert!(seen > 20, "{seen}");
}

#[tokio::test]
async fn a_press_with_nothing_chosen_says_what_to_choose_and_keeps_the_rest() {
    for (address, question, said) in [
        ("/what-can-i-do?asked=whose", "whose", "Select whose care it is about"),
        (
            "/what-can-i-do?whose=ours&asked=wish",
            "wish",
            "Select what you want most",
        ),
        (
            "/what-can-i-do?whose=ours&wish=put-right&asked=now",
            "now",
            "Select if the care is still going on",
        ),
        (
            "/what-can-i-do?whose=ours&wish=put-right&now=over&asked=age",
            "age",
            "Select how long ago it was",
        ),
    ] {
        let page = get(&World::default(), address).await;
        assert!(page.title().starts_with("Error: What can I do?"), "{}", page.title());
        assert!(page.summary_leads_somewhere(), "{address}");
        assert_eq!(page.texts(".nhsuk-error-summary__list a"), [said]);
        let field = format!("#{question}");
        assert_eq!(page.attributes(".nhsuk-error-summary__list a", "href"), [field]);
        assert!(page.texts(".nhsuk-error-message").concat().contains(said), "{address}");
    }
    // The one before was answered: what was asked then is no fault now. Nor is what nobody can have chosen.
    for address in [
        "/what-can-i-do?asked=whose&whose=ours",
        "/what-can-i-do?asked=age&whose=ours&wish=records",
        "/what-can-i-do?whose=%3Cscript%3E&wish=x",
    ] {
        let page = get(&World::default(), address).await;
        assert!(
            page.status == StatusCode::OK && !page.has(".nhsuk-error-summary"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn what_one_can_do_stands_side_by_side_with_its_four_facts_and_a_way_in() {
    for answers in ends() {
        let page = get(&World::default(), &paths::what_can_i_do(answers)).await;
        assert!(page.title().starts_with("What can I do? – "), "{}", page.title());
        let ends = answers.ends();
        let card = ".nhsuk-card-group__item";
        assert_eq!(page.count(card), ends.len(), "{answers:?}");
        let keys = page.texts(&format!("{card} dt"));
        assert_eq!(keys.len(), 4 * ends.len());
        for four in keys.chunks(4) {
            let facts = ["What it is for", "How long it takes", "What it costs", "What to expect"];
            assert_eq!(four, facts, "{answers:?}");
        }
        let values = page.texts(&format!("{card} dd"));
        assert_eq!(values.len(), keys.len());
        assert!(
            values.iter().all(|words| words.len() > 8),
            "{answers:?}: a fact is missing: {values:?}"
        );
        assert!(!page.words().contains("guide-"), "{answers:?}: a word is missing");
        assert!(page.texts(&format!("{card} h2")).iter().all(|words| !words.is_empty()));
        assert_eq!(page.count(&format!("{card} .nhsuk-tag")), 1, "{answers:?}");
        assert!(page.has(&format!("{card}:first-child .nhsuk-tag")), "{answers:?}");
        let late = ends.iter().filter(|end| end.late).count();
        assert_eq!(page.count(&format!("{card} .nhsuk-inset-text")), late, "{answers:?}");
        let links = page.texts(&format!("{card} a")).into_iter();
        let buttons = page.texts(&format!("{card} button")).into_iter();
        assert!(
            links.chain(buttons).all(|words| !words.trim().is_empty()),
            "{answers:?}"
        );
        // What was answered, each with a way to change it.
        let asked = Question::ALL.iter().filter(|one| answers.asks(**one));
        let changes: Vec<String> = asked.map(|one| paths::what_can_i_do(answers.without(*one))).collect();
        assert_eq!(
            page.attributes(".nhsuk-summary-list__actions a", "href"),
            changes,
            "{answers:?}"
        );
    }
}

#[tokio::test]
async fn pals_and_a_complaint_begin_the_form_with_its_first_question_answered() {
    let address = "/what-can-i-do?whose=ours&wish=put-right&now=over&age=longer";
    let page = get(&World::default(), address).await;
    let form = "main form[method='post'][action='/concern/what-you-would-like']";
    assert_eq!(page.count("main form"), 2);
    assert_eq!(
        page.attributes(&format!("{form} input[name='want']"), "value"),
        ["put-right", "full-look"]
    );
    for (name, value) in [("form_token", "the-token"), ("seen", "0")] {
        let fields = page.attributes(&format!("{form} input[name='{name}']"), "value");
        assert_eq!(fields, [value, value], "{name}");
    }
    assert_eq!(
        page.count("button.nhsuk-button--secondary"),
        1,
        "what is best is the main act"
    );
    assert!(page.words().contains("Tell us even if it was longer ago"));
    for link in ["/support?need=complaint-help", "/stages/pals", "/stages/complaint"] {
        assert!(page.has(&format!("main a[href='{link}']")), "{link}");
    }
    // What isn't ours is passed on, which is a beginning of its own.
    let page = get(&World::default(), "/what-can-i-do?whose=gp-or-dentist&wish=full-look").await;
    assert_eq!(page.attributes("main form", "action"), ["/concern/elsewhere/primary"]);
    assert!(!page.has("main input[name='want']") && page.has("main a[href='/support?need=gp-or-dentist']"));
}

#[tokio::test]
async fn who_has_begun_already_goes_on_with_that() {
    let address = "/what-can-i-do?whose=ours&wish=put-right&now=over&age=year";
    let unfinished = ConcernForm {
        email: String::new(),
        ..in_order()
    };
    for (form, goes_on) in [(in_order(), "check"), (unfinished, "how-to-reach-you")] {
        let page = get(&World::holding(answered(form)), address).await;
        assert!(!page.has("main form"), "another beginning would change what they said");
        assert_eq!(page.count(&format!("main a[href='/concern/{goes_on}']")), 2);
    }
    // What they can do is said while the database is away.
    let page = get(&World::failing(Failure::Unavailable), address).await;
    assert!(page.status == StatusCode::OK && page.count("main form") == 2);
}

#[tokio::test]
async fn each_choice_leads_where_it_says() {
    for (answered, links) in [
        ("whose=ours&wish=records", vec!["/concern/records"]),
        ("whose=gp-or-dentist&wish=records", vec!["/support?need=my-records"]),
        ("whose=elsewhere&wish=put-right", vec!["/concern/elsewhere"]),
        (
            "whose=ours&wish=said-no&age=not-sure",
            vec!["/support?need=ombudsman", "/stages/ombudsman"],
        ),
        ("whose=ours&wish=money&age=year", vec!["/support?need=compensation"]),
        (
            "whose=ours&wish=worker&now=there-now&age=year",
            vec!["/support?need=fitness-to-practise", "/stages/soon", "tel:01632960222"],
        ),
        ("whose=council-care&wish=said-no", vec!["/support?need=council-care"]),
        ("whose=ours&wish=data-use", vec!["/support?need=data-use"]),
    ] {
        let page = get(&World::default(), &format!("/what-can-i-do?{answered}")).await;
        for link in links {
            assert!(page.has(&format!(".nhsuk-card a[href='{link}']")), "{answered}: {link}");
        }
    }
}

#[tokio::test]
async fn every_stage_has_its_page_and_leads_to_the_ones_beside_it() {
    for stage in Stage::ALL {
        let page = get(&World::default(), &paths::stage(*stage)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.title().starts_with("What can I do? – "), "{}", page.title());
        assert_eq!(
            page.texts("main h2"),
            ["What it is", "What to do", "How long it takes", "Who can help you"],
            "{stage}"
        );
        assert!(
            !page.words().contains("stage-") && !page.words().contains("stages-"),
            "{stage}"
        );
        for (rel, beside) in [("prev", stage.before()), ("next", stage.after())] {
            let href: Vec<String> = beside.into_iter().map(paths::stage).collect();
            assert_eq!(
                page.attributes(&format!("main a[rel='{rel}']"), "href"),
                href,
                "{stage}"
            );
        }
        assert!(page.has("main a[href='/what-can-i-do']") && page.has("main a[href='/support?need=complaint-help']"));
    }
    for (stage, said) in [
        (Stage::Complaint, "within 12 months of when it happened"),
        (Stage::Complaint, "within 3 working days"),
        (Stage::Complaint, "we agree how long it takes"),
        (
            Stage::Complaint,
            "up to 6 months. If it takes longer, we write and tell you why",
        ),
        (
            Stage::Ombudsman,
            "Go within 12 months (1 year) of when you knew about it",
        ),
        (Stage::Ombudsman, "our final answer first"),
        (Stage::Ombudsman, "may still look at it if there was a good reason"),
        (Stage::Soon, "team from outside the ward"),
    ] {
        let words = get(&World::default(), &paths::stage(stage)).await.words();
        assert!(words.contains(said), "{stage}: {said}: {words}");
    }
    let nowhere = get(&World::default(), "/stages/nowhere").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn it_is_found_from_where_somebody_is_not_sure() {
    for address in ["/", "/support", "/concern/what-you-would-like"] {
        let page = get(&World::default(), address).await;
        assert!(page.has("main a[href='/what-can-i-do']"), "{address}");
    }
    let page = get(&World::default(), "/what-can-i-do").await;
    for stage in Stage::ALL {
        assert!(page.has(&format!("main a[href='{}']", paths::stage(*stage))), "{stage}");
    }
    assert!(page.has("main a[href='tel:999']"));
}

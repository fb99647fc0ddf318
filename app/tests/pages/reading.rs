//! The reading age of every public page, by a formula that anybody can work out again: 11 at most.
//!
//! Flesch and Kincaid's grade (0.39 words a sentence + 11.8 syllables a word - 15.59; Kincaid and others, 1975) plus 5,
//! since American grade 6 is age 11. Counted are the words of the main part. A block (a heading, a line of a list, a
//! paragraph) ends a sentence, and so do full stops, colons, question and exclamation marks. Left out are names,
//! addresses and what people typed: each counts as one short word. Labels of up to three words are no sentences, and
//! would only flatter a page.

use super::stage::*;
use super::{agree, follow, guide, keys, nudge, owed, saved, sent, support};
use app::domain::access::Role;
use app::domain::afterwards::Sheet;
use app::domain::agreement::AnswerForm;
use app::domain::case::{Outcome, State};
use app::domain::concern::{ConcernForm, Page};
use app::domain::cue::Class;
use app::domain::draft::Draft;
use app::domain::elsewhere::Body;
use app::domain::file::{Checked, FileFlaw, FileKind, FileName, RefusedFile, TakenFile};
use app::domain::follow::PersonAct;
use app::domain::guide::Stage;
use app::domain::helper::Sight;
use app::domain::ids::FileId;
use app::domain::own_page::OwnPage;
use app::domain::problem::{Flaw, Problem};
use app::domain::support::Need;
use app::paths;
use app::port::{Fault, FaultKind, FollowedCase, Looked, Tried, Turn};
use scraper::{ElementRef, Node};

/// The age that no page may be above, nor any paragraph of some length: none can hide behind easy ones.
const AGE_MAX: f64 = 11.0;

/// Names that are no trust's: of services and of languages.
const NAMES: &[&str] = &[
    "Parliamentary and Health Service Ombudsman",
    "British Sign Language (BSL)",
    "British Sign Language",
    "Samaritans",
    "Citizens Advice",
    "Patient Advice and Support Service",
    "Patient and Client Council",
    "Patient Advice and Liaison Service",
    // What a licence wants said, in its own words.
    "Contains OS data © Crown copyright and database right 2025, Royal Mail data © Royal Mail copyright and database \
     right 2025, and National Statistics data © Crown copyright and database right 2025, under the Open Government \
     Licence v3.0.",
    "Relay UK",
    "Equality Advisory and Support Service (EASS)",
    "Equality and Human Rights Commission (EHRC)",
    "Web Content Accessibility Guidelines (WCAG) 2.2, level AA",
    "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
    "Example Protection Officer",
    "NHS 111",
    // What the person of `in_order` typed.
    "First line second line, indented",
    "Example Surgery",
    "Information Commissioner's Office (ICO)",
    "Example Records Team",
    "Example Care Board",
    "Bertie Sample",
    "Cora Sample",
    "bertie@example.com",
    "My words",
    "The team's words",
];

/// Elements that run on within a sentence. Every other one ends it.
const INLINE: &[&str] = &["a", "abbr", "b", "code", "em", "span", "strong", "time"];

/// What isn't read, isn't ours, or is a number to press.
fn is_left_out(element: ElementRef<'_>) -> bool {
    let value = element.value();
    let leads = value.attr("href").unwrap_or_default();
    matches!(value.name(), "script" | "svg" | "textarea" | "option")
        || ["tel:", "mailto:", "sms:"]
            .iter()
            .any(|scheme| leads.starts_with(scheme))
        || value
            .classes()
            .any(|class| class == "app-reference" || class == "app-original-words")
}

/// The blocks of a page, each as its words.
fn blocks(element: ElementRef<'_>, found: &mut Vec<String>) {
    for child in element.children() {
        if let Node::Text(text) = child.value() {
            found.last_mut().expect("a block").push_str(text);
        }
        let Some(child) = ElementRef::wrap(child).filter(|child| !is_left_out(*child)) else {
            continue;
        };
        let runs_on = INLINE.contains(&child.value().name()) && child.value().attr("role") != Some("button");
        if !runs_on {
            found.push(String::new());
        }
        blocks(child, found);
        if !runs_on {
            found.push(String::new());
        }
    }
}

/// The sentences of a text, each as its words. A label is none.
fn sentences(block: &str) -> Vec<Vec<String>> {
    let words = |sentence: &str| -> Vec<String> {
        let trim = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        sentence
            .split_whitespace()
            .map(trim)
            .filter(|word| !word.is_empty())
            .collect()
    };
    if words(block).len() < 4 && !block.trim_end().ends_with(['.', '?', '!']) {
        return Vec::new();
    }
    let mut found = vec![String::new()];
    for word in block.split_whitespace() {
        let last = found.last_mut().expect("a sentence");
        last.push_str(word);
        last.push(' ');
        if word.trim_end_matches(['"', ')']).ends_with(['.', '?', '!', ':']) {
            found.push(String::new());
        }
    }
    found
        .iter()
        .map(|sentence| words(sentence))
        .filter(|words| !words.is_empty())
        .collect()
}

/// Common words that the rule below gets wrong.
const SYLLABLES: &[(&str, usize)] = &[
    ("every", 2),
    ("everything", 3),
    ("everywhere", 3),
    ("maybe", 2),
    ("somebody", 3),
    ("something", 2),
    ("website", 2),
    ("websites", 2),
];

/// Syllables of a word: its groups of vowels, without a silent e, and with vowels that are said apart. A number, and an
/// abbreviation without vowels, is one.
fn syllables(word: &str) -> usize {
    if let Some((_, known)) = SYLLABLES.iter().find(|(known, _)| *known == word) {
        return *known;
    }
    let letters: Vec<char> = word.chars().filter(|c| c.is_ascii_lowercase()).collect();
    let is_vowel = |at: usize| letters.get(at).is_some_and(|c| "aeiouy".contains(*c));
    let starts = (0..letters.len()).filter(|at| is_vowel(*at) && (*at == 0 || !is_vowel(at - 1)));
    let mut count = starts.count();
    let text: String = letters.iter().collect();
    let said_apart = ["ying", "eing", "oing", "uing"].iter().any(|end| text.ends_with(end))
        || (text.contains("ia") && !["cia", "tia"].iter().any(|one| text.contains(one)))
        || (text.contains("io") && !["tio", "sio", "cio", "gio"].iter().any(|one| text.contains(one)))
        || (text.contains("ua") && !["qua", "gua"].iter().any(|one| text.contains(one)));
    if said_apart {
        count += 1;
    }
    let before = |end: &str, letters: &str| {
        text.strip_suffix(end)
            .and_then(|stem| stem.chars().next_back())
            .is_some_and(|c| letters.contains(c))
    };
    let consonants = "bcdfghjklmnpqrstvwxz";
    let silent = before("e", consonants)
        && !text
            .strip_suffix("le")
            .is_some_and(|stem| stem.ends_with(|c| consonants.contains(c)))
        || before("es", "bdfklmnprtvw")
        || before("ed", "bcfghklmnprsvwxz");
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

/// The reading age of a text, of which each piece is a block.
fn age(blocks: &[String]) -> f64 {
    let sentences: Vec<_> = blocks.iter().flat_map(|block| sentences(block)).collect();
    let words: Vec<_> = sentences.iter().flatten().collect();
    let spoken: usize = words.iter().map(|word| syllables(word)).sum();
    assert!(!words.is_empty(), "there is nothing to read: {blocks:?}");
    let ratio =
        |a: usize, b: usize| f64::from(u32::try_from(a).expect("few")) / f64::from(u32::try_from(b).expect("few"));
    0.39 * ratio(words.len(), sentences.len()) + 11.8 * ratio(spoken, words.len()) - 15.59 + 5.0
}

fn age_of_text(text: &str) -> f64 {
    age(&[text.to_owned()])
}

/// Every block of the main part, names taken out.
fn read(world: &World, page: &Answer) -> Vec<String> {
    let html = page.page();
    let main = html.select(&css("main")).next().expect("a main part");
    let mut found = vec![String::new()];
    blocks(main, &mut found);
    let names = names(world);
    let plain = |block: String| {
        let block = block.split_whitespace().collect::<Vec<_>>().join(" ");
        names.iter().fold(block, |block, name| block.replace(name, "Ann"))
    };
    found.into_iter().map(plain).filter(|block| !block.is_empty()).collect()
}

/// The names that may stand on a page: of the trust, its places, other services and languages.
pub fn names(world: &World) -> Vec<String> {
    let trust = world.trust();
    let mut names: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    names.extend([trust.name, trust.team, trust.phone, trust.email, trust.opening_hours]);
    names.extend(trust.address);
    names.extend(trust.sites.into_iter().chain(trust.services).map(|place| place.name));
    names
}

fn with_fault(kind: FaultKind) -> World {
    let fault = Fault {
        kind,
        incident: Some("1a2b3c4d".to_owned()),
        retry_after: Some(90),
        typed: vec![("what_happened".to_owned(), "My words".to_owned())],
        action: "/concern/what-happened".to_owned(),
    };
    World {
        fault: Some(fault),
        ..World::default()
    }
}

fn with_case(case: FollowedCase) -> World {
    World {
        case: Some(case),
        ..World::default()
    }
}

/// Every page, in every state that has words of its own: what it is, the world it is drawn in, its address.
pub fn every_page() -> Vec<(String, World, String)> {
    let mut pages: Vec<(String, World, String)> = Vec::new();
    let mut add = |what: &str, world: World, address: &str| pages.push((what.to_owned(), world, address.to_owned()));
    for address in [
        "/",
        "/follow",
        "/follow?ended=yes",
        "/follow?confirmed=yes",
        "/follow/leave",
        "/support",
        "/support?council=E06000009",
        "/cookies",
        "/concern/records",
        "/concern/elsewhere",
        "/concern/elsewhere?missing=yes",
        "/concern/elsewhere/{body}",
        "/stages/nowhere",
        "/nowhere",
    ] {
        add("", World::default(), address);
    }
    for page in OwnPage::ALL {
        add("", World::default(), &paths::own_page(*page));
        add("all said", owed::said(), &paths::own_page(*page));
        add("away", owed::away(), &paths::own_page(*page));
    }
    for stage in Stage::ALL {
        add("", World::default(), &paths::stage(*stage));
    }
    for answers in guide::on_the_way() {
        let address = paths::what_can_i_do(answers);
        if let Some(question) = answers.next() {
            let mark = if address.contains('?') { '&' } else { '?' };
            add("wrong", World::default(), &format!("{address}{mark}asked={question}"));
        }
        add("", World::default(), &address);
    }
    let end = "/what-can-i-do?whose=ours&wish=put-right&now=over&age=longer";
    add("carry on", World::holding(answered(in_order())), end);
    for need in Need::ALL {
        for place in [
            "",
            "&council=E06000009",
            "&council=S12000033",
            "&council=W06000015",
            "&council=M99999999",
        ] {
            add("", World::default(), &format!("/support?need={need}{place}"));
        }
        let world = World {
            entries: support::entries(),
            ..World::default()
        };
        add(
            "entries",
            world.clone(),
            &format!("/support?need={need}&council=E06000009"),
        );
        let leaflet = format!("/support/leaflet?need={need}&council=E06000009");
        // Nobody helps with the others there: no leaflet.
        if [Need::ComplaintHelp, Need::Carers].contains(need) {
            for more in [
                "",
                "&asked=yes",
                "&entries=near-example",
                "&entries=near-example&print=large",
            ] {
                add("leaflet", world.clone(), &format!("{leaflet}{more}"));
            }
        }
    }
    for typed in ["", "FY5", "ZZ9 9ZZ", "Atlantis", "Lancashire"] {
        let world = World {
            tried: Some(Tried::typed(typed)),
            ..World::default()
        };
        add(typed, world, "/support?need=carers");
    }
    add("carry on", World::holding(answered(in_order())), "/");
    let one = World {
        tried: Some(Tried::typed("x")),
        ..World::default()
    };
    add("wrong", one, "/follow");
    for page in Page::ALL.iter().filter(|page| **page != Page::Check) {
        add("", World::default(), &paths::question(*page));
        // Somebody else: two of the pages are for those who write for another only.
        let about = if *page == Page::WhoFor { "" } else { "somebody-else" };
        let wrong = ConcernForm {
            about: about.to_owned(),
            ..ConcernForm::default()
        };
        add("wrong", World::holding(answered(wrong)), &paths::question(*page));
    }
    // What can be wrong with files, and what is said of those that were taken.
    let refused = FileFlaw::ALL.iter().map(|flaw| RefusedFile {
        name: FileName::new("plan.pdf"),
        flaw: *flaw,
    });
    let refused: Vec<_> = refused.collect();
    let files: Vec<_> = Checked::ALL
        .iter()
        .map(|checked| TakenFile {
            id: FileId(uuid::Uuid::nil()),
            name: FileName::new("photo.jpg"),
            kind: FileKind::Jpg,
            size: 3 * 1024 * 1024,
            checked: *checked,
        })
        .collect();
    let draft = Draft {
        refused: refused.clone(),
        ..answered(in_order())
    };
    let with_files = World {
        files: files.clone(),
        ..World::holding(draft)
    };
    add("files refused", with_files, &paths::question(Page::Files));
    let case = FollowedCase {
        files,
        refused,
        ..follow::case()
    };
    add("files", with_case(case.clone()), "/follow/files?files=yes");
    add("files refused", with_case(case.clone()), "/follow/files?refused=yes");
    add("files", with_case(case), "/follow/case");
    add("no files", with_case(follow::case()), "/follow/files?none=yes");
    for body in Body::ALL {
        add("", World::default(), &paths::elsewhere(*body));
    }
    for (page, form) in [
        (Page::PassOn, super::questions::elsewhere()),
        (Page::Sharing, super::questions::thanks()),
    ] {
        add(
            "its own track",
            World::holding(answered(form.clone())),
            &paths::question(page),
        );
        add("its own track", World::holding(answered(form)), "/concern/check");
    }
    for sheet in Sheet::ALL {
        let held = World {
            case: Some(follow::case()),
            ..sent::receipt(false)
        };
        let (here, there) = paths::afterwards(*sheet);
        add("", held.clone(), here);
        add("counted", held, &format!("{there}?counted=yes"));
    }
    add("data use", sent::data_use(), "/concern/sent");
    let about_another = ConcernForm {
        about: "somebody-else".to_owned(),
        writer: "relative".to_owned(),
        patient: "can-decide".to_owned(),
        ..in_order()
    };
    for (what, form) in [("", in_order()), ("about somebody else", about_another)] {
        add(what, World::holding(answered(form)), "/concern/check?changed=yes");
    }
    for (what, turn) in [("early", Turn::In(20)), ("over", Turn::Now)] {
        let world = World {
            turn: Some(turn),
            ..World::default()
        };
        add(what, world, "/concern/wait?ticket=1.0.2.x&early=yes");
    }
    let wrote_before = World {
        earlier: Some(reference()),
        ..World::holding(answered(in_order()))
    };
    add("again, and something is open", wrote_before, "/concern/check?again=yes");
    add("with code", sent::receipt(true), "/concern/sent");
    add("to be nudged", nudge::receipt(), "/concern/sent");
    for (what, texts) in [("to be nudged", false), ("to be nudged by text", true)] {
        for typed in ["quiet@example.com", "quiet@"] {
            let world = World {
                texts,
                ..World::holding(answered(nudge::form(typed)))
            };
            add(what, world, &paths::question(Page::Contact));
        }
    }
    add(
        "to be nudged",
        World::holding(answered(nudge::form("quiet@example.com"))),
        "/concern/check",
    );
    add("nudged", with_case(nudge::case()), "/follow/case");
    add("nudged", with_case(nudge::case()), "/follow/case/contact");
    add(
        "nudged no more",
        with_case(follow::case()),
        "/follow/case?forgotten=yes",
    );
    add("code saved", sent::receipt(false), "/concern/sent");
    for state in State::ALL {
        let outcome = (*state == State::Resolved).then_some(Outcome::PutRight);
        let case = FollowedCase {
            state: *state,
            outcome,
            ..follow::case()
        };
        add(state.code(), with_case(case), "/follow/case?write=yes");
    }
    let mut late = follow::case();
    late.clocks[1].due.on = day(2026, 11, 19);
    add("late", with_case(late), "/follow/case");
    for problems in [Vec::new(), vec![Problem::new("message", Flaw::Missing)]] {
        let kept = follow::kept(PersonAct::Write, &[("message", "My words")], &problems);
        let case = FollowedCase { kept, ..follow::case() };
        add("kept", with_case(case), "/follow/case");
    }
    add("closed", with_case(follow::closed()), "/follow/case");
    let mut asked = follow::case();
    (asked.wants_update, asked.wants_to_stop) = (true, true);
    add("asked to stop", with_case(asked), "/follow/case");
    for act in PersonAct::ALL.iter().filter(|act| **act != PersonAct::Write) {
        let may = vec![*act];
        let case = FollowedCase { may, ..follow::case() };
        add(act.code(), with_case(case), &paths::follow_act(*act));
        let late = FollowedCase {
            may: Vec::new(),
            ..follow::closed()
        };
        add("not now", with_case(late), &paths::follow_act(*act));
        add("done", with_case(follow::case()), &format!("/follow/case?{act}=yes"));
    }
    let mut looked = with_case(follow::case());
    add("nobody", looked.clone(), paths::FOLLOW_LOOKED);
    looked.looked = vec![Looked {
        on: today(),
        roles: Role::ALL.to_vec(),
    }];
    add("everybody", looked, paths::FOLLOW_LOOKED);
    add("", World::default(), "/follow?away=yes");
    for code in [true, false] {
        add("", saved::saved(code), "/concern/saved");
    }
    add("", World::default(), "/concern/come-back");
    let mut alerted = sent::receipt(true);
    if let Some(receipt) = &mut alerted.receipt {
        receipt.alerts = Class::ALL.to_vec();
        if let Some(once) = &mut receipt.once {
            once.patient_code = Some(once.code.clone());
        }
    }
    add("with help and the patient's code", alerted, "/concern/sent");
    let untold = FollowedCase {
        may_be_told: false,
        ..follow::case()
    };
    add("not to be told", with_case(untold), "/follow/case");
    add("", World::default(), "/agree");
    add("", World::default(), "/agree/{code}");
    add("", World::default(), "/agree/leave");
    for decision in ["", "agree"] {
        let mut world = agree::asked();
        if let Some(asked) = &mut world.asked {
            asked.kept = Some(AnswerForm {
                decision: decision.to_owned(),
                ..AnswerForm::default()
            });
        }
        add(decision, world, "/agree/decide");
    }
    for address in ["/follow/lost-code?asked=yes", "/helping?asked=yes", "/link/{link}"] {
        add("", World::default(), address);
        let tried = Some(Tried::typed("x"));
        add(
            "wrong",
            World {
                tried,
                ..World::default()
            },
            address,
        );
    }
    add("", keys::helping(), "/helping");
    add("asked", keys::followed(None), "/helping/join?asked=yes");
    add("", keys::helpers(), "/follow/helpers?stopped=yes");
    for sight in Sight::ALL {
        add(sight.code(), keys::followed(Some(*sight)), "/follow/case");
    }
    for kind in FaultKind::ALL {
        add(&kind.to_string(), with_fault(*kind), "/concern/what-happened");
    }
    pages
}

#[tokio::test]
async fn no_public_page_is_above_the_reading_age_of_11() {
    let mut table = Vec::new();
    for (what, world, address) in every_page() {
        let page = get(&world, &address).await;
        assert!(page.location.is_none(), "{address} {what} leads elsewhere");
        table.push((age(&read(&world, &page)), format!("{address} {what}")));
    }
    table.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    println!("Reading age, by page:");
    for (age, page) in &table {
        println!("{age:5.1}  {page}");
    }
    let hard: Vec<_> = table.into_iter().filter(|(age, _)| *age > AGE_MAX).collect();
    assert!(hard.is_empty(), "above {AGE_MAX}: {hard:#?}");
}

/// A block of fewer words than this says too little to be judged by itself: one long word decides.
const JUDGED: usize = 12;

#[tokio::test]
async fn no_hard_paragraph_hides_on_an_easy_page() {
    let mut found = Vec::new();
    for (_, world, address) in every_page() {
        let blocks = read(&world, &get(&world, &address).await);
        let long = blocks
            .into_iter()
            .filter(|block| sentences(block).concat().len() >= JUDGED);
        found.extend(long.map(|block| (age_of_text(&block), block)));
    }
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    found.dedup();
    for (age, block) in &found[..8] {
        println!("{age:5.1}  {block}");
    }
    assert!(found.len() > 30, "{found:#?}");
    found.retain(|(age, _)| *age > AGE_MAX);
    assert!(found.is_empty(), "above {AGE_MAX}: {found:#?}");
}

#[tokio::test]
async fn no_title_says_what_it_is_about() {
    for (what, world, address) in every_page() {
        let title = get(&world, &address).await.title().to_lowercase();
        let telling = [
            "complain", "concern", "abuse", "harm", "my words", "sample", "north", "7km3",
        ];
        let told: Vec<_> = telling.iter().filter(|word| title.contains(**word)).collect();
        assert!(told.is_empty(), "{address} {what}: {title}: {told:?}");
    }
}

#[tokio::test]
async fn every_page_that_the_public_can_reach_is_measured() {
    let measured = every_page();
    for route in leptos_axum::generate_route_list(app::routes::App) {
        let address = route
            .path()
            .replace("{page}", "where")
            .replace("{act}", "stop")
            .replace("{stage}", "pals");
        let found = measured
            .iter()
            .any(|(_, _, one)| one.split('?').next() == Some(&address));
        assert!(
            found || address.starts_with(paths::DESK),
            "{address}: add it to every_page"
        );
    }
}

#[test]
fn the_formula_tells_plain_words_from_hard_ones() {
    let hard = "Complainants dissatisfied with the organisation's determination are entitled to request an independent \
        investigation by the appropriate regulatory authority, notwithstanding any contemporaneous correspondence.";
    assert!(age_of_text(hard) > 20.0, "{}", age_of_text(hard));
    assert!(age_of_text("We read it. We tell you that we have it within 3 working days.") < 8.0);
    // By hand: 8 words, 1 sentence, 9 syllables.
    let expected = 0.39 * 8.0 + 11.8 * 9.0 / 8.0 - 15.59 + 5.0;
    assert!((age_of_text("You can phone us to ask what happened.") - expected).abs() < 1e-9);
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    let table: &[(&str, usize)] = &[
        ("a", 1),
        ("the", 1),
        ("we", 1),
        ("you", 1),
        ("code", 1),
        ("phone", 1),
        ("closed", 1),
        ("asked", 1),
        ("wrote", 1),
        ("times", 1),
        ("staff", 1),
        ("nhs", 1),
        ("999", 1),
        ("concern", 2),
        ("complaint", 2),
        ("people", 2),
        ("started", 2),
        ("pages", 2),
        ("changes", 2),
        ("being", 2),
        ("trying", 2),
        ("doing", 2),
        ("answer", 2),
        ("table", 2),
        ("question", 2),
        ("hospital", 3),
        ("reference", 3),
        ("computer", 3),
        ("suggestion", 3),
        ("ombudsman", 3),
        ("usual", 3),
        ("period", 3),
        ("special", 2),
        ("diary", 3),
        ("decision", 3),
        ("organisation", 5),
        ("independent", 4),
    ];
    let wrong: Vec<_> = table
        .iter()
        .filter(|(word, said)| syllables(word) != *said)
        .map(|(word, said)| (word, said, syllables(word)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn names_labels_and_numbers_do_not_count() {
    assert_eq!(sentences("Day"), Vec::<Vec<String>>::new());
    assert_eq!(sentences("It is free.").len(), 1);
    assert_eq!(sentences("We have it. Is it yours? Phone us:").len(), 3);
}

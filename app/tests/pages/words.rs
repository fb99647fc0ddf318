//! Every sentence that code looks up is in a catalogue, every catalogue is sound, and sentences stay short.

use app::domain::access::Role;
use app::domain::case::{EventKind, Kind, Outcome, State};
use app::domain::concern::{About, ConcernForm, Page, Rules, Signpost, Want, WhenKnown, YesNo};
use app::domain::consent::Writer;
use app::domain::deadline::DueWhat;
use app::domain::directory::{DueBecause, EntryChange, EntryForm, LinkFound};
use app::domain::elsewhere::Body;
use app::domain::follow::PersonAct;
use app::domain::guide::{Question, Stage};
use app::domain::language::Language;
use app::domain::language::Part;
use app::domain::not_required::Ground;
use app::domain::offer::How;
use app::domain::own_page::{OwnPage, WordsFlaw};
use app::domain::person::{Channel, Need, Never};
use app::domain::record::{Done, Source, Way, WrittenRecord};
use app::domain::search::Which;
use app::domain::telltale::Number;
use app::domain::thanks::Publish;
use app::port::{Alike, FaultKind};
use app::words::{catalogues, has};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Words in a sentence at most (the NHS content style).
const SENTENCE_MAX: usize = 20;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The literals that `t`, `t_with` and `t_count` are called with, in one file.
fn looked_up(source: &str) -> Vec<String> {
    let calls = ["t(\"", "t_with(\"", "t_count(\""];
    let starts = calls.iter().flat_map(|call| {
        source.match_indices(call).filter_map(move |(at, _)| {
            let before = source[..at].chars().next_back();
            let word = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.');
            (!word).then(|| {
                source[at + call.len()..]
                    .split('"')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
        })
    });
    starts.collect()
}

#[test]
fn every_sentence_that_code_names_is_there() {
    let mut files = Vec::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut files);
    let (mut seen, mut missing) = (0, Vec::new());
    for file in files {
        let source = std::fs::read_to_string(&file).expect("a source");
        for id in looked_up(&source) {
            seen += 1;
            if !has(&id) {
                missing.push(format!("{}: {id}", file.display()));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(seen > 150, "only {seen} were found: does the scan still see them?");
}

#[test]
fn every_code_has_its_words() {
    let mut ids: Vec<String> = Vec::new();
    let mut of = |prefix: &str, codes: Vec<&str>, end: &str| {
        ids.extend(codes.into_iter().map(|code| format!("{prefix}-{code}{end}")))
    };
    of("want", Want::ALL.iter().map(|want| want.code()).collect(), "");
    of(
        "want",
        Signpost::ALL.iter().map(|signpost| signpost.code()).collect(),
        "",
    );
    for end in ["", "-heading", "-what"] {
        of("body", Body::ALL.iter().map(|body| body.code()).collect(), end);
    }
    for prefix in ["share_name", "pass_on"] {
        of(prefix, YesNo::ALL.iter().map(|answer| answer.code()).collect(), "");
    }
    of(
        "publish",
        Publish::ALL.iter().map(|publish| publish.code()).collect(),
        "",
    );
    of("about", About::ALL.iter().map(|about| about.code()).collect(), "");
    of("when", WhenKnown::ALL.iter().map(|known| known.code()).collect(), "");
    of(
        "channel",
        Channel::ALL.iter().map(|channel| channel.code()).collect(),
        "",
    );
    of(
        "sent-next",
        Channel::ALL.iter().map(|channel| channel.code()).collect(),
        "",
    );
    of(
        "check-number",
        Number::ALL.iter().map(|number| number.code()).collect(),
        "",
    );
    of("need", Need::ALL.iter().map(|need| need.code()).collect(), "");
    let recorded = || Source::ALL.iter().filter(|source| source.is_recorded());
    let sent = WrittenRecord::ALL.iter().filter(|sent| **sent != WrittenRecord::Owed);
    let sent: Vec<_> = sent.map(|sent| sent.code()).collect();
    for (prefix, codes) in [
        (
            "source",
            Source::ALL.iter().map(|source| source.code()).collect::<Vec<_>>(),
        ),
        ("written-record-how", recorded().map(|source| source.code()).collect()),
        ("record-want", Want::ALL.iter().map(|want| want.code()).collect()),
        (
            "record-writer",
            Writer::ALL.iter().map(|writer| writer.code()).collect(),
        ),
        (
            "record-pass_on",
            YesNo::ALL.iter().map(|answer| answer.code()).collect(),
        ),
        ("record-done", Done::ALL.iter().map(|done| done.code()).collect()),
        ("desk-way", Way::ALL.iter().map(|way| way.code()).collect()),
        ("desk-how", sent.clone()),
        ("desk-record-went", sent),
        ("desk-outside", Ground::ALL.iter().map(|ground| ground.code()).collect()),
        ("search-by", Alike::ALL.iter().map(|alike| alike.code()).collect()),
        ("search-which", Which::ALL.iter().map(|which| which.code()).collect()),
    ] {
        of(prefix, codes, "");
    }
    // Nobody is found on the page of a record by the reference or by words.
    let alike = Alike::ALL
        .iter()
        .filter(|alike| !matches!(alike, Alike::Reference | Alike::Words));
    of("record-alike", alike.map(|alike| alike.code()).collect(), "");
    of("kind", Kind::ALL.iter().map(|kind| kind.code()).collect(), "");
    of(
        "outcome",
        Outcome::ALL.iter().map(|outcome| outcome.code()).collect(),
        "",
    );
    for (prefix, codes) in [
        (
            "directory-due",
            DueBecause::ALL.iter().map(|why| why.code()).collect::<Vec<_>>(),
        ),
        (
            "directory-step",
            EntryChange::ALL.iter().map(|change| change.code()).collect(),
        ),
        (
            "directory-was",
            EntryChange::ALL.iter().map(|change| change.code()).collect(),
        ),
        (
            "directory-link",
            LinkFound::ALL.iter().map(|found| found.code()).collect(),
        ),
        ("directory-field", EntryForm::columns()),
        ("signpost-told", How::ALL.iter().map(|how| how.code()).collect()),
        (
            "offers",
            How::ALL.iter().map(|how| how.code()).chain(["entry"]).collect(),
        ),
    ] {
        of(prefix, codes, "");
    }
    for prefix in ["layout-link", "own-words-page"] {
        of(prefix, OwnPage::ALL.iter().map(|page| page.code()).collect(), "");
    }
    of(
        "own-words-problem",
        WordsFlaw::ALL.iter().map(|flaw| flaw.code()).collect(),
        "",
    );
    for prefix in ["own-words-how", "own-words-means"] {
        let signs = ["heading", "smaller", "bullets", "numbers", "strong", "emphasis", "link"];
        of(prefix, signs.to_vec(), "");
    }
    of(
        "translation-part",
        Part::ALL.iter().map(|part| part.name()).collect(),
        "",
    );
    of(
        "translation-language",
        Language::ALL.iter().map(|language| language.tag()).collect(),
        "",
    );
    let pictures = app::pages::pictures::PICTURES.iter();
    of("picture", pictures.map(|(name, _)| *name).collect(), "");
    let tested = app::pages::public::tested().expect("docs/accessibility.json");
    of(
        "accessibility-found",
        tested.found.iter().map(String::as_str).collect(),
        "",
    );
    of("role", Role::ALL.iter().map(|role| role.code()).collect(), "");
    of(
        "case-due",
        DueWhat::ALL
            .iter()
            .filter(|what| what.is_promised())
            .map(|what| what.code())
            .collect(),
        "",
    );
    of(
        "event",
        EventKind::ALL
            .iter()
            .filter(|event| event.is_for_the_person())
            .map(|event| event.code())
            .collect(),
        "",
    );
    for end in ["", "-what"] {
        of(
            "stage",
            State::ALL.iter().map(|state| state.code()).chain(["taken"]).collect(),
            end,
        );
    }
    for end in ["-heading", "-what", "-do", "-how-long", "-who-helps"] {
        of("stage", Stage::ALL.iter().map(|stage| stage.code()).collect(), end);
    }
    for end in ["", "-hint"] {
        of(
            "guide-ask",
            Question::ALL.iter().map(|question| question.code()).collect(),
            end,
        );
    }
    of(
        "guide",
        Question::ALL.iter().map(|question| question.code()).collect(),
        "-missing",
    );
    for end in ["-heading", "-what", "-do"] {
        of("fault", FaultKind::ALL.iter().map(|kind| kind.code()).collect(), end);
    }
    of(
        "question",
        Page::ALL
            .iter()
            .filter(|page| **page != Page::Check)
            .map(|page| page.code())
            .collect(),
        "",
    );
    of(
        "field",
        Page::ALL.iter().flat_map(|page| page.fields()).copied().collect(),
        "",
    );
    of("field", vec!["message", "reference"], "");
    of(
        "field",
        PersonAct::ALL.iter().flat_map(|act| act.fields()).copied().collect(),
        "",
    );
    for end in ["-heading", "-press", "-done"] {
        of("act", PersonAct::ALL.iter().map(|act| act.code()).collect(), end);
    }
    of(
        "case-met",
        DueWhat::ALL
            .iter()
            .filter(|what| what.is_promised())
            .map(|what| what.code())
            .collect(),
        "",
    );
    of("looked", Role::ALL.iter().map(|role| role.code()).collect(), "");
    for list in ["never", "desk-never"] {
        of(list, Never::ALL.iter().map(|never| never.code()).collect(), "");
    }
    of("place", vec!["choose", "do-not-know", "or"], "");
    for cookie in ["pals-draft", "pals-visit", "pals-form", "pals-desk"] {
        of(&format!("cookies-{cookie}"), vec!["why", "until"], "");
    }
    let missing: Vec<_> = ids.into_iter().filter(|id| !has(id)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Forms of every kind of wrong, field by field.
fn wrong_forms() -> Vec<ConcernForm> {
    let mut forms = vec![
        ConcernForm::default(),
        ConcernForm {
            about: "made-up".to_owned(),
            ..ConcernForm::default()
        },
    ];
    for filler in ["", "x", "99", &"x".repeat(30_000)] {
        let text = || filler.to_owned();
        for (when, channel) in [
            ("day", "email"),
            ("roughly", "phone"),
            ("still-happening", "text"),
            ("made-up", "post"),
            ("day", "made-up"),
            ("day", "none"),
        ] {
            for (want, about) in [("elsewhere", "myself"), ("thanks", "myself")] {
                forms.push(ConcernForm {
                    want: want.to_owned(),
                    about: about.to_owned(),
                    name: "A name".to_owned(),
                    body: text(),
                    body_name: text(),
                    pass_on: text(),
                    share_name: text(),
                    publish: text(),
                    ..ConcernForm::default()
                });
            }
            forms.push(ConcernForm {
                want: text(),
                about: "somebody-else".to_owned(),
                patient_name: text(),
                relationship: text(),
                writer: text(),
                patient: text(),
                what_happened: text(),
                when: when.to_owned(),
                when_day: text(),
                when_month: text(),
                when_year: text(),
                when_words: text(),
                site: text(),
                service: text(),
                name: text(),
                channel: channel.to_owned(),
                email: text(),
                phone: text(),
                may_leave_message: text(),
                text_number: text(),
                post_address: text(),
                nudge: text(),
                never: vec![if filler.is_empty() { "post" } else { "made-up" }.to_owned()],
                safe_words: text(),
                needs: vec!["interpreter".to_owned(), "other".to_owned(), "made-up".to_owned()],
                language: text(),
                other_need: text(),
                ..ConcernForm::default()
            });
        }
    }
    let (day, month, year) = ("1".to_owned(), "1".to_owned(), "2999".to_owned());
    forms.push(ConcernForm {
        when: "day".to_owned(),
        when_day: day,
        when_month: month,
        when_year: year,
        ..ConcernForm::default()
    });
    forms
}

#[test]
fn every_problem_that_a_form_can_have_has_its_sentence() {
    let problems = [false, true].into_iter().flat_map(|by_text| {
        let rules = Rules {
            sites: &["north"],
            services: &["heart"],
            today: super::stage::today(),
            by_text,
        };
        let of = |form: ConcernForm| Page::ALL.iter().flat_map(move |page| form.problems(*page, &rules));
        wrong_forms().into_iter().flat_map(of).collect::<Vec<_>>()
    });
    let ids: BTreeSet<String> = problems
        .map(|problem| problem.message_id())
        .chain([
            "problem-message-missing".to_owned(),
            "problem-message-holds-code".to_owned(),
            "problem-decision-missing".to_owned(),
            "problem-talk-missing".to_owned(),
            "problem-share_with-too-long".to_owned(),
            "problem-again-missing".to_owned(),
            "problem-safe_words-holds-code".to_owned(),
            "problem-message-too-long".to_owned(),
            "problem-when_date-missing".to_owned(),
            "problem-helper-missing".to_owned(),
            "problem-helper-too-long".to_owned(),
            "problem-sight-missing".to_owned(),
        ])
        .collect();
    let missing: Vec<_> = ids.iter().filter(|id| !has(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // And the other way round: a sentence for a problem that nothing can have is dead.
    let public = catalogues(Language::English)
        .into_iter()
        .filter(|(name, _)| ["form.ftl", "follow.ftl", "helping.ftl", "agree.ftl", "afterwards.ftl"].contains(name));
    let spoken = public
        .flat_map(|(_, source)| source.lines())
        .filter_map(|line| line.split(" = ").next())
        .filter(|id| id.starts_with("problem-"));
    let dead: Vec<_> = spoken.filter(|id| !ids.contains(*id)).collect();
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn every_catalogue_is_sound_and_no_id_stands_twice() {
    let mut seen = BTreeSet::new();
    for (name, source) in catalogues(Language::English) {
        let resource = fluent_syntax::parser::parse(source);
        assert!(
            resource.is_ok(),
            "{name}: {:?}",
            resource.err().map(|(_, errors)| errors)
        );
        let ids = source
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split(" =").next());
        for id in ids {
            assert!(seen.insert(id.to_owned()), "{name}: {id} stands twice");
        }
    }
}

#[test]
fn what_the_public_reads_is_short_and_plain() {
    let mut long = Vec::new();
    let staff_only = [
        "desk.ftl",
        "directory.ftl",
        "own_words.ftl",
        "clocks.ftl",
        "issues.ftl",
        "record.ftl",
        "translations.ftl",
        "triage.ftl",
    ];
    for (name, source) in catalogues(Language::English)
        .into_iter()
        .filter(|(name, _)| !staff_only.contains(name))
    {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let Some((_, text)) = line.split_once(['=', ']']) else {
                continue;
            };
            // An argument counts as one word.
            let text = text
                .split('{')
                .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest))
                .collect::<Vec<_>>()
                .join("X");
            // What a licence wants said, in its own words.
            if text.contains("Royal Mail copyright") {
                continue;
            }
            for sentence in text.split_inclusive(['.', '?', ':', '!']) {
                let words = sentence.split_whitespace().count();
                if words > SENTENCE_MAX {
                    long.push(format!("{name}: {words} words: {sentence}"));
                }
            }
            for stiff in [
                "please note",
                "e.g.",
                "i.e.",
                "etc",
                "unfortunately",
                "complainant",
                "valued",
            ] {
                assert!(!text.to_lowercase().contains(stiff), "{name}: {stiff}: {text}");
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

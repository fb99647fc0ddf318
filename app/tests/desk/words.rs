//! Every sentence that the desk looks up by a code is in a catalogue.

use app::domain::access::{Act, Role};
use app::domain::assessment::{Complexity, Grade, Likelihood, Severity};
use app::domain::case::{EventKind, Kind, Outcome, State};
use app::domain::concern::Want;
use app::domain::consent::{Consent, ConsentChange, Method};
use app::domain::deadline::DueWhat;
use app::domain::language::Language;
use app::domain::link::Tie;
use app::domain::not_required::Ground;
use app::domain::person::{Channel, Need};
use app::domain::plan::Settled;
use app::domain::suspicion::Sign;
use app::domain::told::Told;
use app::domain::track::Asked;
use app::port::{KeptFor, View};
use app::words::has;

#[test]
fn every_code_has_its_words() {
    let mut ids: Vec<String> = Vec::new();
    let mut of = |prefix: &str, codes: Vec<&str>| ids.extend(codes.into_iter().map(|code| format!("{prefix}-{code}")));
    of("role", Role::ALL.iter().map(|role| role.code()).collect());
    of("kind", Kind::ALL.iter().map(|kind| kind.code()).collect());
    of("want", Want::ALL.iter().map(|want| want.code()).collect());
    of("need", Need::ALL.iter().map(|need| need.code()).collect());
    of("channel", Channel::ALL.iter().map(|channel| channel.code()).collect());
    of("outcome", Outcome::ALL.iter().map(|outcome| outcome.code()).collect());
    of("desk-state", State::ALL.iter().map(|state| state.code()).collect());
    of("desk-event", EventKind::ALL.iter().map(|event| event.code()).collect());
    of("desk-view", View::ALL.iter().map(|view| view.code()).collect());
    let more: Vec<_> = KeptFor::ALL.iter().filter_map(|what| what.more()).collect();
    let forms = KeptFor::ALL.iter().filter(|what| !more.contains(what));
    let forms: Vec<&str> = forms.map(|what| what.code()).collect();
    for prefix in [
        "desk-form",
        "desk-label",
        "desk-hint",
        "desk-press",
        "desk-kept-for",
        "desk-done",
        "desk-moved",
    ] {
        of(prefix, forms.clone());
    }
    of(
        "desk-press",
        vec![
            "acknowledge-anyway",
            "reply-anyway",
            "note-anyway",
            "hand-over-anyway",
            "resolve-anyway",
            "reopen-anyway",
        ],
    );
    of("desk-kept-for", more.iter().map(|what| what.code()).collect());
    of("clocks", DueWhat::ALL.iter().map(|what| what.code()).collect());
    of(
        "plan-settled",
        Settled::ALL.iter().map(|settled| settled.code()).collect(),
    );
    of(
        "triage-severity",
        Severity::ALL.iter().map(|code| code.code()).collect(),
    );
    of(
        "triage-likelihood",
        Likelihood::ALL.iter().map(|code| code.code()).collect(),
    );
    of(
        "triage-complexity",
        Complexity::ALL.iter().map(|code| code.code()).collect(),
    );
    of("triage-grade", Grade::ALL.iter().map(|grade| grade.code()).collect());
    of("triage-tie", Tie::ALL.iter().map(|tie| tie.code()).collect());
    of("desk-outside", Ground::ALL.iter().map(|ground| ground.code()).collect());
    let grounds = Ground::ALL.iter().filter(|ground| ground.is_chosen());
    of("triage-ground", grounds.map(|ground| ground.code()).collect());
    of("told", Told::ALL.iter().map(|told| told.code()).collect());
    of("track-asked", Asked::ALL.iter().map(|asked| asked.code()).collect());
    of("track-kind", Kind::ALL.iter().map(|kind| kind.code()).collect());
    of(
        "desk-consent",
        Consent::ALL.iter().map(|stands| stands.code()).collect(),
    );
    of(
        "desk-consent-change",
        ConsentChange::ALL.iter().map(|change| change.code()).collect(),
    );
    let methods: Vec<&str> = Method::ALL.iter().map(|method| method.code()).collect();
    of("desk-terms-came", methods);
    let recorded = Method::ALL.iter().filter(|method| method.is_recorded());
    of("desk-method", recorded.map(|method| method.code()).collect());
    for words in ["recorded", "agree"] {
        of(words, vec!["terms", "talk", "records", "share_with", "share_with-hint"]);
    }
    of("desk-sign", Sign::ALL.iter().map(|sign| sign.code()).collect());
    of("desk-done", vec![Act::Claim.code(), Act::Release.code()]);
    of("desk-moved", vec![Act::Claim.code(), Act::Release.code()]);
    of(
        "desk-to",
        vec![
            "hand-over",
            "resolve",
            "reopen",
            "dismiss",
            "plan",
            "update",
            "change-track",
        ],
    );
    of(
        "desk-consequence",
        vec!["hand-over", "resolve", "reopen", "plan", "update", "change-track"],
    );
    of(
        "problem",
        vec![
            "reply-missing",
            "reply-too-long",
            "note-missing",
            "note-too-long",
            "change-missing",
            "patient_email-format",
            "patient_email-contradicts",
            "talk-missing",
            "share_with-too-long",
            "method-missing",
            "settled-missing",
            "respond_by-missing",
            "respond_by-not-real",
            "respond_by-past",
            "respond_by-too-far",
            "respond_by-contradicts",
            "told-missing",
            "told-contradicts",
            "to-missing",
            "asked-missing",
            "asked-contradicts",
            "asked_on-missing",
            "asked_on-not-real",
            "asked_on-future",
            "asked_on-past",
            "until-not-real",
            "until-past",
        ],
    );
    let missing: Vec<_> = ids.into_iter().filter(|id| !has(id)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_sentence_is_written_twice() {
    let (mut seen, mut twice) = (std::collections::BTreeSet::new(), Vec::new());
    for (_, source) in app::words::catalogues(Language::English) {
        let ids = source
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="));
        twice.extend(ids.map(|(id, _)| id).filter(|id| !seen.insert(*id)));
    }
    assert_eq!(twice, Vec::<&str>::new());
}

#[test]
fn the_browser_finds_where_the_time_goes() {
    assert_eq!(app::words::t("desk-kept-at"), "Kept at {time}. Not sent yet.");
}

#[test]
fn every_sentence_that_the_desk_names_is_there() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pages/desk");
    let mut missing = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        // Literals that are whole ids; those that a code completes are looked up by `every_code_has_its_words`.
        let literals = source
            .split('"')
            .skip(1)
            .step_by(2)
            .filter(|literal| literal.starts_with("desk-") && !literal.contains('{'));
        missing.extend(literals.filter(|id| !has(id)).map(str::to_owned));
    }
    assert_eq!(missing, Vec::<String>::new());
}

//! Rights: deny by default, lists agree with openings, and docs/states.md is what `may` says.

use app::domain::access::{Act, Actor, Facts, Holder, Refusal, Role, Scope, may};
use app::domain::case::State;
use app::domain::ids::StaffId;
use std::fmt::Write as _;

fn actor(role: Role) -> Actor {
    let division = (role == Role::Investigator).then(|| "Surgery".to_owned());
    Actor {
        id: StaffId(uuid::Uuid::from_u128(1)),
        name: "A. Example".into(),
        role,
        division,
    }
}

const CASE_ACTS: &[Act] = &[
    Act::Read,
    Act::Claim,
    Act::Acknowledge,
    Act::Reply,
    Act::Note,
    Act::HandOver,
    Act::Resolve,
    Act::Reopen,
];

fn every_fact() -> impl Iterator<Item = Facts> {
    State::ALL.iter().flat_map(|state| {
        Holder::ALL.iter().flat_map(move |holder| {
            [true, false].map(|own_division| Facts {
                state: *state,
                holder: *holder,
                own_division,
            })
        })
    })
}

#[test]
fn an_administrator_never_reads_or_changes_a_case() {
    for facts in every_fact() {
        for act in CASE_ACTS {
            assert_eq!(
                may(&actor(Role::Administrator), *act, Some(&facts)),
                Err(Refusal::NoSight),
                "{act} {facts:?}"
            );
        }
    }
    assert_eq!(actor(Role::Administrator).scope(), Scope::Nothing);
}

#[test]
fn an_auditor_reads_and_changes_nothing() {
    for facts in every_fact() {
        for act in CASE_ACTS {
            assert_eq!(
                may(&actor(Role::Auditor), *act, Some(&facts)).is_ok(),
                *act == Act::Read,
                "{act} {facts:?}"
            );
        }
    }
}

#[test]
fn an_investigator_does_not_know_of_other_divisions_cases() {
    for facts in every_fact() {
        for act in CASE_ACTS {
            let answer = may(&actor(Role::Investigator), *act, Some(&facts));
            match (facts.own_division, act) {
                (false, _) => assert_eq!(answer, Err(Refusal::NoSight)),
                (true, Act::Read | Act::Note) => assert_eq!(answer, Ok(())),
                (true, _) => assert_eq!(answer, Err(Refusal::NoRight)),
            }
        }
    }
}

#[test]
fn an_officer_writes_on_their_own_cases_only() {
    for facts in every_fact().filter(|facts| facts.holder != Holder::You) {
        for act in [Act::Acknowledge, Act::Reply, Act::HandOver, Act::Resolve] {
            assert_eq!(
                may(&actor(Role::Officer), act, Some(&facts)),
                Err(Refusal::NoRight),
                "{act} {facts:?}"
            );
        }
    }
}

#[test]
fn a_held_case_is_not_claimed() {
    for facts in every_fact().filter(|facts| facts.holder != Holder::Nobody) {
        for role in [Role::Officer, Role::SeniorOfficer, Role::Manager] {
            assert_eq!(may(&actor(role), Act::Claim, Some(&facts)), Err(Refusal::NotNow));
        }
    }
}

#[test]
fn nothing_is_resolved_before_the_person_was_told_that_we_have_it() {
    assert_eq!(State::Received.after(Act::Resolve), None);
}

#[test]
fn a_list_shows_exactly_what_may_be_read() {
    for role in Role::ALL {
        let actor = actor(*role);
        for facts in every_fact() {
            let listed = match actor.scope() {
                Scope::All => true,
                Scope::Division(_) => facts.own_division,
                Scope::Nothing => false,
            };
            assert_eq!(may(&actor, Act::Read, Some(&facts)).is_ok(), listed, "{role} {facts:?}");
        }
    }
}

#[test]
fn nobody_does_a_thing_without_a_case_that_is_about_one() {
    for role in Role::ALL {
        for act in CASE_ACTS {
            assert_eq!(may(&actor(*role), *act, None), Err(Refusal::NoRight));
        }
    }
}

/// `docs/states.md` as `may` would have it.
fn states() -> String {
    let mut page = String::from(
        "# States, acts and roles\n\n\
         Printed from `app::domain` by `cargo test -p app --features ssr --test domain`; with `UPDATE_DOCS=1` it is written anew.\n\n\
         ## Where an act leads\n\n| state | act | then |\n|---|---|---|\n",
    );
    for state in State::ALL {
        for act in CASE_ACTS {
            if let Some(next) = state.after(*act) {
                let _ = writeln!(page, "| {state} | {act} | {next} |");
            }
        }
    }
    page.push_str(
        "\nA message from the person leads from answered to acknowledged, and leaves every other state as it is.\n",
    );
    page.push_str("\n## Who may do what\n\n`mine`: held by the one who asks. `yes`: whoever holds it. `free`: while nobody holds it. `division`: cases of their own division. Empty: no.\n");
    for state in State::ALL {
        let _ = write!(page, "\n### {state}\n\n| act |");
        for role in Role::ALL {
            let _ = write!(page, " {role} |");
        }
        page.push_str("\n|---|---|---|---|---|---|---|\n");
        for act in CASE_ACTS {
            let _ = write!(page, "| {act} |");
            for role in Role::ALL {
                let _ = write!(page, " {} |", cell(*role, *act, *state));
            }
            page.push('\n');
        }
    }
    page.push_str("\n## Acts that are about no case\n\n| act |");
    for role in Role::ALL {
        let _ = write!(page, " {role} |");
    }
    page.push_str("\n|---|---|---|---|---|---|---|\n");
    for act in Act::ALL.iter().filter(|act| !CASE_ACTS.contains(act)) {
        let _ = write!(page, "| {act} |");
        for role in Role::ALL {
            let _ = write!(
                page,
                " {} |",
                if may(&actor(*role), *act, None).is_ok() {
                    "yes"
                } else {
                    ""
                }
            );
        }
        page.push('\n');
    }
    page
}

fn cell(role: Role, act: Act, state: State) -> &'static str {
    let ok = |holder, own_division| {
        may(
            &actor(role),
            act,
            Some(&Facts {
                state,
                holder,
                own_division,
            }),
        )
        .is_ok()
    };
    let [nobody, you, colleague] = [Holder::Nobody, Holder::You, Holder::Colleague].map(|holder| ok(holder, true));
    let other_division = Holder::ALL.iter().any(|holder| ok(*holder, false));
    match (nobody, you, colleague) {
        (true, true, true) if !other_division => "division",
        (true, true, true) => "yes",
        (false, true, false) => "mine",
        (true, false, false) => "free",
        (false, false, false) => "",
        other => panic!("docs/states.md has no word for {other:?}"),
    }
}

#[test]
fn docs_states_md_is_what_may_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/states.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, states()).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == states(),
        "docs/states.md differs from the rules: run again with UPDATE_DOCS=1 and read the change"
    );
}

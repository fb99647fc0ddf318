//! Rights: deny by default, lists agree with openings, and docs/states.md is what `may` says.

use app::domain::access::{Act, Actor, Facts, Holder, Refusal, Role, Scope, may};
use app::domain::case::{Change, Kind, State};
use app::domain::consent::{Consent, ConsentChange, Patient, Writer, evidence};
use app::domain::ids::StaffId;
use chrono::NaiveDate;
use std::fmt::Write as _;

pub fn actor(role: Role) -> Actor {
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
    Act::HoldingReply,
    Act::Consent,
    Act::VerifyConsent,
    Act::DealWithAlert,
    Act::Note,
    Act::Signpost,
    Act::HandOver,
    Act::Resolve,
    Act::Reopen,
    Act::Release,
    Act::Dismiss,
    Act::KeepOpen,
    Act::LogContact,
    Act::PartPerson,
    Act::SendRecord,
    Act::SortOut,
    Act::ChangeTrack,
    Act::Plan,
    Act::Update,
    Act::Issue,
    Act::Assess,
    Act::DecideLate,
    Act::NotRequired,
    Act::PassOn,
    Act::Link,
    Act::Merge,
    Act::Split,
    Act::TakeOver,
    Act::RenewCode,
];

fn every_fact() -> impl Iterator<Item = Facts> {
    State::ALL.iter().flat_map(|state| {
        Holder::ALL.iter().flat_map(move |holder| {
            [true, false].into_iter().flat_map(move |own_division| {
                Consent::ALL.iter().flat_map(move |consent| {
                    [
                        (false, false, false, false),
                        (true, false, false, false),
                        (false, true, false, false),
                        (false, false, true, false),
                        (true, false, true, false),
                        (false, false, false, true),
                    ]
                    .map(|(alert, quarantined, wants_to_stop, spoken)| Facts {
                        kind: Kind::Concern,
                        state: *state,
                        holder: *holder,
                        own_division,
                        consent: *consent,
                        permission: consent.permission(None, NaiveDate::MIN),
                        alert,
                        quarantined,
                        wants_to_stop,
                        record_owed: spoken,
                        may_be_sorted: spoken,
                        plan_owed: false,
                        late: None,
                    })
                })
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
        for act in [
            Act::Acknowledge,
            Act::Reply,
            Act::HoldingReply,
            Act::Consent,
            Act::HandOver,
            Act::Resolve,
        ] {
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
fn nobody_answers_without_permission_and_nobody_holds_back_with_it() {
    let open = |facts: &Facts| facts.state != State::Resolved && !facts.quarantined && !facts.record_owed;
    for facts in every_fact().filter(open) {
        let may = |act| may(&actor(Role::Manager), act, Some(&facts)).is_ok();
        let told = matches!(facts.consent, Consent::NotNeeded | Consent::Verified);
        assert_eq!((may(Act::Reply), may(Act::HoldingReply)), (told, !told), "{facts:?}");
        assert_eq!(facts.permission.is_some(), told, "{facts:?}");
    }
}

#[test]
fn nothing_is_closed_before_somebody_has_said_what_they_did_about_an_alert() {
    for facts in every_fact().filter(|facts| facts.alert) {
        for role in Role::ALL {
            assert!(
                may(&actor(*role), Act::Resolve, Some(&facts)).is_err(),
                "{role} {facts:?}"
            );
        }
        // Whoever sees it first can deal with it, whoever holds the case.
        assert!(
            may(&actor(Role::Officer), Act::DealWithAlert, Some(&facts)).is_ok(),
            "{facts:?}"
        );
    }
}

#[test]
fn who_records_consent_does_not_check_it_unless_they_are_senior() {
    for facts in every_fact().filter(|facts| !facts.quarantined) {
        for role in Role::ALL {
            let checks = may(&actor(*role), Act::VerifyConsent, Some(&facts)).is_ok();
            let senior = matches!(role, Role::SeniorOfficer | Role::Manager);
            assert_eq!(checks, senior && facts.consent == Consent::Received, "{role} {facts:?}");
        }
    }
}

#[test]
fn nothing_but_a_check_leads_to_permission() {
    for from in Consent::ALL {
        for change in ConsentChange::ALL {
            let Some(to) = from.after(*change) else { continue };
            let permitted = |stands: Consent| stands.permission(None, NaiveDate::MIN);
            let gained = permitted(*from).is_none() && permitted(to).is_some();
            assert_eq!(gained, *change == ConsentChange::Verify, "{from} {change}");
            assert_ne!(to, Consent::NotNeeded, "{from} {change}");
        }
        assert_eq!(
            from.after(ConsentChange::Verify).is_some(),
            *from == Consent::Received,
            "{from}"
        );
    }
    // A patient can say no wherever they were asked or said yes, and yes again after a no.
    for from in [Consent::Requested, Consent::Received] {
        assert_eq!(from.after(ConsentChange::Refuse), Some(Consent::Refused));
    }
    assert_eq!(
        Consent::Verified.after(ConsentChange::Withdraw),
        Some(Consent::Withdrawn)
    );
    for no in [Consent::Refused, Consent::Withdrawn] {
        assert_eq!(no.after(ConsentChange::Agree), Some(Consent::Received));
    }
}

#[test]
fn what_looks_like_spam_is_looked_at_before_anything_else_is_done() {
    for facts in every_fact() {
        for role in [Role::Officer, Role::SeniorOfficer, Role::Manager] {
            for act in CASE_ACTS {
                let allowed = may(&actor(role), *act, Some(&facts)).is_ok();
                let looks = matches!(act, Act::Release | Act::Dismiss);
                if allowed && !matches!(act, Act::Read | Act::Note | Act::DealWithAlert) {
                    assert_eq!(looks, facts.quarantined, "{role} {act} {facts:?}");
                }
                if looks && facts.quarantined && facts.state.is_open() {
                    // Anybody may let one in; to close one for good takes more.
                    let expected = *act == Act::Release || role != Role::Officer;
                    assert_eq!(allowed, expected, "{role} {act} {facts:?}");
                }
            }
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
        "\nA message, a correction, more files or \"not resolved\" from the person leads from answered to acknowledged. \
         \"Not resolved\" (for as long as the trust lets it) and any words that may mean danger lead from resolved to \
         acknowledged, with the same officer. Asking for an update and asking us to stop only mark the case; `keep-open` \
         takes the second mark away.\n\n\
         `change-track` leads on as it says, unless the case becomes a complaint: what the person asks for later is `received` \
         anew, to be acknowledged for itself; what their first words ask for is `acknowledged` where it had been answered. That a \
         complaint is none any more takes a senior officer or a manager, and the person's own wish. A complaint has `plan`, and \
         no `reply` before it.\n\n\
         `decide-late` leads on as it says where the complaint came in time or is taken on; otherwise to resolved. While it is to be \
         decided there is no `plan`. `merge` closes the case that came in later; what the person writes on that opens it again.\n",
    );
    page.push_str("\n## Consent\n\nWhat is about the patient goes to whoever writes only in `not-needed` and `verified`: then there is `reply`, otherwise `holding-reply`. `consent` is for all but `not-needed`, `verify-consent` for `received`.\n\n| stands at | change | by | then |\n|---|---|---|---|\n");
    for from in Consent::ALL {
        for change in ConsentChange::ALL {
            if let Some(to) = from.after(*change) {
                let by = Change::Consent(*change, None).act().map_or(
                    if *change == ConsentChange::Expire {
                        "time"
                    } else {
                        "the patient"
                    },
                    Act::code,
                );
                let _ = writeln!(page, "| {from} | {change} | {by} | {to} |");
            }
        }
    }
    page.push_str("\nThe patient can also refuse and withdraw. What has to be seen first:\n\n| writer |");
    for patient in Patient::ALL {
        let _ = write!(page, " {patient} |");
    }
    page.push_str("\n|---|---|---|---|---|---|\n");
    for writer in Writer::ALL {
        let _ = write!(page, "| {writer} |");
        for patient in Patient::ALL {
            let _ = write!(page, " {} |", evidence(*writer, *patient));
        }
        page.push('\n');
    }
    page.push_str("\n## Who may do what\n\n`mine`: held by the one who asks. `yes`: whoever holds it. `free`: while nobody holds it. `held`: by a colleague. `division`: cases of their own division. Empty: no.\n");
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
    // Where consent stands so that the act makes sense.
    let consent = match act {
        Act::HoldingReply | Act::Consent | Act::VerifyConsent => Consent::Received,
        _ => Consent::NotNeeded,
    };
    let ok = |holder, own_division| {
        may(
            &actor(role),
            act,
            Some(&Facts {
                kind: match act {
                    Act::Plan | Act::DecideLate | Act::NotRequired => Kind::Complaint,
                    _ => Kind::Concern,
                },
                state,
                holder,
                own_division,
                consent,
                permission: consent.permission(None, NaiveDate::MIN),
                alert: act == Act::DealWithAlert,
                quarantined: matches!(act, Act::Release | Act::Dismiss),
                wants_to_stop: act == Act::KeepOpen,
                record_owed: act == Act::SendRecord,
                may_be_sorted: act == Act::SortOut,
                plan_owed: false,
                late: None,
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
        (false, false, true) => "held",
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

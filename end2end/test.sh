#!/usr/bin/env bash
# Runs every test there is, on SQLite and on a PostgreSQL of its own, and in a browser; goes on after a
# failure, and says in its last line how many passed and how many failed. `make test` sets up and calls it.
set -uo pipefail
cd "$(dirname "$0")/.."
: "${TOOLS:?run this through make}"

. end2end/postgres.sh

passed=0
failed=0

say() { printf '\n== %s\n' "$*"; }

# count PASSED FAILED STATUS WHAT: adds a runner's numbers. One that ended badly without naming a failure, or
# ran nothing at all, is a failure itself.
count() {
  local now_passed=$1 now_failed=$2 status=$3 what=$4
  if [ "$now_failed" = 0 ] && { [ "$status" != 0 ] || [ "$now_passed" = 0 ]; }; then
    echo "!! $what ended with status $status after $now_passed passed tests"
    now_failed=1
  fi
  passed=$((passed + now_passed))
  failed=$((failed + now_failed))
}

# A check that passes or fails as one.
one() {
  local what=$1; shift
  say "$what"
  if "$@"; then count 1 0 0 "$what"; else count 0 1 1 "$what"; fi
}

# cargo's tests print one summary a binary: test result: ok. 12 passed; 0 failed; …
rust() {
  local log=$scratch/rust.log
  say "Rust tests, on both databases"
  cargo test --workspace --exclude frontend --features server/pdf --no-fail-fast 2>&1 | tee "$log"
  local status=${PIPESTATUS[0]}
  count "$(awk '/^test result:/ { n += $4 } END { print n + 0 }' "$log")" \
        "$(awk '/^test result:/ { n += $6 } END { print n + 0 }' "$log")" "$status" "Rust tests"
}

# Node's runner ends its TAP with: # pass 12, # fail 0, # cancelled 0.
browser() {
  local log=$scratch/browser.tap
  export PALS_TEST_LOOKED=$scratch/looked
  : >"$PALS_TEST_LOOKED"
  say "Browser journeys"
  node --test --test-concurrency=2 --test-timeout=600000 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$log" $(find end2end/tests -name '*.test.mjs' | sort)
  local status=$?
  count "$(awk '/^# pass / { n += $3 } END { print n + 0 }' "$log")" \
        "$(awk '/^# (fail|cancelled) / { n += $3 } END { print n + 0 }' "$log")" "$status" "Browser journeys"
}

say "PostgreSQL 15: a cluster for this run alone, on a socket"
start_postgres || count 0 1 1 "Starting PostgreSQL"
one "Format" cargo fmt --all --check
one "Lints" cargo clippy --workspace --exclude frontend --all-targets -- -D warnings
rust
browser
one "The accessibility statement tells of these tests" node end2end/accessibility.mjs "$scratch/looked"

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]

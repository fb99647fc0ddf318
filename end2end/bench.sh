#!/usr/bin/env bash
# Measures on loopback alone, with a PostgreSQL for this run, and prints a table. `make bench` sets up and calls it;
# what is measured is in server/benches/measure.
set -uo pipefail
cd "$(dirname "$0")/.."
: "${TOOLS:?run this through make}"
. end2end/postgres.sh

printf '\n== PostgreSQL 15: a cluster for this run alone, on a socket\n'
start_postgres || exit 1
printf '\n== The measurement, optimised (several minutes the first time), then about two minutes of load\n'
cargo build --release -p server -p measure || exit 1
"${CARGO_TARGET_DIR:-target}/release/measure"

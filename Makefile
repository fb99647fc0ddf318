# The words this project is worked with. Each target installs what it lacks and says what it does and why:
# end2end/set-up.sh does the installing. What is up to date is not made again.
#
#   make run     build, and serve the demonstration on http://127.0.0.1:3000
#   make build   the optimised binary, target/release/pals, with islands, styles and all inside
#   make test    everything, on both databases and in a browser; the last line counts
#   make check   the quick half of that: formatting, lints, and tests that need no set-up
#   make bench   what it takes, held against what this machine can do; PALS_BENCH_LARGE=1 adds 100,000 cases
#   make fmt     put the code into its one format

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
export TOOLS := $(TARGET)/tools
export PATH := $(TOOLS)/bin:$(PATH)

SET_UP := end2end/set-up.sh
LISTEN ?= 127.0.0.1:3000
DATA ?= ./data

.DEFAULT_GOAL := run
.PHONY: run build site test check bench fmt

run: build
	@printf '\n== Serving the demonstration. Everything it keeps is in %s; stop it with Ctrl+C\n' '$(DATA)'
	@exec '$(TARGET)/release/pals' demo --listen '$(LISTEN)' --data '$(DATA)'

build: site
	@printf '\n== The server, optimised (several minutes the first time)\n'
	@cargo build --release -p server

site:
	@$(SET_UP) cc node packages wasm bindgen
	@node end2end/site.mjs

test: site
	@$(SET_UP) postgres chromium python
	@end2end/test.sh

check:
	@$(SET_UP) cc node packages
	cargo fmt --all --check
	cargo clippy --workspace --exclude frontend --all-targets -- -D warnings
	cargo test --workspace --exclude frontend

bench: site
	@$(SET_UP) postgres
	@end2end/bench.sh

fmt:
	cargo fmt --all

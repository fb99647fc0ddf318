#!/usr/bin/env bash
# Installs what the project needs and this machine lacks, and says what and why; what is there already is
# left alone, silently. Takes names of things: cc node packages wasm bindgen postgres chromium python.
# Everything but Debian's packages goes into $TOOLS; the Makefile sets it.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${TOOLS:?run this through make}"

say() { printf '\n== %s\n' "$*"; }
stop() { printf '\n!! %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# debian REASON PACKAGE…: from Debian, as root or by sudo; where neither will do, says what to ask for.
debian() {
  local reason=$1; shift
  say "$* (Debian): $reason"
  has apt-get || stop "This machine has no apt-get. Please install by hand: $*"
  local root=()
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || stop "That needs an administrator. Please run: sudo apt-get install -y $*"
    root=(sudo)
  fi
  export DEBIAN_FRONTEND=noninteractive
  ${root[@]+"${root[@]}"} apt-get update -q
  ${root[@]+"${root[@]}"} apt-get install -q -y --no-install-recommends "$@"
}

# version_in_lock CRATE: the version that Cargo.lock has.
version_in_lock() { awk -v name="\"$1\"" '$1 == "name" { found = ($3 == name) } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock; }

set_up_cc() {
  has cargo || stop "Rust is missing. Please install it first: https://rustup.rs"
  has cc || debian "a C compiler and linker, for SQLite and for Rust itself" gcc libc6-dev
}

node_will_do() { has node && node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; }

set_up_node() {
  has npm || debian "npm, which brings the style sheet's sources and the browser tests' libraries" npm
  node_will_do && return
  local arch; case $(uname -m) in x86_64) arch=x64 ;; aarch64) arch=arm64 ;; *) stop "Please install Node.js 20.19 or newer" ;; esac
  say "Node.js 22 (npm): sass needs 20.19 or newer, and this machine has $(node --version 2>/dev/null || echo none)"
  npm install --prefix "$TOOLS/node" --no-save --no-fund --no-audit "node-linux-$arch@22"
  mkdir -p "$TOOLS/bin"
  ln -sf "$TOOLS/node/node_modules/node-linux-$arch/bin/node" "$TOOLS/bin/node"
}

set_up_packages() {
  local installed=end2end/node_modules/.package-lock.json
  [ "$installed" -nt end2end/package-lock.json ] && [ "$installed" -nt end2end/package.json ] && return
  say "npm packages (about 20 seconds): NHS styles, sass, wasm-opt, and what drives the browser in tests"
  (cd end2end && npm ci --no-fund --no-audit)
  touch "$installed"
}

# Without it the build goes on: pages work, islands are left out.
set_up_wasm() {
  local target=wasm32-unknown-unknown
  [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ] && return
  say "$target (rustup): compiles the islands, the small part of the pages that runs in browsers"
  has rustup && rustup target add "$target" && return
  say "$target can't be had here. Every page still works, but without islands."
}

set_up_bindgen() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] || return 0
  local version; version=$(version_in_lock wasm-bindgen)
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] && return
  say "wasm-bindgen $version (about 2 minutes): makes the wasm loadable; must match Cargo.lock exactly"
  # Unoptimised: it runs for a second, and compiles in half the time. Not --locked: its lock file can name
  # versions that this toolchain can't build.
  CARGO_PROFILE_DEV_DEBUG=0 cargo install wasm-bindgen-cli --version "=$version" --bin wasm-bindgen \
    --debug --no-default-features --force --root "$TOOLS" --target-dir "$TOOLS/compile"
  rm -rf "$TOOLS/compile"
}

set_up_postgres() { [ -x /usr/lib/postgresql/15/bin/initdb ] || debian "the second database that every test runs on" postgresql-15; }

set_up_chromium() { [ -x /usr/bin/chromium-headless-shell ] || debian "the browser that walks through the pages in tests" chromium-headless-shell fonts-liberation; }

set_up_python() {
  [ -x "$TOOLS/venv/bin/python" ] && "$TOOLS/venv/bin/python" -c 'import aiosmtpd, moto.server, trustme' 2>/dev/null && return
  python3 -c 'import ensurepip, venv' 2>/dev/null || debian "Python with venv, for the mail server that tests send to" python3-venv
  say "aiosmtpd, trustme and moto (about a minute): a mail server with certificates and an S3 store for the tests to speak with"
  python3 -m venv "$TOOLS/venv"
  "$TOOLS/venv/bin/pip" install --quiet -r server/tests/it/requirements.txt
}

for tool in "$@"; do "set_up_$tool"; done

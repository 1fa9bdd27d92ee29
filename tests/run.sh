#!/usr/bin/env bash
# Everything that is tested, from a fresh clone. Last line: N passed, N failed, N skipped.
# No `set -e`: every step runs, and the last line always comes.
set -uo pipefail
cd "$(dirname "$0")/.."
results="$PWD/.artifacts/test-results"; rm -rf "$results"; mkdir -p "$results"
failed_steps=0
servers=()
trap 'kill "${servers[@]}" 2>/dev/null' EXIT

say() { printf '\n== %s\n' "$*"; }

# Installs a package for some of the tests. Where it cannot be had, those tests say that they skip.
install() {
  command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ] || return 0
  say "Installing $1"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"; } > "$results/$1.log" 2>&1 \
    || echo "$1 could not be installed; its tests will skip. See $results/$1.log"
}
# Waiting for the network and compiling get in each other's way little.
{
  command -v chromium > /dev/null || install chromium
  command -v initdb > /dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || install postgresql-15
  npm ci --prefix tests/Conformance --no-audit --no-fund --loglevel=error
} & preparing=$!

say "Build"
dotnet build Analytics.sln -v quiet -nologo || failed_steps=1
wait "$preparing" || failed_steps=1

say ".NET tests"
dotnet test Analytics.sln --no-build --nologo --logger trx --results-directory "$results" || failed_steps=1

# Starts a program on a free port of its own choice and puts its address into the variable named first.
serve() {
  local variable=$1 log="$results/$1.log" url=""; shift
  "$@" --urls http://127.0.0.1:0 > "$log" 2>&1 & servers+=($!)
  for _ in $(seq 300); do
    url=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$log" | head -1); [ -n "$url" ] && break; sleep 0.1
  done
  [ -n "$url" ] || { echo "$1: the program did not start; see $log"; tail -20 "$log"; }
  printf -v "$variable" '%s' "$url"
}

say "Conformance to the GraphQL reference implementation"
ANALYTICS_DATA="$results/data" serve dashboard .artifacts/bin/Analytics.Dashboard/debug/Analytics.Dashboard
serve fixture .artifacts/bin/Analytics.Conformance.Host/debug/Analytics.Conformance.Host
ANALYTICS_GRAPHQL_URL="$dashboard/graphql" ANALYTICS_CONFORMANCE_URL="$fixture" node --test \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$results/conformance.tap" \
  tests/Conformance/*.test.js || failed_steps=1

# The counts, from what the runners wrote: a runner that wrote nothing counts as one failure.
counters() { cat "$results"/*.trx 2>/dev/null | grep -oE '<Counters [^>]*' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ n += $1 } END { print n + 0 }'; }
tap() { grep -E "^# $1 [0-9]+" "$results/conformance.tap" 2>/dev/null | grep -oE '[0-9]+' || echo 0; }
passed=$(( $(counters passed) + $(tap pass) ))
failed=$(( $(counters failed) + $(tap fail) ))
skipped=$(( $(counters total) - $(counters executed) + $(tap skipped) ))
[ "$failed_steps" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]

#!/usr/bin/env bash
# Everything that a change must pass. The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0 failed=0

step() {
  echo "== $1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $*"; fi
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

# Counts each test, from the runner's summary.
tests() {
  local log code
  log=$(mktemp)
  dotnet test -c Release --no-build 2>&1 | tee "$log"
  code=$?
  passed=$((passed + $(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)))
  failed=$((failed + $(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)))
  rm -f "$log"
  return "$code"
}

sample() {
  dotnet run -c Release --no-build --project src/OnRecord.Cli -- read samples/harbour-accord.txt | grep "SOURCING AT A GLANCE"
}

step "restore" dotnet restore
step "build" dotnet build -c Release --no-restore -warnaserror
[ "$failed" -eq 0 ] || finish
step "format" dotnet format --no-restore --verify-no-changes
step "tests" tests
step "sample" sample
finish

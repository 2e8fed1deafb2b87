#!/usr/bin/env bash
# Builds CCS, looks at what no test sees (eng/check.sh) and runs all the tests; the last line is "N passed, N failed". Needs the .NET SDK
# and Node; a PostgreSQL is taken from the machine or from npm, a browser and a scanner (clamd) from the machine or from Debian. Arguments
# go to `dotnet test`, such as: eng/test.sh --filter-class '*ReopenComplaint*'
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
. eng/debian.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

output=$(mktemp)
trap 'rm -f "$output"' EXIT

# The pages are tested in a real browser: Debian's without windows, which needs least of the machine, else the one that is there.
if ! command -v chromium-headless-shell >/dev/null \
  && ! install chromium-headless-shell >"$output" \
  && ! command -v chromium chromium-browser google-chrome >/dev/null \
  && ! install chromium >>"$output"; then
  cat "$output"
  echo "No browser, and none could be installed: apt-get install chromium"
  echo "0 passed, 1 failed"
  exit 1
fi

# Uploads are shown to a real scanner; its signatures are the tests' own.
if ! command -v clamd >/dev/null && ! install clamav-daemon >"$output"; then
  cat "$output"
  echo "No clamd, and none could be installed: apt-get install clamav-daemon"
  echo "0 passed, 1 failed"
  exit 1
fi

dotnet build CCS.sln --configuration Release --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }
eng/check.sh || exit 1

# One project at a time: each starts servers of its own, and a machine of two cores has no room for three of them.
dotnet test --solution CCS.sln --configuration Release --no-build --max-parallel-test-modules 1 --no-progress "$@" 2>&1 | tee "$output"
status=${PIPESTATUS[0]}

count() { grep -oE "^ +$1: [0-9]+" "$output" | tail -1 | grep -oE '[0-9]+'; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if [ "${skipped:-0}" -ne 0 ]; then echo "No test may be skipped; skipped: $skipped"; failed=$((${failed:-0} + skipped)); fi
if [ "$status" -ne 0 ] && [ "${failed:-0}" -eq 0 ]; then failed=1; fi
grep -E '^ *failed [A-Z]' "$output" | sort -u | head -50
echo "${passed:-0} passed, ${failed:-1} failed"
[ "${failed:-1}" -eq 0 ]

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

# All but two go one after the other: the browser alone keeps two processors busy, and how its pages move is measured. The tests over HTTP
# and those of the database mostly wait (for a retry, for a server that was killed), and go beside each other.
modules() {
  local project
  for project in "$@"; do printf '%s;' "artifacts/bin/$project/release/Ccs.$project.dll"; done
}
run() {
  local at_once=$1
  shift
  dotnet test --test-modules "$(modules "$@")" --max-parallel-test-modules "$at_once" --no-progress "${filter[@]}" 2>&1
}

# A filter leaves most projects without a test, which alone is no fault.
filter=("$@")
[ $# -eq 0 ] || filter+=(--ignore-exit-code 8)
together=(Infrastructure.Tests WebApi.Tests)
mapfile -t alone < <(basename -a tests/*.Tests | grep -vxF "$(printf '%s\n' "${together[@]}")")

status=0
run 1 "${alone[@]}" | tee "$output"
[ "${PIPESTATUS[0]}" -eq 0 ] || status=1
run 2 "${together[@]}" | tee -a "$output"
[ "${PIPESTATUS[0]}" -eq 0 ] || status=1

count() { awk -v name="$1:" '$1 == name { sum += $2 } END { print sum + 0 }' "$output"; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if [ "$skipped" -ne 0 ]; then echo "No test may be skipped; skipped: $skipped"; failed=$((failed + skipped)); fi
if [ "$failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$passed" -eq 0 ]; }; then failed=1; fi
grep -E '^ *failed [A-Z]' "$output" | sort -u | head -50
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

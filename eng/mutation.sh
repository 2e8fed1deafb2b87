#!/usr/bin/env bash
# How strong the tests of Domain and Application are: Stryker changes the code in hundreds of small ways, and a change that no test notices
# is a test that is missing. Prints the figures of each folder; the reports, and survivors.txt with what went unnoticed, are in
# artifacts/mutation. Takes minutes by the dozen and is no part of CI. Arguments: the projects to change, both where none is given; the
# folders of src/<project> to change, as a glob, behind a colon: eng/mutation.sh 'Domain:Time/**'
set -euo pipefail
cd "$(dirname "$0")/mutation"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A manifest of its own: the tool is large, and nobody should wait for it who only wants to lay out the code.
dotnet tool restore --verbosity quiet

# It builds Debug, and leaves what eng/test.sh builds alone.
[ $# -gt 0 ] || set -- Domain Application
for target in "$@"; do
  project=${target%%:*}
  folders=${target#"$project"}
  folders=${folders#:}
  output=../../artifacts/mutation/$project
  rm -rf "$output"
  dotnet stryker --config-file stryker-config.json --project "$project.csproj" \
    --test-project "../../tests/$project.Tests/$project.Tests.csproj" --mutate "${folders:-**/*}" --output "$output" --skip-version-check
done

for target in "$@"; do
  project=${target%%:*}
  echo
  echo "$project"
  node figures.mjs "../../artifacts/mutation/$project/reports/mutation-report.json"
done

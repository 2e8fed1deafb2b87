#!/usr/bin/env bash
# Calls made up from the OpenAPI document, by everybody who can call, against a program of its own: none may be answered with 5xx. The tests
# make two thousand of them; this makes as many as are asked for. Arguments: how many (100000), and the seed (the time). A seed that found
# something finds it again.
set -euo pipefail
cd "$(dirname "$0")/.."
export CCS_GENERATED_CALLS=${1:-100000}
export CCS_GENERATED_SEED=${2:-$(date +%s)}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
echo "$CCS_GENERATED_CALLS calls, seed $CCS_GENERATED_SEED"
dotnet build tests/WebApi.Tests -c Release -v q
cd artifacts/bin/WebApi.Tests/release
./Ccs.WebApi.Tests --progress off --xunit-diagnostics on --filter-class '*GeneratedCallTests'

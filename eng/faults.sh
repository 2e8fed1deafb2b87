#!/usr/bin/env bash
# Kills CCS and its PostgreSQL (kill -9) while citizens file, and looks afterwards for everything that was acknowledged: no filing and no
# message may be lost; a message may come twice only where a kill fell between the mail server's yes and our commit. Argument: how many
# kills of each (50).
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build src/WebApi --configuration Release --verbosity quiet
exec dotnet run --project tests/Benchmarks --configuration Release -- faults "${1:-50}"

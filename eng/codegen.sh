#!/usr/bin/env bash
# Makes the code by which Wolverine calls the reactions anew, after a reaction was added or its parameters have changed:
# src/Infrastructure/Internal/Generated.
# It is committed; a test fails when it is not what this would make.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=src/Infrastructure/Internal/Generated
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

# First away with the old, which may not compile any more. Nothing is asked of a database; named so that none is started.
rm -rf "$folder"
DOTNET_ENVIRONMENT=Development ConnectionStrings__Ccs=Host=none Ccs__DataFolder=$data \
  dotnet run --project src/WebApi --configuration Release --no-launch-profile -- codegen write "$PWD/$folder"

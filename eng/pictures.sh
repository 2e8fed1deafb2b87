#!/usr/bin/env bash
# Takes the pictures of the README anew, while a test walks through CCS in a browser (see eng/test.sh for what it needs).
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project tests/Browser.Tests --configuration Release -- --filter-class '*WalkTests'
mkdir -p docs/pictures
cp artifacts/bin/Browser.Tests/release/screenshots/readme-*.png docs/pictures/

#!/usr/bin/env bash
# Judges the pages of citizens with Lighthouse. CCS has to run; its address is the argument, http://localhost:5080 by default.
# What it needs goes below the temporary folder; the browser is the machine's.
set -euo pipefail
cd "$(dirname "$0")/lighthouse"
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome || command -v chromium-headless-shell)}
tools=${TMPDIR:-/tmp}/ccs-lighthouse
mkdir -p "$tools"
cp package.json package-lock.json .npmrc run.mjs "$tools"
cd "$tools"
npm ci --no-audit --no-fund --loglevel=error
exec node run.mjs "${1:-http://localhost:5080}"

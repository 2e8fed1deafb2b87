#!/usr/bin/env bash
# What no test sees: layout, lengths of lines, scripts and styles. (Dead code and style of C# are errors of the build.) What is found is
# printed, and then "0 passed, 1 failed" is the last line. The tools come from NuGet, npm and Debian.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
. eng/debian.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
bin=eng/lint/node_modules/.bin
failed=0

check() {
  local name=$1 said started=$SECONDS
  shift
  if said=$("$@" 2>&1); then
    echo "$name: nothing found, $((SECONDS - started)) s"
  else
    printf '%s\nFOUND by %s\n' "$said" "$name"
    failed=1
  fi
}

# Files that are in the repository, or would be with the next commit.
files() {
  git ls-files --cached --others --exclude-standard --deduplicate -- "$@" | while read -r file; do
    if [ -f "$file" ]; then echo "$file"; fi
  done
}

tools() {
  [ eng/lint/node_modules/.package-lock.json -nt eng/lint/package-lock.json ] \
    || npm ci --prefix eng/lint --no-audit --no-fund --loglevel=error
}

length() { files | node eng/lint/lines.mjs; }
# shellcheck disable=SC2046 # no name of ours has a space
shell() { shellcheck --shell=bash --external-sources $(files '*.sh' .ci/run); }
# shellcheck disable=SC2046
eslint() { "$bin/eslint" --config eng/lint/eslint.config.mjs --max-warnings 0 $(files '*.js' '*.mjs'); }
# shellcheck disable=SC2046
stylelint() { "$bin/stylelint" --config eng/lint/stylelint.config.mjs --max-warnings 0 $(files '*.scss'); }
# shellcheck disable=SC2046
prettier() { "$bin/prettier" --config eng/lint/.prettierrc.yaml --check --log-level warn $(files '*.js' '*.mjs' '*.scss'); }

check "tools of NuGet" dotnet tool restore
check "tools of npm" tools
command -v shellcheck >/dev/null || check "tools of Debian" install shellcheck
check csharpier dotnet csharpier check src tests
check "dotnet format whitespace" dotnet format whitespace . --folder --verify-no-changes --include src/ tests/
check "line length" length
check eslint eslint
check stylelint stylelint
check prettier prettier
check shellcheck shell
[ "$failed" -eq 0 ] || { echo "0 passed, 1 failed"; exit 1; }

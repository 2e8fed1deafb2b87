# shellcheck shell=bash
# For other scripts, to be sourced: what they need of Debian, where the machine has it not.

# A package, quietly, unless it can't be had.
install() {
  local said
  said=$(installed "$1" 2>&1) || { echo "$said"; return 1; }
}

installed() {
  apt-get update --quiet=2 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends "$1"
}

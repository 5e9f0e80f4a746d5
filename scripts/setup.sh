#!/usr/bin/env bash
# Installs what a bare Debian 12 with git and the Swift toolchain lacks; does nothing when all is there.
set -euo pipefail
packages=(libsqlite3-dev libxml2-dev libzip-dev libxlsxwriter-dev libqrencode-dev pkg-config zlib1g-dev "$@")
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

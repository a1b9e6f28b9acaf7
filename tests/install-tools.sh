#!/usr/bin/env bash
# Installs what the tests need and this machine lacks, from Debian: Java for Neo4j, npm for the clients, Chromium for pages, strace for kills at system
# calls.
set -eu

packages=()
need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null || packages+=("$2")
}
need java openjdk-17-jre-headless
need npm npm
need setpriv util-linux
need chromium chromium
need strace strace
[ ${#packages[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing ${packages[*]}."
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null

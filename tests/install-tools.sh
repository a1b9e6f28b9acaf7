#!/usr/bin/env bash
# Installs what the tests need and this machine lacks, from Debian: Java for Neo4j, npm for the clients, Chromium for pages, strace for
# kills at system calls, and QGIS and packages of Python and R for the samples.
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
samples="python3-pandas python3-matplotlib python3-ipykernel jupyter-nbconvert r-base-core r-cran-httr2 r-cran-jsonlite r-cran-vctrs
  python3-qgis"
for package in $samples; do
  dpkg -s "$package" >/dev/null 2>&1 || packages+=("$package")
done
[ ${#packages[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing ${packages[*]}."
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null

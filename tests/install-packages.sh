#!/bin/sh
# Installs the npm packages of a folder beside its lock file, unless those of the lock file are there: install-packages.sh FOLDER.
set -eu
cd "$1"
if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --ignore-scripts --no-audit --no-fund --silent
  cp package-lock.json node_modules/.installed
fi

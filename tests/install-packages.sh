#!/bin/sh
# Installs the npm packages of a folder beside its lock file, unless those of the lock file are there: install-packages.sh FOLDER.
# Known vulnerabilities are reported only: offline, npm answers with an error instead of a report.
set -eu
cd "$1"
if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --ignore-scripts --no-audit --no-fund --silent
  cp package-lock.json node_modules/.installed
  if ! report=$(npm audit --json --fetch-timeout=10000 --fetch-retries=0 2>/dev/null); then
    case $report in
      *auditReportVersion*) echo "A package of $1 has a known vulnerability; see npm audit there." >&2 ;;
    esac
  fi
fi

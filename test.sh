#!/usr/bin/env bash
# Passes all tests: builds once, checks the formatting, runs every test project and adds their counts up.
set -u
cd "$(dirname "$0")"
passed=0
failed=0
dotnet build GraphKb.sln --nologo --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }
if ! dotnet format GraphKb.sln --verify-no-changes --no-restore; then
  echo "The formatting differs: run dotnet format."
  failed=$((failed + 1))
fi
for project in tests/*.Tests; do
  output=$(dotnet run --project "$project" --no-build -- -noColor 2>&1)
  code=$?
  echo "$output" | grep -vE "Discover|Starting|Finished|^$"
  summary=$(echo "$output" | grep -oE "Total: [0-9]+.*" | tail -n 1)
  count() { echo "$summary" | grep -oE "$1: +[0-9]+" | grep -oE "[0-9]+" || echo 0; }
  bad=$(( $(count Failed) + $(count Errors) ))
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$project ended with exit code $code without naming a failed test."
    bad=1
  fi
  skipped=$(count Skipped)
  passed=$(( passed + $(count Total) - $(count Failed) - skipped ))
  failed=$(( failed + bad + skipped ))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

#!/usr/bin/env bash
# Passes all tests: builds once, checks the formatting, runs every test project and adds their counts up.
set -u
cd "$(dirname "$0")"
passed=0
failed=0
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

run() { # PROJECT: its output and its exit code into files of their own
  dotnet run --project "tests/$1" --no-build -- -noColor >"$results/$1" 2>&1
  echo $? >"$results/$1.code"
}

count_up() { # PROJECT: shows what it printed and adds its counts to the sum
  local code summary bad skipped
  code=$(cat "$results/$1.code")
  grep -vE "Discover|Starting|Finished|^$" "$results/$1"
  summary=$(grep -oE "Total: [0-9]+.*" "$results/$1" | tail -n 1)
  count() { echo "$summary" | grep -oE "$1: +[0-9]+" | grep -oE "[0-9]+" || echo 0; }
  bad=$(( $(count Failed) + $(count Errors) ))
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$1 ended with exit code $code without naming a failed test."
    bad=1
  fi
  skipped=$(count Skipped)
  passed=$(( passed + $(count Total) - $(count Failed) - skipped ))
  failed=$(( failed + bad + skipped ))
}

dotnet build GraphKb.sln --nologo --verbosity quiet || { echo "0 passed, 1 failed"; exit 1; }

# The stores' tests take the longest, so they run beside all the rest.
beside=GraphKb.Store.Tests
run "$beside" &
if ! dotnet format GraphKb.sln --verify-no-changes --no-restore; then
  echo "The formatting differs: run dotnet format."
  failed=$((failed + 1))
fi
for project in $(cd tests && ls -d -- *.Tests); do
  [ "$project" = "$beside" ] && continue
  run "$project"
  count_up "$project"
done
wait
count_up "$beside"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

#!/usr/bin/env bash
# Runs all tests: installs what they need, builds once, checks the formatting, runs every test project and adds up their counts. The
# last line is the sum.
# Job control (-m) gives every job a process group of its own, so that an interrupted run can stop a job with all its children.
set -um
cd "$(dirname "$0")"
# Counting for a profile pays in programs that run long; without it the tests take a third less of the processors.
export DOTNET_TieredPGO=0
# The programs under test run for seconds: code that is compiled fast suits them better than fast code.
export DOTNET_TC_QuickJit=1
passed=0
failed=0
results=$(mktemp -d)

stop() { # ends whatever still runs, Neo4j too
  local job
  for job in $(jobs -pr); do kill -TERM -- "-$job" 2>/dev/null; done
  wait
  rm -rf "$results"
}
trap stop EXIT
trap 'exit 130' INT TERM HUP

start_neo4j() { # one server for all test projects, unless the environment names one
  local line
  [ -n "${GRAPHKB_TEST_NEO4J_URI:-}" ] && return
  coproc NEO4J { exec "$(program GraphKb.Testing)"; }
  while read -r line <&"${NEO4J[0]}"; do
    [ "$line" = ready ] && return
    export "${line?}"
  done
}

program() { # PROJECT: the path of its program
  echo "artifacts/bin/$1/debug/$1"
}

run() { # PROJECT: writes its output and its exit code into files
  "$(program "$1")" -noColor >"$results/$1" 2>&1
  echo $? >"$results/$1.code"
}

add_up() { # PROJECT: shows its output and adds its counts to the sum
  local code summary bad skipped
  code=$(cat "$results/$1.code")
  grep -vE "Discover|Starting|Finished|^$" "$results/$1"
  summary=$(grep -oE "Total: [0-9]+.*" "$results/$1" | tail -n 1)
  count() { echo "$summary" | grep -oE "$1: +[0-9]+" | grep -oE "[0-9]+" || echo 0; }
  bad=$(( $(count Failed) + $(count Errors) ))
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$1 ended with exit code $code without a failed test."
    bad=1
  fi
  skipped=$(count Skipped)
  passed=$(( passed + $(count Total) - $(count Failed) - skipped ))
  failed=$(( failed + bad + skipped ))
}

run_and_add_up() { # PROJECT...
  local project
  for project in "$@"; do
    run "$project" & # in the background, so that a signal interrupts the wait
    wait $!
    add_up "$project"
  done
}

# Tools and the packages of the clients take minutes to arrive; meanwhile the solution is built, and tests that need none of them run.
(tests/install-tools.sh && sh tests/install-packages.sh tests/GraphKb.Server.Tests/clients) &
tools_job=$!
# One compiler for all projects, even where the environment asks for one each: that takes a third of the time.
dotnet build GraphKb.sln --nologo --verbosity quiet -p:UseSharedCompilation=true || { echo "0 passed, 1 failed"; exit 1; }
dotnet build-server shutdown --vbcscompiler >/dev/null
until command -v java >/dev/null || ! kill -0 "$tools_job" 2>/dev/null; do sleep 1; done # Neo4j needs it at once
start_neo4j

# The tests of the stores and of the explorer take longest, so they run beside the others, and so does the check of blanks: the build has
# checked the rest of the style.
beside="GraphKb.Store.Tests GraphKb.Explorer.Tests"
(run GraphKb.Store.Tests; while kill -0 "$tools_job" 2>/dev/null; do sleep 1; done; run GraphKb.Explorer.Tests) &
beside_job=$!
dotnet format whitespace GraphKb.sln --verify-no-changes --no-restore &
format_job=$!
without_tools="GraphKb.Analysis.Tests GraphKb.Api.Tests GraphKb.Engine.Tests GraphKb.Mapping.Tests GraphKb.Model.Tests ScalePackages.Tests"
run_and_add_up $without_tools
if ! wait "$tools_job"; then
  echo "The tools of the tests could not be installed."
  failed=$((failed + 1))
fi
for project in $(cd tests && ls -d -- *.Tests); do
  [[ " $beside $without_tools " == *" $project "* ]] || run_and_add_up "$project"
done
if ! wait "$format_job"; then
  echo "The formatting differs: run dotnet format."
  failed=$((failed + 1))
fi
wait "$beside_job"
for project in $beside; do add_up "$project"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

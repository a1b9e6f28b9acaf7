#!/bin/sh
# How much of Korea's rare earths has passed refining that China controls, year by year, and which supplies reach Korea?
# Needs curl and jq: sh exposure.sh [FOLDER]. Writes exposure.csv and supplies.csv.
# The address of the server is in GRAPHKB_URL, default http://127.0.0.1:5080.
set -eu
folder=${1:-.}
url=${GRAPHKB_URL:-http://127.0.0.1:5080}/graphql

# ask QUERY VARIABLES: prints the data, or the first error, and fails; -e fails without an answer too.
ask() {
  jq -n --arg query "$1" --argjson variables "$2" '{query: $query, variables: $variables}' |
    curl -sS -H 'Content-Type: application/json' -H 'Accept: application/graphql-response+json, application/json' -d @- "$url" |
    jq -e 'if .errors then error(.errors[0].message) else .data end'
}

exposure='query ($asOf: Date) {
  exposure(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }, asOf: $asOf,
           to: { stages: [REFINING], controlledBy: ["CHN"] }) { asOf atLeast atMost tonnes unknownSupplies }
}'
{
  echo year,at_least,at_most,tonnes,unknown_supplies
  for year in 2020 2021 2022 2023 2024 2025; do
    answer=$(ask "$exposure" "{\"asOf\": \"$year-12-31\"}")
    printf '%s' "$answer" | jq -r '.exposure | [.asOf[:4], .atLeast, .atMost, .tonnes, .unknownSupplies] | @csv'
  done
} > "$folder/exposure.csv"

supplies='query ($after: String) {
  supplies(where: { mineral: "mineral:rare-earths", countries: ["KOR"], asOf: "2026-11-24" }, first: 10, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id tonnes confidence form mineral { name } from { name country { code } } to { name country { code } } }
  }
}'
after=null
{
  echo id,seller,seller_country,buyer,buyer_country,mineral,form,tonnes,confidence
  while [ "$after" != end ]; do
    page=$(ask "$supplies" "{\"after\": $after}")
    # @csv writes null, which is unknown, as a blank.
    printf '%s' "$page" | jq -r '.supplies.nodes[] | [.id, .from.name, .from.country.code, .to.name, .to.country.code,
      .mineral.name, .form, .tonnes, .confidence] | @csv'
    after=$(printf '%s' "$page" | jq -r '.supplies.pageInfo | if .hasNextPage then (.endCursor | @json) else "end" end')
  done
} > "$folder/supplies.csv"

# How much of Korea's rare earths has passed refining that China controls, year by year, and which supplies reach Korea?
#
# Needs the packages httr2, jsonlite and vctrs: Rscript exposure.R [FOLDER]. Writes exposure.csv and supplies.csv.
# The address of the server is in GRAPHKB_URL, default http://127.0.0.1:5080.
library(httr2)
library(jsonlite)

url <- paste0(Sys.getenv("GRAPHKB_URL", "http://127.0.0.1:5080"), "/graphql")
folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]

ask <- function(query, variables) {
  answer <- request(url) |>
    req_headers(Accept = "application/graphql-response+json, application/json") |>
    # auto_unbox: without it a value is sent as a list of one. null: a NULL in a list is sent as null, and not left out.
    req_body_json(list(query = query, variables = variables), auto_unbox = TRUE, null = "null") |>
    req_error(is_error = \(response) FALSE) |>
    req_perform() |>
    resp_body_string() |>
    # flatten: nested objects become columns such as from.country.code.
    fromJSON(flatten = TRUE)
  if (!is.null(answer$errors)) stop(answer$errors$message[1])
  answer$data
}

exposure <- 'query ($asOf: Date) {
  exposure(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }, asOf: $asOf,
           to: { stages: [REFINING], controlledBy: ["CHN"] }) { asOf atLeast atMost tonnes unknownSupplies }
}'
years <- do.call(rbind, lapply(2020:2025, \(year) {
  answer <- ask(exposure, list(asOf = paste0(year, "-12-31")))$exposure
  data.frame(year = year, at_least = answer$atLeast, at_most = answer$atMost, tonnes = answer$tonnes,
             unknown_supplies = answer$unknownSupplies)
}))
write.csv(years, file.path(folder, "exposure.csv"), row.names = FALSE)

supplies <- 'query ($after: String) {
  supplies(where: { mineral: "mineral:rare-earths", countries: ["KOR"], asOf: "2026-11-24" }, first: 10, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id tonnes confidence form mineral { name } from { name country { code } } to { name country { code } } }
  }
}'
pages <- list()
after <- NULL
repeat {
  page <- ask(supplies, list(after = after))$supplies
  pages <- c(pages, list(page$nodes))
  if (!page$pageInfo$hasNextPage) break
  after <- page$pageInfo$endCursor
}

# rbind_pages fills columns that a page lacks. NA is unknown, and not zero: sum() is NA then, which na.rm = TRUE would hide.
rows <- rbind_pages(pages)
table <- data.frame(
  id = rows$id, seller = rows$from.name, seller_country = rows$from.country.code, buyer = rows$to.name,
  buyer_country = rows$to.country.code, mineral = rows$mineral.name, form = rows$form, tonnes = rows$tonnes,
  confidence = rows$confidence)
write.csv(table, file.path(folder, "supplies.csv"), row.names = FALSE, na = "")

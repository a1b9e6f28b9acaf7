"""How much of Korea's rare earths has passed refining that China controls, year by year, and which supplies reach Korea?

Needs Python 3.9 and nothing else. Writes exposure.csv and supplies.csv: python exposure.py [FOLDER]
The address of the server is in GRAPHKB_URL, default http://127.0.0.1:5080.
"""

import csv
import json
import os
import sys
import urllib.request

URL = os.environ.get("GRAPHKB_URL", "http://127.0.0.1:5080") + "/graphql"

EXPOSURE = """
query ($asOf: Date) {
  exposure(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }, asOf: $asOf,
           to: { stages: [REFINING], controlledBy: ["CHN"] }) { asOf atLeast atMost tonnes unknownSupplies }
}
"""

# "from" is a keyword of Python: harmless in JSON, but no name of a variable or of a field of a dataclass. Renamed here.
SUPPLIES = """
query ($after: String) {
  supplies(where: { mineral: "mineral:rare-earths", countries: ["KOR"], asOf: "2026-11-24" }, first: 10, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id tonnes confidence form
      mineral { name }
      seller: from { name aggregate country { code } }
      buyer: to { name aggregate country { code } }
    }
  }
}
"""


def ask(query, **variables):
    """Answers a query, or raises an error with the first sentence of the server."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(URL, body, headers)) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise RuntimeError(answer["errors"][0]["message"])
    return answer["data"]


def all_supplies():
    """Reads every page."""
    after = None
    while True:
        page = ask(SUPPLIES, after=after)["supplies"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def write(folder, name, header, rows):
    with open(os.path.join(folder, name), "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)  # None is written as a blank: unknown, and not zero


folder = sys.argv[1] if len(sys.argv) > 1 else "."
years = [ask(EXPOSURE, asOf=f"{year}-12-31")["exposure"] for year in range(2020, 2026)]
write(folder, "exposure.csv", ["year", "at_least", "at_most", "tonnes", "unknown_supplies"], [
    [year["asOf"][:4], year["atLeast"], year["atMost"], year["tonnes"], year["unknownSupplies"]] for year in years])
write(folder, "supplies.csv", ["id", "seller", "seller_country", "buyer", "buyer_country", "mineral", "form", "tonnes", "confidence"], [
    [supply["id"], supply["seller"]["name"], supply["seller"]["country"]["code"], supply["buyer"]["name"],
     supply["buyer"]["country"]["code"], supply["mineral"]["name"], supply["form"], supply["tonnes"], supply["confidence"]]
    for supply in all_supplies()])

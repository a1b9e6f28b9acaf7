"""The same as exposure.py with pandas, and what trips people there: python exposure_pandas.py [FOLDER]

Needs pandas. The address of the server is in GRAPHKB_URL, default http://127.0.0.1:5080.
"""

import json
import os
import sys
import urllib.request

import pandas as pd

URL = os.environ.get("GRAPHKB_URL", "http://127.0.0.1:5080") + "/graphql"

EXPOSURE = """
query ($asOf: Date) {
  exposure(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }, asOf: $asOf,
           to: { stages: [REFINING], controlledBy: ["CHN"] }) { asOf atLeast atMost tonnes unknownSupplies }
}
"""

SUPPLIES = """
query ($after: String) {
  supplies(where: { mineral: "mineral:rare-earths", countries: ["KOR"], asOf: "2026-11-24" }, first: 10, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id tonnes confidence form
      mineral { name }
      from { name aggregate country { code } }
      to { name aggregate country { code } }
      sources { id }
    }
  }
}
"""


def ask(query, **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(URL, body, headers)) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise RuntimeError(answer["errors"][0]["message"])
    return answer["data"]


def all_supplies():
    after = None
    while True:
        page = ask(SUPPLIES, after=after)["supplies"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


folder = sys.argv[1] if len(sys.argv) > 1 else "."
exposure = pd.DataFrame(ask(EXPOSURE, asOf=f"{year}-12-31")["exposure"] for year in range(2020, 2026))
exposure.insert(0, "year", exposure.pop("asOf").str[:4])
exposure.columns = ["year", "at_least", "at_most", "tonnes", "unknown_supplies"]

# json_normalize names nested fields from.country.code, which neither query() nor attributes can take: separate them by _.
# Lists stay lists in a cell, so join them before they are written.
supplies = pd.json_normalize(list(all_supplies()), sep="_")
supplies["sources"] = [";".join(source["id"] for source in sources) for sources in supplies["sources"]]

# from is a keyword, so supplies.from is a syntax error; aggregate is a method of every data frame, so frame.aggregate is never the
# column of that name, which json_normalize avoids here (from_aggregate). Brackets always work, and in query() so do backticks.
listed = supplies[~supplies["from_aggregate"] & ~supplies["to_aggregate"]]
print(f"{len(listed)} of {len(supplies)} supplies are between sites that are listed one by one.")

# Unknown tonnes are NaN. sum() takes them for zero: with min_count=1 a group of unknown tonnes only stays unknown.
print(supplies.groupby("from_country_code")["tonnes"].sum(min_count=1).sort_values(ascending=False).head(5))

exposure.to_csv(os.path.join(folder, "exposure.csv"), index=False)
supplies.rename(columns={
    "from_name": "seller", "from_country_code": "seller_country", "to_name": "buyer", "to_country_code": "buyer_country",
    "mineral_name": "mineral"})[
        ["id", "seller", "seller_country", "buyer", "buyer_country", "mineral", "form", "tonnes", "confidence"]
].to_csv(os.path.join(folder, "supplies.csv"), index=False)

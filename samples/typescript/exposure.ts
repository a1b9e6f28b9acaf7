// How much of Korea's rare earths has passed refining that China controls, year by year, and which supplies reach Korea?
//
// Needs Node.js 22.18 or later, which runs TypeScript as it is: node exposure.ts [FOLDER]
// Writes exposure.csv and supplies.csv. The address of the server is in GRAPHKB_URL, default http://127.0.0.1:5080.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const url = `${process.env["GRAPHKB_URL"] ?? "http://127.0.0.1:5080"}/graphql`;

interface Exposure { asOf: string; atLeast: number; atMost: number; tonnes: number; unknownSupplies: number }
interface Site { name: string; country: { code: string } }
interface Supply {
  id: string; tonnes: number | null; confidence: number; form: string | null; mineral: { name: string }; from: Site; to: Site;
}
interface Page<T> { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: T[] }

async function ask<T>(query: string, variables: Record<string, unknown>): Promise<T> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json() as { data: T; errors?: { message: string }[] };
  if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
  return answer.data;
}

const exposure = `query ($asOf: Date) {
  exposure(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }, asOf: $asOf,
           to: { stages: [REFINING], controlledBy: ["CHN"] }) { asOf atLeast atMost tonnes unknownSupplies }
}`;

const supplies = `query ($after: String) {
  supplies(where: { mineral: "mineral:rare-earths", countries: ["KOR"], asOf: "2026-11-24" }, first: 10, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id tonnes confidence form mineral { name } from { name country { code } } to { name country { code } } }
  }
}`;

async function* allSupplies(): AsyncGenerator<Supply> {
  for (let after: string | null = null; ;) {
    const page: Page<Supply> = (await ask<{ supplies: Page<Supply> }>(supplies, { after })).supplies;
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

// null is unknown, and not zero: ?? keeps a 0, where || would make it a blank.
const cell = (value: string | number | null) => {
  const text = String(value ?? "");
  return /[",\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
};
const write = (name: string, rows: (string | number | null)[][]) =>
  writeFileSync(join(process.argv[2] ?? ".", name), rows.map((row) => `${row.map(cell).join(",")}\n`).join(""));

const years: (string | number | null)[][] = [["year", "at_least", "at_most", "tonnes", "unknown_supplies"]];
for (let year = 2020; year <= 2025; year++) {
  const answer = (await ask<{ exposure: Exposure }>(exposure, { asOf: `${year}-12-31` })).exposure;
  years.push([answer.asOf.slice(0, 4), answer.atLeast, answer.atMost, answer.tonnes, answer.unknownSupplies]);
}
write("exposure.csv", years);

const rows: (string | number | null)[][] = [
  ["id", "seller", "seller_country", "buyer", "buyer_country", "mineral", "form", "tonnes", "confidence"]];
for await (const { id, from: seller, to: buyer, mineral, form, tonnes, confidence } of allSupplies()) {
  rows.push([id, seller.name, seller.country.code, buyer.name, buyer.country.code, mineral.name, form, tonnes, confidence]);
}
write("supplies.csv", rows);

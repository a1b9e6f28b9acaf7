// Uses the generated types as a page does; compiled by tsc with every strict check, and then run.
import { strict as assert } from "node:assert";
import { print } from "graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { ControlReasonsDocument, ExposureOfKoreaDocument } from "./generated/graphql.ts";

async function ask<TData, TVariables>(url: string, document: TypedDocumentNode<TData, TVariables>, variables: TVariables): Promise<TData> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  return ((await response.json()) as { data: TData }).data;
}

const url: string = process.argv[2] ?? "";
const { exposure } = await ask(url, ExposureOfKoreaDocument, { mineral: "mineral:rare-earths", asOf: "2026-01-31" });
const atLeast: number = exposure?.atLeast ?? -1;
const asOf: string = exposure?.asOf ?? "";
assert.ok(atLeast > 0.5 && atLeast <= 1);
assert.equal(asOf, "2026-01-31");

const { site } = await ask(url, ControlReasonsDocument, { id: "site:bayan-obo-mine" });
const code: string | undefined = site?.control.country?.code;
assert.equal(code, "CHN");
console.log("typed");

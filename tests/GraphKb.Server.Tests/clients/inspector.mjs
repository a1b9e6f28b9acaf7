// graphql-inspector: the committed schema is the one of the server, and nothing that the last release promised has been broken but what
// breaking.txt lists, which the changelog announces.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from "graphql";

const [url, committedFile] = process.argv.slice(2);
const introspect = async () => (await (await fetch(`${url}/graphql`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }) }),
})).json()).data;

const committed = buildSchema(readFileSync(committedFile, "utf8"));
// Printed, so that what an introspection has as values is compared as directives too.
const served = buildSchema(printSchema(buildClientSchema(await introspect())));
const describe = (changes) => changes.map((change) => change.message);
assert.deepEqual(describe(await diff(committed, served)), []);

const released = buildSchema(readFileSync("released.graphql", "utf8"));
const breaking = describe((await diff(released, committed))
  .filter((change) => change.criticality.level === CriticalityLevel.Breaking)).sort();
const announced = readFileSync("breaking.txt", "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
assert.deepEqual(breaking, announced);
console.log("inspector");

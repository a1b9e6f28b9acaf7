// urql: a normalized cache that knows the schema, relay pagination, persisted queries, and subscriptions by graphql-sse.
import { strict as assert } from "node:assert";
import { Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { persistedExchange } from "@urql/exchange-persisted";
import { createClient } from "graphql-sse";
import { getIntrospectionQuery } from "graphql";

const url = `${process.argv[2]}/graphql`;
const introspection = await (await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
})).json();

const events = createClient({ url });
const warnings = [];
const client = new Client({
  url,
  // urql aborts a request after its answer, which Node 20 reports as a rejection that nobody handles.
  fetch: (input, init) => fetch(input, { ...init, signal: undefined }),
  exchanges: [
    cacheExchange({
      schema: introspection.data,
      // Values without an id of their own.
      keys: Object.fromEntries(introspection.data.__schema.types
        .filter((type) => type.kind === "OBJECT" && !type.fields.some((field) => field.name === "id"))
        .map((type) => [type.name, () => null])),
      resolvers: { Query: { sites: relayPagination() } },
      logger: (severity, message) => severity === "warn" && warnings.push(message),
    }),
    persistedExchange({ preferGetForPersistedQueries: "within-url-limit" }),
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: events.subscribe({ query, variables }, sink) }),
      }),
    }),
  ],
});

const sites = gql`
  query Sites($after: String) {
    sites(where: { stages: [REFINING], countries: ["KOR", "JPN"] }, first: 4, after: $after) {
      edges { cursor node { id name control { country { id code } } } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`;
const first = await client.query(sites, {}).toPromise();
assert.equal(first.error, undefined);
await client.query(sites, { after: first.data.sites.pageInfo.endCursor }).toPromise();
const both = await client.query(sites, {}, { requestPolicy: "cache-only" }).toPromise();
assert.equal(both.data.sites.edges.length, 8);

const version = await new Promise((resolve, reject) => client
  .subscription(gql`subscription { dataset { version } }`, {})
  .subscribe((result) => result.error ? reject(result.error) : resolve(result.data.dataset.version)));
assert.match(version, /^[0-9a-f]{16}$/);
assert.deepEqual(warnings, []);
console.log("urql");
process.exit(0);

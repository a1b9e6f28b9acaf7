// Apollo Client: pages of a connection merged by relayStylePagination, persisted queries by GET, and an error beside the others' data.
import { strict as assert } from "node:assert";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client/core";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { createHash } from "node:crypto";

const requests = [];
const recorder = new ApolloLink((operation, forward) => {
  requests.push({ hasQuery: operation.getContext().http?.includeQuery !== false, name: operation.operationName });
  return forward(operation);
});
const client = new ApolloClient({
  cache: new InMemoryCache({
    possibleTypes: { Node: ["Country", "Alliance", "Mineral", "Company", "Site", "Measure", "Source"] },
    typePolicies: { Query: { fields: { sites: relayStylePagination(["where"]) } } },
  }),
  link: ApolloLink.from([
    new PersistedQueryLink({
      sha256: (text) => createHash("sha256").update(text).digest("hex"),
      useGETForHashedQueries: true,
    }),
    recorder,
    new HttpLink({ uri: `${process.argv[2]}/graphql` }),
  ]),
});

const sites = gql`
  query Sites($first: Int, $after: String) {
    sites(where: { countries: ["KOR"] }, first: $first, after: $after) {
      totalCount
      edges { cursor node { id name country { id code } } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`;

const query = client.watchQuery({ query: sites, variables: { first: 3 } });
const subscription = query.subscribe(() => {});
const first = await client.query({ query: sites, variables: { first: 3 } });
await query.fetchMore({ variables: { first: 3, after: first.data.sites.pageInfo.endCursor } });
const merged = client.readQuery({ query: sites, variables: { first: 3 } }).sites;
const ids = merged.edges.map((edge) => edge.node.id);
assert.equal(ids.length, 6);
assert.deepEqual(ids, [...new Set(ids)].sort());
assert.equal(client.cache.extract()[`Site:${ids[0]}`].name, merged.edges[0].node.name);
subscription.unsubscribe();

// The second request of a document sends its hash alone.
assert.deepEqual(requests.map((request) => request.hasQuery), [false, true, false]);

const partial = await client.query({
  query: gql`query Partial { dataset { version } exposure(mineral: "mineral:copper", to: { countries: ["KOX"] }) { atLeast } }`,
  errorPolicy: "all",
});
assert.ok(partial.data.dataset.version);
assert.equal(partial.data.exposure, null);
assert.ok(CombinedGraphQLErrors.is(partial.error));
assert.equal(partial.error.errors[0].extensions.code, "NOT_FOUND");
assert.ok(partial.error.errors[0].extensions.suggestions.includes("KOR"));
console.log("apollo");
process.exit(0);

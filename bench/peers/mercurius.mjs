// A GraphQL server as people build it with Node: mercurius.mjs PORT. One process, queries compiled by graphql-jit, objects in memory.
import Fastify from "fastify";
import mercurius from "mercurius";

const sites = Array.from({ length: 100 }, (_, index) => ({
  id: `site:${index}`,
  name: `Site ${index}`,
  stage: "MINING",
  status: "OPERATING",
  aggregate: false,
}));

const app = Fastify();
await app.register(mercurius, {
  jit: 1,
  schema: `
    enum Stage { MINING REFINING PROCESSING MANUFACTURING RECYCLING STOCKPILING CONSUMPTION }
    enum SiteStatus { OPERATING CONSTRUCTION PLANNED SUSPENDED CLOSED }
    type Site { id: ID! name: String! stage: Stage! status: SiteStatus! aggregate: Boolean! }
    type SiteConnection { nodes: [Site!]! }
    type Query { sites(first: Int!): SiteConnection! }`,
  resolvers: { Query: { sites: (_, { first }) => ({ nodes: sites.slice(0, first) }) } },
});
await app.listen({ port: Number(process.argv[2]), host: "127.0.0.1" });

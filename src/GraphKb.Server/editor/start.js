// Opens the editor on the GraphQL endpoint of this server, with an example query.
const exampleQuery = `# Which chains of rare earths into South Korea run through refining that China controls?
{
  chains(mineral: "mineral:rare-earths", to: { countries: ["KOR"] },
         through: [{ stages: [REFINING], controlledBy: ["CHN"] }]) {
    totalCount
    nodes {
      bottleneck
      sites { name country { name } operator { name } control { country { name } } }
      supplies { form tonnes sources { title url } }
    }
  }
}
`;
ReactDOM.createRoot(document.getElementById("editor")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: exampleQuery,
  }),
);

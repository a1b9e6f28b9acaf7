// Opens the editor on this server's own door, with a first question to run.
const first = `# Which chains of rare earths into South Korea run through refining that China controls?
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
    defaultQuery: first,
  }),
);

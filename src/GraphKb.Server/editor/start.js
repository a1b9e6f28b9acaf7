// Opens the editor on the GraphQL endpoint of this server. The address may hold a query: ?query=…&variables=…&operationName=…
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
const address = new URLSearchParams(location.search);
const plugins = [window.questionsPlugin(), GraphiQLPluginExplorer.explorerPlugin()];

// A button that saves the answer as CSV.
const CsvButton = () => {
  const { responseEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
  const save = () => {
    let csv;
    try {
      csv = window.answerToCsv(JSON.parse(responseEditor.getValue()));
    } catch {
      alert("There is no answer to save yet: run a query first.");
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
    link.download = "graphkb.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  return React.createElement(GraphiQL.React.ToolbarButton, { label: "Save the answer as CSV", onClick: save }, "CSV");
};
ReactDOM.createRoot(document.getElementById("editor")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql", fetch: window.fetchWithKey }),
    defaultQuery: exampleQuery,
    plugins,
    toolbar: { additionalComponent: CsvButton },
    ...(address.has("query") ? { query: address.get("query"), variables: address.get("variables") ?? "" } : {}),
    ...(address.has("operationName") ? { operationName: address.get("operationName") } : {}),
  }),
);

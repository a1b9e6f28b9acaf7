// Starts the query editor on this server's own /graphql.
"use strict";

// The dialogs of the editor add one style element; the content security policy lets in those with the page's nonce.
window.__webpack_nonce__ = document.currentScript.dataset.nonce;

const firstQuery = `# Which chains of rare earths into South Korea run through refining that China controls?
{
  chains(mineral: "mineral:rare-earths", to: { countries: ["KOR"] },
         through: [{ stages: [REFINING], controlledBy: ["CHN"] }], first: 3) {
    totalCount
    nodes {
      bottleneck
      sites { name country { code } operator { name } control { country { code } } }
      supplies { form tonnes sources { title url } }
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById("editor")).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: "/graphql" }), defaultQuery: firstQuery }),
);
